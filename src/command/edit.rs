//! Weights that are set in sources of several environments: which environment's list is meant, and whose traffic moves with it.

use std::collections::BTreeMap;
use std::ops::Range;

use glooscope::change::{self, Refusal, Setting};
use glooscope::context::Context;
use glooscope::snapshot::Sources;
use glooscope::text::{FileId, Span};
use glooscope::yaml::edit;

use super::environment::Environment;
use super::world::World;
use crate::error::Error;

/// What is replaced, and by what.
type Edits = Vec<(Span, String)>;

/// New texts that give the weights asked for.
#[derive(Debug)]
pub(super) struct Edit {
    /// The files that change, with their new text; of what was built, the files that it was built from.
    pub(super) texts: Vec<(FileId, String)>,
    /// All sources with them, and with what would be built of them.
    pub(super) sources: Sources,
    /// The place among those picked of the environment in which the list was found.
    pub(super) place: usize,
    /// The files that change, those that are built among them.
    changed: Vec<FileId>,
}

impl Edit {
    /// Carries out the settings in the environments that have the lists. Where several have them in files of their own, nobody knows
    /// which is meant. `only` is what follows from the only environment, where that is known.
    pub(super) fn find(world: &World, only: Option<&Context<'_>>, settings: &[Setting]) -> Result<Edit, Error> {
        let mut found: Vec<(usize, Vec<FileId>, Edits)> = Vec::new();
        let mut refused = None;
        for (place, one) in world.environments.iter().enumerate() {
            match written(one, only, settings) {
                Ok((files, edits)) => {
                    let is_known = found.iter().any(|(_, others, known)| *known == edits && *others == files);
                    if !is_known {
                        found.push((place, files, edits));
                    }
                }
                Err(refusal) => {
                    refused.get_or_insert(refusal);
                }
            }
        }
        if found.len() > 1 {
            let names: Vec<&str> = found.iter().filter_map(|(at, ..)| world.environments[*at].name()).collect();
            let lists: Vec<&str> = settings.iter().map(|setting| setting.target.as_str()).collect();
            return Err(Error::usage(format!("{} is there in several environments", lists.join(", ")))
                .help(format!("say which is meant with --env: {}", names.join(", "))));
        }
        let Some((place, _, edits)) = found.pop() else {
            return Err(refused.map_or_else(|| Error::usage("there is no environment"), Error::from));
        };
        let texts = apply(&world.sources, &edits)?;
        let mut all = texts.clone();
        for one in world.environments.iter().chain(&world.others) {
            all.extend(apply(&world.sources, &built(one, settings, &edits))?);
        }
        let sources = world.sources.with_all(all.iter().map(|(file, text)| (*file, text.as_str())));
        let changed = all.iter().map(|(file, _)| *file).collect();
        Ok(Edit { texts, sources, place, changed })
    }

    /// Whether what is applied in an environment changes with it.
    pub(super) fn moves(&self, environment: &Environment) -> bool {
        let sources = &environment.sources;
        self.changed.iter().any(|file| sources.holds(*file) && sources.loaded().binary_search(file).is_err())
    }

    /// Whether an environment has the files that change.
    pub(super) fn touches(&self, environment: &Environment) -> bool {
        self.texts.iter().any(|(file, _)| environment.sources.holds(*file))
    }
}

/// The files that hold the lists, and the edits where a person would make them.
fn written(
    one: &Environment,
    known: Option<&Context<'_>>,
    settings: &[Setting],
) -> Result<(Vec<FileId>, Edits), Refusal> {
    let find = |cx: &Context<'_>| {
        let edited = change::apply(cx, settings)?;
        let mut files = Vec::new();
        for list in &edited.lists {
            let span = list.node.span();
            files.push(one.sources.origin(span).map_or(span, |place| place.base.unwrap_or(place.span)).file);
        }
        let edits = edited.edits.into_iter().map(|(span, text)| Ok((origin(&one.sources, span)?, text)));
        Ok((files, edits.collect::<Result<_, Refusal>>()?))
    };
    match known {
        Some(cx) => find(cx),
        None => one.context(find),
    }
}

/// Where a person would make an edit.
fn origin(sources: &Sources, span: Span) -> Result<Span, Refusal> {
    let Some(place) = sources.origin(span) else { return Ok(span) };
    let is_exact = place.is_exact && span.start < span.end && sources.map.slice(place.span) == sources.map.slice(span);
    if is_exact {
        return Ok(place.span);
    }
    let (file, line) = (&sources.map.file(place.span.file).name, sources.map.start(place.span).line);
    Err(Refusal::new(format!(
        "the weight is built, and nobody can tell which text makes it: {file}:{line} has a part in it"
    ))
    .help("edit it by hand, or print a --patch"))
}

/// What the edits do to what is built for an environment: none where something else decides its weights.
fn built(one: &Environment, settings: &[Setting], edits: &Edits) -> Edits {
    if !one.sources.has_built() {
        return Vec::new();
    }
    let edited = one.context(|cx| change::apply(cx, settings).map(|edited| edited.edits));
    let mut found = edited.unwrap_or_default();
    found.retain(|(span, text)| {
        let made = |place: Span| edits.iter().any(|(known, new)| *known == place && new == text);
        one.sources.is_built(span.file) && origin(&one.sources, *span).is_ok_and(made)
    });
    found
}

fn apply(sources: &Sources, edits: &Edits) -> Result<Vec<(FileId, String)>, Error> {
    let mut by_file: BTreeMap<FileId, Vec<(Range<usize>, &str)>> = BTreeMap::new();
    for (span, text) in edits {
        by_file.entry(span.file).or_default().push((span.range(), text));
    }
    let texts = by_file.into_iter().map(|(file, edits)| {
        let text = edit::apply(&sources.map.file(file).text, &edits);
        text.map(|text| (file, text))
            .map_err(|_| Error::usage("two of the weights stand at the same place of the file"))
    });
    texts.collect()
}
