//! Files that the program writes about itself, compared with what it writes now; `BLESS=1` rewrites them.

use std::fs;
use std::path::Path;

use crate::program::Scratch;

#[test]
fn completions_are_up_to_date() {
    let scratch = Scratch::new();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("completions");
    for (shell, name) in [
        ("bash", "glooscope.bash"),
        ("zsh", "_glooscope"),
        ("fish", "glooscope.fish"),
        ("powershell", "_glooscope.ps1"),
        ("elvish", "glooscope.elv"),
    ] {
        let run = scratch.run(&["completions", shell]);
        assert_eq!(run.code, 0, "{shell}");
        let path = folder.join(name);
        if std::env::var_os("BLESS").is_some() {
            fs::create_dir_all(&folder).expect("the folder can be made");
            fs::write(&path, &run.out).expect("it can be written");
        }
        let committed = fs::read_to_string(&path).unwrap_or_default();
        assert!(committed == run.out, "completions/{name} is not up to date: run BLESS=1 cargo test --test cli");
    }
}

#[test]
fn every_command_has_a_manual_page() {
    let scratch = Scratch::new();
    assert_eq!(scratch.run(&["man", "--output", "pages"]).code, 0);
    let help = scratch.run(&["--help"]).out;
    let commands = help.lines().skip_while(|line| *line != "Commands:").skip(1).take_while(|line| !line.is_empty());
    let mut seen = 0;
    for command in commands.filter_map(|line| line.split_whitespace().next()) {
        let page = scratch.path().join(format!("pages/glooscope-{command}.1"));
        assert!(command == "help" || page.exists(), "no page for {command}");
        let page = std::fs::read_to_string(page).unwrap_or_default();
        assert!(command == "help" || page.contains(".SH SYNOPSIS") && page.contains(".SH \"EXIT STATUS\""), "{page}");
        seen += 1;
    }
    assert!(seen > 5, "{help}");
    assert!(scratch.run(&["man"]).out.contains(".TH glooscope"));
    let check = std::fs::read_to_string(scratch.path().join("pages/glooscope-check.1")).expect("it is there");
    assert!(
        check.contains(".SH EXAMPLES") || check.contains(".SH \"EXAMPLES\"\n.nf\n\\&  glooscope check deploy/"),
        "{check}"
    );
}

#[test]
fn every_schema_that_is_listed_is_printed() {
    let scratch = Scratch::new();
    let list = scratch.run(&["schema"]).out;
    let names: Vec<&str> = list.lines().collect();
    assert!(names.contains(&"manifests") && names.contains(&"configuration") && names.contains(&"check"), "{list}");
    for name in names {
        let schema = scratch.run(&["schema", name]).json();
        assert!(jsonschema::validator_for(&schema).is_ok(), "{name}");
    }
    let run = scratch.run(&["schema", "manifest"]);
    assert!(run.code == 2 && run.said.contains("manifests"), "{run:?}");
}

#[test]
fn the_schema_of_the_configuration_takes_what_its_reader_takes() {
    let validator = jsonschema::validator_for(&glooscope::config::schema()).expect("it is a schema");
    let fits = |value: serde_json::Value| validator.is_valid(&value);
    assert!(fits(serde_json::json!({ "rules": { "zero-weight": "off" }, "closed": true, "gloo-version": 1.2 })));
    assert!(fits(serde_json::json!({ "rules": { "zero-weight": false }, "fail-on": "never", "max-shift": 20 })));
    assert!(fits(serde_json::json!({ "max-shift": { "default": 20, "except": { "ns/group": 50 } } })));
    assert!(!fits(serde_json::json!({ "max-shift": { "except": { "group": 50 } } })));
    assert!(!fits(serde_json::json!({ "closd": true })));
    assert!(!fits(serde_json::json!({ "rules": { "zero-wieght": "off" } })));
}
