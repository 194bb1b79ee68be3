//! Some texts that fit a regex.

use regex_syntax::hir::{Class, Hir, HirKind};

use super::regex;

/// How many texts are made at most.
const MOST: usize = 8;

/// No text is longer.
const LONGEST: usize = 4096;

/// The characters of a class that are taken before others.
const NICE: [char; 12] = ['a', '0', '-', '_', '.', '/', 'x', 'A', '1', 'b', 'Z', ' '];

/// A few texts that probably fit the whole of a regex, the plainest first; what it says of the start and the end of lines and words isn't
/// heeded. None where it is too large, or asks for what is no text.
pub(crate) fn samples(pattern: &str) -> Vec<String> {
    regex::translated(pattern).and_then(|pattern| regex::parsed(&pattern)).map_or_else(Vec::new, |hir| of(&hir))
}

fn of(hir: &Hir) -> Vec<String> {
    match hir.kind() {
        HirKind::Empty | HirKind::Look(_) => vec![String::new()],
        HirKind::Literal(literal) => std::str::from_utf8(&literal.0).map(str::to_owned).into_iter().collect(),
        HirKind::Class(Class::Unicode(class)) => {
            let holds =
                |wanted: char| class.ranges().iter().any(|range| (range.start()..=range.end()).contains(&wanted));
            let nice = NICE.into_iter().filter(|wanted| holds(*wanted));
            let mut found: Vec<String> = nice.take(3).map(String::from).collect();
            if found.len() < 3 {
                let first = class.ranges().iter().flat_map(|range| [range.start(), range.end()]);
                found.extend(first.filter(char::is_ascii_graphic).take(3).map(String::from));
            }
            if found.is_empty() {
                found.extend(class.ranges().first().map(|range| range.start().to_string()));
            }
            found
        }
        HirKind::Class(Class::Bytes(class)) => {
            let all = class.ranges().iter().flat_map(|range| [range.start(), range.end()]);
            all.filter(u8::is_ascii_graphic).take(3).map(|byte| char::from(byte).to_string()).collect()
        }
        HirKind::Capture(capture) => of(&capture.sub),
        HirKind::Repetition(repetition) => {
            let one = of(&repetition.sub);
            let most = repetition.max.unwrap_or(u32::MAX);
            let counts = [repetition.min, repetition.min.saturating_add(1), repetition.min.saturating_add(2)];
            let counts = counts.into_iter().filter(|count| *count <= most && (*count as usize) < LONGEST);
            let mut found = Vec::new();
            for count in counts {
                let most = if count == 0 { 1 } else { 2 };
                let fitting = one.iter().take(most).filter(|text| text.len().saturating_mul(count as usize) <= LONGEST);
                found.extend(fitting.map(|text| text.repeat(count as usize)));
                if one.is_empty() && count == 0 {
                    found.push(String::new());
                }
            }
            short(found)
        }
        HirKind::Alternation(branches) => {
            let all: Vec<Vec<String>> = branches.iter().map(of).collect();
            let longest = all.iter().map(Vec::len).max().unwrap_or_default();
            short((0..longest).flat_map(|at| all.iter().filter_map(move |branch| branch.get(at).cloned())).collect())
        }
        HirKind::Concat(parts) => {
            let mut found = vec![String::new()];
            for part in parts {
                let next = of(part);
                let plain = found.iter().filter_map(|text| Some(format!("{text}{}", next.first()?)));
                let other = next.iter().skip(1).filter_map(|more| Some(format!("{}{more}", found.first()?)));
                found = short(plain.chain(other).collect());
            }
            found
        }
    }
}

fn short(mut found: Vec<String>) -> Vec<String> {
    found.retain(|text| text.len() <= LONGEST);
    found.truncate(MOST);
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn samples_fit() {
        for pattern in
            ["a.*", "[xy]", "x|y|z", "v[0-9]{1,3}", "(?i)abc", ".*", r"\d+-\w", "(a|b)(c|d)", "a{3}", r"\Qa.b\E"]
        {
            let fits = regex::whole(pattern).expect("a regex");
            let found = samples(pattern);
            assert!(!found.is_empty() && found.iter().all(|text| fits.is_match(text)), "{pattern}: {found:?}");
        }
        assert!(samples("x|y|z").len() == 3 && samples("[").is_empty());
        assert!(samples("((((a{1000}){1000}){1000}){1000})").is_empty() && samples("/(?!x)").is_empty());
    }

    #[test]
    fn the_first_is_the_plainest() {
        for (pattern, wanted) in [
            ("/a.*", "/a"),
            ("/[a-z]+/x?", "/a/"),
            (r"/users/\d{2}", "/users/00"),
            ("/(foo|bar)/[^/]+", "/foo/a"),
            ("(?i)/A", "/a"),
        ] {
            assert_eq!(samples(pattern).first().map(String::as_str), Some(wanted), "{pattern}");
        }
    }
}
