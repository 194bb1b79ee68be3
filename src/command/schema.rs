//! `schema`: JSON Schemas, for editors and for who reads the outputs.

use clap::Args;
use glooscope::schema::{Channel, GatewayApiVersion, GlooVersion, Versions};
use glooscope::{config, report, schema, suite};
use serde_json::Value;

use super::CLEAN;
use super::terminal::print;
use super::value;
use crate::error::Error;

#[derive(Debug, Args)]
pub(super) struct Schema {
    /// What is described; the names are listed where there is none
    #[arg(value_name = "NAME")]
    name: Option<String>,

    /// The version of Gloo Edge whose fields the manifests' schema holds
    #[arg(long, value_name = "VERSION", default_value_t = GlooVersion::LATEST)]
    gloo_version: GlooVersion,

    /// The version of the Gateway API whose fields the manifests' schema holds
    #[arg(long, value_name = "VERSION", default_value_t = GatewayApiVersion::LATEST)]
    gateway_api_version: GatewayApiVersion,

    /// The channel of the Gateway API whose fields the manifests' schema holds
    #[arg(long, value_name = "CHANNEL", value_parser = value::word::<Channel>(), default_value = "standard")]
    gateway_api_channel: Channel,
}

/// Prints the schema of that name, or the names.
pub(super) fn run(args: &Schema) -> Result<u8, Error> {
    let versions =
        Versions { gloo: args.gloo_version, gateway_api: args.gateway_api_version, channel: args.gateway_api_channel };
    let mut schemas: Vec<(&str, Value)> = vec![
        ("manifests", schema::manifests(versions)),
        ("configuration", config::schema()),
        ("tests", suite::schema()),
    ];
    schemas.extend(report::shape::schemas());
    let Some(name) = &args.name else {
        print(|out| schemas.iter().try_for_each(|(name, _)| writeln!(out, "{name}")))?;
        return Ok(CLEAN);
    };
    let Some((_, schema)) = schemas.iter().find(|(known, _)| known == name) else {
        let names: Vec<&str> = schemas.iter().map(|(name, _)| *name).collect();
        return Err(
            Error::usage(format!("no schema is called `{name}`")).help(format!("use one of {}", names.join(", ")))
        );
    };
    print(|out| writeln!(out, "{schema:#}"))?;
    Ok(CLEAN)
}
