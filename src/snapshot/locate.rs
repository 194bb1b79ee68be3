//! Where a value of a built resource was written: in its base, in a patch, or in a kustomization.

use super::trace::{Step, find};
use crate::yaml::Node;

/// What was found where.
pub(super) struct PatchedNode<'a> {
    pub(super) key: Option<Node<'a>>,
    pub(super) node: Node<'a>,
    /// How many steps lead to it.
    pub(super) steps: usize,
    /// Whether it stands in a patch or a kustomization.
    pub(super) is_change: bool,
    /// What a patch does to it, where it stands in the base and comes through otherwise.
    pub(super) change: Option<Node<'a>>,
}

/// Where what a way leads to was written: the base where it came through unchanged, the patch that set it, else the entry of the
/// kustomization, else the same of what holds it.
pub(super) fn locate<'a>(
    way: &[Step<'_>],
    (root, built): (Node<'_>, Node<'_>),
    base: Option<Node<'a>>,
    patches: &[Node<'a>],
    entries: impl Iterator<Item = Node<'a>>,
) -> Option<PatchedNode<'a>> {
    let target = |(key, node), steps, is_change| PatchedNode { key, node, steps, is_change, change: None };
    // A patch says of its resource's kind and name only which one it is for; of the rest it decides also what it leaves as it was.
    let is_said = !matches!(
        way,
        [] | [Step::Key("apiVersion" | "kind" | "metadata")] | [Step::Key("metadata"), Step::Key("name" | "namespace")]
    );
    let decided =
        || patches.iter().filter_map(|patch| find_set(*patch, way, Some(root))).find(|(_, node)| same(*node, built));
    if let Some(found) = is_said.then(decided).flatten() {
        return Some(target(found, way.len(), true));
    }
    let in_base = base.and_then(|base| find_alike(base, root, way));
    if let Some(found) = in_base.filter(|(_, node)| same(*node, built)) {
        return Some(target(found, way.len(), false));
    }
    let is_set = |node: Node<'_>| same(node, built) || (!node.is_scalar() && !built.is_scalar() && way.len() > 1);
    if let Some(found) = patches.iter().filter_map(|patch| find_set(*patch, way, None)).find(|(_, node)| is_set(*node))
    {
        return Some(target(found, way.len(), true));
    }
    if built.is_scalar()
        && let Some((key, value)) = entries.into_iter().find_map(|entry| setter(entry, way))
    {
        return Some(target((Some(key), value), 0, true));
    }
    if let Some(found) = in_base {
        let change = patches.iter().find_map(|patch| touching(*patch, way));
        return Some(PatchedNode { change, ..target(found, way.len(), false) });
    }
    (0..way.len()).rev().find_map(|steps| {
        let part = &way[..steps];
        // A patch says of its resource's kind and name only which one it is for.
        let from_patch = || patches.iter().filter(|_| steps > 1).find_map(|patch| find_set(*patch, part, None));
        from_patch().map(|found| target(found, steps, true)).or_else(|| {
            let found = base.and_then(|base| find_alike(base, root, part))?;
            let change = patches.iter().find_map(|patch| touching(*patch, way));
            Some(PatchedNode { change, ..target(found, steps, false) })
        })
    })
}

/// What of a patch changes something at the end of a way, above it or below: the pointer of the last such operation of a JSON patch, or what
/// a piece of the resource takes away.
fn touching<'a>(patch: Node<'a>, way: &[Step<'_>]) -> Option<Node<'a>> {
    if !patch.is_list() {
        return taken_away(patch, way);
    }
    let operations: Vec<Node<'a>> = patch.items().filter(|operation| !is_op(*operation, "test")).collect();
    operations.into_iter().rev().find_map(|operation| {
        let from = is_op(operation, "move").then_some("from");
        let mut pointers = ["path"].into_iter().chain(from).filter_map(|key| operation.get(key));
        pointers.find(|pointer| {
            let mut parts = pointer.str().split('/').skip(1).zip(way);
            parts.all(|(part, step)| is_step(part, step))
        })
    })
}

fn is_op(operation: Node<'_>, name: &str) -> bool {
    operation.get("op").is_some_and(|op| op.is_text(name))
}

/// The key of the first null on a way or below its end: merged in, it takes a field away.
fn taken_away<'a>(patch: Node<'a>, way: &[Step<'_>]) -> Option<Node<'a>> {
    let Some((step, rest)) = way.split_first() else {
        return patch
            .entries()
            .find_map(|(key, value)| if value.is_null() { Some(key) } else { taken_away(value, &[]) });
    };
    let (key, value) = find(patch, std::slice::from_ref(step))?;
    if value.is_null() { key } else { taken_away(value, rest) }
}

/// Whether a part of a pointer (RFC 6901) is that step. An item that is added at the end, or in the middle, pushes others on.
fn is_step(part: &str, step: &Step<'_>) -> bool {
    match step {
        Step::Key(key) => part.replace("~1", "/").replace("~0", "~") == *key,
        Step::Item(at) => part == "-" || part.parse() == Ok(*at),
    }
}

/// What a way through a built resource leads to in its base, in which the items of a list may stand at other places.
fn find_alike<'a>(base: Node<'a>, built: Node<'_>, way: &[Step<'_>]) -> Option<(Option<Node<'a>>, Node<'a>)> {
    let (mut found, mut beside) = ((None, base), built);
    for step in way {
        let before = beside;
        beside = find(before, std::slice::from_ref(step))?.1;
        found = match step {
            Step::Key(key) => found.1.entry(key).map(|(key, value)| (Some(key), value))?,
            Step::Item(at) => {
                let here = found.1.items().nth(*at);
                let is_alike = |item: &Node<'_>| same(*item, beside);
                let alike = here.filter(is_alike).or_else(|| found.1.items().find(is_alike));
                // An item that was changed stands where it stood, unless others came or went.
                let kept = || here.filter(|_| before.items().count() == found.1.items().count());
                (None, alike.or_else(kept)?)
            }
        };
    }
    Some(found)
}

/// What a patch sets at the end of a way: a piece of the resource, or the value of an operation of a JSON patch (RFC 6902). With what was built
/// an item that was added at the end is the last one; without, nobody knows which one it is.
fn find_set<'a>(patch: Node<'a>, way: &[Step<'_>], built: Option<Node<'_>>) -> Option<(Option<Node<'a>>, Node<'a>)> {
    if !patch.is_list() {
        return find(patch, way);
    }
    let operations: Vec<Node<'a>> = patch.items().filter(|operation| !is_op(*operation, "test")).collect();
    operations.into_iter().rev().find_map(|operation| {
        let (key, value) = operation.entry("value")?;
        let pointer = operation.get("path")?.str();
        let mut rest = way;
        for part in pointer.split('/').skip(1) {
            let (step, after) = rest.split_first()?;
            let is_last = || {
                let (list, Step::Item(at)) = (&way[..way.len() - rest.len()], step) else { return false };
                built.is_none_or(|built| find(built, list).is_some_and(|(_, list)| list.items().count() == at + 1))
            };
            rest = if is_step(part, step) && (part != "-" || is_last()) { after } else { return None };
        }
        let found = find(value, rest)?;
        Some((found.0.or(Some(key)), found.1))
    })
}

/// The entry of a kustomization that sets a field of what it builds.
fn setter<'a>(kustomization: Node<'a>, way: &[Step<'_>]) -> Option<(Node<'a>, Node<'a>)> {
    let keys: &[&str] = match way {
        [Step::Key("metadata"), Step::Key("namespace")] => &["namespace"],
        [Step::Key("metadata"), Step::Key("name")] => &["namePrefix", "nameSuffix"],
        [Step::Key("metadata"), Step::Key("labels"), ..] => &["commonLabels", "labels"],
        [Step::Key("metadata"), Step::Key("annotations"), ..] => &["commonAnnotations"],
        [Step::Key("spec"), ..] => &["replacements", "commonLabels", "labels", "namespace", "namePrefix", "nameSuffix"],
        _ => &[],
    };
    keys.iter().find_map(|key| kustomization.entry(key))
}

fn same(a: Node<'_>, b: Node<'_>) -> bool {
    if a.is_scalar() || b.is_scalar() {
        return a.is_scalar() && b.is_scalar() && a.str() == b.str();
    }
    if a.is_list() {
        return b.is_list()
            && a.items().count() == b.items().count()
            && a.items().zip(b.items()).all(|(a, b)| same(a, b));
    }
    b.is_map()
        && a.entries().count() == b.entries().count()
        && a.entries().all(|(key, value)| b.get(&key.key_str()).is_some_and(|other| same(value, other)))
}
