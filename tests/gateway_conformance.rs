//! The Gateway API's own conformance tests, recorded as data: which routes are accepted where, and what answers each request.

mod world;

use std::fs;

use glooscope::context::{Context, Listeners};
use glooscope::report::render::{self, Filter};
use glooscope::report::trace::{Detail, trace};
use glooscope::traffic::Sent;
use serde_json::{Value, json};
use world::World;

const FOLDER: &str = "fixtures/gateway_api";

/// The cases by name.
fn cases() -> Vec<(String, Value)> {
    let files = world::texts(FOLDER).into_iter().filter_map(|(name, text)| {
        let name = name.strip_prefix(&format!("{FOLDER}/"))?.strip_suffix(".requests.json")?.to_owned();
        Some((name, serde_json::from_str(&text).expect("a case")))
    });
    files.collect()
}

fn list<'v>(value: &'v Value, key: &str) -> impl Iterator<Item = &'v Value> {
    value[key].as_array().into_iter().flatten()
}

/// The world of a case, without some resources (`Kind namespace/name`).
fn world_of(case: &Value, gone: &[&str]) -> World {
    let texts = list(case, "files").filter_map(Value::as_str).map(|file| {
        let text = fs::read_to_string(format!("{FOLDER}/{file}")).expect("a file of the case");
        let kept = text.split("\n---\n").filter(|document| {
            let line = |head: &str| document.lines().find_map(|line| line.strip_prefix(head)).unwrap_or_default();
            let (kind, name) = (line("kind: "), line("  name: "));
            let namespace = Some(line("  namespace: ")).filter(|text| !text.is_empty()).unwrap_or("default");
            !gone.contains(&&*format!("{kind} {namespace}/{name}"))
        });
        (file.to_owned(), kept.collect::<Vec<_>>().join("\n---\n"))
    });
    World::of(texts.collect())
}

/// What is asked of a request, as a line of requests.
fn line(request: &Value) -> String {
    let or = |key: &str, default: &str| request[key].as_str().unwrap_or(default).to_owned();
    let headers = request["headers"].as_object().into_iter().flatten();
    let headers: Vec<Value> = headers.map(|(name, value)| json!({ "name": name, "value": value })).collect();
    json!({
        "method": or("method", "GET"), "scheme": or("scheme", "http"), "host": or("host", "unnamed.invalid"),
        "target": request["path"], "port": request["port"], "gateway": request["gateway"], "sni": request["sni"],
        "headers": headers,
    })
    .to_string()
}

fn answer(cx: &Context<'_>, request: &Value) -> Value {
    let sent = Sent::read(&line(request)).expect("a request");
    let listeners = Listeners::new(cx);
    let told = trace(&listeners, sent, Detail::Answer).expect("a gateway that is there");
    serde_json::to_value(told).expect("JSON")["answers"][0].clone()
}

/// What an answer gets wrong.
fn wrong(want: &Value, answer: &Value) -> Option<String> {
    let allowed: Vec<u64> = match &want["status"] {
        Value::Array(all) => all.iter().filter_map(Value::as_u64).collect(),
        one => one.as_u64().into_iter().collect(),
    };
    if let Some(parts) = want["redirect"].as_object() {
        let redirect = &answer["redirect"];
        let Some(location) = redirect["location"].as_str() else { return Some("no redirect".to_owned()) };
        let (scheme, rest) = location.split_once("://").unwrap_or(("", location));
        let (authority, path) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
        let (host, port) = authority.split_once(':').unwrap_or((authority, ""));
        let path = path.split('?').next().unwrap_or_default();
        let given = |part: &str| parts.get(part).map(|value| value.as_str().unwrap_or_default());
        let has = [("scheme", scheme), ("host", host), ("port", port), ("path", path)];
        let is_right = has.iter().all(|(part, had)| given(part).is_none_or(|wanted| wanted == *had))
            && (allowed.is_empty() || redirect["status"].as_u64().is_some_and(|status| allowed.contains(&status)));
        return (!is_right).then(|| redirect.to_string());
    }
    let shares: Vec<(String, f64)> = list(answer, "destinations")
        .filter_map(|one| Some((one["upstream"].as_str()?, one["percent"].as_f64()?)))
        .map(|(name, percent)| (name.rsplit_once(':').map_or(name, |(name, _)| name).to_owned(), percent))
        .filter(|(_, percent)| *percent > 0.0)
        .collect();
    let status = answer["directResponse"]["status"].as_u64().or(answer["status"].as_u64());
    if let Some(wanted) = want["shares"].as_object() {
        let has = |name: &str| shares.iter().filter(|(known, _)| known == name).map(|(_, share)| share).sum::<f64>();
        let is_right = wanted.iter().all(|(name, share)| (has(name) - share.as_f64().unwrap_or_default()).abs() < 0.5);
        return (!is_right).then(|| format!("{shares:?}"));
    }
    let is_there = |wanted: &str| shares.iter().any(|(name, _)| name == wanted);
    let is_below =
        |space: &str| !shares.is_empty() && shares.iter().all(|(name, _)| name.starts_with(&format!("{space}/")));
    if want["backend"].as_str().is_some_and(|backend| !is_there(backend))
        || want["backendNamespace"].as_str().is_some_and(|space| !is_below(space))
    {
        return Some(format!("{shares:?}, status {status:?}"));
    }
    if want.get("backend").is_some() || want.get("backendNamespace").is_some() {
        let seen = &answer["rewritten"];
        let differs = |part: &str| {
            let (wanted, had) = (&want["forwarded"][part], &seen[part]);
            !wanted.is_null() && !had.is_null() && wanted != had
        };
        return ["host", "path"].into_iter().any(differs).then(|| seen.to_string());
    }
    (!allowed.is_empty() && !status.is_some_and(|status| allowed.contains(&status))).then(|| format!("{status:?}"))
}

/// Time can't be told from manifests, nor does the CORS filter's answer belong to routing.
fn is_judged(request: &Value) -> bool {
    let needs: Vec<&str> = match &request["needs"] {
        Value::String(one) => vec![one],
        several => several.as_array().into_iter().flatten().filter_map(Value::as_str).collect(),
    };
    !needs.iter().any(|need| ["time", "cors"].contains(need))
}

#[test]
fn requests_are_answered_as_the_conformance_tests_have_it() {
    let mut judged = 0;
    let mut found: Vec<String> = Vec::new();
    for (name, case) in cases() {
        let mut worlds: Vec<(Vec<&str>, Vec<&Value>)> = Vec::new();
        for request in list(&case, "requests").filter(|request| is_judged(request)) {
            let gone: Vec<&str> = list(request, "afterDeleting").filter_map(Value::as_str).collect();
            match worlds.iter_mut().find(|(known, _)| *known == gone) {
                Some((_, requests)) => requests.push(request),
                None => worlds.push((gone, vec![request])),
            }
        }
        for (gone, requests) in worlds {
            let world = world_of(&case, &gone);
            let snapshot = world.snapshot();
            let cx = Context::new(&snapshot);
            for request in requests {
                judged += 1;
                let wrong = wrong(&request["expect"], &answer(&cx, request));
                found.extend(wrong.map(|wrong| format!("{name}: {request}: {wrong}")));
            }
        }
    }
    assert_eq!(found, Vec::<String>::new());
    assert_eq!(judged, 310);
}

#[test]
fn routes_are_accepted_as_the_conformance_tests_have_it() {
    let mut judged = 0;
    for (name, case) in cases() {
        let world = world_of(&case, &[]);
        let snapshot = world.snapshot();
        let cx = Context::new(&snapshot);
        let shown = serde_json::to_value(render::attachments(&cx, &Filter::default())).expect("JSON");
        for condition in list(&case, "routes") {
            judged += 1;
            let is_same = |one: &&Value| ["route", "parent"].iter().all(|key| one[key] == condition[key]);
            let had = shown.as_array().into_iter().flatten().rfind(is_same);
            let had = had.unwrap_or_else(|| panic!("{name}: {condition} is not shown"));
            for key in ["accepted", "acceptedReason", "resolvedRefs", "resolvedRefsReason"] {
                assert!(condition.get(key).is_none_or(|wanted| *wanted == had[key]), "{name}: {condition}: {had}");
            }
        }
    }
    assert_eq!(judged, 87);
}
