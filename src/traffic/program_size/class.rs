//! Sets of runes, as sorted ranges that neither overlap nor touch.

use std::rc::Rc;

use super::fold;
use super::rune::{RUNE_MAX, Range};

/// A set of runes; shared, since a named group can be large and written often.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Class(Rc<[Range]>);

impl Class {
    pub(super) fn new(mut ranges: Vec<Range>) -> Self {
        ranges.sort_unstable();
        let mut merged: Vec<Range> = Vec::with_capacity(ranges.len());
        for (lo, hi) in ranges {
            match merged.last_mut() {
                Some(last) if lo <= last.1.saturating_add(1) => last.1 = last.1.max(hi),
                _ => merged.push((lo, hi)),
            }
        }
        Self(merged.into())
    }

    pub(super) fn ranges(&self) -> &[Range] {
        &self.0
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(super) fn is_full(&self) -> bool {
        self.0[..] == [(0, RUNE_MAX)]
    }

    pub(super) fn contains(&self, rune: u32) -> bool {
        let after = self.0.partition_point(|&(lo, _)| lo <= rune);
        after > 0 && rune <= self.0[after - 1].1
    }

    pub(super) fn negated(&self) -> Self {
        let mut ranges = Vec::with_capacity(self.0.len() + 1);
        let mut next = 0;
        for &(lo, hi) in self.ranges() {
            if next < lo {
                ranges.push((next, lo - 1));
            }
            next = hi + 1;
        }
        if next <= RUNE_MAX {
            ranges.push((next, RUNE_MAX));
        }
        Self(ranges.into())
    }

    /// With all that differs from its runes by case alone.
    pub(super) fn folded(&self) -> Self {
        let mut ranges = self.0.to_vec();
        for &(lo, hi) in self.ranges() {
            fold::add_folded(lo, hi, &mut ranges);
        }
        Self::new(ranges)
    }

    /// Whether it takes each ASCII letter in both cases or in neither.
    pub(super) fn folds_ascii(&self) -> bool {
        (u32::from(b'a')..=u32::from(b'z')).all(|lower| self.contains(lower) == self.contains(lower - 32))
    }

    /// What a class is written for: its only rune, or its only two when these are a letter in both cases, in lower case then.
    pub(super) fn as_literal(&self) -> Option<Single> {
        match *self.ranges() {
            [(lo, hi)] if lo == hi => Some(Single::Rune(lo)),
            [(upper, end), (lower, last)]
                if upper == end && lower == last && is_ascii_upper(upper) && lower == upper + 32 =>
            {
                Some(Single::Letter(lower))
            }
            _ => None,
        }
    }
}

/// A class that is as good as a literal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Single {
    Rune(u32),
    /// In either case; given in lower case.
    Letter(u32),
}

pub(super) fn is_ascii_upper(rune: u32) -> bool {
    (u32::from(b'A')..=u32::from(b'Z')).contains(&rune)
}
