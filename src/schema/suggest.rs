//! What was probably meant: the nearest name, or the level where a field belongs.

use rapidfuzz::distance::osa;

use super::path::{Step, push_key, text};
use super::version::Edition;
use super::{Field, Message, Type};

/// An object on the way down to the one that is checked.
#[derive(Clone, Copy, Debug)]
pub(super) struct Level {
    /// What it consists of.
    pub message: &'static Message,
    /// How many steps lead to it.
    pub depth: usize,
}

/// Longer names than this are no typing errors, and comparing them takes the square of their length.
const LONGEST_NAME: usize = 64;

/// The one name that is nearest to `written` and near enough; nothing where two are equally near.
pub fn nearest<'n>(written: &str, names: impl Iterator<Item = &'n str>) -> Option<&'n str> {
    if written.is_empty() || written.len() > LONGEST_NAME {
        return None;
    }
    let plain_written = plain(written);
    let limit = match plain_written.len() {
        0..=2 => 0,
        3..=5 => 1,
        6..=11 => 2,
        _ => 3,
    };
    let mut best = None;
    let mut best_distance = limit + 1;
    for name in names {
        let distance = osa::distance(plain_written.chars(), plain(name).chars());
        if distance < best_distance {
            (best, best_distance) = (Some(name), distance);
        } else if distance == best_distance {
            best = None;
        }
    }
    best
}

/// The one name of an enum that is nearest, or that `written` abbreviates.
pub(super) fn nearest_in_enum(written: &str, names: &[&'static str]) -> Option<&'static str> {
    nearest(written, names.iter().copied()).or_else(|| {
        let start = plain(written.get(..LONGEST_NAME).unwrap_or(written));
        let mut longer = names.iter().copied().filter(|name| start.len() > 2 && plain(name).starts_with(&start));
        longer.next().filter(|_| longer.next().is_none())
    })
}

/// A name without what snake case, kebab case and camel case differ in.
fn plain(name: &str) -> String {
    name.chars().filter(|c| !matches!(c, '_' | '-')).flat_map(char::to_lowercase).collect()
}

/// Whether two names differ in how their words are joined only, or by a letter.
pub(super) fn respelt(written: &str, name: &str) -> bool {
    osa::distance(plain(written.get(..LONGEST_NAME).unwrap_or(written)).chars(), plain(name).chars()) < 2
}

/// The field that `written` means where it says once more what the object is, as `routeOptions` in a route does: plugins and kinds
/// are called so, but the field is `options`.
pub(super) fn qualified(written: &str, message: &Message, edition: Edition) -> Option<&'static str> {
    const OWNERS: [&str; 8] = ["route", "host", "listener", "gateway", "destination", "upstream", "http", "tcp"];
    let written = written.get(..LONGEST_NAME).unwrap_or(written).to_ascii_lowercase();
    let own = message.name.to_ascii_lowercase();
    message.names(edition).filter(|name| name.len() > 3).find(|name| {
        let owner = written.strip_suffix(name.to_ascii_lowercase().as_str()).unwrap_or_default();
        !owner.is_empty()
            && (own.ends_with(owner) || (*name == "options" && OWNERS.iter().any(|of| owner.ends_with(of))))
    })
}

/// Where an upstream's addresses go, whatever level and name they were given: another type has a `port` too, but nobody meant that.
fn address(name: &str, levels: &[Level]) -> Option<&'static str> {
    let inside = levels.last().is_some_and(|level| match level.message.name {
        "Upstream" | "UpstreamSpec" => true,
        "UpstreamSpecStatic" => !matches!(name, "host" | "port"),
        _ => false,
    });
    match name {
        "addr" | "address" | "host" | "hostname" if inside => Some("spec.static.hosts[].addr"),
        "port" if inside => Some("spec.static.hosts[].port"),
        _ => None,
    }
}

/// The path at which a field of that name exists: one or two objects further out, or in one object further in.
///
/// `levels` are the objects from the resource down to the one in which the name is unknown, `path` the steps to it, and
/// `is_set` tells which fields of that one are written.
pub(super) fn belongs(
    name: &str,
    edition: Edition,
    levels: &[Level],
    path: &[Step<'_>],
    is_set: impl Fn(&Field) -> bool,
) -> Option<String> {
    let has = |message: &Message| message.field(name).is_some_and(|field| field.is_in(edition));
    let (here, outer) = levels.split_last()?;
    if let Some(path) = address(name, levels) {
        return Some(path.to_owned());
    }
    if let Some(level) = outer.iter().rev().take(2).find(|level| has(level.message)) {
        return Some(below(path.get(..level.depth)?, &[name]));
    }
    // `labels` in a spec was meant for the resource, whatever objects in the spec have labels of their own.
    if let [root] = outer
        && root.message.field("metadata").and_then(|field| field.kind.message()).is_some_and(has)
    {
        return Some(below(&[], &["metadata", name]));
    }
    // Nearly everything has a name, so one further in tells nothing.
    if matches!(name, "name" | "namespace") {
        return None;
    }
    let inner = || {
        let known = here.message.fields.iter().filter(|field| field.is_in(edition) && !field.deprecated);
        known.filter(|field| field.kind.message().is_some_and(has))
    };
    let Some(field) = only(inner().filter(|field| is_set(field))).or_else(|| only(inner())) else {
        // `routes` beside the spec: what is on no level here may be one further down in it.
        let spec = here.message.field("spec").filter(|_| outer.is_empty())?.kind.message()?;
        let known = spec.fields.iter().filter(|field| field.is_in(edition) && !field.deprecated);
        let field = only(known.filter(|field| field.kind.message().is_some_and(has)))?;
        return Some(below(&[], &["spec", field.name, name]));
    };
    let list = if matches!(field.kind.parts().0, Type::List(_) | Type::Nulls(_)) { "[]" } else { "" };
    let mut out = below(path.get(..here.depth)?, &[field.name]);
    out.push_str(list);
    push_key(&mut out, name);
    Some(out)
}

fn below(path: &[Step<'_>], names: &[&str]) -> String {
    let mut out = text(path);
    for name in names {
        push_key(&mut out, name);
    }
    out
}

/// The item of an iterator that has just one.
fn only<T>(mut items: impl Iterator<Item = T>) -> Option<T> {
    items.next().filter(|_| items.next().is_none())
}
