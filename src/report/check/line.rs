//! One line of a source as it is shown: tabs set, wide characters counted, long ones cut to what matters.

use std::ops::Range;

use crate::report::Style;
use crate::report::measure::{char_width, is_plain, width};
use crate::text::is_unprintable;

/// How many columns a tab takes.
const TAB: usize = 4;

/// The part of a line that is shown.
pub(super) struct Window {
    /// As it is shown.
    pub(super) text: String,
    /// The byte of the line at which each shown character starts, and its column; none of a line that is shown as it is, a column a byte.
    cells: Vec<(usize, usize)>,
    /// The column after the last character.
    end: usize,
    /// Whether it shows the line's end.
    whole: bool,
}

impl Window {
    /// The part of `line` round the bytes of `focus` that fits `columns`.
    pub(super) fn new(line: &str, focus: Range<usize>, columns: usize, style: &Style) -> Window {
        if line.len() <= columns && is_plain(line) {
            return Window { text: line.to_owned(), cells: Vec::new(), end: line.len(), whole: true };
        }
        let ellipsis = style.ellipsis();
        // A line that fits starts at its head; in a longer one a third of the room is left before the focus.
        let short = line.len() <= columns * 4 && line.chars().map(shown_width).sum::<usize>() <= columns;
        let reach = columns.saturating_sub(2 * width(ellipsis));
        let mut start = 0;
        if !short && focus.end > reach {
            start = back(line, focus.start, reach / 3);
            // Near the end of the line the room behind the focus is used before it.
            let mut behind = 0;
            let fits = line[start..].chars().all(|c| {
                behind += shown_width(c);
                behind <= reach
            });
            if fits {
                start = back(line, line.len(), reach);
            }
        }
        let mut text = String::new();
        let mut column = 0;
        if start > 0 {
            text.push_str(ellipsis);
            column = width(ellipsis);
        }
        let room = if short { columns } else { columns.saturating_sub(width(ellipsis)) };
        let mut cells = Vec::new();
        let mut whole = true;
        for (at, c) in line[start..].char_indices() {
            let wide = shown_width(c);
            if column + wide > room {
                text.push_str(ellipsis);
                whole = false;
                break;
            }
            cells.push((start + at, column));
            match c {
                '\t' => text.push_str(&" ".repeat(TAB)),
                c if is_unprintable(c) => text.push('\u{fffd}'),
                c => text.push(c),
            }
            column += wide;
        }
        Window { text, cells, end: column, whole }
    }

    /// Whether a byte of the line is shown, or is the line's end.
    pub(super) fn shows(&self, byte: usize) -> bool {
        let from = self.cells.first().map_or(0, |(start, _)| *start);
        from <= byte && (self.whole || self.cells.last().is_some_and(|(last, _)| byte <= *last))
    }

    /// The columns of a range of the line's bytes, as far as they are shown.
    pub(super) fn columns(&self, range: Range<usize>) -> (usize, usize) {
        if self.cells.is_empty() {
            return (range.start.min(self.end), range.end.min(self.end));
        }
        let column = |byte: usize| {
            let cell = self.cells.partition_point(|(start, _)| *start < byte);
            self.cells.get(cell).map_or(self.end, |(_, column)| *column)
        };
        (column(range.start), column(range.end))
    }
}

fn shown_width(c: char) -> usize {
    match c {
        '\t' => TAB,
        c if is_unprintable(c) => 1,
        c => char_width(c),
    }
}

/// The byte that lies some columns before `from`.
fn back(line: &str, from: usize, columns: usize) -> usize {
    let mut used = 0;
    let mut at = from;
    for (start, c) in line[..from].char_indices().rev() {
        used += shown_width(c);
        if used > columns {
            break;
        }
        at = start;
    }
    at
}
