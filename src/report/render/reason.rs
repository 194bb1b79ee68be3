//! Why hosts and routes do not do what they seem to: each in a few words.

use crate::model::slashed;
use crate::traffic::{Cause, Fault};

/// What a fault does that is not the route's alone.
const LISTENER: &str = ", so Envoy refuses all routes of the listener";

/// Why a host is taken out, or may not be served.
pub(in crate::report) fn of_cause(cause: Cause) -> &'static str {
    match cause {
        Cause::RouteError => "a route has an error",
        Cause::InvalidRegex => "a regex is invalid",
        Cause::InvalidOptions => "its options are invalid",
        Cause::EmptyDomain => "a domain is empty",
        Cause::DomainConflict => "another virtual service has the same domain",
        Cause::GatewayError => "an error on its gateway takes all hosts out",
        Cause::NoCertificate => "a TLS certificate is not named",
        Cause::CertificateNotUsable => "its listener has no certificate that it may use",
        Cause::SecretNotFound => "the TLS secret is not in the sources",
        Cause::GatewayNotFound => "its gateway is not in the sources",
        Cause::GatewayUnseen => "no gateway in the sources takes it, and another one may",
        Cause::GatewayTwice => "no gateway takes it, but one is in the sources more than once, and another copy may",
        Cause::LabelsNotFound => "the labels of its namespace decide, and are not in the sources",
        Cause::NotAdmitted => {
            "the API server refuses a part of it as it is written, and keeps an earlier version or none"
        }
        Cause::Oversize => "delegation comes to too many routes",
    }
}

/// What is wrong with a route that reaches Envoy.
pub(super) fn of_fault(fault: &Fault<'_>) -> String {
    match fault {
        Fault::GroupMissing(group) => {
            format!("no upstream group {}{LISTENER}", slashed(group.namespace.value, group.name.value))
        }
        Fault::Nowhere(_) => "no destination".into(),
        Fault::NoDestinations => format!("no destinations{LISTENER}"),
        Fault::ZeroTotal => format!("weights add up to 0{LISTENER}"),
        Fault::Overflow(_) => format!("weights add up past 4294967295{LISTENER}"),
        Fault::EmptyDestination(at) => format!("destination {} is empty; it and all behind it are lost", at + 1),
        Fault::Subset(at) => format!("destination {} asks for a subset that its upstream lacks", at + 1),
        Fault::NoPath(_) => "a matcher has no path".into(),
        Fault::InvalidPath(_) => "a path is invalid".into(),
        Fault::InvalidRegex(_) => "a regex is invalid".into(),
        Fault::Answered { status, words } => format!("{words}, so all requests are answered with {status}"),
        Fault::InvalidBackend { at, words } => {
            format!("destination {}: {words}, so its share is answered with 500", at + 1)
        }
        Fault::Refused { words, by_envoy: true, .. } => format!("{words}{LISTENER}"),
        Fault::Refused { words, .. } => words.to_string(),
        Fault::DirectResponseStatus => "the status is not in 200 to 599".into(),
        Fault::RedirectCode => "the redirect code is unknown".into(),
        Fault::DynamicForwardProxyOff => "the gateway has no dynamic forward proxy".into(),
    }
}
