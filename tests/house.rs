//! The house: which room may look into which, and how large a room may grow.

use std::fs;
use std::path::{Path, PathBuf};

/// The rooms in the order of the data flow: a room may use those before it, and itself.
const FLOW: [&[&str]; 17] = [
    &["text"],
    &["yaml"],
    &["model"],
    &["diagnostic"],
    &["schema"],
    &["snapshot"],
    &["index"],
    &["traffic"],
    &["routing"],
    &["graph"],
    &["context", "nearest", "routes", "weighted"],
    &["dangling"],
    &["rule"],
    &["rules"],
    &["config", "suppress", "check", "baseline", "fix"],
    &["change"],
    &["report"],
];

/// Files that no person writes.
const GENERATED: [&str; 1] = ["src/schema/table.rs"];

/// The binary's half, which may use everything.
const BINARY: [&str; 5] = ["main", "cli", "command", "source", "error"];

fn files(folder: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![PathBuf::from(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("the folder is there") {
            let path = entry.expect("it can be listed").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

fn room(path: &Path) -> String {
    let inside = path.strip_prefix("src").expect("a source file");
    let first = inside.components().next().expect("not empty").as_os_str().to_string_lossy();
    first.trim_end_matches(".rs").to_owned()
}

/// Rooms that a file names after `crate::`, also in nested `use` lists.
fn used(text: &str) -> Vec<String> {
    let mut rooms = Vec::new();
    for (at, _) in text.match_indices("crate::") {
        let rest = &text[at + "crate::".len()..];
        let before = text[..at].chars().last();
        if before.is_some_and(|c| c.is_alphanumeric() || c == '_' || c == '$') {
            continue;
        }
        if let Some(list) = rest.strip_prefix('{') {
            let list = &list[..list.find('}').unwrap_or(list.len())];
            rooms.extend(list.split(',').map(|item| item.trim().split("::").next().unwrap_or_default().to_owned()));
        } else {
            rooms.push(rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect());
        }
    }
    rooms
}

#[test]
fn imports_point_only_to_the_left() {
    let place = |room: &str| FLOW.iter().position(|rooms| rooms.contains(&room));
    let mut wrong = Vec::new();
    let mut seen = 0;
    for path in files("src") {
        let own = room(&path);
        if own == "lib" || BINARY.contains(&own.as_str()) {
            continue;
        }
        let Some(own_place) = place(&own) else {
            wrong.push(format!("{}: the room {own} has no place in the flow", path.display()));
            continue;
        };
        let text = fs::read_to_string(&path).expect("it can be read");
        // A macro names its own crate by `$crate`, and documentation may point anywhere.
        let code: String =
            text.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n");
        for used in used(&code) {
            seen += 1;
            if place(&used).is_some_and(|place| place > own_place) {
                wrong.push(format!("{} uses {used}, which lies to its right", path.display()));
            }
        }
    }
    assert!(seen > 50, "the test reads no imports any more: {seen}");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn no_file_outgrows_its_room() {
    let mut large = Vec::new();
    for path in files("src") {
        let name = path.to_string_lossy().replace('\\', "/");
        let lines = fs::read_to_string(&path).expect("it can be read").lines().count();
        if lines > 400 && !GENERATED.contains(&name.as_str()) {
            large.push(format!("{name}: {lines} lines"));
        }
    }
    assert!(large.is_empty(), "{}", large.join("\n"));
}

#[test]
fn the_library_touches_nothing_outside() {
    let forbidden =
        ["std::fs", "std::env", "std::process", "std::time", "std::net", "println!", "eprintln!", "std::io::stdout"];
    let mut wrong = Vec::new();
    for path in files("src").into_iter().filter(|path| !BINARY.contains(&room(path).as_str())) {
        let text = fs::read_to_string(&path).expect("it can be read");
        for word in forbidden {
            if text.lines().any(|line| !line.trim_start().starts_with("//") && line.contains(word)) {
                wrong.push(format!("{} uses {word}", path.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn no_room_is_called_a_drawer() {
    for path in files("src") {
        let name = path.file_stem().expect("a file").to_string_lossy().into_owned();
        assert!(
            !["utils", "util", "helpers", "helper", "common", "manager", "misc"].contains(&name.as_str()),
            "{}",
            path.display()
        );
    }
}
