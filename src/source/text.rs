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
    if let Some(form) = marked(&bytes) {
        return refuse(&bytes, format!("the file is {form} text, which is not read"), "save it as UTF-8");
    }
    if let Some(at) = memchr::memchr(0, &bytes) {
        let (what, help) = if let Some(form) = bare(&bytes) {
            (format!("the file looks like {form} text, which is not read"), "save it as UTF-8")
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

/// The wide form that a byte-order mark tells of.
fn marked(bytes: &[u8]) -> Option<&'static str> {
    let is = |mark: &[u8]| bytes.starts_with(mark);
    // The mark of the one starts with that of the other.
    if is(&[0xFF, 0xFE, 0, 0]) || is(&[0, 0, 0xFE, 0xFF]) {
        return Some("UTF-32");
    }
    (is(&[0xFF, 0xFE]) || is(&[0xFE, 0xFF])).then_some("UTF-16")
}

/// The wide form without a mark: of Latin letters every other byte is 0, or three of four.
fn bare(bytes: &[u8]) -> Option<&'static str> {
    let head = &bytes[..bytes.len().min(64) / 4 * 4];
    let is_zero = |at: usize| {
        let zeros = head.iter().skip(at).step_by(4).filter(|&&byte| byte == 0).count();
        // A letter of another script may stand between.
        (zeros * 8 >= head.len() / 4 * 7, zeros * 8 <= head.len() / 4)
    };
    if head.is_empty() {
        return None;
    }
    let (zeros, letters): (Vec<bool>, Vec<bool>) = (0..4).map(is_zero).unzip();
    let is = |wide: [bool; 4]| (0..4).all(|at| if wide[at] { zeros[at] } else { letters[at] });
    if is([false, true, true, true]) || is([true, true, true, false]) {
        return Some("UTF-32");
    }
    (is([false, true, false, true]) || is([true, false, true, false])).then_some("UTF-16")
}

/// Looks for the groups whose kinds are checked, also where zeros stand between their letters.
fn mentions_gloo(bytes: &[u8]) -> bool {
    let has = |bytes: &[u8]| OWN_WORDS.iter().any(|word| memchr::memmem::find(bytes, word.as_bytes()).is_some());
    has(bytes) || has(&bytes.iter().copied().filter(|byte| *byte != 0).collect::<Vec<u8>>())
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
