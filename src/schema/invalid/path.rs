//! Paths that a match asks for.

use super::fault::Faults;
use super::size::{quoted, text_of};
use crate::yaml::Node;

/// `HTTPRoute` `matches[].path`: what an exact path or a prefix must look like; a regular expression may be anything.
pub(in crate::schema) fn path_value<'a>(path: Node<'a>, found: &mut Faults<'a>) {
    let kind = text_of(path, "type").unwrap_or("PathPrefix");
    let (Some(text), Some(entry)) = (text_of(path, "value"), path.entry("value")) else { return };
    if !matches!(kind, "Exact" | "PathPrefix") {
        return;
    }
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'/' | b'-' | b'_');
    if text.starts_with('/') && text.bytes().all(is_plain) && !text.contains("//") {
        return;
    }
    let of = format!("where `type` is {kind}");
    if !text.starts_with('/') {
        let says = format!("must start with `/` {of}, not {}", quoted(text));
        let fault = found.at(entry, says);
        fault.label("no `/` in front");
        if text.starts_with('^') || text.contains(['*', '\\', '(']) {
            fault.help("write `type: RegularExpression`, or a path that starts with `/`");
        } else {
            fault.help(format!("write `/{}`", quoted(text).trim_matches('"')));
        }
        return;
    }
    let lower = text.to_ascii_lowercase();
    let part = ["//", "/./", "/../", "%2f", "#"].into_iter().find(|part| lower.contains(part));
    let end = ["/..", "/."].into_iter().find(|end| text.ends_with(end));
    if let Some(part) = part {
        let help = match part {
            "//" => "write one `/`, as Envoy merges them",
            "%2f" => "write `/`, or match it with `type: RegularExpression`",
            "#" => "leave out `#` and what follows: no request has it",
            _ => "write the path that it leads to",
        };
        found.at(entry, format!("must not contain `{part}` {of}")).label(format!("has `{part}`")).help(help);
    } else if let Some(end) = end {
        let help = "write the path that it leads to";
        found.at(entry, format!("must not end with `{end}` {of}")).label(format!("ends with `{end}`")).help(help);
    } else if let Some(odd) = odd_letter(text) {
        let (what, help) = match odd {
            '*' | '?' | '[' | ']' | '{' | '}' | '\\' | '^' | '|' => {
                (format!("`{odd}`"), "write `type: RegularExpression` if a pattern is meant".to_owned())
            }
            '%' => ("`%` without two hexadecimal digits".to_owned(), "write `%25` for a percent sign".to_owned()),
            odd if odd.is_ascii_graphic() => (format!("`{odd}`"), format!("write `%{:02X}`", u32::from(odd))),
            ' ' => ("a blank".to_owned(), "write `%20`".to_owned()),
            odd => (crate::text::code_point(odd), "write it percent-encoded".to_owned()),
        };
        found.at(entry, format!("must not contain {what} {of}")).label(format!("has {what}")).help(help);
    }
}

/// The first letter that a path can't have: all but `[-A-Za-z0-9/._~!$&'()*+,;=:@]` and `%` with two digits.
fn odd_letter(text: &str) -> Option<char> {
    text.char_indices().find_map(|(at, letter)| {
        let is_taken = match letter {
            '%' => text.as_bytes().get(at + 1..at + 3).is_some_and(|digits| digits.iter().all(u8::is_ascii_hexdigit)),
            _ => letter.is_ascii_alphanumeric() || "-/._~!$&'()*+,;=:@".contains(letter),
        };
        (!is_taken).then_some(letter)
    })
}
