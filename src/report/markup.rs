//! Markdown in which the texts of a manifest mean nothing but themselves, and as much of it as a comment holds.

mod page;

use super::measure::{clean, count};

pub(super) use page::Page;

/// A code span that no text can leave: its fence is longer than any run of backticks inside.
pub fn code(text: &str) -> String {
    if text.is_empty() {
        return "`\"\"`".to_owned();
    }
    let text = clean(text);
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest + 1);
    // One blank on each side is taken away again.
    let blank = if text.starts_with(['`', ' ']) || text.ends_with(['`', ' ']) { " " } else { "" };
    format!("{fence}{blank}{text}{blank}{fence}")
}

/// A code span in a table, where a bar ends the cell also in code.
pub(super) fn cell(text: &str) -> String {
    // Readers differ on a bar behind a backslash, so that none is left there.
    code(text).replace("\\|", "\\\u{200b}|").replace('|', "\\|")
}

/// Plain text without a meaning of its own, also in a table. What stands between backticks is code, and so is what would be a link or call
/// somebody: `@name`, addresses, `#1`.
pub fn escaped(text: &str) -> String {
    let parts: Vec<&str> = text.split('`').collect();
    let last = parts.len() - 1;
    let mut escaped = String::with_capacity(text.len() + 16);
    for (at, part) in parts.into_iter().enumerate() {
        match at % 2 {
            1 if at < last => escaped.push_str(&if part.is_empty() { String::new() } else { cell(part) }),
            1 => {
                escaped.push_str("\\`");
                prose(part, &mut escaped);
            }
            _ => prose(part, &mut escaped),
        }
    }
    escaped
}

fn prose(text: &str, escaped: &mut String) {
    for (at, word) in clean(text).split(' ').enumerate() {
        if at > 0 {
            escaped.push(' ');
        }
        let around = |c: char| matches!(c, ',' | ';' | ':' | '.' | '(' | ')' | '"');
        let core = word.trim_matches(around);
        if is_active(core) {
            let start = word.len() - word.trim_start_matches(around).len();
            plain(&word[..start], escaped);
            escaped.push_str(&cell(core));
            plain(&word[start + core.len()..], escaped);
        } else {
            plain(word, escaped);
        }
    }
}

fn plain(text: &str, escaped: &mut String) {
    for c in text.chars() {
        if matches!(
            c,
            '\\' | '`' | '*' | '_' | '{' | '}' | '[' | ']' | '<' | '>' | '#' | '|' | '~' | '&' | '$' | '!' | '@'
        ) {
            escaped.push('\\');
        }
        escaped.push(c);
    }
}

/// Whether a renderer may make a link or a call of a word: of addresses, also without a scheme, and of what is behind `@` or `#`.
fn is_active(word: &str) -> bool {
    let has = |wanted: char, behind: fn(char) -> bool| {
        word.match_indices(wanted).any(|(at, _)| word[at + wanted.len_utf8()..].chars().next().is_some_and(behind))
    };
    word.contains('@') || word.contains("//") || has('.', char::is_alphabetic) || has('#', |c| c.is_ascii_digit())
}

/// Text in HTML.
pub(super) fn html(text: &str) -> String {
    clean(text).replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// The lines of a text as a block of code that none of them ends.
pub(super) fn fenced(language: &str, text: &str) -> String {
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat((longest + 1).max(3));
    format!("{fence}{language}\n{text}{fence}\n")
}

/// Names as code, of many the first only.
pub(super) fn listed(names: &[String]) -> String {
    /// How many are named before the rest is counted.
    const NAMED: usize = 20;
    let mut listed: Vec<String> = names.iter().take(NAMED).map(|name| code(name)).collect();
    if names.len() > NAMED {
        listed.push(count(names.len() - NAMED, "more").trim_end_matches('s').to_owned());
    }
    listed.join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_span_is_longer_than_any_run_inside() {
        assert_eq!(code("a`b"), "``a`b``");
        assert_eq!(code("``"), "``` `` ```");
        assert_eq!((code("a"), code(" a"), code("")), ("`a`".into(), "`  a `".into(), "`\"\"`".into()));
        assert_eq!((cell("a|b"), cell("a\\|b")), ("`a\\|b`".into(), "`a\\\u{200b}\\|b`".into()));
    }

    #[test]
    fn what_would_be_a_link_or_a_call_is_code() {
        assert_eq!(escaped("unknown `a.b` in group x/y"), "unknown `a.b` in group x/y");
        assert_eq!(escaped("by @all, see www.a.example."), "by `@all`, see `www.a.example`.");
        assert_eq!(escaped("a ` b <c> *d* &lt;"), "a \\` b \\<c\\> \\*d\\* \\&lt;");
    }
}
