//! What a document holds: which resources, or why none.

use super::slip::{by_fields, looks_like_route, meant};
use super::unknown::{is_own_group, unknown_kind};
use crate::model::{Kind, mentions_own};
use crate::text::{FileId, Role, SourceMap, Span};
use crate::yaml::{Document, Node, Unrendered, YamlError};

/// A document that holds no resource though it should, or that can't be read.
#[derive(Clone, Debug)]
pub enum Unread<'a> {
    /// It can't be read.
    Invalid {
        /// The file that it stands in.
        file: FileId,
        /// Why, and where.
        error: &'a YamlError,
        /// Whether anything says that it is one of Gloo's.
        gloo: bool,
    },
    /// It is a template.
    Unrendered {
        /// The first placeholder.
        span: Span,
        /// Of which kind.
        template: Unrendered,
    },
    /// A kind under another group or version than its own.
    UnknownApiVersion {
        /// The root.
        node: Node<'a>,
        /// The kind that it is taken for.
        kind: Kind,
        /// The value of `apiVersion`, or the kind's where there is none.
        place: Node<'a>,
        /// What is written.
        written: &'a str,
    },
    /// A kind that Gloo's groups don't have.
    UnknownKind {
        /// The root.
        node: Node<'a>,
        /// The value of `kind`; where there is none, a key that was meant so, or the value of `apiVersion`.
        place: Node<'a>,
        /// What is written; empty where there is none.
        written: &'a str,
        /// Its `apiVersion`, or that of the List round it.
        version: &'a str,
        /// The kind that was probably meant.
        near: Option<Kind>,
    },
    /// Routes, a virtual host or destinations without a resource round them, as manuals print them.
    Fragment {
        /// The root.
        node: Node<'a>,
        /// What it is a piece of.
        kind: Kind,
    },
}

impl Unread<'_> {
    /// Whether it is a template.
    pub fn is_unrendered(&self) -> bool {
        matches!(self, Unread::Unrendered { .. })
    }
}

/// What was found in one document.
#[derive(Debug, Default)]
pub(crate) struct Classified<'a> {
    pub(crate) resources: Vec<(Kind, Node<'a>, Role)>,
    pub(crate) unread: Vec<Unread<'a>>,
    /// Pieces of resources, in a file that a kustomization lists as a patch.
    pub(crate) pieces: Vec<(Kind, Node<'a>, Role)>,
    pub(crate) passed_over: usize,
    pub(crate) has_content: bool,
}

/// Looks at one document.
pub(crate) fn classify<'a>(map: &'a SourceMap, file: FileId, document: &'a Document, patch: bool) -> Classified<'a> {
    let source = map.file(file);
    let text = document.text(&source.text);
    let mut found = Classified { has_content: true, ..Classified::default() };
    let mentions_gloo = || {
        let refused = source.refusal.as_ref().is_some_and(|refusal| refusal.gloo);
        refused || mentions_own(text)
    };
    if patch || document.is_passed_over {
        let tree = document.tree.as_ref().ok().filter(|_| patch && document.unrendered.is_none());
        if let Some(root) = tree.and_then(|tree| tree.root(file, &source.text)) {
            object(root, source.role, &mut found, (None, 0));
        }
        return Classified { pieces: found.resources, passed_over: 1, has_content: true, ..Classified::default() };
    }
    if let Some(template) = document.unrendered {
        let counts = source.role == Role::Subject && mentions_gloo();
        let root = document.tree.as_ref().ok().and_then(|tree| tree.root(file, &source.text));
        if counts && !is_no_manifest(text) && !is_of_others(text) && !root.is_some_and(is_of_nothing) {
            found.unread.push(Unread::Unrendered { span: Span::new(file, template.start, template.end), template });
        } else {
            found.passed_over = 1;
        }
        return found;
    }
    match &document.tree {
        Err(_) if is_no_manifest(text) || (is_data(&source.name, text) && !mentions_gloo()) => found.passed_over = 1,
        Err(error) => found.unread.push(Unread::Invalid { file, error, gloo: mentions_gloo() }),
        Ok(tree) => match tree.root(file, &source.text) {
            None => found.has_content = false,
            Some(root) => object(root, source.role, &mut found, (None, 0)),
        },
    }
    found
}

/// Whether a text that can't be read is no manifest: a map of several keys, of which none says what the others all say.
fn is_no_manifest(text: &str) -> bool {
    const WORDS: [&str; 7] = [
        "apiversion",
        "kind",
        "routeaction",
        "delegateaction",
        "redirectaction",
        "directresponseaction",
        "destinations",
    ];
    let keys = text.lines().filter(|line| {
        let name = line.find(|letter: char| !letter.is_ascii_alphanumeric() && !"_-.".contains(letter));
        name.is_some_and(|end| end > 0 && line[end..].starts_with(':'))
    });
    let holds =
        |word: &&str| text.as_bytes().windows(word.len()).any(|part| part.eq_ignore_ascii_case(word.as_bytes()));
    keys.take(2).count() == 2 && !WORDS.iter().any(holds)
}

/// Whether a file that can't be read is JSON of another kind: every manifest has an `apiVersion`.
fn is_data(name: &str, text: &str) -> bool {
    let word = b"apiversion";
    let is_json = name.rsplit_once('.').is_some_and(|(_, end)| end.eq_ignore_ascii_case("json"));
    is_json && !text.as_bytes().windows(word.len()).any(|part| part.eq_ignore_ascii_case(word))
}

/// Whether a document that can be read says of nothing what it is, as the schema of a chart's values with templates in its texts.
fn is_of_nothing(root: Node<'_>) -> bool {
    root.is_map() && root.get("apiVersion").is_none() && root.get("kind").is_none() && fragment(root, "").is_none()
}

/// Whether what a template says of itself in the first column makes it an object that would be passed over when rendered.
fn is_of_others(text: &str) -> bool {
    let value = |key: &str| {
        let line = text.lines().find_map(|line| line.strip_prefix(key)?.strip_prefix(':'))?;
        let value = line.split(" #").next().unwrap_or(line).trim().trim_matches(['"', '\'']);
        Some(value).filter(|value| !value.is_empty() && !value.contains(['{', '$', '<', '@', '%']))
    };
    let Some(kind) = value("kind") else { return false };
    let Some(version) = value("apiVersion") else {
        return Kind::named(kind).next().is_none() && !kind.ends_with("List");
    };
    let group = version.rsplit_once('/').map_or("", |(group, _)| group);
    let is_read = Kind::parse(group, kind).is_some() || Kind::named(kind).any(Kind::is_gloo);
    !is_read && !is_own_group(group) && !kind.ends_with("List")
}

/// How deep Lists may hold Lists; kubectl itself writes one level.
const LIST_DEPTH: usize = 4;

/// A List round an object.
#[derive(Clone, Copy)]
struct Around<'a> {
    list: Node<'a>,
    api_version: &'a str,
    /// Its kind without `List`; empty for a `List` of any kinds.
    item: &'a str,
}

fn object<'a>(node: Node<'a>, role: Role, found: &mut Classified<'a>, (around, depth): (Option<Around<'a>>, usize)) {
    let text = |key| node.field(key).filter(|value| value.is_scalar()).map_or("", Node::str);
    let (version, name) = (text("apiVersion"), text("kind"));
    // Of the items of a typed List kubectl takes those that say neither for what the List is of.
    let around = around.filter(|_| version.is_empty() && name.is_empty());
    let (version, name) = around.map_or((version, name), |around| (around.api_version, around.item));
    if let (Some(item), Some(items)) = (name.strip_suffix("List"), node.get("items").filter(|items| items.is_list()))
        && depth < LIST_DEPTH
        && around.is_none()
    {
        let around = Some(Around { list: node, api_version: version, item });
        items.items().for_each(|item| object(item, role, found, (around, depth + 1)));
        return;
    }
    match identify((node, around), version, name) {
        Identity::Known(kind) => found.resources.push((kind, node, role)),
        Identity::Unknown(unread) if role == Role::Subject => found.unread.push(unread),
        Identity::Unknown(_) | Identity::Other => found.passed_over += 1,
    }
}

enum Identity<'a> {
    Known(Kind),
    Unknown(Unread<'a>),
    Other,
}

fn identify<'a>((node, around): (Node<'a>, Option<Around<'a>>), api_version: &'a str, name: &'a str) -> Identity<'a> {
    let (group, version) = match api_version.rsplit_once('/') {
        Some(parts) => parts,
        None if is_own_group(api_version) => (api_version, ""),
        None => ("", api_version),
    };
    if let Some(kind) = Kind::parse(group, name).filter(|kind| kind.has_version(version)) {
        return Identity::Known(kind);
    }
    // Where the version and the kind stand.
    let head = around.map_or(node, |around| around.list);
    if let Some(kind) = meant(node, group, version, name) {
        let place = head.get("apiVersion").or_else(|| head.get("kind")).unwrap_or(node);
        return Identity::Unknown(Unread::UnknownApiVersion { node, kind, place, written: api_version });
    }
    if around.is_none()
        && let Some(kind) = fragment(node, name)
    {
        return Identity::Unknown(Unread::Fragment { node, kind });
    }
    let unknown = match around {
        // A `List` says of no item what it is.
        Some(around) if around.item.is_empty() => {
            by_fields(node).and_then(|kind| Some((node.entries().next()?.0, Some(kind))))
        }
        _ => unknown_kind((node, head), group, version, name),
    };
    match unknown {
        Some((place, near)) => {
            Identity::Unknown(Unread::UnknownKind { node, place, written: name, version: api_version, near })
        }
        None => Identity::Other,
    }
}

/// Recognises what manuals print: the inside of a resource without the resource.
fn fragment(node: Node<'_>, name: &str) -> Option<Kind> {
    if !name.is_empty() || node.get("apiVersion").is_some() || !node.is_map() {
        return None;
    }
    // What Gloo reads of files, without Kubernetes, has a name and no kind.
    if node.field("metadata").is_some_and(|metadata| metadata.get("name").is_some()) {
        return None;
    }
    let has_routes = |map: Node<'_>| map.get("routes").is_some_and(|routes| routes.items().any(looks_like_route));
    if has_routes(node) || node.get("virtualHost").is_some_and(has_routes) {
        return Some(Kind::VirtualService);
    }
    let looks_like_destination = |item: Node<'_>| {
        item.get("destination").is_some_and(|to| ["upstream", "kube", "consul"].iter().any(|key| to.get(key).is_some()))
    };
    let destinations = node.get("destinations")?;
    destinations.items().any(looks_like_destination).then_some(Kind::UpstreamGroup)
}
