//! Writing files back: whole or not at all.

use std::fs;
use std::io::{self, Write};
use std::path::Path;

use crate::error::Error;

/// Replaces the file `name` by `after`, if it still holds `before`. The new text is written beside the file and put in its place in one
/// step; permissions stay, and of a link the target is replaced.
pub(crate) fn replace(name: &str, before: &str, after: &str) -> Result<(), Error> {
    let fail = |reason: io::Error| Error::write(name, reason);
    let refuse = |reason: &str| Error::write(name, reason);
    let path = Path::new(name).canonicalize().map_err(|_| refuse("it is not a file on this disk"))?;
    let metadata = fs::metadata(&path).map_err(fail)?;
    if !metadata.is_file() {
        return Err(refuse("it is not a file on this disk"));
    }
    if metadata.permissions().readonly() {
        return Err(refuse("it is read-only"));
    }
    if fs::read(&path).map_err(fail)? != before.as_bytes() {
        return Err(refuse("it changed since it was read").help("run again"));
    }
    create(&path, after.as_bytes(), Some(metadata.permissions())).map_err(fail)
}

/// Writes a new file, or a new version of one, in one step; of a link the target. What is no file, as a pipe or a device, is
/// written to and never replaced.
pub(crate) fn write(path: &Path, bytes: &[u8]) -> Result<(), Error> {
    let written = match fs::metadata(path) {
        Ok(about) if about.is_file() => {
            path.canonicalize().and_then(|target| create(&target, bytes, Some(about.permissions())))
        }
        Ok(_) => fs::OpenOptions::new().write(true).open(path).and_then(|mut file| file.write_all(bytes)),
        Err(_) => create(path, bytes, None),
    };
    written.map_err(|reason| Error::write(path.display(), reason))
}

fn create(path: &Path, bytes: &[u8], permissions: Option<fs::Permissions>) -> io::Result<()> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut builder = tempfile::Builder::new();
    builder.prefix(".glooscope-");
    if let Some(permissions) = permissions {
        builder.permissions(permissions);
    } else {
        #[cfg(unix)]
        builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o644));
    }
    let mut file = builder.tempfile_in(folder)?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    file.persist(path).map(drop).map_err(|error| error.error)
}
