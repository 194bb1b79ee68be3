//! What a chart renders.

use std::path::Path;

use super::Found;
use super::program::{Failure, Limits, run};
use crate::error::Error;

/// What helm writes before what a template gives.
const SOURCE: &str = "# Source: ";

/// Renders the chart in `folder` with these files of values, which count from the working folder; one text for each of its templates.
pub(super) fn find(name: &str, folder: &Path, values: &[String], limits: &Limits) -> Result<Vec<Found>, Error> {
    let mut path = folder.to_string_lossy().into_owned();
    if !path.contains(['/', '\\']) {
        // What is no path helm looks up in repositories.
        path = format!("./{path}");
    }
    let mut arguments = vec!["template", path.as_str()];
    for file in values {
        arguments.extend(["--values", file.as_str()]);
    }
    let printed = run("helm", &arguments, Vec::new(), limits).map_err(|failure| match failure {
        Failure::Missing => Error::source(name, "helm is not installed").help("install it, or check what it renders"),
        Failure::Refused(said) => Error::source(name, said),
    })?;
    if printed.iter().all(u8::is_ascii_whitespace) {
        return Err(Error::source(name, "helm renders nothing of it"));
    }
    if !holds_resource(&String::from_utf8_lossy(&printed)) {
        return Err(Error::source(name, "what helm prints of it is no list of resources"));
    }
    let Ok(text) = std::str::from_utf8(&printed) else { return Ok(vec![Found::asked(name.to_owned(), printed)]) };
    Ok(by_template(name, text))
}

/// Whether a line says of which kind something is: a text without any would be passed over in silence.
fn holds_resource(text: &str) -> bool {
    text.lines().any(|line| line.starts_with("kind:")) || text.contains("\"kind\"")
}

/// The documents of each template under its name.
fn by_template(name: &str, text: &str) -> Vec<Found> {
    let chart = name.split_once('?').map_or(name, |(chart, _)| chart);
    let mut found: Vec<(String, String)> = Vec::new();
    let mut waiting = String::new();
    for line in text.split_inclusive('\n') {
        if line.trim_end() == "---" {
            // The comment says which template the document belongs to.
            waiting.push_str(line);
            continue;
        }
        if let (Some(template), false) = (line.strip_prefix(SOURCE), waiting.is_empty()) {
            let template = template.trim().split_once('/').map_or("", |(_, template)| template);
            let template = format!("{chart}/{template}");
            let at = found.iter().position(|(known, _)| *known == template);
            let mut one = at.map_or_else(|| (template, String::new()), |at| found.remove(at));
            one.1.push_str(&std::mem::take(&mut waiting));
            one.1.push_str(line);
            found.push(one);
            continue;
        }
        if found.is_empty() {
            found.push((chart.to_owned(), String::new()));
        }
        if let Some((_, text)) = found.last_mut() {
            text.push_str(&std::mem::take(&mut waiting));
            text.push_str(line);
        }
    }
    found.into_iter().map(|(name, text)| Found::asked(name, text.into_bytes())).collect()
}
