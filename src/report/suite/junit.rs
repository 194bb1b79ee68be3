//! `JUnit`: a suite a file, a case a test in an environment; what is wrong in a file is an error.

use std::io::{self, Write};

use indexmap::IndexMap;
use quick_junit::{NonSuccessKind, Report, TestCase, TestCaseStatus, TestSuite};

use crate::report::check::valid;
use crate::report::shape::suite::Tests;

/// Writes the report.
pub(super) fn write(tests: &Tests, out: &mut dyn Write) -> io::Result<()> {
    let mut document = Report::new("glooscope test");
    let mut suites: IndexMap<&str, TestSuite> = IndexMap::new();
    for test in &tests.tests {
        let environment = test.environment.as_ref().map(|name| format!(" in {name}")).unwrap_or_default();
        let status = if test.status == "passed" {
            TestCaseStatus::success()
        } else {
            let mismatches = test.failures.iter().flat_map(|failure| &failure.mismatches);
            let lines: Vec<String> =
                mismatches.map(|it| format!("{}: expected {}, came {}", it.what, it.expected, it.came)).collect();
            let places = test.failures.iter().filter_map(|failure| failure.route.as_ref());
            let places: Vec<String> = places
                .map(|route| format!("taken by {} ({}:{}:{})", route.words, route.file, route.line, route.column))
                .collect();
            let text = format!(
                "{}:{}:{}\n{}\n{}\n{}",
                test.file,
                test.line,
                test.column,
                test.request,
                lines.join("\n"),
                places.join("\n")
            );
            let mut status = TestCaseStatus::non_success(NonSuccessKind::Failure);
            status.set_message(&*valid(&lines.join("; "))).set_type("failed").set_description(&*valid(text.trim_end()));
            status
        };
        let mut case = TestCase::new(&*valid(&format!("{}{environment}", test.name)), status);
        case.set_classname(&*valid(test.suite.as_deref().unwrap_or(&test.file)));
        suites.entry(&test.file).or_insert_with(|| TestSuite::new(&*valid(&test.file))).add_test_case(case);
    }
    for mistake in &tests.mistakes {
        let mut status = TestCaseStatus::non_success(NonSuccessKind::Error);
        let help = mistake.help.as_ref().map(|help| format!("\n{help}")).unwrap_or_default();
        let place = format!("{}:{}:{}", mistake.file, mistake.line, mistake.column);
        status
            .set_message(&*valid(&mistake.message))
            .set_type("mistake")
            .set_description(&*valid(&format!("{place}\n{}{help}", mistake.message)));
        let mut case = TestCase::new(&*valid(&format!("{}:{}", mistake.line, mistake.column)), status);
        case.set_classname(&*valid(&mistake.file));
        suites.entry(&mistake.file).or_insert_with(|| TestSuite::new(&*valid(&mistake.file))).add_test_case(case);
    }
    document.add_test_suites(suites.into_values());
    document.serialize(&mut *out).map_err(io::Error::other)
}
