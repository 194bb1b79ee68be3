//! The configuration's keys: what reads one, what describes it and what it means stand together.

use serde_json::{Value, json};

use super::reader::Reader;
use super::{environment, limit, rule};
use crate::check::FailOn;
use crate::schema::{GlooVersion, UnknownVersion};
use crate::text::UnknownWord;
use crate::yaml::{self, Node};

/// A key of the configuration.
pub(super) struct Key {
    pub(super) name: &'static str,
    /// What it says, for editors.
    pub(super) about: &'static str,
    /// Its shape in the JSON Schema, without the description.
    pub(super) shape: fn() -> Value,
    /// Reads a value that is not null; what the key is called is for messages.
    pub(super) read: fn(&mut Reader, &str, Node<'_>),
}

/// Every key, in the order in which they are described.
pub(super) static KEYS: [Key; 13] = [
    Key {
        name: "rules",
        about: "Which rules report, and how bad their findings are.",
        shape: rule::shape,
        read: |reader, _, value| reader.rules(value),
    },
    Key {
        name: "paths",
        about: "What is made of rules in the files that a pattern fits, as in `.gitignore`; of several that fit the last one counts.",
        shape: || json!({ "type": "object", "additionalProperties": rule::shape() }),
        read: |reader, name, value| reader.paths(name, value),
    },
    Key {
        name: "external",
        about: "Names (`namespace/name`, with `*`) that count as defined.",
        shape: texts,
        read: |reader, name, value| reader.config.external = reader.list(name, value),
    },
    Key {
        name: "closed",
        about: "Whether the sources are all there is, so that what they lack is missing.",
        shape: || json!({ "type": "boolean" }),
        read: closed,
    },
    Key {
        name: "context",
        about: "Sources that references may resolve to and that are not themselves checked.",
        shape: texts,
        read: |reader, name, value| reader.config.context = reader.list(name, value),
    },
    Key {
        name: "exclude",
        about: "Patterns of paths, as in `.gitignore`, that folders are read without.",
        shape: texts,
        read: |reader, name, value| reader.config.exclude = reader.list(name, value),
    },
    Key {
        name: "baseline",
        about: "The file of accepted findings, from the folder of the configuration.",
        shape: text,
        read: |reader, name, value| reader.config.baseline = reader.text(name, value),
    },
    Key {
        name: "namespace",
        about: "The namespace of resources that name none.",
        shape: text,
        read: |reader, name, value| reader.config.namespace = reader.text(name, value),
    },
    Key {
        name: "discovery-namespace",
        about: "Where Gloo's discovery writes upstreams.",
        shape: text,
        read: |reader, name, value| reader.config.discovery_namespace = reader.text(name, value),
    },
    Key {
        name: "gloo-version",
        about: "The version of Gloo Edge whose fields and rules hold.",
        shape: versions,
        read: gloo_version,
    },
    Key {
        name: "fail-on",
        about: "The least severity that makes a run fail.",
        shape: || json!({ "enum": FailOn::WORDS }),
        read: fail_on,
    },
    Key {
        name: "max-shift",
        about: "How many percentage points of a route's requests may go elsewhere.",
        shape: limit::shape,
        read: |reader, _, value| reader.max_shift(value),
    },
    Key {
        name: "environments",
        about: "Which manifests are applied together: a map of names to sources, or `off` where all are.",
        shape: environment::shape,
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

fn closed(reader: &mut Reader, name: &str, value: Node<'_>) {
    match value.value() {
        Some(yaml::Value::Bool(closed)) => reader.config.closed = Some(closed),
        _ => reader.wrong(name, value, "true or false"),
    }
}

fn gloo_version(reader: &mut Reader, _: &str, value: Node<'_>) {
    reader.version(value);
}

impl Reader {
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

fn fail_on(reader: &mut Reader, name: &str, value: Node<'_>) {
    match value.str().parse() {
        Ok(fail_on) => reader.config.fail_on = Some(fail_on),
        Err(UnknownWord { words, .. }) => reader.wrong(name, value, &format!("one of {}", words.join(", "))),
    }
}
