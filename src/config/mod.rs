//! The configuration, read by the same YAML reader as manifests, so that its mistakes are shown in place.

mod environment;
mod key;
mod limit;
mod read;
mod reader;
mod rule;
mod schema;
mod shift;
mod values;

pub use environment::{Environments, WrittenEnvironment};
pub use schema::schema;
pub use shift::MaxShift;
pub use values::values;

use crate::check::{FailOn, Levels};
use crate::finding::Diagnostic;
use crate::schema::{Channel, GatewayApiVersion, GlooVersion};
use crate::snapshot::Dialect;
use crate::text::{FileId, SourceMap, Span};

/// The name of the file that holds it.
pub const FILE_NAME: &str = ".glooscope.yaml";

/// The names that it may have; where a folder has both, the first one counts.
pub const FILE_NAMES: [&str; 2] = [FILE_NAME, ".glooscope.yml"];

/// What a configuration says; where it says nothing, nothing is set.
#[derive(Clone, Debug, Default)]
pub struct Config {
    /// What it makes of each rule.
    pub levels: Levels,
    /// What it makes of rules in the files that a pattern fits, as `.gitignore` has them; of several that fit the last one counts.
    pub paths: Vec<(String, Levels)>,
    /// Globs of names (`namespace/name`) that count as defined.
    pub external: Vec<String>,
    /// Whether the sources are all there is.
    pub closed: Option<bool>,
    /// Sources that references may resolve to; paths count from the folder of the configuration.
    pub context: Vec<String>,
    /// Patterns of paths that folders are read without, as `.gitignore` has them.
    pub exclude: Vec<String>,
    /// The file of accepted findings, from the folder of the configuration.
    pub baseline: Option<String>,
    /// The namespace of resources that name none.
    pub namespace: Option<String>,
    /// Where discovery writes upstreams.
    pub discovery_namespace: Option<String>,
    /// Whose fields and rules hold.
    pub gloo_version: Option<GlooVersion>,
    /// Whose fields and rules of the Gateway API hold.
    pub gateway_api_version: Option<GatewayApiVersion>,
    /// Which channel of the Gateway API the cluster has.
    pub gateway_api_channel: Option<Channel>,
    /// Which implementation serves gateways.
    pub dialect: Option<Dialect>,
    /// The least severity that makes a run fail.
    pub fail_on: Option<FailOn>,
    /// How much of a route's requests may go elsewhere.
    pub max_shift: MaxShift,
    /// Which manifests are applied together.
    pub environments: Environments,
    /// Where each key stands that is set.
    pub places: Vec<(&'static str, Span)>,
}

impl Config {
    /// Reads the configuration in a file of `map`, and what is wrong with it.
    pub fn read(map: &SourceMap, file: FileId) -> (Config, Vec<Diagnostic>) {
        read::read(map, file)
    }
}
