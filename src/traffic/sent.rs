//! A request as it is sent, before Envoy looks at it.

use std::fmt;

use super::{ConnectionSettings, Request};
use crate::schema::nearest;

/// A request as it is sent.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sent {
    /// The method, such as `GET`.
    pub method: String,
    /// `http` or `https`: whether the connection has TLS.
    pub scheme: String,
    /// The `Host` header; nothing where there is none.
    pub host: Option<String>,
    /// Path and query, a whole URL, or for CONNECT a host and port.
    pub target: String,
    /// The other headers in their order.
    pub headers: Vec<(String, String)>,
    /// Where it is sent to.
    pub to: Destination,
}

/// Which listeners a request may arrive at, beside what its scheme says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Destination {
    /// The gateway, as `namespace/name` or name.
    pub gateway: Option<String>,
    /// The proxy, as `namespace/name` or name.
    pub proxy: Option<String>,
    /// The port.
    pub port: Option<Port>,
    /// The name that TLS is asked for; nothing where that is the host's.
    pub sni: Option<String>,
}

/// A port that a request is sent to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Port {
    /// The one of a URL, as clients see it: 80 and 443 may be any listener's, as Services map them.
    Url(u32),
    /// The listener's own; then the scheme says nothing of which it is.
    Listener(u32),
}

/// Why something is no request, in lower case, with what to write instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Malformed {
    /// What is wrong.
    pub message: String,
    /// What to do about it, starting with a verb.
    pub help: Option<String>,
    /// The column of a line of requests, from 1, where one is known.
    pub column: Option<usize>,
}

impl Malformed {
    pub(super) fn new(message: impl Into<String>, help: impl Into<String>) -> Malformed {
        Malformed { message: message.into(), help: Some(help.into()), column: None }
    }
}

impl fmt::Display for Malformed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

/// Methods that Envoy takes over HTTP/1.1 (`kValidMethods` of its parser).
pub(super) const METHODS: [&str; 33] = [
    "ACL",
    "BIND",
    "CHECKOUT",
    "CONNECT",
    "COPY",
    "DELETE",
    "GET",
    "HEAD",
    "LINK",
    "LOCK",
    "M-SEARCH",
    "MERGE",
    "MKACTIVITY",
    "MKCALENDAR",
    "MKCOL",
    "MOVE",
    "NOTIFY",
    "OPTIONS",
    "PATCH",
    "POST",
    "PROPFIND",
    "PROPPATCH",
    "PURGE",
    "PUT",
    "REBIND",
    "REPORT",
    "SEARCH",
    "SOURCE",
    "SUBSCRIBE",
    "TRACE",
    "UNBIND",
    "UNLOCK",
    "UNSUBSCRIBE",
];

impl Sent {
    /// A request for a URL, as a client sends it: the fragment stays at home, and so does a port that the scheme has by itself.
    pub fn to_url(method: &str, url: &str) -> Result<Sent, Malformed> {
        check_method(method)?;
        let Some((scheme, rest)) = url.split_once("://") else {
            // One slash behind the scheme is a typing error.
            let bare = ["http:", "https:"].into_iter().find_map(|start| url.strip_prefix(start)).unwrap_or(url);
            let like = bare.trim_start_matches('/');
            let like = if like.is_empty() { "shop.example.com/" } else { like };
            return Err(Malformed::new(format!("`{url}` is no URL"), format!("write http://{like} or https://{like}")));
        };
        let scheme = scheme.to_ascii_lowercase();
        let usual = match &*scheme {
            "http" => 80,
            "https" => 443,
            _ => {
                let near = nearest(&scheme, ["http", "https"].into_iter());
                let help = near.map_or("use http or https".to_owned(), |near| format!("did you mean {near}?"));
                return Err(Malformed::new(format!("no listener serves the scheme `{scheme}`"), help));
            }
        };
        if let Some(odd) = url.chars().find(|c| !c.is_ascii_graphic()) {
            let mut escaped = String::new();
            for byte in odd.to_string().bytes() {
                escaped.push('%');
                escaped.push_str(&format_args!("{byte:02X}").to_string());
            }
            let help = format!("write {escaped} for it in the path or query, and a host in its form of ASCII");
            return Err(Malformed::new(format!("{odd:?} may not stand in a URL"), help));
        }
        let end = rest.find(['/', '?', '#', '\\']).unwrap_or(rest.len());
        let (authority, rest) = rest.split_at(end);
        let authority = authority.rsplit_once('@').map_or(authority, |(_, host)| host);
        let (host, port) = split_port(authority);
        if host.is_empty() {
            return Err(Malformed::new(
                format!("`{url}` names no host"),
                format!("write {scheme}://shop.example.com/"),
            ));
        }
        let port = port.filter(|port| !port.is_empty()).map(|text| {
            let port = text.parse().ok().filter(|port: &u32| (1..=65535).contains(port));
            port.ok_or_else(|| Malformed::new(format!("`{text}` is no port"), "write a number from 1 to 65535"))
        });
        let port = port.transpose()?;
        let shown = port.filter(|port| *port != usual);
        let target = rest.split('#').next().unwrap_or_default();
        let slash = if target.starts_with(['/', '\\']) { "" } else { "/" };
        let target = match method {
            "CONNECT" => format!("{host}:{}", port.unwrap_or(usual)),
            _ => format!("{slash}{}", target.replacen('\\', "/", usize::from(target.starts_with('\\')))),
        };
        let host = shown.map_or_else(|| host.to_owned(), |port| format!("{host}:{port}"));
        // A client names no address when it asks for a certificate.
        let is_name = !host.starts_with('[') && host.bytes().any(|byte| byte.is_ascii_alphabetic());
        let sni = (usual == 443 && is_name).then(|| split_port(&host).0.to_owned());
        let to = Destination { port: port.map(Port::Url), sni, ..Destination::default() };
        Ok(Sent { method: method.to_owned(), scheme, host: Some(host), target, headers: Vec::new(), to })
    }

    /// What is sent so that routes see a request, where nothing on the way changes it.
    pub fn of(request: Request) -> Sent {
        let Request { method, scheme, host, target, headers, sni } = request;
        let target = if method == "CONNECT" { host.clone() } else { target };
        Sent { method, scheme, host: Some(host), target, headers, to: Destination { sni, ..Destination::default() } }
    }

    /// Adds a header; `Host` takes the place of the URL's.
    pub fn add_header(&mut self, name: &str, value: &str) -> Result<(), Malformed> {
        let name = name.trim();
        if !is_header_name(name) {
            return Err(Malformed::new(format!("`{name}` is no name of a header"), "write it as `name: value`"));
        }
        if let Some(odd) = value.trim().chars().find(|c| c.is_control() && *c != '\t') {
            return Err(Malformed::new(
                format!("{odd:?} may not stand in the value of header {name}"),
                format!("remove {odd:?}"),
            ));
        }
        if name.eq_ignore_ascii_case("host") {
            self.host = Some(value.trim().to_owned());
        } else {
            self.headers.push((name.to_owned(), value.trim().to_owned()));
        }
        Ok(())
    }

    /// The request as routes see it, or why Envoy refuses it before it looks at any.
    pub fn received(self) -> Result<Request, &'static str> {
        self.received_by(ConnectionSettings::default())
    }

    /// The same, where the listener's connection manager is set up in its own way.
    pub fn received_by(self, connection: ConnectionSettings) -> Result<Request, &'static str> {
        let Sent { method, scheme, host, target, headers, to } = self;
        let sni = to.sni;
        if target.contains('#') {
            return Err("a `#` in the target");
        }
        if !target.bytes().all(|byte| byte.is_ascii_graphic()) {
            return Err("a character in the target that must be escaped");
        }
        if method == "CONNECT" {
            if target.contains('/') || target.is_empty() {
                return Err("a CONNECT request for something else than a host and port");
            }
            return Ok(Request { method, scheme, host: target, target: String::new(), headers, sni });
        }
        let (host, target) = match absolute(&target) {
            Some(("http", authority, rest)) if scheme == "http" => {
                (authority.to_owned(), if rest.is_empty() { "/".to_owned() } else { rest.to_owned() })
            }
            Some(_) => return Err("a URL of another scheme than the connection's as its target"),
            None => (host.ok_or("no `Host` header")?, target),
        };
        if !target.starts_with('/') {
            return Err("a target without a leading slash");
        }
        if host.bytes().any(|byte| !byte.is_ascii_graphic() || b"\"#/<>?\\^`{|}".contains(&byte)) {
            return Err("a character in the host that no host has");
        }
        let end = target.find('?').unwrap_or(target.len());
        let path = connection.path(&target[..end])?;
        let target = match path {
            std::borrow::Cow::Borrowed(_) => target,
            std::borrow::Cow::Owned(path) => path + &target[end..],
        };
        Ok(Request { method, scheme, host: connection.host(host), target, headers, sni })
    }
}

/// Whether a header can be called so.
pub(super) fn is_header_name(name: &str) -> bool {
    let is_token = |byte: u8| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte);
    !name.is_empty() && name.bytes().all(is_token)
}

/// Refuses what Envoy takes for no method.
pub(super) fn check_method(method: &str) -> Result<(), Malformed> {
    if METHODS.contains(&method) {
        return Ok(());
    }
    let upper = method.to_ascii_uppercase();
    let near = METHODS.iter().copied().find(|known| *known == upper).or_else(|| nearest(method, METHODS.into_iter()));
    let message = match near {
        Some(near) if near == upper => format!("`{method}` is no method: methods are written in upper case"),
        _ => format!("`{method}` is no method that Envoy takes"),
    };
    let help = near.map_or("use one such as GET or POST".to_owned(), |near| format!("did you mean {near}?"));
    Err(Malformed::new(message, help))
}

/// Host and port of an authority.
fn split_port(authority: &str) -> (&str, Option<&str>) {
    let from = authority.rfind(']').map_or(0, |end| end + 1);
    match authority[from..].rfind(':') {
        Some(at) => (&authority[..from + at], Some(&authority[from + at + 1..])),
        None => (authority, None),
    }
}

/// Scheme, host with port, and the rest of a target that is a URL.
fn absolute(target: &str) -> Option<(&'static str, &str, &str)> {
    let (scheme, rest) = target.split_once("://")?;
    let scheme = ["http", "https"].into_iter().find(|known| scheme.eq_ignore_ascii_case(known))?;
    let end = rest.find(['/', '?']).unwrap_or(rest.len());
    let (authority, rest) = rest.split_at(end);
    Some((scheme, authority.rsplit_once('@').map_or(authority, |(_, host)| host), rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn raw(host: &str, target: &str) -> Sent {
        let (method, scheme) = ("GET".to_owned(), "http".to_owned());
        Sent { method, scheme, host: Some(host.to_owned()), target: target.to_owned(), ..Sent::default() }
    }

    #[test]
    fn urls_are_sent_as_clients_send_them() {
        for (url, host, target, port) in [
            ("http://a.com", "a.com", "/", None),
            ("http://a.com:80/x?y#z", "a.com", "/x?y", Some(80)),
            ("HTTPS://A.com:80?q", "A.com:80", "/?q", Some(80)),
            ("https://u:p@a.com:443/", "a.com", "/", Some(443)),
            ("http://[::1]:8080/x", "[::1]:8080", "/x", Some(8080)),
            ("http://[::1]/x", "[::1]", "/x", None),
            ("http://a.com:/x", "a.com", "/x", None),
        ] {
            let sent = Sent::to_url("GET", url).expect(url);
            assert_eq!((sent.host.as_deref(), &*sent.target), (Some(host), target), "{url}");
            assert_eq!(sent.to.port, port.map(Port::Url), "{url}");
        }
        let connect = Sent::to_url("CONNECT", "https://a.com/x").expect("a URL");
        assert_eq!(connect.received().map(|it| (it.host, it.target)), Ok(("a.com:443".to_owned(), String::new())));
    }

    #[test]
    fn what_is_no_request_is_refused_with_what_is_meant() {
        for (method, url, help) in [
            ("get", "http://a.com/", "did you mean GET?"),
            ("GTE", "http://a.com/", "did you mean GET?"),
            ("", "http://a.com/", "use one such as GET or POST"),
            ("GET", "a.com/x", "write http://a.com/x or https://a.com/x"),
            ("GET", "htps://a.com/x", "did you mean https?"),
            ("GET", "ftp://a.com/x", "use http or https"),
            ("GET", "http:///x", "write http://shop.example.com/"),
            ("GET", "http://a.com:0/x", "write a number from 1 to 65535"),
            ("GET", "http://a.com:x/x", "write a number from 1 to 65535"),
            ("GET", "http://a.com/ä", "write %C3%A4 for it in the path or query, and a host in its form of ASCII"),
        ] {
            let refused = Sent::to_url(method, url).expect_err(url);
            assert_eq!(refused.help.as_deref(), Some(help), "{method} {url}");
        }
        let mut sent = raw("a.com", "/");
        for (name, value) in [("", "x"), ("a b", "x"), ("é", "x"), ("a", "x\ny")] {
            assert!(sent.add_header(name, value).is_err(), "{name:?} {value:?}");
        }
        sent.add_header("HOST", " b.com ").expect("a header");
        assert_eq!(sent.host.as_deref(), Some("b.com"));
    }

    /// What a real Envoy answered.
    #[test]
    fn requests_are_received_as_envoy_does() {
        for (host, target, want) in [
            ("h.com", "/a/../b?c=/../d", Some(("h.com", "/b?c=/../d"))),
            ("h.com", "/?", Some(("h.com", "/?"))),
            ("", "/a", Some(("", "/a"))),
            ("a:b:c", "/a", Some(("a:b:c", "/a"))),
            ("h.com", "http://X.com:80/a", Some(("X.com:80", "/a"))),
            ("h.com", "HTTP://u:p@X.com/p", Some(("X.com", "/p"))),
            ("h.com", "http://x.com", Some(("x.com", "/"))),
            ("h.com", "http://[::1]:8080/x", Some(("[::1]:8080", "/x"))),
            ("h.com", "http://x/\\y", Some(("x", "//y"))),
            ("h.com", "http://x.com?q=1", None),
            ("h.com", "https://x.com/", None),
            ("h.com", "/a#b", None),
            ("h.com", "/a?x#b", None),
            ("h.com", "/é", None),
            ("h.com", "/a b", None),
            ("h.com", "/%00", None),
            ("h.com", "*", None),
            ("h.com", "", None),
            ("h.com", "\\a", None),
            ("h.com", "?x=1", None),
            ("a b", "/", None),
            ("a/b", "/", None),
            ("é", "/", None),
        ] {
            let seen = raw(host, target).received();
            let seen = seen.as_ref().ok().map(|request| (&*request.host, &*request.target));
            assert_eq!(seen, want, "{host} {target}");
        }
        assert!(Sent { host: None, ..raw("", "/") }.received().is_err());
    }
}
