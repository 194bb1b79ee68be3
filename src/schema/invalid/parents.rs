//! Rules about the parents of a route, and the targets of a policy.

use rustc_hash::FxHashMap;

use super::fault::Faults;
use super::size::{number, text_of};
use crate::yaml::Node;

/// What a reference is to, and which part of that.
struct Reference<'a> {
    to: [&'a str; 4],
    section: &'a str,
    port: i128,
}

impl<'a> Reference<'a> {
    fn read(item: Node<'a>, is_parent: bool, has_ports: bool) -> Reference<'a> {
        let of = |field: &str| text_of(item, field);
        let or = |field: &str, default: &'static str| of(field).unwrap_or(if is_parent { default } else { "" });
        Reference {
            to: [
                or("group", crate::model::gateway_api::GROUP),
                or("kind", "Gateway"),
                of("namespace").unwrap_or_default(),
                of("name").unwrap_or_default(),
            ],
            section: of("sectionName").unwrap_or_default(),
            port: item.field("port").filter(|_| has_ports).and_then(number).unwrap_or_default(),
        }
    }
}

/// Of a list of parents in the standard channel: several of one parent name different listeners.
pub(in crate::schema) fn sections<'a>(list: Node<'a>, found: &mut Faults<'a>) {
    distinct(list, true, false, "`sectionName`", found);
}

/// The same in the experimental channel, where a port will do.
pub(in crate::schema) fn ports<'a>(list: Node<'a>, found: &mut Faults<'a>) {
    distinct(list, true, true, "`sectionName` or `port`", found);
}

/// The same of the targets of a policy.
pub(in crate::schema) fn target_sections<'a>(list: Node<'a>, found: &mut Faults<'a>) {
    distinct(list, false, false, "`sectionName`", found);
}

fn distinct<'a>(list: Node<'a>, is_parent: bool, has_ports: bool, by: &str, found: &mut Faults<'a>) {
    let mut firsts: FxHashMap<[&str; 4], (Node<'a>, bool, bool)> = FxHashMap::default();
    let mut parts: FxHashMap<([&str; 4], &str, i128), Node<'a>> = FxHashMap::default();
    for (index, item) in list.items().enumerate().filter(|(_, item)| item.is_map()) {
        let Reference { to, section, port } = Reference::read(item, is_parent, has_ports);
        let (first, has_section, has_port) = *firsts.entry(to).or_insert((item, !section.is_empty(), port != 0));
        let known = *parts.entry((to, section, port)).or_insert(item);
        let what = if is_parent { "parent" } else { "target" };
        let place = item.entry("name");
        if known.index() != item.index() {
            let says = if section.is_empty() && port == 0 {
                format!("is the same {what} once more: several of one need a {by} each")
            } else {
                format!("is the same {what} once more, with the same {by}")
            };
            let fault = found.in_item(index, item, place, says);
            fault.label("here again").help(format!("keep one, or write another {by}"));
            fault.also(known.field("name").unwrap_or(known), "here first");
        } else if first.index() != item.index() && (has_section, has_port) != (!section.is_empty(), port != 0) {
            let says = format!("is the same {what} once more, and one of the two has no {by}");
            let fault = found.in_item(index, item, place, says);
            fault.label("here again").help(format!("write {by} in both, or in none and keep one"));
            fault.also(first.field("name").unwrap_or(first), "here first");
        }
    }
}
