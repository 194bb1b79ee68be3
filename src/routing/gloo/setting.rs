//! Options of Gloo and fields of its upstreams, read as what they set, in the words of no model.

use crate::model::Ref;
use crate::traffic::{Csrf, Faults, RetryPolicy, Tls, nanoseconds};
use crate::yaml::{Node, content, last_entries};

/// When a request is sent once more. Of none it is said that it is tried once (`gl/plugins/basicroute/plugin.go`, `convertPolicy`).
pub fn retry_policy(option: Node<'_>) -> RetryPolicy {
    let number = |node: Node<'_>| node.str().parse::<u32>().ok();
    let time = |node: Option<Node<'_>>| node.and_then(|node| nanoseconds(node.str()));
    let mut found = RetryPolicy { attempts: 1, ..RetryPolicy::default() };
    for (field, value) in last_entries(option) {
        match field.as_str() {
            "retryOn" => {
                let words = value.str().split(',').map(str::trim).filter(|word| !word.is_empty());
                found.on = words.map(str::to_owned).collect();
            }
            "numRetries" => found.attempts = number(value).unwrap_or_default().max(1),
            "perTryTimeout" => found.per_try = time(Some(value)),
            "retriableStatusCodes" => found.statuses = value.items().filter_map(number).collect(),
            "retryBackOff" => {
                found.base = time(value.field("baseInterval"));
                found.most = time(value.field("maxInterval"));
            }
            _ => found.others.push((field, content(value))),
        }
    }
    found
}

/// Errors and delays that are put in on purpose: of none of the requests where no percentage is given.
pub fn faults(option: Node<'_>) -> Faults {
    let part = |node: Node<'_>| {
        let percentage = node.field("percentage").and_then(|part| part.str().parse::<f64>().ok()).unwrap_or_default();
        // Envoy gets it in millionths (`gl/plugins/internal/common/conversions.go`).
        (percentage * 10_000.0).trunc() / 10_000.0
    };
    let set = |field: &str| option.field(field).filter(|node| !node.is_null());
    Faults {
        abort: set("abort").map(|abort| {
            let status = abort.field("httpStatus").and_then(|status| status.str().parse().ok());
            (status.unwrap_or_default(), part(abort))
        }),
        delay: set("delay").map(|delay| {
            let time = delay.field("fixedDelay").and_then(|delay| nanoseconds(delay.str()));
            (time.unwrap_or_default(), part(delay))
        }),
    }
}

/// Which requests must come from the site itself: none where nothing enables it (`gl/plugins/csrf/plugin.go`).
pub fn csrf(option: Node<'_>) -> Csrf {
    let part = |field: &str| {
        let value = option.field(field).and_then(|part| part.field("defaultValue"));
        let numerator = value.and_then(|value| value.field("numerator")).and_then(|it| it.str().parse::<f64>().ok());
        let of = match value.and_then(|value| value.field("denominator")).map_or("", Node::str) {
            "TEN_THOUSAND" | "1" => 10_000.0,
            "MILLION" | "2" => 1_000_000.0,
            _ => 100.0,
        };
        numerator.unwrap_or_default() * 100.0 / of
    };
    let origins = option.field("additionalOrigins").into_iter().flat_map(Node::items).filter_map(|origin| {
        let heeds_case = !origin.field("ignoreCase").is_some_and(|ignores| ignores.is_text("true"));
        ["exact", "prefix", "suffix", "safeRegex"].into_iter().find_map(|form| {
            let value = origin.field(form).filter(|value| !value.is_null())?;
            let text = if form == "safeRegex" { value.field("regex")? } else { value };
            Some((form, text.str().to_owned(), heeds_case || form == "safeRegex"))
        })
    });
    Csrf { enabled: part("filterEnabled"), shadowed: part("shadowEnabled"), origins: origins.collect() }
}

/// How an upstream is reached by TLS, if it is: where it says so, and for fixed hosts at port 443 (`gl/plugins/static/plugin.go`).
pub fn upstream_tls(spec: Node<'_>) -> Option<Tls> {
    let ssl = spec.field("sslConfig").filter(|ssl| !ssl.is_null());
    let fixed = spec.field("static").filter(|fixed| !fixed.is_null());
    let said = fixed.and_then(|fixed| fixed.field("useTls")).filter(|said| !said.is_null());
    let hosts: Vec<Node<'_>> = fixed.and_then(|fixed| fixed.field("hosts")).into_iter().flat_map(Node::items).collect();
    let has_tls_port = || hosts.iter().any(|host| host.field("port").is_some_and(|port| port.is_text("443")));
    if ssl.is_none() && !said.map_or_else(has_tls_port, |said| said.is_text("true")) {
        return None;
    }
    let mut found = Tls::default();
    let own = ssl.and_then(|ssl| ssl.field("sni")).map_or("", Node::str);
    // Each fixed host is asked for by its own name, unless that is switched off.
    let rewrites = fixed.and_then(|fixed| fixed.field("autoSniRewrite")).is_none_or(|it| !it.is_text("false"));
    let name = |host: &Node<'_>| {
        let text = |field: &str| host.field(field).map_or("", Node::str);
        match text("sniAddr") {
            "" if rewrites => text("addr").to_owned(),
            "" => own.to_owned(),
            name => name.to_owned(),
        }
    };
    found.names = if fixed.is_some() { hosts.iter().map(name).collect() } else { vec![own.to_owned()] };
    found.names.retain(|name| !name.is_empty());
    if found.names.iter().skip(1).all(|name| *name == found.names[0]) {
        found.names.truncate(1);
    }
    for (field, value) in ssl.map(last_entries).unwrap_or_default() {
        if field != "sni" {
            found.settings.extend([&field, ":", &content(value), ";"]);
        }
    }
    Some(found)
}

/// The Secret that an upstream's TLS has its certificates from.
pub fn tls_secret(spec: Node<'_>) -> Option<Ref<'_>> {
    spec.field("sslConfig")?.field("secretRef").filter(|secret| !secret.is_null()).map(Ref::read)
}
