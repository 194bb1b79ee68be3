//! Files and folders as sources.

use std::borrow::Cow;
use std::cell::RefCell;
use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};

use super::text::{shown, why};
use super::{Content, Found, Place, folder};
use crate::error::Error;

/// Spans count bytes in 32 bits.
const LIMIT: u64 = u32::MAX as u64;

/// The file at `path`, or the manifests below it.
///
/// A path that somebody wrote is read whatever its name is, and also where it is a pipe, as shells make one of
/// `<(helm template …)>`; within folders only regular files are looked at. Links that lead out of the `fence` are returned, and not followed.
pub(super) fn find(
    path: &Path,
    fence: Option<&Path>,
    problems: &mut Vec<Error>,
    add: &mut dyn FnMut(Found),
) -> Result<Vec<PathBuf>, Error> {
    let name = shown(path);
    let about = fs::metadata(path).map_err(|reason| match reason.kind() {
        std::io::ErrorKind::NotFound => Error::absent(&name, why(&reason)),
        _ => Error::source(&name, why(&reason)),
    })?;
    if about.is_dir() {
        return folder::find(path, fence, problems, add);
    }
    let identity = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let content = if about.is_file() {
        Content::File(path.to_owned())
    } else {
        let bytes = bytes(path)?;
        Content::Bytes(name, bytes)
    };
    add(Found { identity, content, place: Place::Asked });
    Ok(Vec::new())
}

/// Files up to this size are read into one buffer of the thread, as most are of no interest.
const SMALL: usize = 256 * 1024;

/// Runs `work` on the name and the bytes of a file, or gives its name and why there are none.
pub(super) fn with_bytes<T>(
    path: PathBuf,
    work: impl FnOnce(String, Cow<'_, [u8]>) -> T,
) -> Result<T, (String, Error)> {
    thread_local! {
        static BUFFER: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
    }
    BUFFER.with_borrow_mut(|buffer| {
        buffer.resize(SMALL, 0);
        let file = File::open(&path);
        let name = name(path);
        let read = file.map_err(|reason| unread(&name, &reason)).and_then(|mut file| {
            match fill(&mut file, buffer).map_err(|reason| unread(&name, &reason))? {
                // There may be more of it.
                SMALL => whole(&name, buffer, file).map(Cow::Owned),
                filled => Ok(Cow::Borrowed(&buffer[..filled])),
            }
        });
        match read {
            Ok(bytes) => Ok(work(name, bytes)),
            Err(error) => Err((name, error)),
        }
    })
}

/// Reads a file until it ends or the buffer is full, and returns how much there was.
fn fill(file: &mut File, buffer: &mut [u8]) -> std::io::Result<usize> {
    let mut filled = 0;
    while let Some(room) = buffer.get_mut(filled..).filter(|room| !room.is_empty()) {
        match file.read(room) {
            Ok(0) => break,
            Ok(read) => filled += read,
            Err(reason) if reason.kind() == std::io::ErrorKind::Interrupted => {}
            Err(reason) => return Err(reason),
        }
    }
    Ok(filled)
}

/// The bytes of a file, or why there are none.
pub(super) fn bytes(path: &Path) -> Result<Vec<u8>, Error> {
    let name = &shown(path);
    let file = File::open(path).map_err(|reason| unread(name, &reason))?;
    if file.metadata().is_ok_and(|about| about.is_file()) { whole(name, &[], file) } else { endless(name, file) }
}

/// The bytes of a regular file of which `read` was read.
fn whole(name: &str, read: &[u8], file: File) -> Result<Vec<u8>, Error> {
    let size = file.metadata().map_or(0, |about| about.len());
    if size > LIMIT {
        return Err(too_large(name));
    }
    let mut bytes = Vec::new();
    let room = usize::try_from(size).unwrap_or_default().max(read.len());
    bytes.try_reserve_exact(room).map_err(|_| {
        Error::source(name, "there is not enough memory to read it").help("leave it out of the sources, or split it")
    })?;
    bytes.extend_from_slice(read);
    file.take(LIMIT + 1 - read.len() as u64).read_to_end(&mut bytes).map_err(|reason| unread(name, &reason))?;
    if bytes.len() as u64 > LIMIT { Err(too_large(name)) } else { Ok(bytes) }
}

/// The bytes of what may have no end, as a pipe or a device. A NUL byte ends it: what follows is never read as text.
pub(super) fn endless(name: &str, mut from: impl Read) -> Result<Vec<u8>, Error> {
    let mut bytes = Vec::new();
    loop {
        let before = bytes.len();
        let read = from.by_ref().take(CHUNK).read_to_end(&mut bytes).map_err(|reason| unread(name, &reason))?;
        if bytes.len() as u64 > LIMIT {
            return Err(too_large(name));
        }
        if read == 0 || memchr::memchr(0, &bytes[before..]).is_some() {
            return Ok(bytes);
        }
    }
}

/// How much is read at once of what may have no end.
const CHUNK: u64 = 1 << 20;

fn too_large(name: &str) -> Error {
    Error::source(name, "larger than 4 GiB").help("split it into smaller files")
}

fn unread(name: &str, reason: &std::io::Error) -> Error {
    Error::source(name, why(reason))
}

/// As [`shown`], without a copy of a path that is shown as it is.
fn name(path: PathBuf) -> String {
    match path.into_os_string().into_string() {
        Ok(text) if std::path::MAIN_SEPARATOR == '/' && !text.starts_with("./") => text,
        Ok(text) => shown(Path::new(&text)),
        Err(text) => shown(Path::new(&text)),
    }
}
