//! What the API server demands of a value beyond its type: sizes, patterns, required fields, uniqueness, and the rules that a definition
//! states in CEL, each as code of its own.
//!
//! A demand is checked on the value as it is written; what the API server fills in before it checks, a rule counts as written.

mod demand;
mod duration;
mod fault;
mod filters;
mod gateway;
mod kgateway;
mod listener;
mod once;
mod parents;
mod path;
mod pattern;
mod policy;
mod route;
mod size;
mod tls;
mod union;

pub use demand::Demands;
pub use fault::Invalid;

pub(super) use demand::{Check, Demand, demand};
pub(super) use fault::{Faults, What};
pub(super) use pattern::{Pattern, Regex};
/// The rules by which the generated table names them.
pub(super) mod rules {
    pub(in crate::schema) use super::filters::{
        mirror_fraction, prefix_replaced, redirect_and_backends, redirect_and_rewrite,
    };
    pub(in crate::schema) use super::gateway::{address, address_values, hostname_address, qualified_keys};
    pub(in crate::schema) use super::kgateway::*;
    pub(in crate::schema) use super::listener::{
        hostname_without_host, https_mode, plain_tls, tls_missing, tls_protocol, triples,
    };
    pub(in crate::schema) use super::parents::{ports, sections, target_sections};
    pub(in crate::schema) use super::path::path_value;
    pub(in crate::schema) use super::policy::*;
    pub(in crate::schema) use super::route::{
        grpc_method, grpc_names, no_addresses, only_star, service_port, timeouts, total_grpc_matches, total_matches,
    };
    pub(in crate::schema) use super::tls::{
        certificates, certificates_or_options, permanent_cookie, trust_anchors, trust_anchors_v1alpha2,
        without_hostname, without_uri,
    };
}

use super::version::Edition;
use crate::yaml::Node;

/// What is wrong with a value, by the demands that hold in an edition; nothing with most.
pub(super) fn faults(demands: Demands, edition: Edition, value: Node<'_>) -> Faults<'_> {
    let mut found = Faults::default();
    for demand in demands.0.iter().filter(|demand| demand.holds(edition)) {
        found.start(matches!(demand.check, Check::Only { .. }));
        demand.check.check(value, &mut found);
    }
    found
}
