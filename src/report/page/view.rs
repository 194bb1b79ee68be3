//! From what follows from the manifests to what the page's script reads.

use std::collections::BTreeMap;

use indexmap::IndexSet;
use rustc_hash::{FxBuildHasher, FxHashMap};
use serde_json::{Map, Value};

use super::regex;
use super::shape::{
    Change, Condition, Conditions, Destination, Environment, Group, Host, Listener, Load, Matcher, Redirect, Route,
};
use crate::change::load::{Loads, Met, Part};
use crate::change::{Called, called};
use crate::context::weighted::WeightedList;
use crate::context::{Context, Effect, Listeners};
use crate::model::{self, Kind, PathKind, slashed};
use crate::report::render;
use crate::report::shape::render::Destination as Shown;
use crate::snapshot::RouteId;
use crate::traffic::{self, EscapedSlashes, HostChange, HostStatus, PathChange, RedirectPort, Substitution, describe};

/// What is served in the environment of that name, with the load where requests are given.
pub fn environment(cx: &Context<'_>, name: Option<&str>, loads: Option<&Loads>) -> Environment {
    let listeners = Listeners::new(cx);
    let mut builder = Builder {
        cx,
        listeners: &listeners,
        patterns: Map::new(),
        texts: IndexSet::default(),
        lists: IndexSet::default(),
        conditions: IndexSet::default(),
        called: BTreeMap::new(),
    };
    // The same table does something else where the listener has no dynamic forward proxy.
    let mut made = Made::default();
    let (mut tables, mut hosts) = (Vec::new(), Vec::new());
    for host in &cx.routing.hosts {
        let proxy = cx.routing.has_dynamic_forward_proxy(host);
        let table = *made.entry((host.table, proxy)).or_insert_with(|| {
            tables.push(builder.table(host, proxy));
            tables.len() - 1
        });
        hosts.push(builder.host(host, table));
    }
    let groups = builder.groups();
    let load = loads.map(|loads| builder.load(loads, &tables, &made));
    let listeners = builder.all_listeners();
    let defined = builder.text(DEFINED.to_owned());
    Environment {
        name: name.map(str::to_owned),
        listeners,
        hosts,
        tables,
        groups,
        lists: std::mem::take(&mut builder.lists).into_iter().map(|list| list.items(defined)).collect(),
        called: builder.called,
        conditions: builder.conditions.into_iter().collect(),
        patterns: builder.patterns,
        texts: builder.texts.into_iter().collect(),
        load,
    }
}

/// The state of a destination that is there.
const DEFINED: &str = "defined";

/// The place of each table, by its index and whether there is a dynamic forward proxy.
type Made = FxHashMap<(usize, bool), usize>;

struct Builder<'c, 'a> {
    cx: &'c Context<'a>,
    listeners: &'c Listeners<'c, 'a>,
    patterns: Map<String, Value>,
    texts: IndexSet<String, FxBuildHasher>,
    lists: IndexSet<List, FxBuildHasher>,
    conditions: IndexSet<Conditions, FxBuildHasher>,
    called: BTreeMap<usize, Vec<Option<String>>>,
}

/// A list of destinations, told apart by who has it; shares as their bits, so that lists can be looked up.
#[derive(PartialEq, Eq, Hash)]
struct List(Holder, Vec<Item>);

/// Whose weights a list has.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Holder {
    /// Nobody's that can be set.
    Nobody,
    /// A group's, by the place of its name.
    Group(usize),
    /// A route's own.
    Route(RouteId),
}

/// Upstream, weight, share as its bits, state where it is not defined, subset.
type Item = (usize, Option<u32>, Option<u64>, Option<usize>, Option<String>);

impl List {
    fn items(self, defined: usize) -> Vec<Destination> {
        let item = |(upstream, weight, share, state, subset): Item| {
            let share = share.map(f64::from_bits);
            match (state, subset) {
                (None, None) => Destination::Defined(upstream, weight, share),
                (state, subset) => Destination::Other(upstream, weight, share, state.unwrap_or(defined), subset),
            }
        };
        self.1.into_iter().map(item).collect()
    }
}

impl<'a> Builder<'_, 'a> {
    fn text(&mut self, text: String) -> usize {
        self.texts.insert_full(text).0
    }

    fn list(&mut self, holder: Holder, called: Option<Called>, shown: Vec<Shown>) -> usize {
        let names = called.map(|called| called.destinations).unwrap_or_default();
        let is_usual = shown
            .iter()
            .enumerate()
            .all(|(at, to)| names.get(at).is_some_and(|name| name.as_ref() == Some(&to.upstream)));
        let items = shown.into_iter().map(|to| {
            let subset = to.subset.as_ref().map(render::subset);
            let state = (to.state != DEFINED).then(|| self.text(to.state.to_owned()));
            (self.text(to.upstream), to.weight, to.percent.map(f64::to_bits), state, subset)
        });
        let items = items.collect();
        let at = self.lists.insert_full(List(holder, items)).0;
        if !names.is_empty() && !is_usual {
            self.called.insert(at, names);
        }
        at
    }

    fn host(&self, host: &traffic::Host, table: usize) -> Host {
        let cx = self.cx;
        let cause = |cause: &traffic::Cause| render::of_cause(*cause).to_owned();
        let reasons = match &host.status {
            HostStatus::Ok => Vec::new(),
            HostStatus::Rejected(causes) => causes.iter().map(cause).collect(),
            HostStatus::Unselected => vec!["no gateway takes it".to_owned()],
            HostStatus::Unknown(one) => vec![cause(one)],
        };
        let note = match &host.status {
            HostStatus::Unknown(one) => Some(format!("the host may not be served: {}", render::of_cause(*one))),
            _ => None,
        };
        Host {
            owners: cx.routing.owners(host.table).iter().map(|&owner| cx.resource(owner).path()).collect(),
            gateway: host.listener.map(|listener| cx.routing.name(listener.gateway).to_owned()),
            domains: cx.routing.domains(host).into_iter().map(str::to_owned).collect(),
            status: host.status.as_str(),
            reasons,
            note,
            table,
        }
    }

    fn table(&mut self, host: &traffic::Host, proxy: bool) -> Vec<Route> {
        let cx = self.cx;
        let mut routes: Vec<Route> =
            cx.routing.routes(host.table).iter().map(|route| self.route(route, proxy)).collect();
        for lost in cx.lost_routes(host.table) {
            let mut route = self.route(&lost.route, proxy);
            route.status = Some(if lost.is_unseen { "unknown" } else { "dropped" });
            route.lost = true;
            route.reasons = vec![lost.reason.clone()];
            routes.push(route);
        }
        routes
    }

    fn route(&mut self, written: &traffic::Route<'a>, proxy: bool) -> Route {
        let cx = self.cx;
        let effect = self.listeners.effect_of(written, proxy);
        let code = effect.status();
        let Effect { outcome, rewrite } = effect;
        let (file, line, _) = render::place(cx, written.span);
        let group = outcome.group.map(|group| self.text(slashed(group.namespace.value, group.name.value)));
        let shown = render::destinations(cx, &outcome);
        let called =
            if group.is_none() && shown.len() > 1 { called(cx, written.id.owner, Some(written.id)) } else { None };
        let own = called.as_ref().map(|called| {
            let route = called.route.clone().filter(|route| Some(route.as_str()) != written.name);
            (self.text(called.owner.clone()), route)
        });
        let holder = match (group, &own) {
            (Some(group), _) => Holder::Group(group),
            (None, Some(_)) => Holder::Route(written.id),
            (None, None) => Holder::Nobody,
        };
        let list = self.list(holder, called, shown);
        let redirect = outcome.redirect.as_ref().map(|redirect| Redirect {
            status: redirect.status,
            scheme: redirect.scheme.map(str::to_owned),
            host: redirect.host.to_owned(),
            port: match redirect.port {
                RedirectPort::Sent => ("sent", None),
                RedirectPort::To(port) => ("to", Some(port)),
                RedirectPort::Known(port) => ("known", port),
            },
            path: self.path(&redirect.path),
            strip: redirect.strip_query,
        });
        let change = |change: Change| (!change.is_empty()).then_some(change);
        let path = rewrite.as_ref().map(|rewrite| self.path(&rewrite.path)).and_then(change);
        let host = rewrite.as_ref().map(|rewrite| self.host_change(&rewrite.host)).and_then(change);
        let (action, status) = (outcome.action.as_str(), render::status(&outcome));
        Route {
            name: written.name.map(str::to_owned),
            matchers: written.matchers.iter().map(|matcher| self.matcher(matcher)).collect(),
            via: written.via.iter().map(|&table| self.text(cx.resource(table).path())).collect(),
            action: (action != "forward").then_some(action),
            group,
            status: (status != "ok").then_some(status),
            lost: false,
            reasons: render::reasons(cx, &outcome),
            list,
            own,
            place: (self.text(file), line),
            code,
            redirect,
            body: outcome.response.map(|response| response.body.to_owned()),
            path,
            host,
        }
    }

    fn matcher(&mut self, matcher: &model::Matcher<'_>) -> Matcher {
        let path = matcher.path.map(|path| {
            let text = path.text.value;
            match path.kind {
                PathKind::Prefix => ("prefix", text),
                PathKind::Elements => ("elements", path.stem()),
                PathKind::Exact => ("exact", text),
                PathKind::Regex => ("regex", text),
                PathKind::Connect => ("connect", ""),
            }
        });
        let methods: Vec<&str> = matcher.methods.iter().map(|method| method.value).collect();
        // Envoy gets several methods as one regex.
        if methods.iter().any(|method| method.is_empty() || !method.bytes().all(|byte| byte.is_ascii_alphanumeric())) {
            self.pattern(&methods.join("|"));
        }
        let regexes = path.filter(|(kind, _)| *kind == "regex").map(|(_, text)| text).into_iter();
        let conditions = matcher.headers.iter().chain(matcher.query.iter()).filter(|condition| condition.regex);
        regexes.chain(conditions.map(|condition| condition.value.value)).for_each(|text| self.pattern(text));
        // `matcherWords` of the page says the same, but for what is odd.
        let odd = |text: &str| text.is_empty() || text.contains(|c: char| c.is_whitespace() || c.is_control());
        let is_odd = matcher.path.is_none_or(|path| {
            let is_cut = path.kind == PathKind::Elements && path.text.value.ends_with('/');
            path.kind != PathKind::Connect && (is_cut || odd(path.text.value))
        });
        let is_upper = matcher.headers.iter().any(|it| it.name.value.bytes().any(|byte| byte.is_ascii_uppercase()));
        let condition = |it: &model::Condition<'_>, name: String| {
            let value = it.value.value.to_owned();
            match u8::from(it.regex) + 2 * u8::from(it.invert) {
                0 => Condition::Plain(name, value),
                kind => Condition::Other(name, value, kind),
            }
        };
        let conditions = Conditions {
            methods: methods.into_iter().map(str::to_owned).collect(),
            headers: matcher.headers.iter().map(|it| condition(it, it.name.value.to_ascii_lowercase())).collect(),
            query: matcher.query.iter().map(|it| condition(it, it.name.value.to_owned())).collect(),
        };
        let has_some = conditions != Conditions::default();
        Matcher {
            words: (is_odd || is_upper).then(|| describe(matcher)),
            path: path.map(|(kind, text)| (kind, text.to_owned())),
            ignores_case: !matcher.heeds_case(),
            conditions: has_some.then(|| self.conditions.insert_full(conditions).0),
        }
    }

    fn pattern(&mut self, text: &str) {
        if !self.patterns.contains_key(text) {
            let words = traffic::regex::tree(text).and_then(|tree| regex::translated(&tree));
            self.patterns.insert(text.to_owned(), words.map_or(Value::Null, Value::String));
        }
    }

    fn path(&mut self, change: &PathChange<'_>) -> Change {
        let texts: &[&str] = match change {
            PathChange::None | PathChange::Whole("") | PathChange::Prefix("") => &[],
            PathChange::Whole(text) => &["whole", text],
            PathChange::Full(text) => &["full", text],
            PathChange::Prefix(text) => &["prefix", text],
            PathChange::Elements(text) => &["elements", model::stem(text)],
            PathChange::Regex(substitution) => return self.substitution(substitution),
        };
        texts.iter().map(|&text| text.to_owned()).collect()
    }

    fn substitution(&mut self, substitution: &Substitution<'_>) -> Change {
        let (pattern, text) = substitution.texts();
        self.pattern(pattern);
        ["regex", pattern, text].map(str::to_owned).to_vec()
    }

    fn host_change(&mut self, change: &HostChange<'_>) -> Change {
        let texts: &[&str] = match change {
            HostChange::None | HostChange::To("") => &[],
            HostChange::To(host) => &["to", host],
            HostChange::Header(name) => &["header", name],
            HostChange::Upstream => &["upstream"],
            HostChange::Path(substitution) => return self.substitution(substitution),
        };
        texts.iter().map(|&text| text.to_owned()).collect()
    }

    fn groups(&mut self) -> Vec<Group> {
        let cx = self.cx;
        let groups = cx.stored(Kind::UpstreamGroup).map(|(id, resource)| {
            let outcome = WeightedList::of_group(cx, id).map(|list| list.outcome(cx));
            let shown = outcome.map(|outcome| render::destinations(cx, &outcome)).unwrap_or_default();
            let name = self.text(resource.path());
            let list = self.list(Holder::Group(name), called(cx, id, None), shown);
            let (file, line, _) = render::place(cx, resource.place);
            Group { name, list, file, line }
        });
        groups.collect()
    }

    fn load(&mut self, loads: &Loads, tables: &[Vec<Route>], made: &Made) -> Load {
        let list = |met: &Met| {
            let route = tables.get(*made.get(&(met.table, met.has_proxy))?)?.get(met.route)?;
            route.status.is_none().then_some(route.list)
        };
        let part = |part: &Part| {
            let mut lists: Vec<Option<usize>> = part.routes.iter().map(list).collect();
            // What routes have in common counts once.
            lists.sort_unstable();
            lists.dedup();
            (part.requests.to_f64(), lists)
        };
        let parts = loads.parts.iter().map(part).collect();
        let capacity = loads.upstreams.iter().filter_map(|load| {
            let capacity = load.capacity.as_ref()?;
            Some((self.text(load.upstream.clone()), capacity.to_f64()))
        });
        Load { total: loads.total.to_f64(), parts, capacity: capacity.collect() }
    }

    fn all_listeners(&self) -> Vec<Listener> {
        let places: FxHashMap<*const traffic::Host, usize> =
            self.cx.routing.hosts.iter().enumerate().map(|(at, host)| (std::ptr::from_ref(host), at)).collect();
        let section = |owners: &[(&traffic::Host, &str)]| {
            let place = |(host, domain): &(&traffic::Host, &str)| {
                Some(((*domain).to_owned(), *places.get(&std::ptr::from_ref(*host))?))
            };
            owners.iter().filter_map(place).collect()
        };
        let shown = self.listeners.all().iter().map(|listener| Listener {
            gateway: listener.gateway.to_owned(),
            proxies: listener.proxies.to_vec(),
            port: listener.port,
            ssl: listener.ssl,
            normalize: listener.connection.normalize_path,
            merge: listener.connection.merge_slashes,
            strip: listener.connection.strip_any_host_port,
            slashes: match listener.connection.escaped_slashes {
                EscapedSlashes::Keep => "keep",
                EscapedSlashes::Reject => "reject",
                EscapedSlashes::Redirect => "redirect",
                EscapedSlashes::Unescape => "unescape",
            },
            names: listener.section_names().map(|names| names.iter().map(|&name| name.to_owned()).collect()),
            certified: self
                .listeners
                .certified_names(listener)
                .map(|names| names.into_iter().map(str::to_owned).collect()),
            sections: listener.sections().map(section).collect(),
            refused: self.listeners.refused(listener).map(|route| self.cx.route_words(route)),
        });
        shown.collect()
    }
}
