//! Rewrites a tree until only the operators without numbers are left.

use super::tree::{Assertion, Flags, Id, Loop, Op, Tree};
use super::{Failure, MOST_INSTRUCTIONS};

/// What RE2 compiles of a regex whose text must start at `^` with a literal: the rest, since it compares that literal itself.
pub(super) fn without_required_prefix(tree: &mut Tree, root: Id) -> Id {
    let Op::Concat(parts) = tree.op(root) else { return root };
    let anchors = parts.iter().take_while(|&&part| matches!(tree.op(part), Op::Assert(Assertion::BeginText))).count();
    let is_text = |&part: &Id| matches!(tree.op(part), Op::Literal(_) | Op::Text(_));
    if anchors == 0 || !parts.get(anchors).is_some_and(is_text) {
        return root;
    }
    let rest = parts[anchors + 1..].to_vec();
    let flags = tree.flags(root);
    tree.concat(rest, flags)
}

/// The tree with counts written out; fails where that is more than RE2 compiles.
pub(super) fn simplify(tree: &mut Tree, root: Id) -> Result<Id, Failure> {
    coalesce(tree, root);
    Simplifier { tree, copies: 0 }.simplify(root)
}

/// Joins what repeats the same rune or class in a row into one count.
fn coalesce(tree: &mut Tree, id: Id) {
    match tree.op(id) {
        Op::Loop(_, sub) | Op::Count(sub, ..) | Op::Capture(sub) => coalesce(tree, *sub),
        Op::Alternate(parts) => {
            for part in parts.clone() {
                coalesce(tree, part);
            }
        }
        Op::Concat(parts) => {
            let mut parts = parts.clone();
            for &part in &parts {
                coalesce(tree, part);
            }
            let mut changed = false;
            for at in 1..parts.len() {
                if let Some((first, second)) = joined(tree, parts[at - 1], parts[at]) {
                    (parts[at - 1], parts[at]) = (first, second);
                    changed = true;
                }
            }
            if changed {
                parts.retain(|&part| !matches!(tree.op(part), Op::Empty));
                *tree.op_mut(id) = Op::Concat(parts);
            }
        }
        _ => {}
    }
}

/// What two neighbours come to, in two parts again.
fn joined(tree: &mut Tree, first: Id, second: Id) -> Option<(Id, Id)> {
    let (of, least, most) = bounds(tree, first).filter(|&(of, ..)| tree.is_single(of))?;
    let flags = tree.flags(first);
    if let Some((other, more, at_most)) = bounds(tree, second)
        && tree.same_simple(of, other)
        && flags.has(Flags::NON_GREEDY) == tree.flags(second).has(Flags::NON_GREEDY)
    {
        let most = most.zip(at_most).map(|(a, b)| a + b);
        return Some(in_second(tree, Op::Count(of, least + more, most), flags));
    }
    if tree.same_simple(of, second) {
        return Some(in_second(tree, Op::Count(of, least + 1, most.map(|most| most + 1)), flags));
    }
    let (Op::Literal(rune), Op::Text(runes)) = (tree.op(of), tree.op(second)) else { return None };
    let same = runes.iter().take_while(|&other| other == rune).count();
    if same == 0 || !tree.flags(of).folds_like(tree.flags(second)) {
        return None;
    }
    let rest = runes[same..].to_vec();
    let count = Op::Count(of, least + same as u32, most.map(|most| most + same as u32));
    if rest.is_empty() {
        return Some(in_second(tree, count, flags));
    }
    let text_flags = tree.flags(second);
    Some((tree.add(count, flags), tree.text(&rest, text_flags)))
}

fn in_second(tree: &mut Tree, op: Op, flags: Flags) -> (Id, Id) {
    (tree.add(Op::Empty, Flags::default()), tree.add(op, flags))
}

/// What an operator repeats, and how often.
fn bounds(tree: &Tree, id: Id) -> Option<(Id, u32, Option<u32>)> {
    match *tree.op(id) {
        Op::Loop(Loop::Star, of) => Some((of, 0, None)),
        Op::Loop(Loop::Plus, of) => Some((of, 1, None)),
        Op::Loop(Loop::Quest, of) => Some((of, 0, Some(1))),
        Op::Count(of, least, most) => Some((of, least, most)),
        _ => None,
    }
}

struct Simplifier<'t> {
    tree: &'t mut Tree,
    /// How many copies counts have come to.
    copies: usize,
}

impl Simplifier<'_> {
    fn simplify(&mut self, id: Id) -> Result<Id, Failure> {
        match *self.tree.op(id) {
            Op::Class(ref class) => {
                let op = if class.is_empty() {
                    Op::NoMatch
                } else if class.is_full() {
                    Op::AnyChar
                } else {
                    return Ok(id);
                };
                *self.tree.op_mut(id) = op;
                Ok(id)
            }
            Op::Concat(ref parts) => {
                let parts = parts.clone();
                let parts = self.simplify_all(parts)?;
                *self.tree.op_mut(id) = Op::Concat(parts);
                Ok(id)
            }
            Op::Alternate(ref parts) => {
                let parts = parts.clone();
                let parts = self.simplify_all(parts)?;
                *self.tree.op_mut(id) = Op::Alternate(parts);
                Ok(id)
            }
            Op::Capture(sub) => {
                let sub = self.simplify(sub)?;
                *self.tree.op_mut(id) = Op::Capture(sub);
                Ok(id)
            }
            Op::Loop(kind, sub) => {
                let simple = self.simplify(sub)?;
                let flags = self.tree.flags(id);
                let is_same = matches!(*self.tree.op(simple), Op::Loop(inner, _) if inner == kind)
                    && self.tree.flags(simple) == flags;
                if matches!(self.tree.op(simple), Op::Empty) || (simple != sub && is_same) {
                    return Ok(simple);
                }
                *self.tree.op_mut(id) = Op::Loop(kind, simple);
                Ok(id)
            }
            Op::Count(sub, least, most) => {
                let simple = self.simplify(sub)?;
                if matches!(self.tree.op(simple), Op::Empty) {
                    return Ok(simple);
                }
                let flags = self.tree.flags(id);
                self.count(simple, least, most, flags)
            }
            _ => Ok(id),
        }
    }

    fn simplify_all(&mut self, mut parts: Vec<Id>) -> Result<Vec<Id>, Failure> {
        for part in &mut parts {
            *part = self.simplify(*part)?;
        }
        Ok(parts)
    }

    /// `x{2,}` is `xx+`, and `x{1,3}` is `x(x(x)?)?`. All copies are one node.
    fn count(&mut self, of: Id, least: u32, most: Option<u32>, flags: Flags) -> Result<Id, Failure> {
        let (least, most) =
            if self.is_assertion(of) { (least.min(1), most.map(|most| most.min(1))) } else { (least, most) };
        self.copies += most.unwrap_or(least) as usize;
        if self.copies > 2 * MOST_INSTRUCTIONS {
            return Err(Failure::TooLarge);
        }
        let Some(most) = most else {
            let kind = if least == 0 { Loop::Star } else { Loop::Plus };
            let repeated = self.tree.repeat(kind, of, flags);
            let mut parts = vec![of; least.saturating_sub(1) as usize];
            parts.push(repeated);
            return Ok(self.tree.concat(parts, flags));
        };
        if most == 0 {
            return Ok(self.tree.add(Op::Empty, flags));
        }
        if most <= least {
            return Ok(self.tree.concat(vec![of; least as usize], flags));
        }
        let mut optional = self.tree.repeat(Loop::Quest, of, flags);
        for _ in least + 1..most {
            let more = self.tree.concat(vec![of, optional], flags);
            optional = self.tree.repeat(Loop::Quest, more, flags);
        }
        if least == 0 {
            return Ok(optional);
        }
        let required = self.tree.concat(vec![of; least as usize], flags);
        Ok(self.tree.concat(vec![required, optional], flags))
    }

    /// More than one of these in a row matches what one does.
    fn is_assertion(&self, id: Id) -> bool {
        let is_one = |id: Id| matches!(self.tree.op(id), Op::Assert(_));
        match self.tree.op(id) {
            Op::Concat(parts) | Op::Alternate(parts) => parts.iter().all(|&part| is_one(part)),
            _ => is_one(id),
        }
    }
}
