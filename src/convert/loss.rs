//! What has no equal in the Gateway API: where it is written, what it did, and what could stand for it.

use std::collections::BTreeMap;

use crate::context::Context;
use crate::finding::{Diagnostic, Severity, report};
use crate::model::ResourceKey;
use crate::rules::LOST_IN_CONVERSION;
use crate::text::{Span, words};

words! {
    /// What it is about.
    #[derive(PartialOrd, Ord, Hash)]
    pub enum LossKind {
        /// A host or a route that Gloo doesn't serve.
        Unserved = "unserved",
        /// A route that nothing reaches, as earlier ones take all of its requests.
        Unreachable = "unreachable",
        /// A prefix that ends within an element of the path.
        Prefix = "prefix",
        /// Another path.
        Path = "path",
        /// A method.
        Method = "method",
        /// A header.
        Header = "header",
        /// A query parameter.
        Query = "query",
        /// An order by position that specificity can't say.
        Order = "order",
        /// A domain.
        Domain = "domain",
        /// A listener, or what TLS it has.
        Listener = "listener",
        /// What a route does.
        Action = "action",
        /// A rewrite or a redirect of the path or the host.
        Rewrite = "rewrite",
        /// An option that guards what is behind it.
        Security = "security",
        /// Another option.
        Option = "option",
        /// Where requests go.
        Destination = "destination",
        /// What is set for an upstream.
        Upstream = "upstream",
        /// A weight.
        Weight = "weight",
        /// More than the API server takes.
        Limit = "limit",
    }
}

/// What has no equal.
#[derive(Clone, Debug)]
pub struct Loss {
    /// What it is about.
    pub kind: LossKind,
    /// Where it is written, and what becomes of it.
    pub finding: Diagnostic,
}

/// What has no equal, each place once.
#[derive(Debug, Default)]
pub struct Losses {
    /// All of it, in the order in which it was met.
    pub list: Vec<Loss>,
}

/// What one is told with.
#[derive(Clone, Debug)]
pub(super) struct Told {
    pub(super) kind: LossKind,
    pub(super) severity: Severity,
    pub(super) span: Span,
    pub(super) message: String,
    pub(super) label: &'static str,
    pub(super) effect: String,
    pub(super) help: String,
}

impl Told {
    /// Something that is left out.
    pub(super) fn lost(kind: LossKind, span: Span, message: impl Into<String>, label: &'static str) -> Told {
        let (effect, help) = (String::new(), String::new());
        Told { kind, severity: Severity::Error, span, message: message.into(), label, effect, help }
    }

    /// Something that is written otherwise.
    pub(super) fn changed(kind: LossKind, span: Span, message: impl Into<String>, label: &'static str) -> Told {
        Told { severity: Severity::Warning, ..Told::lost(kind, span, message, label) }
    }

    /// Something that does nothing to requests.
    pub(super) fn noted(kind: LossKind, span: Span, message: impl Into<String>, label: &'static str) -> Told {
        Told { severity: Severity::Info, ..Told::lost(kind, span, message, label) }
    }

    pub(super) fn effect(self, effect: impl Into<String>) -> Told {
        Told { effect: effect.into(), ..self }
    }

    pub(super) fn help(self, help: impl Into<String>) -> Told {
        Told { help: help.into(), ..self }
    }
}

impl Losses {
    /// Adds one about a resource, unless that was said of the same place.
    pub(super) fn add(&mut self, told: Told, of: &ResourceKey) {
        let is_known = |loss: &Loss| loss.finding.span == told.span && loss.finding.message == told.message;
        if self.list.iter().any(is_known) {
            return;
        }
        let mut found = Vec::with_capacity(1);
        let finding = report(&LOST_IN_CONVERSION, &mut found, told.span, told.message);
        finding.severity(told.severity).label(told.label).of(of);
        if !told.effect.is_empty() {
            finding.effect(told.effect);
        }
        if !told.help.is_empty() {
            finding.help(told.help);
        }
        self.list.extend(found.pop().map(|finding| Loss { kind: told.kind, finding }));
    }

    /// How many there are of each kind and severity.
    pub fn by_kind(&self) -> BTreeMap<(LossKind, Severity), usize> {
        let mut counts = BTreeMap::new();
        for loss in &self.list {
            *counts.entry((loss.kind, loss.finding.severity)).or_default() += 1;
        }
        counts
    }

    /// Puts them in the order of files and places.
    pub(super) fn sort(&mut self, cx: &Context<'_>) {
        let map = cx.map();
        self.list.sort_by(|a, b| {
            let key = |loss: &Loss| (map.file(loss.finding.span.file).name.clone(), loss.finding.span);
            (key(a), a.kind, &a.finding.message).cmp(&(key(b), b.kind, &b.finding.message))
        });
    }
}
