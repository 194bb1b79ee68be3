//! The key `environments`: which manifests are applied together.

use serde_json::{Map, Value, json};

use super::reader::{ConfigReader, namespace_shape};
use super::{MaxShift, limit, rule};
use crate::check::Levels;
use crate::schema::GlooVersion;
use crate::text::Span;
use crate::yaml::{self, Node};

/// Which manifests are applied together, as the configuration says it.
#[derive(Clone, Debug, Default)]
pub enum Environments {
    /// It is found out.
    #[default]
    Found,
    /// All are.
    Off,
    /// Those of each of these are.
    Written(Vec<WrittenEnvironment>),
}

/// An environment that is written down.
#[derive(Clone, Debug)]
pub struct WrittenEnvironment {
    /// Its name.
    pub name: String,
    /// Where the name stands.
    pub span: Span,
    /// Its sources; paths count from the folder of the configuration.
    pub sources: Vec<String>,
    /// Sources that its references may resolve to, beside those of all.
    pub context: Vec<String>,
    /// The namespace of resources that name none, where it isn't that of all.
    pub namespace: Option<String>,
    /// Whose fields and rules hold, where it isn't that of all.
    pub gloo_version: Option<GlooVersion>,
    /// What it makes of rules, over what is made of them for all.
    pub levels: Levels,
    /// How much of a route's requests may go elsewhere, where it isn't as for all.
    pub max_shift: Option<MaxShift>,
}

/// The keys of one environment.
const KEYS: [&str; 6] = ["sources", "context", "namespace", "gloo-version", "rules", "max-shift"];

/// The shape of the key in the schema.
pub(super) fn shape() -> Value {
    let text = || json!({ "type": "string", "minLength": 1 });
    let sources = || json!({ "anyOf": [text(), { "type": "array", "items": text() }] });
    let about = |about: &str, mut shape: Value| {
        shape["description"] = json!(about);
        shape
    };
    json!({
        "anyOf": [
            { "const": "off" },
            // A bare `off` is false to readers of YAML 1.1.
            { "const": false },
            { "type": "object", "additionalProperties": { "anyOf": [
                text(),
                { "type": "array", "items": text() },
                {
                    "type": "object",
                    "additionalProperties": false,
                    "required": ["sources"],
                    "properties": {
                        "sources": about("What is applied together.", sources()),
                        "context": about("Sources that references may resolve to.", sources()),
                        "namespace": about("The namespace of resources that name none.", namespace_shape()),
                        "gloo-version": about("The version of Gloo Edge.", json!({ "type": ["string", "number"] })),
                        "rules": about("What it makes of rules.", rule::shape()),
                        "max-shift": about("How much may go elsewhere.", limit::shape()),
                    }
                }
            ] } }
        ]
    })
}

/// Environments as they are written; null where they are found out.
pub(super) fn value(environments: &Environments) -> Value {
    match environments {
        Environments::Found => Value::Null,
        Environments::Off => json!("off"),
        Environments::Written(all) => {
            Value::Object(all.iter().map(|one| (one.name.clone(), Value::Object(one.value()))).collect())
        }
    }
}

impl WrittenEnvironment {
    fn value(&self) -> Map<String, Value> {
        let mut keys = Map::from_iter([("sources".to_owned(), json!(self.sources))]);
        let mut set = |key: &str, is_set: bool, value: Value| keys.extend(is_set.then(|| (key.to_owned(), value)));
        set("context", !self.context.is_empty(), json!(self.context));
        set("namespace", self.namespace.is_some(), json!(self.namespace));
        set("gloo-version", self.gloo_version.is_some(), json!(self.gloo_version.map(|it| it.to_string())));
        set("rules", !self.levels.listed().is_empty(), rule::value(&self.levels));
        set("max-shift", self.max_shift.is_some(), self.max_shift.as_ref().map_or(Value::Null, limit::value));
        keys
    }
}

impl ConfigReader {
    pub(super) fn environments(&mut self, name: &str, node: Node<'_>) {
        if node.str() == "off" || node.value() == Some(yaml::Value::Bool(false)) {
            self.config.environments = Environments::Off;
            return;
        }
        if !node.is_map() || node.entries().next().is_none() {
            self.wrong(name, node, "`off`, or a map of names to sources");
            return;
        }
        let mut written: Vec<WrittenEnvironment> = Vec::new();
        for (key, value) in node.entries() {
            let one = self.environment(key, value);
            if written.iter().any(|known| known.name == one.name) {
                self.invalid(key.span(), format!("the environment `{}` is there twice", one.name))
                    .label("the name is taken")
                    .help("give one another name");
            } else if key.str().is_empty() {
                self.invalid(key.span(), "an environment has no name").label("no name").help("give it a name");
            } else {
                written.push(one);
            }
        }
        self.config.environments = Environments::Written(written);
    }

    fn environment(&mut self, key: Node<'_>, value: Node<'_>) -> WrittenEnvironment {
        let name = key.str().to_owned();
        let mut one = WrittenEnvironment {
            name: name.clone(),
            span: key.span(),
            sources: Vec::new(),
            context: Vec::new(),
            namespace: None,
            gloo_version: None,
            levels: Levels::default(),
            max_shift: None,
        };
        if !value.is_map() {
            one.sources = self.sources(&name, value);
        }
        self.once(value);
        for (key, value) in value.entries() {
            match key.str() {
                known if value.is_null() && KEYS.contains(&known) => {}
                "sources" => one.sources = self.sources("sources", value),
                "context" => one.context = self.sources("context", value),
                "namespace" => one.namespace = self.namespace("namespace", value),
                "gloo-version" => one.gloo_version = self.aside(|inner| inner.version(value)).gloo_version,
                "rules" => one.levels = self.aside(|inner| inner.rules(value)).levels,
                "max-shift" => one.max_shift = Some(self.aside(|inner| inner.max_shift(value)).max_shift),
                _ => self.unknown(
                    key,
                    &format!("the environment `{name}`"),
                    &KEYS,
                    &format!("one of {}", KEYS.join(", ")),
                ),
            }
        }
        if one.sources.is_empty() {
            self.invalid(key.span(), format!("the environment `{name}` has no sources"))
                .label("no sources")
                .help("write where its manifests are, such as `deploy/prod`");
        }
        one
    }

    /// One source, or a list of them.
    fn sources(&mut self, name: &str, node: Node<'_>) -> Vec<String> {
        if node.is_list() { self.list(name, node) } else { self.text(name, node).into_iter().collect() }
    }
}
