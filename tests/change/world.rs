//! Texts to plans.

use glooscope::change::Plan;
use glooscope::context::Context;
use glooscope::snapshot::Options;
use glooscope::snapshot::{Snapshot, Sources};
use glooscope::text::{Role, SourceMap};

/// Named texts as sources.
pub(crate) fn sources(texts: &[(&str, &str)]) -> Sources {
    let mut map = SourceMap::default();
    for (name, text) in texts {
        map.add(*name, *text, Role::Subject);
    }
    Sources::parse(map)
}

/// Runs `work` on the context of sources.
pub(crate) fn inside<R>(sources: &Sources, work: impl FnOnce(&Context<'_>) -> R) -> R {
    let options = Options::default();
    let snapshot = Snapshot::read(sources, &options);
    work(&Context::new(&snapshot))
}

/// The plan between two texts.
pub(crate) fn plan(before: &str, after: &str) -> Plan {
    between(&sources(&[("a.yaml", before)]), &sources(&[("b.yaml", after)]))
}

/// The plan between two sources.
pub(crate) fn between(before: &Sources, after: &Sources) -> Plan {
    inside(before, |before| inside(after, |after| Plan::between(before, after)))
}

/// A file of the repository.
pub(crate) fn file(path: &str) -> String {
    std::fs::read_to_string(std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).expect(path)
}

/// The manifests of a fixture, by path.
pub(crate) fn fixture(folder: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut folders = vec![std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures").join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).expect("the folder is there") {
            let path = entry.expect("it can be listed").path();
            if path.is_dir() {
                folders.push(path);
            } else if let Ok(text) = std::fs::read_to_string(&path)
                && path.extension().is_some_and(|end| end == "yaml" || end == "json")
            {
                found.push((path.to_string_lossy().into_owned(), text));
            }
        }
    }
    found.sort();
    found
}

/// The text of the first file after settings such as `echo:v2=50`, or the refusal.
pub(crate) fn set(text: &str, settings: &[&str]) -> Result<String, String> {
    let sources = sources(&[("a.yaml", text)]);
    inside(&sources, |cx| {
        let settings: Result<Vec<_>, _> = settings.iter().map(|text| glooscope::change::Setting::parse(text)).collect();
        let settings = settings.map_err(|refusal| refusal.to_string())?;
        let edited = glooscope::change::apply(cx, &settings).map_err(|refusal| refusal.to_string())?;
        Ok(edited.texts.into_iter().next().map_or_else(|| text.to_owned(), |(_, text)| text))
    })
}

/// The weights of every group, in the order of names: what `render` reckons with.
pub(crate) fn weights(text: &str) -> Vec<(String, Option<u32>)> {
    let sources = sources(&[("a.yaml", text)]);
    inside(&sources, |cx| {
        let mut found = Vec::new();
        for (_, resource) in cx.stored(glooscope::model::Kind::UpstreamGroup) {
            let glooscope::model::Body::UpstreamGroup(group) = &resource.body else { continue };
            let outcome = cx.outcomes().weighted(&group.destinations, resource.namespace);
            found.extend(outcome.backends.iter().map(|share| (share.name.path(), share.weight)));
        }
        found
    })
}
