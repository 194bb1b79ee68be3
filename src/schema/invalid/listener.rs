//! Rules about the listeners of gateways and listener sets.

use rustc_hash::FxHashMap;

use super::super::path::Step;
use super::fault::Faults;
use super::size::{has, number, text_of};
use crate::yaml::Node;

/// Calls for each listener of a protocol that is asked for.
fn each<'a>(list: Node<'a>, protocols: &[&str], mut act: impl FnMut(usize, Node<'a>, &'a str)) {
    for (index, listener) in list.items().enumerate() {
        if let Some(protocol) = text_of(listener, "protocol").filter(|protocol| protocols.contains(protocol)) {
            act(index, listener, protocol);
        }
    }
}

/// No TLS where the protocol has none.
pub(in crate::schema) fn plain_tls<'a>(list: Node<'a>, found: &mut Faults<'a>) {
    each(list, &["HTTP", "TCP", "UDP"], |index, listener, protocol| {
        if let Some(entry) = listener.entry("tls").filter(|(_, tls)| !tls.is_null()) {
            let help = if protocol == "HTTP" { "write `protocol: HTTPS`, or remove `tls`" } else { "remove `tls`" };
            let says = format!("can't stand beside `protocol: {protocol}`");
            found.in_item(index, listener, Some(entry), says).label(format!("{protocol} has no TLS")).help(help);
        }
    });
}

/// No host name where the protocol has none.
pub(in crate::schema) fn hostname_without_host<'a>(list: Node<'a>, found: &mut Faults<'a>) {
    each(list, &["TCP", "UDP"], |index, listener, protocol| {
        if let Some(entry) = listener.entry("hostname").filter(|(_, name)| !name.is_null() && !name.str().is_empty()) {
            let says = format!("can't stand beside `protocol: {protocol}`, which knows no hosts");
            found.in_item(index, listener, Some(entry), says).label("no host to match").help("remove `hostname`");
        }
    });
}

/// TLS before 1.1 of the API: it is needed where the protocol has it.
pub(in crate::schema) fn tls_missing<'a>(list: Node<'a>, found: &mut Faults<'a>) {
    each(list, &["HTTPS", "TLS"], |index, listener, protocol| {
        if !has(listener, "tls") {
            let says = format!("is {protocol}, and so `tls` must be set");
            found.in_item(index, listener, listener.entry("protocol"), says).label("no `tls`").help("add `tls`");
        }
    });
}

/// TLS from 1.5 on: `tls` is needed, whose mode is Terminate where it doesn't say.
pub(in crate::schema) fn tls_protocol<'a>(list: Node<'a>, found: &mut Faults<'a>) {
    each(list, &["TLS"], |index, listener, _| {
        if !has(listener, "tls") {
            let fault = found.in_item(index, listener, listener.entry("protocol"), "is TLS, and so `tls` must be set");
            fault.label("no `tls`").help("add `tls` with its `mode`");
        }
    });
}

/// HTTPS is ended here.
pub(in crate::schema) fn https_mode<'a>(list: Node<'a>, found: &mut Faults<'a>) {
    each(list, &["HTTPS"], |index, listener, _| {
        let Some((key, tls)) = listener.entry("tls") else { return };
        let Some((mode_key, mode)) = tls.entry("mode").filter(|(_, mode)| !mode.is_null()) else { return };
        if !matches!(mode.str(), "" | "Terminate") {
            let steps = vec![Step::Item(index as u32), Step::Key(key), Step::Key(mode_key)];
            found
                .below(steps, Some(mode_key), mode, "must be Terminate where `protocol` is HTTPS")
                .label("not for HTTPS")
                .help("write `Terminate`, or `protocol: TLS` to pass it through");
        }
    });
}

/// Listeners differ in port, protocol or host name. One without a port has none to share.
pub(in crate::schema) fn triples<'a>(list: Node<'a>, found: &mut Faults<'a>) {
    let mut seen: FxHashMap<(i128, &str, Option<&str>), Node<'a>> = FxHashMap::default();
    for (index, listener) in list.items().enumerate() {
        let Some(port) = listener.field("port").and_then(number) else { continue };
        let Some(protocol) = text_of(listener, "protocol") else { continue };
        let hostname = text_of(listener, "hostname");
        let first = *seen.entry((port, protocol, hostname)).or_insert(listener);
        if first.index() == listener.index() {
            continue;
        }
        let host = hostname.map_or_else(|| "no host name".to_owned(), |name| format!("host name {name}"));
        let says = format!("has the port {port}, the protocol {protocol} and {host} of an earlier listener");
        let fault = found.in_item(index, listener, listener.entry("port"), says);
        fault.label("here again").help("give it another host name, or let one listener do for both");
        fault.also(first.field("port").unwrap_or(first), "here first");
    }
}
