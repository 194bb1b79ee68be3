//! Sources that share what was parsed before.

#[expect(dead_code, reason = "only its changes are wanted here")]
mod random;
mod world;

use std::sync::Arc;

use glooscope::check::{Levels, check};
use glooscope::context::Context;
use glooscope::snapshot::{Options, Snapshot, Sources};
use glooscope::text::{FileId, Role, SourceFile, SourceMap, Undecodable};
use world::Random;

/// What a check says of these sources, and where.
fn report(sources: &Sources) -> String {
    let options = Options::default();
    let snapshot = Snapshot::read(sources, &options);
    let report = check(&Context::new(&snapshot), &Levels::default());
    format!("{:#?}\n{:#?}", report.findings, report.summary)
}

/// Fixtures in every role, with a file that is no text, one of which only the number of documents is known, and a configuration.
fn fixtures() -> Vec<SourceFile> {
    let texts = world::files("fixtures").into_iter().filter(|(_, text)| text.len() < 4000).step_by(3);
    let role = |at: usize| if at.is_multiple_of(7) { Role::Context } else { Role::Subject };
    let mut files: Vec<_> = texts.enumerate().map(|(at, (name, text))| SourceFile::new(name, text, role(at))).collect();
    let refusal = Undecodable { message: "no text".to_owned(), help: "save it".to_owned(), gloo: true };
    files.push(SourceFile::refused("refused.yaml", refusal, Role::Subject));
    files.push(SourceFile::passed_over("others.yaml", 3, Role::Subject));
    files.push(SourceFile::new(".glooscope.yaml", "namespace: a\n", Role::Configuration));
    files.push(SourceFile::new("kustomization.yaml", "namespace: a\npatches: [{path: a.yaml}]\n", Role::Subject));
    files
}

fn parse(files: impl IntoIterator<Item = SourceFile>) -> Sources {
    let mut map = SourceMap::default();
    for file in files {
        map.push(file);
    }
    Sources::parse(map)
}

#[test]
fn another_text_of_a_file_is_as_if_all_were_parsed_anew() {
    let mut files = fixtures();
    assert!(files.len() > 50, "only {} files", files.len());
    let mut sources = parse(files.clone());
    let (mut random, mut last, mut differs) = (Random::new(11), report(&sources), 0);
    for _ in 0..60 {
        let changed: Vec<usize> = (0..=random.below(3)).map(|_| random.below(files.len())).collect();
        let mut texts = Vec::new();
        for &at in &changed {
            let other = &files[random.below(files.len())].text;
            let text = if random.below(4) == 0 { other.to_string() } else { random.change(&files[at].text) };
            files[at] = SourceFile::new(files[at].name.clone(), text.as_str(), files[at].role);
            texts.push((FileId(at as u32), text));
        }
        let after = match texts.as_slice() {
            [(id, text)] => sources.with(*id, text.as_str()),
            _ => sources.with_all(texts),
        };
        let anew = parse(files.clone());
        assert!(after.documents().eq(anew.documents()), "{changed:?}");
        let said = report(&after);
        assert_eq!(said, report(&anew), "{changed:?}");
        differs += usize::from(said != last);
        (sources, last) = (after, said);
    }
    assert!(differs > 20, "only {differs} of 60 edits changed a finding");
}

#[test]
fn what_did_not_change_is_shared_and_what_did_is_not() {
    let before = parse(fixtures());
    let changed = FileId(3);
    let after = before.with(changed, "kind: [\n");
    for (id, file) in before.map.files() {
        let other = after.map.file(id);
        assert_eq!((&file.name, file.role), (&other.name, other.role));
        let parsed = before.parsed(id).zip(after.parsed(id));
        assert_eq!(Arc::ptr_eq(&file.text, &other.text), id != changed, "{}", file.name);
        assert!(parsed.is_none_or(|(one, other)| Arc::ptr_eq(one, other) == (id != changed)), "{}", file.name);
        if let Some(parsed) = after.parsed(id) {
            assert!(Arc::ptr_eq(&parsed.text, &other.text), "{}: the text is there twice", file.name);
        }
    }
    assert_eq!(&*after.map.file(changed).text, "kind: [\n");
    assert_ne!(&*before.map.file(changed).text, "kind: [\n");
}

#[test]
fn a_parsed_file_serves_under_other_ids() {
    let mut files = fixtures();
    let one = parse(files.clone());
    let mut other = Sources::default();
    for (at, file) in files.iter().enumerate().rev() {
        match one.parsed(FileId(at as u32)) {
            Some(parsed) => other.push(file.clone(), Arc::clone(parsed)),
            None => other.map.push(file.clone()),
        };
    }
    files.reverse();
    let anew = parse(files);
    assert!(other.documents().eq(anew.documents()));
    assert_eq!(report(&other), report(&anew));
}
