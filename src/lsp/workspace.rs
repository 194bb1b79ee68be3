//! What lies in the folders of an editor, with the texts that are open there.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use glooscope::check::baseline::Baseline;
use glooscope::check::{CheckReport, Judged, Kept, Levels, check_with};
use glooscope::context::Context;
use glooscope::finding::Diagnostic;
use glooscope::snapshot::{Options, Parsed, Snapshot, Sources};
use glooscope::text::{FileId, Role, SourceFile, SourceMap};
use lsp_types::Uri;
use rustc_hash::FxHashMap;

use super::uri::{known, uri_of};

/// What was read of the folders.
#[derive(Debug, Default)]
pub(crate) struct Loaded {
    /// All texts.
    pub(crate) sources: Sources,
    /// The environments in them.
    pub(crate) environments: Vec<Environment>,
    /// Findings about the configuration, and about what can't be built.
    pub(crate) elsewhere: Vec<Diagnostic>,
    /// The findings that are accepted.
    pub(crate) baseline: Option<Baseline>,
    /// What could not be read, to be shown.
    pub(crate) problems: Vec<String>,
}

/// One environment.
#[derive(Debug)]
pub(crate) struct Environment {
    /// Its name; nothing where it is the only one.
    pub(crate) name: Option<String>,
    /// Its files.
    pub(crate) sources: Sources,
    /// How they are read.
    pub(crate) options: Options,
    /// What is made of each rule.
    pub(crate) levels: Levels,
}

impl Environment {
    fn judged(&self) -> Judged<'_> {
        Judged { name: self.name.as_deref(), sources: &self.sources, options: &self.options, levels: &self.levels }
    }
}

/// The folders' files and the open texts over them.
#[derive(Debug, Default)]
pub(super) struct Workspace {
    loaded: Loaded,
    /// The files by their real paths.
    by_path: FxHashMap<PathBuf, FileId>,
    /// The addresses of the files that are there.
    addresses: FxHashMap<FileId, Uri>,
    kept: Kept,
    /// The files whose texts changed since the last check.
    touched: Vec<FileId>,
    /// Open files that no environment holds, and the environment that they are looked at with.
    guests: Vec<(FileId, Option<usize>)>,
    is_checked: bool,
}

impl Workspace {
    /// Takes what was read of the folders.
    pub(super) fn new(mut loaded: Loaded) -> Workspace {
        // What is opened later belongs to none of them by itself.
        for one in &mut loaded.environments {
            let files: Vec<FileId> = one.sources.files().map(|(id, _)| id).collect();
            one.sources = one.sources.only(files).without(one.sources.loaded());
        }
        let files = loaded.sources.map.files().filter(|(id, _)| !loaded.sources.is_built(*id));
        let (mut by_path, mut addresses) = (FxHashMap::default(), FxHashMap::default());
        for (id, file) in files {
            // What a program printed is called by no path.
            let Ok(path) = std::fs::canonicalize(&*file.name) else { continue };
            addresses.extend(uri_of(&path).map(|uri| (id, uri)));
            by_path.entry(path).or_insert(id);
        }
        Workspace { loaded, by_path, addresses, ..Workspace::default() }
    }

    /// The address of a file; nothing for what is no file.
    pub(super) fn address(&self, file: FileId) -> Option<&Uri> {
        self.addresses.get(&file)
    }

    /// The text of every file.
    pub(super) fn map(&self) -> &SourceMap {
        &self.loaded.sources.map
    }

    /// All files.
    pub(super) fn sources(&self) -> &Sources {
        &self.loaded.sources
    }

    /// What could not be read.
    pub(super) fn problems(&self) -> &[String] {
        &self.loaded.problems
    }

    /// The file at a path.
    pub(super) fn file(&self, path: &Path) -> Option<FileId> {
        self.by_path.get(&known(path)).copied()
    }

    /// Puts a text in the place of what was read of a file. One that is not there yet is looked at with its neighbours, one outside of the
    /// folders alone, and one that is left out of them not at all.
    pub(super) fn open(&mut self, path: &Path, text: &str) -> FileId {
        let file = self.file(path).unwrap_or_else(|| self.add(path));
        self.replace(file, text);
        file
    }

    /// Puts a text in the place of one that is no file.
    pub(super) fn open_nameless(&mut self, name: &str, text: &str) -> FileId {
        let file = self.push(name);
        self.guests.push((file, None));
        self.replace(file, text);
        file
    }

    /// Puts another text in the place of one.
    pub(super) fn replace(&mut self, file: FileId, text: &str) {
        if *self.map().file(file).text == *text && self.map().file(file).refusal.is_none() {
            return;
        }
        self.loaded.sources = self.loaded.sources.with(file, text);
        for one in &mut self.loaded.environments {
            one.sources = one.sources.of(&self.loaded.sources);
        }
        self.touched.push(file);
    }

    fn add(&mut self, path: &Path) -> FileId {
        let path = known(path);
        let file = self.push(&path.to_string_lossy());
        let is_inside = self.by_path.keys().any(|other| other.parent().is_some_and(|folder| path.starts_with(folder)));
        if !is_inside {
            self.guests.push((file, None));
        } else if !path.exists() {
            let host = self.nearest(&path);
            self.guests.push((file, host));
        }
        self.by_path.insert(path, file);
        file
    }

    fn push(&mut self, name: &str) -> FileId {
        let file = SourceFile::new(name, "", Role::Subject);
        let parsed = Parsed::read(&file);
        self.loaded.sources.push(file, Arc::new(parsed))
    }

    /// The environment whose files lie nearest to a path.
    fn nearest(&self, path: &Path) -> Option<usize> {
        let common = |other: &Path| path.components().zip(other.components()).take_while(|(a, b)| a == b).count();
        let near = |one: &Environment| {
            let held = self.by_path.iter().filter(|(_, id)| one.sources.holds(**id));
            held.map(|(other, _)| common(other)).max()
        };
        let all = self.loaded.environments.iter().enumerate();
        all.filter_map(|(at, one)| Some((near(one)?, std::cmp::Reverse(at)))).max().map(|(_, at)| at.0)
    }

    /// What a guest is looked at with.
    fn hosted(&self, file: FileId, host: Option<usize>) -> (Sources, Options, Levels) {
        let environment = host.and_then(|at| self.loaded.environments.get(at));
        let mut files = vec![file];
        if let Some(one) = environment {
            files.extend(one.sources.files().map(|(id, _)| id));
            files.sort_unstable();
        }
        let sources = self.sources().only(files).without(environment.map_or(&[][..], |one| one.sources.loaded()));
        let like = environment.or(self.loaded.environments.first());
        let (options, levels) = like.map(|one| (one.options.clone(), one.levels.clone())).unwrap_or_default();
        (sources, options, levels)
    }

    /// Whether anything changed since the last check.
    pub(super) fn is_touched(&self) -> bool {
        !self.is_checked || !self.touched.is_empty()
    }

    /// The files whose texts changed since then.
    pub(super) fn touched(&self) -> &[FileId] {
        &self.touched
    }

    /// What is wrong, with the open texts.
    pub(super) fn check(&mut self) -> CheckReport {
        self.is_checked = true;
        let touched = std::mem::take(&mut self.touched);
        let judged: Vec<Judged<'_>> = self.loaded.environments.iter().map(Environment::judged).collect();
        let is_touched = |one: &Judged<'_>| {
            let behind = one.sources.behind();
            touched.iter().any(|file| one.sources.holds(*file) || behind.contains(file))
        };
        let mut report = self.kept.check(&judged, is_touched, self.loaded.elsewhere.clone());
        for &(file, host) in &self.guests {
            let (sources, options, levels) = self.hosted(file, host);
            let snapshot = Snapshot::read(&sources, &options);
            let found = check_with(&Context::new(&snapshot), &levels, Vec::new()).findings;
            report.findings.extend(found.into_iter().filter(|finding| finding.span.file == file));
        }
        if let Some(baseline) = &self.loaded.baseline {
            report.findings = baseline.accept(self.sources(), report.findings, |_| false).findings;
        }
        report
    }

    /// The environments, to be judged.
    pub(super) fn judged(&self) -> Vec<Judged<'_>> {
        self.loaded.environments.iter().map(Environment::judged).collect()
    }

    /// Runs `work` on what follows from each environment that a file belongs to. A file that only builds are made of stands for itself.
    pub(super) fn with_contexts<R>(&self, file: FileId, mut work: impl FnMut(&Context<'_>) -> Option<R>) -> Option<R> {
        let holds = |one: &&Environment| one.sources.holds(file) && one.sources.loaded().binary_search(&file).is_err();
        let mut is_held = false;
        for one in self.loaded.environments.iter().filter(holds) {
            is_held = true;
            let snapshot = Snapshot::read(&one.sources, &one.options);
            if let Some(found) = work(&Context::new(&snapshot)) {
                return Some(found);
            }
        }
        if is_held {
            return None;
        }
        let host = self.guests.iter().find(|(guest, _)| *guest == file).and_then(|(_, host)| *host);
        let (sources, options, _) = self.hosted(file, host);
        let snapshot = Snapshot::read(&sources, &options);
        work(&Context::new(&snapshot))
    }

    /// Runs `work` on what follows from every environment.
    pub(super) fn with_all(&self, mut work: impl FnMut(&Context<'_>)) {
        for one in &self.loaded.environments {
            let snapshot = Snapshot::read(&one.sources, &one.options);
            work(&Context::new(&snapshot));
        }
    }
}
