//! `test`: holds written expectations against the sources.

use std::path::PathBuf;

use clap::{Args, ValueHint};
use glooscope::change::Refusal;
use glooscope::report::suite::{Shown, view};
use glooscope::report::{self, SuiteFormat};
use glooscope::suite::{self, File, Mistake};
use glooscope::text::{Role, SourceFile, SourceMap};
use glooscope::traffic::Share;
use glooscope::yaml;

use super::environment::Environment;
use super::reading::Reading;
use super::terminal::{Terminal, fail, print, style};
use super::world::World;
use super::{CLEAN, FAILED, FOUND, value};
use crate::error::Error;
use crate::source::{self, Source};

#[derive(Debug, Args)]
#[command(override_usage = "glooscope test [OPTIONS] FILE... [SOURCE]...")]
#[command(after_help = "Examples:\n  glooscope test routes.test.yaml deploy/\n  \
    glooscope test tests/*.yaml --min-coverage 80 --format junit > report.xml\n\
    A FILE holds suites, one a document:\n\n  \
    suite: shop\n  tests:\n    - request: GET https://shop.example.com/cart\n      \
    expect: {host: shop/www, route: cart, shares: {shop/cart-v1: 90%, shop/cart-v2: 10%}}\n    \
    - request: {method: POST, url: 'https://shop.example.com/x', headers: {x-canary: 'yes'}}\n      expect: nobody\n\n\
    `expect` takes nobody, host, domain, route, action, status, shares, redirect, body, path and authority; `schema tests` describes all of it. \
    An argument is a SOURCE where it is a folder, a source with a colon, or a file of manifests.")]
pub(super) struct Test {
    /// Files of expectations, then what they are held against; `.` by default
    #[arg(value_name = "FILE|SOURCE", required = true, value_hint = ValueHint::AnyPath)]
    arguments: Vec<String>,

    /// Fail where less than so many per cent of the routes that a request can meet are met by a test
    #[arg(long, value_name = "PERCENT", value_parser = value::points)]
    min_coverage: Option<Share>,

    /// Show each route that no test meets
    #[arg(long)]
    coverage: bool,

    /// How the result is printed
    #[arg(long, value_name = "FORMAT", default_value = "human", value_parser = value::word::<SuiteFormat>())]
    format: SuiteFormat,

    #[command(flatten)]
    reading: Reading,
}

/// Runs the tests.
pub(super) fn run(args: &Test, terminal: &Terminal) -> Result<u8, Error> {
    let mut map = SourceMap::default();
    let (files, sources) = arguments(&args.arguments, &mut map)?;
    let world = World::read(&sources, &args.reading, terminal)?;
    let names = world.environments.iter().chain(&world.others).filter_map(Environment::name);
    let unknown = suite::unknown_environments(&files, &names.collect::<Vec<_>>());
    let (tests, is_whole) = world.with_each(|all| {
        let mut report = suite::run(&files, all);
        report.mistakes.splice(0..0, unknown);
        report.mistakes.extend(empty(&files));
        (view(&files, &map, &report, all), world.tell_all(all, terminal))
    });
    for mistake in &tests.mistakes {
        let place = format!("{}:{}:{}", mistake.file, mistake.line, mistake.column);
        fail(terminal, &mistake.help.iter().fold(Error::source(place, &mistake.message), Error::help));
    }
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
fn arguments(texts: &[String], map: &mut SourceMap) -> Result<(Vec<File>, Vec<Source>), Error> {
    let (mut files, mut sources) = (Vec::new(), Vec::new());
    for text in texts {
        let source: Source = text.parse().map_err(|refusal: Refusal| Error::from(refusal))?;
        match &source {
            Source::Path(path) if !path.is_dir() && sources.is_empty() => {
                let file = file(path)?;
                if !holds_manifests(&file.text) {
                    let id = map.push(file);
                    files.push(suite::read(map, id));
                    continue;
                }
                if files.is_empty() {
                    return Err(Error::source(source, "it holds manifests, and no expectations")
                        .help("name a file of expectations first, then the sources"));
                }
                sources.push(source);
            }
            _ if files.is_empty() => {
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
