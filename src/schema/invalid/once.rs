//! Items of which there may be one.

use rustc_hash::{FxHashMap, FxHashSet};

use super::fault::Faults;
use super::size::{quoted, text_of};
use crate::yaml::Node;

pub(super) fn unique<'a>(list: Node<'a>, keys: &'static [&'static str], found: &mut Faults<'a>) {
    let mut seen: FxHashMap<Vec<&str>, Node<'a>> = FxHashMap::default();
    for (index, item) in list.items().enumerate() {
        let Some(values) = key_of(item, keys) else { continue };
        let first = *seen.entry(values.clone()).or_insert(item);
        if first.index() == item.index() {
            continue;
        }
        let (place, other) = match keys {
            [] => (None, first),
            [key, ..] => (item.entry(key), first.entry(key).map_or(first, |(_, value)| value)),
        };
        let what = match keys {
            [] => quoted(values[0]),
            [key] => format!("the {key} {}", quoted(values[0])),
            _ => "these values".to_owned(),
        };
        found
            .in_item(index, item, place, format!("repeats {what} of an earlier item"))
            .label("here again")
            .also(other, "here first")
            .help("keep one of the two");
    }
}

/// What an item is told apart by; nothing where it is of another type, or says none of it.
fn key_of<'a>(item: Node<'a>, keys: &[&str]) -> Option<Vec<&'a str>> {
    let scalar = |node: Node<'a>| node.is_scalar().then(|| node.str());
    if keys.is_empty() {
        return Some(vec![scalar(item).filter(|_| !item.is_null())?]);
    }
    keys.iter().map(|key| item.field(key).and_then(scalar)).collect()
}

pub(super) fn one_of_type<'a>(list: Node<'a>, name: &'static str, found: &mut Faults<'a>) {
    let mut all = list.items().enumerate().filter(|(_, item)| text_of(*item, "type") == Some(name));
    let (Some((_, first)), Some((index, second))) = (all.next(), all.next()) else { return };
    let fault =
        found.in_item(index, second, second.entry("type"), format!("is {name} once more, which may stand here once"));
    fault.label("here again").help("put the two together");
    if let Some((_, value)) = first.entry("type") {
        fault.also(value, "here first");
    }
}

/// Whether all items say one of these as their `kind`.
pub(super) fn kinds<'a>(list: Node<'a>, fits: impl Fn(&str, &str) -> bool, what: &'static str, found: &mut Faults<'a>) {
    let mut told = FxHashSet::default();
    for (index, item) in list.items().enumerate() {
        let (group, kind) = (text_of(item, "group").unwrap_or_default(), text_of(item, "kind").unwrap_or_default());
        if !kind.is_empty() && !fits(group, kind) && told.insert((group, kind)) {
            let says = format!("is {}, and may be {what} only", quoted(kind));
            found
                .in_item(index, item, item.entry("kind"), says)
                .label("no such target")
                .help(format!("refer to {what}"));
        }
    }
}
