//! Merge keys (`<<`): which of the merged entries a map keeps.

use rustc_hash::FxHashSet;

use super::builder::{Builder, Piece};

/// One `<<` of a map: what it brings, taken out of the tree.
#[derive(Debug)]
pub(super) struct Merge {
    piece: std::rc::Rc<Piece>,
    /// How many of the map's own entries are written before it.
    position: usize,
    /// Key and nodes of each entry, for each merged map; within one list the first map that has a key wins.
    maps: Vec<Vec<(String, std::ops::Range<u32>)>>,
}

impl Merge {
    /// Takes the value of a `<<` at `index`, the last node of the tree, out of it; nothing if it is neither a map nor a
    /// list of maps.
    pub(super) fn take(
        builder: &mut Builder,
        text: &str,
        index: u32,
        position: usize,
    ) -> Option<(Merge, std::rc::Rc<Piece>)> {
        let tree = builder.tree();
        let node = tree.node(text, index);
        let sources = if node.is_list() { node.items().collect() } else { vec![node] };
        if sources.iter().any(|source| !source.is_map()) {
            return None;
        }
        let entry = |(key, value): (super::Node, super::Node)| {
            (key.key_str().into_owned(), key.index() - index..tree.after(value.index()) - index)
        };
        let maps = sources.into_iter().map(|source| source.entries().map(entry).collect()).collect();
        let piece = std::rc::Rc::new(builder.lift(index));
        Some((Merge { piece: piece.clone(), position, maps }, piece))
    }
}

/// Adds to the map at `index`, the last node of the tree, what its merge keys bring.
///
/// go-yaml v2 sets keys one after the other: a key written after `<<` wins over it, one written before loses. The loser
/// stays in the tree in front of the copy, as the last entry of a name is the one that counts.
pub(super) fn add_merged(builder: &mut Builder, text: &str, index: u32, merges: &[Merge]) {
    let mut own = Vec::new();
    let mut next = index + 1;
    while next < builder.len() {
        let tree = builder.tree();
        own.push(tree.node(text, next).key_str().into_owned());
        next = tree.after(tree.after(next));
    }
    let mut taken = FxHashSet::default();
    let mut picks = Vec::new();
    for merge in merges.iter().rev() {
        taken.extend(own.drain(merge.position.min(own.len())..));
        let mut pick = Vec::new();
        for map in &merge.maps {
            let from = pick.len();
            // The last entry of a name counts in the merged map too.
            pick.extend(map.iter().rev().filter(|(key, _)| taken.insert(key.clone())).map(|(_, nodes)| nodes.clone()));
            pick[from..].reverse();
        }
        picks.push((&merge.piece, pick));
    }
    for (piece, pick) in picks.into_iter().rev() {
        for nodes in pick {
            builder.paste(piece, nodes);
        }
    }
}
