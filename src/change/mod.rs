//! What a change would do: two states compared, weights edited, canaries moved in steps.
//!
//! ```text
//! plan       Plan::between(before, after)       uses group, route, host, resource, rename, portion, ratio
//! ask        what is asked for: weights, shares, points
//! edit       new texts with those weights       uses list, spread, weight; what it wrote is read again
//! ```

mod ask;
mod content;
mod edit;
mod group;
mod host;
mod list;
mod matching;
mod plan;
mod portion;
pub mod ratio;
mod refusal;
mod rename;
mod resource;
mod route;
mod spread;
mod weight;

pub use ask::{Amount, Ask, Setting};
pub use edit::{DestinationEdit, Edited, ListEdit, apply};
pub use group::{GroupChange, TouchedRoute};
pub use host::{HostChange, HostState};
pub use matching::{Matching, Requirement};
pub use plan::{Change, Plan, Summary};
pub use portion::{DestinationChange, Portion};
pub use ratio::Ratio;
pub use refusal::Refusal;
pub use rename::Rename;
pub use resource::ResourceChange;
pub use route::{RouteChange, RouteState};
