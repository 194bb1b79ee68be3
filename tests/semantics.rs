//! Statements about Gloo one by one: `fixtures/semantics/NAME.yaml` is a small manifest, `NAME.routes` what Gloo makes of it.
//!
//! Expectations are derived from Gloo's behaviour by hand, never written by this program: there is no way to bless them. Their first
//! line cites the statement, then every host stands with its listener and state, and every effective route below it:
//!
//! ```text
//! # what is shown
//! shop/web on gloo-system/gateway-proxy for a.example.com, *.example.com
//!   GET prefix /cart: shop/v1=90 shop/v2=10
//! shop/old on gloo-system/gateway-proxy for old.example.com (rejected)
//! shop/idle (unselected)
//! ```

mod world;

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use glooscope::context::Context;
use glooscope::routing::gloo::domains;
use glooscope::traffic::{ActionKind, HostStatus, Outcome, describe};
use world::World;

const FOLDER: &str = "fixtures/semantics";

fn destinations(outcome: &Outcome<'_>) -> String {
    if outcome.action != ActionKind::Forward {
        return outcome.action.as_str().to_owned();
    }
    let shares = outcome.backends.iter().map(|share| {
        let weight = share.weight.map_or(String::new(), |weight| format!("={weight}"));
        let dropped = if share.lost { " (dropped)" } else { "" };
        format!("{}{weight}{dropped}", share.name.path())
    });
    let shares: Vec<String> = shares.collect();
    if shares.is_empty() { "nowhere".to_owned() } else { shares.join(" ") }
}

fn told(cx: &Context<'_>) -> String {
    let mut text = String::new();
    for host in &cx.routing.hosts {
        let service = cx.resource(host.owner);
        let listener =
            host.listener.map_or(String::new(), |id| format!(" on {}", cx.routing.gloo.gateways[id.gateway].name));
        let names: Vec<&str> = domains(service).iter().map(|domain| domain.value).collect();
        if host.status != HostStatus::Ok {
            writeln!(text, "{}{listener} ({})", service.path(), host.status.as_str()).expect("it is a string");
            continue;
        }
        writeln!(text, "{}{listener} for {}", service.path(), names.join(", ")).expect("it is a string");
        let forward_proxy = cx.routing.has_dynamic_forward_proxy(host);
        for route in &cx.routing.gloo.translation(host.table).routes {
            let outcome = cx.outcome(route, forward_proxy);
            let matchers: Vec<String> = route.matchers.iter().map(describe).collect();
            let state = if outcome.is_ok() { "" } else { " (rejected)" };
            writeln!(text, "  {}: {}{state}", matchers.join(" | "), destinations(&outcome)).expect("it is a string");
        }
    }
    text
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

#[test]
fn every_statement_holds() {
    let entries = fs::read_dir(FOLDER).expect("the folder is there");
    let names: BTreeSet<String> = entries
        .map(|entry| entry.expect("it can be listed").file_name().to_string_lossy().into_owned())
        .filter_map(|name| name.strip_suffix(".yaml").map(str::to_owned))
        .collect();
    assert!(names.len() >= 60, "only {} statements were found", names.len());
    let mut wrong = String::new();
    for name in &names {
        let expected = read(&Path::new(FOLDER).join(format!("{name}.routes")));
        let (cited, wanted) = expected.split_once('\n').unwrap_or_default();
        assert!(cited.starts_with("# "), "{name}.routes does not say what it shows");
        let text = read(&Path::new(FOLDER).join(format!("{name}.yaml")));
        // What is missing is missing for certain where the sources say that they are all there is.
        let manifests = World::of_text(text.as_str());
        let manifests = if text.starts_with("# closed") { manifests.closed() } else { manifests };
        let snapshot = manifests.snapshot();
        assert!(!snapshot.resources.is_empty() && snapshot.unread.is_empty(), "{name}: not everything was read");
        let got = manifests.with(told);
        if got != wanted {
            writeln!(wrong, "{name}: {cited}\nexpected\n{wanted}got\n{got}").expect("it is a string");
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}
