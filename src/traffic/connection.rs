//! How a listener's connection manager changes a request before it looks at routes.

use std::borrow::Cow;

use super::normal::normalised;

/// The settings of a listener that decide what routes see of a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct ConnectionSettings {
    /// Whether paths are [normalised].
    pub normalize_path: bool,
    /// Whether several slashes count as one.
    pub merge_slashes: bool,
    /// Whether the port is taken off the host.
    pub strip_any_host_port: bool,
    /// What becomes of a path with escaped slashes.
    pub escaped_slashes: EscapedSlashes,
}

/// What becomes of a path with `%2f` or `%5c` in it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum EscapedSlashes {
    /// It stays.
    #[default]
    Keep,
    /// The request is refused.
    Reject,
    /// The client is redirected to the path with slashes.
    Redirect,
    /// They become slashes.
    Unescape,
}

impl Default for ConnectionSettings {
    /// As control planes set them up where nothing is said.
    fn default() -> ConnectionSettings {
        ConnectionSettings {
            normalize_path: true,
            merge_slashes: false,
            strip_any_host_port: false,
            escaped_slashes: EscapedSlashes::Keep,
        }
    }
}

impl ConnectionSettings {
    /// The path as routes see it, or why the request is refused (`source/common/http/conn_manager_utility.cc` in Envoy,
    /// `maybeNormalizePath`).
    pub(super) fn path(self, path: &str) -> Result<Cow<'_, str>, &'static str> {
        let mut seen = Cow::Borrowed(path);
        if self.escaped_slashes != EscapedSlashes::Keep
            && let Some(unescaped) = with_slashes(path)
        {
            match self.escaped_slashes {
                EscapedSlashes::Reject => return Err("an escaped slash in the path, which the gateway refuses"),
                EscapedSlashes::Redirect => return Err("an escaped slash in the path: 307 to the path with a slash"),
                EscapedSlashes::Keep | EscapedSlashes::Unescape => seen = Cow::Owned(unescaped),
            }
        }
        if self.normalize_path
            && let Cow::Owned(normal) = normalised(&seen).ok_or("an escaped zero byte in the path")?
        {
            seen = Cow::Owned(normal);
        }
        if self.merge_slashes && seen.contains("//") {
            // Of a path of nothing but slashes two are left, as Envoy puts first and last slash round what lies between them.
            let parts: Vec<&str> = seen.split('/').filter(|part| !part.is_empty()).collect();
            let end = if seen.ends_with('/') { "/" } else { "" };
            return Ok(Cow::Owned(format!("/{}{end}", parts.join("/"))));
        }
        Ok(seen)
    }

    /// The host as domains are held against it.
    pub(super) fn host(self, mut host: String) -> String {
        if self.strip_any_host_port
            && let Some(at) = host.rfind(':').filter(|at| host.rfind(']').is_none_or(|end| end < *at))
            && host[at + 1..].parse::<u32>().is_ok()
        {
            host.truncate(at);
        }
        host
    }
}

/// The path with escaped slashes and backslashes undone; nothing where there are none.
fn with_slashes(path: &str) -> Option<String> {
    let mut out = path.to_owned();
    for (escaped, plain) in [("%2f", "/"), ("%2F", "/"), ("%5c", "\\"), ("%5C", "\\")] {
        if out.contains(escaped) {
            out = out.replace(escaped, plain);
        }
    }
    (out != path).then_some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What a real Envoy made of them.
    #[test]
    fn settings_change_what_routes_see() {
        let merging = ConnectionSettings { merge_slashes: true, ..ConnectionSettings::default() };
        let unescaping = ConnectionSettings { escaped_slashes: EscapedSlashes::Unescape, ..merging };
        let plain = ConnectionSettings { normalize_path: false, ..ConnectionSettings::default() };
        for (connection, sent, seen) in [
            (merging, "/a//b///c//", "/a/b/c/"),
            (merging, "//", "//"),
            (merging, "/a/..//b", "/b"),
            (merging, "/a/%2f/b", "/a/%2f/b"),
            (unescaping, "/a/%2f/b", "/a/b"),
            (unescaping, "/a%2f..%2fb", "/b"),
            (unescaping, "/a%5cb", "/a/b"),
            (unescaping, "/%252f", "/%252f"),
            (plain, "/a/..//b", "/a/..//b"),
            (plain, "/%61\"", "/%61\""),
        ] {
            assert_eq!(connection.path(sent).as_deref(), Ok(seen), "{connection:?} {sent}");
        }
        for escaped_slashes in [EscapedSlashes::Reject, EscapedSlashes::Redirect] {
            let connection = ConnectionSettings { escaped_slashes, ..ConnectionSettings::default() };
            assert!(connection.path("/a%2Fb").is_err() && connection.path("/%252f").is_ok());
        }
        let stripping = ConnectionSettings { strip_any_host_port: true, ..ConnectionSettings::default() };
        for (sent, seen) in [
            ("h.com:80", "h.com"),
            ("h.com:", "h.com:"),
            ("h.com:x", "h.com:x"),
            ("[::1]:80", "[::1]"),
            ("[::1]", "[::1]"),
            ("a:b:80", "a:b"),
            ("h.com:99999", "h.com"),
            ("h.com.:80", "h.com."),
        ] {
            assert_eq!(stripping.host(sent.to_owned()), seen);
            assert_eq!(ConnectionSettings::default().host(sent.to_owned()), sent);
        }
    }
}
