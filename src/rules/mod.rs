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
