//! What decides which of two routes comes first.

use std::cell::RefCell;
use std::rc::Rc;

use rustc_hash::FxHashMap;

use super::Context;
use crate::model::gloo::{Action, DelegateTarget};
use crate::routing::gloo::{by_weight, targets};
use crate::snapshot::ResourceId;
use crate::traffic::Route;

/// What decides which of two routes of one host comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Precedence {
    /// The order in which they, or the routes that delegate to them, are written.
    Written,
    /// The weights of two tables that one route delegates to.
    Weights(ResourceId, ResourceId),
    /// Gloo's own order, as these tables, or this one and others, have equal weights below one route.
    Sorted(ResourceId, ResourceId),
}

/// The tables that one delegating route selects: each with its place among the weights, and whether others share it.
type Selected = FxHashMap<ResourceId, (usize, bool)>;

/// How many selecting routes of one owner are looked at.
const SELECTORS: usize = 64;

/// Works out precedences, looking once at each resource that delegates.
#[derive(Debug)]
pub struct Precedences<'c, 'a> {
    cx: &'c Context<'a>,
    known: RefCell<FxHashMap<ResourceId, Rc<[Selected]>>>,
}

impl<'c, 'a> Precedences<'c, 'a> {
    /// For one run over a context.
    pub fn new(cx: &'c Context<'a>) -> Precedences<'c, 'a> {
        Precedences { cx, known: RefCell::default() }
    }

    /// What decides between two routes of a virtual service.
    pub fn of(&self, service: ResourceId, one: &Route<'_>, other: &Route<'_>) -> Precedence {
        let mut owner = service;
        for (&a, &b) in one.via.iter().zip(other.via.iter()) {
            let selected = self.selected(owner);
            let places = selected.iter().filter_map(|tables| Some((tables.get(&a)?, tables.get(&b)?)));
            for (&(place, is_shared), &(other_place, _)) in places {
                match (place == other_place, a == b) {
                    (true, _) if is_shared => return Precedence::Sorted(a, b),
                    (false, false) => return Precedence::Weights(a, b),
                    _ => {}
                }
            }
            if a != b {
                break;
            }
            owner = a;
        }
        Precedence::Written
    }

    fn selected(&self, owner: ResourceId) -> Rc<[Selected]> {
        let cx = self.cx;
        let work_out = || {
            let delegates = cx.resource(owner).routes().iter().filter_map(|route| match &route.action {
                Action::Delegate(delegate) if matches!(delegate.target, DelegateTarget::Selector(_)) => Some(delegate),
                _ => None,
            });
            let tables =
                delegates.take(SELECTORS).filter_map(|delegate| targets(cx.snapshot, &cx.index, owner, delegate).ok());
            tables
                .map(|tables| {
                    let groups = by_weight(cx.snapshot, tables).into_iter().enumerate();
                    let placed = groups.flat_map(|(place, group)| {
                        let is_shared = group.len() > 1;
                        group.into_iter().map(move |table| (table, (place, is_shared)))
                    });
                    placed.collect()
                })
                .collect()
        };
        Rc::clone(self.known.borrow_mut().entry(owner).or_insert_with(work_out))
    }
}
