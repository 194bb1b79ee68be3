//! Fidelity: the routes and shares of every recorded case are the ones that Gloo's own control plane made.
//!
//! `fixtures/gloo/` and `fixtures/envoy/` hold manifests beside Gloo's verdicts, which are recorded facts. A disagreement that is meant is listed here
//! by name with its reason.

mod world;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use glooscope::context::Context;
use glooscope::model::{Condition, Matcher, PathKind};
use glooscope::routing::gloo::domains;
use glooscope::traffic::{ActionKind, HostStatus, Outcome};
use serde_json::Value;
use world::World;

/// Cases whose routes differ from the verdict on purpose: name and reason.
const MEANT: [(&str, &str); 0] = [];

fn cases() -> Vec<PathBuf> {
    let mut found: Vec<PathBuf> = ["fixtures/gloo/cases", "fixtures/gloo/worlds", "fixtures/envoy/worlds"]
        .iter()
        .flat_map(|folder| fs::read_dir(Path::new(folder)).expect("the folder is there"))
        .map(|entry| entry.expect("it can be listed").path())
        .filter(|path| path.to_string_lossy().ends_with(".verdict.json"))
        .collect();
    found.sort();
    found
}

/// A host in a form that can be compared: service, sorted domains, routes in order.
type Host = (String, Vec<String>, Vec<String>);

fn condition_text(name: &str, kind: &str, value: &str, invert: bool) -> String {
    format!("{name} {kind} {value:?} {invert}")
}

fn methods_text(methods: &mut Vec<&str>) -> String {
    methods.sort_unstable();
    methods.dedup();
    format!("methods {}", methods.join(","))
}

fn recorded_match(recorded: &Value) -> String {
    let text = |key: &str| recorded.get(key).and_then(Value::as_str);
    let path = ["prefix", "exact", "regex"]
        .iter()
        .find_map(|key| text(key).map(|value| format!("{key} {value}")))
        .unwrap_or_else(|| if recorded["connect"] == true { "connect".into() } else { "none".into() });
    let list = |key: &str| recorded.get(key).and_then(Value::as_array).cloned().unwrap_or_default();
    let kind_of = |item: &Value| {
        ["regex", "exact"]
            .iter()
            .find_map(|kind| {
                item.get(*kind).and_then(Value::as_str).map(|value| ((*kind).to_owned(), value.to_owned()))
            })
            .unwrap_or(("present".to_owned(), String::new()))
    };
    let mut headers: Vec<String> = list("headers")
        .iter()
        .map(|header| {
            let name = header["name"].as_str().unwrap_or_default();
            let (kind, value) = kind_of(header);
            if name == ":method" {
                return methods_text(&mut value.split('|').collect());
            }
            condition_text(name, &kind, &value, header["invert"] == true)
        })
        .collect();
    headers.sort();
    let mut query: Vec<String> = list("queryParameters")
        .iter()
        .map(|item| {
            let (kind, value) = kind_of(item);
            condition_text(item["name"].as_str().unwrap_or_default(), &kind, &value, false)
        })
        .collect();
    query.sort();
    format!(
        "{path} case {} {headers:?} {query:?}",
        recorded.get("caseSensitive").and_then(Value::as_bool).unwrap_or(true)
    )
}

fn made_match(matcher: &Matcher<'_>) -> String {
    let path = match matcher.path {
        None => "none".to_owned(),
        Some(path) => match path.kind {
            PathKind::Elements => format!("elements {}", path.text.value),
            PathKind::Prefix => format!("prefix {}", path.text.value),
            PathKind::Exact => format!("exact {}", path.text.value),
            PathKind::Regex => format!("regex {}", path.text.value),
            PathKind::Connect => "connect".to_owned(),
        },
    };
    let text = |condition: &Condition<'_>| {
        let kind = match (condition.value.value.is_empty(), condition.regex) {
            (true, _) => "present",
            (false, true) => "regex",
            (false, false) => "exact",
        };
        // The methods are a condition on this header, too.
        match condition.name.value {
            ":method" => methods_text(&mut condition.value.value.split('|').collect()),
            name => condition_text(name, kind, condition.value.value, condition.invert),
        }
    };
    let mut headers: Vec<String> = matcher.headers.iter().map(text).collect();
    if !matcher.methods.is_empty() {
        let mut methods: Vec<&str> = matcher.methods.iter().flat_map(|method| method.value.split('|')).collect();
        headers.push(methods_text(&mut methods));
    }
    headers.sort();
    let mut query: Vec<String> = matcher.query.iter().map(text).collect();
    query.sort();
    format!("{path} case {} {headers:?} {query:?}", matcher.heeds_case())
}

/// Upstreams with their weights, one entry an upstream; all the traffic to a single one is `all`.
fn shares(weights: impl Iterator<Item = (String, Option<u64>)>) -> String {
    let mut sums: Vec<(String, u64)> = Vec::new();
    for (upstream, weight) in weights {
        let weight = weight.unwrap_or(1);
        match sums.iter_mut().find(|(known, _)| *known == upstream) {
            Some((_, sum)) => *sum += weight,
            None => sums.push((upstream, weight)),
        }
    }
    match sums.as_slice() {
        [(upstream, weight)] if *weight > 0 => format!("{upstream} all"),
        _ => format!("{sums:?}"),
    }
}

fn recorded_hosts(verdict: &Value) -> Vec<Host> {
    let list = |value: &Value, key: &str| value.get(key).and_then(Value::as_array).cloned().unwrap_or_default();
    let mut hosts: Vec<Host> = list(verdict, "hosts")
        .iter()
        .map(|host| {
            let mut domains: Vec<String> =
                list(host, "domains").iter().map(|domain| domain.as_str().unwrap_or_default().to_owned()).collect();
            domains.sort();
            let routes = list(host, "routes")
                .iter()
                .map(|route| {
                    let action = match route["action"].as_str().unwrap_or_default() {
                        "cluster" | "weightedClusters" | "routeWithoutClusterSpecifier" => "forward",
                        other => other,
                    };
                    let destinations = list(route, "destinations");
                    let weights = destinations.iter().filter_map(|destination| {
                        let upstream = destination["upstream"].as_str()?;
                        Some((upstream.to_owned(), destination["weight"].as_u64()))
                    });
                    format!("{} {action} {}", recorded_match(&route["match"]), shares(weights))
                })
                .collect();
            (host["virtualService"].as_str().unwrap_or_default().to_owned(), domains, routes)
        })
        .collect();
    hosts.sort();
    hosts
}

fn made_shares(outcome: &Outcome<'_>) -> String {
    if outcome.action != ActionKind::Forward {
        return shares(std::iter::empty());
    }
    let reach = outcome.backends.iter().filter(|share| !share.lost);
    shares(reach.map(|share| (share.name.path(), share.weight.map(u64::from))))
}

fn made_hosts(cx: &Context<'_>) -> Vec<Host> {
    let mut hosts = Vec::new();
    for host in cx.routing.hosts.iter().filter(|host| host.status == HostStatus::Ok) {
        let resource = cx.resource(host.owner);
        let mut names: Vec<String> = domains(resource).iter().map(|domain| domain.value.to_owned()).collect();
        names.sort();
        let forward_proxy = cx.routing.has_dynamic_forward_proxy(host);
        let mut routes = Vec::new();
        for route in &cx.routing.gloo.translation(host.table).routes {
            let outcome = cx.outcome(route, forward_proxy);
            for matcher in route.matchers.iter() {
                routes.push(format!("{} {} {}", made_match(matcher), outcome.action.as_str(), made_shares(&outcome)));
            }
        }
        // The verdict has a listener of several proxies once for each.
        hosts.extend(host.proxies.iter().map(|_| (resource.path(), names.clone(), routes.clone())));
    }
    hosts.sort();
    hosts
}

#[test]
fn routes_and_shares_are_those_of_gloo() {
    let cases = cases();
    assert!(cases.len() > 700, "only {} cases were found", cases.len());
    let mut wrong: BTreeMap<String, String> = BTreeMap::new();
    for verdict in cases {
        let name = verdict.file_name().expect("a file").to_string_lossy().replace(".verdict.json", "");
        let manifest = verdict.with_file_name(format!("{name}.yaml"));
        let recorded: Value =
            serde_json::from_str(&fs::read_to_string(&verdict).expect("it can be read")).expect("it is JSON");
        let world = World::of_text(fs::read_to_string(&manifest).expect("it can be read")).closed();
        assert!(!world.snapshot().resources.is_empty(), "{name}: nothing was read");
        let (want, got) = (recorded_hosts(&recorded), world.with(made_hosts));
        if want != got {
            wrong.insert(name, format!("  Gloo      {want:#?}\n  glooscope {got:#?}"));
        }
    }
    for (name, reason) in MEANT {
        assert!(wrong.remove(name).is_some(), "{name} agrees now, so it is no longer a meant disagreement: {reason}");
    }
    let texts: Vec<String> = wrong.iter().map(|(name, text)| format!("{name}\n{text}")).collect();
    assert!(wrong.is_empty(), "{} cases differ: {:?}\n{}", wrong.len(), wrong.keys(), texts.join("\n"));
}
