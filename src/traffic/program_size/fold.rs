//! Simple case folding with the Unicode tables that RE2 carries.

use std::sync::LazyLock;

use regex_syntax::hir::{ClassUnicode, ClassUnicodeRange};

use super::group;
use super::rune::Range;

/// From here on, later versions of Unicode gave letters a second case.
const UNSETTLED: u32 = 0x180;

/// Each rune that has another case, with all of its other cases, in order.
static ORBITS: LazyLock<Vec<(u32, Vec<u32>)>> = LazyLock::new(|| {
    group::named("CWCM")
        .map(|cased| cased.iter().flat_map(|&(lo, hi)| lo..=hi).filter_map(orbit).collect())
        .unwrap_or_default()
});

fn orbit(rune: u32) -> Option<(u32, Vec<u32>)> {
    let letter = char::from_u32(rune)?;
    let mut class = ClassUnicode::new([ClassUnicodeRange::new(letter, letter)]);
    class.try_case_fold_simple().ok()?;
    let others: Vec<u32> = class
        .iter()
        .flat_map(|range| u32::from(range.start())..=u32::from(range.end()))
        .filter(|&other| other != rune && group::is_known(other))
        .collect();
    if others.is_empty() { None } else { Some((rune, others)) }
}

/// The other cases of a rune.
pub(super) fn others(rune: u32) -> &'static [u32] {
    ORBITS.binary_search_by_key(&rune, |&(rune, _)| rune).map_or(&[], |at| &ORBITS[at].1)
}

/// Adds the other cases of all runes from `lo` to `hi`.
pub(super) fn add_folded(lo: u32, hi: u32, ranges: &mut Vec<Range>) {
    let start = ORBITS.partition_point(|&(rune, _)| rune < lo);
    for (_, others) in ORBITS[start..].iter().take_while(|&&(rune, _)| rune <= hi) {
        ranges.extend(others.iter().map(|&other| (other, other)));
    }
}

/// Whether folding up to `hi` could come out otherwise with other versions of Unicode.
pub(super) fn is_unsettled(hi: u32) -> bool {
    hi >= UNSETTLED
}
