//! The instructions of a program, and the fragments of it that are put together.

use super::{Failure, MOST_INSTRUCTIONS};

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Kind {
    Fail,
    Alt,
    /// An `Alt` that either matches or takes any byte and comes back.
    AltMatch,
    Bytes {
        lo: u8,
        hi: u8,
        folds: bool,
    },
    Capture,
    Assert,
    Match,
    Nop,
}

#[derive(Debug, Clone, Copy)]
pub(super) struct Instruction {
    pub(super) kind: Kind,
    /// Where it goes on; 0 is the instruction that fails.
    pub(super) out: u32,
    /// The second choice of an `Alt`.
    pub(super) other: u32,
}

/// Instructions, the first of which fails.
#[derive(Debug)]
pub(super) struct Program {
    pub(super) instructions: Vec<Instruction>,
    pub(super) start: u32,
    /// Where a search starts that may skip text.
    pub(super) start_unanchored: u32,
}

/// Ends that are still to be led somewhere: a list through the instructions themselves, where the number of each entry is twice
/// that of its instruction, and one more for the second choice. 0 is none.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Ends {
    first: u32,
    last: u32,
}

impl Ends {
    pub(super) fn one(entry: u32) -> Self {
        Self { first: entry, last: entry }
    }
}

/// A piece of a program; one that starts at 0 matches nothing.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Fragment {
    pub(super) start: u32,
    pub(super) ends: Ends,
    pub(super) nullable: bool,
}

pub(super) struct Compiler {
    pub(super) instructions: Vec<Instruction>,
}

impl Compiler {
    pub(super) fn add(&mut self, kind: Kind, out: u32, other: u32) -> Result<u32, Failure> {
        if self.instructions.len() >= MOST_INSTRUCTIONS {
            return Err(Failure::TooLarge);
        }
        self.instructions.push(Instruction { kind, out, other });
        Ok((self.instructions.len() - 1) as u32)
    }

    pub(super) fn single(&mut self, kind: Kind, nullable: bool) -> Result<Fragment, Failure> {
        let start = self.add(kind, 0, 0)?;
        Ok(Fragment { start, ends: Ends::one(start << 1), nullable })
    }

    pub(super) fn bytes(&mut self, lo: u8, hi: u8, folds: bool) -> Result<Fragment, Failure> {
        self.single(Kind::Bytes { lo, hi, folds }, false)
    }

    pub(super) fn end(&mut self, entry: u32) -> &mut u32 {
        let instruction = &mut self.instructions[(entry >> 1) as usize];
        if entry & 1 == 1 { &mut instruction.other } else { &mut instruction.out }
    }

    pub(super) fn lead(&mut self, ends: Ends, to: u32) {
        let mut entry = ends.first;
        while entry != 0 {
            entry = std::mem::replace(self.end(entry), to);
        }
    }

    pub(super) fn append(&mut self, a: Ends, b: Ends) -> Ends {
        if a.first == 0 {
            return b;
        }
        if b.first == 0 {
            return a;
        }
        *self.end(a.last) = b.first;
        Ends { first: a.first, last: b.last }
    }

    pub(super) fn cat(&mut self, a: Fragment, b: Fragment) -> Fragment {
        if a.start == 0 || b.start == 0 {
            return Fragment::default();
        }
        let begin = self.instructions[a.start as usize];
        let is_nop = begin.kind == Kind::Nop && a.ends.first == a.start << 1 && begin.out == 0;
        self.lead(a.ends, b.start);
        if is_nop { b } else { Fragment { start: a.start, ends: b.ends, nullable: a.nullable && b.nullable } }
    }

    pub(super) fn alt(&mut self, a: Fragment, b: Fragment) -> Result<Fragment, Failure> {
        if a.start == 0 {
            return Ok(b);
        }
        if b.start == 0 {
            return Ok(a);
        }
        let start = self.add(Kind::Alt, a.start, b.start)?;
        Ok(Fragment { start, ends: self.append(a.ends, b.ends), nullable: a.nullable || b.nullable })
    }

    /// A choice between `to` and what is yet to come.
    pub(super) fn choice(&mut self, to: u32, non_greedy: bool) -> Result<(u32, Ends), Failure> {
        if non_greedy {
            let id = self.add(Kind::Alt, 0, to)?;
            Ok((id, Ends::one(id << 1)))
        } else {
            let id = self.add(Kind::Alt, to, 0)?;
            Ok((id, Ends::one(id << 1 | 1)))
        }
    }

    pub(super) fn plus(&mut self, a: Fragment, non_greedy: bool) -> Result<Fragment, Failure> {
        let (id, ends) = self.choice(a.start, non_greedy)?;
        self.lead(a.ends, id);
        Ok(Fragment { start: a.start, ends, nullable: a.nullable })
    }

    pub(super) fn star(&mut self, a: Fragment, non_greedy: bool) -> Result<Fragment, Failure> {
        if a.nullable {
            let plus = self.plus(a, non_greedy)?;
            return self.quest(plus, non_greedy);
        }
        let (start, ends) = self.choice(a.start, non_greedy)?;
        self.lead(a.ends, start);
        Ok(Fragment { start, ends, nullable: true })
    }

    pub(super) fn quest(&mut self, a: Fragment, non_greedy: bool) -> Result<Fragment, Failure> {
        if a.start == 0 {
            return self.single(Kind::Nop, true);
        }
        let (start, ends) = self.choice(a.start, non_greedy)?;
        Ok(Fragment { start, ends: self.append(ends, a.ends), nullable: true })
    }

    pub(super) fn capture(&mut self, a: Fragment) -> Result<Fragment, Failure> {
        if a.start == 0 {
            return Ok(a);
        }
        let start = self.add(Kind::Capture, a.start, 0)?;
        let close = self.add(Kind::Capture, 0, 0)?;
        self.lead(a.ends, close);
        Ok(Fragment { start, ends: Ends::one(close << 1), nullable: a.nullable })
    }
}
