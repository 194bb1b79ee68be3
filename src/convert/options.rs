//! Which options guard what is behind them.

use crate::yaml::Node;

/// What becomes of a request before anything else may be told of it: a route without such an option is an open door.
const GUARDS: [&str; 18] = [
    "extauth",
    "jwt",
    "jwtStaged",
    "rbac",
    "ratelimit",
    "ratelimitBasic",
    "rateLimitConfigs",
    "rateLimitEarlyConfigs",
    "rateLimitRegularConfigs",
    "ratelimitEarly",
    "ratelimitRegular",
    "waf",
    "csrf",
    "dlp",
    "extProc",
    "extProcEarly",
    "extProcLate",
    "jwtProvidersStaged",
];

/// Whether an option guards what is behind it, and isn't one that switches a guard off.
pub(super) fn guards(field: &str, value: Node<'_>) -> bool {
    GUARDS.contains(&field) && !is_switched_off(field, value)
}

/// Whether an option switches off what else would guard what is behind it.
pub(super) fn is_switched_off(field: &str, value: Node<'_>) -> bool {
    let is_off = |field: &str| value.field(field).is_some_and(|off| off.is_text("true"));
    GUARDS.contains(&field) && (is_off("disable") || is_off("disabled"))
}

/// Whether an option of an HTTP gateway guards all that is behind it by itself; what says where to find a server guards nothing.
pub(super) fn guards_listener(field: &str, value: Node<'_>) -> bool {
    guards(field, value) && matches!(field, "waf" | "csrf" | "extProc" | "extProcEarly" | "extProcLate" | "dlp")
}
