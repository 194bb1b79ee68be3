//! What other programs write is neither missing nor unknown: `render` says who writes it, also where the sources are all there is.

mod world;

use glooscope::report::render::Filter;
use glooscope::report::{self, RenderFormat, Style};
use world::World;

const HEAD: &str =
    "apiVersion: gateway.solo.io/v1\nkind: VirtualService\nmetadata: {name: www, namespace: shop}\nspec:\n";

/// A virtual service that answers on TLS with this secret.
fn with_secret(secret: &str) -> String {
    format!(
        "{HEAD}  sslConfig: {{secretRef: {{name: {secret}, namespace: shop}}}}\n  virtualHost:\n    domains: [www.example.com]\n    \
         routes:\n    - directResponseAction: {{status: 200}}\n"
    )
}

/// One whose only route does this.
fn with_route(action: &str) -> String {
    format!(
        "{HEAD}  virtualHost:\n    domains: [www.example.com]\n    routes:\n    - matchers: [{{prefix: /}}]\n      {action}\n"
    )
}

fn world(text: &str, closed: bool) -> World {
    let mut world = World::of_text(text);
    world.options.closed = closed;
    assert!(world.is_parsed(), "{text}");
    world
}

fn dangling(text: &str, closed: bool) -> Vec<String> {
    let found = world(text, closed).check().findings.into_iter();
    found.filter(|found| found.rule.starts_with("dangling")).map(|found| found.message).collect()
}

fn rendered(text: &str) -> String {
    let mut out = Vec::new();
    world(text, false).with(|cx| {
        let style = Style { width: 200, ..Style::default() };
        let filter = Filter::default();
        report::render::write(
            RenderFormat::Table,
            cx,
            &filter,
            glooscope::traffic::Rounding::Nearest(2),
            &style,
            &mut out,
        )
        .expect("it is written");
    });
    String::from_utf8(out).expect("text")
}

/// Holds that without `writer` the sources, said to be all there is, lack something, and that with it nobody misses it and `render` names it.
fn holds(text: &str, writer: &str, name: &str) {
    assert_eq!(dangling(text, true).len(), 1, "{text}");
    let both = format!("{text}---\n{writer}");
    for closed in [true, false] {
        assert_eq!(dangling(&both, closed), [""; 0], "{both}");
    }
    let shown = rendered(&both);
    assert!(shown.contains(&format!("written by {name}")), "{shown}");
    assert!(!shown.contains("dropped") && !shown.contains("not served"), "{shown}");
}

#[test]
fn secrets_are_written_by_those_that_say_so() {
    let certificate = "apiVersion: cert-manager.io/v1\nkind: Certificate\nmetadata: {name: www, namespace: shop}\nspec: {secretName: www-tls}\n";
    holds(&with_secret("www-tls"), certificate, "Certificate shop/www");
    let old = certificate.replace("cert-manager.io/v1", "cert-manager.io/v1alpha2");
    holds(&with_secret("www-tls"), &old, "Certificate shop/www");
    let external = "apiVersion: external-secrets.io/v1beta1\nkind: ExternalSecret\nmetadata: {name: www, namespace: shop}\nspec: {target: {name: www-tls}}\n";
    holds(&with_secret("www-tls"), external, "ExternalSecret shop/www");
    holds(&with_secret("www"), &external.replace("{target: {name: www-tls}}", "{}"), "ExternalSecret shop/www");
    let cluster = "apiVersion: external-secrets.io/v1\nkind: ClusterExternalSecret\nmetadata: {name: www}\nspec: {namespaces: [shop], externalSecretSpec: {target: {name: www-tls}}}\n";
    holds(&with_secret("www-tls"), cluster, "ClusterExternalSecret www");
    holds(&with_secret("www"), &cluster.replace("{target: {name: www-tls}}", "{}"), "ClusterExternalSecret www");
    let selecting = cluster.replace("namespaces: [shop]", "namespaceSelectors: [{matchLabels: {tls: www}}]");
    holds(&with_secret("www-tls"), &selecting, "ClusterExternalSecret www");
    let vault = "apiVersion: secrets.hashicorp.com/v1beta1\nkind: VaultStaticSecret\nmetadata: {name: www, namespace: shop}\nspec: {destination: {name: www-tls, create: true}}\n";
    holds(&with_secret("www-tls"), vault, "VaultStaticSecret shop/www");
    let sops = "apiVersion: isindir.github.com/v1alpha3\nkind: SopsSecret\nmetadata: {name: www, namespace: shop}\nspec: {secretTemplates: [{name: other}, {name: www-tls}]}\n";
    holds(&with_secret("www-tls"), sops, "SopsSecret shop/www");
    let class = "apiVersion: secrets-store.csi.x-k8s.io/v1\nkind: SecretProviderClass\nmetadata: {name: www, namespace: shop}\nspec: {secretObjects: [{secretName: www-tls, type: kubernetes.io/tls}]}\n";
    holds(&with_secret("www-tls"), class, "SecretProviderClass shop/www");
    let sealed = "apiVersion: bitnami.com/v1alpha1\nkind: SealedSecret\nmetadata: {name: www, namespace: shop}\nspec: {template: {metadata: {name: www-tls}}}\n";
    holds(&with_secret("www"), sealed, "SealedSecret shop/www");
    for not_here in [
        certificate.replace("namespace: shop", "namespace: shops"),
        external.replace("www-tls}", "www-tls, creationPolicy: Merge}"),
        sealed.to_owned(),
    ] {
        assert_eq!(dangling(&format!("{}---\n{not_here}", with_secret("www-tls")), true).len(), 1, "{not_here}");
    }
}

/// cert-manager issues what the listeners of a gateway with its annotation refer to, in the gateway's own namespace.
#[test]
fn secrets_of_listeners_are_written_where_the_gateway_names_an_issuer() {
    let gateway = |annotation: &str, namespace: &str| {
        format!(
            "apiVersion: gateway.networking.k8s.io/v1\nkind: Gateway\nmetadata: {{name: web, namespace: shop, annotations: {{{annotation}}}}}\nspec:\n  \
             gatewayClassName: any\n  listeners:\n  - name: https\n    port: 443\n    protocol: HTTPS\n    hostname: www.example.com\n    \
             tls: {{certificateRefs: [{{name: www-tls{namespace}}}]}}\n"
        )
    };
    for issuer in
        ["cert-manager.io/cluster-issuer: letsencrypt", "cert-manager.io/issuer: own", "kubernetes.io/tls-acme: 'true'"]
    {
        assert_eq!(dangling(&gateway(issuer, ""), true), [""; 0], "{issuer}");
    }
    assert_eq!(dangling(&gateway("team: shop", ""), true).len(), 1);
    assert_eq!(dangling(&gateway("cert-manager.io/issuer: own", ", namespace: other"), true).len(), 1);
    assert_eq!(dangling(&gateway("team: shop", ""), false), [""; 0]);
}

const CANARY: &str = "apiVersion: flagger.app/v1beta1\nkind: Canary\nmetadata: {name: release, namespace: shop}\nspec:\n  provider: gloo\n  targetRef: {kind: Deployment, name: cart-app}\n  service: {name: cart, port: 8080}\n";

#[test]
fn flagger_names_what_it_writes_by_the_service() {
    let table = |name: &str| with_route(&format!("delegateAction: {{ref: {{name: {name}, namespace: shop}}}}"));
    holds(&table("cart"), CANARY, "Canary shop/release");
    holds(&table("cart-app"), &CANARY.replace("name: cart, ", ""), "Canary shop/release");
    assert_eq!(dangling(&format!("{}---\n{CANARY}", table("cart-app")), true).len(), 1);
    let upstream = |name: &str, space: &str| {
        with_route(&format!("routeAction: {{single: {{upstream: {{name: {name}, namespace: {space}}}}}}}"))
    };
    holds(&upstream("shop-cart-primaryupstream-8080", "shop"), CANARY, "Canary shop/release");
    holds(&upstream("shop-cart-canary-8080", "gloo-system"), CANARY, "Canary shop/release");
    let service = "routeAction: {single: {kube: {ref: {name: cart-primary, namespace: shop}, port: 8080}}}";
    holds(&with_route(service), CANARY, "Canary shop/release");
    for not_for_gloo in [
        CANARY.replace("provider: gloo", "provider: istio"),
        CANARY.replace("provider: gloo", "ingressRef: {kind: Ingress, name: cart}"),
        CANARY.replace("provider: gloo", "gatewayRefs: [{name: g}]"),
    ] {
        assert_eq!(dangling(&format!("{}---\n{not_for_gloo}", table("cart")), true).len(), 1, "{not_for_gloo}");
    }
}

#[test]
fn old_canaries_write_groups() {
    let group = with_route("routeAction: {upstreamGroup: {name: cart, namespace: shop}}");
    holds(&group, &CANARY.replace("v1beta1", "v1alpha3"), "Canary shop/release");
    assert_eq!(dangling(&format!("{group}---\n{CANARY}"), false).len(), 1);
}

#[test]
fn consul_discovery_writes_what_no_manifest_holds() {
    let upstream = with_route("routeAction: {single: {upstream: {name: cart, namespace: gloo-system}}}");
    let settings = "apiVersion: gloo.solo.io/v1\nkind: Settings\nmetadata: {name: default, namespace: gloo-system}\nspec: {consul: {serviceDiscovery: {}}}\n";
    holds(&upstream, settings, "Settings gloo-system/default");
    assert_eq!(
        dangling(&format!("{upstream}---\n{}", settings.replace("{serviceDiscovery: {}}", "{}")), true).len(),
        1
    );
    assert_eq!(dangling(&format!("{}---\n{settings}", upstream.replace("gloo-system}", "shop}")), true).len(), 1);
}

#[test]
fn a_service_may_configure_the_upstream_that_is_made_of_it() {
    let subset = |keys: &str| {
        with_route(&format!(
            "routeAction: {{single: {{upstream: {{name: shop-cart-8080, namespace: gloo-system}}, subset: {{values: {{{keys}}}}}}}}}"
        ))
    };
    let service = |annotations: &str| {
        format!(
            "---\napiVersion: v1\nkind: Service\nmetadata:\n  name: cart\n  namespace: shop\n  annotations: {{{annotations}}}\nspec: {{ports: [{{port: 8080}}]}}\n"
        )
    };
    let mismatches = |text: String| {
        let found = world(&text, true).check().findings.into_iter();
        found.filter(|found| found.rule == "subset-mismatch").count()
    };
    let config = r#"gloo.solo.io/upstream_config: '{"kube": {"subsetSpec": {"selectors": [{"keys": ["version"]}]}}}'"#;
    let merged = format!("{config}, gloo.solo.io/upstream_config.deep_merge: 'true'");
    assert_eq!(mismatches(subset("version: v1") + &service(config)), 0);
    assert_eq!(mismatches(subset("version: v1") + &service(&merged.replace("subsetSpec", "subset_spec"))), 0);
    assert_eq!(mismatches(subset("stage: v1") + &service(config)), 1);
    assert_eq!(mismatches(subset("version: v1") + &service("")), 1);
    assert_eq!(
        mismatches(subset("version: v1") + &service(r#"gloo.solo.io/upstream_config: '{"useHttp2": true}'"#)),
        1
    );
    assert_eq!(mismatches(subset("version: v1") + &service("gloo.solo.io/upstream_config: 'not JSON'")), 0);
}

#[test]
fn kube_destinations_may_be_switched_off() {
    let service =
        "---\napiVersion: v1\nkind: Service\nmetadata: {name: cart, namespace: shop}\nspec: {ports: [{port: 8080}]}\n";
    let kube = with_route("routeAction: {single: {kube: {ref: {name: cart, namespace: shop}, port: 8080}}}") + service;
    let named =
        with_route("routeAction: {single: {upstream: {name: 'kube-svc:shop-cart-8080', namespace: shop}}}") + service;
    let settings = |name: &str, off: bool| {
        format!(
            "---\napiVersion: gloo.solo.io/v1\nkind: Settings\nmetadata: {{name: default, namespace: {name}}}\nspec: {{gloo: {{disableKubernetesDestinations: {off}}}}}\n"
        )
    };
    for text in [kube, named] {
        assert_eq!(dangling(&text, true), [""; 0]);
        assert_eq!(dangling(&(text.clone() + &settings("gloo-system", true)), false).len(), 1);
        assert_eq!(dangling(&(text.clone() + &settings("gloo-system", false)), true), [""; 0]);
        // Settings of several installations that disagree decide nothing.
        let both = settings("gloo-system", true) + &settings("gloo-internal", false);
        assert_eq!(dangling(&(text + &both), false), [""; 0]);
    }
}

#[test]
fn argo_says_where_a_folder_is_applied() {
    let route = with_route("routeAction: {single: {upstream: {name: carts, namespace: depot}}}")
        .replace(", namespace: shop}", "}");
    let upstream = "---\napiVersion: gloo.solo.io/v1\nkind: Upstream\nmetadata: {name: carts}\nspec: {static: {hosts: [{addr: a.example, port: 80}]}}\n";
    let app = |path: &str, more: &str, namespace: &str| {
        format!(
            "---\napiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {{name: depot-{namespace}, namespace: argocd}}\nspec:\n  source: {{repoURL: 'https://git.example.com', path: {path}{more}}}\n  destination: {{namespace: {namespace}}}\n"
        )
    };
    let found = |file: &str, apps: &str| {
        let files = vec![(file.to_owned(), route.clone() + upstream), ("apps/all.yaml".to_owned(), apps.to_owned())];
        let mut world = World::of(files);
        world.options.closed = true;
        let report = world.check();
        let dangling = report.findings.iter().filter(|found| found.rule.starts_with("dangling")).count();
        (dangling, report.summary.applied.get("depot").copied().unwrap_or_default())
    };
    assert_eq!(found("deploy/depot/a.yaml", ""), (1, 0));
    assert_eq!(found("deploy/depot/a.yaml", &app("deploy/depot", "", "depot")), (0, 2));
    assert_eq!(found("depot/a.yaml", &app("deploy/depot", "", "depot")), (0, 2));
    assert_eq!(found("repo/deploy/depot/a.yaml", &app("./deploy/depot/", "", "depot")), (0, 2));
    assert_eq!(found("deploy/depot/more/a.yaml", &app("deploy/depot", "", "depot")), (1, 0));
    assert_eq!(
        found("deploy/depot/more/a.yaml", &app("deploy/depot", ", directory: {recurse: true}", "depot")),
        (0, 2)
    );
    assert_eq!(found("deploy/other-depot/a.yaml", &app("depot", "", "depot")), (1, 0));
    // Two that disagree say nothing.
    let both = app("deploy/depot", "", "depot") + &app("deploy/depot", "", "yard");
    assert_eq!(found("deploy/depot/a.yaml", &both), (1, 0));
}
