//! What people read in the columns of a route, alike in every format.

use crate::report::shape::render::Destination;
use crate::traffic::{Rounding, percents};

/// The percentages of a route's destinations; nothing for those that Gloo loses, and for all where the route fails.
pub(super) fn shares(destinations: &[Destination], rounding: Rounding) -> Vec<Option<String>> {
    let mut texts = percents(&weights(destinations), rounding).into_iter();
    destinations.iter().map(|destination| if counts(destination) { texts.next() } else { None }).collect()
}

/// What is said where the percentages of some of these routes do not come to 100.
pub(super) const ROUNDED: &str = "shares are rounded, each for itself; with `--precision 2` they add up to 100";

/// Whether the percentages of a route's destinations come to something other than 100.
pub(super) fn misses(destinations: &[Destination], rounding: Rounding) -> bool {
    rounding.misses(&weights(destinations))
}

fn counts(destination: &Destination) -> bool {
    destination.percent.is_some() && destination.state != "dropped"
}

fn weights(destinations: &[Destination]) -> Vec<u64> {
    let counted = destinations.iter().filter(|destination| counts(destination));
    counted.map(|destination| destination.weight.map_or(1, u64::from)).collect()
}

/// What a route does, in words; nothing for one that forwards.
pub(in crate::report) fn action(action: &str) -> Option<&'static str> {
    match action {
        "redirect" => Some("redirect"),
        "directResponse" => Some("direct response"),
        "clusterHeader" => Some("cluster named by a header"),
        "dynamicForwardProxy" => Some("dynamic forward proxy"),
        "sniCluster" => Some("cluster named by SNI"),
        _ => None,
    }
}

/// What is said behind a destination: a state other than defined, and its subset.
pub(super) fn note(destination: &Destination) -> String {
    if destination.state == "defined" && destination.subset.is_none() {
        return String::new();
    }
    let mut words: Vec<String> = Vec::new();
    if destination.state != "defined" {
        let by = destination.written_by.as_ref().map(|by| format!(", written by {by}"));
        words.push(format!("{}{}", destination.state, by.unwrap_or_default()));
    }
    words.extend(destination.subset.as_ref().map(subset));
    words.join(" ")
}

/// A subset as `{label=value, ...}`.
pub(in crate::report) fn subset(values: &std::collections::BTreeMap<String, String>) -> String {
    let pairs: Vec<String> = values.iter().map(|(key, value)| format!("{key}={value}")).collect();
    format!("{{{}}}", pairs.join(", "))
}
