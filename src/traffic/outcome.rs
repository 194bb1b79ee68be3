//! What a route does to a request: its backends with their shares, or why it fails.

use std::sync::Arc;

use super::{DirectResponse, Redirect, Share};
use crate::index::{State, UpstreamName};
use crate::model::Ref;
use crate::snapshot::ResourceId;
use crate::text::{Span, Spanned};

/// What a route does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ActionKind {
    /// Forwards to upstreams.
    Forward,
    /// Redirects.
    Redirect,
    /// Answers directly.
    DirectResponse,
    /// Forwards to the cluster that a header names.
    ClusterHeader,
    /// Forwards to the host that the request names.
    DynamicForwardProxy,
    /// Nothing at all.
    None,
}

impl ActionKind {
    /// The word used in outputs.
    pub fn as_str(self) -> &'static str {
        match self {
            ActionKind::Forward => "forward",
            ActionKind::Redirect => "redirect",
            ActionKind::DirectResponse => "directResponse",
            ActionKind::ClusterHeader => "clusterHeader",
            ActionKind::DynamicForwardProxy => "dynamicForwardProxy",
            ActionKind::None => "none",
        }
    }
}

/// One destination of a route: an upstream, with what it gets.
#[derive(Clone, Debug)]
pub struct Backend<'a> {
    /// The upstream.
    pub name: UpstreamName<'a>,
    /// Its weight; nothing for a single destination, which gets everything.
    pub weight: Option<u32>,
    /// What the upstream resolves to.
    pub state: State,
    /// Whether the control plane loses it: it stands behind one at which the control plane stops reading the list.
    pub lost: bool,
    /// Whether its share is answered with an error, as the reference can't be resolved.
    pub invalid: bool,
    /// The subset of its endpoints, by labels.
    pub subset: Option<&'a [(Spanned<&'a str>, Spanned<&'a str>)]>,
    /// Where it is written.
    pub span: Span,
}

/// Why a route reaches Envoy as an error, or with another meaning than it seems to have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault<'a> {
    /// The upstream group isn't there: a cluster without a name, which Envoy refuses.
    GroupMissing(Ref<'a>),
    /// An empty `routeAction`.
    Nowhere(Span),
    /// A list of destinations without any.
    NoDestinations,
    /// All weights are 0.
    ZeroTotal,
    /// The sum is past 32 bits; `true` where it wraps to 0.
    Overflow(bool),
    /// A destination without a type: it and all behind it are lost. Its place in the list, from 0.
    EmptyDestination(usize),
    /// A subset that the upstream doesn't offer; all behind it are lost. Its place in the list.
    Subset(usize),
    /// A matcher without a path.
    NoPath(Span),
    /// A path that the control plane refuses.
    InvalidPath(Span),
    /// A header's or query parameter's regex that RE2 doesn't take.
    InvalidRegex(Span),
    /// A direct response with a status outside 200 to 599.
    DirectResponseStatus,
    /// A redirect with a code that Envoy has none of.
    RedirectCode,
    /// The gateway has the dynamic forward proxy switched off.
    DynamicForwardProxyOff,
    /// All requests are answered with an error.
    Answered {
        /// The status.
        status: u16,
        /// Why, in a few words.
        words: Box<str>,
    },
    /// The share of a backend is answered with an error.
    InvalidBackend {
        /// Its place in the list, from 0.
        at: usize,
        /// Why, in a few words.
        words: Box<str>,
    },
    /// A value that the control plane or Envoy refuses.
    Refused {
        /// The value.
        span: Span,
        /// What is wrong with it.
        words: Box<str>,
        /// Whether it is Envoy that refuses it.
        by_envoy: bool,
    },
}

impl Fault<'_> {
    /// Whether Envoy refuses the configuration of the whole listener because of it.
    pub fn envoy_refuses_listener(&self) -> bool {
        match self {
            Fault::Subset(_)
            | Fault::InvalidPath(_)
            | Fault::DynamicForwardProxyOff
            | Fault::EmptyDestination(_)
            | Fault::Answered { .. }
            | Fault::InvalidBackend { .. } => false,
            Fault::Refused { by_envoy, .. } => *by_envoy,
            Fault::GroupMissing(_)
            | Fault::Nowhere(_)
            | Fault::NoDestinations
            | Fault::ZeroTotal
            | Fault::Overflow(_)
            | Fault::NoPath(_)
            | Fault::InvalidRegex(_)
            | Fault::DirectResponseStatus
            | Fault::RedirectCode => true,
        }
    }
}

/// What a route comes to.
#[derive(Clone, Debug)]
pub struct Outcome<'a> {
    /// What it does.
    pub action: ActionKind,
    /// The group that it refers to.
    pub group: Option<Ref<'a>>,
    /// The group's resource, where it is there.
    pub group_id: Option<ResourceId>,
    /// Its destinations in written order, also those that are lost; routes to one group share them.
    pub backends: Arc<[Backend<'a>]>,
    /// The true sum of the weights that reach Envoy.
    pub total: u64,
    /// Where it redirects to.
    pub redirect: Option<Redirect<'a>>,
    /// What it answers by itself.
    pub response: Option<DirectResponse<'a>>,
    /// Why it fails; none if it works.
    pub faults: Vec<Fault<'a>>,
}

impl Outcome<'_> {
    /// Whether it works.
    pub fn is_ok(&self) -> bool {
        let is_partial = |fault: &Fault<'_>| {
            matches!(fault, Fault::EmptyDestination(_) | Fault::Subset(_) | Fault::InvalidBackend { .. })
        };
        self.faults.iter().all(|fault| is_partial(fault) && self.total > 0)
    }

    /// The share of a backend; `None` where the route gives it none because it fails.
    pub fn share(&self, backend: &Backend<'_>) -> Option<Share> {
        match backend.weight {
            _ if backend.lost => Some(Share::ZERO),
            None => Some(Share::ONE),
            Some(weight) => Share::new(u64::from(weight), self.total),
        }
    }
}

impl<'a> Backend<'a> {
    /// Label and value of its subset, sorted; none where it has no subset.
    pub fn labels(&self) -> Vec<(&'a str, &'a str)> {
        let values = self.subset.unwrap_or_default();
        let mut labels: Vec<(&str, &str)> = values.iter().map(|(label, value)| (label.value, value.value)).collect();
        labels.sort_unstable();
        labels
    }
}
