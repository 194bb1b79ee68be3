//! Many short lists behind one another in one long one.

/// Lists by row: a row without items costs four bytes, and none is allocated by itself.
#[derive(Clone, Debug)]
pub(crate) struct Rows<T> {
    /// Where each row starts in the items, and behind the last where it ends.
    starts: Vec<u32>,
    items: Vec<T>,
}

impl<T> Default for Rows<T> {
    fn default() -> Rows<T> {
        Rows { starts: Vec::new(), items: Vec::new() }
    }
}

impl<T: Copy> Rows<T> {
    /// Sorts items into `count` rows; those of one row stay in order. Goes over `pairs` twice: to count, and to place.
    pub(crate) fn collect(count: usize, pairs: impl Iterator<Item = (usize, T)> + Clone) -> Rows<T> {
        let Some((_, any)) = pairs.clone().next() else { return Rows::default() };
        // While items are placed, the start of a row is kept one further back, and moves on to that of the next.
        let mut starts = vec![0; count + 2];
        pairs.clone().for_each(|(row, _)| starts[row + 2] += 1);
        for row in 2..starts.len() {
            starts[row] += starts[row - 1];
        }
        let mut items = vec![any; starts[count + 1] as usize];
        for (row, item) in pairs {
            items[starts[row + 1] as usize] = item;
            starts[row + 1] += 1;
        }
        starts.pop();
        Rows { starts, items }
    }

    /// The items of a row; none of one that isn't there.
    pub(crate) fn of(&self, row: usize) -> &[T] {
        match self.starts.get(row..).unwrap_or_default() {
            [start, end, ..] => &self.items[*start as usize..*end as usize],
            _ => &[],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_keep_their_order() {
        let pairs = [(3, 'a'), (1, 'b'), (3, 'c'), (0, 'd'), (1, 'e')];
        let rows = Rows::collect(5, pairs.into_iter());
        let all: Vec<String> = (0..7).map(|row| rows.of(row).iter().collect()).collect();
        assert_eq!(all, ["d", "be", "", "ac", "", "", ""]);
        assert!(Rows::<char>::collect(5, std::iter::empty()).of(0).is_empty());
    }
}
