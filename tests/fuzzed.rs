//! What holds for any text holds for fixtures that were damaged in ways that still read, and for every text that once broke it.

#[path = "../fuzz/harness.rs"]
mod harness;
mod world;

use std::panic::{AssertUnwindSafe, catch_unwind};

use harness::{CUT, LAWS};
use world::Random;

/// What may stand before manifests, target by target.
const BEFORE: &[(&str, &[&str])] = &[
    (
        "set",
        &["echo v2=50 v1=50", "echo v2=50%", "gloo-system/echo v2+10", "g a=1 b=0 --copies", "vs:shop/front#0 v2=10%"],
    ),
    (
        "trace",
        &[
            "GET http://shop.example.com/cart/1?a=b\nx-canary: always\ncookie: a=b",
            "POST https://a.com/%2e%2e/x;y#z",
            "CONNECT http://a.com:443",
        ],
    ),
    (
        "expectations",
        &[
            "tests: [{request: GET http://shop.example.com/cart, expect: {shares: {a: 50, b: 49.5%}}}]\n",
            "tolerance: 1%\ntests:\n- request: {url: http://a/, headers: ['b: 2']}\n  expect: nobody\n",
        ],
    ),
];

/// Every text that is of use to a target.
fn seeds(law: &str, draw: &mut Random, files: &[(String, String)]) -> Vec<String> {
    let manifests = files.iter().filter(|(_, text)| text.len() < 6_000).map(|(_, text)| text.clone());
    match law {
        "config" => {
            let given = files.iter().filter(|(name, _)| name.contains("glooscope.yaml")).map(|(_, text)| text.clone());
            let own = "version: \"1.17\"\nclosed: true\nmax-shift: {default: 10, vs: 20}\nrules: {unknown-field: off}\nexclude: [a]\n";
            given.chain([own.to_owned()]).collect()
        }
        "diff" => manifests.map(|text| format!("{text}{CUT}{}", damaged(&text, &text, draw))).collect(),
        _ => {
            let before = BEFORE.iter().find(|(name, _)| *name == law).map(|(_, before)| *before);
            let beside = |text: String, draw: &mut Random| match before {
                Some(before) => format!("{}{CUT}{text}", before[draw.below(before.len())]),
                None => text,
            };
            manifests.map(|text| beside(text, draw)).collect()
        }
    }
}

/// A text with some lines or words taken out, doubled, moved, or replaced by those of another.
fn damaged(text: &str, other: &str, draw: &mut Random) -> String {
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    let others: Vec<&str> = other.lines().collect();
    for _ in 0..=draw.below(4) {
        let at = draw.below(lines.len());
        let Some(line) = lines.get(at).cloned() else { break };
        match draw.below(9) {
            0 => drop(lines.remove(at)),
            1 => lines.insert(at, line),
            2 => {
                let to = draw.below(lines.len());
                lines.swap(at, to);
            }
            3 => lines[at] = line.split_once(": ").map_or(line.clone(), |(key, _)| format!("{key}:")),
            4 => {
                let value =
                    draw.from(&["0", "-1", "4294967296", "null", "[]", "{}", "''", "*x", "&a b", "é", "|", "1e9", "~"]);
                lines[at] = line.split_once(": ").map_or(line.clone(), |(key, _)| format!("{key}: {value}"));
            }
            5 => lines[at] = format!("  {line}"),
            6 => line.strip_prefix("  ").unwrap_or(&line).clone_into(&mut lines[at]),
            7 if !others.is_empty() => lines.insert(at, others[draw.below(others.len())].to_owned()),
            _ => {
                let mut cut = draw.below(line.len() + 1);
                while !line.is_char_boundary(cut) {
                    cut -= 1;
                }
                lines[at] = format!(
                    "{}{}{}",
                    &line[..cut],
                    draw.from(&["\"", "'", ":", "#", "\t", "{", ",", "\u{feff}", "x"]),
                    &line[cut..]
                );
            }
        }
    }
    lines.join(draw.from(&["\n", "\n", "\n", "\r\n"]))
}

/// Runs one law; what broke it is printed, so that it can become a fixture.
fn hold(name: &str, law: fn(&str), text: &str) {
    let held = catch_unwind(AssertUnwindSafe(|| law(text)));
    assert!(held.is_ok(), "`{name}` does not hold for:\n{text}");
}

#[test]
fn laws_hold_for_what_was_damaged() {
    let files = world::texts("fixtures");
    let count = std::env::var("GLOOSCOPE_FUZZ").ok().and_then(|text| text.parse().ok()).unwrap_or(60);
    let seed = std::env::var("GLOOSCOPE_FUZZ_SEED").ok().and_then(|text| text.parse().ok()).unwrap_or(11);
    for (name, law) in &LAWS {
        let mut draw = Random::new(seed);
        let seeds = seeds(name, &mut draw, &files);
        assert!(!seeds.is_empty(), "{name} has nothing to start from");
        for _ in 0..count {
            let (one, other) = (draw.below(seeds.len()), draw.below(seeds.len()));
            hold(name, *law, &damaged(&seeds[one], &seeds[other], &mut draw));
        }
    }
}

#[test]
fn laws_hold_for_what_once_broke_them() {
    let mut seen = 0;
    for (name, law) in &LAWS {
        let Ok(folder) = std::fs::read_dir(format!("fixtures/fuzz/{name}")) else { continue };
        for entry in folder {
            let bytes = std::fs::read(entry.expect("it can be listed").path()).expect("it can be read");
            hold(name, *law, &String::from_utf8_lossy(&bytes));
            seen += 1;
        }
    }
    assert!(seen > 0, "no fixture was found");
}
