//! Rewrites and redirects of paths and hosts.

use super::{Defect, Finder, Verdict, regex};
use crate::routing::gloo::path::is_valid_path;
use crate::yaml::Node;

/// Reads `prefixRewrite`, of options or of a redirect. Whether it is left to be taken.
pub(super) fn prefix<'a>(finder: &mut Finder<'a>, node: Node<'a>, what: &str) {
    if finder.line_break(node, what) {
        return;
    }
    let path = rewritten_path(node.str());
    if !path.as_deref().is_some_and(is_valid_path) {
        invalid_path(finder, node, what);
    }
}

/// Reads a text of a redirect that Gloo holds against its pattern for paths, be it one or not (`gl/translator/route_config.go`,
/// `validateEnvoyRoute`).
pub(super) fn redirected<'a>(finder: &mut Finder<'a>, node: Node<'a>, what: &str) {
    if !finder.line_break(node, what) && !is_valid_path(node.str()) {
        invalid_path(finder, node, what);
    }
}

fn invalid_path<'a>(finder: &mut Finder<'a>, node: Node<'a>, what: &str) {
    let text = node.str();
    // One redirect that is wrong in two fields is one mistake: Gloo reports the route once.
    if let Some(last) = finder.found.last_mut().filter(|last| last.defect == Defect::InvalidPath) {
        last.also.push((node.span(), "refused too"));
        return;
    }
    let refusal = finder.add(
        Defect::InvalidPath,
        Verdict::Reported,
        node,
        "no path that Gloo takes",
        what,
        format!("is {text:?}, which Gloo refuses"),
    );
    if let Some((path, _)) = text.split_once('?') {
        refusal.help = Some(format!("write {path} without the query"));
    }
}

/// The path of a reference as Go's `url.Parse` reads it, escapes undone; nothing where it refuses the text.
fn rewritten_path(text: &str) -> Option<String> {
    if text.bytes().any(|byte| byte < 0x20 || byte == 0x7f) {
        return None;
    }
    let text = text.split('#').next().unwrap_or_default();
    let text = text.split('?').next().unwrap_or_default();
    // What follows two slashes is a host.
    let path = match text.strip_prefix("//").filter(|rest| !rest.starts_with('/')) {
        Some(rest) => rest.find('/').map_or("", |slash| &rest[slash..]),
        None => text,
    };
    let mut bytes = path.bytes();
    let mut plain = Vec::with_capacity(path.len());
    while let Some(byte) = bytes.next() {
        if byte == b'%' {
            let digits = [bytes.next()?, bytes.next()?];
            let digits = std::str::from_utf8(&digits).ok()?;
            plain.push(u8::from_str_radix(digits, 16).ok()?);
        } else {
            plain.push(byte);
        }
    }
    String::from_utf8(plain).ok()
}

/// Reads `regexRewrite` or `hostRewritePathRegex`; `invalid` is who refuses what RE2 doesn't take.
pub(super) fn by_regex<'a>(finder: &mut Finder<'a>, key: Node<'a>, map: Node<'a>, what: &str, invalid: Verdict) {
    regex::pattern(finder, key, map, what, invalid);
    if let Some(substitution) = map.field("substitution").filter(|node| node.is_scalar()) {
        finder.line_break(substitution, format!("the substitution of {what}"));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rewrite_is_read_as_a_reference() {
        let valid = |text: &str| rewritten_path(text).as_deref().is_some_and(is_valid_path);
        for good in ["", "/", "/new", "/f?x=1", "/f#part", "/a%2fb", "//host/path"] {
            assert!(valid(good), "{good}");
        }
        for bad in ["/c/../d", "/d e", "/a\nb", "/a//b", "/%zz", "/%2", "/.."] {
            assert!(!valid(bad), "{bad}");
        }
    }
}
