//! What a regex asks for, whatever text it is held against.

use regex_syntax::hir::{Class, Hir, HirKind, Look};

use super::regex;

/// Whether a character never stands in a URL as it is: clients encode it, or what follows isn't the query any more.
pub(super) fn is_encoded(at: char) -> bool {
    at.is_whitespace() || at.is_control() || !at.is_ascii() || at == '#'
}

/// A character that every text of a regex has in it, though no query value has.
pub(super) fn encoded(pattern: &str) -> Option<char> {
    regex::parsed(pattern).and_then(|hir| demanded(&hir))
}

fn demanded(hir: &Hir) -> Option<char> {
    let is_bad = |&at: &char| is_encoded(at) || at == '&';
    match hir.kind() {
        HirKind::Literal(literal) => std::str::from_utf8(&literal.0).ok()?.chars().find(is_bad),
        HirKind::Class(Class::Unicode(class)) => {
            let few = class.ranges().iter().all(|range| range.len() <= 16);
            let mut all = class.ranges().iter().flat_map(|range| range.start()..=range.end());
            let first = all.next()?;
            (few && is_bad(&first) && all.all(|at| is_bad(&at))).then_some(first)
        }
        HirKind::Class(Class::Bytes(_)) | HirKind::Empty | HirKind::Look(_) => None,
        HirKind::Capture(capture) => demanded(&capture.sub),
        HirKind::Repetition(repetition) => demanded(&repetition.sub).filter(|_| repetition.min > 0),
        HirKind::Concat(parts) => parts.iter().find_map(demanded),
        HirKind::Alternation(branches) => {
            let found: Option<Vec<char>> = branches.iter().map(demanded).collect();
            found?.first().copied()
        }
    }
}

/// Whether every value fits a regex, as far as one sees at a glance.
pub(super) fn takes_all(pattern: &str) -> bool {
    let mut bare = pattern;
    loop {
        let inner = bare.trim_start_matches('^').trim_end_matches('$');
        let inner = inner.strip_prefix('(').and_then(|inner| inner.strip_suffix(')')).unwrap_or(inner);
        if inner == bare {
            return matches!(bare.strip_prefix("?:").unwrap_or(bare), ".*" | ".*?" | "[^\\n]*" | "[\\s\\S]*");
        }
        bare = inner;
    }
}

/// Whether a regex asks for the text's start behind something, or for its end before something, so that nothing fits it.
pub(super) fn is_never(pattern: &str) -> bool {
    // Most have neither inside.
    let inside = pattern.trim_start_matches('^').trim_end_matches('$');
    (inside.contains('^') || inside.contains('$')) && regex::parsed(pattern).is_some_and(|hir| never(&hir))
}

fn never(hir: &Hir) -> bool {
    match hir.kind() {
        HirKind::Empty | HirKind::Literal(_) | HirKind::Class(_) | HirKind::Look(_) => false,
        HirKind::Capture(capture) => never(&capture.sub),
        HirKind::Repetition(repetition) => repetition.min > 0 && never(&repetition.sub),
        HirKind::Alternation(branches) => branches.iter().all(never),
        HirKind::Concat(parts) => {
            let takes_text = |part: &Hir| part.properties().minimum_len().is_some_and(|len| len > 0);
            let (first, last) = (parts.iter().position(takes_text), parts.iter().rposition(takes_text));
            parts.iter().enumerate().any(|(at, part)| {
                let looks = part.properties();
                never(part)
                    || first.is_some_and(|first| first < at) && looks.look_set_prefix().contains(Look::Start)
                    || last.is_some_and(|last| last > at) && looks.look_set_suffix().contains(Look::End)
            })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn anchors_inside_take_nothing() {
        for pattern in ["/a^b", "/a$/b", "(/a$)/b", "/a(?:^/b|^/c)", "x+^", "$/a", "(?:a$b|c^d)"] {
            assert!(is_never(pattern), "{pattern}");
        }
        for pattern in
            ["^/a$", "/a$|/b", "(^/a|^/b)$", "/[$^]", r"/\$\^", "/a$?/b", "^^/a$$", "(^)?/a", "/a|/b^c", "/(?:$|b)"]
        {
            assert!(!is_never(pattern), "{pattern}");
        }
    }

    #[test]
    fn some_characters_never_stand_in_a_query() {
        for pattern in ["a b", "a(?:b | #)c", r"a\sb", "(a&)+", "é"] {
            assert!(encoded(pattern).is_some(), "{pattern}");
        }
        for pattern in ["a ?b", "a(?:b |c)", "[ +]", r"a\Sb", "(a&)*", ".*"] {
            assert!(encoded(pattern).is_none(), "{pattern}");
        }
    }

    #[test]
    fn only_what_takes_every_value_does() {
        assert!([".*", "^.*$", "(.*)", "^(.*)$", "(?:.*)"].into_iter().all(takes_all));
        assert!(![".+", "a.*", ".*a", "", "."].into_iter().any(takes_all));
    }
}
