//! How upstreams are reached by TLS, as policies for what stands for them.

use serde_json::{Map, Value, json};

use super::Target;
use super::domain::is_hostname;
use super::loss::{LossKind, Told};
use super::tls::version;
use crate::model::{Ref, Resource};
use crate::routing::gloo::setting;
use crate::text::Span;
use crate::yaml::{Node, content};

/// What a policy says of TLS for what stands for an upstream, in a namespace; nothing where it is reached without. Why it can't be said, where
/// it can't.
pub(super) fn tls(upstream: &Resource<'_>, target: Target, home: &str) -> Result<Option<Value>, Told> {
    let Some(spec) = upstream.node.field("spec") else { return Ok(None) };
    let Some(tls) = setting::upstream_tls(spec) else { return Ok(None) };
    let path = upstream.path();
    let ssl = spec.entry("sslConfig").filter(|(_, ssl)| !ssl.is_null());
    let place = place(upstream);
    let lost = |span: Span, message: String| {
        let told = Told::lost(LossKind::Destination, span, message, "TLS");
        let policy = match target {
            Target::Kgateway => "a BackendConfigPolicy of kgateway's",
            Target::Standard => "a BackendTLSPolicy",
        };
        told.help(format!("write {policy} for what it stands for"))
    };
    if tls.names.len() > 1 {
        return Err(lost(place, format!("the hosts of upstream {path} are each asked for by a name of their own")));
    }
    let name = tls.names.first().map_or("", String::as_str);
    let secret = setting::tls_secret(spec);
    match target {
        Target::Kgateway => {
            let mut made = Map::new();
            match secret {
                Some(Ref { name, namespace, span }) => {
                    if namespace.value != home || name.value.is_empty() {
                        let message = format!(
                            "kgateway takes the Secret of upstream {path} from the namespace of what it stands for, {home}"
                        );
                        return Err(lost(span.head(), message).help(format!("copy the Secret to {home}")));
                    }
                    made.insert("secretRef".to_owned(), json!({ "name": name.value }));
                }
                // Gloo verifies nothing without a Secret that says by what.
                None => _ = made.insert("insecureSkipVerify".to_owned(), json!(true)),
            }
            if !name.is_empty() {
                made.insert("sni".to_owned(), json!(name));
            }
            for (key, value) in ssl.into_iter().flat_map(|(_, ssl)| ssl.entries()).filter(|(_, value)| !value.is_null())
            {
                let texts = || json!(value.items().map(Node::str).collect::<Vec<_>>());
                match key.str() {
                    "secretRef" | "sni" => {}
                    "alpnProtocols" => _ = made.insert("alpnProtocols".to_owned(), texts()),
                    "verifySubjectAltName" if secret.is_some() => {
                        made.insert("verifySubjectAltNames".to_owned(), texts());
                    }
                    "allowRenegotiation" | "oneWayTls" if value.is_text("false") => {}
                    "allowRenegotiation" => _ = made.insert("allowRenegotiation".to_owned(), json!(true)),
                    "oneWayTls" => _ = made.insert("simpleTLS".to_owned(), json!(true)),
                    "parameters" => {
                        let parameters = parameters(value).ok_or_else(|| {
                            lost(key.span(), format!("kgateway has no such parameters of TLS: {}", content(value)))
                        })?;
                        made.insert("parameters".to_owned(), parameters);
                    }
                    field => return Err(lost(key.span(), format!("{field} of upstream {path} has no equal"))),
                }
            }
            Ok(Some(Value::Object(made)))
        }
        Target::Standard => {
            if name.is_empty() || !is_hostname(name) {
                let message = format!("the Gateway API needs a host name that upstream {path} is asked for by TLS");
                return Err(lost(place, message).help("name it in `sni`"));
            }
            let others = ssl.into_iter().flat_map(|(_, ssl)| ssl.entries());
            let mut others =
                others.filter(|(key, value)| key.str() != "sni" && !value.is_null() && !value.is_text("false"));
            if let Some((key, _)) = others.next() {
                return Err(lost(key.span(), format!("{} of upstream {path} has no equal that is written", key.str())));
            }
            Ok(Some(json!({ "hostname": name.to_ascii_lowercase(), "wellKnownCACertificates": "System" })))
        }
    }
}

/// Where an upstream says that it is reached by TLS; its own place where that follows from a port.
pub(super) fn place(upstream: &Resource<'_>) -> Span {
    let spec = upstream.node.field("spec");
    let fixed = || spec?.field("static")?.entry("useTls");
    let said = spec.and_then(|spec| spec.entry("sslConfig")).or_else(fixed);
    said.map_or(upstream.place, |(key, _)| key.span())
}

/// Versions, ciphers and curves in kgateway's words.
fn parameters(written: Node<'_>) -> Option<Value> {
    let mut made = Map::new();
    for (key, value) in written.entries().filter(|(_, value)| !value.is_null()) {
        let texts = || json!(value.items().map(Node::str).collect::<Vec<_>>());
        let (name, said) = match key.str() {
            "minimumProtocolVersion" => ("minVersion", json!(version(value.str())?)),
            "maximumProtocolVersion" => ("maxVersion", json!(version(value.str())?)),
            "cipherSuites" => ("cipherSuites", texts()),
            "ecdhCurves" => ("ecdhCurves", texts()),
            _ => return None,
        };
        made.insert(name.to_owned(), said);
    }
    Some(Value::Object(made))
}
