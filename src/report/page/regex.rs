//! Regexes of routes in the words of browsers.

use std::fmt::Write as _;

use regex_syntax::hir::{Class, Hir, HirKind, Look};

/// A regex as JavaScript has it with the flag `u`; nothing where it has no such words. Everything is spelled out, as the same sign
/// means something else there now and then.
pub(super) fn translated(hir: &Hir) -> Option<String> {
    let mut out = String::new();
    write(hir, &mut out)?;
    Some(out)
}

fn write(hir: &Hir, out: &mut String) -> Option<()> {
    match hir.kind() {
        HirKind::Empty => {}
        HirKind::Literal(literal) => std::str::from_utf8(&literal.0).ok()?.chars().for_each(|c| character(c, out)),
        HirKind::Class(Class::Unicode(class)) => {
            out.push('[');
            for range in class.ranges() {
                character(range.start(), out);
                if range.start() < range.end() {
                    out.push('-');
                    character(range.end(), out);
                }
            }
            out.push(']');
        }
        HirKind::Class(Class::Bytes(class)) => {
            out.push('[');
            for range in class.ranges() {
                if !range.end().is_ascii() {
                    return None;
                }
                character(range.start().into(), out);
                out.push('-');
                character(range.end().into(), out);
            }
            out.push(']');
        }
        HirKind::Look(look) => out.push_str(match look {
            Look::Start => "(?:^)",
            Look::End => "(?:$)",
            Look::StartLF => r"(?:^|(?<=\n))",
            Look::EndLF => r"(?:$|(?=\n))",
            Look::WordAscii | Look::WordUnicode => r"(?:\b)",
            Look::WordAsciiNegate | Look::WordUnicodeNegate => r"(?:\B)",
            _ => return None,
        }),
        HirKind::Repetition(repetition) => {
            out.push_str("(?:");
            write(&repetition.sub, out)?;
            out.push(')');
            let _ = match (repetition.min, repetition.max) {
                (0, None) => write!(out, "*"),
                (1, None) => write!(out, "+"),
                (0, Some(1)) => write!(out, "?"),
                (min, None) => write!(out, "{{{min},}}"),
                (min, Some(max)) => write!(out, "{{{min},{max}}}"),
            };
            if !repetition.greedy {
                out.push('?');
            }
        }
        HirKind::Capture(capture) => {
            out.push('(');
            write(&capture.sub, out)?;
            out.push(')');
        }
        HirKind::Concat(parts) => parts.iter().try_for_each(|part| write(part, out))?,
        HirKind::Alternation(branches) => {
            out.push_str("(?:");
            for (at, branch) in branches.iter().enumerate() {
                if at > 0 {
                    out.push('|');
                }
                write(branch, out)?;
            }
            out.push(')');
        }
    }
    Some(())
}

/// One character that stands for itself, also within a class.
fn character(c: char, out: &mut String) {
    if c.is_ascii_alphanumeric() {
        out.push(c);
    } else if matches!(c, '/' | '.' | '*' | '+' | '?' | '(' | ')' | '[' | ']' | '{' | '}' | '|' | '^' | '$' | '\\') {
        out.push('\\');
        out.push(c);
    } else {
        let _ = write!(out, "\\u{{{:x}}}", u32::from(c));
    }
}
