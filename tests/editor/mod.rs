//! An editor's end of the Language Server Protocol, over the program's standard input and output.

#![allow(dead_code, reason = "each test uses its own part of it")]

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, ExitStatus, Stdio};
use std::sync::mpsc::{self, Receiver};
use std::thread;
use std::time::Duration;

use serde_json::{Value, json};

/// How long an answer may take before a test gives up: no measure of speed.
const PATIENCE: Duration = Duration::from_secs(60);

/// An editor with a server of its own.
pub(crate) struct Editor {
    server: Child,
    input: Option<ChildStdin>,
    messages: Receiver<Value>,
    folder: PathBuf,
    next: u64,
    /// The result of the first request.
    pub(crate) greeting: Value,
    /// The diagnostics of each file that has any, by its path within the folder.
    pub(crate) told: BTreeMap<String, Vec<Value>>,
    /// What was to be shown to a person.
    pub(crate) shown: Vec<String>,
}

impl Editor {
    /// An editor in a folder that counts columns as most do, in UTF-16.
    pub(crate) fn new(folder: &Path) -> Editor {
        Editor::with(folder, &json!({}))
    }

    /// An editor that can do more.
    pub(crate) fn with(folder: &Path, capabilities: &Value) -> Editor {
        let mut editor = Editor::silent(folder);
        let folder = json!([{ "uri": editor.uri(""), "name": "manifests" }]);
        let greeting =
            json!({ "processId": null, "rootUri": null, "capabilities": capabilities, "workspaceFolders": folder });
        editor.greeting = editor.ask("initialize", greeting);
        editor.tell("initialized", json!({}));
        editor
    }

    /// A server that nobody has greeted yet.
    pub(crate) fn silent(folder: &Path) -> Editor {
        Editor::start(folder, &[])
    }

    /// The same with options.
    pub(crate) fn start(folder: &Path, options: &[&str]) -> Editor {
        let mut server = Command::new(env!("CARGO_BIN_EXE_glooscope"))
            .arg("lsp")
            .args(options)
            .current_dir(std::env::temp_dir())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("it starts");
        let (sender, messages) = mpsc::channel();
        let mut output = BufReader::new(server.stdout.take().expect("a pipe"));
        thread::spawn(move || {
            while let Some(message) = read(&mut output) {
                if sender.send(message).is_err() {
                    break;
                }
            }
        });
        let folder = folder.canonicalize().unwrap_or_else(|_| folder.to_owned());
        let input = server.stdin.take();
        Editor {
            server,
            input,
            messages,
            folder,
            next: 0,
            greeting: Value::Null,
            told: BTreeMap::new(),
            shown: Vec::new(),
        }
    }

    /// The address of a file in the folder.
    pub(crate) fn uri(&self, path: &str) -> String {
        format!("file://{}", self.folder.join(path).display()).trim_end_matches('/').replace(' ', "%20")
    }

    /// Writes bytes as they are.
    pub(crate) fn raw(&mut self, bytes: &[u8]) {
        let input = self.input.as_mut().expect("it is open");
        // A server that has ended takes no more.
        let _ = input.write_all(bytes).and_then(|()| input.flush());
    }

    /// Ends the input.
    pub(crate) fn hang_up(&mut self) {
        self.input = None;
    }

    pub(crate) fn send(&mut self, message: &Value) {
        let text = message.to_string();
        self.raw(format!("Content-Length: {}\r\n\r\n{text}", text.len()).as_bytes());
    }

    /// Says something.
    pub(crate) fn tell(&mut self, method: &str, parameters: Value) {
        let mut message = json!({ "jsonrpc": "2.0", "method": method });
        message["params"] = parameters;
        self.send(&message);
    }

    /// Asks, and waits for the result, or for the error as `{"error": …}`.
    pub(crate) fn ask(&mut self, method: &str, parameters: Value) -> Value {
        self.next += 1;
        let id = self.next;
        let mut message = json!({ "jsonrpc": "2.0", "id": id, "method": method });
        message["params"] = parameters;
        self.send(&message);
        let answer = self.answer(id);
        let error = answer.get("error").map(|error| json!({ "error": error }));
        error.unwrap_or_else(|| answer["result"].clone())
    }

    /// Waits for the answer to a request.
    pub(crate) fn answer(&mut self, id: u64) -> Value {
        loop {
            let message = self.receive().unwrap_or_else(|| panic!("no answer to request {id}"));
            if message["id"] == id && message.get("method").is_none() {
                return message;
            }
        }
    }

    /// The next message; what is told of files is kept.
    pub(crate) fn receive(&mut self) -> Option<Value> {
        let message = self.messages.recv_timeout(PATIENCE).ok()?;
        match message["method"].as_str() {
            Some("textDocument/publishDiagnostics") => {
                let uri = message["params"]["uri"].as_str().expect("an address");
                let name = uri.strip_prefix(&format!("{}/", self.uri(""))).unwrap_or(uri).to_owned();
                let told = message["params"]["diagnostics"].as_array().expect("a list").clone();
                if told.is_empty() {
                    self.told.remove(&name);
                } else {
                    self.told.insert(name, told);
                }
            }
            Some("window/showMessage") => {
                self.shown.push(message["params"]["message"].as_str().expect("a text").to_owned());
            }
            _ => {}
        }
        Some(message)
    }

    /// Opens a file with a text.
    pub(crate) fn open(&mut self, path: &str, text: &str) {
        let document = json!({ "uri": self.uri(path), "languageId": "yaml", "version": 1, "text": text });
        self.tell("textDocument/didOpen", json!({ "textDocument": document }));
    }

    /// Puts a text in the place of a range of an open file.
    pub(crate) fn change(&mut self, path: &str, range: Option<[u32; 4]>, text: &str) {
        let mut change = json!({ "text": text });
        if let Some([line, column, last, end]) = range {
            change["range"] =
                json!({ "start": { "line": line, "character": column }, "end": { "line": last, "character": end } });
        }
        let document = json!({ "uri": self.uri(path), "version": 2 });
        self.tell("textDocument/didChange", json!({ "textDocument": document, "contentChanges": [change] }));
    }

    /// Asks about a place.
    pub(crate) fn ask_at(&mut self, method: &str, path: &str, line: u32, column: u32) -> Value {
        let uri = self.uri(path);
        let at = json!({ "textDocument": { "uri": uri }, "position": { "line": line, "character": column } });
        self.ask(method, at)
    }

    /// Asks for a place of a text that stands in a file, counted in UTF-16.
    pub(crate) fn ask_of(&mut self, method: &str, path: &str, text: &str, of: &str) -> Value {
        let (line, column) = place(text, of);
        self.ask_at(method, path, line, column)
    }

    /// Waits until all that was said before is worked off.
    pub(crate) fn settle(&mut self) {
        self.ask("glooscope/nothing", json!({}));
    }

    /// The codes that are told of a file, once all is worked off.
    pub(crate) fn codes(&mut self, path: &str) -> Vec<String> {
        // What is found is told after the batch of messages that the question is in.
        self.settle();
        self.settle();
        let told = self.told.get(path).into_iter().flatten();
        told.map(|one| one["code"].as_str().expect("a code").to_owned()).collect()
    }

    /// Ends the session as the protocol has it.
    pub(crate) fn end(mut self) -> ExitStatus {
        assert_eq!(self.ask("shutdown", Value::Null), Value::Null);
        self.tell("exit", Value::Null);
        self.server.wait().expect("it ends")
    }

    /// Waits until the server ends by itself.
    pub(crate) fn wait(mut self) -> ExitStatus {
        self.server.wait().expect("it ends")
    }
}

impl Drop for Editor {
    fn drop(&mut self) {
        // One that was waited for is gone already.
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}

/// Line and column, in UTF-16, of the first byte of `of` in a text.
pub(crate) fn place(text: &str, of: &str) -> (u32, u32) {
    let at = text.find(of).unwrap_or_else(|| panic!("{of:?} is in the text"));
    let line = text[..at].matches('\n').count();
    let start = text[..at].rfind('\n').map_or(0, |at| at + 1);
    (line as u32, text[start..at].encode_utf16().count() as u32)
}

fn read(output: &mut impl BufRead) -> Option<Value> {
    let mut length = 0;
    loop {
        let mut line = String::new();
        if output.read_line(&mut line).ok()? == 0 {
            return None;
        }
        match line.trim().split_once(':') {
            Some(("Content-Length", value)) => length = value.trim().parse().ok()?,
            Some(_) => {}
            None => break,
        }
    }
    let mut bytes = vec![0; length];
    output.read_exact(&mut bytes).ok()?;
    serde_json::from_slice(&bytes).ok()
}
