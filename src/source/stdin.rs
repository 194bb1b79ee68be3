//! Standard input as a source.

use std::path::PathBuf;

use super::{Content, Found, Place, path};
use crate::error::Error;

/// The name that standard input goes by where nobody says another one.
pub(super) const NAME: &str = "<stdin>";

/// Reads standard input to its end. That there is nothing is an error where it is all that was asked for: a program that renders
/// manifests failed then, and the pipe hides its exit code.
pub(super) fn find(name: &str, is_alone: bool) -> Result<Vec<Found>, Error> {
    let bytes = path::endless(name, std::io::stdin().lock())?;
    if is_alone && bytes.trim_ascii().is_empty() {
        return Err(Error::source(name, "nothing was read from standard input")
            .help("look at why the program before the pipe printed nothing"));
    }
    // A file of that name is another text.
    let identity = PathBuf::from(NAME);
    Ok(vec![Found { identity, content: Content::Stdin(name.to_owned(), bytes), place: Place::Asked }])
}
