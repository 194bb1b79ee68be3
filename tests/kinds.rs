//! The table of kinds.

mod world;

use std::collections::BTreeSet;

use glooscope::model::{Asked, Kind, Product};
use world::World;

#[test]
fn a_kind_is_found_by_its_group_and_name() {
    for kind in Kind::ALL {
        let is_read = kind.word().is_some();
        assert_eq!(Kind::parse(kind.group(), kind.as_str()), is_read.then_some(kind));
        assert_eq!(Kind::parse("networking.istio.io", kind.as_str()), None, "{kind}");
        assert_eq!(Kind::parse(kind.group(), &kind.as_str().to_lowercase()), None, "{kind}");
        assert_eq!(Kind::named(kind.as_str()).any(|named| named == kind), is_read, "{kind}");
    }
    assert_eq!(Kind::parse("gloo.solo.io", "VirtualService"), None);
    assert_eq!(Kind::parse("", "Gateway"), None);
}

#[test]
fn no_two_rows_are_of_one_kind() {
    let names: BTreeSet<_> = Kind::ALL.iter().map(|kind| (kind.group(), kind.as_str())).collect();
    let resources: BTreeSet<_> = Kind::ALL.iter().map(|kind| kind.resource()).collect();
    assert_eq!((names.len(), resources.len()), (Kind::ALL.len(), Kind::ALL.len()));
}

/// As the custom resource definitions say, each in its own project's chart.
#[test]
fn plurals_are_those_of_the_definitions() {
    let plurals = Kind::ALL.map(|kind| format!("{kind} {} {}", kind.api_version(), kind.resource()));
    assert_eq!(
        plurals,
        [
            "Gateway gateway.solo.io/v1 gateways.gateway.solo.io",
            "VirtualService gateway.solo.io/v1 virtualservices.gateway.solo.io",
            "RouteTable gateway.solo.io/v1 routetables.gateway.solo.io",
            "UpstreamGroup gloo.solo.io/v1 upstreamgroups.gloo.solo.io",
            "Upstream gloo.solo.io/v1 upstreams.gloo.solo.io",
            "RouteOption gateway.solo.io/v1 routeoptions.gateway.solo.io",
            "VirtualHostOption gateway.solo.io/v1 virtualhostoptions.gateway.solo.io",
            "ListenerOption gateway.solo.io/v1 listeneroptions.gateway.solo.io",
            "HttpListenerOption gateway.solo.io/v1 httplisteneroptions.gateway.solo.io",
            "MatchableHttpGateway gateway.solo.io/v1 httpgateways.gateway.solo.io",
            "MatchableTcpGateway gateway.solo.io/v1 tcpgateways.gateway.solo.io",
            "Settings gloo.solo.io/v1 settings.gloo.solo.io",
            "AuthConfig enterprise.gloo.solo.io/v1 authconfigs.enterprise.gloo.solo.io",
            "Service v1 services",
            "Secret v1 secrets",
            "ConfigMap v1 configmaps",
            "Namespace v1 namespaces",
            "GatewayClass gateway.networking.k8s.io/v1 gatewayclasses.gateway.networking.k8s.io",
            "Gateway gateway.networking.k8s.io/v1 gateways.gateway.networking.k8s.io",
            "ListenerSet gateway.networking.k8s.io/v1 listenersets.gateway.networking.k8s.io",
            "XListenerSet gateway.networking.x-k8s.io/v1alpha1 xlistenersets.gateway.networking.x-k8s.io",
            "HTTPRoute gateway.networking.k8s.io/v1 httproutes.gateway.networking.k8s.io",
            "GRPCRoute gateway.networking.k8s.io/v1 grpcroutes.gateway.networking.k8s.io",
            "TLSRoute gateway.networking.k8s.io/v1 tlsroutes.gateway.networking.k8s.io",
            "TCPRoute gateway.networking.k8s.io/v1 tcproutes.gateway.networking.k8s.io",
            "UDPRoute gateway.networking.k8s.io/v1 udproutes.gateway.networking.k8s.io",
            "ReferenceGrant gateway.networking.k8s.io/v1beta1 referencegrants.gateway.networking.k8s.io",
            "BackendTLSPolicy gateway.networking.k8s.io/v1 backendtlspolicies.gateway.networking.k8s.io",
            "XBackend gateway.networking.x-k8s.io/v1alpha1 xbackends.gateway.networking.x-k8s.io",
            "XBackendTrafficPolicy gateway.networking.x-k8s.io/v1alpha1 xbackendtrafficpolicies.gateway.networking.x-k8s.io",
            "XMesh gateway.networking.x-k8s.io/v1alpha1 xmeshes.gateway.networking.x-k8s.io",
            "Backend gateway.kgateway.dev/v1alpha1 backends.gateway.kgateway.dev",
            "DirectResponse gateway.kgateway.dev/v1alpha1 directresponses.gateway.kgateway.dev",
            "TrafficPolicy gateway.kgateway.dev/v1alpha1 trafficpolicies.gateway.kgateway.dev",
            "BackendConfigPolicy gateway.kgateway.dev/v1alpha1 backendconfigpolicies.gateway.kgateway.dev",
            "GatewayExtension gateway.kgateway.dev/v1alpha1 gatewayextensions.gateway.kgateway.dev",
            "GatewayParameters gateway.kgateway.dev/v1alpha1 gatewayparameters.gateway.kgateway.dev",
            "HTTPListenerPolicy gateway.kgateway.dev/v1alpha1 httplistenerpolicies.gateway.kgateway.dev",
            "ListenerPolicy gateway.kgateway.dev/v1alpha1 listenerpolicies.gateway.kgateway.dev",
            "Canary flagger.app/v1beta1 canaries.flagger.app",
            "Rollout argoproj.io/v1alpha1 rollouts.argoproj.io",
            "Application argoproj.io/v1alpha1 applications.argoproj.io",
            "Certificate cert-manager.io/v1 certificates.cert-manager.io",
            "ExternalSecret external-secrets.io/v1 externalsecrets.external-secrets.io",
            "ClusterExternalSecret external-secrets.io/v1 clusterexternalsecrets.external-secrets.io",
            "VaultStaticSecret secrets.hashicorp.com/v1beta1 vaultstaticsecrets.secrets.hashicorp.com",
            "VaultDynamicSecret secrets.hashicorp.com/v1beta1 vaultdynamicsecrets.secrets.hashicorp.com",
            "VaultPKISecret secrets.hashicorp.com/v1beta1 vaultpkisecrets.secrets.hashicorp.com",
            "Ingress networking.k8s.io/v1 ingresses.networking.k8s.io",
            "InfisicalSecret secrets.infisical.com/v1alpha1 infisicalsecrets.secrets.infisical.com",
            "InfisicalDynamicSecret secrets.infisical.com/v1alpha1 infisicaldynamicsecrets.secrets.infisical.com",
            "OnePasswordItem onepassword.com/v1 onepassworditems.onepassword.com",
            "DopplerSecret secrets.doppler.com/v1alpha1 dopplersecrets.secrets.doppler.com",
            "SopsSecret isindir.github.com/v1alpha3 sopssecrets.isindir.github.com",
            "SecretProviderClass secrets-store.csi.x-k8s.io/v1 secretproviderclasses.secrets-store.csi.x-k8s.io",
            "SealedSecret bitnami.com/v1alpha1 sealedsecrets.bitnami.com",
        ]
    );
}

#[test]
fn what_is_checked_is_asked_for() {
    for kind in Kind::ALL {
        assert!(!kind.is_ours() || kind.asked() == Asked::Yes, "{kind}");
        assert_eq!(kind.is_gloo(), matches!(kind.product(), Product::Gloo | Product::GlooEnterprise), "{kind}");
        assert_eq!(kind.is_gloo(), kind.group().ends_with("solo.io"), "{kind}");
    }
}

#[test]
fn versions_of_controllers_are_many() {
    assert!(Kind::Canary.has_version("v1alpha3") && Kind::Rollout.has_version("v1"));
    assert!(Kind::Upstream.has_version("v1") && !Kind::Upstream.has_version("v2") && !Kind::Service.has_version("v2"));
}

/// The codes that are reported of one object, and their messages.
fn told(head: &str) -> Vec<String> {
    told_of(&format!("{head}\nmetadata: {{name: a, namespace: b}}\nspec: {{}}\n"))
}

fn told_of(text: &str) -> Vec<String> {
    let text = text.to_owned();
    let world = World::of(vec![("a.yaml".to_owned(), text)]);
    let of_kinds = |rule: &str| ["unknown-kind", "unknown-api-version"].contains(&rule);
    let findings = world.check().findings.into_iter().filter(|finding| of_kinds(finding.rule));
    findings.map(|finding| format!("{}: {}", finding.rule, finding.help.unwrap_or_default())).collect()
}

#[test]
fn kinds_that_gloos_groups_lack_are_told_with_the_near_one() {
    for (head, want) in [
        ("apiVersion: gateway.solo.io/v1\nkind: VirtualServices", "unknown-kind: write `kind: VirtualService`"),
        ("apiVersion: gateway.solo.io/v1\nkind: virtualservice", "unknown-kind: write `kind: VirtualService`"),
        ("apiVersion: gateway.solo.io/v1\nkind: HttpGateway", "unknown-kind: write `kind: MatchableHttpGateway`"),
        (
            "apiVersion: gateway.solo.io/v1\nkind: Upstreams",
            "unknown-kind: write `kind: Upstream` and `apiVersion: gloo.solo.io/v1`",
        ),
        (
            "apiVersion: gateway.solo.io/v2\nkind: RouteTabel",
            "unknown-kind: write `kind: RouteTable` and `apiVersion: gateway.solo.io/v1`",
        ),
        ("apiVersion: gloo.solo.io/v1\nkind: Cluster", "unknown-kind: write one of UpstreamGroup, Upstream, Settings"),
        ("apiVersion: gloo.solo.io/v1\nKIND: Upstream", "unknown-kind: write `kind`, in lower case"),
        ("apiVersion: gateway.networking.k8s.io/v1\nkind: Gateways", "unknown-kind: write `kind: Gateway`"),
        ("apiVersion: gateway.networking.k8s.io/v1\nkind: HttpRoute", "unknown-kind: write `kind: HTTPRoute`"),
        (
            "apiVersion: gateway.networking.k8s.io/v2\nkind: HTTPRoute",
            "unknown-api-version: write `apiVersion: gateway.networking.k8s.io/v1`",
        ),
        ("apiVersion: gloo.solo.io/v1", "unknown-kind: add its `kind`"),
        ("apiVersion: gateway.solo.io/v1\nkind: Upstream", "unknown-api-version: write `apiVersion: gloo.solo.io/v1`"),
    ] {
        assert_eq!(told(head), [want], "{head}");
    }
}

#[test]
fn kinds_of_others_are_passed_over() {
    for head in [
        "apiVersion: gloo.solo.io/v1\nkind: Proxy",
        "apiVersion: gloo.solo.io/v1\nkind: UpstreamList",
        "apiVersion: gloo.solo.io/v1alpha1\nkind: GlooTrafficPolicy",
        "apiVersion: ratelimit.solo.io/v1alpha1\nkind: RateLimitConfig",
        "apiVersion: graphql.gloo.solo.io/v1beta1\nkind: GraphQLApi",
        "apiVersion: gateway.gloo.solo.io/v1alpha1\nkind: GatewayParameters",
        "apiVersion: networking.gloo.solo.io/v2\nkind: RouteTables",
        "apiVersion: gateway.networking.k8s.io/v1\nkind: BackendTLSPolicy",
        "apiVersion: gateway.networking.k8s.io/v1\nkind: MeshThing",
        "apiVersion: gateway.networking.x-k8s.io/v1alpha1\nkind: XMesh",
        "apiVersion: gateway.kgateway.dev/v1alpha1\nkind: BackendConfigPolicy",
        "apiVersion: gateway.networking.k8s.io/v1\nkind: HTTPRouteList",
        "apiVersion: networking.istio.io/v1\nkind: VirtualServices",
        "apiVersion: v1\nkind: Services",
    ] {
        assert_eq!(told(head), [""; 0], "{head}");
    }
}

/// Fields that tell whose a kind is.
const SPECS: [(&str, &str); 6] = [
    ("HTTPRoute", "{parentRefs: [{name: g}], rules: [{backendRefs: [{name: s, port: 80}]}]}"),
    ("Gateway", "{gatewayClassName: c, listeners: [{name: http, port: 80, protocol: HTTP}]}"),
    ("VirtualService", "{virtualHost: {domains: [a.example], routes: [{directResponseAction: {status: 200}}]}}"),
    ("RouteTable", "{routes: [{directResponseAction: {status: 200}}]}"),
    ("Upstream", "{static: {hosts: [{addr: s.example, port: 80}]}}"),
    ("UpstreamGroup", "{destinations: [{destination: {upstream: {name: u, namespace: b}}}]}"),
];

fn object(version: &str, kind: &str) -> String {
    let (_, spec) = SPECS.iter().find(|(name, _)| *name == kind).expect("a spec");
    format!("{version}\nkind: {kind}\nmetadata: {{name: a, namespace: b}}\nspec: {spec}\n")
}

#[test]
fn routing_kinds_under_a_group_that_lacks_them_are_told() {
    for (kind, right, groups) in [
        (
            "HTTPRoute",
            "gateway.networking.k8s.io/v1",
            &[
                "networking.k8s.io/v1",
                "gateway.k8s.io/v1",
                "gateway.networks.k8s.io/v1",
                "gateways.networking.k8s.io/v1beta1",
                "gateway.networking.k8s.ip/v1",
                "gateway.networking.io/v1",
                "gateway.solo.io/v1",
                "gateway.kgateway.dev/v1alpha1",
                "extensions/v1beta1",
                "v1",
            ][..],
        ),
        (
            "Gateway",
            "gateway.networking.k8s.io/v1",
            &["networking.k8s.io/v1", "gateway.networking.k8s.io/v1alpha1", "v1"],
        ),
        (
            "VirtualService",
            "gateway.solo.io/v1",
            &["gateway.solo.oi/v1", "gatway.solo.io/v1", "networking.k8s.io/v1", "v1"],
        ),
        ("RouteTable", "gateway.solo.io/v1", &["gateways.solo.io/v1", "gloo.solo.io/v1", "v1"]),
        ("Upstream", "gloo.solo.io/v1", &["glo.solo.io/v1", "gateway.solo.io/v1"]),
        ("UpstreamGroup", "gloo.solo.io/v1", &["glo.solo.io/v1", "example.com/v1", "v1"]),
    ] {
        for group in groups {
            let found = told_of(&object(&format!("apiVersion: {group}"), kind));
            assert_eq!(found, [format!("unknown-api-version: write `apiVersion: {right}`")], "{group} {kind}");
        }
        // No word of an upstream is rare enough.
        if kind == "Upstream" {
            continue;
        }
        assert_eq!(told_of(&object("", kind)), [format!("unknown-api-version: write `apiVersion: {right}`")], "{kind}");
    }
}

/// Kinds of the same names that other projects have.
#[test]
fn routing_kinds_of_others_are_passed_over() {
    for (kind, groups) in [
        (
            "HTTPRoute",
            &[
                "policy.linkerd.io/v1beta3",
                "networking.x-k8s.io/v1alpha1",
                "consul.hashicorp.com/v1alpha1",
                "gateway.envoyproxy.io/v1alpha1",
                "kuma.io/v1alpha1",
                "core.example.com/v1",
            ][..],
        ),
        (
            "Gateway",
            &[
                "networking.istio.io/v1",
                "networking.istio.io/v1beta1",
                "networking.x-k8s.io/v1alpha1",
                "gateway.nginx.org/v1alpha1",
                "stunner.l7mp.io/v1",
                "submariner.io/v1",
            ],
        ),
        ("VirtualService", &["networking.istio.io/v1", "appmesh.k8s.aws/v1beta2", "k8s.nginx.org/v1"]),
        (
            "RouteTable",
            &["networking.gloo.solo.io/v2", "ec2.services.k8s.aws/v1alpha1", "networking.mesh.gloo.solo.io/v1"],
        ),
        ("Upstream", &["configuration.konghq.com/v1", "apisix.apache.org/v2", "gateway.example.com/v1"]),
    ] {
        for group in groups {
            assert_eq!(told_of(&object(&format!("apiVersion: {group}"), kind)), [""; 0], "{group} {kind}");
        }
    }
    // Nothing in it tells whose it is.
    for head in ["kind: Gateway", "apiVersion: v1\nkind: Upstream", "kind: Settings", "apiVersion: v1\nkind: HTTPRoute"]
    {
        assert_eq!(told(head), [""; 0], "{head}");
    }
}

/// kubectl takes the items of a typed List that say neither version nor kind for what the List is of, and refuses those of a plain one.
#[test]
fn items_of_typed_lists_are_read() {
    let item = |kind: &str| {
        let text = object("", kind);
        let body = text.trim_start().split_once('\n').expect("a kind").1;
        format!("- {}\n", body.trim_end().replace('\n', "\n  "))
    };
    let read = |head: &str, items: &str| -> (Vec<Kind>, Vec<String>) {
        let text = format!("{head}\nitems:\n{items}");
        let world = World::of(vec![("a.yaml".to_owned(), text.clone())]);
        let snapshot = world.snapshot();
        (snapshot.resources().map(|(_, it)| it.kind).collect(), told_of(&text))
    };
    for (list, kind) in [
        ("apiVersion: gateway.networking.k8s.io/v1\nkind: HTTPRouteList", Kind::HttpRoute),
        ("apiVersion: gateway.networking.k8s.io/v1beta1\nkind: GatewayList", Kind::ApiGateway),
        ("apiVersion: gateway.solo.io/v1\nkind: VirtualServiceList", Kind::VirtualService),
        ("apiVersion: gloo.solo.io/v1\nkind: UpstreamGroupList", Kind::UpstreamGroup),
    ] {
        assert_eq!(read(list, &item(kind.as_str()).repeat(2)), (vec![kind; 2], vec![]), "{list}");
    }
    // What an item says of itself counts.
    let own = "- apiVersion: gloo.solo.io/v1\n  kind: Upstream\n  metadata: {name: u, namespace: b}\n  spec: {static: {hosts: [{addr: a.b, port: 80}]}}\n";
    let list = "apiVersion: gateway.solo.io/v1\nkind: RouteTableList";
    assert_eq!(read(list, &(own.to_owned() + &item("RouteTable"))).0, [Kind::Upstream, Kind::RouteTable]);
    for (list, kind, want) in [
        (
            "apiVersion: networking.k8s.io/v1\nkind: HTTPRouteList",
            "HTTPRoute",
            "unknown-api-version: write `apiVersion: gateway.networking.k8s.io/v1`",
        ),
        (
            "apiVersion: gateway.solo.io/v1\nkind: VirtualServicesList",
            "VirtualService",
            "unknown-kind: write `kind: VirtualService`",
        ),
        (
            "apiVersion: v1\nkind: List",
            "HTTPRoute",
            "unknown-kind: write `kind: HTTPRoute` and `apiVersion: gateway.networking.k8s.io/v1`",
        ),
        (
            "apiVersion: v1\nkind: List",
            "RouteTable",
            "unknown-kind: write `kind: RouteTable` and `apiVersion: gateway.solo.io/v1`",
        ),
    ] {
        assert_eq!(read(list, &item(kind)), (vec![], vec![want.to_owned()]), "{list}");
    }
    assert_eq!(read("apiVersion: v1\nkind: PodList", "- metadata: {name: a}\n  spec: {containers: []}\n").1, [""; 0]);
    assert_eq!(read("apiVersion: v1\nkind: List", "- metadata: {name: a}\n  spec: {containers: []}\n").1, [""; 0]);
}

#[test]
fn what_refers_to_a_misspelt_kind_is_not_told_again() {
    let text = "apiVersion: gloo.solo.io/v1\nkind: Upstreamgroup\nmetadata: {name: g, namespace: b}\nspec: {destinations: []}\n---\n\
                apiVersion: gateway.solo.io/v1\nkind: VirtualService\nmetadata: {name: a, namespace: b}\nspec: {virtualHost: {domains: \
                [a.example], routes: [{routeAction: {upstreamGroup: {name: g, namespace: b}}}]}}\n";
    let world = World::of(vec![("a.yaml".to_owned(), text.to_owned())]);
    let codes: Vec<&str> = world.check().findings.iter().map(|finding| finding.rule).collect();
    assert_eq!(codes, ["unknown-kind"]);
}
