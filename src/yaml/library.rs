//! The YAML library, behind one door: events of `granit-parser` into a [`Tree`](super::Tree).

mod alias;

use std::borrow::Cow;
use std::ops::Range;

use alias::Anchor;
use granit_parser::{ErrorKind, Event, Options, Parser, ScalarStyle, StructureStyle};
use rustc_hash::FxHashMap;

use super::builder::Builder;
use super::form::{Shape, Style, Tag};
use super::merge::{Merge, add_merged};
use super::scalar::{Value, value_of};
use super::tree::Tree;
use super::{YamlError, mistake, place};

/// What came of one document.
pub(super) struct Reading {
    /// The tree, or the first mistake.
    pub(super) tree: Result<Tree, YamlError>,
    /// The byte of the file where the document ended; text behind it belongs to nothing.
    pub(super) end: usize,
}

/// What `\'` in double quotes is read as on the way: go-yaml takes that escape, the library doesn't.
const QUOTE_STAND_IN: char = '\u{b}';

/// How many bytes may be read anew in one document for what go-yaml takes and the library doesn't, a reading for each place; past that such a
/// place counts as a mistake. Every document may be read a few times, and no document more often than the greatest number.
const READ_ANEW: usize = 16 << 20;
const READINGS: (usize, usize) = (4, 256);

/// What the library reads in the place of a document.
struct Source<'t> {
    text: Cow<'t, str>,
    /// Where blanks stand in it that the document hasn't, in order.
    added: Vec<usize>,
}

impl Source<'_> {
    /// The byte of the document that a byte of the source stands for.
    fn original(&self, at: usize) -> usize {
        at - self.added.partition_point(|&added| added < at)
    }

    /// Adds a blank.
    fn add_blank(&mut self, at: usize) {
        self.text.to_mut().insert(at, ' ');
        let first = self.added.partition_point(|&added| added < at);
        self.added[first..].iter_mut().for_each(|added| *added += 1);
        self.added.insert(first, at);
    }

    /// Changes what made the library stop, if go-yaml takes it; whether it did.
    fn mend(&mut self, kind: &ErrorKind, at: usize) -> bool {
        match kind {
            ErrorKind::UnknownQuotedScalarEscape => match place::without_escaped_quotes(&self.text, at) {
                Some(changed) => self.text = Cow::Owned(changed),
                None => return false,
            },
            // In YAML 1.2 the colon of `*name: value` belongs to the name, in go-yaml's scanner it doesn't.
            ErrorKind::UnknownAnchor | ErrorKind::SimpleKeyExpected | ErrorKind::InvalidSimpleKey => {
                match place::colon_behind_alias(&self.text, at) {
                    Some(colon) => self.add_blank(colon),
                    None => return false,
                }
            }
            _ => return false,
        }
        true
    }
}

/// Reads the document in `range` of `text`. `json` takes the escapes that JSON has and YAML 1.1 has not.
pub(super) fn read(text: &str, range: Range<usize>, json: bool) -> Reading {
    let own = text.get(range.clone()).unwrap_or_default();
    let mut source = Source { text: Cow::Borrowed(own), added: Vec::new() };
    let mut readings = (READ_ANEW / own.len().max(1)).clamp(READINGS.0, READINGS.1);
    loop {
        match read_source(text, &range, &source, json) {
            Ok(reading) => return reading,
            Err(stopped) => {
                readings -= 1;
                if readings == 0 || !source.mend(&stopped.kind, stopped.at) {
                    return stopped.reading;
                }
            }
        }
    }
}

/// A mistake that the library sees.
struct Stopped {
    kind: ErrorKind,
    /// The byte of the source.
    at: usize,
    /// What to return if it is one.
    reading: Reading,
}

/// Reads `source`, which stands for the text in `range`.
fn read_source(text: &str, range: &Range<usize>, source: &Source<'_>, json: bool) -> Result<Reading, Box<Stopped>> {
    let mut reader = EventReader {
        text,
        json,
        builder: Builder::default(),
        frames: Vec::new(),
        anchors: FxHashMap::default(),
        finished: Vec::new(),
        cursor: range.start,
        copied: 0,
    };
    // Under-indented brackets and quotes are fine with go-yaml, so the library's strict mode stays off.
    let mut options = Options::default();
    options.max_buffered_comment_events = usize::MAX;
    let mut end = None;
    let place = |at: usize| range.start + source.original(at);
    for next in Parser::new_from_str_with_options(&source.text, options) {
        let (event, span) = match next {
            Ok(next) => next,
            Err(_) if end.is_some() => break,
            Err(error) => {
                let at = error.marker().byte_offset().unwrap_or_default();
                let open = reader.open_bracket();
                let tree = Err(mistake::explain(text, range, error.kind(), place(at), reader.cursor, open));
                let reading = Reading { tree, end: range.end };
                return Err(Box::new(Stopped { kind: error.kind().clone(), at, reading }));
            }
        };
        let start = place(span.start.byte_offset().unwrap_or_default());
        let stop = place(span.end.byte_offset().unwrap_or_default()).max(start);
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
            return Ok(Reading { tree: Err(error), end: range.end });
        }
    }
    Ok(Reading { tree: Ok(reader.builder.finish()), end: end.unwrap_or(range.end) })
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
    /// Maps: the bytes of the `<<` whose value is being read, and how many anchors were finished before it.
    merging: Option<(Range<u32>, usize)>,
}

struct EventReader<'t> {
    text: &'t str,
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

impl EventReader<'_> {
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
            ScalarStyle::Plain => Style::Plain,
        };
        let tag = tag_of(tag);
        let (start, end, cooked) = self.bounds(cooked, style, start, end)?;
        self.cursor = self.cursor.max(end as usize);
        if self.wants_key() {
            let text = cooked.as_deref().unwrap_or_else(|| self.slice(start, end));
            if style == Style::Plain && tag == Tag::None && text == "<<" {
                let merging = Some((start..end, self.finished.len()));
                if let Some(frame) = self.frames.last_mut() {
                    frame.merging = merging;
                    frame.value_next = true;
                }
                return Ok(());
            }
            if cooked.is_none() && value_of(text, style, tag) == Value::Null {
                return Err(error(start, end, "a key must not be null", "name the key, or put `null` in quotes"));
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
        let inner = match style {
            Style::Plain if start == end => {
                // The library says `~` for nothing at all, in front of the colon.
                let is_value = self.frames.last().is_some_and(|frame| frame.value_next);
                let at = if is_value { place::behind_colon(self.text, start) } else { start };
                return Ok((at, at, None));
            }
            Style::Literal | Style::Folded => {
                let start = place::block_header(self.text, self.cursor).unwrap_or(start);
                return Ok((start, place::block_end(self.text, start, end), Some(cooked.into_owned())));
            }
            Style::Single | Style::Double => self.slice(start + 1, end.saturating_sub(1)),
            _ => self.slice(start, end),
        };
        if inner == cooked {
            return Ok((start, end, None));
        }
        if style == Style::Double {
            if let Some(at) = place::escape(inner, b'/').filter(|_| !self.json) {
                let at = start + 1 + at as u32;
                let message = "`\\/` is no escape in Kubernetes' YAML";
                return Err(error(at, at + 2, message, "write `/`, which needs no backslash"));
            }
            if place::escape(inner, b'\'').is_some() {
                return Ok((start, end, Some(cooked.replace(QUOTE_STAND_IN, "'"))));
            }
        }
        Ok((start, end, Some(cooked.into_owned())))
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
            return Err(error(start, end.max(start + 1), "a key must be a word, not a list or a map", help));
        }
        let mut start = start;
        let in_map = self.frames.last().is_some_and(|frame| frame.shape == Shape::Map);
        if shape == Shape::List && style == Style::Block && in_map {
            // The library places a list that is no deeper than its key at its first item, not at the dash.
            start = place::dash(self.text, self.cursor).unwrap_or(start);
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
            add_merged(&mut self.builder, self.text, frame.index, &frame.merges);
        }
        self.builder.close(frame.index, end);
        self.cursor = self.cursor.max(end as usize);
        self.placed(frame.index, frame.anchor)
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
        let Some((merge, piece)) = Merge::take(&mut self.builder, self.text, index, position) else {
            return Err(error(
                place.start,
                place.end,
                "`<<` wants a map or a list of maps",
                "alias a map: `<<: *name`",
            ));
        };
        if let Some(frame) = self.frames.last_mut() {
            frame.merges.push(merge);
        }
        self.lift_anchors(anchors, &piece, index);
        Ok(())
    }
}

fn error(start: u32, end: u32, message: &str, help: &str) -> YamlError {
    YamlError { range: start..end, message: message.to_owned(), help: (!help.is_empty()).then(|| help.to_owned()) }
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
