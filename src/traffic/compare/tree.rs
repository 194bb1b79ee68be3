//! The texts that paths are compared with, as a tree, and a path for each way in which a path can meet them.

use std::collections::VecDeque;

use rustc_hash::FxHashSet;

use crate::traffic::normalised;

/// What a path goes on with where it must be like no text: the likeliest first.
const ALPHABET: &[u8] = b"xyz0123456789abcdefghijklmnopqrstuvw-_~ABCDEFGHIJKLMNOPQRSTUVWXYZ/.:@!$&'()*+,;=";

/// A node of a tree of texts.
#[derive(Clone, Debug, Default)]
struct Node {
    children: Vec<(u8, u32)>,
    /// Whether a text ends here that paths may go on behind.
    is_start: bool,
    /// Whether a text ends here that is a whole path.
    is_whole: bool,
}

/// Texts, byte by byte.
#[derive(Clone, Debug)]
struct Tree(Vec<Node>);

impl Tree {
    fn new() -> Tree {
        Tree(vec![Node::default()])
    }

    fn add(&mut self, text: &str) -> &mut Node {
        let mut at = 0;
        for byte in text.bytes() {
            at = self.child(at, byte).unwrap_or_else(|| {
                let next = self.0.len() as u32;
                self.0.push(Node::default());
                self.0[at as usize].children.push((byte, next));
                next
            });
        }
        &mut self.0[at as usize]
    }

    fn child(&self, at: u32, byte: u8) -> Option<u32> {
        self.0[at as usize].children.iter().find(|(known, _)| *known == byte).map(|(_, next)| *next)
    }

    fn walk(&self, text: &str) -> Option<u32> {
        text.bytes().try_fold(0, |at, byte| self.child(at, byte))
    }
}

/// Where a path stands among the texts: as written, and where case doesn't count; nothing where it has left them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Stand {
    cased: Option<u32>,
    caseless: Option<u32>,
}

/// The texts of both sides: those that heed case, and those that don't, in lower case.
#[derive(Clone, Debug)]
pub(super) struct Texts {
    cased: Tree,
    caseless: Tree,
    /// Every text that paths may start with or be, in order: itself, and whether it heeds case.
    all: Vec<(String, bool)>,
    seen: FxHashSet<(String, bool)>,
}

impl Texts {
    /// All paths start with a slash.
    pub(super) fn new() -> Texts {
        let mut texts =
            Texts { cased: Tree::new(), caseless: Tree::new(), all: Vec::new(), seen: FxHashSet::default() };
        texts.add("/", true, false);
        texts
    }

    /// Adds a text that paths start with or, where it `is_whole`, are.
    pub(super) fn add(&mut self, text: &str, heeds_case: bool, is_whole: bool) {
        // What starts otherwise is no path, and an empty prefix is every path.
        if !text.starts_with('/') || text.contains(['?', '#']) {
            return;
        }
        let text = if heeds_case { text.to_owned() } else { text.to_ascii_lowercase() };
        let tree = if heeds_case { &mut self.cased } else { &mut self.caseless };
        let node = tree.add(&text);
        node.is_start |= !is_whole;
        node.is_whole |= is_whole;
        let key = (text, heeds_case);
        if self.seen.insert(key.clone()) {
            self.all.push(key);
        }
    }

    /// How many texts there are.
    pub(super) fn all(&self) -> &[(String, bool)] {
        &self.all
    }

    /// The forms of a text that differ in which of the texts that heed case they start with, each with where it stands.
    pub(super) fn forms(&self, text: &str, heeds_case: bool) -> Vec<(String, Stand)> {
        if heeds_case {
            let caseless = self.caseless.walk(&text.to_ascii_lowercase());
            return vec![(text.to_owned(), Stand { cased: self.cased.walk(text), caseless })];
        }
        let caseless = self.caseless.walk(text);
        let stand = |cased| Stand { cased, caseless };
        let bytes = text.as_bytes();
        let mut found = Vec::new();
        let mut starts: Vec<(String, u32)> = vec![(String::new(), 0)];
        let mut seen: FxHashSet<u32> = FxHashSet::from_iter([0]);
        while let Some((start, node)) = starts.pop() {
            let mut open = VecDeque::from([(start, Some(node))]);
            let mut met: FxHashSet<(usize, Option<u32>)> = FxHashSet::default();
            // One that is no whole path, and one that is.
            let mut taken = [false; 2];
            while let Some((form, node)) = open.pop_front() {
                if !met.insert((form.len(), node)) {
                    continue;
                }
                let Some(&byte) = bytes.get(form.len()) else {
                    let is_whole = node.is_some_and(|node| self.cased.0[node as usize].is_whole);
                    if !std::mem::replace(&mut taken[usize::from(is_whole)], true) {
                        found.push((form, stand(node)));
                    }
                    continue;
                };
                let cases = [byte, byte.to_ascii_uppercase()];
                for byte in cases.iter().take(if byte.is_ascii_lowercase() { 2 } else { 1 }) {
                    let next = node.and_then(|node| self.cased.child(node, *byte));
                    let mut form = form.clone();
                    form.push(char::from(*byte));
                    match next {
                        Some(next) if self.cased.0[next as usize].is_start => {
                            if seen.insert(next) {
                                starts.push((form, next));
                            }
                        }
                        next => open.push_back((form, next)),
                    }
                }
            }
        }
        found
    }

    /// Whether paths may go on behind where one stands.
    pub(super) fn is_start(&self, stand: Stand) -> bool {
        self.any(stand, |node| node.is_start)
    }

    /// Whether where one stands a text is a whole path.
    pub(super) fn is_whole(&self, stand: Stand) -> bool {
        self.any(stand, |node| node.is_whole)
    }

    fn any(&self, stand: Stand, wanted: fn(&Node) -> bool) -> bool {
        stand.cased.is_some_and(|at| wanted(&self.cased.0[at as usize]))
            || stand.caseless.is_some_and(|at| wanted(&self.caseless.0[at as usize]))
    }

    /// Where a path stands that goes on with a byte.
    pub(super) fn step(&self, stand: Stand, byte: u8) -> Stand {
        Stand {
            cased: stand.cased.and_then(|at| self.cased.child(at, byte)),
            caseless: stand.caseless.and_then(|at| self.caseless.child(at, byte.to_ascii_lowercase())),
        }
    }

    /// A path that goes on behind a text, starts with no longer one, and is none; nothing where there is none of a few characters.
    pub(super) fn beyond(&self, text: &str, stand: Stand) -> Option<String> {
        const LONGEST: usize = 3;
        let mut open = VecDeque::from([(text.to_owned(), stand)]);
        while let Some((path, stand)) = open.pop_front() {
            for &byte in ALPHABET {
                let next = self.step(stand, byte);
                if self.is_start(next) {
                    continue;
                }
                let mut path = path.clone();
                path.push(char::from(byte));
                if !self.is_whole(next) && is_normal(&path) {
                    return Some(path);
                }
                if path.len() < text.len() + LONGEST && open.len() < 4096 {
                    open.push_back((path, next));
                }
            }
        }
        None
    }
}

/// Whether a path reaches routes as it is.
pub(super) fn is_normal(path: &str) -> bool {
    path.bytes().all(|byte| byte.is_ascii_graphic()) && normalised(path).is_some_and(|normal| normal == path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_meet_each_set_of_texts_that_heed_case() {
        let mut texts = Texts::new();
        for text in ["/A", "/AB", "/ab"] {
            texts.add(text, true, false);
        }
        texts.add("/abc", false, false);
        let mut forms: Vec<String> = texts.forms("/abc", false).into_iter().map(|(form, _)| form).collect();
        forms.sort();
        let starts = |form: &String| ["/A", "/AB", "/ab"].map(|text| form.starts_with(text));
        let mut met: Vec<_> = forms.iter().map(starts).collect();
        met.sort_unstable();
        met.dedup();
        assert_eq!(met.len(), 4, "{forms:?}");
    }

    #[test]
    fn a_path_beyond_a_text_is_like_no_other() {
        let mut texts = Texts::new();
        for text in ["/a", "/ax", "/ay"] {
            texts.add(text, true, false);
        }
        texts.add("/az", false, true);
        let (text, stand) = texts.forms("/a", true).remove(0);
        assert_eq!(texts.beyond(&text, stand).as_deref(), Some("/a0"));
    }
}
