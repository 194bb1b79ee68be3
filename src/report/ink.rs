//! Colour, where the style allows it, and the characters to draw with.

use std::borrow::Cow;

use super::Style;
use crate::finding::Severity;

/// How a piece of text is painted: the parameters of its escape sequence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ink {
    Bold,
    Dim,
    Red,
    Yellow,
    Blue,
    Green,
    Cyan,
}

impl Ink {
    fn code(self) -> &'static str {
        match self {
            Ink::Bold => "1",
            Ink::Dim => "2",
            Ink::Red => "1;31",
            Ink::Yellow => "1;33",
            Ink::Blue => "1;34",
            Ink::Green => "32",
            Ink::Cyan => "36",
        }
    }

    /// The ink of a severity.
    pub(super) fn of(severity: Severity) -> Ink {
        match severity {
            Severity::Error => Ink::Red,
            Severity::Warning => Ink::Yellow,
            Severity::Info => Ink::Blue,
        }
    }
}

impl Style {
    /// The text in that ink, or plain.
    pub(super) fn paint(&self, ink: Ink, text: &str) -> String {
        self.painted(ink, text).into_owned()
    }

    /// As [`Style::paint`], without another text where it stays plain.
    pub(super) fn painted<'t>(&self, ink: Ink, text: &'t str) -> Cow<'t, str> {
        if self.color && !text.is_empty() {
            Cow::Owned(format!("\x1b[{}m{text}\x1b[0m", ink.code()))
        } else {
            Cow::Borrowed(text)
        }
    }

    /// The text as a link to the page of the rule `code` (OSC 8), where the terminal takes links.
    pub(super) fn link(&self, text: &str, code: &str) -> String {
        match self.links {
            Some(address) => format!("\x1b]8;;{}\x1b\\{text}\x1b]8;;\x1b\\", address.replace("{rule}", code)),
            None => text.to_owned(),
        }
    }

    /// One of two texts: the first where characters outside ASCII may be drawn with.
    pub(super) fn glyph(&self, fancy: &'static str, plain: &'static str) -> &'static str {
        if self.unicode { fancy } else { plain }
    }

    /// What stands for text that was cut.
    pub(super) fn ellipsis(&self) -> &'static str {
        self.glyph("…", "...")
    }
}
