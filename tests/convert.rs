//! Laws of converting: no request is answered otherwise that no finding names, and what is written is without errors.

#[path = "convert/bad_input.rs"]
mod bad_input;
#[cfg(unix)]
#[path = "convert/cluster.rs"]
mod cluster;
#[path = "convert/commands.rs"]
mod commands;
#[path = "trace/drawn.rs"]
mod drawn;
#[path = "convert/fields.rs"]
mod fields;
#[path = "trace/generated.rs"]
mod generated;
#[path = "convert/listeners.rs"]
mod listeners;
#[path = "convert/policies.rs"]
mod policies;
mod program;
mod world;

use std::collections::BTreeMap;

use glooscope::check::{Levels, check};
use glooscope::context::{Context, Listeners};
use glooscope::convert::{Conversion, LossKind, Settings, Target, convert, prove};
use glooscope::finding::Severity;
use glooscope::snapshot::{Dialect, Options};
use glooscope::text::{Role, SourceMap, Span};
use glooscope::traffic::{ActionKind, Sent};
use world::{Random, World};

fn settings(target: Target) -> Settings {
    Settings { target, class: None, delegates: false, shares_groups: false }
}

fn delegated() -> Settings {
    Settings { delegates: true, shares_groups: true, ..settings(Target::Kgateway) }
}

/// What is written, with the sources beside it.
fn written(conversion: &Conversion, sources: &[(&str, &str)], target: Target) -> World {
    let mut map = SourceMap::default();
    for file in &conversion.files {
        map.add(file.name.as_str(), file.text.as_str(), Role::Subject);
    }
    for (name, text) in sources {
        map.add(*name, *text, Role::Context);
    }
    let dialect = match target {
        Target::Kgateway => Dialect::Kgateway,
        Target::Standard => Dialect::Standard,
    };
    let mut world = World::parse(map);
    world.options = Options { dialect: Some(dialect), ..Options::default() };
    world
}

/// What routes may have set.
const OPTIONS: [&str; 9] = [
    "retries: {retryOn: 5xx, numRetries: 2}",
    "retries: {retryOn: '5xx,x'}",
    "idleTimeout: 3s, timeout: 5s",
    "faults: {abort: {httpStatus: 503, percentage: 20}}",
    "faults: {delay: {fixedDelay: 1s, percentage: 0.5}}",
    "regexRewrite: {pattern: {regex: '^/(.*)$'}, substitution: '/y/\\1'}",
    "autoHostRewrite: true",
    "hostRewrite: b.com, headerManipulation: {requestHeadersToAdd: [{header: {key: x-a, value: '1'}}]}",
    "cors: {allowOrigin: ['https://a.com']}, upgrades: [{websocket: {}}]",
];

/// A number that may be given to look at more than in every run.
fn given(name: &str, or: u64) -> u64 {
    std::env::var(name).ok().and_then(|text| text.parse().ok()).unwrap_or(or)
}

/// Hosts that overlap, whose routes do several things.
fn hosts(draw: &mut Random) -> String {
    let text = generated::hosts(draw);
    let mut parts = text.split("directResponseAction: {status: 200}");
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let kube = |name: &str, weight: usize| {
            format!("{{destination: {{kube: {{ref: {{name: {name}, namespace: web}}, port: 80}}}}, weight: {weight}}}")
        };
        let action = match draw.below(8) {
            0 => format!("directResponseAction: {{status: {}}}", draw.from(&[200, 201, 404])),
            1 => format!(
                "routeAction: {{multi: {{destinations: [{}, {}]}}}}",
                kube("one", 1 + draw.below(3)),
                kube("two", draw.below(3))
            ),
            2 => "redirectAction: {hostRedirect: b.com, pathRedirect: /x}".to_owned(),
            3 => format!(
                "options: {{prefixRewrite: {}}}, routeAction: {{multi: {{destinations: [{}]}}}}",
                draw.from(&["/", "/x", "/x/"]),
                kube("one", 1)
            ),
            6 => format!(
                "options: {{{}}}, routeAction: {{multi: {{destinations: [{}]}}}}",
                draw.from(&OPTIONS),
                kube(draw.from(&["one", "two"]), 1)
            ),
            7 => format!(
                "routeAction: {{single: {{upstream: {{name: {}, namespace: web}}}}}}",
                draw.from(&["plain", "secure", "named", "own"])
            ),
            4 => format!("routeAction: {{upstreamGroup: {{name: {}, namespace: web}}}}", draw.from(&["g", "h"])),
            _ => {
                format!("routeAction: {{multi: {{destinations: [{}]}}}}", kube(draw.from(&["one", "two", "three"]), 1))
            }
        };
        out.extend([&action, part]);
    }
    let mut out = delegating(draw, &out);
    for (name, spec) in [
        ("plain", "static: {hosts: [{addr: 10.0.0.1, port: 80}, {addr: 10.0.0.2, port: 81}]}"),
        ("secure", "static: {hosts: [{addr: s.com, port: 443}]}"),
        ("named", "static: {useTls: true, hosts: [{addr: four.web.svc.cluster.local, port: 8443}]}"),
        ("own", "kube: {serviceName: five, serviceNamespace: web, servicePort: 80}, sslConfig: {sni: five.com}"),
    ] {
        out.extend([format!(
            "---\napiVersion: gloo.solo.io/v1\nkind: Upstream\nmetadata: {{name: {name}, namespace: web}}\nspec: {{{spec}}}\n"
        )]);
    }
    for (group, one, two) in [("g", "one", "two"), ("h", "two", "three")] {
        out.extend([format!(
            "---\napiVersion: gloo.solo.io/v1\nkind: UpstreamGroup\nmetadata: {{name: {group}, namespace: web}}\n\
             spec:\n  destinations:\n\
             \x20 - {{destination: {{kube: {{ref: {{name: {one}, namespace: web}}, port: 80}}}}, weight: 3}}\n\
             \x20 - {{destination: {{kube: {{ref: {{name: {two}, namespace: web}}, port: 80}}}}, weight: 1}}\n"
        )]);
    }
    out
}

/// The same where some of the routes stand in a route table, and some hosts have TLS.
fn delegating(draw: &mut Random, text: &str) -> String {
    let mut found = String::new();
    for (at, document) in text.split("---\n").filter(|document| !document.is_empty()).enumerate() {
        let (routes, head): (Vec<&str>, Vec<&str>) = document.lines().partition(|line| line.starts_with("    - {"));
        let head: Vec<String> = head.iter().map(|line| (*line).to_owned()).collect();
        let (from, count) = (draw.below(routes.len()), draw.below(4));
        let (mut left, mut table) = (Vec::new(), Vec::new());
        let prefix = draw.from(&["/", "/", "/a"]);
        let inherits = draw.from(&["", "", ", inheritableMatchers: true", ", inheritablePathMatchers: true"]);
        for (place, route) in routes.into_iter().enumerate() {
            if count > 0 && place == from {
                left.push(format!(
                    "    - {{matchers: [{{prefix: {prefix}}}], delegateAction: {{ref: {{name: t{at}, namespace: web}}}}{inherits}}}"
                ));
            }
            if (from..from + count).contains(&place) { table.push(&route[2..]) } else { left.push(route.to_owned()) }
        }
        let tls = if draw.one_in(6) { "\n  sslConfig: {secretRef: {name: c, namespace: web}}" } else { "" };
        found.extend([format!("---\n{}\n{}{tls}\n", head.join("\n"), left.join("\n"))]);
        if !table.is_empty() {
            found.extend([format!(
                "---\napiVersion: gateway.solo.io/v1\nkind: RouteTable\nmetadata: {{name: t{at}, namespace: web}}\nspec:\n  routes:\n{}\n",
                table.join("\n")
            )]);
        }
    }
    found
}

/// What is done to a request, as `trace` has it: the action, and shares by address.
fn answer(listeners: &Listeners<'_, '_>, at: usize, sent: &Sent) -> Option<String> {
    let listener = &listeners.all()[at];
    let seen = sent.clone().received_by(listener.connection).ok()?;
    let answer = listeners.answer(listener, &seen);
    let Some(hit) = answer.hit else { return Some("404".to_owned()) };
    let outcome = &hit.effect.outcome;
    let mut shares: BTreeMap<String, String> = BTreeMap::new();
    for backend in outcome.backends.iter() {
        let name = backend.name.name.trim_start_matches("kube-svc:web-").replace('-', ":");
        let name = name.replace("four:8443", "named").replace("five:80", "own");
        if let Some(share) = outcome.share(backend).filter(|share| !share.is_zero()) {
            shares.insert(name, share.to_string());
        }
    }
    let status = outcome.response.map(|response| response.status);
    if status == Some(404) {
        return Some("404".to_owned());
    }
    assert!(outcome.action != ActionKind::None, "a rule without any action");
    Some(format!("{:?} {status:?} {shares:?}", outcome.action))
}

#[derive(Debug, Default)]
struct Held {
    routes: usize,
    kept: usize,
    requests: usize,
    differ: usize,
}

fn hold(settings: &Settings, seed: u64) {
    let target = settings.target;
    let mut draw = Random::new(seed + given("CONVERT_SEED", 0));
    let mut held = Held::default();
    for number in 0..given("CONVERT_ROUNDS", 30) {
        let text = hosts(&mut draw);
        let before = World::of_text(text.clone());
        before.with(|cx| {
            let conversion = convert(cx, settings);
            let after = written(&conversion, &[("a.yaml", &text)], target);
            let shown = || conversion.files.iter().map(|file| file.text.as_str()).collect::<Vec<_>>().join("---\n");
            assert!(after.is_parsed());
            after.with(|now| {
                let proof = prove(cx, now, &conversion, 400);
                let losses: Vec<_> = conversion.losses.list.iter().map(|loss| &loss.finding.message).collect();
                let first = proof.unexplained.iter().take(3).collect::<Vec<_>>();
                let about = || format!("{number} {target:?}: {first:#?}\n{losses:#?}\n{text}\n{}", shown());
                assert!(proof.unexplained.is_empty() && !proof.is_cut, "{}", about());
                assert!(proof.undecided == 0, "{}", about());
                held.routes += proof.routes;
                held.kept += proof.kept;
                let report = check(now, &Levels::default());
                let error = report.findings.iter().find(|finding| finding.severity == Severity::Error);
                assert!(error.is_none(), "{error:#?}\n{}", about());
                requests(cx, now, &conversion, &mut draw, &mut held, &about);
            });
        });
    }
    assert!(held.requests > 2_000 && held.kept * 5 > held.routes, "{target:?} {held:?}");
}

/// Requests that `trace` answers otherwise must meet a route that something is said of.
fn requests(
    cx: &Context<'_>,
    now: &Context<'_>,
    conversion: &Conversion,
    draw: &mut Random,
    held: &mut Held,
    about: &dyn Fn() -> String,
) {
    let (old, new) = (Listeners::new(cx), Listeners::new(now));
    let words = drawn::Words::of(cx);
    assert!(!words.is_empty(), "nothing is read");
    let Some(to) = new.all().iter().position(|it| now.routing.api_gateway(it.id.gateway).is_some()) else { return };
    for converted in conversion.services.iter().filter(|converted| !converted.entries.is_empty()) {
        for hostname in &converted.hostnames {
            for _ in 0..60 {
                let mut request = words.request(draw);
                request.host = if hostname.is_empty() { "any.example".to_owned() } else { hostname.replace('*', "zz") };
                request.scheme = String::from("http");
                let sent = Sent::of(request.clone());
                let from = old.all().iter().position(|it| it.ssl == Some(false)).expect("a listener");
                // Those with TLS are held against each other by the proof.
                if converted.sections.iter().all(|(_, section)| section.is_tls) {
                    continue;
                }
                let (Some(then), Some(is)) = (answer(&old, from, &sent), answer(&new, to, &sent)) else { continue };
                held.requests += 1;
                if then == is {
                    continue;
                }
                held.differ += 1;
                let seen = sent.received_by(old.all()[from].connection).expect("it was received");
                let hit = old.answer(&old.all()[from], &seen).hit;
                let host = old.all()[from].host(&seen.host).map(|(host, _)| cx.resource(host.owner).key());
                // That the slash at a prefix's end doesn't count is said of the route that takes more from now on.
                let is_told = conversion.losses.list.iter().any(|loss| match &hit {
                    Some(hit) => {
                        // What is inherited stands in the route that delegates.
                        let through = hit.route.through.iter().filter_map(|id| cx.route(*id)).map(|route| route.span);
                        let inner = loss.finding.span;
                        let is_in = |outer: Span| outer.start <= inner.start && inner.end <= outer.end;
                        through.chain([hit.route.span]).any(is_in) && loss.finding.severity > Severity::Info
                            || loss.kind == LossKind::Order
                            || (loss.kind == LossKind::Prefix && loss.finding.message.contains("as well"))
                    }
                    None => loss.kind == LossKind::Prefix || loss.kind == LossKind::Domain,
                });
                let of_host = conversion
                    .losses
                    .list
                    .iter()
                    .any(|loss| loss.finding.resource == host && loss.kind == LossKind::Domain);
                // A name that is served whatever the port is taken from others.
                let of_port = conversion.losses.list.iter().any(|loss| {
                    loss.kind == LossKind::Domain && loss.finding.message.contains(&format!("{}:", request.host))
                });
                assert!(is_told || of_host || of_port, "{request:?}: {then} then {is}\n{}", about());
            }
        }
    }
}

#[test]
fn no_request_is_answered_otherwise_that_no_finding_names_for_kgateway() {
    hold(&settings(Target::Kgateway), 5);
}

#[test]
fn no_request_is_answered_otherwise_that_no_finding_names_for_the_standard() {
    hold(&settings(Target::Standard), 6);
}

#[test]
fn no_request_is_answered_otherwise_that_no_finding_names_where_tables_and_groups_are_delegated_to() {
    hold(&delegated(), 7);
}
