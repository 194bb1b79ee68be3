//! Which listeners of two states requests take for the same.

use crate::context::{Listener, Listeners};

/// Whether two listeners are alike.
type Alike<'f> = dyn Fn(&Listener<'_, '_>, &Listener<'_, '_>) -> bool + 'f;

/// Listeners of both states by their places: those that requests take for the same together, then those that have no other.
pub(super) fn pairs(before: &Listeners<'_, '_>, after: &Listeners<'_, '_>) -> Vec<(Option<usize>, Option<usize>)> {
    let (old, new) = (before.all(), after.all());
    let is_of_gloo =
        |cx: &Listeners<'_, '_>, it: &Listener<'_, '_>| cx.context().routing.api_gateway(it.id.gateway).is_none();
    let crosses = |a: &Listener<'_, '_>, b: &Listener<'_, '_>| is_of_gloo(before, a) != is_of_gloo(after, b);
    let address = |it: &Listener<'_, '_>| (it.port, it.ssl);
    // The nearest first.
    let levels: [&Alike<'_>; 5] = [
        &|a, b| a.gateway == b.gateway && address(a) == address(b) && a.proxies == b.proxies,
        &|a, b| address(a) == address(b),
        &|a, b| a.gateway == b.gateway && a.ssl == b.ssl && a.proxies == b.proxies,
        // A Service stands before the ports of the one model, and may of the other's.
        &|a, b| crosses(a, b) && a.ssl == b.ssl && usual(a.port) == usual(b.port),
        &|a, b| crosses(a, b) && a.ssl == b.ssl,
    ];
    let (mut partner, mut free) = (vec![None; old.len()], vec![true; new.len()]);
    for level in levels {
        for at in 0..old.len() {
            let wanted = |to: &usize| free[*to] && level(&old[at], &new[*to]);
            if partner[at].is_none()
                && let Some(to) = (0..new.len()).find(wanted)
            {
                (partner[at], free[to]) = (Some(to), false);
            }
        }
    }
    let together = partner.into_iter().enumerate().map(|(at, to)| (Some(at), to));
    let alone = (0..new.len()).filter(|to| free[*to]).map(|to| (None, Some(to)));
    together.chain(alone).collect()
}

/// What people ask for of a listener on that port.
fn usual(port: Option<u32>) -> Option<u32> {
    match port {
        Some(8080) => Some(80),
        Some(8443) => Some(443),
        port => port,
    }
}
