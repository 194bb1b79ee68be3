//! The texts of an editor, and what is known of them.

use glooscope::text::{Encoding, FileId};
use lsp_types::{CodeAction, DidChangeTextDocumentParams, PublishDiagnosticsParams, TextDocumentItem, Uri};

use super::actions;
use super::diagnostics::Published;
use super::documents::Documents;
use super::workspace::{Loaded, Workspace};

/// The state of a session.
#[derive(Debug, Default)]
pub(super) struct Session {
    /// What the folders hold, with the open texts over it.
    pub(super) workspace: Workspace,
    /// The open texts.
    pub(super) documents: Documents,
    /// What was found last.
    pub(super) published: Published,
    /// What columns count.
    pub(super) encoding: Encoding,
}

impl Session {
    /// Opens a text.
    pub(super) fn open(&mut self, document: TextDocumentItem) {
        self.documents.open(&mut self.workspace, document.uri, document.version, document.text);
    }

    /// Changes a text; whether it is open.
    pub(super) fn change(&mut self, change: DidChangeTextDocumentParams) -> bool {
        let (at, changes) = (change.text_document, change.content_changes);
        self.documents.change(&mut self.workspace, &at.uri, at.version, changes, self.encoding)
    }

    /// Takes folders that were read anew, and gives what could not be read and was not said yet.
    pub(super) fn take(&mut self, loaded: Loaded) -> Vec<String> {
        let before = self.workspace.problems().to_vec();
        self.workspace = Workspace::new(loaded);
        self.documents.lay_over(&mut self.workspace);
        self.published.read_anew();
        self.workspace.problems().iter().filter(|problem| !before.contains(problem)).cloned().collect()
    }

    /// Checks what changed, and gives what is new of it.
    pub(super) fn check(&mut self) -> Vec<PublishDiagnosticsParams> {
        if !self.workspace.is_touched() {
            return Vec::new();
        }
        let touched = self.workspace.touched().to_vec();
        let report = self.workspace.check();
        let (documents, workspace, map) = (&self.documents, &self.workspace, self.workspace.map());
        let address = |file| address(documents, workspace, file);
        let news = self.published.update(map, report, address, |file| touched.contains(&file), self.encoding);
        let version = |uri: &Uri| documents.get(uri).map(|document| document.version);
        let news = news.into_iter().map(|(uri, diagnostics)| {
            let version = version(&uri);
            PublishDiagnosticsParams { uri, diagnostics, version }
        });
        news.collect()
    }

    /// The address of a file.
    pub(super) fn address(&self, file: FileId) -> Option<Uri> {
        address(&self.documents, &self.workspace, file)
    }

    /// All safe fixes of a file.
    pub(super) fn fix_all(&self, file: FileId) -> Option<CodeAction> {
        actions::fix_all(&self.workspace, file, &|file| self.address(file), self.encoding)
    }
}

fn address(documents: &Documents, workspace: &Workspace, file: FileId) -> Option<Uri> {
    documents.of(file).map(|(uri, _)| uri).or_else(|| workspace.address(file)).cloned()
}
