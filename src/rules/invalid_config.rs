use crate::finding::rule;

rule! {
    /// A mistake in the configuration.
    ///
    /// `.glooscope.yaml` holds a key that doesn't exist, a value of another type, or can't be read. What is wrong there is left
    /// out, and the rest holds: the run may report more, or less, than was meant.
    ///
    /// ```yaml
    /// closd: true
    /// external: shop/*
    /// ```
    "invalid-config", Error, since "0.1.0", |_, _| {}
}
