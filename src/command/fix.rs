//! `check --fix`: what can be mended is written, or shown.

use std::io::{self, Write};

use glooscope::check::CheckReport;
use glooscope::check::fix::{Applied, Mended, mend_each, mend_origins};
use glooscope::finding::Severity;
use glooscope::report::Style;
use glooscope::report::diff::TextDiff;
use glooscope::text::SourceMap;

use super::terminal::{Terminal, print, style, talk};
use super::world::World;
use crate::error::Error;
use crate::source::write;

/// How fixes are made.
#[derive(Clone, Copy, Debug)]
pub(super) struct Fixing {
    /// Whether they are shown and not written.
    pub(super) is_shown: bool,
    /// Whether those are made that somebody should read.
    pub(super) also_unsafe: bool,
}

/// Works out the fixes and writes or shows them. The world as it is with them; `again` reads it, to see what is built of what was written.
pub(super) fn run(
    mut world: World,
    how: Fixing,
    terminal: &Terminal,
    again: impl Fn() -> Result<World, Error>,
) -> Result<World, Error> {
    let mended = mend_each(&world.judged(), how.also_unsafe);
    carry_out(&world, &mended, how, terminal)?;
    world.replace(&mended.sources);
    let report = world.check();
    let mended = mend_origins(&world.judged(), &report, how.also_unsafe);
    carry_out(&world, &mended, how, terminal)?;
    if how.is_shown || mended.texts.is_empty() {
        return Ok(world);
    }
    let after = again()?;
    if errors(&after.check()) <= errors(&report) {
        return Ok(after);
    }
    for (id, text) in &mended.texts {
        let file = world.sources.map.file(*id);
        write::replace(&file.name, text, &file.text)?;
        talk(terminal, &format!("put {} back: what is built of it would be worse", file.name));
    }
    Ok(world)
}

fn errors(report: &CheckReport) -> usize {
    report.findings.iter().filter(|finding| finding.severity == Severity::Error).count()
}

fn carry_out(world: &World, mended: &Mended, how: Fixing, terminal: &Terminal) -> Result<(), Error> {
    for refused in &mended.refused {
        talk(terminal, &format!("left out, as it would make things worse: {}", describe(&world.sources.map, refused)));
    }
    if how.is_shown {
        return print(|out| show(&world.sources.map, mended, &style(terminal), out));
    }
    for (id, text) in &mended.texts {
        let file = world.sources.map.file(*id);
        write::replace(&file.name, &file.text, text)?;
        for applied in mended.applied.iter().filter(|applied| applied.file == *id) {
            talk(terminal, &format!("fixed {}", describe(&world.sources.map, applied)));
        }
    }
    Ok(())
}

fn describe(map: &SourceMap, applied: &Applied) -> String {
    format!("{}:{}: {} ({})", map.file(applied.file).name, applied.line, applied.title, applied.rule)
}

/// The changes as one unified diff, which `patch` takes.
fn show(map: &SourceMap, mended: &Mended, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    mended.texts.iter().try_for_each(|(id, text)| {
        let file = map.file(*id);
        let name = file.name.trim_start_matches('/');
        TextDiff::new((&format!("a/{name}"), &file.text), (&format!("b/{name}"), text)).write(style, out)
    })
}
