//! The program as people run it, in a scratch folder and without anything of their environment.

#![allow(dead_code, reason = "each test uses its own part of it")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use tempfile::TempDir;

/// What a run came to.
#[derive(Debug)]
pub(crate) struct Run {
    /// The exit code.
    pub(crate) code: i32,
    /// Results.
    pub(crate) out: String,
    /// Talk.
    pub(crate) said: String,
}

impl Run {
    /// The output as JSON.
    pub(crate) fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.out).unwrap_or_else(|error| panic!("{error}: {self:?}"))
    }

    /// `file:line rule` of each finding.
    pub(crate) fn findings(&self) -> Vec<String> {
        let report = self.json();
        let findings = report["findings"].as_array().expect("a list").iter();
        let told = findings.map(|it| format!("{}:{} {}", text(&it["file"]), it["line"], text(&it["rule"])));
        told.collect()
    }

    /// A number of the summary.
    pub(crate) fn count(&self, key: &str) -> u64 {
        self.json()["summary"][key].as_u64().unwrap_or_else(|| panic!("no {key}: {self:?}"))
    }
}

fn text(value: &serde_json::Value) -> &str {
    value.as_str().expect("a text")
}

/// A scratch folder that commands run in.
pub(crate) struct Scratch {
    folder: TempDir,
}

impl Scratch {
    pub(crate) fn new() -> Scratch {
        Scratch { folder: tempfile::tempdir().expect("a scratch folder") }
    }

    pub(crate) fn path(&self) -> &Path {
        self.folder.path()
    }

    pub(crate) fn write(&self, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
        let path = self.path().join(name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("it can be made");
        fs::write(&path, bytes).expect("it can be written");
        path
    }

    /// Takes a folder away, with all in it.
    pub(crate) fn remove(&self, name: &str) {
        fs::remove_dir_all(self.path().join(name)).expect("it was there");
    }

    /// Another program, in the scratch folder.
    pub(crate) fn call(&self, program: &str, arguments: &[&str]) {
        let mut command = Command::new(program);
        scrub(&mut command, self.path());
        command.args(arguments).stdout(Stdio::null()).stderr(Stdio::null());
        assert!(command.status().expect("it runs").success(), "{program} {arguments:?}");
    }

    pub(crate) fn run(&self, arguments: &[&str]) -> Run {
        self.run_with(arguments, "")
    }

    /// Where nothing but the programs of this folder is installed.
    pub(crate) fn run_among(&self, programs: &str, arguments: &[&str]) -> Run {
        self.run_on(&self.path().join(programs).to_string_lossy(), arguments)
    }

    /// Where the programs of this folder come before what is installed.
    pub(crate) fn run_in_front(&self, programs: &str, arguments: &[&str]) -> Run {
        let installed = std::env::var("PATH").unwrap_or_default();
        self.run_on(&format!("{}:{installed}", self.path().join(programs).display()), arguments)
    }

    fn run_on(&self, path: &str, arguments: &[&str]) -> Run {
        let mut command = program(self.path());
        let output = command.env("PATH", path).args(arguments).stdin(Stdio::null()).output().expect("it ends");
        let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
        Run { code: output.status.code().expect("no signal"), out: text(output.stdout), said: text(output.stderr) }
    }

    /// A program of that text in a folder.
    #[cfg(unix)]
    pub(crate) fn script(&self, name: &str, text: &str) {
        use std::os::unix::fs::PermissionsExt as _;
        let path = self.write(name, text);
        fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).expect("it can be run");
    }

    pub(crate) fn run_with(&self, arguments: &[&str], input: &str) -> Run {
        run_in(self.path(), arguments, input)
    }
}

/// Runs the program in a folder.
pub(crate) fn run_in(folder: &Path, arguments: &[&str], input: &str) -> Run {
    let mut command = program(folder);
    command.args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().expect("it starts");
    // Who doesn't read it closes it.
    let _ = child.stdin.take().expect("it is piped").write_all(input.as_bytes());
    let output = child.wait_with_output().expect("it ends");
    let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
    Run { code: output.status.code().expect("no signal"), out: text(output.stdout), said: text(output.stderr) }
}

/// The program with a clean environment.
pub(crate) fn program(folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_glooscope"));
    scrub(&mut command, folder);
    command
}

fn scrub(command: &mut Command, folder: &Path) {
    let path = std::env::var_os("PATH").unwrap_or_default();
    command.current_dir(folder).env_clear().env("PATH", path).env("HOME", folder).env("LC_ALL", "C.UTF-8");
    // A test may run within a hook of git, whose variables point at another repository.
    command.env("GIT_CONFIG_NOSYSTEM", "1");
    for name in ["AUTHOR", "COMMITTER"] {
        command.env(format!("GIT_{name}_NAME"), "nobody").env(format!("GIT_{name}_EMAIL"), "nobody@example.com");
    }
}

/// The long options of each command, as clap knows them: completions are written from its definition.
pub(crate) fn options() -> BTreeMap<String, BTreeSet<String>> {
    let script = Scratch::new().run(&["completions", "bash"]).out;
    let mut all = BTreeMap::new();
    let mut command = None;
    for line in script.lines().map(str::trim) {
        if let Some(name) = line.strip_suffix(')').and_then(|name| name.strip_prefix("glooscope__subcmd__")) {
            // Of `help` there is a copy of every command, without options.
            command = (!name.contains("help") && !name.contains(',')).then(|| name.to_owned());
        } else if let (Some(name), Some(words)) = (&command, line.strip_prefix("opts=\"")) {
            let words = words.trim_end_matches('"').split_whitespace().filter(|word| word.starts_with("--"));
            all.insert(name.clone(), words.map(str::to_owned).collect());
            command = None;
        }
    }
    all
}
