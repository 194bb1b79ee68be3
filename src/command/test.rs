//! `test`: holds written expectations against the sources.

use std::path::PathBuf;

use clap::{Args, ValueHint};
use glooscope::change::Refusal;
use glooscope::report::shape::suite::Mistake as MistakeShape;
use glooscope::report::suite::{Shown, mistakes, view};
use glooscope::report::{self, SuiteFormat};
use glooscope::suite::{self, File, Mistake, Update};
use glooscope::text::{Role, SourceFile, SourceMap};
use glooscope::traffic::Share;
use glooscope::yaml;

use super::environment::Environment;
use super::reading::Reading;
use super::terminal::{Terminal, fail, print, say, style, talk, verbatim};
use super::texts::Texts;
use super::world::World;
use super::{CLEAN, FAILED, FOUND, value};
use crate::error::{Error, NOTHING_WRITTEN};
use crate::source::{self, Source};

#[derive(Debug, Args)]
#[command(override_usage = "glooscope test [OPTIONS] FILE... [SOURCE]...")]
#[command(after_help = "Examples:\n  glooscope test routes.test.yaml deploy/\n  \
    glooscope test tests/*.yaml --min-coverage 80 --format junit > report.xml\n  \
    glooscope test --suggest deploy/ > routes.test.yaml\n  glooscope test routes.test.yaml deploy/ --update\n\
    A FILE holds suites, one a document:\n\n  \
    suite: shop\n  tests:\n    - request: GET https://shop.example.com/cart\n      \
    expect: {host: shop/www, route: cart, shares: {shop/cart-v1: 90%, shop/cart-v2: 10%}}\n    \
    - request: {method: POST, url: 'https://shop.example.com/x', headers: {x-canary: 'yes'}}\n      expect: nobody\n\n\
    `expect` takes nobody, host, domain, route, action, status, shares, redirect, body, path and authority; `schema tests` describes all of it. \
    An argument is a SOURCE where it is a folder, a source with a colon, or a file of manifests.")]
pub(super) struct Test {
    /// Files of expectations, then what they are held against; `.` by default
    #[arg(value_name = "FILE|SOURCE", required_unless_present = "suggest", value_hint = ValueHint::AnyPath)]
    arguments: Vec<String>,

    /// Fail where less than so many per cent of the routes that a request can meet are met by a test
    #[arg(long, value_name = "PERCENT", value_parser = value::points)]
    min_coverage: Option<Share>,

    /// Show each route that no test meets
    #[arg(long)]
    coverage: bool,

    /// Write what is so into the files, where it isn't what is expected or nothing is; comments and all else stay
    #[arg(long, conflicts_with = "suggest")]
    update: bool,

    /// Print a test for each route that no test meets, to be added to a file; here a FILE may be left out
    #[arg(long, conflicts_with_all = ["min_coverage", "coverage", "format"])]
    suggest: bool,

    /// How the result is printed
    #[arg(long, value_name = "FORMAT", default_value = "human", value_parser = value::word::<SuiteFormat>())]
    format: SuiteFormat,

    #[command(flatten)]
    reading: Reading,
}

/// Runs the tests.
pub(super) fn run(args: &Test, terminal: &Terminal) -> Result<u8, Error> {
    let mut map = SourceMap::default();
    let (files, sources) = arguments(args, &mut map)?;
    let world = World::read(&sources, &args.reading, terminal)?;
    let names: Vec<&str> = world.environments.iter().chain(&world.others).filter_map(Environment::name).collect();
    let unknown = suite::unknown_environments(&files, &names);
    if args.suggest {
        return suggest(&files, &map, unknown, &world, terminal);
    }
    let done = world.with_each(|all| {
        let mut report = suite::run(&files, all);
        let is_whole = world.tell_all(all, terminal);
        if !args.update || !is_whole {
            report.mistakes.splice(0..0, unknown);
            report.mistakes.extend(empty(&files));
            return Ok::<_, Error>((view(&files, &map, &report, all), is_whole));
        }
        let updates: Vec<Update> = (0..files.len()).map(|at| suite::update(&files, at, &map, &report)).collect();
        let texts = files.iter().zip(&updates).filter_map(|(file, update)| Some((file.id, update.text.as_deref()?)));
        let texts = Texts { map: &map, new: texts.collect() };
        texts.write(terminal)?;
        for (file, update) in files.iter().zip(&updates).filter(|(_, update)| update.text.is_some()) {
            let name = &map.file(file.id).name;
            talk(terminal, &format!("wrote {name}: {} changed", count(update.changed, "test")));
        }
        // What was written is read and run again.
        let mut after = map.clone();
        for (id, text) in &texts.new {
            let new = map.file(*id).with_text(*text);
            after.replace(*id, new);
        }
        let files: Vec<File> = files.iter().map(|file| suite::read(&after, file.id)).collect();
        let mut report = suite::run(&files, all);
        report.mistakes.splice(0..0, suite::unknown_environments(&files, &names));
        report.mistakes.extend(empty(&files));
        report.mistakes.extend(updates.into_iter().flat_map(|update| update.mistakes));
        Ok((view(&files, &after, &report, all), is_whole))
    });
    let (tests, is_whole) = done.map_err(|error| if args.update { error.nothing_written() } else { error })?;
    if args.update && !is_whole {
        say(&format!("note: {NOTHING_WRITTEN}"));
    }
    tell(&tests.mistakes, terminal);
    let low = tests
        .coverage
        .iter()
        .filter(|coverage| args.min_coverage.is_some_and(|least| coverage.percent < least.percent()));
    let low: Vec<String> = low
        .map(|coverage| {
            let environment = coverage.environment.as_ref().map(|name| format!("{name}: ")).unwrap_or_default();
            let least = args.min_coverage.map(Share::points).unwrap_or_default();
            format!(
                "{environment}{} of {} routes are met, and --min-coverage asks for {least}%",
                coverage.met, coverage.routes
            )
        })
        .collect();
    let shown = Shown { passed: terminal.verbose, unmet: args.coverage || !low.is_empty() };
    print(|out| report::suite::write(args.format, &tests, shown, &style(terminal), out))?;
    for reason in &low {
        fail(terminal, &Error::guard(reason));
    }
    Ok(match () {
        () if !is_whole || !tests.mistakes.is_empty() => FAILED,
        () if tests.summary.failed > 0 || !low.is_empty() => FOUND,
        () => CLEAN,
    })
}

/// Prints a test for each route that none meets.
fn suggest(
    files: &[File],
    map: &SourceMap,
    unknown: Vec<Mistake>,
    world: &World,
    terminal: &Terminal,
) -> Result<u8, Error> {
    let (text, is_whole, found) = world.with_each(|all| {
        let mut report = suite::run(files, all);
        report.mistakes.splice(0..0, unknown);
        let found = mistakes(files.iter().flat_map(|file| &file.mistakes).chain(&report.mistakes), map);
        (suite::suggest(all, &report.coverage), world.tell_all(all, terminal), found)
    });
    tell(&found, terminal);
    if text.is_empty() {
        talk(terminal, "each route that a request can meet has a test");
    }
    verbatim(|out| out.write_all(text.as_bytes()))?;
    Ok(if is_whole && found.is_empty() { CLEAN } else { FAILED })
}

/// Says what is wrong in files of expectations.
fn tell(mistakes: &[MistakeShape], terminal: &Terminal) {
    for mistake in mistakes {
        let place = format!("{}:{}:{}", mistake.file, mistake.line, mistake.column);
        fail(terminal, &mistake.help.iter().fold(Error::source(place, &mistake.message), Error::help));
    }
}

fn count(many: usize, what: &str) -> String {
    format!("{many} {what}{}", if many == 1 { "" } else { "s" })
}

/// Tests that expect nothing: they could not fail.
fn empty(files: &[File]) -> impl Iterator<Item = Mistake> {
    let tests = files.iter().flat_map(|file| &file.tests).filter(|test| test.expect.is_none());
    tests.map(|test| Mistake {
        span: test.span.head(),
        message: "a test expects nothing".to_owned(),
        help: Some("add `expect:`".to_owned()),
    })
}

/// The files of expectations, read, and the sources. The first argument is a file of expectations, whatever it is.
fn arguments(args: &Test, map: &mut SourceMap) -> Result<(Vec<File>, Vec<Source>), Error> {
    let (mut files, mut sources) = (Vec::new(), Vec::new());
    for text in &args.arguments {
        let source: Source = text.parse().map_err(|refusal: Refusal| Error::from(refusal))?;
        match &source {
            Source::Path(path) if !path.is_dir() && sources.is_empty() => {
                let file = file(path)?;
                if !holds_manifests(&file.text) {
                    let id = map.push(file);
                    files.push(suite::read(map, id));
                    continue;
                }
                if files.is_empty() && !args.suggest {
                    return Err(Error::source(source, "it holds manifests, and no expectations")
                        .help("name a file of expectations first, then the sources"));
                }
                sources.push(source);
            }
            _ if files.is_empty() && !args.suggest => {
                return Err(Error::usage(format!("{source} is no file of expectations"))
                    .help("name a file of expectations first, then the sources"));
            }
            _ => sources.push(source),
        }
    }
    if sources.is_empty() {
        sources.push(Source::Path(PathBuf::from(".")));
    }
    Ok((files, sources))
}

fn file(path: &std::path::Path) -> Result<SourceFile, Error> {
    let (name, text) = source::one(path)?;
    Ok(match text {
        Ok(text) => SourceFile::new(name, text, Role::Configuration),
        Err(refusal) => SourceFile::refused(name, refusal, Role::Configuration),
    })
}

/// Whether a text is one of manifests: its first map has a kind.
fn holds_manifests(text: &str) -> bool {
    let documents = yaml::read(text);
    let roots =
        documents.iter().filter_map(|document| document.tree.as_ref().ok()?.root(glooscope::text::FileId(0), text));
    roots
        .into_iter()
        .find(|root| root.is_map())
        .is_some_and(|root| root.get("kind").is_some() || root.get("apiVersion").is_some())
}
