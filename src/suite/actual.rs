//! What came of a request, in the words of a file of expectations.

use super::Done;
use crate::context::{Answer, Context};
use crate::index::State;
use crate::text::Span;
use crate::traffic::{Fault, Request, Share, describe};

/// What came of a request at one listener.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Actual {
    /// What the host that takes it is made of, as `namespace/name`: a virtual service; none where no host takes it.
    pub hosts: Vec<String>,
    /// The domain by which it does.
    pub domain: Option<String>,
    /// The route that takes it.
    pub route: Option<Place>,
    /// What becomes of it, in the words of outputs.
    pub action: Option<&'static str>,
    /// The status that Envoy answers with by itself; nothing where an upstream answers.
    pub status: Option<u32>,
    /// The upstreams that get it, each once.
    pub shares: Vec<(String, Share)>,
    /// Upstreams that aren't there though they should get some of it.
    pub dangling: Vec<String>,
    /// Where it is redirected to.
    pub redirect: Option<String>,
    /// The body of a direct response.
    pub body: Option<String>,
    /// Path and query as upstreams see them, where it is forwarded.
    pub path: Option<String>,
    /// The host as upstreams see it, where it is forwarded and that is known.
    pub authority: Option<String>,
    /// What else is done to it, where that is asked for.
    pub done: Done,
    /// Why Envoy refuses it before it looks at routes.
    pub refused: Option<&'static str>,
}

/// A route.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// Its name.
    pub name: Option<String>,
    /// The matcher that takes the request, in words.
    pub words: String,
    /// The text of its path.
    pub path: String,
    /// The route tables on the way, outermost first.
    pub via: Vec<String>,
    /// What these are, for people.
    pub via_words: &'static str,
    /// Where it is written.
    pub span: Span,
}

impl Place {
    /// Whether it is called so: by its name, by its matcher in words, or by its path.
    pub fn is_called(&self, written: &str) -> bool {
        self.name.as_deref() == Some(written) || self.words == written || self.path == written
    }

    /// What it is called in a file of expectations.
    pub fn label(&self) -> &str {
        self.name.as_deref().filter(|name| !name.is_empty()).unwrap_or(&self.words)
    }
}

impl Actual {
    /// That Envoy refuses it before it looks at routes.
    pub(super) fn refused(why: &'static str) -> Actual {
        Actual { status: Some(400), refused: Some(why), ..Actual::default() }
    }

    /// That nobody takes it.
    pub(super) fn nobody() -> Actual {
        Actual { status: Some(404), ..Actual::default() }
    }

    /// What came; with what else is done where `is_wanted`.
    pub(super) fn of<'a>(cx: &Context<'a>, answer: &Answer<'_, 'a>, request: &Request, is_wanted: bool) -> Actual {
        let mut actual = Actual::nobody();
        let Some((host, domain)) = answer.host else { return actual };
        actual.hosts = cx.routing.owners(host.table).iter().map(|&owner| cx.resource(owner).path()).collect();
        actual.domain = Some(domain.to_owned());
        let Some(hit) = &answer.hit else { return actual };
        let outcome = &hit.effect.outcome;
        actual.route = Some(Place {
            name: hit.route.name.map(str::to_owned),
            words: describe(hit.matcher),
            path: hit.matcher.path_text().to_owned(),
            via: hit.route.via.iter().map(|&table| cx.resource(table).path()).collect(),
            via_words: cx.way_words(&hit.route.via),
            span: hit.route.span,
        });
        actual.action = Some(outcome.action.as_str());
        // Envoy refuses a route with another.
        actual.status = hit.status().filter(|status| (100..=599).contains(status));
        actual.redirect = hit.location(request, answer.listener.port);
        actual.body = outcome.response.map(|response| response.body.to_owned());
        if !outcome.faults.iter().any(Fault::envoy_refuses_listener) {
            for backend in outcome.backends.iter() {
                let Some(share) = outcome.share(backend) else { continue };
                let labels: Vec<String> =
                    backend.labels().iter().map(|(label, value)| format!("{label}={value}")).collect();
                let labels = if labels.is_empty() { String::new() } else { format!(" {}", labels.join(",")) };
                let name = format!("{}{labels}", backend.name.path());
                if backend.state == State::Dangling && share.is_positive() {
                    actual.dangling.push(name.clone());
                }
                match actual.shares.iter_mut().find(|(known, _)| *known == name) {
                    Some((_, sum)) => *sum = sum.plus(share),
                    None => actual.shares.push((name, share)),
                }
            }
        }
        if let Some(rewrite) = &hit.effect.rewrite {
            let (host, path) = hit.rewritten(request);
            actual.path = Some(path.unwrap_or_else(|| request.target.clone()));
            let is_known = !matches!(rewrite.host, crate::traffic::HostChange::Upstream);
            actual.authority = is_known.then(|| host.unwrap_or_else(|| request.host.clone()));
        }
        if is_wanted {
            actual.done = Done::of(cx.routing.all_filters(&cx.index, hit.route, host.owner, outcome), request);
        }
        actual
    }

    /// Whether no route takes it.
    pub fn is_nobody(&self) -> bool {
        self.route.is_none()
    }

    /// The upstreams that get some of it, with what is written for each: per cent with two decimals at most.
    pub fn percents(&self) -> Vec<(&str, String)> {
        percents(&self.shares)
    }

    /// In a few words what came instead of a route.
    pub fn nobody_words(&self) -> Option<String> {
        if let Some(why) = self.refused {
            return Some(format!("Envoy refuses it: {why}"));
        }
        match (self.hosts.is_empty(), &self.route) {
            (_, Some(_)) => None,
            (false, None) => Some(format!("nobody: no route of {} takes it", self.hosts.join(", "))),
            (true, None) => Some("nobody: no virtual host takes the host".to_owned()),
        }
    }
}

/// Those that get some of it, with what is written for each: per cent with two decimals at most.
pub(super) fn percents(shares: &[(String, Share)]) -> Vec<(&str, String)> {
    let written = |share: &Share| format!("{}%", share.points().trim_start_matches('<'));
    shares.iter().filter(|(_, share)| share.is_positive()).map(|(name, share)| (&**name, written(share))).collect()
}
