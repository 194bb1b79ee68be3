//! What is told of values that Gloo's plugins or Envoy refuse.

use crate::context::Context;
use crate::finding::{Diagnostic, Severity, Sink};
use crate::routing::gloo::refusal::{Defect, Found, Refusal, Site, Verdict};
use crate::snapshot::ResourceId;
use crate::text::Role;

/// What befalls traffic where Envoy refuses a route configuration.
pub(super) const REFUSED: &str = "Envoy refuses the configuration, so no host of the listener is updated any more";

/// Reports what is refused of options, actions and hosts for `defect`; `help` is what to do where the refusal itself has none.
pub(super) fn report<'a>(
    cx: &Context<'a>,
    sink: &mut Sink<'_>,
    defect: Defect,
    help: &str,
    mut with: impl FnMut(&Found<'a>, &mut Diagnostic),
) {
    let all = cx.routing.gloo.refusals.found.iter().filter(|found| found.refusal.defect == defect);
    for found in all.filter(|found| cx.resource(owner(found.site)).role == Role::Subject) {
        let Found { refusal, site, .. } = found;
        let services = found.services.iter().map(|&service| service as usize);
        let mut reach = match site {
            Site::Host(_) => cx.reach_of_services(services.clone()),
            _ if found.routes.is_empty() => cx.reach_of_services(services.clone()),
            _ => cx.reach_of_effective(found.routes.iter().copied()),
        };
        let hosts = services.map(|service| (service as u32, 0));
        let is_sent = cx.is_sent(found.routes.iter().copied().chain(hosts));
        reach.listener = refusal.verdict == Verdict::Refused && is_sent;
        let words = match *site {
            Site::Route(route) => cx.route_words(route),
            Site::Host(id) | Site::Resource(id) => cx.resource(id).key().to_string(),
        };
        let finding = sink.report(refusal.span, message(refusal, &words));
        finding.of(&cx.resource(owner(*site)).key()).reach(reach);
        explain(finding, refusal, help);
        if found.is_idle {
            finding.severity(Severity::Warning);
        }
        with(found, finding);
    }
}

/// Reports what is refused of matchers for `defect`.
pub(super) fn report_matchers(cx: &Context<'_>, sink: &mut Sink<'_>, defect: Defect, help: &str) {
    for (route, refusal) in cx.refused_matchers().iter().filter(|(_, refusal)| refusal.defect == defect) {
        let finding = sink.report(refusal.span, message(refusal, &route.words(cx)));
        finding.of(&route.key()).reach(route.reach_if_refused(cx));
        explain(finding, refusal, help);
        if route.is_idle(cx) {
            finding.severity(Severity::Warning);
        }
    }
}

fn message(refusal: &Refusal<'_>, of: &str) -> String {
    format!("{} of {of} {}", refusal.what, refusal.why)
}

fn explain(finding: &mut Diagnostic, refusal: &Refusal<'_>, help: &str) {
    let effect = match refusal.verdict {
        Verdict::Refused => REFUSED,
        Verdict::Stripped => "Gloo takes out every virtual host that comes to it, with all its routes",
        Verdict::Reported => "Gloo calls the Proxy rejected, and Envoy gets the route without it",
    };
    finding.label(refusal.label).effect(effect);
    finding.help(refusal.help.as_deref().unwrap_or(help));
    for (span, text) in &refusal.also {
        finding.also(*span, *text);
    }
}

fn owner(site: Site) -> ResourceId {
    match site {
        Site::Route(route) => route.owner,
        Site::Host(id) | Site::Resource(id) => id,
    }
}
