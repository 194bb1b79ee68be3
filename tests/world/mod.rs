//! What tests share: manifests in memory, and numbers that look random but are the same in every run.

#![allow(dead_code, reason = "each test uses its own part of it")]

use std::fs;
use std::path::{Path, PathBuf};

use glooscope::check::{CheckReport, Levels, check};
use glooscope::context::Context;
use glooscope::finding::{Diagnostic, Sink};
use glooscope::report::{self, Style};
use glooscope::rules::ALL;
use glooscope::snapshot::{Options, Snapshot, Sources};
use glooscope::text::{FileId, Role, SourceMap};
use glooscope::yaml::{Node, Value, read};

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

/// Named texts, loaded and not yet parsed.
pub(crate) fn map<N: AsRef<str>, T: AsRef<str>>(files: &[(N, T)]) -> SourceMap {
    let mut map = SourceMap::default();
    for (name, text) in files {
        map.add(name.as_ref(), text.as_ref(), Role::Subject);
    }
    map
}

/// Manifests that were read, with the options they are read by.
pub(crate) struct World {
    /// The texts and documents.
    pub(crate) sources: Sources,
    /// How they are read.
    pub(crate) options: Options,
}

impl World {
    /// Reads files given as name and text, sorted as the binary hands them over.
    pub(crate) fn of(mut files: Vec<(String, String)>) -> World {
        files.sort();
        World::of_texts(&files)
    }

    /// Reads one file, called `a.yaml`.
    pub(crate) fn of_text(text: impl Into<String>) -> World {
        World::of(vec![("a.yaml".to_owned(), text.into())])
    }

    /// Reads files in the order in which they are given.
    pub(crate) fn of_texts<N: AsRef<str>, T: AsRef<str>>(files: &[(N, T)]) -> World {
        World::parse(map(files))
    }

    /// Parses what is loaded.
    pub(crate) fn parse(map: SourceMap) -> World {
        World::of_sources(Sources::parse(map))
    }

    /// The same where the sources are all there is.
    #[must_use]
    pub(crate) fn closed(mut self) -> World {
        self.options.closed = true;
        self
    }

    /// What was parsed elsewhere, as by a test of the parsing.
    pub(crate) fn of_sources(sources: Sources) -> World {
        World { sources, options: Options::default() }
    }

    /// Reads everything below a folder, whatever its names end with, and names it from there.
    pub(crate) fn below(folder: &Path) -> World {
        let mut files = Vec::new();
        let mut folders = vec![folder.to_owned()];
        while let Some(open) = folders.pop() {
            for entry in fs::read_dir(&open).expect("the folder is there") {
                let path = entry.expect("it can be listed").path();
                if path.is_dir() {
                    folders.push(path);
                } else {
                    let name = path.strip_prefix(folder).expect("inside").to_string_lossy().replace('\\', "/");
                    files.push((name, fs::read_to_string(&path).expect("it can be read")));
                }
            }
        }
        World::of(files)
    }

    /// The resources.
    pub(crate) fn snapshot(&self) -> Snapshot<'_> {
        Snapshot::read(&self.sources, &self.options)
    }

    /// Runs `work` on the context.
    pub(crate) fn with<R>(&self, work: impl FnOnce(&Context<'_>) -> R) -> R {
        work(&Context::new(&self.snapshot()))
    }

    /// Whether every document could be parsed.
    pub(crate) fn is_parsed(&self) -> bool {
        self.sources.documents().all(|(_, document)| document.tree.is_ok())
    }

    /// What every rule finds, with the line of each finding: before levels and comments have their say.
    pub(crate) fn findings(&self) -> Vec<(u32, Diagnostic)> {
        self.with(|cx| {
            let found = all_findings(cx).into_iter();
            found.map(|found| (cx.map().start(found.span).line, found)).collect()
        })
    }

    /// What `check` finds.
    pub(crate) fn check(&self) -> CheckReport {
        self.with(|cx| check(cx, &Levels::default()))
    }

    /// What `render --format json` prints.
    pub(crate) fn render_json(&self) -> String {
        let style = Style { width: 100, ..Style::default() };
        let mut out = Vec::new();
        self.with(|cx| {
            let filter = report::render::Filter::default();
            report::render::write(
                report::RenderFormat::Json,
                cx,
                &filter,
                glooscope::traffic::Rounding::Nearest(2),
                &style,
                &mut out,
            )
            .expect("memory can be written");
        });
        String::from_utf8(out).expect("it is text")
    }
}

/// What every rule finds, rule by rule: before levels and comments have their say.
pub(crate) fn all_findings(cx: &Context<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for rule in ALL {
        (rule.check)(cx, &mut Sink::new(rule, &mut found));
    }
    found
}

/// What a node holds as JSON, by the project's own reader.
pub(crate) fn json(node: Node<'_>) -> serde_json::Value {
    if node.is_map() {
        let entries = node.entries().map(|(key, value)| (key.str().to_owned(), json(value)));
        return serde_json::Value::Object(entries.collect());
    }
    if node.is_list() {
        return node.items().map(json).collect();
    }
    match node.value() {
        Some(Value::Bool(value)) => value.into(),
        Some(Value::Int(_) | Value::Float(_)) => serde_json::from_str(node.str()).expect("a number"),
        Some(Value::Null) => serde_json::Value::Null,
        _ => node.str().into(),
    }
}

/// The first document of a text as JSON.
pub(crate) fn json_of(text: &str) -> serde_json::Value {
    let documents = read(text);
    let tree = documents[0].tree.as_ref().expect("it parses");
    json(tree.root(FileId(0), text).expect("it has a root"))
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

    /// Whether a number below `limit` is 0.
    pub(crate) fn one_in(&mut self, limit: usize) -> bool {
        self.below(limit) == 0
    }

    /// One of a list.
    pub(crate) fn from<T: Copy>(&mut self, list: &[T]) -> T {
        list[self.below(list.len())]
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
