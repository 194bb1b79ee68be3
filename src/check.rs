//! What checking comes to: findings, and what was looked at.

use crate::diagnostic::Diagnostic;

/// The findings of one run, sorted.
#[derive(Clone, Debug, Default)]
pub struct CheckReport {
    /// What is wrong.
    pub findings: Vec<Diagnostic>,
    /// How much of it, and what was looked at.
    pub summary: Summary,
}

/// How many findings there are, and what was looked at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// Findings of severity error.
    pub errors: usize,
    /// Findings of severity warning.
    pub warnings: usize,
    /// Findings of severity info.
    pub infos: usize,
    /// Files that were read.
    pub files: usize,
    /// Documents with content.
    pub documents: usize,
    /// Gloo's resources.
    pub resources: usize,
    /// Documents that are none of Gloo's.
    pub passed_over: usize,
    /// Documents that are templates.
    pub unrendered: usize,
    /// References to what discovery would make, which the sources can't show.
    pub unchecked_references: usize,
}
