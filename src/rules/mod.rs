//! One file, one rule.

mod dangling;
mod doubt;
mod refused;
mod release;
mod retired;

use crate::finding::rules;

rules! {
    ambiguous_scalar
    bind_port_conflict
    body_too_large
    conflicting_rewrites
    controller_owned_weights
    copies_drift
    crashes_gloo
    crossed_conditions
    dangling_auth_config
    dangling_backend
    dangling_options
    dangling_parent
    dangling_route_table
    dangling_secret
    dangling_service
    dangling_target
    dangling_upstream
    dangling_upstream_group
    dangling_virtual_service
    delegate_matcher
    delegated_hostnames
    delegated_outside_parent
    delegation_cycle
    delegation_fan_out
    delegation_without_target
    deprecated_field
    direct_response_status
    dropped_route
    duplicate_destination
    duplicate_domain
    duplicate_header_name
    duplicate_key
    duplicate_resource
    duplicate_sni
    dynamic_forward_proxy_not_enabled
    empty_destination
    empty_domain
    field_not_in_version
    gateway_without_type
    identical_upstream_groups
    ignored_options
    ignored_selector
    ignored_sni_domains
    impossible_matcher
    invalid_bind_address
    invalid_config
    invalid_field
    invalid_header
    invalid_method
    invalid_name
    invalid_options
    invalid_path
    invalid_port
    invalid_regex
    invalid_sni_domain
    invalid_yaml
    inverted_header
    kustomize_build
    labels_and_expressions
    legacy_matcher
    line_break
    listener_conflict
    loose_prefix
    lost_in_conversion
    lost_matcher
    manifest_fragment
    missing_grant
    missing_name
    missing_namespace
    missing_value
    missing_weight
    mixed_route_kinds
    negative_duration
    no_action
    no_backends
    no_destinations
    no_path
    no_routes
    no_virtual_host
    order_by_age
    patch_replaces_list
    redirect_code
    regex_too_large
    removed_field
    rollout_skips_group
    route_not_attached
    route_weight_ignored
    selector_matches_nothing
    several_of_one_of
    sorted_routes
    subset_mismatch
    tls_without_certificate
    unbuilt_kustomization
    unknown_api_version
    unknown_enum_value
    unknown_field
    unknown_kind
    unknown_rule
    unmatchable_domain
    unmatchable_origin
    unmatchable_path
    unreachable_route
    unrendered_template
    unselected_virtual_service
    unsupported_protocol
    unsupported_route_kind
    unused_ignore
    unused_route_table
    unused_upstream_group
    upstream_without_endpoints
    useless_grant
    weight_overflow
    widened_methods
    wrong_type
    zero_tcp_weight
    zero_total_weight
    zero_weight
}

pub(crate) use duplicate_key::RULE as DUPLICATE_KEY;
pub(crate) use invalid_config::RULE as INVALID_CONFIG;
pub(crate) use invalid_yaml::RULE as INVALID_YAML;
pub use kustomize_build::{build_failed, builds_with};
pub(crate) use lost_in_conversion::RULE as LOST_IN_CONVERSION;
pub(crate) use patch_replaces_list::RULE as PATCH_REPLACES_LIST;
pub use retired::{RETIRED, Retired, current, retired};
pub use unbuilt_kustomization::{nothing_builds, refers_elsewhere};
pub(crate) use unknown_rule::RULE as UNKNOWN_RULE;
pub(crate) use unknown_rule::{retired_rule, unknown_rule};
pub(crate) use unused_ignore::RULE as UNUSED_IGNORE;

/// The rules that look at one field, or one place of a text, at a time: they hold of a piece of a resource as of a whole one.
pub(crate) static OF_FIELDS: &[&crate::finding::Rule] = &[
    &ambiguous_scalar::RULE,
    &deprecated_field::RULE,
    &duplicate_key::RULE,
    &field_not_in_version::RULE,
    &invalid_field::RULE,
    &invalid_yaml::RULE,
    &legacy_matcher::RULE,
    &removed_field::RULE,
    &several_of_one_of::RULE,
    &unknown_enum_value::RULE,
    &unknown_field::RULE,
    &wrong_type::RULE,
];

/// The rule of that code.
pub fn find(code: &str) -> Option<&'static crate::finding::Rule> {
    ALL.iter().find(|rule| rule.code == code).copied()
}

/// The code that is nearest to one that doesn't exist, if one is near.
pub fn nearest(code: &str) -> Option<&'static str> {
    crate::schema::nearest(code, ALL.iter().map(|rule| rule.code))
}
