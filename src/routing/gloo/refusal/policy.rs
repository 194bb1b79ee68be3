//! Options that decide how a request is treated: retries, timeouts, CORS, shadowing, faults, hashing, upgrades, statistics.

use super::{Defect, Finder, Level, Verdict, regex};
use crate::yaml::{Node, Value};

/// A duration of Envoy's that must not be below zero (`PROTOBUF_GET_MS_OR_DEFAULT` throws: "Expected positive duration").
pub(super) fn duration<'a>(finder: &mut Finder<'a>, node: Node<'a>, what: &str) {
    // Whatever Go takes for one starts with a sign where it has one; all zeros have no sign that counts.
    let text = node.str();
    if text.starts_with('-') && text.bytes().any(|byte| (b'1'..=b'9').contains(&byte)) {
        let why = format!("is {text}");
        finder.add(Defect::NegativeDuration, Verdict::Refused, node, "below zero", what, why);
    }
}

/// `retries` (`gl/plugins/basicroute/plugin.go`, and the policy's conversion).
pub(super) fn retries<'a>(finder: &mut Finder<'a>, map: Node<'a>) {
    let start = finder.found.len();
    if let Some(back_off) = map.field("retryBackOff") {
        let base = back_off.field("baseInterval");
        let most = back_off.field("maxInterval");
        let seconds = |node: Option<Node<'a>>| node.and_then(|node| seconds(node.str()));
        match (base, seconds(base), seconds(most)) {
            (Some(node), Some(base), _) if base <= 0.0 => {
                let why = format!("is {}, and not above 0", node.str());
                let what = "the base interval of the retries' back-off";
                finder.add(Defect::InvalidOptions, finder.plugin_error(), node, "not above 0", what, why);
            }
            (Some(node), Some(base), Some(most)) if most < base => {
                let why = format!("is {}, which is past the greatest interval", node.str());
                let what = "the base interval of the retries' back-off";
                let found = finder.add(
                    Defect::InvalidOptions,
                    finder.plugin_error(),
                    node,
                    "past the greatest interval",
                    what,
                    why,
                );
                found.also.extend(back_off.field("maxInterval").map(|node| (node.span(), "the greatest interval")));
            }
            _ => {}
        }
    }
    // Where the plugin refuses them, Envoy gets none.
    if finder.found.len() == start
        && let Some(timeout) = map.field("perTryTimeout")
    {
        duration(finder, timeout, "the timeout of a try");
    }
}

/// A duration of Go's in seconds; nothing for what is none.
fn seconds(text: &str) -> Option<f64> {
    let (sign, mut rest) = match text.strip_prefix('-') {
        Some(rest) => (-1.0, rest),
        None => (1.0, text.strip_prefix('+').unwrap_or(text)),
    };
    let mut total = 0.0;
    while !rest.is_empty() {
        let digits = rest.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(rest.len());
        let number: f64 = rest[..digits].parse().ok()?;
        rest = &rest[digits..];
        let unit = rest.find(|c: char| c.is_ascii_digit()).unwrap_or(rest.len());
        total += number
            * match &rest[..unit] {
                "h" => 3600.0,
                "m" => 60.0,
                "s" => 1.0,
                "ms" => 1e-3,
                "us" | "µs" | "μs" => 1e-6,
                "ns" => 1e-9,
                "" if number == 0.0 => 0.0,
                _ => return None,
            };
        rest = &rest[unit..];
    }
    Some(sign * total)
}

/// `cors` (`gl/plugins/cors/plugin.go`).
pub(super) fn cors<'a>(finder: &mut Finder<'a>, key: Node<'a>, map: Node<'a>) {
    let origins = |name: &str| map.field(name).into_iter().flat_map(Node::items);
    if origins("allowOrigin").next().is_none() && origins("allowOriginRegex").next().is_none() {
        let verdict = finder.plugin_error();
        let what = "the CORS policy";
        finder.add(Defect::InvalidOptions, verdict, key, "no origin", what, "allows no origin").help =
            Some("add the origins to `allowOrigin`, such as https://www.example.com".to_owned());
        return;
    }
    for origin in origins("allowOriginRegex").filter(|origin| origin.is_scalar()) {
        regex::check(finder, origin, "the allowed origin", finder.plugin_error());
    }
}

/// `shadowing` (`gl/plugins/shadowing/plugin.go`).
pub(super) fn shadowing<'a>(finder: &mut Finder<'a>, key: Node<'a>, map: Node<'a>) {
    if map.field("upstream").is_none() {
        let what = "the shadowing";
        finder.add(Defect::InvalidOptions, Verdict::Reported, key, "no upstream", what, "names no upstream").help =
            Some("add `upstream` with name and namespace, or remove `shadowing`".to_owned());
        return;
    }
    if let Some(percentage) = map.field("percentage")
        && let Some(value) = number(percentage).filter(|value| !(0.0..=100.0).contains(value))
    {
        let why = format!("is {value}, and not within 0 to 100");
        let what = "the shadowing's percentage";
        finder.add(Defect::InvalidOptions, Verdict::Reported, percentage, "not within 0 to 100", what, why);
    }
}

/// `faults` (`gl/plugins/faultinjection/plugin.go`); a percentage past 100 is taken.
pub(super) fn faults<'a>(finder: &mut Finder<'a>, map: Node<'a>) {
    let Some((key, abort)) = map.entry("abort").filter(|(_, abort)| !abort.is_null()) else { return };
    let status = abort.field("httpStatus");
    let value = status.map_or(Some(0.0), number);
    if value.is_some_and(|value| !(200.0..600.0).contains(&value)) {
        let why = format!("is {}, and not within 200 to 599", value.unwrap_or_default());
        let what = "the status of the fault that is injected";
        let label = "not within 200 to 599";
        finder.add(Defect::InvalidOptions, Verdict::Reported, status.unwrap_or(key), label, what, why);
    }
}

/// `lbHash`: names that Envoy wants a character of at least.
pub(super) fn hashing<'a>(finder: &mut Finder<'a>, map: Node<'a>) {
    for policy in map.field("hashPolicies").into_iter().flat_map(Node::items) {
        let cookie = policy.entry("cookie").filter(|(_, cookie)| !cookie.is_null());
        let (name, key, what) = match (policy.field("header"), cookie) {
            (Some(header), _) => (Some(header), header, "the header of a hash policy"),
            (None, Some((key, cookie))) => (cookie.field("name"), key, "the cookie of a hash policy"),
            (None, None) => continue,
        };
        if let Some(name) = name.filter(|name| !name.str().is_empty()) {
            finder.line_break(name, what);
        } else {
            let node = name.unwrap_or(key);
            finder.add(Defect::MissingValue, Verdict::Refused, node, "no name", what, "has no name");
        }
    }
}

/// `ratelimit`: an action that takes a header's value names the header, as Envoy's API wants a character of it at least
/// (`RateLimit.Action.RequestHeaders.header_name`; the plugin of Gloo's enterprise edition hands it on as it is).
pub(super) fn rate_limits<'a>(finder: &mut Finder<'a>, map: Node<'a>) {
    let limits = map.field("rateLimits").into_iter().flat_map(Node::items);
    let lists =
        limits.flat_map(|limit| ["actions", "setActions"].into_iter().filter_map(move |name| limit.field(name)));
    for action in lists.flat_map(Node::items) {
        let Some((key, headers)) = action.entry("requestHeaders").filter(|(_, it)| !it.is_null()) else { continue };
        let name = headers.field("headerName");
        let what = "the header of a rate limit's action";
        if let Some(name) = name.filter(|name| !name.str().is_empty()) {
            finder.line_break(name, what);
        } else {
            let node = name.unwrap_or(key);
            finder.add(Defect::InvalidHeader, Verdict::Refused, node, "no name", what, "has no `headerName`");
        }
    }
}

/// `upgrades`: one of a kind (`gl/plugins/utils/upgradeconfig`), which Envoy wants as well.
pub(super) fn upgrades<'a>(finder: &mut Finder<'a>, list: Node<'a>) {
    let mut known: Vec<(&str, Node<'a>)> = Vec::new();
    for item in list.items() {
        let Some((key, _)) = item.entries().filter(|(_, value)| !value.is_null()).last() else {
            let what = "an upgrade";
            finder.add(Defect::InvalidOptions, Verdict::Reported, item, "no kind of upgrade", what, "names no kind");
            continue;
        };
        match known.iter().find(|(name, _)| *name == key.str()) {
            Some(&(name, first)) => {
                let found = finder.add(
                    Defect::InvalidOptions,
                    Verdict::Refused,
                    key,
                    "twice in the list",
                    format!("the upgrade to `{name}`"),
                    "is there twice",
                );
                found.also.push((first.span(), "the first"));
                found.help = Some("remove one of them".to_owned());
            }
            None => known.push((key.str(), key)),
        }
    }
}

/// `stats.virtualClusters` of a virtual host (`gl/plugins/stats/plugin.go`): a name and a pattern, which only Envoy compiles.
pub(super) fn statistics<'a>(finder: &mut Finder<'a>, map: Node<'a>) {
    if finder.level != Level::Host {
        return;
    }
    for cluster in map.field("virtualClusters").into_iter().flat_map(Node::items) {
        let name = cluster.field("name");
        let pattern = cluster.field("pattern");
        let missing = |node: Option<Node<'a>>| node.is_none_or(|node| node.str().is_empty());
        if missing(name) || missing(pattern) {
            let (node, why) = if missing(name) { (name, "has no name") } else { (pattern, "has no pattern") };
            let what = "a virtual cluster of the statistics";
            let node = node.unwrap_or(cluster);
            finder.add(Defect::MissingValue, Verdict::Stripped, node, "left out", what, why);
        } else if let Some(pattern) = pattern {
            regex::check(finder, pattern, "a virtual cluster of the statistics", Verdict::Refused);
        }
    }
}

fn number(node: Node<'_>) -> Option<f64> {
    match node.value()? {
        Value::Str(_) | Value::Bool(_) => None,
        _ => node.str().parse().ok(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_are_read_as_go_reads_them() {
        for (text, wanted) in [("0s", 0.0), ("0", 0.0), ("1h30m", 5400.0), ("-2s", -2.0), ("500ms", 0.5), ("1.5s", 1.5)]
        {
            assert_eq!(seconds(text), Some(wanted), "{text}");
        }
        assert_eq!(seconds("5"), None);
        assert_eq!(seconds("soon"), None);
    }
}
