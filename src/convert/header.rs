//! Changes of headers.

use serde_json::{Value, json};

use super::loss::{LossKind, Told};
use crate::yaml::Node;

/// So many headers a list takes.
const MOST: usize = 16;

/// Which headers of requests and of responses are changed.
#[derive(Clone, Debug, Default)]
pub(super) struct Changes {
    request: Lists,
    response: Lists,
}

#[derive(Clone, Debug, Default)]
struct Lists {
    set: Vec<(String, String)>,
    add: Vec<(String, String)>,
    remove: Vec<String>,
}

impl Changes {
    /// Reads a `headerManipulation`; what can't be said is lost.
    pub(super) fn read(&mut self, option: Node<'_>, lost: &mut Vec<Told>) {
        for (lists, name) in [(&mut self.request, "request"), (&mut self.response, "response")] {
            for gone in option.field(&format!("{name}HeadersToRemove")).into_iter().flat_map(Node::items) {
                let is_told = lists.is_told(gone.str());
                lists.put(gone, lost, is_told, |lists, name| lists.remove.push(name));
            }
            for item in option.field(&format!("{name}HeadersToAdd")).into_iter().flat_map(Node::items) {
                if let Some((key, _)) = item.entry("headerSecretRef") {
                    lost.push(told(key, "no filter of the Gateway API gives a header what a Secret holds"));
                    continue;
                }
                let header = item.field("header");
                let Some(key) = header.and_then(|header| header.field("key")) else {
                    lost.push(told(item, "a header without a name has no equal"));
                    continue;
                };
                let value = header.and_then(|header| header.field("value")).map_or("", Node::str);
                if value.is_empty() || value.len() > 4096 || value.contains('%') {
                    lost.push(told(item, &format!("no filter of the Gateway API gives {} that value", key.str())));
                    continue;
                }
                let appends = !item.field("append").is_some_and(|append| append.is_text("false"));
                let is_told = lists.is_told(key.str());
                lists.put(key, lost, is_told, |lists, name| {
                    let into = if appends { &mut lists.add } else { &mut lists.set };
                    into.push((name, value.to_owned()));
                });
            }
        }
    }

    /// The filters that make them.
    pub(super) fn filters(&self) -> Vec<Value> {
        let mut filters = Vec::new();
        let kinds = [
            ("RequestHeaderModifier", "requestHeaderModifier", &self.request),
            ("ResponseHeaderModifier", "responseHeaderModifier", &self.response),
        ];
        for (kind, field, lists) in kinds {
            let mut changes = json!({});
            for (name, list) in [("set", &lists.set), ("add", &lists.add)] {
                if !list.is_empty() {
                    let items = list.iter().map(|(name, value)| json!({ "name": name, "value": value }));
                    changes[name] = Value::Array(items.collect());
                }
            }
            if !lists.remove.is_empty() {
                changes["remove"] = json!(lists.remove);
            }
            if changes.as_object().is_some_and(|changes| !changes.is_empty()) {
                filters.push(json!({ "type": kind, field: changes }));
            }
        }
        filters
    }
}

impl Lists {
    fn is_told(&self, name: &str) -> bool {
        let named = self.set.iter().chain(&self.add).map(|(name, _)| name).chain(&self.remove);
        named.into_iter().any(|known| known.eq_ignore_ascii_case(name))
    }

    fn put(&mut self, name: Node<'_>, lost: &mut Vec<Told>, is_told: bool, add: impl FnOnce(&mut Lists, String)) {
        let text = name.str();
        if is_told {
            lost.push(told(name, &format!("header {text} is changed twice, which no filter does")));
        } else if text.is_empty() || text.len() > 256 || !text.bytes().all(is_token) {
            lost.push(told(name, &format!("the API server takes no header {text:?}")));
        } else if self.set.len().max(self.add.len()).max(self.remove.len()) >= MOST {
            lost.push(told(name, &format!("the API server takes {MOST} headers in a list")));
        } else {
            add(self, text.to_owned());
        }
    }
}

/// Whether a byte may stand in the name of a header.
pub(super) fn is_token(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte)
}

fn told(place: Node<'_>, message: &str) -> Told {
    Told::lost(LossKind::Option, place.span().head(), message, "no equal")
}
