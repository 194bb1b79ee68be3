//! Gloo's resources as values that know their places.

mod kind;

pub use kind::{Kind, ResourceKey, slashed};
