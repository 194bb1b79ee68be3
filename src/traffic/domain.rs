//! Which domain answers a host: Envoy's choice.

use std::borrow::Cow;

use rustc_hash::FxHashMap;

/// How a domain takes a host; Envoy takes the host to the domain that fits best, which is the greatest of these.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Fit {
    /// By `*`.
    Any,
    /// By `prefix.*`, of so many bytes.
    Prefix(usize),
    /// By `*suffix`, of so many bytes.
    Suffix(usize),
    /// By the very name, in any case.
    Exact,
}

/// Whether a domain takes a host as it is sent, and how.
///
/// A star at one end stands for one character or more; anywhere else it is a character as any other. Upper and lower case are
/// alike. A port is part of the text: `a.com` doesn't take `a.com:80`, `a.*` takes `a.com:80`
/// (`source/common/router/config_impl.cc` in Envoy, `RouteMatcher::findVirtualHost`).
pub fn fit(domain: &str, host: &str) -> Option<Fit> {
    if domain.eq_ignore_ascii_case(host) {
        return Some(Fit::Exact);
    }
    if domain == "*" {
        return Some(Fit::Any);
    }
    let (domain, host) = (domain.as_bytes(), host.as_bytes());
    if let Some(suffix) = domain.strip_prefix(b"*") {
        let at = host.len().checked_sub(suffix.len()).filter(|&at| at > 0)?;
        return host[at..].eq_ignore_ascii_case(suffix).then_some(Fit::Suffix(suffix.len()));
    }
    let prefix = domain.strip_suffix(b"*")?;
    let fits = host.len() > prefix.len() && host[..prefix.len()].eq_ignore_ascii_case(prefix);
    fits.then_some(Fit::Prefix(prefix.len()))
}

/// Domains, looked up rather than compared one by one: what [`fit`] says of each, and the greatest of that.
#[derive(Clone, Debug, Default)]
pub struct Domains {
    exact: FxHashMap<Box<str>, u32>,
    suffixes: Wildcards,
    prefixes: Wildcards,
    any: Option<u32>,
}

/// The texts beside the stars by their lengths, the longest first.
type Wildcards = Vec<(usize, FxHashMap<Box<str>, u32>)>;

impl Domains {
    /// Of domains that are alike but for case, the first counts.
    pub fn new<'d>(domains: impl IntoIterator<Item = &'d str>) -> Domains {
        let mut index = Domains::default();
        for (at, domain) in (0..).zip(domains) {
            if domain == "*" {
                index.any.get_or_insert(at);
            } else if let Some(suffix) = domain.strip_prefix('*') {
                add(&mut index.suffixes, suffix, at);
            } else if let Some(prefix) = domain.strip_suffix('*') {
                add(&mut index.prefixes, prefix, at);
            } else {
                index.exact.entry(lower(domain).into()).or_insert(at);
            }
        }
        for wildcards in [&mut index.suffixes, &mut index.prefixes] {
            wildcards.sort_unstable_by_key(|(length, _)| std::cmp::Reverse(*length));
        }
        index
    }

    /// The place of the domain that takes a host, in the order in which they were given.
    pub fn find(&self, host: &str) -> Option<usize> {
        let host = &*lower(host);
        let wild = |wildcards: &Wildcards, part: fn(&str, usize) -> Option<&str>| {
            let shorter = wildcards.iter().filter(|(length, _)| *length < host.len());
            let mut found = shorter.filter_map(|(length, texts)| texts.get(part(host, *length)?));
            found.next().copied()
        };
        let found = self.exact.get(host).copied();
        let found = found.or_else(|| wild(&self.suffixes, |host, length| host.get(host.len() - length..)));
        let found = found.or_else(|| wild(&self.prefixes, |host, length| host.get(..length)));
        found.or(self.any).map(|at| at as usize)
    }
}

fn add(wildcards: &mut Wildcards, text: &str, at: u32) {
    let same = wildcards.iter().position(|(length, _)| *length == text.len());
    let place = same.unwrap_or_else(|| {
        wildcards.push((text.len(), FxHashMap::default()));
        wildcards.len() - 1
    });
    wildcards[place].1.entry(lower(text).into()).or_insert(at);
}

fn lower(text: &str) -> Cow<'_, str> {
    if text.bytes().any(|byte| byte.is_ascii_uppercase()) {
        Cow::Owned(text.to_ascii_lowercase())
    } else {
        Cow::Borrowed(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn looking_up_finds_what_fits_best() {
        let domains = [
            "*", "a.com", "*.com", "*.a.com", "a.*", "a.c*", "x.*.com", "*a", "A.com:80", "é.com", "*é", "b*",
            "*-x.b.*",
        ];
        let hosts = [
            "a.com", "A.COM", "x.a.com", ".a.com", "a.co", "a.", "a.com:80", "b.com.", "x.y.com", "é", "aé", "xa", "b",
            "", "a.c", "z-x.b.*", "com", ".com",
        ];
        for count in 0..=domains.len() {
            let domains = &domains[domains.len() - count..];
            let index = Domains::new(domains.iter().copied());
            for host in hosts {
                let best = (0..count).filter_map(|at| Some((fit(domains[at], host)?, at))).max();
                assert_eq!(index.find(host), best.map(|(_, at)| at), "{host} among {domains:?}");
            }
        }
    }

    #[test]
    fn domains_take_hosts_as_envoy_has_it() {
        for (domain, host, want) in [
            ("a.com", "A.com", Some(Fit::Exact)),
            ("a.com", "a.com:80", None),
            ("a.com", "a.com.", None),
            ("*.a.com", "x.a.com", Some(Fit::Suffix(6))),
            ("*.a.com", ".a.com", None),
            ("*.a.com", "a.com", None),
            ("*-x.a.com", "b-X.a.com", Some(Fit::Suffix(8))),
            ("api.*", "api.a.com:8080", Some(Fit::Prefix(4))),
            ("api.*", "api.", None),
            ("*", "any", Some(Fit::Any)),
            ("a.*.com", "a.b.com", None),
            ("", "a.com", None),
        ] {
            assert_eq!(fit(domain, host), want, "{domain} {host}");
        }
    }

    #[test]
    fn the_best_fit_is_the_greatest() {
        let order = [Fit::Any, Fit::Prefix(9), Fit::Suffix(2), Fit::Suffix(3), Fit::Exact];
        assert!(order.is_sorted());
    }
}
