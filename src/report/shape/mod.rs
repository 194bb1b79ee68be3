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

/// The JSON Schemas of the outputs as texts, by the names of their files in `schemas/`. They are made from the shapes when those are
/// tested, not when the program runs: what makes them is a good part of a program.
const SCHEMAS: [(&str, &str); 12] = [
    ("check", include_str!("../../../schemas/check.schema.json")),
    ("config", include_str!("../../../schemas/config.schema.json")),
    ("convert", include_str!("../../../schemas/convert.schema.json")),
    ("diff", include_str!("../../../schemas/diff.schema.json")),
    ("env", include_str!("../../../schemas/env.schema.json")),
    ("graph", include_str!("../../../schemas/graph.schema.json")),
    ("render", include_str!("../../../schemas/render.schema.json")),
    ("rollout", include_str!("../../../schemas/rollout.schema.json")),
    ("rules", include_str!("../../../schemas/rules.schema.json")),
    ("statistics", include_str!("../../../schemas/statistics.schema.json")),
    ("test", include_str!("../../../schemas/test.schema.json")),
    ("trace", include_str!("../../../schemas/trace.schema.json")),
];

/// The JSON Schemas of the outputs, by their names.
pub fn schemas() -> Vec<(&'static str, serde_json::Value)> {
    SCHEMAS.iter().map(|(name, text)| (*name, serde_json::from_str(text).unwrap_or_default())).collect()
}

/// What the outputs' schemas are called.
pub fn names() -> impl Iterator<Item = &'static str> {
    SCHEMAS.iter().map(|(name, _)| *name)
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use super::*;

    fn text<T: schemars::JsonSchema>() -> String {
        // What is left out of an output where it says nothing is no required field.
        let settings = schemars::generate::SchemaSettings::draft2020_12().for_serialize();
        format!("{:#}\n", settings.into_generator().into_root_schema_for::<T>().to_value())
    }

    #[test]
    fn the_schemas_of_the_outputs_are_up_to_date() {
        let made = [
            ("check", text::<check::Check>()),
            ("config", text::<config::Settings>()),
            ("convert", text::<convert::Convert>()),
            ("diff", text::<diff::Diff>()),
            ("env", text::<super::env::Environments>()),
            ("graph", text::<graph::Graph>()),
            ("render", text::<render::Render>()),
            ("rollout", text::<rollout::Rollout>()),
            ("rules", text::<rules::Rules>()),
            ("statistics", text::<statistics::Statistics>()),
            ("test", text::<suite::Tests>()),
            ("trace", text::<trace::Trace>()),
        ];
        assert!(made.iter().map(|(name, _)| *name).eq(names()), "each schema that is told is made");
        for ((name, made), (_, known)) in made.iter().zip(SCHEMAS) {
            let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("schemas/{name}.schema.json"));
            if std::env::var_os("BLESS").is_some() {
                fs::write(&path, made).expect("it can be written");
            } else {
                assert!(known == made, "{} is out of date: run BLESS=1 cargo test --lib", path.display());
            }
        }
    }
}
