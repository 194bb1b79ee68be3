//! Rules about experimental kinds and fields of the Gateway API.

use super::duration::milliseconds;
use super::fault::Faults;
use super::pattern::is_dns;
use super::size::{has, text, text_of};
use crate::yaml::Node;

/// Of a session's cookie: it is for sessions by cookie.
pub(in crate::schema) fn cookie_type<'a>(session: Node<'a>, found: &mut Faults<'a>) {
    let Some(entry) = session.entry("cookieConfig").filter(|(_, value)| !value.is_null()) else { return };
    let says = text_of(session, "type").unwrap_or("Cookie");
    if says != "Cookie" {
        found
            .at(entry, format!("is for `type: Cookie` alone, and `type` is {says}"))
            .label(format!("not of {says}"))
            .help("remove `cookieConfig`, or write `type: Cookie`");
    }
}

/// A field that is set where another says so, and nowhere else.
fn if_and_only_if<'a>(map: Node<'a>, by: &str, value: &str, field: &'static str, found: &mut Faults<'a>) {
    let says = text_of(map, by).unwrap_or_default();
    match (says == value, map.entry(field).filter(|(_, value)| !value.is_null()), map.entry(by)) {
        (true, None, Some(entry)) => {
            found.at(entry, format!("is {value}, and so `{field}` must be set")).help(format!("add `{field}`"));
        }
        (false, Some(entry), _) => {
            found.at(entry, format!("is for `{by}: {value}` alone")).help(format!("remove `{field}`"));
        }
        _ => {}
    }
}

/// Of an `XBackend`: the external host name.
pub(in crate::schema) fn external_hostname<'a>(spec: Node<'a>, found: &mut Faults<'a>) {
    if_and_only_if(spec, "type", "ExternalHostname", "externalHostname", found);
}

/// Of its TLS: the client's certificate.
pub(in crate::schema) fn client_certificate<'a>(tls: Node<'a>, found: &mut Faults<'a>) {
    if_and_only_if(tls, "mode", "ClientAndServer", "clientCertificateRef", found);
}

/// Of its host name: not one of the cluster's own.
pub(in crate::schema) fn outside_cluster<'a>(name: Node<'a>, found: &mut Faults<'a>) {
    if text(name).is_some_and(|name| name.ends_with(".cluster.local")) {
        found.add(name, "must not end with `.cluster.local`").label("inside the cluster").help("refer to the Service");
    }
}

/// Of its port's name: a DNS label.
pub(in crate::schema) fn dns_label<'a>(name: Node<'a>, found: &mut Faults<'a>) {
    if text(name).is_some_and(|name| !name.is_empty() && (!is_dns(name) || name.contains('.') || name.len() > 63)) {
        found
            .add(name, "must be a DNS label of up to 63 letters, digits and `-`")
            .label("no DNS label")
            .help("write a name such as `https`");
    }
}

const HOUR: u64 = 3_600_000;

/// Of the interval of a budget of retries: from a second to an hour.
pub(in crate::schema) fn budget_interval<'a>(interval: Node<'a>, found: &mut Faults<'a>) {
    if text(interval).and_then(milliseconds).is_some_and(|length| !(1_000..=HOUR).contains(&length)) {
        found.add(interval, "must be from `1s` to `1h`").label("out of range").help("write from `1s` to `1h`");
    }
}

/// Of the interval of a rate of retries: some time, up to an hour.
pub(in crate::schema) fn rate_interval<'a>(interval: Node<'a>, found: &mut Faults<'a>) {
    if text(interval).and_then(milliseconds).is_some_and(|length| length == 0 || length > HOUR) {
        found.add(interval, "must be more than `0s`, and at most `1h`").label("out of range").help("write up to `1h`");
    }
}

/// Of a header that is added under a condition: its name goes with its value.
pub(in crate::schema) fn header_name<'a>(header: Node<'a>, found: &mut Faults<'a>) {
    if has(header, "value") && !has(header, "name") {
        found.add(header, "has a `value`, and so `name` must be set").label("no `name`").help("add `name`");
    }
}
