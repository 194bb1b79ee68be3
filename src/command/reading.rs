//! The configuration as a run meets it: found on the disk, then overruled by the command line.

use std::fs;
use std::path::{Path, PathBuf};

use clap::builder::FalseyValueParser;
use clap::{Args, ValueHint};
use glooscope::change::Refusal;
use glooscope::check::{Level, Levels};
use glooscope::config::{Config, FILE_NAMES};
use glooscope::finding::Diagnostic;
use glooscope::report::shape::config::Origin;
use glooscope::rules::{self, Retired};
use glooscope::schema::{Channel, GatewayApiVersion, GlooVersion};
use glooscope::snapshot::{Dialect, Options};
use glooscope::text::{Role, SourceFile, SourceMap};
use serde_json::{Value, json};

use super::{trust, value};
use crate::error::Error;
use crate::source::{self, Exclude, Fence, Limits, Source};

/// How long programs may take, in seconds, and how much they may print, in mebibytes, unless somebody says otherwise.
const SECONDS: u64 = 120;
const MEBIBYTES: u64 = 512;
/// Seconds that nobody waits longer than, and that every clock can count.
const YEAR: u64 = 365 * 24 * 60 * 60;

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
    #[arg(long, short, value_name = "NAMESPACE", value_parser = value::namespace)]
    namespace: Option<String>,

    /// The version of Gloo Edge whose fields and rules hold, as `1.17`; the newest known by default
    #[arg(long, value_name = "VERSION")]
    gloo_version: Option<GlooVersion>,

    /// The version of the Gateway API whose fields and rules hold, as `1.4`; the newest known by default
    #[arg(long, value_name = "VERSION")]
    gateway_api_version: Option<GatewayApiVersion>,

    /// The channel of the Gateway API whose fields and rules hold; the experimental one where a manifest is of a kind or version that
    /// only it has, else the standard one
    #[arg(long, value_name = "CHANNEL", value_parser = value::word::<Channel>())]
    gateway_api_channel: Option<Channel>,

    /// Which implementation of the Gateway API serves all gateways, whatever their classes say
    #[arg(long, value_name = "DIALECT", value_parser = value::word::<Dialect>())]
    dialect: Option<Dialect>,

    /// Heed the weights of kgateway's routes, as its controller does with `KGW_WEIGHTED_ROUTE_PRECEDENCE`
    #[arg(long)]
    route_weights: bool,

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

    /// How long git, kubectl, kustomize or helm may take each time
    #[arg(long, value_name = "SECONDS", default_value_t = SECONDS, value_parser = clap::value_parser!(u64).range(1..=YEAR))]
    program_seconds: u64,

    /// How much they may print in all
    #[arg(long, value_name = "MEBIBYTES", default_value_t = MEBIBYTES, value_parser = clap::value_parser!(u64).range(1..=1 << 20))]
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
    /// Where the context of the configuration has to stay.
    pub(crate) fence: Option<Fence>,
    /// The file of accepted findings.
    pub(crate) baseline: Option<PathBuf>,
    /// What folders are read without.
    pub(crate) exclude: Exclude,
    /// The configurations that were met, the nearest first; the first one is read.
    pub(crate) files: Vec<PathBuf>,
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

impl Reading {
    /// Lays what is given over a configuration, and says by which option each key of it is set.
    pub(super) fn lay_over(&self, config: &mut Config) -> Vec<(&'static str, &'static str)> {
        let texts = |sources: &[Source]| sources.iter().map(ToString::to_string).collect::<Vec<_>>();
        let mut given = Vec::new();
        let mut note = |is_given: bool, key, option| given.extend(is_given.then_some((key, option)));
        note(!self.rule.is_empty(), "rules", "--rule");
        note(!self.context.is_empty(), "context", "--context");
        note(!self.exclude.is_empty(), "exclude", "--exclude");
        note(self.namespace.is_some(), "namespace", "--namespace");
        note(self.gloo_version.is_some(), "gloo-version", "--gloo-version");
        note(self.gateway_api_version.is_some(), "gateway-api-version", "--gateway-api-version");
        note(self.gateway_api_channel.is_some(), "gateway-api-channel", "--gateway-api-channel");
        note(self.dialect.is_some(), "dialect", "--dialect");
        note(self.closed, "closed", "--closed");
        config.context.extend(texts(&self.context));
        config.exclude.extend(self.exclude.iter().cloned());
        config.namespace = self.namespace.clone().or(config.namespace.take());
        config.gloo_version = self.gloo_version.or(config.gloo_version);
        config.gateway_api_version = self.gateway_api_version.or(config.gateway_api_version);
        config.gateway_api_channel = self.gateway_api_channel.or(config.gateway_api_channel);
        config.dialect = self.dialect.or(config.dialect);
        config.closed = if self.closed { Some(true) } else { config.closed };
        given
    }

    /// What the options set that no configuration can.
    pub(super) fn options(&self) -> Vec<(&'static str, Value, Origin)> {
        let from = |is_given: bool, option| {
            if is_given { Origin::Option(option) } else { Origin::Default }
        };
        let trust = "GLOOSCOPE_TRUST_CONFIG";
        let is_set = std::env::var_os(trust).is_some_and(|value| !value.is_empty());
        let trusted = if is_set { Origin::Variable(trust) } else { from(self.trust_config, "--trust-config") };
        vec![
            ("env", json!(self.env), from(!self.env.is_empty(), "--env")),
            ("route-weights", json!(self.route_weights), from(self.route_weights, "--route-weights")),
            ("together", json!(self.together), from(self.together, "--together")),
            ("stdin-filename", json!(self.stdin_filename), from(self.stdin_filename.is_some(), "--stdin-filename")),
            (
                "program-seconds",
                json!(self.program_seconds),
                from(self.program_seconds != SECONDS, "--program-seconds"),
            ),
            (
                "program-mebibytes",
                json!(self.program_mebibytes),
                from(self.program_mebibytes != MEBIBYTES, "--program-mebibytes"),
            ),
            ("trust-config", json!(self.trust_config), trusted),
        ]
    }
}

impl Settings {
    /// Finds and reads the configuration; its text goes into `map`, so that findings can point at it.
    pub(crate) fn read(reading: &Reading, map: &mut SourceMap) -> Result<Settings, Error> {
        let files = match &reading.config {
            Some(path) => vec![path.clone()],
            None if reading.no_config => Vec::new(),
            None => find(),
        };
        let mut settings = Settings { files, ..Settings::default() };
        if let Some(path) = settings.files.first().cloned() {
            settings.load(&path, reading.trust_config, map)?;
        }
        settings.overrule(reading)?;
        Ok(settings)
    }

    /// The configurations that lie beside the one that is read, and count for nothing.
    pub(crate) fn beside(&self) -> &[PathBuf] {
        let Some((read, others)) = self.files.split_first() else { return &[] };
        let number = others.iter().take_while(|other| other.parent() == read.parent()).count();
        &others[..number]
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
        self.fence = (!is_trusted).then(|| trust::fence(self.context.clone(), folder));
        self.exclude.configure(folder, &self.config.exclude)?;
        Ok(())
    }

    fn overrule(&mut self, reading: &Reading) -> Result<(), Error> {
        self.context.extend(reading.context.iter().cloned());
        if let Some(fence) = &mut self.fence {
            // What somebody asks for is theirs.
            fence.sources.retain(|source| !reading.context.contains(source));
        }
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
        if let Some(version) = reading.gateway_api_version.or(config.gateway_api_version) {
            options.gateway_api_version = version;
        }
        options.gateway_api_channel = reading.gateway_api_channel.or(config.gateway_api_channel);
        options.dialect = reading.dialect.or(config.dialect);
        options.route_weights = reading.route_weights;
        Ok(())
    }
}

/// The configurations of the working folder and of the folders above it, the nearest first.
fn find() -> Vec<PathBuf> {
    let depth = std::env::current_dir().map_or(0, |here| here.ancestors().count());
    let mut folder = PathBuf::new();
    let mut found = Vec::new();
    for _ in 0..depth {
        let here = FILE_NAMES.iter().map(|name| folder.join(name));
        found.extend(here.filter(|path| fs::metadata(path).is_ok_and(|about| about.is_file())));
        folder.push("..");
    }
    found
}

/// The error of naming a rule that doesn't exist.
pub(crate) fn unknown_rule(code: &str) -> Error {
    let help = rules::nearest(code).map_or_else(
        || "look the codes up with `glooscope rules`".to_owned(),
        |nearest| format!("did you mean `{nearest}`?"),
    );
    Error::usage(format!("no rule is called `{code}`")).help(help)
}
