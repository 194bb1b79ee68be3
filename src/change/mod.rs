//! What a change would do: two states compared, weights edited, canaries moved in steps.
//!
//! ```text
//! plan       Plan::between(before, after)       uses group, route, host, request, resource, rename, portion, touched
//! touched    what a change of resources can reach
//! finding    which findings a change brings
//! ask        what is asked for: weights, shares, points
//! called     what a list and its destinations are called by who sets them
//! edit       new texts with those weights       uses list, copies, spread, weight; what it wrote is read again
//! patch      the same as a patch for kubectl or kustomize
//! rollout    one edit a step of a canary
//! controller_steps
//!            the steps of a Canary or Rollout, followed
//! load       requests a second that each upstream gets
//! ```

mod ask;
mod called;
mod connection;
mod content;
mod controller_steps;
mod copies;
mod edit;
mod fate;
mod finding;
mod group;
mod guard;
mod host;
mod list;
pub mod load;
mod matching;
mod name;
mod noticed;
mod patch;
mod plan;
mod portion;
mod reference;
mod refusal;
mod rename;
mod request;
mod resource;
mod rollout;
mod route;
mod spread;
mod touched;
mod weight;

pub use ask::{Adjustment, Ask, Setting};
pub use called::{Called, called};
pub use connection::ConnectionChange;
pub use controller_steps::{ControllerSteps, follow};
pub use edit::{DestinationEdit, Edited, ListEdit, apply};
pub use fate::Change;
pub use finding::only_after;
pub use group::{GroupChange, TouchedRoute, TouchedTcpHost};
pub use guard::Guard;
pub use host::{HostChange, HostState};
pub use matching::{Matching, Requirement};
pub use name::one_of;
pub use plan::{Plan, Summary};
pub use portion::{DestinationChange, Portion};
pub use reference::lost_references;
pub use refusal::Refusal;
pub(crate) use refusal::nearest;
pub use rename::Rename;
pub use request::{Answered, RequestChange, Requests, Witness};
pub use resource::{ResourceChange, in_order};
pub use rollout::{Rollout, Step, StepShare, rollout};
pub use route::{RouteChange, RouteState};
