//! What an editor shows on hover for the fields that decide where traffic goes; the CRDs themselves have no texts.

/// Field, and what it does.
const TEXTS: [(&str, &str); 31] = [
    ("apiVersion", "Group and version of the kind."),
    ("bindAddress", "The address that the listener binds, as it is written: `::` and `0.0.0.0` count as two."),
    (
        "bindPort",
        "The port that the listener binds. Two gateways of one proxy on the same address and port take each other out.",
    ),
    (
        "caseSensitive",
        "Whether prefix and exact paths heed case; left out they do. A delegated route must set it as its parent does.",
    ),
    ("clusterHeader", "The request header that names the Envoy cluster to forward to."),
    ("delegateAction", "Hands on to route tables, whose routes must fit this route's prefix."),
    (
        "destination",
        "Where this share goes. Without `upstream`, `kube` or `consul` in it, this and all later destinations are lost.",
    ),
    ("destinations", "Weighted destinations; each gets its weight over the sum of all weights."),
    ("directResponseAction", "Answers without forwarding; `status` must be from 200 to 599, and left out it is 0."),
    (
        "domains",
        "Hosts that this service answers for; none stands for `*`. No two services of a gateway may share one.",
    ),
    ("exact", "The request's path is exactly this."),
    (
        "inheritableMatchers",
        "Children take over this route's headers, query parameters and methods; methods become a union.",
    ),
    ("inheritablePathMatchers", "Children take over this route's path in place of their own."),
    ("kube", "A Kubernetes Service and port, without an Upstream of its own. The namespace has no default."),
    ("matchers", "Which requests the route takes, any of them; none stands for prefix `/`."),
    ("methods", "HTTP methods in upper case; none means all."),
    ("multi", "Several weighted destinations, for this route only."),
    ("prefix", "The request's path starts with this text; it need not end at a segment."),
    ("proxyNames", "The proxies that this gateway is for; none stands for `gateway-proxy`."),
    ("redirectAction", "Answers with a redirect."),
    ("regex", "The whole path fits this regular expression (RE2); a part of it is not enough."),
    (
        "routeAction",
        "Forwards to upstreams; exactly one of `single`, `multi`, `upstreamGroup`, `clusterHeader`, `dynamicForwardProxy`.",
    ),
    ("routes", "Tried in this order; the first that fits takes the request."),
    ("selector", "Picks every route table with these labels; without `namespaces` only in this resource's own."),
    ("single", "One destination, which gets everything."),
    ("sslConfig", "TLS: only gateways that serve TLS take a service that has it."),
    ("subset", "Only endpoints with these labels; the upstream must offer exactly these keys."),
    (
        "upstream",
        "An Upstream by name; left out, the namespace is that of the resource that holds the route or the group.",
    ),
    ("upstreamGroup", "An UpstreamGroup by name. The namespace has no default and must be written."),
    ("virtualHost", "Domains and routes."),
    ("weight", "An unsigned 32-bit number. Left out it counts as 0; route tables of lower weight come first."),
];

/// The same for the Gateway API's kinds, in which names are used once.
const OF_GATEWAY_API: [(&str, &str); 31] = [
    ("allowedListeners", "Which namespaces' listener sets may add listeners; left out, none."),
    ("allowedRoutes", "Which routes a listener takes: by default those of its own namespace."),
    ("apiVersion", "Group and version of the kind."),
    ("backendRefs", "Weighted backends; each gets its weight over the sum of all, those that aren't there included."),
    ("backendRequest", "How long one try may take, such as `5s`; not longer than `request`."),
    ("certificateRefs", "Secrets with certificates; one of another namespace needs a ReferenceGrant there."),
    ("filters", "What is done to a request or its answer; most types may stand in a list once."),
    ("from", "Who may refer: group, kind and namespace, without names or wildcards."),
    ("gatewayClassName", "The GatewayClass, which says who serves the gateway."),
    ("headers", "Headers that a request must have, all of them; names are alike in upper and lower case."),
    ("hostname", "The host of a listener; left out, all. `*.` in front stands for one label or more."),
    (
        "hostnames",
        "Hosts that the route answers for, as far as its listeners serve them; none stands for all of theirs.",
    ),
    ("listeners", "1 to 64; of one port and protocol the most specific host name takes a request."),
    ("matches", "Which requests the rule takes, any of them; left out it is the path prefix `/`."),
    ("method", "The HTTP method, in upper case."),
    ("mode", "`Terminate`, the default, ends TLS here; `Passthrough` hands it on."),
    ("parentRefs", "Which gateways or listener sets, or which of their listeners, the route wants."),
    ("path", "What the path must be; left out it is the prefix `/`."),
    ("port", "A port: of a Service it must be written."),
    ("protocol", "HTTP, HTTPS, TLS, TCP or UDP."),
    ("queryParams", "Query parameters that a request must have, all of them."),
    (
        "replacePrefixMatch",
        "Takes the place of the prefix that matched; the rule must have exactly one match, by a prefix.",
    ),
    ("request", "How long the whole exchange may take, such as `10s`; `0s` is without limit."),
    ("requestRedirect", "Answers with a redirect; the rule can't have backends then."),
    ("rules", "1 to 16. Of all matches of all routes the most specific takes a request, wherever it stands."),
    ("sectionName", "The name of one listener; left out, all of the parent's."),
    ("timeouts", "How long an answer may take; left out it is up to the implementation."),
    ("tls", "How TLS is ended, or that it is handed on."),
    ("to", "What may be referred to in this namespace: group and kind, and the name where only one is meant."),
    ("urlRewrite", "Changes host or path before the request is forwarded."),
    ("weight", "From 0 to 1000000; left out it is 1."),
];

/// The text for a field; the same name means the same in all messages of routing, and other messages have none of it.
pub(super) fn text(message: &str, field: &str) -> Option<&'static str> {
    if message.contains(['.', '/']) {
        let is_of_route_or_gateway = ["Route", "Gateway.", "ListenerSet", "ReferenceGrant", "networking"];
        let known = is_of_route_or_gateway.iter().any(|part| message.contains(part)).then_some(&OF_GATEWAY_API)?;
        return known.binary_search_by(|(name, _)| name.cmp(&field)).ok().map(|at| known[at].1);
    }
    // Names in options, health checks and filters mean something else.
    let of_routing = [
        "Spec",
        "Route",
        "Matcher",
        "Destination",
        "Multi",
        "VirtualHost",
        "Delegate",
        "Gateway",
        "Group",
        "Item",
        "Service",
    ];
    if !of_routing.iter().any(|part| message.contains(part)) {
        return None;
    }
    TEXTS.binary_search_by(|(name, _)| name.cmp(&field)).ok().map(|at| TEXTS[at].1)
}
