//! Named sets: ASCII's, which are fixed, and Unicode's, which depend on the version.

use std::sync::LazyLock;

use regex_syntax::hir::{Class, HirKind};

use super::rune::Range;

/// The version of Unicode that RE2 has had since October 2023, as `regex-syntax` names it.
const AGE: &str = r"\p{Age=15.1}";

static KNOWN: LazyLock<Vec<Range>> = LazyLock::new(|| ranges(AGE).unwrap_or_default());

/// Whether a rune was assigned in the version of Unicode that RE2 has.
pub(super) fn is_known(rune: u32) -> bool {
    let after = KNOWN.partition_point(|&(lo, _)| lo <= rune);
    after > 0 && rune <= KNOWN[after - 1].1
}

/// The runes of a general category or script by the name that RE2 has for it.
pub(super) fn unicode(name: &str) -> Option<Vec<Range>> {
    match name {
        "Any" => return Some(vec![(0, super::rune::RUNE_MAX)]),
        "Cs" => return Some(vec![SURROGATES]),
        "C" => {
            let mut ranges = ["Cc", "Cf", "Co"].iter().filter_map(|name| named(name)).flatten().collect::<Vec<_>>();
            ranges.push(SURROGATES);
            return Some(ranges);
        }
        _ => {}
    }
    let is_category = matches!(
        name,
        "Cc" | "Cf"
            | "Co"
            | "L"
            | "Ll"
            | "Lm"
            | "Lo"
            | "Lt"
            | "Lu"
            | "M"
            | "Mc"
            | "Me"
            | "Mn"
            | "N"
            | "Nd"
            | "Nl"
            | "No"
            | "P"
            | "Pc"
            | "Pd"
            | "Pe"
            | "Pf"
            | "Pi"
            | "Po"
            | "Ps"
            | "S"
            | "Sc"
            | "Sk"
            | "Sm"
            | "So"
            | "Z"
            | "Zl"
            | "Zp"
            | "Zs"
    );
    if is_category {
        return named(name);
    }
    if !is_script(name) {
        return None;
    }
    named(&format!("Script={name}"))
}

/// Surrogates are no characters to this library's tables, but runes to RE2.
const SURROGATES: Range = (0xd800, 0xdfff);

/// RE2 takes the full names alone, as Unicode spells them; abbreviations have four letters.
fn is_script(name: &str) -> bool {
    const OF_FOUR: [&str; 9] = ["Ahom", "Cham", "Kawi", "Lisu", "Miao", "Modi", "Newa", "Thai", "Toto"];
    name.len() > 1
        && name.split('_').all(|word| word.starts_with(|c: char| c.is_ascii_uppercase()))
        && name.chars().all(|c| c.is_ascii_alphabetic() || c == '_')
        && (name.len() != 4 || OF_FOUR.contains(&name))
}

/// The runes that a property has among those that RE2 knows.
pub(super) fn named(property: &str) -> Option<Vec<Range>> {
    ranges(&format!(r"[\p{{{property}}}&&{AGE}]"))
}

fn ranges(pattern: &str) -> Option<Vec<Range>> {
    let hir = regex_syntax::parse(pattern).ok()?;
    match hir.kind() {
        HirKind::Class(Class::Unicode(class)) => {
            Some(class.iter().map(|range| (u32::from(range.start()), u32::from(range.end()))).collect())
        }
        HirKind::Class(Class::Bytes(class)) => {
            Some(class.iter().map(|range| (u32::from(range.start()), u32::from(range.end()))).collect())
        }
        HirKind::Literal(literal) => std::str::from_utf8(&literal.0)
            .ok()
            .map(|text| text.chars().map(|c| (u32::from(c), u32::from(c))).collect()),
        HirKind::Empty => Some(Vec::new()),
        _ => None,
    }
}

/// `\d`, `\s` and `\w`; the letter is in lower case.
pub(super) fn perl(letter: char) -> Option<&'static [(u8, u8)]> {
    Some(match letter {
        'd' => &[(b'0', b'9')],
        's' => &[(b'\t', b'\n'), (0x0c, b'\r'), (b' ', b' ')],
        'w' => WORD,
        _ => return None,
    })
}

const WORD: &[(u8, u8)] = &[(b'0', b'9'), (b'A', b'Z'), (b'_', b'_'), (b'a', b'z')];

/// `[:name:]`
pub(super) fn posix(name: &str) -> Option<&'static [(u8, u8)]> {
    Some(match name {
        "alnum" => &[(b'0', b'9'), (b'A', b'Z'), (b'a', b'z')],
        "alpha" => &[(b'A', b'Z'), (b'a', b'z')],
        "ascii" => &[(0, 0x7f)],
        "blank" => &[(b'\t', b'\t'), (b' ', b' ')],
        "cntrl" => &[(0, 0x1f), (0x7f, 0x7f)],
        "digit" => &[(b'0', b'9')],
        "graph" => &[(b'!', b'~')],
        "lower" => &[(b'a', b'z')],
        "print" => &[(b' ', b'~')],
        "punct" => &[(b'!', b'/'), (b':', b'@'), (b'[', b'`'), (b'{', b'~')],
        "space" => &[(b'\t', b'\r'), (b' ', b' ')],
        "upper" => &[(b'A', b'Z')],
        "word" => WORD,
        "xdigit" => &[(b'0', b'9'), (b'A', b'F'), (b'a', b'f')],
        _ => return None,
    })
}
