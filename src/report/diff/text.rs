//! A change as text.

use std::io::{self, Write};

use similar::TextDiff as Lines;

use crate::change::{Change, Plan};
use crate::context::Context;
use crate::model::ResourceKey;
use crate::report::Style;
use crate::report::ink::Ink;
use crate::report::measure::{clean, clean_lines};

/// One text before and after.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextDiff {
    /// Its name before; `/dev/null` where it was not there.
    pub before: String,
    /// Its name afterwards.
    pub after: String,
    /// The hunks of a unified diff; empty where nothing differs.
    pub hunks: String,
}

impl TextDiff {
    /// Compares two texts.
    pub fn new(before: (&str, &str), after: (&str, &str)) -> TextDiff {
        let lines = Lines::from_lines(before.1, after.1);
        let hunks = lines.unified_diff().context_radius(3).missing_newline_hint(true).to_string();
        TextDiff { before: before.0.to_owned(), after: after.0.to_owned(), hunks }
    }

    /// Writes it as `diff -u` does.
    pub fn write(&self, style: &Style, out: &mut dyn Write) -> io::Result<()> {
        writeln!(out, "{}", style.paint(Ink::Bold, &format!("--- {}", clean(&self.before))))?;
        writeln!(out, "{}", style.paint(Ink::Bold, &format!("+++ {}", clean(&self.after))))?;
        // A carriage return belongs to its line: without it the patch wouldn't fit.
        for line in clean_lines(&self.hunks).split_terminator('\n') {
            let ink = match line.as_bytes().first() {
                Some(b'+') => Some(Ink::Green),
                Some(b'-') => Some(Ink::Red),
                Some(b'@') => Some(Ink::Cyan),
                _ => None,
            };
            match ink {
                Some(ink) if style.color => writeln!(out, "{}", style.paint(ink, line))?,
                _ => writeln!(out, "{line}")?,
            }
        }
        Ok(())
    }
}

/// The texts of every resource that changes, one diff each.
pub fn between(before: &Context<'_>, after: &Context<'_>, plan: &Plan) -> Vec<TextDiff> {
    let nothing = || ("/dev/null".to_owned(), String::new());
    let text = |cx: &Context<'_>, key: &ResourceKey| match cx.index.stored(key.kind, &key.namespace, &key.name) {
        Some(id) => {
            let span = cx.resource(id).node.span();
            let file = cx.map().file(span.file);
            let start = file.text[..span.start as usize].rfind('\n').map_or(0, |end| end + 1);
            let end =
                file.text[span.end as usize..].find('\n').map_or(file.text.len(), |at| span.end as usize + at + 1);
            let name = format!("{}:{} {key}", file.name, cx.map().start(span).line);
            (name, file.text[start..end.max(start)].to_owned())
        }
        None => nothing(),
    };
    plan.resources
        .iter()
        .map(|change| {
            let then = if change.change == Change::Added { nothing() } else { text(before, &change.resource) };
            let now = if change.change == Change::Removed { nothing() } else { text(after, &change.resource) };
            TextDiff::new((&then.0, &then.1), (&now.0, &now.1))
        })
        .filter(|diff| !diff.hunks.is_empty())
        .collect()
}
