//! Regular expressions as RE2 reads them: what control planes and Envoy compile matchers with.

use regex_automata::meta::Regex;
use regex_automata::util::syntax;
use regex_syntax::ast::{self, Ast};
use regex_syntax::hir::{Hir, HirKind, Look};

/// Longer patterns are only looked at as written: what classes and counts in them come to would fill the memory.
const LONGEST: usize = 1 << 13;

/// Checks that RE2 takes `pattern`; the error is a short reason in lower case.
pub fn check(pattern: &str) -> Result<(), String> {
    if pattern.len() > LONGEST {
        return translate(pattern).map(drop);
    }
    translate(pattern)
        .and_then(|pattern| syntax::parse(&pattern).map(|_| ()).map_err(|error| reason(&error.to_string())))
}

/// Compiles a regex that must match the whole text, as Envoy has it; nothing for one that RE2 doesn't take, or that is too large.
pub fn whole(pattern: &str) -> Option<Regex> {
    whole_within(pattern, 1 << 20)
}

/// Compiles a regex that may match anywhere, for replacements; nothing for one that RE2 doesn't take, or that is too large.
pub(super) fn anywhere(pattern: &str) -> Option<Regex> {
    let pattern = translated(pattern)?;
    Regex::builder().configure(Regex::config().nfa_size_limit(Some(1 << 20))).build(&pattern).ok()
}

/// As [`whole`], in so many bytes.
pub(super) fn whole_within(pattern: &str, size: usize) -> Option<Regex> {
    let pattern = translated(pattern)?;
    Regex::builder().configure(Regex::config().nfa_size_limit(Some(size))).build(&format!(r"\A(?:{pattern})\z")).ok()
}

/// A regex in this library's own words; nothing for one that RE2 doesn't take.
pub(super) fn translated(pattern: &str) -> Option<String> {
    let pattern = translate(pattern).ok().filter(|pattern| pattern.len() <= LONGEST)?;
    syntax::parse(&pattern).is_ok().then_some(pattern)
}

/// What a regex is made of as RE2 reads it; nothing for one that it doesn't take, or that is too large to be compiled.
pub fn tree(pattern: &str) -> Option<Hir> {
    whole(pattern)?;
    regex_syntax::parse(&translated(pattern)?).ok()
}

/// What a regex is made of; nothing for one that is too large to be taken apart.
pub fn parsed(pattern: &str) -> Option<Hir> {
    if pattern.len() > LONGEST { None } else { regex_syntax::parse(pattern).ok() }
}

/// What all paths of a regex start with: its leading literal, and a slash at least. Nothing where RE2 doesn't take it.
pub(super) fn common_start(pattern: &str) -> Option<String> {
    check(pattern).ok()?;
    let mut start = String::new();
    if let Some(hir) = parsed(pattern) {
        collect_start(&hir, &mut start);
    }
    Some(if start.is_empty() { "/".to_owned() } else { start })
}

/// Adds the leading literal; whether the whole expression is literal, so that what follows it goes on.
fn collect_start(hir: &Hir, start: &mut String) -> bool {
    match hir.kind() {
        HirKind::Empty | HirKind::Look(Look::Start) => true,
        HirKind::Literal(literal) => match std::str::from_utf8(&literal.0) {
            Ok(text) => {
                start.push_str(text);
                true
            }
            Err(_) => false,
        },
        HirKind::Capture(capture) => collect_start(&capture.sub, start),
        HirKind::Concat(parts) => parts.iter().all(|part| collect_start(part, start)),
        _ => false,
    }
}

/// Rewrites what RE2 writes otherwise, and refuses what this library takes but RE2 does not.
fn translate(pattern: &str) -> Result<String, String> {
    let text = Dialect { rest: pattern, text: String::with_capacity(pattern.len()), in_class: false }.rewrite();
    let parsed = ast::parse::Parser::new().parse(&text).map_err(|error| reason(&error.kind().to_string()))?;
    ast::visit(&parsed, Re2Only).map(|()| text)
}

/// Rewrites RE2's dialect: `\Q…\E` quotes, `\<` is a plain `<`, a brace that opens no count is itself, and a class has neither
/// classes in it nor operations.
struct Dialect<'p> {
    rest: &'p str,
    text: String,
    in_class: bool,
}

impl Dialect<'_> {
    fn rewrite(mut self) -> String {
        while let Some(c) = self.rest.chars().next() {
            match c {
                '\\' => self.escape(),
                '[' if !self.in_class => self.open_class(),
                '[' if self.rest.starts_with("[:") => match self.rest.find(":]") {
                    Some(end) => self.keep(end + 2),
                    None => self.literal(c),
                },
                '[' | '&' | '~' if self.in_class => self.literal(c),
                ']' if self.in_class => {
                    self.in_class = false;
                    self.keep(1);
                }
                '{' if !self.in_class && !opens_count(self.rest) => self.literal(c),
                c => self.keep(c.len_utf8()),
            }
        }
        self.text
    }

    /// Takes over the next `bytes` as they are.
    fn keep(&mut self, bytes: usize) {
        let (kept, rest) = self.rest.split_at(bytes.min(self.rest.len()));
        self.text.push_str(kept);
        self.rest = rest;
    }

    /// Takes the next character for itself.
    fn literal(&mut self, c: char) {
        self.text.push('\\');
        self.keep(c.len_utf8());
    }

    fn escape(&mut self) {
        let escaped = self.rest[1..].chars().next();
        match escaped {
            Some('Q') => {
                let quoted = &self.rest[2..];
                let end = quoted.find("\\E").unwrap_or(quoted.len());
                self.text.push_str(&regex_syntax::escape(&quoted[..end]));
                self.rest = quoted.get(end + 2..).unwrap_or_default();
            }
            Some('<' | '>') => {
                self.rest = &self.rest[1..];
                self.keep(1);
            }
            escaped => self.keep(1 + escaped.map_or(0, char::len_utf8)),
        }
    }

    /// A bracket that stands first in a class, also behind `^`, is one of its characters.
    fn open_class(&mut self) {
        self.in_class = true;
        self.keep(1);
        if self.rest.starts_with('^') {
            self.keep(1);
        }
        if self.rest.starts_with(']') {
            self.literal(']');
        }
    }
}

/// Whether a text starts with `{n}`, `{n,}` or `{n,m}`.
fn opens_count(text: &str) -> bool {
    let Some(inner) = text.strip_prefix('{').and_then(|rest| rest.split_once('}')).map(|(inner, _)| inner) else {
        return false;
    };
    let (least, most) = inner.split_once(',').unwrap_or((inner, ""));
    let is_number = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    !least.is_empty() && is_number(least) && is_number(most)
}

fn reason(text: &str) -> String {
    let line = text.lines().rev().find(|line| !line.trim().is_empty()).unwrap_or("not a regular expression");
    line.trim().trim_start_matches("error: ").trim_end_matches('.').to_owned()
}

/// Finds what RE2 does not have.
struct Re2Only;

/// RE2's largest count in `x{n}`.
const LARGEST_REPEAT: u32 = 1000;

impl ast::Visitor for Re2Only {
    type Output = ();
    type Err = String;

    fn finish(self) -> Result<(), String> {
        Ok(())
    }

    fn visit_pre(&mut self, ast: &Ast) -> Result<(), String> {
        match ast {
            Ast::Repetition(repetition) => {
                let largest = match &repetition.op.kind {
                    ast::RepetitionKind::Range(ast::RepetitionRange::Exactly(n) | ast::RepetitionRange::AtLeast(n)) => {
                        *n
                    }
                    ast::RepetitionKind::Range(ast::RepetitionRange::Bounded(_, n)) => *n,
                    _ => 0,
                };
                if largest > LARGEST_REPEAT {
                    return Err(format!("a count of {largest} is past RE2's {LARGEST_REPEAT}"));
                }
                if matches!(*repetition.ast, Ast::Repetition(_)) {
                    return Err("a repetition of a repetition".to_owned());
                }
            }
            Ast::Flags(set) => flags(&set.flags)?,
            Ast::Group(group) => {
                if let ast::GroupKind::NonCapturing(set) = &group.kind {
                    flags(set)?;
                }
            }
            Ast::Assertion(assertion) => {
                use ast::AssertionKind::{EndLine, EndText, NotWordBoundary, StartLine, StartText, WordBoundary};
                if !matches!(assertion.kind, StartLine | EndLine | StartText | EndText | WordBoundary | NotWordBoundary)
                {
                    return Err("an assertion that RE2 doesn't have".to_owned());
                }
            }
            Ast::Literal(literal) => {
                if let ast::LiteralKind::HexFixed(kind) | ast::LiteralKind::HexBrace(kind) = &literal.kind
                    && *kind != ast::HexLiteralKind::X
                {
                    return Err("RE2 writes a character by its number as \\x{…}".to_owned());
                }
            }
            _ => {}
        }
        Ok(())
    }
}

fn flags(flags: &ast::Flags) -> Result<(), String> {
    use ast::{Flag, FlagsItemKind};
    let known =
        |flag| matches!(flag, Flag::CaseInsensitive | Flag::MultiLine | Flag::DotMatchesNewLine | Flag::SwapGreed);
    let foreign = flags.items.iter().any(|item| matches!(item.kind, FlagsItemKind::Flag(flag) if !known(flag)));
    if foreign { Err("a flag that RE2 doesn't have".to_owned()) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn takes_what_re2_takes() {
        for pattern in [
            "/a.*",
            r"\Qa.b\E/x",
            "[a-z]+",
            "(?i)abc",
            "(?P<name>x)",
            r"\d{1,1000}",
            "a{,5}",
            r"\pN",
            "x*?",
            "",
            "/users/{id}",
            "[[a]x",
            "[a&&b]",
            r"a\<b",
            "[]a]",
            "[a-z&&[aeiou]]",
            "[^[:alpha:]]+",
        ] {
            assert_eq!(check(pattern), Ok(()), "{pattern}");
        }
    }

    #[test]
    fn refuses_what_re2_refuses() {
        for pattern in ["[", "(?!x)", "(?=x)", r"(a)\1", "a{1001}", "*a", "(?x)a", r"\u0041", "(a", "a**"] {
            assert!(check(pattern).is_err(), "{pattern}");
        }
    }

    #[test]
    fn matches_the_whole_text_only() {
        let regex = whole("/a.*b").expect("is fine");
        assert!(regex.is_match("/axb") && !regex.is_match("/axbc") && !regex.is_match("x/ab"));
    }
}
