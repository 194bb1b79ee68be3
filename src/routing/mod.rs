//! What a control plane would make of the manifests.
//!
//! ```text
//! gloo         Gloo Edge's translation: listeners, hosts, delegation, outcomes
//! refusal      how many hosts go with one that makes Envoy refuse a listener
//! reach        which effective routes a resource or a written route comes to
//! ```

pub mod gloo;
mod reach;
mod refusal;

pub use gloo::Routing;
pub use reach::{EffectiveId, ReachIndex};
pub use refusal::Refusals;
