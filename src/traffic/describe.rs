//! Matchers in words.

use std::borrow::Cow;

use crate::model::{Matcher, PathKind};

/// Texts that stand for a route's matcher in messages and tables, such as `GET,POST prefix /cart header x-canary`.
pub fn describe(matcher: &Matcher<'_>) -> String {
    let mut words: Vec<Cow<'_, str>> = Vec::new();
    if !matcher.methods.is_empty() {
        words.push(matcher.methods.iter().map(|method| method.value).collect::<Vec<_>>().join(",").into());
    }
    words.push(match matcher.path {
        None => "no path".into(),
        Some(path) => match path.kind {
            PathKind::Prefix => format!("prefix {}", quoted_if_odd(path.text.value)).into(),
            PathKind::Elements => format!("path {}", quoted_if_odd(path.text.value)).into(),
            PathKind::Exact => format!("exact {}", quoted_if_odd(path.text.value)).into(),
            PathKind::Regex => format!("regex {}", quoted_if_odd(path.text.value)).into(),
            PathKind::Connect => "CONNECT".into(),
        },
    });
    if !matcher.heeds_case() {
        words.push("any case".into());
    }
    for (what, conditions) in [("header", &matcher.headers), ("query", &matcher.query)] {
        for condition in conditions {
            let equals = match (condition.value.value.is_empty(), condition.regex) {
                (true, _) => String::new(),
                (false, false) => format!("={}", condition.value.value),
                (false, true) => format!("~{}", condition.value.value),
            };
            let not = if condition.invert { "not " } else { "" };
            words.push(format!("{not}{what} {}{equals}", condition.name.value).into());
        }
    }
    words.join(" ")
}

fn quoted_if_odd(text: &str) -> Cow<'_, str> {
    if text.is_empty() || text.contains(char::is_whitespace) || text.contains(char::is_control) {
        Cow::Owned(format!("{text:?}"))
    } else {
        Cow::Borrowed(text)
    }
}
