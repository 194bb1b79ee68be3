//! What is shown of the thing under the pointer.

use std::fmt::Write as _;

use glooscope::context::Context;
use glooscope::context::weighted::WeightedList;
use glooscope::index::State;
use glooscope::report::code;
use glooscope::schema;
use glooscope::snapshot::ResourceId;
use glooscope::text::Span;
use glooscope::traffic::{Reach, Rounding, percents};

use super::place::holds;
use super::spot::{Named, Spot, keys, weights};

/// Markdown, and the place that it is about.
pub(super) fn hover(spot: &Spot<'_, '_>) -> Option<(String, Span)> {
    let (_, way) = spot.way()?;
    let at = way.key.filter(|_| way.is_key).unwrap_or(way.node).span();
    let mut parts = Vec::new();
    let mut place = at;
    if keys(&way).last() == Some(&"weight") {
        let here = weights(spot.cx, spot.file);
        let near = |weighed: &&super::spot::Weighed| {
            holds(weighed.weight.span, spot.file, spot.offset) || weighed.weight.span == way.node.span()
        };
        if let Some(weighed) = here.iter().find(near) {
            let weight = weighed.weight.value;
            parts.push(format!("**{}** of {}: weight {weight} of {}", weighed.percent, weighed.of, weighed.total));
            parts.push(reach_words(&weighed.reach));
        }
    } else if let Some(named) = spot.named() {
        place = named.span;
        parts.push(reference(spot.cx, &named));
    } else if let Some((id, name)) = spot.own_name() {
        place = name.span;
        parts.push(format!("**{}**", spot.cx.resource(id).key()));
        parts.push(shares(spot.cx, id).unwrap_or_default());
        parts.push(reach_words(&spot.cx.reach_of(id)));
    }
    parts.retain(|part| !part.is_empty());
    // Of a name nobody wants to hear that it is a string.
    if parts.is_empty() {
        parts.extend(field(spot));
    }
    // A whole map is no answer to what stands at a place of it.
    let is_small = way.is_key || way.node.is_scalar() || place != at;
    (!parts.is_empty() && is_small).then(|| (parts.join("\n\n"), place))
}

/// What the field tables say of the field.
fn field(spot: &Spot<'_, '_>) -> Option<String> {
    let (resource, way) = spot.way()?;
    let place = schema::at(resource.kind, keys(&way))?;
    let field = place.field?;
    let mut out = format!("{}: {}", code(field.name), place.kind.map(schema::Type::words).unwrap_or_default());
    let versions = place.versions();
    if !versions.is_empty() {
        let _ = write!(out, "; {versions}");
    }
    if field.deprecated {
        out.push_str("; deprecated");
    }
    if let Some(text) = place.text() {
        let _ = write!(out, "\n\n{text}");
    }
    Some(out)
}

fn reference(cx: &Context<'_>, named: &Named<'_>) -> String {
    let (kind, path) = (named.kind.words(), code(&named.path));
    let by = |id: ResourceId| cx.resource(id).key();
    match named.state {
        State::Defined(id) => {
            let mut parts = vec![format!("**{}**", by(id)), shares(cx, id).unwrap_or_default()];
            parts.push(reach_words(&cx.reach_of(id)));
            parts.retain(|part| !part.is_empty());
            parts.join("\n\n")
        }
        State::Discovered(id) if cx.resource(id).kind == named.kind => format!("**{}**", by(id)),
        State::Discovered(id) => format!("{kind} {path}: discovery makes it of {}", by(id)),
        State::Written(id) => format!("{kind} {path}: written on behalf of {}", by(id)),
        State::External => format!("{kind} {path}: defined elsewhere, as the configuration says"),
        State::Expected => format!("{kind} {path}: expected of discovery, and not seen in the sources"),
        State::Dangling => format!("{kind} {path}: **not found**"),
        State::Unknown => format!("{kind} {path}: not in the sources; it may come from elsewhere"),
    }
}

/// The shares of a group, a line a destination.
fn shares(cx: &Context<'_>, id: ResourceId) -> Option<String> {
    /// As many lines as a person reads.
    const MOST: usize = 20;
    let outcome = WeightedList::of_group(cx, id)?.outcome(cx);
    let counted = outcome.backends.iter().map(|one| if one.lost { 0 } else { one.weight.map_or(0, u64::from) });
    let percents = percents(&counted.collect::<Vec<_>>(), Rounding::Nearest(2));
    let lines = outcome.backends.iter().zip(percents).take(MOST);
    let mut out: Vec<String> = lines.map(|(one, percent)| format!("- {percent} {}", code(&one.name.path()))).collect();
    if outcome.backends.len() > MOST {
        out.push(format!("- and {} more", outcome.backends.len() - MOST));
    }
    Some(out.join("\n"))
}

/// How far something reaches: `12 routes, 3 hosts: a.example.com, …`.
pub(super) fn reach_words(reach: &Reach) -> String {
    if reach.routes == 0 {
        return String::new();
    }
    let domains: Vec<String> = reach.domains.iter().take(5).map(|domain| code(domain)).collect();
    let more = reach.domains.len().saturating_sub(5) + reach.domains_left_out;
    let more = if more > 0 { format!(" and {more} more") } else { String::new() };
    let colon = if domains.is_empty() { "" } else { ": " };
    let counts = counts(reach.routes, reach.hosts.len() + reach.hosts_left_out);
    format!("{counts}{colon}{}{more}", domains.join(", "))
}

/// `12 routes, 3 hosts`
pub(super) fn counts(routes: usize, hosts: usize) -> String {
    let many = |count: usize, word: &str| format!("{count} {word}{}", if count == 1 { "" } else { "s" });
    format!("{}, {}", many(routes, "route"), many(hosts, "host"))
}
