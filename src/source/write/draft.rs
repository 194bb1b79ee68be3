//! A new text beside the file whose place it takes.

use std::fs::{File, Metadata};
use std::io::{self, Write as _};
use std::path::Path;

use tempfile::NamedTempFile;

use super::folder::{self, PREFIX, RANDOM, SUFFIX};

/// A text on the disk that nobody reads yet. It goes when it is dropped.
pub(super) struct Draft(NamedTempFile);

impl Draft {
    /// Writes the text that is to stand at `path`, with all that is said `about` the file that stands there.
    pub(super) fn new(path: &Path, bytes: &[u8], about: Option<&Metadata>) -> io::Result<Draft> {
        let mut builder = tempfile::Builder::new();
        builder.prefix(PREFIX).suffix(SUFFIX).rand_bytes(RANDOM);
        #[cfg(unix)]
        if about.is_none() {
            builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o644));
        }
        let mut file = builder.tempfile_in(folder::of(path)).map_err(without_place)?;
        file.write_all(bytes)?;
        if let Some(about) = about {
            dress(file.as_file(), path, about)?;
        }
        file.as_file().sync_all()?;
        Ok(Draft(file))
    }

    /// Puts it in its place, in one step.
    pub(super) fn put(self, path: &Path) -> io::Result<()> {
        self.0.persist(path).map(drop).map_err(|error| error.error)
    }
}

/// The reason alone: nobody knows the draft by its name.
fn without_place(reason: io::Error) -> io::Error {
    match reason.to_string().split_once(" at path ") {
        Some((text, _)) => io::Error::new(reason.kind(), text.to_owned()),
        None => reason,
    }
}

/// Gives a new file the owner, permissions and extended attributes of the old one.
#[cfg(unix)]
fn dress(file: &File, old: &Path, about: &Metadata) -> io::Result<()> {
    use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _, fchown};
    let mut permissions = about.permissions();
    let own = file.metadata()?;
    if (own.uid(), own.gid()) != (about.uid(), about.gid()) {
        let group = fchown(file, None, Some(about.gid()));
        if fchown(file, Some(about.uid()), None).and(group).is_err() {
            // Whose rights it runs with is no longer the same.
            permissions.set_mode(permissions.mode() & !0o6000);
        }
    }
    // Only after that, as a change of the owner takes some of them; said by itself, as the umask counts for what is created.
    file.set_permissions(permissions)?;
    copy_attributes(file, old);
    Ok(())
}

#[cfg(not(unix))]
fn dress(file: &File, _: &Path, about: &Metadata) -> io::Result<()> {
    file.set_permissions(about.permissions())
}

/// Copies what can be copied: some attributes are the system's own, and some systems have none.
#[cfg(unix)]
fn copy_attributes(file: &File, old: &Path) {
    use rustix::fs::{XattrFlags, fgetxattr, flistxattr, fsetxattr};
    /// No system lets a list or a value be longer.
    const LONGEST: usize = 64 * 1024;
    let Ok(old) = File::open(old) else { return };
    let mut names = vec![0; LONGEST];
    let Ok(length) = flistxattr(&old, &mut names[..]) else { return };
    let mut value = vec![0; LONGEST];
    for name in names[..length].split(|&byte| byte == 0).filter(|name| !name.is_empty()) {
        if let Ok(length) = fgetxattr(&old, name, &mut value[..]) {
            let _ = fsetxattr(file, name, &value[..length], XattrFlags::empty());
        }
    }
}
