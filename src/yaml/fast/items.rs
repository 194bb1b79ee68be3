//! Large Lists of objects, as `kubectl get` prints them: item by item on all threads, and without those that can't matter.
//!
//! Where the items start and end is only guessed, quickly; each is then read as a document is, and has to end where it was
//! thought to, or none of it counts.

use std::ops::Range;

use rayon::prelude::*;

use super::FastReader;
use crate::yaml::form::{Shape, Style};
use crate::yaml::place;
use crate::yaml::tree::{Node, Tree};

/// Which Lists are read item by item, and which of their items are kept.
#[derive(Clone, Copy)]
pub(in crate::yaml) struct Items {
    /// The fewest bytes of a List that is.
    pub(in crate::yaml) least: usize,
    /// Whether an object with that text could matter; what can't leaves an empty map in its place.
    pub(in crate::yaml) wanted: fn(&str) -> bool,
}

/// An item that was read.
struct Item {
    tree: Tree,
    /// Where its last node ends.
    end: usize,
}

impl FastReader<'_> {
    /// The list behind the key `items` of a JSON object.
    pub(super) fn flow_items(&mut self) -> Option<()> {
        let Some((ranges, end)) = self.large().and_then(|_| flow_ranges(self.bytes, self.at)) else {
            return self.flow();
        };
        let index = self.builder.open(Shape::List, Style::Flow, self.at as u32);
        self.take(&ranges, |reader, end| {
            reader.flow()?;
            (reader.at == end).then_some(())
        })?;
        self.at = end;
        self.cursor = end;
        self.builder.close(index, end as u32);
        Some(())
    }

    /// The block list behind the key `items`, from its first dash on; see [`FastReader::list`].
    pub(super) fn block_items(&mut self, column: i32, keyed: bool) -> Option<()> {
        let Some(items) = self.large() else { return self.list(column, keyed) };
        let (ranges, end) = block_ranges(self.bytes, self.at, usize::try_from(column).ok()?);
        if end - self.at < items.least {
            return self.list(column, keyed);
        }
        let index = self.builder.open(Shape::List, Style::Block, self.at as u32);
        self.take(&ranges, |reader, _| {
            reader.column = column;
            reader.item(column)?;
            (reader.column < 0).then_some(())
        })?;
        self.at = end;
        self.line()?;
        let ends = self.column < column || (keyed && self.column == column && !self.is_dash());
        self.builder.close(index, self.cursor as u32);
        ends.then_some(())
    }

    /// What to do with items, if what is left of the document is large.
    fn large(&self) -> Option<Items> {
        self.items.filter(|items| self.bytes.len() - self.at >= items.least)
    }

    /// Reads the items in their ranges, and adds them in order.
    fn take(
        &mut self,
        ranges: &[Range<usize>],
        read: impl Fn(&mut FastReader<'_>, usize) -> Option<()> + Sync,
    ) -> Option<()> {
        let wanted = self.items?.wanted;
        let (text, depth, json) = (self.text, self.depth + 1, self.json);
        let item = |range: &Range<usize>| {
            let mut reader = FastReader { depth, ..FastReader::new(text, range.clone(), json, None) };
            read(&mut reader, range.end)?;
            let end = reader.cursor;
            let tree = reader.builder.finish();
            let text_of_it = text.get(range.clone())?;
            let tree = if is_object(&tree, text) && !wanted(text_of_it) { without_content(&tree, end) } else { tree };
            Some(Item { tree, end })
        };
        let items: Vec<Item> = ranges.par_iter().map(item).collect::<Option<_>>()?;
        self.builder.reserve(items.iter().map(|item| item.tree.len()).sum());
        for item in items {
            self.cursor = item.end;
            self.builder.append(item.tree);
        }
        Some(())
    }
}

/// Whether it is plainly a Kubernetes object, which can be told by its words.
fn is_object(tree: &Tree, text: &str) -> bool {
    if tree.is_empty() {
        return false;
    }
    let root = tree.node(text, 0);
    ["apiVersion", "kind"].iter().all(|key| root.get(key).is_some_and(Node::is_scalar))
}

/// An empty map in the place of a tree, and its comments.
fn without_content(tree: &Tree, end: usize) -> Tree {
    let mut builder = super::Builder::default();
    let start = tree.nodes.first().map_or(0, |node| node.start);
    let index = builder.open(Shape::Map, Style::Flow, start);
    builder.close(index, end as u32);
    tree.comments().iter().for_each(|&(start, end)| builder.comment(start, end));
    builder.finish()
}

/// Where the objects of the JSON list that opens at `open` are, and the byte after the list; nothing for other items.
fn flow_ranges(bytes: &[u8], open: usize) -> Option<(Vec<Range<usize>>, usize)> {
    let mut ranges = Vec::new();
    let mut at = open + 1;
    let space = |at: &mut usize| {
        while matches!(bytes.get(*at), Some(b' ' | b'\n' | b'\r' | b'\t')) {
            *at += 1;
        }
    };
    loop {
        space(&mut at);
        if bytes.get(at) != Some(&b'{') {
            return None;
        }
        let end = object_end(bytes, at)?;
        ranges.push(at..end);
        at = end;
        space(&mut at);
        match bytes.get(at) {
            Some(b',') => at += 1,
            Some(b']') => return Some((ranges, at + 1)),
            _ => return None,
        }
    }
}

/// The byte after the object that opens at `open`, by its brackets and quotes alone.
fn object_end(bytes: &[u8], open: usize) -> Option<usize> {
    let (mut depth, mut at) = (0_usize, open);
    loop {
        match bytes.get(at)? {
            b' ' => {
                at = place::behind_spaces(bytes, at);
                continue;
            }
            b'{' | b'[' => depth += 1,
            b'}' | b']' => {
                depth -= 1;
                if depth == 0 {
                    return Some(at + 1);
                }
            }
            b'"' => at = place::quote(bytes, at + 1)?,
            _ => {}
        }
        at += 1;
    }
}

/// Where the items of the block list in `column` are, from the dash at `dash` on, each up to the next one's line, and where
/// the line starts that belongs to the list no longer.
fn block_ranges(bytes: &[u8], dash: usize, column: usize) -> (Vec<Range<usize>>, usize) {
    let mut ranges = Vec::new();
    let (mut start, mut at) = (dash, dash);
    loop {
        let Some(size) = memchr::memchr(b'\n', &bytes[at..]) else {
            ranges.push(start..bytes.len());
            return (ranges, bytes.len());
        };
        let line = at + size + 1;
        at = line;
        let blanks = bytes[line..].iter().take(column + 1).take_while(|&&byte| byte == b' ').count();
        let first = line + blanks;
        match bytes.get(first) {
            // Deeper, blank, or a comment; at the end of the text the search for a line break ends it.
            None | Some(b' ' | b'\n' | b'\r' | b'#') => {}
            Some(_) if blanks > column => {}
            Some(b'-') if blanks == column && matches!(bytes.get(first + 1), None | Some(b' ' | b'\n' | b'\r')) => {
                ranges.push(start..line);
                start = first;
            }
            Some(_) => {
                ranges.push(start..line);
                return (ranges, line);
            }
        }
    }
}
