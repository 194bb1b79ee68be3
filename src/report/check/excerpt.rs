//! The lines of the sources that a finding is about.
//!
//! Work is in proportion to what is shown: lines are found by their index, and of a line only the part round the mark is looked
//! at, so that a thousand findings in one file of one line cost no more than in a thousand files.

use std::collections::BTreeMap;
use std::io::{self, Write};

use super::line::Window;
use crate::finding::Diagnostic;
use crate::report::Style;
use crate::report::ink::Ink;
use crate::report::measure::{clean, pad_left, width};
use crate::text::{Encoding, FileId, SourceFile, SourceMap, Span};

/// How many lines are shown round the finding's own.
const CONTEXT: usize = 1;

struct Mark<'d> {
    span: Span,
    text: &'d str,
    primary: bool,
    ink: Ink,
}

/// Writes the excerpts of every file that a finding names, its own first. Returns how wide the line numbers are.
pub(super) fn write(map: &SourceMap, finding: &Diagnostic, style: &Style, out: &mut dyn Write) -> io::Result<usize> {
    let mut files: Vec<(FileId, Vec<Mark<'_>>)> = vec![(
        finding.span.file,
        vec![Mark { span: finding.span, text: &finding.label, primary: true, ink: Ink::of(finding.severity) }],
    )];
    for label in &finding.labels {
        let mark = Mark { span: label.span, text: &label.text, primary: false, ink: Ink::Cyan };
        match files.iter_mut().find(|(file, _)| *file == label.span.file) {
            Some((_, marks)) => marks.push(mark),
            None => files.push((label.span.file, vec![mark])),
        }
    }
    let last = files
        .iter()
        .flat_map(|(file, marks)| marks.iter().map(|mark| map.file(*file).line_index(mark.span.start) + 1 + CONTEXT));
    let margin = last.max().unwrap_or(0).to_string().len().max(2);
    for (file, marks) in &files {
        block(map.file(*file), marks, margin, style, out)?;
    }
    Ok(margin)
}

fn block(file: &SourceFile, marks: &[Mark<'_>], margin: usize, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    let Some(first) = marks.first() else { return Ok(()) };
    let at = file.position(first.span.start, Encoding::Chars);
    let bar = style.paint(Ink::Dim, style.glyph("│", "|"));
    let corner = style.paint(Ink::Dim, style.glyph("┌", "-->"));
    let empty = " ".repeat(margin);
    writeln!(out, "{empty} {corner} {}:{}:{}", clean(&file.name), at.line, at.column)?;
    // Lines with their marks; those without are there for context.
    let mut lines: BTreeMap<usize, Vec<&Mark<'_>>> = BTreeMap::new();
    let count = file.line_starts().len();
    for mark in marks {
        let line = file.line_index(mark.span.start);
        if mark.primary {
            for near in line.saturating_sub(CONTEXT)..(line + CONTEXT + 1).min(count) {
                lines.entry(near).or_default();
            }
        }
        lines.entry(line).or_default().push(mark);
    }
    let columns = style.width.max(40) - margin - 4;
    let mut before: Option<usize> = None;
    for (&line, marks) in &lines {
        let text = text_of(file, line);
        // The file's last line end starts a line that nobody sees.
        if text.trim().is_empty() && marks.is_empty() {
            continue;
        }
        if before.is_some_and(|before| line > before + 1) {
            writeln!(out, "{empty} {}", style.paint(Ink::Dim, style.glyph("┆", ":")))?;
        }
        before = Some(line);
        let start = file.line_starts()[line];
        let range = |mark: &Mark<'_>| {
            let from = (mark.span.start.saturating_sub(start) as usize).min(text.len());
            let to = (mark.span.end.saturating_sub(start) as usize).min(text.len());
            from..to.max(from)
        };
        let focus = marks.iter().max_by_key(|mark| mark.primary).map_or(0..0, |mark| range(mark));
        let window = Window::new(text, focus, columns, style);
        let number = style.paint(Ink::Dim, &pad_left(&(line + 1).to_string(), margin));
        writeln!(out, "{}", format!("{number} {bar} {}", window.text).trim_end())?;
        for mark in marks {
            let label = clean(mark.text);
            if !window.shows(range(mark).start) {
                let column = file.position(mark.span.start, Encoding::Chars).column;
                writeln!(out, "{empty} {bar} {}", style.paint(mark.ink, &format!("column {column}: {label}")))?;
                continue;
            }
            let (from, to) = window.columns(range(mark));
            let ink = mark.ink;
            let sign = if mark.primary { "^" } else { "-" };
            let underline = style.paint(ink, &sign.repeat((to - from).max(1)));
            let fits = to.max(from + 1) + 1 + width(&label) <= columns;
            let tail = if fits && !label.is_empty() { format!(" {}", style.paint(ink, &label)) } else { String::new() };
            writeln!(out, "{empty} {bar} {}{underline}{tail}", " ".repeat(from))?;
            if !fits {
                let indent = " ".repeat(from.min(columns.saturating_sub(width(&label))));
                writeln!(out, "{empty} {bar} {indent}{}", style.paint(ink, &label))?;
            }
        }
    }
    Ok(())
}

/// A line without its end.
fn text_of(file: &SourceFile, line: usize) -> &str {
    let starts = file.line_starts();
    let start = starts[line] as usize;
    let end = starts.get(line + 1).map_or(file.text.len(), |&next| next as usize);
    file.text.get(start..end).unwrap_or_default().trim_end_matches(['\n', '\r'])
}
