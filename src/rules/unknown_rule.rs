use crate::rule::rule;

rule! {
    /// A code that no rule has.
    ///
    /// The configuration or a comment names a rule that doesn't exist, so the line has no effect: a typing error, or a rule of a
    /// newer version of glooscope. `glooscope rules` lists the codes.
    ///
    /// ```yaml
    /// rules:
    ///   zero-totl-weight: warning
    /// ```
    "unknown-rule", Warning, since "0.1.0", |_, _| {}
}
