//! One short text that a regex fits, from what it is made of.

use regex_syntax::hir::{Class, ClassUnicodeRange, Hir, HirKind};

use crate::traffic::regex;

/// No sample is longer.
const LONGEST: usize = 4096;

/// The characters of a class that are taken before others.
const NICE: &str = "a0-_./ABZz";

/// A text that the whole of a regex probably fits: what it says of the start and the end of lines and words isn't heeded. Nothing where
/// the regex is too large, or asks for what is no text.
pub(super) fn sample(pattern: &str) -> Option<String> {
    let pattern = regex::translated(pattern)?;
    let mut text = String::new();
    collect(&regex::parsed(&pattern)?, &mut text)?;
    Some(text)
}

fn collect(hir: &Hir, text: &mut String) -> Option<()> {
    match hir.kind() {
        HirKind::Empty | HirKind::Look(_) => {}
        HirKind::Literal(literal) => text.push_str(std::str::from_utf8(&literal.0).ok()?),
        HirKind::Class(Class::Unicode(class)) => {
            let holds = |c: &char| class.ranges().iter().any(|range| range.start() <= *c && *c <= range.end());
            let printed = || {
                class.ranges().iter().find_map(|range| ('!'..='~').find(|c| (range.start()..=range.end()).contains(c)))
            };
            let first = || class.ranges().first().map(ClassUnicodeRange::start);
            text.push(NICE.chars().find(holds).or_else(printed).or_else(first)?);
        }
        HirKind::Class(Class::Bytes(_)) => return None,
        HirKind::Capture(capture) => collect(&capture.sub, text)?,
        HirKind::Repetition(repetition) => {
            for _ in 0..repetition.min {
                collect(&repetition.sub, text)?;
                if text.len() > LONGEST {
                    return None;
                }
            }
        }
        HirKind::Concat(parts) => parts.iter().try_for_each(|part| collect(part, text))?,
        HirKind::Alternation(branches) => collect(branches.first()?, text)?,
    }
    (text.len() <= LONGEST).then_some(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sample_fits() {
        for (pattern, wanted) in [
            ("/a.*", "/a"),
            ("/[a-z]+/x?", "/a/"),
            (r"/users/\d{2}", "/users/00"),
            ("/(foo|bar)/[^/]+", "/foo/a"),
            (r"/\Qa.b\E", "/a.b"),
            ("(?i)/A", "/a"),
        ] {
            let sample = sample(pattern).expect(pattern);
            assert!(regex::whole(pattern).is_some_and(|regex| regex.is_match(&sample)), "{pattern}: {sample}");
            assert_eq!(sample, wanted, "{pattern}");
        }
        assert_eq!(sample("((((a{1000}){1000}){1000}){1000})"), None);
        assert_eq!(sample("/(?!x)"), None);
    }
}
