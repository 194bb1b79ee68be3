//! A safe fix never makes Gloo read less: over all fixtures, with keys misspelt, and over keys on a wrong level.

mod world;

use glooscope::check::Levels;
use glooscope::check::fix::mend;
use glooscope::schema::IssueKind;
use glooscope::snapshot::{Snapshot, Sources};
use glooscope::yaml::Node;
use rustc_hash::FxHashSet;
use world::{Random, World};

/// How many values Gloo would read of what stands in the sources: those of known fields, a status apart.
fn values_read(sources: &Sources, world: &World) -> usize {
    let snapshot = Snapshot::read(sources, &world.options);
    let mut read = 0;
    for (id, resource) in snapshot.resources() {
        let lost: FxHashSet<u32> =
            snapshot.checked(id).issues.iter().filter_map(|issue| lost(&issue.what, issue.value)).collect();
        let mut open: Vec<Node<'_>> =
            resource.node.entries().filter(|(key, _)| key.str() != "status").map(|(_, value)| value).collect();
        while let Some(node) = open.pop() {
            if lost.contains(&node.index()) {
                continue;
            }
            read += 1;
            open.extend(node.items());
            open.extend(node.entries().map(|(_, value)| value));
        }
    }
    read
}

/// The value that is dropped for what is wrong with it.
fn lost(what: &IssueKind<'_>, value: Node<'_>) -> Option<u32> {
    let is_lost = matches!(
        what,
        IssueKind::UnknownField { .. }
            | IssueKind::LegacyMatcher
            | IssueKind::NotInVersion { .. }
            | IssueKind::Removed { .. }
            | IssueKind::Experimental { .. }
            | IssueKind::WrongType { .. }
    );
    is_lost.then(|| value.index())
}

/// Mends a text as far as that is safe; how many fixes were made.
fn holds(name: &str, text: &str) -> usize {
    let world = World::of(vec![(name.to_owned(), text.to_owned())]);
    let mended = mend(&world.sources, &world.options, &Levels::default(), false);
    if mended.applied.is_empty() {
        return 0;
    }
    let (before, after) = (values_read(&world.sources, &world), values_read(&mended.sources, &world));
    let renames = mended.applied.iter().any(|applied| applied.rule == "unknown-field");
    assert!(
        after > before || (after == before && !renames),
        "{name}: {before} values, then {after}: {:?}\n{text}",
        mended.applied
    );
    mended.applied.len()
}

/// A key with a slip in it, or with a word before it.
fn misspelt(key: &str, random: &mut Random) -> String {
    let at = 1 + random.below(key.len() - 1);
    match random.below(5) {
        0 => format!("{}{}", &key[..at], &key[at + 1..]),
        1 => format!("{}x{}", &key[..at], &key[at..]),
        2 => key.to_ascii_lowercase(),
        3 => format!("route{}{}", key[..1].to_ascii_uppercase(), &key[1..]),
        _ => format!("{}_{}", &key[..at], &key[at..]),
    }
}

#[test]
fn a_safe_fix_never_makes_gloo_read_less() {
    let mut random = Random::new(7);
    let mut made = 0;
    for (name, text) in world::files("fixtures") {
        made += holds(&name, &text);
        let world = World::of(vec![(name.clone(), text.clone())]);
        let mut keys: Vec<Node<'_>> = Vec::new();
        for (file, document) in world.sources.documents() {
            let root = document.tree.as_ref().ok().and_then(|tree| tree.root(file, &world.sources.map.file(file).text));
            let mut open: Vec<Node<'_>> = root.into_iter().collect();
            while let Some(node) = open.pop() {
                open.extend(node.items());
                for (key, value) in node.entries() {
                    let is_plain = key.raw() == key.str() && key.str().len() > 2 && key.str().is_ascii();
                    keys.extend(Some(key).filter(|key| is_plain && !key.is_copy()));
                    open.push(value);
                }
            }
        }
        for _ in 0..keys.len().min(3) {
            let key = keys[random.below(keys.len())];
            let mut slip = text.clone();
            slip.replace_range(key.span().range(), &misspelt(key.str(), &mut random));
            made += holds(&name, &slip);
        }
    }
    assert!(made > 200, "only {made} fixes were made");
}

#[test]
fn a_field_on_the_wrong_level_is_not_renamed() {
    let head = "apiVersion: gloo.solo.io/v1\nkind: Upstream\nmetadata: {name: a, namespace: b}\n";
    let address = "{addr: a.example, port: 80}";
    for body in [
        format!("static: {{hosts: [{address}]}}\n"),
        format!("state: {{hosts: [{address}]}}\n"),
        "stats: {a: b}\n".to_owned(),
        format!("spec: {{hosts: [{address}]}}\n"),
        format!("spec: {address}\n"),
        format!("spec: {{static: {address}}}\n"),
    ] {
        assert_eq!(holds("a.yaml", &format!("{head}{body}")), 0, "{body}");
    }
}
