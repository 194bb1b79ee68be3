//! The texts that are open in the editor.

use glooscope::text::{Encoding, FileId, Role, SourceFile};
use lsp_types::{TextDocumentContentChangeEvent, Uri};
use rustc_hash::FxHashMap;

use super::place::plain;
use super::uri::path_of;
use super::workspace::Workspace;

/// One open text.
#[derive(Debug)]
pub(super) struct Document {
    /// Its version, as the editor counts.
    pub(super) version: i32,
    /// The file that it stands for.
    pub(super) file: FileId,
    text: String,
}

/// All open texts, by their addresses.
#[derive(Debug, Default)]
pub(super) struct Documents {
    open: FxHashMap<Uri, Document>,
}

impl Documents {
    /// Opens a text.
    pub(super) fn open(&mut self, workspace: &mut Workspace, uri: Uri, version: i32, text: String) {
        let file = place(workspace, &uri, &text);
        self.open.insert(uri, Document { version, file, text });
    }

    /// Changes a text; whether it is open.
    pub(super) fn change(
        &mut self,
        workspace: &mut Workspace,
        uri: &Uri,
        version: i32,
        changes: Vec<TextDocumentContentChangeEvent>,
        encoding: Encoding,
    ) -> bool {
        let Some(document) = self.open.get_mut(uri) else { return false };
        for change in changes {
            match change.range {
                None => document.text = change.text,
                Some(range) => {
                    let file = SourceFile::new("", std::mem::take(&mut document.text), Role::Subject);
                    let start = file.offset(plain(range.start), encoding) as usize;
                    let end = (file.offset(plain(range.end), encoding) as usize).max(start);
                    document.text = [&file.text[..start], &change.text, &file.text[end..]].concat();
                }
            }
        }
        document.version = version;
        workspace.replace(document.file, &document.text);
        true
    }

    /// Closes a text; the file that it stood for.
    pub(super) fn close(&mut self, uri: &Uri) -> Option<FileId> {
        self.open.remove(uri).map(|document| document.file)
    }

    /// The open text of that address.
    pub(super) fn get(&self, uri: &Uri) -> Option<&Document> {
        self.open.get(uri)
    }

    /// The address and the version of a file that is open.
    pub(super) fn of(&self, file: FileId) -> Option<(&Uri, i32)> {
        self.open.iter().find(|(_, document)| document.file == file).map(|(uri, document)| (uri, document.version))
    }

    /// Lays the open texts over what was read anew.
    pub(super) fn lay_over(&mut self, workspace: &mut Workspace) {
        for (uri, document) in &mut self.open {
            document.file = place(workspace, uri, &document.text);
        }
    }
}

fn place(workspace: &mut Workspace, uri: &Uri, text: &str) -> FileId {
    match path_of(uri) {
        Some(path) => workspace.open(&path, text),
        None => workspace.open_nameless(uri.as_str(), text),
    }
}
