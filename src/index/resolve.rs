//! What a reference leads to: what is there, what will be, what is missing, and what nobody can know.

use super::by::By;
use super::{Index, discovery};
use crate::model::gloo::{Destination, DestinationType};
use crate::model::{Body, Kind, Ref};
use crate::snapshot::{Options, glob_fits};
use crate::snapshot::{ResourceId, Snapshot};

use std::borrow::Cow;

/// Where discovery writes upstreams unless settings say otherwise.
pub const GLOO_NAMESPACE: &str = "gloo-system";

/// What the names of upstreams begin with that Gloo keeps in memory: those of Services, and of Consul's services.
pub(super) const KUBE_PREFIX: &str = "kube-svc:";
const CONSUL_PREFIX: &str = "consul-svc:";

/// What a reference resolves to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// A resource in the sources or in the context.
    Defined(ResourceId),
    /// An upstream that discovery makes from a Service in the sources.
    Discovered(ResourceId),
    /// Something that Gloo would make from what the sources don't show: it can't be known.
    Expected,
    /// Something that another program writes on behalf of this resource of the sources, such as a secret of a Certificate.
    Written(ResourceId),
    /// A name that the configuration lists as defined elsewhere.
    External,
    /// Not there, and something says that it should be: see [`Evidence`](super::Evidence).
    Dangling,
    /// Not there, and nothing says whether it should be: it may come from elsewhere.
    Unknown,
}

impl State {
    /// The resource that it is.
    pub fn defined(self) -> Option<ResourceId> {
        match self {
            State::Defined(id) => Some(id),
            _ => None,
        }
    }

    /// Whether traffic would find it, as far as can be known.
    pub fn is_there(self) -> bool {
        self != State::Dangling
    }

    /// Whether it is not in the sources, and nothing in them promises it.
    pub fn may_be_missing(self) -> bool {
        matches!(self, State::Dangling | State::Unknown)
    }

    /// The word used in outputs.
    pub fn as_str(self) -> &'static str {
        match self {
            State::Defined(_) | State::Discovered(_) | State::External => "defined",
            State::Expected | State::Written(_) => "expected",
            State::Dangling => "dangling",
            State::Unknown => "unknown",
        }
    }
}

/// The name of an upstream as Gloo's proxy configuration has it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct UpstreamName<'a> {
    /// Its namespace; may be empty.
    pub namespace: Cow<'a, str>,
    /// Its name.
    pub name: Cow<'a, str>,
}

impl UpstreamName<'_> {
    /// `namespace/name`, or the name alone where the namespace is empty.
    pub fn path(&self) -> String {
        crate::model::slashed(&self.namespace, &self.name)
    }
}

impl<'a> Index<'a> {
    /// The namespace that discovery writes upstreams to, which is also the one that gateways are read from.
    pub fn discovery_namespace(&self) -> &'a str {
        self.discovery_namespace
    }

    fn options(&self) -> &'a Options {
        self.snapshot.options
    }

    /// Whether the configuration lists the name as defined elsewhere.
    pub fn is_external(&self, namespace: &str, name: &str) -> bool {
        let globs = &self.options().external;
        !globs.is_empty() && {
            let path = crate::model::slashed(namespace, name);
            globs.iter().any(|glob| glob_fits(glob, &path))
        }
    }

    /// On whose behalf an upstream will be there: discovery makes it from a Service that a controller will write, or from one of Consul's.
    fn promised_upstream(&self, namespace: &str, name: &str) -> Option<State> {
        let is_home = |id: &ResourceId| self.may_be_home(namespace, *id);
        if let Some(id) = self.promised(Kind::Upstream, "", name).filter(is_home) {
            return Some(State::Written(id));
        }
        // Consul's services are not in any manifest.
        let settings = self.consul_discovery.filter(|_| namespace == self.discovery_namespace)?;
        Some(State::Written(settings))
    }

    /// Whether discovery may write what it makes of a Service into that namespace. Gloo may be installed in any, and several times: only
    /// that of the Service itself is hardly one.
    fn may_be_home(&self, namespace: &str, service: ResourceId) -> bool {
        namespace == self.discovery_namespace
            || (!self.options().closed && namespace != self.snapshot.resource(service).namespace)
    }

    /// The settings that switch off what Gloo keeps in memory for Services, so that no `kube` destination leads anywhere
    /// (`gl/upstreams/hybrid_upstream_client.go`); nothing where settings disagree.
    pub fn without_kube_destinations(&self) -> Option<ResourceId> {
        let agree = self.settings_agree(|settings| settings.disables_kube_destinations);
        self.in_order(Kind::Settings).first().copied().filter(|_| agree)
    }

    /// What becomes of a reference to one of the upstreams that Gloo keeps in memory for Services: `kube-svc:` and the name that discovery
    /// gives, in the Service's own namespace (`gl/upstreams/kubernetes`).
    fn in_memory(&self, namespace: &str, name: &str) -> Option<State> {
        let rest = name.strip_prefix(KUBE_PREFIX)?;
        if self.without_kube_destinations().is_some() {
            return Some(State::Dangling);
        }
        let service = self.discovered(rest).filter(|&id| self.snapshot.resource(id).namespace == namespace);
        let has_no_port = || self.service_behind(rest).is_some();
        Some(match service {
            Some(id) => State::Discovered(id),
            None if self.options().closed || has_no_port() => State::Dangling,
            None => State::Expected,
        })
    }

    /// Resolves a name of any kind but upstreams and Services.
    pub fn resource(&self, kind: Kind, namespace: &str, name: &str, by: By) -> State {
        self.known(kind, namespace, name).unwrap_or_else(|| self.absent(kind, namespace, name, by))
    }

    /// Resolves a name of any kind but upstreams and Services, where a resource that names no namespace means its own by it, and nobody has
    /// said which that is.
    pub fn own_resource(
        &self,
        kind: Kind,
        namespace: &'a str,
        name: &'a str,
        (from, names_none): (ResourceId, bool),
    ) -> State {
        let state = self.resource(kind, namespace, name, By { from: Some(from), names_none });
        let may_be_its_own = || names_none && self.may_be_its_own(kind, self.snapshot.resource(from), name);
        if state == State::Dangling && may_be_its_own() { State::Unknown } else { state }
    }

    /// Whether a secret is in the sources, listed, or written by something that is in them.
    pub fn holds_secret(&self, secret: &Ref<'_>) -> bool {
        self.known(Kind::Secret, secret.namespace.value, secret.name.value).is_some()
    }

    /// What is in the sources, listed, or written by something that is in them.
    fn known(&self, kind: Kind, namespace: &str, name: &str) -> Option<State> {
        match self.stored(kind, namespace, name) {
            Some(id) => Some(State::Defined(id)),
            None if self.is_external(namespace, name) => Some(State::External),
            // The Canary is in the sources, so this holds also where they are all there is.
            None => self.promised(kind, namespace, name).map(State::Written),
        }
    }

    /// Resolves an upstream by name.
    pub fn upstream(&self, namespace: &str, name: &str, by: By) -> State {
        if let Some(known) = self.known(Kind::Upstream, namespace, name) {
            return known;
        }
        if let Some(service) = self.discovered(name).filter(|&id| self.may_be_home(namespace, id)) {
            return State::Discovered(service);
        }
        if let Some(state) = self.promised_upstream(namespace, name).or_else(|| self.in_memory(namespace, name)) {
            return state;
        }
        // A name of Consul's services, which Gloo keeps in memory, too.
        if namespace == GLOO_NAMESPACE && name.starts_with(CONSUL_PREFIX) && !self.options().closed {
            return State::Expected;
        }
        let is_home = namespace == self.discovery_namespace || namespace == GLOO_NAMESPACE;
        if is_home && looks_discovered(name) {
            // The Service decides: without that port, or under nearly that name, it shows that there is no such upstream.
            let is_shown = self.evidence(Kind::Upstream, namespace, name, by).is_some();
            return if is_shown { State::Dangling } else { State::Expected };
        }
        self.absent(Kind::Upstream, namespace, name, by)
    }

    /// The Service that a discovered upstream's name speaks of, and the port that it names.
    pub fn service_behind(&self, name: &str) -> Option<(ResourceId, u32)> {
        let (head, port) = name.rsplit_once('-')?;
        let port = port.parse().ok()?;
        let mut splits = head.match_indices('-').map(|(at, _)| (&head[..at], &head[at + 1..]));
        splits.find_map(|(namespace, service)| Some((self.stored(Kind::Service, namespace, service)?, port)))
    }

    /// Resolves a Service and port, as a `kube` destination names them.
    pub fn service(&self, namespace: &str, name: &str, port: u32, by: By) -> State {
        if self.is_external(namespace, name) {
            return State::External;
        }
        if self.without_kube_destinations().is_some() {
            return State::Dangling;
        }
        match self.stored(Kind::Service, namespace, name) {
            Some(id) => match &self.snapshot.resource(id).body {
                Body::Service(service) if service.ports.iter().any(|known| known.value == port) => {
                    State::Discovered(id)
                }
                _ => State::Dangling,
            },
            None => match self.promised(Kind::Service, namespace, name) {
                Some(id) => State::Written(id),
                None if namespace.is_empty() => State::Dangling,
                None if self.evidence(Kind::Service, namespace, name, by).is_some() => State::Dangling,
                None => State::Expected,
            },
        }
    }

    /// The name and state of the upstream that a destination stands for; nothing for a destination without a type.
    /// `default` is the namespace of an upstream reference that names none.
    pub fn destination(&self, destination: &Destination<'a>, default: &'a str) -> Option<(UpstreamName<'a>, State)> {
        Some(match &destination.target {
            DestinationType::Nothing => return None,
            DestinationType::Upstream(reference) => {
                let (namespace, name) = (reference.namespace_or(default), reference.name.value);
                let state = self.upstream(namespace, name, By::naming(reference.namespace.value));
                (UpstreamName { namespace: namespace.into(), name: name.into() }, state)
            }
            DestinationType::Kube { service, port } => {
                let (namespace, name) = (service.namespace.value, service.name.value);
                let upstream = discovery::kube_upstream_name(namespace, name, port.value);
                let state = self.service(namespace, name, port.value, By::default());
                (UpstreamName { namespace: namespace.into(), name: upstream.into() }, state)
            }
            DestinationType::Consul { service } => {
                let upstream = discovery::consul_upstream_name(service.value);
                (UpstreamName { namespace: GLOO_NAMESPACE.into(), name: upstream.into() }, State::Expected)
            }
        })
    }
}

/// Whether a name is one that discovery writes: `namespace-service-port`, or its shortened form.
fn looks_discovered(name: &str) -> bool {
    if name.len() > 63 {
        return false;
    }
    if name.len() == 63 && is_hashed(name) {
        return true;
    }
    let Some((head, port)) = name.rsplit_once('-') else { return false };
    let is_port = port.parse::<u16>().is_ok_and(|number| number > 0) && !port.starts_with('0');
    is_port && head.match_indices('-').any(|(at, _)| at > 0 && at + 1 < head.len())
}

/// `<31 characters>-<31 hexadecimal digits>`, the form of a name that was too long.
fn is_hashed(name: &str) -> bool {
    name.as_bytes()[31] == b'-' && name.as_bytes()[32..].iter().all(u8::is_ascii_hexdigit)
}

/// Where discovery writes: as the run was told, else as `settings` say; those of several installations that disagree say nothing.
pub(super) fn discovery_namespace<'a>(snapshot: &'a Snapshot<'a>, settings: &[ResourceId]) -> &'a str {
    if let Some(namespace) = &snapshot.options.discovery_namespace {
        return namespace;
    }
    let mut said = settings.iter().filter_map(|&id| match &snapshot.resource(id).body {
        Body::Settings(settings) => settings.discovery_namespace.map(|namespace| namespace.value),
        _ => None,
    });
    let first = said.next();
    first.filter(|first| said.all(|other| other == *first)).unwrap_or(GLOO_NAMESPACE)
}
