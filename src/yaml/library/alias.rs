//! Aliases: copies of anchored nodes, within bounds.

use std::rc::Rc;

use super::super::YamlError;
use super::super::builder::Piece;
use super::{EventReader, error};

/// Where an anchored node is.
pub(super) enum Anchor {
    /// Its end has not come yet.
    Open,
    /// In the tree, at that index.
    Node(u32),
    /// In what a merge key brought, at that index of it.
    Lifted(Rc<Piece>, u32),
}

impl EventReader<'_> {
    /// Copies what the alias at `start` to `end` stands for.
    pub(super) fn alias(&mut self, anchor: usize, start: u32, end: u32) -> Result<(), YamlError> {
        let before = self.builder.len();
        let index = match self.anchors.get(&anchor) {
            Some(Anchor::Open) | None => return Err(error(start, end, "an anchor's value holds itself", "")),
            Some(Anchor::Node(index)) => {
                self.bear(self.builder.tree().after(*index) - index, start, end)?;
                self.builder.copy(*index)
            }
            Some(Anchor::Lifted(piece, index)) => {
                let (piece, nodes) = (Rc::clone(piece), *index..self.builder.after(piece, *index));
                self.bear(nodes.end - nodes.start, start, end)?;
                self.builder.paste(&piece, nodes)
            }
        };
        self.copied += (self.builder.len() - before) as usize;
        self.cursor = self.cursor.max(end as usize);
        let copy = self.builder.tree().node(self.text, index);
        if self.wants_key() && (!copy.is_scalar() || copy.is_null()) {
            return Err(error(start, end, "a key must be a word, not a list, a map or null", ""));
        }
        self.placed(index, 0)
    }

    /// Refuses another `size` copies if they are too many.
    fn bear(&self, size: u32, start: u32, end: u32) -> Result<(), YamlError> {
        let all = self.builder.len() as usize + size as usize;
        if excessive(self.copied + size as usize, all) {
            return Err(error(start, end, "the document holds too many copies by aliases", ""));
        }
        Ok(())
    }

    /// Notes that the nodes from `index` on left the tree as `piece`, and with them every anchor finished since the
    /// first `since` ones.
    pub(super) fn lift_anchors(&mut self, since: usize, piece: &Rc<Piece>, index: u32) {
        for anchor in self.finished.drain(since.min(self.finished.len())..) {
            if let Some(place) = self.anchors.get_mut(&anchor)
                && let Anchor::Node(node) = *place
            {
                *place = Anchor::Lifted(Rc::clone(piece), node - index);
            }
        }
    }
}

/// Whether so many copied nodes of so many are an attack: go-yaml's own bounds.
fn excessive(copied: usize, all: usize) -> bool {
    const FEW: usize = 400_000;
    const MANY: usize = 4_000_000;
    let allowed = match all {
        ..=FEW => 99,
        MANY.. => 10,
        _ => 99 - 89 * (all - FEW) / (MANY - FEW),
    };
    all > 100 && copied > 1000 && copied * 100 > all * allowed
}
