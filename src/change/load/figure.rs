//! Files of numbers: who gets, or takes, how many requests a second.

use std::collections::BTreeMap;

use super::exact::Exact;
use crate::change::Refusal;
use crate::text::{Role, SourceMap};
use crate::yaml::{self, Node};

/// What the second column of a CSV file may be called: requests a second.
const UNITS: [&str; 4] = ["requests_per_second", "requests per second", "requests", "rps"];

/// One number of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure {
    /// Who it is about, as written.
    pub name: String,
    /// How many requests a second.
    pub requests: Exact,
    /// The line that it stands in, from 1.
    pub line: u32,
}

/// The numbers of a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Figures {
    /// The file.
    pub file: String,
    /// The numbers in written order; no name stands there twice.
    pub list: Vec<Figure>,
}

impl Figures {
    /// Reads a file: CSV of two columns (a name, and requests a second; a first line may name the columns), or a map of names to numbers in
    /// JSON or YAML. All that is wrong with it is reported, each with its line.
    pub fn read(file: &str, text: &str) -> Result<Figures, Vec<Refusal>> {
        let mut reader = FigureReader { file, list: Vec::new(), seen: BTreeMap::new(), wrong: Vec::new() };
        let start = text.trim_start_matches('\u{feff}').trim_start();
        let named = |end: &str| file.len() > end.len() && file.to_ascii_lowercase().ends_with(end);
        if start.starts_with(['{', '[']) || [".json", ".yaml", ".yml"].into_iter().any(named) {
            reader.map(text);
        } else {
            reader.csv(text);
        }
        let FigureReader { list, mut wrong, .. } = reader;
        if list.is_empty() && wrong.is_empty() {
            wrong.push(Refusal::new(format!("{file} holds no number")).help("write `name,requests_per_second` lines"));
        }
        if wrong.is_empty() { Ok(Figures { file: file.to_owned(), list }) } else { Err(wrong) }
    }

    /// A refusal that points at one of the numbers.
    pub(super) fn refuse(&self, figure: &Figure, message: impl std::fmt::Display) -> Refusal {
        Refusal::new(format!("{}:{}: {message}", self.file, figure.line))
    }
}

struct FigureReader<'t> {
    file: &'t str,
    list: Vec<Figure>,
    seen: BTreeMap<String, u32>,
    wrong: Vec<Refusal>,
}

impl FigureReader<'_> {
    fn refuse(&mut self, line: u32, message: impl std::fmt::Display, help: &str) {
        let refusal = Refusal::new(format!("{}:{line}: {message}", self.file));
        self.wrong.push(if help.is_empty() { refusal } else { refusal.help(help) });
    }

    fn figure(&mut self, name: &str, number: &str, line: u32) {
        if name.is_empty() {
            return self.refuse(line, "a number without a name", "");
        }
        if let Some(first) = self.seen.get(name) {
            let message = format!("{name} is given twice, first in line {first}");
            return self.refuse(line, message, "keep one of them");
        }
        self.seen.insert(name.to_owned(), line);
        match Exact::parse(number) {
            Some(requests) => self.list.push(Figure { name: name.to_owned(), requests, line }),
            None => self.refuse(
                line,
                format!("the requests of {name} can't be {number:?}"),
                "give a number of requests a second, 0 or more, such as `120` or `12.5`",
            ),
        }
    }

    fn map(&mut self, text: &str) {
        let mut map = SourceMap::default();
        let id = map.add(self.file, text, Role::Subject);
        let documents = yaml::read(text);
        let line = |node: Node<'_>| map.start(node.span()).line;
        for (at, document) in documents.iter().enumerate() {
            let tree = match &document.tree {
                Ok(tree) => tree,
                Err(error) => {
                    self.refuse(
                        map.start(error.span(id)).line,
                        &error.message,
                        error.help.as_deref().unwrap_or_default(),
                    );
                    continue;
                }
            };
            let Some(root) = tree.root(id, text) else { continue };
            if at > 0 || !root.is_map() {
                self.refuse(line(root), "the file is one map of names to numbers", "write `{\"name\": 120}`");
                continue;
            }
            for (key, value) in root.entries() {
                // A text would do as well, but a list or map would not.
                let number = if value.is_scalar() { value.str() } else { value.raw() };
                self.figure(key.str().trim(), number.trim(), line(key));
            }
        }
    }

    fn csv(&mut self, text: &str) {
        let text = text.trim_start_matches('\u{feff}');
        let mut header = true;
        for (line, row) in rows(text) {
            let row = match row {
                Ok(row) => row,
                Err(quote) => {
                    self.refuse(line, quote, "close it");
                    continue;
                }
            };
            let cells: Vec<&str> = row.iter().map(|cell| cell.trim()).collect();
            match cells.as_slice() {
                [""] => continue,
                [first, ..] if first.starts_with('#') => continue,
                [_, unit] if header && UNITS.iter().any(|known| known.eq_ignore_ascii_case(unit)) => {}
                [name, number] => self.figure(name, number, line),
                cells => self.refuse(
                    line,
                    format!("{} cells, and a line has a name and a number", cells.len()),
                    "quote a name that holds a comma",
                ),
            }
            header = false;
        }
    }
}

/// The rows of a CSV text as RFC 4180 has it, each with its first line; or what is wrong with a row.
fn rows(text: &str) -> Vec<(u32, Result<Vec<String>, &'static str>)> {
    let mut found = Vec::new();
    let (mut row, mut cell, mut line, mut start) = (Vec::new(), String::new(), 1, 1);
    let mut chars = text.chars().peekable();
    let mut quoted = false;
    loop {
        let next = chars.next();
        if next == Some('\n') {
            line += 1;
        }
        match next {
            None if quoted => {
                found.push((start, Err("a quote is not closed")));
                return found;
            }
            Some('"') if quoted && chars.peek() == Some(&'"') => {
                chars.next();
                cell.push('"');
            }
            Some('"') if quoted => quoted = false,
            Some(other) if quoted => cell.push(other),
            Some('"') if cell.trim().is_empty() => {
                cell.clear();
                quoted = true;
            }
            Some(',') => row.push(std::mem::take(&mut cell)),
            Some('\r') if chars.peek() == Some(&'\n') => {}
            None | Some('\n') => {
                row.push(std::mem::take(&mut cell));
                found.push((start, Ok(std::mem::take(&mut row))));
                start = line;
                if next.is_none() {
                    return found;
                }
            }
            Some(other) => cell.push(other),
        }
    }
}
