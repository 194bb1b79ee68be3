//! The command line: definitions only.

mod change;
mod value;

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum, ValueHint};
use clap_complete::Shell;
use glooscope::check::{FailOn, Level};
use glooscope::report::{CheckFormat, RenderFormat, RulesFormat};
use glooscope::schema::GlooVersion;

pub(crate) use self::change::{Diff, Load, Patch, Rollout, RolloutFormat, Set};
use crate::source::Source;

/// Shows what Gloo Edge routing manifests will really do, before they are applied
#[derive(Debug, Parser)]
#[command(version, propagate_version = true, max_term_width = 100)]
#[command(after_help = "A SOURCE is a file or folder, `-` for standard input, `git:REV[:PATH]`, `kustomize:DIR` or \
    `cluster:[CONTEXT]`.\nExit codes: 0 nothing to report, 1 findings or a guard that failed, 2 could not run.")]
pub(crate) struct Cli {
    #[command(subcommand)]
    pub(crate) command: Command,

    #[command(flatten)]
    pub(crate) terminal: Terminal,
}

/// How results and talk look.
#[derive(Clone, Debug, Args)]
#[command(next_help_heading = "Output")]
pub(crate) struct Terminal {
    /// When to use colour
    #[arg(long, global = true, value_name = "WHEN", default_value = "auto")]
    pub(crate) color: When,

    /// Columns that a line may take; the terminal's by default
    #[arg(long, global = true, value_name = "COLUMNS", value_parser = clap::value_parser!(u16).range(20..))]
    pub(crate) width: Option<u16>,

    /// Say nothing but results and errors
    #[arg(long, short, global = true, conflicts_with = "verbose")]
    pub(crate) quiet: bool,

    /// Say what is read, too
    #[arg(long, short, global = true)]
    pub(crate) verbose: bool,
}

/// When to use colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum When {
    /// On a terminal, as `NO_COLOR` and `CLICOLOR_FORCE` have it
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Report what is wrong
    Check(Check),
    /// Show the effective shares of every route
    Render(Render),
    /// Show what changes between two states
    Diff(Diff),
    /// Change weights in a file, or print the patch
    Set(Set),
    /// Plan a canary's steps
    Rollout(Rollout),
    /// Show the page of a rule
    Explain(Explain),
    /// List the rules
    Rules(Rules),
    /// Print the JSON Schema of manifests, of the configuration or of an output
    Schema(Schema),
    /// Print completions for a shell
    Completions(Completions),
    /// Print or write the manual pages
    Man(Man),
}

/// How manifests are read and judged.
#[derive(Clone, Debug, Args)]
#[command(next_help_heading = "Reading")]
pub(crate) struct Reading {
    /// Let references resolve to the resources of SOURCE, which are not themselves looked at (repeatable)
    #[arg(long, value_name = "SOURCE", value_hint = ValueHint::AnyPath)]
    pub(crate) context: Vec<Source>,

    /// The namespace of resources that name none
    #[arg(long, short, value_name = "NAMESPACE")]
    pub(crate) namespace: Option<String>,

    /// The version of Gloo Edge whose fields and rules hold, as `1.17`; the newest known by default
    #[arg(long, value_name = "VERSION")]
    pub(crate) gloo_version: Option<GlooVersion>,

    /// Take the sources for all there is: what they lack is missing
    #[arg(long)]
    pub(crate) closed: bool,

    /// Set the level of a rule: off, info, warning or error (repeatable)
    #[arg(long, value_name = "CODE=LEVEL", value_parser = value::rule_level)]
    pub(crate) rule: Vec<(String, Level)>,

    /// Read this configuration instead of the nearest `.glooscope.yaml` upwards
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath, conflicts_with = "no_config")]
    pub(crate) config: Option<PathBuf>,

    /// Read no configuration
    #[arg(long)]
    pub(crate) no_config: bool,
}

#[derive(Debug, Args)]
#[command(after_help = "Examples:\n  glooscope check deploy/\n  helm template . | glooscope check -\n  \
    glooscope check deploy/ --context cluster: --output human --output sarif=glooscope.sarif\n\
    `glooscope --help` says what a SOURCE may be, `glooscope explain RULE` what a finding means.")]
pub(crate) struct Check {
    /// What to check
    #[arg(value_name = "SOURCE", default_value = ".", value_hint = ValueHint::AnyPath)]
    pub(crate) sources: Vec<Source>,

    /// How findings are printed
    #[arg(long, value_name = "FORMAT", default_value = "human")]
    pub(crate) format: CheckFormat,

    /// Several forms at once, each on standard output or into a file; in place of `--format` (repeatable)
    #[arg(long, value_name = "FORMAT[=FILE]", value_parser = value::output, conflicts_with = "format")]
    pub(crate) output: Vec<Output>,

    /// The least severity that makes the exit code 1 [default: error]
    #[arg(long, value_name = "SEVERITY", hide_default_value = true)]
    pub(crate) fail_on: Option<FailOn>,

    /// Mend what is safe to mend, then report the rest
    #[arg(long, help_heading = "Fixes")]
    pub(crate) fix: bool,

    /// Mend also what somebody should read afterwards
    #[arg(long, help_heading = "Fixes")]
    pub(crate) unsafe_fixes: bool,

    /// Show what would be mended as a diff, and write nothing
    #[arg(long, help_heading = "Fixes")]
    pub(crate) diff: bool,

    /// Leave out the findings that FILE accepts
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath, help_heading = "Baseline")]
    pub(crate) baseline: Option<PathBuf>,

    /// Accept today's findings: write them to FILE
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath, help_heading = "Baseline", conflicts_with = "baseline")]
    pub(crate) write_baseline: Option<PathBuf>,

    #[command(flatten)]
    pub(crate) reading: Reading,
}

/// One form of the report, and where it goes.
#[derive(Clone, Debug)]
pub(crate) struct Output {
    pub(crate) format: CheckFormat,
    /// Nothing stands for standard output.
    pub(crate) file: Option<PathBuf>,
}

#[derive(Debug, Args)]
#[command(after_help = "Examples:\n  glooscope render deploy/ --host shop.example.com\n  \
    glooscope render --group gloo-system/echo --format csv\n\
    Words: `group` is the upstream group that a route shares with others, `via` the route tables that it comes \
    through. A host is rejected (Gloo takes it out of the proxy), unselected (no gateway takes it), or unknown \
    (the sources do not tell). A route is rejected (it reaches Envoy as an error), dropped (it never does), or \
    unknown. A destination is expected (discovery should make it), dangling (it doesn't exist) or dropped.")]
pub(crate) struct Render {
    /// What to render
    #[arg(value_name = "SOURCE", default_value = ".", value_hint = ValueHint::AnyPath)]
    pub(crate) sources: Vec<Source>,

    /// How routes are printed
    #[arg(long, value_name = "FORMAT", default_value = "table")]
    pub(crate) format: RenderFormat,

    /// Only the virtual hosts of this domain or virtual service
    #[arg(long, value_name = "HOST")]
    pub(crate) host: Option<String>,

    /// Only routes to this upstream group
    #[arg(long, value_name = "GROUP")]
    pub(crate) group: Option<String>,

    /// Only routes that reach this upstream
    #[arg(long, value_name = "UPSTREAM")]
    pub(crate) upstream: Option<String>,

    /// Decimal places of percentages
    #[arg(long, value_name = "PLACES", default_value_t = 2, value_parser = clap::value_parser!(u8).range(..=9))]
    pub(crate) precision: u8,

    #[command(flatten)]
    pub(crate) load: Load,

    #[command(flatten)]
    pub(crate) reading: Reading,
}

#[derive(Debug, Args)]
pub(crate) struct Explain {
    /// The rule's code
    #[arg(value_name = "RULE")]
    pub(crate) rule: String,
}

#[derive(Debug, Args)]
pub(crate) struct Rules {
    /// How the list is printed
    #[arg(long, value_name = "FORMAT", default_value = "table")]
    pub(crate) format: RulesFormat,
}

#[derive(Debug, Args)]
pub(crate) struct Schema {
    /// What is described; the names are listed where there is none
    #[arg(value_name = "NAME")]
    pub(crate) name: Option<String>,

    /// The version of Gloo Edge whose fields the manifests' schema holds
    #[arg(long, value_name = "VERSION", default_value_t = GlooVersion::LATEST)]
    pub(crate) gloo_version: GlooVersion,
}

#[derive(Debug, Args)]
pub(crate) struct Completions {
    /// The shell
    pub(crate) shell: Shell,
}

#[derive(Debug, Args)]
pub(crate) struct Man {
    /// Write one page a command into this folder, instead of printing the first
    #[arg(long, short, value_name = "FOLDER", value_hint = ValueHint::DirPath)]
    pub(crate) output: Option<PathBuf>,
}
