//! From the text of a configuration to its values.

use super::Config;
use crate::check::{FailOn, Level};
use crate::finding::{Diagnostic, Sink};
use crate::rules::{self, INVALID_CONFIG, unknown_rule};
use crate::schema::nearest;
use crate::text::{FileId, SourceMap, Span, UnknownWord};
use crate::traffic::Ratio;
use crate::yaml::{self, Node, Value};

const KEYS: [&str; 10] = [
    "rules",
    "external",
    "closed",
    "context",
    "exclude",
    "namespace",
    "discovery-namespace",
    "gloo-version",
    "fail-on",
    "max-shift",
];

/// What a limit is.
const POINTS: &str = "a number of percentage points from 0 to 100";

/// Reads the configuration in a file of `map`.
pub(super) fn read(map: &SourceMap, file: FileId) -> (Config, Vec<Diagnostic>) {
    let mut reader = Reader { config: Config::default(), found: Vec::new() };
    let source = map.file(file);
    if let Some(refusal) = &source.refusal {
        reader.invalid(Span::new(file, 0, 0), refusal.message.clone()).help(refusal.help.clone());
    }
    let documents = yaml::read(file, &source.text);
    let mut roots = Vec::new();
    for document in &documents {
        match &document.tree {
            Err(error) => {
                let finding = reader.invalid(error.span, error.message.clone());
                finding.help.clone_from(&error.help);
            }
            Ok(tree) => roots.extend(tree.root(file, &source.text).filter(|root| !root.is_null())),
        }
    }
    if let Some(root) = roots.first() {
        reader.root(*root);
    }
    if let Some(second) = roots.get(1) {
        reader.invalid(second.span().head(), "a configuration is one document").help("remove what follows `---`");
    }
    (reader.config, reader.found)
}

struct Reader {
    config: Config,
    found: Vec<Diagnostic>,
}

impl Reader {
    fn invalid(&mut self, span: Span, message: impl Into<String>) -> &mut Diagnostic {
        Sink::new(&INVALID_CONFIG, &mut self.found).into_report(span, message)
    }

    fn root(&mut self, root: Node<'_>) {
        if !root.is_map() {
            self.invalid(root.span(), "a configuration is a map").label("no map").help("write `key: value`");
            return;
        }
        let mut seen: Vec<&str> = Vec::new();
        for (key, value) in root.entries() {
            let name = key.str();
            if seen.contains(&name) {
                self.invalid(key.span(), format!("`{name}` is set twice")).label("the last one counts");
            }
            seen.push(name);
            self.entry(key, value);
        }
    }

    fn entry(&mut self, key: Node<'_>, value: Node<'_>) {
        let name = key.str();
        if !KEYS.contains(&name) {
            let help = nearest(name, KEYS.into_iter())
                .map_or_else(|| format!("use one of {}", KEYS.join(", ")), |near| format!("write `{near}`"));
            self.invalid(key.span(), format!("the configuration has no key `{name}`")).label("unknown key").help(help);
            return;
        }
        if value.is_null() {
            return;
        }
        match name {
            "rules" => self.rules(value),
            "external" => self.config.external = self.list(name, value),
            "context" => self.config.context = self.list(name, value),
            "exclude" => self.config.exclude = self.list(name, value),
            "closed" => match value.value() {
                Some(Value::Bool(closed)) => self.config.closed = Some(closed),
                _ => self.wrong(name, value, "true or false"),
            },
            "namespace" => self.config.namespace = self.text(name, value),
            "discovery-namespace" => self.config.discovery_namespace = self.text(name, value),
            // The text decides: a bare 1.20 is the number 1.2.
            "gloo-version" => match value.str().parse() {
                Ok(version) => self.config.gloo_version = Some(version),
                Err(error) => {
                    let error: crate::schema::UnknownVersion = error;
                    self.invalid(value.span(), error.to_string()).label("unknown version");
                }
            },
            "fail-on" => match value.str().parse() {
                Ok(fail_on) => self.config.fail_on = Some(fail_on),
                Err(UnknownWord { .. }) => self.wrong(name, value, &format!("one of {}", FailOn::WORDS.join(", "))),
            },
            _ => self.max_shift(value),
        }
    }

    fn max_shift(&mut self, node: Node<'_>) {
        const KEYS: [&str; 2] = ["default", "except"];
        if !node.is_map() {
            let points = self.points("max-shift", node, "a number of percentage points from 0 to 100, or a map");
            self.config.max_shift.default = Some(points);
            return;
        }
        for (key, value) in node.entries() {
            match key.str() {
                _ if value.is_null() => {}
                "default" => self.config.max_shift.default = Some(self.points("default", value, POINTS)),
                "except" if value.is_map() => {
                    for (name, most) in value.entries() {
                        self.exception(name, most);
                    }
                }
                "except" => {
                    self.config.max_shift.default.get_or_insert(Ratio::ZERO);
                    self.wrong("except", value, "a map of `namespace/name` to percentage points");
                }
                name => {
                    self.config.max_shift.default.get_or_insert(Ratio::ZERO);
                    let help = nearest(name, KEYS.into_iter())
                        .map_or_else(|| format!("use {}", KEYS.join(" or ")), |near| format!("write `{near}`"));
                    self.invalid(key.span(), format!("`max-shift` has no key `{name}`"))
                        .label("unknown key")
                        .help(help);
                }
            }
        }
    }

    fn exception(&mut self, key: Node<'_>, value: Node<'_>) {
        let name = key.str();
        let parts = name.split_once('/').is_some_and(|(space, name)| !space.is_empty() && !name.is_empty());
        if !parts || name.matches('/').count() != 1 {
            self.invalid(key.span(), format!("`{name}` is no upstream group or virtual service"))
                .label("no `namespace/name`")
                .help("write it as `namespace/name`");
            return;
        }
        if self.config.max_shift.except.iter().any(|(known, _)| known == name) {
            self.invalid(key.span(), format!("`{name}` is set twice")).label("the last one counts");
            self.config.max_shift.except.retain(|(known, _)| known != name);
        }
        let most = self.points(name, value, POINTS);
        self.config.max_shift.except.push((name.to_owned(), most));
    }

    /// Percentage points as an exact share. A limit that is written but can't be kept is reported and becomes 0: a guard that
    /// fails must fail closed.
    fn points(&mut self, name: &str, node: Node<'_>, want: &str) -> Ratio {
        let exact = Ratio::parse_percent(node.str()).filter(|_| node.is_scalar() && !node.str().contains('%'));
        if let Some(points) = exact.filter(|points| *points <= Ratio::ONE) {
            return points;
        }
        let is_number = node.str().parse::<f64>().is_ok_and(|points| (0.0..=100.0).contains(&points));
        if node.is_scalar() && is_number {
            self.invalid(node.span(), format!("`{name}` is no plain decimal of at most nine places"))
                .label("nothing may move until then")
                .help("write it such as `5` or `0.25`");
        } else {
            self.wrong(name, node, want);
        }
        Ratio::ZERO
    }

    fn rules(&mut self, node: Node<'_>) {
        if !node.is_map() {
            self.wrong("rules", node, "a map of codes to levels");
            return;
        }
        for (code, level) in node.entries() {
            let name = code.str();
            if rules::find(name).is_none() {
                unknown_rule(&mut self.found, code.span(), name);
                continue;
            }
            // What other readers of YAML 1.1 make of a bare `off`.
            let word = if level.str() == "false" { "off" } else { level.str() };
            match word.parse() {
                Ok(level) => {
                    self.config.levels.set(name, level);
                }
                Err(UnknownWord { .. }) => self.wrong(name, level, &format!("one of {}", Level::WORDS.join(", "))),
            }
        }
    }

    fn list(&mut self, name: &str, node: Node<'_>) -> Vec<String> {
        if !node.is_list() {
            self.wrong(name, node, "a list of texts");
        }
        node.items().filter_map(|item| self.text(name, item)).collect()
    }

    fn text(&mut self, name: &str, node: Node<'_>) -> Option<String> {
        let fits = node.is_scalar() && !node.str().is_empty();
        if !fits {
            self.wrong(name, node, "a text");
        }
        fits.then(|| node.str().to_owned())
    }

    fn wrong(&mut self, name: &str, node: Node<'_>, want: &str) {
        self.invalid(node.span(), format!("`{name}` must be {want}"))
            .label("not allowed here")
            .help(format!("write {want}"));
    }
}
