//! A conversion for people: what is lost by kind, and the proof in a sentence.

use std::io::{self, Write};

use crate::convert::{Conversion, Proof, Summary, Verdict};
use crate::finding::Severity;
use crate::report::Style;
use crate::report::measure::{clean, count, wrap};

/// So many are listed.
const LISTED: usize = 20;

/// Writes the summary and the proof.
pub(super) fn write(conversion: &Conversion, proof: &Proof, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    for ((kind, severity), number) in conversion.losses.by_kind() {
        let what = match severity {
            Severity::Error => "left out",
            Severity::Warning => "written otherwise",
            Severity::Info => "for information",
        };
        writeln!(out, "{number:>5}  {} {what}", kind.word())?;
    }
    if !conversion.losses.list.is_empty() {
        writeln!(out)?;
    }
    lines(&sentence(proof), style, out)?;
    if !style.quiet {
        ways(proof, style, out)?;
        for (service, prefix) in proof.prefixes.iter().take(LISTED) {
            writeln!(out, "  {} of {}", clean(prefix), clean(service))?;
        }
        if proof.prefixes.len() > LISTED {
            writeln!(out, "  and {} more", proof.prefixes.len() - LISTED)?;
        }
        let requests = format!(
            "{} random requests through both: {} answered alike, {} otherwise as a finding says",
            proof.sent, proof.alike, proof.named
        );
        lines(&requests, style, out)?;
    }
    for one in &proof.unexplained {
        writeln!(out, "unexplained: {}", clean(&one.request))?;
        for (name, value) in &one.headers {
            writeln!(out, "  {}: {}", clean(name), clean(value))?;
        }
        writeln!(out, "  before: {}\n  after:  {}", clean(&one.before), clean(&one.after))?;
    }
    if proof.undecided > 0 {
        writeln!(
            out,
            "{} can't be decided: whether any of their requests is answered otherwise",
            count(proof.undecided, "region")
        )?;
    }
    if proof.is_cut {
        writeln!(out, "there is more to compare than is looked at")?;
    }
    Ok(())
}

/// How many routes are written in each way, what for, and which of them not at all.
fn ways(proof: &Proof, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    let summary = Summary::of(&proof.judged);
    for (verdict, words) in
        [(Verdict::Exact, "exactly"), (Verdict::Conditional, "under a condition"), (Verdict::Lost, "not at all")]
    {
        let number = summary.count(verdict);
        if number == 0 {
            continue;
        }
        let why = summary.reasons.iter().filter(|((of, _), _)| *of == verdict);
        let why: Vec<String> = why.map(|((_, kind), number)| format!("{} {number}", kind.word())).collect();
        let why = if why.is_empty() { String::new() } else { format!(": {}", why.join(", ")) };
        below(&format!("{number:>5}  "), &format!("written {words}{why}"), style, out)?;
    }
    let mut lost = proof.judged.iter().filter(|one| one.verdict == Verdict::Lost);
    for one in lost.by_ref().take(LISTED) {
        let why: Vec<&str> = one.why.iter().map(|kind| kind.word()).collect();
        below("  ", &format!("not written: {} ({})", clean(&one.route), why.join(", ")), style, out)?;
    }
    match lost.count() {
        0 => Ok(()),
        more => writeln!(out, "  and {more} more"),
    }
}

/// A text behind a head, its further lines below its first.
fn below(head: &str, text: &str, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    for (at, line) in wrap(text, style.width.saturating_sub(head.len())).iter().enumerate() {
        let head = if at == 0 { head.to_owned() } else { " ".repeat(head.len()) };
        writeln!(out, "{head}{line}")?;
    }
    Ok(())
}

fn lines(text: &str, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    wrap(text, style.width).iter().try_for_each(|line| writeln!(out, "{line}"))
}

/// `412 of 412 routes keep their shares; 37 prefixes no longer take the likes of /carts`.
fn sentence(proof: &Proof) -> String {
    let keep = if proof.routes == 1 { "keeps its" } else { "keep their" };
    let routes = format!("{} of {} {keep} shares", proof.kept, count(proof.routes, "route"));
    let Some((_, first)) = proof.prefixes.first() else { return routes };
    let verb = if proof.prefixes.len() == 1 { "takes" } else { "take" };
    format!("{routes}; {} no longer {verb} the likes of {}s", prefixes(proof.prefixes.len()), clean(first))
}

fn prefixes(number: usize) -> String {
    format!("{number} {}", if number == 1 { "prefix" } else { "prefixes" })
}
