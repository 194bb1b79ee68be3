//! From a place in the text to the nodes around it.

use super::{Node, Tree};
use crate::text::FileId;

impl Tree {
    /// The nodes around the place in front of the byte at `offset`, from the root to the innermost: each is a key, a value or an
    /// item of the one before. A place at a node's very end still counts as in it, as that is where somebody types; of two nodes
    /// that touch there it is the later one's. Nothing for a place outside the root.
    ///
    /// What stands there through an alias or a merge key has no place of its own and is in no path. `file` and `text` are as for
    /// [`Tree::root`].
    pub fn path_at<'a>(&'a self, file: FileId, text: &'a str, offset: u32) -> Vec<Node<'a>> {
        let is_around = |node: &Node<'_>| {
            let span = node.span();
            !node.is_copy() && span.start <= offset && offset <= span.end
        };
        let mut path = Vec::new();
        let mut next = self.root(file, text).filter(is_around);
        while let Some(node) = next {
            path.push(node);
            let (entries, items) = (node.entries(), node.items());
            next = entries.flat_map(|(key, value)| [key, value]).chain(items).filter(is_around).last();
        }
        path
    }
}
