//! The matches of gRPC routes as those of the HTTP requests that calls are: the path is `/SERVICE/METHOD`.

use crate::model::matcher::{Matcher, Path, PathKind};
use crate::model::read::{fields, text, value};
use crate::text::{Arena, Spanned};
use crate::yaml::Node;

use super::condition::conditions;

/// What stands for any service, or any method, in a regex.
const ANY: &str = ".+";

/// Reads a match; `made` keeps its path.
pub(super) fn read_match<'a>(node: Node<'a>, made: &'a Arena) -> Matcher<'a> {
    let [method, headers] = fields(node, ["method", "headers"]).map(|entry| entry.map(value));
    let (kind, path) = method.map_or((PathKind::Elements, None), read_method);
    let span = method.map_or(node.span(), Node::span);
    let text = Spanned { value: path.map_or("/", |path| made.keep(path)), span };
    Matcher {
        span: node.span(),
        path: Some(Path { kind, text }),
        case_sensitive: None,
        headers: headers.map(|list| conditions(list, true)).unwrap_or_default(),
        query: Box::default(),
        methods: Box::default(),
    }
}

/// The path of a method, as kgateway has it (`pkg/krtcollections/grpc_route.go`, `buildGRPCPathMatch`); nothing where it is any.
fn read_method(method: Node<'_>) -> (PathKind, Option<String>) {
    let part = |key: &str| text(method, key).map(|part| part.value).filter(|part| !part.is_empty());
    let is_regex = text(method, "type").is_some_and(|kind| kind.value == "RegularExpression");
    let (service, method) = (part("service"), part("method"));
    let kind = match (service, method) {
        (None, None) => return (PathKind::Elements, None),
        (Some(service), None) if !is_regex => return (PathKind::Elements, Some(format!("/{service}"))),
        (Some(_), Some(_)) if !is_regex => PathKind::Exact,
        _ => PathKind::Regex,
    };
    (kind, Some(format!("/{}/{}", service.unwrap_or(ANY), method.unwrap_or(ANY))))
}
