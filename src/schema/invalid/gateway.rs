//! Rules about a gateway beside its listeners.

use core::net::IpAddr;

use rustc_hash::FxHashMap;

use super::fault::Faults;
use super::pattern::{Pattern, is_dns};
use super::size::{quoted, text_of};
use crate::yaml::Node;

/// The type of an address.
fn type_of(address: Node<'_>) -> &str {
    text_of(address, "type").unwrap_or("IPAddress")
}

/// An address is what its type says.
pub(in crate::schema) fn address<'a>(address: Node<'a>, found: &mut Faults<'a>) {
    let (Some(text), Some(entry)) = (text_of(address, "value"), address.entry("value")) else { return };
    if type_of(address) == "IPAddress" && text.parse::<IpAddr>().is_err() {
        found
            .at(entry, format!("must be an IP address where `type` is IPAddress, not {}", quoted(text)))
            .label("no IP address")
            .help("write an address, or `type: Hostname`");
    }
}

/// A host name is one.
pub(in crate::schema) fn hostname_address<'a>(address: Node<'a>, found: &mut Faults<'a>) {
    let (Some(text), Some(entry)) = (text_of(address, "value"), address.entry("value")) else { return };
    if type_of(address) == "Hostname" && !Pattern::Host.fits(text) {
        found
            .at(entry, format!("must be a host name where `type` is Hostname, not {}", quoted(text)))
            .label("no host name")
            .help("write a host name in lower case");
    }
}

/// Addresses of a type differ.
pub(in crate::schema) fn address_values<'a>(list: Node<'a>, found: &mut Faults<'a>) {
    let mut seen: FxHashMap<(&str, &str), Node<'a>> = FxHashMap::default();
    for (index, item) in list.items().enumerate() {
        let (kind, Some(value)) = (type_of(item), item.field("value")) else { continue };
        if !matches!(kind, "IPAddress" | "Hostname") || !value.is_scalar() {
            continue;
        }
        let first = *seen.entry((kind, value.str())).or_insert(value);
        if first.index() != value.index() {
            let says = format!("repeats the address {}", quoted(value.str()));
            let fault = found.in_item(index, item, item.entry("value"), says);
            fault.label("here again").also(first, "here first").help("keep one of the two");
        }
    }
}

/// The labels and annotations that a gateway hands on have names that such may have.
pub(in crate::schema) fn qualified_keys<'a>(map: Node<'a>, found: &mut Faults<'a>) {
    for (key, value) in map.entries() {
        let (prefix, name) = key.str().split_once('/').map_or((None, key.str()), |(prefix, name)| (Some(prefix), name));
        let bytes = name.as_bytes();
        let is_name = (1..=63).contains(&bytes.len())
            && bytes.iter().all(|byte| byte.is_ascii_alphanumeric() || b"-_.".contains(byte))
            && [bytes[0], bytes[bytes.len() - 1]].iter().all(u8::is_ascii_alphanumeric);
        if !is_name || !prefix.is_none_or(|prefix| is_dns(prefix) && prefix.len() < 253) {
            found
                .at((key, value), "is no name of a label: it is a DNS name and `/`, or nothing, and up to 63 letters")
                .label("no name of a label")
                .help("write a name such as `example.com/team`");
        }
    }
}
