//! The loop: messages in, answers and diagnostics out.

use std::collections::VecDeque;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

use glooscope::text::Encoding;
use lsp_server::{Connection, ErrorCode, Message, Notification, Request, RequestId, Response};
use lsp_types as lsp;
use lsp_types::notification::{self as told, Notification as _};
use lsp_types::{MessageType, PositionEncodingKind, Uri};
use rustc_hash::FxHashSet;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use super::asked::Initialize;
use super::session::Session;
use super::uri::path_of;
use super::workspace::Loaded;
use super::{Load, answer, wire};

/// What says that the folders were read; nobody else sends it.
const READ: &str = "glooscope/read";

/// Where what was read is left, and what says so.
#[derive(Clone)]
struct Reader {
    load: Load,
    left: Arc<Mutex<Option<Loaded>>>,
    wake: wire::Wake,
}

impl Reader {
    fn start(&self, folders: Vec<PathBuf>) {
        let reader = self.clone();
        thread::spawn(move || {
            let loaded = (reader.load)(&folders);
            *reader.left.lock().unwrap_or_else(PoisonError::into_inner) = Some(loaded);
            (reader.wake)(Message::Notification(Notification { method: READ.to_owned(), params: Value::Null }));
        });
    }
}

/// A session, and what it waits for.
struct Server<'c> {
    connection: &'c Connection,
    session: Session,
    folders: Vec<PathBuf>,
    reader: Reader,
    /// Whether the folders are being read, and whether they have to be again.
    reading: (bool, bool),
    /// Whether they have been read at all.
    is_read: bool,
    /// Requests that wait for that.
    waiting: VecDeque<Request>,
    is_shut_down: bool,
    /// Whether the client asks to be told which files to watch.
    registers: bool,
}

/// Serves until the session ends; whether it was ended as the protocol has it.
pub(super) fn run(connection: &Connection, load: Load, wake: wire::Wake) -> bool {
    let Some(parameters) = greet(connection) else { return false };
    let encoding = encoding(&parameters);
    let folders = folders(&parameters);
    let capabilities = parameters.capabilities.workspace.and_then(|it| it.did_change_watched_files);
    let mut server = Server {
        connection,
        session: Session { encoding, ..Session::default() },
        folders: Vec::new(),
        reader: Reader { load, left: Arc::default(), wake },
        reading: (false, false),
        is_read: false,
        waiting: VecDeque::new(),
        is_shut_down: false,
        registers: capabilities.and_then(|it| it.dynamic_registration).unwrap_or_default(),
    };
    server.add(folders);
    server.serve()
}

/// Waits for the client's first request, and answers it.
fn greet(connection: &Connection) -> Option<Initialize> {
    loop {
        match connection.receiver.recv().ok()? {
            Message::Request(request) if request.method == "initialize" => {
                let parameters: Result<Initialize, _> = serde_json::from_value(request.params);
                let parameters = match parameters {
                    Ok(parameters) => parameters,
                    Err(reason) => {
                        let code = ErrorCode::InvalidParams as i32;
                        let refusal = Response::new_err(request.id, code, reason.to_string());
                        connection.sender.send(refusal.into()).ok()?;
                        continue;
                    }
                };
                let result = json!({
                    "capabilities": answer::capabilities(encoding(&parameters)),
                    "serverInfo": { "name": "glooscope", "version": env!("CARGO_PKG_VERSION") },
                });
                connection.sender.send(Response::new_ok(request.id, result).into()).ok()?;
                return Some(parameters);
            }
            Message::Request(request) => {
                let code = ErrorCode::ServerNotInitialized as i32;
                let refusal = Response::new_err(request.id, code, "the session has not begun".to_owned());
                connection.sender.send(refusal.into()).ok()?;
            }
            Message::Notification(one) if one.method == "exit" => return None,
            _ => {}
        }
    }
}

/// UTF-8 where the client takes it, as nothing has to be counted then; else UTF-16, which all take.
fn encoding(parameters: &Initialize) -> Encoding {
    let offered = parameters.capabilities.general.as_ref().and_then(|it| it.position_encodings.as_ref());
    let is_utf8 = offered.is_some_and(|all| all.contains(&PositionEncodingKind::UTF8));
    if is_utf8 { Encoding::Utf8 } else { Encoding::Utf16 }
}

/// The addresses of the folders.
fn folders(parameters: &Initialize) -> Vec<Uri> {
    let folders: Vec<Uri> = parameters.workspace_folders.iter().flatten().map(|folder| folder.uri.clone()).collect();
    if folders.is_empty() { parameters.root_uri.iter().cloned().collect() } else { folders }
}

impl Server<'_> {
    fn serve(&mut self) -> bool {
        while let Ok(first) = self.connection.receiver.recv() {
            // What has come in the meantime is taken together: only the last state of a text is checked.
            let batch: Vec<Message> =
                std::iter::once(first).chain(std::iter::from_fn(|| self.connection.receiver.try_recv().ok())).collect();
            let cancelled = cancelled(&batch);
            for message in batch {
                match message {
                    Message::Request(request) if cancelled.contains(&request.id) => self.refuse(request.id),
                    Message::Request(request) => self.request(request),
                    Message::Notification(one) if one.method == told::Exit::METHOD => return self.is_shut_down,
                    Message::Notification(one) => self.notification(one),
                    Message::Response(_) => {}
                }
            }
            self.publish();
        }
        false
    }

    fn send(&self, message: impl Into<Message>) {
        // Where nobody listens any more the input ends soon.
        let _ = self.connection.sender.send(message.into());
    }

    /// Shows a person something.
    fn show(&self, typ: MessageType, message: String) {
        let parameters = lsp::ShowMessageParams { typ, message };
        self.send(Notification::new(told::ShowMessage::METHOD.to_owned(), parameters));
    }

    fn request(&mut self, request: Request) {
        if self.is_shut_down {
            let code = ErrorCode::InvalidRequest as i32;
            return self.send(Response::new_err(request.id, code, "the session is shut down".to_owned()));
        }
        if request.method == "shutdown" {
            self.is_shut_down = true;
            return self.send(Response::new_ok(request.id, Value::Null));
        }
        if !self.is_read {
            self.waiting.push_back(request);
            return;
        }
        let response = answer::answer(&self.session, request);
        self.send(response);
    }

    fn notification(&mut self, one: Notification) {
        match one.method.as_str() {
            told::Cancel::METHOD => self.cancel(&one.params),
            told::Initialized::METHOD => {
                self.register();
                self.read();
            }
            READ => self.take(),
            wire::UNREADABLE => {
                let reason = one.params["reason"].as_str().unwrap_or_default().to_owned();
                self.show(MessageType::ERROR, format!("glooscope: {reason}"));
            }
            told::DidOpenTextDocument::METHOD => {
                if let Some(it) = self.parameters::<lsp::DidOpenTextDocumentParams>(one.params) {
                    let document = it.text_document;
                    self.session.open(document);
                }
            }
            told::DidChangeTextDocument::METHOD => {
                if let Some(it) = self.parameters::<lsp::DidChangeTextDocumentParams>(one.params) {
                    let uri = it.text_document.uri.clone();
                    if !self.session.change(it) {
                        self.show(MessageType::ERROR, format!("glooscope: {} is changed, and not open", uri.as_str()));
                    }
                }
            }
            told::DidCloseTextDocument::METHOD => {
                if let Some(it) = self.parameters::<lsp::DidCloseTextDocumentParams>(one.params)
                    && self.session.documents.close(&it.text_document.uri).is_some()
                {
                    self.read();
                }
            }
            told::DidSaveTextDocument::METHOD
            | told::DidChangeWatchedFiles::METHOD
            | told::DidChangeConfiguration::METHOD => self.read(),
            told::DidChangeWorkspaceFolders::METHOD => {
                if let Some(it) = self.parameters::<lsp::DidChangeWorkspaceFoldersParams>(one.params) {
                    let gone: Vec<PathBuf> = it.event.removed.iter().filter_map(|it| path_of(&it.uri)).collect();
                    self.folders.retain(|folder| !gone.contains(folder));
                    self.add(it.event.added.into_iter().map(|folder| folder.uri));
                    self.read();
                }
            }
            _ => {}
        }
    }

    /// Takes a request back that still waits; one that comes with it in a batch was never begun.
    fn cancel(&mut self, parameters: &Value) {
        let Some(id) = cancelled_by(parameters) else { return };
        if let Some(at) = self.waiting.iter().position(|request| request.id == id) {
            self.waiting.remove(at);
            self.refuse(id);
        }
    }

    /// Answers a request that was taken back.
    fn refuse(&self, id: RequestId) {
        self.send(Response::new_err(id, ErrorCode::RequestCanceled as i32, "cancelled".to_owned()));
    }

    /// Reads what comes with a notification; what isn't right is said.
    fn parameters<P: DeserializeOwned>(&self, parameters: Value) -> Option<P> {
        let read = serde_json::from_value(parameters);
        read.map_err(|reason| self.show(MessageType::ERROR, format!("glooscope: a message that is none: {reason}")))
            .ok()
    }

    /// Asks to be told of changes on the disk.
    fn register(&self) {
        if !self.registers {
            return;
        }
        let watchers = json!([{ "globPattern": "**/*.{yaml,yml,json}" }]);
        let registration = json!({ "registrations": [{
            "id": "files", "method": told::DidChangeWatchedFiles::METHOD, "registerOptions": { "watchers": watchers },
        }] });
        self.send(Request::new(
            RequestId::from("files".to_owned()),
            "client/registerCapability".to_owned(),
            registration,
        ));
    }

    /// Takes folders up; what is on no disk is said.
    fn add(&mut self, folders: impl IntoIterator<Item = Uri>) {
        for uri in folders {
            if let Some(folder) = path_of(&uri) {
                self.folders.push(folder);
            } else {
                let uri = uri.as_str();
                self.show(MessageType::WARNING, format!("glooscope: {uri}: no folder of this machine"));
            }
        }
    }

    /// Has the folders read anew.
    fn read(&mut self) {
        match &mut self.reading {
            (true, again) => *again = true,
            (reading, _) => {
                *reading = true;
                self.reader.start(self.folders.clone());
            }
        }
    }

    /// Takes what was read.
    fn take(&mut self) {
        let loaded = self.reader.left.lock().unwrap_or_else(PoisonError::into_inner).take();
        let (_, again) = std::mem::take(&mut self.reading);
        if again {
            self.read();
        }
        let Some(loaded) = loaded else { return };
        for problem in self.session.take(loaded) {
            self.show(MessageType::WARNING, format!("glooscope: {problem}"));
        }
        self.is_read = true;
        while let Some(request) = self.waiting.pop_front() {
            self.request(request);
        }
    }

    /// Checks, and tells what is new.
    fn publish(&mut self) {
        if !self.is_read {
            return;
        }
        for news in self.session.check() {
            self.send(Notification::new(told::PublishDiagnostics::METHOD.to_owned(), news));
        }
    }
}

/// The requests that are taken back by a later message of the same batch.
fn cancelled(batch: &[Message]) -> FxHashSet<RequestId> {
    let cancels = batch.iter().filter_map(|message| match message {
        Message::Notification(one) if one.method == told::Cancel::METHOD => cancelled_by(&one.params),
        _ => None,
    });
    cancels.collect()
}

/// The request that a cancellation is about.
fn cancelled_by(parameters: &Value) -> Option<RequestId> {
    serde_json::from_value(parameters.get("id")?.clone()).ok()
}
