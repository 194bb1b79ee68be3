//! `headerManipulation`: headers that are added and removed.

use super::{Defect, Finder, Verdict, format};
use crate::yaml::Node;

/// Reads `headerManipulation` (`gl/plugins/headers/plugin.go`). Where the plugin itself refuses it, nothing of it reaches Envoy.
pub(super) fn manipulation<'a>(finder: &mut Finder<'a>, map: Node<'a>) {
    let start = finder.found.len();
    let verdict = finder.plugin_error();
    for (list, whose) in [("requestHeadersToAdd", "request"), ("responseHeadersToAdd", "response")] {
        for item in map.field(list).into_iter().flat_map(Node::items) {
            added(finder, item, whose);
        }
    }
    for (list, whose) in [("requestHeadersToRemove", "request"), ("responseHeadersToRemove", "response")] {
        for name in map.field(list).into_iter().flat_map(Node::items).filter(|name| name.is_scalar()) {
            removed(finder, name, whose);
        }
    }
    if finder.found[start..].iter().any(|refusal| refusal.verdict == verdict) {
        let mut at = 0;
        finder.found.retain(|refusal| {
            at += 1;
            at <= start || refusal.verdict == verdict
        });
    }
}

fn added<'a>(finder: &mut Finder<'a>, item: Node<'a>, whose: &str) {
    // A secret brings its own names and values.
    if item.field("headerSecretRef").is_some() {
        return;
    }
    let Some(header) = item.field("header") else {
        let what = format!("a {whose} header to be added");
        finder.add(Defect::InvalidHeader, finder.plugin_error(), item, "no header in it", what, "has no `header`");
        return;
    };
    let key = header.field("key");
    let name = key.map_or("", Node::str);
    if let Some((label, why)) = name_fault(name) {
        let what = format!("a {whose} header to be added");
        finder.add(Defect::InvalidHeader, finder.plugin_error(), key.unwrap_or(header), label, what, why);
        return;
    }
    let Some(value) = header.field("value").filter(|value| value.is_scalar()) else { return };
    let what = format!("the value of the {whose} header `{name}`");
    if finder.line_break(value, what.as_str()) {
        return;
    }
    if let Err(fault) = format::check(value.str()) {
        let (label, why, help) = match fault {
            format::Fault::Percent(at) => (
                "a % of its own",
                format!("has a `%` at position {at} that starts no command of Envoy's"),
                "write `%%` for a percent sign".to_owned(),
            ),
            format::Fault::Unknown(command) => (
                "no command of Envoy's",
                format!("holds `%{command}%`, which Envoy doesn't know"),
                "write a command of Envoy's access log formats, or `%%` for each percent sign that is meant".to_owned(),
            ),
        };
        finder.add(Defect::InvalidHeader, Verdict::Refused, value, label, what, why).help = Some(help);
    }
}

fn removed<'a>(finder: &mut Finder<'a>, name: Node<'a>, whose: &str) {
    let what = format!("a {whose} header to be removed");
    let text = name.str();
    if finder.line_break(name, what.as_str()) {
        return;
    }
    let (label, why) = if text.is_empty() {
        ("no name", "has no name".to_owned())
    } else if is_reserved(text) {
        ("may not be removed", format!("is `{text}`, which Envoy lets nobody remove"))
    } else {
        return;
    };
    finder.add(Defect::InvalidHeader, Verdict::Refused, name, label, what, why);
}

/// Why a header of that name can't be added: Envoy's own, or no name at all.
fn name_fault(name: &str) -> Option<(&'static str, String)> {
    if name.is_empty() {
        return Some(("no name", "has no name".to_owned()));
    }
    if is_reserved(name) {
        return Some(("may not be added", format!("is `{name}`, which may not be changed")));
    }
    let is_token = |byte: u8| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte);
    let why = || format!("has the name {name:?}, which is none of a header");
    (!name.bytes().all(is_token)).then(|| ("no header name", why()))
}

/// Pseudo headers and the host, which Envoy lets nobody change (`HeaderParser` in `source/common/router/header_parser.cc`).
fn is_reserved(name: &str) -> bool {
    name.starts_with(':') || name.eq_ignore_ascii_case("host")
}
