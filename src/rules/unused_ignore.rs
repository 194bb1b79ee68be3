use crate::finding::rule;

rule! {
    /// A comment that silences nothing.
    ///
    /// `# glooscope: ignore[rule, …] reason` silences rules on its line, or on the next one where it stands alone;
    /// `# glooscope: ignore-file[rule, …] reason` silences them in the whole file. A comment whose finding is gone would hide the
    /// next one of its kind, so it is reported as long as it stands there. So is one that names no rule: what it was meant to
    /// silence can't be known.
    ///
    /// ```yaml
    /// - weight: 0 # glooscope: ignore[zero-weight] the canary starts on Monday
    /// ```
    "unused-ignore", Warning, since "0.1.0", |_, _| {}
}
