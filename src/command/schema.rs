//! `schema`: JSON Schemas, for editors and for who reads the outputs.

use glooscope::{config, report, schema};
use serde_json::Value;

use super::{CLEAN, print};
use crate::cli::Schema;
use crate::error::Error;

/// Prints the schema of that name, or the names.
pub(super) fn run(args: &Schema) -> Result<u8, Error> {
    let mut schemas: Vec<(&str, Value)> =
        vec![("manifests", schema::manifests(args.gloo_version)), ("configuration", config::schema())];
    schemas.extend(report::shape::schemas());
    let Some(name) = &args.name else {
        print(|out| schemas.iter().try_for_each(|(name, _)| writeln!(out, "{name}")))?;
        return Ok(CLEAN);
    };
    let Some((_, schema)) = schemas.iter().find(|(known, _)| known == name) else {
        let names: Vec<&str> = schemas.iter().map(|(name, _)| *name).collect();
        return Err(Error::Usage(format!("no schema is called `{name}`: there are {}", names.join(", "))));
    };
    print(|out| writeln!(out, "{schema:#}"))?;
    Ok(CLEAN)
}
