//! Rules about kgateway's kinds.

use super::super::path::Step;
use super::duration::{self, milliseconds};
use super::fault::Faults;
use super::once::kinds;
use super::size::{has, number, text, text_of};
use crate::yaml::{Node, Value};

fn is_true(map: Node<'_>, field: &str) -> bool {
    map.field(field).and_then(Node::value) == Some(Value::Bool(true))
}

/// Of a backend that is a Lambda: the account is said on one of two levels.
pub(in crate::schema) fn lambda_account<'a>(aws: Node<'a>, found: &mut Faults<'a>) {
    let Some(lambda) = aws.entry("lambda").filter(|(_, value)| !value.is_null()) else { return };
    if !has(aws, "accountId") && !has(lambda.1, "accountId") {
        found.at(lambda, "needs an `accountId`, beside it or in it").label("no account").help("add `accountId`");
    }
}

/// Of the backends of a priority group: each has a name.
pub(in crate::schema) fn named<'a>(list: Node<'a>, found: &mut Faults<'a>) {
    for (index, item) in list.items().enumerate().filter(|(_, item)| text_of(*item, "name") == Some("")) {
        found.in_item(index, item, item.entry("name"), "must not be empty").label("empty").help("write the name");
    }
}

/// Of the targets of a policy for backends.
pub(in crate::schema) fn backend_targets<'a>(list: Node<'a>, found: &mut Faults<'a>) {
    let fits = |group: &str, kind: &str| {
        matches!(
            (group, kind),
            ("", "Service") | ("gateway.kgateway.dev", "Backend") | ("networking.istio.io", "Hostname")
        )
    };
    kinds(list, fits, "a Service, a Backend of kgateway or a Hostname of Istio", found);
}

/// Of the targets of a policy for listeners.
pub(in crate::schema) fn gateway_targets<'a>(list: Node<'a>, found: &mut Faults<'a>) {
    let fits = |group: &str, kind: &str| kind == "Gateway" && matches!(group, "" | "gateway.networking.k8s.io");
    kinds(list, fits, "a Gateway", found);
}

/// Of the targets of a traffic policy.
pub(in crate::schema) fn traffic_targets<'a>(list: Node<'a>, found: &mut Faults<'a>) {
    let fits =
        |_: &str, kind: &str| matches!(kind, "Gateway" | "HTTPRoute" | "GRPCRoute") || kind.ends_with("ListenerSet");
    kinds(list, fits, "a Gateway, an HTTPRoute, a GRPCRoute or a ListenerSet", found);
}

/// Fields of a traffic policy that only policies for routes may have.
fn for_routes<'a>(spec: Node<'a>, field: &str, routes: &[&str], found: &mut Faults<'a>) {
    let Some(entry) = spec.entry(field).filter(|(_, value)| !value.is_null()) else { return };
    let lists = ["targetRefs", "targetSelectors"].into_iter().filter_map(|name| spec.field(name));
    let other = lists
        .flat_map(Node::items)
        .filter_map(|target| target.field("kind"))
        .find(|kind| text(*kind).is_some_and(|kind| !routes.contains(&kind)));
    if let Some(other) = other {
        let fault = found.at(entry, format!("is for policies whose targets are {} only", routes.join(" or ")));
        fault.label("not for this target").also(other, "another target");
        fault.help("give the route a policy of its own");
    }
}

pub(in crate::schema) fn auto_host_rewrite<'a>(spec: Node<'a>, found: &mut Faults<'a>) {
    for_routes(spec, "autoHostRewrite", &["HTTPRoute"], found);
}

pub(in crate::schema) fn url_rewrite<'a>(spec: Node<'a>, found: &mut Faults<'a>) {
    for_routes(spec, "urlRewrite", &["HTTPRoute"], found);
}

pub(in crate::schema) fn tracing_targets<'a>(spec: Node<'a>, found: &mut Faults<'a>) {
    for_routes(spec, "tracing", &["HTTPRoute", "GRPCRoute"], found);
}

pub(in crate::schema) fn stat_prefix<'a>(spec: Node<'a>, found: &mut Faults<'a>) {
    for_routes(spec, "statPrefix", &["HTTPRoute", "GRPCRoute"], found);
}

/// Of a traffic policy: one try is shorter than all.
pub(in crate::schema) fn per_try_timeout<'a>(spec: Node<'a>, found: &mut Faults<'a>) {
    let (Some((key, retry)), Some(timeouts)) = (spec.entry("retry"), spec.field("timeouts")) else { return };
    let (Some(each), Some(all)) = (duration::of(retry, "perTryTimeout"), duration::of(timeouts, "request")) else {
        return;
    };
    if each >= all
        && let Some((own, value)) = retry.entry("perTryTimeout")
    {
        let steps = vec![Step::Key(key), Step::Key(own)];
        found
            .below(steps, Some(own), value, "must be shorter than `timeouts.request`")
            .label("no time for a second try")
            .help("write less than `timeouts.request`");
    }
}

/// Of DNS settings: the jitter is no longer than what it shifts.
pub(in crate::schema) fn jitter<'a>(dns: Node<'a>, found: &mut Faults<'a>) {
    duration::no_longer(dns, "jitter", "refreshRate", found);
}

/// Of a backoff: it starts no longer than it may become.
pub(in crate::schema) fn backoff<'a>(backoff: Node<'a>, found: &mut Faults<'a>) {
    duration::no_longer(backoff, "baseInterval", "maxInterval", found);
}

/// Of a delay: at most an hour.
pub(in crate::schema) fn delay<'a>(delay: Node<'a>, found: &mut Faults<'a>) {
    if text(delay).and_then(milliseconds).is_some_and(|length| length > 3_600_000) {
        found.add(delay, "must be at most `1h`").label("too long").help("write `1h` or less");
    }
}

/// The whole number that a quantity stands for: `64Ki`, `1M`, `4096`; nothing of forms that are seldom written.
fn quantity(value: Node<'_>) -> Option<i128> {
    let Some(text) = text(value) else { return number(value) };
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let of: i128 = text.get(..digits)?.parse().ok()?;
    let factor: i128 = match &text[digits..] {
        "" => 1,
        "Ki" => 1 << 10,
        "Mi" => 1 << 20,
        "Gi" => 1 << 30,
        "k" => 1_000,
        "M" => 1_000_000,
        "G" => 1_000_000_000,
        _ => return None,
    };
    of.checked_mul(factor)
}

fn between<'a>(value: Node<'a>, least: i128, most: i128, found: &mut Faults<'a>) {
    if let Some(size) = quantity(value).filter(|size| !(least..=most).contains(size)) {
        found
            .add(value, format!("must be from {least} to {most} bytes, not {size}"))
            .label("out of range")
            .help(format!("write from {least} to {most}"));
    }
}

/// Of the window of a connection.
pub(in crate::schema) fn window_size<'a>(value: Node<'a>, found: &mut Faults<'a>) {
    between(value, 65_535, 2_147_483_647, found);
}

/// Of a buffer.
pub(in crate::schema) fn request_size<'a>(value: Node<'a>, found: &mut Faults<'a>) {
    between(value, 1, 4_294_967_295, found);
}

/// Of a slow start: a number above zero.
pub(in crate::schema) fn aggression<'a>(value: Node<'a>, found: &mut Faults<'a>) {
    if text(value).is_some_and(|text| !text.parse::<f64>().is_ok_and(|number| number > 0.0)) {
        found.add(value, "must be a number above 0, in quotes").label("no such number").help("write one such as '1.0'");
    }
}

/// Of a load balancer: what knows zones can't hash.
pub(in crate::schema) fn zone_aware<'a>(balancer: Node<'a>, found: &mut Faults<'a>) {
    let Some(entry) = balancer.entry("zoneAware").filter(|(_, value)| !value.is_null()) else { return };
    if let Some((key, _)) = ["ringHash", "maglev"].into_iter().find_map(|name| balancer.entry(name)) {
        let fault = found.at(entry, "can't stand beside `ringHash` or `maglev`");
        fault.label("not with a hash").also(key, "hashes").help("remove one of the two");
    }
}

/// Of `OAuth2`: where its parts are.
pub(in crate::schema) fn oauth2<'a>(spec: Node<'a>, found: &mut Faults<'a>) {
    let jwt = spec.field("jwt");
    let reads = |token: &str| jwt.is_some_and(|jwt| has(jwt, token));
    let has_endpoints = has(spec, "authorizationEndpoint") && has(spec, "tokenEndpoint");
    if !has_endpoints && !has(spec, "issuerURI") {
        found
            .add(spec, "needs `issuerURI`, or both `authorizationEndpoint` and `tokenEndpoint`")
            .label("no issuer")
            .help("add `issuerURI`");
    }
    if (reads("accessToken") || reads("idToken"))
        && !has(spec, "issuerURI")
        && !jwt.is_some_and(|jwt| has(jwt, "jwksURI"))
    {
        found
            .add(spec, "reads tokens, and needs `issuerURI` or `jwt.jwksURI`")
            .label("no keys")
            .help("add `issuerURI`");
    }
    let Some(cookies) = spec.field("cookies") else { return };
    for (token, switch) in [("accessToken", "disableAccessTokenSetCookie"), ("idToken", "disableIDTokenSetCookie")] {
        if reads(token) && is_true(cookies, switch) {
            found
                .add(cookies, format!("must not say `{switch}` where `jwt.{token}` is read"))
                .label("no cookie to read")
                .help(format!("remove `{switch}`"));
        }
    }
}

/// Of forwarded addresses: who is trusted by address is not asked for his own.
pub(in crate::schema) fn trusted_addresses<'a>(settings: Node<'a>, found: &mut Faults<'a>) {
    let Some(entry) = settings.entry("xffTrustedCIDRs").filter(|(_, value)| !value.is_null()) else { return };
    if settings.field("useRemoteAddress").and_then(Node::value) != Some(Value::Bool(false)) {
        found
            .at(entry, "needs `useRemoteAddress: false`")
            .label("needs another field")
            .help("add `useRemoteAddress: false`");
    }
}

/// Of a client's certificate: details are forwarded in two modes.
pub(in crate::schema) fn certificate_details<'a>(settings: Node<'a>, found: &mut Faults<'a>) {
    let Some((key, forward)) = settings.entry("forwardClientCertDetails") else { return };
    let Some((own, value)) = forward.entry("details").filter(|(_, value)| !value.is_null()) else { return };
    let mode = text_of(forward, "mode");
    if mode.is_some_and(|mode| !matches!(mode, "AppendForward" | "SanitizeSet")) {
        let steps = vec![Step::Key(key), Step::Key(own)];
        found
            .below(steps, Some(own), value, "needs `mode: AppendForward` or `mode: SanitizeSet`")
            .label("not in this mode")
            .help("remove `details`, or write such a mode");
    }
}

/// Of a reply's headers: none is removed.
pub(in crate::schema) fn no_removal<'a>(headers: Node<'a>, found: &mut Faults<'a>) {
    if let Some(entry) = headers.entry("remove").filter(|(_, value)| !value.is_null()) {
        found.at(entry, "can't be used here").label("not here").help("remove it");
    }
}

/// Of an entry of a descriptor: the field that belongs to its type, and no other.
pub(in crate::schema) fn descriptor<'a>(entry: Node<'a>, found: &mut Faults<'a>) {
    let Some(kind) = text_of(entry, "type") else { return };
    let own = match kind {
        "Generic" => Some("generic"),
        "Header" => Some("header"),
        "RemoteAddress" | "Path" => None,
        _ => return,
    };
    for field in ["generic", "header"] {
        match (own == Some(field), entry.entry(field).filter(|(_, value)| !value.is_null()), entry.entry("type")) {
            (true, None, Some(place)) => {
                found.at(place, format!("is {kind}, and so `{field}` must be set")).help(format!("add `{field}`"));
            }
            (false, Some(place), _) => {
                found.at(place, format!("is not for `type: {kind}`")).help(format!("remove `{field}`"));
            }
            _ => {}
        }
    }
}

/// Of tracing: what is switched off has no settings.
pub(in crate::schema) fn no_tracing<'a>(tracing: Node<'a>, found: &mut Faults<'a>) {
    if !has(tracing, "disable") {
        return;
    }
    let fields = ["clientSampling", "randomSampling", "overallSampling", "attributes"];
    if let Some(entry) = fields.into_iter().filter_map(|name| tracing.entry(name)).find(|(_, value)| !value.is_null()) {
        found.at(entry, "can't stand beside `disable`").label("switched off").help("remove `disable`, or this");
    }
}
