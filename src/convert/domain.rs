//! Domains of a virtual host as host names of routes.

use super::loss::{LossKind, Losses, Told};
use crate::model::ResourceKey;
use crate::text::Spanned;

/// The host names of a virtual host, each once, in written order; an empty one stands for all.
/// Those of `taken` are names that another virtual service has without a port, those that `clashes` has another one of the same listener
/// in other letters.
pub(super) fn hostnames(
    domains: &[Spanned<&str>],
    of: &ResourceKey,
    taken: impl Fn(&str) -> bool,
    clashes: impl Fn(&str) -> bool,
    losses: &mut Losses,
) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for domain in domains {
        let text = domain.value.to_ascii_lowercase();
        let (name, port) = match text.rsplit_once(':') {
            Some((name, port)) if !port.is_empty() && port.bytes().all(|byte| byte.is_ascii_digit()) => {
                (name, Some(port))
            }
            _ => (text.as_str(), None),
        };
        let bare = name.strip_prefix("*.").unwrap_or(name);
        if name == "*" && port.is_none() {
            found.push(String::new());
            continue;
        }
        if !is_hostname(bare) {
            let message = format!("no host name of the Gateway API is as {}", domain.value);
            let told = Told::lost(LossKind::Domain, domain.span, message, "no host name");
            losses.add(told.help("name the hosts one by one, or from a star at the start on"), of);
            continue;
        }
        if clashes(domain.value) {
            let message =
                format!("{} differs from a domain of another virtual service by its letters alone", domain.value);
            let told = Told::lost(LossKind::Domain, domain.span, message, "upper and lower case");
            losses.add(told.effect("Envoy refuses both").help("leave it to one of them"), of);
            continue;
        }
        if let Some(port) = port {
            let is_beside = domains.iter().any(|other| other.value.eq_ignore_ascii_case(name));
            let message = format!("the port of {} doesn't count in the Gateway API", domain.value);
            let told = Told::changed(LossKind::Domain, domain.span, message, "a port");
            if !is_beside && taken(name) {
                let told = Told::lost(
                    LossKind::Domain,
                    domain.span,
                    format!("{} differs from a domain of another virtual service by its port alone", domain.value),
                    "a port",
                );
                losses.add(told.help("give it a name of its own"), of);
                continue;
            }
            if !is_beside {
                losses.add(
                    told.effect(format!("{name} is served whatever port it is asked for with, not {port} alone")),
                    of,
                );
            }
        }
        if !found.iter().any(|known| known == name) {
            found.push(name.to_owned());
        }
    }
    found.dedup();
    found
}

/// Whether the API server takes a host name.
pub(super) fn is_hostname(host: &str) -> bool {
    let is_label = |label: &str| {
        !label.is_empty()
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
    };
    host.len() <= 253 && host.split('.').all(is_label)
}
