//! `check --watch`: a change is checked, and Ctrl-C ends it.

use std::fs;
use std::io::{BufRead as _, BufReader, Read};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{self, Receiver};
use std::thread;
use std::time::Duration;

use super::codes::{FINE, ZERO};
use crate::program::{Scratch, program};

/// The lines of a stream as they come.
fn lines(stream: impl Read + Send + 'static) -> Receiver<String> {
    let (sender, receiver) = mpsc::channel();
    thread::spawn(move || {
        for line in BufReader::new(stream).lines().map_while(Result::ok) {
            if sender.send(line).is_err() {
                return;
            }
        }
    });
    receiver
}

/// A run that watches; ended when the test is, whatever happens.
struct Watch {
    child: Child,
    out: Receiver<String>,
    said: Receiver<String>,
}

impl Watch {
    fn start(scratch: &Scratch, arguments: &[&str]) -> Watch {
        Watch::run(program(scratch.path()), arguments)
    }

    fn run(mut command: Command, arguments: &[&str]) -> Watch {
        command.args(arguments).stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().expect("it starts");
        let out = lines(child.stdout.take().expect("it is piped"));
        let said = lines(child.stderr.take().expect("it is piped"));
        Watch { child, out, said }
    }

    /// Waits until a line of a report has that text.
    fn until(&self, want: &str) {
        self.wait(&self.out, want);
    }

    /// The same for what is said beside it.
    fn until_said(&self, want: &str) {
        self.wait(&self.said, want);
    }

    fn wait(&self, lines: &Receiver<String>, want: &str) {
        let mut told = Vec::new();
        loop {
            match lines.recv_timeout(Duration::from_secs(60)) {
                Ok(line) if line.contains(want) => return,
                Ok(line) => told.push(line),
                Err(error) => panic!("{error}: no {want} in {told:?}, {:?}", self.said.try_iter().collect::<Vec<_>>()),
            }
        }
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[test]
fn a_change_is_checked_and_an_interrupt_ends_it() {
    let scratch = Scratch::new();
    let file = scratch.write("shop/zero.yaml", ZERO);
    let arguments = [
        "check",
        "--watch",
        "shop",
        "--select",
        "zero-total-weight",
        "--output",
        "concise",
        "--output",
        "json=shop/out.json",
        "--output",
        "human",
    ];
    let mut watch = Watch::start(&scratch, &arguments);
    watch.until("shop/zero.yaml:7:3: error[zero-total-weight]");
    watch.until("1 error");
    fs::write(&file, FINE).expect("it can be written");
    watch.until("no findings");
    // A file that is new, one that is replaced, and the configuration, which lies elsewhere.
    scratch.write("shop/new.yaml", ZERO);
    watch.until("shop/new.yaml:7:3");
    watch.until("looked at 2");
    let stop = Command::new("kill").args(["-INT", &watch.child.id().to_string()]).status().expect("it runs");
    assert!(stop.success());
    let ended = watch.child.wait().expect("it ends");
    assert!(!ended.success());
    let text = fs::read_to_string(scratch.path().join("shop/out.json")).expect("it was written");
    assert!(text.contains("new.yaml"), "{text}");
}

#[cfg(unix)]
#[test]
fn a_base_beside_the_folder_is_watched_too() {
    let scratch = Scratch::new();
    // As kustomize prints it: with where it comes from.
    let base = fs::canonicalize(scratch.path()).expect("it is there").join("base/fine.yaml");
    let origin =
        format!("metadata:\\n  annotations:\\n    config.kubernetes.io/origin: |\\n      path: {}", base.display());
    let script = format!(
        "#!/bin/sh\nexec /usr/bin/awk '/^metadata:/{{print \"{origin}\"; next}} {{print}}' '{}'\n",
        base.display()
    );
    scratch.script("bin/kustomize", &script);
    scratch.write("base/fine.yaml", FINE);
    scratch.write("overlay/kustomization.yaml", "resources: [../base/fine.yaml]\n");
    let mut command = program(scratch.path());
    let path = format!("{}:{}", scratch.path().join("bin").display(), std::env::var("PATH").unwrap_or_default());
    command.env("PATH", path);
    let watch = Watch::run(command, &["check", "--watch", "overlay", "--select", "zero-total-weight"]);
    watch.until("no findings");
    scratch.write("base/fine.yaml", ZERO);
    watch.until("zero-total-weight");
}

#[cfg(unix)]
#[test]
fn a_build_that_fails_at_first_is_built_again_once_it_can_be() {
    let scratch = Scratch::new();
    // The base is named by the overlay, and lies where nothing else is read of.
    scratch.script(
        "bin/kustomize",
        "#!/bin/sh\n[ -e \"$BASE\" ] || { echo \"accumulating resources: $BASE: no such file\" >&2; exit 1; }\nexec /bin/cat \"$BASE\"\n",
    );
    scratch.write("overlay/kustomization.yaml", "resources: [../base/zero.yaml]\n");
    std::fs::create_dir(scratch.path().join("base")).expect("it can be made");
    for source in ["overlay", "kustomize:overlay"] {
        let _ = fs::remove_file(scratch.path().join("base/zero.yaml"));
        let mut command = program(scratch.path());
        let path = format!("{}:{}", scratch.path().join("bin").display(), std::env::var("PATH").unwrap_or_default());
        command.env("PATH", path).env("BASE", scratch.path().join("base/zero.yaml"));
        let watch = Watch::run(command, &["check", "--watch", source, "--format", "concise"]);
        watch.until_said("watching for changes");
        scratch.write("base/zero.yaml", ZERO);
        watch.until("zero-total-weight");
    }
}

#[test]
fn what_can_not_be_watched_is_refused() {
    let scratch = Scratch::new();
    scratch.write("a.yaml", FINE);
    for (arguments, want) in [
        (&["-"][..], "standard input is read once"),
        (&["git:HEAD"], "there is no file or folder to watch"),
        (&["a.yaml", "--fix"], "cannot be used with"),
        (&["a.yaml", "--diff"], "cannot be used with"),
        (&["a.yaml", "--write-baseline", "b.json"], "cannot be used with"),
    ] {
        let run = scratch.run(&[&["check", "--watch"], arguments].concat());
        assert!(run.code == 2 && run.said.contains(want), "{arguments:?}: {run:?}");
    }
}
