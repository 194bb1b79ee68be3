//! Forms of texts. The frequent ones are code, the others regular expressions.

use core::net::IpAddr;
use std::sync::OnceLock;

use regex_automata::meta;

use super::duration::milliseconds;
use super::fault::Faults;
use super::size::{quoted, text};
use crate::yaml::Node;

/// A form that a text must have.
#[derive(Debug)]
pub(in crate::schema) enum Pattern {
    /// A DNS name in lower case.
    Subdomain,
    /// One label of such a name.
    Label,
    /// A group: a DNS name, or empty for the core group.
    Group,
    /// A kind: letters, digits and `-`.
    Kind,
    /// The name of a header.
    Header,
    /// A host name, perhaps with `*.` in front.
    Host,
    /// A duration such as `1h30m`.
    Duration,
    /// A block of addresses.
    Block,
    /// An address, perhaps with the length of a prefix.
    AddressOrBlock,
    /// A text in which this regular expression is found.
    Regex(&'static Regex),
}

/// A regular expression that is compiled when it is needed first.
#[derive(Debug)]
pub(in crate::schema) struct Regex {
    text: &'static str,
    compiled: OnceLock<Option<meta::Regex>>,
}

impl Regex {
    pub(in crate::schema) const fn new(text: &'static str) -> Regex {
        Regex { text, compiled: OnceLock::new() }
    }

    /// Whether it is found in a text; also where it can't be compiled.
    fn is_found_in(&self, text: &str) -> bool {
        let compiled = self.compiled.get_or_init(|| meta::Regex::new(self.text).ok());
        compiled.as_ref().is_none_or(|regex| regex.is_match(text))
    }
}

impl Pattern {
    /// Whether a text has the form.
    pub(in crate::schema) fn fits(&self, text: &str) -> bool {
        match self {
            Pattern::Subdomain => is_dns(text),
            Pattern::Label => is_dns(text) && !text.contains('.'),
            Pattern::Group => text.is_empty() || is_dns(text),
            Pattern::Kind => is_kind(text),
            Pattern::Header => !text.is_empty() && text.bytes().all(is_token),
            Pattern::Host => is_dns(text.strip_prefix("*.").unwrap_or(text)),
            Pattern::Duration => milliseconds(text).is_some(),
            Pattern::Block => is_block(text),
            Pattern::AddressOrBlock => is_block(text) || text.parse::<IpAddr>().is_ok(),
            Pattern::Regex(regex) => regex.is_found_in(text),
        }
    }

    /// What fits, in words.
    fn words(&self) -> String {
        match self {
            Pattern::Subdomain => "a DNS name in lower case, of letters, digits, `-` and `.`".to_owned(),
            Pattern::Label => "a DNS label in lower case, of letters, digits and `-`".to_owned(),
            Pattern::Group => "a group such as `gateway.networking.k8s.io`, or empty".to_owned(),
            Pattern::Kind => "a kind such as `Service`".to_owned(),
            Pattern::Header => "the name of a header, without blanks, `:` and the like".to_owned(),
            Pattern::Host => "a host name in lower case, without a port, and with `*.` at most in front".to_owned(),
            Pattern::Duration => {
                "a duration such as `90s` or `1h30m`, of whole numbers with `h`, `m`, `s` or `ms`".to_owned()
            }
            Pattern::Block => "a block of addresses such as `10.0.0.0/8`".to_owned(),
            Pattern::AddressOrBlock => "an address or a block such as `10.0.0.0/8`".to_owned(),
            Pattern::Regex(regex) => format!("a text that fits `{}`", regex.text),
        }
    }

    /// It as a regular expression, for schemas; nothing where it is more than one.
    pub(in crate::schema) fn regex(&self) -> Option<&'static str> {
        Some(match self {
            Pattern::Subdomain => r"^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$",
            Pattern::Label => "^[a-z0-9]([-a-z0-9]*[a-z0-9])?$",
            Pattern::Group => r"^$|^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$",
            Pattern::Kind => "^[a-zA-Z]([-a-zA-Z0-9]*[a-zA-Z0-9])?$",
            Pattern::Header => r"^[A-Za-z0-9!#$%&'*+\-.^_\x60|~]+$",
            Pattern::Host => r"^(\*\.)?[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$",
            Pattern::Duration => "^([0-9]{1,5}(h|m|s|ms)){1,4}$",
            Pattern::Block | Pattern::AddressOrBlock => return None,
            Pattern::Regex(regex) => regex.text,
        })
    }
}

pub(super) fn pattern<'a>(value: Node<'a>, form: &Pattern, found: &mut Faults<'a>) {
    // An empty text is told as such where it must not be.
    let Some(text) = text(value).filter(|text| !text.is_empty() && !form.fits(text)) else { return };
    let fault = found.add(value, format!("must be {}, not {}", form.words(), quoted(text)));
    let lower = text.to_ascii_lowercase();
    fault.label(label(text, form));
    if form.fits(&lower) && !value.is_copy() {
        fault.better(lower);
    } else {
        fault.help(format!("write {}", form.words()));
    }
}

/// What it is about the text.
fn label(text: &str, form: &Pattern) -> String {
    let odd = match form {
        Pattern::Subdomain | Pattern::Group | Pattern::Host => {
            text.trim_start_matches("*.").chars().find(|c| !matches!(c, 'a'..='z' | '0'..='9' | '-' | '.'))
        }
        Pattern::Label => text.chars().find(|c| !matches!(c, 'a'..='z' | '0'..='9' | '-')),
        Pattern::Kind => text.chars().find(|c| !(c.is_ascii_alphanumeric() || *c == '-')),
        Pattern::Header => text.chars().find(|c| !u8::try_from(*c).is_ok_and(is_token)),
        _ => None,
    };
    match odd {
        Some(' ') => "has a blank".to_owned(),
        Some(odd) if odd.is_ascii_graphic() => format!("has a `{odd}`"),
        Some(odd) => format!("has a {}", crate::text::code_point(odd)),
        None => "not of that form".to_owned(),
    }
}

/// Whether a text is a DNS name in lower case: labels of letters, digits and `-`, which neither begin nor end with `-`. How long it
/// may be is another demand.
pub(super) fn is_dns(text: &str) -> bool {
    let is_label = |label: &str| {
        let bytes = label.as_bytes();
        let is_plain = |byte: &u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
        bytes.first().is_some_and(is_plain)
            && bytes.last().is_some_and(is_plain)
            && bytes.iter().all(|byte| is_plain(byte) || *byte == b'-')
    };
    text.split('.').all(is_label)
}

fn is_kind(text: &str) -> bool {
    let bytes = text.as_bytes();
    bytes.first().is_some_and(u8::is_ascii_alphabetic)
        && bytes.last().is_some_and(u8::is_ascii_alphanumeric)
        && bytes.iter().all(|byte| byte.is_ascii_alphanumeric() || *byte == b'-')
}

/// Whether a byte may stand in the name of a header (RFC 9110, token).
fn is_token(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte)
}

fn is_block(text: &str) -> bool {
    let Some((address, length)) = text.split_once('/') else { return false };
    let most = match address.parse() {
        Ok(IpAddr::V4(_)) => 32,
        Ok(IpAddr::V6(_)) => 128,
        Err(_) => return false,
    };
    length.parse::<u8>().is_ok_and(|length| length <= most)
}
