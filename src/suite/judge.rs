//! What was expected, held against what came.

use super::actual::percents;
use super::{Actual, Expect, Shares};
use crate::text::Span;
use crate::traffic::{Message, Share};

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
    for (what, wanted, shares, without) in [
        ("shares", &expect.shares, &actual.shares, action()),
        ("mirrors", &expect.mirrors, &actual.done.mirrors, "none".to_owned()),
    ] {
        if let Some(wanted) = wanted
            && (actual.is_nobody() || !shares_fit(&wanted.value, tolerance, shares))
        {
            let expected = wanted.value.iter().map(|(name, share)| format!("{} {}%", name.value, share.value.points()));
            let expected: Vec<String> = expected.collect();
            let expected = if expected.is_empty() { "none".to_owned() } else { expected.join(", ") };
            let came: Vec<String> =
                percents(shares).iter().map(|(name, percent)| format!("{name} {percent}")).collect();
            let came = if came.is_empty() { none(&without) } else { came.join(", ") };
            add(what, wanted.span, expected, came);
        }
    }
    for (what, wanted, message) in [
        ("requestHeaders", &expect.request_headers, Message::Request),
        ("responseHeaders", &expect.response_headers, Message::Response),
    ] {
        for (name, value) in wanted.iter().flat_map(|wanted| &wanted.value) {
            // No upstream sees what isn't forwarded.
            let is_answered = message == Message::Request && actual.path.is_none();
            let came = match actual.other_header(message, &name.value, value.value.as_deref()) {
                _ if actual.is_nobody() || is_answered => Some(none(&action())),
                other => other.map(|other| format!("{}: {other}", name.value)),
            };
            if let Some(came) = came {
                let expected = format!("{}: {}", name.value, value.value.as_deref().unwrap_or("absent"));
                add(what, value.span, expected, came);
            }
        }
    }
    found
}

/// Whether each upstream gets what is written, give or take the tolerance, and no other gets more than that.
fn shares_fit(wanted: &Shares, tolerance: Share, shares: &[(String, Share)]) -> bool {
    let names: Vec<&str> = wanted.iter().map(|(name, _)| &*name.value).collect();
    let places = assigned(&names, shares);
    let had = |place: Option<usize>| place.map_or(Share::ZERO, |at| shares[at].1);
    wanted.iter().zip(&places).all(|((_, share), place)| had(*place).minus(share.value).size() <= tolerance)
        && (0..shares.len()).all(|at| places.contains(&Some(at)) || shares[at].1 <= tolerance)
        && shares.iter().any(|(_, share)| share.is_positive())
            == wanted.iter().any(|(_, share)| share.value.is_positive())
}

/// Which upstream each name means: the one that is called so, or else the only other one that ends so.
pub(super) fn assigned(names: &[&str], shares: &[(String, Share)]) -> Vec<Option<usize>> {
    let by_name = |name: &&str| shares.iter().position(|(known, _)| known == name);
    let mut places: Vec<Option<usize>> = names.iter().map(by_name).collect();
    for (at, name) in names.iter().enumerate() {
        if places[at].is_none() {
            let is_end = |known: &str| known.rsplit_once('/').is_some_and(|(_, end)| end == *name);
            let free = (0..shares.len()).filter(|place| !places.contains(&Some(*place)));
            let mut ends = free.filter(|&place| is_end(&shares[place].0));
            places[at] = ends.next().filter(|_| ends.next().is_none());
        }
    }
    places
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
