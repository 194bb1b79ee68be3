//! A rule's page, for a terminal.

use std::io::{self, Write};

use super::Style;
use super::ink::Ink;
use super::measure::wrap;
use crate::finding::{FixKind, Rule};

/// How wide a paragraph gets at most: longer lines are hard to read.
const MEASURE: usize = 100;

/// A rule's page in Markdown, without the space that doc comments put before each line.
pub fn page(rule: &Rule) -> String {
    let lines: Vec<&str> = rule.page.lines().map(|line| line.strip_prefix(' ').unwrap_or(line).trim_end()).collect();
    lines.join("\n").trim().to_owned()
}

/// Writes a rule's page: paragraphs wrapped, examples set in, with their marks.
pub fn write(rule: &Rule, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    let severity = style.paint(Ink::of(rule.severity), rule.severity.as_str());
    let fix = match rule.fix {
        FixKind::None => String::new(),
        FixKind::Safe => ", mended by --fix".to_owned(),
        FixKind::Unsafe => ", mended by --unsafe-fixes".to_owned(),
    };
    writeln!(out, "{}  {severity}, since {}{fix}\n", style.paint(Ink::Bold, rule.code), rule.since)?;
    let page = page(rule);
    let mut pages = Page { style, out, paragraph: Vec::new(), item: "" };
    let mut example: Option<Ink> = None;
    for line in page.lines() {
        if let Some(fence) = line.trim_start().strip_prefix("```") {
            pages.flush()?;
            example = match (example, fence) {
                (Some(_), _) => {
                    writeln!(pages.out)?;
                    None
                }
                (None, fence) => Some(pages.fence(fence)?),
            };
        } else if let Some(ink) = example {
            pages.example(line, ink)?;
        } else {
            pages.text(line)?;
        }
    }
    pages.flush()
}

struct Page<'p> {
    style: &'p Style,
    out: &'p mut dyn Write,
    paragraph: Vec<&'p str>,
    /// What stands before the first line of the paragraph: `- ` for an item of a list.
    item: &'static str,
}

impl<'p> Page<'p> {
    fn text(&mut self, line: &'p str) -> io::Result<()> {
        if line.is_empty() {
            return self.flush();
        }
        if let Some(heading) = line.strip_prefix('#') {
            self.flush()?;
            let heading = heading.trim_start_matches('#').trim();
            return writeln!(self.out, "{}\n", self.style.paint(Ink::Bold, heading));
        }
        if line.starts_with('|') {
            // A table stands as it is written.
            self.flush()?;
            return writeln!(self.out, "{line}");
        }
        if let Some(item) = line.strip_prefix("- ").or_else(|| line.strip_prefix("* ")) {
            if !self.paragraph.is_empty() {
                self.put()?;
            }
            self.item = "- ";
            self.paragraph.push(item);
            return Ok(());
        }
        self.paragraph.push(line);
        Ok(())
    }

    /// Writes the paragraph that was gathered, and an empty line.
    fn flush(&mut self) -> io::Result<()> {
        if self.paragraph.is_empty() {
            return Ok(());
        }
        self.put()?;
        writeln!(self.out)
    }

    fn put(&mut self) -> io::Result<()> {
        let mut before = self.item;
        let text = self.paragraph.join(" ");
        self.paragraph.clear();
        // Marks for code take room only where they are written.
        let mut code = false;
        for line in wrap(&text, self.style.width.min(MEASURE).saturating_sub(self.item.len()).max(30)) {
            writeln!(self.out, "{before}{}", inline(&line, &mut code, self.style))?;
            before = if self.item.is_empty() { "" } else { "  " };
        }
        self.item = "";
        Ok(())
    }

    /// Begins an example; returns the ink of its marks.
    fn fence(&mut self, fence: &str) -> io::Result<Ink> {
        let (title, ink) = match fence.split_whitespace().nth(1) {
            Some("bad") => ("wrong", Ink::Red),
            Some("good") => ("right", Ink::Green),
            _ => ("", Ink::Dim),
        };
        if !title.is_empty() {
            writeln!(self.out, "{}", self.style.paint(ink, title))?;
        }
        Ok(ink)
    }

    fn example(&mut self, line: &str, ink: Ink) -> io::Result<()> {
        let bar = self.style.paint(Ink::Dim, self.style.glyph("│", "|"));
        let text = match line.find("# <- ") {
            Some(at) => format!("{}{}", &line[..at], self.style.paint(ink, &line[at..])),
            None => line.to_owned(),
        };
        writeln!(self.out, "{}", format!("  {bar} {text}").trim_end())
    }
}

/// A line with its code spans painted; where there is no colour they keep their marks. `code` says whether a span is open, since
/// one may go on in the next line.
fn inline(line: &str, code: &mut bool, style: &Style) -> String {
    if !style.color {
        return line.to_owned();
    }
    let mut text = String::new();
    for (at, part) in line.split('`').enumerate() {
        if at > 0 {
            *code = !*code;
        }
        if *code { text.push_str(&style.paint(Ink::Cyan, part)) } else { text.push_str(part) }
    }
    text
}
