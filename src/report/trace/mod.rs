//! What is answered to requests, for people and for programs.

mod human;
mod view;

use std::io::{self, Write};

use super::shape::trace::Trace;
use super::{Style, TraceFormat};

pub use view::{Detail, broken, trace};

/// Writes what is answered to one request. `all` asks for every route that was passed over.
pub fn write(format: TraceFormat, trace: &Trace, all: bool, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    match format {
        TraceFormat::Human => human::write(trace, all, style, out),
        TraceFormat::Json => super::json::write(trace, out),
    }
}

/// Writes it as one line of JSON.
pub fn write_line(trace: &Trace, out: &mut dyn Write) -> io::Result<()> {
    serde_json::to_writer(&mut *out, trace)?;
    writeln!(out)
}
