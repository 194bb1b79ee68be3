//! The list of rules.

use std::io::{self, Write};

use super::ink::Ink;
use super::measure::{pad, width, wrap};
use super::shape::rules::Rules;
use super::{RulesFormat, Style};
use crate::finding::{FixKind, Rule};

/// Writes every rule.
pub fn write(format: RulesFormat, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    let rules = crate::rules::ALL;
    match format {
        RulesFormat::Json => crate::report::json::write(&Rules::new(rules), out),
        RulesFormat::Table => table(rules, style, out),
        RulesFormat::Markdown => markdown(rules, out),
    }
}

fn table(rules: &[&Rule], style: &Style, out: &mut dyn Write) -> io::Result<()> {
    let codes = rules.iter().map(|rule| width(rule.code)).max().unwrap_or(0);
    let before = codes + 2 + "warning".len() + 2;
    for rule in rules {
        let fix = match rule.fix {
            FixKind::None => String::new(),
            FixKind::Safe => " (mends)".to_owned(),
            FixKind::Unsafe => " (mends with --unsafe-fixes)".to_owned(),
        };
        let summary = format!("{}{fix}", plain(&rule.summary()));
        let mut lines = wrap(&summary, style.width.saturating_sub(before).max(30)).into_iter();
        let severity = style.paint(Ink::of(rule.severity), &pad(rule.severity.as_str(), "warning".len()));
        let code = style.link(&style.paint(Ink::Bold, &pad(rule.code, codes)), rule.code);
        writeln!(out, "{code}  {severity}  {}", lines.next().unwrap_or_default())?;
        lines.try_for_each(|line| writeln!(out, "{}{line}", " ".repeat(before)))?;
    }
    Ok(())
}

fn markdown(rules: &[&Rule], out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "| Rule | Severity | Fix | What it finds |\n| --- | --- | --- | --- |")?;
    for rule in rules {
        let fix = if rule.fix == FixKind::None { "" } else { rule.fix.as_str() };
        let summary = rule.summary().replace('|', "\\|");
        writeln!(out, "| `{}` | {} | {fix} | {summary} |", rule.code, rule.severity.as_str())?;
    }
    Ok(())
}

/// Markdown without its marks for code.
fn plain(text: &str) -> String {
    text.replace('`', "")
}
