//! What Gloo and Envoy refuse in a matcher that reaches them.

use super::refusal;
use crate::model::{Matcher, PathKind};
use crate::traffic::{Fault, regex};

/// What is wrong with one matcher of a route that reaches Envoy.
pub(super) fn matcher_faults<'a>(matcher: &Matcher<'a>) -> Vec<Fault<'a>> {
    let mut faults = Vec::new();
    match matcher.path {
        None => faults.push(Fault::NoPath(matcher.span)),
        Some(path) if matches!(path.kind, PathKind::Prefix | PathKind::Exact) && !is_valid_path(path.text.value) => {
            faults.push(Fault::InvalidPath(path.text.span));
        }
        Some(_) => {}
    }
    for condition in matcher.headers.iter().chain(&matcher.query) {
        if condition.regex && !condition.value.value.is_empty() && regex::check(condition.value.value).is_err() {
            faults.push(Fault::InvalidRegex(condition.value.span));
        }
    }
    let refused = refusal::values(matcher).into_iter().chain(refusal::sizes(matcher));
    faults.extend(refused.map(|refusal| refusal.fault()));
    faults
}

/// Whether Gloo takes a path text (`route_config.go`, lines 26 to 38 and 893). Such a route is sent to Envoy all the same.
pub fn is_valid_path(path: &str) -> bool {
    let bytes = path.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        at += match &bytes[at..] {
            [b'/', b'/', ..]
            | [b'/', b'.']
            | [b'/', b'.', b'/', ..]
            | [b'/', b'.', b'.']
            | [b'/', b'.', b'.', b'/', ..]
            | [b'%', b'2', b'f' | b'F', ..] => return false,
            [b'%', one, two, ..] if one.is_ascii_hexdigit() && two.is_ascii_hexdigit() => 3,
            [byte, ..] if byte.is_ascii_alphanumeric() || b"/:@._~!$&'()*+,=;-".contains(byte) => 1,
            _ => return false,
        };
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_taken_as_gloo_takes_them() {
        for good in ["", "/", "/a", "/a/", "/.a", "/a.", "/..a/", "/a..", "/...", "/%20", "/%252f", "a"] {
            assert!(is_valid_path(good), "{good}");
        }
        for bad in [
            "//", "/a//", "/./", "/a/./b", "/../", "/a/../b", "/..", "/a/.", "/%2f", "/%2Fa", "/%", "/%2", "/%g0",
            "/#", "/a b", "/a?b", "/ä",
        ] {
            assert!(!is_valid_path(bad), "{bad}");
        }
    }
}
