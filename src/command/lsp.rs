//! `lsp`: the language server.

use std::path::PathBuf;
use std::sync::Arc;

use clap::Args;

use super::baseline::Accepting;
use super::reading::Reading;
use super::terminal::Terminal;
use super::world::World;
use super::{CLEAN, FOUND};
use crate::error::Error;
use crate::lsp::{Environment, Load, Loaded, serve};
use crate::source::Source;

#[derive(Debug, Args)]
#[command(after_help = "Examples:\n  glooscope lsp\n  glooscope lsp --stdio --gloo-version 1.17\n\
    An editor starts it in the folder of the manifests and speaks the Language Server Protocol over standard input and output.\n\
    docs/editor.md has settings for several editors.")]
pub(super) struct Lsp {
    /// Speak over standard input and output, as is done anyway; many editors add it
    #[arg(long)]
    stdio: bool,

    #[command(flatten)]
    reading: Reading,
}

/// Serves an editor until it ends the session.
#[expect(clippy::unnecessary_wraps, reason = "as all commands run")]
pub(super) fn run(args: &Lsp, terminal: &Terminal) -> Result<u8, Error> {
    let (reading, terminal) = (args.reading.clone(), terminal.clone());
    let load: Load = Arc::new(move |folders| read(folders, &reading, &terminal));
    Ok(if serve(load) { CLEAN } else { FOUND })
}

/// Reads the editor's folders, as `check` would in the first of them.
fn read(folders: &[PathBuf], reading: &Reading, terminal: &Terminal) -> Loaded {
    let mut problems = Vec::new();
    let mut sources = Vec::new();
    for (at, folder) in folders.iter().enumerate() {
        if !folder.is_dir() {
            problems.push(format!("{}: no folder is there", folder.display()));
        } else if at == 0 && std::env::set_current_dir(folder).is_ok() {
            sources.push(Source::Path(PathBuf::from(".")));
        } else {
            sources.push(Source::Path(folder.clone()));
        }
    }
    if sources.is_empty() {
        return Loaded { problems, ..Loaded::default() };
    }
    match World::read_to_check(&sources, reading, terminal) {
        Ok(world) => {
            if !world.is_whole {
                problems.push("not all of the manifests could be read; the log says which".to_owned());
            }
            let baseline =
                Accepting::default().read(&world).map(|accepted| accepted.map(super::baseline::Accepted::baseline));
            let baseline = baseline.unwrap_or_else(|error| {
                problems.push(error.to_string());
                None
            });
            let World { sources, environments, found, unbuilt, .. } = world;
            let environments = environments.into_iter().map(|one| Environment {
                name: one.name().map(str::to_owned),
                sources: one.sources,
                options: one.options,
                levels: one.levels,
            });
            let elsewhere = found.into_iter().chain(unbuilt).collect();
            Loaded { sources, environments: environments.collect(), elsewhere, baseline, problems }
        }
        Err(error) => {
            problems.push(error.to_string());
            Loaded { problems, ..Loaded::default() }
        }
    }
}
