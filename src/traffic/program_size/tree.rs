//! A regex as RE2 holds it: nodes in one arena, so that sharing is by number and dropping never recurses.

use super::class::Class;

/// A node of a [`Tree`].
pub(super) type Id = u32;

/// The parse flags that tell nodes apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Flags(u8);

impl Flags {
    /// `i`
    pub(super) const FOLD: Self = Self(1);
    /// Not `m`: `^` and `$` are only at the ends of the text, as RE2 has it by default.
    pub(super) const ONE_LINE: Self = Self(2);
    /// `s`
    pub(super) const DOT_NEWLINE: Self = Self(4);
    /// `U`, or a `?` behind the operator.
    pub(super) const NON_GREEDY: Self = Self(8);

    pub(super) fn has(self, flag: Self) -> bool {
        self.0 & flag.0 != 0
    }

    pub(super) fn with(self, flag: Self) -> Self {
        Self(self.0 | flag.0)
    }

    pub(super) fn without(self, flag: Self) -> Self {
        Self(self.0 & !flag.0)
    }

    pub(super) fn toggled(self, flag: Self) -> Self {
        Self(self.0 ^ flag.0)
    }

    /// Whether both fold case, or neither.
    pub(super) fn folds_like(self, other: Self) -> bool {
        self.has(Self::FOLD) == other.has(Self::FOLD)
    }
}

/// What matches no text of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Assertion {
    BeginLine,
    EndLine,
    BeginText,
    /// `\z`, or a `$`: RE2 tells these apart when it compares.
    EndText {
        dollar: bool,
    },
    WordBoundary,
    NotWordBoundary,
}

/// The operators without numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Loop {
    Star,
    Plus,
    Quest,
}

/// What a node is.
#[derive(Debug, Clone)]
pub(super) enum Op {
    NoMatch,
    Empty,
    AnyChar,
    AnyByte,
    Assert(Assertion),
    Literal(u32),
    Text(Vec<u32>),
    Class(Class),
    Concat(Vec<Id>),
    Alternate(Vec<Id>),
    Loop(Loop, Id),
    /// `{least,most}`; without `most` it has no end.
    Count(Id, u32, Option<u32>),
    Capture(Id),
}

#[derive(Debug, Clone)]
pub(super) struct Node {
    pub(super) op: Op,
    pub(super) flags: Flags,
}

#[derive(Debug, Default)]
pub(super) struct Tree {
    nodes: Vec<Node>,
}

impl Tree {
    pub(super) fn add(&mut self, op: Op, flags: Flags) -> Id {
        self.nodes.push(Node { op, flags });
        (self.nodes.len() - 1) as Id
    }

    pub(super) fn op(&self, id: Id) -> &Op {
        &self.nodes[id as usize].op
    }

    pub(super) fn op_mut(&mut self, id: Id) -> &mut Op {
        &mut self.nodes[id as usize].op
    }

    pub(super) fn flags(&self, id: Id) -> Flags {
        self.nodes[id as usize].flags
    }

    /// Makes a node another one.
    pub(super) fn replace(&mut self, id: Id, node: Node) {
        self.nodes[id as usize] = node;
    }

    /// Takes a node that nothing else refers to.
    pub(super) fn take(&mut self, id: Id) -> Node {
        let node = &mut self.nodes[id as usize];
        Node { op: std::mem::replace(&mut node.op, Op::Empty), flags: node.flags }
    }

    /// A literal of any length.
    pub(super) fn text(&mut self, runes: &[u32], flags: Flags) -> Id {
        let op = match runes {
            [] => Op::Empty,
            [rune] => Op::Literal(*rune),
            runes => Op::Text(runes.to_vec()),
        };
        self.add(op, flags)
    }

    pub(super) fn concat(&mut self, parts: Vec<Id>, flags: Flags) -> Id {
        match parts[..] {
            [] => self.add(Op::Empty, flags),
            [only] => only,
            _ => self.add(Op::Concat(parts), flags),
        }
    }

    /// Alternatives as they are, without looking for what they have in common.
    pub(super) fn alternate(&mut self, parts: Vec<Id>, flags: Flags) -> Id {
        match parts[..] {
            [] => self.add(Op::NoMatch, flags),
            [only] => only,
            _ => self.add(Op::Alternate(parts), flags),
        }
    }

    /// An operator on `sub`; on an operator with the same flags, both come to one.
    pub(super) fn repeat(&mut self, kind: Loop, sub: Id, flags: Flags) -> Id {
        match *self.op(sub) {
            Op::Loop(inner, of) if self.flags(sub) == flags => {
                if inner == kind || inner == Loop::Star {
                    sub
                } else {
                    self.add(Op::Loop(Loop::Star, of), flags)
                }
            }
            _ => self.add(Op::Loop(kind, sub), flags),
        }
    }

    /// Whether two nodes are one rune, class or assertion, and the same, or the same count of one.
    pub(super) fn same_simple(&self, a: Id, b: Id) -> bool {
        match (self.op(a), self.op(b)) {
            (Op::AnyChar, Op::AnyChar) | (Op::AnyByte, Op::AnyByte) => true,
            (Op::Assert(a), Op::Assert(b)) => a == b,
            (Op::Literal(x), Op::Literal(y)) => x == y && self.flags(a).folds_like(self.flags(b)),
            (Op::Class(a), Op::Class(b)) => a == b,
            (Op::Count(x, least, most), Op::Count(y, other_least, other_most)) => {
                (least, most) == (other_least, other_most)
                    && self.flags(a).has(Flags::NON_GREEDY) == self.flags(b).has(Flags::NON_GREEDY)
                    && self.is_single(*x)
                    && self.same_simple(*x, *y)
            }
            _ => false,
        }
    }

    /// Whether a node takes exactly one rune or byte.
    pub(super) fn is_single(&self, id: Id) -> bool {
        matches!(self.op(id), Op::Literal(_) | Op::Class(_) | Op::AnyChar | Op::AnyByte)
    }
}
