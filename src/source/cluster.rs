//! What a cluster holds.

use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Instant;

use glooscope::model::{Asked, Kind};
use rayon::prelude::*;

use super::Found;
use super::program::{Failure, Limits, run};
use crate::error::Error;

/// What `kubectl get` prints for each kind in all namespaces. Each is asked for alone, as one that the cluster doesn't have fails
/// the whole call: that of a program which isn't installed is passed over, and any other failure is a problem by itself.
pub(super) fn find(
    name: &str,
    context: Option<&str>,
    limits: &Limits,
    problems: &mut Vec<Error>,
) -> Result<Vec<Found>, Error> {
    let context = context.map(|context| format!("--context={context}"));
    let asked: Vec<Kind> = Kind::ALL.into_iter().filter(|kind| kind.asked() == Asked::Yes).collect();
    // A cluster that does not answer once is not asked for all the other kinds.
    let is_late = AtomicBool::new(false);
    let answers: Vec<(Kind, Result<Vec<u8>, Failure>)> = asked
        .into_par_iter()
        .map(|kind| {
            let resource = kind.resource();
            let mut arguments = vec!["get", &resource, "--all-namespaces", "--output=json"];
            arguments.extend(context.as_deref());
            if is_late.load(Ordering::Relaxed) {
                return (kind, Err(limits.too_long("kubectl")));
            }
            let begun = Instant::now();
            let answer = run("kubectl", &arguments, Vec::new(), limits);
            is_late.fetch_or(answer.is_err() && begun.elapsed() >= limits.time(), Ordering::Relaxed);
            (kind, answer)
        })
        .collect();
    let (mut found, mut refused, mut is_ours) = (Vec::new(), Vec::new(), false);
    for (kind, answer) in answers {
        let place = format!("{name}/{}", kind.resource());
        match answer {
            Ok(bytes) => {
                is_ours |= kind.is_ours();
                found.push(Found::asked(place, bytes));
            }
            Err(Failure::Missing) => {
                return Err(
                    Error::source(name, "kubectl is not installed").help("install it, or give a dump of the cluster")
                );
            }
            Err(Failure::Refused(said)) if is_unknown_kind(&said) => {}
            Err(Failure::Refused(said)) => refused.push((place, words(&said))),
        }
    }
    if !is_ours {
        let said = refused.into_iter().next().map(|(_, said)| said);
        return Err(Error::source(name, said.unwrap_or_else(|| "the cluster has none of Gloo's kinds".to_owned())));
    }
    problems.extend(refused.into_iter().map(|(name, said)| Error::source(name, said)));
    Ok(found)
}

/// Whether kubectl, or the API server where kubectl remembers a kind that is gone, says that there is no such kind.
fn is_unknown_kind(said: &str) -> bool {
    ["the server doesn't have a resource type", "the server could not find the requested resource"]
        .iter()
        .any(|words| said.contains(words))
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
