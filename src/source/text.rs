//! Bytes that came from outside, and whether they are text; how paths and refusals of the system are shown.

use std::path::Path;

use glooscope::model::OWN_WORDS;
use glooscope::text::Undecodable;

/// Texts past this size can't be addressed by the spans.
const LIMIT: usize = u32::MAX as usize;

/// The text of `bytes`, or what they are instead.
pub(crate) fn decode(bytes: Vec<u8>) -> Result<String, Undecodable> {
    let refuse = |bytes: &[u8], message: String, help: &str| {
        Err(Undecodable { message, help: help.to_owned(), gloo: mentions_gloo(bytes) })
    };
    if bytes.len() > LIMIT {
        return refuse(&[], "the file is larger than 4 GiB".to_owned(), "split it into smaller files");
    }
    if bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]) {
        return refuse(&bytes, "the file is UTF-16 text, which is not read".to_owned(), "save it as UTF-8");
    }
    if let Some(at) = memchr::memchr(0, &bytes) {
        let text = is_bare_utf16(&bytes);
        let (what, help) = if text {
            ("the file looks like UTF-16 text, which is not read".to_owned(), "save it as UTF-8")
        } else {
            let help = "leave it out of the sources, or save it as UTF-8 text";
            (format!("the file is binary: line {} holds a NUL byte", line(&bytes, at)), help)
        };
        return refuse(&bytes, what, help);
    }
    String::from_utf8(bytes).or_else(|error| {
        let at = error.utf8_error().valid_up_to();
        let bytes = error.as_bytes();
        let (line, byte) = (line(bytes, at), bytes.get(at).copied().unwrap_or_default());
        refuse(bytes, format!("the file is not UTF-8: line {line} holds the byte 0x{byte:02X}"), "save it as UTF-8")
    })
}

/// Every other byte of a text of Latin letters in UTF-16 is 0.
fn is_bare_utf16(bytes: &[u8]) -> bool {
    let head = &bytes[..bytes.len().min(64)];
    let zeros = |first: usize| head.iter().skip(first).step_by(2).filter(|&&byte| byte == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    head.len() >= 4 && even.max(odd) >= head.len() / 2 - head.len() / 16 && even.min(odd) <= head.len() / 16
}

/// Looks for the groups whose kinds are checked, also where other bytes stand between their letters.
fn mentions_gloo(bytes: &[u8]) -> bool {
    OWN_WORDS.iter().any(|word| {
        let wide: Vec<u8> = word.bytes().flat_map(|byte| [byte, 0]).collect();
        let narrow = memchr::memmem::find(bytes, word.as_bytes()).is_some();
        narrow || memchr::memmem::find(bytes, &wide[..wide.len() - 1]).is_some()
    })
}

fn line(bytes: &[u8], at: usize) -> usize {
    memchr::memchr_iter(b'\n', &bytes[..at]).count() + 1
}

/// A path as people are shown it: as they wrote it, with `/` and without a leading `./`.
pub(super) fn shown(path: &Path) -> String {
    let mut text = path.to_string_lossy().into_owned();
    if std::path::MAIN_SEPARATOR != '/' {
        text = text.replace(std::path::MAIN_SEPARATOR, "/");
    }
    while let Some(rest) = text.strip_prefix("./").filter(|rest| !rest.is_empty()) {
        text = rest.trim_start_matches('/').to_owned();
    }
    text
}

/// Why the system refuses, in lower case and without its number.
pub(super) fn why(reason: &std::io::Error) -> String {
    match reason.kind() {
        std::io::ErrorKind::NotFound => "no such file or folder".to_owned(),
        std::io::ErrorKind::PermissionDenied => "permission denied".to_owned(),
        _ => reason.to_string(),
    }
}
