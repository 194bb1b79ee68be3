//! Where requests may arrive: gateways and proxies by name, and the names that certificates are for.

use super::Context;
use crate::model::Body;
use crate::schema::nearest;
use crate::traffic::{Domains, Host, Malformed};

/// The names of the filter chains that Gloo makes of the `sslConfig` of hosts (`gl/translator/listener.go`); nothing where one has all.
pub(super) fn certified_names<'a>(cx: &Context<'a>, hosts: &[&Host]) -> Option<Vec<&'a str>> {
    let mut names = Vec::new();
    for host in hosts {
        let Body::VirtualService(service) = &cx.resource(host.owner).body else { return None };
        let own = service.ssl.as_ref().map(|ssl| &ssl.sni_domains).filter(|names| !names.is_empty())?;
        names.extend(own.iter().map(|name| name.value));
    }
    (!names.is_empty()).then_some(names)
}

/// The same, to be looked up.
pub(super) fn certified(cx: &Context<'_>, hosts: &[&Host]) -> Option<Domains> {
    certified_names(cx, hosts).map(Domains::new)
}

/// Whether `namespace/name` is what is meant by itself or by its name.
pub(super) fn is_called(path: &str, wanted: &str) -> bool {
    path == wanted || path.rsplit_once('/').is_some_and(|(_, name)| name == wanted)
}

pub(super) fn unknown<'n>(what: &str, wanted: &str, names: impl Iterator<Item = &'n str>) -> Malformed {
    let mut names: Vec<&str> = names.collect();
    names.sort_unstable();
    names.dedup();
    let bare = names.iter().map(|name| name.rsplit('/').next().unwrap_or(name));
    let near = nearest(wanted, names.iter().copied().chain(bare));
    let help = match near {
        Some(near) => Some(format!("did you mean {near}?")),
        None if names.is_empty() => None,
        None => Some(format!("choose one of {}", names.iter().take(8).copied().collect::<Vec<_>>().join(", "))),
    };
    Malformed { message: format!("no {what} is called `{wanted}`"), help, column: None }
}
