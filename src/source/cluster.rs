//! What a cluster holds.

use rayon::prelude::*;

use super::Found;
use super::program::{Failure, run};
use crate::error::Error;

/// The kinds that are asked for. Secrets are not: their names are not worth their contents.
const KINDS: [&str; 14] = [
    "upstreams.gloo.solo.io",
    "upstreamgroups.gloo.solo.io",
    "settings.gloo.solo.io",
    "virtualservices.gateway.solo.io",
    "routetables.gateway.solo.io",
    "gateways.gateway.solo.io",
    "routeoptions.gateway.solo.io",
    "virtualhostoptions.gateway.solo.io",
    "listeneroptions.gateway.solo.io",
    "httplisteneroptions.gateway.solo.io",
    "httpgateways.gateway.solo.io",
    "tcpgateways.gateway.solo.io",
    "authconfigs.enterprise.gloo.solo.io",
    "services",
];

/// What `kubectl get` prints for each kind in all namespaces; a kind that the cluster doesn't have is passed over.
pub(super) fn find(name: &str, context: Option<&str>, problems: &mut Vec<Error>) -> Result<Vec<Found>, Error> {
    let context = context.map(|context| format!("--context={context}"));
    let answers: Vec<(&str, Result<Vec<u8>, Failure>)> = KINDS
        .par_iter()
        .map(|&kind| {
            let mut arguments = vec!["get", kind, "--all-namespaces", "--output=json"];
            arguments.extend(context.as_deref());
            (kind, run("kubectl", &arguments, Vec::new()))
        })
        .collect();
    let mut found = Vec::new();
    let mut refused = Vec::new();
    for (kind, answer) in answers {
        let place = format!("{name}/{kind}");
        match answer {
            Ok(bytes) => found.push(Found::asked(place, bytes)),
            Err(Failure::Missing) => {
                return Err(
                    Error::source(name, "kubectl is not installed").help("install it, or give a dump of the cluster")
                );
            }
            Err(Failure::Refused(said)) if said.contains("the server doesn't have a resource type") => {}
            Err(Failure::Refused(said)) => refused.push((place, words(&said))),
        }
    }
    if found.is_empty() {
        let said = refused.into_iter().next().map(|(_, said)| said);
        return Err(Error::source(name, said.unwrap_or_else(|| "the cluster has none of Gloo's kinds".to_owned())));
    }
    problems.extend(refused.into_iter().map(|(name, said)| Error::source(name, said)));
    Ok(found)
}

/// What kubectl says to people: its log lines (`E1123 06:03:49.051717 …`) repeat it for each attempt.
fn words(said: &str) -> String {
    let is_log = |line: &&str| {
        let head = line.as_bytes();
        head.len() > 5 && b"EWI".contains(&head[0]) && head[1..5].iter().all(u8::is_ascii_digit)
    };
    let words: Vec<&str> = said.lines().filter(|line| !is_log(line)).collect();
    if words.is_empty() { said.to_owned() } else { words.join("\n") }
}
