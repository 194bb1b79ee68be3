//! What a shell offers while one types: names of the manifests in the working folder, rules, schemas, environments, revisions.
//!
//! The shell asks the program itself: nothing here may print, and whatever can't be read is no reason to offer nothing else.

mod bash;

use std::ffi::OsStr;
use std::path::PathBuf;

use clap::{CommandFactory as _, Parser};
use clap_complete::env::{Elvish, Fish, Powershell, Shells, Zsh};
use clap_complete::{ArgValueCompleter, CompletionCandidate};
use glooscope::context::Context;
use glooscope::context::weighted::{Holder, weighted_lists};
use glooscope::model::{Body, Kind, Resource};
use glooscope::report::shape;
use glooscope::rules;
use glooscope::schema::{self, Versions};
use glooscope::snapshot::environments::Division;
use glooscope::snapshot::{Snapshot, Sources};
use glooscope::text::SourceMap;

use super::reading::{Reading, Settings};
use crate::source::{self, Disk, Inputs, Limits, Source};

/// How long a program may take that is asked for names, in seconds, and how much it may print, in mebibytes.
const LIMITS: (u64, u64) = (1, 8);

/// The options of a command line without any.
#[derive(Debug, Parser)]
struct Plain {
    #[command(flatten)]
    reading: Reading,
}

/// What gives the names that may stand for a value.
type Names = fn(&OsStr) -> Vec<CompletionCandidate>;

/// The arguments whose values are known, of a command, or of each that has them.
const KNOWN: [(&str, &str, Names); 16] = [
    ("*", "env", environments),
    ("*", "sources", sources),
    ("*", "source", sources),
    ("*", "context", sources),
    ("*", "select", rules),
    ("*", "ignore", rules),
    ("explain", "rule", rules),
    ("schema", "name", schemas),
    ("set", "group", groups),
    ("set", "arguments", settings),
    ("rollout", "group", groups),
    ("rollout", "to", destinations),
    ("rollout", "hold", destinations),
    ("render", "group", groups),
    ("render", "upstream", upstreams),
    ("render", "host", hosts),
];

/// The shells that can ask.
pub(crate) const SHELLS: Shells<'_> = Shells(&[&bash::Bash, &Elvish, &Fish, &Powershell, &Zsh]);

/// The command line, with what may stand for each value.
pub(crate) fn command() -> clap::Command {
    super::Cli::command().mut_subcommands(|command| {
        let name = command.get_name().to_owned();
        // All in turn: one that is changed by its name alone comes to stand behind the others.
        command.mut_args(|argument| {
            let is_meant = |(of, id, _): &&(&str, &str, Names)| (*of == "*" || *of == name) && argument.get_id() == *id;
            match KNOWN.iter().find(is_meant) {
                Some((.., names)) => argument.add(ArgValueCompleter::new(*names)),
                None => argument,
            }
        })
    })
}

/// Codes of rules.
fn rules(typed: &OsStr) -> Vec<CompletionCandidate> {
    // Several may be given, separated by commas.
    let typed = typed.to_string_lossy();
    let (before, typed) = typed.rsplit_once(',').map_or(("", &*typed), |(before, typed)| (before, typed));
    let comma = if before.is_empty() { "" } else { "," };
    let all = rules::ALL.iter().filter(|rule| rule.code.starts_with(typed));
    all.map(|rule| CompletionCandidate::new(format!("{before}{comma}{}", rule.code)).help(Some(rule.summary().into())))
        .collect()
}

/// Names of schemas.
fn schemas(typed: &OsStr) -> Vec<CompletionCandidate> {
    let outputs = shape::names();
    let all = ["manifests", "configuration", "tests"].into_iter().chain(outputs);
    let kinds = schema::described(Versions::default()).into_iter().map(Kind::as_str);
    fitting(all.chain(kinds).map(str::to_owned), typed)
}

/// Upstream groups, as `namespace/name`.
fn groups(typed: &OsStr) -> Vec<CompletionCandidate> {
    of_kind(Kind::UpstreamGroup, typed)
}

/// Upstreams, as `namespace/name`.
fn upstreams(typed: &OsStr) -> Vec<CompletionCandidate> {
    of_kind(Kind::Upstream, typed)
}

/// Domains, and virtual services as `namespace/name`.
fn hosts(typed: &OsStr) -> Vec<CompletionCandidate> {
    with_snapshot(|snapshot| {
        let services = snapshot.resources().filter_map(|(_, resource)| match &resource.body {
            Body::VirtualService(service) => Some((resource, service)),
            _ => None,
        });
        let names = services.flat_map(|(resource, service)| {
            let domains = service.host.iter().flat_map(|host| &host.domains).map(|domain| domain.value.to_owned());
            domains.chain([resource.path()])
        });
        fitting(names, typed)
    })
}

/// Destinations of the group that stands on the command line already, or of all, as `name=`.
fn settings(typed: &OsStr) -> Vec<CompletionCandidate> {
    let mut found: Vec<CompletionCandidate> = destinations(typed);
    for candidate in &mut found {
        let mut value = candidate.get_value().to_owned();
        value.push("=");
        *candidate = CompletionCandidate::new(value);
    }
    found
}

/// Destinations of the group that stands on the command line already, or of all.
fn destinations(typed: &OsStr) -> Vec<CompletionCandidate> {
    let words: Vec<String> = std::env::args().collect();
    with_snapshot(|snapshot| {
        let cx = Context::new(snapshot);
        let lists = weighted_lists(&cx).filter(|list| list.of == Holder::Group);
        let lists: Vec<_> = lists.map(|list| (cx.resource(list.owner), list)).collect();
        let is_named =
            |(group, _): &&(&Resource<'_>, _)| words.iter().any(|it| *it == group.path() || *it == group.name);
        let some: Vec<_> = lists.iter().filter(is_named).collect();
        let lists = if some.is_empty() { lists.iter().collect() } else { some };
        let backends = lists.into_iter().flat_map(|(_, list)| list.outcome(&cx).backends.to_vec());
        let names: Vec<String> = backends.map(|backend| backend.name.name.into_owned()).collect();
        let names = names.into_iter();
        fitting(names, typed)
    })
}

/// Environments.
fn environments(typed: &OsStr) -> Vec<CompletionCandidate> {
    let Some((sources, settings)) = read() else { return Vec::new() };
    let written = match &settings.config.environments {
        glooscope::config::Environments::Written(all) => all.iter().map(|one| one.name.clone()).collect(),
        _ => Vec::new(),
    };
    let division = Division::find(&sources, &settings.options, "");
    let found = division.environments(&sources, "").into_iter().filter_map(|one| one.name);
    fitting(written.into_iter().chain(found), typed)
}

/// Sources: revisions behind `git:`; files are the shell's part.
fn sources(typed: &OsStr) -> Vec<CompletionCandidate> {
    let mut found = paths(typed);
    let text = typed.to_string_lossy();
    if "git:".starts_with(&*text) || text.starts_with("git:") {
        let revisions = source::revisions(&Limits::new(LIMITS.0, LIMITS.1));
        found.extend(fitting(revisions.into_iter().map(|name| format!("git:{name}")), typed));
    }
    found
}

fn paths(typed: &OsStr) -> Vec<CompletionCandidate> {
    use clap_complete::engine::{PathCompleter, ValueCompleter as _};
    let mut found = PathCompleter::any().complete(typed);
    found.retain(|candidate| candidate.get_value().to_str().is_some_and(is_plain));
    found
}

fn of_kind(kind: Kind, typed: &OsStr) -> Vec<CompletionCandidate> {
    with_snapshot(|snapshot| {
        let all = snapshot.resources().filter(|(_, it)| it.kind == kind).map(|(_, it)| it.path());
        let mut found = fitting(all, typed);
        // A name alone will do where somebody types it.
        if found.is_empty() {
            let names = snapshot.resources().filter(|(_, it)| it.kind == kind).map(|(_, it)| it.name.to_owned());
            found = fitting(names, typed);
        }
        found
    })
}

/// The names that begin with what is typed, each once.
fn fitting(names: impl Iterator<Item = String>, typed: &OsStr) -> Vec<CompletionCandidate> {
    let typed = typed.to_string_lossy();
    let fits = |name: &String| name.starts_with(&*typed) && !name.is_empty() && is_plain(name);
    let names: std::collections::BTreeSet<String> = names.filter(fits).collect();
    names.into_iter().map(CompletionCandidate::new).collect()
}

/// Whether a name is a word to every shell, which puts it onto the command line as it is, and to the terminal.
fn is_plain(name: &str) -> bool {
    name.chars().all(|c| c.is_alphanumeric() || "-_./:#*@=+,%".contains(c))
}

fn with_snapshot(work: impl FnOnce(&Snapshot<'_>) -> Vec<CompletionCandidate>) -> Vec<CompletionCandidate> {
    let Some((sources, settings)) = read() else { return Vec::new() };
    work(&Snapshot::read(&sources, &settings.options))
}

/// The manifests of the working folder, read as a command does without options; no program is started.
fn read() -> Option<(Sources, Settings)> {
    let plain = Plain::try_parse_from(["glooscope"]).ok()?;
    let mut map = SourceMap::default();
    let settings = Settings::read(&plain.reading, &mut map).unwrap_or_default();
    let inputs = Inputs {
        subjects: &[Source::Path(PathBuf::from("."))],
        context: &[],
        exclude: &settings.exclude,
        stdin: None,
        fence: None,
    };
    let mut disk = Disk::new(Limits::new(LIMITS.0, LIMITS.1));
    source::read(&inputs, &mut disk, &mut map).ok()?;
    Some((Sources::parse(map), settings))
}
