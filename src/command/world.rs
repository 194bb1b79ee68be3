//! What a command works on: sources that were read, the environments in them, and how to read and judge them.

use std::cell::RefCell;
use std::collections::{BTreeSet, HashMap};
use std::mem::{self, ManuallyDrop};
use std::path::PathBuf;

use glooscope::change::Refusal;
use glooscope::check::{CheckReport, Judged, check_each, check_with, unread};
use glooscope::config::{Config, Environments, WrittenEnvironment};
use glooscope::context::Context;
use glooscope::finding::{Diagnostic, Severity};
use glooscope::report::clean;
use glooscope::snapshot::environments::{self, Division, Why};
use glooscope::snapshot::overlays::{Overlay, with_overlays};
use glooscope::snapshot::{Options, Sources};
use glooscope::text::{FileId, Role, SourceMap, Span};
use rustc_hash::FxHashSet;

use super::config::{Reading, Settings};
use super::environment::{Environment, check_globs, pick, within};
use super::judging::{Judgement, place_levels};
use super::terminal::{Terminal, fail, say, talk};
use super::trust;
use crate::error::Error;
use crate::source::overlay::{self, Overlays};
use crate::source::{self, Disk, Source, Wanted};

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
    /// What is wrong with kustomizations that were not built.
    unbuilt: Vec<Diagnostic>,
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
        let mut world = World::load(subjects, reading, terminal)?;
        let division = world.division(reading);
        world.divide(&division);
        check_globs(
            &world.environments.iter().filter_map(Environment::name).map(str::to_owned).collect(),
            &reading.env,
        )?;
        Ok(world.pick(reading))
    }

    /// Reads two states in which the same folders are environments.
    pub(crate) fn read_both(
        (before, after): (&Source, &Source),
        reading: &Reading,
        terminal: &Terminal,
    ) -> Result<(World, World), Error> {
        let load = |source: &Source| -> Result<World, Error> {
            let mut world = World::load(std::slice::from_ref(source), reading, terminal)?;
            world.root = source::root(source);
            Ok(world)
        };
        let (mut before, mut after) = (load(before)?, load(after)?);
        let mut division = before.division(reading);
        division.join(&after.division(reading));
        before.divide(&division);
        after.divide(&division);
        // An environment that comes or goes is there on one side only.
        let names = before.environments.iter().chain(&after.environments).filter_map(Environment::name);
        check_globs(&names.map(str::to_owned).collect::<BTreeSet<_>>(), &reading.env)?;
        Ok((before.pick(reading).without_unbuilt(), after.pick(reading).without_unbuilt()))
    }

    fn load(subjects: &[Source], reading: &Reading, terminal: &Terminal) -> Result<World, Error> {
        let mut map = SourceMap::default();
        let settings = Settings::read(reading, &mut map)?;
        for retired in reading.retired() {
            talk(terminal, &format!("note: {}", retired.message()));
            talk(terminal, &format!("help: {}", retired.help()));
        }
        let mut disk = Disk::new(reading.limits());
        let mut problems = Vec::new();
        let mut written = Vec::new();
        if let (Environments::Written(all), false) = (&settings.config.environments, reading.together) {
            let mut asked = vec![false; subjects.len()];
            for one in all {
                let files = read_written(one, (subjects, &mut asked), &settings, (&mut map, &mut disk), &mut problems)?;
                written.extend(files.map(|files| (one.clone(), files)));
            }
            if !written.is_empty() {
                let left = subjects.iter().zip(asked).filter(|(_, is_held)| !is_held);
                problems.extend(left.map(|(source, _)| {
                    Error::source(source, "no environment of the configuration has it")
                        .help("write it into `environments:`, or add --together")
                }));
            }
        }
        if written.is_empty() {
            // What was asked for and belongs to no environment is one by itself.
            let wanted = Wanted {
                subjects,
                context: &settings.context,
                exclude: &settings.exclude,
                stdin: reading.stdin_filename.as_deref(),
            };
            problems.extend(source::read(&wanted, &mut disk, &mut map)?);
        }
        for problem in &problems {
            fail(terminal, problem);
        }
        if terminal.verbose {
            for (_, file) in map.files() {
                say(&match file.passed_over {
                    0 => format!("read {}", clean(&file.name)),
                    _ => format!("passed over {}: it holds nothing that glooscope reads", clean(&file.name)),
                });
            }
            for (place, why) in settings.exclude.left_out() {
                say(&format!("passed over {}: {why} leaves it out", clean(&disk.name(&place))));
            }
        }
        for idle in settings.exclude.idle() {
            talk(terminal, &format!("note: --exclude {idle} leaves nothing out"));
        }
        let Settings { mut config, options, found, given, folder, baseline, .. } = settings;
        let mut sources = Sources::parse(map);
        let read = sources.files().map(|(id, _)| id).collect();
        let mut overlays = Overlays::default();
        if written.is_empty() && !reading.together && matches!(config.environments, Environments::Found) {
            overlays = overlay::build(&mut sources, &mut disk, subjects);
        } else {
            overlay::trace(&mut sources, &disk);
        }
        place_levels(&mut config, &folder, &sources.map)?;
        // What is built is told where it was written.
        let environments = written.into_iter().map(|(written, files)| {
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
            unbuilt: overlays.found,
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
        if self.environments.is_empty() {
            let loose = division.environments(&self.loose(), &self.root);
            let found = with_overlays(&self.sources, &self.options, loose, &self.overlays);
            let place = |found| Environment::new(found, &self.sources, &self.options, &self.config);
            self.environments = found.into_iter().map(place).collect();
        }
    }

    /// The same with those environments alone that are asked for.
    fn without_unbuilt(mut self) -> World {
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
        World { environments, others, ..self }
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

    /// Runs `work` on what follows from each environment, with its name.
    pub(crate) fn with_each<R>(&self, work: impl FnOnce(&[(Option<&str>, Context<'_>)]) -> R) -> R {
        // The process ends soon after: the system takes the memory back quicker than piece by piece.
        let snapshots = ManuallyDrop::new(self.environments.iter().map(Environment::snapshot).collect::<Vec<_>>());
        let named = self.environments.iter().zip(snapshots.iter());
        let contexts: Vec<_> = named.map(|(one, snapshot)| (one.name(), Context::new(snapshot))).collect();
        work(&contexts)
    }

    /// How each environment is checked.
    pub(crate) fn judged(&self) -> Vec<Judged<'_>> {
        self.environments.iter().map(Environment::judged).collect()
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
        is_whole
    }
}

/// Reads the files of an environment that is written down; nothing where what was asked for has none of it.
fn read_written(
    written: &WrittenEnvironment,
    (subjects, held): (&[Source], &mut [bool]),
    settings: &Settings,
    (map, disk): (&mut SourceMap, &mut Disk),
    problems: &mut Vec<Error>,
) -> Result<Option<Vec<FileId>>, Error> {
    let sources = |texts: &[String]| -> Result<Vec<Source>, Error> {
        let read = |text: &String| -> Result<Source, Error> {
            let source: Source = text.parse().map_err(|refusal: Refusal| Error::from(refusal).of(text))?;
            let source = source.below(&settings.folder);
            if !settings.is_trusted {
                let place = format!("environment {}: {text}", written.name);
                trust::refuse(&source, &settings.folder).map_err(|error| error.of(place))?;
            }
            Ok(source)
        };
        texts.iter().map(read).collect()
    };
    let own = sources(&written.sources)?;
    let mut asked: Vec<Source> = Vec::new();
    for (source, is_held) in subjects.iter().zip(held) {
        let found: Vec<Source> = own.iter().filter_map(|own| within(source, own)).collect();
        *is_held |= !found.is_empty();
        asked.extend(found);
    }
    if asked.is_empty() {
        return Ok(None);
    }
    let mut context = settings.context.clone();
    context.extend(sources(&written.context)?);
    let mut part = SourceMap::default();
    let name = &written.name;
    let wanted = Wanted { subjects: &asked, context: &context, exclude: &settings.exclude, stdin: None };
    problems.extend(source::read(&wanted, disk, &mut part).map_err(|error| error.of(format!("environment {name}")))?);
    if !part.files().any(|(_, file)| file.role == Role::Subject) {
        problems.push(Error::source(format!("environment {name}"), "its sources hold no manifest"));
    }
    let known: HashMap<(String, bool), FileId> = map
        .files()
        .filter(|(_, file)| file.role != Role::Configuration)
        .map(|(id, file)| ((file.name.to_string(), file.role == Role::Subject), id))
        .collect();
    let ids = part.files().map(|(_, file)| {
        // What several environments share is kept and parsed once.
        let known = known.get(&(file.name.to_string(), file.role == Role::Subject)).copied();
        known.filter(|id| map.file(*id).text == file.text).unwrap_or_else(|| map.push(file.clone()))
    });
    let mut ids: Vec<FileId> = ids.collect();
    ids.sort_unstable();
    Ok(Some(ids))
}
