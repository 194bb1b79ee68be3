//! Which field a finding is about, by names that stay when lines and neighbours move.

use std::collections::BTreeMap;

use crate::finding::Diagnostic;
use crate::snapshot::Sources;
use crate::text::{FileId, Span};
use crate::yaml::{Document, Entries, Items, Node};

/// How many nodes of a list's item are looked through for its name.
const LOOKED_THROUGH: usize = 64;

/// How many characters of a name tell an item.
const LONGEST: usize = 80;

/// The field of each finding, in their order, such as `spec.virtualHost.routes[checkout].matchers[/a].prefix`: the keys from the root of the
/// document, and of an item of a list the name that is in it, or else its first value. Nothing for what stands in no field.
///
/// Each document is gone through once, however many findings stand in it.
pub(super) fn all(sources: &Sources, findings: &[Diagnostic]) -> Vec<String> {
    let mut fields = vec![String::new(); findings.len()];
    let mut by_file: BTreeMap<FileId, Vec<(Span, usize)>> = BTreeMap::new();
    for (at, finding) in findings.iter().enumerate() {
        by_file.entry(finding.span.file).or_default().push((finding.span, at));
    }
    for (file, mut wanted) in by_file {
        let Some(parsed) = sources.parsed(file) else { continue };
        // Of those that start at one place the widest comes first, as its field is the outer one.
        wanted.sort_by_key(|(span, at)| (span.start, std::cmp::Reverse(span.end), *at));
        let mut left = wanted.as_slice();
        for document in &parsed.documents {
            let end = left.partition_point(|(span, _)| span.start < document.range.end);
            let (here, rest) = left.split_at(end);
            left = rest;
            if !here.is_empty() {
                walk(document, &sources.map.file(file).text, here, &mut fields);
            }
        }
    }
    fields
}

/// A map or a list that is gone through.
struct Level<'a> {
    children: Children<'a>,
    /// The child that findings are compared with, with its key.
    child: Option<(Option<Node<'a>>, Node<'a>)>,
    /// Where it ends.
    end: u32,
    /// How many bytes of the path are its own.
    path: usize,
}

enum Children<'a> {
    Entries(Entries<'a>),
    Items(Items<'a>),
}

impl<'a> Level<'a> {
    fn new(node: Node<'a>, path: usize) -> Level<'a> {
        let children = if node.is_map() { Children::Entries(node.entries()) } else { Children::Items(node.items()) };
        let mut level = Level { children, child: None, end: node.span().end, path };
        level.step();
        level
    }

    /// Goes on to the next child that stands here itself, and not through an alias.
    fn step(&mut self) {
        let stands_here = |node: &Node<'_>| !node.is_copy();
        self.child = match &mut self.children {
            Children::Entries(entries) => entries
                .find(|(key, value)| stands_here(key) && stands_here(value))
                .map(|(key, value)| (Some(key), value)),
            Children::Items(items) => items.find(stands_here).map(|item| (None, item)),
        };
    }
}

/// Finds the fields of findings in one document, which are sorted.
fn walk(document: &Document, text: &str, wanted: &[(Span, usize)], fields: &mut [String]) {
    let Ok(tree) = &document.tree else { return };
    let Some(root) = wanted.first().and_then(|(span, _)| tree.root(span.file, text)) else { return };
    let mut path = String::new();
    let mut levels = vec![Level::new(root, 0)];
    let mut wanted = wanted.iter().peekable();
    while let (Some(level), Some((span, at))) = (levels.last_mut(), wanted.peek()) {
        if span.start > level.end {
            levels.pop();
            continue;
        }
        path.truncate(level.path);
        let mut inner = None;
        if let Some((key, value)) = level.child {
            let (start, end) = (key.unwrap_or(value).span().start, value.span().end);
            if span.start > end {
                level.step();
                continue;
            }
            if span.start >= start && span.end <= end {
                match key {
                    Some(key) => {
                        path.push_str(if level.path > 0 { "." } else { "" });
                        path.extend(key.str().chars().take(LONGEST));
                    }
                    None => path.extend(["[", &called(value), "]"]),
                }
                let is_within = span.start >= value.span().start && *span != value.span();
                inner = Some(value).filter(|_| is_within && !value.is_scalar());
            }
        }
        match inner {
            Some(value) => levels.push(Level::new(value, path.len())),
            None => {
                fields[*at].clone_from(&path);
                wanted.next();
            }
        }
    }
}

/// What tells an item of a list from its neighbours: the first `name` in it, or else its first value.
fn called(item: Node<'_>) -> String {
    let mut first = None;
    let mut left = vec![item];
    for _ in 0..LOOKED_THROUGH {
        let Some(node) = left.pop() else { break };
        if node.is_scalar() {
            first = first.or(Some(node));
            continue;
        }
        let mut inner: Vec<Node<'_>> = Vec::new();
        for (key, value) in node.entries().take(LOOKED_THROUGH) {
            if key.is_text("name") && value.is_scalar() {
                return short(value.str());
            }
            inner.push(value);
        }
        inner.extend(node.items().take(LOOKED_THROUGH));
        left.extend(inner.into_iter().rev());
    }
    first.map(|node| short(node.str())).unwrap_or_default()
}

fn short(text: &str) -> String {
    text.chars().take(LONGEST).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finding::Severity;
    use crate::text::{Role, SourceMap};

    #[test]
    fn a_field_is_called_by_the_names_round_it() {
        let text = "spec:\n  a: {b: 1}\n  routes:\n  - matchers:\n    - prefix: /x\n    action: 2\n  - weight: 3\n    to: {name: n}\n  - [q]\n\
                    c: &d {e: 4}\nf: *d\n---\ng: []\n# end\n";
        let mut map = SourceMap::default();
        let file = map.add("a.yaml", text, Role::Subject);
        let sources = Sources::parse(map);
        let find = |what: &str| {
            let start = text.find(what).expect("it is there") as u32;
            Diagnostic::new(
                "no-routes",
                Severity::Info,
                Span::new(file, start, start + what.len() as u32),
                String::new(),
            )
        };
        let wanted = [
            ("# end", ""),
            ("[]", "g"),
            ("4", "c.e"),
            ("q", "spec.routes[q][q]"),
            ("3", "spec.routes[n].weight"),
            ("weight: 3\n    to: {name: n}", "spec.routes[n]"),
            ("to", "spec.routes[n].to"),
            ("/x", "spec.routes[/x].matchers[/x].prefix"),
            ("prefix: /x", "spec.routes[/x].matchers[/x]"),
            ("{b: 1}", "spec.a"),
            ("b: 1", "spec.a.b"),
            ("1", "spec.a.b"),
            ("spec", "spec"),
        ];
        let findings: Vec<Diagnostic> = wanted.iter().map(|(what, _)| find(what)).collect();
        assert_eq!(all(&sources, &findings), wanted.map(|(_, field)| field));
    }
}
