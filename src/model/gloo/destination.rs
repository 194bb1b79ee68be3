//! Where traffic goes, and with which weight.

use crate::text::{Span, Spanned};
use crate::yaml::Node;

use crate::model::read::{fields, list, number, number_in, pairs, text_or_empty, value};
use crate::model::reference::Ref;

/// What a destination names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DestinationType<'a> {
    /// Nothing: no `upstream`, `kube` or `consul` in it.
    Nothing,
    /// An Upstream.
    Upstream(Ref<'a>),
    /// A Service; Gloo makes an upstream in memory for it.
    Kube {
        /// The service.
        service: Ref<'a>,
        /// Its port; 0 where it is left out.
        port: Spanned<u32>,
    },
    /// A Consul service; Gloo makes an upstream in memory for it.
    Consul {
        /// Its name in Consul.
        service: Spanned<&'a str>,
    },
}

/// The subset of an upstream's endpoints that is meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Subset<'a> {
    /// The whole `subset`.
    pub span: Span,
    /// Label and value; empty counts as no subset.
    pub values: Vec<(Spanned<&'a str>, Spanned<&'a str>)>,
}

/// One destination.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Destination<'a> {
    /// The whole map.
    pub span: Span,
    /// What it names.
    pub target: DestinationType<'a>,
    /// The subset, where one with values is given.
    pub subset: Option<Box<Subset<'a>>>,
}

/// A destination of a weighted list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WeightedDestination<'a> {
    /// The whole item.
    pub span: Span,
    /// The destination; Gloo reads an item without one as an error.
    pub destination: Option<Destination<'a>>,
    /// The weight; absent counts as 0.
    pub weight: Option<Spanned<u32>>,
    /// Whether it is written here, and holds nothing but a destination and a weight.
    pub is_plain: bool,
}

impl<'a> Destination<'a> {
    /// Reads a destination.
    pub fn read(node: Node<'a>) -> Destination<'a> {
        let [upstream, kube, consul, subset] =
            fields(node, ["upstream", "kube", "consul", "subset"]).map(|entry| entry.map(value));
        // The later alternative of the one-of wins.
        let target = match (consul, kube, upstream) {
            (Some(consul), ..) => DestinationType::Consul { service: text_or_empty(consul, "serviceName") },
            (_, Some(kube), _) => DestinationType::Kube {
                service: kube.field("ref").map_or_else(|| Ref::nowhere(kube.span()), Ref::read),
                port: number(kube, "port").unwrap_or(Spanned { value: 0, span: kube.span().head() }),
            },
            (.., Some(upstream)) => DestinationType::Upstream(Ref::read(upstream)),
            _ => DestinationType::Nothing,
        };
        let subset = subset.map(|subset| Subset { span: subset.span(), values: pairs(subset, "values") });
        let subset = subset.filter(|subset| !subset.values.is_empty()).map(Box::new);
        Destination { span: node.span(), target, subset }
    }
}

impl<'a> WeightedDestination<'a> {
    /// Reads one item of `destinations`.
    pub fn read(node: Node<'a>) -> WeightedDestination<'a> {
        let [destination, weight] = fields(node, ["destination", "weight"]).map(|entry| entry.map(value));
        WeightedDestination {
            span: node.span(),
            destination: destination.map(Destination::read),
            weight: weight.and_then(number_in),
            is_plain: !node.is_copy() && node.entries().all(|(key, _)| matches!(key.str(), "destination" | "weight")),
        }
    }

    /// Reads the list under `destinations`.
    pub fn list(map: Node<'a>) -> Vec<WeightedDestination<'a>> {
        list(map, "destinations", WeightedDestination::read)
    }

    /// The weight that Gloo reckons with.
    pub fn effective_weight(&self) -> u32 {
        self.weight.map_or(0, |weight| weight.value)
    }
}
