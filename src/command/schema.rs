//! `schema`: JSON Schemas, for editors and for who reads the outputs.

use clap::Args;
use glooscope::model::Kind;
use glooscope::schema::{Channel, GatewayApiVersion, GlooVersion, Versions};
use glooscope::{config, report, schema, suite};
use serde_json::Value;

use super::CLEAN;
use super::terminal::print;
use super::value;
use crate::error::Error;

#[derive(Debug, Args)]
#[command(after_help = "Examples:\n  glooscope schema\n  glooscope schema VirtualService\n  glooscope schema check\n\
    A kind has a schema of its own: `glooscope schema VirtualService`, and `gateway.solo.io/Gateway` where two groups have one of \
    that name. `manifests` is for files with whichever kinds, others and a `List` among them.")]
pub(super) struct Schema {
    /// What is described, or the kind of a manifest; the names are listed where there is none
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
    let names: Vec<&str> = schemas.iter().map(|(name, _)| *name).collect();
    let kinds = schema::described(versions);
    let found = schemas.into_iter().find(|(known, _)| known == name).map(|(_, schema)| schema);
    let Some(schema) = found.or_else(|| one_kind(name, &kinds).and_then(|kind| schema::manifest(kind, versions)))
    else {
        let of_that_name = || kinds.iter().filter(|kind| kind.as_str() == name);
        if of_that_name().next().is_some() {
            let names: Vec<String> = of_that_name().map(|kind| path(*kind)).collect();
            return Err(Error::usage(format!("several kinds are called `{name}`"))
                .help(format!("use one of {}", names.join(", "))));
        }
        return Err(Error::usage(format!("no schema is called `{name}`"))
            .help(format!("use one of {}, or a kind such as VirtualService", names.join(", "))));
    };
    print(|out| writeln!(out, "{schema:#}"))?;
    Ok(CLEAN)
}

/// The kind of that name, or of that group and name.
fn one_kind(name: &str, kinds: &[Kind]) -> Option<Kind> {
    let mut fitting = kinds.iter().copied().filter(|kind| kind.as_str() == name || path(*kind) == name);
    fitting.next().filter(|_| fitting.next().is_none())
}

/// `group/Kind`
fn path(kind: Kind) -> String {
    format!("{}/{}", kind.group(), kind.as_str())
}
