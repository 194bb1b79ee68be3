//! What changes before requests come to routes, and what may go of many.

use std::fmt::Write as _;

use glooscope::change::{Guard, Plan};
use glooscope::config::MaxShift;
use glooscope::traffic::Share;

use crate::plans::plan;
use crate::world::World;

const HOST: &str = "---\napiVersion: gateway.solo.io/v1\nkind: VirtualService\nmetadata: {name: shop, namespace: shop}\nspec:\n  \
    sslConfig: {secretRef: {name: one, namespace: shop}, sniDomains: [a.com]}\n  virtualHost:\n    domains: [a.com, b.com]\n    routes:\n    \
    - {matchers: [{prefix: /}], directResponseAction: {status: 200}}\n";

const GATEWAY: &str = "apiVersion: gateway.solo.io/v1\nkind: Gateway\nmetadata: {name: edge, namespace: gloo-system}\nspec:\n  \
    bindAddress: '::'\n  bindPort: 8443\n  ssl: true\n  httpGateway:\n    options: {httpConnectionManagerSettings: {idleTimeout: 5s}}\n";

fn told(plan: &Plan) -> Vec<(&str, Option<&str>, usize, &str, &str)> {
    let one = |it: &'_ glooscope::change::ConnectionChange| (it.what, it.others, it.shift.is_zero());
    assert!(plan.requests.connections.iter().all(|it| one(it).2 == (it.what != "port")));
    let list = plan.requests.connections.iter();
    list.map(|it| (it.what, it.domain.as_deref(), it.others, it.before.as_str(), it.after.as_str())).collect()
}

#[test]
fn ports_certificates_and_settings_of_listeners_are_told() {
    let before = format!("{GATEWAY}{HOST}");
    for (old, new, wanted) in [
        ("bindPort: 8443", "bindPort: 9443", ("port", None, 0, "8443", "9443")),
        ("name: one", "name: two", ("tls", Some("a.com"), 1, "secretRef", "")),
        ("sniDomains: [a.com]", "sniDomains: [b.com]", ("tls", Some("a.com"), 1, "sniDomains", "")),
        (
            "idleTimeout: 5s",
            "idleTimeout: 6s",
            ("settings", None, 0, "httpGateway.options.httpConnectionManagerSettings", ""),
        ),
    ] {
        let after = before.replace(old, new);
        assert_ne!(before, after);
        let plan = plan(&before, &after);
        assert_eq!(told(&plan), [wanted], "{new}");
        assert!(!plan.keeps_traffic() && plan.requests.list.is_empty(), "{new}");
        let guard = Guard::configured(Share::new(1, 2), &MaxShift::default(), &[]);
        assert_eq!(guard.failure(&plan).is_some(), wanted.0 == "port", "{new}: {:?}", guard.failure(&plan));
    }
    // In what order fields stand, and how they are written, is no change.
    let same = before.replace("sniDomains: [a.com]", "sniDomains: ['a.com']");
    assert!(told(&plan(&before, &same)).is_empty());
}

#[test]
fn a_host_that_turns_to_tls_is_lost_to_plain_requests() {
    let tls = HOST.to_owned();
    let plain = HOST.replace("  sslConfig: {secretRef: {name: one, namespace: shop}, sniDomains: [a.com]}\n", "");
    let changed = plan(&plain, &tls);
    let urls: Vec<(&str, &str)> = changed
        .requests
        .list
        .iter()
        .map(|it| (it.what[0].as_str(), it.witness.as_ref().map_or("", |witness| witness.url.as_str())))
        .collect();
    assert!(urls.contains(&("nobody", "http://a.com/")) && urls.contains(&("somebody", "https://a.com/")), "{urls:?}");
}

/// A host with many routes, then those of the given names.
fn many(names: &[&str], count: usize) -> String {
    let mut text = HOST.split("    - {matchers").next().unwrap_or_default().to_owned();
    for name in names {
        for at in 0..count {
            let _ = writeln!(
                text,
                "    - {{name: {name}, matchers: [{{exact: /{name}/{at}}}], directResponseAction: {{status: 200}}}}"
            );
        }
    }
    text + "    - {matchers: [{prefix: /}], directResponseAction: {status: 201}}\n"
}

#[test]
fn more_may_go_than_are_listed_and_what_may_not_is_seen_among_them() {
    let (before, after) = (many(&["old", "new"], 1500), many(&["new"], 1500));
    let (before, after) = (World::of_text(before), World::of_text(after));
    before.with(|then| {
        after.with(|now| {
            let limit = Share::new(1, 10);
            for (globs, is_allowed) in [(&["old"][..], true), (&["other"], false), (&[], false)] {
                let globs: Vec<String> = globs.iter().map(ToString::to_string).collect();
                let plan = Plan::allowing(then, now, &globs);
                assert!(plan.requests.left_out >= 500);
                let failure = Guard::configured(limit, &MaxShift::default(), &globs).failure(&plan);
                assert_eq!(failure.is_none(), is_allowed, "{globs:?}: {failure:?}");
            }
        });
    });
    // One that may not go among those that may.
    let (before, after) = (many(&["old", "kept", "new"], 1500), many(&["new"], 1500));
    let globs = ["old".to_owned()];
    World::of_text(before).with(|then| {
        World::of_text(after).with(|now| {
            let plan = Plan::allowing(then, now, &globs);
            assert!(Guard::configured(Share::new(1, 10), &MaxShift::default(), &globs).failure(&plan).is_some());
        });
    });
}
