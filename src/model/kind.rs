//! The table of kinds: all that is known of a kind stands in its row.

use std::fmt;

/// Whose a kind is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Product {
    /// Gloo Edge.
    Gloo,
    /// Gloo Edge Enterprise; Gloo's control plane reads its kinds, and passes them on.
    GlooEnterprise,
    /// The Kubernetes Gateway API.
    GatewayApi,
    /// kgateway, which adds kinds of its own to the Gateway API's.
    Kgateway,
    /// Kubernetes itself.
    Kubernetes,
    /// Flagger, which moves weights.
    Flagger,
    /// Argo Rollouts, which moves weights.
    ArgoRollouts,
    /// Argo CD, which applies folders.
    ArgoCd,
    /// cert-manager and the operators of secret stores, which write secrets.
    SecretWriter,
}

/// Whether a cluster is asked for a kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    /// It is.
    Yes,
    /// It isn't, for that reason.
    No(&'static str),
}

/// What a document that holds a kind must hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Word {
    /// These letters, also within a word.
    Part(&'static str),
    /// This word, with neither a letter nor a digit beside it.
    Whole(&'static str),
}

/// What is known of one kind.
#[derive(Clone, Copy, Debug)]
struct Row {
    name: &'static str,
    plural: &'static str,
    words: &'static str,
    rank: u8,
    api: Api,
    asked: Asked,
    word: Option<Word>,
    /// Whether it lies in no namespace.
    is_of_cluster: bool,
}

/// A group, whose it is, and its versions: the first is written; others of controllers are taken, too.
#[derive(Clone, Copy, Debug)]
struct Api {
    product: Product,
    group: &'static str,
    versions: &'static [&'static str],
}

const GATEWAY: Api = Api { product: Product::Gloo, group: "gateway.solo.io", versions: &["v1"] };
const GLOO: Api = Api { product: Product::Gloo, group: "gloo.solo.io", versions: &["v1"] };
const ENTERPRISE: Api = Api { product: Product::GlooEnterprise, group: "enterprise.gloo.solo.io", versions: &["v1"] };
const STANDARD: Api =
    Api { product: Product::GatewayApi, group: "gateway.networking.k8s.io", versions: &["v1", "v1beta1"] };
const EXTENSION: Api =
    Api { product: Product::GatewayApi, group: "gateway.networking.x-k8s.io", versions: &["v1alpha1"] };
const KGATEWAY: Api = Api { product: Product::Kgateway, group: "gateway.kgateway.dev", versions: &["v1alpha1"] };
const CORE: Api = Api { product: Product::Kubernetes, group: "", versions: &["v1"] };
const FLAGGER: Api = Api { product: Product::Flagger, group: "flagger.app", versions: &["v1beta1", "v1alpha3"] };
const ARGO: Api = Api { product: Product::ArgoRollouts, group: "argoproj.io", versions: &["v1alpha1"] };
const ARGO_CD: Api = Api { product: Product::ArgoCd, ..ARGO };
const CERT_MANAGER: Api = Api { product: Product::SecretWriter, group: "cert-manager.io", versions: &["v1"] };
const EXTERNAL: Api =
    Api { product: Product::SecretWriter, group: "external-secrets.io", versions: &["v1", "v1beta1"] };
const VAULT: Api = Api { product: Product::SecretWriter, group: "secrets.hashicorp.com", versions: &["v1beta1"] };
const SOPS: Api = Api { product: Product::SecretWriter, group: "isindir.github.com", versions: &["v1alpha3"] };
const CSI: Api = Api { product: Product::SecretWriter, group: "secrets-store.csi.x-k8s.io", versions: &["v1"] };
const INGRESS: Api = Api { product: Product::Kubernetes, group: "networking.k8s.io", versions: &["v1"] };
const INFISICAL: Api =
    Api { product: Product::SecretWriter, group: "secrets.infisical.com", versions: &["v1alpha1", "v1beta1"] };
const ONE_PASSWORD: Api = Api { product: Product::SecretWriter, group: "onepassword.com", versions: &["v1"] };
const DOPPLER: Api = Api { product: Product::SecretWriter, group: "secrets.doppler.com", versions: &["v1alpha1"] };
const SEALED: Api = Api { product: Product::SecretWriter, group: "bitnami.com", versions: &["v1alpha1"] };

/// Why a cluster is not asked for what writes secrets, or applies manifests.
const WRITTEN: &str = "a cluster has been written to already";

impl Api {
    /// A kind of the group: its name and plural as the custom resource definition has them, its name as people say it, and its
    /// place in an order of applying, in which what is referred to comes before what refers to it.
    const fn kind(self, name: &'static str, plural: &'static str, words: &'static str, rank: u8) -> Row {
        let word = match self.product {
            // In the core group, nothing but the kind itself tells one from the many others; many a word starts with it.
            Product::Kubernetes => Word::Whole(name),
            Product::Gloo | Product::GlooEnterprise => Word::Part("solo.io"),
            Product::GatewayApi => Word::Part("gateway.networking."),
            _ => Word::Part(self.group),
        };
        Row { name, plural, words, rank, api: self, asked: Asked::Yes, word: Some(word), is_of_cluster: false }
    }

    /// The same group with those versions of a kind.
    const fn in_versions(self, versions: &'static [&'static str]) -> Api {
        Api { versions, ..self }
    }
}

impl Row {
    const fn not_asked(self, why: &'static str) -> Row {
        Row { asked: Asked::No(why), ..self }
    }

    const fn not_read(self) -> Row {
        Row { word: None, ..self }
    }

    const fn of_cluster(self) -> Row {
        Row { is_of_cluster: true, ..self }
    }
}

/// Words of which a text holds one if it holds a resource that is checked.
pub const OWN_WORDS: [&str; 3] = ["solo.io", "gateway.networking.", "gateway.kgateway.dev"];

/// Whether a text may hold a resource that is checked.
pub fn mentions_own(text: &str) -> bool {
    OWN_WORDS.iter().any(|word| memchr::memmem::find(text.as_bytes(), word.as_bytes()).is_some())
}

macro_rules! kinds {
    ($($(#[$doc:meta])+ $kind:ident = $row:expr;)+) => {
        /// A kind of resource that glooscope reads.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Kind {
            $($(#[$doc])+ $kind,)+
        }

        const ROWS: &[Row] = &[$($row,)+];

        impl Kind {
            /// Every kind, in the order of the declaration.
            pub const ALL: [Kind; ROWS.len()] = [$(Kind::$kind,)+];
        }
    };
}

kinds! {
    /// `gateway.solo.io/v1` `Gateway`
    Gateway = GATEWAY.kind("Gateway", "gateways", "gateway", 7);
    /// `gateway.solo.io/v1` `VirtualService`
    VirtualService = GATEWAY.kind("VirtualService", "virtualservices", "virtual service", 5);
    /// `gateway.solo.io/v1` `RouteTable`
    RouteTable = GATEWAY.kind("RouteTable", "routetables", "route table", 4);
    /// `gloo.solo.io/v1` `UpstreamGroup`
    UpstreamGroup = GLOO.kind("UpstreamGroup", "upstreamgroups", "upstream group", 2);
    /// `gloo.solo.io/v1` `Upstream`
    Upstream = GLOO.kind("Upstream", "upstreams", "upstream", 1);
    /// `gateway.solo.io/v1` `RouteOption`
    RouteOption = GATEWAY.kind("RouteOption", "routeoptions", "route option", 2);
    /// `gateway.solo.io/v1` `VirtualHostOption`
    VirtualHostOption = GATEWAY.kind("VirtualHostOption", "virtualhostoptions", "virtual host option", 2);
    /// `gateway.solo.io/v1` `ListenerOption`
    ListenerOption = GATEWAY.kind("ListenerOption", "listeneroptions", "listener option", 3);
    /// `gateway.solo.io/v1` `HttpListenerOption`
    HttpListenerOption = GATEWAY.kind("HttpListenerOption", "httplisteneroptions", "HTTP listener option", 3);
    /// `gateway.solo.io/v1` `MatchableHttpGateway`
    MatchableHttpGateway = GATEWAY.kind("MatchableHttpGateway", "httpgateways", "matchable HTTP gateway", 6);
    /// `gateway.solo.io/v1` `MatchableTcpGateway`
    MatchableTcpGateway = GATEWAY.kind("MatchableTcpGateway", "tcpgateways", "matchable TCP gateway", 6);
    /// `gloo.solo.io/v1` `Settings`
    Settings = GLOO.kind("Settings", "settings", "settings", 0);
    /// `enterprise.gloo.solo.io/v1` `AuthConfig`
    AuthConfig = ENTERPRISE.kind("AuthConfig", "authconfigs", "auth config", 1);
    /// core `v1` `Service`: what discovery makes upstreams from
    Service = CORE.kind("Service", "services", "service", 0);
    /// core `v1` `Secret`: only its name
    Secret = CORE.kind("Secret", "secrets", "secret", 0).not_asked("its name is not worth its contents");
    /// core `v1` `ConfigMap`: referred to, but not read, as such files are many and large
    ConfigMap = CORE.kind("ConfigMap", "configmaps", "config map", 0).not_asked("it is not read").not_read();
    /// core `v1` `Namespace`: its labels, by which listeners let routes in
    Namespace = CORE.kind("Namespace", "namespaces", "namespace", 0).of_cluster();
    /// `gateway.networking.k8s.io` `GatewayClass`
    GatewayClass = STANDARD.kind("GatewayClass", "gatewayclasses", "gateway class", 0).of_cluster();
    /// `gateway.networking.k8s.io` `Gateway`
    ApiGateway = STANDARD.kind("Gateway", "gateways", "gateway", 3);
    /// `gateway.networking.k8s.io` `ListenerSet`
    ListenerSet = STANDARD.in_versions(&["v1"]).kind("ListenerSet", "listenersets", "listener set", 4);
    /// `gateway.networking.x-k8s.io` `XListenerSet`, as listener sets were called before 1.5
    XListenerSet = EXTENSION.kind("XListenerSet", "xlistenersets", "listener set", 4);
    /// `gateway.networking.k8s.io` `HTTPRoute`
    HttpRoute = STANDARD.kind("HTTPRoute", "httproutes", "HTTP route", 5);
    /// `gateway.networking.k8s.io` `GRPCRoute`: its references
    GrpcRoute = STANDARD.in_versions(&["v1", "v1alpha2"]).kind("GRPCRoute", "grpcroutes", "gRPC route", 5);
    /// `gateway.networking.k8s.io` `TLSRoute`: its references
    TlsRoute = STANDARD.in_versions(&["v1", "v1alpha3", "v1alpha2"]).kind("TLSRoute", "tlsroutes", "TLS route", 5);
    /// `gateway.networking.k8s.io` `TCPRoute`: its references
    TcpRoute = STANDARD.in_versions(&["v1", "v1alpha2"]).kind("TCPRoute", "tcproutes", "TCP route", 5);
    /// `gateway.networking.k8s.io` `UDPRoute`: its references
    UdpRoute = STANDARD.in_versions(&["v1", "v1alpha2"]).kind("UDPRoute", "udproutes", "UDP route", 5);
    /// `gateway.networking.k8s.io` `ReferenceGrant`
    ReferenceGrant =
        STANDARD.in_versions(&["v1beta1", "v1", "v1alpha2"]).kind("ReferenceGrant", "referencegrants", "reference grant", 1);
    /// `gateway.networking.k8s.io` `BackendTLSPolicy`: its targets
    BackendTlsPolicy = STANDARD
        .in_versions(&["v1", "v1alpha3", "v1alpha2"])
        .kind("BackendTLSPolicy", "backendtlspolicies", "backend TLS policy", 6);
    /// `gateway.networking.x-k8s.io` `XBackend`: its fields
    XBackend = EXTENSION.kind("XBackend", "xbackends", "backend", 1);
    /// `gateway.networking.x-k8s.io` `XBackendTrafficPolicy`: its targets
    XBackendTrafficPolicy = EXTENSION
        .kind("XBackendTrafficPolicy", "xbackendtrafficpolicies", "backend traffic policy", 6);
    /// `gateway.networking.x-k8s.io` `XMesh`: its fields
    XMesh = EXTENSION.kind("XMesh", "xmeshes", "mesh", 3).of_cluster();
    /// `gateway.kgateway.dev` `Backend`
    Backend = KGATEWAY.kind("Backend", "backends", "backend", 1);
    /// `gateway.kgateway.dev` `DirectResponse`
    DirectResponse = KGATEWAY.kind("DirectResponse", "directresponses", "direct response", 1);
    /// `gateway.kgateway.dev` `TrafficPolicy`: its targets
    TrafficPolicy = KGATEWAY.kind("TrafficPolicy", "trafficpolicies", "traffic policy", 6);
    /// `gateway.kgateway.dev` `BackendConfigPolicy`: its targets
    BackendConfigPolicy = KGATEWAY
        .kind("BackendConfigPolicy", "backendconfigpolicies", "backend config policy", 6);
    /// `gateway.kgateway.dev` `GatewayExtension`: its fields
    GatewayExtension =
        KGATEWAY.kind("GatewayExtension", "gatewayextensions", "gateway extension", 1);
    /// `gateway.kgateway.dev` `GatewayParameters`: its name
    GatewayParameters =
        KGATEWAY.kind("GatewayParameters", "gatewayparameters", "gateway parameters", 0);
    /// `gateway.kgateway.dev` `HTTPListenerPolicy`: its targets
    HttpListenerPolicy =
        KGATEWAY.kind("HTTPListenerPolicy", "httplistenerpolicies", "HTTP listener policy", 6);
    /// `gateway.kgateway.dev` `ListenerPolicy`: its targets
    ListenerPolicy = KGATEWAY.kind("ListenerPolicy", "listenerpolicies", "listener policy", 6);
    /// `flagger.app` `Canary`: writes route tables and weights
    Canary = FLAGGER.kind("Canary", "canaries", "canary", 8);
    /// `argoproj.io` `Rollout`: writes weights
    Rollout = ARGO.kind("Rollout", "rollouts", "rollout", 8);
    /// `argoproj.io` `Application`: says in which namespace a folder is applied
    Application = ARGO_CD.kind("Application", "applications", "application", 8).not_asked(WRITTEN);
    /// `cert-manager.io` `Certificate`: writes a secret
    Certificate = CERT_MANAGER.kind("Certificate", "certificates", "certificate", 8).not_asked(WRITTEN);
    /// `external-secrets.io` `ExternalSecret`: writes a secret
    ExternalSecret = EXTERNAL.kind("ExternalSecret", "externalsecrets", "external secret", 8).not_asked(WRITTEN);
    /// `external-secrets.io` `ClusterExternalSecret`: writes external secrets, and by them a secret in several namespaces
    ClusterExternalSecret =
        EXTERNAL.kind("ClusterExternalSecret", "clusterexternalsecrets", "cluster external secret", 8).not_asked(WRITTEN).of_cluster();
    /// `secrets.hashicorp.com` `VaultStaticSecret`: writes a secret
    VaultStaticSecret = VAULT.kind("VaultStaticSecret", "vaultstaticsecrets", "Vault static secret", 8).not_asked(WRITTEN);
    /// `secrets.hashicorp.com` `VaultDynamicSecret`: writes a secret
    VaultDynamicSecret = VAULT.kind("VaultDynamicSecret", "vaultdynamicsecrets", "Vault dynamic secret", 8).not_asked(WRITTEN);
    /// `secrets.hashicorp.com` `VaultPKISecret`: writes a secret
    VaultPkiSecret = VAULT.kind("VaultPKISecret", "vaultpkisecrets", "Vault PKI secret", 8).not_asked(WRITTEN);
    /// `networking.k8s.io` `Ingress`: cert-manager writes its secrets where annotations tell it to
    Ingress = INGRESS.kind("Ingress", "ingresses", "ingress", 8).not_asked(WRITTEN);
    /// `secrets.infisical.com` `InfisicalSecret`: writes secrets
    InfisicalSecret = INFISICAL.kind("InfisicalSecret", "infisicalsecrets", "Infisical secret", 8).not_asked(WRITTEN);
    /// `secrets.infisical.com` `InfisicalDynamicSecret`: writes a secret
    InfisicalDynamicSecret =
        INFISICAL.kind("InfisicalDynamicSecret", "infisicaldynamicsecrets", "Infisical dynamic secret", 8).not_asked(WRITTEN);
    /// `onepassword.com` `OnePasswordItem`: writes a secret
    OnePasswordItem = ONE_PASSWORD.kind("OnePasswordItem", "onepassworditems", "1Password item", 8).not_asked(WRITTEN);
    /// `secrets.doppler.com` `DopplerSecret`: writes a secret
    DopplerSecret = DOPPLER.kind("DopplerSecret", "dopplersecrets", "Doppler secret", 8).not_asked(WRITTEN);
    /// `isindir.github.com` `SopsSecret`: writes secrets
    SopsSecret = SOPS.kind("SopsSecret", "sopssecrets", "SOPS secret", 8).not_asked(WRITTEN);
    /// `secrets-store.csi.x-k8s.io` `SecretProviderClass`: writes secrets
    SecretProviderClass =
        CSI.kind("SecretProviderClass", "secretproviderclasses", "secret provider class", 8).not_asked(WRITTEN);
    /// `bitnami.com` `SealedSecret`: writes a secret
    SealedSecret = SEALED.kind("SealedSecret", "sealedsecrets", "sealed secret", 8).not_asked(WRITTEN);
}

impl Kind {
    /// The kind of that name in that group, empty for the core group; among those that are read.
    pub fn parse(group: &str, name: &str) -> Option<Kind> {
        Kind::named(name).find(|kind| kind.group() == group)
    }

    /// The kinds of that name, in whichever group; among those that are read.
    pub fn named(name: &str) -> impl Iterator<Item = Kind> {
        Kind::ALL.into_iter().filter(move |kind| kind.as_str() == name && kind.word().is_some())
    }

    /// The name as manifests write it.
    pub fn as_str(self) -> &'static str {
        self.row().name
    }

    /// The kind as people say it, for messages.
    pub fn words(self) -> &'static str {
        self.row().words
    }

    /// The kind as people say it, with its article: `an upstream`, `an HTTP listener option`.
    pub fn with_article(self) -> String {
        let words = self.words();
        let article = if words.starts_with(['a', 'e', 'i', 'o', 'u', 'H']) { "an" } else { "a" };
        format!("{article} {words}")
    }

    /// Whose it is.
    pub fn product(self) -> Product {
        self.row().api.product
    }

    /// The API group; empty for the core group.
    pub fn group(self) -> &'static str {
        self.row().api.group
    }

    /// What `apiVersion` says: `gloo.solo.io/v1`, `v1`.
    pub fn api_version(self) -> String {
        let Api { group, versions, .. } = self.row().api;
        if group.is_empty() { versions[0].to_owned() } else { [group, "/", versions[0]].concat() }
    }

    /// Whether it is read under that version of its group. The versions of controllers are many and alike.
    pub fn has_version(self, version: &str) -> bool {
        let api = self.row().api;
        let is_controller = !matches!(
            api.product,
            Product::Gloo | Product::GlooEnterprise | Product::Kubernetes | Product::GatewayApi | Product::Kgateway
        );
        is_controller || api.versions.contains(&version)
    }

    /// The resource as kubectl takes it: `upstreams.gloo.solo.io`, `services`.
    pub fn resource(self) -> String {
        let Row { plural, api, .. } = self.row();
        if api.group.is_empty() { (*plural).to_owned() } else { [plural, ".", api.group].concat() }
    }

    /// Whether a cluster is asked for it.
    pub fn asked(self) -> Asked {
        self.row().asked
    }

    /// Its place in an order of applying: what is at the bottom of the references comes first.
    pub fn rank(self) -> u8 {
        self.row().rank
    }

    /// What each document with one of it holds; `None` for a kind that is referred to but not read.
    pub fn word(self) -> Option<Word> {
        self.row().word
    }

    /// Whether it is one of Gloo's own kinds.
    pub fn is_gloo(self) -> bool {
        matches!(self.product(), Product::Gloo | Product::GlooEnterprise)
    }

    /// Whether it is one of the Gateway API's kinds, or of those that an implementation adds to them.
    pub fn is_gateway_api(self) -> bool {
        matches!(self.product(), Product::GatewayApi | Product::Kgateway)
    }

    /// Whether its resources are policies: they say what they are for in `targetRefs`.
    pub fn is_policy(self) -> bool {
        matches!(
            self,
            Kind::BackendTlsPolicy
                | Kind::XBackendTrafficPolicy
                | Kind::TrafficPolicy
                | Kind::BackendConfigPolicy
                | Kind::HttpListenerPolicy
                | Kind::ListenerPolicy
        )
    }

    /// Whether its resources are what is checked; the others only show what these lead to.
    pub fn is_ours(self) -> bool {
        self.is_gloo() || self.is_gateway_api()
    }

    /// Whether its resources lie in no namespace.
    pub fn is_of_cluster(self) -> bool {
        self.row().is_of_cluster
    }

    fn row(self) -> &'static Row {
        &ROWS[self as usize]
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
