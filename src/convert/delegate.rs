//! Routes that others delegate to, for kgateway: those of route tables, and one for each shared list.
//!
//! All matches of a host compete by how specific they are, wherever they stand, so that what is delegated answers as it did where it stood
//! in one route. Of matches that are as specific as each other the first of one route answers, and the older route of two: they stay together.

use indexmap::IndexMap;
use serde_json::{Value, json};

use super::action::Action;
use super::handed::is_delegating;
use super::host::{Entry, Maker};
use super::manifest::Manifest;
use super::pattern::{PathPattern, Pattern};
use super::split::{self, Piece};
use crate::model::Kind;
use crate::model::gateway_api::GROUP_MARK;
use crate::snapshot::ResourceId;
use crate::yaml::write::Comments;

/// The annotation of a route that takes over the matches of who delegates to it.
const INHERITS: &str = "delegation.kgateway.dev/inherit-parent-matcher";

fn reference(namespace: &str, name: &str, home: &str) -> Value {
    let mut to = json!({ "group": "gateway.networking.k8s.io", "kind": "HTTPRoute", "name": name });
    if namespace != home {
        to["namespace"] = json!(namespace);
    }
    to
}

impl<'c, 'a> Maker<'c, 'a> {
    /// Has a route stand for each group, which the rules of its prefixes delegate to.
    pub(super) fn share_groups(&mut self, entries: &[Entry<'c, 'a>], pieces: &mut [Piece], home: &str) {
        let tied = self.tied(pieces);
        for (piece, _) in pieces.iter_mut().zip(tied).filter(|(_, tied)| !tied) {
            let Some(entry) = piece.entry.map(|entry| &entries[entry]) else { continue };
            let (Some(action), Some(group)) = (&entry.action, self.cx.outcome(entry.route, false).group_id) else {
                continue;
            };
            if !matches!(piece.pattern.path, PathPattern::Elements(_))
                || action.response.is_some()
                || action.backends.is_empty()
            {
                continue;
            }
            if let Some(name) = self.group(group, action) {
                let namespace = self.cx.resource(group).namespace;
                piece.body["backendRefs"] = json!([reference(namespace, &name, home)]);
            }
        }
    }

    /// The name of the route that stands for a group; nothing where another route has it with other backends.
    fn group(&mut self, group: ResourceId, action: &Action) -> Option<String> {
        let cx = self.cx;
        let resource = cx.resource(group);
        let plain = Action { backends: action.backends.clone(), ..Action::default() };
        let rule = plain.rule(cx, resource.namespace, &PathPattern::Elements(String::new()), &[]);
        if let Some((name, known)) = self.delegated.groups.get(&group) {
            return (*known == rule).then(|| name.clone());
        }
        let name = self.free("HTTPRoute", resource.namespace, &format!("group-{}", resource.name));
        for endpoint in plain.endpoints() {
            self.grants.add(("HTTPRoute", resource.namespace), endpoint.object(cx));
        }
        let value = json!({
            "apiVersion": "gateway.networking.k8s.io/v1",
            "kind": "HTTPRoute",
            "metadata": {
                "name": name,
                "namespace": resource.namespace,
                "annotations": { INHERITS: "true", GROUP_MARK: format!("0={}", resource.path()) },
            },
            "spec": { "rules": [rule] },
        });
        self.manifests.push(Manifest { of: Some(group), value, comments: Comments::new() });
        self.delegated.groups.insert(group, (name.clone(), rule));
        Some(name)
    }

    /// Whether what is as specific as a piece, and has requests in common with it, does something else.
    fn tied(&mut self, pieces: &[Piece]) -> Vec<bool> {
        let mut tied = vec![false; pieces.len()];
        for one in 0..pieces.len() {
            for two in 0..one {
                if pieces[one].body != pieces[two].body && split::ties(&pieces[one], &pieces[two], &mut self.fits) {
                    (tied[one], tied[two]) = (true, true);
                }
            }
        }
        tied
    }

    /// Leaves to route tables what comes from them: each becomes a route of its own, which a rule of the service's delegates to.
    pub(super) fn hand_on(&mut self, service: ResourceId, entries: &[Entry<'c, 'a>], pieces: Vec<Piece>) -> Vec<Piece> {
        let cx = self.cx;
        let home = cx.resource(service).namespace;
        let mut own: Vec<Piece> = Vec::new();
        let mut handed: IndexMap<(ResourceId, String), Vec<Piece>> = IndexMap::new();
        // Ties between a table and others stay in the service's route.
        let table_of = |piece: &Piece| {
            let route = entries[piece.entry?].route;
            (cx.resource(route.id.owner).kind == Kind::RouteTable).then_some(route.id.owner)
        };
        let mut stays: Vec<bool> = pieces.iter().map(|piece| table_of(piece).is_none()).collect();
        loop {
            let before = stays.clone();
            for one in 0..pieces.len() {
                for two in 0..pieces.len() {
                    let is_apart = stays[two] || table_of(&pieces[one]) != table_of(&pieces[two]);
                    if !stays[one]
                        && is_apart
                        && pieces[one].body != pieces[two].body
                        && split::ties(&pieces[one], &pieces[two], &mut self.fits)
                    {
                        stays[one] = true;
                    }
                }
            }
            if stays == before {
                break;
            }
        }
        for (piece, stays) in pieces.into_iter().zip(stays) {
            let place = table_of(&piece).filter(|_| !stays).zip(self.prefix(entries, &piece));
            match place {
                Some(place) => handed.entry(place).or_default().push(piece),
                None => own.push(piece),
            }
        }
        for ((table, stem), pieces) in handed {
            let names = self.table(table, entries, &pieces);
            let namespace = cx.resource(table).namespace;
            match names {
                None => own.extend(pieces),
                Some(names) => {
                    let to: Vec<Value> = names.iter().map(|name| reference(namespace, name, home)).collect();
                    let pattern = Pattern { path: PathPattern::Elements(stem), ..Pattern::everything() };
                    let body = json!({ "backendRefs": to });
                    own.push(Piece { pattern, entry: None, origin: usize::MAX, body, is_alone: true });
                }
            }
        }
        own
    }

    /// The prefix of the route that delegates to the table of a piece, where kgateway has the piece within it: its text starts so.
    fn prefix(&self, entries: &[Entry<'c, 'a>], piece: &Piece) -> Option<String> {
        let through = entries[piece.entry?].route.through.last()?;
        let written = self.cx.route(*through)?.matchers.first();
        let stem = written.map_or("", |matcher| crate::model::stem(matcher.path_text()));
        let text = match &piece.pattern.path {
            PathPattern::Exact(text) | PathPattern::Regex(text) | PathPattern::Elements(text) => text.as_str(),
        };
        let wanted = if stem.is_empty() { "/" } else { stem };
        let text = if text.is_empty() { "/" } else { text };
        text.starts_with(wanted).then(|| stem.to_owned())
    }

    /// The names of the routes that stand for a table below a service; nothing where its rules are too many for their order.
    fn table(&mut self, table: ResourceId, entries: &[Entry<'c, 'a>], pieces: &[Piece]) -> Option<Vec<String>> {
        let cx = self.cx;
        let resource = cx.resource(table);
        let mut within = Vec::with_capacity(pieces.len());
        for piece in pieces {
            let action = piece.entry.and_then(|entry| entries[entry].action.as_ref())?;
            let extensions = self.extensions(table, action);
            let mut body = action.rule(cx, resource.namespace, &piece.pattern.path, &extensions);
            if is_delegating(&piece.body) {
                let group = cx.outcome(entries[piece.entry?].route, false).group_id?;
                let name = &self.delegated.groups.get(&group)?.0;
                body["backendRefs"] = json!([reference(cx.resource(group).namespace, name, resource.namespace)]);
            }
            within.push(Piece { body, ..piece.clone() });
        }
        self.grant(entries, &within, resource.namespace);
        let rules = split::rules(within, &mut self.fits);
        let routes = split::routes(rules, &mut self.fits).ok()?;
        let mut names = Vec::new();
        for rules in &routes {
            let (rules, marks, comments) = self.rules(entries, rules, table);
            let rules = Value::Array(rules);
            if let Some((.., name)) =
                self.delegated.tables.iter().find(|(id, known, _)| *id == table && *known == rules)
            {
                names.push(name.clone());
                continue;
            }
            let name = self.free("HTTPRoute", resource.namespace, resource.name);
            let mut metadata = json!({ "name": name, "namespace": resource.namespace });
            if !marks.is_empty() {
                metadata["annotations"] = json!({ GROUP_MARK: marks.join(", ") });
            }
            let value = json!({
                "apiVersion": "gateway.networking.k8s.io/v1",
                "kind": "HTTPRoute",
                "metadata": metadata,
                "spec": { "rules": rules },
            });
            self.manifests.push(Manifest { of: Some(table), value, comments });
            self.delegated.tables.push((table, rules, name.clone()));
            names.push(name);
        }
        Some(names)
    }
}
