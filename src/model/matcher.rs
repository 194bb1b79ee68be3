//! Which requests a route takes.

use crate::text::{Span, Spanned};
use crate::yaml::Node;

use super::read::{fields, flag, flag_in, list_in, spanned, text_or_empty, texts_in, value};

/// How the path is compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PathKind {
    /// The request's path starts with the text.
    Prefix,
    /// The request's path starts with the elements of the text: `/a` and `/a/` alike take `/a` and `/a/b`, not `/ab`.
    Elements,
    /// The request's path is the text.
    Exact,
    /// The whole path fits the regular expression.
    Regex,
    /// Any CONNECT request.
    Connect,
}

/// A path condition.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Path<'a> {
    /// How it is compared.
    pub kind: PathKind,
    /// With what; empty for CONNECT.
    pub text: Spanned<&'a str>,
}

impl<'a> Path<'a> {
    /// The text without the slash at its end, which [`PathKind::Elements`] doesn't heed; empty where every path fits.
    pub fn stem(&self) -> &'a str {
        stem(self.text.value)
    }
}

/// A path of whole elements without the slash at its end.
pub fn stem(path: &str) -> &str {
    path.strip_suffix('/').unwrap_or(path)
}

/// A condition on a header or a query parameter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Condition<'a> {
    /// The whole item.
    pub span: Span,
    /// The header's or parameter's name.
    pub name: Spanned<&'a str>,
    /// The value; empty means that any will do.
    pub value: Spanned<&'a str>,
    /// Whether the value is a regular expression.
    pub regex: bool,
    /// Whether the condition is turned round (headers only).
    pub invert: bool,
}

impl Condition<'_> {
    /// Whether two conditions ask the same, wherever they are written.
    pub fn same(&self, other: &Condition<'_>) -> bool {
        self.name.value == other.name.value
            && self.value.value == other.value.value
            && self.regex == other.regex
            && self.invert == other.invert
    }
}

/// One matcher of a route: all of its conditions must hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Matcher<'a> {
    /// The whole item; for a matcher that is not written, the route's.
    pub span: Span,
    /// The path condition; a matcher without one is an error at Envoy.
    pub path: Option<Path<'a>>,
    /// Whether prefix and exact paths heed case; unset means that they do.
    pub case_sensitive: Option<Spanned<bool>>,
    /// Conditions on headers.
    pub headers: Box<[Condition<'a>]>,
    /// Conditions on query parameters.
    pub query: Box<[Condition<'a>]>,
    /// Methods, any of which will do; none means all.
    pub methods: Box<[Spanned<&'a str>]>,
}

impl<'a> Matcher<'a> {
    /// Reads one item of `matchers`.
    pub fn read(node: Node<'a>) -> Matcher<'a> {
        let names =
            ["prefix", "exact", "regex", "connectMatcher", "caseSensitive", "headers", "queryParameters", "methods"];
        let [prefix, exact, regex, connect, case_sensitive, headers, query, methods] =
            fields(node, names).map(|entry| entry.map(value));
        // The later alternative of the one-of wins.
        let path = connect
            .map(|node| (PathKind::Connect, node))
            .or(regex.map(|node| (PathKind::Regex, node)))
            .or(exact.map(|node| (PathKind::Exact, node)))
            .or(prefix.map(|node| (PathKind::Prefix, node)));
        let conditions = |node| list_in(node, condition).into_boxed_slice();
        Matcher {
            span: node.span(),
            path: path.map(|(kind, node)| Path { kind, text: spanned(node) }),
            case_sensitive: case_sensitive.and_then(flag_in),
            headers: headers.map(conditions).unwrap_or_default(),
            query: query.map(conditions).unwrap_or_default(),
            methods: methods.map(|node| texts_in(node).into_boxed_slice()).unwrap_or_default(),
        }
    }

    /// The matcher that Gloo gives a route without any: prefix `/`.
    pub fn everything(span: Span) -> Matcher<'a> {
        Matcher {
            span,
            path: Some(Path { kind: PathKind::Prefix, text: Spanned { value: "/", span } }),
            case_sensitive: None,
            headers: Box::default(),
            query: Box::default(),
            methods: Box::default(),
        }
    }

    /// The text of the path condition; empty where there is none.
    pub fn path_text(&self) -> &'a str {
        self.path.map_or("", |path| path.text.value)
    }

    /// The path's kind.
    pub fn path_kind(&self) -> Option<PathKind> {
        self.path.map(|path| path.kind)
    }

    /// Whether case counts.
    pub fn heeds_case(&self) -> bool {
        self.case_sensitive.is_none_or(|flag| flag.value)
    }
}

fn condition(node: Node<'_>) -> Condition<'_> {
    Condition {
        span: node.span(),
        name: text_or_empty(node, "name"),
        value: text_or_empty(node, "value"),
        regex: flag(node, "regex").is_some_and(|flag| flag.value),
        invert: flag(node, "invertMatch").is_some_and(|flag| flag.value),
    }
}
