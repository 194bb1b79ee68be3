//! One of two states that are compared: what its hosts do to requests.

use std::cell::RefCell;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::change::resource::ResourceChange;
use crate::change::touched::reached;
use crate::context::{Context, Listeners, Treatments};
use crate::model::Kind;
use crate::snapshot::ResourceId;
use crate::traffic::compare::Side;
use crate::traffic::{Host, Table, Target, Treatment};

/// A state, and what of it may differ from the other.
#[derive(Debug)]
pub(super) struct State<'c, 'a> {
    pub(super) cx: &'c Context<'a>,
    pub(super) listeners: Listeners<'c, 'a>,
    treatments: RefCell<Treatments<'c, 'a>>,
    /// The resources that may differ; nothing where any may.
    touched: Option<FxHashSet<ResourceId>>,
    /// Whether any host of the Gateway API may differ.
    is_api: bool,
}

/// Kinds by which hosts of the Gateway API may do otherwise, though no route says a name of theirs: who is let in, what is granted, what is
/// delegated to by a label, which Services there are.
const OF_API: [Kind; 13] = [
    Kind::Service,
    Kind::Namespace,
    Kind::GatewayClass,
    Kind::ApiGateway,
    Kind::ListenerSet,
    Kind::XListenerSet,
    Kind::HttpRoute,
    Kind::GrpcRoute,
    Kind::ReferenceGrant,
    Kind::Backend,
    Kind::DirectResponse,
    Kind::TrafficPolicy,
    Kind::GatewayExtension,
];

impl<'c, 'a> State<'c, 'a> {
    pub(super) fn new(cx: &'c Context<'a>, changes: &[ResourceChange], shows_pods: bool) -> State<'c, 'a> {
        let touched = reached(cx, changes);
        let is_api = changes.iter().any(|change| OF_API.contains(&change.resource.kind));
        let treatments = RefCell::new(Treatments::new(cx, shows_pods));
        State { cx, listeners: Listeners::new(cx), treatments, touched, is_api }
    }

    pub(super) fn is_touched(&self, host: &Host) -> bool {
        let owners = self.cx.routing.owners(host.table);
        (self.is_api && host.named.is_some())
            || self.touched.as_ref().is_none_or(|touched| owners.iter().any(|owner| touched.contains(owner)))
    }

    /// The routes of a host, and what each does to requests that arrive with a scheme, at a port.
    pub(super) fn side(
        &self,
        host: &Host,
        at: (&str, Option<u32>),
        classes: &mut Classes,
    ) -> (Side<'_, 'a>, Vec<Treatment>) {
        let (table, routes) = (self.listeners.table(host), self.cx.routing.routes(host.table));
        let proxied = self.cx.routing.has_dynamic_forward_proxy(host);
        let mut known = self.treatments.borrow_mut();
        let (mut matchers, mut treatments) = (Vec::new(), Vec::new());
        for entry in table.entries() {
            let route = &routes[entry.route as usize];
            let matcher = &route.matchers[entry.matcher as usize];
            matchers.push(matcher);
            treatments.push(known.of((route, matcher), (host.owner, proxied), at));
        }
        (Side { table, matchers, classes: classes.of(&treatments) }, treatments)
    }
}

/// A host that isn't there.
pub(super) fn empty<'t, 'a>(table: &'t Table<'a>) -> Side<'t, 'a> {
    Side { table, matchers: Vec::new(), classes: Vec::new() }
}

/// Numbers for what does the same to every request.
#[derive(Debug, Default)]
pub(super) struct Classes {
    numbers: FxHashMap<String, u32>,
}

impl Classes {
    fn of(&mut self, treatments: &[Treatment]) -> Vec<u32> {
        // All of these are alive, so that no two lists have one address.
        let mut lists: FxHashMap<*const Target, u32> = FxHashMap::default();
        let class = |it: &Treatment| {
            let list = lists.entry(it.targets.as_ptr()).or_insert_with(|| self.number(it.targets_key()));
            let list = *list;
            self.number(it.key(list))
        };
        treatments.iter().map(class).collect()
    }

    fn number(&mut self, key: String) -> u32 {
        let next = self.numbers.len() as u32;
        *self.numbers.entry(key).or_insert(next)
    }
}

/// Whether the pods behind Services make a difference. Manifests of one model that replace those of another often leave the Services out:
/// then the Service that is named decides.
pub(super) fn shows_pods(before: &Context<'_>, after: &Context<'_>) -> bool {
    let is_of_gloo = |cx: &Context<'_>| !cx.routing.gloo.services.is_empty();
    let is_of_gateway_api = |cx: &Context<'_>| !cx.routing.gateway_api.tables.is_empty();
    let is_replaced = (is_of_gloo(before), is_of_gateway_api(after)) == (true, true) && !is_of_gloo(after)
        || (is_of_gateway_api(before), is_of_gloo(after)) == (true, true) && !is_of_gloo(before);
    let has_services = |cx: &Context<'_>| cx.stored(Kind::Service).next().is_some();
    !is_replaced || (has_services(before) && has_services(after))
}
