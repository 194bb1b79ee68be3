use indexmap::IndexMap;
use rustc_hash::{FxBuildHasher, FxHashSet};

use crate::context::weighted::WeightedList;
use crate::context::{Context, HttpRule, copies};
use crate::finding::{Severity, Sink, rule};
use crate::model::gateway_api::{BackendRef, CopyEntry, CopyMark, GROUP_MARK, HTTP_ROUTES, Rule};
use crate::model::gloo::WeightedDestination;
use crate::model::{Body, Kind, Matcher, ResourceKey};
use crate::snapshot::RouteId;
use crate::text::Span;
use crate::traffic::Reach;

rule! {
    /// Copies of one weighted list that differ.
    ///
    /// The Gateway API has nothing that several rules could share, as routes share an upstream group of Gloo Edge: each rule carries a
    /// copy of the weights. The annotation `glooscope.dev/group` (or a label of that name) of an HTTPRoute says whose copies these are:
    /// `NAMESPACE/NAME`, for every rule with several backends, or `RULE=NAMESPACE/NAME` for one rule by its name or its place from 0,
    /// several separated by commas. Nothing else need have that name; where an UpstreamGroup has it, that is one more copy. When a
    /// step of a canary is made in one copy and not in another, some hosts are left behind.
    ///
    /// ```yaml bad
    /// apiVersion: gateway.networking.k8s.io/v1
    /// kind: HTTPRoute
    /// metadata:
    ///   name: www
    ///   namespace: shop
    ///   annotations:
    ///     glooscope.dev/group: shop/checkout
    /// spec:
    ///   parentRefs: [{name: web}]
    ///   hostnames: [www.example.com]
    ///   rules:
    ///   - backendRefs:
    ///     - {name: checkout, port: 8080, weight: 90}
    ///     - {name: checkout-canary, port: 8080, weight: 10}
    /// ---
    /// apiVersion: gateway.networking.k8s.io/v1
    /// kind: HTTPRoute
    /// metadata:
    ///   name: app
    ///   namespace: shop
    ///   annotations:
    ///     glooscope.dev/group: shop/checkout
    /// spec:
    ///   parentRefs: [{name: web}]
    ///   hostnames: [app.example.com]
    ///   rules:
    ///   - backendRefs: # <- copies-drift
    ///     - {name: checkout, port: 8080, weight: 50}
    ///     - {name: checkout-canary, port: 8080, weight: 50}
    /// ```
    ///
    /// `glooscope set shop/checkout checkout=50 checkout-canary=50` changes all copies at once.
    ///
    /// ```yaml good
    /// apiVersion: gateway.networking.k8s.io/v1
    /// kind: HTTPRoute
    /// metadata:
    ///   name: www
    ///   namespace: shop
    ///   annotations:
    ///     glooscope.dev/group: shop/checkout
    /// spec:
    ///   parentRefs: [{name: web}]
    ///   hostnames: [www.example.com]
    ///   rules:
    ///   - backendRefs:
    ///     - {name: checkout, port: 8080, weight: 50}
    ///     - {name: checkout-canary, port: 8080, weight: 50}
    /// ---
    /// apiVersion: gateway.networking.k8s.io/v1
    /// kind: HTTPRoute
    /// metadata:
    ///   name: app
    ///   namespace: shop
    ///   annotations:
    ///     glooscope.dev/group: shop/checkout
    /// spec:
    ///   parentRefs: [{name: web}]
    ///   hostnames: [app.example.com]
    ///   rules:
    ///   - backendRefs:
    ///     - {name: checkout, port: 8080, weight: 1}
    ///     - {name: checkout-canary, port: 8080, weight: 1}
    /// ```
    ///
    /// Rules of one namespace that say nothing of the kind, ask for no header, parameter or method, and send requests to the same backends
    /// in other shares are told as an info: the one may be the other's next step. Take a rule out of the mark that is to go its own way.
    "copies-drift", Warning, since "0.2.0", check
}

/// A list as it is held against others.
struct Listed {
    words: String,
    key: ResourceKey,
    place: Span,
    weights: Vec<u32>,
    names: Vec<Vec<String>>,
    reach: Reach,
}

fn check(cx: &Context<'_>, sink: &mut Sink<'_>) {
    let marked = cx.marked_copies();
    for (group, copies) in &marked {
        let mut lists: Vec<Listed> = copies.iter().map(|copy| of_rule(cx, &copy.written)).collect();
        lists.extend(of_group(cx, group));
        let places: Vec<Option<Vec<usize>>> =
            lists.iter().map(|list| copies::places(&lists[0].names, &list.names)).collect();
        let mut same = Vec::with_capacity(lists.len());
        for (list, places) in lists.iter().zip(places) {
            match places {
                Some(places) => same.push((list, copies::in_order(&list.weights, &places))),
                None => other_backends(sink, group, &lists[0], list),
            }
        }
        drifted(sink, &format!("the copies of {group}"), &same, None);
    }
    let said: FxHashSet<RouteId> = marked.values().flatten().map(|copy| copy.written.id).collect();
    for (_, route) in HTTP_ROUTES.into_iter().flat_map(|kind| cx.stored(kind)) {
        if let (Some(mark), Body::HttpRoute(body)) = (CopyMark::read(route.node, route.namespace), &route.body) {
            for entry in mark.entries.iter().filter(|entry| means_none(entry, &body.rules)) {
                of_no_rule(sink, &route.key(), mark.span, entry);
            }
        }
    }
    alike(cx, sink, &said);
}

fn of_rule(cx: &Context<'_>, written: &HttpRule<'_>) -> Listed {
    Listed {
        words: cx.route_words(written.id),
        key: written.owner.key(),
        place: written.rule.backends_key.unwrap_or(written.rule.span.head()),
        weights: written.rule.backends.iter().map(BackendRef::effective_weight).collect(),
        names: copies::names_of_rule(cx, written.id),
        reach: cx.reach_of_route(written.id),
    }
}

/// The upstream group of that name, which is one more copy.
fn of_group(cx: &Context<'_>, group: &str) -> Option<Listed> {
    let (namespace, name) = group.split_once('/')?;
    let list = WeightedList::of_group(cx, cx.index.stored(Kind::UpstreamGroup, namespace, name)?)?;
    Some(Listed {
        words: list.words(cx),
        key: list.key(cx),
        place: list.span,
        weights: list.destinations.iter().map(WeightedDestination::effective_weight).collect(),
        names: copies::names_of(cx, &list),
        reach: list.reach(cx),
    })
}

/// Tells the first list whose shares are not those that most have, or that the first one has.
fn drifted(sink: &mut Sink<'_>, what: &str, lists: &[(&Listed, Vec<u32>)], severity: Option<Severity>) {
    let mut classes: IndexMap<Vec<u32>, Vec<usize>, FxBuildHasher> = IndexMap::default();
    for (at, (_, weights)) in lists.iter().enumerate() {
        classes.entry(copies::reduced(weights)).or_default().push(at);
    }
    let size = |class: &Vec<usize>| (class.len(), std::cmp::Reverse(class[0]));
    let Some(usual) = classes.values().max_by_key(|class| size(class)).and_then(|class| class.first()) else { return };
    let first = classes.values().filter_map(|class| class.first()).filter(|at| *at != usual).min();
    let (Some(&first), &usual) = (first, usual) else { return };
    let shown = |at: usize| lists[at].1.iter().map(ToString::to_string).collect::<Vec<_>>().join(":");
    let (one, other) = (lists[first].0, lists[usual].0);
    let message = format!("{what} differ: {} in {}, {} in {}", shown(first), one.words, shown(usual), other.words);
    let finding = sink.report(one.place, message);
    finding.label(shown(first)).of(&one.key).reach(one.reach.clone());
    finding.effect("requests that these rules take are shared out differently");
    finding.help("give all copies the same weights: `glooscope set` does so by their group's name, or with --copies");
    if let Some(severity) = severity {
        finding.severity(severity);
    }
    let rest = (0..lists.len()).filter(|&at| at != first && at != usual);
    for at in std::iter::once(usual).chain(rest) {
        finding.also(lists[at].0.place, shown(at));
    }
}

fn other_backends(sink: &mut Sink<'_>, group: &str, first: &Listed, other: &Listed) {
    let message = format!("{} is a copy of {group} and has other backends than {}", other.words, first.words);
    sink.report(other.place, message)
        .label("other backends")
        .also(first.place, "a copy of the same")
        .of(&other.key)
        .effect("requests that these rules take are shared out differently")
        .reach(other.reach.clone())
        .help(format!("give both the same backends, or take the rule out of its {GROUP_MARK}"));
}

fn means_none(entry: &CopyEntry<'_>, rules: &[Rule<'_>]) -> bool {
    entry.name.is_empty() || entry.rule.is_some() && !rules.iter().enumerate().any(|(at, rule)| entry.names(at, rule))
}

fn of_no_rule(sink: &mut Sink<'_>, route: &ResourceKey, mark: Span, entry: &CopyEntry<'_>) {
    let message = match entry.rule {
        Some(rule) => format!("{GROUP_MARK} of {route} speaks of a rule {rule}, which isn't there"),
        None => format!("{GROUP_MARK} of {route} names no list"),
    };
    sink.report(mark, message)
        .label("of no rule")
        .of(route)
        .effect("no rule is known to be a copy by it")
        .help("write RULE=NAMESPACE/NAME with the rule's name, or its place from 0");
}

/// What a backend is called: namespace, name, kind, and a Service's port.
type Named<'a> = (&'a str, &'a str, &'a str, Option<u32>);

fn name_of<'a>(backend: &'a BackendRef<'a>, home: &'a str) -> Named<'a> {
    let to = &backend.to;
    let port = to.port.filter(|_| to.is_service()).map(|port| port.value);
    (to.namespace_or(home), to.name.value, to.kind.value, port)
}

/// The shares that rules with the same backends have, and those rules.
type SharesAndRules<'a> = (FxHashSet<Vec<u32>>, Vec<HttpRule<'a>>);

/// Rules of one namespace that say nothing and have the same backends: all in use, and whatever the request asks for.
fn alike(cx: &Context<'_>, sink: &mut Sink<'_>, said: &FxHashSet<RouteId>) {
    let is_plain =
        |matcher: &Matcher<'_>| matcher.headers.is_empty() && matcher.query.is_empty() && matcher.methods.is_empty();
    let candidates = cx.http_rules().filter(|written| {
        let rule = written.rule;
        rule.backends.len() > 1
            && rule.backends.iter().all(|backend| backend.effective_weight() > 0)
            && rule.matches.iter().all(is_plain)
            && !said.contains(&written.id)
    });
    // By the backends in order of their names, then by the shares that they get in that order.
    let mut found: IndexMap<(&str, Vec<Named<'_>>), SharesAndRules<'_>, FxBuildHasher> = IndexMap::default();
    for written in candidates {
        let home = written.owner.namespace;
        let backends = written.rule.backends.iter();
        let mut weighed: Vec<_> =
            backends.map(|backend| (name_of(backend, home), backend.effective_weight())).collect();
        weighed.sort_unstable();
        let weights: Vec<u32> = weighed.iter().map(|(_, weight)| *weight).collect();
        let names = weighed.into_iter().map(|(name, _)| name).collect();
        let (shares, rules) = found.entry((home, names)).or_default();
        shares.insert(copies::reduced(&weights));
        rules.push(written);
    }
    // Mostly all have the same: of those nothing else needs to be looked at.
    for (_, rules) in found.values().filter(|(shares, _)| shares.len() > 1) {
        let lists: Vec<Listed> = rules.iter().map(|written| of_rule(cx, written)).collect();
        let same = lists.iter().filter_map(|list| {
            Some((list, copies::in_order(&list.weights, &copies::places(&lists[0].names, &list.names)?)))
        });
        drifted(sink, "rules with the same backends", &same.collect::<Vec<_>>(), Some(Severity::Info));
    }
}
