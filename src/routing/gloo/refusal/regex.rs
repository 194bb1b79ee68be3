//! Regular expressions outside of matchers.

use super::{Defect, Finder, Verdict};
use crate::traffic::program_size::{Size, program_size};
use crate::traffic::regex;
use crate::yaml::Node;

/// How many instructions Gloo lets Envoy take: `maxProgramSize` of `gl/utils/regex.go`.
const MOST: usize = 1024;

/// Reads `pattern: {regex: ..}`, which has to be there. `invalid` is who refuses a regex that RE2 doesn't take; one that is
/// left out is for Envoy to refuse, whose field must hold a character at least.
pub(super) fn pattern<'a>(finder: &mut Finder<'a>, key: Node<'a>, holder: Node<'a>, what: &str, invalid: Verdict) {
    let regex = holder.field("pattern").and_then(|pattern| pattern.field("regex"));
    if let Some(regex) = regex.filter(|regex| regex.is_scalar()) {
        check(finder, regex, what, invalid);
    } else {
        let help = "write `pattern` with a `regex` in it".to_owned();
        let what = format!("the regex for {what}");
        finder.add(Defect::InvalidRegex, Verdict::Refused, key, "no regex", what, "is missing").help = Some(help);
    }
}

/// Checks one regex.
pub(super) fn check<'a>(finder: &mut Finder<'a>, node: Node<'a>, what: &str, invalid: Verdict) {
    let text = node.str();
    let what = format!("the regex for {what}");
    if text.is_empty() {
        finder.add(Defect::InvalidRegex, Verdict::Refused, node, "empty", what, "is empty").help =
            Some("write a regex that takes the whole of what is meant, or remove it".to_owned());
    } else if let Err(reason) = regex::check(text) {
        let why = format!("is none that RE2 takes: {reason}");
        finder.add(Defect::InvalidRegex, invalid, node, "not RE2", what, why);
    } else if let Some(why) = size_fault(text) {
        finder.add(Defect::RegexTooLarge, Verdict::Refused, node, "too large for Envoy", what, why);
    }
}

/// What is wrong with the size of a regex that RE2 takes, as the rest of a sentence.
pub(super) fn size_fault(pattern: &str) -> Option<String> {
    // Short ones without counts, classes of Unicode or case can't come near the limit.
    if pattern.len() < 64 && !pattern.contains(['{', '\\', '.', '[', '(']) && pattern.is_ascii() {
        return None;
    }
    let (size, about) = match program_size(pattern)? {
        Size::Exact(size) => (size, ""),
        Size::About(size) => (size, "about "),
        Size::TooLarge => return Some(format!("comes to more instructions than RE2 holds; the limit is {MOST}")),
    };
    (size > MOST).then(|| format!("comes to {about}{size} instructions of RE2, past the limit of {MOST}"))
}
