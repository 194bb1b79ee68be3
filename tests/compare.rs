//! Laws of comparing: two tables answer alike wherever nothing is said to change, and every witness shows what is said to change.

#[path = "trace/drawn.rs"]
mod drawn;
#[path = "trace/generated.rs"]
mod generated;
#[path = "compare/pairs.rs"]
mod pairs;
mod world;

use std::collections::BTreeSet;

use glooscope::change::{Answered, Plan, Requests};
use glooscope::context::{Context, Listener, Listeners};
use glooscope::traffic::compare::{Asked, Side, compare};
use glooscope::traffic::{Patterns, Request, Route, Sent, Table};
use world::{Random, World};

/// What each route answers.
fn classes(cx: &Context<'_>, service: usize, table: &Table<'_>) -> Vec<u32> {
    let routes = &cx.routing.gloo.translation(service).routes;
    let outcomes = table.entries().iter().map(|entry| cx.outcome(&routes[entry.route as usize], false));
    outcomes.map(|outcome| outcome.response.map_or(0, |response| response.status)).collect()
}

fn side<'t, 'a>(routes: &'t [Route<'a>], table: &'t Table<'a>, classes: Vec<u32>) -> Side<'t, 'a> {
    let matchers = table.entries().iter().map(|it| &routes[it.route as usize].matchers[it.matcher as usize]).collect();
    Side { table, matchers, classes }
}

/// How often what was held.
#[derive(Debug, Default)]
struct Held {
    asked: usize,
    differ: usize,
    decided: usize,
    undecided: usize,
}

/// Holds what is said of two tables against requests, of which `draw` makes any number.
fn hold(before: &Side<'_, '_>, after: &Side<'_, '_>, mut draw: impl FnMut() -> Request, about: &str, held: &mut Held) {
    let asked = Asked { scheme: "http", host: "a.com" };
    let difference = compare(before, after, asked);
    assert!(!difference.is_cut, "{about}");
    let answers = |request: &Request| (before.table.first(request), after.table.first(request));
    let does = |side: &Side<'_, '_>, at: Option<usize>| at.map(|at| side.classes[at]);
    let mut told = BTreeSet::new();
    for region in &difference.regions {
        let places = (region.before, region.after);
        assert!(told.insert(places), "{region:?} twice: {about}");
        assert_ne!(does(before, region.before), does(after, region.after), "{region:?}: {about}");
        if let Some(request) = &region.witness {
            assert_eq!(answers(request), places, "{region:?}: {about}");
            held.decided += 1;
        } else {
            held.undecided += 1;
        }
    }
    for _ in 0..400 {
        let mut request = draw();
        asked.host.clone_into(&mut request.host);
        let (then, now) = answers(&request);
        held.asked += 1;
        if does(before, then) != does(after, now) {
            held.differ += 1;
            assert!(told.contains(&(then, now)), "{request:?} from {then:?} to {now:?}, told {told:?}: {about}");
        }
    }
    // Nothing is between a table and itself, and the other way round the same.
    assert!(compare(before, before, asked).regions.is_empty(), "{about}");
    let back = compare(after, before, asked).regions;
    let back: BTreeSet<_> = back.iter().map(|region| (region.after, region.before)).collect();
    assert_eq!(told, back, "{about}");
}

#[test]
fn tables_answer_alike_wherever_nothing_is_said_to_change() {
    let mut draw = Random::new(33);
    let mut held = Held::default();
    for number in 0..100 {
        let (first, second) = pairs::two(&mut draw);
        let about = format!("pair {number}\n{first}\n{second}");
        let (old_world, new_world) = (World::of_text(first), World::of_text(second));
        let (old_snapshot, new_snapshot) = (old_world.snapshot(), new_world.snapshot());
        let (then, now) = (Context::new(&old_snapshot), Context::new(&new_snapshot));
        let words = [drawn::Words::of(&then), drawn::Words::of(&now)];
        assert!(!words.iter().any(drawn::Words::is_empty), "nothing is read: {about}");
        for (service, (old, new)) in
            then.routing.gloo.translations.iter().zip(&now.routing.gloo.translations).enumerate()
        {
            let mut patterns = Patterns::default();
            let (old_table, new_table) =
                (Table::new(&old.routes, &mut patterns), Table::new(&new.routes, &mut patterns));
            let before = side(&old.routes, &old_table, classes(&then, service, &old_table));
            let after = side(&new.routes, &new_table, classes(&now, service, &new_table));
            hold(&before, &after, || words[draw.below(2)].request(&mut draw), &about, &mut held);
        }
    }
    assert!(held.differ > held.asked / 50 && held.decided > 30 * held.undecided, "{held:?}");
}

/// Who answers, by which route, and what.
type Taken = (Option<String>, Option<usize>, Option<u32>);

fn taken<'c, 'a>(listeners: &Listeners<'c, 'a>, listener: &Listener<'c, 'a>, request: &Request) -> Taken {
    let answer = listeners.answer(listener, request);
    let host = answer.host.map(|(host, _)| listeners.context().resource(host.owner).path());
    let response = answer.hit.as_ref().and_then(|hit| hit.effect.outcome.response).map(|response| response.status);
    (host, answer.hit.map(|hit| hit.index), response)
}

fn told(requests: &Requests) -> BTreeSet<[(Option<String>, Option<usize>); 2]> {
    let side = |answered: &Answered| (answered.host.clone(), answered.route);
    requests.list.iter().map(|change| [side(&change.before), side(&change.after)]).collect()
}

#[test]
fn requests_are_answered_alike_wherever_a_plan_says_nothing() {
    let mut draw = Random::new(91);
    let (mut asked, mut differ, mut shown, mut undecided) = (0, 0, 0, 0);
    for number in 0..60 {
        let (first, second) = pairs::two(&mut draw);
        // Domains and whole hosts come and go as well.
        let second = match draw.below(4) {
            0 => second.replacen("'a.com', ", "", 1),
            1 => second.rsplit_once("---").map_or(second.clone(), |(kept, _)| kept.to_owned()),
            _ => second,
        };
        let about = format!("pair {number}\n{first}\n{second}");
        let (old_world, new_world) = (World::of_text(first), World::of_text(second));
        let (old_snapshot, new_snapshot) = (old_world.snapshot(), new_world.snapshot());
        let (then, now) = (Context::new(&old_snapshot), Context::new(&new_snapshot));
        let plan = Plan::between(&then, &now);
        let (old, new) = (Listeners::new(&then), Listeners::new(&now));
        assert_eq!(old.all().len(), new.all().len(), "{about}");
        let places = told(&plan.requests);
        for change in &plan.requests.list {
            let Some(witness) = &change.witness else {
                undecided += 1;
                continue;
            };
            let mut sent = Sent::to_url(&witness.method, &witness.url).expect("a URL");
            for (name, value) in &witness.headers {
                sent.add_header(name, value).expect("a header");
            }
            let request = sent.received().expect("a request");
            let listener = old.all().iter().position(|it| it.gateway == change.gateway).expect("a listener");
            let (was, is) = (taken(&old, &old.all()[listener], &request), taken(&new, &new.all()[listener], &request));
            assert_eq!((&was.0, was.1), (&change.before.host, change.before.route), "{change:?}: {about}");
            assert_eq!((&is.0, is.1), (&change.after.host, change.after.route), "{change:?}: {about}");
            assert_ne!(was.2, is.2, "{change:?}: {about}");
            shown += 1;
        }
        let words = [drawn::Words::of(&then), drawn::Words::of(&now)];
        for _ in 0..600 {
            let from = if words[1].is_empty() { 0 } else { draw.below(2) };
            let request = words[from].request(&mut draw);
            for (listener, other) in old.all().iter().zip(new.all()) {
                let (was, is) = (taken(&old, listener, &request), taken(&new, other, &request));
                asked += 1;
                // A host that comes or goes is told by one request of it.
                if was.2 != is.2 {
                    differ += 1;
                    let is_told = places.contains(&[(was.0.clone(), was.1), (is.0.clone(), is.1)])
                        || (was.0.is_none() != is.0.is_none()
                            && places.iter().any(|[a, b]| a.0 == was.0 && b.0 == is.0));
                    assert!(is_told, "{request:?} from {was:?} to {is:?}, told {places:?}: {about}");
                }
            }
        }
        // The other way round the same changes.
        let back = told(&Plan::between(&now, &then).requests);
        let turned: BTreeSet<_> = back.into_iter().map(|[a, b]| [b, a]).collect();
        assert!(places.iter().all(|it| turned.contains(it) || it.iter().any(|side| side.1.is_none())), "{about}");
    }
    assert!(
        differ > asked / 100 && shown > 8 * undecided,
        "{asked} asked, {differ} differ, {shown} shown, {undecided} not"
    );
}
