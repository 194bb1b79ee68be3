use crate::context::Context;
use crate::finding::{Sink, rule};
use crate::model::gloo::{Action, Forward, Route};
use crate::model::{Body, Resource};
use crate::text::{Role, Span};
use crate::traffic::{Outcome, Rounding, describe, percents};
use crate::yaml::Node;

rule! {
    /// A kustomize patch that replaces a whole list and leaves out some of its entries.
    ///
    /// Of custom resources kustomize knows no keys to merge lists by, so a list in a patch takes the place of the whole list of the base. A
    /// patch of `destinations` that names the canary only sends everything to the canary; a patch of `routes` that names
    /// one route takes all others away. The build succeeds, and what it prints is a sound resource.
    ///
    /// ```yaml
    /// # base/group.yaml has checkout-v1 and checkout-v2; overlays/prod/weights.yaml, a patch, only
    /// spec:
    ///   destinations:
    ///   - destination: {upstream: {name: checkout-v2}}
    ///     weight: 10
    /// ```
    ///
    /// Repeat every entry that is to stay, or patch the one value by its place:
    ///
    /// ```yaml
    /// - op: replace
    ///   path: /spec/destinations/1/weight
    ///   value: 10
    /// ```
    ///
    /// A patch that repeats all entries is silent, whatever it does to the weights. Switch it off where overlays are meant to
    /// take entries away.
    "patch-replaces-list", Warning, since "0.1.0", check
}

/// How many entries are told one by one.
const NAMED: usize = 3;

fn check(cx: &Context<'_>, sink: &mut Sink<'_>) {
    for patch in &cx.snapshot.patches {
        if patch.resource.role != Role::Subject {
            continue;
        }
        for &id in &patch.bases {
            let base = cx.resource(id);
            let Some((key, what, effect)) = loss(cx, &patch.resource, base) else { continue };
            let finding = sink
                .report(key, format!("this patch replaces all {what} of {}, and leaves some out", base.key()))
                .label("replaces the whole list")
                .of(&base.key())
                .effect(effect)
                .reach(cx.reach_of(id))
                .help("repeat every entry that is to stay, or patch single values by JSON 6902");
            if let Some(list) = list_key(base) {
                finding.also(list, "the list it replaces");
            }
        }
    }
}

/// The key of the list that a resource routes by.
fn list_key(resource: &Resource<'_>) -> Option<Span> {
    let spec = resource.node.field("spec")?;
    let (holder, key) = match resource.body {
        Body::UpstreamGroup(_) => (spec, "destinations"),
        Body::RouteTable(_) => (spec, "routes"),
        Body::VirtualService(_) => (spec.field("virtualHost")?, "routes"),
        _ => return None,
    };
    holder.entry(key).filter(|(_, list): &(Node<'_>, Node<'_>)| list.is_list()).map(|(key, _)| key.span())
}

/// Where a patch loses entries of a base: its key, what the entries are, and what that does to traffic.
fn loss<'a>(cx: &Context<'a>, patch: &'a Resource<'a>, base: &'a Resource<'a>) -> Option<(Span, &'static str, String)> {
    let key = list_key(patch)?;
    if let (Body::UpstreamGroup(after), Body::UpstreamGroup(before)) = (&patch.body, &base.body) {
        let home = base.namespace;
        let before = cx.outcomes().weighted(&before.destinations, home);
        let after = cx.outcomes().weighted(&after.destinations, home);
        return is_lossy(&before, &after)
            .then(|| (key, "destinations", format!("it had {}; it gets {}", shares(&before), shares(&after))));
    }
    let mut told = Vec::new();
    for (at, before) in base.routes().iter().enumerate() {
        let words = name(before, at);
        let Some(after) = patch.routes().iter().find(|after| is_same(before, after)) else {
            let had = outcome(cx, before, base).map_or_else(String::new, |had| format!(" ({})", shares(&had)));
            told.push(format!("route {words}{had} is gone"));
            continue;
        };
        let (Some(before), Some(after)) = (outcome(cx, before, base), outcome(cx, after, base)) else { continue };
        if is_lossy(&before, &after) {
            told.push(format!("route {words} had {}; it gets {}", shares(&before), shares(&after)));
        }
    }
    let more = told.len().saturating_sub(NAMED);
    told.truncate(NAMED);
    let mut effect = told.join("; ");
    if more > 0 {
        effect = format!("{effect}; and {more} more");
    }
    (!effect.is_empty()).then_some((key, "routes", effect))
}

fn outcome<'a>(cx: &Context<'a>, route: &'a Route<'a>, base: &Resource<'a>) -> Option<Outcome<'a>> {
    match &route.action {
        Action::Forward { to: Forward::Multi { destinations, .. }, .. } => {
            Some(cx.outcomes().weighted(destinations, base.namespace))
        }
        _ => None,
    }
}

fn name(route: &Route<'_>, at: usize) -> String {
    match (route.name, route.matchers.first()) {
        (Some(name), _) if !name.value.is_empty() => name.value.to_owned(),
        (_, Some(matcher)) => describe(matcher),
        _ => format!("{}", at + 1),
    }
}

/// Whether two routes are one, before and after: by name, or by their matchers. A route that keeps its name and loses its matchers
/// is another one, which takes every path.
fn is_same(before: &Route<'_>, after: &Route<'_>) -> bool {
    let texts = |route: &Route<'_>| route.matchers.iter().map(describe).collect::<Vec<_>>();
    let named = before.name.is_some_and(|name| after.name.is_some_and(|other| other.value == name.value));
    (named && (!after.matchers.is_empty() || before.matchers.is_empty())) || texts(before) == texts(after)
}

/// Whether an upstream that was there before is not there any more.
fn is_lossy(before: &Outcome<'_>, after: &Outcome<'_>) -> bool {
    let names = |outcome: &Outcome<'_>| outcome.backends.iter().map(|share| share.name.path()).collect::<Vec<_>>();
    let after = names(after);
    names(before).iter().any(|name| !after.contains(name))
}

/// Upstreams with their shares: `shop/v1 90%, shop/v2 10%`.
fn shares(outcome: &Outcome<'_>) -> String {
    let weights: Vec<u64> = outcome.backends.iter().map(|share| share.weight.unwrap_or_default().into()).collect();
    let cells = outcome.backends.iter().zip(percents(&weights, Rounding::Nearest(2)));
    let cells: Vec<String> = cells.map(|(share, percent)| format!("{} {percent}", share.name.path())).collect();
    if cells.is_empty() { "no destinations".to_owned() } else { cells.join(", ") }
}
