//! What a conversion comes to: what is lost, and whether traffic stays the same.

mod human;

use std::io::{self, Write};

use super::shape::convert::Convert;
use super::{ConvertFormat, Style};
use crate::check::CheckReport;
use crate::convert::{Conversion, Proof};
use crate::text::SourceMap;

/// Writes what a conversion comes to; `map` has the sources.
pub fn write(
    format: ConvertFormat,
    map: &SourceMap,
    conversion: &Conversion,
    proof: &Proof,
    style: &Style,
    out: &mut dyn Write,
) -> io::Result<()> {
    let findings = conversion.losses.list.iter().map(|loss| loss.finding.clone()).collect();
    let mut report = CheckReport { findings, ..CheckReport::default() };
    report.summary.recount(&report.findings);
    match format {
        ConvertFormat::Human => {
            super::check::write_findings(map, &report, style, out)?;
            human::write(conversion, proof, style, out)
        }
        ConvertFormat::Json => super::json::write(&Convert::new(map, &report, conversion, proof), out),
    }
}
