//! `check --fix`: writes what is safe to mend, or shows what it would write.

use std::io::{self, Write};

use glooscope::check::fix::{Applied, Mended, mend};
use glooscope::report::Style;
use glooscope::report::diff::TextDiff;
use glooscope::text::SourceMap;

use super::world::World;
use super::{print, style, talk};
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
        print(|out| show(&world.sources.map, &mended, &style(terminal), out))?;
        return Ok(false);
    }
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
fn show(map: &SourceMap, mended: &Mended, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    mended.texts.iter().try_for_each(|(id, text)| {
        let file = map.file(*id);
        let name = file.name.trim_start_matches('/');
        TextDiff::new((&format!("a/{name}"), &file.text), (&format!("b/{name}"), text)).write(style, out)
    })
}
