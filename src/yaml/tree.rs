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
pub(super) const BORROWED: u32 = u32::MAX;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct RawNode {
    pub(super) start: u32,
    pub(super) end: u32,
    /// Collections: index after the last descendant. Scalars: index into `cooked`, or `BORROWED`.
    pub(super) link: u32,
    pub(super) shape: Shape,
    pub(super) style: Style,
    pub(super) tag: Tag,
    pub(super) copy: bool,
}

/// One document's nodes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tree {
    pub(super) nodes: Vec<RawNode>,
    pub(super) cooked: Vec<Box<str>>,
    pub(super) comments: Vec<(u32, u32)>,
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

    /// The node of that number in the same tree.
    pub(crate) fn sibling(self, index: u32) -> Node<'a> {
        self.at((index as usize).min(self.tree.nodes.len() - 1) as u32)
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

    /// Another text in the quotes of this scalar, which JSON can't do without; one that would want escapes is not for it.
    pub fn in_its_quotes(self, text: &str) -> String {
        match self.raw_node().style {
            Style::Double => format!("\"{text}\""),
            Style::Single => format!("'{text}'"),
            _ => text.to_owned(),
        }
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
        self.entries().filter(|(name, _)| name.is_text(key)).last()
    }

    /// Whether it is a scalar of that text.
    fn is_text(self, text: &str) -> bool {
        let raw = self.raw_node();
        // Most keys differ in length already, and then the text needs no look.
        let quotes = if matches!(raw.style, Style::Single | Style::Double) { 2 } else { 0 };
        raw.shape == Shape::Scalar
            && (raw.link != BORROWED || (raw.end - raw.start) as usize == text.len() + quotes)
            && self.str() == text
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
