//! Options of Gloo that a `TrafficPolicy` of kgateway's says.

use serde_json::{Map, Value, json};

use super::loss::{LossKind, Told};
use super::period::in_units;
use crate::routing::gloo::setting;
use crate::traffic::{Csrf, Faults, RetryPolicy};
use crate::yaml::Node;

/// What kgateway's policies may be told to try again for (`TrafficPolicy`, `spec.retry.retryOn`).
const RETRY_ON: [&str; 15] = [
    "5xx",
    "gateway-error",
    "reset",
    "reset-before-request",
    "connect-failure",
    "envoy-ratelimited",
    "retriable-4xx",
    "refused-stream",
    "retriable-status-codes",
    "http3-post-connect-failure",
    "cancelled",
    "deadline-exceeded",
    "internal",
    "resource-exhausted",
    "unavailable",
];

/// So many origins a policy takes.
const ORIGINS: usize = 16;

/// So many characters of a regex, and of what takes its place.
pub(super) const REGEX: usize = 1024;

const HOUR: u128 = 3_600_000_000_000;
const MILLISECOND: u128 = 1_000_000;

fn lost(span: crate::text::Span, message: impl Into<String>) -> Told {
    Told::lost(LossKind::Option, span, message, "no equal")
}

/// When requests are sent once more; what of that isn't said goes to `changed`.
pub(super) fn retry(option: Node<'_>, policy: &mut Map<String, Value>, changed: &mut Vec<Told>) -> Result<(), Told> {
    let written = setting::retry_policy(option);
    let place = |field: &str| option.entry(field).map_or(option.span().head(), |(key, _)| key.span());
    let (on, odd): (Vec<&String>, Vec<&String>) = written.on.iter().partition(|word| RETRY_ON.contains(&word.as_str()));
    for word in odd {
        let message = format!("no policy of kgateway's tries again for {word}");
        changed.push(Told::changed(LossKind::Option, place("retryOn"), message, "no equal"));
    }
    for (field, _) in &written.others {
        let message = format!("{field} of retries has no equal");
        changed.push(Told::changed(LossKind::Option, place(field), message, "no equal"));
    }
    if on.is_empty() {
        return Ok(());
    }
    let mut retry = json!({ "attempts": written.attempts.min(i32::MAX as u32), "retryOn": on });
    if written.on.contains(RetryPolicy::BY_STATUS) && !written.statuses.is_empty() {
        if let Some(status) = written.statuses.iter().find(|status| !(400..=599).contains(*status)) {
            let message = format!("the API server takes no status {status} to try again for");
            return Err(lost(place("retriableStatusCodes"), message));
        }
        retry["statusCodes"] = json!(written.statuses);
    }
    for (field, name, time) in
        [("perTryTimeout", "perTryTimeout", written.per_try), ("retryBackOff", "backoffBaseInterval", written.base)]
    {
        let Some(time) = time.filter(|time| *time > 0 || field != "perTryTimeout") else { continue };
        let text = in_units(time).filter(|_| time >= MILLISECOND);
        retry[name] = json!(text.ok_or_else(|| lost(place(field), format!("the API server takes no such {field}")))?);
    }
    if !written.has_usual_longest() {
        let message = "kgateway waits ten times the base interval at most between tries";
        changed.push(Told::changed(LossKind::Option, place("retryBackOff"), message, "another limit"));
    }
    policy.insert("retry".to_owned(), retry);
    Ok(())
}

/// For how long a silent stream is kept.
pub(super) fn idle_timeout(option: Node<'_>, policy: &mut Map<String, Value>) -> Result<(), Told> {
    let text = super::period::written(option.str());
    let text =
        text.ok_or_else(|| lost(option.span(), format!("the API server takes no idle timeout {}", option.str())))?;
    policy.insert("timeouts".to_owned(), json!({ "streamIdle": text }));
    Ok(())
}

/// Errors and delays that are put in on purpose.
pub(super) fn faults(option: Node<'_>, policy: &mut Map<String, Value>) -> Result<(), Told> {
    let Faults { abort, delay } = setting::faults(option);
    let place = |field: &str| option.entry(field).map_or(option.span().head(), |(key, _)| key.span());
    let mut injection = Map::new();
    if let Some((status, part)) = abort.filter(|(_, part)| *part > 0.0) {
        let part =
            percent(part).ok_or_else(|| lost(place("abort"), "kgateway aborts whole percents of the requests"))?;
        injection.insert("abort".to_owned(), json!({ "httpStatus": status, "percentage": part }));
    }
    if let Some((time, part)) = delay.filter(|(_, part)| *part > 0.0) {
        let part =
            percent(part).ok_or_else(|| lost(place("delay"), "kgateway delays whole percents of the requests"))?;
        let text = in_units(time).filter(|_| (MILLISECOND..=HOUR).contains(&time));
        let text = text.ok_or_else(|| lost(place("delay"), "kgateway delays a millisecond to an hour"))?;
        injection.insert("delay".to_owned(), json!({ "fixedDelay": text, "percentage": part }));
    }
    if !injection.is_empty() {
        policy.insert("faultInjection".to_owned(), Value::Object(injection));
    }
    Ok(())
}

/// Which requests must come from the site itself; why that can't be said, where it can't.
pub(super) fn csrf(
    option: Node<'_>,
    policy: &mut Map<String, Value>,
    changed: &mut Vec<Told>,
) -> Result<(), &'static str> {
    let Csrf { enabled, shadowed, origins } = setting::csrf(option);
    for part in ["filterEnabled", "shadowEnabled"].into_iter().filter_map(|field| option.field(field)) {
        if let Some((key, _)) = part.entry("runtimeKey").filter(|(_, key)| !key.str().is_empty()) {
            let message = "kgateway has a key of its own by which csrf is switched at run time";
            changed.push(Told::changed(LossKind::Option, key.span(), message, "another key"));
        }
    }
    let mut csrf = Map::new();
    if enabled > 0.0 {
        csrf.insert("percentageEnabled".to_owned(), json!(percent(enabled).ok_or("it is for part of a percent")?));
    } else if shadowed > 0.0 {
        csrf.insert("percentageShadowed".to_owned(), json!(percent(shadowed).ok_or("it is for part of a percent")?));
    } else {
        return Ok(());
    }
    if origins.len() > ORIGINS {
        return Err("it has more than 16 origins");
    }
    if !origins.is_empty() {
        let origin = |(form, text, heeds_case): &(&str, String, bool)| {
            let mut origin = json!({ *form: text });
            if !heeds_case {
                origin["ignoreCase"] = json!(true);
            }
            origin
        };
        csrf.insert("additionalOrigins".to_owned(), origins.iter().map(origin).collect());
    }
    policy.insert("csrf".to_owned(), Value::Object(csrf));
    Ok(())
}

/// Whole percents; nothing for parts of one.
fn percent(part: f64) -> Option<u32> {
    let is_whole = part.fract() == 0.0 && (0.0..=100.0).contains(&part);
    #[expect(clippy::cast_sign_loss, reason = "it is a whole number from 0 to 100")]
    is_whole.then_some(part as u32)
}
