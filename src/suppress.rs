//! Comments that silence findings: `# glooscope: ignore[rule, …] reason`, `# glooscope: ignore-file[rule, …] reason`.

use std::cell::Cell;

use rustc_hash::FxHashMap;

use crate::config::Levels;
use crate::config::read::unknown_rule;
use crate::diagnostic::Diagnostic;
use crate::rule::Sink;
use crate::rules::{self, UNUSED_IGNORE};
use crate::snapshot::Sources;
use crate::text::{FileId, Role, SourceFile, Span};

/// What a comment starts with, behind `#` and blanks.
const MARK: &str = "glooscope:";

/// One code of one comment.
#[derive(Debug)]
struct Silence<'a> {
    code: &'a str,
    span: Span,
    /// The line that it silences, from 0; every line where there is none.
    line: Option<usize>,
    is_used: Cell<bool>,
}

/// Takes out the findings that comments silence, and adds what is wrong with the comments.
pub(crate) fn silence(sources: &Sources, levels: &Levels, findings: &mut Vec<Diagnostic>) {
    let mut wrong = Vec::new();
    let silences = collect(sources, &mut wrong);
    if silences.is_empty() && wrong.is_empty() {
        return;
    }
    let is_silenced = |finding: &Diagnostic| {
        let Some(silences) = silences.get(&finding.span.file) else { return false };
        let line = sources.map.file(finding.span.file).line_index(finding.span.start);
        let fits = |silence: &&Silence<'_>| {
            silence.code == finding.rule && silence.line.is_none_or(|silenced| silenced == line)
        };
        let fitting = silences.iter().filter(fits);
        fitting.map(|silence| silence.is_used.set(true)).count() > 0
    };
    findings.retain(|finding| !is_silenced(finding));
    let mut files: Vec<_> = silences.iter().collect();
    files.sort_by_key(|(file, _)| **file);
    for silence in files.into_iter().flat_map(|(_, silences)| silences) {
        // Of a rule that is off, nobody knows what it would have found.
        if !silence.is_used.get() && !levels.is_off(silence.code) && silence.code != UNUSED_IGNORE.code {
            let message = format!("this comment silences no finding of {}", silence.code);
            let finding = Sink::new(&UNUSED_IGNORE, &mut wrong).into_report(silence.span, message);
            finding.label("nothing to silence").help("remove it, or put it on the line of the finding or above it");
        }
    }
    findings.extend(wrong.into_iter().filter(|finding| !is_silenced(finding)));
}

fn collect<'a>(sources: &'a Sources, wrong: &mut Vec<Diagnostic>) -> FxHashMap<FileId, Vec<Silence<'a>>> {
    let mut silences: FxHashMap<FileId, Vec<Silence<'a>>> = FxHashMap::default();
    let finder = memchr::memmem::Finder::new(MARK);
    for (id, document) in &sources.documents {
        let file = sources.map.file(*id);
        let Some(text) = file.text.get(document.span.range()).filter(|_| file.role == Role::Subject) else { continue };
        if finder.find(text.as_bytes()).is_none() {
            continue;
        }
        let comments: Vec<(u32, u32)> = match &document.tree {
            Ok(tree) if document.unrendered.is_none() => tree.comments().to_vec(),
            _ => comments_by_text(document.span.start, text),
        };
        for (start, end) in comments {
            let comment = Span::new(*id, start, end);
            read(file, comment, silences.entry(*id).or_default(), wrong);
        }
    }
    silences
}

/// Comments of a text that can't be read, as far as they could be ours.
fn comments_by_text(start: u32, text: &str) -> Vec<(u32, u32)> {
    let mut comments = Vec::new();
    let mut at = start;
    for line in text.split_inclusive('\n') {
        let hash = line.find(MARK).and_then(|mark| line[..mark].rfind('#'));
        if let Some(hash) = hash {
            comments.push((at + hash as u32, at + line.trim_end().len() as u32));
        }
        at += line.len() as u32;
    }
    comments
}

/// Reads one comment.
fn read<'a>(file: &'a SourceFile, comment: Span, silences: &mut Vec<Silence<'a>>, wrong: &mut Vec<Diagnostic>) {
    let whole = file.text.get(comment.range()).unwrap_or_default();
    let Some(said) = whole.trim_start_matches('#').trim_start().strip_prefix(MARK) else { return };
    let said = said.trim_start();
    let word = &said[..said.find(|c: char| !c.is_ascii_alphabetic() && c != '-').unwrap_or(said.len())];
    let codes = said[word.len()..].trim_start().strip_prefix('[').and_then(|rest| rest.split_once(']'));
    let line = match word {
        "ignore" => Some(silenced_line(file, comment)),
        "ignore-file" => None,
        _ => return misread(comment, wrong, "this comment is not understood"),
    };
    let Some((codes, _)) = codes.filter(|(codes, _)| !codes.trim().is_empty()) else {
        return misread(comment, wrong, "this comment names no rule");
    };
    for code in codes.split(',').map(str::trim).filter(|code| !code.is_empty()) {
        let start = comment.start + (code.as_ptr() as usize - whole.as_ptr() as usize) as u32;
        let span = Span::new(comment.file, start, start + code.len() as u32);
        if rules::find(code).is_some() {
            silences.push(Silence { code, span, line, is_used: Cell::new(false) });
        } else {
            unknown_rule(wrong, span, code);
        }
    }
}

fn misread(comment: Span, wrong: &mut Vec<Diagnostic>, message: &str) {
    let finding = Sink::new(&UNUSED_IGNORE, wrong).into_report(comment, message);
    finding.label("silences nothing").help("write `# glooscope: ignore[rule] reason` or `ignore-file[rule]`");
}

/// The comment's own line; where it stands alone, the next one that is no comment.
fn silenced_line(file: &SourceFile, comment: Span) -> usize {
    let line_at = |line: usize| {
        let starts = file.line_starts();
        let end = starts.get(line + 1).map_or(file.text.len(), |end| *end as usize);
        file.text.get(starts[line] as usize..end).unwrap_or_default().trim()
    };
    let mut line = file.line_index(comment.start);
    let last = file.line_starts().len() - 1;
    while line < last && line_at(line).starts_with('#') {
        line += 1;
    }
    line
}
