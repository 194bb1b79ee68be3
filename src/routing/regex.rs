//! Regular expressions as RE2 reads them: what Gloo compiles path matchers with, and Envoy everything.

use regex_automata::meta::Regex;
use regex_automata::util::syntax;
use regex_syntax::ast::{self, Ast};

/// Checks that RE2 takes `pattern`; the error is a short reason in lower case.
pub fn check(pattern: &str) -> Result<(), String> {
    translate(pattern)
        .and_then(|pattern| syntax::parse(&pattern).map(|_| ()).map_err(|error| reason(&error.to_string())))
}

/// Compiles a regex that must match the whole text, as Envoy has it; nothing for one that RE2 doesn't take, or that is too large.
pub fn whole(pattern: &str) -> Option<Regex> {
    let pattern = translate(pattern).ok()?;
    syntax::parse(&pattern).ok()?;
    Regex::builder().configure(Regex::config().nfa_size_limit(Some(1 << 20))).build(&format!(r"\A(?:{pattern})\z")).ok()
}

/// Rewrites what RE2 writes otherwise (`\z` is alike, `\Q…\E` is not known here, `\C` is any byte), and refuses what this
/// library takes but RE2 does not.
fn translate(pattern: &str) -> Result<String, String> {
    let mut text = String::with_capacity(pattern.len());
    let mut rest = pattern;
    while let Some(at) = rest.find('\\') {
        text.push_str(&rest[..at]);
        let escape = &rest[at..];
        match escape[1..].chars().next() {
            Some('Q') => {
                let quoted = &escape[2..];
                let end = quoted.find("\\E").unwrap_or(quoted.len());
                text.push_str(&regex_syntax::escape(&quoted[..end]));
                rest = quoted.get(end + 2..).unwrap_or_default();
                continue;
            }
            Some('C') => text.push_str("(?s:.)"),
            Some(c) => {
                text.push('\\');
                text.push(c);
            }
            None => text.push('\\'),
        }
        rest = &escape[1 + escape[1..].chars().next().map_or(0, char::len_utf8)..];
    }
    text.push_str(rest);
    let parsed = ast::parse::Parser::new().parse(&text).map_err(|error| reason(&error.kind().to_string()))?;
    ast::visit(&parsed, Re2Only { depth: 0 }).map(|()| text)
}

fn reason(text: &str) -> String {
    let line = text.lines().rev().find(|line| !line.trim().is_empty()).unwrap_or("not a regular expression");
    line.trim().trim_start_matches("error: ").trim_end_matches('.').to_owned()
}

/// Finds what RE2 does not have.
struct Re2Only {
    depth: usize,
}

/// RE2's largest count in `x{n}`.
const LARGEST_REPEAT: u32 = 1000;

impl ast::Visitor for Re2Only {
    type Output = ();
    type Err = String;

    fn finish(self) -> Result<(), String> {
        Ok(())
    }

    fn visit_pre(&mut self, ast: &Ast) -> Result<(), String> {
        self.depth += 1;
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
                if let ast::LiteralKind::HexFixed(kind) | ast::LiteralKind::HexBrace(kind) = &literal.kind {
                    if *kind != ast::HexLiteralKind::X {
                        return Err("RE2 writes a character by its number as \\x{…}".to_owned());
                    }
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn visit_class_set_binary_op_pre(&mut self, _: &ast::ClassSetBinaryOp) -> Result<(), String> {
        Err("RE2 has no operations on character classes".to_owned())
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
        for pattern in
            ["/a.*", r"\Qa.b\E/x", "[a-z]+", "(?i)abc", "(?P<name>x)", r"\d{1,1000}", "a{,5}", r"\pN", "x*?", ""]
        {
            assert_eq!(check(pattern), Ok(()), "{pattern}");
        }
    }

    #[test]
    fn refuses_what_re2_refuses() {
        for pattern in [
            "[",
            "(?!x)",
            "(?=x)",
            r"(a)\1",
            "a{1001}",
            "*a",
            "(?x)a",
            r"\u0041",
            "[a-z&&[aeiou]]",
            "(a",
            r"\b{start}",
            "a**",
        ] {
            assert!(check(pattern).is_err(), "{pattern}");
        }
    }

    #[test]
    fn matches_the_whole_text_only() {
        let regex = whole("/a.*b").expect("is fine");
        assert!(regex.is_match("/axb") && !regex.is_match("/axbc") && !regex.is_match("x/ab"));
    }
}
