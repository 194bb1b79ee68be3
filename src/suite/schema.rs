//! The JSON Schema of a file of expectations, from the keys that its reader knows.

use serde_json::{Map, Value, json};

use super::key::{ACTIONS, EXPECT, Key, REQUEST, SUITE, TEST};

/// The JSON Schema of a suite, for editors.
pub fn schema() -> Value {
    let text = || json!({ "type": ["string", "number", "boolean"] });
    let texts = || json!({ "anyOf": [text(), { "type": "array", "items": text() }] });
    let percent = || json!({ "$ref": "#/$defs/percent" });
    let headers = json!({ "anyOf": [
        { "type": "object", "additionalProperties": text() },
        { "type": "array", "items": { "anyOf": [
            { "type": "string", "pattern": ":" },
            { "type": "object", "additionalProperties": false, "required": ["name", "value"],
              "properties": { "name": text(), "value": text() } }
        ] } }
    ] });
    let request = object(&REQUEST, &[], |key| match key {
        "headers" => headers.clone(),
        "scheme" => json!({ "enum": ["http", "https"] }),
        "port" => json!({ "type": "integer", "minimum": 1, "maximum": 65535 }),
        _ => text(),
    });
    let expect = object(&EXPECT, &[], |key| match key {
        "nobody" => json!({ "type": "boolean" }),
        "action" => json!({ "enum": ACTIONS }),
        "status" => json!({ "type": "integer", "minimum": 100, "maximum": 599 }),
        "shares" | "mirrors" => json!({ "anyOf": [text(), { "type": "object", "additionalProperties": percent() }] }),
        "requestHeaders" | "responseHeaders" => {
            json!({ "type": "object", "additionalProperties": { "type": ["string", "number", "boolean", "null"] } })
        }
        _ => text(),
    });
    let request = json!({ "anyOf": [{ "type": "string", "pattern": r"^\S+\s+\S+$" }, request] });
    let expect = json!({ "anyOf": [{ "const": "nobody" }, expect] });
    let one = object(&TEST, &["request"], |key| match key {
        "request" => request.clone(),
        "expect" => expect.clone(),
        "environment" => texts(),
        "tolerance" => percent(),
        _ => text(),
    });
    let mut schema = object(&SUITE, &["tests"], |key| match key {
        "tests" => json!({ "type": "array", "items": one.clone() }),
        "environment" => texts(),
        "tolerance" => percent(),
        _ => text(),
    });
    schema["$schema"] = json!("https://json-schema.org/draft/2020-12/schema");
    schema["title"] = json!("glooscope's tests");
    schema["$defs"] = json!({ "percent": { "anyOf": [
        { "type": "number", "minimum": 0, "maximum": 100 },
        { "type": "string", "pattern": r"^\d+(\.\d+)?\s*%?$" }
    ] } });
    schema
}

fn object(keys: &[Key], required: &[&str], shape: impl Fn(&str) -> Value) -> Value {
    let mut properties = Map::new();
    for (name, about) in keys {
        let mut property = json!({ "description": about });
        if let (Some(property), Value::Object(shape)) = (property.as_object_mut(), shape(name)) {
            property.extend(shape);
        }
        properties.insert((*name).to_owned(), property);
    }
    json!({ "type": "object", "additionalProperties": false, "required": required, "properties": properties })
}
