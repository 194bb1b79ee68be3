//! Damaged fixtures, many of them: nothing panics, and fixes leave what can be read.
//!
//! `DAMAGE=100000 cargo test --release --test damage -- --ignored` is a long run.

mod world;

use glooscope::check::Levels;
use glooscope::check::fix::mend;
use world::{Random, World};

/// Words that mean something somewhere, and so lead further than bytes do.
const WORDS: &[&str] = &[
    "apiVersion: gateway.solo.io/v1\n",
    "kind: RouteTable\n",
    "kind: VirtualService\n",
    "kind: Gateway\n",
    "kind: List\n",
    "kind: Upstream\n",
    "delegateAction:",
    "selector:",
    "matchers:",
    "prefix: /",
    "regex: '('",
    "exact: a",
    "{}",
    "[]",
    "null",
    "~",
    "!!str ",
    "&a ",
    "*a",
    "<<: *a",
    "? ",
    ": ",
    "- ",
    "\n",
    "\n---\n",
    "...\n",
    "\t",
    "\r",
    "\u{feff}",
    "\u{85}",
    "\0",
    "\"",
    "'",
    "|\n",
    ">-\n",
    "# glooscope: ignore[",
    "4294967296",
    "-1",
    ".nan",
    "0x10",
    "{{ x }}",
    "${X}",
    "<X>",
    "weight: ",
    "destinations:",
    "routes:",
    "domains: ['*']",
    "\u{1F600}",
];

fn damage(random: &mut Random, text: &str, other: &str) -> String {
    let mut bytes = text.as_bytes().to_vec();
    for _ in 0..=random.below(6) {
        let at = random.below(bytes.len() + 1);
        let end = (at + random.below(40)).min(bytes.len());
        match random.below(7) {
            0 if at < bytes.len() => bytes[at] = random.pick(b" :-{}[]\"'#&*!|>%@`,?\n\t\r\\0a~<"),
            1 => drop(bytes.drain(at..end)),
            2 => {
                let word = WORDS[random.below(WORDS.len())];
                drop(bytes.splice(at..at, word.bytes()));
            }
            3 => {
                let copy = bytes[at..end].to_vec();
                let to = random.below(bytes.len() + 1);
                drop(bytes.splice(to..to, copy));
            }
            // Whole lines out, twice, or elsewhere.
            4 | 5 => {
                let mut lines: Vec<&[u8]> = bytes.split_inclusive(|&byte| byte == b'\n').collect();
                if lines.is_empty() {
                    continue;
                }
                let (from, to) = (random.below(lines.len()), random.below(lines.len()));
                let line = lines[from];
                if random.below(2) == 0 {
                    lines.remove(from);
                }
                lines.insert(to.min(lines.len()), line);
                bytes = lines.concat();
            }
            _ => {
                let other = other.as_bytes();
                let from = random.below(other.len() + 1);
                let piece = &other[from..(from + random.below(300)).min(other.len())];
                drop(bytes.splice(at..at, piece.iter().copied()));
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

fn run(count: usize, seed: u64) {
    let fixtures: Vec<(String, String)> =
        world::files("fixtures").into_iter().filter(|(_, text)| text.len() < 8000 && !text.is_empty()).collect();
    let mut random = Random::new(seed);
    for at in 0..count {
        let (name, text) = &fixtures[random.below(fixtures.len())];
        let (_, other) = &fixtures[random.below(fixtures.len())];
        let damaged = damage(&mut random, text, other);
        let shown = damaged.clone();
        let outcome = std::panic::catch_unwind(move || {
            let world = World::of(vec![("a.yaml".to_owned(), damaged)]);
            for finding in world.check().findings {
                assert!(world.sources.map.slice(finding.span).len() == finding.span.range().len(), "{finding:?}");
            }
            world.render_json();
            mend(&world.sources, &world.options, &Levels::default(), true);
        });
        assert!(outcome.is_ok(), "{at}: {name} damaged with seed {seed}:\n{shown}");
    }
}

#[test]
fn damaged_manifests_end_in_a_report() {
    run(60, 7);
}

#[test]
#[ignore = "minutes"]
fn many_damaged_manifests_end_in_a_report() {
    let variable =
        |name: &str, otherwise: u64| std::env::var(name).ok().and_then(|value| value.parse().ok()).unwrap_or(otherwise);
    run(variable("DAMAGE", 10_000) as usize, variable("SEED", 11));
}
