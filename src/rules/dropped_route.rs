use crate::context::Context;
use crate::context::routes::{WrittenRoute, find, problems, reach_of_stripped};
use crate::finding::{Severity, Sink, rule};
use crate::model::{Condition, Matcher, Path, PathKind};
use crate::routing::gloo::{Misfit, Problem, ProblemKind};
use crate::snapshot::RouteId;
use crate::traffic::describe;

rule! {
    /// A route of a route table that doesn't fit the route that delegates to it.
    ///
    /// Every path of a delegated route must start with the prefix of its parent, whole, as text; `caseSensitive` must be the same; and all of the
    /// parent's headers, query parameters and methods must be repeated. Gloo drops a route that doesn't fit, with a warning on the table and on the
    /// virtual service, and the rest lives on: its requests go to a later route, or are answered with 404.
    ///
    /// ```yaml bad
    /// apiVersion: gateway.solo.io/v1
    /// kind: VirtualService
    /// metadata:
    ///   name: www
    ///   namespace: shop
    /// spec:
    ///   virtualHost:
    ///     domains: [www.example.com]
    ///     routes:
    ///     - matchers:
    ///       - prefix: /cart
    ///       delegateAction:
    ///         ref: {name: cart, namespace: shop}
    /// ---
    /// apiVersion: gateway.solo.io/v1
    /// kind: RouteTable
    /// metadata:
    ///   name: cart
    ///   namespace: shop
    /// spec:
    ///   routes:
    ///   - matchers:
    ///     - prefix: /basket # <- dropped-route
    ///     routeAction:
    ///       single:
    ///         upstream: {name: shop-cart-8080, namespace: gloo-system}
    /// ```
    ///
    /// Write the path from the start, as the client sends it: a parent's prefix is not cut off. A route without matchers stands for `/`, which
    /// fits below `/` only. `inheritableMatchers: true` on the parent hands its headers, query parameters and methods down, and
    /// `inheritablePathMatchers: true` its path.
    ///
    /// ```yaml good
    /// apiVersion: gateway.solo.io/v1
    /// kind: VirtualService
    /// metadata:
    ///   name: www
    ///   namespace: shop
    /// spec:
    ///   virtualHost:
    ///     domains: [www.example.com]
    ///     routes:
    ///     - matchers:
    ///       - prefix: /cart
    ///       delegateAction:
    ///         ref: {name: cart, namespace: shop}
    /// ---
    /// apiVersion: gateway.solo.io/v1
    /// kind: RouteTable
    /// metadata:
    ///   name: cart
    ///   namespace: shop
    /// spec:
    ///   routes:
    ///   - matchers:
    ///     - prefix: /cart/basket
    ///     routeAction:
    ///       single:
    ///         upstream: {name: shop-cart-8080, namespace: gloo-system}
    /// ```
    ///
    /// Where several routes delegate to a table and the route fits some of them, the finding is a warning. The Helm value
    /// `replaceInvalidRoutes` changes nothing: a dropped route isn't there to be replaced. There is no reason to switch the rule off.
    "dropped-route", Error, since "0.1.0", check
}

/// How many delegating routes are pointed at.
const SHOWN: usize = 3;

fn check(cx: &Context<'_>, sink: &mut Sink<'_>) {
    for (id, hosts) in problems(cx, |problem| matches!(problem.what, ProblemKind::Dropped { .. })) {
        if let (Some(route), Some((_, problem))) = (find(cx, id), hosts.first()) {
            report(cx, sink, &route, problem, &hosts);
        }
    }
}

fn report<'a>(
    cx: &Context<'a>,
    sink: &mut Sink<'_>,
    route: &WrittenRoute<'a>,
    problem: &Problem<'a>,
    hosts: &[(usize, &Problem<'a>)],
) {
    let ProblemKind::Dropped { matcher, misfit, required, .. } = &problem.what else { return };
    let mut parents: Vec<RouteId> = hosts.iter().filter_map(|(_, problem)| parent_of(problem)).collect();
    parents.sort_unstable();
    parents.dedup();
    let Some(parent) = parent_of(problem) else { return };
    let others = match parents.len() {
        1 => String::new(),
        count => format!(", nor {} other{}", count - 1, if count == 2 { "" } else { "s" }),
    };
    let survives = !cx.reach().of_route(route.id).is_empty();
    let (span, label) = place(cx, route, *matcher, misfit);
    let message = format!("{} doesn't fit {}{others}: {}", route.words(cx), cx.route_words(parent), reason(misfit));
    let mut reach = reach_of_stripped(cx, hosts);
    reach.routes = hosts.len();
    let finding = sink.report(span, message);
    finding.label(label).of(&route.key()).reach(reach).help(help(route, misfit, required));
    finding.effect(if survives {
        "Gloo drops the route there; below its other parents it stays"
    } else {
        "Gloo drops the route: its requests go to a later one, or are answered with 404"
    });
    if survives {
        finding.severity(Severity::Warning);
    }
    finding.also(cause(cx, parent, misfit), "what it must fit");
    for other in parents.into_iter().filter(|other| *other != parent).take(SHOWN - 1) {
        if let Some(other) = cx.route(other) {
            let span =
                other.matchers.first().and_then(|matcher| matcher.path).map_or(other.span, |path| path.text.span);
            finding.also(cx.map().first_line(span), "nor this one");
        }
    }
}

fn parent_of(problem: &Problem<'_>) -> Option<RouteId> {
    match &problem.what {
        ProblemKind::Dropped { parent, .. } => Some(*parent),
        _ => None,
    }
}

/// The value at fault, and its part.
fn place(
    cx: &Context<'_>,
    route: &WrittenRoute<'_>,
    matcher: crate::text::Span,
    misfit: &Misfit<'_>,
) -> (crate::text::Span, &'static str) {
    let written = route.route.matchers.iter().find(|known| known.span == matcher);
    let head = cx.map().first_line(matcher);
    match (misfit, written) {
        (_, None) => (head, "stands for prefix /"),
        (Misfit::Path { .. }, Some(matcher)) => match matcher.path {
            Some(path) if !cx.map().slice(path.text.span).is_empty() => (path.text.span, "outside its parent's prefix"),
            Some(_) => (head, "outside its parent's prefix"),
            None => (head, "no path"),
        },
        (Misfit::Case { .. }, Some(matcher)) => {
            (matcher.case_sensitive.map_or(head, |flag| flag.span), "caseSensitive differs")
        }
        (Misfit::Header(wanted), Some(matcher)) => (named(&matcher.headers, wanted).unwrap_or(head), "lacks a header"),
        (Misfit::Query(wanted), Some(matcher)) => {
            (named(&matcher.query, wanted).unwrap_or(head), "lacks a query parameter")
        }
        (Misfit::Method(_), Some(matcher)) => {
            (matcher.methods.first().map_or(head, |method| method.span), "lacks a method")
        }
    }
}

/// The child's condition of the wanted name, which asks for something else.
fn named(conditions: &[Condition<'_>], wanted: &Condition<'_>) -> Option<crate::text::Span> {
    let known = conditions.iter().rev().find(|known| known.name.value == wanted.name.value)?;
    Some(known.name.span)
}

/// Where the parent asks for what the child lacks.
fn cause(cx: &Context<'_>, parent: RouteId, misfit: &Misfit<'_>) -> crate::text::Span {
    match misfit {
        Misfit::Path { required, .. } => cx.map().first_line(required.text.span),
        Misfit::Header(wanted) | Misfit::Query(wanted) => cx.map().first_line(wanted.span),
        Misfit::Case { .. } | Misfit::Method(_) => {
            let Some(route) = cx.route(parent) else { return cx.resource(parent.owner).place };
            let matcher = route.matchers.first();
            let flag = matcher.and_then(|matcher| match misfit {
                Misfit::Method(_) => matcher.methods.first().map(|method| method.span),
                _ => matcher.case_sensitive.map(|flag| flag.span),
            });
            flag.unwrap_or_else(|| cx.map().first_line(matcher.map_or(route.span, |matcher| matcher.span)))
        }
    }
}

fn reason(misfit: &Misfit<'_>) -> String {
    match misfit {
        Misfit::Path { found: None, required } => {
            format!("it has no path, and must start with {}", required.text.value)
        }
        Misfit::Path { found: Some(found), required } => {
            format!("{} doesn't start with {}", written(*found), required.text.value)
        }
        Misfit::Case { found, required } => {
            format!("caseSensitive is {} here and {} there", flag(*found), flag(*required))
        }
        Misfit::Header(wanted) => format!("it doesn't repeat {}", condition("header", wanted)),
        Misfit::Query(wanted) => format!("it doesn't repeat {}", condition("query parameter", wanted)),
        Misfit::Method(method) => format!("it doesn't repeat the method {method}"),
    }
}

fn written(path: Path<'_>) -> String {
    let kind = match path.kind {
        PathKind::Prefix | PathKind::Elements => "prefix",
        PathKind::Exact => "exact",
        PathKind::Regex => "regex",
        PathKind::Connect => return "connectMatcher".to_owned(),
    };
    format!("{kind} {}", if path.text.value.is_empty() { "\"\"" } else { path.text.value })
}

fn flag(value: Option<bool>) -> &'static str {
    match value {
        None => "unset",
        Some(true) => "true",
        Some(false) => "false",
    }
}

fn condition(what: &str, wanted: &Condition<'_>) -> String {
    if wanted.value.value.is_empty() {
        format!("the {what} {}", wanted.name.value)
    } else {
        format!("the {what} {}: {}", wanted.name.value, wanted.value.value)
    }
}

/// The change that would make it fit.
fn help(route: &WrittenRoute<'_>, misfit: &Misfit<'_>, required: &Matcher<'_>) -> String {
    match misfit {
        Misfit::Path { found, required } => {
            let prefix = required.text.value;
            let joined = |text: &str| format!("{}/{}", prefix.trim_end_matches('/'), text.trim_start_matches('/'));
            match found {
                _ if route.route.matchers.is_empty() => {
                    format!("add a matcher with prefix: {prefix}, or set inheritablePathMatchers on the parent")
                }
                None => format!("add prefix: {prefix} to the matcher"),
                Some(path) if prefix.strip_suffix('/').is_some_and(|cut| path.text.value == cut) => {
                    format!("write {prefix} here, or {} in the parent", path.text.value)
                }
                Some(path) if path.kind == PathKind::Regex && path.text.value.starts_with('^') => {
                    "write the regex without ^: it has to match the whole path anyway".to_owned()
                }
                Some(path) if path.kind == PathKind::Regex => {
                    format!("write a regex that starts with {prefix}, letter by letter")
                }
                Some(path) if path.text.value.trim_matches('/').is_empty() => format!("write {prefix}"),
                Some(path) => format!("write {}, if it belongs there", joined(path.text.value)),
            }
        }
        Misfit::Case { required, .. } => match required {
            Some(value) => format!("write caseSensitive: {value} in this matcher too"),
            None => "remove caseSensitive here, or write the same in the parent".to_owned(),
        },
        Misfit::Header(_) | Misfit::Query(_) | Misfit::Method(_) => {
            format!("repeat {} here, or set inheritableMatchers: true on the parent", describe(required))
        }
    }
}
