//! What kgateway's `TrafficPolicy` says of the requests of a rule, in the words of no model.

use crate::index::Index;
use crate::model::Kind;
use crate::model::gateway_api::{FilterKind, Rule};
use crate::snapshot::{ResourceId, Snapshot};
use crate::traffic::{Csrf, Faults, HostChange, PathChange, RetryPolicy, Rewrite, Substitution, nanoseconds, period};
use crate::yaml::{Node, content, last_entries};

/// The policies that the filters of a rule name.
pub(super) fn named<'r>(
    index: &'r Index<'_>,
    namespace: &'r str,
    rule: &'r Rule<'_>,
) -> impl Iterator<Item = ResourceId> + use<'r> {
    rule.filters.iter().filter_map(move |filter| match &filter.kind {
        FilterKind::Extension(to) => {
            let kind = Kind::parse(to.group.value, to.kind.value).filter(|kind| *kind == Kind::TrafficPolicy)?;
            index.stored(kind, namespace, to.name.value)
        }
        _ => None,
    })
}

/// The specs of the policies that the filters of a rule name.
pub(super) fn of_rule<'a>(
    (snapshot, index): (&'a Snapshot<'a>, &Index<'a>),
    namespace: &str,
    rule: &'a Rule<'a>,
) -> Vec<Node<'a>> {
    named(index, namespace, rule).filter_map(|id| snapshot.resource(id).node.field("spec")).collect()
}

/// What a policy sets, each with what it is about.
pub(super) fn told(spec: Node<'_>) -> Vec<(&'static str, String)> {
    let mut found = Vec::new();
    let named = |name: &str, text: String| if text.is_empty() { text } else { format!("{name}:{text}") };
    for (field, value) in last_entries(spec) {
        let (word, text) = match field.as_str() {
            "retry" => ("retries", retry_policy(value).text()),
            "timeouts" => {
                let name = |field: &str| if field == "streamIdle" { "idle" } else { "request" };
                let times = last_entries(value).into_iter().rev();
                let times = times.map(|(field, time)| format!("{} {}", name(&field), period(time.str())));
                ("timeout", times.collect::<Vec<_>>().join(";"))
            }
            "faultInjection" => match faults(value) {
                Some(faults) => ("options", named("faults", faults.text())),
                None => ("options", format!("{field}:{}", content(value))),
            },
            "csrf" => ("options", named("csrf", csrf(value).text())),
            // Rewrites are read elsewhere; targets say nothing of what is done.
            "autoHostRewrite" | "urlRewrite" | "targetRefs" | "targetSelectors" => continue,
            _ => ("options", format!("{field}:{}", content(value))),
        };
        if !text.is_empty() {
            found.push((word, text));
        }
    }
    found
}

/// Adds what a policy makes of host and path; a rule's own rewrites count before it.
pub(super) fn rewrite<'a>(spec: Node<'a>, rewrite: &mut Rewrite<'a>) {
    if spec.field("autoHostRewrite").is_some_and(|it| it.is_text("true")) && matches!(rewrite.host, HostChange::None) {
        rewrite.host = HostChange::Upstream;
    }
    let regex = spec.field("urlRewrite").and_then(|rewrite| rewrite.field("pathRegex"));
    if let (Some(regex), PathChange::None) = (regex, &rewrite.path) {
        let text = |field: &str| regex.field(field).map_or("", Node::str);
        rewrite.path = PathChange::Regex(Substitution::new(text("pattern"), text("substitution")));
    }
}

/// `pkg/pluginsdk/policy/retry.go`: statuses bring their word with them.
fn retry_policy(value: Node<'_>) -> RetryPolicy {
    let number = |node: Node<'_>| node.str().parse::<u32>().ok();
    let time = |field: &str| value.field(field).and_then(|time| nanoseconds(time.str()));
    let words = value.field("retryOn").into_iter().flat_map(Node::items).map(|word| word.str().to_owned());
    let mut found = RetryPolicy {
        on: words.collect(),
        statuses: value.field("statusCodes").into_iter().flat_map(Node::items).filter_map(number).collect(),
        attempts: value.field("attempts").and_then(number).unwrap_or(1),
        per_try: time("perTryTimeout"),
        base: time("backoffBaseInterval"),
        most: None,
        others: Vec::new(),
    };
    if !found.statuses.is_empty() {
        found.on.insert(RetryPolicy::BY_STATUS.to_owned());
    }
    found
}

/// Nothing for what the options of no other model say.
fn faults(value: Node<'_>) -> Option<Faults> {
    let number = |node: Option<Node<'_>>| node.and_then(|node| node.str().parse::<f64>().ok());
    let part = |node: Node<'_>| number(node.field("percentage")).unwrap_or(100.0);
    let mut found = Faults::default();
    for (field, value) in last_entries(value) {
        match field.as_str() {
            "abort" => {
                let status = value.field("httpStatus").and_then(|status| status.str().parse().ok())?;
                found.abort = Some((status, part(value)));
            }
            "delay" => {
                let time = value.field("fixedDelay").and_then(|time| nanoseconds(time.str()))?;
                found.delay = Some((time, part(value)));
            }
            _ => return None,
        }
    }
    Some(found)
}

fn csrf(value: Node<'_>) -> Csrf {
    let part = |field: &str| value.field(field).and_then(|part| part.str().parse::<f64>().ok()).unwrap_or_default();
    let origins = value.field("additionalOrigins").into_iter().flat_map(Node::items).filter_map(|origin| {
        let heeds_case = !origin.field("ignoreCase").is_some_and(|ignores| ignores.is_text("true"));
        ["exact", "prefix", "suffix", "contains", "safeRegex"].into_iter().find_map(|form| {
            let text = origin.field(form).filter(|text| !text.is_null())?;
            Some((form, text.str().to_owned(), heeds_case || form == "safeRegex"))
        })
    });
    Csrf { enabled: part("percentageEnabled"), shadowed: part("percentageShadowed"), origins: origins.collect() }
}
