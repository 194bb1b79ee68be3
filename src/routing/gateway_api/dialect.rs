//! Which implementation serves a gateway: where it goes its own way.

use super::outcome::delegates;
use crate::index::Index;
use crate::model::{Body, Kind, Resource};
use crate::snapshot::{Dialect, Snapshot};

/// The controllers of kgateway (`pkg/kgateway/wellknown/controller.go`), and of Gloo Gateway, which it comes from.
const CONTROLLERS: [&str; 2] = ["kgateway.dev/kgateway", "solo.io/gloo-gateway"];
/// Their classes.
const CLASSES: [&str; 3] = ["kgateway", "kgateway-waypoint", "gloo-gateway"];

/// What serves gateways of which nothing is known but their class, if that.
#[derive(Clone, Copy, Debug)]
pub(super) struct Dialects {
    /// Whose the gateways are whose class says nothing.
    pub(super) default: Dialect,
}

impl Dialects {
    /// As the run was told; else by whether routes delegate to others, as they only can where kgateway serves them.
    pub(super) fn find(snapshot: &Snapshot<'_>, index: &Index<'_>) -> Dialects {
        let hands_on = |resource: &Resource<'_>| match &resource.body {
            Body::HttpRoute(route) => route.rules.iter().flat_map(|rule| &rule.backends).any(delegates),
            _ => false,
        };
        let mut routes = index.sorted(Kind::HttpRoute).iter();
        let default = match snapshot.options.dialect {
            Some(told) => told,
            None if routes.any(|&id| hands_on(snapshot.resource(id))) => Dialect::Kgateway,
            None => Dialect::Standard,
        };
        Dialects { default }
    }

    /// The dialect of a gateway of that class: as the run was told, else as the class says, else by the class's name.
    pub(super) fn of_class(self, snapshot: &Snapshot<'_>, index: &Index<'_>, class: &str) -> Dialect {
        if let Some(told) = snapshot.options.dialect {
            return told;
        }
        let stored = index.stored(Kind::GatewayClass, "", class);
        match stored.map(|id| &snapshot.resource(id).body) {
            Some(Body::GatewayClass(class)) => match class.controller {
                Some(name) if CONTROLLERS.contains(&name.value) => Dialect::Kgateway,
                _ => Dialect::Standard,
            },
            _ if CLASSES.contains(&class) => Dialect::Kgateway,
            _ => self.default,
        }
    }
}
