//! Which rules are asked for, by their codes or by patterns of them.

use std::collections::BTreeSet;

use super::level::{Level, Levels};
use crate::rules;
use crate::schema::nearest;
use crate::snapshot::glob_fits;

/// What says that something was not read is told whatever is selected: without it no finding would mean nothing.
const ALWAYS: [&str; 3] = ["invalid-config", "invalid-yaml", "kustomize-build"];

/// Which rules report.
#[derive(Clone, Debug, Default)]
pub struct Selection {
    /// Those alone; all where nothing is selected.
    selected: Option<BTreeSet<&'static str>>,
    ignored: BTreeSet<&'static str>,
}

/// Why a selection can't be made.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SelectionError {
    /// No rule has such a code.
    #[error("{}", if .written.contains('*') { format!("no rule's code is like `{written}`") } else { format!("no rule is called `{written}`") })]
    Unknown {
        /// What was given.
        written: String,
        /// The nearest that there is.
        nearest: Option<String>,
    },
    /// All that is selected is ignored, or no rule's any more.
    #[error("no rule is left to report anything: all that are selected are ignored too")]
    Nothing,
}

impl SelectionError {
    /// What to do, starting with a verb or as a question.
    pub fn help(&self) -> String {
        match self {
            SelectionError::Unknown { nearest: Some(nearest), .. } => format!("did you mean `{nearest}`?"),
            SelectionError::Unknown { nearest: None, .. } => "look the codes up with `glooscope rules`".to_owned(),
            SelectionError::Nothing => "leave --ignore out, or select another rule".to_owned(),
        }
    }
}

impl Selection {
    /// Reads codes, or patterns of them in which `*` stands for any characters; a retired code stands for what replaced it.
    pub fn read(select: &[String], ignore: &[String]) -> Result<Selection, SelectionError> {
        let all = |written: &[String]| written.iter().map(|one| codes(one)).collect::<Result<Vec<_>, _>>();
        let selected = all(select)?.into_iter().flatten().collect();
        let ignored = all(ignore)?.into_iter().flatten().collect();
        let selection = Selection { selected: (!select.is_empty()).then_some(selected), ignored };
        let is_empty = selection.selected.as_ref().is_some_and(|codes| codes.is_subset(&selection.ignored));
        if is_empty { Err(SelectionError::Nothing) } else { Ok(selection) }
    }

    /// The same, without the rules that `levels` let report nothing.
    #[must_use]
    pub fn without(mut self, off: impl IntoIterator<Item = (&'static str, Level)>) -> Selection {
        let off = off.into_iter().filter(|(_, level)| *level == Level::Off);
        self.ignored.extend(off.map(|(code, _)| code));
        self
    }

    /// Whether a rule may report.
    pub fn holds(&self, code: &str) -> bool {
        let is_selected = |codes: &BTreeSet<&str>| codes.contains(code) || ALWAYS.contains(&code);
        self.selected.as_ref().is_none_or(is_selected) && !self.ignored.contains(code)
    }

    /// Whether a rule is selected by itself, over what the configuration makes of it.
    pub fn names(&self, code: &str) -> bool {
        self.selected.as_ref().is_some_and(|codes| codes.contains(code))
    }

    /// Whether all rules may report.
    pub fn is_all(&self) -> bool {
        self.selected.is_none() && self.ignored.is_empty()
    }

    /// Those of the patterns to ignore that leave out nothing that is selected.
    pub fn idle<'i>(&self, ignore: &'i [String]) -> Vec<&'i str> {
        let Some(selected) = &self.selected else { return Vec::new() };
        let is_idle = |one: &&String| codes(one).is_ok_and(|codes| codes.iter().all(|code| !selected.contains(code)));
        ignore.iter().filter(is_idle).map(String::as_str).collect()
    }
}

/// The codes that a code or a pattern stands for; none for one that was retired and that nothing replaced.
fn codes(written: &str) -> Result<Vec<&'static str>, SelectionError> {
    let all = || rules::ALL.iter().map(|rule| rule.code);
    let found: Vec<&'static str> = if written.contains('*') {
        all().filter(|code| glob_fits(written, code)).collect()
    } else {
        rules::find(rules::current(written)).map(|rule| rule.code).into_iter().collect()
    };
    if found.is_empty() && rules::retired(written).is_none() {
        return Err(SelectionError::Unknown { written: written.to_owned(), nearest: near(written) });
    }
    Ok(found)
}

/// The code, or the beginning of codes, that is nearest to what was written.
fn near(written: &str) -> Option<String> {
    let Some(start) = written.strip_suffix('*') else { return rules::nearest(written).map(str::to_owned) };
    let codes = rules::ALL.iter().map(|rule| rule.code);
    let starts: BTreeSet<&str> = codes.flat_map(|code| code.match_indices('-').map(|(at, _)| &code[..at])).collect();
    nearest(start.trim_end_matches('-'), starts.into_iter()).map(|near| format!("{near}-*"))
}

impl Levels {
    /// Lets no rule report but those that are selected, which do so wherever they are not off for a file alone.
    pub fn select(&mut self, selection: &Selection) {
        for rule in rules::ALL {
            if !selection.holds(rule.code) {
                self.silence(rule.code);
            } else if selection.names(rule.code) {
                self.wake(rule.code);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(select: &[&str], ignore: &[&str]) -> Result<Selection, SelectionError> {
        let owned = |list: &[&str]| list.iter().map(|&code| code.to_owned()).collect::<Vec<_>>();
        Selection::read(&owned(select), &owned(ignore))
    }

    #[test]
    fn what_is_selected_reports_alone_but_for_what_can_not_be_read() {
        let all = read(&[], &[]).expect("nothing is asked for");
        assert!(all.is_all() && all.holds("zero-weight"));
        let some = read(&["dangling-*", "unweighted"], &["dangling-secret"]).expect("all are known");
        let held: Vec<bool> = ["dangling-upstream", "zero-weight", "invalid-yaml", "dangling-secret", "no-routes"]
            .map(|it| some.holds(it))
            .into();
        assert_eq!(held, [true, true, true, false, false]);
        assert!(!read(&[], &["invalid-yaml"]).expect("it is known").holds("invalid-yaml"));
    }

    #[test]
    fn what_selects_nothing_is_told_with_the_near_name() {
        let near = |select: &str| read(&[select], &[]).expect_err("nothing fits").help();
        assert_eq!(near("zero-wieght"), "did you mean `zero-weight`?");
        assert_eq!(near("danglng-*"), "did you mean `dangling-*`?");
        assert_eq!(near("*nonsense*"), "look the codes up with `glooscope rules`");
        assert_eq!(read(&["zero-weight"], &["zero-*"]).expect_err("nothing is left"), SelectionError::Nothing);
        assert_eq!(read(&["too-many-comments"], &[]).expect_err("nothing is left"), SelectionError::Nothing);
        let ignored = ["no-*".to_owned(), "dangling-secret".to_owned()];
        assert_eq!(read(&["no-routes"], &[]).expect("it is known").idle(&ignored), ["dangling-secret"]);
    }

    #[test]
    fn a_selected_rule_reports_though_the_configuration_has_it_off() {
        let mut levels = Levels::default();
        levels.set("zero-weight", Level::Off);
        levels.set("no-routes", Level::Off);
        let mut ignoring = levels.clone();
        ignoring.select(&read(&[], &["no-path"]).expect("it is known"));
        assert!(ignoring.is_off("zero-weight") && ignoring.is_off("no-path") && !ignoring.is_off("no-action"));
        levels.select(&read(&["zero-weight"], &[]).expect("it is known"));
        assert!(!levels.is_off("zero-weight") && levels.is_off("no-routes") && levels.is_off("no-path"));
    }
}
