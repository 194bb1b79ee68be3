//! Documents of a text.

use std::ops::Range;

use rayon::prelude::*;

use super::fast;
use super::library::{self, Reading};
use super::place;
use super::{Tree, Unrendered, unrendered};
use crate::text::{FileId, Span};

/// One document of a file, as the text between two `---` lines.
#[derive(Debug, PartialEq, Eq)]
pub struct Document {
    /// Its bytes in the file, separator lines left out.
    pub range: Range<u32>,
    /// What it holds, or why it can't be read.
    pub tree: Result<Tree, YamlError>,
    /// The first thing in it that a renderer was meant to replace, in bytes of the file. Where there is one, the tree
    /// is of no use: it is a mistake, or holds the placeholder.
    pub unrendered: Option<Unrendered>,
    /// Whether it was not read as it can't be of interest; the tree is empty then.
    pub is_passed_over: bool,
}

impl Document {
    fn new(range: Range<u32>, tree: Result<Tree, YamlError>, unrendered: Option<Unrendered>) -> Document {
        Document { range, tree, unrendered, is_passed_over: false }
    }

    /// A document that can't be read.
    pub fn unreadable(error: YamlError) -> Document {
        Document::new(error.range.clone(), Err(error), None)
    }

    /// Where it stands, in that file.
    pub fn span(&self, file: FileId) -> Span {
        Span::new(file, self.range.start, self.range.end)
    }

    /// Its own part of `text`, the whole file.
    pub fn text<'a>(&self, text: &'a str) -> &'a str {
        text.get(self.range.start as usize..self.range.end as usize).unwrap_or_default()
    }
}

/// Why a document can't be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct YamlError {
    /// The bytes of the file that it is about.
    pub range: Range<u32>,
    /// What is wrong, in lower case without a full stop.
    pub message: String,
    /// What to do, where something useful can be said.
    pub help: Option<String>,
}

impl YamlError {
    /// Where it is, in that file.
    pub fn span(&self, file: FileId) -> Span {
        Span::new(file, self.range.start, self.range.end)
    }
}

/// What of a text is parsed.
#[derive(Clone, Copy, Debug)]
pub struct Wanted {
    /// Whether a document with that text is; the others are passed over.
    pub document: fn(&str) -> bool,
    /// Whether an object with that text is kept, as an item of a large List; the others leave an empty map in their place.
    pub item: fn(&str) -> bool,
    /// From so many bytes on a List is large.
    pub large: usize,
}

/// Shared out among threads below this, Lists take longer.
const LARGE: usize = 256 * 1024;

impl Wanted {
    /// All of it.
    pub const ALL: Wanted = Wanted { document: |_| true, item: |_| true, large: LARGE };
}

/// Splits `text` as kubectl does and reads each document.
///
/// A line that starts with `---` ends a document before any YAML is looked at, so a mistake stays within its own. JSON
/// values that follow each other are documents too, as is text that Kubernetes would pass over behind a document's end:
/// that one is a mistake. A text without any content in front of its first `---` has no document there.
pub fn read(text: &str) -> Vec<Document> {
    read_with(text, read_one, Wanted::ALL)
}

/// As [`read`], but parses only what is `wanted`.
pub fn read_where(text: &str, wanted: Wanted) -> Vec<Document> {
    read_with(text, read_one, wanted)
}

/// How many documents `text` has, if none of them is `wanted` and nothing is wrong between them.
pub fn count_without(text: &str, wanted: impl Fn(&str) -> bool) -> Option<usize> {
    let mut count = 0;
    for (number, section) in sections(text).into_iter().enumerate() {
        let body = &text[section.body.clone()];
        if section.wrong.is_some() {
            return None;
        }
        if number > 0 || !is_blank(body) {
            if wanted(body) || !is_one(body) {
                return None;
            }
            count += 1;
        }
    }
    Some(count)
}

/// As [`read`], by the library alone: what the fast path is measured by.
#[doc(hidden)]
pub fn read_slowly(text: &str) -> Vec<Document> {
    read_with(text, |text, range, json, _| library::read(text, range, json), Wanted::ALL)
}

/// Whether a text of one document is read without the library.
#[doc(hidden)]
pub fn is_fast(text: &str) -> bool {
    let json = text.trim_start().starts_with(['{', '[']);
    u32::try_from(text.len()).is_ok() && fast::read(text, 0..text.len(), json, None).is_some()
}

/// Reads the document in a range of a text, as JSON or not.
type ReadOne = fn(&str, Range<usize>, bool, Wanted) -> Reading;

fn read_one(text: &str, range: Range<usize>, json: bool, wanted: Wanted) -> Reading {
    let items = fast::Items { least: wanted.large, wanted: wanted.item };
    match fast::read(text, range.clone(), json, Some(items)) {
        Some(tree) => Reading { tree: Ok(tree), end: range.end },
        None => library::read(text, range, json),
    }
}

fn read_with(text: &str, read_one: ReadOne, wanted: Wanted) -> Vec<Document> {
    if u32::try_from(text.len()).is_err() {
        let message = "the file is larger than 4 GB".to_owned();
        let error = YamlError { range: 0..0, message, help: None };
        return vec![Document::unreadable(error)];
    }
    let sections = sections(text);
    let many = sections.len() >= MANY;
    let sections = sections.into_iter().enumerate();
    if many {
        let sections: Vec<_> = sections.collect();
        let read = |(number, section)| one_section(text, number, section, read_one, wanted);
        return sections.into_par_iter().flat_map_iter(read).collect();
    }
    sections.flat_map(|(number, section)| one_section(text, number, section, read_one, wanted)).collect()
}

/// From so many on, a text's documents are shared out among the threads.
const MANY: usize = 64;

fn one_section(text: &str, number: usize, section: Section, read_one: ReadOne, wanted: Wanted) -> Vec<Document> {
    let body = &text[section.body.clone()];
    if let Some(separator) = section.wrong {
        return vec![badly_separated(text, separator, section.body)];
    }
    let mut documents = Vec::new();
    if number > 0 || !is_blank(body) {
        if !(wanted.document)(body) && is_one(body) {
            let range = section.body.start as u32..section.body.end as u32;
            documents.push(Document { is_passed_over: true, ..Document::new(range, Ok(Tree::default()), None) });
        } else {
            read_section(text, section.body, read_one, wanted, &mut documents);
        }
    }
    documents
}

fn is_blank(body: &str) -> bool {
    body.trim_start_matches(BOM).trim().is_empty()
}

/// Whether what stands between two separators is one document: neither several values of JSON nor text behind an end
/// mark.
fn is_one(body: &str) -> bool {
    let json = body.trim_start_matches(BOM).trim_start().starts_with(['{', '[']);
    if json {
        json_end(body, &(0..body.len())) == body.len()
    } else {
        memchr::memmem::find(body.as_bytes(), b"\n...").is_none()
    }
}

const BOM: char = '\u{feff}';

/// What stands between two separator lines.
struct Section {
    body: Range<usize>,
    /// The separator line in front of it, if kubectl refuses it.
    wrong: Option<Range<usize>>,
}

/// Splits at lines that start with `---`; only blanks or a comment may follow on such a line.
fn sections(text: &str) -> Vec<Section> {
    let bytes = text.as_bytes();
    let mut sections = Vec::new();
    let mut body = 0;
    let mut wrong = None;
    let first = bytes.starts_with(b"---").then_some(0);
    for dashes in first.into_iter().chain(memchr::memmem::find_iter(bytes, "\n---").map(|at| at + 1)) {
        sections.push(Section { body: body..dashes, wrong: wrong.take() });
        let line = memchr::memchr(b'\n', &bytes[dashes..]).map_or(bytes.len(), |end| dashes + end + 1);
        let rest = text[dashes + 3..line].trim();
        if !rest.is_empty() && !rest.starts_with('#') {
            wrong = Some(dashes..dashes + text[dashes..line].trim_end().len());
        }
        body = line;
    }
    sections.push(Section { body: body..bytes.len(), wrong });
    sections
}

fn badly_separated(text: &str, separator: Range<usize>, body: Range<usize>) -> Document {
    let line = &text[separator.clone()];
    let start = separator.start as u32;
    let (message, help) = if line.bytes().all(|byte| byte == b'-') {
        ("a document separator is three dashes", "write `---`")
    } else {
        ("only a comment may follow `---` on its line", "put the content on the next line")
    };
    let range = start..separator.end as u32;
    let tree = Err(YamlError { range, message: message.to_owned(), help: Some(help.to_owned()) });
    let unrendered = unrendered(&text[separator.start..body.end]).map(|found| found.shifted(start));
    Document::new(start..body.end as u32, tree, unrendered)
}

fn read_section(text: &str, mut range: Range<usize>, read_one: ReadOne, wanted: Wanted, documents: &mut Vec<Document>) {
    if text[range.clone()].starts_with(BOM) {
        range.start += BOM.len_utf8();
    }
    let json = text[range.clone()].trim_start().starts_with(['{', '[']);
    loop {
        let end = if json { json_end(text, &range) } else { range.end };
        let here = range.start..end;
        let Reading { mut tree, end: read } = read_one(text, here.clone(), json, wanted);
        if let Ok(tree) = &mut tree {
            tree.note_repeats(text);
        }
        let unrendered = unrendered(&text[here.clone()]).map(|found| found.shifted(here.start as u32));
        let lost = if tree.is_ok() && unrendered.is_none() { content_behind(text, read..end) } else { None };
        let bytes = here.start as u32..lost.unwrap_or(end) as u32;
        documents.push(Document::new(bytes, tree, unrendered));
        if let Some(lost) = lost {
            documents.push(passed_over(text, lost..end));
        }
        if end == range.end {
            return;
        }
        range.start = end;
    }
}

/// Where the first JSON value of `range` ends, if another one follows; the whole of it otherwise.
fn json_end(text: &str, range: &Range<usize>) -> usize {
    let bytes = &text.as_bytes()[range.clone()];
    let (mut depth, mut at) = (0_usize, 0);
    while let Some(&byte) = bytes.get(at) {
        match byte {
            b' ' => {
                at = place::behind_spaces(bytes, at);
                continue;
            }
            b'{' | b'[' => depth += 1,
            b'}' | b']' if depth <= 1 => {
                let rest = &text[range.start + at + 1..range.end];
                let next = rest.trim_start();
                let another = next.starts_with(['{', '[']);
                return if another { range.end - next.len() } else { range.end };
            }
            b'}' | b']' => depth -= 1,
            b'"' => match place::quote(bytes, at + 1) {
                Some(end) => at = end,
                None => return range.end,
            },
            _ => {}
        }
        at += 1;
    }
    range.end
}

/// The first byte of `range` that is neither blank, comment nor an end mark (`...`).
fn content_behind(text: &str, range: Range<usize>) -> Option<usize> {
    let mut at = range.start;
    for line in text[range].split_inclusive('\n') {
        let bare = line.trim_start();
        if !bare.is_empty() && !bare.starts_with('#') && bare.trim_end() != "..." {
            return Some(at + line.len() - bare.len());
        }
        at += line.len();
    }
    None
}

fn passed_over(text: &str, range: Range<usize>) -> Document {
    let (start, end) = (range.start as u32, range.end as u32);
    let line = text[range].lines().next().unwrap_or_default().trim_end();
    let tree = Err(YamlError {
        range: start..start + line.len() as u32,
        message: "Kubernetes passes over everything behind a document's end".to_owned(),
        help: Some("start another document with a line `---`".to_owned()),
    });
    Document::new(start..end, tree, None)
}
