//! One file, one rule.

use crate::rule::rules;

rules! {
    ambiguous_scalar
    delegate_matcher
    delegation_fan_out
    deprecated_field
    direct_response_status
    duplicate_destination
    duplicate_key
    dynamic_forward_proxy_not_enabled
    empty_destination
    field_not_in_version
    identical_upstream_groups
    invalid_config
    invalid_method
    invalid_name
    invalid_path
    invalid_regex
    invalid_yaml
    legacy_matcher
    manifest_fragment
    missing_name
    missing_weight
    no_action
    no_destinations
    no_path
    no_routes
    redirect_code
    removed_field
    several_of_one_of
    subset_mismatch
    unknown_api_version
    unknown_enum_value
    unknown_field
    unknown_rule
    unrendered_template
    unused_ignore
    unused_upstream_group
    weight_overflow
    wrong_type
    zero_total_weight
    zero_weight
}

pub(crate) use invalid_config::RULE as INVALID_CONFIG;
pub(crate) use unknown_rule::RULE as UNKNOWN_RULE;
pub(crate) use unused_ignore::RULE as UNUSED_IGNORE;

/// The rule of that code.
pub fn find(code: &str) -> Option<&'static crate::rule::Rule> {
    ALL.iter().find(|rule| rule.code == code).copied()
}

/// The code that is nearest to one that doesn't exist, if one is near.
pub fn nearest(code: &str) -> Option<&'static str> {
    crate::schema::nearest(code, ALL.iter().map(|rule| rule.code))
}
