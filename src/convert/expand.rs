//! What no match of the Gateway API can say by itself: all but some requests.

use super::pattern::{Fits, Meet, PathPattern, Pattern};

/// A match that takes all requests of a pattern but those of some others.
#[derive(Clone, Debug)]
pub struct Part {
    /// Which requests it takes.
    pub pattern: Pattern,
    /// Which of them it doesn't take.
    pub without: Vec<Pattern>,
    /// Whether what it does depends on which elements its path starts with, so that it can't be said for the paths of a regex.
    pub by_elements: bool,
}

/// A match in the order of position, and what becomes of its requests.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Which requests it takes, if none before it does.
    pub pattern: Pattern,
    /// The part that it comes from; nothing where nobody answers.
    pub part: Option<usize>,
    /// The part for which it is written: that one, or the one that doesn't take these requests.
    pub owner: usize,
}

/// What a list of parts comes to.
#[derive(Clone, Debug, Default)]
pub struct Expanded {
    /// The matches in the order of position.
    pub lines: Vec<Line>,
    /// Parts that can't be written: what they don't take, something behind them must.
    pub unsayable: Vec<usize>,
}

/// So many matches one list may come to.
const MOST: usize = 1 << 12;

/// Writes in front of a match what the rest of the list makes of those requests that it doesn't take. Those that nobody takes then need a
/// match of their own that answers 404, where there is one (`answers`).
pub fn expand(parts: &[Part], answers: bool, fits: &mut Fits) -> Expanded {
    let mut found = Expanded::default();
    // The list from its end.
    let mut rest: Vec<Line> = Vec::new();
    for (at, part) in parts.iter().enumerate().rev() {
        match without(at, (parts, &rest), answers, fits) {
            Some(lines) if lines.len() + rest.len() <= MOST => {
                rest.push(Line { pattern: part.pattern.clone(), part: Some(at), owner: at });
                rest.extend(lines.into_iter().rev());
            }
            _ => found.unsayable.push(at),
        }
    }
    rest.reverse();
    found.unsayable.reverse();
    found.lines = rest;
    found
}

/// What becomes of the requests that a part doesn't take, in order; nothing where that can't be said. `rest` is what stands behind it, the
/// last first.
fn without(owner: usize, (parts, rest): (&[Part], &[Line]), answers: bool, fits: &mut Fits) -> Option<Vec<Line>> {
    let mut lines: Vec<Line> = Vec::new();
    let part = &parts[owner];
    for without in &part.without {
        let left = match part.pattern.meet(without, fits) {
            Meet::Nothing => continue,
            Meet::Unsayable => return None,
            Meet::Is(left) => left,
        };
        let mut own: Vec<Line> = Vec::new();
        for line in rest.iter().rev() {
            match left.meet(&line.pattern, fits) {
                Meet::Nothing => {}
                Meet::Unsayable => return None,
                Meet::Is(pattern)
                    if matches!(pattern.path, PathPattern::Regex(_))
                        && line.part.is_some_and(|part| parts[part].by_elements) =>
                {
                    return None;
                }
                Meet::Is(pattern) if own.iter().any(|known| known.pattern.covers(&pattern, fits)) => {}
                Meet::Is(pattern) => own.push(Line { pattern, part: line.part, owner: line.part.unwrap_or(owner) }),
            }
            if own.len() > MOST {
                return None;
            }
        }
        if !own.iter().any(|line| line.pattern.covers(&left, fits)) {
            if !answers {
                return None;
            }
            own.push(Line { pattern: left, part: None, owner });
        }
        lines.extend(own);
    }
    Some(lines)
}
