//! What routes do to requests, put together; the targets of an upstream group once for all its routes.

use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::Context;
use crate::model::Matcher;
use crate::snapshot::ResourceId;
use crate::traffic::{Route, Target, Treatment};

/// What works out what routes do to requests.
#[derive(Debug)]
pub struct Treatments<'c, 'a> {
    cx: &'c Context<'a>,
    shows_pods: bool,
    groups: FxHashMap<ResourceId, Arc<[Target]>>,
}

impl<'c, 'a> Treatments<'c, 'a> {
    /// For the routes of a context; `shows_pods` says whether which pods are behind a Service makes a difference.
    pub fn new(cx: &'c Context<'a>, shows_pods: bool) -> Treatments<'c, 'a> {
        Treatments { cx, shows_pods, groups: FxHashMap::default() }
    }

    /// All that an effective route does to the requests that one of its matchers takes, on a host of that owner, to which they
    /// come with a scheme, at a port of a listener.
    pub fn of(
        &mut self,
        (route, matcher): (&Route<'a>, &Matcher<'a>),
        (owner, dynamic_forward_proxy): (ResourceId, bool),
        (scheme, port): (&str, Option<u32>),
    ) -> Treatment {
        let Context { routing, index, .. } = self.cx;
        let outcome = self.cx.outcome(route, dynamic_forward_proxy);
        let work_out = || {
            let targets = routing.targets(index, route, &outcome);
            let bare = |target: &Target| Target { pods: String::new(), ..target.clone() };
            if self.shows_pods { targets } else { targets.iter().map(bare).collect() }
        };
        let targets = match outcome.group_id {
            Some(group) => Arc::clone(self.groups.entry(group).or_insert_with(work_out)),
            None => work_out(),
        };
        let answers = outcome.redirect.is_some() || outcome.response.is_some();
        let rewrite = (!answers).then(|| routing.rewrite(index, route));
        let policies = routing.policies(index, route, owner, &outcome);
        Treatment::new((matcher, scheme, port), &outcome, rewrite.as_ref(), targets, policies)
    }
}
