//! Laws of comparing: two tables answer alike wherever nothing is said to change, and every witness shows what is said to change.

#[path = "trace/drawn.rs"]
mod drawn;
#[path = "trace/generated.rs"]
mod generated;
#[path = "compare/pairs.rs"]
mod pairs;
mod world;

use std::collections::BTreeSet;

use glooscope::context::Context;
use glooscope::traffic::compare::{Asked, Side, compare};
use glooscope::traffic::{Patterns, Request, Route, Table};
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
