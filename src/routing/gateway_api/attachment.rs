//! Which listeners take which routes, and why others do not.

use super::admission::{self, Admission};
use super::gateway::{GatewayView, Gateways, Place};
use super::hostname::intersection;
use crate::index::{Index, State};
use crate::model::gateway_api::{GROUP, HttpRoute, ParentRef};
use crate::model::{Body, Kind};
use crate::snapshot::{Dialect, ResourceId, Snapshot};
use crate::text::Spanned;

/// What becomes of one `parentRef` of a route.
#[derive(Debug)]
pub struct Attachment<'a> {
    /// The route.
    pub route: ResourceId,
    /// The reference.
    pub parent: &'a ParentRef<'a>,
    /// The gateway that it leads to; nothing where it leads to none.
    pub gateway: Option<usize>,
    /// What becomes of it.
    pub outcome: Outcome,
    /// The listeners that take the route, by their index.
    pub sections: Vec<usize>,
}

/// Whether a parent takes a route.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It does.
    Accepted,
    /// It does if the namespace has labels that the sources don't show.
    Unseen,
    /// The sources don't show the parent, and nothing says that it should be there.
    Elsewhere,
    /// The parent isn't there.
    NoParent,
    /// The parent is a listener set that its gateway doesn't take.
    SetNotAllowed,
    /// It is another route, which delegates; or a Service of a mesh.
    OtherKind,
    /// No listener has that name and port.
    NoMatchingParent,
    /// Listeners have, but take no routes of that kind, or none from that namespace.
    NotAllowed,
    /// Listeners would, but have no host name in common with it.
    NoHostname,
}

impl Outcome {
    /// Whether the route is taken, as far as can be known.
    pub fn is_accepted(self) -> bool {
        matches!(self, Outcome::Accepted | Outcome::Unseen | Outcome::Elsewhere)
    }

    /// The reason of the condition `Accepted`; nothing where nobody writes one.
    pub fn reason(self) -> Option<&'static str> {
        match self {
            Outcome::Accepted => Some("Accepted"),
            Outcome::NoMatchingParent => Some("NoMatchingParent"),
            Outcome::NotAllowed | Outcome::SetNotAllowed => Some("NotAllowedByListeners"),
            Outcome::NoHostname => Some("NoMatchingListenerHostname"),
            Outcome::Unseen | Outcome::Elsewhere | Outcome::NoParent | Outcome::OtherKind => None,
        }
    }
}

/// The API server takes 32 parents and 16 host names; so many count, so that nothing is quadratic.
const MOST: usize = 64;

/// Works out what becomes of each parent of each route.
pub(super) struct Attacher<'c, 'a> {
    pub(super) snapshot: &'a Snapshot<'a>,
    pub(super) index: &'c Index<'a>,
    /// Who serves gateways that the sources don't show.
    pub(super) default: Dialect,
}

impl<'a> Attacher<'_, 'a> {
    /// What becomes of the parents of a route.
    pub(super) fn attach(&self, gateways: &mut Gateways<'a>, id: ResourceId, found: &mut Vec<Attachment<'a>>) {
        let (parents, hostnames) = wants(&self.snapshot.resource(id).body);
        for parent in parents.iter().take(MOST) {
            let (gateway, place) = match self.place(gateways, id, parent) {
                Ok(place) => place,
                Err((gateway, outcome)) => {
                    found.push(Attachment { route: id, parent, gateway, outcome, sections: Vec::new() });
                    continue;
                }
            };
            let (outcome, sections) = self.sections(&gateways.views[gateway], place, id, hostnames, parent);
            found.push(Attachment { route: id, parent, gateway: Some(gateway), outcome, sections });
        }
    }

    /// The gateway that a parent leads to, with the part of its listeners that is meant.
    fn place(
        &self,
        gateways: &mut Gateways<'a>,
        id: ResourceId,
        parent: &'a ParentRef<'a>,
    ) -> Result<(usize, std::ops::Range<usize>), (Option<usize>, Outcome)> {
        let home = self.snapshot.resource(id).namespace;
        let (namespace, name) = (parent.to.namespace_or(home), parent.to.name.value);
        let kind = match (parent.to.group.value, parent.to.kind.value) {
            (GROUP, "Gateway") => Kind::ApiGateway,
            (GROUP, "ListenerSet") => Kind::ListenerSet,
            ("gateway.networking.x-k8s.io", "XListenerSet") => Kind::XListenerSet,
            _ => return Err((None, Outcome::OtherKind)),
        };
        match self.index.own_resource(kind, namespace, name, (id, parent.to.namespace.is_none())) {
            State::Defined(found) => match gateways.places.get(&found) {
                Some(Place::In(at, range)) => return Ok((*at, range.clone())),
                Some(Place::NotAdmitted(at)) => return Err((Some(*at), Outcome::SetNotAllowed)),
                Some(Place::Nowhere) | None => {}
            },
            State::Dangling => return Err((None, Outcome::NoParent)),
            _ => {}
        }
        let at = gateways.assumed(kind.as_str(), namespace, name, self.default);
        Ok((at, 0..1))
    }

    fn sections(
        &self,
        view: &GatewayView<'a>,
        place: std::ops::Range<usize>,
        id: ResourceId,
        hostnames: &[Spanned<&'a str>],
        parent: &ParentRef<'a>,
    ) -> (Outcome, Vec<usize>) {
        if view.id.is_none() {
            return (Outcome::Elsewhere, place.collect());
        }
        let (kind, home) = (self.snapshot.resource(id).kind, self.snapshot.resource(id).namespace);
        let mut taken = Vec::new();
        let (mut is_named, mut is_allowed, mut unseen) = (false, false, true);
        for at in place {
            let section = &view.sections[at];
            let Some(listener) = section.listener else { continue };
            let fits = parent.section.is_none_or(|wanted| wanted.value == listener.name.value)
                && parent.to.port.is_none_or(|wanted| wanted.value == listener.port.value);
            if !fits {
                continue;
            }
            is_named = true;
            let owner = section.owner.map_or(home, |owner| self.snapshot.resource(owner).namespace);
            let namespaces = &listener.allowed.namespaces;
            let admitted = admission::of_namespace(self.snapshot, self.index, namespaces, owner, home);
            if !admission::takes_kind(listener, kind) || admitted == Admission::No {
                continue;
            }
            is_allowed = true;
            if section.rival.is_none() && shares_hostname(section.hostname(), hostnames) {
                unseen &= admitted == Admission::Unseen;
                taken.push(at);
            }
        }
        let outcome = match () {
            () if !taken.is_empty() && unseen => Outcome::Unseen,
            () if !taken.is_empty() => Outcome::Accepted,
            () if is_allowed => Outcome::NoHostname,
            () if is_named => Outcome::NotAllowed,
            () => Outcome::NoMatchingParent,
        };
        (outcome, taken)
    }
}

/// The parents that a route names, and its host names.
fn wants<'r, 'a>(body: &'r Body<'a>) -> (&'r [ParentRef<'a>], &'r [Spanned<&'a str>]) {
    match body {
        Body::HttpRoute(route) => (&route.parents, &route.hostnames),
        Body::OtherRoute(route) => (&route.parents, &route.hostnames),
        _ => (&[], &[]),
    }
}

fn shares_hostname<'a>(listener: Option<&'a str>, hostnames: &[Spanned<&'a str>]) -> bool {
    domains(listener, hostnames).next().is_some()
}

/// The host names under which a listener serves a route that names these, as domains have them: `*` for all.
pub(super) fn domains<'r, 'a>(
    listener: Option<&'a str>,
    hostnames: &'r [Spanned<&'a str>],
) -> impl Iterator<Item = &'a str> + use<'r, 'a> {
    let all = hostnames.is_empty().then_some(None);
    let wanted = all.into_iter().chain(hostnames.iter().take(MOST).map(|name| Some(name.value)));
    wanted.filter_map(move |wanted| intersection(listener, wanted)).map(|found| found.unwrap_or("*"))
}

/// The HTTP route that a resource is, or comes to.
pub(super) fn http_route<'a>(snapshot: &'a Snapshot<'a>, id: ResourceId) -> Option<&'a HttpRoute<'a>> {
    match &snapshot.resource(id).body {
        Body::HttpRoute(route) => Some(route),
        _ => None,
    }
}
