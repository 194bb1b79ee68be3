//! Virtual services to routes: delegation resolved, in Envoy's order.

use std::borrow::Cow;
use std::sync::Arc;

use rustc_hash::{FxHashMap, FxHashSet};

use super::inheritance::{self, DelegateFault, Misfit, Parent};
use super::order;
use super::selection::{self, SelectorFault};
use crate::index::Index;
use crate::model::{Action, Body, Delegate, DelegateTarget, Kind, Matcher, Ref, Route};
use crate::snapshot::{ResourceId, RouteId, Snapshot};
use crate::text::Span;

/// How many routes and table visits one virtual service may come to. Gloo itself has no limit and runs out of memory.
pub const LIMIT: usize = 1 << 20;

/// How deep tables may delegate to tables.
pub const DEPTH_LIMIT: usize = 256;

/// A route as Envoy gets it.
#[derive(Clone, Debug)]
pub struct EffectiveRoute<'a> {
    /// Where it is written.
    pub id: RouteId,
    /// As it is written.
    pub route: &'a Route<'a>,
    /// Its matchers, defaulted and inherited.
    pub matchers: Cow<'a, [Matcher<'a>]>,
    /// The route tables on the way, outermost first.
    pub via: Arc<[ResourceId]>,
}

/// What goes wrong while routes are put together.
#[derive(Clone, Debug)]
pub struct Problem<'a> {
    /// The route at fault.
    pub route: RouteId,
    /// What it is.
    pub what: What<'a>,
}

/// A kind of [`Problem`].
#[derive(Clone, Debug)]
pub enum What<'a> {
    /// The route has no action: the host is taken out.
    NoAction,
    /// A delegating route's matchers are refused: the host is taken out.
    DelegateMatcher(DelegateFault),
    /// A table delegates to itself in the end: the host is taken out. The tables all the way round.
    Cycle(Vec<ResourceId>),
    /// A delegating route names nothing.
    NoTarget(Span),
    /// The table isn't there.
    MissingTable(Ref<'a>),
    /// The selector can't be used.
    Selector(Span, SelectorFault),
    /// The selector picks nothing.
    NothingSelected(Span),
    /// A delegated route doesn't fit its parent and is dropped.
    Dropped {
        /// The delegating route.
        parent: RouteId,
        /// The matcher that doesn't fit.
        matcher: Span,
        /// Why.
        misfit: Misfit<'a>,
        /// The parent's effective matcher.
        required: Box<Matcher<'a>>,
        /// The matchers as the child has them after inheritance.
        matchers: Cow<'a, [Matcher<'a>]>,
        /// The tables on the way.
        via: Arc<[ResourceId]>,
    },
}

impl Problem<'_> {
    /// Whether Gloo takes the whole virtual host out because of it.
    pub fn strips_host(&self) -> bool {
        matches!(self.what, What::NoAction | What::DelegateMatcher(_) | What::Cycle(_))
    }
}

/// What one virtual service comes to.
#[derive(Debug, Default)]
pub struct Translation<'a> {
    /// Its routes in Envoy's order.
    pub routes: Vec<EffectiveRoute<'a>>,
    /// What went wrong, each once.
    pub problems: Vec<Problem<'a>>,
    /// The route tables that were looked into, sorted, each once.
    pub tables: Vec<ResourceId>,
    /// The number of routes and tables it would come to, where that is past the limit; the routes are left out then.
    pub oversize: Option<u128>,
}

/// Puts the routes of a virtual service together.
pub(super) fn translate<'a>(snapshot: &'a Snapshot<'a>, index: &Index<'a>, service: ResourceId) -> Translation<'a> {
    let mut visitor = Visitor {
        snapshot,
        index,
        stack: Vec::new(),
        steps: 0,
        full: false,
        problems: Vec::new(),
        seen: FxHashSet::default(),
        tables: Vec::new(),
        entered: FxHashSet::default(),
    };
    let mut routes = Vec::new();
    visitor.visit(service, None, &Arc::from([]), &mut routes);
    let oversize = visitor.full.then(|| Sizes { snapshot, index, known: FxHashMap::default() }.of(service, 0));
    if visitor.full {
        routes = Vec::new();
    }
    visitor.tables.sort_unstable();
    Translation { routes, problems: visitor.problems, tables: visitor.tables, oversize }
}

struct Visitor<'a, 'i> {
    snapshot: &'a Snapshot<'a>,
    index: &'i Index<'a>,
    stack: Vec<ResourceId>,
    steps: usize,
    full: bool,
    problems: Vec<Problem<'a>>,
    /// Problems known already, by route and delegating route: a table that many routes share is told once.
    seen: FxHashSet<(RouteId, Option<RouteId>)>,
    /// The tables entered so far, in that order, and to ask which.
    tables: Vec<ResourceId>,
    entered: FxHashSet<ResourceId>,
}

impl<'a> Visitor<'a, '_> {
    fn report(&mut self, route: RouteId, parent: Option<RouteId>, what: What<'a>) {
        if self.seen.insert((route, parent)) {
            self.problems.push(Problem { route, what });
        }
    }

    fn visit(
        &mut self,
        owner: ResourceId,
        parent: Option<(RouteId, &Parent<'a>)>,
        via: &Arc<[ResourceId]>,
        out: &mut Vec<EffectiveRoute<'a>>,
    ) {
        for (index, route) in self.snapshot.resource(owner).routes().iter().enumerate() {
            self.steps += 1;
            self.full |= self.steps > LIMIT;
            if self.full {
                return;
            }
            let id = RouteId { owner, index: index as u32 };
            let (matchers, inheritable_matchers, inheritable_path_matchers) = match parent {
                None => (
                    inheritance::defaulted(route),
                    route.inheritable_matchers.unwrap_or(false),
                    route.inheritable_path_matchers.unwrap_or(false),
                ),
                Some((parent_id, parent)) => {
                    let inherited = inheritance::inherit(route, parent);
                    if let Some((matcher, misfit)) = inheritance::misfit(&inherited.0, &parent.matcher) {
                        let required = Box::new(parent.matcher.clone());
                        let via = Arc::clone(via);
                        let what =
                            What::Dropped { parent: parent_id, matcher, misfit, required, matchers: inherited.0, via };
                        self.report(id, Some(parent_id), what);
                        continue;
                    }
                    inherited
                }
            };
            match &route.action {
                Action::Missing => self.report(id, None, What::NoAction),
                Action::Delegate(delegate) => {
                    let matcher = match inheritance::delegate_matcher(&matchers) {
                        Ok(matcher) => matcher,
                        Err(fault) => {
                            self.report(id, None, What::DelegateMatcher(fault));
                            continue;
                        }
                    };
                    let parent = Parent { matcher, inheritable_matchers, inheritable_path_matchers };
                    self.delegate(id, delegate, &parent, via, out);
                }
                _ => out.push(EffectiveRoute { id, route, matchers, via: Arc::clone(via) }),
            }
        }
    }

    fn delegate(
        &mut self,
        id: RouteId,
        delegate: &'a Delegate<'a>,
        parent: &Parent<'a>,
        via: &Arc<[ResourceId]>,
        out: &mut Vec<EffectiveRoute<'a>>,
    ) {
        let tables = match targets(self.snapshot, self.index, id.owner, delegate) {
            Ok(tables) => tables,
            Err(what) => return self.report(id, None, what),
        };
        for tables in by_weight(self.snapshot, tables) {
            let mut routes = Vec::new();
            for &table in &tables {
                if let Some(start) = self.stack.iter().position(|&visited| visited == table) {
                    let mut round = self.stack[start..].to_vec();
                    round.push(table);
                    self.report(id, None, What::Cycle(round));
                    continue;
                }
                self.steps += 1;
                if self.steps > LIMIT || self.stack.len() >= DEPTH_LIMIT {
                    self.full = true;
                    return;
                }
                let via: Arc<[ResourceId]> = via.iter().copied().chain([table]).collect();
                if self.entered.insert(table) {
                    self.tables.push(table);
                }
                self.stack.push(table);
                self.visit(table, Some((id, parent)), &via, &mut routes);
                self.stack.pop();
            }
            if tables.len() > 1 {
                order::sort(&mut routes);
            }
            out.append(&mut routes);
        }
    }
}

/// The tables that a delegating route of `owner` hands on to, sorted by namespace, then name.
#[expect(clippy::result_large_err, reason = "an error becomes a problem as it is, and is rare")]
pub fn targets<'a>(
    snapshot: &Snapshot<'a>,
    index: &Index<'a>,
    owner: ResourceId,
    delegate: &Delegate<'a>,
) -> Result<Vec<ResourceId>, What<'a>> {
    match &delegate.target {
        DelegateTarget::Nothing => Err(What::NoTarget(delegate.key)),
        // The namespace has no default here: an empty one is looked up as it stands.
        DelegateTarget::Table(reference) => index
            .stored(Kind::RouteTable, reference.namespace.value, reference.name.value)
            .map(|table| vec![table])
            .ok_or(What::MissingTable(*reference)),
        DelegateTarget::Selector(selector) => {
            let home = snapshot.resource(owner).namespace;
            match selection::select(snapshot, index, Kind::RouteTable, selector, home) {
                Ok(tables) if tables.is_empty() => Err(What::NothingSelected(selector.span)),
                Ok(tables) => Ok(tables),
                Err(fault) => Err(What::Selector(selector.span, fault)),
            }
        }
    }
}

/// Tables in groups of equal weight, lowest first; inside a group in the order given.
pub fn by_weight(snapshot: &Snapshot<'_>, tables: Vec<ResourceId>) -> Vec<Vec<ResourceId>> {
    let weight = |id: ResourceId| match &snapshot.resource(id).body {
        Body::RouteTable(table) => table.weight.map_or(0, |weight| weight.value),
        _ => 0,
    };
    let mut groups: std::collections::BTreeMap<i32, Vec<ResourceId>> = std::collections::BTreeMap::new();
    for table in tables {
        groups.entry(weight(table)).or_default().push(table);
    }
    groups.into_values().collect()
}

/// Counts what delegation comes to without building it.
struct Sizes<'a, 'i> {
    snapshot: &'a Snapshot<'a>,
    index: &'i Index<'a>,
    known: FxHashMap<ResourceId, u128>,
}

impl Sizes<'_, '_> {
    /// Routes below a resource; a way back into a table that is being counted counts nothing.
    fn of(&mut self, owner: ResourceId, depth: usize) -> u128 {
        if let Some(&size) = self.known.get(&owner) {
            return size;
        }
        self.known.insert(owner, 0);
        let mut size: u128 = 0;
        for route in self.snapshot.resource(owner).routes() {
            let Action::Delegate(delegate) = &route.action else {
                size = size.saturating_add(1);
                continue;
            };
            if depth < DEPTH_LIMIT * 2 {
                for table in targets(self.snapshot, self.index, owner, delegate).unwrap_or_default() {
                    size = size.saturating_add(self.of(table, depth + 1));
                }
            }
        }
        self.known.insert(owner, size);
        size
    }
}
