//! Conditions of a route that reaches Envoy.

use super::{Defect, Refusal, Verdict, holds_line_break, regex::size_fault};
use crate::model::{Condition, Matcher, PathKind};
use crate::text::Span;

/// What Envoy refuses in a matcher as it gets it, inherited conditions and all, without regard to the size of regexes. Gloo looks
/// at none of it.
pub fn values<'a>(matcher: &Matcher<'a>) -> Vec<Refusal<'a>> {
    let mut found = Vec::new();
    if let Some(path) = matcher.path.filter(|path| path.kind == PathKind::Regex && path.text.value.is_empty()) {
        // Envoy also holds such a matcher for one without a path.
        add(&mut found, Defect::MissingValue, path.text.span, "empty", "the path's regex", "is empty");
    }
    for (whose, conditions) in [("header", &matcher.headers), ("query parameter", &matcher.query)] {
        for Condition { name, .. } in conditions {
            if name.value.is_empty() {
                let what = format!("a {whose} condition");
                add(&mut found, Defect::InvalidHeader, name.span, "no name", what, "has no name");
            } else if whose == "header" && holds_line_break(name.value) {
                let what = "the name of a header condition";
                add(&mut found, Defect::LineBreak, name.span, "a line break in it", what, "has a line break in it");
            }
        }
    }
    // Several are joined with bars, so that Envoy has a text even of empty ones.
    if let [method] = &*matcher.methods
        && method.value.is_empty()
    {
        add(&mut found, Defect::MissingValue, method.span, "empty", "the method", "is empty");
    }
    found
}

/// The regexes of a matcher that are too large for Envoy.
pub fn sizes<'a>(matcher: &Matcher<'a>) -> Vec<Refusal<'a>> {
    let mut found = Vec::new();
    let mut check = |pattern: &str, span: Span, what: String| {
        if let Some(why) = size_fault(pattern) {
            add(&mut found, Defect::RegexTooLarge, span, "too large for Envoy", what, why);
        }
    };
    if let Some(path) = matcher.path.filter(|path| path.kind == PathKind::Regex) {
        check(path.text.value, path.text.span, "the regex for the path".to_owned());
    }
    for (whose, conditions) in [("header", &matcher.headers), ("query parameter", &matcher.query)] {
        for condition in conditions.iter().filter(|condition| condition.regex) {
            let what = format!("the regex for the {whose} {}", condition.name.value);
            check(condition.value.value, condition.value.span, what);
        }
    }
    if let [first, _, ..] = &*matcher.methods {
        let joined = matcher.methods.iter().map(|method| method.value).collect::<Vec<_>>().join("|");
        check(&joined, first.span, "the regex that Gloo makes of the methods".to_owned());
    }
    found
}

fn add(
    found: &mut Vec<Refusal<'_>>,
    defect: Defect,
    span: Span,
    label: &'static str,
    what: impl Into<String>,
    why: impl Into<String>,
) {
    found.push(Refusal {
        defect,
        verdict: Verdict::Refused,
        span,
        node: None,
        also: Vec::new(),
        what: what.into(),
        why: why.into(),
        label,
        help: None,
    });
}
