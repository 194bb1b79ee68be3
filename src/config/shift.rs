//! How much of a route's requests may go elsewhere.

use crate::traffic::Share;

/// The largest change that passes, as exact shares from 0 to 1. What is written and can't be read lets nothing pass.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MaxShift {
    /// For every route; nothing where only the exceptions are limited.
    pub default: Option<Share>,
    /// For the routes of an upstream group or a virtual service, by `namespace/name`.
    pub except: Vec<(String, Share)>,
}
