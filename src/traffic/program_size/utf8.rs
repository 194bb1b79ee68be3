//! Ranges of runes as ranges of bytes, with shared endings, and a trie where they start alike.

use std::collections::HashMap;

use super::Failure;
use super::fragment::{Compiler, Ends, Fragment, Kind};
use super::rune::RUNE_MAX;

/// The bytes of a rune, surrogates included, and how many they are.
pub(super) fn encode(rune: u32) -> ([u8; 4], usize) {
    let tail = |shift: u32| 0x80 | (rune >> shift & 0x3f) as u8;
    match rune {
        0..0x80 => ([rune as u8, 0, 0, 0], 1),
        0x80..0x800 => ([0xc0 | (rune >> 6) as u8, tail(0), 0, 0], 2),
        0x800..0x1_0000 => ([0xe0 | (rune >> 12) as u8, tail(6), tail(0), 0], 3),
        _ => ([0xf0 | (rune >> 18) as u8, tail(12), tail(6), tail(0)], 4),
    }
}

/// The largest runes of one, two and three bytes.
const LARGEST: [u32; 3] = [0x7f, 0x7ff, 0xffff];

/// An instruction for a byte, by where it goes on.
type Key = (u32, Kind);

/// One class being compiled.
pub(super) struct Runes<'c> {
    compiler: &'c mut Compiler,
    shared: HashMap<Key, u32>,
    start: u32,
    ends: Ends,
}

impl<'c> Runes<'c> {
    pub(super) fn new(compiler: &'c mut Compiler) -> Self {
        Self { compiler, shared: HashMap::new(), start: 0, ends: Ends::default() }
    }

    pub(super) fn finish(self) -> Fragment {
        Fragment { start: self.start, ends: self.ends, nullable: false }
    }

    /// Adds a range; those of a class come in order.
    pub(super) fn add(&mut self, lo: u32, hi: u32, folds: bool) -> Result<(), Failure> {
        if lo > hi {
            return Ok(());
        }
        if (lo, hi) == (0x80, RUNE_MAX) {
            return self.add_beyond_ascii();
        }
        if let Some(&largest) = LARGEST.iter().find(|&&largest| lo <= largest && largest < hi) {
            self.add(lo, largest, folds)?;
            return self.add(largest + 1, hi, folds);
        }
        if hi < 0x80 {
            let suffix = self.fresh(Kind::Bytes { lo: lo as u8, hi: hi as u8, folds }, 0)?;
            return self.add_suffix(suffix);
        }
        for tail in [0x3f, 0xfff, 0x3_ffff] {
            if lo & !tail != hi & !tail {
                if lo & tail != 0 {
                    self.add(lo, lo | tail, folds)?;
                    return self.add((lo | tail) + 1, hi, folds);
                }
                if hi & tail != tail {
                    self.add(lo, (hi & !tail) - 1, folds)?;
                    return self.add(hi & !tail, hi, folds);
                }
            }
        }
        self.add_same_length(lo, hi)
    }

    /// Adds a range whose bytes range independently of each other. The last byte is shared, and those between the first and the
    /// last where they are ranges.
    fn add_same_length(&mut self, lo: u32, hi: u32) -> Result<(), Failure> {
        let (lows, length) = encode(lo);
        let (highs, _) = encode(hi);
        let mut next = 0;
        for at in (0..length).rev() {
            let (lo, hi) = (lows[at], highs[at]);
            let kind = Kind::Bytes { lo, hi, folds: false };
            let is_shared = at == length - 1 || (lo < hi && at != 0);
            next = if is_shared { self.shared(kind, next)? } else { self.fresh(kind, next)? };
        }
        self.add_suffix(next)
    }

    /// All that is not ASCII, which RE2 writes with fewer instructions by taking some bytes that are no UTF-8.
    fn add_beyond_ascii(&mut self) -> Result<(), Failure> {
        let mut next = 0;
        for (lo, hi) in [(0xc2, 0xdf), (0xe0, 0xef), (0xf0, 0xf4)] {
            next = self.fresh(Kind::Bytes { lo: 0x80, hi: 0xbf, folds: false }, next)?;
            let lead = self.fresh(Kind::Bytes { lo, hi, folds: false }, next)?;
            self.add_suffix(lead)?;
        }
        Ok(())
    }

    fn fresh(&mut self, kind: Kind, next: u32) -> Result<u32, Failure> {
        let Kind::Bytes { lo, hi, folds } = kind else { return Ok(0) };
        let fragment = self.compiler.bytes(lo, hi, folds)?;
        if next == 0 {
            self.ends = self.compiler.append(self.ends, fragment.ends);
        } else {
            self.compiler.lead(fragment.ends, next);
        }
        Ok(fragment.start)
    }

    fn shared(&mut self, kind: Kind, next: u32) -> Result<u32, Failure> {
        if let Some(&id) = self.shared.get(&(next, kind)) {
            return Ok(id);
        }
        let id = self.fresh(kind, next)?;
        self.shared.insert((next, kind), id);
        Ok(id)
    }

    fn is_shared(&self, id: u32) -> bool {
        let instruction = &self.compiler.instructions[id as usize];
        self.shared.contains_key(&(instruction.out, instruction.kind))
    }

    fn add_suffix(&mut self, id: u32) -> Result<(), Failure> {
        self.start = if self.start == 0 { id } else { self.merge(self.start, id)? };
        Ok(())
    }

    /// Adds the bytes from `id` on to the trie at `root`; its root then.
    fn merge(&mut self, root: u32, id: u32) -> Result<u32, Failure> {
        let trunk = self.compiler.instructions[root as usize];
        let is_alt = trunk.kind == Kind::Alt;
        let mut same = if is_alt { trunk.other } else { root };
        if self.kind(same) != self.kind(id) {
            return self.compiler.add(Kind::Alt, root, id);
        }
        let mut root = root;
        if self.is_shared(same) {
            let original = self.compiler.instructions[same as usize];
            same = self.compiler.add(original.kind, original.out, 0)?;
            if is_alt {
                self.compiler.instructions[root as usize].other = same;
            } else {
                root = same;
            }
        }
        let next = self.compiler.instructions[id as usize].out;
        if !self.is_shared(id) && id as usize + 1 == self.compiler.instructions.len() {
            self.compiler.instructions.pop();
        }
        let out = self.merge(self.compiler.instructions[same as usize].out, next)?;
        self.compiler.instructions[same as usize].out = out;
        Ok(root)
    }

    fn kind(&self, id: u32) -> Kind {
        self.compiler.instructions[id as usize].kind
    }
}
