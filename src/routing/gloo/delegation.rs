//! Virtual services to routes: delegation resolved, in Envoy's order.

use std::borrow::Cow;
use std::sync::Arc;

use rustc_hash::FxHashSet;

use super::crossing::{self, Crossed, Draft, Memory};
use super::inheritance::{self, DelegateFault, Inherited, Misfit, Parent};
use super::order;
use super::selection::{self, SelectorFault};
use crate::index::Index;
use crate::model::gloo::{Action, Delegate, DelegateTarget, Route};
use crate::model::{Body, Kind, Matcher, Ref};
use crate::snapshot::{ResourceId, RouteId, Snapshot};
use crate::text::Span;
use crate::traffic;

/// How deep tables may delegate to tables.
pub const DEPTH_LIMIT: usize = 256;

/// Which limit a virtual service is past.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Excess {
    /// It comes to too many routes by itself.
    Routes,
    /// [`DEPTH_LIMIT`]: it goes through too many tables.
    Depth,
    /// All virtual services together come to too many routes.
    Total,
}

/// What goes wrong while routes are put together.
#[derive(Clone, Debug)]
pub struct Problem<'a> {
    /// The route at fault.
    pub route: RouteId,
    /// What it is.
    pub what: ProblemKind<'a>,
}

/// A kind of [`Problem`].
#[derive(Clone, Debug)]
pub enum ProblemKind<'a> {
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
        matches!(self.what, ProblemKind::NoAction | ProblemKind::DelegateMatcher(_) | ProblemKind::Cycle(_))
    }
}

/// What one virtual service comes to.
#[derive(Debug, Default)]
pub struct Translation<'a> {
    /// Its routes in Envoy's order.
    pub routes: Vec<traffic::Route<'a>>,
    /// The matchers of its routes that ask for something else than they mean.
    pub crossed: Vec<Crossed<'a>>,
    /// What went wrong, each once.
    pub problems: Vec<Problem<'a>>,
    /// The route tables that were looked into, sorted, each once.
    pub tables: Vec<ResourceId>,
    /// The number of routes it would come to, where that is past a limit; the routes are left out then.
    pub oversize: Option<u128>,
    /// The limit that it is past.
    pub excess: Option<Excess>,
    /// What it took: routes, tables, conditions and candidates that were looked at.
    pub steps: usize,
}

/// Puts the routes of a virtual service together, in so many steps at most.
pub(super) fn translate<'a>(
    snapshot: &'a Snapshot<'a>,
    index: &Index<'a>,
    service: ResourceId,
    limit: usize,
) -> Translation<'a> {
    let mut visitor = Visitor {
        snapshot,
        index,
        stack: Vec::new(),
        memory: Memory::new(),
        limit,
        steps: 0,
        full: None,
        problems: Vec::new(),
        seen: FxHashSet::default(),
        tables: Vec::new(),
        entered: FxHashSet::default(),
    };
    let mut drafts = Vec::with_capacity(snapshot.resource(service).routes().len().min(limit));
    visitor.visit(service, None, &Way::default(), &mut drafts);
    if visitor.full.is_some() {
        drafts = Vec::new();
    }
    let (mut routes, crossed) = crossing::settle(drafts, &visitor.memory);
    routes.shrink_to_fit();
    visitor.tables.sort_unstable();
    let (excess, steps) = (visitor.full, visitor.steps);
    Translation { routes, crossed, problems: visitor.problems, tables: visitor.tables, oversize: None, excess, steps }
}

/// How a route is come to: through which tables, and by which routes that delegate to them, outermost first.
#[derive(Clone, Debug, Default)]
pub struct Way {
    /// The tables.
    pub via: Arc<[ResourceId]>,
    /// The delegating routes.
    pub through: Arc<[RouteId]>,
}

struct Visitor<'a, 'i> {
    snapshot: &'a Snapshot<'a>,
    index: &'i Index<'a>,
    stack: Vec<ResourceId>,
    memory: Memory<'a>,
    limit: usize,
    steps: usize,
    full: Option<Excess>,
    problems: Vec<Problem<'a>>,
    /// Problems known already, by route and delegating route: a table that many routes share is reported once.
    seen: FxHashSet<(RouteId, Option<RouteId>)>,
    /// The tables entered so far, in that order, and to ask which.
    tables: Vec<ResourceId>,
    entered: FxHashSet<ResourceId>,
}

impl<'a> Visitor<'a, '_> {
    fn report(&mut self, route: RouteId, parent: Option<RouteId>, what: ProblemKind<'a>) {
        if self.seen.insert((route, parent)) {
            self.problems.push(Problem { route, what });
        }
    }

    /// Takes so many steps; whether there was room for them.
    fn step(&mut self, steps: usize) -> bool {
        self.steps += steps;
        if self.steps > self.limit {
            self.full.get_or_insert(Excess::Routes);
        }
        self.full.is_none()
    }

    fn visit(
        &mut self,
        owner: ResourceId,
        parent: Option<(RouteId, &Parent<'a>)>,
        way: &Way,
        out: &mut Vec<Draft<'a>>,
    ) {
        for (index, route) in self.snapshot.resource(owner).routes().iter().enumerate() {
            if !self.step(1 + parent.map_or(0, |(_, parent)| inheritance::effort(route, &parent.matcher))) {
                return;
            }
            let id = RouteId { owner, index: index as u32 };
            let inherited = match parent {
                None => inheritance::uninherited(route),
                Some((parent_id, parent)) => {
                    let inherited = inheritance::inherit(id, route, parent, &mut self.memory);
                    if let Some((matcher, misfit)) = inherited.misfit(&parent.matcher, &self.memory) {
                        let required = Box::new(parent.matcher.clone());
                        let (matchers, via) = (inherited.matchers, Arc::clone(&way.via));
                        let what = ProblemKind::Dropped { parent: parent_id, matcher, misfit, required, matchers, via };
                        self.report(id, Some(parent_id), what);
                        continue;
                    }
                    inherited
                }
            };
            match &route.action {
                Action::Missing => self.report(id, None, ProblemKind::NoAction),
                Action::Delegate(delegate) => match inheritance::delegate_matcher(&inherited.matchers) {
                    Ok(matcher) => {
                        let parent = self.parent(id, matcher, &inherited);
                        self.delegate(id, delegate, &parent, way, out);
                    }
                    Err(fault) => self.report(id, None, ProblemKind::DelegateMatcher(fault)),
                },
                _ => out.push(Draft { route: effective(id, route, inherited.matchers, way), lists: inherited.lists }),
            }
        }
    }

    /// What the children of a delegating route see of it.
    fn parent(&mut self, id: RouteId, matcher: Matcher<'a>, inherited: &Inherited<'a>) -> Parent<'a> {
        let lists = match inherited.lists.first() {
            // A matcher without a path has lost its lists.
            Some(&lists) if inherited.matchers.iter().all(|matcher| matcher.path.is_some()) => lists,
            _ => self.memory.cloned(&matcher, id),
        };
        let Inherited { inheritable_matchers, inheritable_path_matchers, .. } = *inherited;
        Parent { matcher, lists, inheritable_matchers, inheritable_path_matchers }
    }

    fn delegate(
        &mut self,
        id: RouteId,
        delegate: &'a Delegate<'a>,
        parent: &Parent<'a>,
        way: &Way,
        out: &mut Vec<Draft<'a>>,
    ) {
        let (tables, looked_at) = look_up(self.snapshot, self.index, id.owner, delegate);
        // Looking is quicker than building.
        if !self.step(looked_at / 16) {
            return;
        }
        let tables = match tables {
            Ok(tables) => tables,
            Err(what) => return self.report(id, None, what),
        };
        let through: Arc<[RouteId]> = way.through.iter().copied().chain([id]).collect();
        for tables in by_weight(self.snapshot, tables) {
            let mut routes = Vec::new();
            for &table in &tables {
                if let Some(start) = self.stack.iter().position(|&visited| visited == table) {
                    let mut round = self.stack[start..].to_vec();
                    round.push(table);
                    self.report(id, None, ProblemKind::Cycle(round));
                    continue;
                }
                if self.stack.len() >= DEPTH_LIMIT {
                    self.full = Some(Excess::Depth);
                }
                if !self.step(1) {
                    return;
                }
                let via = way.via.iter().copied().chain([table]).collect();
                let way = Way { via, through: Arc::clone(&through) };
                if self.entered.insert(table) {
                    self.tables.push(table);
                }
                self.stack.push(table);
                self.visit(table, Some((id, parent)), &way, &mut routes);
                self.stack.pop();
            }
            if tables.len() > 1 {
                routes.sort_by(|a, b| order::compare_routes(&a.route, &b.route));
            }
            out.append(&mut routes);
        }
    }
}

/// A written route with the matchers that it has in Envoy.
pub fn effective<'a>(
    id: RouteId,
    route: &'a Route<'a>,
    matchers: Cow<'a, [Matcher<'a>]>,
    way: &Way,
) -> traffic::Route<'a> {
    let Way { via, through } = way.clone();
    traffic::Route { id, name: route.name.map(|name| name.value), span: route.span, matchers, via, through }
}

/// The tables that a delegating route of `owner` hands on to, sorted by namespace, then name.
#[expect(clippy::result_large_err, reason = "an error becomes a problem as it is, and is rare")]
pub fn targets<'a>(
    snapshot: &Snapshot<'a>,
    index: &Index<'a>,
    owner: ResourceId,
    delegate: &Delegate<'a>,
) -> Result<Vec<ResourceId>, ProblemKind<'a>> {
    look_up(snapshot, index, owner, delegate).0
}

/// As [`targets`], with how many tables were looked at for it.
fn look_up<'a>(
    snapshot: &Snapshot<'a>,
    index: &Index<'a>,
    owner: ResourceId,
    delegate: &Delegate<'a>,
) -> (Result<Vec<ResourceId>, ProblemKind<'a>>, usize) {
    match &delegate.target {
        DelegateTarget::Nothing => (Err(ProblemKind::NoTarget(delegate.key)), 0),
        // The namespace has no default here: an empty one is looked up as it stands.
        DelegateTarget::Table(reference) => {
            let table = index.stored(Kind::RouteTable, reference.namespace.value, reference.name.value);
            (table.map(|table| vec![table]).ok_or(ProblemKind::MissingTable(*reference)), 1)
        }
        DelegateTarget::Selector(selector) => {
            let home = snapshot.resource(owner).namespace;
            match selection::select(snapshot, index, Kind::RouteTable, selector, home) {
                Ok((tables, looked_at)) if tables.is_empty() => {
                    (Err(ProblemKind::NothingSelected(selector.span)), looked_at)
                }
                Ok((tables, looked_at)) => (Ok(tables), looked_at),
                Err(fault) => (Err(ProblemKind::Selector(selector.span, fault)), 0),
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
