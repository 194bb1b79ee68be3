//! Matchers by their path, so that those whose path takes another's are found along its text and not by comparing all.

use std::borrow::Cow;

use hashbrown::HashTable;
use hashbrown::hash_table::Entry;
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

/// A text, and the matchers that ask for it.
#[derive(Debug)]
struct Node<'a> {
    text: Cow<'a, str>,
    prefixes: Bucket,
    exacts: Bucket,
    /// Paths by elements, by the text without the slash at its end.
    elements: Bucket,
}

/// Texts, of which those that another starts with are found without comparing all.
#[derive(Debug, Default)]
struct Texts<'a> {
    nodes: Vec<Node<'a>>,
    /// The places of the nodes, by their texts.
    places: HashTable<u32>,
    /// How long the texts are, in order, each length once.
    lengths: Vec<usize>,
}

/// The hash of a text with that byte behind it: those of all texts that one starts with come along the way.
fn step(hash: u64, byte: u8) -> u64 {
    (hash.rotate_left(5) ^ u64::from(byte)).wrapping_mul(0xf135_7aea_2e62_a9c5)
}

/// The same with what a table looks at in all of its bits.
fn finish(hash: u64) -> u64 {
    hash.rotate_left(26)
}

impl<'a> Texts<'a> {
    fn is_empty(&self) -> bool {
        self.nodes.is_empty()
    }

    fn find(&self, text: &[u8], hash: u64) -> Option<&Node<'a>> {
        let is_it = |&at: &u32| self.nodes[at as usize].text.as_bytes() == text;
        self.places.find(finish(hash), is_it).map(|&at| &self.nodes[at as usize])
    }

    fn node(&mut self, text: Cow<'a, str>) -> &mut Node<'a> {
        let hash_of = |text: &str| finish(text.bytes().fold(0, step));
        let nodes = &mut self.nodes;
        let place = self.places.entry(
            hash_of(&text),
            |&at| nodes[at as usize].text == text,
            |&at| hash_of(&nodes[at as usize].text),
        );
        let at = match place {
            Entry::Occupied(known) => *known.get(),
            Entry::Vacant(place) => {
                let at = nodes.len() as u32;
                place.insert(at);
                if let Err(place) = self.lengths.binary_search(&text.len()) {
                    self.lengths.insert(place, text.len());
                }
                let [prefixes, exacts, elements] = <[Bucket; 3]>::default();
                nodes.push(Node { text, prefixes, exacts, elements });
                at
            }
        };
        &mut nodes[at as usize]
    }

    /// The prefixes along a text, at its end the exact paths if they count, and the paths by elements that take it.
    fn along<'t>(&'t self, text: &[u8], end: End, out: &mut Vec<&'t Bucket>) {
        let (mut hash, mut done) = (0, 0);
        for &length in self.lengths.iter().take_while(|length| **length <= text.len()) {
            let (before, rest) = text.split_at(length);
            hash = before[done..].iter().copied().fold(hash, step);
            done = length;
            let Some(node) = self.find(before, hash) else { continue };
            let takes_rest = rest.first().map_or(end != End::Open, |&next| next == b'/');
            let found = [
                Some(&node.prefixes),
                Some(&node.exacts).filter(|_| rest.is_empty() && end == End::Exact),
                Some(&node.elements).filter(|_| takes_rest),
            ];
            out.extend(found.into_iter().flatten().filter(|bucket| !bucket.ids.is_empty()));
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
pub(super) struct PathIndex<'a> {
    cased: Texts<'a>,
    caseless: Texts<'a>,
    regexes: FxHashMap<&'a str, Bucket>,
    /// Regexes by the text that all of their paths start with.
    starts: Texts<'a>,
    connect: Bucket,
}

impl<'a> PathIndex<'a> {
    /// The bucket of a prefix.
    pub(super) fn prefix(&mut self, text: &'a str, heeds_case: bool) -> &mut Bucket {
        &mut self.node(text, heeds_case).prefixes
    }

    /// The bucket of an exact path.
    pub(super) fn exact(&mut self, text: &'a str, heeds_case: bool) -> &mut Bucket {
        &mut self.node(text, heeds_case).exacts
    }

    /// The bucket of a path by elements, without the slash at its end.
    pub(super) fn elements(&mut self, stem: &'a str) -> &mut Bucket {
        &mut self.node(stem, true).elements
    }

    fn node(&mut self, text: &'a str, heeds_case: bool) -> &mut Node<'a> {
        if heeds_case {
            self.cased.node(Cow::Borrowed(text))
        } else {
            self.caseless.node(Cow::Owned(text.to_ascii_lowercase()))
        }
    }

    /// The bucket of a regex.
    pub(super) fn regex(&mut self, text: &'a str) -> &mut Bucket {
        self.regexes.entry(text).or_default()
    }

    /// The bucket of regexes whose paths all start with a text.
    pub(super) fn start(&mut self, text: &str) -> &mut Bucket {
        &mut self.starts.node(Cow::Owned(text.to_owned())).prefixes
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

#[cfg(test)]
mod tests {
    use super::*;

    /// Every text of up to so many of these letters.
    fn texts(most: usize) -> Vec<String> {
        let mut all = vec![String::new()];
        for at in 0.. {
            if all[at].len() == most {
                return all;
            }
            let longer = ["/", "a", "b"].map(|letter| all[at].clone() + letter);
            all.extend(longer);
        }
        all
    }

    #[test]
    fn what_a_text_starts_with_is_found_as_by_comparing_all() {
        let (known, asked) = (texts(3), texts(5));
        // Not all of them, so that lengths and beginnings are left out.
        let kept: Vec<&String> = known.iter().enumerate().filter(|(at, _)| at % 3 != 1).map(|(_, text)| text).collect();
        let mut found = Texts::default();
        for (at, text) in (0..).zip(&kept) {
            let node = found.node(Cow::Borrowed(text));
            let buckets = [&mut node.prefixes, &mut node.exacts, &mut node.elements];
            buckets.into_iter().zip(0..).for_each(|(bucket, kind)| bucket.add((at, kind), String::new()));
        }
        for text in &asked {
            for end in [End::Open, End::Exact, End::Element] {
                let mut expected = Vec::new();
                for (at, known) in (0..).zip(&kept).filter(|(_, known)| text.starts_with(**known)) {
                    let rest = &text[known.len()..];
                    let takes = [
                        true,
                        end == End::Exact && rest.is_empty(),
                        rest.starts_with('/') || (end != End::Open && rest.is_empty()),
                    ];
                    expected.extend((0..).zip(takes).filter(|(_, takes)| *takes).map(|(kind, _)| (at, kind)));
                }
                let mut along = Vec::new();
                found.along(text.as_bytes(), end, &mut along);
                let mut ids: Vec<MatcherId> = along.iter().flat_map(|bucket| bucket.ids()).copied().collect();
                // Shorter ones come first, as they do in `kept`.
                assert!(ids.is_sorted(), "{text}: {ids:?}");
                ids.sort_unstable();
                assert_eq!(ids, expected, "{text}, {end:?}");
            }
        }
    }
}
