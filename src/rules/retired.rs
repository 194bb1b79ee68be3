//! Codes that rules had once: comments, configurations, baselines and command lines of those days go on working.

/// A code that no rule has any more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Retired {
    /// The code; no rule may have it again.
    pub code: &'static str,
    /// The version of glooscope that retired it.
    pub since: &'static str,
    /// The code of the rule that replaced it, if one did.
    pub instead: Option<&'static str>,
}

/// Every retired code.
#[cfg(not(test))]
pub static RETIRED: &[Retired] = &[];

/// What unit tests take for retired, so that all that reads codes can be tried before there is one.
#[cfg(test)]
pub static RETIRED: &[Retired] = &[
    Retired { code: "unweighted", since: "0.2.0", instead: Some("zero-weight") },
    Retired { code: "too-many-comments", since: "0.3.0", instead: None },
];

/// The retired code of that spelling.
pub fn retired(code: &str) -> Option<&'static Retired> {
    RETIRED.iter().find(|retired| retired.code == code)
}

/// The code under which a rule reports today: of a retired code the one that replaced it, or the code itself.
pub fn current(code: &str) -> &str {
    retired(code).and_then(|retired| retired.instead).unwrap_or(code)
}

impl Retired {
    /// What happened to the code.
    pub fn message(&self) -> String {
        format!("the rule `{}` was retired in {}", self.code, self.since)
    }

    /// What to write in its place.
    pub fn help(&self) -> String {
        match self.instead {
            Some(instead) => format!("write `{instead}`, which replaced it"),
            None => "remove it: no rule replaced it".to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_retired_code_stands_for_what_replaced_it() {
        assert_eq!((current("unweighted"), current("too-many-comments")), ("zero-weight", "too-many-comments"));
        assert_eq!(current("no-such-rule"), "no-such-rule");
    }
}
