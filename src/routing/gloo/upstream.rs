//! What else is set for upstreams, and the names that kgateway's `BackendConfigPolicy` has for it, so that both can be held against each other.

use std::collections::BTreeMap;

use crate::traffic::period;
use crate::yaml::{Node, content, last_entries};

/// What values a field of kgateway's takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// A duration, at least so many milliseconds.
    Time(u64),
    /// A whole number between these.
    Number(u64, u64),
    /// Whether.
    Bool,
    /// One of these words.
    Word(&'static [&'static str]),
    /// A text.
    Text,
    /// An object without fields.
    Empty,
}

/// A field of Gloo's upstreams, the one of kgateway's that says the same, both below `spec`, and what that takes.
type Setting = (&'static str, &'static str, Form);

const NUMBER: Form = Form::Number(0, 2_147_483_647);
const COUNT: Form = Form::Number(1, 2_147_483_647);
const WINDOW: Form = Form::Number(65_535, 2_147_483_647);
const METHODS: &[&str] = &["GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH"];

/// What both have (`pkg/kgateway/extensions2/plugins/backendconfigpolicy` there). Lists of one health check are read as that one.
const SETTINGS: [Setting; 46] = [
    ("circuitBreakers.maxConnections", "circuitBreakers.maxConnections", COUNT),
    ("circuitBreakers.maxPendingRequests", "circuitBreakers.maxPendingRequests", COUNT),
    ("circuitBreakers.maxRequests", "circuitBreakers.maxRequests", COUNT),
    ("circuitBreakers.maxRetries", "circuitBreakers.maxRetries", NUMBER),
    ("circuitBreakers.trackRemaining", "circuitBreakers.trackRemaining", Form::Bool),
    ("connectionConfig.commonHttpProtocolOptions.idleTimeout", "commonHttpProtocolOptions.idleTimeout", Form::Time(0)),
    ("connectionConfig.commonHttpProtocolOptions.maxHeadersCount", "commonHttpProtocolOptions.maxHeadersCount", NUMBER),
    (
        "connectionConfig.commonHttpProtocolOptions.maxStreamDuration",
        "commonHttpProtocolOptions.maxStreamDuration",
        Form::Time(0),
    ),
    ("connectionConfig.connectTimeout", "connectTimeout", Form::Time(1)),
    ("connectionConfig.http1ProtocolOptions.enableTrailers", "http1ProtocolOptions.enableTrailers", Form::Bool),
    (
        "connectionConfig.http1ProtocolOptions.overrideStreamErrorOnInvalidHttpMessage",
        "http1ProtocolOptions.overrideStreamErrorOnInvalidHttpMessage",
        Form::Bool,
    ),
    (
        "connectionConfig.http1ProtocolOptions.preserveCaseHeaderKeyFormat",
        "http1ProtocolOptions.preserveHttp1HeaderCase",
        Form::Bool,
    ),
    ("connectionConfig.maxRequestsPerConnection", "commonHttpProtocolOptions.maxRequestsPerConnection", NUMBER),
    ("connectionConfig.perConnectionBufferLimitBytes", "perConnectionBufferLimitBytes", NUMBER),
    ("connectionConfig.tcpKeepalive.keepaliveInterval", "tcpKeepalive.keepAliveInterval", Form::Time(1_000)),
    ("connectionConfig.tcpKeepalive.keepaliveProbes", "tcpKeepalive.keepAliveProbes", NUMBER),
    ("connectionConfig.tcpKeepalive.keepaliveTime", "tcpKeepalive.keepAliveTime", Form::Time(1_000)),
    ("dnsRefreshRate", "dns.refreshRate", Form::Time(1)),
    ("healthChecks.grpcHealthCheck", "healthCheck.grpc", Form::Empty),
    ("healthChecks.grpcHealthCheck.authority", "healthCheck.grpc.authority", Form::Text),
    ("healthChecks.grpcHealthCheck.serviceName", "healthCheck.grpc.serviceName", Form::Text),
    ("healthChecks.healthyThreshold", "healthCheck.healthyThreshold", NUMBER),
    ("healthChecks.httpHealthCheck.host", "healthCheck.http.host", Form::Text),
    ("healthChecks.httpHealthCheck.method", "healthCheck.http.method", Form::Word(METHODS)),
    ("healthChecks.httpHealthCheck.path", "healthCheck.http.path", Form::Text),
    ("healthChecks.interval", "healthCheck.interval", Form::Time(1)),
    ("healthChecks.timeout", "healthCheck.timeout", Form::Time(1)),
    ("healthChecks.unhealthyThreshold", "healthCheck.unhealthyThreshold", NUMBER),
    ("initialConnectionWindowSize", "http2ProtocolOptions.initialConnectionWindowSize", WINDOW),
    ("initialStreamWindowSize", "http2ProtocolOptions.initialStreamWindowSize", WINDOW),
    ("loadBalancerConfig.closeConnectionsOnHostSetChange", "loadBalancer.closeConnectionsOnHostSetChange", Form::Bool),
    ("loadBalancerConfig.healthyPanicThreshold", "loadBalancer.healthyPanicThreshold", Form::Number(0, 100)),
    ("loadBalancerConfig.leastRequest", "loadBalancer.leastRequest", Form::Empty),
    (
        "loadBalancerConfig.leastRequest.choiceCount",
        "loadBalancer.leastRequest.choiceCount",
        Form::Number(2, 2_147_483_647),
    ),
    ("loadBalancerConfig.random", "loadBalancer.random", Form::Empty),
    ("loadBalancerConfig.roundRobin", "loadBalancer.roundRobin", Form::Empty),
    ("loadBalancerConfig.updateMergeWindow", "loadBalancer.updateMergeWindow", Form::Time(0)),
    ("maxConcurrentStreams", "http2ProtocolOptions.maxConcurrentStreams", COUNT),
    ("outlierDetection.baseEjectionTime", "outlierDetection.baseEjectionTime", Form::Time(1)),
    ("outlierDetection.consecutive5xx", "outlierDetection.consecutive5xx", NUMBER),
    ("outlierDetection.interval", "outlierDetection.interval", Form::Time(1)),
    ("outlierDetection.maxEjectionPercent", "outlierDetection.maxEjectionPercent", Form::Number(0, 100)),
    (
        "overrideStreamErrorOnInvalidHttpMessage",
        "http2ProtocolOptions.overrideStreamErrorOnInvalidHttpMessage",
        Form::Bool,
    ),
    ("proxyProtocolVersion", "upstreamProxyProtocol.version", Form::Word(&["V1", "V2"])),
    ("respectDnsTtl", "dns.respectTTL", Form::Bool),
    ("outlierDetection", "outlierDetection", Form::Empty),
];

/// The field of kgateway's that says what one of Gloo's says, and what it takes.
pub fn of_kgateway(path: &str) -> Option<(&'static str, Form)> {
    SETTINGS.iter().find(|(gloo, ..)| *gloo == path).map(|(_, kgateway, form)| (*kgateway, *form))
}

/// What is set below a node, by dotted path: values, lists and maps without entries. Lists of one health check are read as that one.
pub fn leaves<'a>(node: Node<'a>, at: &str, skip: &[&str]) -> Vec<(String, Node<'a>)> {
    let mut found = Vec::new();
    for (field, value) in last_entries(node) {
        let path = if at.is_empty() { field } else { format!("{at}.{field}") };
        if skip.contains(&path.as_str()) {
            continue;
        }
        let mut items = value.items();
        let only = items.next().filter(|_| path == "healthChecks" && items.next().is_none());
        let inner = only.unwrap_or(value);
        if inner.is_map() && inner.entries().next().is_some() {
            found.extend(leaves(inner, &path, &[]));
        } else {
            found.push((path, inner));
        }
    }
    found
}

/// What an upstream sets beside where it is, by the names of kgateway's fields where it has some.
pub(super) fn of_upstream(spec: Node<'_>, skip: &[&str]) -> BTreeMap<String, String> {
    let told = |(path, value): (String, Node<'_>)| match of_kgateway(&path) {
        Some((name, form)) => (name.to_owned(), text(value, form)),
        None => (path, content(value)),
    };
    leaves(spec, "", skip).into_iter().map(told).collect()
}

/// What kgateway's policy for a backend sets, in the same form.
pub(super) fn of_policy(spec: Node<'_>) -> BTreeMap<String, String> {
    let told = |(path, value): (String, Node<'_>)| {
        let form = SETTINGS.iter().find(|(_, kgateway, _)| *kgateway == path).map(|(.., form)| *form);
        let text = form.map_or_else(|| content(value), |form| text(value, form));
        (path, text)
    };
    leaves(spec, "", &["targetRefs", "targetSelectors", "tls"]).into_iter().map(told).collect()
}

fn text(value: Node<'_>, form: Form) -> String {
    match form {
        Form::Time(_) => period(value.str()),
        Form::Number(..) => value.str().parse::<f64>().map_or_else(|_| content(value), |number| format!("{number}")),
        _ => content(value),
    }
}

#[cfg(test)]
mod tests {
    use super::SETTINGS;

    #[test]
    fn each_field_is_named_once() {
        for (at, (gloo, kgateway, _)) in SETTINGS.iter().enumerate() {
            for (other, same, _) in &SETTINGS[..at] {
                assert!(other != gloo && same != kgateway, "{gloo} {kgateway}");
            }
        }
    }
}
