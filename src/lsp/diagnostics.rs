//! Findings as an editor shows them.

use glooscope::check::CheckReport;
use glooscope::finding::{Diagnostic, Severity};
use glooscope::text::{Encoding, FileId, SourceMap};
use lsp_types as lsp;
use lsp_types::{DiagnosticRelatedInformation, DiagnosticSeverity, DiagnosticTag, Location, NumberOrString, Uri};
use rustc_hash::FxHashMap;

use super::place::range;

/// What was found last, by file.
#[derive(Debug, Default)]
pub(super) struct Published {
    by_file: FxHashMap<FileId, Vec<Diagnostic>>,
    /// What an editor was told, by address.
    told: FxHashMap<Uri, Vec<lsp::Diagnostic>>,
    /// Whether the files were read anew, so that none is the one that it was.
    is_anew: bool,
}

impl Published {
    /// The findings of a file.
    pub(super) fn of(&self, file: FileId) -> &[Diagnostic] {
        self.by_file.get(&file).map_or(&[], Vec::as_slice)
    }

    /// Takes what was found now, and gives what an editor has to be told anew. `name` gives the address of a file, `is_open` whether its
    /// text may have changed.
    pub(super) fn update(
        &mut self,
        map: &SourceMap,
        report: CheckReport,
        address: impl Fn(FileId) -> Option<Uri>,
        is_changed: impl Fn(FileId) -> bool,
        encoding: Encoding,
    ) -> Vec<(Uri, Vec<lsp::Diagnostic>)> {
        let environments = CheckReport { environments: report.environments, ..CheckReport::default() };
        let mut found: FxHashMap<FileId, Vec<Diagnostic>> = FxHashMap::default();
        for finding in report.findings {
            found.entry(finding.span.file).or_default().push(finding);
        }
        let gone = self.by_file.keys().filter(|file| !found.contains_key(file)).copied();
        let mut files: Vec<FileId> = found.keys().copied().chain(gone).collect();
        files.sort_unstable();
        let mut news = Vec::new();
        let mut gone: Vec<Uri> = if self.is_anew { self.told.keys().cloned().collect() } else { Vec::new() };
        self.is_anew = false;
        for file in files {
            let (old, new) = (self.of(file), found.get(&file).map_or(&[][..], Vec::as_slice));
            if old == new && !is_changed(file) {
                continue;
            }
            let Some(uri) = address(file) else { continue };
            let told: Vec<lsp::Diagnostic> =
                new.iter().map(|finding| diagnostic(map, &environments, finding, &address, encoding)).collect();
            gone.retain(|other| *other != uri);
            let known = self.told.get(&uri);
            if known == Some(&told) || (known.is_none() && told.is_empty()) {
                continue;
            }
            if told.is_empty() {
                self.told.remove(&uri);
            } else {
                self.told.insert(uri.clone(), told.clone());
            }
            news.push((uri, told));
        }
        for uri in gone {
            self.told.remove(&uri);
            news.push((uri, Vec::new()));
        }
        self.by_file = found;
        news
    }

    /// Forgets which file is which, as all are read anew; what the editor was told stays known.
    pub(super) fn read_anew(&mut self) {
        self.by_file.clear();
        self.is_anew = true;
    }
}

fn diagnostic(
    map: &SourceMap,
    report: &CheckReport,
    finding: &Diagnostic,
    address: &impl Fn(FileId) -> Option<Uri>,
    encoding: Encoding,
) -> lsp::Diagnostic {
    let mut message = report.message(finding).into_owned();
    for more in [&finding.effect, &finding.help].into_iter().flatten() {
        message.push('\n');
        message.push_str(more);
    }
    let related = finding.labels.iter().filter_map(|label| {
        let location = Location { uri: address(label.span.file)?, range: range(map, label.span, encoding) };
        Some(DiagnosticRelatedInformation { location, message: label.text.clone() })
    });
    let related: Vec<DiagnosticRelatedInformation> = related.collect();
    let tag = match finding.rule {
        rule if rule.starts_with("unused-") || rule == "unreachable-route" => Some(DiagnosticTag::UNNECESSARY),
        "deprecated-field" => Some(DiagnosticTag::DEPRECATED),
        _ => None,
    };
    lsp::Diagnostic {
        range: range(map, finding.span, encoding),
        severity: Some(match finding.severity {
            Severity::Error => DiagnosticSeverity::ERROR,
            Severity::Warning => DiagnosticSeverity::WARNING,
            Severity::Info => DiagnosticSeverity::INFORMATION,
        }),
        code: Some(NumberOrString::String(finding.rule.to_owned())),
        source: Some("glooscope".to_owned()),
        message,
        related_information: (!related.is_empty()).then_some(related),
        tags: tag.map(|tag| vec![tag]),
        ..lsp::Diagnostic::default()
    }
}
