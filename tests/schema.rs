//! Resources beside the field tables: every kind of issue, versions, references, hostile input.

use std::fmt::Write as _;

use glooscope::model::{Kind, Matcher, PathKind};
use glooscope::schema::{Admission, Checked, GlooVersion, IssueKind, Type, check, kind_fields};
use glooscope::text::FileId;
use glooscope::yaml::{Document, Node, read};

const FILE: FileId = FileId(0);

/// The one document of a text, which has to be readable: without it a test that finds nothing would pass.
fn with<T>(text: &str, act: impl FnOnce(Node<'_>) -> T) -> T {
    let documents = read(text);
    let [Document { tree: Ok(tree), .. }] = documents.as_slice() else { panic!("one readable document: {text}") };
    act(tree.root(FILE, text).expect("a document with content"))
}

fn version(text: &str) -> GlooVersion {
    text.parse().expect("a version")
}

/// How far a resource gets, and its issues, one a line.
fn checked(kind: Kind, at: &str, body: &str) -> (Admission, String) {
    let text = format!("apiVersion: {}/v1\nkind: {kind}\nmetadata: {{name: a, namespace: b}}\n{body}", kind.group());
    with(&text, |node| {
        let checked = check(kind, version(at), node);
        (checked.admission, lines(&checked))
    })
}

fn lines(checked: &Checked<'_>) -> String {
    let mut out = String::new();
    for issue in &checked.issues {
        let _ = writeln!(out, "{}: {}", issue.path, words(&issue.what));
    }
    out
}

fn words(what: &IssueKind<'_>) -> String {
    match what {
        IssueKind::UnknownField { near, near_is_set, belongs, .. } => {
            let near = near.map(|near| format!(", near {near}{}", if *near_is_set { " (set)" } else { "" }));
            let belongs = belongs.as_ref().map(|path| format!(", belongs to {path}"));
            format!("unknown{}{}", near.unwrap_or_default(), belongs.unwrap_or_default())
        }
        IssueKind::LegacyMatcher => "legacy matcher".to_owned(),
        IssueKind::NotInVersion { since } => format!("since {since}"),
        IssueKind::Removed { until } => format!("until {until}"),
        IssueKind::Invalid(invalid) => invalid.says.clone().into_owned(),
        IssueKind::Experimental { standard } => format!("experimental, standard {standard:?}"),
        IssueKind::Deprecated => "deprecated".to_owned(),
        IssueKind::WrongType { expected, found } => format!("{expected}, not {found}"),
        IssueKind::Ambiguous { expected, reads, accepted } => {
            format!("{expected}, reads {reads}{}", if *accepted { "" } else { " (refused)" })
        }
        IssueKind::UnknownEnum { near, number, names } => {
            format!("none of {}, near {near:?}, number {number:?}", names.len())
        }
        IssueKind::SeveralOfOneOf { group, kept, dropped } => {
            let dropped: Vec<_> = dropped.iter().map(|key| key.str()).collect();
            format!("{group} keeps {}, drops {}", kept.str(), dropped.join(" "))
        }
    }
}

/// Asserts the issues of a resource in the newest version.
#[track_caller]
fn expect(kind: Kind, body: &str, admission: Admission, issues: &str) {
    assert_eq!(checked(kind, "1.22", body), (admission, issues.to_owned()));
}

fn group(destination: &str) -> String {
    format!("spec: {{destinations: [{destination}]}}")
}

fn service(route: &str) -> String {
    format!("spec: {{virtualHost: {{routes: [{route}]}}}}")
}

use Admission::{Accepted, Rejected, Undecodable};
use Kind::{Gateway, ListenerOption, RouteTable, Upstream, UpstreamGroup, VirtualService};

#[test]
fn sound_resources_have_no_issues() {
    let group_body = group("{weight: 90, destination: {upstream: {name: a, namespace: b}}}, {destination: null}");
    expect(UpstreamGroup, &group_body, Accepted, "");
    expect(UpstreamGroup, "spec: null\nstatus: {anything: 5}", Accepted, "");
    expect(
        VirtualService,
        "spec:\n  virtualHost:\n    domains: ['*']\n    options: {extensions: {configs: {mine: {free: [1, {a: b}]}}}}\n    routes:\n    - matchers:\n      - prefix: /\n        headers: [{name: x, value: '1', regex: no}]\n      routeAction: {single: {upstream: {name: a}}}\n      options: {timeout: 1.5s}\n",
        Accepted,
        "",
    );
}

#[test]
fn unknown_fields_name_the_nearest() {
    expect(UpstreamGroup, &group("{weigth: 9}"), Accepted, "spec.destinations[0].weigth: unknown, near weight\n");
    expect(
        UpstreamGroup,
        &group("{weigth: 9, weight: 1}"),
        Accepted,
        "spec.destinations[0].weigth: unknown, near weight (set)\n",
    );
    expect(
        VirtualService,
        &service("{routeAction: {upstream_group: {name: {}}}}"),
        Accepted,
        "spec.virtualHost.routes[0].routeAction.upstream_group: unknown, near upstreamGroup\n",
    );
    expect(UpstreamGroup, "specs: {x: y}", Accepted, "specs: unknown, near spec\n");
    expect(UpstreamGroup, "spec: {zebra: {destinations: 5}}", Accepted, "spec.zebra: unknown\n");
}

#[test]
fn unknown_fields_name_the_level_where_they_belong() {
    expect(
        UpstreamGroup,
        &group("{destination: {weight: 9}}"),
        Accepted,
        "spec.destinations[0].destination.weight: unknown, belongs to spec.destinations[0].weight\n",
    );
    expect(
        VirtualService,
        "spec: {routes: []}",
        Accepted,
        "spec.routes: unknown, belongs to spec.virtualHost.routes\n",
    );
    expect(
        VirtualService,
        &service("{upstreamGroup: {name: a}}"),
        Accepted,
        "spec.virtualHost.routes[0].upstreamGroup: unknown, belongs to spec.virtualHost.routes[0].routeAction.upstreamGroup\n",
    );
    expect(
        VirtualService,
        &service("{exact: /}"),
        Accepted,
        "spec.virtualHost.routes[0].exact: unknown, belongs to spec.virtualHost.routes[0].matchers[].exact\n",
    );
    expect(VirtualService, "spec: {virtualHost: {name: a}}", Accepted, "spec.virtualHost.name: unknown\n");
    expect(RouteTable, "spec: {labels: {}}", Accepted, "spec.labels: unknown, belongs to metadata.labels\n");
    // Nobody writes a status, and a name that is known elsewhere says more than one that is only near.
    expect(Upstream, "static: {hosts: []}", Accepted, "static: unknown, belongs to spec.static\n");
    expect(Upstream, "stats: {}", Accepted, "stats: unknown\n");
    expect(Upstream, "meta_data: {name: a}", Accepted, "meta_data: unknown\n");
    expect(VirtualService, "routes: []", Accepted, "routes: unknown, belongs to spec.virtualHost.routes\n");
    expect(RouteTable, "routes: []", Accepted, "routes: unknown, belongs to spec.routes\n");
}

#[test]
fn the_hosts_of_an_upstream_belong_to_its_static_hosts() {
    let host = "unknown, belongs to spec.static.hosts[]";
    for (body, path) in [
        ("addr: a", "addr"),
        ("spec: {addr: a}", "spec.addr"),
        ("spec: {static: {addr: a}}", "spec.static.addr"),
        ("spec: {static: {hostname: a}}", "spec.static.hostname"),
    ] {
        expect(Upstream, body, Accepted, &format!("{path}: {host}.addr\n"));
    }
    expect(Upstream, "spec: {port: 80}", Accepted, &format!("spec.port: {host}.port\n"));
    expect(Upstream, "spec: {hosts: []}", Accepted, "spec.hosts: unknown, belongs to spec.static.hosts\n");
    expect(Upstream, "spec: {static: {host: []}}", Accepted, "spec.static.host: unknown, near hosts\n");
}

#[test]
fn a_name_that_repeats_what_it_stands_in_is_the_plain_one() {
    let options = |name: &str| format!("{{{name}: {{timeout: 1s}}}}");
    for name in ["routeOptions", "virtualHostOptions"] {
        let near = format!("spec.virtualHost.routes[0].{name}: unknown, near options\n");
        expect(VirtualService, &service(&options(name)), Accepted, &near);
    }
    expect(Gateway, "spec: {listenerOptions: {}}", Accepted, "spec.listenerOptions: unknown, near options\n");
}

#[test]
fn metadata_is_checked_too() {
    let text = "apiVersion: gloo.solo.io/v1\nkind: UpstreamGroup\nmetadata:\n  name: on\n  namespace: 1.10\n  lables: {}\n  labels: {app: 1, 'a.b/c': true, d: null}\n  ownerReferences: [{uid: x}]\n";
    let found = with(text, |node| {
        let checked = check(UpstreamGroup, GlooVersion::LATEST, node);
        assert_eq!(checked.admission, Rejected);
        lines(&checked)
    });
    assert_eq!(
        found,
        "metadata.name: a string, reads true (refused)\nmetadata.namespace: a string, reads 1.1 (refused)\nmetadata.lables: unknown, near labels (set)\nmetadata.labels.app: a string, reads 1 (refused)\nmetadata.labels[\"a.b/c\"]: a string, reads true (refused)\n"
    );
}

#[test]
fn a_singular_matcher_is_a_relic_in_routes_only() {
    let route = "{matcher: {prefix: /, zebra: 1}, matchers: []}";
    expect(VirtualService, &service(route), Accepted, "spec.virtualHost.routes[0].matcher: legacy matcher\n");
    expect(RouteTable, &format!("spec: {{routes: [{route}]}}"), Accepted, "spec.routes[0].matcher: legacy matcher\n");
    expect(Gateway, "spec: {hybridGateway: {matchedGateways: [{matcher: {}}]}}", Accepted, "");
}

#[test]
fn fields_of_other_versions() {
    let relic = service("{graphqlApiRef: {name: a, zebra: b}}");
    assert_eq!(checked(VirtualService, "1.19", &service("{graphqlApiRef: {name: a}}")), (Accepted, String::new()));
    assert_eq!(
        checked(VirtualService, "1.20", &relic),
        (Accepted, "spec.virtualHost.routes[0].graphqlApiRef: until 1.19\n".to_owned())
    );
    let young = "spec: {ai: {multi: 5}}";
    let field = kind_fields(Upstream).and_then(|all| all.field("spec")).and_then(|spec| spec.kind.message());
    let since = field.and_then(|spec| spec.field("ai")).expect("upstreams know ai").since;
    assert_eq!(checked(Upstream, "1.12", young), (Accepted, format!("spec.ai: since {since}\n")));
    assert_eq!(checked(ListenerOption, "1.16", "spec: 5"), (Rejected, "kind: since 1.17\n".to_owned()));
}

#[test]
fn values_of_another_type() {
    let weight = |value: &str| group(&format!("{{weight: {value}}}"));
    let wrong =
        |found: &str| format!("spec.destinations[0].weight: a whole number from 0 to 4294967295, not {found}\n");
    for (value, found) in [
        ("'9'", "the string \"9\""),
        ("90%", "the string \"90%\""),
        ("9.5", "the number 9.5"),
        ("-1", "the number -1"),
        ("4294967296", "the number 4294967296"),
        ("99999999999999999999", "the number 1e20"),
        ("true", "true"),
        ("{value: 9}", "a map"),
        ("[]", "a list"),
    ] {
        expect(UpstreamGroup, &weight(value), Rejected, &wrong(found));
    }
    for value in ["9", "9.0", "1e2", "4294967295", "0", "null", "~", "0x1F"] {
        expect(UpstreamGroup, &weight(value), Accepted, "");
    }
    let at = "spec.virtualHost.routes[0]";
    expect(
        VirtualService,
        &service("{matchers: {prefix: /}}"),
        Rejected,
        &format!("{at}.matchers: a list, not a map\n"),
    );
    expect(
        VirtualService,
        &service("{routeAction: {upstreamGroup: name}}"),
        Rejected,
        &format!("{at}.routeAction.upstreamGroup: a map, not the string \"name\"\n"),
    );
    expect(VirtualService, &service("null"), Rejected, &format!("{at}: a map, not null\n"));
    expect(
        VirtualService,
        "spec: {virtualHost: {domains: [null]}}",
        Rejected,
        "spec.virtualHost.domains[0]: a string, not null\n",
    );
    expect(
        VirtualService,
        "spec: {virtualHost: {options: {extensions: {configs: {a: 5}}}}}",
        Rejected,
        "spec.virtualHost.options.extensions.configs.a: a map, not the number 5\n",
    );
}

#[test]
fn durations_are_those_of_go() {
    let timeout = |value: &str| service(&format!("{{options: {{timeout: {value}}}}}"));
    for value in ["15s", "1.5h", "1h30m", "100ms", "'0'", "-1s", ".5s", "1.s"] {
        expect(VirtualService, &timeout(value), Accepted, "");
    }
    let at = "spec.virtualHost.routes[0].options.timeout";
    for value in ["1d", "soon", "15 s", "s", "''", "1h30", "."] {
        let expected = format!("{at}: a duration such as 15s, not the string {:?}\n", value.trim_matches('\''));
        expect(VirtualService, &timeout(value), Undecodable, &expected);
    }
    expect(VirtualService, &timeout("15"), Rejected, &format!("{at}: a duration such as 15s, not the number 15\n"));
}

#[test]
fn bare_scalars_that_mean_something_else() {
    let at = "spec.destinations[0]";
    let name = |value: &str| group(&format!("{{destination: {{upstream: {{name: {value}}}}}}}"));
    for (value, reads) in [("on", "true"), ("n", "false"), ("1.10", "1.1"), ("012", "10"), ("1_000", "1000")] {
        let expected = format!("{at}.destination.upstream.name: a string, reads {reads} (refused)\n");
        expect(UpstreamGroup, &name(value), Rejected, &expected);
    }
    for value in ["'on'", "\"1.10\"", "tRUE", "1.2.3", "null"] {
        expect(UpstreamGroup, &name(value), Accepted, "");
    }
    for (value, reads) in [("010", "8"), ("1_000", "1000")] {
        let expected = format!("{at}.weight: a whole number, reads {reads}\n");
        expect(UpstreamGroup, &group(&format!("{{weight: {value}}}")), Accepted, &expected);
    }
}

#[test]
fn names_that_an_enum_lacks() {
    let code = |value: &str| service(&format!("{{redirectAction: {{responseCode: {value}}}}}"));
    let at = "spec.virtualHost.routes[0].redirectAction.responseCode";
    for value in ["FOUND", "1", "308", "-1", "1.0"] {
        expect(VirtualService, &code(value), Accepted, "");
    }
    let near = |near: &str| format!("{at}: none of 5, near Some(\"{near}\"), number None\n");
    expect(VirtualService, &code("MOVED"), Undecodable, &near("MOVED_PERMANENTLY"));
    expect(VirtualService, &code("found"), Undecodable, &near("FOUND"));
    expect(VirtualService, &code("''"), Undecodable, &format!("{at}: none of 5, near None, number None\n"));
    let huge = format!("{at}: none of 5, near None, number Some(9999999999)\n");
    expect(VirtualService, &code("9999999999"), Undecodable, &huge);
    expect(VirtualService, &code("on"), Rejected, &format!("{at}: a name, reads true (refused)\n"));
    // Dropped with the field around it, so nothing is left to decode.
    expect(VirtualService, "spec: {zebra: {redirectAction: {responseCode: MOVED}}}", Accepted, "spec.zebra: unknown\n");
}

#[test]
fn the_later_alternative_wins_wherever_it_stands() {
    let body = service(
        "{matchers: [{exact: /a, prefix: /}], redirectAction: {}, routeAction: {single: {upstream: {name: a}}}}",
    );
    let at = "spec.virtualHost.routes[0]";
    expect(
        VirtualService,
        &body,
        Accepted,
        &format!(
            "{at}.redirectAction: action keeps redirectAction, drops routeAction\n{at}.matchers[0].exact: path_specifier keeps exact, drops prefix\n"
        ),
    );
    expect(
        VirtualService,
        &service("{matchers: [{exact: null, prefix: /}], redirectAction: ~, routeAction: {}}"),
        Accepted,
        "",
    );
    with("{exact: null, regex: '', prefix: /}", |map| {
        let path = Matcher::read(map).path.expect("an empty text is set, a null is not");
        assert_eq!((path.kind, path.text.value), (PathKind::Regex, ""));
    });
}

#[test]
fn deprecated_fields_still_work() {
    let marked = kind_fields(Kind::Settings).and_then(|all| all.field("spec")).and_then(|spec| spec.kind.message());
    let marked = marked.and_then(|spec| spec.fields.iter().find(|field| field.deprecated)).expect("one is deprecated");
    let value = if marked.kind == Type::Bool { "true" } else { "{}" };
    expect(
        Kind::Settings,
        &format!("spec: {{{}: {value}}}", marked.name),
        Accepted,
        &format!("spec.{}: deprecated\n", marked.name),
    );
}

#[test]
fn references_know_their_route() {
    let text = "spec: {virtualHost: {routes: [{}, {routeAction: {multi: {destinations: [{destination: {upstream: {name: a}}}]}}}, {options: {extauth: {configRef: {name: b}, customAuth: {}}}}, {options: {extauth: {configRef: {name: c}}}}], optionsConfigRefs: {delegateOptions: [{name: d}]}}}";
    with(text, |node| {
        let checked = check(VirtualService, GlooVersion::LATEST, node);
        let found: Vec<_> = checked
            .references
            .iter()
            .map(|reference| (reference.kind, reference.path.to_string(), reference.path.item("routes")))
            .collect();
        // The model reads where requests go; and a config is not asked for where the other alternative beats it.
        assert_eq!(
            found,
            [
                (Kind::AuthConfig, "spec.virtualHost.routes[3].options.extauth.configRef".to_owned(), Some(3)),
                (Kind::VirtualHostOption, "spec.virtualHost.optionsConfigRefs.delegateOptions[0]".to_owned(), None),
            ]
        );
        assert_eq!(checked.references[1].path.field().map(Node::str), Some("delegateOptions"));
    });
}

#[test]
fn a_key_written_twice_counts_once() {
    expect(UpstreamGroup, "spec: {destinations: 5, destinations: []}", Accepted, "");
    expect(
        UpstreamGroup,
        "spec: {destinations: [], destinations: 5}",
        Rejected,
        "spec.destinations: a list, not the number 5\n",
    );
}

#[test]
fn every_table_is_finite() {
    fn depth(kind: Type, left: u32) -> u32 {
        assert!(left > 0, "the tables have a cycle, and the walk is recursive");
        match kind {
            Type::Object(id) => {
                1 + id.message().fields.iter().map(|field| depth(field.kind, left - 1)).max().unwrap_or(0)
            }
            Type::List(item) | Type::Nulls(item) | Type::Map(item) => 1 + depth(*item, left - 1),
            Type::Within(kind, _) => depth(*kind, left),
            _ => 1,
        }
    }
    for kind in Kind::ALL.into_iter().filter(|kind| kind.is_ours()) {
        let message = kind_fields(kind).expect("its kind has a table");
        assert!(message.fields.iter().map(|field| depth(field.kind, 64)).max() > Some(2), "{kind}");
    }
    assert!(kind_fields(Kind::Service).is_none());
}

#[test]
fn hostile_input_is_taken_calmly() {
    let long = "k".repeat(1_000);
    let (_, found) = checked(UpstreamGroup, "1.22", &format!("spec: {{'{long}': 1}}"));
    assert!(found.len() < 200, "a long key is cut");
    let mut many = "spec:\n".to_owned();
    for at in 0..20_000 {
        let _ = writeln!(many, "  weigth{at}: 1");
    }
    let (_, found) = checked(UpstreamGroup, "1.22", &many);
    assert_eq!(found.lines().count(), 10_000, "what is over is counted");
    let twice = "  destinations: []\n".repeat(20_000);
    expect(UpstreamGroup, &format!("spec:\n{twice}"), Accepted, "");
    for body in ["spec: []", "spec: ''", "metadata: 5", "spec: {destinations: {}}"] {
        assert_eq!(checked(UpstreamGroup, "1.22", body).0, Rejected, "{body}");
    }
    for text in ["5", "[]", "'x'", "{}", "{1: 2, ? '' : 3, é: 4}"] {
        with(text, |node| check(VirtualService, GlooVersion::FIRST, node).references.len());
    }
    with("kind: Service\nspec: {zebra: 1}", |node| {
        assert!(check(Kind::Service, GlooVersion::LATEST, node).issues.is_empty());
    });
}
