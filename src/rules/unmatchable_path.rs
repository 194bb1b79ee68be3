use regex_syntax::hir::{Class, Hir, HirKind};
use rustc_hash::FxHashSet;

use crate::context::Context;
use crate::context::routes::written_with;
use crate::finding::{Sink, rule};
use crate::model::gloo::{Action, Signs};
use crate::model::{Path, PathKind};
use crate::routing::gloo::is_valid_path;
use crate::traffic::regex;

rule! {
    /// A path that no request has, or that takes less than it seems to.
    ///
    /// The path of a request starts with `/` and ends before the query. A `prefix` or `exact` without a slash in front never matches; a `*` in them
    /// is an ordinary character, not a glob; and a `regex` has to match the whole path, so that `/orders` takes `/orders` alone and `/orders/*` takes
    /// slashes at most. Gloo and Envoy accept all of it, and the requests go to a later route or are answered with 404.
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
    ///       - prefix: checkout # <- unmatchable-path
    ///       - prefix: /api/* # <- unmatchable-path
    ///       - regex: /orders # <- unmatchable-path
    ///       routeAction:
    ///         single:
    ///           upstream: {name: shop-web-8080, namespace: gloo-system}
    /// ```
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
    ///       - prefix: /checkout
    ///       - prefix: /api/
    ///       - regex: /orders(/.*)?
    ///       routeAction:
    ///         single:
    ///           upstream: {name: shop-web-8080, namespace: gloo-system}
    /// ```
    ///
    /// Switch it off where a path really holds a star, or where a plain `regex` stands for an `exact`.
    "unmatchable-path", Warning, since "0.1.0", check
}

fn check(cx: &Context<'_>, sink: &mut Sink<'_>) {
    let mut told = FxHashSet::default();
    for route in written_with(cx, Signs::ODD_PATH.with(Signs::PATTERN)) {
        let delegates = matches!(route.route.action, Action::Delegate(_));
        for path in route.route.matchers.iter().filter_map(|matcher| matcher.path) {
            if delegates && path.kind != PathKind::Prefix {
                continue;
            }
            let Some(finding) = judge(path) else { continue };
            if !told.insert(path.text.span) {
                continue;
            }
            let place = if cx.map().slice(path.text.span).is_empty() { route.matcher_head(cx) } else { path.text.span };
            sink.report(place, format!("the path of {} {}", route.words(cx), finding.message))
                .label(finding.label)
                .of(&route.key())
                .effect(finding.effect)
                .reach(route.reach(cx))
                .help(finding.help);
        }
    }
}

struct Verdict {
    message: &'static str,
    label: &'static str,
    effect: &'static str,
    help: String,
}

const NEVER: &str = "no request matches it: what it is meant for goes to a later route, or is answered with 404";

fn judge(path: Path<'_>) -> Option<Verdict> {
    let text = path.text.value;
    match path.kind {
        PathKind::Prefix | PathKind::Exact if !is_valid_path(text) => None,
        PathKind::Exact if text.is_empty() => {
            let help = "write exact: / for the root".to_owned();
            Some(Verdict { message: "is empty and never matches", label: "no path is empty", effect: NEVER, help })
        }
        PathKind::Prefix | PathKind::Exact if !text.is_empty() && !text.starts_with('/') => {
            let help = match text.trim_start_matches(['*', '.']) {
                "" => "write prefix: /".to_owned(),
                rest => format!("write /{}", rest.trim_start_matches('/')),
            };
            Some(Verdict {
                message: "has no slash in front and never matches",
                label: "no leading slash",
                effect: NEVER,
                help,
            })
        }
        PathKind::Prefix | PathKind::Exact if text.contains('*') => {
            let fits = text.split('*').next().unwrap_or_default();
            let help = if text.ends_with('*') && text.matches('*').count() <= 2 && text.trim_end_matches('*') == fits {
                format!("write prefix: {fits}")
            } else {
                format!("write a regex such as {}", globbed(text))
            };
            let effect = "only paths with a star in that place match it";
            Some(Verdict { message: "has a star, which stands for itself", label: "not a glob", effect, help })
        }
        PathKind::Regex => judge_regex(text),
        _ => None,
    }
}

fn judge_regex(text: &str) -> Option<Verdict> {
    regex::check(text).ok()?;
    let hir = regex::parsed(text)?;
    if needs_query(&hir) {
        let help = "move the query to queryParameters".to_owned();
        return Some(Verdict {
            message: "asks for a query and never matches",
            label: "no query in paths",
            effect: NEVER,
            help,
        });
    }
    if !may_start_with_slash(&hir) {
        let help = if text.starts_with(|c: char| c.is_ascii_alphanumeric()) {
            format!("write /{text}")
        } else {
            "write a regex that starts with /".to_owned()
        };
        return Some(Verdict {
            message: "can't start with a slash and never matches",
            label: "no leading slash",
            effect: NEVER,
            help,
        });
    }
    let plain = text.trim_start_matches('^').trim_end_matches('$');
    let is_literal = |text: &str| text.chars().all(|c| !r"\.+*?()|[]{}^$".contains(c));
    if is_literal(plain) && plain == text {
        let effect = "longer paths go to a later route, or are answered with 404";
        let help = format!("write {} if what lies below is meant, or exact: {text}", below(text));
        return Some(Verdict {
            message: "is a regex for one path alone",
            label: "matches this path only",
            effect,
            help,
        });
    }
    let glob = plain.strip_suffix("/*").or_else(|| plain.strip_suffix("/**"))?;
    if is_literal(glob) {
        let effect = "nothing below it matches, only more slashes";
        let help = format!("write {}", below(&format!("{glob}/")));
        return Some(Verdict { message: "repeats a slash, which is no glob", label: "not a glob", effect, help });
    }
    None
}

fn below(text: &str) -> String {
    format!("prefix: {text}")
}

/// A glob as a regex.
fn globbed(text: &str) -> String {
    text.split('*').map(regex_syntax::escape).collect::<Vec<_>>().join("[^/]*")
}

/// Whether every match holds a question mark, which is where the path of a request ends.
fn needs_query(hir: &Hir) -> bool {
    match hir.kind() {
        HirKind::Literal(literal) => literal.0.contains(&b'?'),
        HirKind::Class(class) => is_only(class, '?'),
        HirKind::Concat(parts) => parts.iter().any(needs_query),
        HirKind::Alternation(parts) => parts.iter().all(needs_query),
        HirKind::Repetition(repetition) => repetition.min > 0 && needs_query(&repetition.sub),
        HirKind::Capture(capture) => needs_query(&capture.sub),
        HirKind::Empty | HirKind::Look(_) => false,
    }
}

fn is_only(class: &Class, only: char) -> bool {
    match class {
        Class::Unicode(class) => class.ranges().iter().all(|range| range.start() == only && range.end() == only),
        Class::Bytes(class) => {
            class.ranges().iter().all(|range| char::from(range.start()) == only && char::from(range.end()) == only)
        }
    }
}

/// Whether some match may start with a slash; where that is hard to tell, it may.
fn may_start_with_slash(hir: &Hir) -> bool {
    match hir.kind() {
        HirKind::Empty | HirKind::Look(_) => false,
        HirKind::Literal(literal) => literal.0.first() == Some(&b'/'),
        HirKind::Class(Class::Unicode(class)) => {
            class.ranges().iter().any(|range| (range.start()..=range.end()).contains(&'/'))
        }
        HirKind::Class(Class::Bytes(class)) => {
            class.ranges().iter().any(|range| (range.start()..=range.end()).contains(&b'/'))
        }
        HirKind::Repetition(repetition) => may_start_with_slash(&repetition.sub),
        HirKind::Capture(capture) => may_start_with_slash(&capture.sub),
        HirKind::Alternation(parts) => parts.iter().any(may_start_with_slash),
        HirKind::Concat(parts) => {
            let can_be_empty = |hir: &Hir| hir.properties().minimum_len() == Some(0);
            let head = parts.iter().position(|part| !can_be_empty(part)).map_or(parts.len(), |at| at + 1);
            parts[..head].iter().any(may_start_with_slash)
        }
    }
}
