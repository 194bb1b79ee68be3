//! Kinds that kgateway adds.

use crate::model::read::{alternative, list, number, text};
use crate::text::{Span, Spanned};
use crate::yaml::Node;

use super::object::Object;

/// A backend that is no Service.
#[derive(Clone, Debug)]
pub struct Backend<'a> {
    /// The field that says what it is, such as `static`.
    pub form: Option<(&'static str, Node<'a>)>,
}

/// A fixed answer.
#[derive(Clone, Debug)]
pub struct DirectResponse<'a> {
    /// Its status.
    pub status: Option<Spanned<u32>>,
    /// Its body.
    pub body: Option<Spanned<&'a str>>,
}

/// A policy: which objects it is for.
#[derive(Clone, Debug)]
pub struct Policy<'a> {
    /// By name.
    pub targets: Vec<Object<'a>>,
    /// The part of each target that is meant: a rule of a route, a listener of a gateway; nothing for the whole.
    pub sections: Vec<Option<&'a str>>,
    /// What it has others do, as kgateway's traffic policies do.
    pub extensions: Vec<Object<'a>>,
    /// By labels.
    pub selectors: Vec<Span>,
}

/// Where a traffic policy refers to an extension (`api/v1alpha1/kgateway/traffic_policy_types.go`).
const EXTENSIONS: [&[&str]; 5] = [&["extAuth"], &["extProc"], &["rateLimit", "global"], &["jwtAuth"], &["oauth2"]];

fn extension<'a>(spec: Node<'a>, path: &[&str]) -> Option<Object<'a>> {
    let mut node = spec;
    for key in path {
        node = node.field(key)?;
    }
    node.field("extensionRef").map(|to| Object::read(to, "gateway.kgateway.dev", "GatewayExtension"))
}

/// The forms of a backend.
const FORMS: [&str; 6] = ["static", "aws", "gcp", "dynamicForwardProxy", "priorityGroups", "ai"];

impl<'a> Backend<'a> {
    pub(in crate::model) fn read(spec: Node<'a>) -> Backend<'a> {
        Backend { form: alternative(spec, FORMS).map(|(name, _, value)| (name, value)) }
    }
}

impl<'a> DirectResponse<'a> {
    pub(in crate::model) fn read(spec: Node<'a>) -> DirectResponse<'a> {
        DirectResponse { status: number(spec, "status"), body: text(spec, "body") }
    }
}

impl<'a> Policy<'a> {
    pub(in crate::model) fn read(spec: Node<'a>) -> Policy<'a> {
        Policy {
            targets: list(spec, "targetRefs", |node| Object::read(node, "", "")),
            sections: list(spec, "targetRefs", |node| text(node, "sectionName").map(|section| section.value)),
            extensions: EXTENSIONS.into_iter().filter_map(|path| extension(spec, path)).collect(),
            selectors: list(spec, "targetSelectors", Node::span),
        }
    }
}
