//! Resources as values that know their places.
//!
//! Decoding follows what the API server and Gloo's protobuf decoding make of a manifest: unknown fields and nulls are
//! absent, of several alternatives the later field wins. Whether a manifest is accepted at all is [`crate::schema`]'s part.

pub mod gateway_api;
pub mod gloo;
mod key;
mod kind;
mod matcher;
mod name;
mod read;
mod reference;
mod resource;
mod selector;
mod service;

pub use key::{ResourceKey, slashed};
pub use kind::{Asked, Kind, OWN_WORDS, Product, Word, mentions_own};
pub use matcher::{Condition, Matcher, Path, PathKind, stem};
pub use name::{NameFault, is_label, is_subdomain};
pub use reference::Ref;
pub use resource::{Body, Resource};
pub use selector::{Expression, Selector};
pub use service::Service;
