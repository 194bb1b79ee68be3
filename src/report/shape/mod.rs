//! The shapes of outputs for programs. Later versions only add to them.

pub mod check;
pub mod config;
pub mod convert;
pub mod diff;
pub mod env;
pub mod graph;
pub mod load;
pub mod render;
pub mod rollout;
pub mod rules;
pub mod statistics;
pub mod suite;
pub mod trace;

/// The version of every shape.
pub const VERSION: u32 = 1;

/// The JSON Schemas of the outputs, by the names of their files in `schemas/`.
pub fn schemas() -> Vec<(&'static str, serde_json::Value)> {
    vec![
        ("check", schema::<check::Check>()),
        ("config", schema::<config::Settings>()),
        ("convert", schema::<convert::Convert>()),
        ("diff", schema::<diff::Diff>()),
        ("env", schema::<env::Environments>()),
        ("graph", schema::<graph::Graph>()),
        ("render", schema::<render::Render>()),
        ("rollout", schema::<rollout::Rollout>()),
        ("rules", schema::<rules::Rules>()),
        ("statistics", schema::<statistics::Statistics>()),
        ("test", schema::<suite::Tests>()),
        ("trace", schema::<trace::Trace>()),
    ]
}

fn schema<T: schemars::JsonSchema>() -> serde_json::Value {
    // What is left out of an output where it says nothing is no required field.
    let settings = schemars::generate::SchemaSettings::draft2020_12().for_serialize();
    settings.into_generator().into_root_schema_for::<T>().to_value()
}
