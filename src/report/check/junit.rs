//! `JUnit`: a suite a file, a case a finding, which fails where the run does; where there is none, one case that passes.

use std::io::{self, Write};

use quick_junit::{NonSuccessKind, Report, TestCase, TestCaseStatus, TestSuite};

use super::paragraph;
use super::xml::valid;
use crate::check::CheckReport;
use crate::text::{FileId, SourceMap};

/// Writes the report.
pub(super) fn write(map: &SourceMap, report: &CheckReport, out: &mut dyn Write) -> io::Result<()> {
    let mut document = Report::new("glooscope");
    let mut suites: Vec<(FileId, TestSuite)> = Vec::new();
    for finding in &report.findings {
        let file = finding.span.file;
        let name = &*valid(&map.file(file).name);
        if suites.last().is_none_or(|(last, _)| *last != file) {
            suites.push((file, TestSuite::new(name)));
        }
        let at = map.start(finding.span);
        let text = format!("{name}:{}:{}\n{}", at.line, at.column, valid(&paragraph(report, finding, "\n")));
        let title = format!("{}:{}:{}", finding.rule, at.line, at.column);
        // What doesn't fail the run must not fail the job that reads this either.
        let mut case = if report.fail_on.counts(finding.severity) {
            let mut status = TestCaseStatus::non_success(NonSuccessKind::Failure);
            status
                .set_message(&*valid(&report.message(finding)))
                .set_type(finding.severity.as_str())
                .set_description(text);
            TestCase::new(title, status)
        } else {
            let mut case = TestCase::new(title, TestCaseStatus::success());
            case.set_system_out(format!("{}: {text}", finding.severity.as_str()));
            case
        };
        case.set_classname(name);
        if let Some((_, suite)) = suites.last_mut() {
            suite.add_test_case(case);
        }
    }
    if suites.is_empty() {
        let mut suite = TestSuite::new("glooscope");
        suite.add_test_case(TestCase::new("no findings", TestCaseStatus::success()));
        document.add_test_suite(suite);
    }
    document.add_test_suites(suites.into_iter().map(|(_, suite)| suite));
    document.serialize(&mut *out).map_err(io::Error::other)
}
