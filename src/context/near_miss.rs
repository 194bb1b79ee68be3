//! Hosts that nearly take a request: what was probably meant, where another answers or nobody does.

use rapidfuzz::distance::osa;

use super::listeners::{Answer, Listeners};
use crate::traffic::{Fit, Host, HostStatus, Request, fit};

/// A host that doesn't take a request, though it nearly does.
#[derive(Clone, Debug)]
pub struct NearMiss<'l, 'a> {
    /// The host.
    pub host: &'l Host,
    /// Its domain that is meant.
    pub domain: &'a str,
    /// Why it doesn't answer.
    pub miss: Miss<'a>,
    /// The place of its first route that would take the request, as Envoy has them.
    pub route: Option<usize>,
}

/// Why a host that nearly takes a request doesn't answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Miss<'a> {
    /// It is taken out of the proxy.
    Rejected,
    /// No gateway takes it.
    Unselected,
    /// No gateway of the sources takes it, and nobody can say whether another one does.
    Unseen,
    /// It is on another listener.
    Elsewhere,
    /// A port, or a dot at the end, is part of the text that is compared, on one side only.
    Port,
    /// Another domain fits better.
    Weaker(&'a str),
    /// The domain looks like the host.
    Alike,
}

/// How many edits lead from one name to another that looks like it.
const EDITS: usize = 2;

/// Names that are longer are not compared, since that takes the square of their length.
const LONGEST: usize = 64;

impl<'a> Listeners<'_, 'a> {
    /// The hosts that nearly take a request, given what the listeners that it arrives at answer.
    pub fn near_misses<'l>(&'l self, answers: &[Answer<'l, 'a>], request: &Request) -> Vec<NearMiss<'l, 'a>> {
        let cx = self.context();
        let is_unanswered = answers.iter().all(|answer| answer.host.is_none());
        let mut found: Vec<NearMiss<'l, 'a>> = Vec::new();
        for host in &cx.routing.hosts {
            let here = answers.iter().find(|answer| Some(answer.listener.id) == host.listener);
            if here.is_some_and(|answer| answer.host.is_some_and(|(taking, _)| std::ptr::eq(taking, host))) {
                continue;
            }
            let fits = cx.routing.domains(host).into_iter().filter_map(|domain| {
                let miss = match fit(domain, &request.host) {
                    Some(how) => match (&host.status, here.and_then(|answer| answer.host)) {
                        (HostStatus::Rejected(_), _) => Miss::Rejected,
                        (HostStatus::Unselected, _) => Miss::Unselected,
                        (HostStatus::Unknown(_), _) if host.listener.is_none() => Miss::Unseen,
                        (_, Some((_, domain))) => Miss::Weaker(domain),
                        // A host that takes every name is nobody's near miss elsewhere.
                        (_, None) if how == Fit::Any => return None,
                        (_, None) => Miss::Elsewhere,
                    },
                    None if fits_but_for_port(domain, &request.host) => Miss::Port,
                    None if is_unanswered && is_alike(domain, &request.host) => Miss::Alike,
                    None => return None,
                };
                Some((miss, domain))
            });
            if let Some((miss, domain)) = fits.min() {
                found.push(NearMiss { host, domain, miss, route: self.first_route(host, request) });
            }
        }
        found.sort_by_key(|near| near.miss);
        found
    }
}

/// Whether a domain takes a host once port and dot at the end are left out on both sides.
fn fits_but_for_port(domain: &str, host: &str) -> bool {
    fit(bare(domain), bare(host)).is_some_and(|fit| fit == Fit::Exact)
}

fn bare(host: &str) -> &str {
    let port = host.rsplit_once(':').filter(|(_, port)| port.bytes().all(|byte| byte.is_ascii_digit()));
    port.map_or(host, |(host, _)| host).trim_end_matches('.')
}

fn is_alike(domain: &str, host: &str) -> bool {
    domain.len() <= LONGEST
        && domain.len().abs_diff(host.len()) <= EDITS
        && domain.len() > 2 * EDITS
        && osa::distance(domain.to_ascii_lowercase().chars(), host.to_ascii_lowercase().chars()) <= EDITS
}
