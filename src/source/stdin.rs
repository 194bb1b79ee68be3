//! Standard input as a source.

use super::{Found, path};
use crate::error::Error;

/// The name that standard input goes by.
const NAME: &str = "<stdin>";

/// Reads standard input to its end.
pub(super) fn find() -> Result<Vec<Found>, Error> {
    let bytes = path::endless(NAME, std::io::stdin().lock())?;
    Ok(vec![Found::asked(NAME.to_owned(), bytes)])
}
