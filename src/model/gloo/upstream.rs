//! Upstreams, and the Services that Gloo's discovery makes upstreams from.

use crate::text::{Span, Spanned};
use crate::yaml::Node;

use crate::model::read::{alternative, items, number, text, texts};

/// An upstream, as far as routing needs it.
#[derive(Clone, Debug)]
pub struct Upstream<'a> {
    /// Its type.
    pub kind: UpstreamKind<'a>,
}

/// What an upstream stands for.
#[derive(Clone, Debug)]
pub enum UpstreamKind<'a> {
    /// No type is given.
    Nothing,
    /// Fixed hosts.
    Static {
        /// The value of `static`.
        span: Span,
        /// How many hosts.
        hosts: usize,
    },
    /// A Kubernetes service.
    Kube {
        /// `serviceName`
        service: Option<Spanned<&'a str>>,
        /// `serviceNamespace`
        namespace: Option<Spanned<&'a str>>,
        /// `servicePort`
        port: Option<Spanned<u32>>,
        /// `subsetSpec.selectors[].keys`: which subsets it offers.
        subsets: Vec<Vec<Spanned<&'a str>>>,
    },
    /// A Consul service; its tags and data centres offer subsets.
    Consul {
        /// `subsetTags`, or `serviceTags` in old manifests.
        tags: Vec<Spanned<&'a str>>,
        /// `dataCenters`
        data_centers: Vec<Spanned<&'a str>>,
    },
    /// Another type, which offers no subsets.
    Other,
}

/// In the order of the protobuf's one-of.
const TYPES: [&str; 9] = ["kube", "static", "pipe", "aws", "azure", "consul", "awsEc2", "gcp", "ai"];

impl<'a> Upstream<'a> {
    pub(in crate::model) fn read(spec: Node<'a>) -> Upstream<'a> {
        let kind = match alternative(spec, TYPES) {
            Some(("static", _, value)) => {
                UpstreamKind::Static { span: value.span(), hosts: items(value, "hosts").count() }
            }
            Some(("kube", _, value)) => UpstreamKind::Kube {
                service: text(value, "serviceName"),
                namespace: text(value, "serviceNamespace"),
                port: number(value, "servicePort"),
                subsets: value
                    .field("subsetSpec")
                    .into_iter()
                    .flat_map(|subsets| items(subsets, "selectors"))
                    .map(|selector| texts(selector, "keys"))
                    .collect(),
            },
            Some(("consul", _, value)) => {
                let mut tags = texts(value, "subsetTags");
                tags.extend(texts(value, "serviceTags"));
                UpstreamKind::Consul { tags, data_centers: texts(value, "dataCenters") }
            }
            Some(_) => UpstreamKind::Other,
            None => UpstreamKind::Nothing,
        };
        Upstream { kind }
    }
}
