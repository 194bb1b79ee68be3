//! The command line: one file a command, with its arguments, its help and its run.

mod baseline;
mod check;
mod complete;
mod completions;
mod config;
mod convert;
mod diff;
mod edit;
mod env;
mod environment;
mod explain;
mod fix;
mod graph;
mod judging;
mod load;
mod log;
mod lsp;
mod man;
mod reading;
mod render;
mod report;
mod rollout;
mod rules;
mod schema;
mod set;
mod terminal;
mod test;
mod texts;
mod trace;
mod trust;
mod unrendered;
mod value;
mod watch;
mod world;
mod written;

use clap::{CommandFactory as _, FromArgMatches as _, Parser, Subcommand};

use self::terminal::Terminal;
use crate::error::{CLEAN, Error, FAILED, FOUND};

pub(crate) use self::complete::{SHELLS, command as complete};
pub(crate) use self::terminal::say;

/// The version, and what the program is built from.
const BUILT: &str = concat!(env!("CARGO_PKG_VERSION"), env!("GLOOSCOPE_BUILT"));

/// Shows what Gloo Edge and Gateway API routing manifests will really do, before they are applied
#[derive(Debug, Parser)]
#[command(version, long_version = BUILT, propagate_version = true, max_term_width = 100)]
#[command(after_help = "Examples:\n  glooscope check deploy/\n  glooscope render deploy/ --host shop.example.com\n  \
    glooscope diff git:main...\n  glooscope set echo v2=50% deploy/\n\
    A SOURCE is a file or folder, `-` for standard input, `git:REV[:PATH]`, `kustomize:DIR`, \
    `helm:DIR[?values=FILE,FILE]` or `cluster:[CONTEXT]`.\nExit codes: 0 nothing to report, 1 findings or a guard that failed, 2 could not run.")]
pub(crate) struct Cli {
    #[command(subcommand)]
    command: Command,

    #[command(flatten)]
    terminal: Terminal,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Report what is wrong
    Check(check::Check),
    /// Show the effective shares of every route
    Render(render::Render),
    /// Show which host and route answer a request, and why the others do not
    Trace(trace::Trace),
    /// Hold written expectations of requests against the routes
    Test(test::Test),
    /// Show what changes between two states
    Diff(diff::Diff),
    /// Change weights in a file, or print the patch
    Set(set::Set),
    /// Plan a canary's steps
    Rollout(rollout::Rollout),
    /// Draw who refers to whom
    Graph(graph::Graph),
    /// Write one page to look at: hosts, routes, shares, findings
    Report(report::Report),
    /// Write what Gloo Edge serves as manifests of the Gateway API, with proof
    Convert(convert::Convert),
    /// Show which manifests are applied together, and why
    Env(env::Env),
    /// Show what the configuration and the options set, and where from
    Config(config::Config),
    /// Show the page of a rule
    Explain(explain::Explain),
    /// List the rules
    Rules(rules::Rules),
    /// Serve an editor: findings as one types, shares on hover, who uses a group
    Lsp(lsp::Lsp),
    /// Print the JSON Schema of manifests, of the configuration or of an output
    Schema(schema::Schema),
    /// Print completions for a shell
    Completions(completions::Completions),
    /// Print or write the manual pages
    Man(man::Man),
}

/// Reads the command line. Help, and what is wrong with the use, are painted as it asks for.
pub(crate) fn parse() -> Result<Cli, clap::Error> {
    let command = Cli::command();
    let command = match terminal::asked_colour(std::env::args_os()) {
        Some(choice) => command.color(choice),
        None => command,
    };
    command.try_get_matches().and_then(|matches| Cli::from_arg_matches(&matches))
}

/// Says why a run failed.
pub(crate) fn fail(cli: &Cli, error: &Error) {
    terminal::fail(&cli.terminal, error);
}

/// Runs the command and returns the exit code.
pub(crate) fn run(cli: &Cli) -> Result<u8, Error> {
    let terminal = &cli.terminal;
    match &cli.command {
        Command::Check(args) => check::run(args, terminal),
        Command::Render(args) => render::run(args, terminal),
        Command::Trace(args) => trace::run(args, terminal),
        Command::Test(args) => test::run(args, terminal),
        Command::Diff(args) => diff::run(args, terminal),
        Command::Set(args) => set::run(args, terminal),
        Command::Rollout(args) => rollout::run(args, terminal),
        Command::Graph(args) => graph::run(args, terminal),
        Command::Report(args) => report::run(args, terminal),
        Command::Convert(args) => convert::run(args, terminal),
        Command::Env(args) => env::run(args, terminal),
        Command::Config(args) => config::run(args, terminal),
        Command::Explain(args) => explain::run(args, terminal),
        Command::Rules(args) => rules::run(args, terminal),
        Command::Lsp(args) => lsp::run(args, terminal),
        Command::Schema(args) => schema::run(args),
        Command::Completions(args) => completions::run(args),
        Command::Man(args) => man::run(args),
    }
}
