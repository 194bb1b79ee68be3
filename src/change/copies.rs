//! The list that is meant with its copies, which all get its weights.

use std::collections::BTreeSet;

use super::ask::Adjustment;
use super::list::{self, Editable};
use super::refusal::{Refusal, listed, nearest};
use crate::context::Context;
use crate::context::copies;
use crate::context::weighted::{Holder, weighted_lists};
use crate::model::gateway_api::GROUP_MARK;
use crate::model::{Body, Kind};
use crate::snapshot::RouteId;

/// A list that is to get weights, and what gets the same.
#[derive(Clone, Debug)]
pub(super) struct Meant<'a> {
    /// What messages call it.
    pub(super) title: String,
    /// The list that is reckoned with.
    pub(super) list: Editable<'a>,
    copies: Vec<Copy<'a>>,
}

/// A list, its title, the weights of its destinations, and the places of those that somebody asked for.
pub(super) type Weighed<'a> = (Editable<'a>, String, Vec<u32>, Vec<usize>);

#[derive(Clone, Debug)]
struct Copy<'a> {
    list: Editable<'a>,
    /// For each of its destinations the place of the same one in the list that is reckoned with.
    places: Vec<usize>,
}

/// Finds the list that `written` means, as [`list::find`] has it; a name may also be that of a list of which rules say that they carry
/// copies, and an upstream group of that name is then one more. With `with_copies` also those of a single route's list: what says that it
/// is a copy of the same, else what has the same backends.
pub(super) fn find<'a>(cx: &Context<'a>, written: &str, with_copies: bool) -> Result<Meant<'a>, Refusal> {
    if list::with_kind(written).is_some() {
        let list = list::find(cx, written)?;
        let title = list.title(cx);
        let copies = if with_copies { copies_of(cx, &list, &title)? } else { Vec::new() };
        return Ok(Meant { title, list, copies });
    }
    let marked = cx.marked_copies();
    let fits = |path: &String| path == written || (!written.contains('/') && path.rsplit('/').next() == Some(written));
    let groups = cx.snapshot.subjects(Kind::UpstreamGroup).map(|(_, group)| group.path());
    let groups: BTreeSet<String> = groups.filter(fits).collect();
    let paths: BTreeSet<&String> = marked.keys().filter(|path| fits(path)).chain(&groups).collect();
    let paths: Vec<String> = paths.into_iter().cloned().collect();
    let path = match paths.as_slice() {
        [path] => path,
        [] => {
            let refusal =
                list::find(cx, written).err().unwrap_or_else(|| Refusal::new(format!("no list is called {written}")));
            let known: Vec<String> = marked.keys().cloned().collect();
            return Err(match nearest(written, known.iter().map(String::as_str)) {
                Some(near) => refusal.help(format!("did you mean {near}?")),
                None if known.is_empty() || cx.snapshot.subjects(Kind::UpstreamGroup).next().is_some() => refusal,
                None => refusal.help(format!("choose one of {}", listed(&known))),
            });
        }
        several => {
            return Err(
                Refusal::new(format!("{written} may be each of {}", listed(several))).help("name its namespace")
            );
        }
    };
    let lists = marked.get(path).into_iter().flatten();
    let mut lists =
        lists.map(|copy| Editable::of_rule(cx, copy.written.id)).collect::<Result<Vec<_>, _>>()?.into_iter();
    let group = if groups.contains(path) { Some(list::find(cx, path)?) } else { None };
    let Some(list) = group.or_else(|| lists.next()) else {
        return Err(Refusal::new(format!("no list is called {path}")));
    };
    let copies = lists.map(|copy| of_mark(cx, path, &list, copy)).collect::<Result<_, _>>()?;
    Ok(Meant { title: path.clone(), list, copies })
}

/// One that says that it is a copy must be one.
fn of_mark<'a>(cx: &Context<'a>, path: &str, list: &Editable<'a>, copy: Editable<'a>) -> Result<Copy<'a>, Refusal> {
    if let Some(places) = places(list, &copy) {
        return Ok(Copy { list: copy, places });
    }
    let (one, other) = (list.title(cx), copy.title(cx));
    let names = |list: &Editable<'_>| listed(&list.names);
    Err(Refusal::new(format!(
        "{one} and {other} are copies of {path} and have different backends: {} and {}",
        names(list),
        names(&copy)
    ))
    .help(format!("give them the same backends, or take {path} out of the mark {GROUP_MARK} of one")))
}

/// The copies of a list: by its mark, else by its backends.
fn copies_of<'a>(cx: &Context<'a>, list: &Editable<'a>, title: &str) -> Result<Vec<Copy<'a>>, Refusal> {
    let marked = cx.marked_copies();
    let is_it = |id: RouteId| list.route == Some(id);
    let path = match list.route {
        None => Some(title),
        Some(_) => marked
            .iter()
            .find(|(_, copies)| copies.iter().any(|copy| is_it(copy.written.id)))
            .map(|(path, _)| path.as_str()),
    };
    if let Some(path) = path {
        let mut found = Vec::new();
        for copy in marked.get(path).into_iter().flatten().filter(|copy| !is_it(copy.written.id)) {
            found.push(of_mark(cx, path, list, Editable::of_rule(cx, copy.written.id)?)?);
        }
        if list.route.is_some() && cx.index.stored(Kind::UpstreamGroup, namespace(path), name(path)).is_some() {
            found.push(of_mark(cx, path, list, list::find(cx, &format!("group:{path}"))?)?);
        }
        return Ok(found);
    }
    if list.names.len() < 2 {
        return Err(Refusal::new(format!("{title} has a single destination, by which no copies can be told"))
            .help(format!("mark them with {GROUP_MARK}")));
    }
    let is_http = list.route.is_some_and(|route| matches!(cx.resource(route.owner).body, Body::HttpRoute(_)));
    let others: Vec<Editable<'a>> = if is_http {
        // What says whose copy it is, is none of another.
        let said: BTreeSet<RouteId> = marked.values().flatten().map(|copy| copy.written.id).collect();
        let rules = cx.http_rules().filter(|written| written.rule.backends.len() == list.names.len());
        rules
            .filter(|written| !said.contains(&written.id))
            .filter_map(|written| Editable::of_rule(cx, written.id).ok())
            .collect()
    } else {
        let lists = weighted_lists(cx).filter(|list| matches!(list.of, Holder::Route(_)));
        lists.map(|list| Editable::new(cx, list)).collect()
    };
    let others = others.into_iter().filter(|other| other.route != list.route);
    Ok(others.filter_map(|copy| Some(Copy { places: places(list, &copy)?, list: copy })).collect())
}

fn namespace(path: &str) -> &str {
    path.split_once('/').map_or("", |(namespace, _)| namespace)
}

fn name(path: &str) -> &str {
    path.split_once('/').map_or(path, |(_, name)| name)
}

/// For each destination of a copy the place of the same in the list; nothing where they have not just the same.
fn places(list: &Editable<'_>, copy: &Editable<'_>) -> Option<Vec<usize>> {
    copies::places(&list.alike, &copy.alike)
}

impl<'a> Meant<'a> {
    /// Whether a list is among those that are meant first.
    pub(super) fn is_of(&self, other: &Meant<'a>) -> bool {
        (self.list.owner, self.list.route) == (other.list.owner, other.list.route)
    }

    /// Refuses lists with weights that can't be read, unless they are at one of the places `told`.
    pub(super) fn refuse_unreadable(&self, cx: &Context<'a>, told: &[usize]) -> Result<(), Refusal> {
        self.list.refuse_unreadable(&self.title, told)?;
        self.copies.iter().try_for_each(|copy| {
            let told: Vec<usize> = (0..copy.places.len()).filter(|&at| told.contains(&copy.places[at])).collect();
            copy.list.refuse_unreadable(&copy.list.title(cx), &told)
        })
    }

    /// Refuses copies that differ by now where what is asked for would not make them the same; `asks` by place.
    pub(super) fn refuse_drift(&self, cx: &Context<'a>, asks: &[(usize, Adjustment)]) -> Result<(), Refusal> {
        let open = self.list.names.len() - asks.len().min(self.list.names.len());
        let by_share = asks.iter().all(|(_, amount)| matches!(amount, Adjustment::Share(_)));
        let moves = asks.iter().any(|(_, amount)| matches!(amount, Adjustment::More(_)));
        if !moves && (open == 0 || (by_share && open == 1)) {
            return Ok(());
        }
        let own = self.list.weights();
        let Some(other) = self.copies.iter().find(|copy| copies::reduced(&own) != copies::reduced(&copy.in_order()))
        else {
            return Ok(());
        };
        let words = |list: &Editable<'_>, weights: &[u32]| {
            let weights: Vec<String> = weights.iter().map(ToString::to_string).collect();
            format!("{} at {}", weights.join(":"), list::place(cx, list.owner))
        };
        Err(Refusal::new(format!(
            "the copies of {} differ by now: {} and {}",
            self.title,
            words(&self.list, &own),
            words(&other.list, &other.in_order())
        ))
        .help("give all of its destinations a weight, so that they will be the same"))
    }

    /// Every list with its weights, and the places in it that somebody asked for: `weights` and `told` are those of the first.
    pub(super) fn weighed(self, cx: &Context<'a>, weights: Vec<u32>, told: Vec<usize>) -> Vec<Weighed<'a>> {
        let mut all = Vec::with_capacity(self.copies.len() + 1);
        for copy in self.copies {
            let own = copy.places.iter().map(|&at| weights[at]).collect();
            let asked = (0..copy.places.len()).filter(|&at| told.contains(&copy.places[at])).collect();
            let title = copy.list.title(cx);
            all.push((copy.list, title, own, asked));
        }
        let title = self.list.title(cx);
        all.insert(0, (self.list, title, weights, told));
        all
    }

    /// The weights of all, in the order of the list that is reckoned with.
    pub(super) fn weights(&self) -> impl Iterator<Item = Vec<u32>> {
        std::iter::once(self.list.weights()).chain(self.copies.iter().map(Copy::in_order))
    }
}

impl Copy<'_> {
    /// Its weights, in the order of the list that is reckoned with.
    fn in_order(&self) -> Vec<u32> {
        copies::in_order(&self.list.weights(), &self.places)
    }
}
