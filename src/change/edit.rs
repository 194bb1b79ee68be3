//! Settings carried out: new texts that give exactly the weights asked for and say everything else as before.

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

use super::ask::{Adjustment, Setting};
use super::content;
use super::copies::{self, Meant, Weighed};
use super::refusal::Refusal;
use super::{spread, weight};
use crate::context::Context;
use crate::model::ResourceKey;
use crate::snapshot::{RouteId, Sources};
use crate::text::{FileId, Span};
use crate::yaml::{self, Node};

/// One list of weights, edited.
#[derive(Clone, Debug)]
pub struct ListEdit<'a> {
    /// What messages call it.
    pub title: String,
    /// The resource that holds it.
    pub resource: ResourceKey,
    /// The resource as it was read.
    pub node: Node<'a>,
    /// The route that holds it, where it is a route's own.
    pub route: Option<RouteId>,
    /// The file that it stands in.
    pub file: FileId,
    /// Its destinations in written order.
    pub destinations: Vec<DestinationEdit>,
}

/// One destination of an edited list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DestinationEdit {
    /// The upstream with its subset.
    pub name: String,
    /// The weight as it is written; nothing where there is none that can be read.
    pub written: Option<u32>,
    /// The weight afterwards.
    pub weight: u32,
    /// The weight of one that says none.
    pub default: u32,
    /// Whether somebody asked for that very weight, so that it is written out, also a 0.
    pub is_asked: bool,
}

impl DestinationEdit {
    /// Whether another weight is written. One left out and one of what that stands for are the same.
    pub fn changes(&self) -> bool {
        match self.written {
            Some(written) => written != self.weight,
            None => self.is_asked || self.weight != self.default,
        }
    }
}

/// New texts for some files of a run.
#[derive(Clone, Debug)]
pub struct Edited<'a> {
    /// Files whose text changes, with the new text, in order.
    pub texts: Vec<(FileId, String)>,
    /// The lists that were asked about, in the order of the settings, each with its copies behind it.
    pub lists: Vec<ListEdit<'a>>,
    /// What makes the new texts: what is replaced, and by what.
    pub edits: Vec<(Span, String)>,
}

/// A list, and what its destinations are to get.
type ListAsks<'a> = (Meant<'a>, Vec<(usize, Adjustment)>);

/// Carries out every setting, or refuses all.
pub fn apply<'a>(cx: &Context<'a>, settings: &[Setting]) -> Result<Edited<'a>, Refusal> {
    let mut lists: Vec<ListAsks<'a>> = Vec::new();
    for setting in settings {
        let found = copies::find(cx, &setting.target, setting.copies)?;
        let known = lists.iter().position(|(meant, _)| meant.is_of(&found));
        let at = known.unwrap_or_else(|| {
            lists.push((found, Vec::new()));
            lists.len() - 1
        });
        let (Meant { title, list, .. }, asks) = &mut lists[at];
        for ask in &setting.asks {
            let place = list.position(title, &ask.destination)?;
            if asks.iter().any(|(known, _)| *known == place) {
                return Err(Refusal::new(format!("{} of {title} is set twice", list.names[place])));
            }
            asks.push((place, ask.amount));
        }
    }
    let mut next = Vec::with_capacity(lists.len());
    for (meant, asks) in lists {
        let told: Vec<usize> =
            asks.iter().filter(|(_, amount)| !matches!(amount, Adjustment::More(_))).map(|(at, _)| *at).collect();
        meant.refuse_unreadable(cx, &told)?;
        meant.refuse_drift(cx, &asks)?;
        let weights = spread::weights(&meant.title, &meant.list.weights(), &asks)?;
        next.extend(meant.weighed(cx, weights, told));
    }
    write(cx, next)
}

/// Gives one list and its copies these weights.
pub(super) fn write_one<'a>(cx: &Context<'a>, meant: Meant<'a>, weights: Vec<u32>) -> Result<Edited<'a>, Refusal> {
    write(cx, meant.weighed(cx, weights, Vec::new()))
}

fn write<'a>(cx: &Context<'a>, lists: Vec<Weighed<'a>>) -> Result<Edited<'a>, Refusal> {
    let mut edits: BTreeMap<FileId, Vec<(std::ops::Range<usize>, String)>> = BTreeMap::new();
    let mut expected: BTreeMap<FileId, Vec<(u32, u32, u32)>> = BTreeMap::new();
    let mut done = Vec::new();
    for (list, title, weights, asked) in lists {
        let resource = cx.resource(list.owner);
        let file = resource.node.span().file;
        let text = &cx.map().file(file).text;
        let mut destinations = Vec::with_capacity(weights.len());
        for (at, &weight) in weights.iter().enumerate() {
            let written = list.written[at];
            let destination = DestinationEdit {
                name: list.names[at].clone(),
                written,
                weight,
                default: list.default,
                is_asked: asked.contains(&at),
            };
            if destination.changes() {
                list.refuse_weight(&title, at, weight)?;
                let item = list.items[at];
                let edit = weight::edit(text, item, weight).map_err(|refusal| Refusal {
                    message: format!("{} of {title} can't be edited: {}", destination.name, refusal.message),
                    ..refusal
                })?;
                edits.entry(file).or_default().push(edit);
                expected.entry(file).or_default().push((resource.node.span().start, item.index(), weight));
            }
            destinations.push(destination);
        }
        done.push(ListEdit {
            title,
            resource: resource.key(),
            node: resource.node,
            route: list.route,
            file,
            destinations,
        });
    }
    let place = |file: FileId, range: &std::ops::Range<usize>| Span::new(file, range.start as u32, range.end as u32);
    let replaced =
        edits.iter().flat_map(|(file, edits)| edits.iter().map(move |(range, new)| (place(*file, range), new.clone())));
    let replaced = replaced.collect();
    let mut texts = Vec::with_capacity(edits.len());
    for (file, edits) in edits {
        let text = &cx.map().file(file).text;
        let borrowed: Vec<_> = edits.iter().map(|(range, new)| (range.clone(), new.as_str())).collect();
        let new = yaml::edit::apply(text, &borrowed)
            .map_err(|_| Refusal::new("two of the weights stand at the same place of the file"))?;
        verify(cx, file, &new, &expected[&file])?;
        texts.push((file, new));
    }
    Ok(Edited { texts, lists: done, edits: replaced })
}

/// Reads the new text again: every document must say what it said before, but for the weights.
fn verify(cx: &Context<'_>, file: FileId, new: &str, weights: &[(u32, u32, u32)]) -> Result<(), Refusal> {
    let source = cx.map().file(file);
    let refused = || {
        Refusal::new(format!("the weights can't be written into {} without changing something else", source.name))
            .help("edit it by hand, without anchors and explicit keys in the list")
    };
    let before = cx.snapshot.sources.parsed(file).map_or(&[][..], |parsed| &parsed.documents);
    let after = yaml::read(new);
    if before.len() != after.len() {
        return Err(refused());
    }
    for (then, now) in before.iter().zip(&after).filter(|(then, _)| !then.is_passed_over) {
        let (Ok(old), Ok(tree)) = (&then.tree, &now.tree) else {
            if then.tree.is_err() == now.tree.is_err() {
                continue;
            }
            return Err(refused());
        };
        let inside = |at: u32| then.range.start <= at && at < then.range.end.max(then.range.start + 1);
        let here: FxHashMap<u32, u32> =
            weights.iter().filter(|(at, ..)| inside(*at)).map(|&(_, index, weight)| (index, weight)).collect();
        let said = |root: Option<Node<'_>>, weights| root.map(|root| content::of_document(root, weights));
        if said(old.root(file, &source.text), &here) != said(tree.root(file, new), &FxHashMap::default()) {
            return Err(refused());
        }
    }
    Ok(())
}

impl Edited<'_> {
    /// The same sources with the new texts, which alone are parsed: the state after.
    pub fn sources(&self, sources: &Sources) -> Sources {
        sources.with_all(self.texts.iter().map(|(file, text)| (*file, text.as_str())))
    }
}
