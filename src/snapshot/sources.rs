//! Texts and their parsed documents; how resources and routes of a snapshot are numbered.

use std::sync::Arc;

use rayon::prelude::*;

use super::Parsed;
use crate::text::{FileId, Role, SourceFile, SourceMap};
use crate::yaml::Document;

/// Texts and their parsed documents: what a [`Snapshot`](super::Snapshot) borrows from. A copy shares them.
#[derive(Clone, Debug, Default)]
pub struct Sources {
    /// The files: names, roles, texts.
    pub map: SourceMap,
    /// What was parsed of each; nothing where it has no documents.
    parsed: Vec<Option<Arc<Parsed>>>,
}

impl Sources {
    /// Parses every text.
    pub fn parse(map: SourceMap) -> Sources {
        let files: Vec<&SourceFile> = map.files().map(|(_, file)| file).collect();
        let parsed = files.into_par_iter().map(parse).collect();
        Sources { map, parsed }
    }

    /// Adds a file of which the text was parsed before, maybe for other sources, and returns its id.
    pub fn push(&mut self, file: SourceFile, parsed: Arc<Parsed>) -> FileId {
        let id = self.map.push(file);
        self.parsed.resize(id.0 as usize, None);
        self.parsed.push(Some(parsed));
        id
    }

    /// The same sources with another text of one file: that one alone is parsed, all others are shared.
    #[must_use]
    pub fn with(&self, file: FileId, text: impl Into<Arc<str>>) -> Sources {
        self.with_all([(file, text)])
    }

    /// The same sources with other texts of some files: those are parsed, all others are shared.
    #[must_use]
    pub fn with_all(&self, texts: impl IntoIterator<Item = (FileId, impl Into<Arc<str>>)>) -> Sources {
        let mut sources = self.clone();
        let mut changed: Vec<FileId> = Vec::new();
        for (id, text) in texts {
            let file = sources.map.file(id).with_text(text);
            sources.map.replace(id, file);
            changed.push(id);
        }
        let anew: Vec<_> = changed.into_par_iter().map(|id| (id, parse(sources.map.file(id)))).collect();
        for (id, parsed) in anew {
            if let Some(place) = sources.parsed.get_mut(id.0 as usize) {
                *place = parsed;
            }
        }
        sources
    }

    /// What was parsed of a file; nothing where it has no documents or is no manifest.
    pub fn parsed(&self, file: FileId) -> Option<&Arc<Parsed>> {
        self.parsed.get(file.0 as usize)?.as_ref()
    }

    /// Every document, in the order of files and of documents in a file.
    pub fn documents(&self) -> impl Iterator<Item = (FileId, &Document)> {
        let files =
            self.parsed.iter().enumerate().filter_map(|(id, parsed)| Some((FileId(id as u32), parsed.as_ref()?)));
        files.flat_map(|(id, parsed)| parsed.documents.iter().map(move |document| (id, document)))
    }
}

fn parse(file: &SourceFile) -> Option<Arc<Parsed>> {
    if file.role == Role::Configuration {
        return None;
    }
    let parsed = Parsed::read(file);
    (!parsed.documents.is_empty()).then(|| Arc::new(parsed))
}

/// Which resource of a snapshot.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ResourceId(pub u32);

/// Which route of which resource, as written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RouteId {
    /// The virtual service or route table that holds it.
    pub owner: ResourceId,
    /// Its place in the list, from 0.
    pub index: u32,
}
