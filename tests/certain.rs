//! What is not in the sources is not missing without evidence, and what may never be applied together is no conflict.

mod world;

use std::fmt::Write;

use glooscope::finding::Severity;
use world::{Random, World};

fn service(name: &str, namespace: &str, routes: &str) -> String {
    let namespace = if namespace.is_empty() { String::new() } else { format!(", namespace: {namespace}") };
    format!(
        "apiVersion: gateway.solo.io/v1\nkind: VirtualService\nmetadata: {{name: {name}{namespace}}}\nspec:\n  virtualHost:\n    \
         domains: [{name}.example.com]\n    routes:\n{routes}"
    )
}

fn to_upstream(name: &str, namespace: &str) -> String {
    let namespace = if namespace.is_empty() { String::new() } else { format!(", namespace: {namespace}") };
    format!(
        "    - matchers: [{{prefix: /{name}}}]\n      routeAction: {{single: {{upstream: {{name: {name}{namespace}}}}}}}\n"
    )
}

fn upstream(name: &str, namespace: &str) -> String {
    let namespace = if namespace.is_empty() { String::new() } else { format!(", namespace: {namespace}") };
    format!(
        "---\napiVersion: gloo.solo.io/v1\nkind: Upstream\nmetadata: {{name: {name}{namespace}}}\nspec: {{static: {{hosts: [{{addr: a.example, port: 80}}]}}}}\n"
    )
}

/// What is told of rules that begin so, as severity and help.
fn told(files: &[(&str, String)], rule: &str) -> Vec<String> {
    let files = files.iter().map(|(name, text)| ((*name).to_owned(), text.clone())).collect();
    let found = World::of(files).check().findings.into_iter().filter(|found| found.rule.starts_with(rule));
    found.map(|found| format!("{} {}", found.severity.as_str(), found.help.unwrap_or_default())).collect()
}

#[test]
fn what_names_no_namespace_may_be_applied_anywhere() {
    let route = service("www", "shop", &to_upstream("carts", "apps"));
    let found = |other: &[(&str, String)]| {
        let mut files = vec![("vs.yaml", route.clone())];
        files.extend_from_slice(other);
        told(&files, "dangling-upstream").len()
    };
    assert_eq!(found(&[("u.yaml", upstream("carts", "other"))]), 1);
    assert_eq!(found(&[("u.yaml", upstream("carts", ""))]), 0);
    // kubectl refuses to apply a file into a namespace when a part of it says another.
    assert_eq!(found(&[("u.yaml", upstream("carts", "") + &upstream("more", "other"))]), 1);
    assert_eq!(found(&[("u.yaml", upstream("carts", "") + &upstream("more", "apps"))]), 0);
    // The same the other way round.
    let own = service("www", "", &to_upstream("carts", ""));
    assert_eq!(told(&[("vs.yaml", own.clone()), ("u.yaml", upstream("carts", "apps"))], "dangling"), [""; 0]);
    assert_eq!(told(&[("vs.yaml", own + &upstream("more", "yard") + &upstream("carts", "apps"))], "dangling").len(), 1);
    let placed = World::of(vec![("vs.yaml".to_owned(), route.clone()), ("u.yaml".to_owned(), upstream("carts", ""))]);
    let mut placed = placed;
    placed.options.namespace = "yard".to_owned();
    assert_eq!(placed.check().findings.iter().filter(|found| found.rule == "dangling-upstream").count(), 1);
}

#[test]
fn a_service_without_a_namespace_contradicts_no_upstream() {
    let kube = "apiVersion: gloo.solo.io/v1\nkind: Upstream\nmetadata: {name: carts, namespace: gloo-system}\nspec: {kube: {serviceName: carts, serviceNamespace: apps, servicePort: 80}}\n";
    let service = |namespace: &str| {
        format!(
            "apiVersion: v1\nkind: Service\nmetadata: {{name: carts{namespace}}}\nspec: {{ports: [{{port: 80}}]}}\n"
        )
    };
    let found = |namespace: &str| {
        told(&[("u.yaml", kube.to_owned()), ("s.yaml", service(namespace))], "dangling-service").len()
    };
    assert_eq!((found(""), found(", namespace: other"), found(", namespace: apps")), (0, 1, 0));
}

#[test]
fn a_name_that_cannot_be_is_told_as_that() {
    let found =
        told(&[("vs.yaml", service("www", "shop", &to_upstream("CHANGE_ME", "gloo-system")))], "dangling-upstream");
    assert_eq!(found, ["error write the upstream's name, of lower-case letters, digits, `-` and `.`"]);
    // These are names that Gloo itself makes.
    for name in ["'kube-svc:shop-cart-8080'", "'consul-svc:cart'"] {
        let text = service("www", "shop", &to_upstream(name, "gloo-system")).replace("/'", "/a").replace("'}]", "}]");
        assert_eq!(told(&[("vs.yaml", text)], "dangling-upstream"), [""; 0]);
    }
}

#[test]
fn states_beside_each_other_are_no_conflict() {
    let host = |name: &str, domain: &str| {
        let text = service(name, "shop", "    - directResponseAction: {status: 200}\n");
        text.replace(&format!("{name}.example.com"), domain)
    };
    let severities = |files: &[(&str, String)]| -> Vec<String> {
        told(files, "duplicate-domain")
            .iter()
            .map(|told| told.split(' ').next().unwrap_or_default().to_owned())
            .collect()
    };
    let (a, b) = (host("a", "www.example.com"), host("b", "www.example.com"));
    assert_eq!(severities(&[("x/a.yaml", a.clone()), ("y/b.yaml", b.clone())]), ["error"]);
    // Two that hold the same resource are two states.
    let c = |folder: &'static str| (folder, host("c", "c.example.com"));
    let several = [("x/a.yaml", a.clone()), ("y/b.yaml", b.clone()), c("z/c-1.yaml"), c("z/c-2.yaml")];
    assert_eq!(severities(&several), ["info"]);
    // What stands in one file is applied together all the same.
    let one = [("x/a.yaml", format!("{a}---\n{b}")), c("z/c-1.yaml"), c("z/c-2.yaml")];
    assert_eq!(severities(&one), ["error"]);
}

#[test]
fn options_are_looked_up_before_a_route_is_dropped() {
    let table = |name: &str, prefix: &str| {
        format!(
            "---\napiVersion: gateway.solo.io/v1\nkind: RouteTable\nmetadata: {{name: {name}, namespace: shop}}\nspec:\n  routes:\n  - matchers: [{{prefix: {prefix}}}]\n    optionsConfigRefs: {{delegateOptions: [{{name: timeoutz, namespace: shop}}]}}\n    routeAction: {{single: {{upstream: {{name: cartz, namespace: shop}}}}}}\n"
        )
    };
    let options = "---\napiVersion: gateway.solo.io/v1\nkind: RouteOption\nmetadata: {name: timeouts, namespace: shop}\nspec: {options: {timeout: 1s}}\n";
    let parent = service(
        "www",
        "shop",
        "    - matchers: [{prefix: /cart}]\n      delegateAction: {ref: {name: cart, namespace: shop}}\n",
    );
    let found = |prefix: &str| {
        let text = parent.clone() + &table("cart", prefix) + options + &upstream("carts", "shop");
        let of = |rule| told(&[("a.yaml", text.clone())], rule).len();
        (of("dropped-route"), of("dangling-options"), of("dangling-upstream"))
    };
    assert_eq!(found("/cart/a"), (0, 1, 1));
    assert_eq!(found("/wishes"), (1, 1, 0));
}

/// What writing to a text never fails for.
const MEMORY: &str = "a text takes it";

/// A world in which everything that is referred to is there: its documents, each with the kind that it holds.
fn whole(random: &mut Random) -> Vec<(&'static str, String)> {
    let (spaces, words) =
        (["shop", "tea", "yard"], ["cart", "checkout", "ledger", "parcel", "search", "wishes", "invoice", "review"]);
    let (mut documents, mut used) = (Vec::new(), Vec::new());
    let count = 1 + random.below(4);
    for at in 0..count {
        let space = spaces[random.below(spaces.len())];
        let mut routes = String::new();
        for _ in 0..=random.below(4) {
            let word = words[random.below(words.len())];
            let name = format!("{word}-{}", ["service", "backend", "api"][random.below(3)]);
            if used.contains(&word) {
                continue;
            }
            used.push(word);
            let path = routes.len();
            match random.below(4) {
                0 => {
                    write!(routes,
                        "    - matchers: [{{exact: /{path}}}]\n      routeAction: {{single: {{upstream: {{name: {name}, namespace: {space}}}}}}}\n"
                    ).expect(MEMORY);
                    documents.push(("Upstream", upstream(&name, space)));
                }
                1 => {
                    write!(routes,
                        "    - matchers: [{{exact: /{path}}}]\n      routeAction: {{single: {{upstream: {{name: {space}-{name}-8080, namespace: gloo-system}}}}}}\n"
                    ).expect(MEMORY);
                    documents.push(("Service", format!("---\napiVersion: v1\nkind: Service\nmetadata: {{name: {name}, namespace: {space}}}\nspec: {{ports: [{{port: 8080}}]}}\n")));
                }
                2 => {
                    write!(routes,
                        "    - matchers: [{{prefix: /{word}}}]\n      delegateAction: {{ref: {{name: {name}, namespace: {space}}}}}\n"
                    ).expect(MEMORY);
                    documents.push(("RouteTable", format!("---\napiVersion: gateway.solo.io/v1\nkind: RouteTable\nmetadata: {{name: {name}, namespace: {space}}}\nspec:\n  routes:\n  - matchers: [{{prefix: /{word}/{path}}}]\n    directResponseAction: {{status: 200}}\n")));
                }
                _ => {
                    write!(routes,
                        "    - matchers: [{{exact: /{path}}}]\n      options: {{extauth: {{configRef: {{name: {name}, namespace: {space}}}}}}}\n      directResponseAction: {{status: 200}}\n"
                    ).expect(MEMORY);
                    documents.push(("AuthConfig", format!("---\napiVersion: enterprise.gloo.solo.io/v1\nkind: AuthConfig\nmetadata: {{name: {name}, namespace: {space}}}\nspec: {{configs: []}}\n")));
                }
            }
        }
        if routes.is_empty() {
            routes += "    - directResponseAction: {status: 200}\n";
        }
        let mut text = service(&format!("host-{at}"), space, &routes);
        if random.below(3) == 0 {
            text = text.replace(
                "spec:\n",
                &format!("spec:\n  sslConfig: {{secretRef: {{name: tls-{at}, namespace: {space}}}, sniDomains: [host-{at}.example.com]}}\n"),
            );
            documents.push((
                "Secret",
                format!("---\napiVersion: v1\nkind: Secret\nmetadata: {{name: tls-{at}, namespace: {space}}}\n"),
            ));
        }
        documents.push(("VirtualService", format!("---\n{text}")));
    }
    documents.sort();
    documents.dedup();
    documents
}

#[test]
fn worlds_with_parts_taken_out_have_no_error() {
    let mut random = Random::new(31);
    let (mut worlds, mut warned) = (0, 0);
    for _ in 0..400 {
        let documents = whole(&mut random);
        let all: String = documents.iter().map(|(_, text)| text.as_str()).collect();
        let severe = |text: &str, least: Severity| {
            let found = World::of(vec![("a.yaml".to_owned(), text.to_owned())]).check().findings;
            found.into_iter().filter(|found| found.severity >= least).map(|found| found.message).collect::<Vec<_>>()
        };
        assert_eq!(severe(&all, Severity::Warning), [""; 0], "{all}");
        // A kind that is kept elsewhere, and here and there one more.
        let kinds = ["Upstream", "Service", "RouteTable", "AuthConfig", "Secret", "VirtualService"];
        let kind = kinds[random.below(kinds.len())];
        let part: String = documents
            .iter()
            .filter(|(own, _)| *own != kind && (*own == "VirtualService" || random.below(6) > 0))
            .map(|(_, text)| text.as_str())
            .collect();
        assert_eq!(severe(&part, Severity::Error), [""; 0], "without {kind}\n{part}");
        worlds += 1;
        warned += usize::from(!severe(&part, Severity::Warning).is_empty());
    }
    // A warning says which of its kind are there; it is rare.
    assert!(warned * 10 < worlds, "{warned} of {worlds} worlds with parts taken out are warned of");
}

#[test]
fn gloo_may_live_in_any_namespace() {
    let gateway = |namespace: &str| {
        format!(
            "---\napiVersion: gateway.solo.io/v1\nkind: Gateway\nmetadata: {{name: gateway-proxy, namespace: {namespace}}}\nspec: {{bindAddress: '::', bindPort: 8080, httpGateway: {{}}}}\n"
        )
    };
    let settings = |namespace: &str, said: &str| {
        format!(
            "---\napiVersion: gloo.solo.io/v1\nkind: Settings\nmetadata: {{name: default, namespace: {namespace}}}\nspec: {{discoveryNamespace: {said}}}\n"
        )
    };
    let host = |name: &str| service(name, "shop", "    - directResponseAction: {status: 200}\n");
    let found = |more: &str, hosts: &[&str]| -> Vec<String> {
        let hosts: Vec<String> = hosts.iter().map(|name| host(name)).collect();
        let text = format!("{}{more}", hosts.join("---\n"));
        let told = told(&[("a.yaml", text)], "unselected");
        told.iter().map(|told| told.split(' ').next().unwrap_or_default().to_owned()).collect()
    };
    for hosts in [&["a"][..], &["a", "b"]] {
        assert_eq!(found(&gateway("gloo-edge"), hosts), ["info"]);
        // Something of Gloo's lies where it lives unless told otherwise.
        assert_eq!(found(&(gateway("gloo-edge") + &upstream("x", "gloo-system")), hosts), ["warning"]);
        assert_eq!(found(&(gateway("gloo-edge") + &settings("gloo-edge", "gloo-edge")), hosts), [""; 0]);
    }
    // Settings of two installations that disagree say nothing, in whichever order they stand.
    let both = settings("gloo-b", "gloo-b") + &settings("gloo-c", "gloo-c");
    assert_eq!(found(&(gateway("gloo-system") + &both), &["a"]), [""; 0]);
}

/// What becomes of the hosts of a text, sorted.
fn states(text: &str) -> Vec<String> {
    World::of(vec![("a.yaml".to_owned(), text.to_owned())]).with(|cx| {
        let hosts = cx.routing.hosts.iter();
        let mut found: Vec<String> =
            hosts.map(|host| format!("{} {}", cx.resource(host.owner).name, host.status.as_str())).collect();
        found.sort();
        found
    })
}

#[test]
fn a_gateway_that_nobody_has_seen_may_take_what_others_do_not() {
    let host = |name: &str, labels: &str| {
        let text = service(name, "shop", "    - directResponseAction: {status: 200}\n");
        text.replace("namespace: shop}", &format!("namespace: shop, labels: {{{labels}}}}}")) + "---\n"
    };
    let gateway = |name: &str, namespace: &str, ssl: bool| {
        format!(
            "apiVersion: gateway.solo.io/v1\nkind: Gateway\nmetadata: {{name: {name}{namespace}}}\nspec: {{bindAddress: '::', bindPort: 8080, ssl: {ssl}, httpGateway: {{virtualServiceSelector: {{tier: inner}}}}}}\n---\n"
        )
    };
    let home = ", namespace: gloo-system";
    let (plain, meant) = (host("plain", ""), host("meant", "tier: outer"));
    let both = plain + &meant;
    assert_eq!(states(&(gateway("inner", home, false) + &both)), ["meant unselected", "plain unknown"]);
    // The installation's own is there, or all there is.
    assert_eq!(states(&(gateway("gateway-proxy", home, false) + &both)), ["meant unselected", "plain unselected"]);
    let closed = World::of_text(gateway("inner", home, false) + &both).closed();
    assert!(closed.with(|cx| cx.routing.hosts.iter().all(|host| host.status.as_str() == "unselected")));
    // A gateway that is there twice is measured by neither copy.
    let twice = gateway("gateway-proxy", home, false) + &gateway("gateway-proxy", home, false);
    assert_eq!(states(&(twice + &both)), ["meant unknown", "plain unknown"]);
    // Gloo may live where the gateways are, unless something shows that it lives elsewhere.
    let away = gateway("gateway-proxy", ", namespace: edge", false).replace("{tier: inner}", "{}");
    assert_eq!(states(&(away.clone() + &both)), ["meant unknown", "plain unknown"]);
    let settings = |namespace: &str| {
        format!(
            "apiVersion: gloo.solo.io/v1\nkind: Settings\nmetadata: {{name: default, namespace: {namespace}}}\nspec: {{discoveryNamespace: {namespace}}}\n---\n"
        )
    };
    let here = away.clone() + &settings("gloo-system");
    assert_eq!(states(&(here + &both)), ["meant unselected", "plain unselected"]);
    let both_installations = away + &settings("gloo-system") + &settings("edge");
    assert_eq!(states(&(both_installations + &both)), ["meant unknown", "plain unknown"]);
    // One that names no namespace may be applied where Gloo reads.
    let anywhere = gateway("gateway-proxy", "", false).replace("{tier: inner}", "{}");
    assert_eq!(states(&(anywhere + &host("plain", "").replace(", namespace: shop", ""))), ["plain ok"]);
}

#[test]
fn what_may_never_meet_is_no_conflict() {
    let gateway = |name: &str, namespace: &str| {
        format!(
            "apiVersion: gateway.solo.io/v1\nkind: Gateway\nmetadata: {{name: {name}, namespace: {namespace}}}\nspec: {{bindAddress: '::', bindPort: 8080, httpGateway: {{}}}}\n"
        )
    };
    let settings = |namespace: &str, from_all: bool| {
        format!(
            "---\napiVersion: gloo.solo.io/v1\nkind: Settings\nmetadata: {{name: default, namespace: {namespace}}}\nspec: {{gateway: {{readGatewaysFromAllNamespaces: {from_all}}}}}\n"
        )
    };
    let severities = |files: &[(&str, String)], rule: &str| -> Vec<String> {
        let told = told(files, rule);
        told.iter().map(|told| told.split(' ').next().unwrap_or_default().to_owned()).collect()
    };
    let ports = |files: &[(&str, String)]| severities(files, "bind-port-conflict");
    let (a, b) = (gateway("a", "gloo-system"), gateway("b", "gloo-system"));
    assert_eq!(ports(&[("x/a.yaml", a.clone()), ("y/b.yaml", b.clone())]), ["error"]);
    // Another resource that stands in two files shows several states of a cluster.
    let (c, d) = (upstream("c", "shop"), upstream("c", "shop"));
    let states = [("x/a.yaml", a.clone()), ("y/b.yaml", b.clone()), ("z/c-1.yaml", c), ("z/c-2.yaml", d)];
    assert_eq!(ports(&states), ["info"]);
    let one = [("x/a.yaml", format!("{a}---\n{b}")), states[2].clone(), states[3].clone()];
    assert_eq!(ports(&one), ["error"]);
    // Gateways of two namespaces meet where the settings say so; those of two installations hardly do.
    let apart =
        |settings: String| ports(&[("a.yaml", a.clone()), ("b.yaml", gateway("b", "edge")), ("s.yaml", settings)]);
    assert_eq!(apart(settings("gloo-system", true)), ["error"]);
    assert_eq!(apart(settings("gloo-system", false)), [""; 0]);
    assert_eq!(apart(settings("gloo-system", true) + &settings("edge", true)), ["info"]);

    // The same of TLS that two services of one gateway have.
    let tls = |name: &str, namespace: &str| {
        let text = service(name, namespace, "    - directResponseAction: {status: 200}\n");
        text.replace("spec:\n", &format!("spec:\n  sslConfig: {{sslFiles: {{tlsCert: /{name}, tlsKey: /{name}}}}}\n"))
    };
    let names = |files: &[(&str, String)]| severities(files, "duplicate-sni");
    let (a, b) = (("x/a.yaml", tls("a", "shop")), ("y/b.yaml", tls("b", "shop")));
    assert_eq!(names(&[a.clone(), b.clone()]), ["error"]);
    assert_eq!(names(&[a.clone(), b, states[2].clone(), states[3].clone()]), ["info"]);
    // Nobody knows whether a gateway that isn't there takes services of both namespaces.
    assert_eq!(names(&[a.clone(), ("y/b.yaml", tls("b", "tea"))]), ["warning"]);
    let installations = settings("gloo-system", false) + &settings("edge", false);
    assert_eq!(names(&[a, ("y/b.yaml", tls("b", "tea")), ("s.yaml", installations)]), ["info"]);
}

#[test]
fn what_refers_without_a_namespace_may_be_applied_where_its_target_is() {
    let states = |text: &str| -> Vec<&'static str> {
        World::of_text(text).with(|cx| {
            let routes = (0..cx.routing.tables()).flat_map(|table| cx.routing.routes(table));
            let backends = routes.flat_map(|route| cx.outcome(route, false).backends.to_vec());
            backends.map(|backend| backend.state.as_str()).collect()
        })
    };
    let own = |namespace: &str| service("www", namespace, &to_upstream("carts", ""));
    assert_eq!(states(&(own("") + &upstream("carts", "apps"))), ["unknown"]);
    assert_eq!(states(&(own("shop") + &upstream("carts", "apps"))), ["dangling"]);
    assert_eq!(
        states(&(service("www", "", &to_upstream("carts", "default")) + &upstream("carts", "apps"))),
        ["dangling"]
    );
    // The same of the Gateway API.
    let route = |namespace: &str| {
        format!(
            "apiVersion: gateway.networking.k8s.io/v1\nkind: HTTPRoute\nmetadata: {{name: www{namespace}}}\nspec:\n  parentRefs: [{{name: gw}}]\n  rules: [{{backendRefs: [{{name: carts, port: 80}}]}}]\n"
        )
    };
    let others = "---\napiVersion: v1\nkind: Service\nmetadata: {name: carts, namespace: apps}\nspec: {ports: [{port: 80}]}\n---\napiVersion: gateway.networking.k8s.io/v1\nkind: Gateway\nmetadata: {name: gw, namespace: apps}\nspec: {gatewayClassName: kgateway, listeners: [{name: http, port: 80, protocol: HTTP}]}\n";
    let told = |text: String| told(&[("a.yaml", text)], "dangling").len();
    assert_eq!(told(route("") + others), 0);
    assert_eq!(told(route(", namespace: shop") + others), 2);
}

#[test]
fn one_of_a_family_says_nothing_of_the_others() {
    let routes = |names: &[&str]| names.iter().map(|name| to_upstream(name, "shop")).collect::<String>();
    let found = |referred: &[&str], there: &[&str]| {
        let there: String = there.iter().map(|name| upstream(name, "shop")).collect();
        told(&[("a.yaml", service("www", "shop", &routes(referred)) + &there)], "dangling-upstream").len()
    };
    assert_eq!(found(&["cart-v2"], &["cart-v1"]), 0);
    assert_eq!(found(&["cart-v3"], &["cart-v1", "cart-v2"]), 1);
    assert_eq!(found(&["cart-v1", "cart-v2"], &["cart-v1"]), 1);
}

/// The measure of completeness: eight that are there for each one that isn't, of one kind and namespace.
#[test]
fn where_nearly_all_is_there_what_is_not_is_probably_a_slip() {
    // Names that are alike by no slip.
    let words = [
        "cart", "ledger", "parcel", "search", "wishes", "invoice", "review", "banner", "stock", "tax", "mail", "audit",
    ];
    let severities = |there: usize, missing: usize, elsewhere: &str| -> Vec<String> {
        let (here, gone) = words[..there + missing].split_at(there);
        let routes: String = here.iter().chain(gone).map(|word| to_upstream(word, "shop")).collect();
        let upstreams: String = here.iter().map(|word| upstream(word, "shop")).collect();
        let found = told(&[("a.yaml", service("www", "shop", &routes) + &upstreams + elsewhere)], "dangling-upstream");
        found.iter().map(|told| told.split(' ').next().unwrap_or_default().to_owned()).collect()
    };
    assert_eq!(severities(8, 1, ""), ["warning"]);
    assert_eq!(severities(11, 1, ""), ["warning"]);
    assert_eq!(severities(7, 1, ""), [""; 0]);
    assert_eq!(severities(10, 2, ""), [""; 0]);
    // Those of another namespace say nothing, and neither do those where a document can't be read that may hold it.
    let others: String = words.iter().map(|word| upstream(&format!("{word}-of-the-yard"), "yard")).collect();
    assert_eq!(severities(1, 1, &others), [""; 0]);
    assert_eq!(
        severities(8, 1, "---\napiVersion: gloo.solo.io/v1\nkind: Upstream\nmetadata: {name: '{{ .Values.name }}'}\n"),
        [""; 0]
    );
}

#[test]
fn what_nobody_could_look_at_takes_certainty_away() {
    let route = service("www", "shop", &to_upstream("cartz", "shop"));
    let near = upstream("carts", "shop");
    let found = |more: &str| {
        let told = told(&[("a.yaml", route.clone() + &near), ("b.yaml", more.to_owned())], "dangling-upstream");
        told.iter().map(|told| told.split(' ').next().unwrap_or_default().to_owned()).collect::<Vec<_>>()
    };
    let template = |kind: &str, name: &str| {
        format!("---\napiVersion: gloo.solo.io/v1\nkind: {kind}\nmetadata: {{name: '{{{{ .Values.name }}}}{name}'}}\n")
    };
    assert_eq!(found(""), ["error"]);
    assert_eq!(found(&template("Upstream", "")), ["warning"]);
    // It is there by its name.
    assert_eq!(found(&template("Upstream", "cartz")), [""; 0]);
    // Another kind, whose name only begins like it.
    assert_eq!(found(&template("UpstreamGroup", "")), ["error"]);
}

#[test]
fn a_port_that_a_known_service_lacks_is_told_wherever_gloo_lives() {
    let service_of =
        "---\napiVersion: v1\nkind: Service\nmetadata: {name: cart, namespace: shop}\nspec: {ports: [{port: 80}]}\n";
    let found = |name: &str, more: &str| {
        let text = service("www", "shop", &to_upstream(name, "edge")) + service_of + more;
        told(&[("a.yaml", text)], "dangling-upstream").len()
    };
    let gateway = "---\napiVersion: gateway.solo.io/v1\nkind: Gateway\nmetadata: {name: gateway-proxy, namespace: edge}\nspec: {bindAddress: '::', bindPort: 8080, httpGateway: {}}\n";
    assert_eq!((found("shop-cart-80", ""), found("shop-cart-81", "")), (0, 0));
    assert_eq!((found("shop-cart-80", gateway), found("shop-cart-81", gateway)), (0, 1));
}

#[test]
fn what_routes_elsewhere_may_use_is_not_known_to_be_unused() {
    let host = service("www", "shop", "    - directResponseAction: {status: 200}\n");
    let table = |name: &str| {
        format!(
            "---\napiVersion: gateway.solo.io/v1\nkind: RouteTable\nmetadata: {{name: {name}, namespace: shop}}\nspec: {{routes: [{{directResponseAction: {{status: 200}}}}]}}\n"
        )
    };
    let group = |name: &str| {
        format!(
            "---\napiVersion: gloo.solo.io/v1\nkind: UpstreamGroup\nmetadata: {{name: {name}, namespace: shop}}\nspec: {{destinations: [{{weight: 1, destination: {{upstream: {{name: {name}-v1, namespace: shop}}}}}}]}}\n"
        )
    };
    let severities = |files: &[(&str, String)], rule: &str| -> Vec<String> {
        let told = told(files, rule);
        told.iter().map(|told| told.split(' ').next().unwrap_or_default().to_owned()).collect()
    };
    for (rule, other) in [("unused-route-table", table("cart")), ("unused-upstream-group", group("cart"))] {
        assert_eq!(severities(&[("a.yaml", host.clone() + &other)], rule), ["warning"]);
        assert_eq!(severities(&[("a.yaml", host.clone()), ("b.yaml", other)], rule), ["info"]);
    }
    // Where most are used, one that isn't is probably forgotten.
    let words = ["cart", "ledger", "parcel", "search"];
    let routes: Vec<String> = words
        .iter()
        .map(|word| format!("    - matchers: [{{prefix: /{word}}}]\n      routeAction: {{upstreamGroup: {{name: {word}, namespace: shop}}}}\n"))
        .collect();
    let routes = routes.concat();
    let groups: String = words.iter().map(|word| group(word)).collect();
    let found =
        severities(&[("a.yaml", service("www", "shop", &routes)), ("b.yaml", groups + &group("wishes"))], "unused");
    assert_eq!(found, ["warning"]);
}

#[test]
fn what_bears_the_name_of_its_own_target_is_no_slip() {
    let group = "apiVersion: gloo.solo.io/v1\nkind: UpstreamGroup\nmetadata: {name: cart, namespace: shop}\nspec: {destinations: [{weight: 1, destination: {upstream: {name: cart, namespace: shop}}}]}\n";
    assert_eq!(told(&[("a.yaml", group.to_owned())], "dangling"), [""; 0]);
    let delegating = service(
        "cart",
        "shop",
        "    - matchers: [{prefix: /}]\n      delegateAction: {ref: {name: cart, namespace: shop}}\n",
    );
    assert_eq!(told(&[("a.yaml", delegating.clone())], "dangling"), [""; 0]);
    // Who names the group where an upstream is wanted, or the service where a table is, means that.
    let route = service("www", "shop", &to_upstream("cart", "shop"));
    let other = group.replace("{upstream: {name: cart,", "{upstream: {name: cart-v1,");
    assert_eq!(told(&[("a.yaml", format!("{route}---\n{other}"))], "dangling").len(), 1);
}

/// A gateway with a listener of that name, and a route that asks for one of another.
fn gateway(listener: &str) -> String {
    format!(
        "apiVersion: gateway.networking.k8s.io/v1\nkind: Gateway\nmetadata: {{name: web, namespace: shop}}\nspec:\n  gatewayClassName: any\n  \
         listeners: [{{name: {listener}, port: 80, protocol: HTTP}}]\n"
    )
}

fn http_route(name: &str, parent: &str, more: &str) -> String {
    format!(
        "---\napiVersion: gateway.networking.k8s.io/v1\nkind: HTTPRoute\nmetadata: {{name: {name}{more}}}\nspec:\n  parentRefs: [{parent}]\n  rules:\n  \
         - backendRefs: [{{name: cart, namespace: carts, port: 80}}]\n"
    )
}

#[test]
fn variants_of_a_gateway_say_nothing_for_sure_of_its_listeners() {
    let route = http_route("www", "{name: web, sectionName: https}", ", namespace: shop");
    let severities = |files: &[(&str, String)], rule: &str| -> Vec<String> {
        told(files, rule).iter().map(|told| told.split(' ').next().unwrap_or_default().to_owned()).collect()
    };
    assert_eq!(severities(&[("a.yaml", gateway("http")), ("b.yaml", route.clone())], "dangling-parent"), ["error"]);
    let variants =
        [("v/a.yaml", gateway("http")), ("v/b.yaml", gateway("https") + &route), ("v/c.yaml", gateway("tcp"))];
    assert_eq!(severities(&variants, "dangling-parent"), ["info"]);
    // Together with its route in one file there is no doubt.
    let beside = [("v/a.yaml", gateway("https")), ("v/b.yaml", gateway("http") + &route)];
    assert_eq!(severities(&beside, "dangling-parent"), ["error"]);
    // A listener of one of its sets is the set's, and the set is offered.
    let set = "---\napiVersion: gateway.networking.k8s.io/v1\nkind: ListenerSet\nmetadata: {name: more, namespace: shop}\nspec: {parentRef: {name: web}, listeners: [{name: https, port: 443, protocol: HTTP}]}\n";
    let allowing = gateway("http").replace("listeners:", "allowedListeners: {namespaces: {from: Same}}\n  listeners:");
    let found = told(&[("a.yaml", allowing + set + &route)], "dangling-parent");
    assert_eq!(found, ["error name listener set shop/more as the parent, with `kind: ListenerSet`"]);
}

#[test]
fn a_repository_of_variants_has_no_slips_that_are_there_twice() {
    let of = |name: &str| service(name, "shop", "    - directResponseAction: {status: 200}\n");
    let twice = [("a/first.yaml", of("www")), ("a/other.yaml", of("www"))];
    assert!(told(&twice, "duplicate-resource").iter().all(|told| told.starts_with("error")));
    let mut variants = twice.to_vec();
    variants.extend([("b/x.yaml", of("api")), ("b/y.yaml", of("api")), ("b/z.yaml", of("api"))]);
    assert!(told(&variants, "duplicate-resource").iter().all(|told| told.starts_with("info")));
}

#[test]
fn a_grant_is_missing_only_where_two_namespaces_are_said_and_no_mesh_routes() {
    let cart =
        "---\napiVersion: v1\nkind: Service\nmetadata: {name: cart, namespace: carts}\nspec: {ports: [{port: 80}]}\n";
    let found =
        |route: &str| told(&[("a.yaml", gateway("http")), ("b.yaml", format!("{route}{cart}"))], "missing-grant").len();
    assert_eq!(found(&http_route("www", "{name: web}", ", namespace: shop")), 1);
    // It may well be applied into the namespace of what it refers to.
    assert_eq!(found(&http_route("www", "{name: web, namespace: shop}", "")), 0);
    assert_eq!(
        found(&http_route("www", "{group: '', kind: Service, name: cart, namespace: carts}", ", namespace: shop")),
        0
    );
}

#[test]
fn routes_of_different_ports_of_a_gateway_that_nobody_sees_do_not_tie() {
    let found = |one: &str, other: &str| {
        let routes = [("a", one), ("b", other)].map(|(name, parent)| {
            http_route(name, parent, ", namespace: shop").replace("name: cart,", &format!("name: {name},"))
        });
        told(&[("a.yaml", routes.concat())], "order-by-age").len()
    };
    assert_eq!(found("{name: web}", "{name: web}"), 1);
    assert_eq!(found("{name: web, port: 80}", "{name: web}"), 1);
    assert_eq!(found("{name: web, port: 80}", "{name: web, port: 8080}"), 0);
    assert_eq!(found("{name: web, sectionName: a}", "{name: web, sectionName: b}"), 0);
}
