//! A canary in steps, for people.

use std::io::{self, Write};

use super::ink::Ink;
use super::measure::{clean, count, few, fit, pad, pad_left, width, wrap};
use super::{Style, shape};
use crate::change::{Rollout, StepShare, Summary};
use crate::traffic::{Rounding, percents};

/// Writes the steps for programs.
pub fn json(rollout: &Rollout<'_>, summary: &Summary, failed: Vec<String>, out: &mut dyn Write) -> io::Result<()> {
    crate::report::json::write(&shape::rollout::Rollout::new(rollout, summary, failed), out)
}

/// Writes the steps for people: every destination's share and weight, and how much moves.
pub fn table(
    rollout: &Rollout<'_>,
    summary: &Summary,
    failed: &[String],
    style: &Style,
    out: &mut dyn Write,
) -> io::Result<()> {
    let style = &Style { width: style.width.max(60), ..*style };
    let mut title = format!("{} to {} in {}", rollout.title, rollout.to, count(rollout.steps.len(), "step"));
    if let Some(source) = &rollout.source {
        title = format!("{title}, as {source} has them");
    }
    wrap(&clean(&title), style.width).iter().try_for_each(|line| writeln!(out, "{}", style.paint(Ink::Bold, line)))?;
    let mut touched = vec![count(summary.routes, "route"), count(summary.hosts.len(), "host")];
    touched.extend((!summary.domains.is_empty()).then(|| few(&summary.domains, 0)));
    for line in wrap(&clean(&format!("touches {}", touched.join(", "))), style.width) {
        writeln!(out, "{}", style.paint(Ink::Dim, &line))?;
    }
    writeln!(out)?;
    if let Some(now) = &rollout.now {
        writeln!(out, "{}", style.paint(Ink::Cyan, "now"))?;
        shares_of(now, rollout, style, out)?;
    }
    for (at, step) in rollout.steps.iter().enumerate() {
        let asked = step.asked.map(|weight| format!(", asked for {weight}")).unwrap_or_default();
        let head = style.paint(Ink::Cyan, &format!("step {}: {}%{asked}", at + 1, step.share.points()));
        let moves = style.paint(Ink::Dim, &format!("moves {} points", step.shift.points()));
        writeln!(out, "{head}  {moves}")?;
        shares_of(&step.destinations, rollout, style, out)?;
    }
    for failed in failed {
        let text = format!("{} {failed}", style.glyph("✗", "x"));
        wrap(&text, style.width).iter().try_for_each(|line| writeln!(out, "{}", style.paint(Ink::Red, line)))?;
    }
    Ok(())
}

fn shares_of(list: &[StepShare], rollout: &Rollout<'_>, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    const BAR: usize = 16;
    let weights: Vec<u64> = list.iter().map(|share| u64::from(share.weight)).collect();
    let numbers: Vec<String> = weights.iter().map(ToString::to_string).collect();
    let digits = numbers.iter().map(|number| width(number)).max().unwrap_or(0).max(3);
    let longest = list.iter().map(|share| width(&share.name)).max().unwrap_or(0);
    let names = longest.min(style.width.saturating_sub(4 + 2 + 7 + 2 + 7 + digits + 2 + BAR)).max(16);
    for ((share, percent), number) in list.iter().zip(percents(&weights, Rounding::Nearest(2))).zip(numbers) {
        let name = pad(&fit(&clean(&share.name), names, style), names);
        let cells = usize::try_from((share.share.basis_points() * 16 + 5_000) / 10_000).unwrap_or(0);
        let ink = if share.name == rollout.to { Ink::Green } else { Ink::Dim };
        let bar = style.paint(ink, &style.glyph("█", "#").repeat(cells));
        let weight = style.paint(Ink::Dim, &format!("weight {}", pad_left(&number, digits)));
        let line = format!("    {name}  {}  {weight}  {bar}", pad_left(&percent, 7));
        writeln!(out, "{}", line.trim_end())?;
    }
    Ok(())
}
