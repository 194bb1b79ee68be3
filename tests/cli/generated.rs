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
    let commands = commands.filter_map(|line| line.split_whitespace().next()).filter(|command| *command != "help");
    for command in commands {
        let page = fs::read_to_string(scratch.path().join(format!("pages/glooscope-{command}.1"))).expect(command);
        let section = |title: &str| {
            let found =
                page.split(&format!(".SH \"{title}\"\n.nf\n")).nth(1).and_then(|rest| rest.split(".fi\n").next());
            let text = found.unwrap_or_else(|| panic!("{command} has no {title}: {page}"));
            text.replace("\\&", "").replace("\\-", "-").replace("\\e", "\\")
        };
        // As the program itself says how it is used, with all of its examples.
        let help = scratch.run(&[command, "--help"]).out;
        let usage = help.split("Usage: ").nth(1).and_then(|rest| rest.split("\n\n").next()).expect("a usage");
        let usage: Vec<&str> = usage.lines().map(str::trim).collect();
        assert_eq!(section("SYNOPSIS").lines().collect::<Vec<_>>(), usage, "{command}");
        let examples = help.split("\nExamples:\n").nth(1).unwrap_or_else(|| panic!("{command} has no examples"));
        let examples: Vec<&str> = examples.lines().take_while(|line| line.starts_with("  ")).collect();
        assert_eq!(section("EXAMPLES").lines().collect::<Vec<_>>(), examples, "{command}");
        assert!(examples.iter().all(|line| line.contains(&format!("glooscope {command}"))), "{command}: {examples:?}");
        let status = section("EXIT STATUS");
        assert!(status.starts_with("0  ") && status.contains("\n2  could not run"), "{command}: {status}");
        seen += 1;
    }
    assert!(seen > 15, "{help}");
    let main = scratch.run(&["man"]).out;
    assert!(main.contains("\n.SH \"EXAMPLES\"\n.nf\n\\&  glooscope check deploy/\n"), "{main}");
    assert!(main.contains(".TH glooscope") && main.contains("glooscope [OPTIONS] <COMMAND>"), "{main}");
    // A second time they are written over, and what else is there stays.
    scratch.write("pages/other.1", "mine");
    assert_eq!(scratch.run(&["man", "--output", "pages"]).code, 0);
    assert_eq!(fs::read_to_string(scratch.path().join("pages/other.1")).expect("it is there"), "mine");
}

/// What the manual pages say of exit codes is so.
#[test]
#[expect(clippy::too_many_lines, reason = "a table")]
fn exit_codes_are_those_of_the_manual() {
    let scratch = Scratch::new();
    let canary = fs::read_to_string("fixtures/canary/canary.yaml").expect("it is there");
    scratch.write("w/a.yaml", &canary);
    scratch.write("o/a.yaml", canary.replace("weight: 9", "weight: 5"));
    scratch.write("zero/a.yaml", canary.replace("weight: 9", "weight: 0").replace("weight: 1 ", "weight: 0 "));
    scratch.write("slip/a.yaml", canary.replacen("destinations:", "destinatoins:", 1));
    scratch.write("broken/a.yaml", format!("{canary}---\nkind: [\n"));
    scratch.write("r.csv", "echo.example.com,100\n");
    scratch.write("c.csv", "gloo-system/echo-v1,10\n");
    scratch.write("good.test", "tests:\n- request: GET http://echo.example.com/x\n  expect: nobody\n");
    scratch.write("bad.test", "tests:\n- request: GET http://echo.example.com/echo\n  expect: nobody\n");
    assert_eq!(scratch.run(&["convert", "w", "-o", "gateway", "--allow-partial"]).code, 0);
    for (code, lines) in [
        (
            0,
            &[
                "check w",
                "check --fail-on never zero",
                "check --diff zero",
                "render w",
                "render --host echo.example.com w",
                "graph w",
                "graph --of UpstreamGroup/gloo-system/echo w",
                "test good.test w",
                "diff w w",
                "diff o w",
                "diff w w --exit-code",
                "diff o w --max-shift 10 --forbid-new-findings",
                "set echo v2=2 w",
                "set echo v2=2 w --max-shift 10",
                "rollout echo --to v2 --steps 11 w --max-shift 1",
                "convert w --allow-partial",
                "convert w --check gateway --allow-partial",
                "report w -o page.html",
                "env w",
                "config",
                "explain zero-weight",
                "rules",
                "schema",
                "completions zsh",
                "man",
                "trace GET http://echo.example.com/echo w",
                "trace GET http://nobody.example.com/ w",
            ][..],
        ),
        (
            1,
            &[
                "check zero",
                "check --diff slip",
                "check broken",
                "render --host x.example.com w",
                "render --group x w",
                "render --upstream x w",
                "graph --of x w",
                "test bad.test w",
                "test good.test w --min-coverage 100",
                "diff o w --exit-code",
                "diff o w --exit-code=traffic",
                "diff o w --max-shift 1",
                "diff w zero --forbid-new-findings",
                "diff o w --requests r.csv --capacity c.csv",
                "set echo v2=90 w --max-shift 10",
                "set echo v2=90 w --max-shift 10 --write",
                "rollout echo --to v2 --steps 50 w --max-shift 1",
                "convert w",
                "convert o --check gateway --allow-partial",
                "lsp",
            ],
        ),
        (
            2,
            &[
                "check nowhere",
                "render broken",
                "graph broken",
                "test good.test broken",
                "test nowhere w",
                "diff w broken",
                "set echo v2=2 broken",
                "set x v2=2 w",
                "rollout echo --to v2 --steps 50 broken",
                "rollout x --to v2 --steps 50 w",
                "convert broken",
                "convert w --check broken --allow-partial",
                "report broken -o page.html",
                "env broken",
                "env w --env x",
                "config --config nowhere.yaml",
                "explain x",
                "schema x",
                "completions x",
                "trace GET http://echo.example.com/echo broken",
                "trace GET nothing w",
                "lsp nowhere",
                "man x",
                "rules x",
                "x",
            ],
        ),
    ] {
        for line in lines {
            let arguments: Vec<&str> = line.split(' ').collect();
            let run = scratch.run(&arguments);
            assert_eq!(run.code, code, "{line}: {run:?}");
        }
    }
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
