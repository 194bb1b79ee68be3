//! What is worked out of a state beside another one, with all that the two share, is what is worked out of it alone.

mod world;

use std::collections::BTreeMap;

use glooscope::change::Plan;
use glooscope::check::{Levels, check};
use glooscope::context::Context;
use glooscope::report::{self, RenderFormat, Style};
use glooscope::snapshot::{Options, Snapshot};
use glooscope::text::FileId;
use glooscope::traffic::Rounding;
use world::{Random, World};

/// The manifests of each folder of the fixtures that holds a few.
fn worlds() -> Vec<Vec<(String, String)>> {
    let mut by_folder: BTreeMap<String, Vec<(String, String)>> = BTreeMap::new();
    for (name, text) in world::files("fixtures") {
        // Cases of one kind, such as the worlds of a real Envoy, lie side by side, and each is a world.
        let folder = name.rsplit_once('/').map_or(name.clone(), |(folder, _)| folder.to_owned());
        by_folder.entry(folder).or_default().push((name, text));
    }
    let mut found: Vec<_> = by_folder.into_values().collect();
    for files in &mut found {
        files.truncate(30);
    }
    found.retain(|files| files.iter().map(|(_, text)| text.len()).sum::<usize>() < 60_000);
    found
}

/// Where the words of a text are.
fn words(text: &str) -> Vec<(usize, usize)> {
    let is_part = |c: char| c.is_ascii_alphanumeric() || "-_./*".contains(c);
    let mut found = Vec::new();
    let mut start = None;
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        match (start, is_part(c)) {
            (None, true) => start = Some(at),
            (Some(from), false) => {
                found.push((from, at));
                start = None;
            }
            _ => {}
        }
    }
    found
}

/// A change as a person makes it, or a slip: another word of these files, a line less, a line twice, another file's text.
fn edited(draw: &mut Random, text: &str, other: &str) -> String {
    let mut text = text.to_owned();
    for _ in 0..=draw.below(2) {
        let (own, theirs) = (words(&text), words(other));
        let lines: Vec<&str> = text.split_inclusive('\n').collect();
        match draw.below(8) {
            0 if !lines.is_empty() => {
                let at = draw.below(lines.len());
                text = [&lines[..at], &lines[at + 1..]].concat().concat();
            }
            1 if !lines.is_empty() => {
                let at = draw.below(lines.len());
                text = [&lines[..at], &lines[at..=at], &lines[at..]].concat().concat();
            }
            2 => other.clone_into(&mut text),
            3 => text = format!("{text}\n---\n{other}"),
            4 if !own.is_empty() => {
                let (start, end) = own[draw.below(own.len())];
                text.replace_range(start..end, &draw.below(120).to_string());
            }
            _ if !own.is_empty() && !theirs.is_empty() => {
                let ((start, end), (from, to)) = (own[draw.below(own.len())], theirs[draw.below(theirs.len())]);
                text.replace_range(start..end, &other[from..to]);
            }
            _ => text.push_str("# nothing\n"),
        }
    }
    text
}

/// What commands show of a state.
fn rendered(cx: &Context<'_>) -> String {
    let (filter, style, mut out) = (report::render::Filter::default(), Style::default(), Vec::new());
    report::render::write(RenderFormat::Json, cx, &filter, Rounding::Nearest(2), &style, &mut out).expect("memory");
    String::from_utf8(out).expect("it is text")
}

fn hold(count: usize, seed: u64) {
    let mut draw = Random::new(seed);
    let worlds = worlds();
    assert!(worlds.len() > 20, "only {} worlds", worlds.len());
    let (mut changed, mut shared) = (0, 0);
    for round in 0..count {
        let files = &worlds[draw.below(worlds.len())];
        let before = World::of(files.clone());
        let options = Options { closed: draw.below(4) == 0, ..Options::default() };
        let mut texts = Vec::new();
        for _ in 0..=draw.below(2) {
            let at = draw.below(files.len());
            let other = &files[draw.below(files.len())].1;
            let file = before.sources.map.file(FileId(at as u32));
            texts.push((FileId(at as u32), edited(&mut draw, &file.text, other)));
        }
        texts.dedup_by_key(|(file, _)| *file);
        let after = before.sources.with_all(texts.iter().map(|(file, text)| (*file, text.as_str())));
        let old = Snapshot::read(&before.sources, &options);
        let was = Context::new(&old);
        let (beside, alone) = (Snapshot::beside(&old, &after, &options), Snapshot::read(&after, &options));
        let (one, other) = (Context::beside(&was, &beside), Context::new(&alone));
        let place = || format!("round {round} of seed {seed}, {}: {texts:?}", files[0].0);
        let levels = Levels::default();
        let (found, expected) = (check(&one, &levels), check(&other, &levels));
        assert_eq!(found.findings, expected.findings, "{}", place());
        assert_eq!(found.summary, expected.summary, "{}", place());
        assert_eq!(rendered(&one), rendered(&other), "{}", place());
        let plan = Plan::between(&was, &one);
        assert_eq!(plan, Plan::between(&was, &other), "{}", place());
        changed += usize::from(!plan.is_empty());
        shared += usize::from(one.index.shares_names(&was.index));
    }
    assert!(changed > count / 4 && shared > count / 8, "of {count} states {changed} differ, and {shared} share names");
}

/// `GLOOSCOPE_ROUNDS=20000 cargo test --release --test beside` draws more.
#[test]
fn a_state_beside_another_is_what_it_is_alone() {
    let rounds = std::env::var("GLOOSCOPE_ROUNDS").ok().and_then(|rounds| rounds.parse().ok());
    hold(rounds.unwrap_or(400), 1);
}
