//! The arena tree of one YAML document, and views into it.
//!
//! A tree is a flat list of nodes in written order: a map's children are its keys and values in turn, a list's are its
//! items. Aliases and merge keys are already resolved: what an alias stands for is copied in, with the spans of the
//! anchored text and [`Node::is_copy`] set. Text that equals the source is borrowed from it.

use super::form::{Shape, Style, Tag};
use super::packed::{BORROWED, Form, Packed, Wide};
use crate::text::{FileId, Span};

/// One document's nodes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tree {
    pub(super) nodes: Vec<Packed>,
    rare: Option<Box<Rare>>,
    /// Whether a map of it holds a key twice.
    pub(super) may_repeat: bool,
}

/// What few trees have.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Rare {
    pub(super) wide: Vec<Wide>,
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
        self.rare.as_ref().map_or(&[], |rare| &rare.comments)
    }

    /// How many nodes the tree has.
    pub fn len(&self) -> usize {
        self.nodes.len()
    }

    /// Whether the document has no content.
    pub fn is_empty(&self) -> bool {
        self.nodes.is_empty()
    }

    /// A view of the node at `index`, which must exist, for readers: they know of no file, so its span is not to be shown.
    pub(super) fn node<'a>(&'a self, text: &'a str, index: u32) -> Node<'a> {
        Node { tree: self, text, file: FileId(0), index }
    }

    /// Index after the node at `index` and all below it.
    #[inline]
    pub(super) fn after(&self, index: u32) -> u32 {
        index + self.size(self.nodes[index as usize])
    }

    /// How many nodes one comes to, itself included.
    #[inline]
    pub(super) fn size(&self, node: Packed) -> u32 {
        if node.is_narrow_scalar() {
            return 1;
        }
        match self.wide(node) {
            None => node.size(),
            Some(wide) if wide.form.is_collection() => wide.link,
            Some(_) => 1,
        }
    }

    /// The byte after the node at `index`.
    pub(super) fn end(&self, index: u32) -> u32 {
        let node = self.nodes[index as usize];
        if node.is_narrow_scalar() {
            return node.start + node.size();
        }
        if let Some(wide) = self.wide(node) {
            return wide.end;
        }
        // It ends where the last node in it does, which is a scalar, has a record, or is empty.
        let last = self.nodes[(index + node.size()) as usize - 1];
        match self.wide(last) {
            Some(wide) => wide.end,
            None if last.is_narrow_scalar() => last.start + last.size(),
            None => last.start,
        }
    }

    /// The record of a node that has one.
    #[inline]
    fn wide(&self, node: Packed) -> Option<&Wide> {
        node.record().and_then(|record| self.rare.as_ref()?.wide.get(record))
    }

    #[inline]
    fn form(&self, node: Packed) -> Form {
        self.wide(node).map_or_else(|| node.form(), |wide| wide.form)
    }

    /// The text at that place of those that are not the source's own.
    fn cooked(&self, index: u32) -> &str {
        self.rare.as_ref().and_then(|rare| rare.cooked.get(index as usize)).map_or("", |text| text)
    }

    /// Gives back what room is left, and brings the comments in order.
    pub(super) fn settle(&mut self) {
        self.nodes.shrink_to_fit();
        let Some(rare) = &mut self.rare else { return };
        // A reader learns of a comment behind `|` only after the text below it.
        if !rare.comments.is_sorted() {
            rare.comments.sort_unstable();
        }
        rare.wide.shrink_to_fit();
        rare.cooked.shrink_to_fit();
        rare.comments.shrink_to_fit();
    }

    /// Its nodes, and what it has beside them.
    pub(super) fn into_parts(self) -> (Vec<Packed>, Option<Rare>) {
        (self.nodes, self.rare.map(|rare| *rare))
    }

    pub(super) fn rare(&mut self) -> &mut Rare {
        self.rare.get_or_insert_default()
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
    #[inline]
    fn packed(self) -> Packed {
        self.tree.nodes[self.index as usize]
    }

    #[inline]
    fn form(self) -> Form {
        self.tree.form(self.packed())
    }

    #[inline]
    fn at(self, index: u32) -> Node<'a> {
        Node { index, ..self }
    }

    /// Map, list or scalar.
    pub fn shape(self) -> Shape {
        let form = self.form();
        match (form.is_map(), form.is_list()) {
            (true, _) => Shape::Map,
            (_, true) => Shape::List,
            _ => Shape::Scalar,
        }
    }

    /// How it is written.
    pub fn style(self) -> Style {
        self.form().style()
    }

    /// Its explicit tag.
    pub fn tag(self) -> Tag {
        self.form().tag()
    }

    /// Whether it stands here through an alias or a merge key; its span is that of the anchored text.
    pub fn is_copy(self) -> bool {
        self.packed().is_copy()
    }

    /// Whether it is a map.
    #[inline]
    pub fn is_map(self) -> bool {
        self.form().is_map()
    }

    /// Whether it is a list.
    #[inline]
    pub fn is_list(self) -> bool {
        self.form().is_list()
    }

    /// Whether it is a scalar.
    #[inline]
    pub fn is_scalar(self) -> bool {
        !self.form().is_collection()
    }

    /// Where it stands: quotes and braces included; a block collection from its first key or dash to its last child's end; a
    /// block scalar from its `|` or `>`.
    pub fn span(self) -> Span {
        Span::new(self.file, self.packed().start, self.tree.end(self.index))
    }

    /// The source as it is written.
    pub fn raw(self) -> &'a str {
        self.text.get(self.span().range()).unwrap_or_default()
    }

    /// Whether it is the very same node of the same tree.
    pub(crate) fn is(self, other: Node<'_>) -> bool {
        std::ptr::eq(self.tree, other.tree) && (self.index, self.file) == (other.index, other.file)
    }

    /// The node of that number in the same tree.
    pub(crate) fn sibling(self, index: u32) -> Node<'a> {
        self.at((index as usize).min(self.tree.nodes.len() - 1) as u32)
    }

    /// Whether some map of the same document may hold a key twice; where not, none does.
    pub fn may_repeat_keys(self) -> bool {
        self.tree.may_repeat
    }

    /// Number that identifies the node within its tree.
    #[inline]
    pub fn index(self) -> u32 {
        self.index
    }

    /// The text of a scalar, unquoted and unescaped, whatever its type; nothing for a collection.
    #[inline]
    pub fn str(self) -> &'a str {
        let node = self.packed();
        if node.is_narrow_scalar() { self.between(node.form(), node.start + node.size()) } else { self.rare_str() }
    }

    /// The same of a node that has a record, or is a collection.
    fn rare_str(self) -> &'a str {
        match self.tree.wide(self.packed()) {
            Some(wide) if wide.form.is_collection() => "",
            Some(wide) if wide.link == BORROWED => self.between(wide.form, wide.end),
            Some(wide) => self.tree.cooked(wide.link),
            None => "",
        }
    }

    /// The source up to `end`, without the quotes.
    #[inline]
    fn between(self, form: Form, end: u32) -> &'a str {
        let quote = u32::from(form.is_quoted());
        self.text.get((self.packed().start + quote) as usize..end.saturating_sub(quote) as usize).unwrap_or_default()
    }

    /// Another text in the quotes of this scalar, which JSON can't do without; one that would want escapes is not for it.
    pub fn in_its_quotes(self, text: &str) -> String {
        match self.form().style() {
            Style::Double => format!("\"{text}\""),
            Style::Single => format!("'{text}'"),
            _ => text.to_owned(),
        }
    }

    /// Keys and values of a map in written order, the same key twice if it is written twice; nothing for another node.
    #[inline]
    pub fn entries(self) -> Entries<'a> {
        let end = if self.is_map() { self.tree.after(self.index) } else { 0 };
        Entries { node: self, next: self.index + 1, end }
    }

    /// Items of a list; nothing for another node.
    #[inline]
    pub fn items(self) -> Items<'a> {
        let end = if self.is_list() { self.tree.after(self.index) } else { 0 };
        Items { node: self, next: self.index + 1, end }
    }

    /// Key and value of that name in a map; the last one counts, as in Kubernetes.
    pub fn entry(self, key: &str) -> Option<(Node<'a>, Node<'a>)> {
        let mut found = None;
        for (name, value) in self.entries() {
            if name.is_text(key) {
                found = Some((name, value));
            }
        }
        found
    }

    /// How many bytes a scalar without a tag takes as it is written; nothing for a collection and for what is rare.
    #[inline]
    pub(super) fn bare_size(self) -> Option<u32> {
        let node = self.packed();
        (node.is_narrow_scalar() && node.form().tag() == Tag::None).then_some(node.size())
    }

    /// The first byte of such a scalar, quotes included.
    #[inline]
    pub(super) fn first_byte(self) -> Option<u8> {
        self.text.as_bytes().get(self.packed().start as usize).copied()
    }

    /// Whether it is a scalar of that text.
    #[inline]
    pub fn is_text(self, text: &str) -> bool {
        let node = self.packed();
        if !node.is_narrow_scalar() {
            return self.is_scalar() && self.str() == text;
        }
        // Most keys differ in length already, and then the text needs no look.
        let quote = usize::from(node.form().is_quoted());
        let start = node.start as usize + quote;
        node.size() as usize == text.len() + 2 * quote
            && self.text.as_bytes().get(start..start + text.len()) == Some(text.as_bytes())
    }

    /// The value of that key in a map; a null one is there too, see [`Node::field`].
    #[inline]
    pub fn get(self, key: &str) -> Option<Node<'a>> {
        self.entry(key).map(|(_, value)| value)
    }

    /// The value of that key, unless it is null: the API server drops nulls of fields that are not nullable, and Gloo
    /// reads a nullable one's null as absent.
    #[inline]
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

    #[inline]
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

    #[inline]
    fn next(&mut self) -> Option<Self::Item> {
        if self.next >= self.end {
            return None;
        }
        let item = self.node.at(self.next);
        self.next = self.node.tree.after(self.next);
        Some(item)
    }
}
