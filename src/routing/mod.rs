//! What a control plane would make of the manifests: one folder a model.

pub mod gloo;

pub use gloo::Routing;
