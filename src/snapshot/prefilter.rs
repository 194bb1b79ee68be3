//! Which documents can matter, by their bytes alone: what can't is neither parsed nor kept.
//!
//! A document is passed over only if it says at the top that it is a Kubernetes object and holds none of the words that
//! everything of interest must hold. So a broken text that could be anything is still read, and reported; and what
//! `document` would find is never lost (`tests/interest.rs`). The items of a large List are parsed, and kept by the same
//! words.

use std::collections::BTreeSet;
use std::sync::OnceLock;

use aho_corasick::packed::Searcher;

use crate::model::{Kind, Word};
use crate::text::{Role, SourceFile};
use crate::yaml::{self, Wanted};

/// Words beside those of the kinds: a document of interest holds at least one of all.
const WORDS: [&str; 12] = [
    // Kinds that are told by themselves, whatever group they stand under, and fields that tell whose a kind is.
    "UpstreamGroup",
    "virtualHost",
    "parentRefs",
    "gatewayClassName",
    "bindPort",
    // What manuals print without a resource round it.
    "routeAction",
    "delegateAction",
    "redirectAction",
    "directResponseAction",
    "destinations",
    // Comments that silence findings, and may be out of place.
    "glooscope",
    // The others stand for themselves: `kind: PodList` is a list of objects, of which each counts.
    "List",
];

/// What of a text is parsed: all that could matter.
pub const WANTED: Wanted = Wanted { document: can_matter, item: may_hold, ..Wanted::ALL };

/// Whether a document could hold anything of interest.
pub(crate) fn can_matter(text: &str) -> bool {
    !is_object(text) || may_hold(text)
}

/// Whether an object of that text could be of interest, or hold any that is.
fn may_hold(text: &str) -> bool {
    hides_words(text.as_bytes()) || holds_word(text.as_bytes())
}

/// How many documents of a file there are, if none of them can matter.
pub fn passed_over(name: &str, text: &str) -> Option<usize> {
    if is_kustomization(name) { None } else { yaml::count_without(text, can_matter) }
}

/// Whether a file names patches, and so has to be read whatever it holds.
pub(crate) fn is_kustomization(name: &str) -> bool {
    let known = ["kustomization.yaml", "kustomization.yml", "Kustomization"];
    let folder = known.iter().find_map(|known| name.strip_suffix(known));
    folder.is_some_and(|folder| folder.is_empty() || folder.ends_with('/'))
}

/// Whether what a file holds depends on its text alone.
pub(super) fn is_plain(file: &SourceFile) -> bool {
    file.refusal.is_none() && file.role != Role::Configuration && !is_kustomization(&file.name)
}

/// The documents of a file, those that can't matter unread.
pub(crate) fn documents(file: &SourceFile) -> Vec<yaml::Document> {
    if is_kustomization(&file.name) { yaml::read(&file.text) } else { yaml::read_where(&file.text, WANTED) }
}

/// Whether a document is plainly a Kubernetes object: one that says its version and its kind in the first column, or
/// JSON that says both.
fn is_object(text: &str) -> bool {
    let bytes = text.as_bytes();
    if text.trim_start().starts_with(['{', '[']) {
        return ["\"apiVersion\"", "\"kind\""].iter().all(|key| memchr::memmem::find(bytes, key.as_bytes()).is_some());
    }
    // Manifests mostly start with both, so the lines are looked at one by one.
    let (mut version, mut kind, mut at) = (false, false, 0);
    loop {
        let line = &bytes[at..];
        version |= line.starts_with(b"apiVersion:");
        kind |= line.starts_with(b"kind:");
        if version && kind {
            return true;
        }
        let Some(end) = memchr::memchr(b'\n', line) else { return false };
        at += end + 1;
    }
}

/// Whether a word could be written otherwise: by escapes for letters, or over two lines.
fn hides_words(bytes: &[u8]) -> bool {
    memchr::memchr_iter(b'\\', bytes)
        .any(|at| matches!(bytes.get(at + 1), None | Some(b'x' | b'u' | b'U' | b'\n' | b'\r')))
}

/// All that is looked for, each once.
fn words() -> &'static [Word] {
    static ALL: OnceLock<Vec<Word>> = OnceLock::new();
    ALL.get_or_init(|| {
        let of_kinds = Kind::ALL.into_iter().filter_map(Kind::word);
        let words: BTreeSet<Word> = of_kinds.chain(WORDS.map(Word::Part)).collect();
        words.into_iter().collect()
    })
}

fn text_of(word: &Word) -> &'static str {
    match word {
        Word::Part(text) | Word::Whole(text) => text,
    }
}

fn holds_word(bytes: &[u8]) -> bool {
    static SEARCHER: OnceLock<Option<Searcher>> = OnceLock::new();
    let words = words();
    // Where the machine has no fast search, everything is read.
    let Some(searcher) = SEARCHER.get_or_init(|| Searcher::new(words.iter().map(text_of))) else { return true };
    searcher.find_iter(bytes).any(|found| {
        let is_letter = |at: Option<usize>| at.and_then(|at| bytes.get(at)).is_some_and(u8::is_ascii_alphanumeric);
        match words[found.pattern().as_usize()] {
            Word::Part("List") => !is_letter(Some(found.end())),
            Word::Part(_) => true,
            Word::Whole(_) => !is_letter(Some(found.end())) && !is_letter(found.start().checked_sub(1)),
        }
    })
}
