//! The fields of the Gateway API and of kgateway: which exist in which version and channel, and of which type they are.

use glooscope::check::{Levels, check};
use glooscope::context::Context;
use glooscope::schema::{Channel, GatewayApiVersion};
use glooscope::snapshot::{Options, Snapshot, Sources};
use glooscope::text::{Role, SourceMap};

/// The rules about fields.
const RULES: [&str; 6] =
    ["unknown-field", "field-not-in-version", "removed-field", "wrong-type", "unknown-enum-value", "ambiguous-scalar"];

/// Version and channel that are said.
type Said = (Option<&'static str>, Option<Channel>);

/// What the rules about fields say of some manifests: the rule, the text it points at, and the message.
fn found((version, channel): Said, text: &str) -> Vec<(&'static str, String, String)> {
    let mut map = SourceMap::default();
    map.add("a.yaml", text, Role::Subject);
    let sources = Sources::parse(map);
    let version: Option<GatewayApiVersion> = version.map(|version| version.parse().expect("a version"));
    let options = Options {
        gateway_api_version: version.unwrap_or_default(),
        gateway_api_channel: channel,
        ..Options::default()
    };
    let snapshot = Snapshot::read(&sources, &options);
    let report = check(&Context::new(&snapshot), &Levels::default());
    let of_fields = report.findings.into_iter().filter(|finding| RULES.contains(&finding.rule));
    of_fields
        .map(|finding| {
            let (from, to) = (finding.span.start as usize, finding.span.end as usize);
            (finding.rule, text[from..to].to_owned(), finding.message)
        })
        .collect()
}

fn route(rule: &str) -> String {
    format!(
        "apiVersion: gateway.networking.k8s.io/v1\nkind: HTTPRoute\nmetadata: {{name: cart, namespace: shop}}\nspec:\n  \
         rules:\n  - {rule}\n"
    )
}

#[track_caller]
fn expect(said: Said, text: &str, want: &[(&str, &str, &str)]) {
    let found = found(said, text);
    let found: Vec<_> = found.iter().map(|(rule, at, message)| (*rule, at.as_str(), message.as_str())).collect();
    assert_eq!(found, want, "{text}");
}

const NEWEST: Said = (None, None);
const STANDARD: Said = (None, Some(Channel::Standard));
const EXPERIMENTAL: Said = (None, Some(Channel::Experimental));

#[test]
fn unknown_fields_are_told_with_what_was_meant() {
    expect(
        NEWEST,
        &route("backendRefs: [{name: cart, port: 80, wieght: 9}]"),
        &[("unknown-field", "wieght", "unknown field `spec.rules[0].backendRefs[0].wieght` in HTTP route shop/cart")],
    );
    expect(
        NEWEST,
        &route("{path: {value: /a}, backendRefs: [{name: cart, port: 80}]}"),
        &[("unknown-field", "path", "unknown field `spec.rules[0].path` in HTTP route shop/cart")],
    );
    expect(NEWEST, &route("{matches: [{path: {type: Exact, value: /a}}], timeouts: {request: 5s}, name: a}"), &[]);
    let kinds = "apiVersion: gateway.kgateway.dev/v1alpha1\nkind: Backend\nmetadata: {name: a}\n\
                 spec: {type: Static, static: {hots: []}}\n";
    expect(NEWEST, kinds, &[("unknown-field", "hots", "unknown field `spec.static.hots` in backend default/a")]);
}

#[test]
fn values_of_another_type_are_refused() {
    expect(
        NEWEST,
        &route("backendRefs: [{name: cart, port: '80'}]"),
        &[(
            "wrong-type",
            "'80'",
            "`spec.rules[0].backendRefs[0].port` of HTTP route shop/cart must be a whole number from -2147483648 to 2147483647, \
             not the string \"80\"",
        )],
    );
}

#[test]
fn fields_come_and_go_with_versions() {
    let text = route("timeouts: {request: 5s}");
    expect((Some("1.2"), Some(Channel::Standard)), &text, &[]);
    expect((Some("1.0"), Some(Channel::Experimental)), &text, &[]);
    let found_old = found((Some("1.1"), Some(Channel::Standard)), &text);
    assert!(found_old.len() == 1 && found_old[0].2.contains("is in the experimental channel"), "{found_old:?}");
    expect(
        (Some("1.1"), Some(Channel::Standard)),
        &route("{name: a, backendRefs: []}"),
        &[(
            "field-not-in-version",
            "name",
            "`spec.rules[0].name` of HTTP route shop/cart is not in the Gateway API 1.1: it came with 1.4",
        )],
    );
    let set = "apiVersion: gateway.networking.k8s.io/v1\nkind: ListenerSet\nmetadata: {name: a}\nspec: {}\n";
    expect(
        (Some("1.4"), Some(Channel::Standard)),
        set,
        &[("field-not-in-version", "ListenerSet", "the Gateway API 1.4 has no kind ListenerSet: it came with 1.5")],
    );
    let old = "apiVersion: gateway.networking.x-k8s.io/v1alpha1\nkind: XListenerSet\nmetadata: {name: a}\nspec: {}\n";
    expect(
        NEWEST,
        old,
        &[("removed-field", "XListenerSet", "kind XListenerSet is gone: the Gateway API 1.4 was the last to have it")],
    );
    expect((Some("1.4"), None), old, &[]);
}

#[test]
fn versions_of_groups_come_and_go() {
    let of = |version: &str, kind: &str| {
        format!("apiVersion: gateway.networking.k8s.io/{version}\nkind: {kind}\nmetadata: {{name: a}}\nspec: {{}}\n")
    };
    for (version, kind) in
        [("v1beta1", "HTTPRoute"), ("v1beta1", "ReferenceGrant"), ("v1", "TCPRoute"), ("v1alpha3", "TLSRoute")]
    {
        expect(NEWEST, &of(version, kind), &[]);
    }
    expect(
        NEWEST,
        &of("v1alpha2", "ReferenceGrant"),
        &[(
            "removed-field",
            "gateway.networking.k8s.io/v1alpha2",
            "ReferenceGrant under `gateway.networking.k8s.io/v1alpha2` is gone: the Gateway API 1.1 was the last to have it",
        )],
    );
    expect(
        (Some("1.4"), Some(Channel::Experimental)),
        &of("v1", "TCPRoute"),
        &[(
            "field-not-in-version",
            "gateway.networking.k8s.io/v1",
            "the Gateway API 1.4 has no TCPRoute under `gateway.networking.k8s.io/v1`: it came with 1.6",
        )],
    );
    expect(
        STANDARD,
        &of("v1alpha2", "TCPRoute"),
        &[(
            "unknown-field",
            "gateway.networking.k8s.io/v1alpha2",
            "TCPRoute under `gateway.networking.k8s.io/v1alpha2` is in the experimental channel of the Gateway API 1.6 only",
        )],
    );
}

#[test]
fn what_only_the_experimental_channel_has_is_told() {
    let text = route("retry: {attempts: 3}");
    let message =
        "`spec.rules[0].retry` of HTTP route shop/cart is in the experimental channel of the Gateway API 1.6 only";
    expect(NEWEST, &text, &[("unknown-field", "retry", message)]);
    expect(STANDARD, &text, &[("unknown-field", "retry", message)]);
    expect(EXPERIMENTAL, &text, &[]);
    // A manifest that only a cluster with that channel takes shows which one it has.
    let shown = "---\napiVersion: gateway.networking.k8s.io/v1alpha2\nkind: TCPRoute\nmetadata: {name: a}\nspec: {}\n";
    expect(NEWEST, &format!("{text}{shown}"), &[]);
}
