//! From what became of tests to the shape that is printed.

use crate::context::Context;
use crate::report::render::place;
use crate::report::shape::VERSION;
use crate::report::shape::suite as shape;
use crate::suite::{Actual, Coverage, File, Mistake, Report, Verdict};
use crate::text::SourceMap;

/// What became of tests. `map` has the files of expectations, `worlds` the environments in which they were run.
pub fn view(files: &[File], map: &SourceMap, report: &Report, worlds: &[(Option<&str>, Context<'_>)]) -> shape::Tests {
    let context = |name: Option<&str>| worlds.iter().find(|(known, _)| *known == name).map(|(_, cx)| cx);
    let tests: Vec<shape::Test> = report
        .cases
        .iter()
        .filter(|case| !matches!(case.verdict, Verdict::Open))
        .map(|case| {
            let test = &files[case.file].tests[case.test];
            let at = map.start(test.span);
            let cx = context(case.environment.as_deref());
            let failures = match &case.verdict {
                Verdict::Passed | Verdict::Open => Vec::new(),
                Verdict::Failed(failures) => failures.clone(),
            };
            let failures = failures.into_iter().map(|failure| shape::Failure {
                gateway: failure.gateway,
                port: failure.port,
                mismatches: failure
                    .mismatches
                    .into_iter()
                    .map(|mismatch| {
                        let at = map.start(mismatch.span);
                        let (what, expected, came) = (mismatch.what, mismatch.expected, mismatch.came);
                        shape::Mismatch { what, expected, came, line: at.line, column: at.column }
                    })
                    .collect(),
                host: Some(failure.actual.hosts.join(", ")).filter(|host| !host.is_empty()),
                route: cx.and_then(|cx| route(cx, &failure.actual)),
                near: failure.near,
            });
            let sent = &test.sent;
            let host = sent.host.as_deref().unwrap_or_default();
            let target = if sent.target.starts_with('/') { &*sent.target } else { "" };
            shape::Test {
                suite: test.suite.clone(),
                name: test.name.clone(),
                environment: case.environment.clone(),
                request: format!("{} {}://{host}{target}", sent.method, sent.scheme),
                headers: sent.headers.iter().map(|(name, value)| format!("{name}: {value}")).collect(),
                status: if matches!(case.verdict, Verdict::Passed) { "passed" } else { "failed" },
                failures: failures.collect(),
                file: map.file(files[case.file].id).name.to_string(),
                line: at.line,
                column: at.column,
            }
        })
        .collect();
    let passed = tests.iter().filter(|test| test.status == "passed").count();
    let mistakes = mistakes(files.iter().flat_map(|file| &file.mistakes).chain(&report.mistakes), map);
    let left_out = files.iter().map(|file| file.left_out).sum::<usize>() + report.mistakes.len();
    let summary = shape::Summary { passed, failed: tests.len() - passed, left_out };
    let coverage = report.coverage.iter().map(|one| coverage(one, context(one.environment.as_deref())));
    shape::Tests { version: VERSION, tests, mistakes, coverage: coverage.collect(), summary }
}

/// Mistakes with their places.
pub fn mistakes<'m>(list: impl Iterator<Item = &'m Mistake>, map: &SourceMap) -> Vec<shape::Mistake> {
    let shown = list.map(|mistake| {
        let at = map.start(mistake.span);
        shape::Mistake {
            file: map.file(mistake.span.file).name.to_string(),
            line: at.line,
            column: at.column,
            message: mistake.message.clone(),
            help: mistake.help.clone(),
        }
    });
    shown.collect()
}

fn route(cx: &Context<'_>, actual: &Actual) -> Option<shape::Route> {
    let route = actual.route.as_ref()?;
    let (file, line, column) = place(cx, route.span);
    let (name, words, via) = (route.name.clone(), route.words.clone(), route.via.clone());
    Some(shape::Route { name, words, via, via_words: route.via_words, file, line, column })
}

fn coverage(coverage: &Coverage, cx: Option<&Context<'_>>) -> shape::Coverage {
    let unmet = coverage.unmet.iter().map(|unmet| {
        let (file, line, column) = cx.map_or_else(Default::default, |cx| place(cx, unmet.span));
        shape::Unmet { host: unmet.host.clone(), route: unmet.words.clone(), file, line, column }
    });
    shape::Coverage {
        environment: coverage.environment.clone(),
        routes: coverage.total,
        met: coverage.met,
        percent: coverage.percent(),
        unreachable: coverage.unreachable,
        unmet: unmet.collect(),
    }
}
