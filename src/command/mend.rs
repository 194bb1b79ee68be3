//! `check --fix`: writes what is safe to mend, or shows what it would write.

use std::io::{self, Write};

use glooscope::fix::{Applied, Mended, mend};
use glooscope::text::{FileId, SourceMap};
use similar::TextDiff;

use super::world::World;
use super::{print, talk};
use crate::cli::{Check, Terminal};
use crate::error::Error;
use crate::source::write;

/// Works out the fixes and writes or shows them. Whether anything was written, so that the sources must be read again.
pub(super) fn run(args: &Check, world: &World, terminal: &Terminal) -> Result<bool, Error> {
    let mended = mend(&world.sources.map, &world.options, &world.config.levels, args.unsafe_fixes);
    for refused in &mended.refused {
        talk(terminal, &format!("left out, as it would make things worse: {}", describe(&world.sources.map, refused)));
    }
    if args.diff {
        print(|out| show(&world.sources.map, &mended, out))?;
        return Ok(false);
    }
    // Nothing is written before all of it is known to be writable in principle: each file is replaced whole or not at all.
    for (id, text) in &mended.texts {
        let file = world.sources.map.file(*id);
        write::replace(&file.name, &file.text, text)?;
        for applied in mended.applied.iter().filter(|applied| applied.file == *id) {
            talk(terminal, &format!("fixed {}", describe(&world.sources.map, applied)));
        }
    }
    Ok(!mended.texts.is_empty())
}

fn describe(map: &SourceMap, applied: &Applied) -> String {
    format!("{}:{}: {} ({})", map.file(applied.file).name, applied.line, applied.title, applied.rule)
}

/// The changes as one unified diff, which `patch` takes.
fn show(map: &SourceMap, mended: &Mended, out: &mut dyn Write) -> io::Result<()> {
    for (id, text) in &mended.texts {
        write!(out, "{}", unified(map, *id, text))?;
    }
    Ok(())
}

fn unified(map: &SourceMap, id: FileId, text: &str) -> String {
    let file = map.file(id);
    let diff = TextDiff::from_lines(file.text.as_str(), text);
    let name = file.name.trim_start_matches('/');
    diff.unified_diff().header(&format!("a/{name}"), &format!("b/{name}")).to_string()
}
