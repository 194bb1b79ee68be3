//! The JSON Schema of the configuration, from the same words that its reader knows.

use serde_json::{Map, Value, json};

use crate::check::{FailOn, Level};
use crate::rules;
use crate::schema::GlooVersion;

/// The JSON Schema of `.glooscope.yaml`: every key with what it means, every rule with its summary.
pub fn schema() -> Value {
    let levels: Map<String, Value> = rules::ALL
        .iter()
        .map(|rule| {
            let told = format!("{} ({} by default)", rule.summary(), rule.severity.as_str());
            (rule.code.to_owned(), json!({ "description": told, "$ref": "#/$defs/level" }))
        })
        .collect();
    let texts =
        |told: &str| json!({ "description": told, "type": "array", "items": { "type": "string", "minLength": 1 } });
    let text = |told: &str| json!({ "description": told, "type": "string", "minLength": 1 });
    let versions: Vec<String> = GlooVersion::all().map(|version| version.to_string()).collect();
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "glooscope's configuration",
        "type": ["object", "null"],
        "additionalProperties": false,
        "properties": {
            "rules": {
                "description": "Which rules report, and how bad their findings are.",
                "type": "object",
                "properties": levels,
                "additionalProperties": false
            },
            "external": texts("Names (`namespace/name`, with `*`) that count as defined."),
            "closed": {
                "description": "Whether the sources are all there is, so that what they lack is missing.",
                "type": "boolean"
            },
            "context": texts("Sources that references may resolve to and that are not themselves checked."),
            "exclude": texts("Patterns of paths, as in `.gitignore`, that folders are read without."),
            "namespace": text("The namespace of resources that name none."),
            "discovery-namespace": text("Where Gloo's discovery writes upstreams."),
            "gloo-version": {
                "description": "The version of Gloo Edge whose fields and rules hold.",
                "anyOf": [{ "enum": versions }, { "type": ["string", "number"] }]
            },
            "fail-on": { "description": "The least severity that makes a run fail.", "enum": FailOn::WORDS },
            "max-shift": {
                "description": "How many percentage points of a route's requests may go elsewhere.",
                "anyOf": [
                    { "$ref": "#/$defs/points" },
                    {
                        "type": "object",
                        "additionalProperties": false,
                        "properties": {
                            "default": {
                                "description": "For every route that is no exception.",
                                "anyOf": [{ "$ref": "#/$defs/points" }, { "type": "null" }]
                            },
                            "except": {
                                "description": "For the routes of an upstream group or virtual service, by `namespace/name`.",
                                "type": ["object", "null"],
                                "propertyNames": { "pattern": "^[^/]+/[^/]+$" },
                                "additionalProperties": { "$ref": "#/$defs/points" }
                            }
                        }
                    }
                ]
            }
        },
        "$defs": {
            "points": { "type": "number", "minimum": 0, "maximum": 100 },
            // A bare `off` is false to readers of YAML 1.1.
            "level": { "anyOf": [{ "enum": Level::WORDS }, { "const": false }] }
        }
    })
}
