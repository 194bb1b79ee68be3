//! Which documents hold a key twice in one map: told as they are read, while their bytes are at hand.

use rayon::prelude::*;
use rustc_hash::FxHashSet;

use super::{Node, Tree, Value};

/// From so many nodes on, they are shared out among the threads.
const MANY: u32 = 1 << 16;

/// More entries than this are looked up by hash, fewer are compared with each other.
const FEW: usize = 8;

impl Tree {
    /// Notes whether a map of it holds a key twice. `text` is the whole file.
    pub(super) fn note_repeats(&mut self, text: &str) {
        let tree = &*self;
        let repeats = |index: u32| tree.node(text, index).repeats_keys();
        let count = tree.len() as u32;
        let may_repeat = if count < MANY { (0..count).any(repeats) } else { (0..count).into_par_iter().any(repeats) };
        self.may_repeat = may_repeat;
    }
}

impl Node<'_> {
    /// Whether a map holds a key twice, those of aliases and merges among them: nearly every one is done with by one bit a key.
    pub fn repeats_keys(self) -> bool {
        let (mut seen, mut doubt) = ([0_u64; 4], false);
        for (key, _) in self.entries() {
            let (word, bit) = slot(key.str());
            doubt |= seen[word] & bit != 0 || !(key.is_plainly_string() || matches!(key.value(), Some(Value::Str(_))));
            seen[word] |= bit;
        }
        doubt && self.has_equal_keys()
    }

    fn has_equal_keys(self) -> bool {
        let keys = || self.entries().map(|(key, _)| key.key_str());
        if keys().take(FEW + 1).count() > FEW {
            let mut known = FxHashSet::default();
            return !keys().all(|key| known.insert(key));
        }
        keys().enumerate().any(|(at, key)| keys().take(at).any(|other| other == key))
    }
}

/// One of 256 bits for a key, by word and mask: the same for the same key.
fn slot(key: &str) -> (usize, u64) {
    let bytes = key.as_bytes();
    let at = |at: usize| bytes.get(at).map_or(0, |&byte| u32::from(byte));
    let slot = (at(0)
        ^ at(bytes.len() / 2).wrapping_mul(7)
        ^ at(bytes.len().wrapping_sub(1)).wrapping_mul(31)
        ^ bytes.len() as u32)
        % 256;
    (slot as usize / 64, 1 << (slot % 64))
}
