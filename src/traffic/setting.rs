//! What is set for routes and upstreams, read from whatever model it is written in, with texts that are equal for the same effect.

use std::collections::BTreeSet;
use std::fmt::Write;

/// When a request is sent once more.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RetryPolicy {
    /// Envoy's words for what is tried again.
    pub on: BTreeSet<String>,
    /// Statuses that are tried again, for the word `retriable-status-codes`.
    pub statuses: BTreeSet<u32>,
    /// How often.
    pub attempts: u32,
    /// For how long each try is waited for, in nanoseconds.
    pub per_try: Option<u128>,
    /// How long is waited between two at first, and at most, in nanoseconds.
    pub base: Option<u128>,
    /// See `base`.
    pub most: Option<u128>,
    /// What else is set, by name.
    pub others: Vec<(String, String)>,
}

impl RetryPolicy {
    /// The word for what `statuses` list.
    pub const BY_STATUS: &str = "retriable-status-codes";

    /// Envoy waits so long at first where nothing is said, and ten times that at most.
    const BASE: u128 = 25_000_000;

    /// How long is waited at most between two.
    pub fn longest(&self) -> u128 {
        self.most.unwrap_or(self.base.unwrap_or(RetryPolicy::BASE).saturating_mul(10))
    }

    /// Whether the longest wait is what it is where nothing is said of it.
    pub fn has_usual_longest(&self) -> bool {
        self.longest() == self.base.unwrap_or(RetryPolicy::BASE).saturating_mul(10)
    }

    /// A text that is equal for the same effect; empty for none.
    pub fn text(&self) -> String {
        if self.on.is_empty() {
            return String::new();
        }
        let statuses = if self.on.contains(RetryPolicy::BY_STATUS) { self.statuses.clone() } else { BTreeSet::new() };
        let base = self.base.unwrap_or(RetryPolicy::BASE);
        let (on, attempts, per_try) = (&self.on, self.attempts, self.per_try);
        format!("{on:?} {statuses:?} {attempts} {per_try:?} {base} {} {:?}", self.longest(), self.others)
    }
}

/// Errors and delays that are put in on purpose.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Faults {
    /// The status that is answered at once, and of how many of a hundred requests.
    pub abort: Option<(u32, f64)>,
    /// How long is waited, in nanoseconds, and with how many of a hundred requests.
    pub delay: Option<(u128, f64)>,
}

impl Faults {
    /// A text that is equal for the same effect; empty for none.
    pub fn text(&self) -> String {
        let abort = self.abort.filter(|(_, part)| *part > 0.0);
        let delay = self.delay.filter(|(_, part)| *part > 0.0);
        if abort.is_none() && delay.is_none() { String::new() } else { format!("{abort:?} {delay:?}") }
    }
}

/// Which requests must come from the site itself.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Csrf {
    /// Of how many of a hundred requests that is asked.
    pub enabled: f64,
    /// Of how many it is only counted where it isn't asked.
    pub shadowed: f64,
    /// From where else they may come: how a host is compared, with what, and whether case is heeded.
    pub origins: BTreeSet<(&'static str, String, bool)>,
}

impl Csrf {
    /// A text that is equal for the same effect; empty for none.
    pub fn text(&self) -> String {
        let shadowed = if self.enabled > 0.0 { 0.0 } else { self.shadowed };
        if self.enabled > 0.0 || shadowed > 0.0 {
            return format!("{:?} {shadowed:?} {:?}", self.enabled, self.origins);
        }
        String::new()
    }
}

/// How an upstream is reached by TLS.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tls {
    /// The names that are asked for: one, or one a host.
    pub names: Vec<String>,
    /// What else is set: certificates, versions, what is verified.
    pub settings: String,
}

impl Tls {
    /// Where requests end, as far as TLS says it.
    pub fn text(&self) -> String {
        let mut text = "tls".to_owned();
        for name in &self.names {
            // Writing to a string never fails.
            let _ = write!(text, " {:?}", name.to_ascii_lowercase());
        }
        text + ";"
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_does_nothing_has_no_text() {
        assert_eq!(RetryPolicy { attempts: 3, ..RetryPolicy::default() }.text(), "");
        assert_eq!(Faults { abort: Some((503, 0.0)), delay: None }.text(), "");
        assert_eq!(Csrf { origins: [("exact", "a.com".to_owned(), true)].into(), ..Csrf::default() }.text(), "");
    }

    #[test]
    fn defaults_are_what_envoy_takes() {
        let on: BTreeSet<String> = ["5xx".to_owned()].into();
        let (plain, said) = (
            RetryPolicy { on: on.clone(), attempts: 1, ..RetryPolicy::default() },
            RetryPolicy { on, attempts: 1, base: Some(25_000_000), most: Some(250_000_000), ..RetryPolicy::default() },
        );
        assert_eq!(plain.text(), said.text());
        assert!(said.has_usual_longest());
        // Statuses count with their word alone.
        let statuses = RetryPolicy { statuses: [409].into(), ..plain.clone() };
        assert_eq!(plain.text(), statuses.text());
        let with = |it: &RetryPolicy| RetryPolicy { on: [RetryPolicy::BY_STATUS.to_owned()].into(), ..it.clone() };
        assert_ne!(with(&plain).text(), with(&statuses).text());
    }
}
