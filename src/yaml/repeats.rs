//! Which documents may hold a key twice in one map: told as they are read, while their bytes are at hand.

use rayon::prelude::*;

use super::{Node, Tree, Value};

/// From so many nodes on, they are shared out among the threads.
const MANY: u32 = 1 << 16;

impl Tree {
    /// Notes whether a map of it may hold a key twice. `text` is the whole file.
    pub(super) fn note_repeats(&mut self, text: &str) {
        let tree = &*self;
        let is_doubtful = |index: u32| tree.node(text, index).has_doubtful_keys();
        let count = tree.len() as u32;
        let may_repeat =
            if count < MANY { (0..count).any(is_doubtful) } else { (0..count).into_par_iter().any(is_doubtful) };
        self.may_repeat = may_repeat;
    }
}

impl Node<'_> {
    /// Whether a map may hold a key twice: nearly every one is done with by one bit a key.
    pub fn has_doubtful_keys(self) -> bool {
        let (mut seen, mut doubt) = (0_u64, false);
        for (key, _) in self.entries() {
            let text = key.str();
            let bit = 1 << slot(text);
            doubt |= seen & bit != 0 || !is_word(key, text);
            seen |= bit;
        }
        doubt
    }
}

/// One of 64 slots for a key: the same for the same key.
fn slot(key: &str) -> u32 {
    let bytes = key.as_bytes();
    let at = |at: usize| bytes.get(at).map_or(0, |&byte| u32::from(byte));
    (at(0)
        ^ at(bytes.len() / 2).wrapping_mul(7)
        ^ at(bytes.len().wrapping_sub(1)).wrapping_mul(31)
        ^ bytes.len() as u32)
        % 64
}

/// Whether a key certainly stands for itself, and not for a boolean or a number, of which each has several spellings.
fn is_word(key: Node<'_>, text: &str) -> bool {
    match text.as_bytes().first() {
        // Of these letters there are `false` and shorter words.
        Some(b'y' | b'Y' | b'n' | b'N' | b't' | b'T' | b'f' | b'F' | b'o' | b'O') => {
            text.len() > 5 || matches!(key.value(), Some(Value::Str(_)))
        }
        Some(b'a'..=b'z' | b'A'..=b'Z' | b'_' | b'/') => true,
        _ => matches!(key.value(), Some(Value::Str(_))),
    }
}
