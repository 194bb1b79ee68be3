//! `render`: shows where traffic goes.

use clap::{Args, ValueHint};
use glooscope::report::render::{Filter, Several};
use glooscope::report::{self, RenderFormat, Style};
use glooscope::traffic::Rounding;

use super::load::Load;
use super::reading::Reading;
use super::terminal::{Terminal, fail, print, style};
use super::world::World;
use super::{CLEAN, FAILED, value};
use crate::error::Error;
use crate::source::Source;

#[derive(Debug, Args)]
#[command(after_help = "Examples:\n  glooscope render deploy/ --host shop.example.com\n  \
    glooscope render --group gloo-system/echo --format csv\n\
    Words: `group` is the upstream group that a route shares with others, `via` the route tables that it comes \
    through. A host is rejected (Gloo takes it out of the proxy), unselected (no gateway takes it), or unknown \
    (the sources do not show it). A route is rejected (it reaches Envoy as an error), dropped (it never does), or \
    unknown. A destination is expected (discovery should make it), dangling (it doesn't exist) or dropped.")]
pub(super) struct Render {
    /// What to render
    #[arg(value_name = "SOURCE", default_value = ".", value_hint = ValueHint::AnyPath)]
    sources: Vec<Source>,

    /// How routes are printed
    #[arg(long, value_name = "FORMAT", default_value = "table", value_parser = value::word::<RenderFormat>())]
    format: RenderFormat,

    /// Only the virtual hosts of this domain or virtual service
    #[arg(long, value_name = "HOST")]
    host: Option<String>,

    /// Only routes to this upstream group
    #[arg(long, value_name = "GROUP")]
    group: Option<String>,

    /// Only routes that reach this upstream
    #[arg(long, value_name = "UPSTREAM")]
    upstream: Option<String>,

    /// Decimal places of percentages in tables, rounded so that those of a route add up to 100 [default: 2, each rounded for itself]
    #[arg(long, value_name = "PLACES", value_parser = clap::value_parser!(u8).range(..=9))]
    precision: Option<u8>,

    /// Show in the table where redirects lead, what is answered directly, rewrites and timeouts
    #[arg(long)]
    wide: bool,

    /// Leave cells of CSV as they are, also where a spreadsheet would run them
    #[arg(long)]
    csv_raw: bool,

    #[command(flatten)]
    load: Load,

    #[command(flatten)]
    reading: Reading,
}

/// Renders the sources.
pub(super) fn run(args: &Render, terminal: &Terminal) -> Result<u8, Error> {
    let world = World::read(&args.sources, &args.reading, terminal)?;
    let filter = Filter { host: args.host.clone(), group: args.group.clone(), upstream: args.upstream.clone() };
    let style = Style { raw_cells: args.csv_raw, wide: args.wide, ..style(terminal) };
    let rounding = args.precision.map_or(Rounding::Nearest(2), Rounding::ToSum);
    let files = args.load.read()?;
    let mut missed = None;
    if let [only] = world.environments.as_slice()
        && only.name().is_none()
    {
        let is_whole = only.context(|cx| {
            let loads = files.as_ref().map(|files| files.loads(None, cx, &[])).transpose()?;
            let meant = report::render::meant(cx, &filter);
            let filter = meant.as_ref().unwrap_or(&filter);
            print(|out| {
                report::render::write_with_load(args.format, cx, filter, loads.as_ref(), rounding, &style, out)
            })?;
            missed = meant.err().map(Error::missed);
            Ok::<bool, Error>(world.tell(cx, terminal))
        })?;
        return Ok(code(is_whole, missed, terminal));
    }
    let mut all = Several::new(args.format, rounding, style);
    let (mut is_whole, mut is_found) = (true, false);
    for one in &world.environments {
        one.context(|cx| {
            let loads = files.as_ref().map(|files| files.loads(None, cx, &[])).transpose()?;
            is_whole &= world.tell(cx, terminal);
            // What is asked for may be in some of them only.
            let meant = report::render::meant(cx, &filter);
            is_found |= meant.is_ok();
            let own = meant.as_ref().unwrap_or(&filter);
            let added = all.add(one.name().unwrap_or_default(), cx, own, loads.as_ref());
            missed = missed.take().or_else(|| meant.err().map(Error::missed));
            added.map_err(|reason| Error::write("the routes", reason))
        })?;
    }
    print(|out| all.write(out))?;
    Ok(code(is_whole, missed.filter(|_| !is_found), terminal))
}

/// How it went; what was missed is said.
fn code(is_whole: bool, missed: Option<Error>, terminal: &Terminal) -> u8 {
    if let Some(missed) = &missed {
        fail(terminal, missed);
    }
    if is_whole { missed.map_or(CLEAN, |missed| missed.code()) } else { FAILED }
}
