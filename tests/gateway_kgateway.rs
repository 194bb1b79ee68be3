//! What kgateway's translator makes of its own test inputs, recorded as data.

mod world;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use glooscope::context::Context;
use glooscope::report::render::{self, Filter};
use glooscope::snapshot::{Dialect, Options};
use serde_json::Value;
use world::World;

const FOLDER: &str = "fixtures/gateway_api/kgateway";

/// What is meant to differ, and why.
const DIFFERENT: [(&str, &str); 6] = [
    ("backends--basic", "a kind that only kgateway's own tests have"),
    ("reference-grant-mode--off-backendref-no-grant", "the controller is told that no grants are needed"),
    ("route-replacement--matcher--matcher-header-regex-invalid--strict", "the controller is told to validate strictly"),
    ("route-replacement--matcher--matcher-path-regex-invalid--strict", "the controller is told to validate strictly"),
    ("route-replacement--matcher--matcher-query-regex-invalid--strict", "the controller is told to validate strictly"),
    (
        "route-replacement--matcher--matcher-regex-re2-unsupported--strict",
        "the controller is told to validate strictly",
    ),
];

fn list<'v>(value: &'v Value, key: &str) -> impl Iterator<Item = &'v Value> {
    value[key].as_array().into_iter().flatten()
}

fn text<'v>(value: &'v Value, key: &str) -> &'v str {
    value[key].as_str().unwrap_or_default()
}

/// A match as both sides have it: the path, the method, and how many headers and parameters it asks for.
fn recorded_match(value: &Value) -> String {
    let prefix = match value["stringPrefix"].as_str() {
        Some("/") => Some(""),
        other => other.or(value["prefix"].as_str()),
    };
    let path = prefix.map(|text| format!("prefix {text}"));
    let path = path.or_else(|| value["exact"].as_str().map(|text| format!("exact {text}")));
    let path = path.unwrap_or_else(|| format!("regex {}", text(value, "regex")));
    let count = |key| list(value, key).count();
    format!("{path} {} {} {}", text(value, "method"), count("headers"), count("queryParams"))
}

fn made_match(value: &Value) -> String {
    let prefix = value["pathPrefix"].as_str().map(|text| format!("prefix {}", text.strip_suffix('/').unwrap_or(text)));
    let path = prefix.or_else(|| value["exact"].as_str().map(|text| format!("exact {text}")));
    let path = path.unwrap_or_else(|| format!("regex {}", text(value, "regex")));
    let count = |key| list(value, key).count();
    let method = list(value, "methods").next().and_then(Value::as_str).unwrap_or_default();
    format!("{path} {method} {} {}", count("headers"), count("queryParameters"))
}

/// Where requests go, in hundredths; an unresolved backend answers 500.
fn recorded_action(route: &Value) -> String {
    if let Some(status) = route["directResponse"].as_u64() {
        return format!("answers {status}");
    }
    if route.get("redirect").is_some() {
        return "redirects".to_owned();
    }
    let mut weights: BTreeMap<String, u64> = BTreeMap::new();
    for cluster in list(route, "clusters") {
        let name = match (cluster["service"].as_str(), cluster["backend"].as_str()) {
            (Some(service), _) => format!("{service}:{}", cluster["port"]),
            (_, Some(backend)) => backend.to_owned(),
            _ if cluster.get("unresolved").is_some() => "500".to_owned(),
            _ => text(cluster, "cluster").to_owned(),
        };
        *weights.entry(name).or_default() += cluster["weight"].as_u64().unwrap_or(1);
    }
    let total = weights.values().sum::<u64>().max(1);
    weights.retain(|_, weight| *weight > 0);
    let shares = weights.iter().map(|(name, weight)| format!("{name} {}", weight * 10_000 / total));
    shares.collect::<Vec<_>>().join(", ")
}

fn made_action(route: &Value) -> String {
    let answered = list(route, "reasons").filter_map(Value::as_str).find_map(|reason| {
        reason.split_once("all requests are answered with ").map(|(_, status)| format!("answers {status}"))
    });
    if let Some(answered) = answered {
        return answered;
    }
    match text(route, "action") {
        "redirect" => "redirects".to_owned(),
        "directResponse" => "answers by itself".to_owned(),
        _ => {
            let mut shares: BTreeMap<String, f64> = BTreeMap::new();
            for one in list(route, "destinations") {
                let name = if text(one, "state") == "invalid" { "500" } else { text(one, "upstream") };
                *shares.entry(name.to_owned()).or_default() += one["percent"].as_f64().unwrap_or_default();
            }
            shares.retain(|_, share| *share > 0.0);
            let shares = shares.iter().map(|(name, share)| format!("{name} {}", (share * 100.0).floor()));
            shares.collect::<Vec<_>>().join(", ")
        }
    }
}

/// Whether two actions are the same: what answers by itself with which status is not in the shape.
fn is_same_action(recorded: &str, made: &str) -> bool {
    recorded == made
        || (made == "answers by itself" && recorded.starts_with("answers "))
        || (recorded == "500 10000" && (made.is_empty() || made == "answers 500"))
}

/// What a case gets wrong.
fn wrong(case: &Value, cx: &Context<'_>) -> Vec<String> {
    let filter = Filter::default();
    let hosts: Vec<Value> =
        render::virtual_hosts(cx, &filter).map(|host| serde_json::to_value(host).expect("JSON")).collect();
    let mut found = Vec::new();
    for host in list(case, "hosts") {
        let wanted: Vec<(String, String)> =
            list(host, "routes").map(|route| (recorded_match(&route["match"]), recorded_action(route))).collect();
        for domain in list(host, "domains") {
            let serving = hosts.iter().filter(|made| {
                made["gateway"] == case["gateway"] && list(made, "domains").any(|known| known == domain)
            });
            let made: Vec<Vec<(String, String)>> = serving
                .map(|made| {
                    let routes = list(made, "routes");
                    let of = |route| list(route, "matchers").map(move |it| (made_match(it), made_action(route)));
                    routes.flat_map(of).collect()
                })
                .collect();
            let is_same = |made: &Vec<(String, String)>| {
                let same = |((path, action), (had, does)): (&(String, String), &(String, String))| {
                    path == had && is_same_action(action, does)
                };
                made.len() == wanted.len() && wanted.iter().zip(made).all(same)
            };
            if !made.iter().any(is_same) {
                found.push(format!("{domain}: {made:?}, not {wanted:?}"));
            }
        }
    }
    let shown = serde_json::to_value(render::attachments(cx, &filter)).expect("JSON");
    for (route, parents) in case["routeStatus"].as_object().into_iter().flatten() {
        let Some(route) = route.strip_prefix("HTTPRoute ") else { continue };
        for status in parents.as_array().into_iter().flatten() {
            let (kind, name) = text(status, "parent").split_once(' ').unwrap_or_default();
            let home = route.split('/').next().unwrap_or_default();
            let parent = if name.contains('/') { name.to_owned() } else { format!("{home}/{name}") };
            let made = shown.as_array().into_iter().flatten().find(|one| {
                text(one, "route") == route && text(one, "parentKind") == kind && text(one, "parent") == parent
            });
            let Some(made) = made else {
                found.push(format!("{route} at {parent} is not shown"));
                continue;
            };
            for (key, flag, reason) in
                [("Accepted", "accepted", "acceptedReason"), ("ResolvedRefs", "resolvedRefs", "resolvedRefsReason")]
            {
                let is_right = match &status[key] {
                    Value::Null => true,
                    Value::Bool(wanted) => made[flag] == *wanted,
                    wanted => made[flag] == false && made[reason] == *wanted,
                };
                if !is_right {
                    found.push(format!("{route} at {parent}: {key} {}, not {}", made[reason], status[key]));
                }
            }
        }
    }
    found
}

#[test]
fn routes_are_those_of_kgateways_translator() {
    let mut differing = BTreeSet::new();
    let mut judged = 0;
    let mut told = Vec::new();
    for (name, recorded) in world::texts(FOLDER).into_iter().filter(|(name, _)| name.ends_with(".expect.json")) {
        let case: Value = serde_json::from_str(&recorded).expect("a case");
        let stem = name.strip_suffix(".expect.json").unwrap_or(&name);
        let manifest = fs::read_to_string(format!("{stem}.yaml")).expect("the manifests of the case");
        let mut world = World::of_text(manifest);
        world.options = Options {
            dialect: Some(Dialect::Kgateway),
            route_weights: text(&case["settings"], "WeightedRoutePrecedence") == "true",
            closed: true,
            ..Options::default()
        };
        let snapshot = world.snapshot();
        let wrong = wrong(&case, &Context::new(&snapshot));
        judged += 1;
        if !wrong.is_empty() {
            let name = stem.rsplit('/').next().unwrap_or(stem).to_owned();
            told.push(format!("{name}: {wrong:?}"));
            differing.insert(name);
        }
    }
    let meant: BTreeSet<String> = DIFFERENT.iter().map(|(name, _)| (*name).to_owned()).collect();
    assert_eq!(differing, meant, "{}", told.join("\n"));
    assert_eq!(judged, 56);
}
