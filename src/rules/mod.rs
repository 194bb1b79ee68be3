//! One file, one rule.

use crate::rule::rules;

rules! {
    duplicate_destination
    empty_destination
    identical_upstream_groups
    missing_weight
    no_destinations
    subset_mismatch
    unused_upstream_group
    weight_overflow
    zero_total_weight
    zero_weight
}

/// The rule of that code.
pub fn find(code: &str) -> Option<&'static crate::rule::Rule> {
    ALL.iter().find(|rule| rule.code == code).copied()
}

/// The code that is nearest to one that doesn't exist, if one is near.
pub fn nearest(code: &str) -> Option<&'static str> {
    crate::schema::nearest(code, ALL.iter().map(|rule| rule.code))
}
