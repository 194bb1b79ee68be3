//! Standard input as a source.

use super::{Found, path};
use crate::error::Error;

/// The name that standard input goes by.
const NAME: &str = "<stdin>";

/// Reads standard input to its end. That there is nothing is an error where it is all that was asked for: a program that renders
/// manifests failed then, and the pipe hides its exit code.
pub(super) fn find(is_alone: bool) -> Result<Vec<Found>, Error> {
    let bytes = path::endless(NAME, std::io::stdin().lock())?;
    if is_alone && bytes.trim_ascii().is_empty() {
        return Err(Error::source(NAME, "nothing was read from standard input")
            .help("look at why the program before the pipe printed nothing"));
    }
    Ok(vec![Found::asked(NAME.to_owned(), bytes)])
}
