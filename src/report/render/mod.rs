//! Where traffic goes: every route of every virtual host with its shares, in every format.
//!
//! All formats print the same [shape](super::shape::render), host by host as it is worked out.

mod attachment;
mod column;
mod csv;
mod filters;
mod json;
mod markdown;
mod reason;
mod several;
mod table;
mod view;
mod wide;
mod yaml;

use std::collections::BTreeSet;
use std::io::{self, Write};

use super::shape::render::Destination;
use super::{RenderFormat, Style, load};
use crate::change::load::Loads;
use crate::change::{self, Refusal};
use crate::context::Context;
use crate::traffic::Rounding;

pub use attachment::attachments;
pub(super) use column::{action, subset};
pub(super) use filters::{lines as filter_lines, together as filters};
pub(super) use reason::of_cause;
pub use several::Several;
pub(super) use table::shares;
use view::virtual_hosts_by_share;
pub(super) use view::{destinations, place, reasons, status};
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
    rounding: Rounding,
    style: &Style,
    out: &mut dyn Write,
) -> io::Result<()> {
    write_with_load(format, cx, filter, None, rounding, style, out)
}

/// Writes every virtual host that fits the filter, then what each upstream gets where that is given; as CSV only the latter then.
pub fn write_with_load(
    format: RenderFormat,
    cx: &Context<'_>,
    filter: &Filter,
    loads: Option<&Loads>,
    rounding: Rounding,
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
            table::write(cx, filter, rounding, style, out)?;
            loads.map_or(Ok(()), |loads| writeln!(out).and_then(|()| load::table(loads, style, out)))
        }
        (RenderFormat::Markdown, _) => markdown::write(cx, filter, loads, rounding, out),
    }
}

/// The filter as it was meant: where nothing has a name that is written, the only one of which it is a part, as `v2` is of
/// `shop/cart-v2`. Nothing where the filter fits nothing, with what is wrong with it.
pub fn meant(cx: &Context<'_>, filter: &Filter) -> Result<Filter, Refusal> {
    if *filter == Filter::default() || fits_something(cx, filter) {
        return Ok(filter.clone());
    }
    let everything = Filter::default();
    let (mut hosts, mut groups, mut upstreams): (BTreeSet<String>, BTreeSet<String>, BTreeSet<String>) =
        Default::default();
    let mut add = |group: Option<&String>, destinations: &[Destination]| {
        groups.extend(group.cloned());
        upstreams.extend(destinations.iter().map(|destination| destination.upstream.clone()));
    };
    for host in virtual_hosts_by_share(cx, &everything) {
        host.routes.iter().for_each(|route| add(route.group.as_ref(), &route.destinations));
        hosts.extend(host.domains);
        hosts.insert(host.virtual_service);
    }
    tcp_hosts(cx, &everything).for_each(|host| add(host.group.as_ref(), &host.destinations));
    let one = |what: &str, known: &BTreeSet<String>, alone: fn(String) -> Filter, written: &Option<String>| {
        let Some(written) = written else { return Ok(None) };
        if fits_something(cx, &alone(written.clone())) {
            return Ok(Some(written.clone()));
        }
        change::one_of(what, written, known).map(|name| Some(name.to_owned()))
    };
    let meant = Filter {
        host: one("host", &hosts, |host| Filter { host: Some(host), ..Filter::default() }, &filter.host)?,
        group: one(
            "upstream group",
            &groups,
            |group| Filter { group: Some(group), ..Filter::default() },
            &filter.group,
        )?,
        upstream: one(
            "upstream",
            &upstreams,
            |name| Filter { upstream: Some(name), ..Filter::default() },
            &filter.upstream,
        )?,
    };
    if fits_something(cx, &meant) { Ok(meant) } else { Err(Refusal::new(nothing(&meant))) }
}

fn fits_something(cx: &Context<'_>, filter: &Filter) -> bool {
    virtual_hosts_by_share(cx, filter).next().is_some() || tcp_hosts(cx, filter).next().is_some()
}

/// What is said where nothing is printed.
fn nothing(filter: &Filter) -> &'static str {
    if *filter == Filter::default() {
        "no virtual service or HTTP route in the sources"
    } else {
        "no route fits what is asked for"
    }
}
