//! One file, one rule.

use crate::rule::rules;

rules! {
    zero_total_weight
}
