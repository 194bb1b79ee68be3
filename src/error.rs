//! Why a command did not do what it was asked for, and the exit codes.

use std::fmt;

use glooscope::change;
use glooscope::report::clean;
use glooscope::text::Undecodable;

/// Exit code: nothing to report.
pub(crate) const CLEAN: u8 = 0;
/// Exit code: findings, or a guard that failed.
pub(crate) const FOUND: u8 = 1;
/// Exit code: could not run, or not on all of the sources.
pub(crate) const FAILED: u8 = 2;

/// What is said where files were to be written and none was.
pub(crate) const NOTHING_WRITTEN: &str = "nothing was written";

/// What went wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Arguments that don't go together, or that ask for what can't be done.
    Usage,
    /// A source that can't be read.
    Source,
    /// A source that isn't there.
    Absent,
    /// A result that can't be written.
    Write,
    /// A change that is larger than what was allowed.
    Guard,
    /// Nothing of what was looked for.
    Missed,
}

/// An error of use or of the world outside; its [`Display`](fmt::Display) is what is printed of it.
#[derive(Clone, Debug)]
pub(crate) struct Error {
    kind: Kind,
    message: String,
    help: Vec<String>,
    /// What is to be known beside it.
    note: Option<&'static str>,
    /// What else is wrong, where all of it can be said at once.
    others: Vec<Error>,
}

impl Error {
    fn new(kind: Kind, message: String) -> Error {
        Error { kind, message, help: Vec::new(), note: None, others: Vec::new() }
    }

    /// Arguments that don't go together, or that ask for what can't be done.
    pub(crate) fn usage(message: impl Into<String>) -> Error {
        Error::new(Kind::Usage, clean(&message.into()).into_owned())
    }

    /// A source, as it was given, that can't be read.
    pub(crate) fn source(name: impl fmt::Display, reason: impl fmt::Display) -> Error {
        Error::new(Kind::Source, format!("{}: {reason}", clean(&name.to_string())))
    }

    /// A source, as it was given, that isn't there.
    pub(crate) fn absent(name: impl fmt::Display, reason: impl fmt::Display) -> Error {
        Error { kind: Kind::Absent, ..Error::source(name, reason) }
    }

    /// Whether it says of a source that it isn't there.
    pub(crate) fn is_absent(&self) -> bool {
        self.kind == Kind::Absent
    }

    /// A source that was read and is no text.
    pub(crate) fn undecodable(name: impl fmt::Display, refusal: Undecodable) -> Error {
        Error::source(name, refusal.message).help(refusal.help)
    }

    /// A result that can't be written there.
    pub(crate) fn write(name: impl fmt::Display, reason: impl fmt::Display) -> Error {
        Error::new(Kind::Write, format!("cannot write {}: {reason}", clean(&name.to_string())))
    }

    /// A change that is larger than what was allowed.
    pub(crate) fn guard(message: impl Into<String>) -> Error {
        Error::new(Kind::Guard, message.into())
    }

    /// Nothing was found of what was looked for.
    pub(crate) fn missed(refusal: change::Refusal) -> Error {
        Error { kind: Kind::Missed, ..Error::from(refusal) }
    }

    /// Several at once: the first, and what else is wrong.
    pub(crate) fn all(errors: impl IntoIterator<Item = Error>) -> Option<Error> {
        let mut errors = errors.into_iter();
        let mut first = errors.next()?;
        first.others.extend(errors);
        Some(first)
    }

    /// The same, said of a source.
    #[must_use]
    pub(crate) fn of(self, name: impl fmt::Display) -> Error {
        Error { kind: Kind::Source, message: format!("{name}: {}", self.message), ..self }
    }

    /// Says what to do about it, starting with a verb.
    #[must_use]
    pub(crate) fn help(mut self, help: impl Into<String>) -> Error {
        self.help.push(clean(&help.into()).into_owned());
        self
    }

    /// What is wrong, without what to do.
    pub(crate) fn message(&self) -> &str {
        &self.message
    }

    /// Says that files which were to be written are as they were; several errors say themselves of which that isn't so.
    #[must_use]
    pub(crate) fn nothing_written(self) -> Error {
        Error { note: self.others.is_empty().then_some(NOTHING_WRITTEN), ..self }
    }

    /// The exit code of a command that ends with it.
    pub(crate) fn code(&self) -> u8 {
        match self.kind {
            Kind::Usage | Kind::Source | Kind::Absent | Kind::Write => FAILED,
            Kind::Guard | Kind::Missed => FOUND,
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "error: {}", self.message)?;
        self.help.iter().try_for_each(|help| write!(f, "\nhelp: {help}"))?;
        self.others.iter().try_for_each(|other| write!(f, "\n{other}"))?;
        self.note.map_or(Ok(()), |note| write!(f, "\nnote: {note}"))
    }
}

impl From<change::Refusal> for Error {
    fn from(refusal: change::Refusal) -> Error {
        refusal.help.into_iter().fold(Error::usage(refusal.message), Error::help)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn message_and_help_are_lines_of_their_own() {
        let refusal = change::Refusal::new("the weight is an alias").help("write the number itself");
        let guard = Error::guard("step 2 moves 40 points");
        assert_eq!((guard.code(), Error::source("a.yaml", "permission denied").code()), (FOUND, FAILED));
        let all = Error::all([refusal.into(), Error::write("b.yaml", "it is read-only")]).expect("two");
        assert_eq!(all.code(), FAILED);
        let said =
            "error: the weight is an alias\nhelp: write the number itself\nerror: cannot write b.yaml: it is read-only";
        assert_eq!(all.to_string(), said);
        assert!(Error::all([]).is_none());
    }
}
