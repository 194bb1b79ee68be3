//! What the controllers of a cluster will write, by what they are told in the sources: it is not there yet, but it is not missing.

use super::controller::text;
use super::discovery;
use crate::model::{Body, Kind, Resource, is_label};
use crate::yaml::Node;

/// Something that will be written: its kind, namespace and name. An upstream that discovery would make of a Service which will be
/// written has no namespace here, as it is written wherever discovery writes.
pub(crate) type Promise = (Kind, String, String);

/// What will be written on behalf of a resource.
///
/// - Flagger, of a Canary: the route table, the upstreams and the Services of its Gloo router; of old versions of a Canary an upstream group.
/// - cert-manager, of a Certificate: `spec.secretName`; of an Ingress, a gateway or a listener set with its annotation, which names an issuer: the
///   secrets of the same namespace that its listeners, or `spec.tls`, refer to (`pkg/controller/certificate-shim`).
/// - The External Secrets Operator, of an `ExternalSecret`: `spec.target.name`, or else its own name.
///   Of a `ClusterExternalSecret`, in each namespace that it lists, or in any where it selects them.
/// - Sealed Secrets, of a `SealedSecret`: the secret of its own name.
/// - The Vault Secrets Operator: `spec.destination.name`, where it is told to `create` it.
/// - The operator for SOPS: each of `spec.secretTemplates`.
/// - The operator of Infisical: `managedSecretReference` and `managedKubeSecretReferences`; that of 1Password: the secret of the item's own
///   name; that of Doppler: `managedSecret`.
/// - Reflector and the Kubernetes Replicator, of a Secret, or of what writes one, whose annotations tell them to: the same in other namespaces.
/// - The Secrets Store CSI Driver, of a `SecretProviderClass`: each of `spec.secretObjects`.
///
/// Argo Rollouts writes nothing that wasn't there: it changes weights.
pub(crate) fn promises(resource: &Resource<'_>) -> Vec<Promise> {
    let mut promised = written(resource);
    if matches!(resource.kind, Kind::Secret) {
        promised.extend(mirrored(resource.node.field("metadata"), resource.name));
    } else if let Some((_, _, name)) = promised.first().filter(|(kind, ..)| *kind == Kind::Secret).cloned() {
        // What it says of the secret's metadata.
        for way in [&["secretTemplate"][..], &["target", "template", "metadata"], &["template", "metadata"]] {
            let spec = resource.node.field("spec");
            let metadata = way.iter().fold(spec, |node, key| node.and_then(|node| node.field(key)));
            promised.extend(mirrored(metadata, &name));
        }
    }
    promised
}

/// Other namespaces that a secret of that name and metadata is copied to.
fn mirrored(metadata: Option<Node<'_>>, name: &str) -> Vec<Promise> {
    let Some(annotations) = metadata.and_then(|metadata| metadata.field("annotations")) else { return Vec::new() };
    let value = |key: &str| annotations.field(key).map(Node::str);
    let is_reflected = value("reflector.v1.k8s.emberstack.com/reflection-auto-enabled") == Some("true");
    let reflected = value("reflector.v1.k8s.emberstack.com/reflection-auto-namespaces")
        .or_else(|| value("reflector.v1.k8s.emberstack.com/reflection-allowed-namespaces"))
        .unwrap_or_default();
    let replicated = ["replicate-to", "replicate-to-matching"]
        .iter()
        .find_map(|key| annotations.field(&format!("replicator.v1.mittwald.de/{key}")).map(Node::str));
    // Both take patterns as well as names.
    let of = |list: &str| -> Vec<String> {
        let all: Vec<String> = list.split(',').map(str::trim).map(str::to_owned).collect();
        if all.iter().all(|one| is_label(one)) { all } else { vec![ANY.to_owned()] }
    };
    let mut namespaces = if is_reflected { of(reflected) } else { Vec::new() };
    namespaces.extend(replicated.into_iter().flat_map(of));
    namespaces.into_iter().map(|namespace| (Kind::Secret, namespace, name.to_owned())).collect()
}

fn written(resource: &Resource<'_>) -> Vec<Promise> {
    let node = resource.node;
    let secret = |name: &str| vec![(Kind::Secret, resource.namespace.to_owned(), name.to_owned())];
    match resource.kind {
        Kind::Canary => of_canary(resource),
        Kind::Certificate => text(node, &["spec", "secretName"]).map(secret).unwrap_or_default(),
        Kind::Ingress if ISSUERS.iter().any(|it| resource.annotation(it).is_some()) => {
            named(node, "tls", "secretName").flat_map(secret).collect()
        }
        Kind::ApiGateway | Kind::ListenerSet | Kind::XListenerSet
            if ISSUERS.iter().any(|it| resource.annotation(it).is_some()) =>
        {
            of_listeners(resource)
        }
        // With these policies there must be a secret, or none is written.
        Kind::ExternalSecret if matches!(text(node, &["spec", "target", "creationPolicy"]), Some("Merge" | "None")) => {
            Vec::new()
        }
        Kind::ExternalSecret => secret(text(node, &["spec", "target", "name"]).unwrap_or(resource.name)),
        Kind::ClusterExternalSecret => of_cluster_external_secret(resource),
        Kind::VaultStaticSecret | Kind::VaultDynamicSecret | Kind::VaultPkiSecret => {
            let creates = text(node, &["spec", "destination", "create"]) == Some("true");
            text(node, &["spec", "destination", "name"]).filter(|_| creates).map(secret).unwrap_or_default()
        }
        Kind::SopsSecret => named(node, "secretTemplates", "name").flat_map(secret).collect(),
        Kind::SecretProviderClass => named(node, "secretObjects", "secretName").flat_map(secret).collect(),
        Kind::InfisicalSecret | Kind::InfisicalDynamicSecret => of_infisical(resource),
        Kind::DopplerSecret => {
            let namespace = text(node, &["spec", "managedSecret", "namespace"]).unwrap_or(resource.namespace);
            let name = text(node, &["spec", "managedSecret", "name"]);
            name.map(|name| (Kind::Secret, namespace.to_owned(), name.to_owned())).into_iter().collect()
        }
        // Of a sealed one, whatever its template says: the name is what the secret was encrypted for.
        Kind::OnePasswordItem | Kind::SealedSecret => secret(resource.name),
        _ => Vec::new(),
    }
}

/// The annotations by which cert-manager issues the certificates of listeners.
const ISSUERS: [&str; 3] = ["cert-manager.io/issuer", "cert-manager.io/cluster-issuer", "kubernetes.io/tls-acme"];

/// The secrets that the listeners of a gateway or a listener set refer to, in its own namespace.
fn of_listeners(resource: &Resource<'_>) -> Vec<Promise> {
    let listeners = match &resource.body {
        Body::ApiGateway(gateway) => &gateway.listeners,
        Body::ListenerSet(set) => &set.listeners,
        _ => return Vec::new(),
    };
    let named = listeners.iter().flat_map(|listener| &listener.certificates);
    let own = named.filter(|to| to.kind.value == "Secret" && to.namespace_or(resource.namespace) == resource.namespace);
    own.map(|to| (Kind::Secret, resource.namespace.to_owned(), to.name.value.to_owned())).collect()
}

/// Any namespace, in a promise.
pub(super) const ANY: &str = "*";

/// The names that stand under `key` in the items of a list of the spec.
fn named<'a>(node: Node<'a>, list: &str, key: &str) -> impl Iterator<Item = &'a str> {
    let list = node.field("spec").and_then(|spec| spec.field(list));
    list.into_iter().flat_map(Node::items).filter_map(move |item| item.field(key)).map(Node::str)
}

/// The secrets that the operator of Infisical keeps: the older form names one, the newer several.
fn of_infisical(resource: &Resource<'_>) -> Vec<Promise> {
    let Some(spec) = resource.node.field("spec") else { return Vec::new() };
    let several = spec.field("managedKubeSecretReferences").into_iter().flat_map(Node::items);
    let all = several.chain(spec.field("managedSecretReference"));
    let one = |to: Node<'_>| {
        let namespace = to.field("secretNamespace").map_or(resource.namespace, Node::str);
        Some((Kind::Secret, namespace.to_owned(), to.field("secretName")?.str().to_owned()))
    };
    all.filter_map(one).collect()
}

/// It writes external secrets of one name, and these a secret each, into the namespaces that it lists and those that it selects.
fn of_cluster_external_secret(resource: &Resource<'_>) -> Vec<Promise> {
    let Some(spec) = resource.node.field("spec") else { return Vec::new() };
    let own = text(spec, &["externalSecretName"]).unwrap_or(resource.name);
    let name = text(spec, &["externalSecretSpec", "target", "name"]).unwrap_or(own);
    let selects = ["namespaceSelector", "namespaceSelectors"].iter().any(|key| spec.field(key).is_some());
    let listed = spec.field("namespaces").into_iter().flat_map(Node::items).map(Node::str);
    let namespaces = listed.chain(selects.then_some(ANY));
    namespaces.map(|namespace| (Kind::Secret, namespace.to_owned(), name.to_owned())).collect()
}

/// The name that Flagger derives all others from: `spec.service.name`, or the target's.
fn apex<'a>(canary: &Resource<'a>) -> Option<&'a str> {
    let node = canary.node;
    text(node, &["spec", "service", "name"]).or_else(|| text(node, &["spec", "targetRef", "name"]))
}

/// Whether a Canary is one that Flagger serves through Gloo. Without `provider` the installation's own counts, which the sources
/// don't show; but one with an `ingressRef` or its like is served by that, whatever the installation's provider is.
fn is_for_gloo(canary: &Resource<'_>) -> bool {
    let by_another = ["ingressRef", "routeRef", "gatewayRefs"];
    let refers =
        || canary.node.field("spec").is_some_and(|spec| by_another.iter().any(|key| spec.field(key).is_some()));
    text(canary.node, &["spec", "provider"]).map_or_else(|| !refers(), |provider| provider.starts_with("gloo"))
}

/// Whether a Canary is served by another router than Gloo's, which writes no route table of that name though it might seem so.
pub(super) fn is_routed_otherwise(canary: &Resource<'_>, name: &str) -> bool {
    apex(canary) == Some(name) && !is_for_gloo(canary)
}

/// What Flagger's Gloo router keeps (`pkg/router/gloo.go`): a route table of the apex's name, two upstreams beside it, and the Services
/// that those are made of. Canaries of the old version `v1alpha3` are served by versions that wrote an upstream group instead.
fn of_canary(canary: &Resource<'_>) -> Vec<Promise> {
    let Some(apex) = apex(canary).filter(|_| is_for_gloo(canary)) else { return Vec::new() };
    let namespace = canary.namespace;
    let mut promised = vec![(Kind::RouteTable, namespace.to_owned(), apex.to_owned())];
    if text(canary.node, &["apiVersion"]).is_some_and(|version| version.ends_with("/v1alpha3")) {
        promised.push((Kind::UpstreamGroup, namespace.to_owned(), apex.to_owned()));
    }
    let port = text(canary.node, &["spec", "service", "port"]).and_then(|port| port.parse::<u32>().ok());
    if let Some(port) = port {
        let own = |of: &str| (Kind::Upstream, namespace.to_owned(), format!("{namespace}-{apex}-{of}upstream-{port}"));
        promised.extend([own("primary"), own("canary")]);
    }
    for name in [apex.to_owned(), format!("{apex}-primary"), format!("{apex}-canary")] {
        if let Some(port) = port {
            let upstream = discovery::upstream_name(namespace, &name, port);
            promised.push((Kind::Upstream, String::new(), upstream.clone()));
            promised.push((Kind::Upstream, namespace.to_owned(), upstream));
        }
        promised.push((Kind::Service, namespace.to_owned(), name));
    }
    promised
}
