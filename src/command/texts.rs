//! New texts: written into their files, or printed where the old one came from standard input.

use glooscope::text::{FileId, Role, SourceMap};

use super::terminal::{Terminal, talk, verbatim};
use crate::error::Error;
use crate::source::write::{self, Change};

/// New texts of some files of a run.
pub(super) struct Texts<'t> {
    pub(super) map: &'t SourceMap,
    pub(super) new: Vec<(FileId, &'t str)>,
}

impl Texts<'_> {
    /// Writes all of them, or none.
    pub(super) fn write(&self, terminal: &Terminal) -> Result<(), Error> {
        let change = |&(id, after)| {
            let file = self.map.file(id);
            Change { name: &file.name, before: &file.text, after }
        };
        let changes: Vec<Change<'_>> = self.new.iter().map(change).collect();
        for note in write::replace(&changes)? {
            talk(terminal, &format!("note: {note}"));
        }
        Ok(())
    }

    /// Prints what was read from standard input with its new text, or as it is where there is none.
    pub(super) fn print(&self) -> Result<(), Error> {
        let subjects = self.map.files().filter(|(_, file)| file.role == Role::Subject);
        for (id, file) in subjects {
            if let Some(refusal) = &file.refusal {
                return Err(Error::undecodable(&file.name, (**refusal).clone()));
            }
            let new = self.new.iter().find(|(new, _)| *new == id);
            let text = new.map_or(&*file.text, |(_, text)| text);
            verbatim(|out| out.write_all(text.as_bytes()))?;
        }
        Ok(())
    }
}
