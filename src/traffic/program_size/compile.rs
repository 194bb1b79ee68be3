//! Makes instructions of a tree, in the order in which RE2 makes them.

use super::class::{Class, RUNE_MAX, is_ascii_upper};
use super::tree::{Assertion, Flags, Id, Loop, Op, Tree};
use super::{Failure, MOST_INSTRUCTIONS, utf8};

/// How many ends of a regex are looked into for an anchor.
const ANCHOR_DEPTH: usize = 4;

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
    fn one(entry: u32) -> Self {
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

/// What there is to do on the way through the tree.
enum Step {
    Enter(Id),
    Leave(Id, usize),
}

pub(super) fn compile(tree: &mut Tree, root: Id) -> Result<Program, Failure> {
    let (root, is_anchored) = match without_anchor(tree, root, Side::Start, 0) {
        Some(root) => (root, true),
        None => (root, false),
    };
    let root = without_anchor(tree, root, Side::End, 0).unwrap_or(root);
    let mut compiler = Compiler { instructions: Vec::new() };
    compiler.add(Kind::Fail, 0, 0)?;
    let all = compiler.walk(tree, root)?;
    let end = compiler.add(Kind::Match, 0, 0)?;
    let all = compiler.cat(all, Fragment { start: end, ..Fragment::default() });
    let start = all.start;
    let start_unanchored = if is_anchored {
        start
    } else {
        let any = compiler.bytes(0, 0xff, false)?;
        let any = compiler.star(any, true)?;
        compiler.cat(any, all).start
    };
    if start == 0 && start_unanchored == 0 {
        compiler.instructions.truncate(1);
    }
    Ok(Program { instructions: compiler.instructions, start, start_unanchored })
}

#[derive(Debug, Clone, Copy)]
enum Side {
    Start,
    End,
}

/// The regex without the anchor on one side, which programs have as a property; nothing where none is found.
fn without_anchor(tree: &mut Tree, id: Id, side: Side, depth: usize) -> Option<Id> {
    if depth >= ANCHOR_DEPTH {
        return None;
    }
    let flags = tree.flags(id);
    match (tree.op(id), side) {
        (Op::Assert(Assertion::BeginText), Side::Start) | (Op::Assert(Assertion::EndText { .. }), Side::End) => {
            Some(tree.add(Op::Empty, flags))
        }
        (&Op::Capture(sub), _) => {
            let sub = without_anchor(tree, sub, side, depth + 1)?;
            Some(tree.add(Op::Capture(sub), flags))
        }
        (Op::Concat(parts), _) => {
            let mut parts = parts.clone();
            let at = match side {
                Side::Start => 0,
                Side::End => parts.len().checked_sub(1)?,
            };
            let part = parts.get_mut(at)?;
            *part = without_anchor(tree, *part, side, depth + 1)?;
            Some(tree.concat(parts, flags))
        }
        _ => None,
    }
}

pub(super) struct Compiler {
    pub(super) instructions: Vec<Instruction>,
}

impl Compiler {
    /// Goes through the tree without recursion: what counts are made of nests a thousand deep.
    fn walk(&mut self, tree: &Tree, root: Id) -> Result<Fragment, Failure> {
        let mut steps = vec![Step::Enter(root)];
        let mut done: Vec<Fragment> = Vec::new();
        let mut visits = 0;
        while let Some(step) = steps.pop() {
            match step {
                Step::Enter(id) => {
                    visits += 1;
                    if visits > 2 * MOST_INSTRUCTIONS {
                        return Err(Failure::TooLarge);
                    }
                    match tree.op(id) {
                        Op::Concat(parts) | Op::Alternate(parts) => {
                            steps.push(Step::Leave(id, parts.len()));
                            steps.extend(parts.iter().rev().map(|&part| Step::Enter(part)));
                        }
                        &(Op::Loop(_, sub) | Op::Capture(sub) | Op::Count(sub, ..)) => {
                            steps.extend([Step::Leave(id, 1), Step::Enter(sub)]);
                        }
                        leaf => {
                            let fragment = self.leaf(leaf)?;
                            done.push(fragment);
                        }
                    }
                }
                Step::Leave(id, children) => {
                    let fragment = self.join(tree, id, &done[done.len() - children..])?;
                    done.truncate(done.len() - children);
                    done.push(fragment);
                }
            }
        }
        Ok(done.pop().unwrap_or_default())
    }

    fn leaf(&mut self, op: &Op) -> Result<Fragment, Failure> {
        match op {
            Op::Empty => self.single(Kind::Nop, true),
            Op::Assert(_) => self.single(Kind::Assert, true),
            Op::AnyByte => self.bytes(0, 0xff, false),
            Op::AnyChar => {
                let mut runes = utf8::Runes::new(self);
                runes.add(0, RUNE_MAX, false)?;
                Ok(runes.finish())
            }
            Op::Literal(rune) => self.text(&[*rune]),
            Op::Text(runes) => self.text(runes),
            Op::Class(class) => self.class(class),
            _ => Ok(Fragment::default()),
        }
    }

    fn text(&mut self, runes: &[u32]) -> Result<Fragment, Failure> {
        let mut all: Option<Fragment> = None;
        for &rune in runes {
            let (bytes, length) = utf8::encode(rune);
            for &byte in &bytes[..length] {
                let next = self.bytes(byte, byte, false)?;
                all = Some(all.map_or(next, |all| self.cat(all, next)));
            }
        }
        Ok(all.unwrap_or_default())
    }

    /// A class that takes letters in both cases leaves out the capital ones, and marks the others.
    fn class(&mut self, class: &Class) -> Result<Fragment, Failure> {
        let (upper, lower) = (u32::from(b'A'), u32::from(b'z'));
        let folds = class.folds_ascii();
        let mut runes = utf8::Runes::new(self);
        for &(lo, hi) in class.ranges() {
            if folds && is_ascii_upper(lo) && is_ascii_upper(hi) {
                continue;
            }
            let is_caseless = (lo <= upper && lower <= hi)
                || hi < upper
                || lower < lo
                || (u32::from(b'Z') < lo && hi < u32::from(b'a'));
            runes.add(lo, hi, folds && !is_caseless)?;
        }
        Ok(runes.finish())
    }

    fn join(&mut self, tree: &Tree, id: Id, parts: &[Fragment]) -> Result<Fragment, Failure> {
        let first = parts.first().copied().unwrap_or_default();
        let non_greedy = tree.flags(id).has(Flags::NON_GREEDY);
        match tree.op(id) {
            Op::Concat(_) => Ok(parts[1..].iter().fold(first, |all, &part| self.cat(all, part))),
            Op::Alternate(_) => parts[1..].iter().try_fold(first, |all, &part| self.alt(all, part)),
            Op::Loop(Loop::Star, _) => self.star(first, non_greedy),
            Op::Loop(Loop::Plus, _) => self.plus(first, non_greedy),
            Op::Loop(Loop::Quest, _) => self.quest(first, non_greedy),
            Op::Capture(_) => self.capture(first),
            _ => Ok(Fragment::default()),
        }
    }

    pub(super) fn add(&mut self, kind: Kind, out: u32, other: u32) -> Result<u32, Failure> {
        if self.instructions.len() >= MOST_INSTRUCTIONS {
            return Err(Failure::TooLarge);
        }
        self.instructions.push(Instruction { kind, out, other });
        Ok((self.instructions.len() - 1) as u32)
    }

    fn single(&mut self, kind: Kind, nullable: bool) -> Result<Fragment, Failure> {
        let start = self.add(kind, 0, 0)?;
        Ok(Fragment { start, ends: Ends::one(start << 1), nullable })
    }

    pub(super) fn bytes(&mut self, lo: u8, hi: u8, folds: bool) -> Result<Fragment, Failure> {
        self.single(Kind::Bytes { lo, hi, folds }, false)
    }

    fn end(&mut self, entry: u32) -> &mut u32 {
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

    fn cat(&mut self, a: Fragment, b: Fragment) -> Fragment {
        if a.start == 0 || b.start == 0 {
            return Fragment::default();
        }
        let begin = self.instructions[a.start as usize];
        let is_nop = begin.kind == Kind::Nop && a.ends.first == a.start << 1 && begin.out == 0;
        self.lead(a.ends, b.start);
        if is_nop { b } else { Fragment { start: a.start, ends: b.ends, nullable: a.nullable && b.nullable } }
    }

    fn alt(&mut self, a: Fragment, b: Fragment) -> Result<Fragment, Failure> {
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
    fn choice(&mut self, to: u32, non_greedy: bool) -> Result<(u32, Ends), Failure> {
        if non_greedy {
            let id = self.add(Kind::Alt, 0, to)?;
            Ok((id, Ends::one(id << 1)))
        } else {
            let id = self.add(Kind::Alt, to, 0)?;
            Ok((id, Ends::one(id << 1 | 1)))
        }
    }

    fn plus(&mut self, a: Fragment, non_greedy: bool) -> Result<Fragment, Failure> {
        let (id, ends) = self.choice(a.start, non_greedy)?;
        self.lead(a.ends, id);
        Ok(Fragment { start: a.start, ends, nullable: a.nullable })
    }

    fn star(&mut self, a: Fragment, non_greedy: bool) -> Result<Fragment, Failure> {
        if a.nullable {
            let plus = self.plus(a, non_greedy)?;
            return self.quest(plus, non_greedy);
        }
        let (start, ends) = self.choice(a.start, non_greedy)?;
        self.lead(a.ends, start);
        Ok(Fragment { start, ends, nullable: true })
    }

    fn quest(&mut self, a: Fragment, non_greedy: bool) -> Result<Fragment, Failure> {
        if a.start == 0 {
            return self.single(Kind::Nop, true);
        }
        let (start, ends) = self.choice(a.start, non_greedy)?;
        Ok(Fragment { start, ends: self.append(ends, a.ends), nullable: true })
    }

    fn capture(&mut self, a: Fragment) -> Result<Fragment, Failure> {
        if a.start == 0 {
            return Ok(a);
        }
        let start = self.add(Kind::Capture, a.start, 0)?;
        let close = self.add(Kind::Capture, 0, 0)?;
        self.lead(a.ends, close);
        Ok(Fragment { start, ends: Ends::one(close << 1), nullable: a.nullable })
    }
}
