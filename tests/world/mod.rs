//! What tests share: manifests in memory, and numbers that look random but are the same in every run.

#![allow(dead_code, reason = "each test uses its own part of it")]

use std::fs;
use std::path::PathBuf;

use glooscope::check::{CheckReport, Levels, check};
use glooscope::context::Context;
use glooscope::report::{self, Style};
use glooscope::snapshot::Options;
use glooscope::snapshot::{Snapshot, Sources};
use glooscope::text::{Role, SourceMap};

/// Every manifest below a folder that is a text, sorted by name.
pub(crate) fn files(folder: &str) -> Vec<(String, String)> {
    texts(folder).into_iter().filter(|(name, _)| !name.ends_with(".verdict.json")).collect()
}

/// The same with the recorded verdicts, which are JSON as well.
pub(crate) fn texts(folder: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut folders = vec![PathBuf::from(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("the folder is there") {
            let path = entry.expect("it can be listed").path();
            let is_manifest = path
                .extension()
                .is_some_and(|extension| ["yaml", "yml", "json"].contains(&&*extension.to_string_lossy()));
            if path.is_dir() {
                folders.push(path);
            } else if is_manifest && let Ok(text) = fs::read_to_string(&path) {
                found.push((path.to_string_lossy().replace('\\', "/"), text));
            }
        }
    }
    found.sort();
    found
}

/// Manifests that were read, with the options they are read by.
pub(crate) struct World {
    /// The texts and documents.
    pub(crate) sources: Sources,
    /// How they are read.
    pub(crate) options: Options,
}

impl World {
    /// Reads files given as name and text.
    pub(crate) fn of(mut files: Vec<(String, String)>) -> World {
        files.sort();
        let mut map = SourceMap::default();
        for (name, text) in files {
            map.add(name, text, Role::Subject);
        }
        World { sources: Sources::parse(map), options: Options::default() }
    }

    /// Lends the context to `work`.
    pub(crate) fn with<R>(&self, work: impl FnOnce(&Context<'_>) -> R) -> R {
        work(&Context::new(&Snapshot::read(&self.sources, &self.options)))
    }

    /// What `check` finds.
    pub(crate) fn check(&self) -> CheckReport {
        self.with(|cx| check(cx, &Levels::default()))
    }

    /// What `render --format json` prints.
    pub(crate) fn render_json(&self) -> String {
        let style = Style { color: false, width: 100, unicode: true };
        let mut out = Vec::new();
        self.with(|cx| {
            let filter = report::render::Filter::default();
            report::render::write(report::RenderFormat::Json, cx, &filter, 2, &style, &mut out)
                .expect("memory can be written");
        });
        String::from_utf8(out).expect("it is text")
    }
}

/// A small generator of numbers (xorshift), the same in every run.
pub(crate) struct Random(u64);

impl Random {
    /// Starts from a seed other than 0.
    pub(crate) fn new(seed: u64) -> Random {
        Random(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    /// The next number.
    pub(crate) fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    /// A number below `limit`; 0 where that is 0.
    pub(crate) fn below(&mut self, limit: usize) -> usize {
        (self.next() % limit.max(1) as u64) as usize
    }

    /// One of some bytes.
    pub(crate) fn pick(&mut self, from: &[u8]) -> u8 {
        from[self.below(from.len())]
    }

    /// Shuffles in place.
    pub(crate) fn shuffle<T>(&mut self, items: &mut [T]) {
        for at in (1..items.len()).rev() {
            items.swap(at, self.below(at + 1));
        }
    }
}
