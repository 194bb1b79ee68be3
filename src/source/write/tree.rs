//! A folder of new files: all of them or none.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::folder::{self, Lock, PREFIX, RANDOM, SUFFIX};
use super::signal::Held;
use crate::error::Error;

/// Writes files, by their names from the folder on. One that holds anything is refused, unless what is there is to be `forced`: then files
/// of these names are replaced, and all others stay.
///
/// All are written beside the folder first, so that none is there if one can't be written; where nothing is there yet, the folder then
/// takes its name at one stroke, so that also whoever is killed leaves all or none.
pub(crate) fn write_all<'f>(
    path: &Path,
    files: impl Iterator<Item = (&'f str, &'f str)>,
    is_forced: bool,
) -> Result<(), Error> {
    let held = Held::take();
    let fail = |reason: io::Error| Error::write(path.display(), reason);
    let holds_any = match fs::read_dir(path) {
        Ok(mut entries) => entries.next().is_some(),
        Err(reason) if reason.kind() == io::ErrorKind::NotFound => false,
        Err(reason) => return Err(fail(reason)),
    };
    if holds_any && !is_forced {
        return Err(Error::write(path.display(), "the folder holds something already")
            .help("name another folder, or replace files of the same names with --force"));
    }
    let parent = folder::of(path);
    fs::create_dir_all(parent).map_err(fail)?;
    let _lock = Lock::take(parent)?;
    let draft = tempfile::Builder::new().prefix(PREFIX).suffix(SUFFIX).rand_bytes(RANDOM).tempdir_in(parent);
    let draft = draft.map_err(fail)?;
    // A folder in it has the rights that a new one gets here, which the draft itself has not.
    let staged = draft.path().join("new");
    fs::create_dir(&staged).map_err(fail)?;
    let mut names: Vec<PathBuf> = Vec::new();
    for (name, text) in files {
        let file = staged.join(name);
        fs::create_dir_all(folder::of(&file)).and_then(|()| fs::write(&file, text)).map_err(fail)?;
        names.push(PathBuf::from(name));
        if held.is_interrupted() {
            return Err(Error::write(path.display(), "the run was interrupted"));
        }
    }
    if !holds_any && takes_name(&staged, path) {
        return Ok(());
    }
    fs::create_dir_all(path).map_err(fail)?;
    for name in &names {
        let target = path.join(name);
        if target.is_dir() {
            return Err(Error::write(target.display(), "it is a folder"));
        }
        fs::create_dir_all(folder::of(&target)).map_err(fail)?;
    }
    for name in &names {
        fs::rename(staged.join(name), path.join(name)).map_err(fail)?;
    }
    Ok(())
}

/// Puts a folder where there is none, or an empty one, whose rights it takes over. Not in the place of a link; and some systems can't.
fn takes_name(staged: &Path, path: &Path) -> bool {
    match fs::symlink_metadata(path) {
        Ok(there) if there.is_dir() => {
            fs::set_permissions(staged, there.permissions()).is_ok() && fs::rename(staged, path).is_ok()
        }
        Ok(_) => false,
        Err(_) => fs::rename(staged, path).is_ok(),
    }
}
