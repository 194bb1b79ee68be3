//! SARIF 2.1.0. Columns count characters, which `columnKind` says; every rule is listed, whether it found something or not.

use std::io::{self, Write};

use serde_json::{Value, json};

use super::{fingerprint, paragraph};
use crate::check::CheckReport;
use crate::finding::{Diagnostic, Fix, Rule, Severity};
use crate::report::explain;
use crate::rules;
use crate::text::{SourceMap, Span};

/// Writes the log.
pub(super) fn write(map: &SourceMap, report: &CheckReport, out: &mut dyn Write) -> io::Result<()> {
    let fingerprints = fingerprint::all(map, report);
    let results: Vec<Value> = report
        .findings
        .iter()
        .zip(fingerprints)
        .map(|(finding, fingerprint)| result(map, finding, &fingerprint))
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

fn result(map: &SourceMap, finding: &Diagnostic, fingerprint: &str) -> Value {
    let mut result = json!({
        "ruleId": finding.rule,
        "level": level(finding.severity),
        "message": { "text": paragraph(finding, "\n") },
        "locations": [location(map, finding.span)],
        "partialFingerprints": { "glooscope/v1": fingerprint },
    });
    if let Ok(index) = rules::ALL.binary_search_by_key(&finding.rule, |rule| rule.code) {
        result["ruleIndex"] = index.into();
    }
    if !finding.labels.is_empty() {
        let related = finding.labels.iter().enumerate().map(|(id, label)| {
            let mut place = location(map, label.span);
            place["id"] = id.into();
            place["message"] = json!({ "text": label.text });
            place
        });
        result["relatedLocations"] = related.collect();
    }
    if let Some(fix) = &finding.fix {
        result["fixes"] = json!([self::fix(map, fix)]);
    }
    result
}

fn location(map: &SourceMap, span: Span) -> Value {
    json!({ "physicalLocation": { "artifactLocation": artifact(map, span), "region": region(map, span) } })
}

fn artifact(map: &SourceMap, span: Span) -> Value {
    json!({ "uri": uri(&map.file(span.file).name) })
}

fn region(map: &SourceMap, span: Span) -> Value {
    let (start, end) = (map.start(span), map.end(span));
    json!({ "startLine": start.line, "startColumn": start.column, "endLine": end.line, "endColumn": end.column })
}

fn fix(map: &SourceMap, fix: &Fix) -> Value {
    let changes: Vec<Value> = fix
        .edits
        .iter()
        .map(|edit| {
            let replacement =
                json!({ "deletedRegion": region(map, edit.span), "insertedContent": { "text": edit.text } });
            json!({ "artifactLocation": artifact(map, edit.span), "replacements": [replacement] })
        })
        .collect();
    json!({ "description": { "text": fix.title }, "artifactChanges": changes })
}

/// A file's name as a URI: relative ones stay so.
fn uri(name: &str) -> String {
    let path = name.strip_prefix("./").unwrap_or(name);
    let mut uri = String::from(if path.starts_with('/') { "file://" } else { "" });
    for byte in path.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'/' | b'-' | b'.' | b'_' | b'~') {
            uri.push(char::from(byte));
        } else {
            uri.extend(format!("%{byte:02X}").chars());
        }
    }
    uri
}
