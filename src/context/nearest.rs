//! What a reference that leads nowhere was probably meant to name.

use std::cell::{Cell, RefCell};

use rustc_hash::FxHashMap;

use super::Context;
use crate::model::Kind;
use crate::snapshot::ResourceId;

/// How many names of one run are compared with all others: past that many the sources hold something else altogether.
const COMPARISONS: u32 = 200;

/// Longer names than this are not compared, since that takes the square of their length.
const LONGEST: usize = 128;

/// How a near miss misses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Near {
    /// The name is right, the namespace isn't.
    Elsewhere(ResourceId),
    /// The name looks like that one's, in the same namespace.
    Alike(ResourceId),
}

impl Near {
    /// The resource that was probably meant.
    pub fn id(self) -> ResourceId {
        match self {
            Near::Elsewhere(id) | Near::Alike(id) => id,
        }
    }
}

type Known<'c> = FxHashMap<(Kind, &'c str, &'c str), Option<Near>>;

/// Finds near misses, each name once.
#[derive(Debug)]
pub struct Nearest<'c, 'a> {
    cx: &'c Context<'a>,
    known: RefCell<Known<'a>>,
    left: Cell<u32>,
}

impl<'c, 'a> Nearest<'c, 'a> {
    /// For one run over a context.
    pub fn new(cx: &'c Context<'a>) -> Nearest<'c, 'a> {
        Nearest { cx, known: RefCell::default(), left: Cell::new(COMPARISONS) }
    }

    /// The resource of that kind that was probably meant: one of the same name in another namespace, else the one of the same
    /// namespace whose name is nearest and near enough; nothing where several are equally near.
    pub fn of(&self, kind: Kind, namespace: &'a str, name: &'a str) -> Option<Near> {
        if name.is_empty() {
            return None;
        }
        *self.known.borrow_mut().entry((kind, namespace, name)).or_insert_with(|| self.find(kind, namespace, name))
    }

    fn find(&self, kind: Kind, namespace: &str, name: &str) -> Option<Near> {
        let cx = self.cx;
        if let Some(id) = only(cx, kind, name) {
            return Some(Near::Elsewhere(id));
        }
        if name.len() > LONGEST || self.left.get() == 0 {
            return None;
        }
        self.left.set(self.left.get() - 1);
        let limit = match name.len() {
            0..=3 => 1,
            4..=11 => 2,
            _ => 3,
        };
        let (mut best, mut best_distance) = (None, limit + 1);
        for &id in cx.index.in_namespace(kind, namespace) {
            let candidate = cx.resource(id).name;
            if !cx.index.is_stored(id) || candidate.len().abs_diff(name.len()) > best_distance {
                continue;
            }
            let distance = strsim::osa_distance(name, candidate);
            if distance < best_distance {
                (best, best_distance) = (Some(id), distance);
            } else if distance == best_distance {
                best = None;
            }
        }
        best.map(Near::Alike)
    }
}

/// The one stored resource of that kind and name in any namespace; nothing where there are several or none.
pub fn only(cx: &Context<'_>, kind: Kind, name: &str) -> Option<ResourceId> {
    let stored = |id: &ResourceId| cx.index.is_stored(*id);
    let mut named = cx.index.anywhere(kind, name).iter().copied().filter(stored);
    named.next().filter(|_| named.next().is_none())
}
