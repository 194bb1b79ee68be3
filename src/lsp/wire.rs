//! Messages over standard input and output, each within bounds.

use std::io::{self, BufRead, Read, Write};
use std::sync::Arc;
use std::thread::{self, JoinHandle};

use lsp_server::{Connection, Message, Notification};
use serde_json::json;

/// The largest message that is read: no manifest that anybody edits is larger.
const LARGEST: u64 = 64 << 20;

/// The longest header: `Content-Length` and, rarely, `Content-Type`.
const LONGEST_HEADER: u64 = 4096;

/// What the server is told of a message that it can't be given; its `reason` says why.
pub(super) const UNREADABLE: &str = "glooscope/unreadable";

/// What gives the server a message as if the client had sent it.
pub(super) type Wake = Arc<dyn Fn(Message) + Send + Sync>;

/// The end of the connection that is the server's, what wakes it, and the thread that writes, which ends with the server's end.
pub(super) fn connect() -> (Connection, Wake, JoinHandle<()>) {
    let (server, client) = Connection::memory();
    let Connection { sender, receiver } = client;
    let own = sender.clone();
    let wake: Wake = Arc::new(move |message| {
        // A server that has ended needs nothing more.
        let _ = own.send(message);
    });
    thread::spawn(move || {
        let mut input = io::stdin().lock();
        while let Some(message) = read(&mut input) {
            let is_exit = matches!(&message, Message::Notification(one) if one.method == "exit");
            if sender.send(message).is_err() || is_exit {
                break;
            }
        }
        // Without an end of the session the server ends with its input.
        let _ = sender.send(Message::Notification(Notification { method: "exit".to_owned(), params: json!(null) }));
    });
    let writer = thread::spawn(move || {
        let mut output = io::stdout().lock();
        for message in receiver {
            if message.write(&mut output).and_then(|()| output.flush()).is_err() {
                break;
            }
        }
    });
    (server, wake, writer)
}

/// The next message; nothing at the end of the input, or where it can't be known where the next one starts.
fn read(input: &mut impl BufRead) -> Option<Message> {
    let length = match length(input) {
        Ok(length) => length?,
        Err(reason) => return ended(&reason),
    };
    if length > LARGEST {
        let skipped = io::copy(&mut input.by_ref().take(length), &mut io::sink());
        return Some(unreadable(&match skipped {
            Ok(skipped) if skipped == length => {
                format!("a message of {length} bytes is left out: the most is {LARGEST}")
            }
            _ => "the input ends within a message".to_owned(),
        }));
    }
    let mut bytes = Vec::new();
    match input.by_ref().take(length).read_to_end(&mut bytes) {
        Ok(read) if read as u64 == length => {}
        Ok(_) => return ended("the input ends within a message"),
        Err(reason) => return ended(&reason.to_string()),
    }
    let message: Result<Message, _> = serde_json::from_slice(&bytes);
    Some(message.unwrap_or_else(|reason| unreadable(&format!("a message that is none: {reason}"))))
}

/// Says on standard error why nothing more is read.
fn ended(reason: &str) -> Option<Message> {
    // Nobody may listen any more.
    let _ = writeln!(io::stderr(), "error: {reason}");
    None
}

fn unreadable(reason: &str) -> Message {
    Message::Notification(Notification { method: UNREADABLE.to_owned(), params: json!({ "reason": reason }) })
}

/// How many bytes the next message has; nothing at the end of the input.
fn length(input: &mut impl BufRead) -> Result<Option<u64>, String> {
    let mut length = None;
    for at in 0_u32.. {
        let mut line = Vec::new();
        input.by_ref().take(LONGEST_HEADER).read_until(b'\n', &mut line).map_err(|reason| reason.to_string())?;
        if line.is_empty() {
            return if at == 0 { Ok(None) } else { Err("the input ends within a header".to_owned()) };
        }
        let text = String::from_utf8_lossy(&line);
        let text = text.trim();
        if text.is_empty() {
            break;
        }
        let Some((name, value)) = text.split_once(':').filter(|_| line.ends_with(b"\n") && at < 16) else {
            return Err(format!("{:?} is no header of a message", text.chars().take(40).collect::<String>()));
        };
        if name.trim().eq_ignore_ascii_case("content-length") {
            length = Some(value.trim().parse().map_err(|_| format!("{value:?} is no length of a message"))?);
        }
    }
    length.map(Some).ok_or_else(|| "a message without a length".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(text: &str) -> Vec<Message> {
        let mut input = io::Cursor::new(text.as_bytes());
        std::iter::from_fn(|| read(&mut input)).collect()
    }

    #[test]
    fn messages_are_read_one_by_one() {
        let body = r#"{"jsonrpc":"2.0","method":"initialized","params":{}}"#;
        let one = format!("Content-Length: {}\r\n\r\n{body}", body.len());
        let typed = format!("content-length:{}\r\nContent-Type: application/vscode-jsonrpc\r\n\r\n{body}", body.len());
        let found = all(&format!("{one}{typed}"));
        assert_eq!(found.len(), 2);
        assert!(found.iter().all(|it| matches!(it, Message::Notification(one) if one.method == "initialized")));
    }

    #[test]
    fn what_is_no_message_is_said_and_the_next_is_read() {
        let body = r#"{"jsonrpc":"2.0","method":"exit"}"#;
        let found = all(&format!("Content-Length: 4\r\n\r\n!!!!Content-Length: {}\r\n\r\n{body}", body.len()));
        let methods: Vec<&str> = found
            .iter()
            .map(|it| match it {
                Message::Notification(one) => one.method.as_str(),
                _ => "",
            })
            .collect();
        assert_eq!(methods, [UNREADABLE, "exit"]);
    }

    #[test]
    fn a_header_that_is_none_and_half_a_message_end_it() {
        for text in
            ["garbage", "garbage\r\n", "Content-Length: x\r\n\r\n", "A: b\r\n\r\n{}", "Content-Length: 9\r\n\r\n{}"]
        {
            assert!(all(text).is_empty(), "{text}");
        }
        let long = "a".repeat(1 << 20);
        assert!(all(&long).is_empty());
    }
}
