//! Which domain answers a host: Envoy's choice.

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

#[cfg(test)]
mod tests {
    use super::*;

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
