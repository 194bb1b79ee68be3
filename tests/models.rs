//! Laws of comparing within each model and across both: requests are answered alike wherever a plan says nothing, and every witness shows
//! what is said to change.

#[path = "trace/drawn.rs"]
mod drawn;
mod world;
#[path = "models/worlds.rs"]
mod worlds;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use glooscope::change::{Answered, Plan, RequestChange};
use glooscope::context::{Context, Listener, Listeners};
use glooscope::traffic::{Request, Sent};
use world::{Random, World};
use worlds::Model;

/// Who answers, by which route, and what becomes of the request, in words that are the same in both models.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Taken {
    host: Option<String>,
    route: Option<usize>,
    fate: String,
}

fn taken<'c, 'a>(listeners: &Listeners<'c, 'a>, listener: &Listener<'c, 'a>, request: &Request) -> Taken {
    let answer = listeners.answer(listener, request);
    let path = |id| listeners.context().resource(id).path();
    let owner = answer.host.map(|(host, _)| path(host.owner));
    let Some(hit) = answer.hit else { return Taken { host: owner, route: None, fate: "nobody".to_owned() } };
    let (effect, matched) = (&hit.effect, hit.matching.matched(request.path()));
    let mut fate = effect.outcome.action.as_str().to_owned();
    if !effect.outcome.is_ok() {
        fate += " fails";
    }
    let mut shares: BTreeMap<String, u64> = BTreeMap::new();
    for backend in effect.outcome.backends.iter() {
        let name = backend.name.name.replace("kube-svc:web-", "").replace("-80", "").replace(":80", "");
        *shares.entry(name).or_default() += 1000 * backend.weight.map_or(1, u64::from) / effect.outcome.total.max(1);
    }
    let _ = write!(fate, "{shares:?}");
    if let Some(redirect) = &effect.outcome.redirect {
        let _ = write!(fate, "{:?} {}", redirect.status, redirect.location(request, matched, listener.port));
    } else if let Some(rewrite) = &effect.rewrite {
        fate += &rewrite.path.apply(request, matched).unwrap_or_else(|| request.target.clone());
    }
    // A host of the Gateway API is put together from several HTTP routes.
    let root = path(hit.route.through.first().unwrap_or(&hit.route.id).owner);
    let is_named = answer.host.is_some_and(|(host, _)| host.named.is_some());
    let host = if is_named { Some(root) } else { owner };
    Taken { host, route: Some(hit.index), fate }
}

/// The listener of each side that a request arrives at which is sent to the first port or to the second.
fn listener<'l, 'c, 'a>(listeners: &'l Listeners<'c, 'a>, port: u32) -> Option<&'l Listener<'c, 'a>> {
    listeners.all().iter().find(|it| it.port.is_some_and(|known| known % 8000 == port))
}

/// What is told, by host and route, and which hosts come or go.
type Told = BTreeSet<[(Option<String>, Option<usize>); 2]>;

fn told(list: &[RequestChange]) -> Told {
    let side = |answered: &Answered| (answered.host.clone(), answered.route);
    list.iter().map(|change| [side(&change.before), side(&change.after)]).collect()
}

#[derive(Debug, Default)]
struct Count {
    asked: usize,
    differ: usize,
    shown: usize,
    undecided: usize,
}

fn hold(draw: &mut Random, (first, second): (&str, &str), count: &mut Count) {
    let about = format!("{first}\n=====\n{second}");
    let (old_world, new_world) = (World::of_text(first), World::of_text(second));
    let (old_snapshot, new_snapshot) = (old_world.snapshot(), new_world.snapshot());
    let (then, now) = (Context::new(&old_snapshot), Context::new(&new_snapshot));
    let plan = Plan::between(&then, &now);
    let (old, new) = (Listeners::new(&then), Listeners::new(&now));
    let places = told(&plan.requests.list);
    let ask = |request: &Request, port: u32| {
        let was = listener(&old, port).map(|it| taken(&old, it, request));
        let is = listener(&new, port).map(|it| taken(&new, it, request));
        let nobody = Taken { host: None, route: None, fate: "nobody".to_owned() };
        (was.unwrap_or_else(|| nobody.clone()), is.unwrap_or(nobody))
    };
    for change in &plan.requests.list {
        let Some(witness) = &change.witness else {
            count.undecided += 1;
            continue;
        };
        let mut sent = Sent::to_url(&witness.method, &witness.url).expect("a URL");
        for (name, value) in &witness.headers {
            sent.add_header(name, value).expect("a header");
        }
        let request = sent.received().expect("a request");
        let shows = [80, 81].into_iter().any(|port| {
            let (was, is) = ask(&request, port);
            let is_meant = (was.route, is.route) == (change.before.route, change.after.route);
            // Timeouts are no part of the fate.
            let differs = was.fate != is.fate || change.what.iter().any(|what| what == "timeout" || what == "rewrite");
            is_meant && differs
        });
        assert!(shows, "{change:?}: {about}");
        count.shown += 1;
    }
    let words = [drawn::Words::of(&then), drawn::Words::of(&now)];
    for _ in 0..300 {
        let from = if words[1].is_empty() { 0 } else { draw.below(2) };
        let mut request = words[from].request(draw);
        request.host = request.host.replace(":8080", "");
        "http".clone_into(&mut request.scheme);
        for port in [80, 81] {
            let (was, is) = ask(&request, port);
            count.asked += 1;
            if was.fate == is.fate {
                continue;
            }
            count.differ += 1;
            // A host that comes or goes is told by one request of it.
            let is_told = places.contains(&[(was.host.clone(), was.route), (is.host.clone(), is.route)])
                || (was.host.is_none() != is.host.is_none()
                    && places
                        .iter()
                        .any(|[a, b]| a.0.is_none() == was.host.is_none() && b.0.is_none() == is.host.is_none()));
            assert!(is_told, "{request:?} at {port} from {was:?} to {is:?}, told {places:?}: {about}");
        }
    }
    assert_eq!(plan.keeps_traffic(), plan.requests.is_empty(), "{about}");
    let back = Plan::between(&now, &then);
    assert_eq!(plan.requests.list.len(), back.requests.list.len(), "{about}");
}

#[test]
fn requests_are_answered_alike_wherever_a_plan_says_nothing_in_each_model_and_across_both() {
    let mut draw = Random::new(17);
    let pairs = [
        (Model::Gloo, Model::Gloo),
        (Model::GatewayApi, Model::GatewayApi),
        (Model::Gloo, Model::GatewayApi),
        (Model::GatewayApi, Model::Gloo),
    ];
    for (from, to) in pairs {
        let mut count = Count::default();
        for _ in 0..40 {
            let first = worlds::world(&mut draw, from);
            let second = if from == to {
                (0..=draw.below(3)).fold(first.clone(), |text, _| worlds::changed(&mut draw, to, &text))
            } else {
                worlds::world(&mut draw, to)
            };
            hold(&mut draw, (&first, &second), &mut count);
        }
        let is_much = count.differ > count.asked / 200 && count.shown > 40 && count.shown > 8 * count.undecided;
        assert!(is_much, "{from:?} to {to:?}: {count:?}");
    }
}

const SERVICES: &str = "apiVersion: v1\nkind: Service\nmetadata: {name: web, namespace: shop}\n\
    spec: {selector: {app: web}, ports: [{port: 80, targetPort: 8080}]}\n---\n";

const OF_GLOO: &str = "
apiVersion: gateway.solo.io/v1
kind: VirtualService
metadata: {name: shop, namespace: shop}
spec:
  virtualHost:
    domains: [shop.example.com]
    options: {headerManipulation: {responseHeadersToRemove: [server]}}
    routes:
    - matchers: [{exact: /health}]
      directResponseAction: {status: 200, body: ok}
    - matchers: [{exact: /old}, {prefix: /old/}]
      redirectAction: {hostRedirect: new.example.com, responseCode: FOUND}
    - matchers: [{exact: /v1/cart, methods: [GET]}]
      options: {timeout: 5s, prefixRewrite: /cart}
      routeAction:
        multi:
          destinations:
          - {weight: 90, destination: {kube: {ref: {name: cart, namespace: shop}, port: 80}}}
          - {weight: 10, destination: {kube: {ref: {name: cart-v2, namespace: shop}, port: 80}}}
    - matchers: [{exact: /api}]
      options:
        prefixRewrite: /v2/api
        cors: {allowOrigin: ['https://b.example.com', 'https://a.example.com'], allowMethods: [GET]}
      routeAction: {single: {upstream: {name: web, namespace: shop}}}
    - matchers: [{prefix: /api/}]
      options:
        prefixRewrite: /v2/api/
        cors: {allowOrigin: ['https://b.example.com', 'https://a.example.com'], allowMethods: [GET]}
      routeAction: {single: {upstream: {name: web, namespace: shop}}}
    - matchers: [{prefix: /}]
      options:
        shadowing: {upstream: {name: web, namespace: shop}, percentage: 20}
        headerManipulation:
          requestHeadersToAdd: [{header: {key: X-A, value: b}, append: false}, {header: {key: x-b, value: c}}]
      routeAction: {single: {upstream: {name: web, namespace: shop}}}
---
apiVersion: gloo.solo.io/v1
kind: Upstream
metadata: {name: web, namespace: shop}
spec: {kube: {serviceName: web, serviceNamespace: shop, servicePort: 80}}
";

const OF_THE_GATEWAY_API: &str = "
apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: {name: http, namespace: shop}
spec:
  gatewayClassName: kgateway
  listeners:
  - {name: http, port: 80, protocol: HTTP}
---
apiVersion: gateway.kgateway.dev/v1alpha1
kind: DirectResponse
metadata: {name: ok, namespace: shop}
spec: {status: 200, body: ok}
---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: {name: shop, namespace: shop}
spec:
  parentRefs: [{name: http}]
  hostnames: [shop.example.com]
  rules:
  - matches: [{path: {type: Exact, value: /health}}]
    filters:
    - {type: ExtensionRef, extensionRef: {group: gateway.kgateway.dev, kind: DirectResponse, name: ok}}
    - {type: ResponseHeaderModifier, responseHeaderModifier: {remove: [Server]}}
  - matches: [{path: {type: PathPrefix, value: /old}}]
    filters:
    - {type: RequestRedirect, requestRedirect: {hostname: new.example.com, statusCode: 302}}
    - {type: ResponseHeaderModifier, responseHeaderModifier: {remove: [Server]}}
  - matches: [{path: {type: Exact, value: /v1/cart}, method: GET}]
    timeouts: {request: 5000ms}
    filters:
    - {type: URLRewrite, urlRewrite: {path: {type: ReplaceFullPath, replaceFullPath: /cart}}}
    - {type: ResponseHeaderModifier, responseHeaderModifier: {remove: [Server]}}
    backendRefs: [{name: cart, port: 80, weight: 9}, {name: cart-v2, port: 80, weight: 1}]
  - matches: [{path: {type: PathPrefix, value: /api}}]
    filters:
    - {type: URLRewrite, urlRewrite: {path: {type: ReplacePrefixMatch, replacePrefixMatch: /v2/api}}}
    - {type: ResponseHeaderModifier, responseHeaderModifier: {remove: [server]}}
    - {type: CORS, cors: {allowOrigins: ['https://a.example.com', 'https://b.example.com'], allowMethods: [GET]}}
    backendRefs: [{name: web, port: 80}]
  - filters:
    - {type: RequestMirror, requestMirror: {backendRef: {name: web, port: 80}, percent: 20}}
    - {type: RequestHeaderModifier, requestHeaderModifier: {set: [{name: x-a, value: b}], add: [{name: x-b, value: c}]}}
    - {type: ResponseHeaderModifier, responseHeaderModifier: {remove: [server]}}
    backendRefs: [{name: web, port: 80}]
";

fn plan(before: &str, after: &str) -> Plan {
    World::of_text(before).with(|then| World::of_text(after).with(|now| Plan::between(then, now)))
}

#[test]
fn what_does_the_same_in_the_other_model_changes_nothing_for_requests() {
    // Services may stand beside both, or beside one alone, as they do where one folder replaces another.
    for (left, right) in [("", ""), (SERVICES, SERVICES), (SERVICES, ""), ("", SERVICES)] {
        let (gloo, api) = (left.to_owned() + OF_GLOO, right.to_owned() + OF_THE_GATEWAY_API);
        for (before, after) in [(&gloo, &api), (&api, &gloo)] {
            let plan = plan(before, after);
            assert!(plan.requests.is_empty(), "{:#?}", plan.requests.list);
            assert!(plan.keeps_traffic() && !plan.is_empty() && plan.summary.max_shift.is_zero());
            assert!(plan.routes.iter().all(|route| !route.is_noticed), "{:#?}", plan.routes);
        }
    }
}

#[test]
fn what_differs_in_the_other_model_is_told() {
    let same = OF_THE_GATEWAY_API;
    for (old, new, what) in [
        ("5000ms", "6s", "timeout"),
        ("{name: x-a, value: b}", "{name: x-a, value: c}", "headers"),
        ("percent: 20", "percent: 30", "mirror"),
        ("allowMethods: [GET]", "allowMethods: [GET, POST]", "cors"),
        ("replacePrefixMatch: /v2/api", "replacePrefixMatch: /v3/api", "rewrite"),
        ("replaceFullPath: /cart", "replaceFullPath: /basket", "rewrite"),
        ("weight: 9", "weight: 8", "shares"),
        ("{name: cart-v2, port: 80", "{name: cart-v2, port: 81", "upstream"),
        ("statusCode: 302", "statusCode: 301", "redirect"),
        ("body: ok", "body: fine", "response"),
        ("type: PathPrefix, value: /old", "type: Exact, value: /old", "action"),
        ("hostnames: [shop.example.com]", "hostnames: [shop.example.org]", "nobody"),
    ] {
        assert_eq!(same.matches(old).count(), 1, "{old}");
        let changed = same.replace(old, new);
        for (before, after) in [(OF_GLOO, changed.as_str()), (&changed, OF_GLOO), (same, &changed)] {
            let plan = plan(before, after);
            let told: BTreeSet<&str> = plan.requests.list.iter().flat_map(|it| &it.what).map(String::as_str).collect();
            assert!(told.contains(what), "{new}: {told:?}");
            let others = told.iter().filter(|told| !["somebody", "headers", "mirror", what].contains(told)).count();
            assert!(others == 0, "{new}: {told:?}");
            assert!(plan.requests.list.iter().all(|change| change.witness.is_some()));
        }
    }
}
