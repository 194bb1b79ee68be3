//! Rules about a route's rules, matches and backends.

use core::net::IpAddr;

use super::duration;
use super::fault::Faults;
use super::size::{has, quoted, text_of};
use crate::yaml::Node;

/// So many matches all rules of a route may have.
const MATCHES: usize = 128;

/// So many rules are counted, which is as many as there may be.
const COUNTED: usize = 16;

/// Of the rules of an HTTP route: not too many matches in all. A rule that says none has one.
pub(in crate::schema) fn total_matches<'a>(rules: Node<'a>, found: &mut Faults<'a>) {
    total(rules, 1, found);
}

/// Of the rules of a gRPC route: the same, and a rule that says none has none.
pub(in crate::schema) fn total_grpc_matches<'a>(rules: Node<'a>, found: &mut Faults<'a>) {
    total(rules, 0, found);
}

fn total<'a>(rules: Node<'a>, unwritten: usize, found: &mut Faults<'a>) {
    let count_of = |rule: Node<'a>| rule.field("matches").map_or(unwritten, |list| list.items().count());
    let count: usize = rules.items().take(COUNTED).map(count_of).sum();
    if count > MATCHES {
        found
            .add(rules, format!("have {count} matches in all; at most {MATCHES} are allowed"))
            .label(format!("{count} matches"))
            .help("move some rules to a route of their own");
    }
}

/// Of a backend: a Service is named with its port.
pub(in crate::schema) fn service_port<'a>(backend: Node<'a>, found: &mut Faults<'a>) {
    let of = |field: &str, default| text_of(backend, field).unwrap_or(default);
    if backend.is_map() && of("group", "").is_empty() && of("kind", "Service") == "Service" && !has(backend, "port") {
        found
            .add(backend, "is a Service, and so `port` must be set")
            .label("no `port`")
            .missing(&["port"])
            .help("add `port`, the port of the Service");
    }
}

/// Of a rule's timeouts: one try takes no longer than all; 0s is no limit.
pub(in crate::schema) fn timeouts<'a>(timeouts: Node<'a>, found: &mut Faults<'a>) {
    if duration::of(timeouts, "request") != Some(0) {
        duration::no_longer(timeouts, "backendRequest", "request", found);
    }
}

/// Of a gRPC method: the service, the method, or both.
pub(in crate::schema) fn grpc_method<'a>(method: Node<'a>, found: &mut Faults<'a>) {
    if method.is_map() && !has(method, "service") && !has(method, "method") {
        found
            .add(method, "needs `service` or `method`")
            .label("neither of the two")
            .missing(&["service", "method"])
            .help("add `service`, or remove it to match all");
    }
}

/// Of a gRPC method that is asked for exactly: names as they are in a definition.
pub(in crate::schema) fn grpc_names<'a>(method: Node<'a>, found: &mut Faults<'a>) {
    if text_of(method, "type").unwrap_or("Exact") != "Exact" {
        return;
    }
    let is_name = |text: &str| {
        text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
            && text.bytes().next().is_some_and(|byte| !byte.is_ascii_digit())
    };
    for (field, example) in [("service", "`shop.Cart`"), ("method", "`Add`")] {
        let (Some(text), Some(entry)) = (text_of(method, field), method.entry(field)) else { continue };
        let fits = match field {
            "service" => text.strip_prefix('.').unwrap_or(text).split('.').all(is_name),
            _ => is_name(text),
        };
        if !text.is_empty() && !fits {
            found
                .at(
                    entry,
                    format!(
                        "must be the name of a {field} such as {example} where `type` is Exact, not {}",
                        quoted(text)
                    ),
                )
                .label(format!("no name of a {field}"))
                .help("write the name, or `type: RegularExpression`");
        }
    }
}

/// Of a list in which `*` stands for all: it stands alone.
pub(in crate::schema) fn only_star<'a>(list: Node<'a>, found: &mut Faults<'a>) {
    let star = list.items().enumerate().find(|(_, item)| item.is_scalar() && item.str() == "*");
    if let Some((index, item)) = star.filter(|_| list.items().nth(1).is_some()) {
        found
            .in_item(index, item, None, "must stand alone: it means all")
            .label("all, and some more")
            .help("keep `*` alone, or remove it");
    }
}

/// Of the host names of a TLS route: no addresses, which the pattern of host names lets pass.
pub(in crate::schema) fn no_addresses<'a>(list: Node<'a>, found: &mut Faults<'a>) {
    for (index, item) in list.items().enumerate().filter(|(_, item)| item.is_scalar()) {
        if item.str().parse::<IpAddr>().is_ok() {
            let fault =
                found.in_item(index, item, None, format!("must be a host name, not the address {}", item.str()));
            fault.label("an address").help("write the name that clients ask for");
        }
    }
}
