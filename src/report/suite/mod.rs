//! What became of tests, in every format.

mod concise;
mod human;
mod junit;
mod view;

use std::io::{self, Write};

use super::shape::suite::Tests;
use super::{Style, SuiteFormat};

pub use view::{mistakes, view};

/// What is shown beside what fails.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Shown {
    /// Tests that pass.
    pub passed: bool,
    /// Each route that no test meets.
    pub unmet: bool,
}

/// Writes it.
pub fn write(format: SuiteFormat, tests: &Tests, shown: Shown, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    match format {
        SuiteFormat::Human => human::write(tests, shown, style, out),
        SuiteFormat::Concise => concise::write(tests, shown, style, out),
        SuiteFormat::Json => super::json::write(tests, out),
        SuiteFormat::Junit => junit::write(tests, out),
    }
}
