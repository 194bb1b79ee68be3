//! Why something is not done as it was asked for.

use std::fmt;

use rapidfuzz::distance::osa;

/// What can't be done as it was asked for; nothing is written then.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// Why: lower case, no full stop.
    pub message: String,
    /// What to do instead, starting with a verb.
    pub help: Option<String>,
}

impl Refusal {
    /// A refusal.
    pub fn new(message: impl Into<String>) -> Refusal {
        Refusal { message: message.into(), help: None }
    }

    /// Says what to do instead.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Refusal {
        self.help = Some(help.into());
        self
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)?;
        self.help.as_ref().map_or(Ok(()), |help| write!(f, "; {help}"))
    }
}

impl std::error::Error for Refusal {}

/// The known name that is nearest to a written one, where one is near enough to be meant.
pub(crate) fn nearest<'n>(written: &str, known: impl Iterator<Item = &'n str>) -> Option<&'n str> {
    let limit = (written.chars().count() / 3).clamp(1, 4);
    known
        .map(|name| {
            let bare = name.rsplit('/').next().unwrap_or(name);
            let distance = |known: &str| osa::distance(written.chars(), known.chars());
            (distance(name).min(distance(bare)), name)
        })
        .filter(|(distance, _)| *distance <= limit)
        .min()
        .map(|(_, name)| name)
}

/// How many names a message has of a list.
pub(super) const SHOWN: usize = 8;

/// Names for a message: all of a few, the first of many.
pub(super) fn listed(names: &[String]) -> String {
    listed_of(names, names.len())
}

/// The same for so many names, of which the first are known.
pub(super) fn listed_of(first: &[String], count: usize) -> String {
    let shown = &first[..first.len().min(SHOWN)];
    let names = shown.join(", ");
    if count > shown.len() { format!("{names} and {} more", count - shown.len()) } else { names }
}
