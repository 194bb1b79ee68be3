//! Where in a manifest one types, by the indentation of the lines alone: what is being typed is rarely YAML yet.

/// A place between lines that may be half written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Cursor<'t> {
    /// The kind of the resource, as it is written.
    pub(super) kind: &'t str,
    /// Its group and version.
    pub(super) api_version: &'t str,
    /// Its namespace, where it says one above or below; not of what stands in a list.
    pub(super) namespace: Option<&'t str>,
    /// The keys from the resource down to the map that the place is in.
    pub(super) keys: Vec<&'t str>,
    /// Key and value of what else is in that map.
    pub(super) beside: Vec<(&'t str, &'t str)>,
    /// The key whose value is typed; nothing where a key is.
    pub(super) key: Option<&'t str>,
    /// What is typed so far.
    pub(super) typed: &'t str,
    /// How far the map is indented.
    pub(super) indent: usize,
}

/// One line: how far its dashes and its content are indented, and what it says.
#[derive(Clone, Copy, Debug)]
struct Line<'t> {
    /// The columns of the first dash and of the last, where it has any.
    dashes: Option<(usize, usize)>,
    indent: usize,
    text: &'t str,
}

impl<'t> Line<'t> {
    fn read(line: &'t str) -> Line<'t> {
        let mut text = line.trim_end().trim_start_matches(' ');
        let mut indent = line.trim_end().len() - text.len();
        let mut dashes: Option<(usize, usize)> = None;
        while text == "-" || text.starts_with("- ") {
            dashes = Some((dashes.map_or(indent, |(first, _)| first), indent));
            let rest = text[1..].trim_start_matches(' ');
            indent += if rest.is_empty() { 2 } else { text.len() - rest.len() };
            text = rest;
        }
        Line { dashes, indent, text }
    }

    fn is_blank(&self) -> bool {
        self.text.is_empty() && self.dashes.is_none() || self.text.starts_with('#')
    }

    fn entry(&self) -> Option<(&'t str, &'t str)> {
        let (key, value) = match self.text.split_once(": ") {
            Some((key, value)) => (key, value.trim()),
            None => (self.text.strip_suffix(':')?, ""),
        };
        let value = value.split(" #").next().unwrap_or_default().trim().trim_matches(['"', '\'']);
        Some((key.trim().trim_matches(['"', '\'']), value))
    }
}

impl<'t> Cursor<'t> {
    /// The place of a byte; nothing within a comment or a flow collection.
    pub(super) fn at(text: &'t str, offset: usize) -> Option<Cursor<'t>> {
        let before = text.get(..offset)?;
        let start = before.rfind('\n').map_or(0, |at| at + 1);
        let (from, to) = document(text, start);
        let typed_line = &text[start..offset];
        let line = Line::read(typed_line);
        if line.text.contains(['{', '[', '}']) || line.text.starts_with('#') || line.text.contains(" #") {
            return None;
        }
        let mut cursor = Cursor { indent: line.indent, ..Cursor::default() };
        // A blank behind a colon is part of what is typed.
        let rest = typed_line.trim_start_matches([' ', '-']);
        match rest.split_once(": ") {
            Some((key, typed)) => (cursor.key, cursor.typed) = (Some(key.trim()), typed.trim_start()),
            None if rest.ends_with(':') => return None,
            None => cursor.typed = if line.text.is_empty() { "" } else { rest },
        }
        if line.text.is_empty() && line.dashes.is_none() {
            cursor.indent = typed_line.len();
        }
        let above: Vec<Line<'t>> = text[from..start].lines().map(Line::read).filter(|line| !line.is_blank()).collect();
        let after = text[offset..to].find('\n').map_or(to, |at| offset + at + 1);
        let below: Vec<Line<'t>> = text[after..to].lines().map(Line::read).filter(|line| !line.is_blank()).collect();
        cursor.namespace = namespace(&above).or_else(|| namespace(&below));
        cursor.climb(&above, &below, line.dashes);
        Some(cursor)
    }

    fn climb(&mut self, above: &[Line<'t>], below: &[Line<'t>], own: Option<(usize, usize)>) {
        let mut level = Level { indent: self.indent, beside: Vec::new() };
        level.look_below(below);
        let mut keys = Vec::new();
        // Of the items of a list only the one that the place is in counts.
        let mut dash = own.map(|(first, _)| first);
        let mut about: Vec<(&str, &str)> = Vec::new();
        for (at, line) in above.iter().enumerate().rev() {
            let is_parent = match dash {
                Some(column) => line.indent <= column && line.dashes.is_none_or(|(first, _)| first < column),
                None => line.indent < level.indent,
            };
            if dash.is_none() && line.indent == level.indent {
                level.beside.extend(line.entry());
                dash = line.dashes.map(|(first, _)| first);
                continue;
            }
            if !is_parent {
                continue;
            }
            let Some((key, _)) = line.entry() else { continue };
            keys.push(key);
            let done = std::mem::replace(&mut level, Level { indent: line.indent, beside: Vec::new() });
            if keys.len() == 1 {
                self.beside.clone_from(&done.beside);
                remember(&mut about, done.beside);
            } else {
                remember(&mut about, done.beside);
            }
            level.look_below(&above[at + 1..]);
            level.look_below(below);
            dash = line.dashes.map(|(first, _)| first);
        }
        if keys.is_empty() {
            self.beside.clone_from(&level.beside);
        }
        remember(&mut about, level.beside);
        keys.reverse();
        if let Some(at) = keys.iter().rposition(|key| *key == "items") {
            keys.drain(..=at);
        }
        let about = if keys.is_empty() { &self.beside } else { &about };
        let of = |name: &str| about.iter().find(|(key, _)| *key == name).map_or("", |(_, value)| *value);
        (self.kind, self.api_version) = (of("kind"), of("apiVersion"));
        self.keys = keys;
    }
}

/// The namespace that some lines of a resource say.
fn namespace<'t>(lines: &[Line<'t>]) -> Option<&'t str> {
    let at = lines.iter().position(|line| line.indent == 0 && line.text.starts_with("metadata:"))?;
    let inline =
        lines[at].text.split_once("namespace:").map(|(_, rest)| rest.split([',', '}']).next().unwrap_or_default());
    let below = || {
        let mut own = lines[at + 1..].iter().take_while(|line| line.indent > 0);
        own.find_map(|line| line.entry().filter(|(key, _)| *key == "namespace")).map(|(_, value)| value)
    };
    inline.or_else(below).map(|name| name.trim().trim_matches(['"', '\'']))
}

/// Keeps what a level says of the resource: the innermost `kind` with an `apiVersion` beside it.
fn remember<'t>(about: &mut Vec<(&'t str, &'t str)>, beside: Vec<(&'t str, &'t str)>) {
    let is_resource =
        beside.iter().any(|(key, _)| *key == "kind") && beside.iter().any(|(key, _)| *key == "apiVersion");
    if is_resource && !about.iter().any(|(key, _)| *key == "kind") {
        about.extend(beside);
    }
}

/// Entries of one map.
struct Level<'t> {
    indent: usize,
    beside: Vec<(&'t str, &'t str)>,
}

impl<'t> Level<'t> {
    /// Adds the entries of the map that follow in these lines.
    fn look_below(&mut self, lines: &[Line<'t>]) {
        for line in lines {
            if line.indent < self.indent || line.dashes.is_some_and(|(first, _)| first < self.indent) {
                return;
            }
            if line.indent == self.indent && line.dashes.is_none() {
                self.beside.extend(line.entry());
            }
        }
    }
}

/// The bounds of the document that a line is in.
fn document(text: &str, start: usize) -> (usize, usize) {
    let is_end = |line: &str| line.starts_with("---") || line.starts_with("...");
    let mut at = 0;
    let (mut from, mut to) = (0, text.len());
    for line in text.split_inclusive('\n') {
        let next = at + line.len();
        if is_end(line) {
            if at < start {
                from = next;
            } else if at > start {
                to = at;
                break;
            }
        }
        at = next;
    }
    (from.min(start), to.max(start))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The place of the `|` in a text.
    fn at(text: &str) -> (String, usize) {
        let offset = text.find('|').expect("a mark");
        (text.replacen('|', "", 1), offset)
    }

    const SERVICE: &str = "apiVersion: gateway.solo.io/v1\nkind: VirtualService\nmetadata:\n  name: a\nspec:\n  virtualHost:\n    routes:\n    - matchers:\n      - prefix: /\n      routeAction:\n        multi:\n          destinations:\n          - weight: 1\n            destination: {}\n          - des|\n      options: {}\n";

    #[test]
    fn keys_lead_to_the_map() {
        let (text, offset) = at(SERVICE);
        let cursor = Cursor::at(&text, offset).expect("a place");
        assert_eq!(cursor.keys, ["spec", "virtualHost", "routes", "routeAction", "multi", "destinations"]);
        assert_eq!((cursor.kind, cursor.typed, cursor.key), ("VirtualService", "des", None));
        assert!(cursor.beside.is_empty(), "{:?}", cursor.beside);
    }

    #[test]
    fn what_is_beside_is_known_above_and_below() {
        let (text, offset) = at("kind: X\napiVersion: a/v1\nspec:\n  a: 1\n  |\n  b:\n    c: 2\n---\nkind: Y\n");
        let cursor = Cursor::at(&text, offset).expect("a place");
        assert_eq!(cursor.keys, ["spec"]);
        let mut names: Vec<&str> = cursor.beside.iter().map(|(key, _)| *key).collect();
        names.sort_unstable();
        assert_eq!(names, ["a", "b"]);
        assert_eq!(cursor.kind, "X");
    }

    #[test]
    fn a_value_is_typed_behind_its_key() {
        let (text, offset) =
            at("kind: X\napiVersion: a/v1\nspec:\n  upstreamGroup:\n    name: ec|\n    namespace: shop\n");
        let cursor = Cursor::at(&text, offset).expect("a place");
        assert_eq!((cursor.key, cursor.typed), (Some("name"), "ec"));
        assert_eq!(cursor.keys, ["spec", "upstreamGroup"]);
        assert_eq!(cursor.beside, [("namespace", "shop")]);
    }

    #[test]
    fn a_resource_of_a_list_is_known_by_its_own_kind() {
        let (text, offset) = at(
            "apiVersion: v1\nkind: List\nitems:\n- apiVersion: gloo.solo.io/v1\n  kind: Upstream\n  spec:\n    sta|\n",
        );
        let cursor = Cursor::at(&text, offset).expect("a place");
        assert_eq!((cursor.kind, cursor.keys), ("Upstream", vec!["spec"]));
    }

    #[test]
    fn the_namespace_stands_above_or_below() {
        for metadata in ["metadata:\n  name: a\n  namespace: shop\n", "metadata: {name: a, namespace: shop}\n"] {
            for text in [format!("kind: X\n{metadata}spec:\n  a: |\n"), format!("kind: X\nspec:\n  a: |\n{metadata}")] {
                let (text, offset) = at(&text);
                assert_eq!(Cursor::at(&text, offset).expect("a place").namespace, Some("shop"), "{text}");
            }
        }
    }

    #[test]
    fn any_text_and_any_place_is_survived() {
        let text = SERVICE.replace('|', "é{- : # '");
        for offset in 0..=text.len() + 1 {
            let _ = Cursor::at(&text, offset);
        }
        for text in ["", "-", "- - - :", ":", "---", "a:\n\t- b", "- a:\n  - b:\n - c"] {
            (0..=text.len()).for_each(|offset| drop(Cursor::at(text, offset)));
        }
    }
}
