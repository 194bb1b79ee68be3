//! The configuration's keys: what reads one, what describes it and what it means stand together.

use serde_json::{Value, json};

use super::reader::{ConfigReader, namespace_shape};
use super::{Config, environment, limit, rule};
use crate::check::FailOn;
use crate::schema::{Channel, GlooVersion, UnknownGatewayApiVersion, UnknownVersion};
use crate::snapshot::{Dialect, Options};
use crate::text::UnknownWord;
use crate::yaml::{self, Node};

/// A key of the configuration.
pub(super) struct Key {
    pub(super) name: &'static str,
    /// What it says, for editors.
    pub(super) about: &'static str,
    /// Its shape in the JSON Schema, without the description.
    pub(super) shape: fn() -> Value,
    /// The value that holds, in that shape; null where there is none.
    pub(super) value: fn(&Config) -> Value,
    /// Reads a value that is not null; what the key is called is for messages.
    pub(super) read: fn(&mut ConfigReader, &str, Node<'_>),
}

/// Every key, in the order in which they are described.
pub(super) static KEYS: [Key; 16] = [
    Key {
        name: "rules",
        about: "Which rules report, and how bad their findings are.",
        shape: rule::shape,
        value: |config| rule::value(&config.levels),
        read: |reader, _, value| reader.rules(value),
    },
    Key {
        name: "paths",
        about: "What is made of rules in the files that a pattern fits, as in `.gitignore`; of several that fit the last one counts.",
        shape: || json!({ "type": "object", "additionalProperties": rule::shape() }),
        value: |config| rule::paths(&config.paths),
        read: |reader, name, value| reader.paths(name, value),
    },
    Key {
        name: "external",
        about: "Names (`namespace/name`, with `*`) that count as defined.",
        shape: texts,
        value: |config| json!(config.external),
        read: |reader, name, value| reader.config.external = reader.list(name, value),
    },
    Key {
        name: "closed",
        about: "Whether the sources are all there is, so that what they lack is missing.",
        shape: || json!({ "type": "boolean" }),
        value: |config| json!(config.closed.unwrap_or_default()),
        read: closed,
    },
    Key {
        name: "context",
        about: "Sources that references may resolve to and that are not themselves checked.",
        shape: texts,
        value: |config| json!(config.context),
        read: |reader, name, value| reader.config.context = reader.list(name, value),
    },
    Key {
        name: "exclude",
        about: "Patterns of paths, as in `.gitignore`, that folders are read without.",
        shape: texts,
        value: |config| json!(config.exclude),
        read: |reader, name, value| reader.config.exclude = reader.list(name, value),
    },
    Key {
        name: "baseline",
        about: "The file of accepted findings, from the folder of the configuration.",
        shape: text,
        value: |config| json!(config.baseline),
        read: |reader, name, value| reader.config.baseline = reader.text(name, value),
    },
    Key {
        name: "namespace",
        about: "The namespace of resources that name none.",
        shape: namespace_shape,
        value: |config| json!(config.namespace.clone().unwrap_or(Options::default().namespace)),
        read: |reader, name, value| reader.config.namespace = reader.namespace(name, value),
    },
    Key {
        name: "discovery-namespace",
        about: "Where Gloo's discovery writes upstreams.",
        shape: namespace_shape,
        value: |config| json!(config.discovery_namespace),
        read: |reader, name, value| reader.config.discovery_namespace = reader.namespace(name, value),
    },
    Key {
        name: "gloo-version",
        about: "The version of Gloo Edge whose fields and rules hold.",
        shape: versions,
        value: |config| json!(config.gloo_version.unwrap_or_default().to_string()),
        read: gloo_version,
    },
    Key {
        name: "gateway-api-version",
        about: "The version of the Gateway API whose fields and rules hold.",
        shape: || json!({ "type": ["string", "number"] }),
        value: |config| json!(config.gateway_api_version.unwrap_or_default().to_string()),
        read: gateway_api_version,
    },
    Key {
        name: "gateway-api-channel",
        about: "The channel of the Gateway API whose fields and rules hold.",
        shape: || json!({ "enum": Channel::WORDS }),
        value: |config| json!(config.gateway_api_channel.map(Channel::word)),
        read: gateway_api_channel,
    },
    Key {
        name: "dialect",
        about: "Which implementation of the Gateway API serves all gateways, whatever their classes say.",
        shape: || json!({ "enum": Dialect::WORDS }),
        value: |config| json!(config.dialect.map(Dialect::word)),
        read: dialect,
    },
    Key {
        name: "fail-on",
        about: "The least severity that makes a run fail.",
        shape: || json!({ "enum": FailOn::WORDS }),
        value: |config| json!(config.fail_on.unwrap_or_default().word()),
        read: fail_on,
    },
    Key {
        name: "max-shift",
        about: "How many percentage points of a route's requests may go elsewhere.",
        shape: limit::shape,
        value: |config| limit::value(&config.max_shift),
        read: |reader, _, value| reader.max_shift(value),
    },
    Key {
        name: "environments",
        about: "Which manifests are applied together: a map of names to sources, or `off` where all are.",
        shape: environment::shape,
        value: |config| environment::value(&config.environments),
        read: |reader, name, value| reader.environments(name, value),
    },
];

fn text() -> Value {
    json!({ "type": "string", "minLength": 1 })
}

fn texts() -> Value {
    json!({ "type": "array", "items": text() })
}

fn versions() -> Value {
    let versions: Vec<String> = GlooVersion::all().map(|version| version.to_string()).collect();
    json!({ "anyOf": [{ "enum": versions }, { "type": ["string", "number"] }] })
}

fn closed(reader: &mut ConfigReader, name: &str, value: Node<'_>) {
    match value.value() {
        Some(yaml::Value::Bool(closed)) => reader.config.closed = Some(closed),
        _ => reader.wrong(name, value, "true or false"),
    }
}

fn gloo_version(reader: &mut ConfigReader, _: &str, value: Node<'_>) {
    reader.version(value);
}

fn gateway_api_version(reader: &mut ConfigReader, _: &str, value: Node<'_>) {
    match value.str().parse() {
        Ok(version) => reader.config.gateway_api_version = Some(version),
        Err(error) => {
            let error: UnknownGatewayApiVersion = error;
            reader.invalid(value.span(), error.to_string()).label("unknown version");
        }
    }
}

fn gateway_api_channel(reader: &mut ConfigReader, name: &str, value: Node<'_>) {
    match value.str().parse() {
        Ok(channel) => reader.config.gateway_api_channel = Some(channel),
        Err(UnknownWord { words, .. }) => reader.wrong(name, value, &format!("one of {}", words.join(", "))),
    }
}

fn dialect(reader: &mut ConfigReader, name: &str, value: Node<'_>) {
    match value.str().parse() {
        Ok(dialect) => reader.config.dialect = Some(dialect),
        Err(UnknownWord { words, .. }) => reader.wrong(name, value, &format!("one of {}", words.join(", "))),
    }
}

impl ConfigReader {
    /// The text decides: a bare 1.20 is the number 1.2.
    pub(super) fn version(&mut self, value: Node<'_>) {
        match value.str().parse() {
            Ok(version) => self.config.gloo_version = Some(version),
            Err(error) => {
                let error: UnknownVersion = error;
                self.invalid(value.span(), error.to_string()).label("unknown version");
            }
        }
    }
}

fn fail_on(reader: &mut ConfigReader, name: &str, value: Node<'_>) {
    match value.str().parse() {
        Ok(fail_on) => reader.config.fail_on = Some(fail_on),
        Err(UnknownWord { words, .. }) => reader.wrong(name, value, &format!("one of {}", words.join(", "))),
    }
}
