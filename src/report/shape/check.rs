//! What `check --format json` prints.

use serde::Serialize;

use crate::check::{CheckReport, Summary};
use crate::finding::{self, Diagnostic, Severity};
use crate::text::{SourceMap, Span};
use crate::traffic;

/// The findings of one run.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema), schemars(title = "glooscope check"))]
pub struct Check {
    /// The version of this shape.
    pub version: u32,
    /// What is wrong, sorted by file and place.
    pub findings: Vec<Finding>,
    /// How much of it, and what was looked at.
    pub summary: Counts,
    /// How much of it holds in each environment; empty where there is only one.
    pub environments: Vec<Environment>,
}

/// How much was found in one environment.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Environment {
    /// Its name.
    pub environment: String,
    /// Findings of severity error.
    pub errors: usize,
    /// Findings of severity warning.
    pub warnings: usize,
    /// Findings of severity info.
    pub infos: usize,
}

/// One finding.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Finding {
    /// The rule's code.
    pub rule: &'static str,
    /// `error`, `warning` or `info`.
    #[cfg_attr(test, schemars(extend("enum" = ["error", "warning", "info"])))]
    pub severity: &'static str,
    /// What is wrong.
    pub message: String,
    /// The exact place.
    #[serde(flatten)]
    pub place: Place,
    /// The cause, as shown at the place.
    pub label: String,
    /// The resource that it is about.
    pub resource: Option<ResourceName>,
    /// Other places that have a part in it.
    pub labels: Vec<Label>,
    /// What happens to traffic.
    pub effect: Option<String>,
    /// How far it reaches.
    pub reach: Option<Reach>,
    /// What to do.
    pub help: Option<String>,
    /// The change that mends it.
    pub fix: Option<Fix>,
    /// The environments that it holds in, by name; empty where there is only one.
    pub environments: Vec<String>,
}

/// A range in a file: lines and columns count from 1, columns in characters; the end is exclusive.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Place {
    /// The file as it was given.
    pub file: String,
    /// The first line.
    pub line: u32,
    /// The first column.
    pub column: u32,
    /// The line of the end.
    pub end_line: u32,
    /// The column after the last character.
    pub end_column: u32,
}

/// Who a resource is.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct ResourceName {
    /// Its kind.
    pub kind: &'static str,
    /// Its namespace.
    pub namespace: String,
    /// Its name.
    pub name: String,
}

/// A place with a few words.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Label {
    /// The place.
    #[serde(flatten)]
    pub place: Place,
    /// The words.
    pub text: String,
}

/// How far a finding reaches.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Reach {
    /// Effective routes.
    pub routes: usize,
    /// Virtual services, as `namespace/name`; of many the first.
    pub hosts: Vec<String>,
    /// How many more there are.
    #[serde(skip_serializing_if = "is_none_left_out")]
    pub hosts_left_out: usize,
    /// Their domains; of many the first.
    pub domains: Vec<String>,
    /// How many more there are.
    #[serde(skip_serializing_if = "is_none_left_out")]
    pub domains_left_out: usize,
    /// Whether Envoy refuses the whole listener because of it.
    pub listener: bool,
    /// How many hosts are on that listener.
    pub listener_hosts: usize,
    /// How many effective routes these have.
    pub listener_routes: usize,
}

/// A change that mends a finding.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Fix {
    /// What it does.
    pub title: String,
    /// Whether it can't change what the author meant.
    pub safe: bool,
    /// Its edits, none overlapping another.
    pub edits: Vec<Edit>,
}

/// A replacement of bytes.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Edit {
    /// The file.
    pub file: String,
    /// The first byte, from 0.
    pub start: u32,
    /// The byte after the last.
    pub end: u32,
    /// What stands there afterwards.
    pub text: String,
}

/// How much was found and looked at.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Counts {
    /// Findings of severity error.
    pub errors: usize,
    /// Findings of severity warning.
    pub warnings: usize,
    /// Findings of severity info.
    pub infos: usize,
    /// Files that were read.
    pub files: usize,
    /// Documents with content.
    pub documents: usize,
    /// Gloo's resources.
    pub resources: usize,
    /// Documents that are none of Gloo's.
    pub passed_over: usize,
    /// Documents that are templates.
    pub unrendered: usize,
    /// References to what discovery would make, which the sources can't show.
    pub unchecked_references: usize,
    /// The same by kind.
    pub unchecked: Vec<Unchecked>,
    /// Findings that are less bad than `--min-severity` asks for, where there are any.
    #[serde(skip_serializing_if = "is_none_left_out")]
    pub left_out: usize,
}

impl Check {
    /// The shape of a report.
    pub fn new(map: &SourceMap, report: &CheckReport) -> Check {
        Check {
            version: super::VERSION,
            findings: report.findings.iter().map(|finding| Finding::new(map, finding)).collect(),
            summary: Counts::new(&report.summary),
            environments: report.environments.iter().map(|name| Environment::new(name, report)).collect(),
        }
    }
}

impl Environment {
    fn new(name: &str, report: &CheckReport) -> Environment {
        let here = |finding: &&Diagnostic| finding.environments.iter().any(|known| known == name);
        let count = |severity| report.findings.iter().filter(here).filter(|it| it.severity == severity).count();
        Environment {
            environment: name.to_owned(),
            errors: count(Severity::Error),
            warnings: count(Severity::Warning),
            infos: count(Severity::Info),
        }
    }
}

impl Finding {
    /// The shape of a finding.
    pub fn new(map: &SourceMap, finding: &Diagnostic) -> Finding {
        Finding {
            rule: finding.rule,
            severity: finding.severity.as_str(),
            message: finding.message.clone(),
            place: Place::new(map, finding.span),
            label: finding.label.clone(),
            resource: finding.resource.as_ref().map(|key| ResourceName {
                kind: key.kind.as_str(),
                namespace: key.namespace.clone(),
                name: key.name.clone(),
            }),
            labels: finding
                .labels
                .iter()
                .map(|label| Label { place: Place::new(map, label.span), text: label.text.clone() })
                .collect(),
            effect: finding.effect.clone(),
            reach: finding.reach.as_ref().map(Reach::new),
            help: finding.help.clone(),
            fix: finding.fix.as_ref().map(|fix| Fix::new(map, fix)),
            environments: finding.environments.clone(),
        }
    }
}

impl Place {
    /// The place of a span.
    pub fn new(map: &SourceMap, span: Span) -> Place {
        let (start, end) = (map.start(span), map.end(span));
        Place {
            file: map.file(span.file).name.to_string(),
            line: start.line,
            column: start.column,
            end_line: end.line,
            end_column: end.column,
        }
    }
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "as serde calls it")]
fn is_none_left_out(left_out: &usize) -> bool {
    *left_out == 0
}

impl Reach {
    fn new(reach: &traffic::Reach) -> Reach {
        Reach {
            routes: reach.routes,
            hosts: reach.hosts.clone(),
            hosts_left_out: reach.hosts_left_out,
            domains: reach.domains.clone(),
            domains_left_out: reach.domains_left_out,
            listener: reach.listener,
            listener_hosts: reach.listener_hosts,
            listener_routes: reach.listener_routes,
        }
    }
}

impl Fix {
    fn new(map: &SourceMap, fix: &finding::Fix) -> Fix {
        let edit = |edit: &finding::Edit| Edit {
            file: map.file(edit.span.file).name.to_string(),
            start: edit.span.start,
            end: edit.span.end,
            text: edit.text.clone(),
        };
        Fix { title: fix.title.clone(), safe: fix.safe, edits: fix.edits.iter().map(edit).collect() }
    }
}

/// References that lead out of the sources, to one kind of resource.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Unchecked {
    /// The kind.
    pub kind: &'static str,
    /// Whether they look like what Gloo's discovery makes of Services.
    pub discovered: bool,
    /// How many there are.
    pub references: usize,
}

impl Unchecked {
    fn new(one: &crate::check::Unchecked) -> Unchecked {
        Unchecked { kind: one.kind.as_str(), discovered: one.is_discovered, references: one.references }
    }
}

impl Counts {
    /// The numbers of a summary.
    pub fn new(summary: &Summary) -> Counts {
        let Summary {
            errors,
            warnings,
            infos,
            files,
            documents,
            resources,
            passed_over,
            unrendered,
            ref unchecked,
            left_out,
            applied: _,
        } = *summary;
        let unchecked: Vec<Unchecked> = unchecked.iter().map(Unchecked::new).collect();
        Counts {
            errors,
            warnings,
            infos,
            files,
            documents,
            resources,
            passed_over,
            unrendered,
            unchecked_references: summary.unchecked_references(),
            unchecked,
            left_out,
        }
    }
}
