//! Rules, routes and all that goes with them as manifests.

use std::collections::{BTreeMap, BTreeSet};

use rustc_hash::FxHashSet;
use serde_json::{Value, json};

use super::action::Action;
use super::endpoint;
use super::handed::is_delegating;
use super::host::{Converted, Entry, Maker};
use super::listener::Section;
use super::loss::{LossKind, Losses, Told};
use super::manifest::Manifest;
use super::pattern::{PathPattern, Pattern, Value as Asked};
use super::split::{Piece, Rule};
use super::{reached, unread, upstream};
use crate::context::Context;
use crate::model::gateway_api::GROUP_MARK;
use crate::model::{Kind, slashed};
use crate::snapshot::ResourceId;
use crate::traffic::Route;
use crate::yaml::write::Comments;

/// So many host names a route takes, and so many parents.
const HOSTNAMES: usize = 16;
const PARENTS: usize = 32;

impl<'c, 'a> Maker<'c, 'a> {
    /// The resources of kgateway's that a rule refers to, in the namespace of what has the rule: kinds and names.
    pub(super) fn extensions(&mut self, of: ResourceId, action: &Action) -> Vec<(&'static str, String)> {
        let mut found = Vec::new();
        if let Some((status, body)) = &action.response {
            let mut spec = json!({ "status": status });
            if !body.is_empty() {
                spec["body"] = json!(body);
            }
            found.push(("DirectResponse", self.extension(of, "DirectResponse", &spec, &status.to_string())));
        }
        if !action.policy.is_empty() {
            let fields: Vec<&str> = action.policy.keys().map(String::as_str).collect();
            let name = fields.join("-").to_ascii_lowercase();
            found.push(("TrafficPolicy", self.extension(of, "TrafficPolicy", &json!(action.policy), &name)));
        }
        found
    }

    /// The name of a resource of kgateway's in the namespace of another one; one for all that say the same.
    fn extension(&mut self, of: ResourceId, kind: &'static str, spec: &Value, name: &str) -> String {
        let key = (of, kind, spec.to_string());
        if let Some(known) = self.extended.get(&key) {
            return known.clone();
        }
        let resource = self.cx.resource(of);
        let name = self.free(kind, resource.namespace, &format!("{}-{name}", resource.name));
        let value = json!({
            "apiVersion": "gateway.kgateway.dev/v1alpha1",
            "kind": kind,
            "metadata": { "name": name, "namespace": resource.namespace },
            "spec": spec,
        });
        self.manifests.push(Manifest { of: Some(of), value, comments: Comments::new() });
        self.extended.insert(key, name.clone());
        name
    }

    /// A name that nothing of that kind and namespace has yet.
    pub(super) fn free(&mut self, kind: &'static str, namespace: &str, wanted: &str) -> String {
        let mut name = wanted.to_owned();
        for number in 2.. {
            if self.names.insert((kind, namespace.to_owned(), name.clone())) {
                break;
            }
            name = format!("{wanted}-{number}");
        }
        name
    }

    /// Writes the routes of a service: one for each part of its rules and of its host names.
    pub(super) fn write(
        &mut self,
        id: ResourceId,
        entries: &[Entry<'c, 'a>],
        routes: &[Vec<Rule>],
        converted: &Converted,
    ) {
        let service = self.cx.resource(id);
        let mut is_first = true;
        let named: Vec<String> = converted.hostnames.iter().filter(|name| !name.is_empty()).cloned().collect();
        // Names with sections of their own bring these with them.
        let own = |name: &String| converted.sections.iter().filter(|(_, section)| section.hostname == *name).count();
        let most = named.iter().map(own).max().unwrap_or_default().max(1);
        let number = (PARENTS / most).clamp(1, HOSTNAMES);
        let mut parts: Vec<Vec<String>> = named.chunks(number).map(<[String]>::to_vec).collect();
        if converted.hostnames.iter().any(String::is_empty) {
            parts.push(Vec::new());
        }
        for hostnames in &parts {
            for rules in routes {
                let name = if std::mem::take(&mut is_first) {
                    service.name.to_owned()
                } else {
                    self.free("HTTPRoute", service.namespace, service.name)
                };
                let parents = parents(hostnames, converted, service.namespace);
                if parents.is_empty() {
                    continue;
                }
                let (rules, marks, comments) = self.rules(entries, rules, id);
                let mut metadata = json!({ "name": name, "namespace": service.namespace });
                let labels: serde_json::Map<String, Value> =
                    service.labels.iter().map(|(label, value)| (label.value.to_owned(), json!(value.value))).collect();
                if !labels.is_empty() {
                    metadata["labels"] = Value::Object(labels);
                }
                if !marks.is_empty() {
                    metadata["annotations"] = json!({ GROUP_MARK: marks.join(", ") });
                }
                let mut spec = json!({ "parentRefs": parents });
                if !hostnames.is_empty() {
                    spec["hostnames"] = json!(hostnames);
                }
                spec["rules"] = json!(rules);
                let value = json!({
                    "apiVersion": "gateway.networking.k8s.io/v1",
                    "kind": "HTTPRoute",
                    "metadata": metadata,
                    "spec": spec,
                });
                self.manifests.push(Manifest { of: Some(id), value, comments });
            }
        }
    }

    /// Allows the rules of a route in a namespace to refer to what lies in others.
    pub(super) fn grant(&mut self, entries: &[Entry<'c, 'a>], pieces: &[Piece], home: &str) {
        for piece in pieces {
            let Some(action) = piece.entry.and_then(|entry| entries[entry].action.as_ref()) else { continue };
            let backends =
                action.backends.iter().map(|(endpoint, ..)| endpoint).filter(|_| !is_delegating(&piece.body));
            for endpoint in backends.chain(action.copied_to()) {
                self.grants.add(("HTTPRoute", home), endpoint.object(self.cx));
            }
        }
    }

    /// The rules of a route, whose copies of groups they are, and the comments on them.
    pub(super) fn rules(
        &self,
        entries: &[Entry<'c, 'a>],
        rules: &[Rule],
        service: ResourceId,
    ) -> (Vec<Value>, Vec<String>, Comments) {
        let (mut made, mut marks, mut comments) = (Vec::new(), Vec::new(), Comments::new());
        let mut names: FxHashSet<String> = FxHashSet::default();
        for (at, rule) in rules.iter().enumerate() {
            let entry = rule.pieces.iter().find_map(|piece| piece.entry).map(|entry| &entries[entry]);
            let mut value = json!({});
            let name = entry.and_then(|entry| entry.route.name).map(rule_name).filter(|name| !name.is_empty());
            if let Some(name) = name.filter(|name| names.insert(name.clone())) {
                value["name"] = json!(name);
            }
            value["matches"] = Value::Array(rule.pieces.iter().map(|piece| match_of(&piece.pattern)).collect());
            if let (Some(value), Some(body)) = (value.as_object_mut(), rule.pieces[0].body.as_object()) {
                value.extend(body.clone());
            }
            let action = entry.and_then(|entry| entry.action.as_ref()).filter(|_| !is_delegating(&value));
            if let Some(group) = action.and_then(|action| action.group.as_ref()) {
                let by = value["name"].as_str().map_or_else(|| at.to_string(), str::to_owned);
                marks.push(format!("{by}={group}"));
            }
            if let Some(entry) = entry {
                let lines = self.comment(entry.route, service);
                if !lines.is_empty() {
                    comments.insert(format!("spec/rules/{at}"), lines);
                }
            }
            made.push(value);
        }
        (made, marks, comments)
    }

    /// What stands above a written route, and where it comes from if not from its host.
    fn comment(&self, route: &Route<'a>, service: ResourceId) -> Vec<String> {
        let file = self.cx.map().file(route.span.file);
        let lines: Vec<&str> = file.text.get(..route.span.start as usize).unwrap_or_default().lines().collect();
        // The last line holds what stands before the route itself.
        let above = lines.iter().rev().skip(1).map(|line| line.trim());
        let mut found: Vec<String> = above
            .take_while(|line| line.starts_with('#'))
            .map(|line| line.trim_start_matches('#').trim().to_owned())
            .collect();
        if route.id.owner != service {
            let owner = self.cx.resource(route.id.owner);
            found.insert(0, format!("from {} {}", owner.kind.words(), slashed(owner.namespace, owner.name)));
        }
        found.reverse();
        found
    }

    /// Writes the policy for what stands for an upstream, once.
    fn reach(&mut self, id: ResourceId, written: upstream::Written) {
        let upstream::Written { version, kind, namespace, spec } = written;
        if !self.reached.insert((namespace.clone(), spec["targetRefs"].to_string())) {
            return;
        }
        let name = self.free(kind, &namespace, self.cx.resource(id).name);
        let metadata = json!({ "name": name, "namespace": namespace });
        let value = json!({ "apiVersion": version, "kind": kind, "metadata": metadata, "spec": spec });
        self.manifests.push(Manifest { of: Some(id), value, comments: Comments::new() });
    }

    /// All manifests, and what is lost.
    pub(super) fn finish(mut self, class: &str) -> (Vec<Manifest>, Losses) {
        let cx = self.cx;
        for made in self.gateways.manifests(class) {
            for (namespace, name) in &made.secrets {
                self.grants.add((made.kind, &made.namespace), ("", "Secret", namespace, name));
            }
            self.manifests.push(Manifest { of: made.of, value: made.value, comments: Comments::new() });
        }
        for &id in &self.backends {
            let value = endpoint::backend(cx.resource(id));
            self.manifests.push(Manifest { of: Some(id), value, comments: Comments::new() });
        }
        let gateways = self.gateways.of();
        let involved: BTreeSet<ResourceId> = self.involved.union(&gateways).copied().collect();
        for id in involved {
            let of_upstream = cx.resource(id).kind == Kind::Upstream;
            let policy = if of_upstream { self.policy(id).clone() } else { upstream::Policy::default() };
            unread::tell(cx, id, &policy.carried, &mut self.losses);
            if policy.verifies {
                self.losses.add(verified(cx, id), &cx.resource(id).key());
            }
            if let Some(written) = policy.written {
                self.reach(id, written);
            }
            if of_upstream && let Err(told) = endpoint::of_upstream(cx, self.target, id, &self.peers) {
                self.losses.add(told, &cx.resource(id).key());
            }
        }
        self.manifests.extend(self.grants.manifests());
        (self.manifests, self.losses)
    }
}

/// That the Gateway API verifies who answers.
fn verified(cx: &Context<'_>, id: ResourceId) -> Told {
    let upstream = cx.resource(id);
    let message = format!("the certificate that {} shows is verified from now on", upstream.key());
    let told = Told::changed(LossKind::Upstream, reached::place(upstream), message, "verified");
    told.effect("Gloo takes any; the Gateway API takes one of a known authority, for the name that it is asked for by")
}

/// The parents of a route with those host names.
fn parents(hostnames: &[String], converted: &Converted, home: &str) -> Vec<Value> {
    let is_own = |section: &&Section| {
        if hostnames.is_empty() { section.serves("") } else { hostnames.iter().any(|name| section.serves(name)) }
    };
    let sections: BTreeSet<&Section> = converted.sections.iter().map(|(_, section)| section).filter(is_own).collect();
    sections.into_iter().map(|section| parent(section, home)).collect()
}

/// How a route in a namespace names a section.
pub(super) fn parent(section: &Section, home: &str) -> Value {
    let mut parent = match &section.set {
        None => json!({ "name": section.gateway.1 }),
        Some(set) => json!({ "group": "gateway.networking.k8s.io", "kind": "ListenerSet", "name": set }),
    };
    if section.gateway.0 != home {
        parent["namespace"] = json!(section.gateway.0);
    }
    parent["sectionName"] = json!(section.name);
    parent
}

/// A name of a route in the form that names of rules have.
fn rule_name(name: &str) -> String {
    let kept: String = name
        .to_ascii_lowercase()
        .chars()
        .map(|c| if c.is_ascii_alphanumeric() || c == '-' { c } else { '-' })
        .collect();
    let kept = kept.trim_matches('-');
    kept.get(..63.min(kept.len())).unwrap_or_default().trim_matches('-').to_owned()
}

/// A match as it is written.
fn match_of(pattern: &Pattern) -> Value {
    let (kind, value) = match &pattern.path {
        PathPattern::Exact(path) => ("Exact", path.as_str()),
        PathPattern::Regex(regex) => ("RegularExpression", regex.as_str()),
        PathPattern::Elements(stem) if stem.is_empty() => ("PathPrefix", "/"),
        PathPattern::Elements(stem) => ("PathPrefix", stem.as_str()),
    };
    let mut made = json!({ "path": { "type": kind, "value": value } });
    let conditions = |all: &BTreeMap<String, Asked>| -> Vec<Value> {
        let condition = |(name, asked): (&String, &Asked)| match asked {
            Asked::Exact(value) => json!({ "name": name, "value": value }),
            Asked::Regex(regex) => json!({ "type": "RegularExpression", "name": name, "value": regex }),
        };
        all.iter().map(condition).collect()
    };
    if !pattern.headers.is_empty() {
        made["headers"] = json!(conditions(&pattern.headers));
    }
    if !pattern.query.is_empty() {
        made["queryParams"] = json!(conditions(&pattern.query));
    }
    if let Some(method) = &pattern.method {
        made["method"] = json!(method);
    }
    made
}
