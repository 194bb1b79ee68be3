//! What mends a finding, as an editor offers it.

use std::collections::HashMap;

use glooscope::check::fix::mend_each;
use glooscope::finding::Diagnostic;
use glooscope::text::{Encoding, FileId, SourceMap, Span};
use lsp_types::{CodeAction, CodeActionKind, TextEdit, Uri, WorkspaceEdit};

use super::place::range;
use super::workspace::Workspace;

/// Makes all safe changes in a file at once.
pub(super) const FIX_ALL: &str = "source.fixAll.glooscope";

/// Changes of texts, by file.
pub(super) type Edits = Vec<(Span, String)>;

/// The fixes of the findings that touch a span, the safe ones as preferred, and for each a comment that silences it.
pub(super) fn of_findings(
    map: &SourceMap,
    findings: &[Diagnostic],
    touched: Span,
    address: &impl Fn(FileId) -> Option<Uri>,
    encoding: Encoding,
) -> Vec<CodeAction> {
    let touches = |finding: &&Diagnostic| finding.span.start <= touched.end && touched.start <= finding.span.end;
    let mut actions = Vec::new();
    for finding in findings.iter().filter(touches) {
        if let Some(fix) = &finding.fix {
            let edits = fix.edits.iter().map(|edit| (edit.span, edit.text.clone())).collect();
            actions.extend(changes(map, edits, address, encoding).map(|edit| CodeAction {
                title: fix.title.clone(),
                kind: Some(CodeActionKind::QUICKFIX),
                edit: Some(edit),
                is_preferred: Some(fix.safe),
                ..CodeAction::default()
            }));
        }
    }
    let mut silenced = Vec::new();
    for finding in findings.iter().filter(touches) {
        let silence = (silence(map, finding), finding.rule);
        if silenced.contains(&silence) || finding.rule == "invalid-yaml" {
            continue;
        }
        actions.extend(changes(map, vec![silence.0.clone()], address, encoding).map(|edit| CodeAction {
            title: format!("silence {} here with a comment", finding.rule),
            kind: Some(CodeActionKind::QUICKFIX),
            edit: Some(edit),
            ..CodeAction::default()
        }));
        silenced.push(silence);
    }
    actions
}

/// A comment above the line of a finding.
fn silence(map: &SourceMap, finding: &Diagnostic) -> (Span, String) {
    let file = map.file(finding.span.file);
    let start = file.line_starts().get(file.line_index(finding.span.start)).copied().unwrap_or_default();
    let line = file.text[start as usize..].lines().next().unwrap_or_default();
    let indent = &line[..line.len() - line.trim_start_matches(' ').len()];
    let end = if file.text.contains("\r\n") { "\r\n" } else { "\n" };
    let text = format!("{indent}# glooscope: ignore[{}]{end}", finding.rule);
    (Span::new(finding.span.file, start, start), text)
}

/// All safe fixes of a file, in one change; nothing where there is none.
pub(super) fn fix_all(
    workspace: &Workspace,
    file: FileId,
    address: &impl Fn(FileId) -> Option<Uri>,
    encoding: Encoding,
) -> Option<CodeAction> {
    let mended = mend_each(&workspace.judged(), false);
    let (_, new) = mended.texts.iter().find(|(id, _)| *id == file)?;
    let edit = changes(workspace.map(), vec![difference(workspace.map(), file, new)], address, encoding)?;
    Some(CodeAction {
        title: "mend what is safe to mend".to_owned(),
        kind: Some(FIX_ALL.into()),
        edit: Some(edit),
        ..CodeAction::default()
    })
}

/// The one replacement that makes a text of another.
fn difference(map: &SourceMap, file: FileId, new: &str) -> (Span, String) {
    let old = &*map.file(file).text;
    let same = |a: &mut dyn Iterator<Item = (char, char)>| {
        a.take_while(|(a, b)| a == b).map(|(a, _)| a.len_utf8()).sum::<usize>()
    };
    let head = same(&mut old.chars().zip(new.chars()));
    let tail = same(&mut old[head..].chars().rev().zip(new[head..].chars().rev()));
    let span = Span::new(file, head as u32, (old.len() - tail) as u32);
    (span, new[head..new.len() - tail].to_owned())
}

/// Edits as the protocol has them; nothing where one is in no file of the editor.
pub(super) fn changes(
    map: &SourceMap,
    edits: Edits,
    address: &impl Fn(FileId) -> Option<Uri>,
    encoding: Encoding,
) -> Option<WorkspaceEdit> {
    #[expect(clippy::mutable_key_type, reason = "the protocol's own type")]
    let mut changes: HashMap<Uri, Vec<TextEdit>> = HashMap::new();
    for (span, text) in edits {
        let uri = address(span.file)?;
        changes.entry(uri).or_default().push(TextEdit::new(range(map, span, encoding), text));
    }
    Some(WorkspaceEdit { changes: Some(changes), ..WorkspaceEdit::default() })
}
