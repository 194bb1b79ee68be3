//! Matches as rules, and rules as routes: as many as the API server takes in one.

use serde_json::Value;

use super::pattern::{Fits, Meet, Pattern};

/// So many rules it takes in a route, so many matches in a rule, and so many in a route.
pub(super) const RULES: usize = 16;
const MATCHES: usize = 64;
const ALL_MATCHES: usize = 128;

/// A match with what becomes of its requests.
#[derive(Clone, Debug)]
pub(super) struct Piece {
    pub(super) pattern: Pattern,
    /// The entry that it belongs to; nothing where nobody answers.
    pub(super) entry: Option<usize>,
    /// The written route that it belongs to: pieces of one stand together.
    pub(super) origin: usize,
    /// The rule without its matches.
    pub(super) body: Value,
    /// Whether a rule with it has no other match.
    pub(super) is_alone: bool,
}

/// A rule.
#[derive(Clone, Debug)]
pub(super) struct Rule {
    pub(super) pieces: Vec<Piece>,
}

impl Rule {
    fn body(&self) -> &Value {
        &self.pieces[0].body
    }

    fn takes(&self, piece: &Piece, is_close: bool) -> bool {
        let first = &self.pieces[0];
        first.body == piece.body
            && !first.is_alone
            && !piece.is_alone
            && self.pieces.len() < MATCHES
            && (!is_close || first.origin == piece.origin)
    }
}

/// Pieces in the order of position as rules: of matches that are as specific as each other, and have requests in common, the first answers.
pub(super) fn rules(pieces: Vec<Piece>, fits: &mut Fits) -> Vec<Rule> {
    let close = joined(pieces.clone(), true, fits);
    if close.len() <= RULES { close } else { joined(pieces, false, fits) }
}

fn joined(pieces: Vec<Piece>, is_close: bool, fits: &mut Fits) -> Vec<Rule> {
    let mut rules: Vec<Rule> = Vec::new();
    for piece in pieces {
        let mut place = None;
        for (at, rule) in rules.iter().enumerate().rev() {
            if rule.takes(&piece, is_close) {
                place = Some(at);
                break;
            }
            if rule.body() != &piece.body && rule.pieces.iter().any(|other| ties(other, &piece, fits)) {
                break;
            }
        }
        match place {
            Some(at) => rules[at].pieces.push(piece),
            None => rules.push(Rule { pieces: vec![piece] }),
        }
    }
    rules
}

/// Whether both are as specific as each other, and have requests in common.
pub(super) fn ties(one: &Piece, two: &Piece, fits: &mut Fits) -> bool {
    one.pattern.rank() == two.pattern.rank() && one.pattern.meet(&two.pattern, fits) != Meet::Nothing
}

/// Rules that must stand in one route, as age decides between routes; or why they can't: these are too many.
pub(super) fn routes(rules: Vec<Rule>, fits: &mut Fits) -> Result<Vec<Vec<Rule>>, Vec<Rule>> {
    let matches = |rules: &[Rule]| rules.iter().map(|rule| rule.pieces.len()).sum::<usize>();
    if rules.len() <= RULES && matches(&rules) <= ALL_MATCHES {
        return Ok(vec![rules]);
    }
    let mut of: Vec<usize> = (0..rules.len()).collect();
    for one in 0..rules.len() {
        for two in 0..one {
            let is_tied = of[one] != of[two]
                && rules[one].body() != rules[two].body()
                && rules[one].pieces.iter().any(|a| rules[two].pieces.iter().any(|b| ties(a, b, fits)));
            if is_tied {
                let (old, new) = (of[one].max(of[two]), of[one].min(of[two]));
                of.iter_mut().filter(|at| **at == old).for_each(|at| *at = new);
            }
        }
    }
    let mut tied: Vec<Vec<(usize, Rule)>> = vec![Vec::new(); rules.len()];
    for (at, rule) in rules.into_iter().enumerate() {
        tied[of[at]].push((at, rule));
    }
    let mut found: Vec<Vec<(usize, Rule)>> = Vec::new();
    for group in tied.into_iter().filter(|group| !group.is_empty()) {
        let count = |rules: &[(usize, Rule)]| rules.iter().map(|(_, rule)| rule.pieces.len()).sum::<usize>();
        if group.len() > RULES || count(&group) > ALL_MATCHES {
            return Err(group.into_iter().map(|(_, rule)| rule).collect());
        }
        let has_room = |known: &&mut Vec<(usize, Rule)>| {
            known.len() + group.len() <= RULES && count(known) + count(&group) <= ALL_MATCHES
        };
        match found.last_mut().filter(has_room) {
            Some(last) => last.extend(group),
            None => found.push(group),
        }
    }
    for route in &mut found {
        route.sort_by_key(|(at, _)| *at);
    }
    Ok(found.into_iter().map(|route| route.into_iter().map(|(_, rule)| rule).collect()).collect())
}
