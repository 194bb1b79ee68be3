//! The sizes of RE2's programs, against those that RE2 and Envoy told (`fixtures/re2/record.py`).

use std::fs;

use glooscope::traffic::program_size::{Size, program_size};

fn recorded() -> Vec<(String, String)> {
    let table = fs::read_to_string("fixtures/re2/program-size.tsv").expect("the table is there");
    let rows = table.lines().filter(|line| !line.starts_with('#'));
    rows.map(|row| {
        let (pattern, size) = row.split_once('\t').expect("a row has two columns");
        (serde_json::from_str(pattern).expect("the pattern is JSON"), size.to_owned())
    })
    .collect()
}

/// Whether a size is as it was told. Where it depends on the version of Unicode, a hundredth is neither here nor there.
fn agrees(size: Option<Size>, told: &str) -> bool {
    match (size, told.parse::<usize>()) {
        (Some(Size::Exact(size)), Ok(told)) => size == told,
        (Some(Size::About(size)), Ok(told)) => size.abs_diff(told) <= told / 100,
        (Some(Size::TooLarge), _) => told == "too-large",
        (None, _) => told == "invalid",
        _ => false,
    }
}

#[test]
fn every_size_is_as_re2_tells_it() {
    let rows = recorded();
    assert!(rows.len() >= 300, "the table has only {} rows", rows.len());
    let wrong: Vec<String> = rows
        .iter()
        .map(|(pattern, told)| (pattern, told, program_size(pattern)))
        .filter(|(_, told, size)| !agrees(*size, told))
        .map(|(pattern, told, size)| format!("{pattern}: told {told}, reckoned {size:?}"))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn only_unicode_makes_a_size_uncertain() {
    for pattern in [r"/\w+/[^/]+", "(?i)/users/.*", "[а-я]+", r"\p{Any}"] {
        assert!(matches!(program_size(pattern), Some(Size::Exact(_))), "{pattern}");
    }
    for pattern in [r"\pL", r"[^\p{Greek}]", "(?i)[ɐ-ʯ]"] {
        assert!(matches!(program_size(pattern), Some(Size::About(_))), "{pattern}");
    }
}

#[test]
fn hostile_patterns_end() {
    let deep = format!("{}a{}", "(".repeat(30_000), ")".repeat(30_000));
    let stairs = (0..350).map(|steps| format!("{}b", "a".repeat(steps))).collect::<Vec<_>>().join("|");
    let sets = r"\d|".repeat(20_000);
    for pattern in [deep, stairs, sets, r"\pL".repeat(20_000), "(?i)[^a]".repeat(8_000), "[".repeat(60_000)] {
        program_size(&pattern);
    }
    assert_eq!(program_size(&"a{1000}".repeat(8_000)), Some(Size::TooLarge));
    assert_eq!(program_size(&"a".repeat(1 << 17)), None, "longer than is looked at");
}
