//! `env`: shows which manifests are applied together.

use clap::{Args, ValueHint};
use glooscope::report::shape::env::Environments;
use glooscope::report::{self, EnvFormat};

use super::reading::Reading;
use super::terminal::{Terminal, print, style};
use super::world::World;
use super::{CLEAN, FAILED, value};
use crate::error::Error;
use crate::source::Source;

#[derive(Debug, Args)]
#[command(after_help = "Examples:\n  glooscope env\n  glooscope env git:main --format json\n\
    An environment is what is applied together. The configuration may say which there are (`environments:`); else the folders that hold \
    resources of the same name are, with all that lies beside them.")]
pub(super) struct Env {
    /// Where to look
    #[arg(value_name = "SOURCE", default_value = ".", value_hint = ValueHint::AnyPath)]
    sources: Vec<Source>,

    /// How they are printed
    #[arg(long, value_name = "FORMAT", default_value = "human", value_parser = value::word::<EnvFormat>())]
    format: EnvFormat,

    #[command(flatten)]
    reading: Reading,
}

/// Shows the environments.
pub(super) fn run(args: &Env, terminal: &Terminal) -> Result<u8, Error> {
    let world = World::read(&args.sources, &args.reading, terminal)?;
    let shape = Environments::new(&world.sources, world.environments.iter().map(|one| &one.found));
    print(|out| report::env::write(args.format, &shape, &style(terminal), out))?;
    Ok(if world.with_each(|all| world.tell_all(all, terminal)) { CLEAN } else { FAILED })
}
