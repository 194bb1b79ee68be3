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
        /// `hosts`
        hosts: Vec<StaticHost<'a>>,
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

/// One host of a static upstream.
#[derive(Clone, Debug)]
pub struct StaticHost<'a> {
    /// The whole item.
    pub span: Span,
    /// `addr`
    pub addr: Option<Spanned<&'a str>>,
    /// `port`
    pub port: Option<Spanned<u32>>,
}

impl<'a> StaticHost<'a> {
    fn read(node: Node<'a>) -> StaticHost<'a> {
        StaticHost { span: node.span(), addr: text(node, "addr"), port: number(node, "port") }
    }
}

/// The fields that give an upstream its type, in the order of the protobuf's one-of.
pub const UPSTREAM_TYPES: [&str; 9] = ["kube", "static", "pipe", "aws", "azure", "consul", "awsEc2", "gcp", "ai"];

impl<'a> Upstream<'a> {
    pub(in crate::model) fn read(spec: Node<'a>) -> Upstream<'a> {
        let kind = match alternative(spec, UPSTREAM_TYPES) {
            Some(("static", _, value)) => {
                let hosts = items(value, "hosts").map(StaticHost::read).collect();
                UpstreamKind::Static { span: value.span(), hosts }
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
