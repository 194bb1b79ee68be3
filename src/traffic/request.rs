//! A request as routes see it.

use std::borrow::Cow;

/// A request as routes see it: received, its path normalised.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Request {
    /// The method, such as `GET`.
    pub method: String,
    /// `http` or `https`.
    pub scheme: String,
    /// The host as it is sent, with the port where one is sent.
    pub host: String,
    /// Path and query as sent; empty for a CONNECT request, which has none.
    pub target: String,
    /// The headers in the order given; the case of their names doesn't count.
    pub headers: Vec<(String, String)>,
    /// The name that TLS was asked for; nothing where that is the host's.
    pub sni: Option<String>,
}

impl Request {
    /// A request for `target`, a path that may go on with a query and a fragment, taken as it is.
    pub fn new(method: &str, target: &str) -> Request {
        let target = target.split('#').next().unwrap_or_default();
        Request { method: method.to_owned(), target: target.to_owned(), ..Request::default() }
    }

    /// Adds a header.
    #[must_use]
    pub fn header(mut self, name: &str, value: &str) -> Request {
        self.headers.push((name.to_owned(), value.to_owned()));
        self
    }

    /// The path without the query.
    pub fn path(&self) -> &str {
        self.target.split('?').next().unwrap_or_default()
    }

    /// The query without the question mark; nothing where there is none.
    pub fn query(&self) -> Option<&str> {
        self.target.split_once('?').map(|(_, query)| query)
    }

    /// The value of a header; several of one name are joined by a comma, as Envoy does before it compares. Pseudo headers count, and
    /// `host` is one of them. `x-forwarded-proto` is the connection's scheme where it isn't given.
    pub fn header_value(&self, name: &str) -> Option<Cow<'_, str>> {
        match name {
            ":method" => return Some(self.method.as_str().into()),
            ":scheme" => return Some(self.scheme.as_str().into()),
            ":authority" | "host" => return Some(self.host.as_str().into()),
            ":path" => return (!self.target.is_empty()).then_some(self.target.as_str().into()),
            _ => {}
        }
        let mut values = self.headers.iter().filter(|(known, _)| known.eq_ignore_ascii_case(name));
        let Some((_, first)) = values.next() else {
            let is_scheme = name == "x-forwarded-proto" && !self.scheme.is_empty();
            return is_scheme.then_some(self.scheme.as_str().into());
        };
        let mut value = Cow::Borrowed(first.as_str());
        for (_, other) in values {
            let joined = value.to_mut();
            joined.push(',');
            joined.push_str(other);
        }
        Some(value)
    }

    /// The value of a query parameter, nothing decoded; the first of several of one name counts.
    pub fn query_value(&self, name: &str) -> Option<&str> {
        let mut parameters = self.query()?.split('&').map(|part| part.split_once('=').unwrap_or((part, "")));
        parameters.find(|(known, _)| *known == name).map(|(_, value)| value)
    }
}
