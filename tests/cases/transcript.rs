//! What the runs of a case came to, as a text that a person can read and a diff can show.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use similar::TextDiff;

use crate::folder::{Case, names};
use crate::program::{Scratch, run_in};

/// Files by their path within a folder.
type Files = BTreeMap<String, String>;

/// Runs each command line in a copy of the input of its own, and tells exit code, outputs and changed files.
pub(crate) fn transcript(case: &Case) -> Result<String, String> {
    let mut input = Files::new();
    collect(&case.input, "", &mut input);
    let mut told = String::new();
    for (line, words) in &case.runs {
        let scratch = Scratch::new();
        for (name, text) in &input {
            scratch.write(name, text);
        }
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        let run = run_in(scratch.path(), &words, &case.stdin);
        case.refuse(&run, scratch.path()).map_err(|why| format!("`{line}`: {why}"))?;
        let _ = writeln!(told, "== {line}\nexit {}", run.code);
        let mut section = |title: &str, text: &str| {
            if !text.is_empty() {
                let text = visible(text).map_err(|why| format!("`{line}`: {why}"))?;
                let _ = write!(told, "-- {title}\n{text}");
            }
            Ok::<(), String>(())
        };
        section("stdout", &run.out)?;
        section("stderr", &run.said)?;
        let mut after = Files::new();
        collect(scratch.path(), "", &mut after);
        for name in input.keys().chain(after.keys().filter(|name| !input.contains_key(*name))) {
            let (old, new) = (input.get(name), after.get(name));
            if old != new {
                let verb = if new.is_none() {
                    "removed"
                } else if old.is_none() {
                    "made"
                } else {
                    "changed"
                };
                let text = |side: Option<&String>| side.cloned().unwrap_or_default();
                section(&format!("{verb} {name}"), &difference(&text(old), &text(new)))?;
            }
        }
    }
    Ok(told)
}

fn difference(old: &str, new: &str) -> String {
    TextDiff::from_lines(old, new).unified_diff().context_radius(1).to_string()
}

fn collect(folder: &Path, prefix: &str, into: &mut Files) {
    for name in names(folder) {
        let path = folder.join(&name);
        let name = format!("{prefix}{name}");
        if path.is_dir() {
            collect(&path, &format!("{name}/"), into);
        } else {
            into.insert(name, fs::read_to_string(&path).expect("a case's files are texts"));
        }
    }
}

/// Escapes, tabs, carriage returns and blanks at the end of a line as the pictures that Unicode has for them, `␄` where
/// the last line has no end.
pub(crate) fn visible(text: &str) -> Result<String, String> {
    let is_picture = |letter: char| ('\u{2400}'..='\u{243f}').contains(&letter);
    if let Some(letter) = text.chars().find(|&letter| is_picture(letter)) {
        return Err(format!("`{letter}` is printed, which stands for something else here"));
    }
    let mut shown = String::with_capacity(text.len());
    for line in text.split_inclusive('\n') {
        let (line, end) = line.strip_suffix('\n').map_or((line, "␄\n"), |line| (line, "\n"));
        let kept = line.trim_end_matches(' ');
        for letter in kept.chars() {
            match letter {
                '\0'..='\x1f' => shown.push(char::from_u32(0x2400 + letter as u32).expect("a picture of it")),
                '\x7f' => shown.push('␡'),
                _ => shown.push(letter),
            }
        }
        shown.extend(std::iter::repeat_n('␠', line.len() - kept.len()));
        shown.push_str(end);
    }
    Ok(shown)
}
