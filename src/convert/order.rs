//! Order by position, written as order by specificity.
//!
//! Of the routes of a host the first in the list answers; of the matches of the Gateway API the most specific one does. What the list says
//! is kept by leaving out what earlier routes take wholly, and by writing what a route has in common with a later and more specific one as
//! one more match of its own: that is more specific than both.

use indexmap::IndexMap;
use rustc_hash::FxBuildHasher;

use super::pattern::{Fits, Meet, PathPattern, Pattern};

/// A match in the order of position.
#[derive(Clone, Debug)]
pub struct Row {
    /// Which requests it takes, if none before it does.
    pub pattern: Pattern,
    /// What becomes of them; equal numbers for the same.
    pub class: u32,
    /// Whether what becomes of them depends on which elements their paths start with, so that it can't be said for the paths of a regex.
    pub by_elements: bool,
}

/// A match that is to be written.
#[derive(Clone, Debug)]
pub struct Placed {
    /// Which requests it takes.
    pub pattern: Pattern,
    /// The row that it belongs to.
    pub row: usize,
    /// Whether it stands for what that row has in common with a later one.
    pub is_added: bool,
}

/// What a list comes to.
#[derive(Clone, Debug, Default)]
pub struct Ordered {
    /// Its matches, by row; those of a row in the order in which they were made.
    pub placed: Vec<Placed>,
    /// Rows that get nothing, as an earlier one takes all of it.
    pub dead: Vec<(usize, usize)>,
    /// Pairs of which the later one is more specific, where nobody can say what both take.
    pub clashes: Vec<(usize, usize)>,
    /// Whether there is more to write than is sensible.
    pub is_cut: bool,
}

/// So many matches one list may come to.
const MOST: usize = 1 << 13;

/// Finds the matches that do by specificity what the rows do by position.
pub fn order(rows: &[Row], fits: &mut Fits) -> Ordered {
    let mut ordered = Ordered::default();
    // By pattern: the row, and whether it was added.
    let mut all: IndexMap<Pattern, (usize, bool), FxBuildHasher> = IndexMap::default();
    for (at, row) in rows.iter().enumerate() {
        if let Some((_, (by, _))) = all.iter().find(|(pattern, _)| pattern.covers(&row.pattern, fits)) {
            ordered.dead.push((at, *by));
            continue;
        }
        all.insert(row.pattern.clone(), (at, false));
    }
    let mut next = 0;
    while next < all.len() {
        for other in 0..next {
            let (Some((one, &(one_row, _))), Some((two, &(two_row, _)))) = (all.get_index(other), all.get_index(next))
            else {
                continue;
            };
            let (early, row, late, late_row) =
                if one_row < two_row { (one, one_row, two, two_row) } else { (two, two_row, one, one_row) };
            if row == late_row || rows[row].class == rows[late_row].class || late.rank() >= early.rank() {
                continue;
            }
            match above(early.meet(late, fits), late) {
                Meet::Nothing => {}
                Meet::Unsayable => ordered.clashes.push((row, late_row)),
                Meet::Is(both) => {
                    // It stands for the earliest row that has all of it, which may be neither of the two.
                    let owner = rows[..row].iter().position(|row| row.pattern.covers(&both, fits)).unwrap_or(row);
                    if rows[owner].by_elements && matches!(both.path, PathPattern::Regex(_)) {
                        ordered.clashes.push((owner, late_row));
                    } else {
                        let known = all.entry(both).or_insert((owner, true));
                        if known.0 > owner {
                            *known = (owner, true);
                        }
                    }
                }
            }
            if all.len() > MOST {
                ordered.is_cut = true;
                return ordered;
            }
        }
        next += 1;
    }
    ordered.clashes.sort_unstable();
    ordered.clashes.dedup();
    let placed = all.into_iter().map(|(pattern, (row, is_added))| Placed { pattern, row, is_added });
    ordered.placed = placed.collect();
    ordered.placed.sort_by_key(|placed| placed.row);
    prune(&mut ordered.placed, rows, fits);
    ordered
}

/// What both have in common in a form that ranks as high as the later one does: a regex where that is one.
fn above(both: Meet<Pattern>, late: &Pattern) -> Meet<Pattern> {
    match both {
        Meet::Is(Pattern { path: PathPattern::Elements(stem), method, headers, query })
            if matches!(late.path, PathPattern::Regex(_)) =>
        {
            let path = PathPattern::Regex(format!("{}(/.*)?", regex_syntax::escape(&stem)));
            Meet::Is(Pattern { path, method, headers, query })
        }
        other => other,
    }
}

/// Takes out what was added and turns out to change nothing.
fn prune(placed: &mut Vec<Placed>, rows: &[Row], fits: &mut Fits) {
    let class = |placed: &Placed| rows[placed.row].class;
    let mut at = 0;
    while at < placed.len() {
        let own = &placed[at];
        let (own_class, rank) = (class(own), own.pattern.rank());
        // The most specific of those that take it all would answer in its place.
        let mut best = None;
        for other in placed.iter().filter(|other| own.is_added && class(other) == own_class) {
            let is_better = best.is_none_or(|known| other.pattern.rank() < known);
            if is_better && other.pattern != own.pattern && other.pattern.covers(&own.pattern, fits) {
                best = Some(other.pattern.rank());
            }
        }
        let is_idle = best.is_some_and(|best| {
            !placed.iter().any(|other| {
                let other_rank = other.pattern.rank();
                class(other) != own_class
                    && (rank..=best).contains(&other_rank)
                    && own.pattern.meet(&other.pattern, fits) != Meet::Nothing
            })
        });
        if is_idle {
            placed.remove(at);
        } else {
            at += 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::convert::pattern::Value;

    /// A number below a limit, the same in every run.
    fn below(state: &mut u64, limit: usize) -> usize {
        *state ^= *state << 13;
        *state ^= *state >> 7;
        *state ^= *state << 17;
        (*state % limit as u64) as usize
    }

    fn pattern(state: &mut u64) -> Pattern {
        let paths = ["", "/a", "/a/b", "/b"];
        let path = paths[below(state, 4)].to_owned();
        let path = if below(state, 3) == 0 {
            PathPattern::Exact(if path.is_empty() { "/".to_owned() } else { path })
        } else {
            PathPattern::Elements(path)
        };
        let mut values = |names: &[&str]| -> BTreeMap<String, Value> {
            let named = names.iter().filter_map(|name| {
                let value = ["1", "2"][below(state, 2)].to_owned();
                (below(state, 3) == 0).then(|| {
                    let value = if below(state, 3) == 0 { Value::Regex(".*".to_owned()) } else { Value::Exact(value) };
                    ((*name).to_owned(), value)
                })
            });
            named.collect()
        };
        let (headers, query) = (values(&["x", "y"]), values(&["q"]));
        let method = [None, None, Some("GET"), Some("POST")][below(state, 4)].map(str::to_owned);
        Pattern { path, method, headers, query }
    }

    /// One request of each kind: its path, method, headers and query parameter.
    fn requests() -> Vec<Pattern> {
        let mut all = Vec::new();
        for path in ["/", "/a", "/a/b", "/a/c", "/a/b/c", "/b", "/c"] {
            for method in ["GET", "POST", "PUT"] {
                for counts in 0..27 {
                    let named = |names: &[&str], mut counts: usize| -> BTreeMap<String, Value> {
                        let mut found = BTreeMap::new();
                        for name in names {
                            if let Some(value) = ["1", "2"].get(counts % 3) {
                                found.insert((*name).to_owned(), Value::Exact((*value).to_owned()));
                            }
                            counts /= 3;
                        }
                        found
                    };
                    let (headers, query) = (named(&["x", "y"], counts), named(&["q"], counts / 9));
                    let path = PathPattern::Exact(path.to_owned());
                    all.push(Pattern { path, method: Some(method.to_owned()), headers, query });
                }
            }
        }
        all
    }

    fn assert_alike(rows: &[Row], ordered: &Ordered, requests: &[Pattern], fits: &mut Fits) {
        let mut placed: Vec<&Placed> = ordered.placed.iter().collect();
        placed.sort_by_key(|placed| placed.pattern.rank());
        for request in requests {
            let first = rows.iter().find(|row| row.pattern.covers(request, fits));
            let best = placed.iter().find(|placed| placed.pattern.covers(request, fits));
            let (first, best) = (first.map(|row| row.class), best.map(|best| rows[best.row].class));
            assert_eq!(first, best, "{request:?} of {rows:?}");
        }
    }

    /// What two rows have in common may belong to a third one before both.
    #[test]
    fn what_rows_have_in_common_belongs_to_the_first_that_has_it() {
        let any = || Value::Regex(".*".to_owned());
        let one = || Value::Exact("1".to_owned());
        let named = |all: &[(&str, Value)]| -> BTreeMap<String, Value> {
            all.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect()
        };
        let exact = || PathPattern::Exact("/a".to_owned());
        let row = |path, method: Option<&str>, headers: &[(&str, Value)], query: &[(&str, Value)], class| {
            let (headers, query) = (named(headers), named(query));
            Row {
                pattern: Pattern { path, method: method.map(str::to_owned), headers, query },
                class,
                by_elements: false,
            }
        };
        let rows = [
            row(exact(), None, &[("x", any()), ("y", one())], &[("q", any())], 1),
            row(exact(), None, &[("x", any())], &[], 2),
            row(PathPattern::Elements(String::new()), None, &[("y", one())], &[("q", any())], 1),
            row(exact(), None, &[], &[], 2),
            row(PathPattern::Regex("/b|/a".to_owned()), Some("GET"), &[("x", one())], &[], 3),
        ];
        let mut fits = Fits::default();
        let ordered = order(&rows, &mut fits);
        assert_alike(&rows, &ordered, &requests(), &mut fits);
    }

    #[test]
    fn what_is_written_does_by_specificity_what_the_list_does_by_position() {
        let (requests, mut state, mut fits) = (requests(), 7, Fits::default());
        let (mut added, mut dead) = (0, 0);
        for _ in 0..400 {
            let rows: Vec<Row> = (0..2 + below(&mut state, 15))
                .map(|_| Row { pattern: pattern(&mut state), class: below(&mut state, 4) as u32, by_elements: false })
                .collect();
            let ordered = order(&rows, &mut fits);
            assert!(ordered.clashes.is_empty() && !ordered.is_cut);
            added += ordered.placed.iter().filter(|placed| placed.is_added).count();
            dead += ordered.dead.len();
            assert_alike(&rows, &ordered, &requests, &mut fits);
        }
        assert!(added > 100 && dead > 100, "{added} {dead}");
    }
}
