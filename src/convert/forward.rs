//! Where a route of Gloo forwards to, read as what a rule may do.

use super::endpoint;
use super::header;
use super::loss::{LossKind, Told};
use super::read::{Read, Reader};
use crate::model::Body;
use crate::model::gloo::{Destination, Forward};
use crate::text::Span;
use crate::traffic::{Outcome, Route, gcd};
use crate::yaml::Node;

/// The greatest weight that the API server takes.
const HEAVIEST: u64 = 1_000_000;

/// So many backends it takes in a rule.
const BACKENDS: usize = 16;

/// A destination of a route or of its group.
#[derive(Clone, Copy, Debug)]
pub(super) struct Listed<'a> {
    pub(super) destination: &'a Destination<'a>,
    /// The item of the list; the destination itself where there is no list.
    pub(super) span: Span,
    /// The destination as it is written.
    pub(super) node: Option<Node<'a>>,
    /// The item of a list as it is written.
    pub(super) item: Option<Node<'a>>,
}

impl<'a> Reader<'_, 'a> {
    /// Reads where a route forwards to.
    pub(super) fn forward(
        &self,
        route: &Route<'a>,
        to: &'a Forward<'a>,
        outcome: &Outcome<'a>,
        place: Span,
        read: &mut Read,
    ) -> Result<(), Told> {
        let action = self.node(route).and_then(|node| node.field("routeAction"));
        let key = |name: &str| action.and_then(|action| action.entry(name)).map_or(place, |(key, _)| key.span());
        let lost = |name: &str, message: &str, label| Err(Told::lost(LossKind::Action, key(name), message, label));
        match to {
            Forward::ClusterHeader(_) => {
                let message = "no route of the Gateway API lets a header name the cluster";
                return lost("clusterHeader", message, "by a header");
            }
            Forward::DynamicForwardProxy(_) => {
                let message = "no route of the Gateway API forwards to the host that a request names";
                return lost("dynamicForwardProxy", message, "a forward proxy");
            }
            Forward::Nowhere(_) => return lost("", "an empty routeAction", "no destination"),
            Forward::Single(_) | Forward::Multi { .. } | Forward::Group(_) => {}
        }
        let listed = if let Forward::Single(destination) = to {
            let node = action.and_then(|it| it.field("single"));
            vec![Listed { destination, span: destination.span, node, item: None }]
        } else {
            let items = self.cx.routing.gloo.items(route, outcome).collect::<Vec<_>>();
            self.listed(to, outcome, &items)
        };
        self.backends(&listed, outcome, place, read)
    }

    /// Reads what the backends of an outcome stand for, with their weights.
    pub(super) fn backends(
        &self,
        listed: &[Listed<'a>],
        outcome: &Outcome<'a>,
        place: Span,
        read: &mut Read,
    ) -> Result<(), Told> {
        read.action.group = outcome.group_id.map(|id| self.cx.resource(id).path());
        let mut weights = Vec::new();
        for backend in outcome.backends.iter() {
            if backend.lost {
                let message = format!("{} gets nothing, as Gloo stops reading the list before it", backend.name.path());
                read.changed.push(Told::noted(LossKind::Unserved, backend.span, message, "not read"));
                continue;
            }
            let Some(item) = listed.iter().find(|item| item.span == backend.span) else { continue };
            let place = self.cx.map().first_line(item.span);
            let (own, of_list) = (item.node, item.item);
            let endpoint = endpoint::of(self.cx, (self.target, self.peers), (item.destination, own), backend, place)?;
            let mut filters = Vec::new();
            for_destination(own, of_list, &mut filters, read);
            weights.push(u64::from(backend.weight.unwrap_or(1)));
            read.action.backends.push((endpoint, 0, filters));
        }
        if read.action.backends.len() > BACKENDS {
            let count = read.action.backends.len();
            let message = format!("the API server takes {BACKENDS} backends in a rule, and here are {count}");
            return Err(Told::lost(LossKind::Limit, place, message, "too many"));
        }
        weigh(&weights, place, read);
        Ok(())
    }

    /// The destinations of a list, each with the item that it is.
    pub(super) fn listed(&self, to: &'a Forward<'a>, outcome: &Outcome<'a>, items: &[Node<'a>]) -> Vec<Listed<'a>> {
        let list = match to {
            Forward::Multi { destinations, .. } => destinations.as_slice(),
            _ => match outcome.group_id.map(|id| &self.cx.resource(id).body) {
                Some(Body::UpstreamGroup(group)) => group.destinations.as_slice(),
                _ => &[],
            },
        };
        let of = |span: Span| items.iter().copied().find(|item| item.span() == span);
        let named = list.iter().filter_map(|item| Some((item.destination.as_ref()?, item.span)));
        let one = |(destination, span): (&'a Destination<'a>, Span)| {
            let item = of(span);
            Listed { destination, span, node: item.and_then(|item| item.field("destination")), item }
        };
        named.map(one).collect()
    }
}

/// Weights in lowest terms where they are too heavy as written; nothing for one that still is.
fn reduced(weights: &[u64]) -> impl Iterator<Item = Option<u64>> + use<'_> {
    let is_heavy = weights.iter().any(|weight| *weight > HEAVIEST);
    let divisor = weights.iter().fold(0, |divisor, weight| gcd(divisor, i128::from(*weight))).max(1);
    let divisor = if is_heavy { u64::try_from(divisor).unwrap_or(1) } else { 1 };
    weights.iter().map(move |weight| Some(weight / divisor).filter(|weight| *weight <= HEAVIEST))
}

/// What is set for a destination itself, and for its item of a list.
fn for_destination(
    destination: Option<Node<'_>>,
    item: Option<Node<'_>>,
    filters: &mut Vec<serde_json::Value>,
    read: &mut Read,
) {
    let lost = |field: &str, span| {
        Told::lost(LossKind::Option, span, format!("{field} of a destination has no equal"), "no equal")
    };
    for (key, value) in destination.and_then(|it| it.field("destinationSpec")).into_iter().flat_map(Node::entries) {
        if !value.is_null() {
            read.lost.push(lost(&format!("destinationSpec.{}", key.str()), key.span()));
        }
    }
    for (key, value) in item.and_then(|item| item.field("options")).into_iter().flat_map(Node::entries) {
        match key.str() {
            "headerManipulation" => {
                let mut changes = header::Changes::default();
                changes.read(value, &mut read.lost);
                filters.extend(changes.filters());
            }
            _ if value.is_null() => {}
            field => read.lost.push(lost(field, key.span())),
        }
    }
}

/// Gives the backends their weights: as they are written, or as near to that as the API server takes them.
fn weigh(weights: &[u64], place: Span, read: &mut Read) {
    for ((_, weight, _), reduced) in read.action.backends.iter_mut().zip(reduced(weights)) {
        *weight = reduced.unwrap_or_default();
    }
    if reduced(weights).all(|weight| weight.is_some()) {
        return;
    }
    let greatest = weights.iter().copied().max().unwrap_or(1).max(1);
    for ((_, weight, _), written) in read.action.backends.iter_mut().zip(weights) {
        *weight = (u128::from(*written) * u128::from(HEAVIEST)).div_ceil(u128::from(greatest)) as u64;
    }
    let message = format!("the API server takes weights up to {HEAVIEST}, so the shares are only nearly the same");
    read.changed.push(Told::changed(LossKind::Weight, place, message, "too heavy"));
}
