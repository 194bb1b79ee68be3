//! Which implementation serves a gateway: where it goes its own way.

use crate::index::Index;
use crate::model::{Body, Kind};
use crate::snapshot::{Dialect, Snapshot};

/// The controller of kgateway (`pkg/kgateway/wellknown/controller.go`).
const KGATEWAY: &str = "kgateway.dev/kgateway";

/// The dialect of a gateway of that class: as the run was told, else as the class says, else by the class's name.
pub(super) fn of_class(snapshot: &Snapshot<'_>, index: &Index<'_>, class: &str) -> Dialect {
    if let Some(told) = snapshot.options.dialect {
        return told;
    }
    let stored = index.stored(Kind::GatewayClass, "", class);
    let is_kgateway = match stored.map(|id| &snapshot.resource(id).body) {
        Some(Body::GatewayClass(class)) => class.controller.is_some_and(|name| name.value == KGATEWAY),
        _ => class == "kgateway" || class == "kgateway-waypoint",
    };
    if is_kgateway { Dialect::Kgateway } else { Dialect::Standard }
}
