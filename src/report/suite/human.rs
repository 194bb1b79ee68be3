//! For people: what was expected, what came, and which route took the request.

use std::io::{self, Write};

use super::Shown;
use crate::report::Style;
use crate::report::ink::Ink;
use crate::report::measure::{clean, count, wrap};
use crate::report::shape::suite::{Coverage, Failure, Test, Tests};

/// Writes what failed, then sums.
pub(super) fn write(tests: &Tests, shown: Shown, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    let style = &Style { width: style.width.max(40), ..*style };
    for test in &tests.tests {
        if test.status == "failed" {
            failed(test, style, out)?;
        } else if shown.passed {
            let sign = style.paint(Ink::Green, style.glyph("✓", "ok"));
            writeln!(out, "{sign} {}", title(test))?;
        }
    }
    if shown.unmet {
        tests.coverage.iter().try_for_each(|coverage| unmet(coverage, style, out))?;
    }
    summary(tests, style, out)
}

fn title(test: &Test) -> String {
    let suite = test.suite.as_ref().map(|suite| format!("{suite}: ")).unwrap_or_default();
    let environment = test.environment.as_ref().map(|name| format!(" in {name}")).unwrap_or_default();
    clean(&format!("{suite}{}{environment}", test.name)).into_owned()
}

fn failed(test: &Test, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    let sign = style.paint(Ink::Red, style.glyph("✗", "FAILED"));
    writeln!(out, "{sign} {}", style.paint(Ink::Bold, &title(test)))?;
    line(&format!("{}:{}:{}", test.file, test.line, test.column), 4, Ink::Dim, style, out)?;
    if !test.name.ends_with(&test.request) {
        line(&test.request, 4, Ink::Dim, style, out)?;
    }
    test.headers.iter().try_for_each(|header| line(header, 4, Ink::Dim, style, out))?;
    test.failures.iter().try_for_each(|one| failure(one, test.failures.len() > 1, style, out))?;
    writeln!(out)
}

fn failure(failure: &Failure, is_one_of_several: bool, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    match &failure.gateway {
        None => line("no gateway listens for it", 4, Ink::Red, style, out)?,
        Some(gateway) if is_one_of_several => {
            let port = failure.port.map(|port| format!(", port {port}")).unwrap_or_default();
            line(&format!("at {gateway}{port}"), 4, Ink::Dim, style, out)?;
        }
        Some(_) => {}
    }
    let heads = failure.mismatches.iter().map(|mismatch| mismatch.what.len()).max().unwrap_or_default().max(9);
    for mismatch in &failure.mismatches {
        for (head, word, text, ink) in
            [(mismatch.what, "expected", &mismatch.expected, Ink::Green), ("", "came", &mismatch.came, Ink::Red)]
        {
            let mut head = format!("    {head:<heads$}  {word:<8}");
            for part in wrap(&clean(text), style.width.saturating_sub(heads + 17).max(20)) {
                writeln!(out, "{head}  {}", style.paint(ink, &part))?;
                head = " ".repeat(heads + 14);
            }
        }
    }
    if let Some(route) = &failure.route {
        let name = route.name.as_ref().map(|name| format!(" (name {name})")).unwrap_or_default();
        let via = if route.via.is_empty() {
            String::new()
        } else {
            format!(", via {} {}", route.via_words, route.via.join(style.glyph(" › ", " > ")))
        };
        let host = failure.host.as_ref().map(|host| format!(" of {host}")).unwrap_or_default();
        line(&format!("taken by {}{name}{host}{via}", route.words), 4, Ink::Cyan, style, out)?;
        line(&format!("{}:{}:{}", route.file, route.line, route.column), 6, Ink::Dim, style, out)?;
    }
    if !failure.near.is_empty() {
        line("passed over", 4, Ink::Dim, style, out)?;
        failure.near.iter().try_for_each(|near| line(near, 6, Ink::Yellow, style, out))?;
    }
    Ok(())
}

fn unmet(coverage: &Coverage, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    if coverage.unmet.is_empty() {
        return Ok(());
    }
    let environment = coverage.environment.as_ref().map(|name| format!(" in {name}")).unwrap_or_default();
    line(&format!("no test meets{environment}"), 0, Ink::Bold, style, out)?;
    for route in &coverage.unmet {
        line(&format!("{} of {}", route.route, route.host), 4, Ink::Yellow, style, out)?;
        line(&format!("{}:{}:{}", route.file, route.line, route.column), 6, Ink::Dim, style, out)?;
    }
    writeln!(out)
}

fn summary(tests: &Tests, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    let sums = &tests.summary;
    if !style.quiet || sums.failed > 0 {
        let total = sums.passed + sums.failed;
        let mut words = vec![format!("{}: {} passed", count(total, "test"), sums.passed)];
        words.extend((sums.failed > 0).then(|| format!("{} failed", sums.failed)));
        words.extend((sums.left_out > 0).then(|| format!("{} left out", sums.left_out)));
        let ink = if sums.failed > 0 { Ink::Red } else { Ink::Green };
        line(&words.join(", "), 0, ink, style, out)?;
    }
    if style.quiet {
        return Ok(());
    }
    tests.coverage.iter().try_for_each(|coverage| {
        let environment = coverage.environment.as_ref().map(|name| format!("{name}: ")).unwrap_or_default();
        let left = match coverage.unreachable {
            0 => String::new(),
            left => format!("; no request meets {left} more"),
        };
        let text = format!(
            "{environment}{} of {} met ({:.0}%){left}",
            coverage.met,
            count(coverage.routes, "route"),
            coverage.percent.floor()
        );
        line(&text, 0, Ink::Dim, style, out)
    })
}

fn line(text: &str, indent: usize, ink: Ink, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    for (at, line) in wrap(&clean(text), style.width - indent - 2).into_iter().enumerate() {
        let margin = indent + if at > 0 { 2 } else { 0 };
        writeln!(out, "{}{}", " ".repeat(margin), style.painted(ink, &line))?;
    }
    Ok(())
}
