//! Tests held against environments.

use rustc_hash::FxHashSet;

use super::judge::mismatches;
use super::{Actual, Coverage, Expect, File, Mismatch, Mistake, Test};
use crate::context::{Answer, Context, Listeners};
use crate::schema::nearest;
use crate::snapshot::glob_fits;
use crate::traffic::{Malformed, Request, Sent, describe};

/// What became of all tests.
#[derive(Clone, Debug, Default)]
pub struct Report {
    /// Each test in each environment, in the order of files, tests and environments.
    pub cases: Vec<Case>,
    /// What is wrong with tests, seen only when they run.
    pub mistakes: Vec<Mistake>,
    /// Which routes are met, one for each environment.
    pub coverage: Vec<Coverage>,
}

/// A test in an environment.
#[derive(Clone, Debug)]
pub struct Case {
    /// The place of its file.
    pub file: usize,
    /// Its place there.
    pub test: usize,
    /// The environment, where it has a name.
    pub environment: Option<String>,
    /// What became of it.
    pub verdict: Verdict,
    /// What came at each listener that counts.
    pub actual: Vec<Actual>,
}

/// What became of a test.
#[derive(Clone, Debug)]
pub enum Verdict {
    /// All that was expected came.
    Passed,
    /// Something didn't, at these listeners.
    Failed(Vec<Failure>),
    /// Nothing is expected yet.
    Open,
}

/// What didn't come at a listener.
#[derive(Clone, Debug)]
pub struct Failure {
    /// Its gateway, as `namespace/name`; nothing where none listens.
    pub gateway: Option<String>,
    /// The port that it binds.
    pub port: Option<u32>,
    /// What didn't come.
    pub mismatches: Vec<Mismatch>,
    /// What came.
    pub actual: Actual,
    /// Why the route that was expected doesn't take the request, or which nearly takes it.
    pub near: Vec<String>,
}

/// Runs every test in every environment in which it holds.
pub fn run(files: &[File], worlds: &[(Option<&str>, Context<'_>)]) -> Report {
    let mut report = Report::default();
    let listeners: Vec<Listeners<'_, '_>> = worlds.iter().map(|(_, cx)| Listeners::new(cx)).collect();
    let mut met: Vec<FxHashSet<(usize, u32)>> = worlds.iter().map(|_| FxHashSet::default()).collect();
    let mut left = LOOKED_AT;
    for (file_at, file) in files.iter().enumerate() {
        for (test_at, test) in file.tests.iter().enumerate() {
            let is_broken = |report: &Report| {
                report.mistakes.last().is_some_and(|mistake| {
                    mistake.span.file == file.id
                        && test.span.start <= mistake.span.start
                        && mistake.span.end <= test.span.end
                })
            };
            for (at, (name, _)) in worlds.iter().enumerate() {
                if !holds_in(test, *name) {
                    continue;
                }
                match case(test, &listeners[at], &mut met[at], &mut left) {
                    Ok((verdict, actual)) => {
                        let environment = name.map(str::to_owned);
                        report.cases.push(Case { file: file_at, test: test_at, environment, verdict, actual });
                    }
                    Err(mistake) if !is_broken(&report) => report.mistakes.push(mistake),
                    Err(_) => {}
                }
            }
        }
    }
    let named = worlds.iter().zip(&listeners).zip(&met);
    report.coverage = named.map(|(((name, cx), listeners), met)| Coverage::of(*name, cx, listeners, met)).collect();
    report
}

/// What is wrong with the names of environments in tests, given all that there are.
pub fn unknown_environments(files: &[File], names: &[&str]) -> Vec<Mistake> {
    let tests = files.iter().flat_map(|file| &file.tests);
    let mut seen = FxHashSet::default();
    let unknown = tests
        .flat_map(|test| &test.environments)
        .filter(|glob| !names.iter().any(|name| glob_fits(&glob.value, name)) && seen.insert(glob.span));
    let mistake = |glob: &crate::text::Spanned<String>| {
        let help = match nearest(&glob.value, names.iter().copied()) {
            Some(near) => format!("did you mean `{near}`?"),
            None if names.is_empty() => "remove it: the sources are one environment without a name".to_owned(),
            None => format!("use one of {}", names.join(", ")),
        };
        Mistake { span: glob.span, message: format!("no environment is called `{}`", glob.value), help: Some(help) }
    };
    unknown.map(mistake).collect()
}

fn holds_in(test: &Test, environment: Option<&str>) -> bool {
    test.environments.is_empty()
        || environment.is_some_and(|name| test.environments.iter().any(|glob| glob_fits(&glob.value, name)))
}

/// What comes at one listener.
pub(super) struct Came<'l, 'a> {
    /// Gateway, port and proxies: listeners of one gateway and port take turns, by what nobody writes into a test.
    pub(super) place: Option<(String, Option<u32>, Vec<String>)>,
    /// The table of routes and the place there of the route that takes it.
    pub(super) met: Option<(usize, u32)>,
    pub(super) actual: Actual,
    answer: Option<(Answer<'l, 'a>, Request)>,
}

/// What comes at each listener that counts.
pub(super) fn came<'l, 'a>(listeners: &'l Listeners<'_, 'a>, sent: &Sent) -> Result<Vec<Came<'l, 'a>>, Malformed> {
    came_with(listeners, sent, false)
}

/// The same, with what else is done where `is_wanted`.
fn came_with<'l, 'a>(
    listeners: &'l Listeners<'_, 'a>,
    sent: &Sent,
    is_wanted: bool,
) -> Result<Vec<Came<'l, 'a>>, Malformed> {
    let mut all: Vec<Came<'l, 'a>> = Vec::new();
    for listener in listeners.reached_by(sent)? {
        let place = Some((listener.gateway.to_owned(), listener.port, listener.proxies.to_vec()));
        match sent.clone().received_by(listener.connection) {
            Err(why) => all.push(Came { place, met: None, actual: Actual::refused(why), answer: None }),
            Ok(request) => {
                let answer = listeners.answer(listener, &request);
                let met = answer.host.zip(answer.hit.as_ref()).map(|((host, _), hit)| (host.table, hit.place));
                let actual = Actual::of(listeners.context(), &answer, &request, is_wanted);
                all.push(Came { place, met, actual, answer: Some((answer, request)) });
            }
        }
    }
    // Where somebody takes it, those that don't are not meant.
    if all.iter().any(|came| !came.actual.hosts.is_empty()) {
        all.retain(|came| !came.actual.hosts.is_empty());
    }
    if all.is_empty() {
        all.push(Came { place: None, met: None, actual: Actual::nobody(), answer: None });
    }
    Ok(all)
}

fn case(
    test: &Test,
    listeners: &Listeners<'_, '_>,
    met: &mut FxHashSet<(usize, u32)>,
    left: &mut usize,
) -> Result<(Verdict, Vec<Actual>), Mistake> {
    let nothing = Expect::default();
    let expect = test.expect.as_ref().unwrap_or(&nothing);
    let all = came_with(listeners, &test.sent, expect.is_of_more()).map_err(|malformed| Mistake {
        span: test.span,
        message: malformed.message,
        help: malformed.help,
    })?;
    met.extend(all.iter().filter_map(|came| came.met));
    let mut failures = Vec::new();
    let mut done: Vec<usize> = Vec::new();
    for at in 0..all.len() {
        if done.contains(&at) {
            continue;
        }
        let group: Vec<usize> = (at..all.len()).filter(|&other| all[other].place == all[at].place).collect();
        let judged: Vec<Vec<Mismatch>> =
            group.iter().map(|&one| mismatches(expect, test.tolerance, &all[one].actual)).collect();
        done.extend(&group);
        if judged.iter().any(Vec::is_empty) {
            continue;
        }
        for (&one, mismatches) in group.iter().zip(judged) {
            let came = &all[one];
            let (gateway, port) = came.place.clone().map_or((None, None), |(gateway, port, _)| (Some(gateway), port));
            let passed = came.answer.as_ref().and_then(|(answer, _)| passed_over(listeners, answer));
            let is_near = passed.is_some_and(|passed| {
                left.checked_sub(passed).is_some_and(|rest| {
                    *left = rest;
                    true
                })
            });
            let near = came.answer.as_ref().filter(|_| is_near);
            let near = near.map(|(answer, request)| near_routes(listeners, expect, answer, request));
            let (actual, near) = (came.actual.clone(), near.unwrap_or_default());
            failures.push(Failure { gateway, port, mismatches, actual, near });
        }
    }
    let verdict = match test.expect {
        None => Verdict::Open,
        Some(_) if failures.is_empty() => Verdict::Passed,
        Some(_) => Verdict::Failed(failures),
    };
    Ok((verdict, all.into_iter().map(|came| came.actual).collect()))
}

/// So many routes are looked at in a run to tell which nearly take a request: of a thousand failures nobody reads all.
const LOOKED_AT: usize = 100_000;

/// So many routes that nearly take a request are told of.
const MOST: usize = 3;

/// How many routes are passed over at most.
fn passed_over(listeners: &Listeners<'_, '_>, answer: &Answer<'_, '_>) -> Option<usize> {
    let (host, _) = answer.host?;
    let all = || listeners.context().routing.routes(host.table).len();
    Some(answer.hit.as_ref().map_or_else(all, |hit| hit.index))
}

/// Why the route that is expected doesn't take a request; where that isn't known, the routes that nearly do.
fn near_routes<'a>(
    listeners: &Listeners<'_, 'a>,
    expect: &Expect,
    answer: &Answer<'_, 'a>,
    request: &Request,
) -> Vec<String> {
    let called = |route: &crate::context::Considered<'_, 'a>| {
        expect.route.as_ref().is_some_and(|wanted| {
            route.route.name == Some(&*wanted.value)
                || describe(route.matcher) == wanted.value
                || route.matcher.path_text() == wanted.value
        })
    };
    let words = |route: &crate::context::Considered<'_, 'a>| {
        let text = route.why.as_ref().map(|(_, text)| text.as_str()).unwrap_or_default();
        let name = route.route.name.map(|name| format!(" ({name})")).unwrap_or_default();
        format!("{}: {}{name}: {text}", route.index, describe(route.matcher))
    };
    let passed = || listeners.considered(answer, request).filter(|route| route.why.is_some());
    let expected: Vec<String> = passed().filter(called).take(MOST).map(|route| words(&route)).collect();
    if !expected.is_empty() {
        return expected;
    }
    let is_near = |route: &crate::context::Considered<'_, 'a>| {
        route.why.as_ref().is_some_and(|(why, _)| *why != crate::traffic::Why::Path)
    };
    passed().filter(is_near).take(MOST).map(|route| words(&route)).collect()
}
