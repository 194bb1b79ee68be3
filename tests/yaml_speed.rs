//! How fast manifests are read; run by hand: `CORPUS=folder cargo test --release --test yaml_speed -- --ignored --nocapture`.

#![expect(clippy::print_stdout, clippy::cast_precision_loss, reason = "a measurement for people")]

use std::time::Instant;

use glooscope::text::FileId;
use glooscope::yaml::{read, read_slowly};

#[test]
#[ignore = "a measurement"]
fn megabytes_in_a_second() {
    let folder = std::env::var("CORPUS").expect("CORPUS names a folder");
    let mut texts = Vec::new();
    let mut folders = vec![std::path::PathBuf::from(folder)];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else if let Ok(text) = std::fs::read_to_string(&path) {
                texts.push(text);
            }
        }
    }
    let size = texts.iter().map(String::len).sum::<usize>() as f64 / 1e6;
    for round in 0..5 {
        let started = Instant::now();
        let kept: Vec<_> = texts.iter().map(|text| read(FileId(0), text)).collect();
        let fast = started.elapsed().as_secs_f64();
        drop(kept);
        println!("{size:.1} MB: {:.0} MB/s", size / fast);
        if round == 0 {
            let started = Instant::now();
            let kept: Vec<_> = texts.iter().take(500).map(|text| read_slowly(FileId(0), text)).collect();
            let part = texts.iter().take(500).map(String::len).sum::<usize>() as f64 / 1e6;
            println!("library alone: {:.0} MB/s", part / started.elapsed().as_secs_f64());
            drop(kept);
        }
    }
}
