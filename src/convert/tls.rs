//! What of a virtual service's TLS a listener says.

use std::collections::BTreeMap;

use super::Target;
use super::loss::{LossKind, Losses, Told};
use crate::model::ResourceKey;
use crate::model::gloo::SslConfig;
use crate::yaml::Node;

/// The options of a listener of kgateway's that say what a service does of TLS (`api/annotations/gateway.go` there).
pub(super) fn options(ssl: &SslConfig<'_>) -> BTreeMap<String, String> {
    ssl.node.entries().filter_map(|(field, value)| option(field.str(), value)).flatten().collect()
}

/// The options that say a field; nothing where they can't.
fn option(field: &str, value: Node<'_>) -> Option<Vec<(String, String)>> {
    let listed = |value: Node<'_>| value.items().map(Node::str).collect::<Vec<_>>().join(",");
    let named = |name: &str, text: String| (format!("kgateway.dev/{name}"), text);
    match field {
        "alpnProtocols" => Some(vec![named("alpn-protocols", listed(value))]),
        "parameters" => {
            let mut found = Vec::new();
            for (key, value) in value.entries().filter(|(_, value)| !value.is_null()) {
                found.push(match key.str() {
                    "minimumProtocolVersion" | "maximumProtocolVersion" if value.is_text("TLS_AUTO") => continue,
                    "minimumProtocolVersion" => named("min-tls-version", version(value.str())?.to_owned()),
                    "maximumProtocolVersion" => named("max-tls-version", version(value.str())?.to_owned()),
                    "cipherSuites" => named("cipher-suites", listed(value)),
                    "ecdhCurves" => named("ecdh-curves", listed(value)),
                    _ => return None,
                });
            }
            found.retain(|(_, text)| !text.is_empty());
            Some(found)
        }
        _ => None,
    }
}

/// A version of TLS as kgateway writes it.
pub(super) fn version(text: &str) -> Option<&'static str> {
    Some(match text {
        "TLS_AUTO" => "AUTO",
        "TLSv1_0" => "1.0",
        "TLSv1_1" => "1.1",
        "TLSv1_2" => "1.2",
        "TLSv1_3" => "1.3",
        _ => return None,
    })
}

/// What of a service's TLS is not written.
pub(super) fn tell(ssl: &SslConfig<'_>, target: Target, hostnames: &[String], key: &ResourceKey, losses: &mut Losses) {
    for (field, value) in ssl.node.entries() {
        let is_written = matches!(field.str(), "secretRef" | "sniDomains")
            || (target == Target::Kgateway && option(field.str(), value).is_some());
        if !is_written && !value.is_null() && !value.is_text("false") {
            let message = format!("{} of the sslConfig of {key} is not written", field.str());
            losses.add(Told::lost(LossKind::Listener, field.span(), message, "no equal"), key);
        }
    }
    let is_named = |name: &String| ssl.sni_domains.iter().any(|domain| domain.value.eq_ignore_ascii_case(name));
    for domain in &ssl.sni_domains {
        if !hostnames.iter().any(|name| name.eq_ignore_ascii_case(domain.value)) {
            let message = format!("{} is a server name of {key}, and none of its domains", domain.value);
            let told = Told::changed(LossKind::Listener, domain.span, message, "no domain");
            losses.add(
                told.effect("a listener of the Gateway API serves the host that TLS was asked for, and no other"),
                key,
            );
        }
    }
    if !ssl.sni_domains.is_empty() && !hostnames.iter().all(is_named) {
        let message = format!("{key} has domains that are none of its server names");
        let told = Told::changed(LossKind::Listener, ssl.span.head(), message, "other names");
        losses.add(told.effect("TLS serves them by their own names from now on"), key);
    }
}
