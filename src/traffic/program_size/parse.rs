//! Reads a pattern into a tree, with what RE2 already makes simpler on the way.

use super::Failure;
use super::class::{Class, Single};
use super::syntax::PatternReader;
use super::tree::{Assertion, Flags, Id, Loop, Op, Tree};
use super::{factor, fold};

/// RE2's largest count, and the most copies that nested counts may come to.
const MOST_COPIES: u32 = 1000;

/// Deeper nesting is not looked at, so that recursion stays within a thread's stack.
const DEEPEST: usize = 250;

pub(super) struct Parsed {
    pub(super) tree: Tree,
    pub(super) root: Id,
    /// Whether the tree depends on the version of Unicode.
    pub(super) by_unicode_version: bool,
}

pub(super) fn parse(pattern: &str) -> Result<Parsed, Failure> {
    let mut parser = Parser {
        reader: PatternReader::new(pattern),
        tree: Tree::default(),
        stack: Vec::new(),
        flags: Flags::default().with(Flags::ONE_LINE),
        depth: 0,
    };
    let mut after_operator = false;
    while let Some(c) = parser.reader.peek() {
        let is_operator = parser.step(c)?;
        if is_operator && after_operator {
            return Err(Failure::Invalid);
        }
        after_operator = is_operator;
    }
    parser.alternation();
    match parser.stack[..] {
        [Item::Part { id, .. }] => {
            Ok(Parsed { root: id, by_unicode_version: parser.reader.by_unicode_version, tree: parser.tree })
        }
        _ => Err(Failure::Invalid),
    }
}

/// What waits for what follows it.
#[derive(Debug, Clone, Copy)]
enum Item {
    /// A finished part, and how many copies the counts in it come to.
    Part { id: Id, copies: u32 },
    /// An opening parenthesis, with the flags in front of it.
    Open { captures: bool, flags: Flags },
    /// Below it stand the alternatives so far.
    Bar,
}

struct Parser<'p> {
    reader: PatternReader<'p>,
    tree: Tree,
    stack: Vec<Item>,
    flags: Flags,
    depth: usize,
}

impl Parser<'_> {
    /// Reads one piece, which starts with `c`; whether that is an operator.
    fn step(&mut self, c: char) -> Result<bool, Failure> {
        match c {
            '*' | '+' | '?' => return self.operator(c).map(|()| true),
            '{' => {
                if let Some((least, most)) = self.reader.take_count() {
                    return self.count(least, most).map(|()| true);
                }
                self.reader.next();
                self.literal(u32::from(c));
            }
            '[' => {
                let class = self.reader.bracketed_class(self.flags)?;
                self.class(class);
            }
            '\\' => self.escape()?,
            _ => {
                self.reader.next();
                self.plain(c)?;
            }
        }
        Ok(false)
    }

    fn plain(&mut self, c: char) -> Result<(), Failure> {
        let is_one_line = self.flags.has(Flags::ONE_LINE);
        match c {
            '(' => return self.open(),
            ')' => return self.close(),
            '|' => self.vertical_bar(),
            '^' if is_one_line => self.part(Op::Assert(Assertion::BeginText)),
            '^' => self.part(Op::Assert(Assertion::BeginLine)),
            '$' if is_one_line => self.part(Op::Assert(Assertion::EndText { dollar: true })),
            '$' => self.part(Op::Assert(Assertion::EndLine)),
            '.' if self.flags.has(Flags::DOT_NEWLINE) => self.part(Op::AnyChar),
            '.' => self.class(Class::new(vec![(u32::from(b'\n'), u32::from(b'\n'))]).negated()),
            c => self.literal(u32::from(c)),
        }
        Ok(())
    }

    fn escape(&mut self) -> Result<(), Failure> {
        for (text, op) in [
            ("\\b", Op::Assert(Assertion::WordBoundary)),
            ("\\B", Op::Assert(Assertion::NotWordBoundary)),
            ("\\A", Op::Assert(Assertion::BeginText)),
            ("\\z", Op::Assert(Assertion::EndText { dollar: false })),
            ("\\C", Op::AnyByte),
        ] {
            if self.reader.take(text) {
                self.part(op);
                return Ok(());
            }
        }
        if self.reader.take("\\Q") {
            let quoted = self.reader.take_quoted();
            quoted.chars().for_each(|c| self.literal(u32::from(c)));
        } else if let Some(class) = self.reader.named_class(self.flags)? {
            self.class(class);
        } else {
            let rune = self.reader.escaped_rune()?;
            self.literal(rune);
        }
        Ok(())
    }

    /// Pushes what nothing before it changes; literals before it are one text from then on.
    fn push(&mut self, item: Item) {
        self.join_literals(None);
        self.stack.push(item);
    }

    fn part(&mut self, op: Op) {
        let id = self.tree.add(op, self.flags);
        self.push(Item::Part { id, copies: 1 });
    }

    fn class(&mut self, class: Class) {
        match class.as_literal() {
            Some(Single::Rune(rune)) => self.part(Op::Literal(rune)),
            Some(Single::Letter(lower)) => {
                let id = self.tree.add(Op::Literal(lower), self.flags.with(Flags::FOLD));
                self.push(Item::Part { id, copies: 1 });
            }
            None => {
                let id = self.tree.add(Op::Class(class), self.flags.without(Flags::FOLD));
                self.push(Item::Part { id, copies: 1 });
            }
        }
    }

    fn literal(&mut self, rune: u32) {
        if self.flags.has(Flags::FOLD) {
            let others = fold::others(rune);
            self.reader.by_unicode_version |= fold::is_unsettled(rune);
            if !others.is_empty() {
                let ranges = others.iter().chain([&rune]).map(|&rune| (rune, rune)).collect();
                return self.class(Class::new(ranges));
            }
        }
        if !self.join_literals(Some(rune)) {
            self.part(Op::Literal(rune));
        }
    }

    /// Makes the two literals on top one text, unless case tells them apart. With another literal to come, that takes the place
    /// of the upper one; whether it did.
    fn join_literals(&mut self, next: Option<u32>) -> bool {
        let [.., Item::Part { id: below, .. }, Item::Part { id: top, .. }] = self.stack[..] else { return false };
        let is_text = |op: &Op| matches!(op, Op::Literal(_) | Op::Text(_));
        if !is_text(self.tree.op(below))
            || !is_text(self.tree.op(top))
            || !self.tree.flags(below).folds_like(self.tree.flags(top))
        {
            return false;
        }
        let added = self.tree.take(top);
        let text = self.tree.op_mut(below);
        if let Op::Literal(rune) = *text {
            *text = Op::Text(vec![rune]);
        }
        if let Op::Text(runes) = text {
            match added.op {
                Op::Literal(rune) => runes.push(rune),
                Op::Text(more) => runes.extend(more),
                _ => {}
            }
        }
        let Some(rune) = next else {
            self.stack.pop();
            return false;
        };
        self.tree.replace(top, super::tree::Node { op: Op::Literal(rune), flags: self.flags });
        true
    }

    /// The part that an operator is for, with the operator's flags.
    fn operand(&mut self) -> Result<(Id, u32, Flags), Failure> {
        let flags = if self.reader.take("?") { self.flags.toggled(Flags::NON_GREEDY) } else { self.flags };
        match self.stack.last() {
            Some(&Item::Part { id, copies }) => Ok((id, copies, flags)),
            _ => Err(Failure::Invalid),
        }
    }

    fn operator(&mut self, c: char) -> Result<(), Failure> {
        self.reader.next();
        let kind = match c {
            '*' => Loop::Star,
            '+' => Loop::Plus,
            _ => Loop::Quest,
        };
        let (operand, copies, flags) = self.operand()?;
        let id = self.tree.repeat(kind, operand, flags);
        self.replace_top(id, copies);
        Ok(())
    }

    fn count(&mut self, least: u32, most: Option<u32>) -> Result<(), Failure> {
        if least > MOST_COPIES || most.is_some_and(|most| most < least || most > MOST_COPIES) {
            return Err(Failure::Invalid);
        }
        let (operand, copies, flags) = self.operand()?;
        let copies = copies * most.unwrap_or(least).max(1);
        if copies > MOST_COPIES {
            return Err(Failure::Invalid);
        }
        let id = self.tree.add(Op::Count(operand, least, most), flags);
        self.replace_top(id, copies);
        Ok(())
    }

    fn replace_top(&mut self, id: Id, copies: u32) {
        self.stack.pop();
        self.stack.push(Item::Part { id, copies });
    }

    /// Takes what stands behind an opening parenthesis: nothing, a name, or flags with or without a group.
    fn open(&mut self) -> Result<(), Failure> {
        if !self.reader.take("?") {
            return self.open_group(true);
        }
        if self.reader.take("P<") || self.reader.take("<") {
            let name = self.reader.take_until(">").filter(|name| !name.is_empty()).ok_or(Failure::Invalid)?;
            if !name.chars().all(regex_syntax::is_word_character) {
                return Err(Failure::Invalid);
            }
            return self.open_group(true);
        }
        let mut flags = self.flags;
        let mut negated = false;
        let mut needs_flag = false;
        loop {
            let c = self.reader.next().ok_or(Failure::Invalid)?;
            // RE2 keeps `m` the other way round.
            let (flag, sets) = match c {
                'i' => (Flags::FOLD, !negated),
                'm' => (Flags::ONE_LINE, negated),
                's' => (Flags::DOT_NEWLINE, !negated),
                'U' => (Flags::NON_GREEDY, !negated),
                '-' if !negated => {
                    negated = true;
                    needs_flag = true;
                    continue;
                }
                ':' | ')' if !needs_flag => {
                    if c == ':' {
                        self.open_group(false)?;
                    }
                    self.flags = flags;
                    return Ok(());
                }
                _ => return Err(Failure::Invalid),
            };
            needs_flag = false;
            flags = if sets { flags.with(flag) } else { flags.without(flag) };
        }
    }

    fn open_group(&mut self, captures: bool) -> Result<(), Failure> {
        self.depth += 1;
        if self.depth > DEEPEST {
            return Err(Failure::Invalid);
        }
        self.push(Item::Open { captures, flags: self.flags });
        Ok(())
    }

    fn close(&mut self) -> Result<(), Failure> {
        self.alternation();
        let [.., Item::Open { captures, flags }, Item::Part { id, copies }] = self.stack[..] else {
            return Err(Failure::Invalid);
        };
        self.stack.truncate(self.stack.len() - 2);
        self.depth -= 1;
        self.flags = flags;
        let id = if captures { self.tree.add(Op::Capture(id), flags) } else { id };
        self.push(Item::Part { id, copies });
        Ok(())
    }

    /// Finishes an alternative. One that takes any character swallows a single one next to it.
    fn vertical_bar(&mut self) {
        self.join_literals(None);
        if !matches!(self.stack.last(), Some(Item::Part { .. })) {
            self.part(Op::Empty);
        }
        self.collapse(Kind::Concat);
        let [.., Item::Bar, last @ Item::Part { id, .. }] = self.stack[..] else {
            self.stack.push(Item::Bar);
            return;
        };
        self.stack.truncate(self.stack.len() - 2);
        let is_swallowed = |op: &Op| matches!(op, Op::Literal(_) | Op::Class(_) | Op::AnyChar);
        if let Some(Item::Part { id: before, .. }) = self.stack.last() {
            let (before, after) = (self.tree.op(*before), self.tree.op(id));
            if matches!(before, Op::AnyChar) && is_swallowed(after) {
                self.stack.push(Item::Bar);
                return;
            }
            if matches!(after, Op::AnyChar) && is_swallowed(before) {
                self.stack.pop();
            }
        }
        self.stack.extend([last, Item::Bar]);
    }

    /// Finishes a list of alternatives.
    fn alternation(&mut self) {
        self.vertical_bar();
        self.stack.pop();
        self.collapse(Kind::Alternate);
    }

    /// Makes one part of those down to the first marker, those of the same kind within them included.
    fn collapse(&mut self, kind: Kind) {
        let start = self.stack.iter().rposition(|item| !matches!(item, Item::Part { .. })).map_or(0, |at| at + 1);
        if self.stack.len() == start + 1 {
            return;
        }
        let mut parts = Vec::with_capacity(self.stack.len() - start);
        let mut most_copies = 1;
        for item in self.stack.drain(start..) {
            let Item::Part { id, copies } = item else { continue };
            most_copies = most_copies.max(copies);
            match (kind, self.tree.op(id)) {
                (Kind::Concat, Op::Concat(inner)) | (Kind::Alternate, Op::Alternate(inner)) => parts.extend(inner),
                _ => parts.push(id),
            }
        }
        let id = match kind {
            Kind::Concat => self.tree.concat(parts, self.flags),
            Kind::Alternate => {
                let parts = factor::factor(&mut self.tree, &parts, self.flags);
                self.tree.alternate(parts, self.flags)
            }
        };
        self.stack.push(Item::Part { id, copies: most_copies });
    }
}

#[derive(Debug, Clone, Copy)]
enum Kind {
    Concat,
    Alternate,
}
