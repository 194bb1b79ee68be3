//! A rule's page, for a terminal.

use std::io::{self, Write};

use super::Style;
use crate::rule::Rule;

/// A rule's page in Markdown, without the space that doc comments put before each line.
pub fn page(rule: &Rule) -> String {
    let lines: Vec<&str> = rule.page.lines().map(|line| line.strip_prefix(' ').unwrap_or(line).trim_end()).collect();
    lines.join("\n").trim().to_owned()
}

/// Writes a rule's page.
pub fn write(rule: &Rule, _style: &Style, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "{}\n\n{}", rule.code, page(rule))
}
