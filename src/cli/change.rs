//! The command line of what compares and changes: definitions only.

use std::path::PathBuf;

use clap::{Args, ValueHint};
use glooscope::change::{Ask, Ratio, Setting};
use glooscope::report::DiffFormat;

use super::Reading;
use crate::source::Source;

/// Requests a second, and who can take how many.
#[derive(Clone, Debug, Args)]
#[command(next_help_heading = "Load")]
pub(crate) struct Load {
    /// Show what each upstream gets of the requests in FILE: CSV lines `HOST[#ROUTE],REQUESTS_PER_SECOND`, or a JSON map of the same, where
    /// HOST is a domain or virtual service and ROUTE a route's name, path or matchers
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub(crate) requests: Option<PathBuf>,

    /// Say which upstreams get more than FILE says they can take: CSV lines `UPSTREAM,REQUESTS_PER_SECOND`, or a JSON map of the same; `diff`
    /// exits with 1 then
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath, requires = "requests")]
    pub(crate) capacity: Option<PathBuf>,
}

#[derive(Debug, Args)]
#[command(after_help = "Examples:\n  glooscope diff git:main .\n  glooscope diff . --set gloo-system/echo:v2=50%\n  \
    glooscope diff git:main . --max-shift 20 --forbid-new-findings")]
#[expect(clippy::struct_excessive_bools, reason = "each is a flag of the command line")]
pub(crate) struct Diff {
    /// The state before and the state after; with --set what the weights are set in
    #[arg(value_name = "SOURCE", default_value = ".", value_hint = ValueHint::AnyPath, num_args = 1..)]
    pub(crate) sources: Vec<Source>,

    /// Compare with the same sources after this weight is set, as GROUP:DESTINATION=WEIGHT or …=50% (repeatable)
    #[arg(long, value_name = "SETTING", value_parser = Setting::parse)]
    pub(crate) set: Vec<Setting>,

    /// How the comparison is printed
    #[arg(long, value_name = "FORMAT", default_value = "human")]
    pub(crate) format: DiffFormat,

    /// Add the text of what changes
    #[arg(long)]
    pub(crate) yaml: bool,

    /// List the changed resources in an order in which no reference dangles in between
    #[arg(long)]
    pub(crate) order: bool,

    /// Exit with 1 if anything changes
    #[arg(long)]
    pub(crate) exit_code: bool,

    /// Exit with 1 if more than so many points of a route's requests go elsewhere, or a host is no longer served
    #[arg(long, value_name = "POINTS", value_parser = points)]
    pub(crate) max_shift: Option<Ratio>,

    /// Exit with 1 if there are findings that were not there before
    #[arg(long)]
    pub(crate) forbid_new_findings: bool,

    #[command(flatten)]
    pub(crate) load: Load,

    #[command(flatten)]
    pub(crate) reading: Reading,
}

/// Formats of patches.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum Patch {
    /// A JSON patch (RFC 6902) in YAML, for kustomize and `kubectl patch --type json`
    Json6902,
    /// The resource with its whole list, for kustomize and `kubectl patch --type merge`
    Strategic,
    /// The command that patches the cluster
    Kubectl,
}

#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  glooscope set gloo-system/echo v2=50 v1=50 .\n  glooscope set echo v2=50% --write\n  \
    glooscope set vs:shop/front#cart v2=10% --patch json6902"
)]
pub(crate) struct Set {
    /// The group, or a route's own list as `vs:NAMESPACE/NAME#ROUTE` or `rt:…#ROUTE` (its name, or its place from 0)
    #[arg(value_name = "GROUP")]
    pub(crate) group: String,

    /// Weights as DESTINATION=WEIGHT or DESTINATION=50%, then where to look for the group
    #[arg(value_name = "DESTINATION=WEIGHT|SOURCE")]
    pub(crate) arguments: Vec<String>,

    /// Move points to or from a destination, as v2+10 or v2-10; the others give or take in proportion (repeatable)
    #[arg(long, value_name = "DESTINATION+POINTS", value_parser = Ask::parse_shift, allow_hyphen_values = true)]
    pub(crate) only_shift: Vec<Ask>,

    /// Write the file
    #[arg(long, short, conflicts_with = "patch")]
    pub(crate) write: bool,

    /// Print a patch instead of the difference
    #[arg(long, value_name = "KIND")]
    pub(crate) patch: Option<Patch>,

    /// How the effect is printed
    #[arg(long, value_name = "FORMAT", default_value = "human")]
    pub(crate) format: DiffFormat,

    /// Refuse if more than so many points of a route's requests would go elsewhere
    #[arg(long, value_name = "POINTS", value_parser = points)]
    pub(crate) max_shift: Option<Ratio>,

    #[command(flatten)]
    pub(crate) reading: Reading,
}

/// Formats of `rollout`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum RolloutFormat {
    /// For people
    Table,
    /// For programs
    Json,
}

#[derive(Debug, Args)]
#[command(after_help = "Examples:\n  glooscope rollout echo --to v2 --steps 5,25,50,100 .\n  \
    glooscope rollout shop/cart --to v3 --hold v1 --steps 10,50 --max-shift 40\n  \
    glooscope rollout vs:shop/cart#main --from rollout:shop/cart .")]
pub(crate) struct Rollout {
    /// The group, or a route's own list as `vs:NAMESPACE/NAME#ROUTE`
    #[arg(value_name = "GROUP")]
    pub(crate) group: String,

    /// The destination that traffic moves to; with --from the one that it names is known
    #[arg(long, value_name = "DESTINATION", required_unless_present = "from")]
    pub(crate) to: Option<String>,

    /// Its share at each step, in per cent, separated by commas
    #[arg(long, value_name = "PERCENT", value_delimiter = ',', required_unless_present = "from", value_parser = points)]
    pub(crate) steps: Vec<Ratio>,

    /// Follow the steps of a Canary of Flagger or a Rollout of Argo, as canary:NAMESPACE/NAME or rollout:…, and show the shares that they
    /// really give
    #[arg(long, value_name = "RESOURCE", conflicts_with = "steps")]
    pub(crate) from: Option<String>,

    /// Keep this destination's share; the others give way in proportion (repeatable)
    #[arg(long, value_name = "[GROUP:]DESTINATION")]
    pub(crate) hold: Vec<String>,

    /// Exit with 1 if a step moves more than so many points of a route's requests
    #[arg(long, value_name = "POINTS", value_parser = points)]
    pub(crate) max_shift: Option<Ratio>,

    /// Print one patch a step instead of the table
    #[arg(long, value_name = "KIND")]
    pub(crate) patch: Option<Patch>,

    /// How the steps are printed
    #[arg(long, value_name = "FORMAT", default_value = "table")]
    pub(crate) format: RolloutFormat,

    /// Where to look for the group
    #[arg(value_name = "SOURCE", default_value = ".", value_hint = ValueHint::AnyPath)]
    pub(crate) sources: Vec<Source>,

    #[command(flatten)]
    pub(crate) reading: Reading,
}

fn points(text: &str) -> Result<Ratio, String> {
    Ratio::parse_percent(text)
        .filter(|points| *points <= Ratio::ONE)
        .ok_or_else(|| format!("{text} is not a number from 0 to 100"))
}
