//! Where traffic goes, and with which weight.

use crate::text::{Span, Spanned};
use crate::yaml::Node;

use super::read::{alternative, list, number, pairs, text_or_empty};
use super::reference::Ref;

/// What a destination names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target<'a> {
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
    pub target: Target<'a>,
    /// The subset, where one with values is given.
    pub subset: Option<Subset<'a>>,
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
        let target = match alternative(node, &["upstream", "kube", "consul"]) {
            Some(("upstream", _, value)) => Target::Upstream(Ref::read(value)),
            Some(("kube", _, value)) => Target::Kube {
                service: value.field("ref").map_or_else(|| Ref::nowhere(value.span()), Ref::read),
                port: number(value, "port").unwrap_or(Spanned { value: 0, span: value.span().head() }),
            },
            Some((_, _, value)) => Target::Consul { service: text_or_empty(value, "serviceName") },
            None => Target::Nothing,
        };
        let subset = node.field("subset").map(|subset| Subset { span: subset.span(), values: pairs(subset, "values") });
        Destination { span: node.span(), target, subset: subset.filter(|subset| !subset.values.is_empty()) }
    }
}

impl<'a> WeightedDestination<'a> {
    /// Reads one item of `destinations`.
    pub fn read(node: Node<'a>) -> WeightedDestination<'a> {
        WeightedDestination {
            span: node.span(),
            destination: node.field("destination").map(Destination::read),
            weight: number(node, "weight"),
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
