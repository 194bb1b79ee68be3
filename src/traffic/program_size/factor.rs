//! Takes out what neighbouring alternatives start with, as RE2 does in three rounds: texts, simple parts, single runes.

use super::class::Class;
use super::rune::Range;
use super::tree::{Flags, Id, Op, Tree};

/// The alternatives that are left, with what they start with in front of what remains of them.
pub(super) fn factor(tree: &mut Tree, parts: &[Id], flags: Flags) -> Vec<Id> {
    let parts = by_text(tree, parts, flags);
    let parts = by_part(tree, &parts, flags);
    by_rune(tree, &parts, flags)
}

/// What follows a common start: alternatives again, that may have more in common.
fn behind(tree: &mut Tree, prefix: Id, rest: &[Id], flags: Flags) -> Id {
    let rest = factor(tree, rest, flags);
    let rest = tree.alternate(rest, flags);
    tree.concat(vec![prefix, rest], flags)
}

/// The first round.
fn by_text(tree: &mut Tree, parts: &[Id], flags: Flags) -> Vec<Id> {
    let mut factored = Vec::with_capacity(parts.len());
    let mut start = 0;
    while start < parts.len() {
        let (leaf, mut length) = leading_text(tree, parts[start]);
        let folds = folding(tree, leaf);
        let mut end = start + 1;
        while end < parts.len() {
            let (other, _) = leading_text(tree, parts[end]);
            if folding(tree, other) != folds {
                break;
            }
            let same =
                runes(tree, leaf).iter().zip(runes(tree, other)).take(length).take_while(|(a, b)| a == b).count();
            if same == 0 {
                break;
            }
            length = same;
            end += 1;
        }
        if end == start + 1 {
            factored.push(parts[start]);
        } else {
            let prefix = runes(tree, leaf)[..length].to_vec();
            let prefix = tree.text(&prefix, folds);
            for &part in &parts[start..end] {
                remove_leading_text(tree, part, length);
            }
            factored.push(behind(tree, prefix, &parts[start..end], flags));
        }
        start = end;
    }
    factored
}

/// The leaf that a part starts with, and how many runes of text that is.
fn leading_text(tree: &Tree, mut part: Id) -> (Id, usize) {
    while let Op::Concat(parts) = tree.op(part)
        && let Some(&first) = parts.first()
    {
        part = first;
    }
    (part, runes(tree, part).len())
}

fn folding(tree: &Tree, leaf: Id) -> Flags {
    if tree.flags(leaf).has(Flags::FOLD) { Flags::FOLD } else { Flags::default() }
}

fn runes(tree: &Tree, leaf: Id) -> &[u32] {
    match tree.op(leaf) {
        Op::Literal(rune) => std::slice::from_ref(rune),
        Op::Text(runes) => runes,
        _ => &[],
    }
}

/// Removes the first runes of a part, and a concatenation's first part when nothing is left of that.
fn remove_leading_text(tree: &mut Tree, part: Id, length: usize) {
    let mut path = Vec::new();
    let mut leaf = part;
    while let Op::Concat(parts) = tree.op(leaf)
        && let Some(&first) = parts.first()
    {
        path.push(leaf);
        leaf = first;
    }
    let rest = match runes(tree, leaf).get(length..) {
        None | Some([]) => Op::Empty,
        Some([rune]) => Op::Literal(*rune),
        Some(runes) => Op::Text(runes.to_vec()),
    };
    *tree.op_mut(leaf) = rest;
    while let Some(concat) = path.pop() {
        let Op::Concat(parts) = tree.op(concat) else { break };
        if !matches!(tree.op(parts[0]), Op::Empty) {
            break;
        }
        remove_first(tree, concat);
    }
}

/// Removes the first part of a concatenation; one of two parts becomes the other.
fn remove_first(tree: &mut Tree, concat: Id) {
    let Op::Concat(parts) = tree.op_mut(concat) else { return };
    if let [_, only] = parts[..] {
        let only = tree.take(only);
        tree.replace(concat, only);
    } else {
        parts.remove(0);
    }
}

/// The second round.
fn by_part(tree: &mut Tree, parts: &[Id], flags: Flags) -> Vec<Id> {
    let mut factored = Vec::with_capacity(parts.len());
    let mut start = 0;
    while start < parts.len() {
        let mut end = start + 1;
        let first = leading_part(tree, parts[start]).filter(|&first| is_simple(tree, first));
        if let Some(first) = first {
            while end < parts.len()
                && leading_part(tree, parts[end]).is_some_and(|other| tree.same_simple(first, other))
            {
                end += 1;
            }
        }
        match first {
            Some(first) if end > start + 1 => {
                // What follows is edited in place, so the common part is kept as a node of its own.
                let prefix = super::tree::Node { op: tree.op(first).clone(), flags: tree.flags(first) };
                let prefix = tree.add(prefix.op, prefix.flags);
                let rest: Vec<Id> = parts[start..end].iter().map(|&part| without_leading_part(tree, part)).collect();
                factored.push(behind(tree, prefix, &rest, flags));
            }
            _ => factored.push(parts[start]),
        }
        start = end;
    }
    factored
}

fn leading_part(tree: &Tree, part: Id) -> Option<Id> {
    match tree.op(part) {
        Op::Empty => None,
        Op::Concat(parts) if parts.len() >= 2 => {
            let first = parts[0];
            if matches!(tree.op(first), Op::Empty) { None } else { Some(first) }
        }
        _ => Some(part),
    }
}

/// What may be taken out without changing how the regex matches. Literals are the first round's.
fn is_simple(tree: &Tree, part: Id) -> bool {
    match tree.op(part) {
        Op::Assert(_) | Op::Class(_) | Op::AnyChar | Op::AnyByte => true,
        Op::Count(of, least, most) => *most == Some(*least) && tree.is_single(*of),
        _ => false,
    }
}

fn without_leading_part(tree: &mut Tree, part: Id) -> Id {
    match tree.op(part) {
        Op::Concat(parts) if parts.len() == 2 => parts[1],
        Op::Concat(parts) if parts.len() > 2 => {
            remove_first(tree, part);
            part
        }
        _ => {
            let flags = tree.flags(part);
            tree.add(Op::Empty, flags)
        }
    }
}

/// The third round: single runes and classes in a row are one class.
fn by_rune(tree: &mut Tree, parts: &[Id], flags: Flags) -> Vec<Id> {
    let is_rune = |tree: &Tree, part: Id| matches!(tree.op(part), Op::Literal(_) | Op::Class(_));
    let mut factored = Vec::with_capacity(parts.len());
    let mut start = 0;
    while start < parts.len() {
        let run = parts[start..].iter().take_while(|&&part| is_rune(tree, part)).count();
        if run < 2 {
            factored.push(parts[start]);
            start += 1;
            continue;
        }
        let ranges = parts[start..start + run].iter().flat_map(|&part| ranges(tree, part)).collect();
        factored.push(tree.add(Op::Class(Class::new(ranges)), flags.without(Flags::FOLD)));
        start += run;
    }
    factored
}

fn ranges(tree: &Tree, part: Id) -> Vec<Range> {
    match tree.op(part) {
        Op::Literal(rune) => {
            let class = Class::new(vec![(*rune, *rune)]);
            let class = if tree.flags(part).has(Flags::FOLD) { class.folded() } else { class };
            class.ranges().to_vec()
        }
        Op::Class(class) => class.ranges().to_vec(),
        _ => Vec::new(),
    }
}
