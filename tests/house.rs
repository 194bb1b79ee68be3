//! The house: which room may look into which, no circles between files, and how large a file may grow.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// The rooms, from the bottom up: a room may use those before it, and itself.
const ROOMS: [&str; 20] = [
    "text", "yaml", "model", "schema", "snapshot", "index", "traffic", "routing", "context", "finding", "rules",
    "check", "config", "change", "convert", "suite", "report", "source", "lsp", "command",
];

/// The rooms of the binary, which own the command line and everything outside.
const BINARY: [&str; 3] = ["source", "lsp", "command"];

/// All that may lie loose in `src/`.
const LOOSE: [&str; 3] = ["main", "lib", "error"];

/// Files that no person writes.
const GENERATED: [&str; 2] = ["src/schema/gateway_table.rs", "src/schema/table.rs"];

/// One file: its module's path, and its code without comments and tests.
struct File {
    path: PathBuf,
    module: Vec<String>,
    code: String,
}

impl File {
    fn room(&self) -> &str {
        self.module.first().map_or("", String::as_str)
    }

    fn is_binary(&self) -> bool {
        BINARY.contains(&self.room())
            || ["src/main.rs", "src/error.rs"].iter().any(|loose| self.path == Path::new(loose))
    }
}

fn paths(folder: &str) -> Vec<PathBuf> {
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

/// The path of the module in a file: `src/yaml/fast/block.rs` is `yaml::fast::block`, `src/yaml/mod.rs` is `yaml`.
fn module(path: &Path) -> Vec<String> {
    let inside = path.strip_prefix("src").expect("a source file").with_extension("");
    let mut parts: Vec<String> = inside.iter().map(|part| part.to_string_lossy().into_owned()).collect();
    if parts.last().is_some_and(|last| ["mod", "lib", "main"].contains(&last.as_str())) {
        parts.pop();
    }
    parts
}

/// The code of a file: what its tests use is no import of the house, and documentation may point anywhere.
fn code(text: &str) -> String {
    let tests = text.find("\n#[cfg(test)]\nmod tests").unwrap_or(text.len());
    let lines = text[..tests].lines().filter(|line| !line.trim_start().starts_with("//"));
    lines.collect::<Vec<_>>().join("\n")
}

fn files() -> Vec<File> {
    let read = |path: PathBuf| {
        let text = fs::read_to_string(&path).expect("it can be read");
        File { module: module(&path), code: code(&text), path }
    };
    paths("src").into_iter().map(read).collect()
}

/// Every path that starts with `crate::`, `super::` or `self::`, lists taken apart, as modules and names from the root.
fn used(file: &File) -> BTreeSet<Vec<String>> {
    let mut found = BTreeSet::new();
    for start in ["crate::", "super::", "self::"] {
        for (at, _) in file.code.match_indices(start) {
            let before = file.code[..at].chars().last();
            if before.is_some_and(|c| c.is_alphanumeric() || matches!(c, '_' | '$' | ':')) {
                continue;
            }
            for leaf in leaves(&file.code[at..]) {
                let mut base = file.module.clone();
                let mut rest = leaf.as_slice();
                while let Some((first, others)) = rest.split_first() {
                    match first.as_str() {
                        "crate" => base.clear(),
                        "super" => drop(base.pop()),
                        "self" => {}
                        _ => break,
                    }
                    rest = others;
                }
                base.extend(rest.iter().cloned());
                found.insert(base);
            }
        }
    }
    found
}

/// The paths of a `use` tree or of an expression: `a::{b, c::{d, e}}` has `a::b`, `a::c::d` and `a::c::e`.
fn leaves(text: &str) -> Vec<Vec<String>> {
    let mut found = Vec::new();
    let mut open: Vec<Vec<String>> = Vec::new();
    let mut path: Vec<String> = Vec::new();
    let mut word = String::new();
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            c if c.is_alphanumeric() || c == '_' => word.push(c),
            ':' if chars.peek() == Some(&':') => {
                chars.next();
                path.push(std::mem::take(&mut word));
            }
            '{' if word.is_empty() && !path.is_empty() => open.push(path.clone()),
            ' ' | '\n' if !open.is_empty() && word.is_empty() => {}
            ',' | '}' if !open.is_empty() => {
                if !word.is_empty() {
                    path.push(std::mem::take(&mut word));
                    found.push(std::mem::take(&mut path));
                }
                if c == '}' {
                    open.pop();
                }
                path = open.last().cloned().unwrap_or_default();
                if open.is_empty() {
                    return found;
                }
            }
            // `as` in a list: the name before it is what counts.
            ' ' if !open.is_empty() => {
                while chars.peek().is_some_and(|next| !matches!(next, ',' | '}')) {
                    chars.next();
                }
            }
            _ => break,
        }
    }
    if !word.is_empty() || !path.is_empty() {
        path.extend((!word.is_empty()).then_some(word));
        found.push(path);
    }
    found
}

#[test]
fn paths_are_taken_apart() {
    let text = |path: &str| leaves(path).into_iter().map(|leaf| leaf.join("::")).collect::<Vec<_>>().join(" ");
    assert_eq!(text("crate::a::{b, c::{d, e as f},\n g};"), "crate::a::b crate::a::c::d crate::a::c::e crate::a::g");
    assert_eq!(text("super::b::c(x)"), "super::b::c");
    assert_eq!(text("crate::a::{self, b}"), "crate::a::self crate::a::b");
}

#[test]
fn nothing_lies_loose() {
    for file in files() {
        if let [name] = file.module.as_slice() {
            let is_room = ROOMS.contains(&name.as_str()) && file.path.ends_with("mod.rs");
            assert!(is_room || LOOSE.contains(&name.as_str()), "{} lies loose", file.path.display());
        } else if let Some(room) = file.module.first() {
            assert!(ROOMS.contains(&room.as_str()), "the room {room} has no place");
        }
    }
}

#[test]
fn imports_point_down() {
    let place = |room: &str| ROOMS.iter().position(|known| *known == room);
    let (mut wrong, mut seen) = (Vec::new(), 0);
    for file in files() {
        let Some(own) = place(file.room()) else { continue };
        for path in used(&file) {
            let Some(room) = path.first() else { continue };
            seen += 1;
            if place(room).is_some_and(|place| place > own) {
                wrong.push(format!("{} uses {}", file.path.display(), path.join("::")));
            }
        }
    }
    assert!(seen > 500, "the test reads no imports any more: {seen}");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn no_circles_between_files() {
    let files = files();
    let at: BTreeMap<&[String], usize> =
        files.iter().enumerate().map(|(at, file)| (file.module.as_slice(), at)).collect();
    let arrows: Vec<BTreeSet<usize>> = files
        .iter()
        .enumerate()
        .map(|(own, file)| {
            let target = |path: Vec<String>| (1..=path.len()).rev().find_map(|end| at.get(&path[..end]).copied());
            used(file).into_iter().filter_map(target).filter(|&to| to != own).collect()
        })
        .collect();
    // A room's own page names what is in it, and what is in it may use what stands on the page: `mod.rs` is told by its children.
    let is_parent = |one: usize, other: usize| files[other].module.starts_with(&files[one].module);
    let mut circles = Vec::new();
    for start in 0..files.len() {
        let mut way: Vec<(usize, Vec<usize>)> = vec![(start, arrows[start].iter().copied().collect())];
        let mut seen = BTreeSet::from([start]);
        while let Some((here, left)) = way.last_mut() {
            let Some(next) = left.pop() else {
                way.pop();
                continue;
            };
            let here = *here;
            if next < start || is_parent(next, here) || is_parent(here, next) {
                continue;
            }
            if next == start {
                let names: Vec<String> = way.iter().map(|(at, _)| files[*at].path.display().to_string()).collect();
                circles.push(names.join(" -> "));
            } else if seen.insert(next) {
                way.push((next, arrows[next].iter().copied().collect()));
            }
        }
    }
    assert!(circles.is_empty(), "{}", circles.join("\n"));
}

#[test]
fn models_are_named_where_they_are_made_and_judged_alone() {
    let may = ["model", "index", "routing", "context", "rules", "convert"];
    // The edits of weights work on a model's own lists.
    let edits = "src/change/list.rs";
    let mut wrong = Vec::new();
    for file in files() {
        let is_free = may.contains(&file.room()) || file.path == Path::new(edits);
        let named = ["model::gloo", "routing::gloo"].iter().find(|model| file.code.contains(*model));
        if let (false, Some(model)) = (is_free, named) {
            wrong.push(format!("{} names {model}", file.path.display()));
        }
        if file.room() == "traffic" && file.code.to_lowercase().contains("gloo") {
            wrong.push(format!("{} names a product", file.path.display()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn no_file_outgrows_its_room() {
    let mut large = Vec::new();
    for path in paths("src") {
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
    for file in files().into_iter().filter(|file| !file.is_binary()) {
        for word in forbidden.iter().filter(|word| file.code.contains(*word)) {
            wrong.push(format!("{} uses {word}", file.path.display()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn no_room_is_called_a_drawer() {
    for path in paths("src") {
        let name = path.file_stem().expect("a file").to_string_lossy().into_owned();
        assert!(
            !["utils", "util", "helpers", "helper", "common", "manager", "misc"].contains(&name.as_str()),
            "{}",
            path.display()
        );
    }
}
