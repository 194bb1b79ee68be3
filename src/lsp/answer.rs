//! Answers to requests.

use std::collections::BTreeSet;

use glooscope::text::{Encoding, FileId, Span};
use lsp_server::{ErrorCode, Request, RequestId, Response};
use lsp_types as lsp;
use lsp_types::request::{self as asked, Request as _};
use lsp_types::{Location, Uri};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use super::asked::{At, CodeActions, Of, Query, References, Rename, Within};
use super::complete::{names, offers};
use super::cursor::Cursor;
use super::place::{offset, position, range};
use super::session::Session;
use super::spot::Spot;
use super::{actions, goto, hover, lens, symbols};

/// What the server can do.
pub(super) fn capabilities(encoding: Encoding) -> Value {
    json!({
        "positionEncoding": if encoding == Encoding::Utf8 { "utf-8" } else { "utf-16" },
        "textDocumentSync": { "openClose": true, "change": 2, "save": {} },
        "hoverProvider": true,
        "definitionProvider": true,
        "referencesProvider": true,
        "documentSymbolProvider": true,
        "workspaceSymbolProvider": true,
        "completionProvider": { "triggerCharacters": [":", " ", "-"] },
        "codeActionProvider": { "codeActionKinds": ["quickfix", actions::FIX_ALL] },
        "renameProvider": { "prepareProvider": true },
        "codeLensProvider": {},
        "inlayHintProvider": true,
        "workspace": { "workspaceFolders": { "supported": true, "changeNotifications": true } },
    })
}

/// Why there is no answer.
struct Refused {
    code: ErrorCode,
    message: String,
}

impl Refused {
    fn failed(message: String) -> Refused {
        Refused { code: ErrorCode::RequestFailed, message }
    }
}

/// Answers a request.
pub(super) fn answer(session: &Session, request: Request) -> Response {
    let Request { id, method, params } = request;
    let result = match method.as_str() {
        asked::HoverRequest::METHOD => with(params, |it| Ok(session.hover(&it))),
        asked::GotoDefinition::METHOD => with(params, |it| Ok(session.definition(&it))),
        asked::References::METHOD => with(params, |it| Ok(session.references(&it))),
        asked::DocumentSymbolRequest::METHOD => with(params, |it| Ok(session.document_symbols(&it))),
        asked::WorkspaceSymbolRequest::METHOD => with(params, |it| Ok(session.workspace_symbols(&it))),
        asked::Completion::METHOD => with(params, |it| Ok(session.completion(&it))),
        asked::CodeActionRequest::METHOD => with(params, |it| Ok(session.code_actions(&it))),
        asked::PrepareRenameRequest::METHOD => with(params, |it| session.prepare_rename(&it)),
        asked::Rename::METHOD => with(params, |it| session.rename(&it)),
        asked::CodeLensRequest::METHOD => with(params, |it| Ok(session.lenses(&it))),
        asked::InlayHintRequest::METHOD => with(params, |it| Ok(session.hints(&it))),
        _ => Err(Refused { code: ErrorCode::MethodNotFound, message: format!("{method} is not known here") }),
    };
    respond(id, result)
}

fn respond(id: RequestId, result: Result<Value, Refused>) -> Response {
    match result {
        Ok(value) => Response::new_ok(id, value),
        Err(refused) => Response::new_err(id, refused.code as i32, refused.message),
    }
}

fn with<P: DeserializeOwned, R: Serialize>(
    parameters: Value,
    answer: impl FnOnce(P) -> Result<R, Refused>,
) -> Result<Value, Refused> {
    let invalid = |reason: serde_json::Error| Refused { code: ErrorCode::InvalidParams, message: reason.to_string() };
    let result = answer(serde_json::from_value(parameters).map_err(invalid)?)?;
    serde_json::to_value(result).map_err(invalid)
}

impl Session {
    fn file(&self, uri: &Uri) -> Option<FileId> {
        match self.documents.get(uri) {
            Some(document) => Some(document.file),
            None => self.workspace.file(&super::uri::path_of(uri)?),
        }
    }

    fn place(&self, document: &lsp::TextDocumentIdentifier, position: lsp::Position) -> Option<(FileId, u32)> {
        let file = self.file(&document.uri)?;
        Some((file, offset(self.workspace.map(), file, position, self.encoding)))
    }

    fn location(&self, span: Span) -> Option<Location> {
        Some(Location { uri: self.address(span.file)?, range: range(self.workspace.map(), span, self.encoding) })
    }

    fn spot<R>(
        &self,
        document: &lsp::TextDocumentIdentifier,
        position: lsp::Position,
        work: impl Fn(&Spot<'_, '_>) -> Option<R>,
    ) -> Option<R> {
        let (file, offset) = self.place(document, position)?;
        self.workspace.with_contexts(file, |cx| work(&Spot { cx, file, offset }))
    }

    fn hover(&self, asked: &At) -> Option<lsp::Hover> {
        let (value, span) = self.spot(&asked.text_document, asked.position, hover::hover)?;
        let contents = lsp::MarkupContent { kind: lsp::MarkupKind::Markdown, value };
        let range = Some(range(self.workspace.map(), span, self.encoding));
        Some(lsp::Hover { contents: lsp::HoverContents::Markup(contents), range })
    }

    fn definition(&self, asked: &At) -> Option<Location> {
        let span = self.spot(&asked.text_document, asked.position, goto::definition)?;
        self.location(span)
    }

    fn references(&self, asked: &References) -> Option<Vec<Location>> {
        let key = self.spot(&asked.text_document, asked.position, goto::meant)?;
        let mut spans = BTreeSet::new();
        let with_own = asked.context.include_declaration;
        self.workspace.with_all(|cx| goto::references(cx, &key, with_own, &mut spans));
        Some(spans.into_iter().filter_map(|span| self.location(span)).collect())
    }

    fn document_symbols(&self, asked: &Of) -> Option<Vec<lsp::DocumentSymbol>> {
        let file = self.file(&asked.text_document.uri)?;
        self.workspace.with_contexts(file, |cx| Some(symbols::of_file(cx, file, self.encoding)))
    }

    fn workspace_symbols(&self, asked: &Query) -> Vec<lsp::SymbolInformation> {
        let mut found = Vec::new();
        self.workspace.with_all(|cx| symbols::in_workspace(cx, &asked.query, &mut found));
        let symbols = found.into_iter().filter_map(|(name, kind, span)| {
            #[expect(deprecated, reason = "the protocol's old field has to be given")]
            Some(lsp::SymbolInformation {
                name,
                kind: lsp::SymbolKind::CLASS,
                tags: None,
                deprecated: None,
                location: self.location(span)?,
                container_name: Some(kind.to_owned()),
            })
        });
        symbols.collect()
    }

    fn completion(&self, asked: &At) -> Option<Vec<lsp::CompletionItem>> {
        let (file, offset) = self.place(&asked.text_document, asked.position)?;
        let map = self.workspace.map();
        let text = &map.file(file).text;
        let cursor = Cursor::at(text, offset as usize)?;
        let versions = self.workspace.with_contexts(file, |cx| Some(cx.snapshot.versions)).unwrap_or_default();
        let known = |kind| {
            let mut found = Vec::new();
            self.workspace.with_all(|cx| found.extend(names(cx, kind)));
            found
        };
        let start = position(map, file, offset - cursor.typed.len() as u32, self.encoding);
        let replaced = lsp::Range::new(start, position(map, file, offset, self.encoding));
        let items = offers(&cursor, versions, known).into_iter().map(|offer| lsp::CompletionItem {
            kind: Some(offer.kind),
            detail: (!offer.detail.is_empty()).then_some(offer.detail),
            documentation: offer.text_about.map(|text| lsp::Documentation::String(text.to_owned())),
            text_edit: Some(lsp::CompletionTextEdit::Edit(lsp::TextEdit::new(replaced, offer.text))),
            filter_text: Some(offer.label.clone()),
            label: offer.label,
            ..lsp::CompletionItem::default()
        });
        Some(items.collect())
    }

    fn code_actions(&self, asked: &CodeActions) -> Option<Vec<lsp::CodeAction>> {
        let file = self.file(&asked.text_document.uri)?;
        let map = self.workspace.map();
        let only = asked.context.only.as_deref();
        let wants = |kind: &str| {
            only.is_none_or(|all| {
                all.iter().any(|one| kind == one.as_str() || kind.starts_with(&format!("{}.", one.as_str())))
            })
        };
        let mut found = Vec::new();
        if wants("quickfix") {
            let at = |at| offset(map, file, at, self.encoding);
            let touched = Span::new(file, at(asked.range.start), at(asked.range.end).max(at(asked.range.start)));
            let findings = self.published.of(file);
            found = actions::of_findings(map, findings, touched, &|file| self.address(file), self.encoding);
        }
        // It is worked out only for who asks for it.
        if only.is_some() && wants(actions::FIX_ALL) {
            found.extend(self.fix_all(file));
        }
        Some(found)
    }

    fn prepare_rename(&self, asked: &At) -> Result<Option<Value>, Refused> {
        let Some(found) = self.spot(&asked.text_document, asked.position, |spot| Some(goto::renamable(spot))) else {
            return Ok(None);
        };
        let (span, key) = found.map_err(Refused::failed)?;
        let range = range(self.workspace.map(), span, self.encoding);
        Ok(Some(json!({ "range": range, "placeholder": key.name })))
    }

    fn rename(&self, asked: &Rename) -> Result<Option<lsp::WorkspaceEdit>, Refused> {
        let Some(found) = self.spot(&asked.text_document, asked.position, |spot| Some(goto::renamable(spot))) else {
            return Ok(None);
        };
        let (_, key) = found.map_err(Refused::failed)?;
        let mut edits = BTreeSet::new();
        let mut refused = None;
        self.workspace.with_all(|cx| {
            refused = refused.take().or(goto::rename(cx, &key, &asked.new_name, &mut edits).err());
        });
        if let Some(refused) = refused {
            return Err(Refused::failed(refused));
        }
        let edits = edits.into_iter().collect();
        Ok(actions::changes(self.workspace.map(), edits, &|file| self.address(file), self.encoding))
    }

    fn lenses(&self, asked: &Of) -> Option<Vec<lsp::CodeLens>> {
        let file = self.file(&asked.text_document.uri)?;
        self.workspace.with_contexts(file, |cx| Some(lens::lenses(cx, file, self.encoding)))
    }

    fn hints(&self, asked: &Within) -> Option<Vec<lsp::InlayHint>> {
        let file = self.file(&asked.text_document.uri)?;
        self.workspace.with_contexts(file, |cx| Some(lens::hints(cx, file, asked.range, self.encoding)))
    }
}
