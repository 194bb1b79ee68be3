//! How fast the library is; run by hand: `CORPUS=folder cargo test --release --test speed -- --ignored --nocapture`.

#![expect(clippy::print_stdout, clippy::cast_precision_loss, reason = "measurements for people")]

mod world;

use std::path::PathBuf;
use std::time::Instant;

use glooscope::yaml::{read, read_slowly};
use world::World;

/// Names and texts of all files below the folder that `CORPUS` names.
fn corpus() -> Vec<(String, String)> {
    let mut texts = Vec::new();
    let mut folders = vec![PathBuf::from(std::env::var("CORPUS").expect("CORPUS names a folder"))];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else if let Ok(text) = std::fs::read_to_string(&path) {
                texts.push((path.to_string_lossy().into_owned(), text));
            }
        }
    }
    texts.sort();
    texts
}

#[test]
#[ignore = "a measurement"]
fn megabytes_in_a_second() {
    let texts = corpus();
    let size = texts.iter().map(|(_, text)| text.len()).sum::<usize>() as f64 / 1e6;
    for round in 0..5 {
        let started = Instant::now();
        let kept: Vec<_> = texts.iter().map(|(_, text)| read(text)).collect();
        let fast = started.elapsed().as_secs_f64();
        drop(kept);
        println!("{size:.1} MB: {:.0} MB/s", size / fast);
        if round == 0 {
            let started = Instant::now();
            let kept: Vec<_> = texts.iter().take(500).map(|(_, text)| read_slowly(text)).collect();
            let part = texts.iter().take(500).map(|(_, text)| text.len()).sum::<usize>() as f64 / 1e6;
            println!("library alone: {:.0} MB/s", part / started.elapsed().as_secs_f64());
            drop(kept);
        }
    }
}

/// What an editor asks for after each keystroke: everything anew, but for reading the files.
#[test]
#[ignore = "a measurement"]
fn milliseconds_from_texts_to_findings() {
    let texts = corpus();
    for _ in 0..10 {
        let map = world::map(&texts);
        let started = Instant::now();
        let world = World::parse(map);
        let parsed = started.elapsed();
        let findings = world.check().findings.len();
        let all = started.elapsed();
        println!("{} files: {parsed:.1?} to parse, {all:.1?} to {findings} findings", texts.len());
    }
}
