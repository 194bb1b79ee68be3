//! What Gloo Edge routing manifests will really do, before they are applied.
//!
//! ```text
//! text -> yaml -> schema + model -> Snapshot -> Index, Resolver -> Routing -> ReferenceGraph -> Context
//!                                                                                             |
//!         config, suppress, baseline, fix         render    change::Plan    <-----------------+
//!                     |                              |           |                            |
//!                   check  <-------- rules ----------|-----------|----------------------------+
//!                     |                              |           |
//!                     +-----------> report <---------+-----------+
//! ```
//!
//! The library is pure: text in, values out. It never prints, exits, or reads the disk, the environment or the clock.

pub mod change;
pub mod check;
pub mod config;
pub mod context;
pub mod finding;
pub mod index;
pub mod model;
pub mod report;
pub mod routing;
pub mod rules;
pub mod schema;
pub mod snapshot;
pub mod text;
pub mod traffic;
pub mod yaml;
