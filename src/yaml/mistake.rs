//! What is wrong with a text that is no YAML: the library's verdict, in words and at the place that help to mend it.

use std::ops::Range;

use granit_parser::ErrorKind as Kind;

use super::YamlError;
use super::place::{boundary, content};
use crate::text::{code_point, is_odd_blank};

/// The mistake that the library found at byte `at`; everything up to `cursor` was read, and `open` is the innermost
/// bracket that was open there.
pub(super) fn explain(
    text: &str,
    range: &Range<usize>,
    kind: &Kind,
    at: usize,
    cursor: usize,
    open: Option<usize>,
) -> YamlError {
    let mut at = boundary(text, at.min(range.end));
    let mut width = None;
    let next = content(text, cursor.min(range.end), b"-?:,");
    let quote = text.as_bytes().get(next).copied().filter(|byte| matches!(byte, b'"' | b'\''));
    let (message, help) = match kind {
        Kind::TabNotAllowed | Kind::TabInBlockIndentation | Kind::TabInIndentation | Kind::TabAtBlockScalarStart => {
            at = tab_of_line(text, at).unwrap_or(at);
            said("a tab is used for indentation", "indent with spaces")
        }
        Kind::UnclosedQuotedScalar | Kind::DocumentIndicatorInQuotedScalar | Kind::InvalidQuotedScalarIndent
            if quote.is_some() =>
        {
            at = next;
            said("this quote is never closed", "close it, or double a `'` and escape a `\"` that is meant inside")
        }
        Kind::InvalidTrailingSingleQuotedScalar | Kind::InvalidTrailingDoubleQuotedScalar => {
            said("text follows the closing quote", "put the whole value in quotes, and double or escape those inside")
        }
        Kind::UnknownQuotedScalarEscape | Kind::InvalidQuotedScalarHexEscape | Kind::InvalidUnicodeEscape
            if quote == Some(b'"') =>
        {
            at = bad_escape(text, next).unwrap_or(at);
            width = Some(2);
            said("unknown escape in double quotes", "write `\\\\` for a backslash, or use single quotes")
        }
        Kind::UnclosedFlowCollection { .. }
        | Kind::UnexpectedEofFlowSequence
        | Kind::UnexpectedEofFlowMapping
        | Kind::UnexpectedEofImplicitFlowMapping
        | Kind::InvalidIndentation
        | Kind::InvalidFlowScalarIndent
            if open.is_some() =>
        {
            at = open.unwrap_or(at);
            said("this bracket is never closed", "close it, or put a text that starts with a bracket in quotes")
        }
        Kind::ExpectedFlowSequenceSeparator => said("`,` or `]` is expected here", ""),
        Kind::ExpectedFlowMappingSeparator => said("`,` or `}` is expected here", ""),
        Kind::MisplacedFlowCollectionEnd => said("this bracket closes nothing", "put the text in quotes"),
        Kind::MismatchedFlowCollectionEnd { open, close } => {
            (format!("`{close}` closes a `{open}`"), Some("close the inner bracket first"))
        }
        Kind::MappingValueNotAllowed | Kind::InvalidColonPlacement | Kind::MappingKeyNotAllowed => {
            return looks_blank(text, range, at).unwrap_or_else(|| colon(text, at));
        }
        Kind::ExpectedBlockMappingKey | Kind::InvalidIndentation => {
            said("the indentation matches nothing above", "align it with the keys or items it belongs to")
        }
        Kind::ExpectedBlockSequenceEntry => {
            said("a list item (`- `) is expected here", "indent it below the item above, or end the list")
        }
        Kind::BlockSequenceEntryNotAllowed | Kind::BlockEntryInFlowCollection | Kind::InvalidBlockEntryWhitespace => {
            said("a list item is not allowed here", "start the list on a line of its own")
        }
        Kind::SimpleKeyExpected | Kind::InvalidSimpleKey => {
            let line = text.get(at..).and_then(|rest| rest.lines().next()).unwrap_or_default();
            width = Some(line.trim_end().len());
            said("a key without `:`", "write `key: value`, or indent it as part of the value above")
        }
        Kind::ExpectedNodeContent | Kind::UnexpectedEof => said("a value is expected here", ""),
        Kind::MissingAnchorOrAliasName => {
            at = sign(text, range, at);
            bare_sign(text, at)
        }
        Kind::UnknownAnchor => {
            width = Some(word(text, at));
            unknown_anchor(text, at)
        }
        Kind::UnexpectedCharacter { character } if character.is_control() => {
            (format!("the control character U+{:04X} is not allowed", u32::from(*character)), Some("remove it"))
        }
        Kind::UnexpectedCharacter { character } => {
            (format!("a bare value can't start with `{character}`"), Some("put the value in quotes"))
        }
        Kind::RecursionLimitExceeded => said("nested deeper than 255 levels", ""),
        Kind::BomInsideDocument => said("a byte-order mark inside the document", "remove it"),
        Kind::CommentInterceptedScalar => said("a comment stands inside a value of several lines", "move it above"),
        Kind::ExpectedDocumentStart if text[range.clone()].trim_start().starts_with('%') => {
            at = range.end - text[range.clone()].trim_start().len();
            said("a directive stands in front of `---`, where Kubernetes takes it for a document", "remove the line")
        }
        kind => (format!("no valid YAML: {}", kind.to_string().trim_end_matches('.')), None),
    };
    if let Some(error) = looks_blank(text, range, at) {
        return error;
    }
    let help = braces(text, at).or(help.map(str::to_owned));
    let width = width.unwrap_or_else(|| text.get(at..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8));
    let start = boundary(text, at);
    let end = boundary(text, (at + width).min(range.end)).max(start);
    YamlError { range: start as u32..end as u32, message, help }
}

fn said(message: &str, help: &'static str) -> (String, Option<&'static str>) {
    (message.to_owned(), (!help.is_empty()).then_some(help))
}

/// A character that looks like a blank, where one would count: before the first word of the line of `at` or of the one above it, or
/// behind a dash or a colon there.
fn looks_blank(text: &str, range: &Range<usize>, at: usize) -> Option<YamlError> {
    let here = line_start(text, at);
    let above = line_start(text, here.saturating_sub(1)).max(range.start);
    let end = memchr::memchr(b'\n', &text.as_bytes()[at..range.end.max(at)]).map_or(range.end.max(at), |end| at + end);
    let (mut counts, mut comment) = (true, false);
    for (offset, letter) in text.get(above..end)?.char_indices() {
        if counts && is_odd_blank(letter) {
            let message = format!("the character {} looks like a blank but is text", code_point(letter));
            let start = (above + offset) as u32;
            let range = start..start + letter.len_utf8() as u32;
            return Some(YamlError { range, message, help: Some("replace it by a space".to_owned()) });
        }
        comment = letter != '\n' && (comment || letter == '#');
        counts = !comment && (matches!(letter, '\n' | '-' | ':') || (counts && letter == ' '));
    }
    None
}

/// An alias without its anchor at `at`, or a text that was never meant as one.
fn unknown_anchor(text: &str, at: usize) -> (String, Option<&'static str>) {
    let written = text.get(at..at + word(text, at)).unwrap_or_default();
    let name = written.trim_start_matches('*');
    if written.starts_with("**")
        || name.contains(|letter: char| !letter.is_ascii_alphanumeric() && !"_-".contains(letter))
    {
        return bare_sign(text, at);
    }
    let help = "anchors are only known below them and within their document; put a `*` that is meant in quotes";
    (format!("no anchor is named `{name}`"), Some(help))
}

/// A bare `*` or `&` at `at`, as in a domain that is to take all.
fn bare_sign(text: &str, at: usize) -> (String, Option<&'static str>) {
    let sign = text.get(at..).and_then(|rest| rest.chars().next()).unwrap_or('*');
    let message = format!("a bare value can't start with `{sign}`, which names an anchor");
    (message, Some("put the value in quotes, as in `'*'`"))
}

/// Where the `*` or `&` is that a name was expected behind: at `at` or before it.
fn sign(text: &str, range: &Range<usize>, at: usize) -> usize {
    let before = text.get(range.start..at).unwrap_or_default();
    match text.as_bytes().get(at) {
        Some(b'*' | b'&') => at,
        _ => before.rfind(['*', '&']).map_or(at, |found| range.start + found),
    }
}

/// A `:` at `at` that starts a value where there can be none.
fn colon(text: &str, at: usize) -> YamlError {
    let line = line_start(text, at);
    let before = text[line..at].trim_start();
    let (start, message, help) = if before.contains(": ") {
        let help = "put a value that holds `: ` in quotes, or the inner key on a line of its own";
        (at, "a second `: ` on one line", help)
    } else {
        let message = "a key is indented deeper than the value above it allows";
        (at - before.len(), message, "align it with the keys around it")
    };
    let end = boundary(text, at + 1);
    let help = Some(braces(text, at).unwrap_or_else(|| help.to_owned()));
    YamlError { range: start as u32..end as u32, message: message.to_owned(), help }
}

/// Where template braces are the likely cause, how to go on.
fn braces(text: &str, at: usize) -> Option<String> {
    let at = boundary(text, at);
    let end = memchr::memchr(b'\n', &text.as_bytes()[at..]).map_or(text.len(), |end| at + end);
    let line = &text[line_start(text, at)..end];
    line.contains("{{").then(|| "render the template first, or put the braces in quotes".to_owned())
}

fn line_start(text: &str, at: usize) -> usize {
    memchr::memrchr(b'\n', &text.as_bytes()[..at]).map_or(0, |end| end + 1)
}

/// The first tab of the blanks that start the line of `at`.
fn tab_of_line(text: &str, at: usize) -> Option<usize> {
    let start = line_start(text, at);
    let line = &text.as_bytes()[start..];
    let blanks = line.iter().take_while(|&&byte| byte == b' ' || byte == b'\t').count();
    memchr::memchr(b'\t', &line[..blanks]).map(|tab| start + tab)
}

/// The first escape that go-yaml doesn't know in the double quotes that open at `open`.
fn bad_escape(text: &str, open: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut at = open + 1;
    loop {
        at += memchr::memchr2(b'\\', b'"', bytes.get(at..)?)?;
        if bytes[at] == b'"' {
            return None;
        }
        let hex = |count: usize| {
            bytes.get(at + 2..at + 2 + count).is_some_and(|digits| digits.iter().all(u8::is_ascii_hexdigit))
        };
        let known = match bytes.get(at + 1)? {
            b'x' => hex(2),
            b'u' => hex(4),
            b'U' => hex(8),
            byte => b"0abt\tnvfre \"'/\\N_LP\r\n".contains(byte),
        };
        if !known {
            return Some(at);
        }
        at += 2;
    }
}

/// How long the word at `at` is, in bytes.
fn word(text: &str, at: usize) -> usize {
    let rest = text.get(at..).unwrap_or_default();
    rest.find(|letter: char| letter.is_whitespace() || ",[]{}".contains(letter)).unwrap_or(rest.len())
}
