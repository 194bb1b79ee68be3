//! Writing files back: all or none, each whole or not at all.

mod draft;
mod folder;
mod signal;
mod tree;

use std::fs::{self, Metadata, OpenOptions};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf, is_separator};

use self::draft::Draft;
use self::folder::Lock;
use self::signal::Held;
use crate::error::Error;

pub(crate) use self::tree::write_all;

/// A file that is to get another text.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Change<'c> {
    /// The file as it was read.
    pub(crate) name: &'c str,
    /// The text that it held then.
    pub(crate) before: &'c str,
    /// The text that it is to hold.
    pub(crate) after: &'c str,
}

/// Replaces the text of every file, or of none: not where one can't be written, nor where one holds another text by now.
///
/// Each new text is written beside its file first, with the file's permissions, owner (where the system lets one) and extended attributes,
/// and all are put in their places at last; of a link the target is replaced, if the repository has it. Who else writes there waits until then. Returns what is to
/// be known of files that were written.
pub(crate) fn replace(changes: &[Change<'_>]) -> Result<Vec<String>, Error> {
    // The last thing that is let go of.
    let held = Held::take();
    let targets: Vec<FileToWrite<'_>> = changes.iter().map(FileToWrite::find).collect::<Result<_, _>>()?;
    let _locks = locks(targets.iter().map(|target| &target.path))?;
    let mut drafts = Vec::with_capacity(targets.len());
    for target in &targets {
        if held.is_interrupted() {
            return Err(Error::write(target.change.name, "the run was interrupted"));
        }
        let draft = target.unchanged().and_then(|()| {
            Draft::new(&target.path, target.change.after.as_bytes(), Some(&target.about)).map_err(|it| target.fail(&it))
        })?;
        drafts.push(draft);
    }
    for (at, draft) in drafts.into_iter().enumerate() {
        if let Err(reason) = draft.put(&targets[at].path) {
            let mut errors = vec![targets[at].fail(&reason)];
            errors.extend(targets[..at].iter().filter_map(FileToWrite::take_back));
            return Err(Error::all(errors).unwrap_or_else(|| targets[at].fail(&reason)));
        }
    }
    Ok(targets.iter().filter_map(FileToWrite::note).collect())
}

/// Refuses a path that no file can be written to. Returns the real path of the file, which need not be there yet.
pub(crate) fn target(path: &Path) -> Result<PathBuf, Error> {
    let refuse = |reason: &str| Error::write(path.display(), reason);
    let about = fs::metadata(path);
    let ends_as_folder = path.as_os_str().as_encoded_bytes().last().is_some_and(|&it| is_separator(char::from(it)));
    if about.as_ref().is_ok_and(Metadata::is_dir) || ends_as_folder {
        return Err(refuse("it is a folder").help("name a file in it"));
    }
    let Some(name) = path.file_name() else { return Err(refuse("it is no name of a file")) };
    if about.as_ref().is_ok_and(|about| about.is_file() && about.permissions().readonly()) {
        return Err(refuse("it is read-only"));
    }
    let real = match about {
        Ok(about) if !about.is_file() => return Ok(path.to_owned()),
        Ok(_) => fs::canonicalize(path).map_err(|reason| Error::write(path.display(), reason))?,
        Err(_) => {
            let folder = folder::of(path);
            let real = fs::canonicalize(folder);
            real.map_err(|_| refuse(&format!("there is no folder {}", folder.display())))?.join(name)
        }
    };
    if folder::takes_files(folder::of(&real)) { Ok(real) } else { Err(refuse("its folder is read-only")) }
}

/// Writes a new file, or a new version of one, in one step; of a link the target. What is no file, as a pipe or a device, is
/// written to and never replaced.
pub(crate) fn write(path: &Path, bytes: &[u8]) -> Result<(), Error> {
    let fail = |reason: io::Error| Error::write(path.display(), reason);
    let _held = Held::take();
    let (target, about) = match fs::metadata(path) {
        Ok(about) if about.is_file() => (path.canonicalize().map_err(fail)?, Some(about)),
        Ok(_) => {
            let written = OpenOptions::new().write(true).open(path).and_then(|mut file| file.write_all(bytes));
            // That nobody reads on is no error.
            let is_closed = |reason: &io::Error| reason.kind() == io::ErrorKind::BrokenPipe;
            return written.or_else(|reason| if is_closed(&reason) { Ok(()) } else { Err(fail(reason)) });
        }
        Err(_) => (path.to_owned(), None),
    };
    let _locks = locks([&target].into_iter())?;
    Draft::new(&target, bytes, about.as_ref()).and_then(|draft| draft.put(&target)).map_err(fail)
}

/// Locks the folders of files, in an order in which no two runs wait for each other.
fn locks<'p>(paths: impl Iterator<Item = &'p PathBuf>) -> Result<Vec<Lock>, Error> {
    let mut folders: Vec<&Path> = paths.map(|path| folder::of(path)).collect();
    folders.sort_unstable();
    folders.dedup();
    folders.into_iter().map(Lock::take).collect()
}

/// A file that can be replaced.
struct FileToWrite<'c> {
    change: &'c Change<'c>,
    /// Its real path.
    path: PathBuf,
    about: Metadata,
}

impl<'c> FileToWrite<'c> {
    fn find(change: &'c Change<'c>) -> Result<FileToWrite<'c>, Error> {
        let refuse = |reason: &str| Error::write(change.name, reason);
        let path = Path::new(change.name).canonicalize().map_err(|_| {
            let odd = change.name.contains(char::REPLACEMENT_CHARACTER);
            refuse(if odd { "its name is not UTF-8" } else { "it is not a file on this disk" })
        })?;
        let about = fs::metadata(&path).map_err(|reason| Error::write(change.name, reason))?;
        if !about.is_file() {
            return Err(refuse("it is not a file on this disk"));
        }
        if let Some(target) = folder::out_of_tree(Path::new(change.name), &path) {
            return Err(refuse("it is a link that leads out of the repository")
                .help(format!("name {} itself to have that written", target.display())));
        }
        if about.permissions().readonly() {
            return Err(refuse("it is read-only"));
        }
        Ok(FileToWrite { change, path, about })
    }

    fn fail(&self, reason: &io::Error) -> Error {
        Error::write(self.change.name, reason)
    }

    fn unchanged(&self) -> Result<(), Error> {
        if fs::read(&self.path).map_err(|reason| self.fail(&reason))? == self.change.before.as_bytes() {
            return Ok(());
        }
        Err(Error::write(self.change.name, "it changed since it was read").help("run again"))
    }

    /// Gives the file its old text again; why it can't be, where it can't.
    fn take_back(&self) -> Option<Error> {
        let old = Draft::new(&self.path, self.change.before.as_bytes(), Some(&self.about));
        let reason = old.and_then(|draft| draft.put(&self.path)).err()?;
        Some(Error::write(self.change.name, format_args!("it holds the new text, and can't be taken back: {reason}")))
    }

    fn note(&self) -> Option<String> {
        #[cfg(unix)]
        if std::os::unix::fs::MetadataExt::nlink(&self.about) > 1 {
            return Some(format!(
                "{} had another name (a hard link), which is a file of its own now",
                self.change.name
            ));
        }
        None
    }
}
