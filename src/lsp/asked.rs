//! What is heeded of a client's messages. `lsp-types` reads all that the protocol lets them say, which is a good part of a program.

use lsp_types::{CodeActionKind, Position, PositionEncodingKind, Range, TextDocumentIdentifier, Uri, WorkspaceFolder};
use serde::Deserialize;

/// The first request.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Initialize {
    #[serde(default)]
    pub(super) capabilities: Capabilities,
    pub(super) workspace_folders: Option<Vec<WorkspaceFolder>>,
    /// What older clients give in the place of it.
    pub(super) root_uri: Option<Uri>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Capabilities {
    pub(super) general: Option<General>,
    pub(super) workspace: Option<OfWorkspace>,
}

#[derive(Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub(super) struct General {
    pub(super) position_encodings: Option<Vec<PositionEncodingKind>>,
}

#[derive(Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub(super) struct OfWorkspace {
    pub(super) did_change_watched_files: Option<Registration>,
}

#[derive(Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub(super) struct Registration {
    pub(super) dynamic_registration: Option<bool>,
}

/// A document: symbols, lenses.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Of {
    pub(super) text_document: TextDocumentIdentifier,
}

/// A place in one: hover, definition, completion, and what can be renamed.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct At {
    pub(super) text_document: TextDocumentIdentifier,
    pub(super) position: Position,
}

/// The places that refer to what stands at one.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct References {
    pub(super) text_document: TextDocumentIdentifier,
    pub(super) position: Position,
    pub(super) context: WithDeclaration,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct WithDeclaration {
    pub(super) include_declaration: bool,
}

/// A new name for it.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Rename {
    pub(super) text_document: TextDocumentIdentifier,
    pub(super) position: Position,
    pub(super) new_name: String,
}

/// A part of a document: hints.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Within {
    pub(super) text_document: TextDocumentIdentifier,
    pub(super) range: Range,
}

/// What can be done about it.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct CodeActions {
    pub(super) text_document: TextDocumentIdentifier,
    pub(super) range: Range,
    pub(super) context: Only,
}

#[derive(Deserialize)]
pub(super) struct Only {
    pub(super) only: Option<Vec<CodeActionKind>>,
}

/// A part of a name, in the whole workspace.
#[derive(Deserialize)]
pub(super) struct Query {
    pub(super) query: String,
}
