//! Cells of CSV, as RFC 4180 has them.

use std::borrow::Cow;
use std::io::{self, Write};

use super::Style;
use super::measure::clean;

/// Writes a row.
///
/// A spreadsheet runs a cell that begins as a formula does, and a manifest may be anybody's: such a cell gets a `'` before it, which
/// spreadsheets don't show, and control characters are replaced. `raw_cells` of the style leaves both as they are.
pub(super) fn row<'c>(cells: impl IntoIterator<Item = &'c str>, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    for (at, cell) in cells.into_iter().enumerate() {
        if at > 0 {
            out.write_all(b",")?;
        }
        let cell = if style.raw_cells { Cow::Borrowed(cell) } else { defused(cell) };
        if cell.contains(['"', ',', '\r', '\n']) {
            write!(out, "\"{}\"", cell.replace('"', "\"\""))?;
        } else {
            out.write_all(cell.as_bytes())?;
        }
    }
    out.write_all(b"\r\n")
}

/// See <https://owasp.org/www-community/attacks/CSV_Injection>; some readers look past blanks.
fn defused(cell: &str) -> Cow<'_, str> {
    let is_formula =
        cell.trim_start().starts_with(['=', '+', '-', '@', '\u{ff1d}', '\u{ff0b}', '\u{ff0d}', '\u{ff20}']);
    // Numbers are ours; none is below 0.
    let cell = clean(cell);
    if is_formula { Cow::Owned(format!("'{cell}")) } else { cell }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(cells: &[&str], raw_cells: bool) -> String {
        let mut out = Vec::new();
        row(cells.iter().copied(), &Style { raw_cells, ..Style::default() }, &mut out).expect("memory");
        String::from_utf8(out).expect("UTF-8")
    }

    #[test]
    fn what_a_spreadsheet_would_run_is_text() {
        let cells = ["=1+1", "+1", "-2+3", "@SUM(1)", "\t=1", " =1", "a=b", "", "\u{202e}x", "a\"b,c"];
        let told = "'=1+1,'+1,'-2+3,'@SUM(1),'\u{fffd}=1,' =1,a=b,,\u{fffd}x,\"a\"\"b,c\"\r\n";
        assert_eq!(written(&cells, false), told);
        assert_eq!(written(&cells, true), "=1+1,+1,-2+3,@SUM(1),\t=1, =1,a=b,,\u{202e}x,\"a\"\"b,c\"\r\n");
    }
}
