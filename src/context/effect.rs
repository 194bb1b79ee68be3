//! What the route that takes a request makes of it.

use super::arrival::certified_names;
use super::listeners::{Effect, Hit, Listener, Listeners};
use crate::index::State;
use crate::traffic::{Backend, Fault, Host, Request, Route, Share};

impl<'a> Listeners<'_, 'a> {
    /// The names that the certificates of a listener are for; nothing where one of them is for all, or where it isn't TLS.
    pub fn certified_names(&self, listener: &Listener<'_, 'a>) -> Option<Vec<&'a str>> {
        let hosts: Vec<&Host> = listener.owners().map(|(host, _)| host).collect();
        if listener.ssl == Some(true) { certified_names(self.context(), &hosts) } else { None }
    }

    /// What an effective route does, with the dynamic forward proxy or without.
    pub fn effect_of(&self, route: &Route<'a>, dynamic_forward_proxy: bool) -> Effect<'a> {
        let cx = self.context();
        let outcome = cx.outcome(route, dynamic_forward_proxy);
        let answers = outcome.redirect.is_some() || outcome.response.is_some();
        let rewrite = (!answers).then(|| cx.routing.rewrite(&cx.index, route));
        Effect { outcome, rewrite }
    }
}

impl Hit<'_, '_> {
    /// Where a redirect leads; `port` is the listener's.
    pub fn location(&self, request: &Request, port: Option<u32>) -> Option<String> {
        let matched = self.matching.matched(request.path());
        self.effect.outcome.redirect.as_ref().map(|redirect| redirect.location(request, matched, port))
    }

    /// Host and path as upstreams see them; nothing for what stays.
    pub fn rewritten(&self, request: &Request) -> (Option<String>, Option<String>) {
        let matched = self.matching.matched(request.path());
        let rewrite = self.effect.rewrite.as_ref();
        rewrite.map_or((None, None), |it| (it.host.apply(request), it.path.apply(request, matched)))
    }

    /// The status that Envoy answers with by itself; nothing where an upstream answers.
    pub fn status(&self) -> Option<u32> {
        self.effect.status()
    }
}

impl Effect<'_> {
    /// The status that Envoy answers with by itself; nothing where an upstream answers.
    pub fn status(&self) -> Option<u32> {
        let outcome = &self.outcome;
        if let Some(redirect) = &outcome.redirect {
            return redirect.status.map(u32::from);
        }
        if let Some(response) = outcome.response {
            return Some(response.status);
        }
        let answered = outcome.faults.iter().find_map(|fault| match fault {
            Fault::Answered { status, .. } => Some(u32::from(*status)),
            _ => None,
        });
        if answered.is_some() {
            return answered;
        }
        if outcome.faults.iter().any(Fault::envoy_refuses_listener) {
            return None;
        }
        let sent: Vec<_> =
            outcome.backends.iter().filter(|backend| outcome.share(backend).is_some_and(Share::is_positive)).collect();
        if sent.is_empty() {
            None
        } else if sent.iter().all(|backend| backend.invalid) {
            Some(500)
        } else {
            // Without its cluster a request is answered with 503.
            let is_lost = |backend: &&Backend<'_>| backend.state == State::Dangling && !backend.invalid;
            sent.iter().all(is_lost).then_some(503)
        }
    }
}
