//! What `rules --format json` prints.

use serde::Serialize;

use crate::finding;

/// Every rule.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema), schemars(title = "glooscope rules"))]
pub struct Rules {
    /// The version of this shape.
    pub version: u32,
    /// The rules, sorted by code.
    pub rules: Vec<Rule>,
}

/// One rule.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Rule {
    /// Its code.
    pub rule: &'static str,
    /// `error`, `warning` or `info`, unless the configuration says otherwise.
    #[cfg_attr(test, schemars(extend("enum" = ["error", "warning", "info"])))]
    pub severity: &'static str,
    /// The version of glooscope that brought it.
    pub since: &'static str,
    /// The first sentence of its page.
    pub summary: String,
    /// Its page, in Markdown.
    pub page: String,
    /// Whether it offers to mend what it finds.
    #[cfg_attr(test, schemars(extend("enum" = ["none", "safe", "unsafe"])))]
    pub fix: &'static str,
}

impl Rules {
    /// The shape of some rules.
    pub fn new(rules: &[&finding::Rule]) -> Rules {
        Rules { version: super::VERSION, rules: rules.iter().map(|rule| Rule::new(rule)).collect() }
    }
}

impl Rule {
    fn new(rule: &finding::Rule) -> Rule {
        Rule {
            rule: rule.code,
            severity: rule.severity.as_str(),
            since: rule.since,
            summary: rule.summary(),
            page: super::super::explain::page(rule),
            fix: rule.fix.as_str(),
        }
    }
}
