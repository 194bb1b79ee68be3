//! Texts to plans.

use glooscope::change::Plan;

use crate::world::World;

/// The plan between two texts.
pub(crate) fn plan(before: &str, after: &str) -> Plan {
    between(&World::of_text(before), &World::of_text(after))
}

/// The plan between two states.
pub(crate) fn between(before: &World, after: &World) -> Plan {
    before.with(|before| after.with(|after| Plan::between(before, after)))
}

/// A file of the repository.
pub(crate) fn file(path: &str) -> String {
    std::fs::read_to_string(std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).expect(path)
}

/// The text of the first file after settings such as `echo:v2=50`, or the refusal.
pub(crate) fn set(text: &str, settings: &[&str]) -> Result<String, String> {
    World::of_text(text).with(|cx| {
        let settings: Result<Vec<_>, _> = settings.iter().map(|text| glooscope::change::Setting::parse(text)).collect();
        let settings = settings.map_err(|refusal| refusal.to_string())?;
        let edited = glooscope::change::apply(cx, &settings).map_err(|refusal| refusal.to_string())?;
        Ok(edited.texts.into_iter().next().map_or_else(|| text.to_owned(), |(_, text)| text))
    })
}

/// The weights of every group, in the order of names: what `render` reckons with.
pub(crate) fn weights(text: &str) -> Vec<(String, Option<u32>)> {
    World::of_text(text).with(|cx| {
        let mut found = Vec::new();
        for (_, resource) in cx.stored(glooscope::model::Kind::UpstreamGroup) {
            let glooscope::model::Body::UpstreamGroup(group) = &resource.body else { continue };
            let outcome = cx.outcomes().weighted(&group.destinations, resource.namespace);
            found.extend(outcome.backends.iter().map(|share| (share.name.path(), share.weight)));
        }
        found
    })
}
