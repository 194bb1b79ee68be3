//! Writing a file that was read: whole or not at all.

use std::fs;
use std::io::Write;
use std::path::Path;

use super::path::why;
use crate::error::Error;

/// Replaces the text of the file called `name`, which must still be `old`, by `new`.
///
/// The new text is written beside the file and then renamed over it, so that nobody ever sees half of it. A link stays one: what it
/// points to is replaced. Permissions are kept.
pub(crate) fn replace(name: &str, old: &str, new: &str) -> Result<(), Error> {
    let refused = |reason: std::io::Error| Error::Write { name: name.to_owned(), reason };
    let target = fs::canonicalize(Path::new(name)).map_err(refused)?;
    let about = fs::metadata(&target).map_err(refused)?;
    if !about.is_file() {
        return Err(Error::source(name, "not a regular file, so that it can't be replaced"));
    }
    let now = fs::read(&target).map_err(|reason| Error::source(name, why(&reason)))?;
    if now.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&now) != old.strip_prefix('\u{feff}').unwrap_or(old).as_bytes() {
        return Err(Error::source(name, "changed while it was looked at; nothing is written, run it again"));
    }
    let folder = target.parent().unwrap_or(Path::new("."));
    let mut file = tempfile::NamedTempFile::new_in(folder).map_err(refused)?;
    let mark: &[u8] =
        if now.starts_with(b"\xef\xbb\xbf") && !new.starts_with('\u{feff}') { b"\xef\xbb\xbf" } else { b"" };
    file.write_all(mark).and_then(|()| file.write_all(new.as_bytes())).map_err(refused)?;
    file.as_file().set_permissions(about.permissions()).map_err(refused)?;
    file.as_file().sync_all().map_err(refused)?;
    file.persist(&target).map_err(|error| refused(error.error))?;
    Ok(())
}
