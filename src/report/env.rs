//! The environments of the sources: what is applied together, and why.

use std::io::{self, Write};

use super::ink::Ink;
use super::measure::{clean, count, wrap};
use super::shape::env::Environments;
use super::{EnvFormat, Style};

/// Writes what is known of environments.
pub fn write(format: EnvFormat, environments: &Environments, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    match format {
        EnvFormat::Json => super::json::write(environments, out),
        EnvFormat::Human => human(environments, style, out),
    }
}

fn human(environments: &Environments, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    let all = &environments.environments;
    for one in all {
        let name = one.name.as_deref().unwrap_or("one environment");
        writeln!(out, "{}", style.paint(Ink::Bold, &clean(name)))?;
        for line in wrap(&clean(&one.reason), style.width.max(40) - 2) {
            writeln!(out, "  {}", style.paint(Ink::Dim, &line))?;
        }
        let files = if one.name.is_some() { &one.files } else { &one.shared };
        files.iter().try_for_each(|file| writeln!(out, "    {}", clean(file)))?;
        writeln!(out)?;
    }
    let shared = all.first().filter(|one| one.name.is_some()).map_or(&[][..], |one| &one.shared);
    if !shared.is_empty() {
        writeln!(out, "{}", style.paint(Ink::Bold, "in all of them"))?;
        shared.iter().try_for_each(|file| writeln!(out, "    {}", clean(file)))?;
        writeln!(out)?;
    }
    writeln!(out, "{}", style.paint(Ink::Dim, &count(all.len(), "environment")))
}
