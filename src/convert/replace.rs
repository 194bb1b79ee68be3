//! What options of Gloo do that aren't written, and what could stand for them.

use super::Target;

/// What an option does, and what of kgateway's could do it.
const OPTIONS: [(&str, &str, &str); 31] = [
    ("appendXForwardedHost", "the host before a rewrite is told in x-forwarded-host", ""),
    ("bufferPerRoute", "bodies of requests are taken in whole, up to a size", "`buffer` of a TrafficPolicy"),
    ("cors", "browsers of other sites may read answers", "`cors` of a TrafficPolicy"),
    ("corsPolicyMergeSettings", "what the host and the route say of cors is put together", "one `cors` for both"),
    ("csrf", "requests that change something must come from the site itself", "`csrf` of a TrafficPolicy"),
    ("dlp", "what is secret is masked in answers and logs", ""),
    ("envoyMetadata", "filters and logs get metadata", ""),
    ("extauth", "a server decides who may pass", "`extAuth` of a TrafficPolicy, with a GatewayExtension"),
    ("extProc", "a server changes requests and answers", "`extProc` of a TrafficPolicy, with a GatewayExtension"),
    ("extProcEarly", "a server changes requests", "`extProc` of a TrafficPolicy, with a GatewayExtension"),
    ("extProcLate", "a server changes requests", "`extProc` of a TrafficPolicy, with a GatewayExtension"),
    ("faults", "errors and delays are put in on purpose", "`faultInjection` of a TrafficPolicy"),
    ("headerManipulation", "headers are changed", "`headerModifiers` of a TrafficPolicy"),
    ("idleTimeout", "a stream that is silent for so long is closed", "`timeouts.streamIdle` of a TrafficPolicy"),
    ("includeAttemptCountInResponse", "answers say how often was tried", ""),
    ("includeRequestAttemptCount", "upstreams are told how often was tried", ""),
    ("jwt", "requests need a valid token", "`jwtAuth` of a TrafficPolicy, with a GatewayExtension"),
    ("jwtStaged", "requests need a valid token", "`jwtAuth` of a TrafficPolicy, with a GatewayExtension"),
    (
        "lbHash",
        "requests of one kind go to one endpoint",
        "`loadBalancer.ringHash.hashPolicies` of a BackendConfigPolicy for the Service",
    ),
    (
        "maxStreamDuration",
        "a stream ends after so long",
        "`commonHttpProtocolOptions.maxStreamDuration` of a BackendConfigPolicy for the Service",
    ),
    ("ratelimit", "only so many requests pass", "`rateLimit` of a TrafficPolicy"),
    ("ratelimitBasic", "only so many requests pass", "`rateLimit` of a TrafficPolicy"),
    ("rateLimitConfigs", "only so many requests pass", "`rateLimit` of a TrafficPolicy, with a GatewayExtension"),
    ("rbac", "rules decide who may pass", "`rbac` of a TrafficPolicy"),
    ("retries", "requests that fail are sent once more", "`retry` of a TrafficPolicy"),
    ("stagedTransformations", "requests and answers are transformed", "`transformation` of a TrafficPolicy"),
    ("timeout", "an answer is waited for so long", "`timeouts.request` of a TrafficPolicy"),
    ("tracing", "requests are traced", "`tracing` of a TrafficPolicy"),
    ("transformations", "requests and answers are transformed", "`transformation` of a TrafficPolicy"),
    ("upgrades", "connections may become websockets", "`appProtocol: kubernetes.io/ws` at the port of the Service"),
    ("waf", "a firewall looks at requests", ""),
];

/// What an option does, and what could stand for it.
pub(super) fn of(field: &str, target: Target) -> (String, String) {
    let known = OPTIONS.iter().find(|(name, ..)| *name == field);
    let effect = known.map_or_else(String::new, |(_, effect, _)| format!("{effect} in Gloo"));
    let help = match (target, known.map_or("", |(.., by)| *by)) {
        (Target::Standard, _) if field == "retries" => {
            "use `retry` of the experimental channel, or a policy of the implementation".to_owned()
        }
        (Target::Standard, by) if by.starts_with("`appProtocol") => format!("set {by}"),
        (Target::Kgateway, "") if known.is_some() => {
            "kgateway has nothing like it; leave it out, or do it in the backend".to_owned()
        }
        (Target::Kgateway, by) if !by.is_empty() => format!("use {by}"),
        _ => "use a policy of the implementation that does the same".to_owned(),
    };
    (effect, help)
}
