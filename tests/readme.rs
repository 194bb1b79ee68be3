//! The README and the pages below `docs/`: their commands print what they show, and the table of rules is the program's.
//!
//! `BLESS=1 cargo test --test readme` writes the outputs anew.

use std::fmt::Write as _;
use std::process::Command;
use std::{env, fs};

/// Runs a command line of the README and returns what it prints.
fn run(line: &str) -> String {
    let mut words = line.split_whitespace();
    assert_eq!(words.next(), Some("glooscope"), "{line}");
    let output = Command::new(env!("CARGO_BIN_EXE_glooscope"))
        .args(words)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .env_clear()
        .output()
        .expect("the tool runs");
    assert!(output.status.code() != Some(2), "{line}: {}", String::from_utf8_lossy(&output.stderr));
    let printed = String::from_utf8(output.stdout).expect("it prints text");
    assert!(!printed.trim().is_empty(), "{line} prints nothing");
    printed.lines().map(str::trim_end).collect::<Vec<_>>().join("\n").trim_end().to_owned() + "\n"
}

/// The README with every output and the table of rules as the program has them.
fn fresh(readme: &str) -> String {
    let mut out = String::new();
    let mut lines = readme.lines();
    while let Some(line) = lines.next() {
        let _ = writeln!(out, "{line}");
        if line == "```console" {
            let command = lines.next().unwrap_or_default();
            let _ = writeln!(out, "{command}");
            out.push_str(&run(command.trim_start_matches("$ ")));
            out.push_str("```\n");
            lines.by_ref().find(|line| *line == "```");
        } else if line.starts_with("<!-- rules:") {
            out.push_str(&run("glooscope rules --format markdown"));
            out.push_str("<!-- end of rules -->\n");
            lines.by_ref().find(|line| line.starts_with("<!-- end of rules"));
        }
    }
    out
}

/// The README and the pages, by path.
fn pages() -> Vec<std::path::PathBuf> {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let folder = fs::read_dir(root.join("docs")).expect("it is there");
    let mut pages: Vec<_> = folder.map(|entry| entry.expect("it can be listed").path()).collect();
    pages.retain(|path| path.extension().is_some_and(|extension| extension == "md"));
    pages.push(root.join("README.md"));
    pages.sort();
    assert!(pages.len() > 5, "{pages:?}");
    pages
}

/// All pages as one text.
fn all() -> String {
    pages().iter().map(|page| fs::read_to_string(page).expect("it can be read")).collect()
}

#[test]
fn the_pages_show_what_the_program_prints() {
    let mut old = Vec::new();
    let mut commands = 0;
    for page in pages() {
        let text = fs::read_to_string(&page).expect("it can be read");
        commands += text.matches("```console").count();
        let fresh = fresh(&text);
        if env::var_os("BLESS").is_some() {
            fs::write(&page, &fresh).expect("it can be written");
        } else if text != fresh {
            old.push(page);
        }
    }
    assert!(commands >= 8, "the pages show only {commands} commands");
    assert!(old.is_empty(), "{old:?} are out of date: run BLESS=1 cargo test --test readme");
}

/// Whoever follows a link from page to page comes somewhere.
#[test]
fn links_lead_to_files_that_are_there() {
    for page in pages() {
        let text = fs::read_to_string(&page).expect("it can be read");
        for link in text.split("](").skip(1).filter_map(|rest| rest.split(')').next()) {
            let (path, anchor) = link.split_once('#').unwrap_or((link, ""));
            if !path.is_empty() && !path.contains("://") {
                let there = page.parent().expect("a folder").join(path);
                assert!(there.exists(), "{} leads to {link}", page.display());
            }
            if !anchor.is_empty() && !path.contains("://") {
                let file = if path.is_empty() { page.clone() } else { page.parent().expect("a folder").join(path) };
                let text = fs::read_to_string(&file).expect("it can be read").to_lowercase();
                let is_head =
                    |line: &str| line.starts_with('#') && line.trim_matches(['#', ' ']).replace(' ', "-") == anchor;
                assert!(text.lines().any(is_head), "{} leads to {link}", page.display());
            }
        }
    }
}

#[test]
fn every_json_and_yaml_block_is_read() {
    let readme = all();
    let blocks: Vec<&str> = readme.split("```yaml\n").skip(1).filter_map(|rest| rest.split("```").next()).collect();
    assert!(!blocks.is_empty());
    for block in blocks {
        for document in glooscope::yaml::read(block) {
            assert!(document.tree.is_ok(), "{block}");
        }
    }
}

/// The configuration that the README shows has no mistake that the program would report.
#[test]
fn the_configuration_is_read_as_it_stands() {
    let readme = all();
    let (_, rest) = readme.split_once("```yaml\n# .glooscope.yaml\n").expect("it shows a configuration");
    let (config, _) = rest.split_once("```").expect("it ends");
    let file = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("readme-glooscope.yaml");
    fs::write(&file, config.replace("deploy/", "fixtures/")).expect("it can be written");
    let output = Command::new(env!("CARGO_BIN_EXE_glooscope"))
        .args(["check", "fixtures/canary", "--config"])
        .arg(&file)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .expect("the tool runs");
    let said = String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success() && said.contains("no findings"), "{said}");
}
