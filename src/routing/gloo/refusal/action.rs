//! What stands in a route's action.

use super::{Defect, Finder, Level, Refusal, Verdict, header, rewrite};
use crate::model::gloo::{Action, Forward, Route};
use crate::yaml::Node;

/// The longest body of a direct response that Envoy takes (`max_direct_response_body_size_bytes`, which Gloo leaves at that).
const MOST_BYTES: usize = 4096;

/// What is refused in the action of a route, `node` being the route's own.
pub(super) fn read<'a>(route: &Route<'a>, node: Node<'a>) -> Vec<Refusal<'a>> {
    let mut finder = Finder::new(Level::Route);
    match &route.action {
        Action::Redirect { .. } => {
            if let Some(redirect) = node.field("redirectAction") {
                redirected(&mut finder, redirect);
            }
        }
        Action::DirectResponse { .. } => {
            if let Some(body) = node.field("directResponseAction").and_then(|response| response.field("body")) {
                let size = body.str().len();
                if size > MOST_BYTES {
                    let why = format!("has {size} bytes, and Envoy takes {MOST_BYTES}");
                    let what = "the body of the direct response";
                    finder.add(Defect::BodyTooLarge, Verdict::Refused, body, "past 4096 bytes", what, why);
                }
            }
        }
        Action::Forward { to: Forward::ClusterHeader(_), .. } => {
            if let Some(header) = node.field("routeAction").and_then(|action| action.field("clusterHeader")) {
                let what = "the cluster header";
                if header.str().is_empty() {
                    finder.add(Defect::MissingValue, Verdict::Refused, header, "no name", what, "has no name");
                } else {
                    finder.line_break(header, what);
                }
            }
        }
        Action::Forward { to: Forward::Multi { destinations: list, .. }, .. }
            if !list.iter().all(|destination| destination.is_plain) =>
        {
            let list = node.field("routeAction").and_then(|action| action.field("multi"));
            if let Some(list) = list.and_then(|multi| multi.field("destinations")) {
                return destinations(list);
            }
        }
        _ => {}
    }
    finder.found
}

fn redirected<'a>(finder: &mut Finder<'a>, redirect: Node<'a>) {
    for (field, what) in [("hostRedirect", "the host redirect"), ("pathRedirect", "the path redirect")] {
        if let Some(node) = redirect.field(field).filter(|node| node.is_scalar()) {
            rewrite::redirected(finder, node, what);
        }
    }
    if let Some(node) = redirect.field("prefixRewrite").filter(|node| node.is_scalar()) {
        rewrite::prefix(finder, node, "the redirect's prefix rewrite");
    }
    if let Some((key, map)) = redirect.entry("regexRewrite").filter(|(_, map)| !map.is_null()) {
        // Gloo doesn't compile this one.
        rewrite::by_regex(finder, key, map, "the redirect's regex rewrite", Verdict::Refused);
    }
}

/// What is refused in the options of weighted destinations, of a route or a group.
pub(super) fn destinations(list: Node<'_>) -> Vec<Refusal<'_>> {
    let mut finder = Finder::new(Level::Destination);
    for options in list.items().filter_map(|item| item.field("options")) {
        if let Some(map) = options.field("headerManipulation") {
            header::manipulation(&mut finder, map);
        }
    }
    finder.found
}
