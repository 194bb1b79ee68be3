//! What a configuration's keys are read into, and how their mistakes are said.

use rustc_hash::FxHashSet;
use serde_json::{Value, json};

use super::Config;
use crate::finding::{Diagnostic, report};
use crate::model::is_label;
use crate::rules::INVALID_CONFIG;
use crate::schema::nearest;
use crate::text::Span;
use crate::yaml::Node;

/// The configuration as far as it was read, and what is wrong with it.
#[derive(Default)]
pub(super) struct ConfigReader {
    pub(super) config: Config,
    pub(super) found: Vec<Diagnostic>,
}

/// The shape of a namespace in the schema: a DNS label, as Kubernetes takes it.
pub(super) fn namespace_shape() -> Value {
    json!({ "type": "string", "maxLength": 63, "pattern": "^[a-z0-9]([-a-z0-9]*[a-z0-9])?$" })
}

impl ConfigReader {
    pub(super) fn invalid(&mut self, span: Span, message: impl Into<String>) -> &mut Diagnostic {
        report(&INVALID_CONFIG, &mut self.found, span, message)
    }

    /// A value that isn't what its key takes.
    pub(super) fn wrong(&mut self, name: &str, node: Node<'_>, want: &str) {
        self.invalid(node.span(), format!("`{name}` must be {want}"))
            .label("not allowed here")
            .help(format!("write {want}"));
    }

    /// Says which keys of a map stand in it twice.
    pub(super) fn once(&mut self, map: Node<'_>) {
        let mut seen: FxHashSet<&str> = FxHashSet::default();
        for (key, _) in map.entries().filter(|(key, _)| !key.is_copy()) {
            if !seen.insert(key.str()) {
                self.twice(key);
            }
        }
    }

    /// A key that stood there before.
    pub(super) fn twice(&mut self, key: Node<'_>) {
        self.invalid(key.span(), format!("`{}` is set twice", key.str())).label("the last one counts");
    }

    /// A key that isn't one of `known`; `choice` says them all.
    pub(super) fn unknown(&mut self, key: Node<'_>, holder: &str, known: &[&'static str], choice: &str) {
        let name = key.str();
        let help = nearest(name, known.iter().copied())
            .map_or_else(|| format!("use {choice}"), |near| format!("write `{near}`"));
        self.invalid(key.span(), format!("{holder} has no key `{name}`")).label("unknown key").help(help);
    }

    pub(super) fn list(&mut self, name: &str, node: Node<'_>) -> Vec<String> {
        if !node.is_list() {
            self.wrong(name, node, "a list of texts");
        }
        node.items().filter_map(|item| self.text(name, item)).collect()
    }

    pub(super) fn text(&mut self, name: &str, node: Node<'_>) -> Option<String> {
        let fits = node.is_scalar() && !node.str().is_empty();
        if !fits {
            self.wrong(name, node, "a text");
        }
        fits.then(|| node.str().to_owned())
    }

    /// A namespace as Kubernetes takes it.
    pub(super) fn namespace(&mut self, name: &str, node: Node<'_>) -> Option<String> {
        let text = self.text(name, node)?;
        if is_label(&text) {
            return Some(text);
        }
        self.invalid(node.span(), format!("`{name}` is no name that a namespace can have"))
            .label("not a DNS label")
            .help("write lower-case letters, digits and `-`, at most 63");
        None
    }

    /// What `read` sets, apart from what is set for all.
    pub(super) fn aside(&mut self, read: impl FnOnce(&mut ConfigReader)) -> Config {
        let mut inner = ConfigReader::default();
        read(&mut inner);
        self.found.append(&mut inner.found);
        inner.config
    }
}
