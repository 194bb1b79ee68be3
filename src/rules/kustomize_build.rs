use crate::finding::{Diagnostic, Severity, report, rule};
use crate::text::Span;

rule! {
    /// A kustomization that can't be built.
    ///
    /// What it would build is not looked at, and nothing of it would be applied: a file that isn't there, a patch that fits no resource,
    /// the same resource twice. The words are kustomize's.
    ///
    /// Where it only refuses to read a file outside of the folder that it builds it is a warning: Flux lets it, and others may be told to.
    ///
    /// ```yaml
    /// resources:
    /// - groups.yaml
    /// - not-there.yaml
    /// ```
    "kustomize-build", Error, since "0.1.0", |_, _| {}
}

/// Reports a build that failed.
pub fn build_failed(found: &mut Vec<Diagnostic>, place: Span, folder: &str, words: &str) {
    let folder = if folder.is_empty() { "." } else { folder };
    let finding = report(&RULE, found, place, format!("kustomization {folder} can't be built: {words}"));
    finding
        .label("not built")
        .effect("none of what it builds was looked at")
        .help(format!("run `kustomize build {folder}`, and mend what it says"));
}

/// Says of such a report that all is well where files outside of the folder may be read.
pub fn read_elsewhere(finding: &mut Diagnostic, folder: &str) {
    let folder = if folder.is_empty() { "." } else { folder };
    finding.severity(Severity::Warning).help(format!(
        "where such files may be read, as Flux lets it: `kustomize build --load-restrictor LoadRestrictionsNone {folder} | glooscope check -`"
    ));
}
