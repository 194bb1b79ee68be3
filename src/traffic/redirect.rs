//! Redirects, direct responses and rewrites: what becomes of a request's own URL.

use std::sync::OnceLock;

use regex_automata::meta::Regex;

use super::{Request, regex};
use crate::model::stem;

/// What a redirect answers.
#[derive(Clone, Debug)]
pub struct Redirect<'a> {
    /// The status; nothing where the code is none that Envoy has.
    pub status: Option<u16>,
    /// The scheme that it leads to, where it says one.
    pub scheme: Option<&'a str>,
    /// The host it leads to; empty for the request's own.
    pub host: &'a str,
    /// The port it leads to.
    pub port: RedirectPort,
    /// What becomes of the path.
    pub path: PathChange<'a>,
    /// Whether the query is left out.
    pub strip_query: bool,
}

/// The port that a redirect leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RedirectPort {
    /// The one that the request's host has, if it has one.
    Sent,
    /// This one.
    To(u32),
    /// This one, else that of the scheme if the redirect says one, else the listener's; the usual one of the scheme is not said
    /// (`apis/v1/httproute_types.go` of the Gateway API, `HTTPRequestRedirectFilter`).
    Known(Option<u32>),
}

/// What a route answers by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DirectResponse<'a> {
    /// The status; 0 where it is left out, which Envoy refuses.
    pub status: u32,
    /// The body.
    pub body: &'a str,
}

/// What becomes of a path.
#[derive(Clone, Debug, Default)]
pub enum PathChange<'a> {
    /// It stays.
    #[default]
    None,
    /// This takes its place (redirects only).
    Whole(&'a str),
    /// This takes its place, whatever it is; the query stays.
    Full(&'a str),
    /// This takes the place of what the route's prefix, or its whole path, took of it.
    Prefix(&'a str),
    /// These elements take the place of those that the route took.
    Elements(&'a str),
    /// Everything that fits a regex is replaced.
    Regex(Substitution<'a>),
}

/// A regex with what takes the place of all that fits it.
#[derive(Clone, Debug)]
pub struct Substitution<'a> {
    pattern: &'a str,
    /// In RE2's words: `\1` is the first group, `\0` all that fits.
    text: &'a str,
    regex: OnceLock<Option<Regex>>,
}

impl<'a> Substitution<'a> {
    /// A pattern in RE2's words, and what takes the place of what fits it.
    pub fn new(pattern: &'a str, text: &'a str) -> Substitution<'a> {
        Substitution { pattern, text, regex: OnceLock::new() }
    }

    /// Its pattern and what takes the place of what fits it, in RE2's words.
    pub fn texts(&self) -> (&'a str, &'a str) {
        (self.pattern, self.text)
    }

    /// The text with everything replaced that fits; nothing where RE2 doesn't take the pattern.
    pub(super) fn apply(&self, text: &str) -> Option<String> {
        let regex = self.regex.get_or_init(|| regex::anywhere(self.pattern)).as_ref()?;
        let (mut out, mut last) = (String::with_capacity(text.len()), 0);
        for captures in regex.captures_iter(text) {
            let whole = captures.get_group(0)?;
            out.push_str(&text[last..whole.start]);
            let mut rest = self.text.chars();
            while let Some(c) = rest.next() {
                match (c, rest.clone().next()) {
                    ('\\', Some(next)) => {
                        rest.next();
                        match next.to_digit(10) {
                            Some(group) => {
                                let group = captures.get_group(group as usize);
                                out.push_str(group.map_or("", |group| &text[group.start..group.end]));
                            }
                            None => out.push(next),
                        }
                    }
                    (c, _) => out.push(c),
                }
            }
            last = whole.end;
        }
        out.push_str(&text[last..]);
        Some(out)
    }
}

impl std::fmt::Display for Substitution<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:?} {:?}", self.pattern, self.text)
    }
}

impl PathChange<'_> {
    /// Path and query as they become; nothing where they stay. `matched` is what the route's own path took of the request's
    /// (`source/common/router/config_impl.cc` in Envoy, `currentUrlPathAfterRewriteWithMatchedPath`).
    pub fn apply(&self, request: &Request, matched: &str) -> Option<String> {
        let path = request.path();
        let query = &request.target[path.len()..];
        match self {
            PathChange::None | PathChange::Whole("") | PathChange::Prefix("") => None,
            PathChange::Full(text) => Some(format!("{}{query}", if text.is_empty() { "/" } else { text })),
            PathChange::Elements(text) => {
                let rest = path.get(matched.len()..).unwrap_or_default();
                let changed = [stem(text), rest].concat();
                let slash = if changed.starts_with('/') { "" } else { "/" };
                Some(format!("{slash}{changed}{query}"))
            }
            PathChange::Whole(text) if text.contains('?') => Some((*text).to_owned()),
            PathChange::Whole(text) => Some(format!("{text}{query}")),
            PathChange::Prefix(text) => Some(format!("{text}{}", &request.target[matched.len()..])),
            PathChange::Regex(substitution) => Some(substitution.apply(path)? + query),
        }
    }
}

impl Redirect<'_> {
    /// The `Location` that a request is sent to that arrives at a port (`source/common/http/utility.cc` in Envoy, `newUri`).
    pub fn location(&self, request: &Request, matched: &str, listener: Option<u32>) -> String {
        let scheme = self.scheme.unwrap_or(&request.scheme);
        let host = if self.host.is_empty() { self.own_host(request, scheme) } else { self.host };
        let port = self.port(scheme, listener).map(|port| format!(":{port}")).unwrap_or_default();
        let target = self.path.apply(request, matched);
        let mut target = target.as_deref().unwrap_or(&request.target);
        // The query of `pathRedirect` itself stays.
        let has_query = matches!(self.path, PathChange::Whole(text) if text.contains('?'));
        if self.strip_query && !has_query {
            target = target.split('?').next().unwrap_or_default();
        }
        format!("{scheme}://{host}{port}{target}")
    }

    /// The port that it says; nothing where it says none.
    fn port(&self, scheme: &str, listener: Option<u32>) -> Option<u32> {
        match self.port {
            RedirectPort::Sent => None,
            RedirectPort::To(port) => Some(port),
            RedirectPort::Known(port) => {
                let own = if self.scheme.is_some() { None } else { listener };
                port.or(own).filter(|port| *port != usual(scheme))
            }
        }
    }

    /// The port that it leads to with that scheme from a listener; nothing for the usual one.
    pub fn leads_to_port(&self, scheme: &str, listener: Option<u32>) -> Option<u32> {
        self.port(scheme, listener).filter(|port| *port != usual(scheme))
    }

    /// The request's host, without the port where another one is given, or where it is the usual one of a scheme that is left.
    fn own_host<'r>(&self, request: &'r Request, scheme: &str) -> &'r str {
        let host = request.host.as_str();
        let at = if host.starts_with('[') { host.rfind("]:").map(|at| at + 1) } else { host.rfind(':') };
        let Some(at) = at else { return host };
        let leaves = scheme != request.scheme && host[at + 1..] == usual(&request.scheme).to_string();
        if self.port != RedirectPort::Sent || leaves { &host[..at] } else { host }
    }
}

/// The port of a scheme.
fn usual(scheme: &str) -> u32 {
    if scheme == "https" { 443 } else { 80 }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain<'a>() -> Redirect<'a> {
        let path = PathChange::None;
        Redirect { status: Some(301), scheme: None, host: "", port: RedirectPort::Sent, path, strip_query: false }
    }

    /// What a real Envoy answered.
    #[test]
    fn locations_are_those_of_envoy() {
        let https = Redirect { scheme: Some("https"), ..plain() };
        let port = Redirect { port: RedirectPort::To(8443), ..plain() };
        let strip = Redirect { path: PathChange::Whole("/x"), strip_query: true, ..plain() };
        let prefix = Redirect { path: PathChange::Prefix("/y"), ..plain() };
        let regex = Redirect { path: PathChange::Regex(Substitution::new("/(r)(x)", r"/\2-\1\0")), ..plain() };
        let query = Redirect { path: PathChange::Whole("/x?y=1"), strip_query: true, ..plain() };
        let host = Redirect { host: "o.com", ..plain() };
        for (redirect, host, target, matched, location) in [
            (&https, "v.com:81", "/redir/a?q", "/redir", "https://v.com:81/redir/a?q"),
            (&https, "v.com:80", "/", "/", "https://v.com/"),
            (&https, "[::1]:80", "/", "/", "https://[::1]/"),
            (&https, "[::1]", "/", "/", "https://[::1]/"),
            (&port, "v.com:81", "/port/a?q", "/port", "http://v.com:8443/port/a?q"),
            (&strip, "v.com", "/strip?q=1", "/strip", "http://v.com/x"),
            (&prefix, "v.com", "/pfx/A?q=1", "/pfx", "http://v.com/y/A?q=1"),
            (&regex, "v.com", "/rx/rx?rx", "/rx", "http://v.com/x-r/rx/x-r/rx?rx"),
            (&query, "v.com", "/pq?z", "/pq", "http://v.com/x?y=1"),
            (&host, "v.com:81", "/a?z", "/a", "http://o.com/a?z"),
        ] {
            let request = Request { scheme: "http".into(), host: host.into(), ..Request::new("GET", target) };
            assert_eq!(redirect.location(&request, matched, Some(8080)), location);
        }
    }
}
