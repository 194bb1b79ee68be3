use indexmap::IndexMap;
use rustc_hash::{FxBuildHasher, FxHashMap};

use crate::context::Context;
use crate::finding::{Edit, Fix, Severity, Sink, rule};
use crate::schema::{Issue, IssueKind, Minor};
use crate::snapshot::ResourceId;
use crate::text::{code_point, odd_blank, without_odd_blanks};
use crate::yaml::Node;

rule! {
    /// A field that the API doesn't have, so that it is dropped without a word.
    ///
    /// The API server prunes what a kind's definition doesn't list, unless the client asks for strict validation; Gloo never
    /// sees it. The rest works on as if the field weren't there: a `weigth` leaves a weight of 0, a `domain` in the singular a
    /// host that answers for every domain, a `header` a canary that takes all of the traffic.
    ///
    /// ```yaml bad
    /// apiVersion: gateway.solo.io/v1
    /// kind: VirtualService
    /// metadata:
    ///   name: shop
    ///   namespace: shop
    /// spec:
    ///   virtualHost:
    ///     domains: [shop.example.com]
    ///     routes:
    ///     - options:
    ///         timeOut: 5s # <- unknown-field
    ///       routeAction:
    ///         single:
    ///           upstream: {name: shop-cart-8080, namespace: gloo-system}
    /// ```
    /// ```yaml good
    /// apiVersion: gateway.solo.io/v1
    /// kind: VirtualService
    /// metadata:
    ///   name: shop
    ///   namespace: shop
    /// spec:
    ///   virtualHost:
    ///     domains: [shop.example.com]
    ///     routes:
    ///     - options:
    ///         timeout: 5s
    ///       routeAction:
    ///         single:
    ///           upstream: {name: shop-cart-8080, namespace: gloo-system}
    /// ```
    ///
    /// What follows from the absence of what was meant is told here, and not once more: that route has no action.
    ///
    /// ```yaml bad
    /// apiVersion: gateway.solo.io/v1
    /// kind: VirtualService
    /// metadata:
    ///   name: shop
    ///   namespace: shop
    /// spec:
    ///   virtualHost:
    ///     domains: [shop.example.com]
    ///     routes:
    ///     - matchers: [{prefix: /}]
    ///       route_action: # <- unknown-field
    ///         single:
    ///           upstream: {name: shop-web-8080, namespace: gloo-system}
    /// ---
    /// apiVersion: gloo.solo.io/v1
    /// kind: Upstream
    /// metadata:
    ///   name: tariffs
    ///   namespace: gloo-system
    /// static: # <- unknown-field
    ///   hosts:
    ///   - addr: tariffs.example.com
    ///     port: 443
    /// ```
    ///
    /// Fields of one item that stand beside their list are one mistake:
    ///
    /// ```yaml bad
    /// apiVersion: gloo.solo.io/v1
    /// kind: Upstream
    /// metadata:
    ///   name: cart
    ///   namespace: shop
    /// spec:
    ///   static:
    ///     addr: cart.shop.svc.cluster.local # <- unknown-field
    ///     port: 8080
    /// ```
    ///
    /// Of the Gateway API there are two sets of definitions. What only the experimental one has, a cluster with the standard one drops, which is a warning until `--gateway-api-channel` says
    /// which one it has:
    ///
    /// ```yaml bad
    /// apiVersion: gateway.networking.k8s.io/v1
    /// kind: HTTPRoute
    /// metadata:
    ///   name: shop
    ///   namespace: shop
    /// spec:
    ///   hostnames: [shop.example.com]
    ///   rules:
    ///   - retry: {attempts: 3} # <- unknown-field
    ///     mathces: # <- unknown-field
    ///     - path: {type: PathPrefix, value: /cart}
    ///     filters:
    ///     - type: RequestRedirect
    ///       requestRedirect: {scheme: https}
    /// ```
    ///
    /// `--fix` renames a field where one known name is near and takes the value; a field on the wrong level is yours to move.
    /// If the cluster has definitions with other fields, say so with `--gloo-version`, `--gateway-api-version` and
    /// `--gateway-api-channel`.
    "unknown-field", Error, since "0.1.0", fix Safe, check
}

fn check(cx: &Context<'_>, sink: &mut Sink<'_>) {
    let mut pasted: IndexMap<ResourceId, Vec<Node<'_>>, FxBuildHasher> = IndexMap::default();
    let items = items(cx);
    for (id, resource, issue) in cx.issues() {
        if let IssueKind::Experimental { standard } = issue.what {
            report_experimental(cx, sink, id, issue, standard);
            continue;
        }
        let IssueKind::UnknownField { near, near_is_set, near_fits, belongs } = &issue.what else { continue };
        let Some(key) = issue.key else { continue };
        sink.leave_out(issue.value.span(), issue.left_out);
        if odd_blank(key.str()).is_some() {
            pasted.entry(id).or_default().push(key);
            continue;
        }
        // Fields of one item that stand beside its list are one mistake.
        let together = item(id, issue).and_then(|item| items.get(&item)).map_or(&[][..], Vec::as_slice);
        if together.len() > 1 && together[0].span() != key.span() {
            continue;
        }
        let former = successor(key.str());
        let message = format!("unknown field `{}` in {}", issue.path, resource.key());
        let diagnostic = sink.report(key.span(), message);
        diagnostic.label(match near {
            Some(near) => format!("no such field; `{near}`?"),
            None if belongs.is_some() => "no such field here".to_owned(),
            None => "no such field".to_owned(),
        });
        diagnostic.of(&resource.key()).reach(cx.reach_of_issue(id, issue));
        let lost = if *near_is_set { None } else { near.or(last(belongs.as_deref())) };
        diagnostic.effect(match lost.and_then(|lost| consequence(lost, issue)) {
            Some(consequence) => format!("the API server drops it without a word: {consequence}"),
            None => "the API server drops it without a word, and it has no effect".to_owned(),
        });
        for other in together.iter().skip(1).take(SHOWN) {
            diagnostic.also(other.span(), "nor this");
        }
        diagnostic.help(match (near, belongs) {
            (_, Some(path)) if together.len() > 1 => {
                let names: Vec<String> = together.iter().map(|key| format!("`{}`", key.str())).collect();
                let around = path.rsplit_once("[].").map_or(path.as_str(), |(around, _)| around);
                format!("move {} into an item of `{around}`", names.join(" and "))
            }
            (Some(near), _) if *near_is_set => format!("remove it, or merge it into `{near}`"),
            (_, Some(path)) if !near_fits => format!("move it to `{path}`"),
            (Some(near), _) => format!("write `{near}`"),
            (None, Some(path)) => format!("move it to `{path}`"),
            (None, None) if former.is_some() => format!("move what it holds to `{}`", former.unwrap_or_default()),
            (None, None) => format!("remove it, or look up the fields of {}", parent(&issue.path)),
        });
        if let Some(near) = near.filter(|_| *near_fits && !key.is_copy()) {
            let edits = vec![Edit { span: key.span(), text: key.in_its_quotes(near) }];
            diagnostic.fix(Fix { title: format!("rename it to `{near}`"), safe: true, edits });
        }
    }
    for (id, keys) in pasted {
        report_pasted(cx, sink, id, &keys);
    }
}

/// Reports what only the experimental channel of the Gateway API has.
fn report_experimental(
    cx: &Context<'_>,
    sink: &mut Sink<'_>,
    id: ResourceId,
    issue: &Issue<'_>,
    standard: Option<Minor>,
) {
    let Some(key) = issue.key else { return };
    let resource = cx.resource(id);
    sink.leave_out(issue.value.span(), issue.left_out);
    let is_whole = matches!(issue.path.as_str(), "kind" | "apiVersion");
    let span = if is_whole { issue.value.span() } else { key.span() };
    let what = match issue.path.as_str() {
        "kind" => format!("kind {}", resource.kind),
        "apiVersion" => format!("{} under `{}`", resource.kind, issue.value.str()),
        path => format!("`{path}` of {}", resource.key()),
    };
    let version = cx.snapshot.options.gateway_api_version;
    let finding = sink.report(span, format!("{what} is in the experimental channel of the Gateway API {version} only"));
    finding.label("not in the standard channel").of(&resource.key()).reach(cx.reach_of_issue(id, issue));
    finding.effect(if is_whole {
        "an API server with the standard channel refuses it"
    } else {
        "an API server with the standard channel drops it without a word, and it has no effect"
    });
    // Who writes it mostly has it, unless the run was told otherwise.
    if cx.snapshot.options.gateway_api_channel.is_none() {
        finding.severity(Severity::Warning);
    }
    let channel = "`--gateway-api-channel experimental` if the cluster has that one";
    finding.help(match standard {
        Some(since) => format!("say {channel}, or `--gateway-api-version {since}`, which has it in both"),
        None => format!("remove it, or say {channel}"),
    });
}

/// How many of the keys of one resource are shown.
const SHOWN: usize = 8;

/// Where fields stand that are those of an item of a list, and which list.
type Item<'i> = (ResourceId, &'i str, &'i str);

/// The keys of such fields, by where they stand.
fn items<'a>(cx: &Context<'a>) -> FxHashMap<Item<'a>, Vec<Node<'a>>> {
    let mut found: FxHashMap<Item<'a>, Vec<Node<'a>>> = FxHashMap::default();
    for (id, _, issue) in cx.issues() {
        if let (Some(item), Some(key)) = (item(id, issue), issue.key.filter(|key| odd_blank(key.str()).is_none())) {
            found.entry(item).or_default().push(key);
        }
    }
    found
}

fn item<'i>(id: ResourceId, issue: &'i Issue<'_>) -> Option<Item<'i>> {
    let IssueKind::UnknownField { near: None, belongs: Some(belongs), .. } = &issue.what else { return None };
    let (list, _) = belongs.rsplit_once("[].")?;
    let (parent, _) = issue.path.rsplit_once('.')?;
    // Beside the list itself, and not levels away from it.
    (list.rsplit_once('.')?.0 == parent).then_some((id, parent, list))
}

/// Reports the keys of one resource that have such a character in them: they have one cause.
fn report_pasted(cx: &Context<'_>, sink: &mut Sink<'_>, id: ResourceId, keys: &[Node<'_>]) {
    let [first, others @ ..] = keys else { return };
    let code = odd_blank(first.str()).map(code_point).unwrap_or_default();
    let resource = cx.resource(id).key();
    let field = without_odd_blanks(first.str());
    let what = match others.len() {
        0 => format!("field `{field}` of {resource} has"),
        more => format!("field `{field}` and {more} more of {resource} have"),
    };
    let finding = sink.report(first.span(), format!("{what} a {code} in the name, which is text and no blank"));
    finding.label(format!("{code} looks like a blank")).of(&resource).reach(cx.reach_of(id));
    finding.effect("the API server drops such a field without a word, and all that is in it");
    finding.help(format!("replace each {code} by a space"));
    for key in others.iter().take(SHOWN) {
        finding.also(key.span(), "here too");
    }
}

/// What took the place of a field of Gloo before 1.3, which manuals still show.
fn successor(name: &str) -> Option<&'static str> {
    Some(match name {
        "virtualHostPlugins" | "routePlugins" | "listenerPlugins" | "weightedDestinationPlugins" => "options",
        "upstreamSpec" => "spec",
        _ => return None,
    })
}

/// The last field of a path.
fn last(path: Option<&str>) -> Option<&str> {
    path.map(|path| path.rsplit_once('.').map_or(path, |(_, name)| name))
}

fn parent(path: &str) -> String {
    path.rsplit_once('.').map_or_else(|| "the resource".to_owned(), |(parent, _)| format!("`{parent}`"))
}

/// What follows where the field that was meant is absent.
fn consequence(field: &str, issue: &Issue<'_>) -> Option<&'static str> {
    let path = issue.path.as_str();
    let in_matcher = parent(path).contains("matchers");
    let belongs_in_static =
        matches!(&issue.what, IssueKind::UnknownField { belongs: Some(to), .. } if to.starts_with("spec.static"));
    let is_of_upstream = belongs_in_static || path.starts_with("spec.static");
    let is_in_spec = path.strip_prefix("spec.").unwrap_or(path).find('.').is_none();
    if let Some(consequence) = of_gateway_api(field, path) {
        return Some(consequence);
    }
    Some(match field {
        "weight" if path.contains("destinations") => "the weight counts as 0",
        "destinations" => "the list of destinations is empty, and no request can be forwarded",
        "domains" => "without domains the host answers for all of them",
        "virtualHost" => "the service becomes an empty host that answers for all domains",
        "routes" => "the host has none of these routes and answers 404",
        "matchers" => "the route takes every path",
        "headers" | "queryParameters" | "methods" if in_matcher => "the matcher takes requests without asking for it",
        "prefix" | "exact" | "regex" if in_matcher => "the matcher goes without this path",
        "routeAction" | "redirectAction" | "directResponseAction" | "delegateAction" => {
            "the route goes without it, and a route without an action takes the whole host out"
        }
        "upstreamGroup" | "single" | "multi" => "the route goes without this destination",
        "httpGateway" | "tcpGateway" | "hybridGateway" if is_in_spec => {
            "without a type Gloo makes no listener of the gateway"
        }
        "bindAddress" => "without an address Gloo takes every host of the gateway out",
        "bindPort" => "without a port the system picks one, and no Service leads to it",
        "kube" | "static" | "pipe" | "aws" | "azure" | "consul" | "awsEc2" | "gcp" | "ai" if is_in_spec => {
            "without a type Gloo removes the upstream's cluster, and requests get 503"
        }
        "addr" | "port" if path.contains("static.hosts") => {
            "Gloo removes the cluster of an upstream with an incomplete host, and requests get 503"
        }
        "hosts" | "addr" | "port" if is_of_upstream => {
            "Gloo removes the cluster of an upstream without hosts, and requests get 503"
        }
        "subset" => "the destination gets the pods of every version",
        "inheritableMatchers" | "inheritablePathMatchers" => "the tables below inherit nothing",
        "namespace" => "the reference goes without a namespace",
        "name" => "the reference goes without a name",
        _ => return None,
    })
}

/// The same in the kinds of the Gateway API, whose paths say `rules` where Gloo's say `routes`.
fn of_gateway_api(field: &str, path: &str) -> Option<&'static str> {
    let in_match = parent(path).contains(".matches[");
    Some(match field {
        "weight" if path.contains("backendRefs") => "the weight counts as 1",
        "backendRefs" if path.starts_with("spec.rules[") => "the rule has no backend, and its requests get 500",
        "matches" if path.starts_with("spec.rules[") => "the rule takes every path",
        "hostnames" => "without host names the route answers for all of its listeners'",
        "parentRefs" => "without parents no gateway takes the route",
        "path" if in_match => "the match takes every path",
        "value" if path.contains(".path.") => "the path counts as `/`, and the match takes every path",
        "headers" | "queryParams" | "method" if in_match => "the match takes requests without asking for it",
        "filters" if path.starts_with("spec.rules[") => "the rule goes without these filters",
        "hostname" if path.starts_with("spec.listeners[") => "the listener takes every host",
        "allowedRoutes" => "the listener takes routes of its own namespace only",
        "sectionName" => "the route goes to every listener of the parent",
        _ => return None,
    })
}
