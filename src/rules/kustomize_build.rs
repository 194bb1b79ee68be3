use crate::finding::{Diagnostic, Severity, report, rule};
use crate::text::Span;

rule! {
    /// A kustomization that can't be built.
    ///
    /// What it would build is not looked at, and nothing of it would be applied: a file that isn't there, a patch that fits no resource,
    /// the same resource twice. The words are kustomize's.
    ///
    /// Where it only refuses what others let it do it is a warning: to read a file outside of the folder that it builds, as Flux does, or to
    /// run helm, as Argo CD may be told to.
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

/// Says of such a report that all is well where kustomize is called with that option.
pub fn builds_with(finding: &mut Diagnostic, folder: &str, option: &str) {
    let folder = if folder.is_empty() { "." } else { folder };
    finding.severity(Severity::Warning).help(format!(
        "check what it builds where that is allowed: `kustomize build {option} {folder} | glooscope check -`"
    ));
}
