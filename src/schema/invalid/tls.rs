//! Rules about certificates and sessions.

use super::fault::Faults;
use super::size::{has, text_of};
use crate::yaml::Node;

fn is_filled(map: Node<'_>, field: &str) -> bool {
    map.field(field).is_some_and(|value| value.items().next().is_some() || value.entries().next().is_some())
}

/// Where TLS is ended, a certificate or an option of the implementation says with what.
pub(in crate::schema) fn certificates_or_options<'a>(tls: Node<'a>, found: &mut Faults<'a>) {
    if !is_filled(tls, "options") {
        certificates(tls, found);
    }
}

/// Where TLS is ended, a certificate says with what.
pub(in crate::schema) fn certificates<'a>(tls: Node<'a>, found: &mut Faults<'a>) {
    let ends = text_of(tls, "mode").unwrap_or("Terminate") == "Terminate";
    if ends && tls.is_map() && !is_filled(tls, "certificateRefs") {
        found
            .add(tls, "ends TLS, and has no `certificateRefs`")
            .label("no certificate")
            .missing(&["certificateRefs", "options"])
            .help("add `certificateRefs`, or write `mode: Passthrough` with `protocol: TLS`");
    }
}

/// Who is trusted: certificates or those that are well known, one of the two.
pub(in crate::schema) fn trust_anchors<'a>(map: Node<'a>, found: &mut Faults<'a>) {
    either(
        map,
        "caCertificateRefs",
        "wellKnownCACertificates",
        &["caCertificateRefs", "wellKnownCACertificates"],
        found,
    );
}

/// The same under the names of v1alpha2.
pub(in crate::schema) fn trust_anchors_v1alpha2<'a>(map: Node<'a>, found: &mut Faults<'a>) {
    either(map, "caCertRefs", "wellKnownCACerts", &["caCertRefs", "wellKnownCACerts"], found);
}

fn either<'a>(
    map: Node<'a>,
    list: &'static str,
    name: &'static str,
    both: &'static [&'static str],
    found: &mut Faults<'a>,
) {
    let known = map.entry(name).filter(|(_, value)| !value.is_null() && !value.str().is_empty());
    match (is_filled(map, list), known) {
        (true, Some(entry)) => {
            let fault = found.at(entry, format!("can't stand beside `{list}`"));
            fault.label("either this or the other").help(format!("remove `{name}` or `{list}`"));
            if let Some((key, _)) = map.entry(list) {
                fault.also(key, "the other");
            }
        }
        (false, None) if map.is_map() => {
            found
                .add(map, format!("needs `{list}` or `{name}`"))
                .label("trusts nobody")
                .missing(both)
                .help(format!("add `{list}`, or `{name}: System`"));
        }
        _ => {}
    }
}

/// An alternative name of type Hostname says the host name, and no other does.
pub(in crate::schema) fn without_hostname<'a>(name: Node<'a>, found: &mut Faults<'a>) {
    of_type(name, "Hostname", "hostname", found);
}

/// The same of URIs.
pub(in crate::schema) fn without_uri<'a>(name: Node<'a>, found: &mut Faults<'a>) {
    of_type(name, "URI", "uri", found);
}

fn of_type<'a>(name: Node<'a>, kind: &'static str, field: &'static str, found: &mut Faults<'a>) {
    let Some(says) = text_of(name, "type") else { return };
    let set = text_of(name, field).is_some_and(|text| !text.is_empty());
    let entry = name.entry(if set { field } else { "type" });
    match entry {
        Some(entry) if says == kind && !set => {
            found
                .at(entry, format!("is {kind}, and so `{field}` must be set"))
                .label(format!("no `{field}`"))
                .help(format!("add `{field}`"));
        }
        Some(entry) if says != kind && set => {
            found
                .at(entry, format!("is for `type: {kind}` alone, and `type` is {says}"))
                .label(format!("not of {says}"))
                .help(format!("remove `{field}`, or write `type: {kind}`"));
        }
        _ => {}
    }
}

/// A cookie that stays says for how long.
pub(in crate::schema) fn permanent_cookie<'a>(session: Node<'a>, found: &mut Faults<'a>) {
    let Some(cookie) = session.field("cookieConfig") else { return };
    if text_of(cookie, "lifetimeType") == Some("Permanent") && !has(session, "absoluteTimeout") {
        found
            .add(session, "has a permanent cookie, and so `absoluteTimeout` must be set")
            .label("no `absoluteTimeout`")
            .help("add `absoluteTimeout`, or write `lifetimeType: Session`");
    }
}
