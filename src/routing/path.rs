//! What Gloo and Envoy refuse in a matcher that reaches them.

use super::outcome::Fault;
use super::regex;
use crate::model::{Matcher, PathKind};

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
    faults
}

/// Whether Gloo takes a path text (`route_config.go`, lines 26 to 38 and 893). Such a route is sent to Envoy all the same.
pub fn is_valid_path(path: &str) -> bool {
    let forbidden = ["//", "/./", "/../", "%2f", "%2F", "#"];
    if forbidden.iter().any(|text| path.contains(text)) || path.ends_with("/..") || path.ends_with("/.") {
        return false;
    }
    let bytes = path.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        let byte = bytes[at];
        if byte == b'%' {
            if bytes.len() < at + 3 || !bytes[at + 1..at + 3].iter().all(u8::is_ascii_hexdigit) {
                return false;
            }
            at += 3;
        } else if byte.is_ascii_alphanumeric() || b"/:@._~!$&'()*+,=;-".contains(&byte) {
            at += 1;
        } else {
            return false;
        }
    }
    true
}
