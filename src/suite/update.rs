//! What is so, written into a file of expectations: all else stays as it is, byte for byte.

use std::fmt::Write as _;
use std::ops::Range;

use rustc_hash::FxHashMap;

use super::judge::{assigned, mismatches};
use super::scalar::{Within, scalar};
use super::{Actual, Case, Expect, File, Mistake, Report, Test, Verdict, read, written};
use crate::text::{Role, SourceMap};
use crate::yaml::{self, Node, edit};

/// A place and what is to stand there.
type Edits = Vec<(Range<usize>, String)>;

/// The new text of a file, nothing where it stays; and what can't be written.
#[derive(Clone, Debug, Default)]
pub struct Update {
    /// The text.
    pub text: Option<String>,
    /// How many tests it changes.
    pub changed: usize,
    /// What can't be written.
    pub mistakes: Vec<Mistake>,
}

/// Writes what came into the file at `at` of those that were run.
pub fn update(files: &[File], at: usize, map: &SourceMap, report: &Report) -> Update {
    let file = &files[at];
    let source = map.file(file.id);
    let text = &*source.text;
    let mut update = Update::default();
    let mut edits: Edits = Vec::new();
    let documents = yaml::read(text);
    let roots = documents.iter().filter_map(|document| document.tree.as_ref().ok()?.root(file.id, text));
    let nodes = roots.filter_map(|root| root.field("tests")).flat_map(Node::items);
    let nodes: FxHashMap<u32, Node<'_>> = nodes.map(|node| (node.span().start, node)).collect();
    let mut by_test: Vec<Vec<&Case>> = file.tests.iter().map(|_| Vec::new()).collect();
    for case in report.cases.iter().filter(|case| case.file == at) {
        by_test[case.test].push(case);
    }
    for (meant, cases) in file.tests.iter().zip(&by_test) {
        if cases.iter().all(|case| matches!(case.verdict, Verdict::Passed)) {
            continue;
        }
        let refuse = |message: &str, help: &str| Mistake {
            span: meant.span.head(),
            message: message.to_owned(),
            help: Some(help.to_owned()),
        };
        let all: Vec<&Actual> = cases.iter().flat_map(|case| &case.actual).collect();
        let Some(actual) = all.first().filter(|first| all.iter().all(|other| same(first, other))) else {
            let help = "name the `environment` or the `gateway` that is meant";
            update.mistakes.push(refuse("what is so differs from place to place", help));
            continue;
        };
        let node = nodes.get(&meant.span.start);
        let done = node.and_then(|node| edit_test(text, *node, meant, actual));
        match done {
            Some(more) => {
                edits.extend(more);
                update.changed += 1;
            }
            None => update.mistakes.push(refuse("what is so can't be written here", "write it by hand")),
        }
    }
    let borrowed: Vec<(Range<usize>, &str)> = edits.iter().map(|(range, new)| (range.clone(), new.as_str())).collect();
    if borrowed.is_empty() {
        return update;
    }
    let new = edit::apply(text, &borrowed).ok().filter(|new| reads_alike(file, &source.name, new));
    if let Some(new) = new {
        update.text = Some(new);
    } else {
        let help = Some("write it by hand, without anchors and explicit keys".to_owned());
        let message = "what is so can't be written without changing something else".to_owned();
        update.mistakes.push(Mistake { span: crate::text::Span::new(file.id, 0, 0), message, help });
        update.changed = 0;
    }
    update
}

/// Whether what came is the same but for where routes are written.
fn same(one: &Actual, other: &Actual) -> bool {
    let plain = |actual: &Actual| {
        let mut actual = actual.clone();
        if let Some(route) = &mut actual.route {
            route.span = crate::text::Span::new(crate::text::FileId(0), 0, 0);
        }
        actual
    };
    plain(one) == plain(other)
}

/// Whether a new text has the same tests, and no more mistakes.
fn reads_alike(file: &File, name: &str, new: &str) -> bool {
    let mut map = SourceMap::default();
    let id = map.add(name, new, Role::Configuration);
    let read = read(&map, id);
    read.mistakes.len() <= file.mistakes.len()
        && read.tests.len() == file.tests.len()
        && read.tests.iter().zip(&file.tests).all(|(now, then)| now.sent == then.sent && now.name == then.name)
}

fn edit_test(text: &str, node: Node<'_>, meant: &Test, actual: &Actual) -> Option<Edits> {
    let Some(expect) = &meant.expect else { return add_expect(text, node, meant, actual) };
    let (_, value) = node.entry("expect")?;
    if value.is_copy() {
        return None;
    }
    let within = within(value, node);
    let all = written::entries(actual, &meant.sent, if within == Within::Line { Within::Braces } else { within });
    if value.is_scalar() {
        return Some(vec![(
            value.span().range(),
            written::in_braces(&all, if within == Within::Line { Within::Braces } else { within }),
        )]);
    }
    edit_map(text, value, (expect, meant, actual), within)
}

/// How a map's entries are written.
fn within(map: Node<'_>, holder: Node<'_>) -> Within {
    let quotes = |node: Node<'_>| node.entries().next().is_some_and(|(key, _)| key.raw().starts_with('"'));
    match is_flow(map) {
        true if quotes(map) || quotes(holder) => Within::Json,
        true => Within::Braces,
        false if is_flow(holder) => {
            if quotes(holder) {
                Within::Json
            } else {
                Within::Braces
            }
        }
        false => Within::Line,
    }
}

fn is_flow(node: Node<'_>) -> bool {
    node.raw().starts_with(['{', '['])
}

fn add_expect(text: &str, node: Node<'_>, meant: &Test, actual: &Actual) -> Option<Edits> {
    let json = node.entries().next().is_some_and(|(key, _)| key.raw().starts_with('"'));
    let inner = if json && is_flow(node) { Within::Json } else { Within::Braces };
    if let Some((key, value)) = node.entry("expect") {
        let all = written::in_braces(&written::entries(actual, &meant.sent, inner), inner);
        let end = key.span().range().end;
        if value.span().range().is_empty() {
            return text[end..].starts_with(':').then(|| vec![(end + 1..end + 1, format!(" {all}"))]);
        }
        return Some(vec![(value.span().range(), all)]);
    }
    let (first, _) = node.entries().next()?;
    let (_, last) = node.entries().last()?;
    let end = last.span().range().end;
    if is_flow(node) {
        let key = if json { "\"expect\"" } else { "expect" };
        let all = written::in_braces(&written::entries(actual, &meant.sent, inner), inner);
        return Some(vec![(end..end, format!(", {key}: {all}"))]);
    }
    let (margin, ending) = (" ".repeat(column(text, first)), ending(text));
    let at = line_end(text, end);
    let mut new = format!("{ending}{margin}expect:");
    for (key, value) in written::entries(actual, &meant.sent, Within::Line) {
        let _ = write!(new, "{ending}{margin}  {key}: {value}");
    }
    Some(vec![(at..at, new)])
}

/// How many columns stand before a key.
fn column(text: &str, key: Node<'_>) -> usize {
    let start = key.span().range().start;
    text[text[..start].rfind('\n').map_or(0, |at| at + 1)..start].chars().count()
}

/// The end of the line that holds the byte before `at`, without its line end.
fn line_end(text: &str, at: usize) -> usize {
    let from = if text[..at].ends_with('\n') { at - 1 } else { at };
    let end = text[from..].find('\n').map_or(text.len(), |end| from + end);
    if text[..end].ends_with('\r') { end - 1 } else { end }
}

fn ending(text: &str) -> &'static str {
    // The first line tells: looking through all of it for each test would take the square of its length.
    if text.find('\n').is_some_and(|at| text[..at].ends_with('\r')) { "\r\n" } else { "\n" }
}

fn edit_map(
    text: &str,
    map: Node<'_>,
    (expect, meant, actual): (&Expect, &Test, &Actual),
    within: Within,
) -> Option<Edits> {
    let wrong: Vec<&str> = mismatches(expect, meant.tolerance, actual).iter().map(|mismatch| mismatch.what).collect();
    let all = written::entries(actual, &meant.sent, within);
    let mut edits: Edits = Vec::new();
    let mut gone: Vec<&str> = Vec::new();
    let mut kept = 0;
    for (key, value) in map.entries() {
        let name = key.str();
        if value.is_copy() {
            return None;
        }
        // No upstream sees what isn't forwarded.
        let is_answered = name == "requestHeaders" && actual.path.is_none();
        let is_of_nobody =
            actual.is_nobody() && name != "host" && name != "domain" && name != "status" && name != "nobody";
        if is_answered || is_of_nobody {
            gone.push(name);
        } else if !wrong.contains(&name) {
            kept += 1;
        } else if name == "shares" && !actual.percents().is_empty() {
            edits.extend(edit_shares(text, value, expect, actual, within)?);
            kept += 1;
        } else if let Some(message) = written::message_of(name) {
            edits.push((value.span().range(), written::headers(value, actual, message, within)?));
            kept += 1;
        } else if let Some(new) = one(actual, name, within) {
            edits.push((value.span().range(), new));
            kept += 1;
        } else {
            gone.push(name);
        }
    }
    if gone.is_empty() {
        return Some(edits);
    }
    // What can't be so any more is gone, and what is so instead takes its place.
    let is_there = |name: &str| !gone.contains(&name) && map.get(name).is_some_and(|value| !value.is_null());
    let is_told =
        |name: &str| kept == 0 || !matches!(name, "host" | "route" | "path" | "authority") || actual.is_nobody();
    let new: Vec<&(&str, String)> = all.iter().filter(|(name, _)| !is_there(name) && is_told(name)).collect();
    if within != Within::Line || is_flow(map) {
        return rewritten(text, map, &edits, &gone, &new, within).map(|edit| vec![edit]);
    }
    for (key, value) in map.entries().filter(|(key, _)| gone.contains(&key.str())) {
        let start = text[..key.span().range().start].rfind('\n').map_or(0, |at| at + 1);
        let end = text[line_end(text, value.span().range().end.max(key.span().range().end))..].find('\n');
        let end = end
            .map_or(text.len(), |end| line_end(text, value.span().range().end.max(key.span().range().end)) + end + 1);
        edits.push((start..end, String::new()));
    }
    let (first, _) = map.entries().next()?;
    let start = text[..first.span().range().start].rfind('\n').map_or(0, |at| at + 1);
    if !text[start..first.span().range().start].trim().is_empty() {
        return None;
    }
    let (margin, ending) = (" ".repeat(column(text, first)), ending(text));
    let lines: Vec<String> = new.iter().map(|(key, value)| format!("{margin}{key}: {value}{ending}")).collect();
    edits.push((start..start, lines.concat()));
    Some(edits)
}

/// A map in braces with other entries.
fn rewritten(
    text: &str,
    map: Node<'_>,
    edits: &Edits,
    gone: &[&str],
    new: &[&(&'static str, String)],
    within: Within,
) -> Option<(Range<usize>, String)> {
    if map.raw().contains(" #") {
        return None;
    }
    let mut entries: Vec<String> = Vec::new();
    for (key, value) in map.entries().filter(|(key, _)| !gone.contains(&key.str())) {
        let range = key.span().range().start..value.span().range().end;
        let own = edits.iter().filter(|(place, _)| range.start <= place.start && place.end <= range.end);
        let own: Vec<(Range<usize>, &str)> =
            own.map(|(place, new)| (place.start - range.start..place.end - range.start, new.as_str())).collect();
        entries.push(edit::apply(&text[range], &own).ok()?);
    }
    let key = |name: &str| if within == Within::Json { format!("\"{name}\"") } else { name.to_owned() };
    entries.extend(new.iter().map(|(name, value)| format!("{}: {value}", key(name))));
    Some((map.span().range(), format!("{{{}}}", entries.join(", "))))
}

/// What is so, for one key.
fn one(actual: &Actual, name: &str, within: Within) -> Option<String> {
    let text = |text: &String| scalar(text, within);
    match name {
        "nobody" => Some(actual.is_nobody().to_string()),
        "host" => actual.hosts.first().map(text),
        "domain" => actual.domain.as_ref().map(text),
        "route" => actual.route.as_ref().map(|route| scalar(route.label(), within)),
        "action" => actual.action.map(|action| scalar(action, within)),
        "status" => actual.status.map(|status| status.to_string()),
        "redirect" => actual.redirect.as_ref().map(text),
        "body" => actual.body.as_ref().map(text),
        "path" => actual.path.as_ref().map(text),
        "authority" => actual.authority.as_ref().map(text),
        "mirrors" => Some(written::some_shares(&actual.done.mirrors, within).unwrap_or_else(|| "{}".to_owned())),
        _ => None,
    }
}

/// Other shares for upstreams that are named, and those that are not.
fn edit_shares(text: &str, node: Node<'_>, expect: &Expect, actual: &Actual, within: Within) -> Option<Edits> {
    let wanted = &expect.shares.as_ref()?.value;
    if !node.is_map() || node.entries().next().is_none() {
        return Some(vec![(node.span().range(), written::shares(actual, within)?)]);
    }
    let within = if is_flow(node) && within == Within::Line { Within::Braces } else { within };
    let names: Vec<&str> = wanted.iter().map(|(name, _)| &*name.value).collect();
    let places = assigned(&names, &actual.shares);
    let percents = actual.percents();
    let percent = |name: &str| percents.iter().find(|(known, _)| *known == name).map_or("0%", |(_, percent)| percent);
    let mut edits: Edits = Vec::new();
    for ((_, value), (place, (_, share))) in node.entries().zip(places.iter().zip(wanted)) {
        if value.is_copy() {
            return None;
        }
        let had = place.map_or(crate::traffic::Share::ZERO, |at| actual.shares[at].1);
        if had != share.value {
            let new = place.map_or("0%", |at| percent(&actual.shares[at].0));
            edits.push((value.span().range(), written::percent_text(new, within)));
        }
    }
    let left = (0..actual.shares.len()).filter(|at| !places.contains(&Some(*at)) && actual.shares[*at].1.is_positive());
    let (first, _) = node.entries().next()?;
    let (_, last) = node.entries().last()?;
    let end = last.span().range().end;
    let entries = left.map(|at| {
        let name = &actual.shares[at].0;
        format!("{}: {}", scalar(name, within), written::percent_text(percent(name), within))
    });
    if is_flow(node) {
        let new = entries.map(|entry| format!(", {entry}")).collect::<Vec<_>>().concat();
        edits.extend((!new.is_empty()).then_some((end..end, new)));
    } else {
        let (margin, ending) = (" ".repeat(column(text, first)), ending(text));
        let at = line_end(text, end);
        let new = entries.map(|entry| format!("{ending}{margin}{entry}")).collect::<Vec<_>>().concat();
        edits.extend((!new.is_empty()).then_some((at..at, new)));
    }
    Some(edits)
}
