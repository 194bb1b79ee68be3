//! What becomes of something between two states.

/// What becomes of something between two states.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Change {
    /// It is new.
    Added,
    /// It is gone.
    Removed,
    /// It does something else.
    Changed,
    /// Its weights are other numbers that give the same shares.
    SameShares,
    /// It has another name or namespace, and is the same otherwise.
    Renamed,
}

impl Change {
    /// The word used in outputs.
    pub fn as_str(self) -> &'static str {
        match self {
            Change::Added => "added",
            Change::Removed => "removed",
            Change::Changed => "changed",
            Change::SameShares => "sameShares",
            Change::Renamed => "renamed",
        }
    }
}
