//! How a [`Tree`] comes about: nodes in written order, and parts of it that move.

use super::tree::{BORROWED, RawNode, Shape, Style, Tag, Tree};

/// Nodes that were taken out of a tree.
#[derive(Debug)]
pub(super) struct Piece {
    nodes: Vec<RawNode>,
}

impl Piece {
    /// Index after the node at `index` and all below it.
    pub(super) fn after(&self, index: u32) -> u32 {
        match self.nodes.get(index as usize) {
            Some(node) if node.shape != Shape::Scalar => node.link,
            _ => index + 1,
        }
    }
}

/// Builds a [`Tree`] in written order.
#[derive(Debug, Default)]
pub struct Builder {
    tree: Tree,
}

impl Builder {
    /// A builder for a text of that many bytes.
    pub(super) fn with_room_for(bytes: usize) -> Builder {
        let mut builder = Builder::default();
        // Manifests have a node for every ten bytes or so; what is too much is given back in the end.
        builder.tree.nodes.reserve(bytes / 8 + 4);
        builder
    }

    /// Opens a collection that starts at `start`; its children follow, then [`Builder::close`].
    pub fn open(&mut self, shape: Shape, style: Style, start: u32) -> u32 {
        self.push(RawNode { start, end: start, link: 0, shape, style, tag: Tag::None, copy: false })
    }

    /// Closes the collection opened as `index` at byte `end`.
    pub fn close(&mut self, index: u32, end: u32) {
        let link = self.tree.nodes.len() as u32;
        let node = &mut self.tree.nodes[index as usize];
        node.end = end.max(node.start);
        node.link = link;
    }

    /// Adds a scalar from `start` to `end` (quotes included); `cooked` is its text where it isn't the source's own.
    pub fn scalar(&mut self, style: Style, tag: Tag, start: u32, end: u32, cooked: Option<String>) -> u32 {
        let link = cooked.map_or(BORROWED, |text| {
            self.tree.cooked.push(text.into_boxed_str());
            self.tree.cooked.len() as u32 - 1
        });
        self.push(RawNode { start, end, link, shape: Shape::Scalar, style, tag, copy: false })
    }

    /// Copies the finished node at `index` and all below it to the end: what an alias does. Returns the copy's index.
    pub fn copy(&mut self, index: u32) -> u32 {
        let after = self.tree.after(index);
        let shift = self.tree.nodes.len() as u32 - index;
        for at in index..after {
            let mut node = self.tree.nodes[at as usize];
            node.copy = true;
            if node.shape != Shape::Scalar {
                node.link += shift;
            }
            self.tree.nodes.push(node);
        }
        index + shift
    }

    /// Takes everything from the node at `index` on out of the tree, to be pasted elsewhere: what a merge key does.
    pub(super) fn lift(&mut self, index: u32) -> Piece {
        let mut nodes = self.tree.nodes.split_off((index as usize).min(self.tree.nodes.len()));
        for node in nodes.iter_mut().filter(|node| node.shape != Shape::Scalar) {
            node.link -= index;
        }
        Piece { nodes }
    }

    /// Copies the nodes `range` of `piece`, whole ones, to the end. Returns the index of the first.
    pub(super) fn paste(&mut self, piece: &Piece, range: std::ops::Range<u32>) -> u32 {
        let index = self.len();
        for node in piece.nodes.get(range.start as usize..range.end as usize).unwrap_or_default() {
            let mut node = *node;
            node.copy = true;
            if node.shape != Shape::Scalar {
                node.link = node.link - range.start + index;
            }
            self.tree.nodes.push(node);
        }
        index
    }

    /// Removes everything from the node at `index` on; used where a key turns out to be a merge.
    pub fn truncate(&mut self, index: u32) {
        self.tree.nodes.truncate(index as usize);
    }

    /// Adds a comment's byte range.
    pub fn comment(&mut self, start: u32, end: u32) {
        self.tree.comments.push((start, end));
    }

    /// How many comments there are so far.
    pub(super) fn comments(&self) -> usize {
        self.tree.comments.len()
    }

    /// How many nodes there are so far.
    pub fn len(&self) -> u32 {
        self.tree.nodes.len() as u32
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.tree.nodes.is_empty()
    }

    /// Where the node at `index` starts, in bytes.
    pub fn start_of(&self, index: u32) -> u32 {
        self.tree.nodes[index as usize].start
    }

    /// The tree so far, for a look back at finished nodes.
    pub fn tree(&self) -> &Tree {
        &self.tree
    }

    /// The finished tree.
    pub fn finish(mut self) -> Tree {
        // A reader learns of a comment behind `|` only after the text below it.
        if !self.tree.comments.is_sorted() {
            self.tree.comments.sort_unstable();
        }
        self.tree.nodes.shrink_to_fit();
        self.tree.cooked.shrink_to_fit();
        self.tree.comments.shrink_to_fit();
        self.tree
    }

    fn push(&mut self, node: RawNode) -> u32 {
        self.tree.nodes.push(node);
        self.tree.nodes.len() as u32 - 1
    }
}
