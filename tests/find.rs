//! A request is found for every route that one can meet: the route takes it, and none before it.

#[path = "trace/drawn.rs"]
mod drawn;
#[path = "trace/generated.rs"]
mod generated;
#[path = "trace/naive.rs"]
mod naive;
mod world;

use std::collections::BTreeSet;

use glooscope::context::{Context, Listeners, Witnesses};
use glooscope::snapshot::RouteId;
use glooscope::traffic::{Languages, Unfound, covered, impossible};
use world::{Random, World};

#[derive(Debug, Default)]
struct Count {
    found: usize,
    covered: usize,
    never: usize,
}

/// Looks for a request for each route of the hosts that are served; those of which it is said that there is none.
fn find_all(name: &str, cx: &Context<'_>, count: &mut Count) -> BTreeSet<RouteId> {
    let mut never = BTreeSet::new();
    let listeners = Listeners::new(cx);
    let mut witnesses = Witnesses::new(&listeners);
    let mut languages = Languages::default();
    let served = cx.routing.hosts.iter().filter(|host| host.status.is_served() && host.listener.is_some());
    let tables: BTreeSet<usize> = served.map(|host| host.table).collect();
    for table in tables {
        let routes = cx.routing.routes(table);
        let unreached: BTreeSet<u32> = covered(routes, &mut languages).iter().map(|covered| covered.route).collect();
        for (at, route) in (0..).zip(routes) {
            let words = || format!("{name}: route {at}: {:?}", route.matchers);
            match witnesses.find(table, at) {
                Ok(witness) => {
                    assert!(!unreached.contains(&at), "{} is said never to be reached, by {:?}", words(), witness.sent);
                    let seen = witness.sent.clone().received_by(witness.listener.connection);
                    let seen = seen.unwrap_or_else(|why| panic!("{}: {why}: {:?}", words(), witness.sent));
                    // The naive matcher knows nothing of RE2's dialect.
                    if !name.ends_with("regex-dialect.yaml") {
                        let met = naive::answer(cx, witness.listener, &seen).and_then(|(_, _, route)| route);
                        let met: Option<RouteId> = met.map(|(_, id)| id);
                        assert_eq!(met, Some(route.id), "{}: {:?}", words(), witness.sent);
                    }
                    count.found += 1;
                }
                Err(_) if unreached.contains(&at) || route.matchers.iter().all(|it| impossible(it).is_some()) => {
                    count.covered += 1;
                }
                Err(Unfound::Never) => {
                    count.never += 1;
                    never.insert(route.id);
                }
                Err(Unfound::Unknown) => {
                    panic!("nothing is known of {}", words());
                }
            }
        }
    }
    never
}

#[test]
fn every_route_that_a_request_can_meet_has_one() {
    let mut count = Count::default();
    for file in world::files("fixtures") {
        let name = file.0.clone();
        World::of(vec![file]).with(|cx| find_all(&name, cx, &mut count));
    }
    World::of(world::files("fixtures/shop")).with(|cx| find_all("fixtures/shop", cx, &mut count));
    assert!(count.found > 1000, "{count:?}");
}

#[test]
fn routes_that_overlap_as_much_as_they_can_have_requests_of_their_own() {
    let mut draw = Random::new(27);
    let mut count = Count::default();
    for at in 0..100 {
        let text = generated::hosts(&mut draw);
        World::of_text(text).with(|cx| {
            let never = find_all(&format!("world {at}"), cx, &mut count);
            let (words, listeners) = (drawn::Words::of(cx), Listeners::new(cx));
            assert!(!words.is_empty(), "world {at} has no host");
            for _ in 0..100 {
                let request = words.request(&mut draw);
                for listener in listeners.all() {
                    let met = listeners.answer(listener, &request).hit.map(|hit| hit.route.id);
                    assert!(met.is_none_or(|met| !never.contains(&met)), "world {at}: {met:?} by {request:?}");
                }
            }
        });
    }
    assert!(count.found > 500 && count.never > 50, "{count:?}");
}
