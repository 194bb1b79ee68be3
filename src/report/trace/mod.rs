//! What is answered to requests, for people and for programs.

mod human;
mod view;

use std::io::{self, Write};

use super::ink::Ink;
use super::measure::clean;
use super::shape::trace::Trace;
use super::{Style, TraceFormat, json};

pub use view::{Detail, broken, trace};

/// Writes what is answered to one request. `all` asks for every route that was passed over.
pub fn write(format: TraceFormat, trace: &Trace, all: bool, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    match format {
        TraceFormat::Human => human::write(trace, all, style, out),
        TraceFormat::Json => super::json::write(trace, out),
    }
}

/// Writes what is answered in each environment, where they have names; that of the only one as by itself.
pub fn write_each(
    format: TraceFormat,
    traces: Vec<(Option<&str>, Trace)>,
    all: bool,
    style: &Style,
    out: &mut dyn Write,
) -> io::Result<()> {
    match format {
        TraceFormat::Json => super::json::write(&merged(traces), out),
        TraceFormat::Human => traces.iter().try_for_each(|(name, trace)| {
            if let Some(name) = name {
                writeln!(out, "{}\n", style.paint(Ink::Bold, &format!("environment {}", clean(name))))?;
            }
            human::write(trace, all, style, out)?;
            if name.is_some() { writeln!(out) } else { Ok(()) }
        }),
    }
}

/// What is answered in all environments.
pub fn merged(traces: Vec<(Option<&str>, Trace)>) -> Trace {
    let mut traces = traces.into_iter().map(|(name, mut trace)| {
        for answer in &mut trace.answers {
            answer.environment = name.map(str::to_owned);
        }
        trace
    });
    let mut first = traces.next().unwrap_or_else(Trace::of_nothing);
    for trace in traces {
        first.answers.extend(trace.answers);
        first.near_misses.extend(trace.near_misses);
    }
    first
}

/// Writes it as one line of JSON.
pub fn write_line(trace: &Trace, out: &mut dyn Write) -> io::Result<()> {
    out.write_all(json::visible(&serde_json::to_string(trace)?).as_bytes())?;
    writeln!(out)
}
