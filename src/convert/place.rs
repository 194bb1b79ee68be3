//! The entries of a host as matches in the order of specificity, and what that can't say.

use std::collections::BTreeSet;

use super::Target;
use super::action::Action;
use super::expand::{self, Part};
use super::host::{Converted, Entry, Fate, Kept, Maker};
use super::loss::{LossKind, Told};
use super::order::{self, Row};
use super::pattern::{PathPattern, Pattern};
use super::split::Piece;
use crate::model::ResourceKey;
use crate::snapshot::ResourceId;
use crate::traffic::describe;

impl<'c, 'a> Maker<'c, 'a> {
    /// The matches that do what the entries do, each with its rule; nothing where that would open a door.
    pub(super) fn pieces(
        &mut self,
        key: &ResourceKey,
        service: ResourceId,
        entries: &[Entry<'c, 'a>],
        mut parts: Vec<(usize, Part)>,
        converted: &mut Converted,
    ) -> Option<Vec<Piece>> {
        let cx = self.cx;
        let expanded = loop {
            let bare: Vec<Part> = parts.iter().map(|(_, part)| part.clone()).collect();
            let expanded = expand::expand(&bare, self.target == Target::Kgateway, &mut self.fits);
            if expanded.unsayable.is_empty() {
                break expanded;
            }
            for &at in expanded.unsayable.iter().rev() {
                let (entry, part) = &mut parts[at];
                if part.without.is_empty() {
                    // What is told of an entry holds for all of its parts.
                    continue;
                }
                let Entry { route, matcher, .. } = entries[*entry];
                let written = &route.matchers[matcher];
                let owner = cx.resource(route.id.owner).key();
                let is_of_all = |without: &Pattern| without.path == PathPattern::Elements(String::new());
                let of_path = !part.without.iter().any(is_of_all);
                if of_path {
                    let entry = &entry.clone();
                    let own = parts.iter_mut().filter(|(other, _)| other == entry);
                    own.for_each(|(_, part)| part.without.retain(is_of_all));
                    converted.why[*entry].insert(LossKind::Prefix);
                    converted.entries[*entry] = match converted.entries[*entry].clone() {
                        Fate::Kept(kept) => Fate::Kept(Kept { by_elements: true, ..kept }),
                        other => other,
                    };
                    let span = written.path.map_or(written.span, |path| path.text.span);
                    let text = written.path_text();
                    let message = format!("prefix {text} takes {} as well", text.trim_end_matches('/'));
                    let told = Told::changed(LossKind::Prefix, span, message, "by whole elements");
                    self.losses
                        .add(told.effect("no other route answers it, and nothing in the standard answers 404"), &owner);
                } else {
                    let inverted = written.headers.iter().find(|header| header.invert);
                    let span = inverted.map_or(written.span, |header| header.span);
                    let message = format!(
                        "no match says that header {} is absent or another",
                        inverted.map_or("", |it| it.name.value)
                    );
                    let told = Told::lost(LossKind::Header, span, message, "turned round");
                    let effect = format!("{} is left out", cx.route_words(route.id));
                    self.losses.add(told.effect(effect), &owner);
                    converted.entries[*entry] = Fate::Lost;
                    converted.why[*entry] = [LossKind::Header].into();
                    let gone = *entry;
                    if self.is_guarded(route, service) {
                        self.refuse_open_door(service, converted);
                        return None;
                    }
                    parts.retain(|(entry, _)| *entry != gone);
                    break;
                }
            }
        };
        let nobody = u32::MAX;
        let entry_of = |part: Option<usize>| part.map(|part| parts[part].0);
        let rows: Vec<Row> = expanded
            .lines
            .iter()
            .map(|line| Row {
                pattern: line.pattern.clone(),
                class: entry_of(line.part).map_or(nobody, |entry| entries[entry].class),
                by_elements: line.part.is_some_and(|part| parts[part].1.by_elements),
            })
            .collect();
        let ordered = order::order(&rows, &mut self.fits);
        if ordered.is_cut {
            let message = format!("the order of the routes of {key} comes to too many matches");
            let told = Told::lost(LossKind::Limit, cx.resource(service).place, message, "too many");
            self.refuse(told, service, converted);
            return None;
        }
        for &(early, late) in &ordered.clashes {
            let of = |row: usize| (entry_of(expanded.lines[row].part), parts[expanded.lines[row].owner].0);
            if !self.tell_clash(entries, (of(early), of(late)), converted) {
                self.refuse_open_door(service, converted);
                return None;
            }
        }
        self.tell_dead(entries, &expanded.lines, &ordered, &parts);
        let namespace = cx.resource(service).namespace;
        let mut pieces = Vec::new();
        for placed in ordered.placed {
            let entry = entry_of(expanded.lines[placed.row].part);
            let nothing = Action::answering(404);
            let action = entry.map_or(Some(&nothing), |entry| entries[entry].action.as_ref())?;
            let extensions = self.extensions(service, action);
            let body = action.rule(cx, namespace, &placed.pattern.path, &extensions);
            let is_alone = action.is_of_one_match(&placed.pattern.path);
            let origin = entry.map_or(usize::MAX, |entry| {
                entries.iter().position(|other| other.route.id == entries[entry].route.id).unwrap_or(entry)
            });
            pieces.push(Piece { pattern: placed.pattern, entry, origin, body, is_alone });
        }
        Some(pieces)
    }

    /// A host without any rule is none: its requests would go to another one. Something must answer 404 for it.
    pub(super) fn filled(
        &mut self,
        pieces: Vec<Piece>,
        service: ResourceId,
        converted: &mut Converted,
    ) -> Option<Vec<Piece>> {
        if !pieces.is_empty() {
            return Some(pieces);
        }
        if self.target == Target::Standard {
            let resource = self.cx.resource(service);
            let message = format!("{} is not written, as nothing of it answers", resource.key());
            let told = Told::lost(LossKind::Unserved, resource.place, message, "nothing left");
            let told = told.effect("its requests go to less specific hosts, if there are any");
            // Each of its routes is lost for a reason of its own.
            self.losses.add(told, &resource.key());
            converted.entries.clear();
            return None;
        }
        let namespace = self.cx.resource(service).namespace;
        let pattern = Pattern::everything();
        let nothing = Action::answering(404);
        let extensions = self.extensions(service, &nothing);
        let body = nothing.rule(self.cx, namespace, &pattern.path, &extensions);
        Some(vec![Piece { pattern, entry: None, origin: usize::MAX, body, is_alone: false }])
    }

    /// Tells that a later route answers some requests of an earlier one; whether that may be.
    fn tell_clash(
        &mut self,
        entries: &[Entry<'c, 'a>],
        ((early, one), (late, two)): ((Option<usize>, usize), (Option<usize>, usize)),
        converted: &mut Converted,
    ) -> bool {
        let cx = self.cx;
        let words = |answers: Option<usize>, owner: usize| {
            let words = describe(&entries[owner].route.matchers[entries[owner].matcher]);
            if answers.is_some() { words } else { format!("what {words} leaves to nobody") }
        };
        let last = &entries[two];
        let span = last.route.matchers[last.matcher].span;
        let message =
            format!("{} stands behind {}, and comes before it in the Gateway API", words(late, two), words(early, one));
        let told = Told::changed(LossKind::Order, cx.map().first_line(span), message, "more specific");
        let told = told.effect("what both take goes to the other one from now on, and no match can say what both take");
        self.losses.add(told, &cx.resource(last.route.id.owner).key());
        converted.swapped.insert((early, late));
        for entry in [early, late].into_iter().flatten() {
            converted.why[entry].insert(LossKind::Order);
        }
        let is_guarded = |at| matches!(&converted.entries[at], Fate::Kept(Kept { answers: Some(_), .. }));
        !early.is_some_and(is_guarded)
    }

    /// Tells which routes are left out, as nothing reaches them.
    fn tell_dead(
        &mut self,
        entries: &[Entry<'c, 'a>],
        lines: &[expand::Line],
        ordered: &order::Ordered,
        parts: &[(usize, Part)],
    ) {
        let entry_of = |row: usize| lines[row].part.map(|part| parts[part].0);
        let alive: BTreeSet<usize> = ordered.placed.iter().filter_map(|placed| entry_of(placed.row)).collect();
        let mut told = BTreeSet::new();
        for &(row, by) in &ordered.dead {
            let Some(entry) = entry_of(row).filter(|entry| !alive.contains(entry) && told.insert(*entry)) else {
                continue;
            };
            let Entry { route, matcher, .. } = entries[entry];
            let written = &route.matchers[matcher];
            let by = entry_of(by).map(|by| describe(&entries[by].route.matchers[entries[by].matcher]));
            let by = by.map_or(String::new(), |by| format!(", as {by} takes all of it"));
            let message = format!("{} is left out, as nothing reaches it{by}", describe(written));
            let told =
                Told::noted(LossKind::Unreachable, self.cx.map().first_line(written.span), message, "never reached");
            self.losses.add(told, &self.cx.resource(route.id.owner).key());
        }
    }
}
