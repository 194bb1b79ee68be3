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
        let mut command = program(scratch.path());
        command.args(arguments).stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().expect("it starts");
        let out = lines(child.stdout.take().expect("it is piped"));
        let said = lines(child.stderr.take().expect("it is piped"));
        Watch { child, out, said }
    }

    /// What was found until it waits for changes again.
    fn report(&self) -> Vec<String> {
        while !self.said.recv_timeout(Duration::from_secs(60)).expect("it goes on").starts_with("watching") {}
        // What was printed is read a little later than what was said.
        thread::sleep(Duration::from_millis(300));
        self.out.try_iter().collect()
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
    ];
    let mut watch = Watch::start(&scratch, &arguments);
    assert!(watch.report().concat().contains("shop/zero.yaml:7:3: error[zero-total-weight]"));
    fs::write(&file, FINE).expect("it can be written");
    assert_eq!(watch.report(), [""; 0]);
    // A file that is new, one that is replaced, and the configuration, which lies elsewhere.
    scratch.write("shop/new.yaml", ZERO);
    let told = watch.report();
    assert!(told.concat().contains("shop/new.yaml:7:3"), "{told:?}");
    let stop = Command::new("kill").args(["-INT", &watch.child.id().to_string()]).status().expect("it runs");
    assert!(stop.success());
    let ended = watch.child.wait().expect("it ends");
    assert!(!ended.success());
    let text = fs::read_to_string(scratch.path().join("shop/out.json")).expect("it was written");
    assert!(text.contains("new.yaml"), "{text}");
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
