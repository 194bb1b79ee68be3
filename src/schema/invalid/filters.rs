//! Rules about a route's filters.

use super::super::path::Step;
use super::fault::Faults;
use super::size::{has, number, text_of};
use crate::yaml::Node;

/// Of a list of filters: a redirect and a rewrite exclude each other.
pub(in crate::schema) fn redirect_and_rewrite<'a>(filters: Node<'a>, found: &mut Faults<'a>) {
    let of = |name: &str| filters.items().enumerate().find(|(_, item)| text_of(*item, "type") == Some(name));
    let (Some(redirect), Some(rewrite)) = (of("RequestRedirect"), of("URLRewrite")) else { return };
    let (first, second) = if redirect.0 < rewrite.0 { (redirect, rewrite) } else { (rewrite, redirect) };
    let fault = found.in_item(
        second.0,
        second.1,
        second.1.entry("type"),
        "can't stand beside the other of RequestRedirect and URLRewrite",
    );
    fault.label("either this or the other").help("keep one: a redirect can set host and path itself");
    if let Some((_, value)) = first.1.entry("type") {
        fault.also(value, "the other");
    }
}

/// Of a rule: one that redirects can't have backends.
pub(in crate::schema) fn redirect_and_backends<'a>(rule: Node<'a>, found: &mut Faults<'a>) {
    let Some(backends) = rule.entry("backendRefs").filter(|(_, list)| list.items().next().is_some()) else { return };
    let filters = rule.field("filters").into_iter().flat_map(Node::items);
    let redirect = filters.filter_map(|filter| filter.entry("requestRedirect")).find(|(_, value)| !value.is_null());
    if let Some((key, _)) = redirect {
        found
            .at(backends, "can't stand beside a redirect, which answers by itself")
            .label("never reached")
            .also(key, "answers")
            .help("remove `backendRefs`, or the filter");
    }
}

/// Of a rule: a prefix can be replaced only where the rule has one match, by a prefix.
pub(in crate::schema) fn prefix_replaced<'a>(rule: Node<'a>, found: &mut Faults<'a>) {
    let Some(fault) = matches_fault(rule) else { return };
    let mut places: Vec<(Vec<Step<'a>>, Node<'a>)> = Vec::new();
    of_filters(rule, &[], &mut places);
    if let Some((key, backends)) = rule.entry("backendRefs") {
        for (index, backend) in backends.items().enumerate() {
            of_filters(backend, &[Step::Key(key), Step::Item(index as u32)], &mut places);
        }
    }
    // One tells it for all.
    let Some((steps, value)) = places.into_iter().next() else { return };
    let key = steps.last().and_then(|step| match step {
        Step::Key(key) => Some(*key),
        Step::Item(_) => None,
    });
    found
        .below(steps, key, value, format!("needs a rule with exactly one match, by a PathPrefix; {fault}"))
        .label("no one prefix to replace")
        .help("give each prefix a rule of its own, or use `replaceFullPath`");
}

/// Finds where the filters of a rule or a backend replace a prefix.
fn of_filters<'a>(owner: Node<'a>, above: &[Step<'a>], places: &mut Vec<(Vec<Step<'a>>, Node<'a>)>) {
    let Some((key, filters)) = owner.entry("filters") else { return };
    for (index, filter) in filters.items().enumerate() {
        for name in ["requestRedirect", "urlRewrite"] {
            let Some((filter_key, value)) = filter.entry(name) else { continue };
            let Some((path_key, path)) = value.entry("path") else { continue };
            let Some((replaced, with)) = path.entry("replacePrefixMatch").filter(|(_, value)| !value.is_null()) else {
                continue;
            };
            if text_of(path, "type") == Some("ReplacePrefixMatch") {
                let own = [Step::Key(key), Step::Item(index as u32), Step::Key(filter_key)];
                let inner = [Step::Key(path_key), Step::Key(replaced)];
                places.push((above.iter().chain(&own).chain(&inner).copied().collect(), with));
            }
        }
    }
}

/// Why a rule's matches are not one prefix; left out they are the prefix `/`.
fn matches_fault(rule: Node<'_>) -> Option<String> {
    let matches = rule.field("matches")?;
    if !matches.is_list() {
        return None;
    }
    let count = matches.items().count();
    if count != 1 {
        return Some(format!("this one has {count}"));
    }
    let path = matches.items().next()?.field("path")?;
    let kind = text_of(path, "type").unwrap_or("PathPrefix");
    (kind != "PathPrefix").then(|| format!("this one's is of type {kind}"))
}

/// Of a mirror's fraction: not more than all.
pub(in crate::schema) fn mirror_fraction<'a>(fraction: Node<'a>, found: &mut Faults<'a>) {
    let of = |name: &str| fraction.field(name).and_then(number);
    let whole = if has(fraction, "denominator") { of("denominator") } else { Some(100) };
    if let (Some(part), Some(whole), Some(entry)) = (of("numerator"), whole, fraction.entry("numerator"))
        && part > whole
    {
        found
            .at(entry, format!("must not be more than `denominator`, which is {whole}"))
            .label("more than all")
            .help(format!("write at most {whole}, or a larger `denominator`"));
    }
}
