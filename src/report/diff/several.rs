//! A comparison of several environments: each under its name, then one line over all.

use std::io::{self, Write};

use super::{DiffReport, human, markdown};
use crate::report::ink::Ink;
use crate::report::json;
use crate::report::markup::escaped;
use crate::report::measure::{clean, count, few, wrap};
use crate::report::shape::diff::{Diff, Findings};
use crate::report::shape::load::Load;
use crate::report::{DiffFormat, Style};
use crate::traffic::Share;

/// On which side an environment is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Presence {
    /// Before and after.
    Both,
    /// After alone.
    Comes,
    /// Before alone.
    Goes,
}

/// Comparisons, put together one by one.
#[derive(Debug)]
pub struct Several {
    format: DiffFormat,
    style: Style,
    text: Vec<u8>,
    parts: Vec<(String, &'static str, Diff)>,
    most: Share,
}

impl Several {
    /// Of none yet.
    pub fn new(format: DiffFormat, style: Style) -> Several {
        Several { format, style, text: Vec::new(), parts: Vec::new(), most: Share::ZERO }
    }

    /// Adds what changes in the environment of that name.
    pub fn add(&mut self, name: &str, presence: Presence, mut report: DiffReport<'_>) -> io::Result<()> {
        let is_same = report.plan.is_empty() && report.brought.is_empty() && report.resolved.is_empty();
        let change = match presence {
            Presence::Comes => "added",
            Presence::Goes => "removed",
            Presence::Both if is_same => "same",
            Presence::Both => "changed",
        };
        self.most = self.most.max(report.plan.summary.max_shift);
        let is_told = change != "same" || !report.failed.is_empty() || report.loads.is_some();
        match self.format {
            DiffFormat::Json => {}
            _ if !is_told => {}
            DiffFormat::Human => {
                let title = format!("environment {}", clean(name));
                let note = match presence {
                    Presence::Both => "",
                    Presence::Comes => "  new",
                    Presence::Goes => "  gone",
                };
                let style = self.style;
                writeln!(self.text, "{}{}\n", style.paint(Ink::Bold, &title), style.paint(Ink::Dim, note))?;
                human::write(&report, &style, &mut self.text)?;
                writeln!(self.text)?;
            }
            DiffFormat::Markdown => {
                let note = match presence {
                    Presence::Both => "",
                    Presence::Comes => " (new)",
                    Presence::Goes => " (gone)",
                };
                writeln!(self.text, "## {}{note}\n", escaped(name))?;
                markdown::write(&report, &mut self.text)?;
                writeln!(self.text)?;
            }
        }
        for finding in report.brought.iter_mut().chain(&mut report.resolved) {
            finding.environments = vec![name.to_owned()];
        }
        let DiffReport { plan, order, brought, resolved, loads, failed, .. } = report;
        let findings = Findings { brought, resolved };
        let diff = Diff::new(plan, order.as_deref(), findings, loads.as_ref().map(Load::new), failed);
        self.parts.push((name.to_owned(), change, diff));
        Ok(())
    }

    /// Writes all of it.
    pub fn write(self, out: &mut dyn Write) -> io::Result<()> {
        if self.format == DiffFormat::Json {
            return json::write(&Diff::merged(self.parts), out);
        }
        out.write_all(&self.text)?;
        let text = self.over_all();
        if self.format == DiffFormat::Markdown {
            return writeln!(out, "**{}**", escaped(&text));
        }
        if self.style.quiet && self.parts.iter().all(|(_, change, _)| *change == "same") {
            return Ok(());
        }
        let mut lines = wrap(&clean(&text), self.style.width.max(60)).into_iter();
        lines.try_for_each(|line| writeln!(out, "{}", self.style.paint(Ink::Dim, &line)))
    }

    /// How much changes, in a sentence without a full stop.
    fn over_all(&self) -> String {
        let all_that = |wanted: &str| {
            let names = self.parts.iter().filter(|(_, change, _)| *change == wanted).map(|(name, ..)| name.clone());
            few(&names.collect::<Vec<_>>(), 0)
        };
        let all = count(self.parts.len(), "environment");
        let mut said: Vec<String> = Vec::new();
        for (change, words) in [("changed", "changes in"), ("added", "new:"), ("removed", "gone:")] {
            let names = all_that(change);
            if !names.is_empty() {
                said.push(format!("{words} {names}"));
            }
        }
        if said.is_empty() {
            return format!("no difference in {all}");
        }
        if !self.most.is_zero() {
            said.push(format!("at most {} points of a route move", self.most.points()));
        }
        format!("{all}: {}", said.join("; "))
    }
}
