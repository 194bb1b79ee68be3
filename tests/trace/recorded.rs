//! Requests with what a real Envoy answered, on the configuration that Gloo's own translators made of small worlds.

#![allow(dead_code, reason = "each test uses its own part of it")]

use std::collections::BTreeMap;
use std::fs;

use glooscope::context::Listeners;
use glooscope::report::shape::trace::Answer;
use glooscope::report::trace::{Detail, trace};
use glooscope::traffic::{Destination, Port, Sent};
use serde_json::Value;

/// A line of `fixtures/envoy/requests.jsonl`.
#[derive(Debug)]
pub(crate) struct Recorded {
    pub(crate) world: String,
    line: Value,
}

/// All of them.
pub(crate) fn all() -> Vec<Recorded> {
    let text = fs::read_to_string("fixtures/envoy/requests.jsonl").expect("it is there");
    let lines = text.lines().map(|line| serde_json::from_str::<Value>(line).expect("JSON"));
    lines.map(|line| Recorded { world: line["world"].as_str().expect("a name").to_owned(), line }).collect()
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

/// Upstreams with their weights, summed; a single one gets everything whatever its weight.
fn shares(list: impl Iterator<Item = (String, Option<u64>)>) -> String {
    let mut sums: BTreeMap<String, u64> = BTreeMap::new();
    let list: Vec<(String, Option<u64>)> = list.collect();
    for (upstream, weight) in &list {
        *sums.entry(upstream.clone()).or_default() += weight.unwrap_or(u64::from(list.len() == 1));
    }
    if sums.len() == 1 { sums.into_keys().collect() } else { format!("{sums:?}") }
}

impl Recorded {
    pub(crate) fn sent(&self) -> Sent {
        let listener = text(&self.line["listener"]);
        let port = listener.split('-').find_map(|part| part.parse().ok()).expect("a port");
        let mut sent = Sent {
            method: text(&self.line["method"]),
            scheme: "http".to_owned(),
            host: Some(text(&self.line["host"])),
            target: text(&self.line["target"]),
            to: Destination {
                gateway: None,
                proxy: Some(text(&self.line["proxy"])),
                port: Some(Port::Listener(port)),
                sni: None,
            },
            ..Sent::default()
        };
        for header in self.line["headers"].as_array().into_iter().flatten() {
            sent.add_header(&text(&header[0]), &text(&header[1])).expect("a header");
        }
        sent
    }

    /// What each listener answers that the request may have been sent to.
    pub(crate) fn answers(&self, listeners: &Listeners<'_, '_>) -> Vec<String> {
        let traced = trace(listeners, self.sent(), Detail::Answer).expect("the proxy is there");
        if let Some(request) = traced.request.as_ref().filter(|_| !self.line["normalisedTarget"].is_null()) {
            let query = request.query.as_ref().map(|query| format!("?{query}")).unwrap_or_default();
            assert_eq!(format!("{}{query}", request.path), text(&self.line["normalisedTarget"]), "{self:?}");
        }
        // An answer to HEAD has no body.
        let has_body = self.line["method"] != "HEAD";
        traced.answers.iter().map(|answer| had(answer, has_body)).collect()
    }

    /// What Envoy answered.
    pub(crate) fn wanted(&self) -> String {
        let answer = &self.line["answer"];
        let host = text(&answer["virtualHost"]);
        let place = format!("{host} {}", answer["routeIndex"]);
        match answer["outcome"].as_str().expect("an outcome") {
            "noVirtualHost" => "noHost".to_owned(),
            "noRoute" => format!("noRoute {host}"),
            "redirect" => format!("redirect {place} {} {}", answer["status"], text(&answer["location"])),
            "directResponse" => format!("directResponse {place} {} {}", answer["status"], text(&answer["body"])),
            _ => {
                let clusters = answer["clusters"].as_array().into_iter().flatten();
                let clusters = clusters.map(|cluster| (text(&cluster["upstream"]), cluster["weight"].as_u64()));
                format!("forward {place} {}", shares(clusters))
            }
        }
    }
}

/// An answer in the words of the record.
fn had(answer: &Answer, has_body: bool) -> String {
    let Some(host) = &answer.host else { return "noHost".to_owned() };
    let owner = host.owners.join(",");
    let Some(route) = &answer.route else { return format!("noRoute {owner}") };
    let place = format!("{owner} {}", route.index);
    if let Some(redirect) = &answer.redirect {
        return format!("redirect {place} {} {}", redirect.status.unwrap_or_default(), redirect.location);
    }
    if let Some(response) = &answer.direct_response {
        let body = if has_body { &response.body } else { "" };
        return format!("directResponse {place} {} {body}", response.status);
    }
    let sent = answer.destinations.iter().filter(|destination| destination.state != "dropped");
    let sent = sent.map(|destination| (destination.upstream.clone(), destination.weight.map(u64::from)));
    format!("forward {place} {}", shares(sent))
}
