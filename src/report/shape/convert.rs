//! The JSON of `convert`.

use serde::Serialize;

use super::check::Finding;
use crate::check::CheckReport;
use crate::convert::{self, Conversion, Judged, LossKind, Proof, Verdict};
use crate::text::SourceMap;

/// What a conversion comes to.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Convert {
    /// The version of the shape.
    pub version: u32,
    /// The files that are written, from the folder on.
    pub files: Vec<String>,
    /// What has no equal, or is written otherwise.
    pub findings: Vec<Lost>,
    /// How many routes are written in each way.
    pub summary: Summary,
    /// What becomes of each effective route that Gloo serves.
    pub routes: Vec<Route>,
    /// Whether traffic stays the same.
    pub proof: Proven,
}

/// How many routes are written in each way.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Summary {
    /// Those of which every request is answered as before.
    pub exact: usize,
    /// Those of which most are, and findings say which aren't.
    pub conditional: usize,
    /// Those that are not written, or not without their guards.
    pub lost: usize,
    /// How many aren't written exactly, by what for; a route counts for each.
    pub reasons: Vec<Reason>,
}

/// What routes aren't written exactly for.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Reason {
    /// `conditional` or `lost`.
    pub verdict: String,
    /// What it is about, as in `findings`.
    pub kind: String,
    /// How many routes.
    pub routes: usize,
}

/// What becomes of an effective route.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Route {
    /// The virtual service, as `namespace/name`.
    pub virtual_service: String,
    /// The route in words.
    pub route: String,
    /// `exact`, `conditional` or `lost`.
    pub verdict: String,
    /// What it isn't written exactly for, as the kinds of `findings`.
    pub why: Vec<String>,
}

/// Something that has no equal, or is written otherwise.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Lost {
    /// What it is about.
    pub kind: String,
    /// Where it is written, and what becomes of it.
    #[serde(flatten)]
    pub finding: Finding,
}

/// What holding both worlds against each other comes to.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Proven {
    /// Whether every request is answered as before, or as a finding says.
    pub holds: bool,
    /// Effective routes that Gloo serves.
    pub routes: usize,
    /// Those of them that keep their shares.
    pub kept: usize,
    /// Prefixes that no longer take paths which go on within an element.
    pub prefixes: Vec<Prefix>,
    /// Random requests that were sent through both.
    pub requests: usize,
    /// Those that are answered alike.
    pub alike: usize,
    /// Those that are answered otherwise, as a finding says.
    pub named: usize,
    /// Regions of requests of which it can't be decided whether any are answered otherwise.
    pub undecided: usize,
    /// Requests that are answered otherwise, and no finding says so.
    pub unexplained: Vec<Request>,
}

/// A prefix of a virtual service.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Prefix {
    /// The virtual service, as `namespace/name`.
    pub virtual_service: String,
    /// The prefix.
    pub prefix: String,
}

/// A request that is answered otherwise.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Request {
    /// Method and URL.
    pub request: String,
    /// Its headers, as `name: value`.
    pub headers: Vec<String>,
    /// What answered.
    pub before: String,
    /// What answers.
    pub after: String,
}

impl Summary {
    fn new(judged: &[Judged]) -> Summary {
        let summary = convert::Summary::of(judged);
        let reason = |((verdict, kind), routes): (&(Verdict, LossKind), &usize)| Reason {
            verdict: verdict.word().to_owned(),
            kind: kind.word().to_owned(),
            routes: *routes,
        };
        Summary {
            exact: summary.count(Verdict::Exact),
            conditional: summary.count(Verdict::Conditional),
            lost: summary.count(Verdict::Lost),
            reasons: summary.reasons.iter().map(reason).collect(),
        }
    }
}

impl Route {
    fn new(judged: &Judged) -> Route {
        Route {
            virtual_service: judged.service.clone(),
            route: judged.route.clone(),
            verdict: judged.verdict.word().to_owned(),
            why: judged.why.iter().map(|kind| kind.word().to_owned()).collect(),
        }
    }
}

impl Convert {
    /// Puts it together; `report` has the findings of the conversion in their order.
    pub fn new(map: &SourceMap, report: &CheckReport, conversion: &Conversion, proof: &Proof) -> Convert {
        let kinds = conversion.losses.list.iter().map(|loss| loss.kind);
        let findings = report
            .findings
            .iter()
            .zip(kinds)
            .map(|(finding, kind)| Lost { kind: LossKind::word(kind).to_owned(), finding: Finding::new(map, finding) });
        Convert {
            version: super::VERSION,
            files: conversion.files.iter().map(|file| file.name.clone()).collect(),
            findings: findings.collect(),
            summary: Summary::new(&proof.judged),
            routes: proof.judged.iter().map(Route::new).collect(),
            proof: Proven {
                holds: proof.holds(),
                routes: proof.routes,
                kept: proof.kept,
                prefixes: proof
                    .prefixes
                    .iter()
                    .map(|(service, prefix)| Prefix { virtual_service: service.clone(), prefix: prefix.clone() })
                    .collect(),
                requests: proof.sent,
                alike: proof.alike,
                named: proof.named,
                undecided: proof.undecided,
                unexplained: proof
                    .unexplained
                    .iter()
                    .map(|one| Request {
                        request: one.request.clone(),
                        headers: one.headers.iter().map(|(name, value)| format!("{name}: {value}")).collect(),
                        before: one.before.clone(),
                        after: one.after.clone(),
                    })
                    .collect(),
            },
        }
    }
}
