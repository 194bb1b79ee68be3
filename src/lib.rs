//! What Gloo Edge and Gateway API routing manifests will really do, before they are applied.
//!
//! ```text
//! text -> yaml -> model, schema -> Snapshot -> Index -> Routing, in the terms of traffic -> Context
//!                                                                                             |
//!                   +--------------------------+------------------------+---------------------+
//!                   |                          |                        |
//!        rules -> check <- config      report::render, suite    change: Plan, edits, rollout; convert
//!                   |                          |                        |
//!                   +-------------------> report: formats <-------------+
//! ```
//!
//! The library is pure: text in, values out. It never prints, exits, or reads the disk, the environment or the clock.
//!
//! ```
//! use glooscope::check::{Levels, check};
//! use glooscope::context::Context;
//! use glooscope::snapshot::{Options, Snapshot, Sources};
//! use glooscope::text::{Role, SourceMap};
//!
//! let group = "{apiVersion: gloo.solo.io/v1, kind: UpstreamGroup, metadata: {name: echo, namespace: shop}, spec: {}}";
//! let mut map = SourceMap::default();
//! map.add("echo.yaml", group, Role::Subject);
//! let (sources, options) = (Sources::parse(map), Options::default());
//! let snapshot = Snapshot::read(&sources, &options);
//! let report = check(&Context::new(&snapshot), &Levels::default());
//! assert!(report.findings.iter().any(|finding| finding.rule == "no-destinations"));
//! ```
//!
//! # Words
//!
//! What Kubernetes, Envoy and Gloo have a word for is called by it. These are the project's own, or narrower here than elsewhere:
//!
//! | word | meaning |
//! |---|---|
//! | source | where manifests come from: a folder, a revision, a kustomization, a cluster |
//! | subject, context | a file that is checked; one that is only there for references to resolve to ([`text::Role`]) |
//! | snapshot | all resources of the sources, as they stand at one time ([`snapshot::Snapshot`]) |
//! | reference | a name in one resource that means another ([`context::Context::graph`]) |
//! | effective route | a route as Envoy gets it, with delegation resolved ([`traffic::Route`]) |
//! | share | the part of a route's requests that a destination gets, as an exact fraction |
//! | reach | the routes and hosts that something has an effect on ([`traffic::Reach`]) |
//! | finding | what a rule reports: place, cause, effect, reach, help, and perhaps a fix ([`finding::Diagnostic`]) |
//! | plan | what changes for traffic between two snapshots ([`change::Plan`]) |
//! | shift | the points of a route's requests that go elsewhere by a change; `--max-shift` limits it |

pub mod change;
pub mod check;
pub mod config;
pub mod context;
pub mod convert;
pub mod finding;
pub mod index;
pub mod model;
pub mod report;
pub mod routing;
pub mod rules;
pub mod schema;
pub mod snapshot;
pub mod suite;
pub mod text;
pub mod traffic;
pub mod yaml;
