//! The same output and the same talk, byte for byte, with one thread and with many.

#[cfg(unix)]
use std::fs;
#[cfg(unix)]
use std::os::unix::fs::symlink;
use std::process::Command;

fn run(threads: &str, args: &[&str]) -> (Option<i32>, Vec<u8>, Vec<u8>) {
    let output = Command::new(env!("CARGO_BIN_EXE_glooscope"))
        .args(args)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .env_clear()
        .env("RAYON_NUM_THREADS", threads)
        .output()
        .expect("the tool runs");
    (output.status.code(), output.stdout, output.stderr)
}

#[test]
fn threads_change_nothing() {
    let commands: [&[&str]; 5] = [
        &["check", "fixtures"],
        &["check", "--format", "json", "fixtures"],
        &["check", "--format", "sarif", "fixtures/shop-broken"],
        &["render", "--format", "json", "fixtures/shop"],
        &["diff", "--format", "json", "fixtures/shop", "fixtures/shop-broken"],
    ];
    for args in commands {
        let one = run("1", args);
        assert!(one.1.len() > 1000, "{args:?} prints next to nothing");
        assert!(run("8", args) == one, "{args:?} differs with many threads");
    }
}

/// Files are read while others are still looked for: neither which, nor their order, nor what is said of them may show it.
#[cfg(unix)]
#[test]
fn threads_change_nothing_about_what_is_read() {
    let scratch = tempfile::tempdir().expect("a scratch folder");
    for number in 0..500 {
        let folder = scratch.path().join(format!("team-{}", number % 7));
        let group = "gateway.solo.io/v1\nkind: RouteTable";
        let text = format!("apiVersion: {group}\nmetadata:\n  name: table-{}\n", number % 400);
        fs::create_dir_all(&folder).expect("a folder");
        fs::write(folder.join(format!("{number}.yaml")), text).expect("a file");
        if number % 50 == 0 {
            fs::write(folder.join(format!("{number}-binary.yaml")), "\0").expect("a file");
            symlink("nowhere", folder.join(format!("{number}-broken.yaml"))).expect("a link");
            symlink("../team-1/1.yaml", folder.join(format!("{number}-again.yaml"))).expect("a link");
        }
    }
    symlink("team-3", scratch.path().join("also")).expect("a link");
    let path = scratch.path().to_str().expect("a name");
    let first = format!("{path}/team-2");
    let args = ["check", "-v", "--format", "json", &first, path, "--context", path];
    let one = run("1", &args);
    let said = String::from_utf8_lossy(&one.2);
    let read: Vec<&str> = said.lines().filter_map(|line| line.strip_prefix("read ")).collect();
    assert!(read.len() == 510 && read.is_sorted(), "{said}");
    // Said at each walk: of the one folder, of all, and of all as context.
    assert_eq!(said.matches("a link that leads nowhere").count(), 2 + 10 + 10, "{said}");
    for threads in ["2", "8"] {
        assert!(run(threads, &args) == one, "{threads} threads differ from one");
    }
}
