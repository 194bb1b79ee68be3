//! What the route that takes a request makes of it.

use super::listeners::Hit;
use crate::index::State;
use crate::traffic::{Fault, Request};

impl Hit<'_, '_> {
    /// Where a redirect leads.
    pub fn location(&self, request: &Request) -> Option<String> {
        let matched = self.matching.matched(request.path());
        self.effect.outcome.redirect.as_ref().map(|redirect| redirect.location(request, matched))
    }

    /// Host and path as upstreams see them; nothing for what stays.
    pub fn rewritten(&self, request: &Request) -> (Option<String>, Option<String>) {
        let matched = self.matching.matched(request.path());
        let rewrite = self.effect.rewrite.as_ref();
        rewrite.map_or((None, None), |it| (it.host.apply(request), it.path.apply(request, matched)))
    }

    /// The status that Envoy answers with by itself; nothing where an upstream answers.
    pub fn status(&self) -> Option<u32> {
        let outcome = &self.effect.outcome;
        if let Some(redirect) = &outcome.redirect {
            return redirect.status.map(u32::from);
        }
        if let Some(response) = outcome.response {
            return Some(response.status);
        }
        if outcome.faults.iter().any(Fault::envoy_refuses_listener) {
            return None;
        }
        // Without its cluster a request is answered with 503.
        let gets_some = |share: Option<crate::traffic::Share>| share.is_some_and(|share| share.is_positive());
        let mut sent = outcome.backends.iter().filter(|backend| gets_some(outcome.share(backend))).peekable();
        (sent.peek().is_some() && sent.all(|backend| backend.state == State::Dangling)).then_some(503)
    }
}
