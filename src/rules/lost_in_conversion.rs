use crate::finding::rule;

rule! {
    /// Something of Gloo Edge that the Gateway API has no equal for.
    ///
    /// `glooscope convert` reports it, at the place where it is written, with what it did and what could stand for it. An error is left
    /// out of what is written: its requests are not served as they were. A warning is written otherwise: some requests are treated
    /// otherwise, and it is said which. What is only for information does nothing to requests.
    ///
    /// ```yaml
    /// - matchers:
    ///   - prefix: /cart
    ///     caseSensitive: false
    /// ```
    "lost-in-conversion", Error, since "0.2.0", |_, _| {}
}
