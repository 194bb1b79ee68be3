//! Which options guard what is behind them.

use crate::yaml::Node;

/// What becomes of a request before anything else may be told of it: a route without such an option is an open door.
const GUARDS: [&str; 15] = [
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
];

/// Whether an option guards what is behind it, and isn't one that switches a guard off.
pub(super) fn guards(field: &str, value: Node<'_>) -> bool {
    let is_off = |field: &str| value.field(field).is_some_and(|off| off.is_text("true"));
    GUARDS.contains(&field) && !is_off("disable") && !is_off("disabled")
}
