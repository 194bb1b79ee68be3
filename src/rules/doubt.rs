//! What is wrong only where things meet that may never do.

use crate::context::Doubt;
use crate::finding::{Diagnostic, Severity};

/// Says of a finding about resources that exclude each other how sure it is that they meet.
pub(super) fn weaken(doubt: Option<Doubt>, finding: &mut Diagnostic) {
    let Some(doubt) = doubt else { return };
    // A gateway that nobody has seen mostly takes services of all namespaces.
    finding.severity(if doubt == Doubt::UnseenGateway { Severity::Warning } else { Severity::Info });
    if let Some(help) = doubt.help() {
        finding.help(help);
    }
}
