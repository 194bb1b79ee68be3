use super::Retired;
use crate::finding::{Severity, Sink, rule};
use crate::text::Span;

rule! {
    /// A code that no rule has.
    ///
    /// The configuration or a comment names a rule that doesn't exist, so the line has no effect: a typing error, or a rule of a
    /// newer version of glooscope. `glooscope rules` lists the codes. A code that a rule had once is only noted, at info, and stands
    /// for the rule that replaced it.
    ///
    /// ```yaml
    /// rules:
    ///   zero-totl-weight: warning
    /// ```
    "unknown-rule", Warning, since "0.1.0", |_, _| {}
}

/// Reports a code that no rule has.
pub(crate) fn unknown_rule(sink: &mut Sink<'_>, span: Span, code: &str) {
    let help = super::nearest(code)
        .map_or_else(|| "look the codes up with `glooscope rules`".to_owned(), |near| format!("write `{near}`"));
    let finding = sink.report(span, format!("no rule has the code `{code}`"));
    finding.label("unknown code").help(help);
}

/// Notes a code that a rule had once. The line goes on working, so this is never more than information.
pub(crate) fn retired_rule(sink: &mut Sink<'_>, span: Span, retired: &Retired) {
    let note = sink.report(span, retired.message());
    note.severity = Severity::Info;
    note.label("retired code").help(retired.help());
}
