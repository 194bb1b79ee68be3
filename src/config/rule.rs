//! The keys `rules` and `paths`: which rules report, and how bad their findings are, everywhere or in some files.

use serde_json::{Map, Value, json};

use super::reader::ConfigReader;
use crate::check::{Level, Levels};
use crate::finding::Sink;
use crate::rules::{self, UNKNOWN_RULE, retired_rule, unknown_rule};
use crate::text::UnknownWord;
use crate::yaml::Node;

/// The shape of the key in the schema: every rule with its summary, and the codes that rules had once.
pub(super) fn shape() -> Value {
    let level = |about: String| json!({ "description": about, "$ref": "#/$defs/level" });
    let mut levels = Map::new();
    for rule in rules::ALL {
        let about = format!("{} ({} by default)", rule.summary(), rule.severity.as_str());
        levels.insert(rule.code.to_owned(), level(about));
    }
    for retired in rules::RETIRED {
        let mut entry = level(format!("{}; {}", retired.message(), retired.help()));
        entry["deprecated"] = json!(true);
        levels.insert(retired.code.to_owned(), entry);
    }
    json!({ "type": "object", "properties": levels, "additionalProperties": false })
}

/// Levels as they are written.
pub(super) fn value(levels: &Levels) -> Value {
    let entries = levels.listed().into_iter().map(|(code, level)| (code.to_owned(), json!(level.as_str())));
    Value::Object(entries.collect())
}

/// The same for some paths.
pub(super) fn paths(paths: &[(String, Levels)]) -> Value {
    Value::Object(paths.iter().map(|(pattern, levels)| (pattern.clone(), value(levels))).collect())
}

impl ConfigReader {
    pub(super) fn rules(&mut self, node: Node<'_>) {
        if !node.is_map() {
            self.wrong("rules", node, "a map of codes to levels");
            return;
        }
        self.once(node);
        for (code, level) in node.entries() {
            let name = code.str();
            if let Some(retired) = rules::retired(name) {
                retired_rule(&mut Sink::new(&UNKNOWN_RULE, &mut self.found), code.span(), retired);
                // What is said of a rule under its own code counts.
                if retired.instead.is_none_or(|instead| node.field(instead).is_some()) {
                    continue;
                }
            } else if rules::find(name).is_none() {
                unknown_rule(&mut Sink::new(&UNKNOWN_RULE, &mut self.found), code.span(), name);
                continue;
            }
            // What other readers of YAML 1.1 make of a bare `off`.
            let word = if level.str() == "false" { "off" } else { level.str() };
            match word.parse() {
                Ok(level) => {
                    self.config.levels.set(name, level);
                }
                Err(UnknownWord { .. }) => self.wrong(name, level, &format!("one of {}", Level::WORDS.join(", "))),
            }
        }
    }

    /// Levels in the files that a pattern fits.
    pub(super) fn paths(&mut self, name: &str, node: Node<'_>) {
        if !node.is_map() {
            self.wrong(name, node, "a map of patterns to levels of rules");
            return;
        }
        for (key, value) in node.entries() {
            let pattern = key.str();
            if pattern.is_empty() {
                self.invalid(key.span(), "a pattern is empty")
                    .label("fits no file")
                    .help("write one such as `legacy/**`");
                continue;
            }
            if self.config.paths.iter().any(|(known, _)| known == pattern) {
                self.twice(key);
                self.config.paths.retain(|(known, _)| known != pattern);
            }
            if !value.is_null() {
                let levels = self.aside(|inner| inner.rules(value)).levels;
                self.config.paths.push((pattern.to_owned(), levels));
            }
        }
    }
}
