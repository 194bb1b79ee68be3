//! Files that are read in batches, as soon as they are known.

use std::borrow::Cow;
use std::ffi::OsString;
use std::mem;
use std::sync::{Mutex, PoisonError};

use glooscope::snapshot::prefilter::passed_over;
use glooscope::text::{Role, SourceFile};
use rayon::Scope;
use rustc_hash::FxHashSet;

use super::{Content, Exclude, Found, Place, path, text};
use crate::error::Error;

/// A file that was read, or its name and why it could not be.
type Read = Result<SourceFile, (String, Error)>;

/// What was read, a batch at a time, each with its number.
#[derive(Debug, Default)]
pub(super) struct Done(Mutex<Vec<(usize, Vec<Read>)>>);

impl Done {
    fn add(&self, number: usize, batch: Vec<Read>) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).push((number, batch));
    }

    /// All of it by name; those of one name as they were found.
    pub(super) fn sorted(self) -> Vec<Read> {
        let mut batches = self.0.into_inner().unwrap_or_else(PoisonError::into_inner);
        batches.sort_unstable_by_key(|(number, _)| *number);
        let mut files = Vec::with_capacity(batches.iter().map(|(_, batch)| batch.len()).sum());
        files.extend(batches.into_iter().flat_map(|(_, batch)| batch));
        files.sort_by(|a, b| name(a).as_bytes().cmp(name(b).as_bytes()));
        files
    }
}

fn name(file: &Read) -> &str {
    match file {
        Ok(file) => &file.name,
        Err((name, _)) => name,
    }
}

/// How many files are read at once: few enough that they are shared out evenly.
const BATCH: usize = 32;

/// Files that are waiting until there are enough of them to be read.
pub(super) struct Pile<'p, 'scope> {
    scope: &'p Scope<'scope>,
    done: &'scope Done,
    exclude: &'p Exclude,
    /// What makes the same file under another name the same, of all that were added.
    met: FxHashSet<OsString>,
    waiting: Vec<(Content, Role)>,
    /// How many batches went before.
    batches: usize,
}

impl<'p, 'scope> Pile<'p, 'scope> {
    pub(super) fn new(scope: &'p Scope<'scope>, done: &'scope Done, exclude: &'p Exclude) -> Pile<'p, 'scope> {
        Pile { scope, done, exclude, met: FxHashSet::default(), waiting: Vec::new(), batches: 0 }
    }

    /// Adds a file, unless it is left out or was added before.
    pub(super) fn add(&mut self, found: Found, role: Role) {
        let is_left_out = match &found.place {
            Place::Asked => false,
            Place::Identity => self.exclude.holds(&found.identity),
            Place::At(place) => self.exclude.holds(place),
        };
        if is_left_out {
            return;
        }
        // Compared as text, which is quicker than part by part.
        if self.met.insert(found.identity.into_os_string()) {
            self.waiting.push((found.content, role));
            if self.waiting.len() == BATCH {
                self.hand_over();
            }
        }
    }

    /// Has those read that are waiting.
    pub(super) fn hand_over(&mut self) {
        let (batch, number, done) = (mem::take(&mut self.waiting), self.batches, self.done);
        if !batch.is_empty() {
            self.batches += 1;
            self.scope.spawn(move |_| done.add(number, batch.into_iter().map(read).collect()));
        }
    }
}

fn read((content, role): (Content, Role)) -> Read {
    match content {
        Content::Bytes(name, bytes) => Ok(file(name, Cow::Owned(bytes), role)),
        Content::Stdin(name, bytes) => Ok(decoded(name, bytes, role)),
        Content::File(path) => path::with_bytes(path, |name, bytes| file(name, bytes, role)),
    }
}

/// A file of which the text is let go of at once if none of its documents is of interest.
fn file(name: String, bytes: Cow<'_, [u8]>, role: Role) -> SourceFile {
    if let Ok(text) = std::str::from_utf8(&bytes)
        && memchr::memchr(0, &bytes).is_none()
        && let Some(documents) = passed_over(&name, text)
    {
        return SourceFile::passed_over(name, documents as u32, role);
    }
    decoded(name, bytes.into_owned(), role)
}

fn decoded(name: String, bytes: Vec<u8>, role: Role) -> SourceFile {
    match text::decode(bytes) {
        Ok(text) => SourceFile::new(name, text, role),
        Err(refusal) => SourceFile::refused(name, refusal, role),
    }
}
