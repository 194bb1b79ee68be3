//! A folder in which one run writes at a time.

use std::fs::{self, File};
use std::path::Path;

use super::super::repository::root;
use crate::error::Error;

/// What a draft's name begins with.
pub(super) const PREFIX: &str = ".glooscope-";
/// What it ends with.
pub(super) const SUFFIX: &str = ".tmp";
/// How many letters and digits stand between.
pub(super) const RANDOM: usize = 6;

/// The folder of a file.
pub(super) fn of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// Where a link leads to, unless that is in the repository of the link: whoever wrote the link need not be whoever runs this.
pub(super) fn out_of_tree<'p>(link: &Path, target: &'p Path) -> Option<&'p Path> {
    let is_link = fs::symlink_metadata(link).is_ok_and(|about| about.is_symlink());
    (is_link && !target.starts_with(root(of(link)))).then_some(target)
}

/// Whether a new file can be made in a folder, as far as its rights tell.
pub(super) fn takes_files(folder: &Path) -> bool {
    #[cfg(unix)]
    return rustix::fs::access(folder, rustix::fs::Access::WRITE_OK).is_ok();
    #[cfg(not(unix))]
    fs::metadata(folder).is_ok_and(|about| !about.permissions().readonly())
}

/// While it lives no other run writes in the folder.
#[derive(Debug)]
pub(super) struct Lock {
    /// The system lets go of the lock when this is closed, however the run ends.
    _folder: Option<File>,
}

impl Lock {
    /// Waits for whoever writes there, and removes what runs that were killed left behind.
    pub(super) fn take(folder: &Path) -> Result<Lock, Error> {
        // Where it can't be opened nothing can be written there either, and that is told then.
        let opened = File::open(folder).ok();
        if let Some(opened) = &opened {
            wait(folder, opened)?;
            sweep(folder);
        }
        Ok(Lock { _folder: opened })
    }
}

#[cfg(unix)]
fn wait(name: &Path, folder: &File) -> Result<(), Error> {
    use std::thread::sleep;
    use std::time::Duration;

    use rustix::fs::{FlockOperation, flock};
    use rustix::io::Errno;
    /// How often another run is waited for, for `PAUSE` each time.
    const TIMES: usize = 500;
    const PAUSE: Duration = Duration::from_millis(20);
    for _ in 0..TIMES {
        match flock(folder, FlockOperation::NonBlockingLockExclusive) {
            Err(Errno::WOULDBLOCK | Errno::INTR) => sleep(PAUSE),
            // Some file systems know no locks; the comparison with what was read is all there is then.
            _ => return Ok(()),
        }
    }
    Err(Error::write(name.display(), "another run is writing there").help("run again when it has ended"))
}

#[cfg(not(unix))]
fn wait(_: &Path, _: &File) -> Result<(), Error> {
    Ok(())
}

/// Removes drafts: nobody who holds the lock has one yet, so those that are there belong to nobody.
fn sweep(folder: &Path) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries.flatten() {
        let name = entry.file_name();
        let random = name.to_str().and_then(|name| name.strip_prefix(PREFIX)?.strip_suffix(SUFFIX));
        let is_draft =
            random.is_some_and(|random| random.len() == RANDOM && random.bytes().all(|it| it.is_ascii_alphanumeric()));
        let _ = match entry.file_type() {
            Ok(kind) if is_draft && kind.is_file() => fs::remove_file(entry.path()),
            Ok(kind) if is_draft && kind.is_dir() => fs::remove_dir_all(entry.path()),
            _ => Ok(()),
        };
    }
}
