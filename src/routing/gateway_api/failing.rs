//! kgateway's traffic policies that fail: routes that they are for are answered with an error
//! (`pkg/kgateway/extensions2/plugins/trafficpolicy/constructor.go`, `FetchGatewayExtension`).

use rustc_hash::FxHashMap;

use super::backend::Backends;
use super::traffic_policy;
use crate::index::{By, State};
use crate::model::gateway_api::{Object, Rule};
use crate::model::{Body, Kind, Resource, slashed};
use crate::snapshot::ResourceId;
use crate::yaml::Node;

/// Traffic policies that fail, with what is said of each.
#[derive(Debug, Default)]
pub(super) struct Failing<'a> {
    words: FxHashMap<ResourceId, String>,
    /// By kind, namespace and name of what they are for; with the rule, where they are for one.
    targets: FxHashMap<Target<'a>, Vec<Aimed<'a>>>,
}

/// Kind, namespace and name of what a policy is for.
type Target<'a> = (&'a str, &'a str, &'a str);

/// The rule of it that is meant, or all, and the policy.
type Aimed<'a> = (Option<&'a str>, ResourceId);

/// So deep may the backend of an extension be written.
const DEPTH: usize = 8;

impl<'a> Failing<'a> {
    pub(super) fn find(backends: Backends<'_, 'a>) -> Failing<'a> {
        let mut failing = Failing::default();
        for &id in backends.index.sorted(Kind::TrafficPolicy) {
            let resource: &'a Resource<'a> = backends.snapshot.resource(id);
            let Body::Policy(policy) = &resource.body else { continue };
            let Some(words) = policy.extensions.iter().find_map(|to| fault(backends, resource, to)) else { continue };
            failing.words.insert(id, words);
            for (to, section) in policy.targets.iter().zip(&policy.sections) {
                let key = (to.kind.value, resource.namespace, to.name.value);
                failing.targets.entry(key).or_default().push((*section, id));
            }
        }
        failing
    }

    /// What is said of a policy that fails and that a rule is treated by.
    pub(super) fn of(&self, backends: Backends<'_, 'a>, route: &Resource<'a>, rule: &Rule<'a>) -> Option<&str> {
        if self.words.is_empty() {
            return None;
        }
        let targets = self.targets.get(&(route.kind.as_str(), route.namespace, route.name)).into_iter().flatten();
        let name = rule.name.map(|name| name.value);
        let is_meant = |section: Option<&str>| section.is_none() || section == name;
        let aimed = targets.filter(|(section, _)| is_meant(*section)).map(|(_, id)| *id);
        let named = traffic_policy::named(backends.index, route.namespace, rule);
        aimed.chain(named).find_map(|id| self.words.get(&id)).map(String::as_str)
    }
}

/// Why an extension can't be used.
fn fault<'a>(backends: Backends<'_, 'a>, policy: &Resource<'a>, to: &Object<'a>) -> Option<String> {
    let (namespace, name) = (to.namespace_or(policy.namespace), to.name.value);
    let (kind, path) = (Kind::GatewayExtension, slashed(namespace, name));
    let Some(id) = backends.index.stored(kind, namespace, name) else {
        let by = By { from: None, names_none: to.namespace.is_none() };
        // Where not a single one is in the sources, they come from elsewhere: whoever keeps routes seldom keeps extensions.
        let is_missing = !backends.index.sorted(kind).is_empty()
            && backends.index.resource(kind, namespace, name, by) == State::Dangling
            && !(to.namespace.is_none() && backends.index.may_be_its_own(kind, policy, name));
        return is_missing.then(|| format!("no {} {path}", kind.words()));
    };
    let extension = backends.snapshot.resource(id);
    let spec = extension.node.field("spec")?;
    let mut found = Vec::new();
    named(spec, DEPTH, &mut found);
    let fails = |to: &Object<'a>| backends.resolve(extension, to).fault.is_some();
    let backend = found.into_iter().map(Object::backend).find(fails)?;
    let name = slashed(backend.namespace_or(extension.namespace), backend.name.value);
    Some(format!("gateway extension {path} can't use {} {name}", backend.kind.value))
}

/// The backends that are named anywhere in a part of an extension.
fn named<'a>(node: Node<'a>, depth: usize, found: &mut Vec<Node<'a>>) {
    if depth == 0 {
        return;
    }
    for (key, value) in node.entries() {
        if key.is_text("backendRef") {
            found.push(value);
        } else {
            named(value, depth - 1, found);
        }
    }
    node.items().for_each(|item| named(item, depth - 1, found));
}
