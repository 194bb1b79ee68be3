//! From the text of a configuration to its values.

use super::Config;
use super::key::KEYS;
use super::reader::ConfigReader;
use crate::finding::Diagnostic;
use crate::text::{FileId, SourceMap, Span};
use crate::yaml::{self, Node};

/// Reads the configuration in a file of `map`.
pub(super) fn read(map: &SourceMap, file: FileId) -> (Config, Vec<Diagnostic>) {
    let mut reader = ConfigReader::default();
    let source = map.file(file);
    if let Some(refusal) = &source.refusal {
        reader.invalid(Span::new(file, 0, 0), refusal.message.clone()).help(refusal.help.clone());
    }
    let documents = yaml::read(&source.text);
    let mut roots = Vec::new();
    for document in &documents {
        match &document.tree {
            Err(error) => {
                let finding = reader.invalid(error.span(file), error.message.clone());
                finding.help.clone_from(&error.help);
            }
            Ok(tree) => roots.extend(tree.root(file, &source.text).filter(|root| !root.is_null())),
        }
    }
    if let Some(node) = roots.first() {
        root(&mut reader, *node);
    }
    if let Some(second) = roots.get(1) {
        reader.invalid(second.span().head(), "a configuration is one document").help("remove what follows `---`");
    }
    (reader.config, reader.found)
}

fn root(reader: &mut ConfigReader, root: Node<'_>) {
    if !root.is_map() {
        reader.invalid(root.span(), "a configuration is a map").label("no map").help("write `key: value`");
        return;
    }
    let mut seen: Vec<&str> = Vec::new();
    for (key, value) in root.entries() {
        let name = key.str();
        if seen.contains(&name) {
            reader.twice(key);
        }
        seen.push(name);
        match KEYS.iter().find(|known| known.name == name) {
            Some(known) if !value.is_null() => {
                (known.read)(reader, name, value);
                reader.config.places.retain(|(key, _)| *key != known.name);
                reader.config.places.push((known.name, key.span()));
            }
            Some(_) => {}
            None => {
                let known = KEYS.each_ref().map(|known| known.name);
                reader.unknown(key, "the configuration", &known, &format!("one of {}", known.join(", ")));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::{Level, Levels};
    use crate::finding::Severity;
    use crate::text::Role;

    fn of(text: &str) -> (Config, Vec<Diagnostic>) {
        let mut map = SourceMap::default();
        let file = map.add(".glooscope.yaml", text, Role::Configuration);
        read(&map, file)
    }

    #[test]
    fn every_key_is_read() {
        for key in &KEYS {
            let (_, found) = of(&format!("{}: [[]]\n", key.name));
            assert_eq!(found.len(), 1, "no key takes a list of lists, and {} says nothing of it: {found:?}", key.name);
            assert!(of(&format!("{}:\n", key.name)).1.is_empty(), "{}", key.name);
        }
    }

    #[test]
    fn a_key_that_stands_twice_or_is_unknown_is_told_on_every_level() {
        for (text, want) in [
            ("closed: true\nclosed: false\n", "`closed` is set twice"),
            ("rules: {zero-weight: off, zero-weight: error}\n", "`zero-weight` is set twice"),
            ("paths: {a: {no-path: off}, a: {no-path: error}}\n", "`a` is set twice"),
            ("paths: {a: {no-path: off, no-path: error}}\n", "`no-path` is set twice"),
            ("max-shift: {default: 1, default: 2}\n", "`default` is set twice"),
            ("max-shift: {except: {a/b: 1, a/b: 2}}\n", "`a/b` is set twice"),
            ("max-shift: {default: 3, exept: }\n", "`max-shift` has no key `exept`"),
            ("environments: {p: {sources: a, sources: b}}\n", "`sources` is set twice"),
            ("environments: {p: a, p: b}\n", "the environment `p` is there twice"),
            ("environments: {p: {sources: a, contxt: }}\n", "the environment `p` has no key `contxt`"),
            ("environments: {p: {sources: a, rules: {no-path: off, no-path: off}}}\n", "`no-path` is set twice"),
        ] {
            let (_, found) = of(text);
            assert_eq!(found.iter().map(|it| it.message.as_str()).collect::<Vec<_>>(), [want], "{text}");
        }
        // What a merge key brings may be said anew.
        assert!(of("rules: {<<: {no-path: off}, no-path: error}\n").1.is_empty());
    }

    #[test]
    fn a_retired_code_sets_the_level_of_what_replaced_it() {
        let (config, found) = of("rules:\n  unweighted: off\n  too-many-comments: error\n");
        assert!(config.levels.is_off("zero-weight"));
        let notes: Vec<_> = found.iter().map(|note| (note.severity, note.message.as_str())).collect();
        assert_eq!(
            notes,
            [
                (Severity::Info, "the rule `unweighted` was retired in 0.2.0"),
                (Severity::Info, "the rule `too-many-comments` was retired in 0.3.0")
            ]
        );
        let (config, found) = of("rules:\n  zero-weight: error\n  unweighted: off\n");
        assert_eq!((config.levels.get("zero-weight"), found.len()), (Some(Level::At(Severity::Error)), 1));
        assert!(
            !Levels::default().set("no-such-rule", Level::Off)
                && Levels::default().set("too-many-comments", Level::Off)
        );
    }
}
