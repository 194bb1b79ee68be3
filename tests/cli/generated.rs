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
        seen += 1;
    }
    assert!(seen > 5, "{help}");
    assert!(scratch.run(&["man"]).out.contains(".TH glooscope"));
}
