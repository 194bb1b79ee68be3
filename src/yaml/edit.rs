//! Edits of a text, byte for byte: what is not edited stays as it is.

use std::ops::Range;

/// Why edits can't be applied together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Overlap {
    /// The edit that starts before the one in front of it ends, or that isn't inside the text on whole characters.
    pub edit: Range<usize>,
}

/// Replaces each byte range of `text` by its string.
///
/// The edits may come in any order; several insertions at one place are made in the order given, and before what
/// replaces the text behind that place.
pub fn apply(text: &str, edits: &[(Range<usize>, &str)]) -> Result<String, Overlap> {
    let mut order: Vec<&(Range<usize>, &str)> = edits.iter().collect();
    order.sort_by_key(|(range, _)| (range.start, range.end));
    let mut out = String::with_capacity(text.len() + edits.iter().map(|(_, new)| new.len()).sum::<usize>());
    let mut done = 0;
    for (range, new) in order {
        let overlap = || Overlap { edit: range.clone() };
        let kept = text.get(done..range.start).ok_or_else(overlap)?;
        text.get(range.clone()).ok_or_else(overlap)?;
        out.push_str(kept);
        out.push_str(new);
        done = range.end;
    }
    out.push_str(text.get(done..).unwrap_or_default());
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn edits_are_applied_in_order_of_place() {
        let edits = [(4..5, "X"), (0..1, ""), (4..4, "1"), (4..4, "2")];
        assert_eq!(apply("abc d\r\n", &edits).as_deref(), Ok("bc 12X\r\n"));
        assert_eq!(apply("abc", &[]).as_deref(), Ok("abc"));
    }

    #[test]
    fn edits_that_cannot_be_applied_are_refused() {
        assert_eq!(apply("abcdef", &[(0..3, ""), (2..4, "")]), Err(Overlap { edit: 2..4 }));
        assert_eq!(apply("é", &[(1..2, "")]), Err(Overlap { edit: 1..2 }));
        assert_eq!(apply("a", &[(1..3, "")]), Err(Overlap { edit: 1..3 }));
        #[expect(clippy::reversed_empty_ranges, reason = "a hostile edit")]
        let backwards = 1..0;
        assert_eq!(apply("a", &[(backwards.clone(), "")]), Err(Overlap { edit: backwards }));
    }
}
