//! The JSON Schema of the configuration, from the table that its reader walks.

use serde_json::{Map, Value, json};

use super::key::KEYS;
use crate::check::Level;

/// The JSON Schema of `.glooscope.yaml`: every key with what it means, every rule with its summary.
pub fn schema() -> Value {
    let mut properties = Map::new();
    for key in &KEYS {
        let mut property = Map::from_iter([("description".to_owned(), json!(key.about))]);
        if let Value::Object(shape) = (key.shape)() {
            property.extend(shape);
        }
        properties.insert(key.name.to_owned(), Value::Object(property));
    }
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "glooscope's configuration",
        "type": ["object", "null"],
        "additionalProperties": false,
        "properties": properties,
        "$defs": {
            "points": { "type": "number", "minimum": 0, "maximum": 100 },
            // A bare `off` is false to readers of YAML 1.1.
            "level": { "anyOf": [{ "enum": Level::WORDS }, { "const": false }] }
        }
    })
}
