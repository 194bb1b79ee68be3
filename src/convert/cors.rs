//! Who may read answers in browsers.

use serde_json::{Value, json};

use super::loss::{LossKind, Told};
use crate::yaml::Node;

/// The filter that says what `cors` says.
pub(super) fn filter(option: Node<'_>, changed: &mut Vec<Told>) -> Result<Value, Told> {
    let place = option.span().head();
    let lost = |message: &str| Told::lost(LossKind::Option, place, message, "no equal");
    if option.field("disableForRoute").is_some_and(|off| off.is_text("true")) {
        return Err(lost("no filter of the Gateway API switches off what the host's cors says"));
    }
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
        let entries = texts(field);
        if entries.len() > 64 {
            return Err(lost("the API server takes 64 entries in a list of a CORS filter"));
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
