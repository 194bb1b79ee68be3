//! One pass over a resource beside the tables of its kind.

use super::entry::Entry as KindEntry;
use super::invalid::{Demands, What, faults};
use super::issue::{Admission, Checked, Issue, IssueKind, Reference};
use super::kinds::{kind_entry, version_of};
use super::message::Presence;
use super::path::{Path, Step, text};
use super::scalar::{mismatch, near, wrong};
use super::suggest::{Level, belongs, nearest, qualified, respelt};
use super::version::{Edition, Minor, Versions};
use super::{Field, Message, Type};
use crate::model::Kind;
use crate::text::{odd_blank, without_odd_blanks};
use crate::yaml::Node;

/// Checks one resource of a kind against the fields that its product has in these versions.
///
/// One cause is one issue: below an unknown field or a value of the wrong type nothing else is looked at. Kinds that have no
/// table, and nodes that are no maps, have no issues.
pub fn check(kind: Kind, versions: impl Into<Versions>, resource: Node<'_>) -> Checked<'_> {
    let edition = versions.into().edition(kind);
    let mut walk = Walk::new(Edition { is_alpha: version_of(resource) == "v1alpha2", ..edition });
    if let Some(entry) = kind_entry(kind)
        && walk.has_kind(entry, resource)
        && resource.is_map()
    {
        walk.demands(Type::Object(entry.message), entry.demands, None, resource);
        walk.object(entry.message.message(), resource, true);
    }
    // They stay as long as the snapshot does.
    walk.checked.references.shrink_to_fit();
    walk.checked.issues.shrink_to_fit();
    walk.checked
}

/// How many issues of one kind are kept of one resource; a few bytes of a hostile manifest are one.
const MOST: usize = 10_000;

/// How many unknown fields of one resource get a suggestion: past that many the document is something else altogether,
/// and comparing names is what takes the time.
const SUGGESTIONS: u32 = 100;

/// A key and its value in the object that is being checked.
#[derive(Clone, Copy)]
struct Entry<'a> {
    key: Node<'a>,
    value: Node<'a>,
    field: Option<&'static Field>,
    /// Written again further down, so that this one is never read.
    overwritten: bool,
    /// Overridden by another alternative of the same one-of.
    dropped: bool,
}

/// Recursion goes no deeper than the tables do, whatever the document's depth: they have no cycle.
struct Walk<'a> {
    edition: Edition,
    path: Vec<Step<'a>>,
    levels: Vec<Level>,
    /// Entries of the objects on the way down, each behind those of the object around it.
    entries: Vec<Entry<'a>>,
    suggestions: u32,
    /// How many issues of each kind there are, and the place of the last that is kept.
    counts: [(usize, usize); IssueKind::KINDS],
    checked: Checked<'a>,
}

impl<'a> Walk<'a> {
    fn new(edition: Edition) -> Walk<'a> {
        Walk {
            edition,
            // Room for what most resources come to: there are many of them.
            path: Vec::with_capacity(16),
            levels: Vec::with_capacity(8),
            entries: Vec::with_capacity(32),
            suggestions: 0,
            counts: [(0, 0); IssueKind::KINDS],
            checked: Checked { issues: Vec::new(), references: Vec::new(), admission: Admission::Accepted },
        }
    }

    /// Whether the edition has the kind under the version of its group that the resource says; reports it where not.
    fn has_kind(&mut self, kind: &KindEntry, resource: Node<'a>) -> bool {
        let what = match kind.presence(version_of(resource), self.edition) {
            Presence::Here => return true,
            Presence::Later(since) => IssueKind::NotInVersion { since },
            Presence::Gone(until) => IssueKind::Removed { until },
            Presence::Experimental(since) => IssueKind::Experimental { standard: came(since) },
        };
        // Which version the cluster has is often not said, and what it once had it may still have.
        if matches!(what, IssueKind::NotInVersion { .. }) {
            self.checked.admission = Admission::Rejected;
        }
        let key = if kind.is_in(self.edition) { "apiVersion" } else { "kind" };
        if let Some((key, value)) = resource.entry(key) {
            self.path.push(Step::Key(key));
            self.report(what, Some(key), value);
            self.path.pop();
        }
        false
    }

    /// `live` is false within an alternative that Gloo drops: types still count there, references don't.
    fn object(&mut self, message: &'static Message, map: Node<'a>, live: bool) {
        self.levels.push(Level { message, depth: self.path.len() });
        let first = self.entries.len();
        self.collect(message, map);
        self.one_ofs(message, first);
        let end = self.entries.len();
        for at in first..end {
            let entry = self.entries[at];
            match entry.field {
                None => self.unknown(entry, first, end),
                Some(_) if entry.overwritten => {}
                Some(field) => self.known(field, entry, live),
            }
        }
        self.entries.truncate(first);
        self.levels.pop();
    }

    /// Adds a map's entries, and marks those that a later one of the same key overwrites.
    fn collect(&mut self, message: &'static Message, map: Node<'a>) {
        let first = self.entries.len();
        let mut seen = 0_u64;
        let mut twice = false;
        for (key, value) in map.entries() {
            let at = message.position(key.str());
            let field = at.map(|at| &message.fields[at]);
            if let Some(at) = at {
                twice |= seen & (1 << at) != 0;
                seen |= 1 << at;
            }
            self.entries.push(Entry { key, value, field, overwritten: false, dropped: false });
        }
        if twice {
            let mut later = 0_u64;
            for entry in self.entries[first..].iter_mut().rev() {
                if let Some(at) = message.position(entry.key.str()) {
                    entry.overwritten = later & (1 << at) != 0;
                    later |= 1 << at;
                }
            }
        }
    }

    /// Finds one-ofs with several alternatives set among the entries from `first` on.
    fn one_ofs(&mut self, message: &'static Message, first: usize) {
        if message.one_ofs.is_empty() || self.entries.len() < first + 2 {
            return;
        }
        let mut seen = 0_u64;
        let mut several = 0_u64;
        for entry in &self.entries[first..] {
            if let Some(group) = entry.alternative(self.edition) {
                several |= seen & (1 << group);
                seen |= 1 << group;
            }
        }
        for (group, one_of) in message.one_ofs.iter().enumerate().filter(|(group, _)| several & (1 << group) != 0) {
            let rank = |entry: &Entry| one_of.order.iter().position(|name| *name == entry.key.str());
            let edition = self.edition;
            let is_member = |entry: &Entry| entry.alternative(edition).is_some_and(|of| usize::from(of) == group);
            let members = || self.entries[first..].iter().filter(|entry| is_member(entry));
            let Some(kept) = members().max_by_key(|entry| rank(entry)).copied() else { continue };
            let dropped = members().map(|entry| entry.key).filter(|key| key.index() != kept.key.index()).collect();
            for entry in self.entries[first..].iter_mut().filter(|entry| is_member(entry)) {
                entry.dropped = entry.key.index() != kept.key.index();
            }
            self.path.push(Step::Key(kept.key));
            self.report(
                IssueKind::SeveralOfOneOf { group: one_of.name, kept: kept.key, dropped },
                Some(kept.key),
                kept.value,
            );
            self.path.pop();
        }
    }

    fn known(&mut self, field: &'static Field, entry: Entry<'a>, live: bool) {
        let key = Some(entry.key);
        self.path.push(Step::Key(entry.key));
        match field.presence(self.edition) {
            Presence::Later(since) => self.report(IssueKind::NotInVersion { since }, key, entry.value),
            Presence::Gone(until) => self.report(IssueKind::Removed { until }, key, entry.value),
            Presence::Experimental(since) => {
                self.report(IssueKind::Experimental { standard: came(since) }, key, entry.value);
            }
            Presence::Here if entry.value.is_null() => {}
            Presence::Here => {
                if field.deprecated {
                    self.report(IssueKind::Deprecated, key, entry.value);
                }
                self.value(field.kind, field, key, entry.value, live && !entry.dropped);
            }
        }
        self.path.pop();
    }

    /// A value that is not null, of a field or of one of the field's items.
    fn value(&mut self, kind: Type, field: &'static Field, key: Option<Node<'a>>, value: Node<'a>, live: bool) {
        let (kind, demands) = kind.parts();
        let problem = match kind {
            Type::Object(_) | Type::Map(_) | Type::Open if value.is_map() => None,
            Type::List(_) | Type::Nulls(_) if value.is_list() => None,
            Type::Object(_) | Type::List(_) | Type::Nulls(_) | Type::Map(_) | Type::Open => {
                Some(wrong(kind, value, Admission::Rejected))
            }
            Type::Any => None,
            Type::Text if value.is_plainly_string() => None,
            _ if value.is_scalar() => mismatch(kind, value),
            _ => Some(wrong(kind, value, Admission::Rejected)),
        };
        if let Some((what, admission)) = problem {
            return self.refuse(what, admission, key, value);
        }
        self.demands(kind, demands, key, value);
        match kind {
            Type::Object(id) => {
                if let Some(kind) = field.refers_to.filter(|&kind| live && !self.is_of_routing(kind)) {
                    self.checked.references.push(Reference { kind, node: value, path: Path::new(&self.path) });
                }
                self.object(id.message(), value, live);
            }
            Type::List(item) | Type::Nulls(item) => self.items(kind, *item, field, value, live),
            Type::Map(item) => self.values(*item, field, value, live),
            _ => {}
        }
    }

    /// Reports what of a value's demands isn't met.
    fn demands(&mut self, kind: Type, demands: Demands, key: Option<Node<'a>>, value: Node<'a>) {
        if demands.0.is_empty() {
            return;
        }
        let found = faults(demands, self.edition, value).found;
        let has_cause = found.iter().any(|fault| !fault.missing.is_empty());
        for fault in found {
            // What belongs to a type is missing: that something else is there follows from the same slip.
            if (fault.follows && has_cause) || self.is_misspelt(kind, value, fault.missing) {
                continue;
            }
            let depth = self.path.len();
            self.path.extend(&fault.steps);
            let what = match fault.what {
                What::Invalid(invalid) => IssueKind::Invalid(invalid),
                What::Name(names) => {
                    IssueKind::UnknownEnum { names, near: near(names, fault.value.str()), number: None }
                }
            };
            let key = if fault.steps.is_empty() { key } else { fault.key };
            self.refuse(what, Admission::Invalid, key, fault.value);
            self.path.truncate(depth);
        }
    }

    /// Whether one of the missing fields stands in the object under a name that is near, which is told as such.
    fn is_misspelt(&self, kind: Type, object: Node<'a>, missing: &[&'static str]) -> bool {
        let (Some(message), false) = (kind.message(), missing.is_empty()) else { return false };
        let unknown = object.entries().map(|(key, _)| key.str()).filter(|name| message.position(name).is_none());
        unknown
            .take(SUGGESTIONS as usize)
            .any(|name| nearest(name, message.names(self.edition)).is_some_and(|near| missing.contains(&near)))
    }

    /// Whether the model reads the reference that stands here itself, with its default namespace and its port: what a route, a TCP host
    /// or a group sends requests to. Options are beside it, also within its lists of destinations.
    fn is_of_routing(&self, kind: Kind) -> bool {
        match kind {
            Kind::UpstreamGroup | Kind::RouteTable | Kind::Service => true,
            Kind::Upstream => matches!(
                self.path.as_slice(),
                [.., Step::Key(holder), Step::Key(key)]
                    if key.str() == "upstream" && matches!(holder.str(), "single" | "destination")
            ),
            _ => false,
        }
    }

    fn items(&mut self, kind: Type, item: Type, field: &'static Field, list: Node<'a>, live: bool) {
        for (index, value) in list.items().enumerate() {
            self.path.push(Step::Item(index as u32));
            if !value.is_null() {
                self.value(item, field, None, value, live);
            } else if matches!(kind, Type::List(_)) && item.parts().0 != Type::Any {
                // Only nulls of fields are dropped; an item stays and fails the schema.
                let (what, admission) = wrong(item, value, Admission::Rejected);
                self.refuse(what, admission, None, value);
            }
            self.path.pop();
        }
    }

    fn values(&mut self, item: Type, field: &'static Field, map: Node<'a>, live: bool) {
        for (key, value) in map.entries().filter(|(_, value)| !value.is_null()) {
            self.path.push(Step::Key(key));
            self.value(item, field, Some(key), value, live);
            self.path.pop();
        }
    }

    /// A key that no version knows in this object, whose entries are those from `first` to `end`.
    fn unknown(&mut self, entry: Entry<'a>, first: usize, end: usize) {
        let written = entry.key.str();
        let name = if odd_blank(written).is_some() { without_odd_blanks(written) } else { written };
        let Some(level) = self.levels.last() else { return };
        let what = if level.message.name == "Route" && name == "matcher" {
            IssueKind::LegacyMatcher
        } else if self.suggestions < SUGGESTIONS {
            self.suggestions += 1;
            let is_set = |name: &str| {
                let written = &self.entries[first..end];
                written.iter().any(|other| other.field.is_some_and(|field| field.name == name))
            };
            // Nobody writes a status, so whatever is near its name was meant as something else.
            let names = level.message.names(self.edition).filter(|name| *name != "status" || !self.path.is_empty());
            let near = nearest(name, names).filter(|near| *near != "metadata" || !is_set(near));
            let qualified = qualified(name, level.message, self.edition);
            let belongs = belongs(name, self.edition, &self.levels, &self.path, |field| is_set(field.name));
            // The very name on another level says more than a name that is only near.
            let near = qualified.or(near.filter(|near| belongs.is_none() || respelt(name, near)));
            let near_is_set = near.is_some_and(is_set);
            let near_field = near.and_then(|near| level.message.field(near));
            let near_fits = near_field.is_some_and(|field| {
                let alternative = |other: &Entry<'_>| other.alternative(self.edition) == field.one_of;
                let rivals = field.one_of.is_some() && self.entries[first..end].iter().any(alternative);
                !near_is_set && !rivals && !field.deprecated && fits(self.edition, field, entry.value)
            });
            let near_fits = near_fits && qualified.is_none();
            IssueKind::UnknownField { near, near_is_set, near_fits, belongs }
        } else {
            IssueKind::UnknownField { near: None, near_is_set: false, near_fits: false, belongs: None }
        };
        self.path.push(Step::Key(entry.key));
        self.report(what, Some(entry.key), entry.value);
        self.path.pop();
    }

    fn refuse(&mut self, what: IssueKind<'a>, admission: Admission, key: Option<Node<'a>>, value: Node<'a>) {
        self.checked.admission = self.checked.admission.max(admission);
        self.report(what, key, value);
    }

    fn report(&mut self, what: IssueKind<'a>, key: Option<Node<'a>>, value: Node<'a>) {
        let (count, last) = &mut self.counts[what.number()];
        *count += 1;
        if *count > MOST {
            self.checked.issues[*last].left_out += 1;
            return;
        }
        *last = self.checked.issues.len();
        self.checked.issues.push(Issue { what, key, value, path: text(&self.path), left_out: 0 });
    }
}

/// The version, where it is one that came.
fn came(since: Minor) -> Option<Minor> {
    Some(since).filter(|since| *since != Minor::NEVER)
}

/// Whether a value, written in that field, would have nothing wrong in it.
fn fits(edition: Edition, field: &'static Field, value: Node<'_>) -> bool {
    let mut walk = Walk::new(edition);
    // Nothing wrong is looked for, so nothing needs a suggestion.
    walk.suggestions = SUGGESTIONS;
    walk.value(field.kind, field, None, value, false);
    !value.is_null() && walk.checked.issues.is_empty()
}

impl Entry<'_> {
    /// The group of the one-of that it sets an alternative of.
    fn alternative(&self, edition: Edition) -> Option<u8> {
        let field = self.field.filter(|field| !self.overwritten && field.is_in(edition))?;
        field.one_of.filter(|_| !self.value.is_null())
    }
}
