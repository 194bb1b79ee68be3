//! How much of a route's requests may go elsewhere.

/// The largest change that passes, in percentage points from 0 to 100.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MaxShift {
    /// For every route; nothing where only the exceptions are limited.
    pub default: Option<f64>,
    /// For the routes of an upstream group or a virtual service, by `namespace/name`.
    pub except: Vec<(String, f64)>,
}
