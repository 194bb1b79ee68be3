//! What was expected, held against what came.

use super::{Actual, Expect};
use crate::text::Span;
use crate::traffic::Share;

/// Something that was expected and didn't come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mismatch {
    /// The key.
    pub what: &'static str,
    /// Where it is expected.
    pub span: Span,
    /// What was expected.
    pub expected: String,
    /// What came.
    pub came: String,
}

/// What of the expectation isn't so.
pub(super) fn mismatches(expect: &Expect, tolerance: Share, actual: &Actual) -> Vec<Mismatch> {
    let mut found = Vec::new();
    let nobody = actual.nobody_words();
    let none = |without: &str| nobody.clone().unwrap_or_else(|| without.to_owned());
    let action = || format!("none: it is {}", actual.action.map_or("taken by nobody", action_words));
    let mut add = |what, span, expected: String, came: String| found.push(Mismatch { what, span, expected, came });
    if let Some(wanted) = &expect.nobody
        && wanted.value != actual.is_nobody()
    {
        let route = || actual.route.as_ref().map_or(String::new(), |route| format!("route {}", route.label()));
        let expected = if wanted.value { "nobody" } else { "somebody" };
        add("nobody", wanted.span, expected.to_owned(), nobody.clone().unwrap_or_else(route));
    }
    let is_host =
        |path: &str, written: &str| path == written || path.rsplit_once('/').is_some_and(|(_, name)| name == written);
    if let Some(wanted) = &expect.host
        && !actual.hosts.iter().any(|host| is_host(host, &wanted.value))
    {
        add(
            "host",
            wanted.span,
            wanted.value.clone(),
            if actual.hosts.is_empty() { none("nobody") } else { actual.hosts.join(", ") },
        );
    }
    if let Some(wanted) = &expect.route
        && !actual.route.as_ref().is_some_and(|route| route.is_called(&wanted.value))
    {
        let came = actual.route.as_ref().map_or_else(|| none("nobody"), |route| route.label().to_owned());
        add("route", wanted.span, wanted.value.clone(), came);
    }
    let action_had = actual.action.map(str::to_owned);
    for (what, wanted, had) in [
        ("domain", &expect.domain, &actual.domain),
        ("action", &expect.action, &action_had),
        ("redirect", &expect.redirect, &actual.redirect),
        ("body", &expect.body, &actual.body),
        ("path", &expect.path, &actual.path),
        ("authority", &expect.authority, &actual.authority),
    ] {
        if let Some(wanted) = wanted
            && had.as_ref() != Some(&wanted.value)
        {
            let came = had.clone().unwrap_or_else(|| none(&action()));
            add(what, wanted.span, wanted.value.clone(), came);
        }
    }
    if let Some(wanted) = &expect.status
        && actual.status != Some(wanted.value)
    {
        let came = actual.status.map_or("that of an upstream".to_owned(), |status| status.to_string());
        add("status", wanted.span, wanted.value.to_string(), came);
    }
    if let Some(wanted) = &expect.shares
        && !shares_fit(
            &wanted.value.iter().map(|(name, share)| (&*name.value, share.value)).collect::<Vec<_>>(),
            tolerance,
            actual,
        )
    {
        let expected = wanted.value.iter().map(|(name, share)| format!("{} {}%", name.value, share.value.points()));
        let came: Vec<String> = actual.percents().iter().map(|(name, percent)| format!("{name} {percent}")).collect();
        let came = if came.is_empty() { none(&action()) } else { came.join(", ") };
        add("shares", wanted.span, expected.collect::<Vec<_>>().join(", "), came);
    }
    found
}

/// Whether each upstream gets what is written, give or take the tolerance, and no other gets more than that.
fn shares_fit(wanted: &[(&str, Share)], tolerance: Share, actual: &Actual) -> bool {
    if actual.is_nobody() {
        return false;
    }
    let mut left: Vec<&(String, Share)> = actual.shares.iter().collect();
    for (name, share) in wanted {
        let is_named = |known: &str| known == *name;
        let by_name = left.iter().position(|(known, _)| is_named(known));
        let is_end = |known: &str| known.rsplit_once('/').is_some_and(|(_, end)| is_named(end));
        let mut ends = left.iter().enumerate().filter(|(_, (known, _))| is_end(known)).map(|(at, _)| at);
        let at = by_name.or_else(|| ends.next().filter(|_| ends.next().is_none()));
        let had = at.map_or(Share::ZERO, |at| left.remove(at).1);
        if had.minus(*share).size() > tolerance {
            return false;
        }
    }
    left.iter().all(|(_, share)| *share <= tolerance)
        && actual.shares.iter().any(|(_, share)| share.is_positive())
            == wanted.iter().any(|(_, share)| share.is_positive())
}

/// What is done to a request, after "it is".
fn action_words(action: &str) -> &str {
    match action {
        "forward" => "forwarded",
        "redirect" => "redirected",
        "directResponse" => "answered directly",
        "clusterHeader" => "sent where a header says",
        "dynamicForwardProxy" => "sent where it asks to go",
        _ => "left without an action",
    }
}
