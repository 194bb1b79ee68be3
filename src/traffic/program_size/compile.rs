//! Makes instructions of a tree, in the order in which RE2 makes them.

use super::class::{Class, is_ascii_upper};
use super::fragment::{Compiler, Fragment, Kind, Program};
use super::rune::RUNE_MAX;
use super::tree::{Assertion, Flags, Id, Loop, Op, Tree};
use super::{Failure, MOST_INSTRUCTIONS, utf8};

/// How many ends of a regex are looked into for an anchor.
const ANCHOR_DEPTH: usize = 4;
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
}
