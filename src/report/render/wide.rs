//! What a route does beside its shares: where a redirect leads, what is answered directly, what upstreams see, and for how long is waited.

use crate::context::Context;
use crate::report::shape::render::{Response, RouteRedirect, RouteRewrite};
use crate::report::shape::render::{Route, Timeout};
use crate::traffic::{self, HostChange, Outcome, PathChange, RedirectPort};

/// Where a redirect leads.
pub(super) fn redirect(to: &traffic::Redirect<'_>) -> RouteRedirect {
    RouteRedirect {
        status: to.status,
        scheme: to.scheme.map(str::to_owned),
        host: Some(to.host).filter(|host| !host.is_empty()).map(str::to_owned),
        port: match to.port {
            RedirectPort::Sent => None,
            RedirectPort::To(port) => Some(port),
            RedirectPort::Known(port) => port,
        },
        path: path(&to.path),
        strip_query: to.strip_query,
    }
}

/// What is answered directly.
pub(super) fn response(outcome: &Outcome<'_>) -> Option<Response> {
    outcome.response.map(|response| Response { status: response.status, body: response.body.to_owned() })
}

/// What upstreams see of host and path.
pub(super) fn rewrite<'a>(cx: &Context<'a>, route: &traffic::Route<'a>, outcome: &Outcome<'_>) -> Option<RouteRewrite> {
    if outcome.redirect.is_some() || outcome.response.is_some() {
        return None;
    }
    rewritten(&cx.routing.rewrite(&cx.index, route))
}

/// What upstreams see of host and path, where they don't stay.
pub(super) fn rewritten(rewrite: &traffic::Rewrite<'_>) -> Option<RouteRewrite> {
    let host = match &rewrite.host {
        HostChange::None | HostChange::To("") => None,
        HostChange::To(host) => Some((*host).to_owned()),
        HostChange::Header(name) => Some(format!("the value of header {name}")),
        HostChange::Path(by) => Some(format!("the path by {by}")),
        HostChange::Upstream => Some("the name of the endpoint".to_owned()),
    };
    let path = path(&rewrite.path);
    (host.is_some() || path.is_some()).then_some(RouteRewrite { host, path })
}

fn path(change: &PathChange<'_>) -> Option<String> {
    Some(match change {
        PathChange::None | PathChange::Prefix("") | PathChange::Whole("") => return None,
        PathChange::Whole(text) | PathChange::Full(text) => (*text).to_owned(),
        PathChange::Prefix(text) | PathChange::Elements(text) => format!("{text}… for what the matcher takes"),
        PathChange::Regex(by) => format!("by {by}"),
    })
}

/// All of it in a few lines.
pub(super) fn lines(route: &Route) -> Vec<String> {
    let mut lines = Vec::new();
    lines.extend(route.redirect.as_ref().map(redirect_line));
    if let Some(Response { status, body }) = &route.direct_response {
        let mut all = body.lines();
        let first = all.next().map(|line| format!(": {line}")).unwrap_or_default();
        let body = format!("{first}{}", if all.next().is_some() { " …" } else { "" });
        lines.push(format!("answers {status}{body}"));
    }
    lines.extend(route.rewrite.iter().flat_map(rewrite_lines));
    lines.extend(route.timeouts.iter().map(|Timeout { what, time }| format!("{what} timeout {time}")));
    lines
}

/// A redirect in words.
pub(super) fn redirect_line(to: &RouteRedirect) -> String {
    let status = to.status.map(|status| format!("{status} ")).unwrap_or_default();
    let port = to.port.map(|port| format!(":{port}")).unwrap_or_default();
    let host = to.host.as_deref().unwrap_or("the same host");
    let between = if to.host.is_some() { "://" } else { " on " };
    let scheme = to.scheme.as_ref().map(|scheme| format!("{scheme}{between}")).unwrap_or_default();
    let path = to.path.as_ref().map(|path| format!(", path {path}")).unwrap_or_default();
    let query = if to.strip_query { ", without the query" } else { "" };
    format!("redirects {status}to {scheme}{host}{port}{path}{query}")
}

/// What upstreams see of host and path, in words.
pub(super) fn rewrite_lines(RouteRewrite { host, path }: &RouteRewrite) -> impl Iterator<Item = String> + use<> {
    let host = host.as_ref().map(|host| format!("host becomes {host}"));
    host.into_iter().chain(path.as_ref().map(|path| format!("path becomes {path}")))
}

/// For how long is waited.
pub(super) fn timeouts<'a>(cx: &Context<'a>, route: &traffic::Route<'a>) -> Vec<Timeout> {
    let told = cx.routing.timeouts(&cx.index, route).into_iter();
    told.map(|(what, time)| Timeout { what: what.to_owned(), time: time.to_owned() }).collect()
}
