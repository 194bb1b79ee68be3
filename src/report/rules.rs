//! The list of rules.

use std::io::{self, Write};

use super::shape::rules::Rules;
use super::shape::write_json;
use super::{RulesFormat, Style};

/// Writes every rule.
pub fn write(format: RulesFormat, _style: &Style, out: &mut dyn Write) -> io::Result<()> {
    let rules = crate::rules::ALL;
    match format {
        RulesFormat::Json => write_json(&Rules::new(rules), out),
        RulesFormat::Table | RulesFormat::Markdown => {
            rules.iter().try_for_each(|rule| writeln!(out, "{}  {}", rule.code, rule.summary()))
        }
    }
}
