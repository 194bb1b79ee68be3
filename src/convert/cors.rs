//! Who may read answers in browsers.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::header::is_token;
use super::loss::{LossKind, Told};
use super::matches::METHODS;
use crate::yaml::Node;

/// So many entries a list takes; of methods there are fewer.
const MOST: usize = 64;

/// The filter that says what `cors` says.
pub(super) fn filter(option: Node<'_>, changed: &mut Vec<Told>) -> Result<Value, Told> {
    let place = option.span().head();
    let lost = |message: &str| Told::lost(LossKind::Option, place, message, "no equal");
    if let Some(regexes) = option.field("allowOriginRegex").filter(|regexes| regexes.items().next().is_some()) {
        return Err(Told {
            span: regexes.span().head(),
            ..lost("no CORS filter of the Gateway API has regexes of origins")
        });
    }
    let texts =
        |field: &str| -> Vec<&str> { option.field(field).into_iter().flat_map(Node::items).map(Node::str).collect() };
    let mut cors = json!({});
    for (field, name) in [
        ("allowOrigin", "allowOrigins"),
        ("allowMethods", "allowMethods"),
        ("allowHeaders", "allowHeaders"),
        ("exposeHeaders", "exposeHeaders"),
    ] {
        let mut entries = texts(field);
        let mut seen = BTreeSet::new();
        entries.retain(|entry| seen.insert(*entry));
        if entries.len() > MOST {
            return Err(lost("the API server takes 64 entries in a list of a CORS filter"));
        }
        if entries.len() > 1 && entries.contains(&"*") && field != "exposeHeaders" {
            return Err(lost(&format!("the API server takes no star beside others in {name}")));
        }
        if let Some(odd) = entries.iter().find(|entry| !is_taken(field, entry)) {
            return Err(lost(&format!("the API server takes no {odd:?} in {name}")));
        }
        if !entries.is_empty() {
            cors[name] = json!(entries);
        }
    }
    if option.field("allowCredentials").is_some_and(|said| said.is_text("true")) {
        cors["allowCredentials"] = json!(true);
    }
    if let Some(age) = option.field("maxAge").filter(|age| !age.str().is_empty()) {
        match age.str().parse::<u32>() {
            Ok(seconds) if seconds > 0 => cors["maxAge"] = json!(seconds),
            _ => {
                let message = format!("maxAge {} is no number of seconds, so that the default of 5 holds", age.str());
                changed.push(Told::changed(LossKind::Option, age.span(), message, "no seconds"));
            }
        }
    }
    Ok(json!({ "type": "CORS", "cors": cors }))
}

/// Whether the API server takes an entry of a list: origins have a scheme and nothing behind the port.
fn is_taken(field: &str, entry: &str) -> bool {
    match field {
        "allowOrigin" => entry == "*" || is_origin(entry),
        "allowMethods" => entry == "*" || METHODS.contains(&entry),
        _ => !entry.is_empty() && entry.len() <= 256 && entry.bytes().all(is_token),
    }
}

fn is_origin(text: &str) -> bool {
    let Some(host) = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://")) else { return false };
    let (host, port) = host.split_once(':').map_or((host, None), |(host, port)| (host, Some(port)));
    let is_label =
        |label: &str| !label.is_empty() && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    let named = host.strip_prefix("*.").unwrap_or(host);
    text.len() <= 253
        && (host == "*" || named.split('.').all(is_label))
        && port.is_none_or(|port| (1..=5).contains(&port.len()) && port.bytes().all(|byte| byte.is_ascii_digit()))
}
