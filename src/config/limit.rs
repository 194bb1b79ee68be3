//! The key `max-shift`: how much may go elsewhere, and the exceptions.

use serde_json::{Value, json};

use super::MaxShift;
use super::reader::ConfigReader;
use crate::traffic::Share;
use crate::yaml::Node;

/// What a limit is.
const POINTS: &str = "a number of percentage points from 0 to 100";

/// The shape of the key in the schema.
pub(super) fn shape() -> Value {
    json!({
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
    })
}

/// A limit as it is written.
pub(super) fn value(limit: &MaxShift) -> Value {
    let points = |share: &Share| serde_json::from_str(&share.points()).unwrap_or_else(|_| json!(share.points()));
    let MaxShift { default, except } = limit;
    match default {
        Some(default) if except.is_empty() => points(default),
        None if except.is_empty() => Value::Null,
        _ => {
            let except = except.iter().map(|(name, most)| (name.clone(), points(most))).collect();
            json!({ "default": default.as_ref().map(points), "except": Value::Object(except) })
        }
    }
}

impl ConfigReader {
    pub(super) fn max_shift(&mut self, node: Node<'_>) {
        const KEYS: [&str; 2] = ["default", "except"];
        if !node.is_map() {
            let points = self.points("max-shift", node, "a number of percentage points from 0 to 100, or a map");
            self.config.max_shift.default = Some(points);
            return;
        }
        self.once(node);
        for (key, value) in node.entries() {
            match key.str() {
                known if value.is_null() && KEYS.contains(&known) => {}
                "default" => self.config.max_shift.default = Some(self.points("default", value, POINTS)),
                "except" if value.is_map() => {
                    for (name, most) in value.entries() {
                        self.exception(name, most);
                    }
                }
                "except" => {
                    self.config.max_shift.default.get_or_insert(Share::ZERO);
                    self.wrong("except", value, "a map of `namespace/name` to percentage points");
                }
                _ => {
                    self.config.max_shift.default.get_or_insert(Share::ZERO);
                    self.unknown(key, "`max-shift`", &KEYS, &KEYS.join(" or "));
                }
            }
        }
    }

    fn exception(&mut self, key: Node<'_>, value: Node<'_>) {
        let name = key.str();
        let parts = name.split_once('/').is_some_and(|(space, name)| !space.is_empty() && !name.is_empty());
        if !parts || name.matches('/').count() != 1 {
            self.invalid(key.span(), format!("`{name}` is no upstream group or virtual service"))
                .label("no `namespace/name`")
                .help("write it as `namespace/name`");
            return;
        }
        if self.config.max_shift.except.iter().any(|(known, _)| known == name) {
            self.twice(key);
            self.config.max_shift.except.retain(|(known, _)| known != name);
        }
        let most = self.points(name, value, POINTS);
        self.config.max_shift.except.push((name.to_owned(), most));
    }

    /// Percentage points as an exact share. A limit that is written but can't be kept is reported and becomes 0: a guard that
    /// fails must fail closed.
    fn points(&mut self, name: &str, node: Node<'_>, want: &str) -> Share {
        let exact = Share::parse_percent(node.str()).filter(|_| node.is_scalar() && !node.str().contains('%'));
        if let Some(points) = exact.filter(|points| *points <= Share::ONE) {
            return points;
        }
        let is_number = node.str().parse::<f64>().is_ok_and(|points| (0.0..=100.0).contains(&points));
        if node.is_scalar() && is_number {
            self.invalid(node.span(), format!("`{name}` is no plain decimal of at most nine places"))
                .label("nothing may move until then")
                .help("write it such as `5` or `0.25`");
        } else {
            self.wrong(name, node, want);
        }
        Share::ZERO
    }
}
