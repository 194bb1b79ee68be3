//! Texts and their parsed documents; how resources and routes of a snapshot are numbered.

use rayon::prelude::*;

use super::prefilter;
use crate::text::{FileId, Role, SourceFile, SourceMap, Span};
use crate::yaml::{Document, YamlError};

/// Texts and their parsed documents: what a [`Snapshot`](super::Snapshot) borrows from.
#[derive(Debug, Default)]
pub struct Sources {
    /// The texts.
    pub map: SourceMap,
    /// Their documents, in the order of files and of documents in a file.
    pub documents: Vec<(FileId, Document)>,
}

impl Sources {
    /// Parses every text.
    pub fn parse(map: SourceMap) -> Sources {
        let manifests = map.files().filter(|(_, file)| file.role != Role::Configuration);
        let files: Vec<(FileId, &SourceFile)> = manifests.collect();
        let documents = files
            .into_par_iter()
            .flat_map_iter(|(id, file)| documents(id, file).into_iter().map(move |document| (id, document)))
            .collect();
        Sources { map, documents }
    }
}

fn documents(id: FileId, file: &SourceFile) -> Vec<Document> {
    let Some(refusal) = &file.refusal else { return prefilter::documents(id, file) };
    let span = Span::new(id, 0, 0);
    let error = YamlError { span, message: refusal.message.clone(), help: Some(refusal.help.clone()) };
    vec![Document::unreadable(error)]
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
