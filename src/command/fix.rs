//! `check --fix`: what can be mended is written, or shown.

use std::io::{self, Write};

use glooscope::check::CheckReport;
use glooscope::check::fix::{Applied, Mended, mend_each, mend_known, mend_origins};
use glooscope::finding::Severity;
use glooscope::report::Style;
use glooscope::report::diff::TextDiff;
use glooscope::text::SourceMap;

use super::terminal::{Terminal, fail, print, style, talk};
use super::texts::Texts;
use super::world::World;
use crate::error::Error;

/// Shows what would be mended, and says whether all could be read, and whether there is anything to mend.
pub(super) fn show(world: &mut World, also_unsafe: bool, terminal: &Terminal) -> Result<(bool, bool), Error> {
    let (is_whole, mended) = world.with_each(|all| {
        let known: Vec<_> = all.iter().map(|(_, cx)| cx).collect();
        (world.tell_all(all, terminal), mend_known(&known, &world.judged(), also_unsafe))
    });
    tell_refused(world, &mended, terminal);
    let map = std::sync::Arc::clone(&world.sources.map);
    world.replace(&mended.sources);
    // Where nothing is built, nothing has another origin.
    let is_built = world.judged().iter().any(|one| !one.sources.loaded().is_empty());
    let report = if is_built { world.check() } else { CheckReport::default() };
    let origins = mend_origins(&world.judged(), &report, also_unsafe);
    print(|out| {
        diff(&map, &mended, &style(terminal), out)?;
        diff(&map, &origins, &style(terminal), out)
    })?;
    Ok((is_whole, !mended.texts.is_empty() || !origins.texts.is_empty()))
}

/// Makes the fixes, in the files or on standard output. The world as it is with them, or as it is where they can't be written, and what is
/// wrong with it where that is known; `again` reads it, to see what is built of what was written.
pub(super) fn write(
    mut world: World,
    also_unsafe: bool,
    is_piped: bool,
    terminal: &Terminal,
    again: impl Fn() -> Result<World, Error>,
) -> Result<(World, Option<CheckReport>), Error> {
    let mended = mend_each(&world.judged(), also_unsafe);
    tell_refused(&world, &mended, terminal);
    if !carry_out(&mut world, &mended, is_piped, terminal)? {
        return Ok((world, None));
    }
    world.replace(&mended.sources);
    if world.judged().iter().all(|one| one.sources.loaded().is_empty()) {
        let report = mended.report.filter(|_| world.is_found_here());
        return Ok((world, report));
    }
    let report = world.check();
    let mended = mend_origins(&world.judged(), &report, also_unsafe);
    if mended.texts.is_empty() || !carry_out(&mut world, &mended, false, terminal)? {
        return Ok((world, None));
    }
    let after = again()?;
    if errors(&after.check()) <= errors(&report) {
        return Ok((after, None));
    }
    let old = mended.texts.iter().map(|(id, _)| (*id, &*world.sources.map.file(*id).text)).collect();
    Texts { map: &after.sources.map, new: old }.write(terminal)?;
    talk(terminal, "put back what was fixed in kustomizations: what is built of it would be worse");
    Ok((world, None))
}

fn errors(report: &CheckReport) -> usize {
    report.findings.iter().filter(|finding| finding.severity == Severity::Error).count()
}

/// Writes or prints the new texts; whether they could be.
fn carry_out(world: &mut World, mended: &Mended, is_piped: bool, terminal: &Terminal) -> Result<bool, Error> {
    let new = mended.texts.iter().map(|(id, text)| (*id, &**text)).collect();
    let texts = Texts { map: &world.sources.map, new };
    if is_piped {
        texts.print()?;
    } else if let Err(error) = texts.write(terminal) {
        fail(terminal, &error.nothing_written());
        world.is_whole = false;
        return Ok(false);
    }
    for applied in &mended.applied {
        talk(terminal, &format!("fixed {}", describe(&world.sources.map, applied)));
    }
    Ok(true)
}

fn tell_refused(world: &World, mended: &Mended, terminal: &Terminal) {
    for refused in &mended.refused {
        talk(terminal, &format!("left out, as it would make things worse: {}", describe(&world.sources.map, refused)));
    }
}

fn describe(map: &SourceMap, applied: &Applied) -> String {
    format!("{}:{}: {} ({})", map.file(applied.file).name, applied.line, applied.title, applied.rule)
}

/// The changes as one unified diff, which `patch` takes.
fn diff(map: &SourceMap, mended: &Mended, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    mended.texts.iter().try_for_each(|(id, text)| {
        let file = map.file(*id);
        let name = file.name.trim_start_matches('/');
        TextDiff::new((&format!("a/{name}"), &file.text), (&format!("b/{name}"), text)).write(style, out)
    })
}
