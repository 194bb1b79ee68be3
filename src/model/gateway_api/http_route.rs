//! HTTP routes, and what gRPC routes are as such.

use crate::model::matcher::{Matcher, Path, PathKind};
use crate::model::read::{Entry, fields, list, list_in, text, text_in, texts, value};
use crate::text::{Arena, Span, Spanned};
use crate::yaml::Node;

use super::backend::BackendRef;
use super::condition::conditions;
use super::filter::Filter;
use super::grpc_route;
use super::parent::ParentRef;

/// An HTTP route, or a gRPC route as the HTTP route that it comes to.
#[derive(Clone, Debug)]
pub struct HttpRoute<'a> {
    /// Which listeners it wants.
    pub parents: Vec<ParentRef<'a>>,
    /// The host names that it is for; all of its listeners' where it says none.
    pub hostnames: Vec<Spanned<&'a str>>,
    /// Its rules; the API server gives an HTTP route one where the field is left out.
    pub rules: Vec<Rule<'a>>,
}

/// A rule: which requests, and what becomes of them.
#[derive(Clone, Debug)]
pub struct Rule<'a> {
    /// The whole item.
    pub span: Span,
    /// Its name.
    pub name: Option<Spanned<&'a str>>,
    /// Which requests, any of which will do; a path prefix of `/` where nothing is said.
    pub matches: Box<[Matcher<'a>]>,
    /// Whether `matches` is written.
    pub has_matches: bool,
    /// What is done to requests, or answered.
    pub filters: Box<[Filter<'a>]>,
    /// Where they go.
    pub backends: Vec<BackendRef<'a>>,
    /// The key `backendRefs`, where it is written.
    pub backends_key: Option<Span>,
    /// `timeouts.request`
    pub timeout: Option<Spanned<&'a str>>,
}

impl<'a> HttpRoute<'a> {
    pub(in crate::model) fn read(spec: Node<'a>) -> HttpRoute<'a> {
        let route = HttpRoute::of(spec, read_match);
        if spec.field("rules").is_some() {
            return route;
        }
        HttpRoute { rules: vec![Rule::unwritten(spec.span().head())], ..route }
    }

    /// Reads a gRPC route; `made` keeps its paths.
    pub(in crate::model) fn read_grpc(spec: Node<'a>, made: &'a Arena) -> HttpRoute<'a> {
        HttpRoute::of(spec, |node| grpc_route::read_match(node, made))
    }

    fn of(spec: Node<'a>, read: impl Fn(Node<'a>) -> Matcher<'a> + Copy) -> HttpRoute<'a> {
        HttpRoute {
            parents: ParentRef::list(spec),
            hostnames: texts(spec, "hostnames"),
            rules: list(spec, "rules", |node| Rule::read(node, read)),
        }
    }
}

impl<'a> Rule<'a> {
    fn read(node: Node<'a>, read: impl Fn(Node<'a>) -> Matcher<'a>) -> Rule<'a> {
        let [name, matches, filters, backends, timeouts] =
            fields(node, ["name", "matches", "filters", "backendRefs", "timeouts"]);
        let written = matches.map(|(_, matches)| list_in(matches, read)).filter(|list| !list.is_empty());
        Rule {
            span: node.span(),
            name: name.map(value).and_then(text_in),
            has_matches: written.is_some(),
            matches: written.unwrap_or_else(|| vec![everything(node.span())]).into_boxed_slice(),
            filters: filters.map(value).map(Filter::list_in).unwrap_or_default(),
            backends: BackendRef::list(node),
            backends_key: backends.map(|(key, _)| key.span()),
            timeout: timeouts.map(value).and_then(|timeouts| text(timeouts, "request")),
        }
    }

    /// The rule of a route without any: everything, to nowhere.
    fn unwritten(span: Span) -> Rule<'a> {
        Rule {
            span,
            name: None,
            matches: Box::new([everything(span)]),
            has_matches: false,
            filters: Box::default(),
            backends: Vec::new(),
            backends_key: None,
            timeout: None,
        }
    }
}

/// The match of every request.
fn everything<'a>(span: Span) -> Matcher<'a> {
    let path = Some(Path { kind: PathKind::Elements, text: Spanned { value: "/", span } });
    Matcher { path, ..Matcher::everything(span) }
}

fn read_match(node: Node<'_>) -> Matcher<'_> {
    let [path, headers, query, method] =
        fields(node, ["path", "headers", "queryParams", "method"]).map(|entry| entry.map(value));
    Matcher {
        span: node.span(),
        path: Some(
            path.map_or(Path { kind: PathKind::Elements, text: Spanned { value: "/", span: node.span() } }, read_path),
        ),
        case_sensitive: None,
        headers: headers.map(|list| conditions(list, true)).unwrap_or_default(),
        query: query.map(|list| conditions(list, false)).unwrap_or_default(),
        methods: method.and_then(text_in).into_iter().collect(),
    }
}

fn read_path(node: Node<'_>) -> Path<'_> {
    let [kind, text] =
        fields(node, ["type", "value"]).map(|entry: Option<Entry<'_>>| entry.map(value).and_then(text_in));
    let kind = match kind.map_or("PathPrefix", |kind| kind.value) {
        "Exact" => PathKind::Exact,
        "RegularExpression" => PathKind::Regex,
        _ => PathKind::Elements,
    };
    Path { kind, text: text.unwrap_or(Spanned { value: "/", span: node.span().head() }) }
}
