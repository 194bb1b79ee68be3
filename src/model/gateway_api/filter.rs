//! Filters: what a rule does to requests, or answers itself.

use crate::model::read::{items, number, text, text_or_empty, texts};
use crate::text::{Span, Spanned};
use crate::yaml::Node;

use super::object::Object;

/// A filter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filter<'a> {
    /// The whole item.
    pub span: Span,
    /// What it does.
    pub kind: FilterKind<'a>,
}

/// What a filter does; by its `type`, whatever else it holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FilterKind<'a> {
    /// Changes headers of the request.
    RequestHeaders(HeaderChanges<'a>),
    /// Changes headers of the response.
    ResponseHeaders(HeaderChanges<'a>),
    /// Redirects.
    Redirect(Box<Redirect<'a>>),
    /// Changes host and path of the request.
    Rewrite(Box<UrlRewrite<'a>>),
    /// Sends a copy of requests elsewhere.
    Mirror(Object<'a>),
    /// Answers preflight requests, and says who may read answers.
    Cors,
    /// Something of the implementation's own.
    Extension(Object<'a>),
    /// Another type, or none.
    Other(Spanned<&'a str>),
}

/// Which headers are changed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HeaderChanges<'a> {
    /// Those that are given a value, whatever they had.
    pub set: Vec<(Spanned<&'a str>, Spanned<&'a str>)>,
    /// Those that get one more value.
    pub add: Vec<(Spanned<&'a str>, Spanned<&'a str>)>,
    /// Those that go.
    pub remove: Vec<Spanned<&'a str>>,
}

/// Where a redirect leads; what it leaves out is the request's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Redirect<'a> {
    /// The whole map.
    pub span: Span,
    /// The scheme.
    pub scheme: Option<Spanned<&'a str>>,
    /// The host.
    pub hostname: Option<Spanned<&'a str>>,
    /// The path.
    pub path: Option<PathModifier<'a>>,
    /// The port.
    pub port: Option<Spanned<u32>>,
    /// The status; 302 where it is left out.
    pub status: Option<Spanned<u32>>,
}

/// What becomes of host and path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UrlRewrite<'a> {
    /// The host.
    pub hostname: Option<Spanned<&'a str>>,
    /// The path.
    pub path: Option<PathModifier<'a>>,
}

/// What becomes of a path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PathModifier<'a> {
    /// This takes its place.
    Full(Spanned<&'a str>),
    /// This takes the place of the elements that the match's prefix took.
    Prefix(Spanned<&'a str>),
}

impl<'a> Filter<'a> {
    /// Reads a list of filters.
    pub(super) fn list_in(node: Node<'a>) -> Box<[Filter<'a>]> {
        node.items().map(Filter::read).collect()
    }

    fn read(node: Node<'a>) -> Filter<'a> {
        let named = text_or_empty(node, "type");
        let part = |key: &str| node.field(key);
        let kind = match named.value {
            "RequestHeaderModifier" => {
                part("requestHeaderModifier").map(HeaderChanges::read).map(FilterKind::RequestHeaders)
            }
            "ResponseHeaderModifier" => {
                part("responseHeaderModifier").map(HeaderChanges::read).map(FilterKind::ResponseHeaders)
            }
            "RequestRedirect" => {
                part("requestRedirect").map(|node| FilterKind::Redirect(Box::new(Redirect::read(node))))
            }
            "URLRewrite" => part("urlRewrite").map(|node| {
                let rewrite = UrlRewrite { hostname: text(node, "hostname"), path: PathModifier::read(node) };
                FilterKind::Rewrite(Box::new(rewrite))
            }),
            "RequestMirror" => part("requestMirror")
                .and_then(|mirror| mirror.field("backendRef"))
                .map(|backend| FilterKind::Mirror(Object::backend(backend))),
            "CORS" => Some(FilterKind::Cors),
            "ExtensionRef" => part("extensionRef").map(|node| FilterKind::Extension(Object::read(node, "", ""))),
            _ => None,
        };
        Filter { span: node.span(), kind: kind.unwrap_or(FilterKind::Other(named)) }
    }
}

impl<'a> HeaderChanges<'a> {
    fn read(node: Node<'a>) -> HeaderChanges<'a> {
        let named = |key: &str| {
            items(node, key).map(|item| (text_or_empty(item, "name"), text_or_empty(item, "value"))).collect()
        };
        HeaderChanges { set: named("set"), add: named("add"), remove: texts(node, "remove") }
    }
}

impl<'a> Redirect<'a> {
    fn read(node: Node<'a>) -> Redirect<'a> {
        Redirect {
            span: node.span(),
            scheme: text(node, "scheme"),
            hostname: text(node, "hostname"),
            path: PathModifier::read(node),
            port: number(node, "port"),
            status: number(node, "statusCode"),
        }
    }
}

impl<'a> PathModifier<'a> {
    /// What takes the place.
    pub fn text(self) -> &'a str {
        match self {
            PathModifier::Full(text) | PathModifier::Prefix(text) => text.value,
        }
    }

    /// Reads `path`, whose `type` says which of its fields counts.
    fn read(map: Node<'a>) -> Option<PathModifier<'a>> {
        let path = map.field("path")?;
        match text(path, "type")?.value {
            "ReplaceFullPath" => text(path, "replaceFullPath").map(PathModifier::Full),
            "ReplacePrefixMatch" => text(path, "replacePrefixMatch").map(PathModifier::Prefix),
            _ => None,
        }
    }
}
