//! One page to look at: hosts, routes, shares, findings, and a box that traces a request. One file, without network, fonts or trackers.
//!
//! The page is `page.html` with its style, its scripts and its data in it. `trace.js` answers requests, `groups.js` reckons shares and load,
//! `flow.js` and `page.js` draw; they are as they stand here. Texts of manifests are data alone: the script puts them into the page as texts, and the content security policy lets nothing
//! run but what is named in it by its hash.

mod regex;
pub mod shape;
mod view;

use std::io::{self, Write};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

use serde_json::{Value, json};

use self::shape::{Data, Finding};
use super::Style;
use super::check::finding_text;
use super::shape::check::Place;
use super::shape::diff::{Diff, Findings};
use super::shape::load::Load;
use crate::change::Plan;
use crate::change::load::Loads;
use crate::check::CheckReport;
use crate::text::SourceMap;

pub use view::environment;

const PAGE: &str = include_str!("page.html");
const STYLE: &str = include_str!("page.css");
/// What answers requests.
pub const TRACE: &str = include_str!("trace.js");
/// What reckons shares and load, and draws groups.
pub const GROUPS: &str = include_str!("groups.js");
const FLOW: &str = include_str!("flow.js");
const DRAW: &str = include_str!("page.js");

/// How many findings are listed; the rest is counted.
const LISTED: usize = 400;

impl Data {
    /// The data of a page: what is served in each environment, what is wrong, and what changes.
    pub fn new(
        sources: Vec<String>,
        environments: Vec<shape::Environment>,
        map: &SourceMap,
        report: &CheckReport,
        changes: Vec<Value>,
    ) -> Data {
        let summary = &report.summary;
        let mut worst: Vec<_> = report.findings.iter().collect();
        worst.sort_by_key(|finding| std::cmp::Reverse(finding.severity));
        let style = Style { width: 100, ..Style::default() };
        let listed = worst.iter().take(LISTED).map(|finding| {
            let place = Place::new(map, finding.span);
            Finding {
                rule: finding.rule,
                severity: finding.severity.as_str(),
                message: finding.message.clone(),
                place: (place.file, place.line),
                text: finding_text(map, report, finding, &style),
                environments: finding.environments.clone(),
            }
        });
        Data {
            version: env!("CARGO_PKG_VERSION"),
            sources,
            environments,
            findings: listed.collect(),
            unlisted: worst.len().saturating_sub(LISTED),
            counts: [summary.errors, summary.warnings, summary.infos],
            changes,
        }
    }
}

impl Data {
    /// Whether there is nothing to show.
    pub fn is_empty(&self) -> bool {
        self.environments.iter().all(shape::Environment::is_empty)
    }
}

/// What changes between two states of an environment, as the page's script reads it; `from` is what it was called before where that is
/// something else.
pub fn change(environment: Option<&str>, from: Option<&str>, plan: &Plan, loads: Option<&Loads>) -> Value {
    let none = Findings { brought: Vec::new(), resolved: Vec::new() };
    let diff = Diff::new(plan, None, none, loads.map(Load::new), Vec::new());
    let shown = json!({ "groups": diff.groups, "requests": diff.requests, "unlisted": diff.requests_left_out, "load": diff.load });
    json!({ "environment": environment, "from": from, "diff": shown })
}

/// That an environment comes or goes.
pub fn change_of_all(environment: Option<&str>, comes: bool) -> Value {
    json!({ "environment": environment, "presence": if comes { "comes" } else { "goes" } })
}

/// Writes the page.
pub fn write(data: &Data, out: &mut dyn Write) -> io::Result<()> {
    // Nothing in it may end the block that it stands in.
    let json = serde_json::to_string(data)?.replace('<', "\\u003c").replace('>', "\\u003e");
    let script = [TRACE, GROUPS, FLOW, DRAW].join("\n");
    let mut rest = PAGE;
    while let Some((before, after)) = rest.split_once("{{") {
        out.write_all(before.as_bytes())?;
        let (name, after) = after.split_once("}}").unwrap_or((after, ""));
        match name {
            "policy" => write!(
                out,
                "default-src 'none'; script-src '{}'; style-src '{}'; base-uri 'none'; form-action 'none'",
                hash(&script),
                hash(STYLE)
            )?,
            "style" => out.write_all(STYLE.as_bytes())?,
            "script" => out.write_all(script.as_bytes())?,
            "data" => out.write_all(json.as_bytes())?,
            _ => {}
        }
        rest = after;
    }
    out.write_all(rest.as_bytes())
}

/// A text as a content security policy names it.
fn hash(text: &str) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(text.as_bytes())))
}
