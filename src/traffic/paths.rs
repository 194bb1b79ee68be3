//! Matchers by their path, so that those whose path takes another's are found along its text and not by comparing all.

use rustc_hash::FxHashMap;

use crate::model::PathKind;

/// A matcher of an effective route: the index of the route, and of the matcher in it.
pub type MatcherId = (u32, u32);

/// Matchers of one path, in order.
#[derive(Debug, Default)]
pub(super) struct Bucket {
    ids: Vec<MatcherId>,
    /// The first without conditions.
    plain: Option<MatcherId>,
    /// The first of each set of conditions.
    by_key: FxHashMap<String, MatcherId>,
}

impl Bucket {
    /// Adds a matcher; `key` is equal for equal conditions, and empty for none.
    pub(super) fn add(&mut self, id: MatcherId, key: String) {
        // A second one of the same conditions takes nothing that the first doesn't.
        if key.is_empty() {
            if self.plain.is_none() {
                self.plain = Some(id);
                self.ids.push(id);
            }
        } else if let std::collections::hash_map::Entry::Vacant(entry) = self.by_key.entry(key) {
            entry.insert(id);
            self.ids.push(id);
        }
    }

    /// The first matcher without conditions.
    pub(super) fn unconditional(&self) -> Option<MatcherId> {
        self.plain
    }

    /// The first matcher with those conditions.
    pub(super) fn of_key(&self, key: &str) -> Option<MatcherId> {
        if key.is_empty() { self.plain } else { self.by_key.get(key).copied() }
    }

    /// All matchers, in order, without repetitions.
    pub(super) fn ids(&self) -> &[MatcherId] {
        &self.ids
    }
}

/// A tree of texts, byte by byte.
#[derive(Debug, Default)]
struct Tree {
    /// By a node and the byte behind it, see [`step`].
    children: FxHashMap<u64, u32>,
    prefixes: FxHashMap<u32, Bucket>,
    exacts: FxHashMap<u32, Bucket>,
    /// Paths by elements, by the text without the slash at its end.
    elements: FxHashMap<u32, Bucket>,
}

/// The key of a node and the byte behind it.
fn step(node: u32, byte: u8) -> u64 {
    u64::from(node) << 8 | u64::from(byte)
}

impl Tree {
    fn is_empty(&self) -> bool {
        self.children.is_empty() && self.prefixes.is_empty() && self.exacts.is_empty() && self.elements.is_empty()
    }

    fn node(&mut self, text: &[u8]) -> u32 {
        text.iter().fold(0, |node, &byte| {
            let next = self.children.len() as u32 + 1;
            *self.children.entry(step(node, byte)).or_insert(next)
        })
    }

    /// The prefixes along a text, at its end the exact paths if they count, and the paths by elements that take it.
    fn along<'t>(&'t self, text: &[u8], kind: End, out: &mut Vec<&'t Bucket>) {
        let mut node = 0;
        out.extend(self.prefixes.get(&node));
        for &byte in text {
            if byte == b'/' {
                out.extend(self.elements.get(&node));
            }
            match self.children.get(&step(node, byte)) {
                Some(&next) => node = next,
                None => return,
            }
            out.extend(self.prefixes.get(&node));
        }
        if kind == End::Exact {
            out.extend(self.exacts.get(&node));
        }
        if kind != End::Open {
            out.extend(self.elements.get(&node));
        }
    }
}

/// What follows a text of which all that is looked for starts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum End {
    /// Anything.
    Open,
    /// Nothing.
    Exact,
    /// Nothing, or a slash and anything.
    Element,
}

/// The matchers of a host by path.
#[derive(Debug, Default)]
pub(super) struct PathIndex {
    cased: Tree,
    caseless: Tree,
    regexes: FxHashMap<String, Bucket>,
    /// Regexes by the text that all of their paths start with.
    starts: Tree,
    connect: Bucket,
}

impl PathIndex {
    /// The bucket of a prefix.
    pub(super) fn prefix(&mut self, text: &str, heeds_case: bool) -> &mut Bucket {
        let (tree, node) = self.place(text, heeds_case);
        tree.prefixes.entry(node).or_default()
    }

    /// The bucket of an exact path.
    pub(super) fn exact(&mut self, text: &str, heeds_case: bool) -> &mut Bucket {
        let (tree, node) = self.place(text, heeds_case);
        tree.exacts.entry(node).or_default()
    }

    /// The bucket of a path by elements, without the slash at its end.
    pub(super) fn elements(&mut self, stem: &str) -> &mut Bucket {
        let (tree, node) = self.place(stem, true);
        tree.elements.entry(node).or_default()
    }

    fn place(&mut self, text: &str, heeds_case: bool) -> (&mut Tree, u32) {
        let tree = if heeds_case { &mut self.cased } else { &mut self.caseless };
        let node =
            if heeds_case { tree.node(text.as_bytes()) } else { tree.node(text.to_ascii_lowercase().as_bytes()) };
        (tree, node)
    }

    /// The bucket of a regex.
    pub(super) fn regex(&mut self, text: &str) -> &mut Bucket {
        self.regexes.entry(text.to_owned()).or_default()
    }

    /// The bucket of regexes whose paths all start with a text.
    pub(super) fn start(&mut self, text: &str) -> &mut Bucket {
        let node = self.starts.node(text.as_bytes());
        self.starts.prefixes.entry(node).or_default()
    }

    /// The buckets of regexes whose paths all start with a text that `text` starts with.
    pub(super) fn starts(&self, text: &str) -> Vec<&Bucket> {
        let mut found = Vec::new();
        self.starts.along(text.as_bytes(), End::Open, &mut found);
        found
    }

    /// The bucket of CONNECT.
    pub(super) fn connect(&mut self) -> &mut Bucket {
        &mut self.connect
    }

    /// The buckets whose paths take all of another's: `start` is what those start with, `text` the path as written.
    pub(super) fn covering(&self, kind: PathKind, start: &str, text: &str, heeds_case: bool) -> Vec<&Bucket> {
        let mut found = Vec::new();
        if kind == PathKind::Connect {
            found.push(&self.connect);
            return found;
        }
        let end = match kind {
            PathKind::Exact => End::Exact,
            PathKind::Elements => End::Element,
            _ => End::Open,
        };
        // Heeding case is no matter of regexes. A path in any case fits one that heeds it up to its first letter.
        let fixed = if heeds_case || kind == PathKind::Regex {
            start
        } else {
            &start[..start.find(|c: char| c.is_ascii_alphabetic()).unwrap_or(start.len())]
        };
        self.cased.along(fixed.as_bytes(), if fixed.len() == start.len() { end } else { End::Open }, &mut found);
        if !self.caseless.is_empty() {
            self.caseless.along(start.to_ascii_lowercase().as_bytes(), end, &mut found);
        }
        if kind == PathKind::Regex {
            found.extend(self.regexes.get(text));
        }
        found
    }
}
