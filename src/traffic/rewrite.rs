//! What an upstream sees of a request instead of what was sent.

use super::{PathChange, Request, Substitution};

/// What a route that forwards makes of host and path.
#[derive(Clone, Debug, Default)]
pub struct Rewrite<'a> {
    /// The path.
    pub path: PathChange<'a>,
    /// The host.
    pub host: HostChange<'a>,
}

/// What becomes of a host.
#[derive(Clone, Debug, Default)]
pub enum HostChange<'a> {
    /// It stays.
    #[default]
    None,
    /// This takes its place.
    To(&'a str),
    /// The value of a header does, where there is one.
    Header(&'a str),
    /// What a regex makes of the path does.
    Path(Substitution<'a>),
    /// The name of the upstream's endpoint does, which only Envoy knows.
    Upstream,
}

impl HostChange<'_> {
    /// The host as an upstream sees it; nothing where it stays, or only Envoy knows.
    pub fn apply(&self, request: &Request) -> Option<String> {
        match self {
            HostChange::None | HostChange::Upstream | HostChange::To("") => None,
            HostChange::To(host) => Some((*host).to_owned()),
            // Of several of one name the first counts.
            HostChange::Header(name) => {
                let mut named = request.headers.iter().filter(|(known, _)| known.eq_ignore_ascii_case(name));
                named.next().map(|(_, value)| value.clone()).filter(|value| !value.is_empty())
            }
            HostChange::Path(substitution) => substitution.apply(request.path()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hosts_are_rewritten_in_each_form() {
        let request = Request::new("GET", "/shop/x?y").header("X-Host", "b.com").header("x-host", "c.com");
        for (change, want) in [
            (HostChange::None, None),
            (HostChange::Upstream, None),
            (HostChange::To("a.com"), Some("a.com")),
            (HostChange::Header("x-host"), Some("b.com")),
            (HostChange::Header("x-other"), None),
            (HostChange::Path(Substitution::new("^/([^/]+)/.*$", r"\1.com")), Some("shop.com")),
        ] {
            assert_eq!(change.apply(&request).as_deref(), want, "{change:?}");
        }
    }
}
