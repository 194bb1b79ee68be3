//! `graph`: draws who refers to whom.

use std::path::PathBuf;

use clap::{Args, ValueHint};
use glooscope::report::graph::{Focus, MOST_EDGES, focus, graph, merged};
use glooscope::report::{self, GraphFormat};

use super::reading::Reading;
use super::terminal::{Terminal, fail, print, talk};
use super::world::World;
use super::{CLEAN, FAILED, value};
use crate::error::Error;
use crate::source::{Source, write};

#[derive(Debug, Args)]
#[command(after_help = "Examples:\n  glooscope graph deploy/ --format svg -o graph.svg\n  \
    glooscope graph --of gloo-system/echo-v1 --reverse\n  glooscope graph --format dot | dot -Tpng -o graph.png\n\
    From gateway through host, virtual service, route tables and group to upstream and Service. The wider a line, the larger the share. \
    What is missing is dashed, what the sources do not show dotted, and what has a finding has its colour.")]
pub(super) struct Graph {
    /// What to draw
    #[arg(value_name = "SOURCE", default_value = ".", value_hint = ValueHint::AnyPath)]
    sources: Vec<Source>,

    /// How it is drawn
    #[arg(long, value_name = "FORMAT", default_value = "mermaid", value_parser = value::word::<GraphFormat>())]
    format: GraphFormat,

    /// Only what this resource leads to: a name, namespace/name or Kind/namespace/name, or a domain
    #[arg(long, value_name = "RESOURCE")]
    of: Option<String>,

    /// What leads to it instead: who would notice
    #[arg(long, requires = "of")]
    reverse: bool,

    /// At most so many steps away from it
    #[arg(long, value_name = "STEPS", requires = "of")]
    depth: Option<usize>,

    /// Write it into FILE; `-` is standard output
    #[arg(long, short, value_name = "FILE", value_hint = ValueHint::FilePath)]
    output: Option<PathBuf>,

    #[command(flatten)]
    reading: Reading,
}

/// Draws the sources.
pub(super) fn run(args: &Graph, terminal: &Terminal) -> Result<u8, Error> {
    let output = args.output.as_deref().filter(|path| !value::is_standard(path));
    output.map(write::target).transpose()?;
    let world = World::read(&args.sources, &args.reading, terminal)?;
    if let Some(path) = output {
        value::no_source(path, &world.sources.map, &[])?;
    }
    let found = world.check();
    let (drawn, is_whole) = world.with_each(|all| {
        let graphs = all.iter().map(|(name, cx)| graph(cx, *name, &found));
        (merged(graphs), world.tell_all(all, terminal))
    });
    let drawn = match &args.of {
        Some(of) => match focus(&drawn, Focus { of, reverse: args.reverse, depth: args.depth }) {
            Ok(part) => part,
            Err(refusal) => {
                let missed = Error::missed(refusal);
                fail(terminal, &missed);
                // It may stand in what can't be read.
                return Ok(if is_whole { missed.code() } else { FAILED });
            }
        },
        None => drawn,
    };
    if drawn.nodes.is_empty() {
        talk(terminal, "warning: there is nothing to draw: no virtual service, route or upstream in the sources");
    }
    if args.format == GraphFormat::Mermaid && drawn.edges.len() > MOST_EDGES {
        talk(
            terminal,
            &format!(
                "warning: Mermaid draws {MOST_EDGES} edges at most, and there are {}: draw a part with --of, or --format svg",
                drawn.edges.len()
            ),
        );
    }
    match output {
        None => print(|out| report::graph::write(args.format, &drawn, out))?,
        Some(path) => {
            let mut text = Vec::new();
            report::graph::write(args.format, &drawn, &mut text)
                .map_err(|reason| Error::write(path.display(), reason))?;
            write::write(path, &text)?;
        }
    }
    Ok(if is_whole { CLEAN } else { FAILED })
}
