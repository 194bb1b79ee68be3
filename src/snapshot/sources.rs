//! Texts and their parsed documents; how resources and routes of a snapshot are numbered.

use std::sync::Arc;

use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};

use super::origin::{Origins, Place};
use super::{Parsed, prefilter};
use crate::text::{Arena, FileId, Role, SourceFile, SourceMap, Span};
use crate::yaml::Document;

/// Texts and their parsed documents: what a [`Snapshot`](super::Snapshot) borrows from. A copy shares them, and so does a part
/// ([`Sources::only`]), in which every file keeps its id.
#[derive(Clone, Debug, Default)]
pub struct Sources {
    /// The files: names, roles, texts; also those that are only there for findings to point at.
    pub map: Arc<SourceMap>,
    /// What was parsed of each; nothing where it has no documents.
    parsed: Arc<Vec<Option<Arc<Parsed>>>>,
    /// The files that belong to it, in order; all where nothing is said.
    part: Option<Arc<[FileId]>>,
    /// Files of it that are built from, and so no manifests by themselves; in order.
    loaded: Arc<[FileId]>,
    /// Where what was built comes from.
    origins: Option<Arc<Origins>>,
    /// Texts that are made of those that were read.
    pub made: Arc<Arena>,
}

impl Sources {
    /// Parses every text.
    pub fn parse(map: SourceMap) -> Sources {
        Sources::parse_beside(&Sources::default(), map)
    }

    /// Parses every text that `other` does not hold: the same text is the same there and here, and shared.
    pub fn parse_beside(other: &Sources, mut map: SourceMap) -> Sources {
        let plain = other.map.files().filter(|(_, file)| prefilter::is_plain(file));
        let known: FxHashMap<&str, &Arc<Parsed>> =
            plain.filter_map(|(id, file)| Some((&*file.text, other.parsed(id)?))).collect();
        let files: Vec<&SourceFile> = map.files().map(|(_, file)| file).collect();
        let read = |file: &SourceFile| {
            let known = known.get(&*file.text).filter(|_| prefilter::is_plain(file));
            known.map_or_else(|| parse(file), |known| Some(Arc::clone(known)))
        };
        let parsed: Vec<Option<Arc<Parsed>>> = files.into_par_iter().map(read).collect();
        for (id, parsed) in (0..).map(FileId).zip(&parsed) {
            if let Some(parsed) = parsed.as_ref().filter(|_| !known.is_empty()) {
                map.share(id, &parsed.text);
            }
        }
        Sources { map: Arc::new(map), parsed: Arc::new(parsed), ..Sources::default() }
    }

    /// The part of it that these files are, which keep their ids. Nothing is copied or parsed.
    #[must_use]
    pub fn only(&self, files: impl Into<Arc<[FileId]>>) -> Sources {
        Sources { part: Some(files.into()), loaded: Arc::default(), ..self.clone() }
    }

    /// The same, of which `loaded` are built from, and so no manifests by themselves.
    #[must_use]
    pub fn without(&self, loaded: impl Into<Arc<[FileId]>>) -> Sources {
        Sources { loaded: loaded.into(), ..self.clone() }
    }

    /// Those of its files that are built from.
    pub fn loaded(&self) -> &[FileId] {
        &self.loaded
    }

    /// The same, with what is known of what was built.
    #[must_use]
    pub fn traced(&self, origins: Arc<Origins>) -> Sources {
        Sources { origins: Some(origins), ..self.clone() }
    }

    /// Whether a file is the output of a build.
    pub fn is_built(&self, file: FileId) -> bool {
        self.origins.as_ref().is_some_and(|origins| origins.is_built(file))
    }

    /// Whether anything of it is the output of a build.
    pub fn has_built(&self) -> bool {
        self.origins.as_ref().is_some_and(|origins| origins.has_built())
    }

    /// The kustomization that a file was built from; nothing of one that nobody built.
    pub fn built_from(&self, file: FileId) -> Option<FileId> {
        self.origins.as_ref()?.built_from(file)
    }

    /// The files that outputs of builds come from and that don't belong to it themselves.
    pub fn behind(&self) -> FxHashSet<FileId> {
        let Some(origins) = &self.origins else { return FxHashSet::default() };
        self.ids().flat_map(|id| origins.files_of(id)).filter(|file| !self.holds(*file)).collect()
    }

    /// The patches that stand within its kustomizations, as files of their own, apart from those that a build has applied.
    pub fn inline_patches(&self) -> impl Iterator<Item = FileId> + '_ {
        let inline = self.origins.iter().flat_map(|origins| origins.inline_patches());
        let is_own = |file: FileId| self.holds(file) && self.loaded.binary_search(&file).is_err();
        inline.filter(move |(_, outer)| is_own(*outer)).map(|(file, _)| file)
    }

    /// The place that a person would edit, for a span in the output of a build; nothing for any other.
    pub fn origin(&self, span: Span) -> Option<Place> {
        self.origins.as_ref()?.place(self, span)
    }

    /// The same part of other sources, in which files have the same ids.
    #[must_use]
    pub fn of(&self, sources: &Sources) -> Sources {
        Sources { part: self.part.clone(), loaded: Arc::clone(&self.loaded), ..sources.clone() }
    }

    /// Whether these are the very same texts of the same files.
    pub(crate) fn is(&self, other: &Sources) -> bool {
        let is_same_origins = match (&self.origins, &other.origins) {
            (Some(one), Some(other)) => Arc::ptr_eq(one, other),
            (one, other) => one.is_none() && other.is_none(),
        };
        Arc::ptr_eq(&self.map, &other.map)
            && Arc::ptr_eq(&self.parsed, &other.parsed)
            && (&self.part, &self.loaded) == (&other.part, &other.loaded)
            && is_same_origins
    }

    /// The files that belong to it, in order.
    pub fn files(&self) -> impl Iterator<Item = (FileId, &SourceFile)> {
        self.ids().map(|id| (id, self.map.file(id)))
    }

    /// Whether a file belongs to it.
    pub fn holds(&self, file: FileId) -> bool {
        self.part.as_ref().is_none_or(|part| part.binary_search(&file).is_ok())
    }

    fn ids(&self) -> impl Iterator<Item = FileId> + '_ {
        let part = self.part.as_deref();
        let all = if part.is_none() { self.map.files().len() as u32 } else { 0 };
        part.into_iter().flatten().copied().chain((0..all).map(FileId))
    }

    /// Adds a file of which the text was parsed before, maybe for other sources, and returns its id.
    pub fn push(&mut self, file: SourceFile, parsed: Arc<Parsed>) -> FileId {
        let id = Arc::make_mut(&mut self.map).push(file);
        let all = Arc::make_mut(&mut self.parsed);
        all.resize(id.0 as usize, None);
        all.push(Some(parsed));
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
        // What snapshots of the old texts made stays with those.
        let mut sources = Sources { made: Arc::default(), ..self.clone() };
        let mut changed: Vec<FileId> = Vec::new();
        for (id, text) in texts {
            let file = sources.map.file(id).with_text(text);
            Arc::make_mut(&mut sources.map).replace(id, file);
            changed.push(id);
        }
        let anew: Vec<_> = changed.into_par_iter().map(|id| (id, parse(sources.map.file(id)))).collect();
        for (id, parsed) in anew {
            if let Some(place) = Arc::make_mut(&mut sources.parsed).get_mut(id.0 as usize) {
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
        self.documents_of(self.ids().filter(|id| self.loaded.binary_search(id).is_err()))
    }

    /// Every document that somebody wrote: not what was built, but what it was built from.
    pub fn written_documents(&self) -> impl Iterator<Item = (FileId, &Document)> {
        self.documents_of(self.ids().filter(|id| !self.is_built(*id)))
    }

    fn documents_of(&self, files: impl Iterator<Item = FileId>) -> impl Iterator<Item = (FileId, &Document)> {
        let files = files.filter_map(|id| Some((id, self.parsed(id)?)));
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
