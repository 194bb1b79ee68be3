//! Where what a kustomization builds was written: nobody can edit the output of a build.

use std::collections::BTreeMap;
use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::kustomize::{folder_of, join};
use super::locate::locate;
use super::trace::path_to;
use super::{Parsed, Sources, prefilter};
use crate::text::{FileId, SourceFile, Span};
use crate::yaml::{self, Node};

/// What was built, and from what.
#[derive(Clone, Debug, Default)]
pub struct Origins {
    built: FxHashMap<FileId, Built>,
    /// The files that are built from, by name.
    names: FxHashMap<String, FileId>,
    /// Patches that stand within a kustomization: files of their own, and where their lines stand.
    inline: FxHashMap<Span, (FileId, Vec<u32>)>,
    /// The same the other way round.
    outer: BTreeMap<FileId, Span>,
}

/// The output of one build.
#[derive(Clone, Debug)]
pub struct Built {
    /// The kustomization that it was built from.
    pub kustomization: FileId,
    /// One for each document of the output.
    pub documents: Vec<Origin>,
}

/// Where one built resource comes from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Origin {
    /// The file that it was written in; nothing where a generator made it, or nobody knows.
    pub file: Option<FileId>,
    /// The kustomizations that changed it, the innermost first.
    pub changed_in: Vec<FileId>,
}

/// The place that a person would edit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// Where it is.
    pub span: Span,
    /// The other end: the base that a patch or a kustomization changes.
    pub base: Option<Span>,
    /// The other end where the place is in the base, and a patch takes something of it away: what says so.
    pub change: Option<Span>,
    /// Whether the very same text stands there.
    pub is_exact: bool,
}

impl Origins {
    /// Whether anything was built.
    pub(super) fn has_built(&self) -> bool {
        !self.built.is_empty()
    }

    /// Adds the output of a build.
    pub fn add(&mut self, file: FileId, built: Built) {
        self.built.insert(file, built);
    }

    /// Adds a file that is built from; of a kustomization the patches that stand within it, too.
    pub fn know(&mut self, sources: &mut Sources, file: FileId) {
        let name = join(&sources.map.file(file).name, "");
        if self.names.insert(name, file).is_some() {
            return;
        }
        let inner: Vec<(Span, String, Vec<u32>)> = root_of(sources, file)
            .filter(|_| prefilter::is_kustomization(&sources.map.file(file).name))
            .map(patches_of)
            .unwrap_or_default()
            .into_iter()
            .filter(|patch| patch.is_inline)
            .map(|Written { text: written, .. }| {
                (written.span(), written.str().to_owned(), lines_of(written).unwrap_or_default())
            })
            .collect();
        for (span, text, lines) in inner {
            let inline = SourceFile::new(sources.map.file(file).name.clone(), text, sources.map.file(file).role);
            let documents = yaml::read(&inline.text).into_boxed_slice();
            let parsed = Parsed { text: Arc::clone(&inline.text), documents };
            let id = sources.push(inline, Arc::new(parsed));
            self.inline.insert(span, (id, lines));
            self.outer.insert(id, span);
        }
    }

    /// The kustomization that a file is the output of.
    pub fn built_from(&self, file: FileId) -> Option<FileId> {
        self.built.get(&file).map(|built| built.kustomization)
    }

    /// Whether a file is the output of a build.
    pub fn is_built(&self, file: FileId) -> bool {
        self.built.contains_key(&file)
    }

    /// The files that the output of a build comes from: its kustomizations, and where its resources were written.
    pub(super) fn files_of(&self, output: FileId) -> impl Iterator<Item = FileId> {
        let built = self.built.get(&output).into_iter();
        built.flat_map(|built| {
            let files =
                built.documents.iter().flat_map(|one| one.file.into_iter().chain(one.changed_in.iter().copied()));
            files.chain([built.kustomization])
        })
    }

    /// The patches that stand within kustomizations, in order, with the files of these.
    pub(super) fn inline_patches(&self) -> impl Iterator<Item = (FileId, FileId)> {
        self.outer.iter().map(|(file, outer)| (*file, outer.file))
    }

    /// Where a span of a build's output, or of a patch within a kustomization, was written; nothing for another span.
    pub(super) fn place(&self, sources: &Sources, span: Span) -> Option<Place> {
        if self.outer.contains_key(&span.file) {
            let lifted = self.lift(sources, span);
            let is_exact = sources.map.slice(lifted) == sources.map.slice(span);
            return Some(Place { span: lifted, base: None, change: None, is_exact });
        }
        let built = self.built.get(&span.file)?;
        let whole = || Place { span: head(sources, built.kustomization), base: None, change: None, is_exact: false };
        Some(self.trace(sources, built, span).unwrap_or_else(whole))
    }

    fn trace(&self, sources: &Sources, built: &Built, span: Span) -> Option<Place> {
        let parsed = sources.parsed(span.file)?;
        let at = parsed.documents.partition_point(|document| document.range.end <= span.start);
        let at = at.min(parsed.documents.len().checked_sub(1)?);
        let origin = built.documents.get(at)?;
        let root = parsed.documents[at].tree.as_ref().ok()?.root(span.file, &parsed.text)?;
        let way = path_to(root, span);
        let identity = Identity::of(root);
        let base = origin.file.and_then(|file| identity.find_in(sources, file));
        let patches: Vec<Node<'_>> =
            origin.changed_in.iter().rev().flat_map(|file| self.patches(sources, *file, &identity)).collect();
        let entries = origin.changed_in.iter().rev().filter_map(|file| root_of(sources, *file));
        let target = locate(&way.steps, (root, way.node), base, &patches, entries)?;
        let written = if way.is_key { target.key.unwrap_or(target.node) } else { target.node };
        let (from, to) = (if way.is_key { way.key.unwrap_or(way.node) } else { way.node }, written.span());
        let same = from.raw() == written.raw() && target.steps == way.steps.len();
        let place = if same && from.span() != span && from.span().start <= span.start && span.end <= from.span().end {
            let start = to.start + (span.start - from.span().start);
            Span::new(to.file, start, start + (span.end - span.start))
        } else if span.start == span.end && !way.is_key {
            to.head()
        } else if from.span() != span {
            sources.map.first_line(to)
        } else {
            to
        };
        let place = self.lift(sources, place);
        let other = target.is_change.then(|| base.map(|base| name_of(base).unwrap_or(base.span().head())));
        let change = target.change.map(|change| self.lift(sources, change.span()));
        Some(Place { span: place, base: other.flatten(), change, is_exact: same })
    }
}

/// Who a built resource is.
struct Identity<'a> {
    kind: &'a str,
    name: &'a str,
}

impl<'a> Identity<'a> {
    fn of(root: Node<'a>) -> Identity<'a> {
        let name = root.field("metadata").and_then(|metadata| metadata.field("name")).map_or("", Node::str);
        Identity { kind: root.field("kind").map_or("", Node::str), name }
    }

    /// How well a resource fits: the same name, or one that a prefix and a suffix were put round.
    fn fit(&self, other: &Identity<'_>) -> usize {
        match () {
            () if other.kind != self.kind || other.name.is_empty() => 0,
            () if other.name == self.name => usize::MAX,
            () if self.name.contains(other.name) => other.name.len(),
            () => 0,
        }
    }

    fn find_in<'s>(&self, sources: &'s Sources, file: FileId) -> Option<Node<'s>> {
        let mut resources = Vec::new();
        for root in roots_of(sources, file) {
            spread(root, 0, &mut resources);
        }
        resources
            .into_iter()
            .map(|node| (self.fit(&Identity::of(node)), node))
            .filter(|(fit, _)| *fit > 0)
            .max_by_key(|(fit, node)| (*fit, std::cmp::Reverse(node.span().start)))
            .map(|(_, node)| node)
    }
}

/// The resources of a List, or the one that stands alone.
fn spread<'a>(node: Node<'a>, depth: u8, found: &mut Vec<Node<'a>>) {
    match node.get("items").filter(|items| items.is_list() && depth < 8) {
        Some(items) => items.items().for_each(|item| spread(item, depth + 1, found)),
        None => found.push(node),
    }
}

/// A patch as a kustomization has it.
struct Written<'a> {
    /// Its text, or its path.
    text: Node<'a>,
    is_inline: bool,
    /// What it is for, where that is said.
    target: Option<Node<'a>>,
}

/// The patches that a kustomization has in itself or in files.
fn patches_of(root: Node<'_>) -> Vec<Written<'_>> {
    let lists = ["patches", "patchesStrategicMerge", "patchesJson6902"].into_iter().filter_map(|key| root.get(key));
    let patches = lists.flat_map(Node::items).filter_map(|item| {
        if item.is_scalar() {
            return Some(Written { text: item, is_inline: item.str().contains('\n'), target: None });
        }
        let path = item.get("path");
        Some(Written {
            text: path.or_else(|| item.get("patch"))?,
            is_inline: path.is_none(),
            target: item.get("target"),
        })
    });
    patches.collect()
}

impl Origins {
    /// The patches of a kustomization that may have changed a resource, the last first.
    fn patches<'s>(&self, sources: &'s Sources, kustomization: FileId, identity: &Identity<'_>) -> Vec<Node<'s>> {
        let Some(root) = root_of(sources, kustomization) else { return Vec::new() };
        let mut found = Vec::new();
        for Written { text: written, target, .. } in patches_of(root) {
            let inline = self.inline.get(&written.span()).map(|(file, _)| *file);
            let named =
                || self.names.get(&join(&folder_of(&sources.map.file(kustomization).name), written.str())).copied();
            let Some(file) = inline.or_else(named) else { continue };
            let text = |key| target.and_then(|target| target.get(key)).map_or("", Node::str);
            let aimed = (!is_plain(text("kind")) || text("kind") == identity.kind)
                && (!is_plain(text("name")) || identity.name.contains(text("name")));
            for root in roots_of(sources, file) {
                let own = Identity::of(root);
                let fits = if target.is_some() || root.is_list() { aimed } else { identity.fit(&own) > 0 };
                if fits {
                    found.push(root);
                }
            }
        }
        found.reverse();
        found
    }

    /// A place in a patch that stands within a kustomization, as a place of that file.
    fn lift(&self, sources: &Sources, span: Span) -> Span {
        let Some(outer) = self.outer.get(&span.file) else { return span };
        let (Some((_, lines)), file) = (self.inline.get(outer), sources.map.file(span.file)) else { return *outer };
        let line = file.line_index(span.start);
        let Some(start) = lines.get(line) else { return sources.map.first_line(*outer) };
        let start = start + (span.start - file.line_starts().get(line).copied().unwrap_or(span.start));
        let text = sources.map.slice(span);
        let width = text.lines().next().unwrap_or_default().len() as u32;
        let lifted = Span::new(outer.file, start, start + width);
        if sources.map.slice(lifted) == &text[..width as usize] { lifted } else { sources.map.first_line(*outer) }
    }
}

/// Whether a name of a target, which is an expression, stands for itself.
fn is_plain(name: &str) -> bool {
    !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.'))
}

/// Where the lines of a block scalar's text stand in its file; nothing for another scalar.
fn lines_of(scalar: Node<'_>) -> Option<Vec<u32>> {
    let raw = scalar.raw();
    if !raw.starts_with(['|', '>']) {
        return None;
    }
    let (mut starts, mut at) = (Vec::new(), scalar.span().start);
    let mut indent = None;
    for line in raw.split_inclusive('\n') {
        if !starts.is_empty() || at > scalar.span().start {
            let own = line.len() - line.trim_start_matches(' ').len();
            if indent.is_none() && !line.trim().is_empty() {
                indent = Some(own);
            }
            starts.push(at + indent.unwrap_or(0).min(own) as u32);
        }
        at += line.len() as u32;
    }
    Some(starts)
}

fn roots_of(sources: &Sources, file: FileId) -> impl Iterator<Item = Node<'_>> {
    let parsed = sources.parsed(file).into_iter();
    parsed.flat_map(move |parsed| {
        parsed.documents.iter().filter_map(move |document| document.tree.as_ref().ok()?.root(file, &parsed.text))
    })
}

fn root_of(sources: &Sources, file: FileId) -> Option<Node<'_>> {
    roots_of(sources, file).next()
}

fn name_of(resource: Node<'_>) -> Option<Span> {
    Some(resource.get("metadata")?.get("name")?.span())
}

/// The first line of a file with something in it.
fn head(sources: &Sources, file: FileId) -> Span {
    let whole = root_of(sources, file).map_or(Span::new(file, 0, 0), Node::span);
    sources.map.first_line(whole)
}
