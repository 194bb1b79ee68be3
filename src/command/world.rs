//! What a command works on: sources that were read, the environments in them, and how to read and judge them.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::mem::{self, ManuallyDrop};
use std::path::PathBuf;

use glooscope::check::{CheckReport, Judged, check_each, check_with, unread};
use glooscope::config::{Config, Environments, FILE_NAME};
use glooscope::context::Context;
use glooscope::finding::{Diagnostic, Severity};
use glooscope::report::clean;
use glooscope::snapshot::environments::{self, Division, Why};
use glooscope::snapshot::overlays::{Overlay, with_overlays};
use glooscope::snapshot::{Options, Sources};
use glooscope::text::{FileId, SourceMap, Span};
use rustc_hash::FxHashSet;

use super::environment::{Environment, check_globs, pick};
use super::judging::{Judgement, place_levels};
use super::reading::{Reading, Settings};
use super::terminal::{Terminal, fail, say, talk};
use super::unrendered;
use super::written::{self, Written};
use crate::error::Error;
use crate::source::overlay::{self, Overlays, Unbuilt};
use crate::source::{self, Disk, Inputs, Source};

/// The code of the rule about templates.
const UNRENDERED: &str = "unrendered-template";

/// One state of the world, as read.
#[derive(Debug)]
pub(crate) struct World {
    /// The texts, parsed.
    pub(crate) sources: Sources,
    /// The environments that were picked, by name.
    pub(crate) environments: Vec<Environment>,
    /// The environments that were not.
    pub(crate) others: Vec<Environment>,
    /// The configuration, with the command line's levels in it.
    pub(crate) config: Config,
    /// Findings about the configuration itself.
    pub(crate) found: Vec<Diagnostic>,
    /// The file of accepted findings that the configuration names.
    pub(crate) baseline: Option<PathBuf>,
    /// Whether all of the sources could be read; what could not was said.
    pub(crate) is_whole: bool,
    options: Options,
    /// What was said of it.
    told: RefCell<FxHashSet<(Span, String)>>,
    /// The environments that are written down and not there, by name.
    absent: Vec<(String, Error)>,
    /// The kustomizations that were not built.
    left: Vec<Unbuilt>,
    /// What is wrong with those of them that are asked for.
    pub(crate) unbuilt: Vec<Diagnostic>,
    /// The files that the sources hold, apart from what was built.
    read: Vec<FileId>,
    /// The kustomizations that were built.
    overlays: Vec<Overlay>,
    /// What the names of the files start with.
    root: String,
}

impl World {
    /// Reads the configuration and the sources, and finds the environments. What can't be built is said, and makes the world less than whole.
    pub(crate) fn read(subjects: &[Source], reading: &Reading, terminal: &Terminal) -> Result<World, Error> {
        Ok(World::read_to_check(subjects, reading, terminal)?.without_unbuilt())
    }

    /// The same, for who reports what can't be built.
    pub(crate) fn read_to_check(subjects: &[Source], reading: &Reading, terminal: &Terminal) -> Result<World, Error> {
        let mut world = World::load(subjects, None, reading, terminal)?;
        if let Some((_, error)) = world.absent.first() {
            return Err(error.clone());
        }
        let division = world.division(reading);
        world.divide(&division);
        world.check_globs(None, reading)?;
        let mut world = world.pick(reading);
        if let (true, Some(finding)) = (world.environments.is_empty(), world.unbuilt.first()) {
            return Err(Error::usage(&finding.message).help(finding.help.as_deref().unwrap_or_default()));
        }
        if let ([only], []) = (world.environments.as_mut_slice(), world.others.as_slice()) {
            only.stands_alone();
        }
        Ok(world)
    }

    /// Reads two states in which the same folders are environments.
    pub(crate) fn read_both(
        (before, after): (&Source, &Source),
        reading: &Reading,
        terminal: &Terminal,
    ) -> Result<(World, World), Error> {
        let load = |source: &Source, known: Option<&World>| -> Result<World, Error> {
            let mut world = World::load(std::slice::from_ref(source), known, reading, terminal)?;
            world.root = source::root(source);
            Ok(world)
        };
        let mut before = load(before, None)?;
        let mut after = load(after, Some(&before))?;
        // One that comes or goes is there on one side only; one that is on neither is nowhere.
        let mut absent = before.absent.iter().filter(|(name, _)| after.absent.iter().any(|(other, _)| other == name));
        if let Some((_, error)) = absent.next() {
            return Err(error.clone());
        }
        let mut division = before.division(reading);
        division.join(&after.division(reading));
        before.divide(&division);
        after.divide(&division);
        before.check_globs(Some(&after), reading)?;
        let is_alone = before.environments.len() == 1 && after.environments.len() == 1;
        let (mut before, mut after) = (before.pick(reading).without_unbuilt(), after.pick(reading).without_unbuilt());
        if is_alone {
            // It is the same one on both sides, whatever its folder is called.
            before.environments.iter_mut().chain(&mut after.environments).for_each(Environment::stands_alone);
        }
        Ok((before, after))
    }

    /// Reads everything; what is the same in a state that is `known` is shared.
    fn load(
        subjects: &[Source],
        known: Option<&World>,
        reading: &Reading,
        terminal: &Terminal,
    ) -> Result<World, Error> {
        let mut map = SourceMap::default();
        let settings = Settings::read(reading, &mut map)?;
        for other in settings.beside() {
            talk(terminal, &format!("note: {} is not read: {FILE_NAME} lies beside it", other.display()));
        }
        for retired in reading.retired() {
            talk(terminal, &format!("note: {}", retired.message()));
            talk(terminal, &format!("help: {}", retired.help()));
        }
        let mut disk = Disk::new(reading.limits());
        let mut problems = Vec::new();
        let mut written = Written::default();
        if let (Environments::Written(all), false) = (&settings.config.environments, reading.together) {
            written = written::read_all(all, subjects, &settings, (&mut map, &mut disk), &mut problems)?;
        }
        let is_written = !written.is_elsewhere();
        if !is_written {
            // What was asked for and belongs to no environment is one by itself.
            let wanted = Inputs {
                subjects,
                context: &settings.context,
                exclude: &settings.exclude,
                stdin: reading.stdin_filename.as_deref(),
                fence: settings.fence.as_ref(),
            };
            problems.extend(source::read(&wanted, &mut disk, &mut map)?);
        }
        for problem in &problems {
            fail(terminal, problem);
        }
        for note in disk.notes() {
            say(&format!("warning: {}", clean(note)));
        }
        if terminal.verbose {
            for (_, file) in map.files() {
                say(&match file.passed_over {
                    0 => format!("read {}", clean(&file.name)),
                    _ => format!("passed over {}: it holds nothing that glooscope reads", clean(&file.name)),
                });
            }
            for (name, why) in source::passed_over(subjects.iter().chain(&settings.context)) {
                say(&format!("passed over {}: {why}", clean(&name)));
            }
            for (place, why) in settings.exclude.left_out() {
                say(&format!("passed over {}: {why} leaves it out", clean(&disk.name(&place))));
            }
        }
        for idle in settings.exclude.idle() {
            talk(terminal, &format!("note: --exclude {idle} leaves nothing out"));
        }
        let Settings { mut config, options, found, given, folder, baseline, .. } = settings;
        let mut sources = match known {
            Some(known) => Sources::parse_beside(&known.sources, map),
            None => Sources::parse(map),
        };
        let read = sources.files().map(|(id, _)| id).collect();
        let mut overlays = Overlays::default();
        if !is_written && !reading.together && matches!(config.environments, Environments::Found) {
            overlays = overlay::build(&mut sources, &mut disk, subjects);
        } else {
            overlay::trace(&mut sources, &disk);
        }
        place_levels(&mut config, &folder, &sources.map)?;
        // What is built is told where it was written.
        let environments = written.there.into_iter().map(|(written, files)| {
            let own = environments::Environment {
                name: Some(written.name.clone()),
                why: Why::Written,
                own: files,
                shared: Vec::new(),
                loaded: Vec::new(),
            };
            let mut environment = Environment::new(own, &sources, &options, &config).with(&written);
            environment.levels = environment.levels.with(&given.levels);
            environment.options = given.overrule(mem::take(&mut environment.options));
            environment
        });
        let environments = environments.collect();
        let is_whole = problems.is_empty();
        let root = String::new();
        Ok(World {
            sources,
            environments,
            others: Vec::new(),
            config,
            found,
            baseline,
            is_whole,
            absent: written.absent,
            left: overlays.unbuilt,
            unbuilt: Vec::new(),
            told: RefCell::default(),
            options,
            read,
            overlays: overlays.built,
            root,
        })
    }

    /// Which folders are environments; none where that is written down, or nobody is to ask.
    fn division(&self, reading: &Reading) -> Division {
        let is_asked = !reading.together && matches!(self.config.environments, Environments::Found);
        if is_asked { Division::find(&self.loose(), &self.options, &self.root) } else { Division::default() }
    }

    /// The files that no kustomization builds from, and that none builds.
    fn loose(&self) -> Sources {
        let built = self.overlays.iter().flat_map(|one| one.files.iter().copied().chain([one.output]));
        let built: FxHashSet<FileId> = built.collect();
        if built.is_empty() && self.read.len() == self.sources.map.files().len() {
            return self.sources.clone();
        }
        let loose = self.read.iter().copied().filter(|id| !built.contains(id));
        self.sources.only(loose.collect::<Vec<_>>())
    }

    fn divide(&mut self, division: &Division) {
        if self.environments.is_empty() && self.absent.is_empty() {
            let loose = division.environments(&self.loose(), &self.root);
            let found = with_overlays(&self.sources, &self.options, loose, &self.overlays);
            let place = |found| Environment::new(found, &self.sources, &self.options, &self.config);
            self.environments = found.into_iter().map(place).collect();
        }
    }

    /// Says what could not be built.
    pub(crate) fn without_unbuilt(mut self) -> World {
        let levels = &self.config.levels;
        self.unbuilt.retain(|finding| !levels.is_off(finding.rule));
        for finding in &self.unbuilt {
            say(&format!("{}: {}", finding.severity.as_str(), finding.message));
        }
        self.is_whole &= self.unbuilt.is_empty();
        self
    }

    fn pick(self, reading: &Reading) -> World {
        let (environments, others) = pick(self.environments, &reading.env);
        // What is wrong with another environment is no matter of those that are asked for.
        let meant = self.left.into_iter().filter(|one| one.is_meant(&reading.env));
        World { environments, others, unbuilt: Unbuilt::findings(meant.collect()), left: Vec::new(), ..self }
    }

    /// Refuses a glob that fits no environment of this state, or of another one: not even one that could not be built.
    fn check_globs(&self, other: Option<&World>, reading: &Reading) -> Result<(), Error> {
        let worlds = || [Some(self), other].into_iter().flatten();
        let is_left = |glob: &String| {
            let glob = std::slice::from_ref(glob);
            worlds().any(|world| world.left.iter().any(|one| one.is_meant(glob)))
        };
        let globs: Vec<String> = reading.env.iter().filter(|glob| !is_left(glob)).cloned().collect();
        let names = worlds().flat_map(|world| &world.environments).filter_map(Environment::name);
        check_globs(&names.map(str::to_owned).collect::<BTreeSet<_>>(), &globs)
    }

    /// Narrows what is told down to what is asked for.
    pub(crate) fn judge(&mut self, judgement: &Judgement) {
        let environments = self.environments.iter_mut().chain(&mut self.others).map(|one| &mut one.levels);
        environments.chain([&mut self.config.levels]).for_each(|levels| judgement.apply(levels));
    }

    /// Takes other texts of the same files.
    pub(crate) fn replace(&mut self, sources: &Sources) {
        for environment in self.environments.iter_mut().chain(&mut self.others) {
            environment.sources = environment.sources.of(sources);
        }
        self.sources = self.sources.of(sources);
    }

    /// Runs `work` on what follows from the only environment, where nothing is told apart: nothing where there are several.
    pub(crate) fn with_only<R>(&self, work: impl FnOnce(Option<&Context<'_>>) -> R) -> R {
        match self.environments.as_slice() {
            [only] if only.name().is_none() => only.context(|cx| work(Some(cx))),
            _ => work(None),
        }
    }

    /// Runs `work` on what follows from each environment, with its name.
    pub(crate) fn with_each<R>(&self, work: impl FnOnce(&[(Option<&str>, Context<'_>)]) -> R) -> R {
        // The process ends soon after: the system takes the memory back quicker than piece by piece.
        let snapshots = ManuallyDrop::new(self.environments.iter().map(Environment::snapshot).collect::<Vec<_>>());
        let named = self.environments.iter().zip(snapshots.iter());
        let contexts: Vec<_> = named.map(|(one, snapshot)| (one.name(), Context::new(snapshot))).collect();
        work(&contexts)
    }

    /// Whether the sources hold a file: one that something is built from may lie beside them.
    pub(crate) fn is_read(&self, file: FileId) -> bool {
        self.read.binary_search(&file).is_ok()
    }

    /// How each environment is checked.
    pub(crate) fn judged(&self) -> Vec<Judged<'_>> {
        self.environments.iter().map(Environment::judged).collect()
    }

    /// Whether all that is wrong is so in some environment, and nothing elsewhere.
    pub(crate) fn is_found_here(&self) -> bool {
        self.found.is_empty() && self.unbuilt.is_empty()
    }

    /// What is wrong in all environments.
    pub(crate) fn check(&self) -> CheckReport {
        let elsewhere = self.found.iter().chain(&self.unbuilt).cloned().collect();
        match self.environments.as_slice() {
            [one] if one.name().is_none() => one.context(|cx| check_with(cx, &one.levels, elsewhere)),
            _ => check_each(&self.judged(), elsewhere),
        }
    }

    /// The same as [`World::tell`] for all of some environments.
    pub(crate) fn tell_all(&self, all: &[(Option<&str>, Context<'_>)], terminal: &Terminal) -> bool {
        all.iter().fold(self.is_whole, |is_whole, (_, cx)| self.tell(cx, terminal) && is_whole)
    }

    /// The error of something that isn't found, after saying what can't be read: it may stand there.
    pub(crate) fn lacks(&self, error: Error, terminal: &Terminal) -> Error {
        self.with_each(|all| self.tell_all(all, terminal));
        error
    }

    /// Says which documents can't be read and what is wrong with the configuration, for a command that reports no findings; what several
    /// environments share once. Whether nothing was: what such a command shows holds for the rest alone.
    pub(crate) fn tell(&self, cx: &Context<'_>, terminal: &Terminal) -> bool {
        let mut is_whole = self.is_whole;
        for finding in self.found.iter().chain(&unread(cx)) {
            let span = cx.snapshot.sources.origin(finding.span).map_or(finding.span, |place| place.span);
            let is_error = finding.severity == Severity::Error;
            is_whole &= !is_error;
            if !self.told.borrow_mut().insert((span, finding.message.clone())) {
                continue;
            }
            let (file, at) = (&cx.map().file(span.file).name, cx.map().start(span));
            if is_error {
                let error = Error::source(format_args!("{file}:{}:{}", at.line, at.column), &finding.message);
                fail(terminal, &finding.help.iter().fold(error, Error::help));
            } else {
                let word = if finding.severity == Severity::Info { "note" } else { "warning" };
                talk(terminal, &format!("{word}: {file}:{}:{}: {}", at.line, at.column, finding.message));
            }
        }
        let unrendered = unrendered::words(cx).filter(|_| !self.config.levels.is_off(UNRENDERED));
        if let Some((_, words)) = unrendered.filter(|said| self.told.borrow_mut().insert(said.clone())) {
            talk(terminal, &format!("note: {}", clean(&words)));
        }
        is_whole
    }
}
