//! What Gloo Edge routing manifests will really do, before they are applied.

pub mod diagnostic;
pub mod model;
pub mod schema;
pub mod text;
pub mod yaml;
