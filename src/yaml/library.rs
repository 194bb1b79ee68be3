//! The YAML library, behind one door: events of `granit-parser` into a [`Tree`](super::Tree).

use std::borrow::Cow;
use std::ops::Range;
use std::rc::Rc;

use granit_parser::{Event, Options, Parser, ScalarStyle, StructureStyle};
use rustc_hash::FxHashMap;

use super::YamlError;
use super::merge::{Merge, add_merged};
use super::mistake;
use super::scalar::{Value, value_of};
use super::tree::{Builder, Piece, Shape, Style, Tag, Tree};
use crate::text::{FileId, Span};

/// What came of one document.
pub(super) struct Reading {
    /// The tree, or the first mistake.
    pub(super) tree: Result<Tree, YamlError>,
    /// The byte of the file where the document ended; text behind it belongs to nothing.
    pub(super) end: usize,
}

/// Reads the document in `range` of `text`. `json` takes the escapes that JSON has and YAML 1.1 has not.
pub(super) fn read(file: FileId, text: &str, range: Range<usize>, json: bool) -> Reading {
    let mut reader = Reader {
        file,
        text,
        base: range.start,
        json,
        builder: Builder::default(),
        frames: Vec::new(),
        anchors: FxHashMap::default(),
        finished: Vec::new(),
        cursor: range.start,
        copied: 0,
    };
    let source = text.get(range.clone()).unwrap_or_default();
    // Under-indented brackets and quotes are fine with go-yaml, so the library's strict mode stays off.
    let mut options = Options::default();
    options.max_buffered_comment_events = usize::MAX;
    let mut end = None;
    for next in Parser::new_from_str_with_options(source, options) {
        let (event, span) = match next {
            Ok(next) => next,
            Err(_) if end.is_some() => break,
            Err(error) => {
                let at = reader.base + error.marker().byte_offset().unwrap_or_default();
                let open = reader.open_bracket();
                let tree = Err(mistake::explain((file, text), &range, error.kind(), at, reader.cursor, open));
                return Reading { tree, end: range.end };
            }
        };
        let start = reader.base + span.start.byte_offset().unwrap_or_default();
        let stop = (reader.base + span.end.byte_offset().unwrap_or_default()).max(start);
        // Comments behind the last node still belong to the document; anything else does not.
        if end.is_some() && !matches!(event, Event::Comment(..)) {
            break;
        }
        let done = match event {
            Event::DocumentEnd => {
                end = Some(stop);
                Ok(())
            }
            Event::Comment(..) => {
                if let Some(end) = &mut end {
                    *end = stop;
                }
                reader.builder.comment(start as u32, stop as u32);
                Ok(())
            }
            event => reader.node(event, start as u32, stop as u32),
        };
        if let Err(error) = done {
            return Reading { tree: Err(error), end: range.end };
        }
    }
    Reading { tree: Ok(reader.builder.finish()), end: end.unwrap_or(range.end) }
}

/// A collection whose end has not come yet.
struct Frame {
    index: u32,
    shape: Shape,
    style: Style,
    anchor: usize,
    /// Maps: whether a value comes next.
    value_next: bool,
    /// Maps: entries of its own so far.
    entries: usize,
    /// Maps: what its merge keys bring.
    merges: Vec<Merge>,
    /// Maps: the span of the `<<` whose value is being read, and how many anchors were finished before it.
    merging: Option<(Span, usize)>,
}

/// Where an anchored node is.
enum Anchor {
    Open,
    Node(u32),
    Lifted(Rc<Piece>, u32),
}

struct Reader<'t> {
    file: FileId,
    text: &'t str,
    base: usize,
    json: bool,
    builder: Builder,
    frames: Vec<Frame>,
    anchors: FxHashMap<usize, Anchor>,
    /// Anchors in the order in which their nodes were finished.
    finished: Vec<usize>,
    /// Where the last thing that was read ended: what comes next starts behind it.
    cursor: usize,
    /// How many nodes are copies.
    copied: usize,
}

impl Reader<'_> {
    fn node(&mut self, event: Event<'_>, start: u32, end: u32) -> Result<(), YamlError> {
        match event {
            Event::Scalar(cooked, style, anchor, tag) => self.scalar(cooked, style, anchor, tag.as_deref(), start, end),
            Event::SequenceStart(style, anchor, _) => self.open(Shape::List, style, anchor, start, end),
            Event::MappingStart(style, anchor, _) => self.open(Shape::Map, style, anchor, start, end),
            Event::SequenceEnd | Event::MappingEnd => self.close(start, end),
            Event::Alias(anchor) => self.alias(anchor, start, end),
            _ => Ok(()),
        }
    }

    fn error(&self, start: u32, end: u32, message: &str, help: &str) -> YamlError {
        let help = (!help.is_empty()).then(|| help.to_owned());
        YamlError { span: Span::new(self.file, start, end), message: message.to_owned(), help }
    }

    /// Whether the next node is a key.
    fn wants_key(&self) -> bool {
        self.frames.last().is_some_and(|frame| frame.shape == Shape::Map && !frame.value_next)
    }

    /// The innermost `[` or `{` that is still open.
    fn open_bracket(&self) -> Option<usize> {
        let frame = self.frames.iter().rev().find(|frame| frame.style == Style::Flow)?;
        Some(self.builder.start_of(frame.index) as usize)
    }

    fn scalar(
        &mut self,
        cooked: Cow<'_, str>,
        style: ScalarStyle,
        anchor: usize,
        tag: Option<&granit_parser::Tag>,
        start: u32,
        end: u32,
    ) -> Result<(), YamlError> {
        let style = match style {
            ScalarStyle::SingleQuoted => Style::Single,
            ScalarStyle::DoubleQuoted => Style::Double,
            ScalarStyle::Literal => Style::Literal,
            ScalarStyle::Folded => Style::Folded,
            _ => Style::Plain,
        };
        let tag = tag_of(tag);
        let (start, end, cooked) = self.bounds(cooked, style, start, end)?;
        self.cursor = self.cursor.max(end as usize);
        if self.wants_key() {
            let text = cooked.as_deref().unwrap_or_else(|| self.slice(start, end));
            if style == Style::Plain && tag == Tag::None && text == "<<" {
                let merging = Some((Span::new(self.file, start, end), self.finished.len()));
                if let Some(frame) = self.frames.last_mut() {
                    frame.merging = merging;
                    frame.value_next = true;
                }
                return Ok(());
            }
            if cooked.is_none() && value_of(text, style, tag) == Value::Null {
                return Err(self.error(start, end, "a key must not be null", "name the key, or put `null` in quotes"));
            }
        }
        let index = self.builder.scalar(style, tag, start, end, cooked);
        self.placed(index, anchor)
    }

    fn slice(&self, start: u32, end: u32) -> &str {
        self.text.get(start as usize..end as usize).unwrap_or_default()
    }

    /// Where a scalar really starts and ends, and its text where that isn't the source's.
    fn bounds(
        &self,
        cooked: Cow<'_, str>,
        style: Style,
        start: u32,
        end: u32,
    ) -> Result<(u32, u32, Option<String>), YamlError> {
        match style {
            Style::Plain if start == end => {
                // The library says `~` for nothing at all, in front of the colon.
                let behind = self.frames.last().is_some_and(|frame| frame.value_next);
                let at = if behind { self.behind_colon(start) } else { start };
                Ok((at, at, None))
            }
            Style::Literal | Style::Folded => {
                let from = mistake::content(self.text, self.cursor, b"-?:");
                let is_header = matches!(self.text.as_bytes().get(from), Some(b'|' | b'>'));
                let from = if is_header { from as u32 } else { start };
                Ok((from, self.block_end(from, end), Some(cooked.into_owned())))
            }
            _ => {
                let quotes = u32::from(matches!(style, Style::Single | Style::Double));
                let inner = self.slice(start + quotes, end.saturating_sub(quotes));
                if style == Style::Double && !self.json && inner != cooked {
                    if let Some(at) = slash_escape(inner) {
                        let at = start + 1 + at as u32;
                        let message = "`\\/` is no escape in Kubernetes' YAML";
                        return Err(self.error(at, at + 2, message, "write `/`, which needs no backslash"));
                    }
                }
                let cooked = (inner != cooked).then(|| cooked.into_owned());
                Ok((start, end, cooked))
            }
        }
    }

    /// The place behind the colon of a key that ends at `at`; `at` itself in `{a, b}`.
    fn behind_colon(&self, at: u32) -> u32 {
        let rest = self.text.as_bytes().get(at as usize..).unwrap_or_default();
        let blanks = rest.iter().take_while(|&&byte| byte == b' ' || byte == b'\t').count();
        if rest.get(blanks) == Some(&b':') { at + blanks as u32 + 1 } else { at }
    }

    /// Where a block scalar ends: blank lines behind it are its own only if it keeps them (`|+`).
    fn block_end(&self, start: u32, end: u32) -> u32 {
        let whole = self.slice(start, end);
        let header = whole.split(['\n', '\r', '#']).next().unwrap_or_default();
        if header.contains('+') { end } else { start + whole.trim_end().len() as u32 }
    }

    fn open(
        &mut self,
        shape: Shape,
        style: StructureStyle,
        anchor: usize,
        start: u32,
        end: u32,
    ) -> Result<(), YamlError> {
        let style = if style == StructureStyle::Flow { Style::Flow } else { Style::Block };
        if self.wants_key() {
            let help = "quote it if it is text; template braces have to be rendered first";
            return Err(self.error(start, end.max(start + 1), "a key must be a word, not a list or a map", help));
        }
        let mut start = start;
        let in_map = self.frames.last().is_some_and(|frame| frame.shape == Shape::Map);
        if shape == Shape::List && style == Style::Block && in_map {
            // A list that is no deeper than its key is placed at its first item, not at the dash.
            let dash = mistake::content(self.text, self.cursor, b"?:");
            if self.text.as_bytes().get(dash) == Some(&b'-') {
                start = dash as u32;
            }
        }
        self.cursor = self.cursor.max(if shape == Shape::List || style == Style::Flow {
            (start as usize + 1).min(self.text.len())
        } else {
            start as usize
        });
        if anchor != 0 {
            self.anchors.insert(anchor, Anchor::Open);
        }
        let index = self.builder.open(shape, style, start);
        let (value_next, entries, merges, merging) = (false, 0, Vec::new(), None);
        self.frames.push(Frame { index, shape, style, anchor, value_next, entries, merges, merging });
        Ok(())
    }

    fn close(&mut self, start: u32, end: u32) -> Result<(), YamlError> {
        let Some(frame) = self.frames.pop() else { return Ok(()) };
        // Only a bracket has an end of its own; otherwise it is the last child's, which the cursor holds.
        let end = if frame.style == Style::Flow && end > start { end } else { self.cursor as u32 };
        if !frame.merges.is_empty() {
            add_merged(&mut self.builder, (self.file, self.text), frame.index, &frame.merges);
        }
        self.builder.close(frame.index, end);
        self.cursor = self.cursor.max(end as usize);
        self.placed(frame.index, frame.anchor)
    }

    fn alias(&mut self, anchor: usize, start: u32, end: u32) -> Result<(), YamlError> {
        let before = self.builder.len();
        let index = match self.anchors.get(&anchor) {
            Some(Anchor::Open) | None => {
                return Err(self.error(start, end, "an anchor's value holds itself", ""));
            }
            Some(Anchor::Node(index)) => {
                let size = self.builder.tree().after(*index) - index;
                if excessive(self.copied + size as usize, before as usize + size as usize) {
                    return Err(self.error(start, end, "the document holds too many copies by aliases", ""));
                }
                self.builder.copy(*index)
            }
            Some(Anchor::Lifted(piece, index)) => {
                let after = piece.after(*index);
                let size = (after - index) as usize;
                if excessive(self.copied + size, before as usize + size) {
                    return Err(self.error(start, end, "the document holds too many copies by aliases", ""));
                }
                let piece = Rc::clone(piece);
                self.builder.paste(&piece, *index..after)
            }
        };
        self.copied += (self.builder.len() - before) as usize;
        self.cursor = self.cursor.max(end as usize);
        let copy = self.builder.tree().node(self.file, self.text, index);
        if self.wants_key() && (!copy.is_scalar() || copy.is_null()) {
            return Err(self.error(start, end, "a key must be a word, not a list, a map or null", ""));
        }
        self.placed(index, 0)
    }

    /// Notes that the node at `index`, the last of the tree, is whole.
    fn placed(&mut self, index: u32, anchor: usize) -> Result<(), YamlError> {
        if anchor != 0 {
            self.anchors.insert(anchor, Anchor::Node(index));
            self.finished.push(anchor);
        }
        let Some(frame) = self.frames.last_mut() else { return Ok(()) };
        if frame.shape != Shape::Map {
            return Ok(());
        }
        if !frame.value_next {
            frame.value_next = true;
            return Ok(());
        }
        frame.value_next = false;
        let Some((place, anchors)) = frame.merging.take() else {
            frame.entries += 1;
            return Ok(());
        };
        let position = frame.entries;
        let Some((merge, piece)) = Merge::take(&mut self.builder, (self.file, self.text), index, position) else {
            return Err(self.error(
                place.start,
                place.end,
                "`<<` wants a map or a list of maps",
                "alias a map: `<<: *name`",
            ));
        };
        if let Some(frame) = self.frames.last_mut() {
            frame.merges.push(merge);
        }
        // What was anchored inside left the tree with it.
        for anchor in self.finished.drain(anchors..) {
            if let Some(place) = self.anchors.get_mut(&anchor)
                && let Anchor::Node(node) = *place
            {
                *place = Anchor::Lifted(Rc::clone(&piece), node - index);
            }
        }
        Ok(())
    }
}

/// Whether so many copied nodes of so many are an attack: go-yaml's own bounds.
fn excessive(copied: usize, all: usize) -> bool {
    const FEW: usize = 400_000;
    const MANY: usize = 4_000_000;
    let allowed = match all {
        ..=FEW => 99,
        MANY.. => 10,
        _ => 99 - 89 * (all - FEW) / (MANY - FEW),
    };
    all > 100 && copied > 1000 && copied * 100 > all * allowed
}

fn tag_of(tag: Option<&granit_parser::Tag>) -> Tag {
    let Some(tag) = tag else { return Tag::None };
    match tag.core_suffix() {
        Some("int") => Tag::Int,
        Some("float") => Tag::Float,
        Some("bool") => Tag::Bool,
        Some("null") => Tag::Null,
        _ => Tag::Str,
    }
}

/// Where `\/` stands in the inner text of double quotes.
fn slash_escape(inner: &str) -> Option<usize> {
    let bytes = inner.as_bytes();
    let mut at = 0;
    while let Some(next) = memchr::memchr(b'\\', bytes.get(at..)?) {
        if bytes.get(at + next + 1) == Some(&b'/') {
            return Some(at + next);
        }
        at += next + 2;
    }
    None
}
