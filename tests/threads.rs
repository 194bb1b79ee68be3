//! The same output, byte for byte, with one thread and with many.

use std::process::Command;

fn run(threads: &str, args: &[&str]) -> (Option<i32>, Vec<u8>) {
    let output = Command::new(env!("CARGO_BIN_EXE_glooscope"))
        .args(args)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .env_clear()
        .env("RAYON_NUM_THREADS", threads)
        .output()
        .expect("the tool runs");
    (output.status.code(), output.stdout)
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
