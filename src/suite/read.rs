//! From the text of a file of expectations to tests, and what is wrong with it.

use super::key::{ACTIONS, EXPECT, Key, SUITE, TEST};
use super::{Expect, File, Headers, Mistake, Shares, Test};
use crate::schema::nearest;
use crate::text::{FileId, SourceMap, Span, Spanned};
use crate::traffic::{Malformed, Sent, Share};
use crate::yaml::{self, Node, Value};

/// How many points a share may be off where nothing is said: percentages are written with two decimals.
const TOLERANCE: &str = "0.01";

/// Reads the expectations in a file of `map`.
pub fn read(map: &SourceMap, file: FileId) -> File {
    let mut reader = SuiteReader::default();
    let source = map.file(file);
    let mut read = File { id: file, tests: Vec::new(), mistakes: Vec::new(), left_out: 0 };
    if let Some(refusal) = &source.refusal {
        reader.wrong(Span::new(file, 0, 0), refusal.message.clone(), Some(refusal.help.clone()));
    }
    let documents = yaml::read(&source.text);
    for document in &documents {
        match &document.tree {
            Err(error) => reader.wrong(error.span(file), error.message.clone(), error.help.clone()),
            Ok(tree) => {
                if let Some(root) = tree.root(file, &source.text).filter(|root| !root.is_null()) {
                    reader.suite(root, &mut read);
                }
            }
        }
    }
    if read.tests.is_empty() && read.left_out == 0 && reader.mistakes.is_empty() {
        reader.wrong(
            Span::new(file, 0, 0),
            "there is no test in it",
            Some("write `tests:`, or let `test --suggest` write some"),
        );
    }
    read.mistakes = reader.mistakes;
    read
}

/// What is wrong so far.
#[derive(Debug, Default)]
pub(super) struct SuiteReader {
    pub(super) mistakes: Vec<Mistake>,
}

/// What a suite says of its tests.
struct Common {
    suite: Option<String>,
    environments: Vec<Spanned<String>>,
    gateway: Option<String>,
    tolerance: Share,
}

impl SuiteReader {
    pub(super) fn wrong(&mut self, span: Span, message: impl Into<String>, help: Option<impl Into<String>>) {
        self.mistakes.push(Mistake { span, message: message.into(), help: help.map(Into::into) });
    }

    pub(super) fn malformed(&mut self, span: Span, malformed: Malformed) {
        self.wrong(span, malformed.message, malformed.help);
    }

    /// The entries of a map that have a known key and a value.
    pub(super) fn entries<'a>(&mut self, node: Node<'a>, what: &str, known: &[Key]) -> Vec<(&'static str, Node<'a>)> {
        if !node.is_map() {
            self.wrong(node.span().head(), format!("{what} is no map"), Some("write `key: value`"));
            return Vec::new();
        }
        let mut found: Vec<(&'static str, Node<'a>)> = Vec::new();
        for (key, value) in node.entries() {
            let name = key.str();
            let Some((known_name, _)) = known.iter().find(|(known, _)| *known == name) else {
                let names = || known.iter().map(|(known, _)| *known);
                let help = nearest(name, names()).map_or_else(
                    || format!("use one of {}", names().collect::<Vec<_>>().join(", ")),
                    |near| format!("did you mean `{near}`?"),
                );
                self.wrong(key.span(), format!("{what} has no key `{name}`"), Some(help));
                continue;
            };
            if found.iter().any(|(known, _)| known == known_name) {
                self.wrong(key.span(), format!("`{name}` is set twice"), Some("remove one of them"));
            } else if !value.is_null() {
                found.push((known_name, value));
            }
        }
        found
    }

    pub(super) fn text(&mut self, name: &str, node: Node<'_>) -> Option<Spanned<String>> {
        if node.is_scalar() {
            return Some(Spanned { value: node.str().to_owned(), span: node.span() });
        }
        self.wrong(node.span().head(), format!("`{name}` must be a text"), None::<String>);
        None
    }

    fn texts(&mut self, name: &str, node: Node<'_>) -> Vec<Spanned<String>> {
        if node.is_list() {
            return node.items().filter_map(|item| self.text(name, item)).collect();
        }
        self.text(name, node).into_iter().collect()
    }

    fn percent(&mut self, name: &str, node: Node<'_>) -> Option<Spanned<Share>> {
        let share = Share::parse_percent(node.str()).filter(|share| node.is_scalar() && *share <= Share::ONE);
        if share.is_none() {
            let message = format!("`{name}` must be a number from 0 to 100");
            self.wrong(node.span().head(), message, Some("write it such as `90`, `90%` or `33.33%`"));
        }
        share.map(|value| Spanned { value, span: node.span() })
    }

    fn suite(&mut self, root: Node<'_>, read: &mut File) {
        let tolerance = Share::parse_percent(TOLERANCE).unwrap_or(Share::ZERO);
        let mut common = Common { suite: None, environments: Vec::new(), gateway: None, tolerance };
        let before = self.mistakes.len();
        let mut tests = None;
        for (key, value) in self.entries(root, "a suite", &SUITE) {
            match key {
                "suite" => common.suite = self.text(key, value).map(|text| text.value),
                "environment" => common.environments = self.texts(key, value),
                "gateway" => common.gateway = self.text(key, value).map(|text| text.value),
                "tolerance" => common.tolerance = self.percent(key, value).map_or(tolerance, |share| share.value),
                _ if !value.is_list() => {
                    self.wrong(value.span().head(), "`tests` must be a list", Some("write a dash before each test"));
                }
                _ => tests = Some(value),
            }
        }
        // What holds for all of them is not known: none of them says anything.
        let is_broken = self.mistakes.len() > before;
        if tests.is_none() && root.is_map() && !is_broken {
            self.wrong(root.span().head(), "a suite has no tests", Some("write `tests:`"));
        }
        for item in tests.into_iter().flat_map(Node::items) {
            let before = self.mistakes.len();
            let test = self.test(item, &common);
            match test.filter(|_| !is_broken && self.mistakes.len() == before) {
                Some(test) => read.tests.push(test),
                None => read.left_out += 1,
            }
        }
    }

    fn test(&mut self, node: Node<'_>, common: &Common) -> Option<Test> {
        let (mut name, mut sent, mut expect, mut has_request) = (None, None, None, false);
        let (mut environments, mut tolerance) = (common.environments.clone(), common.tolerance);
        let before = self.mistakes.len();
        for (key, value) in self.entries(node, "a test", &TEST) {
            match key {
                "name" => name = self.text(key, value).map(|text| text.value),
                "request" => {
                    has_request = true;
                    sent = self.request(value);
                }
                "environment" => environments = self.texts(key, value),
                "tolerance" => tolerance = self.percent(key, value).map_or(tolerance, |share| share.value),
                _ => expect = Some(self.expect(value)),
            }
        }
        if !has_request && self.mistakes.len() == before {
            self.wrong(node.span().head(), "a test has no request", Some("write `request: GET https://…`"));
        }
        let mut sent = sent?;
        if sent.to.gateway.is_none() {
            sent.to.gateway.clone_from(&common.gateway);
        }
        let name = name.filter(|name| !name.is_empty()).unwrap_or_else(|| short(&sent));
        Some(Test { suite: common.suite.clone(), name, span: node.span(), sent, environments, expect, tolerance })
    }

    fn expect(&mut self, node: Node<'_>) -> Expect {
        let mut expect = Expect::default();
        if node.is_scalar() && node.str() == "nobody" {
            expect.nobody = Some(Spanned { value: true, span: node.span() });
            return expect;
        }
        let before = self.mistakes.len();
        for (key, value) in self.entries(node, "what is expected", &EXPECT) {
            match key {
                "nobody" => match value.value() {
                    Some(Value::Bool(nobody)) => expect.nobody = Some(Spanned { value: nobody, span: value.span() }),
                    _ => self.wrong(value.span().head(), "`nobody` must be true or false", None::<String>),
                },
                "host" => expect.host = self.text(key, value),
                "domain" => expect.domain = self.text(key, value),
                "route" => expect.route = self.text(key, value),
                "action" => expect.action = self.action(value),
                "status" => expect.status = self.status(value),
                "shares" => expect.shares = self.shares(key, value),
                "mirrors" => expect.mirrors = self.shares(key, value),
                "requestHeaders" => expect.request_headers = self.expected_headers(key, value),
                "responseHeaders" => expect.response_headers = self.expected_headers(key, value),
                "redirect" => expect.redirect = self.text(key, value),
                "body" => expect.body = self.text(key, value),
                "path" => expect.path = self.text(key, value),
                _ => expect.authority = self.text(key, value),
            }
        }
        if expect == Expect::default() && self.mistakes.len() == before {
            self.wrong(
                node.span().head(),
                "nothing is expected",
                Some("say what, or run with --update to write what is"),
            );
        }
        expect
    }

    fn action(&mut self, node: Node<'_>) -> Option<Spanned<String>> {
        let text = self.text("action", node)?;
        if ACTIONS.contains(&&*text.value) {
            return Some(text);
        }
        let help = nearest(&text.value, ACTIONS.into_iter())
            .map_or_else(|| format!("use one of {}", ACTIONS.join(", ")), |near| format!("did you mean `{near}`?"));
        self.wrong(node.span(), format!("`{}` is no action", text.value), Some(help));
        None
    }

    fn status(&mut self, node: Node<'_>) -> Option<Spanned<u32>> {
        let status = node.str().parse().ok().filter(|status| node.is_scalar() && (100..=599).contains(status));
        if status.is_none() {
            self.wrong(node.span().head(), "`status` must be a number from 100 to 599", None::<String>);
        }
        status.map(|value| Spanned { value, span: node.span() })
    }

    fn shares(&mut self, name: &str, node: Node<'_>) -> Option<Spanned<Shares>> {
        let mut value: Shares = Vec::new();
        if node.is_scalar() && !node.str().is_empty() {
            let all = Spanned { value: Share::ONE, span: node.span() };
            value.push((Spanned { value: node.str().to_owned(), span: node.span() }, all));
        } else if node.is_map() {
            for (key, share) in node.entries() {
                if value.iter().any(|(known, _)| known.value == key.str()) {
                    self.wrong(key.span(), format!("`{}` is set twice", key.str()), Some("remove one of them"));
                }
                let share = self.percent(key.str(), share)?;
                value.push((Spanned { value: key.str().to_owned(), span: key.span() }, share));
            }
        } else {
            let help = "write `namespace/name: 90%` for each, or one name for all of it";
            self.wrong(node.span().head(), format!("`{name}` must be a map of upstreams to per cent"), Some(help));
        }
        Some(Spanned { value, span: node.span() })
    }

    fn expected_headers(&mut self, name: &str, node: Node<'_>) -> Option<Spanned<Headers>> {
        if !node.is_map() {
            let help = "write `name: value` for each, and `name: null` for one that isn't to be there";
            self.wrong(node.span().head(), format!("`{name}` must be a map of headers to values"), Some(help));
            return None;
        }
        let mut value: Headers = Vec::new();
        for (key, header) in node.entries() {
            if value.iter().any(|(known, _)| known.value.eq_ignore_ascii_case(key.str())) {
                self.wrong(key.span(), format!("`{}` is set twice", key.str()), Some("remove one of them"));
            }
            let text = if header.is_null() { None } else { Some(self.text(key.str(), header)?.value) };
            let span = if header.is_null() { key.span() } else { header.span() };
            value.push((Spanned { value: key.str().to_owned(), span: key.span() }, Spanned { value: text, span }));
        }
        Some(Spanned { value, span: node.span() })
    }
}

/// A request in a few words.
fn short(sent: &Sent) -> String {
    let host = sent.host.as_deref().unwrap_or_default();
    let target = if sent.target.starts_with('/') || host.is_empty() { &*sent.target } else { "" };
    format!("{} {}://{host}{target}", sent.method, sent.scheme)
}
