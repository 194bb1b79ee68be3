//! What changes before requests come to routes, for people.

use crate::change::{ConnectionChange, Requests};

/// One line for each change.
pub(super) fn lines(requests: &Requests) -> Vec<String> {
    requests.connections.iter().map(line).collect()
}

fn line(change: &ConnectionChange) -> String {
    let ConnectionChange { gateway, what, domain, others, before, after, shift, .. } = change;
    let points = if shift.is_zero() { String::new() } else { format!(", {} points", shift.points()) };
    let domain = match (domain, others) {
        (Some(domain), 0) => domain.clone(),
        (Some(domain), others) => format!("{domain} and {others} more"),
        (None, _) => String::new(),
    };
    match *what {
        "port" => format!("gateway {gateway} listens on port {after}, not on {before}{points}"),
        "tls" => format!("TLS of {domain} on gateway {gateway}: {before}"),
        _ => format!("settings of gateway {gateway}: {before}"),
    }
}
