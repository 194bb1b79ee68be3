//! Turns the graph of instructions into the lists that RE2 keeps and counts.
//!
//! A list holds all that can be reached from its root without taking text, without the choices in between. Roots are where the
//! program starts, what follows an instruction that isn't a choice, and what more than one root would reach by choices. What a
//! list shares with another is an instruction that goes there.

use super::fragment::{Kind, Program};

const NONE: u32 = u32::MAX;

/// The instructions of all lists.
pub(super) fn size(mut program: Program) -> usize {
    skip_nops(&mut program);
    mark_matches(&mut program);
    let mut lists = Lists::new(&program);
    lists.mark_successors();
    lists.mark_dominators();
    (0..lists.roots.len()).map(|at| lists.list_length(lists.roots[at])).sum()
}

/// Each instruction that a program reaches from its start, once, in the order of discovery, while `visit` may lead it elsewhere.
fn breadth_first(program: &mut Program, visit: impl Fn(&mut Program, u32)) {
    let mut is_queued = vec![false; program.instructions.len()];
    let mut queue = Vec::new();
    let mut at = 0;
    let mut add = |queue: &mut Vec<u32>, id: u32| {
        if id != 0 && !std::mem::replace(&mut is_queued[id as usize], true) {
            queue.push(id);
        }
    };
    add(&mut queue, program.start);
    while let Some(&id) = queue.get(at) {
        visit(program, id);
        let instruction = program.instructions[id as usize];
        add(&mut queue, instruction.out);
        if matches!(instruction.kind, Kind::Alt | Kind::AltMatch) {
            add(&mut queue, instruction.other);
        }
        at += 1;
    }
}

fn skip_nops(program: &mut Program) {
    breadth_first(program, |program, id| {
        let instruction = program.instructions[id as usize];
        program.instructions[id as usize].out = behind_nops(program, instruction.out);
        if instruction.kind == Kind::Alt {
            program.instructions[id as usize].other = behind_nops(program, instruction.other);
        }
    });
}

fn behind_nops(program: &Program, mut id: u32) -> u32 {
    while id != 0 && program.instructions[id as usize].kind == Kind::Nop {
        id = program.instructions[id as usize].out;
    }
    id
}

/// Finds the choices between a match and any byte that leads back.
fn mark_matches(program: &mut Program) {
    breadth_first(program, |program, id| {
        let Program { ref instructions, .. } = *program;
        let choice = instructions[id as usize];
        let is_any = |of: u32| {
            let taken = instructions[of as usize];
            taken.out == id && matches!(taken.kind, Kind::Bytes { lo: 0, hi: 0xff, .. })
        };
        let (out, other) = (choice.out, choice.other);
        if choice.kind == Kind::Alt
            && ((is_any(out) && is_match(program, other)) || (is_match(program, out) && is_any(other)))
        {
            program.instructions[id as usize].kind = Kind::AltMatch;
        }
    });
}

fn is_match(program: &Program, mut id: u32) -> bool {
    loop {
        let instruction = program.instructions[id as usize];
        match instruction.kind {
            Kind::Capture | Kind::Nop => id = instruction.out,
            kind => return kind == Kind::Match,
        }
    }
}

struct Lists<'p> {
    program: &'p Program,
    /// In the order in which they were found.
    roots: Vec<u32>,
    is_root: Vec<bool>,
    /// By instruction, the last of the choices that lead there, as an entry of `predecessors`.
    last_predecessor: Vec<u32>,
    /// A choice, and the entry before it that leads to the same instruction.
    predecessors: Vec<(u32, u32)>,
    /// What the current flood has reached, by its number, so that none has to be cleared.
    reached_in: Vec<u32>,
    flood: u32,
    stack: Vec<u32>,
}

impl<'p> Lists<'p> {
    fn new(program: &'p Program) -> Self {
        let size = program.instructions.len();
        let mut lists = Self {
            program,
            roots: Vec::new(),
            is_root: vec![false; size],
            last_predecessor: vec![NONE; size],
            predecessors: Vec::new(),
            reached_in: vec![0; size],
            flood: 0,
            stack: Vec::new(),
        };
        lists.add_root(0);
        lists.add_root(program.start_unanchored);
        lists.add_root(program.start);
        lists
    }

    fn add_root(&mut self, id: u32) {
        if !std::mem::replace(&mut self.is_root[id as usize], true) {
            self.roots.push(id);
        }
    }

    fn start_flood(&mut self, from: u32) {
        self.flood += 1;
        self.stack.push(from);
    }

    /// The next instruction that the current flood reaches for the first time.
    fn next_reached(&mut self) -> Option<u32> {
        while let Some(id) = self.stack.pop() {
            if std::mem::replace(&mut self.reached_in[id as usize], self.flood) != self.flood {
                return Some(id);
            }
        }
        None
    }

    fn mark_successors(&mut self) {
        self.start_flood(self.program.start_unanchored);
        while let Some(id) = self.next_reached() {
            let instruction = self.program.instructions[id as usize];
            match instruction.kind {
                Kind::Alt | Kind::AltMatch => {
                    for out in [instruction.out, instruction.other] {
                        self.predecessors.push((id, self.last_predecessor[out as usize]));
                        self.last_predecessor[out as usize] = (self.predecessors.len() - 1) as u32;
                    }
                    self.stack.extend([instruction.other, instruction.out]);
                }
                Kind::Bytes { .. } | Kind::Capture | Kind::Assert => {
                    self.add_root(instruction.out);
                    self.stack.push(instruction.out);
                }
                Kind::Nop => self.stack.push(instruction.out),
                Kind::Match | Kind::Fail => {}
            }
        }
    }

    /// Makes a root of what a root reaches by choices, and something else too.
    fn mark_dominators(&mut self) {
        let mut sorted = self.roots.clone();
        sorted.sort_unstable();
        let mut reached = Vec::new();
        for &root in sorted[1..].iter().rev() {
            if root == self.program.start || root == self.program.start_unanchored {
                continue;
            }
            reached.clear();
            self.start_flood(root);
            while let Some(id) = self.next_reached() {
                reached.push(id);
                if id == root || !self.is_root[id as usize] {
                    self.push_choices(id);
                }
            }
            for &id in &reached {
                let mut entry = self.last_predecessor[id as usize];
                while entry != NONE {
                    let (choice, before) = self.predecessors[entry as usize];
                    if self.reached_in[choice as usize] != self.flood {
                        self.add_root(id);
                        break;
                    }
                    entry = before;
                }
            }
        }
    }

    /// Goes on to what follows without taking text.
    fn push_choices(&mut self, id: u32) {
        let instruction = self.program.instructions[id as usize];
        match instruction.kind {
            Kind::Alt | Kind::AltMatch => self.stack.extend([instruction.other, instruction.out]),
            Kind::Nop => self.stack.push(instruction.out),
            _ => {}
        }
    }

    fn list_length(&mut self, root: u32) -> usize {
        let mut length = 0;
        self.start_flood(root);
        while let Some(id) = self.next_reached() {
            if id != root && self.is_root[id as usize] {
                length += 1;
                continue;
            }
            self.push_choices(id);
            let is_passed = matches!(self.program.instructions[id as usize].kind, Kind::Alt | Kind::Nop);
            length += usize::from(!is_passed);
        }
        length
    }
}
