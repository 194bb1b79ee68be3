//! What a change would do: two states compared, weights edited, canaries moved in steps.
//!
//! ```text
//! plan       Plan::between(before, after)       uses group, route, host, resource, rename, portion, ratio
//! ```

mod content;
mod group;
mod host;
mod matching;
mod plan;
mod portion;
pub mod ratio;
mod rename;
mod resource;
mod route;

pub use group::{GroupChange, TouchedRoute};
pub use host::{HostChange, HostState};
pub use matching::{Matching, Requirement};
pub use plan::{Change, Plan, Summary};
pub use portion::{DestinationChange, Portion};
pub use ratio::Ratio;
pub use rename::Rename;
pub use resource::ResourceChange;
pub use route::{RouteChange, RouteState};
