//! The simplest matcher that can be: every domain and every route in turn, nothing made ready, nothing looked up.

use glooscope::context::{Context, Listener};
use glooscope::model::{Condition, Matcher, PathKind};
use glooscope::snapshot::{ResourceId, RouteId};
use glooscope::traffic::{Request, regex};
use regex_automata::meta::Regex;

/// Host, domain, and place and identity of the route.
pub(crate) type Taken<'a> = Option<(ResourceId, &'a str, Option<(usize, RouteId)>)>;

/// What answers on a listener.
pub(crate) fn answer<'a>(cx: &Context<'a>, listener: &Listener<'_, 'a>, request: &Request) -> Taken<'a> {
    let mut best: Option<((u8, usize), usize, &'a str)> = None;
    for (at, host) in cx.routing.hosts.iter().enumerate() {
        let is_here = host.listener == Some(listener.id)
            && host.status.is_served()
            && listener.proxies.iter().all(|proxy| host.proxies.contains(proxy))
            && host
                .named
                .is_none_or(|named| cx.routing.gateway_api.hosts[named].listener == section(cx, listener, request));
        if !is_here {
            continue;
        }
        for domain in cx.routing.domains(host) {
            if let Some(rank) = rank(domain, &request.host)
                && best.is_none_or(|(known, ..)| rank > known)
            {
                best = Some((rank, at, domain));
            }
        }
    }
    let (_, at, domain) = best?;
    let host = &cx.routing.hosts[at];
    let mut index = 0;
    for route in cx.routing.routes(host.table) {
        for matcher in route.matchers.iter() {
            if takes(matcher, request) {
                return Some((host.owner, domain, Some((index, route.id))));
            }
            index += 1;
        }
    }
    Some((host.owner, domain, None))
}

/// The gateway of the Gateway API, and the one of its listeners on that port whose name fits best: that one has the request.
fn section(cx: &Context<'_>, listener: &Listener<'_, '_>, request: &Request) -> Option<(usize, usize)> {
    let gateway = listener.id.gateway.checked_sub(cx.routing.gloo.gateways.len())?;
    let sections = cx.routing.gateway_api.gateways[gateway].sections.iter().enumerate();
    let here = sections.filter(|(_, section)| section.port == listener.id.listener && section.rival.is_none());
    let ranked = here.filter_map(|(at, section)| Some((rank(section.hostname().unwrap_or("*"), &request.host)?, at)));
    ranked.min_by_key(|(rank, at)| (std::cmp::Reverse(*rank), *at)).map(|(_, at)| (gateway, at))
}

/// How well a domain takes a host.
fn rank(domain: &str, host: &str) -> Option<(u8, usize)> {
    let (domain, host) = (domain.to_lowercase(), host.to_lowercase());
    if domain == "*" {
        return Some((0, 0));
    }
    if let Some(end) = domain.strip_prefix('*') {
        return (host.ends_with(end) && host.len() > end.len()).then_some((2, end.len()));
    }
    if let Some(start) = domain.strip_suffix('*') {
        return (host.starts_with(start) && host.len() > start.len()).then_some((1, start.len()));
    }
    (domain == host).then_some((3, 0))
}

fn takes(matcher: &Matcher<'_>, request: &Request) -> bool {
    let (path, query) = request.target.split_once('?').unwrap_or((&request.target, ""));
    let Some(wanted) = matcher.path else { return false };
    let text = wanted.text.value;
    let ignores_case = matcher.case_sensitive.is_some_and(|flag| !flag.value);
    let lower = |text: &str| if ignores_case { text.to_ascii_lowercase() } else { text.to_owned() };
    let path_fits = match wanted.kind {
        PathKind::Connect => request.method == "CONNECT",
        _ if request.method == "CONNECT" => false,
        PathKind::Elements => path == wanted.stem() || path.starts_with(&format!("{}/", wanted.stem())),
        PathKind::Prefix => lower(path).starts_with(&lower(text)),
        PathKind::Exact => lower(path) == lower(text),
        PathKind::Regex => fits_whole(text, path),
    };
    let methods: Vec<&str> = matcher.methods.iter().map(|method| method.value).collect();
    path_fits
        && (methods.is_empty() || fits_whole(&methods.join("|"), &request.method))
        && matcher.headers.iter().all(|condition| header_fits(condition, request))
        && matcher.query.iter().all(|condition| {
            let given = query.split('&').map(|part| part.split_once('=').unwrap_or((part, "")));
            let mut given = given.filter(|(name, _)| *name == condition.name.value);
            request.target.contains('?') && given.next().is_some_and(|(_, value)| value_fits(condition, value))
        })
}

fn header_fits(condition: &Condition<'_>, request: &Request) -> bool {
    let name = condition.name.value.to_ascii_lowercase();
    let mut values: Vec<&str> = request
        .headers
        .iter()
        .filter(|(known, _)| known.to_ascii_lowercase() == name)
        .map(|(_, value)| value.as_str())
        .collect();
    match &*name {
        ":method" => values = vec![&request.method],
        ":authority" | "host" => values = vec![&request.host],
        ":scheme" => values = vec![&request.scheme],
        ":path" => values = if request.target.is_empty() { Vec::new() } else { vec![&request.target] },
        "x-forwarded-proto" if values.is_empty() => values = vec![&request.scheme],
        _ => {}
    }
    if values.is_empty() {
        return condition.value.value.is_empty() && condition.invert;
    }
    value_fits(condition, &values.join(",")) != condition.invert
}

fn value_fits(condition: &Condition<'_>, value: &str) -> bool {
    let wanted = condition.value.value;
    wanted.is_empty() || if condition.regex { fits_whole(wanted, value) } else { wanted == value }
}

fn fits_whole(pattern: &str, text: &str) -> bool {
    regex::check(pattern).is_ok()
        && Regex::new(&format!("^(?:{pattern})$")).is_ok_and(|regex| {
            let found = regex.find(text);
            found.is_some_and(|found| found.range() == (0..text.len()))
        })
}
