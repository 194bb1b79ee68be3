//! `render`: shows where traffic goes.

use glooscope::report;
use glooscope::report::render::Filter;

use super::world::World;
use super::{CLEAN, FAILED, print, style};
use crate::cli::{Render, Terminal};
use crate::error::Error;

/// Renders the sources.
pub(super) fn run(args: &Render, terminal: &Terminal) -> Result<u8, Error> {
    let world = World::read(&args.sources, &args.reading, terminal)?;
    let filter = Filter { host: args.host.clone(), group: args.group.clone(), upstream: args.upstream.clone() };
    let style = style(terminal);
    let files = args.load.read()?;
    world.with(|cx| {
        let loads = files.as_ref().map(|files| files.loads(None, cx, &[])).transpose()?;
        print(|out| {
            report::render::write_with_load(args.format, cx, &filter, loads.as_ref(), args.precision, &style, out)
        })
    })?;
    Ok(if world.is_whole { CLEAN } else { FAILED })
}
