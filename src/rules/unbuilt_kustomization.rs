use crate::finding::{Diagnostic, report, rule};
use crate::text::Span;

rule! {
    /// Kustomizations that were not built.
    ///
    /// What an overlay really applies is known only when it is built. Where neither `kustomize` nor `kubectl` is installed, its files are looked
    /// at one by one instead, and patches only as far as a piece of a resource shows what is wrong with it: fields, types, values of fixed lists. An overlay of what is on another
    /// machine is not built either: nothing is fetched.
    ///
    /// ```yaml
    /// resources:
    /// - https://example.com/team/base?ref=v1
    /// ```
    "unbuilt-kustomization", Warning, since "0.1.0", |_, _| {}
}

/// How many others are shown.
const SHOWN: usize = 5;

/// Reports kustomizations that nothing could build.
pub fn nothing_builds(found: &mut Vec<Diagnostic>, places: &[Span]) {
    let [first, others @ ..] = places else { return };
    let (number, are, they_build) = match places.len() {
        1 => ("1 kustomization".to_owned(), "is", "it builds"),
        more => (format!("{more} kustomizations"), "are", "they build"),
    };
    let message = format!("{number} with Gloo's resources {are} not built: neither kustomize nor kubectl is installed");
    let finding = report(&RULE, found, *first, message);
    finding
        .label("not built")
        .effect(format!("what {they_build} was not looked at as it would be applied"))
        .help("install kustomize, or check what `kustomize build` prints");
    for place in others.iter().take(SHOWN) {
        finding.also(*place, "nor this one");
    }
}

/// Reports a kustomization that refers to what is on another machine.
pub fn refers_elsewhere(found: &mut Vec<Diagnostic>, place: Span, folder: &str) {
    let folder = if folder.is_empty() { "." } else { folder };
    let finding = report(
        &RULE,
        found,
        place,
        format!("kustomization {folder} is not built, as it refers to what is on another machine"),
    );
    finding
        .label("not fetched")
        .effect("what it builds was not looked at as it would be applied")
        .help(format!("check what it builds: `kustomize build {folder} | glooscope check -`"));
}
