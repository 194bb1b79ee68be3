//! How a [`Tree`] comes about: nodes in written order, and parts of it that move.

use std::cell::Cell;
use std::mem;

use super::form::{Shape, Style, Tag};
use super::packed::{BORROWED, Form, Packed, Wide};
use super::tree::Tree;

/// Nodes that were taken out of a tree.
#[derive(Debug)]
pub(super) struct Piece {
    nodes: Vec<Packed>,
}

/// Trees of up to so many nodes are copied out of where they were built, which is used again: giving back what room is left would leave
/// a hole behind each.
const SMALL: usize = 1 << 15;

thread_local! {
    /// Where the next tree of the thread is built.
    static ROOM: Cell<Vec<Packed>> = const { Cell::new(Vec::new()) };
}

/// Builds a [`Tree`] in written order.
#[derive(Debug, Default)]
pub(super) struct Builder {
    tree: Tree,
    /// Shape and style of the collections that are open.
    open: Vec<Form>,
}

impl Builder {
    /// A builder for a text of that many bytes.
    pub(super) fn with_room_for(bytes: usize) -> Builder {
        let mut builder = Builder::default();
        builder.tree.nodes = ROOM.take();
        // Manifests have a node for every ten bytes or so.
        builder.tree.nodes.reserve(bytes / 8 + 4);
        builder
    }

    /// Opens a collection that starts at `start`; its children follow, then [`Builder::close`].
    pub(super) fn open(&mut self, shape: Shape, style: Style, start: u32) -> u32 {
        let form = Form::collection(shape, style);
        self.open.push(form);
        self.push(Packed::open(start, form))
    }

    /// Closes the collection opened as `index`, the innermost one, at byte `end`.
    pub(super) fn close(&mut self, index: u32, end: u32) {
        let Some(form) = self.open.pop() else { return };
        let start = self.start_of(index);
        let size = self.len() - index;
        if let Some(node) = Packed::narrow(start, size, form) {
            self.tree.nodes[index as usize] = node;
            if self.tree.end(index) == end.max(start) {
                return;
            }
        }
        self.tree.nodes[index as usize] = self.wide(start, end.max(start), size, form);
    }

    /// Adds a scalar from `start` to `end` (quotes included); `cooked` is its text where it isn't the source's own.
    pub(super) fn scalar(&mut self, style: Style, tag: Tag, start: u32, end: u32, cooked: Option<String>) -> u32 {
        let form = Form::scalar(style, tag);
        let narrow = if cooked.is_none() { Packed::narrow(start, end.saturating_sub(start), form) } else { None };
        let node = narrow.unwrap_or_else(|| {
            let link = cooked.map_or(BORROWED, |text| {
                let texts = &mut self.tree.rare().cooked;
                texts.push(text.into_boxed_str());
                texts.len() as u32 - 1
            });
            self.wide(start, end, link, form)
        });
        self.push(node)
    }

    fn wide(&mut self, start: u32, end: u32, link: u32, form: Form) -> Packed {
        let wide = &mut self.tree.rare().wide;
        wide.push(Wide { end, link, form });
        Packed::wide(start, wide.len() as u32 - 1)
    }

    /// Copies the finished node at `index` and all below it to the end: what an alias does. Returns the copy's index.
    pub(super) fn copy(&mut self, index: u32) -> u32 {
        let first = self.len();
        for at in index..self.tree.after(index) {
            self.push(self.tree.nodes[at as usize].copied());
        }
        first
    }

    /// Takes everything from the node at `index` on out of the tree, to be pasted elsewhere: what a merge key does.
    pub(super) fn lift(&mut self, index: u32) -> Piece {
        Piece { nodes: self.tree.nodes.split_off((index as usize).min(self.tree.nodes.len())) }
    }

    /// Copies the nodes `range` of `piece`, whole ones, to the end. Returns the index of the first.
    pub(super) fn paste(&mut self, piece: &Piece, range: std::ops::Range<u32>) -> u32 {
        let index = self.len();
        let nodes = piece.nodes.get(range.start as usize..range.end as usize).unwrap_or_default();
        self.tree.nodes.extend(nodes.iter().map(|node| node.copied()));
        index
    }

    /// Makes room for that many more nodes.
    pub(super) fn reserve(&mut self, nodes: usize) {
        self.tree.nodes.reserve(nodes);
    }

    /// Adds all of another tree of the same text.
    pub(super) fn append(&mut self, other: Tree) {
        let (nodes, rare) = other.into_parts();
        let Some(rare) = rare else { return self.tree.nodes.extend(nodes) };
        let own = self.tree.rare();
        let (records, texts) = (own.wide.len() as u32, own.cooked.len() as u32);
        own.wide.extend(rare.wide.iter().map(|wide| wide.behind(texts)));
        own.cooked.extend(rare.cooked);
        own.comments.extend(rare.comments);
        self.tree.nodes.extend(nodes.into_iter().map(|node| node.behind(records)));
    }

    /// Index in `piece` after the node at `index` and all below it.
    pub(super) fn after(&self, piece: &Piece, index: u32) -> u32 {
        piece.nodes.get(index as usize).map_or(index + 1, |&node| index + self.tree.size(node))
    }

    /// Adds a comment's byte range.
    pub(super) fn comment(&mut self, start: u32, end: u32) {
        self.tree.rare().comments.push((start, end));
    }

    /// How many comments there are so far.
    pub(super) fn comments(&self) -> usize {
        self.tree.comments().len()
    }

    /// How many nodes there are so far.
    pub(super) fn len(&self) -> u32 {
        self.tree.nodes.len() as u32
    }

    /// Where the node at `index` starts, in bytes.
    pub(super) fn start_of(&self, index: u32) -> u32 {
        self.tree.nodes[index as usize].start
    }

    /// The tree so far, for a look back at finished nodes.
    pub(super) fn tree(&self) -> &Tree {
        &self.tree
    }

    /// The finished tree.
    pub(super) fn finish(mut self) -> Tree {
        let nodes = &mut self.tree.nodes;
        if nodes.len() <= SMALL {
            let own = nodes.as_slice().to_vec();
            let mut room = mem::replace(nodes, own);
            room.clear();
            room.shrink_to(SMALL);
            ROOM.set(room);
        }
        self.tree.settle();
        self.tree
    }

    fn push(&mut self, node: Packed) -> u32 {
        self.tree.nodes.push(node);
        self.tree.nodes.len() as u32 - 1
    }
}
