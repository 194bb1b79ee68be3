//! A matcher of Gloo as matches of the Gateway API.

use std::collections::BTreeMap;

use super::Target;
use super::expand::Part;
use super::header::is_token;
use super::loss::{LossKind, Told};
use super::pattern::{ANY, Fits, Meet, PathPattern, Pattern, Value};
use crate::model::{Condition, Matcher, PathKind, stem};
use crate::routing::gloo::is_valid_path;
use crate::traffic::regex;

/// The methods that the API server takes.
pub(super) const METHODS: [&str; 9] = ["GET", "HEAD", "POST", "PUT", "DELETE", "CONNECT", "OPTIONS", "TRACE", "PATCH"];

/// The longest path that it takes, and so many conditions on headers or parameters.
const LONGEST: usize = 1024;
const CONDITIONS: usize = 16;

/// What a matcher comes to.
#[derive(Clone, Debug, Default)]
pub(super) struct Matches {
    /// Its matches; none where no request ever fits it.
    pub(super) parts: Vec<Part>,
    /// What is written otherwise.
    pub(super) changed: Vec<Told>,
    /// Whether its prefix is read by whole elements.
    pub(super) is_narrowed: bool,
}

/// Reads a matcher; why it can't be said, where it can't.
pub(super) fn read(matcher: &Matcher<'_>, target: Target, fits: &mut Fits) -> Result<Matches, Told> {
    let mut found = Matches::default();
    let mut part = Part { pattern: Pattern::everything(), without: Vec::new(), by_elements: false };
    match path(matcher, target, &mut part, &mut found)? {
        Some(path) => part.pattern.path = path,
        None => return Ok(found),
    }
    let conditions = [(true, &matcher.headers, LossKind::Header), (false, &matcher.query, LossKind::Query)];
    for (of_headers, conditions, kind) in conditions {
        if conditions.len() > CONDITIONS {
            let message =
                format!("the Gateway API takes {CONDITIONS} conditions of a kind in a match, and here are more");
            return Err(Told::lost(kind, matcher.span, message, "too many conditions"));
        }
        for condition in conditions {
            let (name, value) = read_condition(condition, of_headers, kind)?;
            let value = if condition.invert {
                let mut without = Pattern::everything();
                without.headers.insert(name.clone(), value.clone());
                part.without.push(without);
                // Turned round, a value is asked for all the same, another one; only that there be none can be asked with no value.
                if condition.value.value.is_empty() {
                    continue;
                }
                Value::Regex(ANY.to_owned())
            } else {
                value
            };
            let all = if of_headers { &mut part.pattern.headers } else { &mut part.pattern.query };
            if !add(all, name, value, fits).map_err(|()| {
                let message = format!("two regexes for {} can't be one", condition.name.value);
                Told::lost(kind, condition.span, message, "a second regex")
            })? {
                return Ok(found);
            }
        }
    }
    let mut methods: Vec<&str> = matcher.methods.iter().map(|method| method.value).collect();
    methods.dedup();
    if let Some(odd) = matcher.methods.iter().find(|method| !METHODS.contains(&method.value)) {
        let message = format!("the Gateway API has no method {}", odd.value);
        return Err(Told::lost(LossKind::Method, odd.span, message, "no such method").help(format!(
            "ask for one of {}, or for the header :method in a policy of the implementation",
            METHODS.join(", ")
        )));
    }
    found.parts = if methods.is_empty() {
        vec![part]
    } else {
        let of = |method: &str| {
            let mut part = part.clone();
            part.pattern.method = Some(method.to_owned());
            part
        };
        methods.into_iter().map(of).collect()
    };
    Ok(found)
}

/// Adds a condition; whether any value is left that meets all of that name.
fn add(all: &mut BTreeMap<String, Value>, name: String, value: Value, fits: &mut Fits) -> Result<bool, ()> {
    let both = match all.get(&name) {
        None => value,
        Some(known) => match known.meet(&value, fits) {
            Meet::Is(both) => both,
            Meet::Nothing => return Ok(false),
            Meet::Unsayable => return Err(()),
        },
    };
    all.insert(name, both);
    Ok(true)
}

fn read_condition(condition: &Condition<'_>, of_header: bool, kind: LossKind) -> Result<(String, Value), Told> {
    let name = condition.name.value;
    let lost = |message: String, label| Err(Told::lost(kind, condition.span, message, label));
    if name.starts_with(':') {
        return lost(format!("no match of the Gateway API asks for {name}"), "a pseudo header");
    }
    if name.is_empty() || name.len() > 256 || !name.bytes().all(is_token) {
        return lost(format!("the API server takes no condition on {name:?}"), "no such name");
    }
    let value = condition.value.value;
    if value.len() > if of_header { 4096 } else { LONGEST } {
        return lost(format!("the value of {name} is longer than the API server takes"), "too long");
    }
    let value = match (value, condition.regex) {
        ("", _) => Value::Regex(ANY.to_owned()),
        (text, true) if regex::check(text).is_err() => return lost(format!("{text} is no regex"), "no regex"),
        (text, true) => Value::Regex(text.to_owned()),
        (text, false) => Value::Exact(text.to_owned()),
    };
    Ok((if of_header { name.to_ascii_lowercase() } else { name.to_owned() }, value))
}

/// The path; nothing where no request ever has it.
fn path(
    matcher: &Matcher<'_>,
    target: Target,
    part: &mut Part,
    found: &mut Matches,
) -> Result<Option<PathPattern>, Told> {
    let Some(path) = matcher.path else {
        let message = "a matcher without a path, which Envoy refuses";
        return Err(Told::lost(LossKind::Unserved, matcher.span, message, "no path"));
    };
    let (text, span) = (path.text.value, path.text.span);
    let lost = |message: String, label| Told::lost(LossKind::Path, span, message, label);
    if path.kind == PathKind::Connect {
        return Err(lost("no match of the Gateway API takes CONNECT requests whatever they ask for".into(), "CONNECT"));
    }
    if text.len() > LONGEST {
        return Err(lost(format!("the API server takes paths of {LONGEST} characters"), "too long"));
    }
    let is_text = matches!(path.kind, PathKind::Prefix | PathKind::Exact);
    if is_text && !text.is_empty() && !text.starts_with('/') {
        return Ok(None);
    }
    if is_text && !is_valid_path(text) {
        return Err(lost(format!("the API server refuses the path {text}"), "refused"));
    }
    if path.kind == PathKind::Regex || (is_text && !matcher.heeds_case()) {
        if target == Target::Standard {
            let what = if path.kind == PathKind::Regex {
                format!(
                    "no implementation has to read the regex {text} as Envoy does, nor to put it in any place among others"
                )
            } else {
                format!("no match of the Gateway API takes {text} whatever the case")
            };
            let help = "convert with `--to kgateway`, which reads regexes as Envoy does";
            return Err(lost(what, "a regex").help(help));
        }
        let pattern = match path.kind {
            PathKind::Regex if regex::check(text).is_err() => {
                return Err(lost(format!("{text} is no regex"), "no regex"));
            }
            PathKind::Regex => text.to_owned(),
            PathKind::Exact => format!("(?i){}", regex_syntax::escape(text)),
            _ if matches!(text, "" | "/") => return Ok(Some(PathPattern::Elements(String::new()))),
            _ => format!("(?i){}.*", regex_syntax::escape(text)),
        };
        return Ok(Some(PathPattern::Regex(pattern)));
    }
    if path.kind == PathKind::Exact {
        // No request has an empty path.
        return Ok((!text.is_empty()).then(|| PathPattern::Exact(text.to_owned())));
    }
    let start = stem(text);
    if !start.is_empty() {
        if text.ends_with('/') {
            // By elements `/cart/` takes `/cart` as well.
            part.without.push(Pattern { path: PathPattern::Exact(start.to_owned()), ..Pattern::everything() });
        } else {
            found.is_narrowed = true;
            let message = format!("prefix {text} no longer takes the likes of {text}s");
            let told = Told::changed(LossKind::Prefix, span, message, "by whole elements");
            found.changed.push(told.effect(format!(
                "the Gateway API compares prefixes element by element: {text} and {text}/x stay, {text}s goes to the next match"
            )));
        }
    }
    Ok(Some(PathPattern::Elements(start.to_owned())))
}
