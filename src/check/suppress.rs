//! Comments that silence findings: `# glooscope: ignore[rule, …] reason`, `# glooscope: ignore-file[rule, …] reason`.

use std::ops::Range;

use rustc_hash::{FxHashMap, FxHashSet};

use super::Levels;

use crate::finding::{Diagnostic, Sink};
use crate::rules::{self, UNKNOWN_RULE, UNUSED_IGNORE, retired_rule, unknown_rule};
use crate::snapshot::Sources;
use crate::text::{FileId, Role, SourceFile, Span};

/// What a comment starts with, behind `#` and blanks.
const MARK: &str = "glooscope:";

/// One code of one comment.
#[derive(Debug)]
struct Silence<'a> {
    code: &'a str,
    span: Span,
    /// The lines that it silences, from 0; every line where there are none.
    lines: Option<Range<usize>>,
}

/// What is wrong with comments.
struct Wrong<'w> {
    unknown: Sink<'w>,
    unused: Sink<'w>,
}

/// What silences a finding: its file, its rule, and its line where not all of them are meant.
type Key<'a> = (FileId, &'a str, Option<usize>);

impl<'a> Silence<'a> {
    fn keys(&self) -> impl Iterator<Item = Key<'a>> {
        let (file, code, everywhere) = (self.span.file, self.code, self.lines.is_none());
        let lines = self.lines.clone().into_iter().flatten().map(Some);
        lines.chain(everywhere.then_some(None)).map(move |line| (file, code, line))
    }
}

/// Takes out the findings that comments silence, and adds what is wrong with the comments.
pub(crate) fn silence(sources: &Sources, levels: &Levels, findings: &mut Vec<Diagnostic>) {
    let (mut unknown, mut unused) = (Vec::new(), Vec::new());
    let mut wrong =
        Wrong { unknown: Sink::new(&UNKNOWN_RULE, &mut unknown), unused: Sink::new(&UNUSED_IGNORE, &mut unused) };
    let silences = collect(sources, &mut wrong);
    if silences.is_empty() {
        drop(wrong);
        findings.append(&mut unknown);
        findings.append(&mut unused);
        return;
    }
    // Of findings that are left out nobody knows which comments are about them.
    let left_out: FxHashSet<(FileId, &str)> = findings
        .iter()
        .filter(|finding| finding.left_out > 0)
        .map(|finding| (finding.span.file, finding.rule))
        .collect();
    let mut known: FxHashMap<Key<'_>, Vec<usize>> = FxHashMap::default();
    for (at, silence) in silences.iter().enumerate() {
        silence.keys().for_each(|key| known.entry(key).or_default().push(at));
    }
    let mut used = vec![false; silences.len()];
    let mut is_silenced = |finding: &Diagnostic| {
        let file = finding.span.file;
        let line = sources.map.file(file).line_index(finding.span.start);
        // Findings that are left out stand in many lines.
        let line = (finding.left_out == 0).then_some((file, finding.rule, Some(line)));
        let keys = line.into_iter().chain([(file, finding.rule, None)]);
        let fitting = keys.filter_map(|key| known.get(&key)).flatten();
        fitting.map(|&at| used[at] = true).count() > 0
    };
    findings.retain(|finding| !is_silenced(finding));
    for (silence, _) in silences.iter().zip(used).filter(|(_, used)| !used) {
        let is_open = left_out.contains(&(silence.span.file, silence.code));
        // Of a rule that is off, nobody knows what it would have found.
        let is_off = levels.is_off_in(silence.span.file, silence.code);
        if !is_off && !is_open && silence.code != UNUSED_IGNORE.code {
            let message = format!("this comment silences no finding of {}", silence.code);
            let finding = wrong.unused.report(silence.span, message);
            finding.label("nothing to silence").help("remove it, or put it on the line of the finding or above it");
        }
    }
    drop(wrong);
    let mut wrong = [unknown, unused].concat();
    wrong.retain(|finding| {
        let file = finding.span.file;
        let line = sources.map.file(file).line_index(finding.span.start);
        !known.contains_key(&(file, finding.rule, Some(line))) && !known.contains_key(&(file, finding.rule, None))
    });
    findings.extend(wrong);
}

/// Every silence, in the order of files and places.
fn collect<'a>(sources: &'a Sources, wrong: &mut Wrong<'_>) -> Vec<Silence<'a>> {
    let mut silences = Vec::new();
    let finder = memchr::memmem::Finder::new(MARK);
    for (id, document) in sources.written_documents() {
        let file = sources.map.file(id);
        let text = document.text(&file.text);
        if file.role != Role::Subject || finder.find(text.as_bytes()).is_none() {
            continue;
        }
        let comments: Vec<(u32, u32)> = match &document.tree {
            Ok(tree) if document.unrendered.is_none() => tree.comments().to_vec(),
            _ => comments_by_text(document.range.start, text),
        };
        let mut lines = Lines { file, block: 0..0 };
        for (start, end) in comments {
            let comment = Span::new(id, start, end);
            read(&mut lines, comment, &mut silences, wrong);
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
fn read<'a>(lines: &mut Lines<'a>, comment: Span, silences: &mut Vec<Silence<'a>>, wrong: &mut Wrong<'_>) {
    let whole = lines.file.text.get(comment.range()).unwrap_or_default();
    let Some(said) = whole.trim_start_matches('#').trim_start().strip_prefix(MARK) else { return };
    let said = said.trim_start();
    let word = &said[..said.find(|c: char| !c.is_ascii_alphabetic() && c != '-').unwrap_or(said.len())];
    let codes = said[word.len()..].trim_start().strip_prefix('[').and_then(|rest| rest.split_once(']'));
    let about = match word {
        "ignore" => Some(lines.silenced(comment)),
        "ignore-file" => None,
        _ => return misread(comment, wrong, "this comment is not understood"),
    };
    let Some((codes, _)) = codes.filter(|(codes, _)| !codes.trim().is_empty()) else {
        return misread(comment, wrong, "this comment names no rule");
    };
    for code in codes.split(',').map(str::trim).filter(|code| !code.is_empty()) {
        let start = comment.start + (code.as_ptr() as usize - whole.as_ptr() as usize) as u32;
        let span = Span::new(comment.file, start, start + code.len() as u32);
        let retired = rules::retired(code);
        if let Some(retired) = retired {
            retired_rule(&mut wrong.unknown, span, retired);
        }
        let code = rules::current(code);
        if rules::find(code).is_some() {
            silences.push(Silence { code, span, lines: about.clone() });
        } else if retired.is_none() {
            unknown_rule(&mut wrong.unknown, span, code);
        }
    }
}

fn misread(comment: Span, wrong: &mut Wrong<'_>, message: &str) {
    let finding = wrong.unused.report(comment, message);
    finding.label("silences nothing").help("write `# glooscope: ignore[rule] reason` or `ignore-file[rule]`");
}

/// Looks for the lines that comments are about.
struct Lines<'a> {
    file: &'a SourceFile,
    /// Lines of comments that were gone through last, so that each of a block need not go through the rest of it.
    block: Range<usize>,
}

impl<'a> Lines<'a> {
    /// The comment's own line; where it stands alone, the next one that is no comment, and if a list item begins there, the whole item.
    fn silenced(&mut self, comment: Span) -> Range<usize> {
        let first = self.file.line_index(comment.start);
        if !self.block.contains(&first) {
            let last = self.file.line_starts().len() - 1;
            let mut line = first;
            while line < last && self.text(line).starts_with('#') {
                line += 1;
            }
            self.block = first..line;
        }
        // Behind a value the block is empty, and the line is the comment's own.
        let line = self.block.end;
        let is_item = first < line
            && matches!(self.text(line).strip_prefix('-'), Some(rest) if rest.is_empty() || rest.starts_with(' '));
        line..if is_item { self.end_of_item(line) } else { line + 1 }
    }

    /// The line behind a list item: everything deeper than its dash belongs to it.
    fn end_of_item(&self, line: usize) -> usize {
        let starts = self.file.line_starts();
        let column = |line: usize| {
            let text = self.file.text.get(starts[line] as usize..).unwrap_or_default();
            text.len() - text.trim_start_matches(' ').len()
        };
        let own = column(line);
        let belongs = |line: &usize| self.text(*line).is_empty() || column(*line) > own;
        (line + 1..starts.len()).take_while(belongs).last().unwrap_or(line) + 1
    }

    fn text(&self, line: usize) -> &'a str {
        let starts = self.file.line_starts();
        let end = starts.get(line + 1).map_or(self.file.text.len(), |end| *end as usize);
        self.file.text.get(starts[line] as usize..end).unwrap_or_default().trim()
    }
}

#[cfg(test)]
mod tests {
    use crate::check::{Levels, check};
    use crate::context::Context;
    use crate::finding::Severity;
    use crate::snapshot::{Options, Snapshot, Sources};
    use crate::text::{Role, SourceMap};

    /// Codes and severities of what is found in a group whose second weight has this comment.
    fn found(comment: &str) -> Vec<(&'static str, Severity, String)> {
        let text = format!(
            "apiVersion: gloo.solo.io/v1\nkind: UpstreamGroup\nmetadata: {{ name: a, namespace: b }}\nspec:\n  destinations:\n  \
             - destination: {{ upstream: {{ name: c, namespace: b }} }}\n    weight: 1\n  \
             - destination: {{ upstream: {{ name: d, namespace: b }} }}\n    weight: 0 # {comment}\n"
        );
        let mut map = SourceMap::default();
        map.add("a.yaml", text, Role::Subject);
        let (sources, options) = (Sources::parse(map), Options::default());
        let snapshot = Snapshot::read(&sources, &options);
        let report = check(&Context::new(&snapshot), &Levels::default());
        let about = ["zero-weight", "unknown-rule", "unused-ignore"];
        let findings = report.findings.into_iter().filter(|finding| about.contains(&finding.rule));
        findings.map(|finding| (finding.rule, finding.severity, finding.message)).collect()
    }

    #[test]
    fn a_comment_above_a_list_item_silences_what_is_found_in_it() {
        let found = |above: &str, second: &str| {
            let text = format!(
                "apiVersion: gloo.solo.io/v1\nkind: UpstreamGroup\nmetadata: {{ name: a, namespace: b }}\nspec:\n  destinations:\n  \
                 {above}\n  - destination: {{ upstream: {{ name: c, namespace: b }} }}\n\n    # kept\n    weight: 0\n  \
                 - destination: {{ upstream: {{ name: d, namespace: b }} }}\n    weight: {second}\n  \
                 - destination: {{ upstream: {{ name: e, namespace: b }} }}\n    weight: 1\n"
            );
            let mut map = SourceMap::default();
            map.add("a.yaml", text, Role::Subject);
            let (sources, options) = (Sources::parse(map), Options::default());
            let snapshot = Snapshot::read(&sources, &options);
            let report = check(&Context::new(&snapshot), &Levels::default());
            report.findings.iter().filter(|it| ["zero-weight", "unused-ignore"].contains(&it.rule)).count()
        };
        let comment = "# glooscope: ignore[zero-weight] until the end of the month";
        assert_eq!(found("# kept", "1"), 1);
        assert_eq!(found(comment, "1"), 0);
        assert_eq!(found(comment, "0"), 1, "the item below is another");
    }

    #[test]
    fn a_comment_with_a_retired_code_goes_on_silencing() {
        let codes =
            |found: &[(&'static str, Severity, String)]| found.iter().map(|(code, ..)| *code).collect::<Vec<_>>();
        assert_eq!(codes(&found("")), ["zero-weight"]);
        assert_eq!(codes(&found("glooscope: ignore[zero-weight]")), [""; 0]);
        let note = |code: &str, since: &str| format!("the rule `{code}` was retired in {since}");
        let renamed = found("glooscope: ignore[unweighted]");
        assert_eq!(renamed, [("unknown-rule", Severity::Info, note("unweighted", "0.2.0"))]);
        let gone = found("glooscope: ignore[too-many-comments, zero-weight]");
        assert_eq!(gone, [("unknown-rule", Severity::Info, note("too-many-comments", "0.3.0"))]);
    }
}
