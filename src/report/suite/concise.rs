//! One line for each thing that didn't come.

use std::io::{self, Write};

use super::Shown;
use crate::report::Style;
use crate::report::ink::Ink;
use crate::report::measure::clean;
use crate::report::shape::suite::Tests;

/// Writes `file:line:column: failed[what] …`, then what is not met where that is asked for.
pub(super) fn write(tests: &Tests, shown: Shown, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    let failed = style.paint(Ink::Red, "failed");
    for test in &tests.tests {
        let environment = test.environment.as_ref().map(|name| format!(" in {name}")).unwrap_or_default();
        if test.status == "passed" && shown.passed {
            let text = format!("{}:{}:{}: passed: {}{environment}", test.file, test.line, test.column, test.name);
            writeln!(out, "{}", clean(&text))?;
        }
        for mismatch in test.failures.iter().flat_map(|failure| &failure.mismatches) {
            let place = format!("{}:{}:{}", test.file, mismatch.line, mismatch.column);
            let text = format!("{}{environment}: expected {}, came {}", test.name, mismatch.expected, mismatch.came);
            writeln!(out, "{}: {failed}[{}] {}", clean(&place), mismatch.what, clean(&text))?;
        }
    }
    if shown.unmet {
        for coverage in &tests.coverage {
            let environment = coverage.environment.as_ref().map(|name| format!(" in {name}")).unwrap_or_default();
            for route in &coverage.unmet {
                let place = format!("{}:{}:{}", route.file, route.line, route.column);
                let text = format!("{place}: unmet: {} of {}{environment}", route.route, route.host);
                writeln!(out, "{}", clean(&text))?;
            }
        }
    }
    Ok(())
}
