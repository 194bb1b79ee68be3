use std::ops::Range;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::context::Context;
use crate::diagnostic::{Edit, Fix};
use crate::model::Target;
use crate::routing::Share;
use crate::rule::{Sink, rule};
use crate::text::Span;
use crate::weighted::{WeightedList, weighted_lists};

rule! {
    /// The same upstream and subset twice in one list.
    ///
    /// Gloo and Envoy keep both entries, so the upstream gets the sum of the two weights. Often the second was meant to name another one, as
    /// after copying an item without changing the name: then the canary never gets a request.
    ///
    /// ```yaml bad
    /// apiVersion: gloo.solo.io/v1
    /// kind: UpstreamGroup
    /// metadata:
    ///   name: checkout
    ///   namespace: shop
    /// spec:
    ///   destinations:
    ///   - destination:
    ///       upstream: {name: shop-checkout-8080, namespace: gloo-system}
    ///     weight: 90
    ///   - destination: # <- duplicate-destination
    ///       upstream: {name: shop-checkout-8080, namespace: gloo-system}
    ///     weight: 10
    /// ```
    ///
    /// Name the upstream that was meant, or write one entry with the sum.
    ///
    /// ```yaml good
    /// apiVersion: gloo.solo.io/v1
    /// kind: UpstreamGroup
    /// metadata:
    ///   name: checkout
    ///   namespace: shop
    /// spec:
    ///   destinations:
    ///   - destination:
    ///       upstream: {name: shop-checkout-8080, namespace: gloo-system}
    ///     weight: 90
    ///   - destination:
    ///       upstream: {name: shop-checkout-canary-8080, namespace: gloo-system}
    ///     weight: 10
    /// ```
    ///
    /// Switch it off where a program writes such lists on purpose.
    "duplicate-destination", Warning, since "0.1.0", fix Unsafe, check
}

/// An upstream and a subset of it, as label and value.
type Name<'a> = (String, Vec<(&'a str, &'a str)>);

fn check(cx: &Context<'_>, sink: &mut Sink<'_>) {
    for list in weighted_lists(cx).filter(may_repeat) {
        let outcome = list.outcome(cx);
        let mut first: FxHashMap<Name<'_>, &Share<'_>> = FxHashMap::default();
        for share in &outcome.shares {
            let path = share.upstream.path();
            let Some(earlier) = first.get(&(path.clone(), subset(share))).copied() else {
                first.insert((path, subset(share)), share);
                continue;
            };
            let (one, two) = (earlier.weight.unwrap_or_default(), share.weight.unwrap_or_default());
            let fix = merge(cx, &list, earlier.span, share.span);
            let diagnostic = sink.report(share.span, format!("{path} stands twice in {}", list.words(cx)));
            diagnostic
                .label("the same again")
                .also(earlier.span, "first here")
                .of(&list.key(cx))
                .effect(format!("the weights {one} and {two} add up to {} for it", u64::from(one) + u64::from(two)))
                .reach(list.reach(cx))
                .help("name the upstream that was meant, or write one entry with the sum");
            if let Some(fix) = fix {
                diagnostic.fix(fix);
            }
        }
    }
}

/// Whether two destinations may come to the same: not where all are upstreams of different names.
fn may_repeat(list: &WeightedList<'_>) -> bool {
    let mut known = FxHashSet::default();
    let mut names = list.destinations.iter().map(|weighted| match &weighted.destination.as_ref()?.target {
        Target::Upstream(reference) => Some((reference.namespace_or(list.home), reference.name.value)),
        _ => None,
    });
    !names.all(|name| name.is_some_and(|name| known.insert(name)))
}

/// A share's subset, sorted.
fn subset<'a>(share: &Share<'a>) -> Vec<(&'a str, &'a str)> {
    let values = share.subset.map(|subset| subset.values.as_slice()).unwrap_or_default();
    let mut values: Vec<(&str, &str)> = values.iter().map(|(key, value)| (key.value, value.value)).collect();
    values.sort_unstable();
    values
}

/// Writes the sum into the first entry and takes the second one out. The shares stay as they are, but where another upstream was
/// meant, the slip is made to stay: that is why somebody should read it. Nothing where an entry holds more than a
/// destination and a weight, or where a comment would go with it.
fn merge(cx: &Context<'_>, list: &WeightedList<'_>, first: Span, second: Span) -> Option<Fix> {
    let entry = |span: Span| {
        // What is written in place stands in the order of the text; a copy is not plain.
        let at = list.destinations.binary_search_by_key(&span.start, |entry| entry.span.start).ok()?;
        list.destinations.get(at).filter(|entry| entry.span == span && entry.is_plain)
    };
    let (kept, removed) = (entry(first)?, entry(second)?);
    let weight = kept.weight?;
    let sum = weight.value.checked_add(removed.effective_weight())?;
    let text = &cx.map().file(second.file).text;
    let hole = flow_item(text, second).or_else(|| block_item(text, second))?;
    let edits = vec![
        Edit { span: weight.span, text: sum.to_string() },
        Edit { span: Span::new(second.file, hole.start as u32, hole.end as u32), text: String::new() },
    ];
    Some(Fix { title: format!("merge the two into one with weight {sum}"), safe: false, edits })
}

/// The bytes of an item in brackets, with the comma before it.
fn flow_item(text: &str, item: Span) -> Option<Range<usize>> {
    let before = text.get(..item.start as usize)?;
    let comma = before.trim_end();
    comma.ends_with(',').then(|| comma.len() - 1..item.end as usize)
}

/// The whole lines of an item behind a dash.
fn block_item(text: &str, item: Span) -> Option<Range<usize>> {
    let start = text.get(..item.start as usize)?.rfind('\n')? + 1;
    let dash = text.get(start..item.start as usize)?.trim();
    let end = text.get(item.end as usize..)?.find('\n').map_or(text.len(), |at| item.end as usize + at + 1);
    let rest = text.get(item.end as usize..end)?.trim();
    let is_alone = dash == "-" && rest.is_empty() && !text.get(start..end)?.contains('#');
    // The last line of a file may lack its end; then the line before it must give up its own.
    is_alone.then(|| {
        if text.get(start..end).is_some_and(|lines| lines.ends_with('\n')) { start..end } else { start - 1..end }
    })
}
