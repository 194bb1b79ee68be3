use std::ops::Range;

use indexmap::IndexMap;
use rustc_hash::{FxBuildHasher, FxHashSet};

use crate::context::weighted::{WeightedList, weighted_lists};
use crate::context::{Context, HttpRule};
use crate::finding::{Edit, Fix, Sink, rule};
use crate::model::gateway_api::BackendRef;
use crate::model::gloo::{DestinationType, WeightedDestination};
use crate::text::Span;
use crate::traffic::Backend;

rule! {
    /// The same upstream and subset twice in one list.
    ///
    /// Gloo and Envoy keep both entries, so the upstream gets the sum of the two weights. Often the second was meant to name another one, as
    /// after copying an item without changing the name: then the canary never gets a request. However often it stands there, it is
    /// reported once.
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
    /// A rule of an HTTPRoute may name a backend twice as well; entries with filters of their own are told apart by these.
    ///
    /// ```yaml bad
    /// apiVersion: gateway.networking.k8s.io/v1
    /// kind: HTTPRoute
    /// metadata:
    ///   name: www
    ///   namespace: shop
    /// spec:
    ///   parentRefs: [{name: web}]
    ///   rules:
    ///   - backendRefs:
    ///     - {name: checkout, port: 8080, weight: 90}
    ///     - {name: checkout, port: 8080, weight: 10} # <- duplicate-destination
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
        let mut by_name: IndexMap<Name<'_>, Vec<&Backend<'_>>, FxBuildHasher> = IndexMap::default();
        for share in outcome.backends.iter() {
            by_name.entry((share.name.path(), share.labels())).or_default().push(share);
        }
        for ((path, _), shares) in &by_name {
            if let [first, second, more @ ..] = shares.as_slice() {
                report(cx, sink, &list, path, (first, second, more));
            }
        }
    }
    for written in cx.http_rules().filter(|written| written.rule.backends.len() > 1) {
        of_http_route(cx, sink, written);
    }
}

/// Backends of an HTTP route's rule; those with filters of their own are told apart by them.
fn of_http_route(cx: &Context<'_>, sink: &mut Sink<'_>, written: HttpRule<'_>) {
    let plain = || written.rule.backends.iter().filter(|backend| backend.filters.is_empty());
    let home = written.owner.namespace;
    // Most rules have few, and none of them twice.
    let comes_again =
        |(at, one): (usize, &BackendRef<'_>)| plain().take(at).any(|other| key(other, home) == key(one, home));
    if written.rule.backends.len() <= FEW && !plain().enumerate().any(comes_again) {
        return;
    }
    let mut by_name: IndexMap<_, Vec<&BackendRef<'_>>, FxBuildHasher> = IndexMap::default();
    for backend in plain() {
        by_name.entry(key(backend, home)).or_default().push(backend);
    }
    for same in by_name.values() {
        let [first, second, more @ ..] = same.as_slice() else { continue };
        let sum: u64 = same.iter().map(|backend| u64::from(backend.effective_weight())).sum();
        let (kind, name, words) = (second.to.kind.value, second.to.name.value, cx.route_words(written.id));
        let finding =
            sink.report(second.to.span, format!("the backend {kind} {name} stands {} in {words}", times(more.len())));
        finding.label("the same again").also(first.to.span, "first here").of(&written.owner.key());
        finding.effect(format!("the weights add up to {sum} for it")).reach(cx.reach_of_route(written.id));
        finding.help("name the backend that was meant, or write one entry with the sum");
        for backend in more.iter().take(SHOWN) {
            finding.also(backend.to.span, "and once more");
        }
    }
}

/// How often something stands there with so many beside the first two.
fn times(more: usize) -> String {
    if more == 0 { "twice".to_owned() } else { format!("{} times", more + 2) }
}

fn report<'a>(
    cx: &Context<'a>,
    sink: &mut Sink<'_>,
    list: &WeightedList<'a>,
    path: &str,
    (first, second, more): (&Backend<'a>, &Backend<'a>, &[&Backend<'a>]),
) {
    let weight = |share: &Backend<'_>| share.weight.unwrap_or_default();
    let (one, two) = (weight(first), weight(second));
    let sum = u64::from(one) + u64::from(two) + more.iter().map(|share| u64::from(weight(share))).sum::<u64>();
    let effect = match more.len() {
        0 => format!("the weights {one} and {two} add up to {sum} for it"),
        more => format!("the {} weights add up to {sum} for it", more + 2),
    };
    let repeated: Vec<Span> = std::iter::once(second).chain(more.iter().copied()).map(|share| share.span).collect();
    let fix = merge(cx, list, first.span, &repeated);
    let diagnostic = sink.report(second.span, format!("{path} stands {} in {}", times(more.len()), list.words(cx)));
    diagnostic
        .label("the same again")
        .also(first.span, "first here")
        .of(&list.key(cx))
        .effect(effect)
        .reach(list.reach(cx))
        .help("name the upstream that was meant, or write one entry with the sum");
    for share in more.iter().take(SHOWN) {
        diagnostic.also(share.span, "and once more");
    }
    if let Some(fix) = fix {
        diagnostic.fix(fix);
    }
}

/// How many repetitions are shown beside the first two.
const SHOWN: usize = 6;

/// What a backend of a route in that namespace is: group, kind, namespace, name, port.
fn key<'a>(backend: &BackendRef<'a>, home: &'a str) -> (&'a str, &'a str, &'a str, &'a str, Option<u32>) {
    let to = &backend.to;
    (to.group.value, to.kind.value, to.namespace_or(home), to.name.value, to.port.map(|port| port.value))
}

/// The upstream of a destination, as name and namespace; nothing where it is none.
fn name<'a>(weighted: &WeightedDestination<'a>, home: &'a str) -> Option<(&'a str, &'a str)> {
    match &weighted.destination.as_ref()?.target {
        DestinationType::Upstream(reference) => Some((reference.name.value, reference.namespace_or(home))),
        _ => None,
    }
}

/// Up to so many destinations are compared with each other.
const FEW: usize = 8;

/// Whether two destinations may come to the same: not where all are upstreams of different names.
fn may_repeat(list: &WeightedList<'_>) -> bool {
    let name_of = |weighted| name(weighted, list.home);
    let mut names = list.destinations.iter().map(name_of);
    if list.destinations.len() <= FEW {
        let is_new = |at: usize, name| !list.destinations[..at].iter().any(|other| name_of(other) == Some(name));
        return !names.enumerate().all(|(at, name)| name.is_some_and(|name| is_new(at, name)));
    }
    let mut known = FxHashSet::default();
    !names.all(|name| name.is_some_and(|name| known.insert(name)))
}

/// Writes the sum into the first entry and takes the others out, but for those that hold more than a destination and a weight
/// and those that a comment would go with. The shares stay as they are, but where another upstream was meant, the slip is
/// made to stay: that is why somebody should read it.
fn merge(cx: &Context<'_>, list: &WeightedList<'_>, first: Span, repeated: &[Span]) -> Option<Fix> {
    let entry = |span: Span| {
        // What is written in place stands in the order of the text; a copy is not plain.
        let at = list.destinations.binary_search_by_key(&span.start, |entry| entry.span.start).ok()?;
        list.destinations.get(at).filter(|entry| entry.span == span && entry.is_plain)
    };
    let kept = entry(first)?;
    let weight = kept.weight?;
    let text = &cx.map().file(first.file).text;
    let mut sum = weight.value;
    let mut edits = vec![];
    let mut end = 0;
    for &span in repeated {
        let Some(entry) = entry(span) else { continue };
        let Some(hole) = flow_item(text, span).or_else(|| block_item(text, span)) else { continue };
        sum = sum.checked_add(entry.effective_weight())?;
        // The line break in front of a last line may be gone already.
        let hole = Span::new(span.file, (hole.start as u32).max(end), hole.end as u32);
        end = hole.end;
        edits.push(Edit { span: hole, text: String::new() });
    }
    let all = match edits.len() {
        0 => return None,
        1 => "two".to_owned(),
        more => (more + 1).to_string(),
    };
    edits.insert(0, Edit { span: weight.span, text: sum.to_string() });
    Some(Fix { title: format!("merge the {all} into one with weight {sum}"), safe: false, edits })
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
