//! SARIF 2.1.0. Columns count characters, which `columnKind` says; every rule is listed, whether it found something or not.

use std::io::{self, Write};

use serde_json::{Value, json};

use super::{fingerprint, paragraph};
use crate::check::CheckReport;
use crate::finding::{Diagnostic, Fix, Rule, Severity};
use crate::report::explain;
use crate::rules;
use crate::text::{SourceMap, Span, Standing, Tree};

/// What relative URIs count from.
const ROOT: &str = "SRCROOT";

/// Writes the log.
pub(super) fn write(map: &SourceMap, report: &CheckReport, out: &mut dyn Write) -> io::Result<()> {
    let fingerprints = fingerprint::all(map, report);
    let results: Vec<Value> = report
        .findings
        .iter()
        .zip(fingerprints)
        .map(|(finding, fingerprint)| result(map, report, finding, &fingerprint))
        .collect();
    let log = json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "glooscope",
                "semanticVersion": env!("CARGO_PKG_VERSION"),
                "rules": rules::ALL.iter().map(|each| rule(each)).collect::<Vec<Value>>(),
            } },
            "columnKind": "unicodeCodePoints",
            // Where that is on the disk says nothing to who reads this elsewhere.
            "originalUriBaseIds": { ROOT: { "description": { "text": "the root of the repository" } } },
            "results": results,
        }],
    });
    crate::report::json::write(&log, out)
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "note",
    }
}

fn rule(rule: &Rule) -> Value {
    let page = explain::page(rule);
    json!({
        "id": rule.code,
        "shortDescription": { "text": rule.summary() },
        "help": { "text": page, "markdown": page },
        "defaultConfiguration": { "level": level(rule.severity) },
    })
}

fn result(map: &SourceMap, report: &CheckReport, finding: &Diagnostic, fingerprint: &str) -> Value {
    let mut result = json!({
        "ruleId": finding.rule,
        "level": level(finding.severity),
        "message": { "text": paragraph(report, finding, "\n") },
        "locations": [location(map, &report.tree, finding.span)],
        "partialFingerprints": { "glooscope/v1": fingerprint },
    });
    if let Ok(index) = rules::ALL.binary_search_by_key(&finding.rule, |rule| rule.code) {
        result["ruleIndex"] = index.into();
    }
    if !finding.labels.is_empty() {
        let related = finding.labels.iter().enumerate().map(|(id, label)| {
            let mut place = location(map, &report.tree, label.span);
            place["id"] = id.into();
            place["message"] = json!({ "text": label.text });
            place
        });
        result["relatedLocations"] = related.collect();
    }
    if let Some(fix) = &finding.fix {
        result["fixes"] = json!([self::fix(map, &report.tree, fix)]);
    }
    result
}

fn location(map: &SourceMap, tree: &Tree, span: Span) -> Value {
    json!({ "physicalLocation": { "artifactLocation": artifact(map, tree, span), "region": region(map, span) } })
}

fn artifact(map: &SourceMap, tree: &Tree, span: Span) -> Value {
    match tree.standing(&map.file(span.file).name) {
        Standing::Inside(path) => json!({ "uri": encoded(&path), "uriBaseId": ROOT }),
        Standing::Outside(path) if path.starts_with('/') => json!({ "uri": format!("file://{}", encoded(&path)) }),
        // The colon of a drive stands for itself.
        Standing::Outside(path) => json!({ "uri": format!("file:///{}", encoded(&path).replacen("%3A", ":", 1)) }),
    }
}

fn region(map: &SourceMap, span: Span) -> Value {
    let (start, end) = (map.start(span), map.end(span));
    json!({ "startLine": start.line, "startColumn": start.column, "endLine": end.line, "endColumn": end.column })
}

fn fix(map: &SourceMap, tree: &Tree, fix: &Fix) -> Value {
    let changes: Vec<Value> = fix
        .edits
        .iter()
        .map(|edit| {
            let replacement =
                json!({ "deletedRegion": region(map, edit.span), "insertedContent": { "text": edit.text } });
            json!({ "artifactLocation": artifact(map, tree, edit.span), "replacements": [replacement] })
        })
        .collect();
    json!({ "description": { "text": fix.title }, "artifactChanges": changes })
}

/// A path as it stands in a URI.
fn encoded(path: &str) -> String {
    let mut uri = String::with_capacity(path.len());
    for byte in path.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'/' | b'-' | b'.' | b'_' | b'~') {
            uri.push(char::from(byte));
        } else {
            uri.extend(format!("%{byte:02X}").chars());
        }
    }
    uri
}
