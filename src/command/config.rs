//! The configuration as a run meets it: found on the disk, then overruled by the command line.

use std::fs;
use std::path::{Path, PathBuf};

use clap::builder::FalseyValueParser;
use clap::{Args, ValueHint};
use glooscope::change::Refusal;
use glooscope::check::{Level, Levels};
use glooscope::config::{Config, FILE_NAMES};
use glooscope::finding::Diagnostic;
use glooscope::rules::{self, Retired};
use glooscope::schema::GlooVersion;
use glooscope::snapshot::Options;
use glooscope::text::{Role, SourceFile, SourceMap};

use super::{trust, value};
use crate::error::Error;
use crate::source::{self, Exclude, Limits, Source};

/// How manifests are read and judged.
#[derive(Clone, Debug, Args)]
#[command(next_help_heading = "Reading")]
#[expect(clippy::struct_excessive_bools, reason = "each is a flag of the command line")]
pub(super) struct Reading {
    /// Let references resolve to the resources of SOURCE, which are not themselves looked at (repeatable)
    #[arg(long, value_name = "SOURCE", value_hint = ValueHint::AnyPath)]
    context: Vec<Source>,

    /// Read folders and revisions without what GLOB fits, as in `.gitignore` and from the working folder; a file that is named itself is
    /// read all the same (repeatable)
    #[arg(long, value_name = "GLOB")]
    exclude: Vec<String>,

    /// What standard input is called in messages
    #[arg(long, value_name = "NAME", value_hint = ValueHint::FilePath)]
    pub(super) stdin_filename: Option<String>,

    /// The namespace of resources that name none
    #[arg(long, short, value_name = "NAMESPACE")]
    namespace: Option<String>,

    /// The version of Gloo Edge whose fields and rules hold, as `1.17`; the newest known by default
    #[arg(long, value_name = "VERSION")]
    gloo_version: Option<GlooVersion>,

    /// Take the sources for all there is: what they lack is missing
    #[arg(long)]
    closed: bool,

    /// Look at the environments of this name alone, `*` standing for any characters (repeatable)
    #[arg(long, value_name = "GLOB")]
    pub(super) env: Vec<String>,

    /// Take all sources for one environment
    #[arg(long, conflicts_with = "env")]
    pub(super) together: bool,

    /// Set the level of a rule: off, info, warning or error (repeatable)
    #[arg(long, value_name = "CODE=LEVEL", value_parser = value::rule_level)]
    rule: Vec<(String, Level)>,

    /// How long git, kubectl or kustomize may take each time
    #[arg(long, value_name = "SECONDS", default_value_t = 120, value_parser = clap::value_parser!(u64).range(1..))]
    program_seconds: u64,

    /// How much they may print in all
    #[arg(long, value_name = "MEBIBYTES", default_value_t = 512, value_parser = clap::value_parser!(u64).range(1..=1 << 20))]
    program_mebibytes: u64,

    /// Read this configuration instead of the nearest `.glooscope.yaml` upwards
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath, conflicts_with = "no_config")]
    config: Option<PathBuf>,

    /// Read no configuration
    #[arg(long)]
    no_config: bool,

    /// Let the `context` of the configuration start programs, and read what lies outside its repository
    #[arg(long, env = "GLOOSCOPE_TRUST_CONFIG", hide_env_values = true, value_parser = FalseyValueParser::new())]
    trust_config: bool,
}

/// What holds for a run.
#[derive(Debug, Default)]
pub(crate) struct Settings {
    /// The configuration, with the command line's levels in it.
    pub(crate) config: Config,
    /// How manifests are read and judged.
    pub(crate) options: Options,
    /// Sources that references may resolve to.
    pub(crate) context: Vec<Source>,
    /// The file of accepted findings.
    pub(crate) baseline: Option<PathBuf>,
    /// What folders are read without.
    pub(crate) exclude: Exclude,
    /// Findings about the configuration itself.
    pub(crate) found: Vec<Diagnostic>,
    /// The folder of the configuration.
    pub(crate) folder: PathBuf,
    /// Whether it may start programs and read what lies outside its repository.
    pub(crate) is_trusted: bool,
    /// What the command line says over any configuration.
    pub(crate) given: Given,
}

/// What the command line says over any configuration.
#[derive(Debug, Default)]
pub(crate) struct Given {
    /// The levels of rules.
    pub(crate) levels: Levels,
    namespace: Option<String>,
    version: Option<GlooVersion>,
}

impl Given {
    /// The options with what was given.
    pub(crate) fn overrule(&self, mut options: Options) -> Options {
        if let Some(namespace) = &self.namespace {
            options.namespace.clone_from(namespace);
        }
        options.version = self.version.unwrap_or(options.version);
        options
    }
}

impl Reading {
    /// What programs may take and print.
    pub(super) fn limits(&self) -> Limits {
        Limits::new(self.program_seconds, self.program_mebibytes)
    }

    /// The levels of rules that are given.
    pub(super) fn rules(&self) -> &[(String, Level)] {
        &self.rule
    }

    /// The codes that are given and that no rule has any more.
    pub(super) fn retired(&self) -> impl Iterator<Item = &'static Retired> {
        self.rule.iter().filter_map(|(code, _)| rules::retired(code))
    }
}

impl Settings {
    /// Finds and reads the configuration; its text goes into `map`, so that findings can point at it.
    pub(crate) fn read(reading: &Reading, map: &mut SourceMap) -> Result<Settings, Error> {
        let mut settings = Settings::default();
        let path = match &reading.config {
            Some(path) => Some(path.clone()),
            None if reading.no_config => None,
            None => find(),
        };
        if let Some(path) = path {
            settings.load(&path, reading.trust_config, map)?;
        }
        settings.overrule(reading)?;
        Ok(settings)
    }

    fn load(&mut self, path: &Path, is_trusted: bool, map: &mut SourceMap) -> Result<(), Error> {
        let (name, text) = source::one(path)?;
        let file = match text {
            Ok(text) => map.add(name, text, Role::Configuration),
            Err(refusal) => map.push(SourceFile::refused(name, refusal, Role::Configuration)),
        };
        (self.config, self.found) = Config::read(map, file);
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        for text in &self.config.context {
            let source: Source = text.parse().map_err(|refusal: Refusal| Error::from(refusal).of(text))?;
            let source = source.below(folder);
            if !is_trusted {
                trust::refuse(&source, folder)
                    .map_err(|error| error.of(format_args!("{}: `{text}`", path.display())))?;
            }
            self.context.push(source);
        }
        if let Some(text) = &self.config.baseline {
            let baseline = folder.join(text);
            if !is_trusted {
                trust::refuse(&Source::Path(baseline.clone()), folder)
                    .map_err(|error| error.of(format_args!("{}: `{text}`", path.display())))?;
            }
            self.baseline = Some(baseline);
        }
        folder.clone_into(&mut self.folder);
        self.is_trusted = is_trusted;
        self.exclude.configure(folder, &self.config.exclude)?;
        Ok(())
    }

    fn overrule(&mut self, reading: &Reading) -> Result<(), Error> {
        self.context.extend(reading.context.iter().cloned());
        self.exclude.give(&reading.exclude)?;
        for (code, level) in &reading.rule {
            if !self.config.levels.insist(code, *level) {
                return Err(unknown_rule(code));
            }
            self.given.levels.insist(code, *level);
        }
        self.given.namespace.clone_from(&reading.namespace);
        self.given.version = reading.gloo_version;
        let config = &self.config;
        let options = &mut self.options;
        options.closed = reading.closed || config.closed.unwrap_or_default();
        options.external.clone_from(&config.external);
        options.discovery_namespace.clone_from(&config.discovery_namespace);
        if let Some(namespace) = reading.namespace.as_ref().or(config.namespace.as_ref()) {
            options.namespace.clone_from(namespace);
        }
        if let Some(version) = reading.gloo_version.or(config.gloo_version) {
            options.version = version;
        }
        Ok(())
    }
}

/// The configuration of the working folder, or of the nearest folder above that has one.
fn find() -> Option<PathBuf> {
    let depth = std::env::current_dir().ok()?.ancestors().count();
    let mut folder = PathBuf::new();
    for _ in 0..depth {
        let here = FILE_NAMES.iter().map(|name| folder.join(name));
        if let Some(path) = here.into_iter().find(|path| fs::metadata(path).is_ok_and(|about| about.is_file())) {
            return Some(path);
        }
        folder.push("..");
    }
    None
}

/// The error of naming a rule that doesn't exist.
pub(crate) fn unknown_rule(code: &str) -> Error {
    let help = rules::nearest(code).map_or_else(
        || "look the codes up with `glooscope rules`".to_owned(),
        |nearest| format!("did you mean `{nearest}`?"),
    );
    Error::usage(format!("no rule is called `{code}`")).help(help)
}
