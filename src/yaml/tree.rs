//! The arena tree of one YAML document, and views into it.
//!
//! A tree is a flat list of nodes in written order: a map's children are its keys and values in turn, a list's are its
//! items. Aliases and merge keys are already resolved: what an alias stands for is copied in, with the spans of the
//! anchored text and [`Node::is_copy`] set. Text that equals the source is borrowed from it.

use crate::text::{FileId, Span};

/// What a node is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A mapping.
    Map,
    /// A sequence.
    List,
    /// A scalar of any style; an absent value is a plain scalar of no width.
    Scalar,
}

/// How a node is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// A collection by indentation.
    Block,
    /// A collection in braces or brackets.
    Flow,
    /// A bare scalar.
    Plain,
    /// A scalar in single quotes.
    Single,
    /// A scalar in double quotes.
    Double,
    /// A block scalar after `|`.
    Literal,
    /// A block scalar after `>`.
    Folded,
}

/// An explicit tag, as far as it changes what a scalar is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tag {
    /// None: a plain scalar is resolved by its text.
    None,
    /// `!!str`, or a tag of the document's own (`!foo 5` is the string `5`).
    Str,
    /// `!!int`
    Int,
    /// `!!float`
    Float,
    /// `!!bool`
    Bool,
    /// `!!null`
    Null,
}

/// Marks a scalar whose text is the source's own.
const BORROWED: u32 = u32::MAX;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct RawNode {
    start: u32,
    end: u32,
    /// Collections: index after the last descendant. Scalars: index into `cooked`, or `BORROWED`.
    link: u32,
    shape: Shape,
    style: Style,
    tag: Tag,
    copy: bool,
}

/// One document's nodes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tree {
    nodes: Vec<RawNode>,
    cooked: Vec<Box<str>>,
    comments: Vec<(u32, u32)>,
}

impl Tree {
    /// The root, or nothing for a document without content. `text` is the whole file that the tree was read from.
    pub fn root<'a>(&'a self, file: FileId, text: &'a str) -> Option<Node<'a>> {
        if self.nodes.is_empty() { None } else { Some(Node { tree: self, text, file, index: 0 }) }
    }

    /// Byte ranges of the comments, from `#` to the end of the line, in order.
    pub fn comments(&self) -> &[(u32, u32)] {
        &self.comments
    }

    /// How many nodes the tree has.
    pub fn len(&self) -> usize {
        self.nodes.len()
    }

    /// Whether the document has no content.
    pub fn is_empty(&self) -> bool {
        self.nodes.is_empty()
    }

    /// A view of the node at `index`, which must exist.
    pub(super) fn node<'a>(&'a self, file: FileId, text: &'a str, index: u32) -> Node<'a> {
        Node { tree: self, text, file, index }
    }

    /// Index after the node at `index` and all below it.
    pub(super) fn after(&self, index: u32) -> u32 {
        let node = &self.nodes[index as usize];
        if node.shape == Shape::Scalar { index + 1 } else { node.link }
    }
}

/// A node of a [`Tree`]: cheap to copy, knows its text and its place.
#[derive(Clone, Copy)]
pub struct Node<'a> {
    tree: &'a Tree,
    text: &'a str,
    file: FileId,
    index: u32,
}

impl std::fmt::Debug for Node<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:?} at {:?}: {:?}", self.shape(), self.span(), self.raw())
    }
}

impl<'a> Node<'a> {
    fn raw_node(self) -> &'a RawNode {
        &self.tree.nodes[self.index as usize]
    }

    fn at(self, index: u32) -> Node<'a> {
        Node { index, ..self }
    }

    /// Map, list or scalar.
    pub fn shape(self) -> Shape {
        self.raw_node().shape
    }

    /// How it is written.
    pub fn style(self) -> Style {
        self.raw_node().style
    }

    /// Its explicit tag.
    pub fn tag(self) -> Tag {
        self.raw_node().tag
    }

    /// Whether it stands here through an alias or a merge key; its span is that of the anchored text.
    pub fn is_copy(self) -> bool {
        self.raw_node().copy
    }

    /// Whether it is a map.
    pub fn is_map(self) -> bool {
        self.shape() == Shape::Map
    }

    /// Whether it is a list.
    pub fn is_list(self) -> bool {
        self.shape() == Shape::List
    }

    /// Whether it is a scalar.
    pub fn is_scalar(self) -> bool {
        self.shape() == Shape::Scalar
    }

    /// Where it stands: quotes and braces included; a block collection from its first key or dash to its last child's end; a
    /// block scalar from its `|` or `>`.
    pub fn span(self) -> Span {
        let raw = self.raw_node();
        Span::new(self.file, raw.start, raw.end)
    }

    /// The source as it is written.
    pub fn raw(self) -> &'a str {
        self.text.get(self.span().range()).unwrap_or_default()
    }

    /// Number that identifies the node within its tree.
    pub fn index(self) -> u32 {
        self.index
    }

    /// The text of a scalar, unquoted and unescaped, whatever its type; nothing for a collection.
    pub fn str(self) -> &'a str {
        let raw = self.raw_node();
        if raw.shape != Shape::Scalar {
            return "";
        }
        if raw.link != BORROWED {
            return &self.tree.cooked[raw.link as usize];
        }
        let (start, end) = match raw.style {
            Style::Single | Style::Double => (raw.start + 1, raw.end.saturating_sub(1)),
            _ => (raw.start, raw.end),
        };
        self.text.get(start as usize..end as usize).unwrap_or_default()
    }

    /// Keys and values of a map in written order, the same key twice if it is written twice; nothing for another node.
    pub fn entries(self) -> Entries<'a> {
        let end = if self.is_map() { self.raw_node().link } else { 0 };
        Entries { node: self, next: self.index + 1, end }
    }

    /// Items of a list; nothing for another node.
    pub fn items(self) -> Items<'a> {
        let end = if self.is_list() { self.raw_node().link } else { 0 };
        Items { node: self, next: self.index + 1, end }
    }

    /// Key and value of that name in a map; the last one counts, as in Kubernetes.
    pub fn entry(self, key: &str) -> Option<(Node<'a>, Node<'a>)> {
        self.entries().filter(|(name, _)| name.is_scalar() && name.str() == key).last()
    }

    /// The value of that key in a map; a null one is there too, see [`Node::field`].
    pub fn get(self, key: &str) -> Option<Node<'a>> {
        self.entry(key).map(|(_, value)| value)
    }

    /// The value of that key, unless it is null: the API server drops nulls of fields that are not nullable, and Gloo
    /// reads a nullable one's null as absent.
    pub fn field(self, key: &str) -> Option<Node<'a>> {
        self.get(key).filter(|value| !value.is_null())
    }
}

/// Keys and values of a map.
#[derive(Clone)]
pub struct Entries<'a> {
    node: Node<'a>,
    next: u32,
    end: u32,
}

impl<'a> Iterator for Entries<'a> {
    type Item = (Node<'a>, Node<'a>);

    fn next(&mut self) -> Option<Self::Item> {
        if self.next >= self.end {
            return None;
        }
        let key = self.node.at(self.next);
        let value = self.node.at(self.node.tree.after(self.next));
        self.next = self.node.tree.after(value.index);
        Some((key, value))
    }
}

/// Items of a list.
#[derive(Clone)]
pub struct Items<'a> {
    node: Node<'a>,
    next: u32,
    end: u32,
}

impl<'a> Iterator for Items<'a> {
    type Item = Node<'a>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.next >= self.end {
            return None;
        }
        let item = self.node.at(self.next);
        self.next = self.node.tree.after(self.next);
        Some(item)
    }
}

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

    /// Where the node at `index` ends, in bytes.
    pub fn end_of(&self, index: u32) -> u32 {
        self.tree.nodes[index as usize].end
    }

    /// The tree so far, for a look back at finished nodes.
    pub fn tree(&self) -> &Tree {
        &self.tree
    }

    /// The finished tree.
    pub fn finish(mut self) -> Tree {
        // A reader learns of a comment behind `|` only after the text below it.
        self.tree.comments.sort_unstable();
        self.tree
    }

    fn push(&mut self, node: RawNode) -> u32 {
        self.tree.nodes.push(node);
        self.tree.nodes.len() as u32 - 1
    }
}
