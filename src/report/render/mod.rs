//! Where traffic goes: every route of every virtual host with its shares, in every format.
//!
//! All formats print the same [shape](super::shape::render), host by host as it is worked out.

mod column;
mod csv;
mod json;
mod markdown;
mod reason;
mod table;
mod view;
mod yaml;

use std::io::{self, Write};

use super::{RenderFormat, Style, load};
use crate::change::load::Loads;
use crate::context::Context;

pub(super) use column::action;
pub(super) use reason::of_cause;
pub(super) use table::shares;
pub(super) use view::{destinations, place, reasons};
pub use view::{tcp_hosts, virtual_hosts};

/// Which hosts and routes are printed; everything where nothing is asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// A domain, or a virtual service by `namespace/name` or name.
    pub host: Option<String>,
    /// An upstream group by `namespace/name` or name.
    pub group: Option<String>,
    /// An upstream by `namespace/name` or name.
    pub upstream: Option<String>,
}

/// Writes every virtual host that fits the filter.
pub fn write(
    format: RenderFormat,
    cx: &Context<'_>,
    filter: &Filter,
    precision: u8,
    style: &Style,
    out: &mut dyn Write,
) -> io::Result<()> {
    write_with_load(format, cx, filter, None, precision, style, out)
}

/// Writes every virtual host that fits the filter, then what each upstream gets where that is given; as CSV only the latter then.
pub fn write_with_load(
    format: RenderFormat,
    cx: &Context<'_>,
    filter: &Filter,
    loads: Option<&Loads>,
    precision: u8,
    style: &Style,
    out: &mut dyn Write,
) -> io::Result<()> {
    match (format, loads) {
        (RenderFormat::Json, _) => json::write(cx, filter, loads, out),
        (RenderFormat::Yaml, _) => yaml::write(cx, filter, loads, out),
        // One file of CSV is one table.
        (RenderFormat::Csv, Some(loads)) => load::csv(loads, style, out),
        (RenderFormat::Csv, None) => csv::write(cx, filter, style, out),
        (RenderFormat::Table, _) => {
            table::write(cx, filter, precision, style, out)?;
            loads.map_or(Ok(()), |loads| writeln!(out).and_then(|()| load::table(loads, style, out)))
        }
        (RenderFormat::Markdown, _) => markdown::write(cx, filter, loads, precision, out),
    }
}

/// What is said where nothing is printed.
fn nothing(filter: &Filter) -> &'static str {
    if *filter == Filter::default() { "no virtual service in the sources" } else { "no route fits what is asked for" }
}
