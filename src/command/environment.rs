//! The environments of a run: how each is read and judged, and which are picked.

use std::collections::BTreeSet;
use std::mem::ManuallyDrop;
use std::path::Path;

use glooscope::check::{CheckReport, Judged, Levels, check_with};
use glooscope::config::{Config, MaxShift, WrittenEnvironment};
use glooscope::context::Context;
use glooscope::finding::Diagnostic;
use glooscope::snapshot::environments::{self, Why};
use glooscope::snapshot::{Options, Snapshot, Sources, glob_fits};

use crate::error::Error;
use crate::source::{self, Source};

/// Manifests that are applied together, and how they are read and judged.
#[derive(Debug)]
pub(crate) struct Environment {
    /// Its files, and why they are one.
    pub(crate) found: environments::Environment,
    /// The texts of its files.
    pub(crate) sources: Sources,
    /// How they are read.
    pub(crate) options: Options,
    /// What is made of each rule.
    pub(crate) levels: Levels,
    /// How much may go elsewhere.
    pub(crate) max_shift: MaxShift,
}

impl Environment {
    /// An environment that is read and judged as the configuration has it for all.
    pub(super) fn new(
        found: environments::Environment,
        all: &Sources,
        options: &Options,
        config: &Config,
    ) -> Environment {
        let is_all = found.loaded.is_empty() && found.files().len() == all.files().count();
        let sources = if is_all { all.clone() } else { all.only(found.files()).without(found.loaded.clone()) };
        Environment {
            found,
            sources,
            options: options.clone(),
            levels: config.levels.clone(),
            max_shift: config.max_shift.clone(),
        }
    }

    /// The same, with what is written for it alone.
    pub(super) fn with(mut self, written: &WrittenEnvironment) -> Environment {
        if let Some(namespace) = &written.namespace {
            self.options.namespace.clone_from(namespace);
        }
        if let Some(version) = written.gloo_version {
            self.options.version = version;
        }
        self.levels = self.levels.with(&written.levels);
        if let Some(most) = &written.max_shift {
            self.max_shift.clone_from(most);
        }
        self
    }

    /// Has it go without a name where a kustomization alone gave it one: nothing is told apart by it.
    pub(super) fn stands_alone(&mut self) {
        if matches!(self.found.why, Why::Built { .. }) {
            self.found.name = None;
        }
    }

    /// Its name; nothing where it is the only one.
    pub(crate) fn name(&self) -> Option<&str> {
        self.found.name.as_deref()
    }

    /// What was read of it.
    pub(super) fn snapshot(&self) -> Snapshot<'_> {
        Snapshot::read(&self.sources, &self.options)
    }

    /// How it is checked.
    pub(crate) fn judged(&self) -> Judged<'_> {
        Judged { name: self.name(), sources: &self.sources, options: &self.options, levels: &self.levels }
    }

    /// What it is where it isn't there: no files, judged alike.
    pub(super) fn absent(&self) -> Environment {
        let sources = self.sources.only(Vec::new());
        let found =
            environments::Environment { own: Vec::new(), shared: Vec::new(), loaded: Vec::new(), ..self.found.clone() };
        Environment {
            found,
            sources,
            options: self.options.clone(),
            levels: self.levels.clone(),
            max_shift: self.max_shift.clone(),
        }
    }

    /// What is wrong in a state of it, beside what was found elsewhere.
    pub(super) fn check(&self, cx: &Context<'_>, elsewhere: &[Diagnostic]) -> CheckReport {
        check_with(cx, &self.levels, elsewhere.to_vec())
    }

    /// Runs `work` on what follows from its sources.
    pub(crate) fn context<R>(&self, work: impl FnOnce(&Context<'_>) -> R) -> R {
        let snapshot = self.snapshot();
        if self.name().is_some() {
            return work(&Context::new(&snapshot));
        }
        // The process ends soon after: the system takes the memory back quicker than piece by piece.
        let snapshot = ManuallyDrop::new(snapshot);
        work(&ManuallyDrop::new(Context::new(&snapshot)))
    }

    /// Runs `work` on what follows from other texts of its files; `before` is what follows from those that it has.
    pub(crate) fn context_with<R>(
        &self,
        before: &Context<'_>,
        sources: &Sources,
        work: impl FnOnce(&Context<'_>) -> R,
    ) -> R {
        let snapshot = Snapshot::beside(before.snapshot, sources, &self.options);
        if self.name().is_some() {
            return work(&Context::beside(before, &snapshot));
        }
        let snapshot = ManuallyDrop::new(snapshot);
        work(&ManuallyDrop::new(Context::beside(before, &snapshot)))
    }
}

/// Refuses a glob that fits none of the names.
pub(super) fn check_globs(names: &BTreeSet<String>, globs: &[String]) -> Result<(), Error> {
    let Some(glob) = globs.iter().find(|glob| !names.iter().any(|name| glob_fits(glob, name))) else { return Ok(()) };
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let error = Error::usage(format!("no environment is called `{glob}`"));
    Err(if names.is_empty() {
        error.help(
            "leave --env out, as the sources are one environment, or write `environments:` into the configuration",
        )
    } else {
        error.help(format!("name one of {}", names.join(", ")))
    })
}

/// Those that a glob fits, and the others; all where there is no glob.
pub(super) fn pick(all: Vec<Environment>, globs: &[String]) -> (Vec<Environment>, Vec<Environment>) {
    let fits = |name: &str| globs.iter().any(|glob| glob_fits(glob, name));
    all.into_iter().partition(|one| globs.is_empty() || one.name().is_some_and(fits))
}

/// The sources that an environment has of what was asked for: those that lie within it, or that it lies within.
pub(super) fn within(asked: &Source, written: &Source) -> Option<Source> {
    match (asked, written) {
        (Source::Path(asked), Source::Path(inner)) => {
            // One that isn't there lies where it would.
            let absent = |path: &Path| std::fs::canonicalize(".").unwrap_or_default().join(path);
            let real = |path: &Path| std::fs::canonicalize(path).unwrap_or_else(|_| absent(path));
            let (outer, inside) = (real(asked), real(inner));
            if inside.starts_with(&outer) {
                // What doesn't exist is said to be missing.
                return Some(written.clone());
            }
            outer.starts_with(&inside).then(|| Source::Path(asked.clone()))
        }
        (Source::Git { revision, path }, Source::Path(inner)) if path.is_empty() => {
            let inner = inner.to_string_lossy().replace('\\', "/");
            let inner = inner.trim_start_matches("./").trim_end_matches('/').to_owned();
            let path = if inner.is_empty() || inner == "." { String::new() } else { format!("./{inner}") };
            Some(Source::Git { revision: revision.clone(), path })
        }
        (Source::Git { revision, path }, Source::Kustomize(_) | Source::Helm { .. }) if path.is_empty() => {
            let root = source::root(asked);
            let prefix = root.strip_prefix(&format!("git:{revision}:")).unwrap_or_default();
            // What is built at a revision counts from the root of the repository.
            let path = written.clone().below(Path::new(prefix)).to_string().replace(":./", ":");
            Some(Source::Git { revision: revision.clone(), path })
        }
        (Source::Path(asked), Source::Kustomize(folder) | Source::Helm { chart: folder, .. }) => {
            let real = |path: &Path| std::fs::canonicalize(path).ok();
            let is_inside = real(folder).zip(real(asked)).is_some_and(|(inner, outer)| inner.starts_with(outer));
            // What doesn't exist is said to be missing.
            (is_inside || asked == Path::new(".")).then(|| written.clone())
        }
        (Source::Path(asked), other) => (asked == Path::new(".")).then(|| other.clone()),
        _ => None,
    }
}
