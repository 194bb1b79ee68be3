//! Paths as routes see them: what Envoy's `normalize_path` makes of the path that was sent.

use std::borrow::Cow;

/// The path without query that routes are held against; nothing where Envoy refuses the request.
///
/// Dots between slashes are resolved, backslashes are slashes, letters, digits and `-._~` stand for themselves however they are escaped, and
/// what may not stand in a path is escaped. Slashes are not merged, and an escaped slash stays escaped
/// (`source/common/http/path_utility.cc` and `url_canon_path.cc` in Envoy). A parameter behind a dot segment (`/..;x/`) goes with it.
pub fn normalised(path: &str) -> Option<Cow<'_, str>> {
    if is_normal(path) {
        return Some(Cow::Borrowed(path));
    }
    let path = without_dot_parameters(path);
    let bytes = path.as_bytes();
    let mut out = String::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        let dot = dot(&bytes[at..]);
        at += 1;
        if dot > 0 {
            at += dot - 1;
            if !out.ends_with('/') {
                out.push('.');
            } else if let Some(end) = segment_end(&bytes[at..]) {
                at += end;
            } else if let Some(end) = parent_end(&bytes[at..]) {
                back_up(&mut out);
                at += end;
            } else {
                out.push('.');
            }
            continue;
        }
        match byte {
            b'\\' => out.push('/'),
            b'%' => match bytes.get(at..at + 2).and_then(escaped) {
                Some(0) => return None,
                Some(plain) if is_plain(plain) => {
                    out.push(char::from(plain));
                    at += 2;
                }
                _ => out.push('%'),
            },
            0 => return None,
            byte if stands(byte) => out.push(char::from(byte)),
            byte => {
                const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
                out.push('%');
                out.extend([byte >> 4, byte & 15].map(|digit| char::from(DIGITS[usize::from(digit)])));
            }
        }
    }
    Some(Cow::Owned(out))
}

/// Whether nothing in a path asks for a closer look.
fn is_normal(path: &str) -> bool {
    let mut last = 0;
    path.bytes().all(|byte| {
        let starts_dots = byte == b'.' && last == b'/';
        last = byte;
        stands(byte) && byte != b'%' && byte != b'\\' && !starts_dots
    })
}

/// `/.;x/` and `/..;x/` without what follows the dots.
fn without_dot_parameters(path: &str) -> Cow<'_, str> {
    if !path.contains(".;") {
        return Cow::Borrowed(path);
    }
    let plain = |segment: &'_ str| match segment.split_once(';') {
        Some((dots @ ("." | ".."), _)) => dots.len(),
        _ => segment.len(),
    };
    let segments: Vec<&str> = path.split('/').map(|segment| &segment[..plain(segment)]).collect();
    Cow::Owned(segments.join("/"))
}

/// How many bytes a dot takes, written plainly or escaped.
fn dot(bytes: &[u8]) -> usize {
    match bytes {
        [b'.', ..] => 1,
        [b'%', b'2', b'e' | b'E', ..] => 3,
        _ => 0,
    }
}

/// How many bytes end a segment here, if it ends.
fn segment_end(bytes: &[u8]) -> Option<usize> {
    match bytes {
        [] => Some(0),
        [b'/' | b'\\', ..] => Some(1),
        _ => None,
    }
}

/// The same behind another dot.
fn parent_end(bytes: &[u8]) -> Option<usize> {
    let second = dot(bytes);
    let end = bytes.get(second..).filter(|_| second > 0).and_then(segment_end)?;
    Some(second + end)
}

/// Takes the last segment off, but for the first slash.
fn back_up(out: &mut String) {
    let parent = out[..out.len() - 1].rfind('/').unwrap_or(0);
    out.truncate(parent + 1);
}

fn escaped(digits: &[u8]) -> Option<u8> {
    let digit = |byte: u8| char::from(byte).to_digit(16);
    u8::try_from(digit(digits[0])? * 16 + digit(digits[1])?).ok()
}

/// Characters that an escape is undone for.
fn is_plain(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~')
}

/// Characters that may stand in a path as they are.
fn stands(byte: u8) -> bool {
    byte.is_ascii_graphic() && !matches!(byte, b'"' | b'#' | b'<' | b'>' | b'?' | b'^' | b'`' | b'{' | b'|' | b'}')
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What a real Envoy made of them.
    #[test]
    fn paths_are_normalised_as_envoy_does() {
        for (sent, seen) in [
            ("/cart", "/cart"),
            ("/%63art", "/cart"),
            ("/a\"b", "/a%22b"),
            ("/a<b>^`{|}[]", "/a%3Cb%3E%5E%60%7B%7C%7D[]"),
            ("/a\\b\\..\\c", "/a/c"),
            ("/%5c%5C", "/%5c%5C"),
            ("/%7e%7E%2D", "/~~-"),
            ("/%zz%", "/%zz%"),
            ("/%2", "/%2"),
            ("/%2e%2E/x", "/x"),
            ("/x/%2e./y", "/y"),
            ("/a%2fb", "/a%2fb"),
            ("/%2f..%2fa", "/%2f..%2fa"),
            ("/%23", "/%23"),
            ("/%41%2a%3a", "/A%2a%3a"),
            ("/a/.../b", "/a/.../b"),
            ("/x/../..", "/"),
            ("/a/%2e", "/a/"),
            ("/a/b/c//..", "/a/b/c/"),
            ("//.", "//"),
            ("//..", "/"),
            ("//x", "//x"),
            ("/a/.", "/a/"),
            ("/.png", "/.png"),
            ("/%2epng", "/.png"),
            ("/a'b(c)*!$&+,;=:@", "/a'b(c)*!$&+,;=:@"),
            ("/a/..;/b", "/b"),
            ("/a/.;x=1/b", "/a/b"),
            ("/a/b;", "/a/b;"),
            ("/a/..;", "/"),
            ("/a/%2e%2e;/b", "/a/..;/b"),
            ("/a/..x;/b", "/a/..x;/b"),
            ("/a/.;\\b", "/a/"),
            ("/a/..;y/../b", "/b"),
        ] {
            assert_eq!(normalised(sent).as_deref(), Some(seen), "{sent}");
        }
        assert_eq!(normalised("/%00"), None);
    }

    #[test]
    fn a_normal_path_stays() {
        for path in ["/", "//", "/a/b", "/a%2fb", "/a;b", "/.a"] {
            let once = normalised(path).expect("it is taken").into_owned();
            assert_eq!(normalised(&once).as_deref(), Some(&*once), "{path}");
        }
    }
}
