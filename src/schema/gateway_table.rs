//! Every field of the kinds of the Gateway API, and of kgateway's.
//!
//! Generated from `schemas/gateway-api-fields.json` by `BLESS=1 cargo test --test generated`: don't edit.

use super::invalid::{Check as C, Demand, Demands, Pattern as P, Regex, demand as d, rules};
use super::entry::{Entry, kind as k, served as s};
use super::message::{Message, MessageId as M, Type as T, field as f};
use super::table::OBJECT_META;
use super::version::Channel;
use crate::model::Kind;

const U32: T = T::Whole(0, 4_294_967_295);
const I32: T = T::Whole(-2_147_483_648, 2_147_483_647);
const I64: T = T::Whole(i64::MIN, i64::MAX);

/// Kinds, their whole message, and under which versions of their group they are served.
pub(super) static KINDS: &[Entry] = &[
    k(Kind::BackendTlsPolicy, &M450, &[s("v1", [4, 255], [4, 255]), s("v1alpha2", [255, 0], [0, 0]), s("v1alpha3", [255, 0], [1, 255])]).within(D0),
    k(Kind::GrpcRoute, &M451, &[s("v1", [1, 255], [1, 255]), s("v1alpha2", [255, 0], [0, 1])]).within(D1),
    k(Kind::ApiGateway, &M452, &[s("v1", [0, 255], [0, 255]), s("v1beta1", [0, 255], [0, 255])]).within(D0),
    k(Kind::GatewayClass, &M453, &[s("v1", [0, 255], [0, 255]), s("v1beta1", [0, 255], [0, 255])]).within(D0),
    k(Kind::HttpRoute, &M454, &[s("v1", [0, 255], [0, 255]), s("v1beta1", [0, 255], [0, 255])]).within(D0),
    k(Kind::ListenerSet, &M455, &[s("v1", [5, 255], [5, 255])]).within(D0),
    k(Kind::ReferenceGrant, &M456, &[s("v1", [5, 255], [5, 255]), s("v1alpha2", [0, 0], [0, 1]), s("v1beta1", [0, 255], [0, 255])]).within(D2),
    k(Kind::TcpRoute, &M457, &[s("v1", [6, 255], [6, 255]), s("v1alpha2", [255, 0], [0, 255])]).within(D0),
    k(Kind::TlsRoute, &M458, &[s("v1", [5, 255], [5, 255]), s("v1alpha2", [255, 0], [0, 255]), s("v1alpha3", [255, 0], [4, 255])]).within(D0),
    k(Kind::UdpRoute, &M459, &[s("v1", [6, 255], [6, 255]), s("v1alpha2", [255, 0], [0, 255])]).within(D0),
    k(Kind::XBackend, &M460, &[s("v1alpha1", [255, 0], [6, 255])]).within(D0),
    k(Kind::XBackendTrafficPolicy, &M461, &[s("v1alpha1", [255, 0], [3, 255])]).within(D0),
    k(Kind::XListenerSet, &M462, &[s("v1alpha1", [255, 0], [3, 4])]).within(D0),
    k(Kind::XMesh, &M463, &[s("v1alpha1", [255, 0], [4, 255])]).within(D0),
    k(Kind::Backend, &M442, &[s("v1alpha1", [0, 255], [255, 0])]).within(D0),
    k(Kind::BackendConfigPolicy, &M443, &[s("v1alpha1", [0, 255], [255, 0])]).within(D0),
    k(Kind::DirectResponse, &M444, &[s("v1alpha1", [0, 255], [255, 0])]).within(D0),
    k(Kind::GatewayExtension, &M445, &[s("v1alpha1", [0, 255], [255, 0])]).within(D0),
    k(Kind::GatewayParameters, &M446, &[s("v1alpha1", [0, 255], [255, 0])]),
    k(Kind::HttpListenerPolicy, &M447, &[s("v1alpha1", [0, 255], [255, 0])]).within(D0),
    k(Kind::ListenerPolicy, &M448, &[s("v1alpha1", [0, 255], [255, 0])]).within(D0),
    k(Kind::TrafficPolicy, &M449, &[s("v1alpha1", [0, 255], [255, 0])]).within(D0),
];

static M0: Message = Message { name: "Backend.spec", fields: &[
    f("ai", T::Within(&T::Object(M(&M1)), D3)),
    f("aws", T::Within(&T::Object(M(&M16)), D4)),
    f("dynamicForwardProxy", T::Object(M(&M24))),
    f("gcp", T::Within(&T::Object(M(&M25)), D5)),
    f("mcp", T::Within(&T::Object(M(&M26)), D6)),
    f("priorityGroups", T::Within(&T::List(&T::Within(&T::Object(M(&M34)), D7)), D8)),
    f("static", T::Object(M(&M36))),
    f("type", T::Within(&T::Text, D9)),
], one_ofs: &[] };

static M1: Message = Message { name: "Backend.spec.ai", fields: &[
    f("llm", T::Within(&T::Object(M(&M2)), D10)),
    f("multipool", T::Within(&T::Object(M(&M14)), D11)),
], one_ofs: &[] };

static M2: Message = Message { name: "Backend.spec.ai.llm", fields: &[
    f("authHeaderOverride", T::Object(M(&M3))),
    f("hostOverride", T::Within(&T::Object(M(&M4)), D12)),
    f("pathOverride", T::Within(&T::Object(M(&M5)), D13)),
    f("provider", T::Within(&T::Object(M(&M6)), D14)),
], one_ofs: &[] };

static M3: Message = Message { name: "Backend.spec.ai.llm.authHeaderOverride", fields: &[
    f("headerName", T::Text),
    f("prefix", T::Text),
], one_ofs: &[] };

static M4: Message = Message { name: "Backend.spec.ai.llm.hostOverride", fields: &[
    f("host", T::Within(&T::Text, D15)),
    f("port", T::Within(&I32, D16)),
], one_ofs: &[] };

static M5: Message = Message { name: "Backend.spec.ai.llm.pathOverride", fields: &[
    f("fullPath", T::Text),
], one_ofs: &[] };

static M6: Message = Message { name: "Backend.spec.ai.llm.provider", fields: &[
    f("anthropic", T::Within(&T::Object(M(&M7)), D17)),
    f("azureopenai", T::Within(&T::Object(M(&M10)), D18)),
    f("gemini", T::Within(&T::Object(M(&M11)), D19)),
    f("openai", T::Within(&T::Object(M(&M12)), D17)),
    f("vertexai", T::Within(&T::Object(M(&M13)), D20)),
], one_ofs: &[] };

static M7: Message = Message { name: "Backend.spec.ai.llm.provider.anthropic", fields: &[
    f("apiVersion", T::Text),
    f("authToken", T::Within(&T::Object(M(&M8)), D21)),
    f("model", T::Text),
], one_ofs: &[] };

static M8: Message = Message { name: "Backend.spec.ai.llm.provider.anthropic.authToken", fields: &[
    f("inline", T::Text),
    f("kind", T::Within(&T::Text, D22)),
    f("secretRef", T::Object(M(&M9))),
], one_ofs: &[] };

static M9: Message = Message { name: "Backend.spec.ai.llm.provider.anthropic.authToken.secretRef", fields: &[
    f("name", T::Text),
], one_ofs: &[] };

static M10: Message = Message { name: "Backend.spec.ai.llm.provider.azureopenai", fields: &[
    f("apiVersion", T::Within(&T::Text, D15)),
    f("authToken", T::Within(&T::Object(M(&M8)), D21)),
    f("deploymentName", T::Within(&T::Text, D15)),
    f("endpoint", T::Within(&T::Text, D15)),
], one_ofs: &[] };

static M11: Message = Message { name: "Backend.spec.ai.llm.provider.gemini", fields: &[
    f("apiVersion", T::Text),
    f("authToken", T::Within(&T::Object(M(&M8)), D21)),
    f("model", T::Text),
], one_ofs: &[] };

static M12: Message = Message { name: "Backend.spec.ai.llm.provider.openai", fields: &[
    f("authToken", T::Within(&T::Object(M(&M8)), D21)),
    f("model", T::Text),
], one_ofs: &[] };

static M13: Message = Message { name: "Backend.spec.ai.llm.provider.vertexai", fields: &[
    f("apiVersion", T::Within(&T::Text, D15)),
    f("authToken", T::Within(&T::Object(M(&M8)), D21)),
    f("location", T::Within(&T::Text, D15)),
    f("model", T::Within(&T::Text, D15)),
    f("modelPath", T::Text),
    f("projectId", T::Within(&T::Text, D15)),
    f("publisher", T::Within(&T::Text, D23)),
], one_ofs: &[] };

static M14: Message = Message { name: "Backend.spec.ai.multipool", fields: &[
    f("priorities", T::Within(&T::List(&T::Object(M(&M15))), D24)),
], one_ofs: &[] };

static M15: Message = Message { name: "Backend.spec.ai.multipool.prioritiesItem", fields: &[
    f("pool", T::Within(&T::List(&T::Within(&T::Object(M(&M2)), D10)), D24)),
], one_ofs: &[] };

static M16: Message = Message { name: "Backend.spec.aws", fields: &[
    f("accountId", T::Within(&T::Text, D25)),
    f("auth", T::Within(&T::Object(M(&M17)), D26)),
    f("ec2", T::Object(M(&M20))),
    f("lambda", T::Within(&T::Object(M(&M23)), D27)),
    f("region", T::Within(&T::Text, D28)),
], one_ofs: &[] };

static M17: Message = Message { name: "Backend.spec.aws.auth", fields: &[
    f("assumeRole", T::Within(&T::Object(M(&M18)), D29)),
    f("secretRef", T::Object(M(&M19))),
    f("type", T::Within(&T::Text, D30)),
], one_ofs: &[] };

static M18: Message = Message { name: "Backend.spec.aws.auth.assumeRole", fields: &[
    f("roleArn", T::Within(&T::Text, D31)),
], one_ofs: &[] };

static M19: Message = Message { name: "Backend.spec.aws.auth.secretRef", fields: &[
    f("name", T::Text),
], one_ofs: &[] };

static M20: Message = Message { name: "Backend.spec.aws.ec2", fields: &[
    f("addressType", T::Within(&T::Text, D32)),
    f("filters", T::Within(&T::List(&T::Within(&T::Object(M(&M21)), D33)), D34)),
    f("port", I32),
], one_ofs: &[] };

static M21: Message = Message { name: "Backend.spec.aws.ec2.filtersItem", fields: &[
    f("key", T::Within(&T::Text, D35)),
    f("keyValue", T::Within(&T::Object(M(&M22)), D36)),
], one_ofs: &[] };

static M22: Message = Message { name: "Backend.spec.aws.ec2.filtersItem.keyValue", fields: &[
    f("key", T::Within(&T::Text, D35)),
    f("value", T::Within(&T::Text, D37)),
], one_ofs: &[] };

static M23: Message = Message { name: "Backend.spec.aws.lambda", fields: &[
    f("accountId", T::Within(&T::Text, D25)),
    f("endpointURL", T::Within(&T::Text, D38)),
    f("functionName", T::Within(&T::Text, D39)),
    f("invocationMode", T::Within(&T::Text, D40)),
    f("payloadTransformMode", T::Within(&T::Text, D41)),
    f("qualifier", T::Within(&T::Text, D42)),
], one_ofs: &[] };

static M24: Message = Message { name: "Backend.spec.dynamicForwardProxy", fields: &[
    f("enableTls", T::Bool),
], one_ofs: &[] };

static M25: Message = Message { name: "Backend.spec.gcp", fields: &[
    f("audience", T::Within(&T::Text, D15)),
    f("host", T::Within(&T::Text, D15)),
], one_ofs: &[] };

static M26: Message = Message { name: "Backend.spec.mcp", fields: &[
    f("name", T::Within(&T::Text, D15)),
    f("targets", T::Within(&T::List(&T::Within(&T::Object(M(&M27)), D43)), D44)),
], one_ofs: &[] };

static M27: Message = Message { name: "Backend.spec.mcp.targetsItem", fields: &[
    f("selectors", T::Within(&T::Object(M(&M28)), D45)),
    f("static", T::Within(&T::Object(M(&M33)), D46)),
], one_ofs: &[] };

static M28: Message = Message { name: "Backend.spec.mcp.targetsItem.selectors", fields: &[
    f("namespaceSelector", T::Object(M(&M29))),
    f("serviceSelector", T::Object(M(&M31))),
], one_ofs: &[] };

static M29: Message = Message { name: "Backend.spec.mcp.targetsItem.selectors.namespaceSelector", fields: &[
    f("matchExpressions", T::List(&T::Within(&T::Object(M(&M30)), D47))),
    f("matchLabels", T::Map(&T::Text)),
], one_ofs: &[] };

static M30: Message = Message { name: "Backend.spec.mcp.targetsItem.selectors.namespaceSelector.matchExpressionsItem", fields: &[
    f("key", T::Text),
    f("operator", T::Text),
    f("values", T::List(&T::Text)),
], one_ofs: &[] };

static M31: Message = Message { name: "Backend.spec.mcp.targetsItem.selectors.serviceSelector", fields: &[
    f("matchExpressions", T::List(&T::Within(&T::Object(M(&M32)), D47))),
    f("matchLabels", T::Map(&T::Text)),
], one_ofs: &[] };

static M32: Message = Message { name: "Backend.spec.mcp.targetsItem.selectors.serviceSelector.matchExpressionsItem", fields: &[
    f("key", T::Text),
    f("operator", T::Text),
    f("values", T::List(&T::Text)),
], one_ofs: &[] };

static M33: Message = Message { name: "Backend.spec.mcp.targetsItem.static", fields: &[
    f("host", T::Within(&T::Text, D15)),
    f("name", T::Within(&T::Text, D15)),
    f("port", T::Within(&I32, D16)),
    f("protocol", T::Within(&T::Text, D48)),
], one_ofs: &[] };

static M34: Message = Message { name: "Backend.spec.priorityGroupsItem", fields: &[
    f("backendRefs", T::Within(&T::List(&T::Object(M(&M35))), D49)),
], one_ofs: &[] };

static M35: Message = Message { name: "Backend.spec.priorityGroupsItem.backendRefsItem", fields: &[
    f("name", T::Text),
], one_ofs: &[] };

static M36: Message = Message { name: "Backend.spec.static", fields: &[
    f("appProtocol", T::Within(&T::Text, D50)),
    f("hosts", T::Within(&T::List(&T::Within(&T::Object(M(&M37)), D12)), D44)),
], one_ofs: &[] };

static M37: Message = Message { name: "Backend.spec.static.hostsItem", fields: &[
    f("host", T::Within(&T::Text, D15)),
    f("port", I32),
], one_ofs: &[] };

static M38: Message = Message { name: "BackendConfigPolicy.spec", fields: &[
    f("circuitBreakers", T::Within(&T::Object(M(&M39)), D51)),
    f("commonHttpProtocolOptions", T::Object(M(&M40))),
    f("connectTimeout", T::Within(&T::Text, D52)),
    f("dns", T::Within(&T::Object(M(&M41)), D53)),
    f("healthCheck", T::Within(&T::Object(M(&M42)), D54)),
    f("http1ProtocolOptions", T::Object(M(&M45))),
    f("http2ProtocolOptions", T::Object(M(&M46))),
    f("loadBalancer", T::Within(&T::Object(M(&M48)), D55)),
    f("outlierDetection", T::Object(M(&M60))),
    f("perConnectionBufferLimitBytes", T::Within(&I32, D56)),
    f("targetRefs", T::Within(&T::List(&T::Within(&T::Object(M(&M61)), D57)), D58)),
    f("targetSelectors", T::Within(&T::List(&T::Within(&T::Object(M(&M62)), D59)), D60)),
    f("tcpKeepalive", T::Object(M(&M63))),
    f("tls", T::Within(&T::Object(M(&M64)), D61)),
    f("upstreamProxyProtocol", T::Object(M(&M69))),
], one_ofs: &[] };

static M39: Message = Message { name: "BackendConfigPolicy.spec.circuitBreakers", fields: &[
    f("maxConnections", T::Within(&I32, D62)),
    f("maxPendingRequests", T::Within(&I32, D62)),
    f("maxRequests", T::Within(&I32, D62)),
    f("maxRetries", T::Within(&I32, D56)),
    f("trackRemaining", T::Bool),
], one_ofs: &[] };

static M40: Message = Message { name: "BackendConfigPolicy.spec.commonHttpProtocolOptions", fields: &[
    f("idleTimeout", T::Within(&T::Text, D52)),
    f("maxHeadersCount", T::Within(&I32, D56)),
    f("maxRequestsPerConnection", T::Within(&I32, D56)),
    f("maxStreamDuration", T::Within(&T::Text, D52)),
], one_ofs: &[] };

static M41: Message = Message { name: "BackendConfigPolicy.spec.dns", fields: &[
    f("jitter", T::Within(&T::Text, D52)),
    f("refreshRate", T::Within(&T::Text, D63)),
    f("respectTTL", T::Bool),
], one_ofs: &[] };

static M42: Message = Message { name: "BackendConfigPolicy.spec.healthCheck", fields: &[
    f("grpc", T::Object(M(&M43))),
    f("healthyThreshold", T::Within(&I32, D56)),
    f("http", T::Within(&T::Object(M(&M44)), D64)),
    f("interval", T::Within(&T::Text, D52)),
    f("timeout", T::Within(&T::Text, D52)),
    f("unhealthyThreshold", T::Within(&I32, D56)),
], one_ofs: &[] };

static M43: Message = Message { name: "BackendConfigPolicy.spec.healthCheck.grpc", fields: &[
    f("authority", T::Text),
    f("serviceName", T::Text),
], one_ofs: &[] };

static M44: Message = Message { name: "BackendConfigPolicy.spec.healthCheck.http", fields: &[
    f("host", T::Text),
    f("method", T::Within(&T::Text, D65)),
    f("path", T::Text),
], one_ofs: &[] };

static M45: Message = Message { name: "BackendConfigPolicy.spec.http1ProtocolOptions", fields: &[
    f("enableTrailers", T::Bool),
    f("overrideStreamErrorOnInvalidHttpMessage", T::Bool),
    f("preserveHttp1HeaderCase", T::Bool),
], one_ofs: &[] };

static M46: Message = Message { name: "BackendConfigPolicy.spec.http2ProtocolOptions", fields: &[
    f("connectionKeepalive", T::Within(&T::Object(M(&M47)), D66)),
    f("initialConnectionWindowSize", T::Within(&T::Quantity, D67)),
    f("initialStreamWindowSize", T::Within(&T::Quantity, D67)),
    f("maxConcurrentStreams", T::Within(&I32, D68)),
    f("overrideStreamErrorOnInvalidHttpMessage", T::Bool),
], one_ofs: &[] };

static M47: Message = Message { name: "BackendConfigPolicy.spec.http2ProtocolOptions.connectionKeepalive", fields: &[
    f("connectionIdleInterval", T::Within(&T::Text, D63)),
    f("interval", T::Within(&T::Text, D63)),
    f("timeout", T::Within(&T::Text, D63)),
], one_ofs: &[] };

static M48: Message = Message { name: "BackendConfigPolicy.spec.loadBalancer", fields: &[
    f("closeConnectionsOnHostSetChange", T::Bool),
    f("healthyPanicThreshold", T::Within(&I32, D69)),
    f("leastRequest", T::Object(M(&M49))),
    f("localityType", T::Within(&T::Text, D70)),
    f("maglev", T::Object(M(&M51))),
    f("random", T::Open),
    f("ringHash", T::Object(M(&M55))),
    f("roundRobin", T::Object(M(&M56))),
    f("updateMergeWindow", T::Within(&T::Text, D52)),
    f("zoneAware", T::Within(&T::Object(M(&M57)), D71)),
], one_ofs: &[] };

static M49: Message = Message { name: "BackendConfigPolicy.spec.loadBalancer.leastRequest", fields: &[
    f("choiceCount", I32),
    f("slowStart", T::Object(M(&M50))),
], one_ofs: &[] };

static M50: Message = Message { name: "BackendConfigPolicy.spec.loadBalancer.leastRequest.slowStart", fields: &[
    f("aggression", T::Within(&T::Text, D72)),
    f("minWeightPercent", T::Within(&I32, D69)),
    f("window", T::Within(&T::Text, D52)),
], one_ofs: &[] };

static M51: Message = Message { name: "BackendConfigPolicy.spec.loadBalancer.maglev", fields: &[
    f("hashPolicies", T::Within(&T::List(&T::Within(&T::Object(M(&M52)), D73)), D8)),
    f("useHostnameForHashing", T::Bool),
], one_ofs: &[] };

static M52: Message = Message { name: "BackendConfigPolicy.spec.loadBalancer.maglev.hashPoliciesItem", fields: &[
    f("cookie", T::Within(&T::Object(M(&M53)), D74)),
    f("header", T::Within(&T::Object(M(&M54)), D74)),
    f("sourceIP", T::Open),
    f("terminal", T::Bool),
], one_ofs: &[] };

static M53: Message = Message { name: "BackendConfigPolicy.spec.loadBalancer.maglev.hashPoliciesItem.cookie", fields: &[
    f("httpOnly", T::Bool),
    f("name", T::Within(&T::Text, D15)),
    f("path", T::Text),
    f("sameSite", T::Within(&T::Text, D75)),
    f("secure", T::Bool),
    f("ttl", T::Within(&T::Text, D52)),
], one_ofs: &[] };

static M54: Message = Message { name: "BackendConfigPolicy.spec.loadBalancer.maglev.hashPoliciesItem.header", fields: &[
    f("name", T::Within(&T::Text, D15)),
], one_ofs: &[] };

static M55: Message = Message { name: "BackendConfigPolicy.spec.loadBalancer.ringHash", fields: &[
    f("hashPolicies", T::Within(&T::List(&T::Within(&T::Object(M(&M52)), D73)), D8)),
    f("maximumRingSize", T::Within(&I64, D56)),
    f("minimumRingSize", T::Within(&I64, D56)),
    f("useHostnameForHashing", T::Bool),
], one_ofs: &[] };

static M56: Message = Message { name: "BackendConfigPolicy.spec.loadBalancer.roundRobin", fields: &[
    f("slowStart", T::Object(M(&M50))),
], one_ofs: &[] };

static M57: Message = Message { name: "BackendConfigPolicy.spec.loadBalancer.zoneAware", fields: &[
    f("preferLocal", T::Object(M(&M58))),
], one_ofs: &[] };

static M58: Message = Message { name: "BackendConfigPolicy.spec.loadBalancer.zoneAware.preferLocal", fields: &[
    f("force", T::Object(M(&M59))),
    f("minEndpointsThreshold", T::Within(&I64, D62)),
    f("routingEnabled", T::Within(&I32, D69)),
], one_ofs: &[] };

static M59: Message = Message { name: "BackendConfigPolicy.spec.loadBalancer.zoneAware.preferLocal.force", fields: &[
    f("minEndpointsInZoneThreshold", T::Within(&I32, D62)),
], one_ofs: &[] };

static M60: Message = Message { name: "BackendConfigPolicy.spec.outlierDetection", fields: &[
    f("baseEjectionTime", T::Within(&T::Text, D63)),
    f("consecutive5xx", T::Within(&I32, D56)),
    f("consecutiveLocalOriginFailure", T::Within(&I32, D56)),
    f("enforcingConsecutive5xx", T::Within(&I32, D69)),
    f("enforcingConsecutiveLocalOriginFailure", T::Within(&I32, D69)),
    f("interval", T::Within(&T::Text, D63)),
    f("maxEjectionPercent", T::Within(&I32, D69)),
    f("splitExternalLocalOriginErrors", T::Bool),
], one_ofs: &[] };

static M61: Message = Message { name: "BackendConfigPolicy.spec.targetRefsItem", fields: &[
    f("group", T::Within(&T::Text, D76)),
    f("kind", T::Within(&T::Text, D77)),
    f("name", T::Within(&T::Text, D78)),
], one_ofs: &[] };

static M62: Message = Message { name: "BackendConfigPolicy.spec.targetSelectorsItem", fields: &[
    f("group", T::Within(&T::Text, D76)),
    f("kind", T::Within(&T::Text, D77)),
    f("matchLabels", T::Map(&T::Text)),
], one_ofs: &[] };

static M63: Message = Message { name: "BackendConfigPolicy.spec.tcpKeepalive", fields: &[
    f("keepAliveInterval", T::Within(&T::Text, D79)),
    f("keepAliveProbes", T::Within(&I32, D56)),
    f("keepAliveTime", T::Within(&T::Text, D79)),
], one_ofs: &[] };

static M64: Message = Message { name: "BackendConfigPolicy.spec.tls", fields: &[
    f("allowRenegotiation", T::Bool),
    f("alpnProtocols", T::List(&T::Text)),
    f("files", T::Within(&T::Object(M(&M65)), D80)),
    f("insecureSkipVerify", T::Bool),
    f("parameters", T::Object(M(&M66))),
    f("secretRef", T::Object(M(&M67))),
    f("simpleTLS", T::Bool),
    f("sni", T::Within(&T::Text, D15)),
    f("tlsFiles", T::Within(&T::Object(M(&M68)), D80)),
    f("verifySubjectAltName", T::List(&T::Text)),
    f("verifySubjectAltNames", T::List(&T::Text)),
    f("wellKnownCACertificates", T::Within(&T::Text, D81)),
], one_ofs: &[] };

static M65: Message = Message { name: "BackendConfigPolicy.spec.tls.files", fields: &[
    f("rootCA", T::Within(&T::Text, D15)),
    f("tlsCertificate", T::Within(&T::Text, D15)),
    f("tlsKey", T::Within(&T::Text, D15)),
], one_ofs: &[] };

static M66: Message = Message { name: "BackendConfigPolicy.spec.tls.parameters", fields: &[
    f("cipherSuites", T::List(&T::Text)),
    f("ecdhCurves", T::List(&T::Text)),
    f("maxVersion", T::Within(&T::Text, D82)),
    f("minVersion", T::Within(&T::Text, D82)),
    f("signatureAlgorithms", T::List(&T::Text)),
    f("tlsMaxVersion", T::Within(&T::Text, D82)),
    f("tlsMinVersion", T::Within(&T::Text, D82)),
], one_ofs: &[] };

static M67: Message = Message { name: "BackendConfigPolicy.spec.tls.secretRef", fields: &[
    f("name", T::Text),
], one_ofs: &[] };

static M68: Message = Message { name: "BackendConfigPolicy.spec.tls.tlsFiles", fields: &[
    f("rootCA", T::Within(&T::Text, D15)),
    f("tlsCertificate", T::Within(&T::Text, D15)),
    f("tlsKey", T::Within(&T::Text, D15)),
], one_ofs: &[] };

static M69: Message = Message { name: "BackendConfigPolicy.spec.upstreamProxyProtocol", fields: &[
    f("version", T::Within(&T::Text, D83)),
], one_ofs: &[] };

static M70: Message = Message { name: "BackendTLSPolicy.spec", fields: &[
    f("options", T::Within(&T::Map(&T::Within(&T::Text, D84)), D85)),
    f("targetRef", T::Within(&T::Object(M(&M71)), D57)).never_standard().experimental(0).until(0),
    f("targetRefs", T::Within(&T::List(&T::Within(&T::Object(M(&M72)), D57)), D86)),
    f("tls", T::Within(&T::Object(M(&M73)), D87)).never_standard().experimental(0).until(0),
    f("validation", T::Within(&T::Object(M(&M75)), D88)),
], one_ofs: &[] };

static M71: Message = Message { name: "BackendTLSPolicy.spec.targetRef", fields: &[
    f("group", T::Within(&T::Text, D76)),
    f("kind", T::Within(&T::Text, D77)),
    f("name", T::Within(&T::Text, D78)),
    f("namespace", T::Within(&T::Text, D89)),
    f("sectionName", T::Within(&T::Text, D90)),
], one_ofs: &[] };

static M72: Message = Message { name: "BackendTLSPolicy.spec.targetRefsItem", fields: &[
    f("group", T::Within(&T::Text, D76)),
    f("kind", T::Within(&T::Text, D77)),
    f("name", T::Within(&T::Text, D78)),
    f("sectionName", T::Within(&T::Text, D90)),
], one_ofs: &[] };

static M73: Message = Message { name: "BackendTLSPolicy.spec.tls", fields: &[
    f("caCertRefs", T::Within(&T::List(&T::Within(&T::Object(M(&M74)), D57)), D91)),
    f("hostname", T::Within(&T::Text, D90)),
    f("wellKnownCACerts", T::Within(&T::Text, D92)),
], one_ofs: &[] };

static M74: Message = Message { name: "BackendTLSPolicy.spec.tls.caCertRefsItem", fields: &[
    f("group", T::Within(&T::Text, D76)),
    f("kind", T::Within(&T::Text, D77)),
    f("name", T::Within(&T::Text, D78)),
], one_ofs: &[] };

static M75: Message = Message { name: "BackendTLSPolicy.spec.validation", fields: &[
    f("caCertificateRefs", T::Within(&T::List(&T::Within(&T::Object(M(&M76)), D57)), D91)),
    f("hostname", T::Within(&T::Text, D90)),
    f("subjectAltNames", T::Within(&T::List(&T::Within(&T::Object(M(&M77)), D93)), D94)),
    f("wellKnownCACertificates", T::Within(&T::Text, D95)),
], one_ofs: &[] };

static M76: Message = Message { name: "BackendTLSPolicy.spec.validation.caCertificateRefsItem", fields: &[
    f("group", T::Within(&T::Text, D76)),
    f("kind", T::Within(&T::Text, D77)),
    f("name", T::Within(&T::Text, D78)),
], one_ofs: &[] };

static M77: Message = Message { name: "BackendTLSPolicy.spec.validation.subjectAltNamesItem", fields: &[
    f("hostname", T::Within(&T::Text, D96)),
    f("type", T::Within(&T::Text, D97)),
    f("uri", T::Within(&T::Text, D98)),
], one_ofs: &[] };

static M78: Message = Message { name: "DirectResponse.spec", fields: &[
    f("body", T::Within(&T::Text, D99)),
    f("bodyFormat", T::Within(&T::Object(M(&M79)), D100)),
    f("status", T::Within(&I32, D101)),
], one_ofs: &[] };

static M79: Message = Message { name: "DirectResponse.spec.bodyFormat", fields: &[
    f("contentType", T::Text),
    f("json", T::Open),
    f("text", T::Within(&T::Text, D99)),
], one_ofs: &[] };

static M80: Message = Message { name: "GRPCRoute.spec", fields: &[
    f("hostnames", T::Within(&T::List(&T::Within(&T::Text, D96)), D34)),
    f("parentRefs", T::Within(&T::List(&T::Within(&T::Object(M(&M81)), D74)), D102)),
    f("rules", T::Within(&T::List(&T::Object(M(&M82))), D103)),
    f("useDefaultGateways", T::Within(&T::Text, D104)).never_standard().experimental(4),
], one_ofs: &[] };

static M81: Message = Message { name: "GRPCRoute.spec.parentRefsItem", fields: &[
    f("group", T::Within(&T::Text, D76)),
    f("kind", T::Within(&T::Text, D77)),
    f("name", T::Within(&T::Text, D78)),
    f("namespace", T::Within(&T::Text, D89)),
    f("port", T::Within(&I32, D16)),
    f("sectionName", T::Within(&T::Text, D90)),
], one_ofs: &[] };

static M82: Message = Message { name: "GRPCRoute.spec.rulesItem", fields: &[
    f("backendRefs", T::Within(&T::List(&T::Within(&T::Object(M(&M83)), D105)), D34)),
    f("filters", T::Within(&T::List(&T::Within(&T::Object(M(&M84)), D106)), D107)),
    f("matches", T::Within(&T::List(&T::Object(M(&M92))), D108)),
    f("name", T::Within(&T::Text, D90)).since(4).experimental(2),
    f("sessionPersistence", T::Within(&T::Object(M(&M95)), D109)).never_standard().experimental(1),
], one_ofs: &[] };

static M83: Message = Message { name: "GRPCRoute.spec.rulesItem.backendRefsItem", fields: &[
    f("filters", T::Within(&T::List(&T::Within(&T::Object(M(&M84)), D106)), D107)),
    f("group", T::Within(&T::Text, D76)),
    f("kind", T::Within(&T::Text, D77)),
    f("name", T::Within(&T::Text, D78)),
    f("namespace", T::Within(&T::Text, D89)),
    f("port", T::Within(&I32, D16)),
    f("weight", T::Within(&I32, D110)),
], one_ofs: &[] };

static M84: Message = Message { name: "GRPCRoute.spec.rulesItem.backendRefsItem.filtersItem", fields: &[
    f("extensionRef", T::Within(&T::Object(M(&M85)), D57)),
    f("requestHeaderModifier", T::Object(M(&M86))),
    f("requestMirror", T::Within(&T::Object(M(&M89)), D111)),
    f("responseHeaderModifier", T::Object(M(&M86))),
    f("type", T::Within(&T::Text, D112)),
], one_ofs: &[] };

static M85: Message = Message { name: "GRPCRoute.spec.rulesItem.backendRefsItem.filtersItem.extensionRef", fields: &[
    f("group", T::Within(&T::Text, D76)),
    f("kind", T::Within(&T::Text, D77)),
    f("name", T::Within(&T::Text, D78)),
], one_ofs: &[] };

static M86: Message = Message { name: "GRPCRoute.spec.rulesItem.backendRefsItem.filtersItem.requestHeaderModifier", fields: &[
    f("add", T::Within(&T::List(&T::Within(&T::Object(M(&M87)), D113)), D114)),
    f("remove", T::Within(&T::List(&T::Text), D115)),
    f("set", T::Within(&T::List(&T::Within(&T::Object(M(&M88)), D113)), D114)),
], one_ofs: &[] };

static M87: Message = Message { name: "GRPCRoute.spec.rulesItem.backendRefsItem.filtersItem.requestHeaderModifier.addItem", fields: &[
    f("name", T::Within(&T::Text, D116)),
    f("value", T::Within(&T::Text, D117)),
], one_ofs: &[] };

static M88: Message = Message { name: "GRPCRoute.spec.rulesItem.backendRefsItem.filtersItem.requestHeaderModifier.setItem", fields: &[
    f("name", T::Within(&T::Text, D116)),
    f("value", T::Within(&T::Text, D117)),
], one_ofs: &[] };

static M89: Message = Message { name: "GRPCRoute.spec.rulesItem.backendRefsItem.filtersItem.requestMirror", fields: &[
    f("backendRef", T::Within(&T::Object(M(&M90)), D105)),
    f("fraction", T::Within(&T::Object(M(&M91)), D118)).since(3).experimental(2),
    f("percent", T::Within(&I32, D69)).since(3).experimental(2),
], one_ofs: &[] };

static M90: Message = Message { name: "GRPCRoute.spec.rulesItem.backendRefsItem.filtersItem.requestMirror.backendRef", fields: &[
    f("group", T::Within(&T::Text, D76)),
    f("kind", T::Within(&T::Text, D77)),
    f("name", T::Within(&T::Text, D78)),
    f("namespace", T::Within(&T::Text, D89)),
    f("port", T::Within(&I32, D16)),
], one_ofs: &[] };

static M91: Message = Message { name: "GRPCRoute.spec.rulesItem.backendRefsItem.filtersItem.requestMirror.fraction", fields: &[
    f("denominator", T::Within(&I32, D62)),
    f("numerator", T::Within(&I32, D56)),
], one_ofs: &[] };

static M92: Message = Message { name: "GRPCRoute.spec.rulesItem.matchesItem", fields: &[
    f("headers", T::Within(&T::List(&T::Within(&T::Object(M(&M93)), D113)), D114)),
    f("method", T::Within(&T::Object(M(&M94)), D119)),
], one_ofs: &[] };

static M93: Message = Message { name: "GRPCRoute.spec.rulesItem.matchesItem.headersItem", fields: &[
    f("name", T::Within(&T::Text, D116)),
    f("type", T::Within(&T::Text, D120)),
    f("value", T::Within(&T::Text, D99)),
], one_ofs: &[] };

static M94: Message = Message { name: "GRPCRoute.spec.rulesItem.matchesItem.method", fields: &[
    f("method", T::Within(&T::Text, D121)),
    f("service", T::Within(&T::Text, D121)),
    f("type", T::Within(&T::Text, D120)),
], one_ofs: &[] };

static M95: Message = Message { name: "GRPCRoute.spec.rulesItem.sessionPersistence", fields: &[
    f("absoluteTimeout", T::Within(&T::Text, D52)),
    f("cookieConfig", T::Object(M(&M96))),
    f("idleTimeout", T::Within(&T::Text, D52)).until(5),
    f("sessionName", T::Within(&T::Text, D122)),
    f("type", T::Within(&T::Text, D123)),
], one_ofs: &[] };

static M96: Message = Message { name: "GRPCRoute.spec.rulesItem.sessionPersistence.cookieConfig", fields: &[
    f("lifetimeType", T::Within(&T::Text, D124)),
], one_ofs: &[] };

static M97: Message = Message { name: "Gateway.spec", fields: &[
    f("addresses", T::Within(&T::List(&T::Within(&T::Object(M(&M98)), D125)), D126)),
    f("allowedListeners", T::Object(M(&M99))).since(5).experimental(3),
    f("backendTLS", T::Object(M(&M103))).never_standard().experimental(2).until(3),
    f("defaultScope", T::Within(&T::Text, D104)).never_standard().experimental(4),
    f("gatewayClassName", T::Within(&T::Text, D78)),
    f("infrastructure", T::Object(M(&M105))).since(2).experimental(0),
    f("listeners", T::Within(&T::List(&T::Within(&T::Object(M(&M106)), D127)), D128)),
    f("tls", T::Object(M(&M115))).since(5).experimental(4),
], one_ofs: &[] };

static M98: Message = Message { name: "Gateway.spec.addressesItem", fields: &[
    f("type", T::Within(&T::Text, D129)),
    f("value", T::Within(&T::Text, D130)),
], one_ofs: &[] };

static M99: Message = Message { name: "Gateway.spec.allowedListeners", fields: &[
    f("namespaces", T::Object(M(&M100))),
], one_ofs: &[] };

static M100: Message = Message { name: "Gateway.spec.allowedListeners.namespaces", fields: &[
    f("from", T::Within(&T::Text, D131)),
    f("selector", T::Object(M(&M101))),
], one_ofs: &[] };

static M101: Message = Message { name: "Gateway.spec.allowedListeners.namespaces.selector", fields: &[
    f("matchExpressions", T::List(&T::Within(&T::Object(M(&M102)), D47))),
    f("matchLabels", T::Map(&T::Text)),
], one_ofs: &[] };

static M102: Message = Message { name: "Gateway.spec.allowedListeners.namespaces.selector.matchExpressionsItem", fields: &[
    f("key", T::Text),
    f("operator", T::Text),
    f("values", T::List(&T::Text)),
], one_ofs: &[] };

static M103: Message = Message { name: "Gateway.spec.backendTLS", fields: &[
    f("clientCertificateRef", T::Within(&T::Object(M(&M104)), D74)),
], one_ofs: &[] };

static M104: Message = Message { name: "Gateway.spec.backendTLS.clientCertificateRef", fields: &[
    f("group", T::Within(&T::Text, D76)),
    f("kind", T::Within(&T::Text, D77)),
    f("name", T::Within(&T::Text, D78)),
    f("namespace", T::Within(&T::Text, D89)),
], one_ofs: &[] };

static M105: Message = Message { name: "Gateway.spec.infrastructure", fields: &[
    f("annotations", T::Within(&T::Map(&T::Within(&T::Text, D84)), D132)),
    f("labels", T::Within(&T::Map(&T::Within(&T::Text, D133)), D134)),
    f("parametersRef", T::Within(&T::Object(M(&M76)), D57)),
], one_ofs: &[] };

static M106: Message = Message { name: "Gateway.spec.listenersItem", fields: &[
    f("allowedRoutes", T::Object(M(&M107))),
    f("hostname", T::Within(&T::Text, D96)),
    f("name", T::Within(&T::Text, D90)),
    f("port", T::Within(&I32, D16)),
    f("protocol", T::Within(&T::Text, D135)),
    f("tls", T::Within(&T::Object(M(&M112)), D136)),
], one_ofs: &[] };

static M107: Message = Message { name: "Gateway.spec.listenersItem.allowedRoutes", fields: &[
    f("kinds", T::Within(&T::List(&T::Within(&T::Object(M(&M108)), D137)), D91)),
    f("namespaces", T::Object(M(&M109))),
], one_ofs: &[] };

static M108: Message = Message { name: "Gateway.spec.listenersItem.allowedRoutes.kindsItem", fields: &[
    f("group", T::Within(&T::Text, D76)),
    f("kind", T::Within(&T::Text, D77)),
], one_ofs: &[] };

static M109: Message = Message { name: "Gateway.spec.listenersItem.allowedRoutes.namespaces", fields: &[
    f("from", T::Within(&T::Text, D138)),
    f("selector", T::Object(M(&M110))),
], one_ofs: &[] };

static M110: Message = Message { name: "Gateway.spec.listenersItem.allowedRoutes.namespaces.selector", fields: &[
    f("matchExpressions", T::List(&T::Within(&T::Object(M(&M111)), D47))),
    f("matchLabels", T::Map(&T::Text)),
], one_ofs: &[] };

static M111: Message = Message { name: "Gateway.spec.listenersItem.allowedRoutes.namespaces.selector.matchExpressionsItem", fields: &[
    f("key", T::Text),
    f("operator", T::Text),
    f("values", T::List(&T::Text)),
], one_ofs: &[] };

static M112: Message = Message { name: "Gateway.spec.listenersItem.tls", fields: &[
    f("certificateRefs", T::Within(&T::List(&T::Within(&T::Object(M(&M104)), D74)), D139)),
    f("frontendValidation", T::Object(M(&M113))).never_standard().experimental(1).until(3),
    f("mode", T::Within(&T::Text, D140)),
    f("options", T::Within(&T::Map(&T::Within(&T::Text, D84)), D85)),
], one_ofs: &[] };

static M113: Message = Message { name: "Gateway.spec.listenersItem.tls.frontendValidation", fields: &[
    f("caCertificateRefs", T::Within(&T::List(&T::Within(&T::Object(M(&M114)), D57)), D141)),
], one_ofs: &[] };

static M114: Message = Message { name: "Gateway.spec.listenersItem.tls.frontendValidation.caCertificateRefsItem", fields: &[
    f("group", T::Within(&T::Text, D76)),
    f("kind", T::Within(&T::Text, D77)),
    f("name", T::Within(&T::Text, D78)),
    f("namespace", T::Within(&T::Text, D89)),
], one_ofs: &[] };

static M115: Message = Message { name: "Gateway.spec.tls", fields: &[
    f("backend", T::Object(M(&M116))),
    f("frontend", T::Within(&T::Object(M(&M118)), D142)),
], one_ofs: &[] };

static M116: Message = Message { name: "Gateway.spec.tls.backend", fields: &[
    f("clientCertificateRef", T::Within(&T::Object(M(&M117)), D74)),
], one_ofs: &[] };

static M117: Message = Message { name: "Gateway.spec.tls.backend.clientCertificateRef", fields: &[
    f("group", T::Within(&T::Text, D76)),
    f("kind", T::Within(&T::Text, D77)),
    f("name", T::Within(&T::Text, D78)),
    f("namespace", T::Within(&T::Text, D89)),
], one_ofs: &[] };

static M118: Message = Message { name: "Gateway.spec.tls.frontend", fields: &[
    f("default", T::Object(M(&M119))),
    f("perPort", T::Within(&T::List(&T::Within(&T::Object(M(&M122)), D143)), D144)),
], one_ofs: &[] };

static M119: Message = Message { name: "Gateway.spec.tls.frontend.default", fields: &[
    f("validation", T::Within(&T::Object(M(&M120)), D145)),
], one_ofs: &[] };

static M120: Message = Message { name: "Gateway.spec.tls.frontend.default.validation", fields: &[
    f("caCertificateRefs", T::Within(&T::List(&T::Within(&T::Object(M(&M121)), D57)), D146)),
    f("mode", T::Within(&T::Text, D147)),
], one_ofs: &[] };

static M121: Message = Message { name: "Gateway.spec.tls.frontend.default.validation.caCertificateRefsItem", fields: &[
    f("group", T::Within(&T::Text, D76)),
    f("kind", T::Within(&T::Text, D77)),
    f("name", T::Within(&T::Text, D78)),
    f("namespace", T::Within(&T::Text, D89)),
], one_ofs: &[] };

static M122: Message = Message { name: "Gateway.spec.tls.frontend.perPortItem", fields: &[
    f("port", T::Within(&I32, D16)),
    f("tls", T::Object(M(&M119))),
], one_ofs: &[] };

static M123: Message = Message { name: "GatewayClass.spec", fields: &[
    f("controllerName", T::Within(&T::Text, D148)),
    f("description", T::Within(&T::Text, D149)),
    f("parametersRef", T::Within(&T::Object(M(&M114)), D57)),
], one_ofs: &[] };

static M124: Message = Message { name: "GatewayExtension.spec", fields: &[
    f("extAuth", T::Within(&T::Object(M(&M125)), D150)),
    f("extProc", T::Within(&T::Object(M(&M134)), D151)),
    f("jwt", T::Object(M(&M139))),
    f("oauth2", T::Within(&T::Object(M(&M151)), D152)),
    f("rateLimit", T::Within(&T::Object(M(&M163)), D153)),
    f("type", T::Within(&T::Text, D154)),
], one_ofs: &[] };

static M125: Message = Message { name: "GatewayExtension.spec.extAuth", fields: &[
    f("clearRouteCache", T::Bool),
    f("failOpen", T::Bool),
    f("grpcService", T::Within(&T::Object(M(&M126)), D155)),
    f("headersToForward", T::List(&T::Text)),
    f("httpService", T::Within(&T::Object(M(&M130)), D155)),
    f("statPrefix", T::Within(&T::Text, D15)),
    f("statusOnError", T::Within(&I32, D156)),
    f("withRequestBody", T::Within(&T::Object(M(&M133)), D157)),
], one_ofs: &[] };

static M126: Message = Message { name: "GatewayExtension.spec.extAuth.grpcService", fields: &[
    f("authority", T::Text),
    f("backendRef", T::Within(&T::Object(M(&M127)), D105)),
    f("requestTimeout", T::Within(&T::Text, D63)),
    f("retry", T::Object(M(&M128))),
], one_ofs: &[] };

static M127: Message = Message { name: "GatewayExtension.spec.extAuth.grpcService.backendRef", fields: &[
    f("group", T::Within(&T::Text, D76)),
    f("kind", T::Within(&T::Text, D77)),
    f("name", T::Within(&T::Text, D78)),
    f("namespace", T::Within(&T::Text, D89)),
    f("port", T::Within(&I32, D16)),
    f("weight", T::Within(&I32, D110)),
], one_ofs: &[] };

static M128: Message = Message { name: "GatewayExtension.spec.extAuth.grpcService.retry", fields: &[
    f("attempts", T::Within(&I32, D56)),
    f("backoff", T::Within(&T::Object(M(&M129)), D158)),
], one_ofs: &[] };

static M129: Message = Message { name: "GatewayExtension.spec.extAuth.grpcService.retry.backoff", fields: &[
    f("baseInterval", T::Within(&T::Text, D63)),
    f("maxInterval", T::Within(&T::Text, D52)),
], one_ofs: &[] };

static M130: Message = Message { name: "GatewayExtension.spec.extAuth.httpService", fields: &[
    f("authorizationRequest", T::Object(M(&M131))),
    f("authorizationResponse", T::Object(M(&M132))),
    f("backendRef", T::Within(&T::Object(M(&M127)), D105)),
    f("pathPrefix", T::Text),
    f("requestTimeout", T::Within(&T::Text, D63)),
    f("retry", T::Object(M(&M128))),
], one_ofs: &[] };

static M131: Message = Message { name: "GatewayExtension.spec.extAuth.httpService.authorizationRequest", fields: &[
    f("headersToAdd", T::Map(&T::Text)),
], one_ofs: &[] };

static M132: Message = Message { name: "GatewayExtension.spec.extAuth.httpService.authorizationResponse", fields: &[
    f("headersToBackend", T::List(&T::Text)),
    f("headersToClient", T::List(&T::Text)),
    f("headersToClientOnSuccess", T::List(&T::Text)),
], one_ofs: &[] };

static M133: Message = Message { name: "GatewayExtension.spec.extAuth.withRequestBody", fields: &[
    f("allowPartialMessage", T::Bool),
    f("maxRequestBytes", T::Within(&I32, D62)),
    f("packAsBytes", T::Bool),
], one_ofs: &[] };

static M134: Message = Message { name: "GatewayExtension.spec.extProc", fields: &[
    f("allowProcessingModeOverride", T::Bool),
    f("allowedProcessingModeOverrides", T::List(&T::Object(M(&M135)))),
    f("failOpen", T::Bool),
    f("filterStage", T::Within(&T::Object(M(&M136)), D159)),
    f("grpcService", T::Within(&T::Object(M(&M126)), D155)),
    f("maxMessageTimeout", T::Within(&T::Text, D63)),
    f("messageTimeout", T::Within(&T::Text, D63)),
    f("metadataOptions", T::Object(M(&M137))),
    f("processingMode", T::Object(M(&M135))),
    f("requestAttributes", T::List(&T::Text)),
    f("routeCacheAction", T::Within(&T::Text, D160)),
    f("statPrefix", T::Within(&T::Text, D15)),
], one_ofs: &[] };

static M135: Message = Message { name: "GatewayExtension.spec.extProc.allowedProcessingModeOverridesItem", fields: &[
    f("requestBodyMode", T::Within(&T::Text, D161)),
    f("requestHeaderMode", T::Within(&T::Text, D162)),
    f("requestTrailerMode", T::Within(&T::Text, D162)),
    f("responseBodyMode", T::Within(&T::Text, D161)),
    f("responseHeaderMode", T::Within(&T::Text, D162)),
    f("responseTrailerMode", T::Within(&T::Text, D162)),
], one_ofs: &[] };

static M136: Message = Message { name: "GatewayExtension.spec.extProc.filterStage", fields: &[
    f("predicate", T::Within(&T::Text, D163)),
    f("stage", T::Within(&T::Text, D164)),
    f("weight", I32),
], one_ofs: &[] };

static M137: Message = Message { name: "GatewayExtension.spec.extProc.metadataOptions", fields: &[
    f("forwarding", T::Object(M(&M138))),
], one_ofs: &[] };

static M138: Message = Message { name: "GatewayExtension.spec.extProc.metadataOptions.forwarding", fields: &[
    f("typed", T::Within(&T::List(&T::Text), D44)),
    f("untyped", T::Within(&T::List(&T::Text), D44)),
], one_ofs: &[] };

static M139: Message = Message { name: "GatewayExtension.spec.jwt", fields: &[
    f("providers", T::Within(&T::List(&T::Within(&T::Object(M(&M140)), D165)), D166)),
    f("validationMode", T::Within(&T::Text, D167)),
], one_ofs: &[] };

static M140: Message = Message { name: "GatewayExtension.spec.jwt.providersItem", fields: &[
    f("audiences", T::Within(&T::List(&T::Text), D168)),
    f("claimsToHeaders", T::Within(&T::List(&T::Within(&T::Object(M(&M141)), D169)), D168)),
    f("forwardToken", T::Bool),
    f("issuer", T::Within(&T::Text, D170)),
    f("jwks", T::Within(&T::Object(M(&M142)), D171)),
    f("name", T::Within(&T::Text, D78)),
    f("tokenSource", T::Within(&T::Object(M(&M149)), D172)),
], one_ofs: &[] };

static M141: Message = Message { name: "GatewayExtension.spec.jwt.providersItem.claimsToHeadersItem", fields: &[
    f("header", T::Within(&T::Text, D173)),
    f("name", T::Within(&T::Text, D173)),
], one_ofs: &[] };

static M142: Message = Message { name: "GatewayExtension.spec.jwt.providersItem.jwks", fields: &[
    f("local", T::Within(&T::Object(M(&M143)), D174)),
    f("remote", T::Within(&T::Object(M(&M145)), D175)),
], one_ofs: &[] };

static M143: Message = Message { name: "GatewayExtension.spec.jwt.providersItem.jwks.local", fields: &[
    f("configMapRef", T::Object(M(&M144))),
    f("inline", T::Within(&T::Text, D176)),
], one_ofs: &[] };

static M144: Message = Message { name: "GatewayExtension.spec.jwt.providersItem.jwks.local.configMapRef", fields: &[
    f("name", T::Text),
], one_ofs: &[] };

static M145: Message = Message { name: "GatewayExtension.spec.jwt.providersItem.jwks.remote", fields: &[
    f("asyncFetch", T::Object(M(&M146))),
    f("backendRef", T::Within(&T::Object(M(&M261)), D105)),
    f("cacheDuration", T::Within(&T::Text, D63)),
    f("retryPolicy", T::Object(M(&M147))),
    f("url", T::Within(&T::Text, D173)),
], one_ofs: &[] };

static M146: Message = Message { name: "GatewayExtension.spec.jwt.providersItem.jwks.remote.asyncFetch", fields: &[
    f("failedRefetchDuration", T::Within(&T::Text, D63)),
    f("fastListener", T::Bool),
], one_ofs: &[] };

static M147: Message = Message { name: "GatewayExtension.spec.jwt.providersItem.jwks.remote.retryPolicy", fields: &[
    f("backOff", T::Within(&T::Object(M(&M148)), D158)),
    f("numRetries", T::Within(&I32, D62)),
], one_ofs: &[] };

static M148: Message = Message { name: "GatewayExtension.spec.jwt.providersItem.jwks.remote.retryPolicy.backOff", fields: &[
    f("baseInterval", T::Within(&T::Text, D63)),
    f("maxInterval", T::Within(&T::Text, D63)),
], one_ofs: &[] };

static M149: Message = Message { name: "GatewayExtension.spec.jwt.providersItem.tokenSource", fields: &[
    f("header", T::Within(&T::Object(M(&M150)), D177)),
    f("queryParameter", T::Text),
], one_ofs: &[] };

static M150: Message = Message { name: "GatewayExtension.spec.jwt.providersItem.tokenSource.header", fields: &[
    f("header", T::Within(&T::Text, D173)),
    f("prefix", T::Within(&T::Text, D173)),
], one_ofs: &[] };

static M151: Message = Message { name: "GatewayExtension.spec.oauth2", fields: &[
    f("authorizationEndpoint", T::Within(&T::Text, D178)),
    f("backendRef", T::Within(&T::Object(M(&M127)), D105)),
    f("cookies", T::Object(M(&M152))),
    f("credentials", T::Within(&T::Object(M(&M154)), D179)),
    f("denyRedirect", T::Object(M(&M156))),
    f("endSessionEndpoint", T::Within(&T::Text, D178)),
    f("forwardAccessToken", T::Bool),
    f("issuerURI", T::Within(&T::Text, D180)),
    f("jwt", T::Object(M(&M158))),
    f("logoutPath", T::Within(&T::Text, D15)),
    f("redirectURI", T::Text),
    f("scopes", T::List(&T::Text)),
    f("tokenEndpoint", T::Within(&T::Text, D178)),
], one_ofs: &[] };

static M152: Message = Message { name: "GatewayExtension.spec.oauth2.cookies", fields: &[
    f("disableAccessTokenSetCookie", T::Bool),
    f("disableIDTokenSetCookie", T::Bool),
    f("disableRefreshTokenSetCookie", T::Bool),
    f("domain", T::Within(&T::Text, D181)),
    f("names", T::Object(M(&M153))),
    f("sameSite", T::Within(&T::Text, D182)),
], one_ofs: &[] };

static M153: Message = Message { name: "GatewayExtension.spec.oauth2.cookies.names", fields: &[
    f("accessToken", T::Within(&T::Text, D15)),
    f("idToken", T::Within(&T::Text, D15)),
], one_ofs: &[] };

static M154: Message = Message { name: "GatewayExtension.spec.oauth2.credentials", fields: &[
    f("clientID", T::Within(&T::Text, D15)),
    f("clientSecretRef", T::Object(M(&M155))),
], one_ofs: &[] };

static M155: Message = Message { name: "GatewayExtension.spec.oauth2.credentials.clientSecretRef", fields: &[
    f("name", T::Text),
], one_ofs: &[] };

static M156: Message = Message { name: "GatewayExtension.spec.oauth2.denyRedirect", fields: &[
    f("headers", T::Within(&T::List(&T::Within(&T::Object(M(&M157)), D113)), D8)),
], one_ofs: &[] };

static M157: Message = Message { name: "GatewayExtension.spec.oauth2.denyRedirect.headersItem", fields: &[
    f("name", T::Within(&T::Text, D116)),
    f("type", T::Within(&T::Text, D120)),
    f("value", T::Within(&T::Text, D99)),
], one_ofs: &[] };

static M158: Message = Message { name: "GatewayExtension.spec.oauth2.jwt", fields: &[
    f("accessToken", T::Object(M(&M159))),
    f("idToken", T::Object(M(&M161))),
    f("jwksBackendRef", T::Within(&T::Object(M(&M261)), D105)),
    f("jwksURI", T::Within(&T::Text, D178)),
], one_ofs: &[] };

static M159: Message = Message { name: "GatewayExtension.spec.oauth2.jwt.accessToken", fields: &[
    f("audiences", T::Within(&T::List(&T::Text), D168)),
    f("claimsToHeaders", T::Within(&T::List(&T::Within(&T::Object(M(&M160)), D169)), D168)),
], one_ofs: &[] };

static M160: Message = Message { name: "GatewayExtension.spec.oauth2.jwt.accessToken.claimsToHeadersItem", fields: &[
    f("header", T::Within(&T::Text, D173)),
    f("name", T::Within(&T::Text, D173)),
], one_ofs: &[] };

static M161: Message = Message { name: "GatewayExtension.spec.oauth2.jwt.idToken", fields: &[
    f("audiences", T::Within(&T::List(&T::Text), D168)),
    f("claimsToHeaders", T::Within(&T::List(&T::Within(&T::Object(M(&M162)), D169)), D168)),
], one_ofs: &[] };

static M162: Message = Message { name: "GatewayExtension.spec.oauth2.jwt.idToken.claimsToHeadersItem", fields: &[
    f("header", T::Within(&T::Text, D173)),
    f("name", T::Within(&T::Text, D173)),
], one_ofs: &[] };

static M163: Message = Message { name: "GatewayExtension.spec.rateLimit", fields: &[
    f("domain", T::Text),
    f("failOpen", T::Bool),
    f("grpcService", T::Within(&T::Object(M(&M126)), D155)),
    f("timeout", T::Within(&T::Text, D52)),
    f("xRateLimitHeaders", T::Within(&T::Text, D183)),
], one_ofs: &[] };

static M164: Message = Message { name: "HTTPListenerPolicy.spec", fields: &[
    f("acceptHttp10", T::Bool),
    f("accessLog", T::Within(&T::List(&T::Object(M(&M165))), D34)),
    f("defaultHostForHttp10", T::Within(&T::Text, D15)),
    f("earlyRequestHeaderModifier", T::Object(M(&M200))),
    f("forwardClientCertDetails", T::Object(M(&M203))),
    f("generateRequestId", T::Bool),
    f("healthCheck", T::Within(&T::Object(M(&M205)), D64)),
    f("http2ProtocolOptions", T::Object(M(&M206))),
    f("idleTimeout", T::Within(&T::Text, D52)),
    f("localReplies", T::Within(&T::Object(M(&M207)), D184)),
    f("maxHeadersCount", T::Within(&I32, D62)),
    f("maxRequestHeadersKb", T::Within(&I32, D185)),
    f("maxRequestsPerConnection", T::Within(&I32, D56)),
    f("preserveExternalRequestId", T::Bool),
    f("preserveHttp1HeaderCase", T::Bool),
    f("serverHeaderTransformation", T::Within(&T::Text, D186)),
    f("serverName", T::Within(&T::Text, D15)),
    f("skipXFFAppend", T::Bool),
    f("streamIdleTimeout", T::Within(&T::Text, D52)),
    f("stripHostPortMode", T::Within(&T::Text, D187)),
    f("targetRefs", T::Within(&T::List(&T::Within(&T::Object(M(&M234)), D57)), D188)),
    f("targetSelectors", T::Within(&T::List(&T::Within(&T::Object(M(&M235)), D59)), D189)),
    f("tracing", T::Within(&T::Object(M(&M236)), D10)),
    f("upgradeConfig", T::Object(M(&M251))),
    f("useRemoteAddress", T::Bool),
    f("uuidRequestIdConfig", T::Object(M(&M252))),
    f("xffNumTrustedHops", T::Within(&I32, D56)),
    f("xffTrustedCIDRs", T::Within(&T::List(&T::Within(&T::Text, D190)), D44)),
], one_ofs: &[] };

static M165: Message = Message { name: "HTTPListenerPolicy.spec.accessLogItem", fields: &[
    f("fileSink", T::Within(&T::Object(M(&M166)), D191)),
    f("filter", T::Within(&T::Object(M(&M167)), D14)),
    f("grpcService", T::Within(&T::Object(M(&M187)), D192)),
    f("openTelemetry", T::Within(&T::Object(M(&M191)), D151)),
], one_ofs: &[] };

static M166: Message = Message { name: "HTTPListenerPolicy.spec.accessLogItem.fileSink", fields: &[
    f("jsonFormat", T::Open),
    f("path", T::Text),
    f("stringFormat", T::Text),
], one_ofs: &[] };

static M167: Message = Message { name: "HTTPListenerPolicy.spec.accessLogItem.filter", fields: &[
    f("andFilter", T::Within(&T::List(&T::Within(&T::Object(M(&M168)), D14)), D193)),
    f("celFilter", T::Within(&T::Object(M(&M178)), D194)),
    f("durationFilter", T::Within(&T::Object(M(&M179)), D195)),
    f("grpcStatusFilter", T::Object(M(&M180))),
    f("headerFilter", T::Within(&T::Object(M(&M181)), D177)),
    f("notHealthCheckFilter", T::Bool),
    f("orFilter", T::Within(&T::List(&T::Within(&T::Object(M(&M168)), D14)), D193)),
    f("responseFlagFilter", T::Within(&T::Object(M(&M183)), D196)),
    f("runtimeFilter", T::Within(&T::Object(M(&M184)), D197)),
    f("statusCodeFilter", T::Within(&T::Object(M(&M186)), D195)),
    f("traceableFilter", T::Bool),
], one_ofs: &[] };

static M168: Message = Message { name: "HTTPListenerPolicy.spec.accessLogItem.filter.andFilterItem", fields: &[
    f("celFilter", T::Within(&T::Object(M(&M169)), D194)),
    f("durationFilter", T::Within(&T::Object(M(&M170)), D195)),
    f("grpcStatusFilter", T::Object(M(&M171))),
    f("headerFilter", T::Within(&T::Object(M(&M172)), D177)),
    f("notHealthCheckFilter", T::Bool),
    f("responseFlagFilter", T::Within(&T::Object(M(&M174)), D196)),
    f("runtimeFilter", T::Within(&T::Object(M(&M175)), D197)),
    f("statusCodeFilter", T::Within(&T::Object(M(&M177)), D195)),
    f("traceableFilter", T::Bool),
], one_ofs: &[] };

static M169: Message = Message { name: "HTTPListenerPolicy.spec.accessLogItem.filter.andFilterItem.celFilter", fields: &[
    f("match", T::Text),
], one_ofs: &[] };

static M170: Message = Message { name: "HTTPListenerPolicy.spec.accessLogItem.filter.andFilterItem.durationFilter", fields: &[
    f("op", T::Within(&T::Text, D198)),
    f("value", T::Within(&U32, D199)),
], one_ofs: &[] };

static M171: Message = Message { name: "HTTPListenerPolicy.spec.accessLogItem.filter.andFilterItem.grpcStatusFilter", fields: &[
    f("exclude", T::Bool),
    f("statuses", T::Within(&T::List(&T::Within(&T::Text, D200)), D44)),
], one_ofs: &[] };

static M172: Message = Message { name: "HTTPListenerPolicy.spec.accessLogItem.filter.andFilterItem.headerFilter", fields: &[
    f("header", T::Within(&T::Object(M(&M173)), D113)),
], one_ofs: &[] };

static M173: Message = Message { name: "HTTPListenerPolicy.spec.accessLogItem.filter.andFilterItem.headerFilter.header", fields: &[
    f("name", T::Within(&T::Text, D116)),
    f("type", T::Within(&T::Text, D120)),
    f("value", T::Within(&T::Text, D99)),
], one_ofs: &[] };

static M174: Message = Message { name: "HTTPListenerPolicy.spec.accessLogItem.filter.andFilterItem.responseFlagFilter", fields: &[
    f("flags", T::Within(&T::List(&T::Text), D44)),
], one_ofs: &[] };

static M175: Message = Message { name: "HTTPListenerPolicy.spec.accessLogItem.filter.andFilterItem.runtimeFilter", fields: &[
    f("percentSampled", T::Within(&T::Object(M(&M176)), D201)),
    f("runtimeKey", T::Within(&T::Text, D15)),
    f("useIndependentRandomness", T::Bool),
], one_ofs: &[] };

static M176: Message = Message { name: "HTTPListenerPolicy.spec.accessLogItem.filter.andFilterItem.runtimeFilter.percentSampled", fields: &[
    f("denominator", T::Within(&T::Text, D202)),
    f("numerator", T::Within(&I32, D56)),
], one_ofs: &[] };

static M177: Message = Message { name: "HTTPListenerPolicy.spec.accessLogItem.filter.andFilterItem.statusCodeFilter", fields: &[
    f("op", T::Within(&T::Text, D198)),
    f("value", T::Within(&U32, D199)),
], one_ofs: &[] };

static M178: Message = Message { name: "HTTPListenerPolicy.spec.accessLogItem.filter.celFilter", fields: &[
    f("match", T::Text),
], one_ofs: &[] };

static M179: Message = Message { name: "HTTPListenerPolicy.spec.accessLogItem.filter.durationFilter", fields: &[
    f("op", T::Within(&T::Text, D198)),
    f("value", T::Within(&U32, D199)),
], one_ofs: &[] };

static M180: Message = Message { name: "HTTPListenerPolicy.spec.accessLogItem.filter.grpcStatusFilter", fields: &[
    f("exclude", T::Bool),
    f("statuses", T::Within(&T::List(&T::Within(&T::Text, D200)), D44)),
], one_ofs: &[] };

static M181: Message = Message { name: "HTTPListenerPolicy.spec.accessLogItem.filter.headerFilter", fields: &[
    f("header", T::Within(&T::Object(M(&M182)), D113)),
], one_ofs: &[] };

static M182: Message = Message { name: "HTTPListenerPolicy.spec.accessLogItem.filter.headerFilter.header", fields: &[
    f("name", T::Within(&T::Text, D116)),
    f("type", T::Within(&T::Text, D120)),
    f("value", T::Within(&T::Text, D99)),
], one_ofs: &[] };

static M183: Message = Message { name: "HTTPListenerPolicy.spec.accessLogItem.filter.responseFlagFilter", fields: &[
    f("flags", T::Within(&T::List(&T::Text), D44)),
], one_ofs: &[] };

static M184: Message = Message { name: "HTTPListenerPolicy.spec.accessLogItem.filter.runtimeFilter", fields: &[
    f("percentSampled", T::Within(&T::Object(M(&M185)), D201)),
    f("runtimeKey", T::Within(&T::Text, D15)),
    f("useIndependentRandomness", T::Bool),
], one_ofs: &[] };

static M185: Message = Message { name: "HTTPListenerPolicy.spec.accessLogItem.filter.runtimeFilter.percentSampled", fields: &[
    f("denominator", T::Within(&T::Text, D202)),
    f("numerator", T::Within(&I32, D56)),
], one_ofs: &[] };

static M186: Message = Message { name: "HTTPListenerPolicy.spec.accessLogItem.filter.statusCodeFilter", fields: &[
    f("op", T::Within(&T::Text, D198)),
    f("value", T::Within(&U32, D199)),
], one_ofs: &[] };

static M187: Message = Message { name: "HTTPListenerPolicy.spec.accessLogItem.grpcService", fields: &[
    f("additionalRequestHeadersToLog", T::List(&T::Text)),
    f("additionalResponseHeadersToLog", T::List(&T::Text)),
    f("additionalResponseTrailersToLog", T::List(&T::Text)),
    f("authority", T::Text),
    f("backendRef", T::Within(&T::Object(M(&M127)), D105)),
    f("initialMetadata", T::List(&T::Within(&T::Object(M(&M188)), D203))),
    f("logName", T::Text),
    f("maxReceiveMessageLength", T::Within(&I32, D62)),
    f("retryPolicy", T::Object(M(&M189))),
    f("skipEnvoyHeaders", T::Bool),
    f("timeout", T::Within(&T::Text, D52)),
], one_ofs: &[] };

static M188: Message = Message { name: "HTTPListenerPolicy.spec.accessLogItem.grpcService.initialMetadataItem", fields: &[
    f("key", T::Text),
    f("value", T::Text),
], one_ofs: &[] };

static M189: Message = Message { name: "HTTPListenerPolicy.spec.accessLogItem.grpcService.retryPolicy", fields: &[
    f("numRetries", T::Within(&I32, D62)),
    f("retryBackOff", T::Within(&T::Object(M(&M190)), D204)),
], one_ofs: &[] };

static M190: Message = Message { name: "HTTPListenerPolicy.spec.accessLogItem.grpcService.retryPolicy.retryBackOff", fields: &[
    f("baseInterval", T::Within(&T::Text, D52)),
    f("maxInterval", T::Within(&T::Text, D52)),
], one_ofs: &[] };

static M191: Message = Message { name: "HTTPListenerPolicy.spec.accessLogItem.openTelemetry", fields: &[
    f("attributes", T::Object(M(&M192))),
    f("body", T::Text),
    f("disableBuiltinLabels", T::Bool),
    f("grpcService", T::Within(&T::Object(M(&M195)), D192)),
    f("resourceAttributes", T::Object(M(&M197))),
], one_ofs: &[] };

static M192: Message = Message { name: "HTTPListenerPolicy.spec.accessLogItem.openTelemetry.attributes", fields: &[
    f("values", T::List(&T::Within(&T::Object(M(&M193)), D36))),
], one_ofs: &[] };

static M193: Message = Message { name: "HTTPListenerPolicy.spec.accessLogItem.openTelemetry.attributes.valuesItem", fields: &[
    f("key", T::Text),
    f("value", T::Within(&T::Object(M(&M194)), D14)),
], one_ofs: &[] };

static M194: Message = Message { name: "HTTPListenerPolicy.spec.accessLogItem.openTelemetry.attributes.valuesItem.value", fields: &[
    f("arrayValue", T::List(&T::Open)),
    f("kvListValue", T::Open),
    f("stringValue", T::Text),
], one_ofs: &[] };

static M195: Message = Message { name: "HTTPListenerPolicy.spec.accessLogItem.openTelemetry.grpcService", fields: &[
    f("authority", T::Text),
    f("backendRef", T::Within(&T::Object(M(&M127)), D105)),
    f("initialMetadata", T::List(&T::Within(&T::Object(M(&M196)), D203))),
    f("logName", T::Text),
    f("maxReceiveMessageLength", T::Within(&I32, D62)),
    f("retryPolicy", T::Object(M(&M189))),
    f("skipEnvoyHeaders", T::Bool),
    f("timeout", T::Within(&T::Text, D52)),
], one_ofs: &[] };

static M196: Message = Message { name: "HTTPListenerPolicy.spec.accessLogItem.openTelemetry.grpcService.initialMetadataItem", fields: &[
    f("key", T::Text),
    f("value", T::Text),
], one_ofs: &[] };

static M197: Message = Message { name: "HTTPListenerPolicy.spec.accessLogItem.openTelemetry.resourceAttributes", fields: &[
    f("values", T::List(&T::Within(&T::Object(M(&M198)), D36))),
], one_ofs: &[] };

static M198: Message = Message { name: "HTTPListenerPolicy.spec.accessLogItem.openTelemetry.resourceAttributes.valuesItem", fields: &[
    f("key", T::Text),
    f("value", T::Within(&T::Object(M(&M199)), D14)),
], one_ofs: &[] };

static M199: Message = Message { name: "HTTPListenerPolicy.spec.accessLogItem.openTelemetry.resourceAttributes.valuesItem.value", fields: &[
    f("arrayValue", T::List(&T::Open)),
    f("kvListValue", T::Open),
    f("stringValue", T::Text),
], one_ofs: &[] };

static M200: Message = Message { name: "HTTPListenerPolicy.spec.earlyRequestHeaderModifier", fields: &[
    f("add", T::Within(&T::List(&T::Within(&T::Object(M(&M201)), D113)), D114)),
    f("remove", T::Within(&T::List(&T::Text), D115)),
    f("set", T::Within(&T::List(&T::Within(&T::Object(M(&M202)), D113)), D114)),
], one_ofs: &[] };

static M201: Message = Message { name: "HTTPListenerPolicy.spec.earlyRequestHeaderModifier.addItem", fields: &[
    f("name", T::Within(&T::Text, D116)),
    f("value", T::Within(&T::Text, D99)),
], one_ofs: &[] };

static M202: Message = Message { name: "HTTPListenerPolicy.spec.earlyRequestHeaderModifier.setItem", fields: &[
    f("name", T::Within(&T::Text, D116)),
    f("value", T::Within(&T::Text, D99)),
], one_ofs: &[] };

static M203: Message = Message { name: "HTTPListenerPolicy.spec.forwardClientCertDetails", fields: &[
    f("details", T::Object(M(&M204))),
    f("mode", T::Within(&T::Text, D205)),
], one_ofs: &[] };

static M204: Message = Message { name: "HTTPListenerPolicy.spec.forwardClientCertDetails.details", fields: &[
    f("cert", T::Bool),
    f("chain", T::Bool),
    f("dns", T::Bool),
    f("subject", T::Bool),
    f("uri", T::Bool),
], one_ofs: &[] };

static M205: Message = Message { name: "HTTPListenerPolicy.spec.healthCheck", fields: &[
    f("path", T::Within(&T::Text, D206)),
], one_ofs: &[] };

static M206: Message = Message { name: "HTTPListenerPolicy.spec.http2ProtocolOptions", fields: &[
    f("allowConnect", T::Bool),
    f("initialConnectionWindowSize", T::Within(&T::Quantity, D207)),
    f("initialStreamWindowSize", T::Within(&T::Quantity, D207)),
    f("maxConcurrentStreams", T::Within(&I32, D68)),
], one_ofs: &[] };

static M207: Message = Message { name: "HTTPListenerPolicy.spec.localReplies", fields: &[
    f("defaultBodyFormat", T::Within(&T::Object(M(&M208)), D100)),
    f("mappers", T::Within(&T::List(&T::Within(&T::Object(M(&M209)), D208)), D8)),
], one_ofs: &[] };

static M208: Message = Message { name: "HTTPListenerPolicy.spec.localReplies.defaultBodyFormat", fields: &[
    f("contentType", T::Text),
    f("json", T::Open),
    f("text", T::Within(&T::Text, D99)),
], one_ofs: &[] };

static M209: Message = Message { name: "HTTPListenerPolicy.spec.localReplies.mappersItem", fields: &[
    f("body", T::Text),
    f("bodyFormatOverride", T::Within(&T::Object(M(&M210)), D100)),
    f("filter", T::Within(&T::Object(M(&M211)), D14)),
    f("headers", T::Within(&T::Object(M(&M231)), D209)),
    f("statusCode", T::Within(&I32, D210)),
], one_ofs: &[] };

static M210: Message = Message { name: "HTTPListenerPolicy.spec.localReplies.mappersItem.bodyFormatOverride", fields: &[
    f("contentType", T::Text),
    f("json", T::Open),
    f("text", T::Within(&T::Text, D99)),
], one_ofs: &[] };

static M211: Message = Message { name: "HTTPListenerPolicy.spec.localReplies.mappersItem.filter", fields: &[
    f("andFilter", T::Within(&T::List(&T::Within(&T::Object(M(&M212)), D14)), D193)),
    f("celFilter", T::Within(&T::Object(M(&M222)), D194)),
    f("durationFilter", T::Within(&T::Object(M(&M223)), D211)),
    f("grpcStatusFilter", T::Object(M(&M224))),
    f("headerFilter", T::Within(&T::Object(M(&M225)), D177)),
    f("notHealthCheckFilter", T::Bool),
    f("orFilter", T::Within(&T::List(&T::Within(&T::Object(M(&M212)), D14)), D193)),
    f("responseFlagFilter", T::Within(&T::Object(M(&M227)), D196)),
    f("runtimeFilter", T::Within(&T::Object(M(&M228)), D197)),
    f("statusCodeFilter", T::Within(&T::Object(M(&M230)), D211)),
    f("traceableFilter", T::Bool),
], one_ofs: &[] };

static M212: Message = Message { name: "HTTPListenerPolicy.spec.localReplies.mappersItem.filter.andFilterItem", fields: &[
    f("celFilter", T::Within(&T::Object(M(&M213)), D194)),
    f("durationFilter", T::Within(&T::Object(M(&M214)), D211)),
    f("grpcStatusFilter", T::Object(M(&M215))),
    f("headerFilter", T::Within(&T::Object(M(&M216)), D177)),
    f("notHealthCheckFilter", T::Bool),
    f("responseFlagFilter", T::Within(&T::Object(M(&M218)), D196)),
    f("runtimeFilter", T::Within(&T::Object(M(&M219)), D197)),
    f("statusCodeFilter", T::Within(&T::Object(M(&M221)), D211)),
    f("traceableFilter", T::Bool),
], one_ofs: &[] };

static M213: Message = Message { name: "HTTPListenerPolicy.spec.localReplies.mappersItem.filter.andFilterItem.celFilter", fields: &[
    f("match", T::Text),
], one_ofs: &[] };

static M214: Message = Message { name: "HTTPListenerPolicy.spec.localReplies.mappersItem.filter.andFilterItem.durationFilter", fields: &[
    f("op", T::Within(&T::Text, D198)),
    f("value", T::Within(&U32, D199)),
], one_ofs: &[] };

static M215: Message = Message { name: "HTTPListenerPolicy.spec.localReplies.mappersItem.filter.andFilterItem.grpcStatusFilter", fields: &[
    f("exclude", T::Bool),
    f("statuses", T::Within(&T::List(&T::Within(&T::Text, D200)), D44)),
], one_ofs: &[] };

static M216: Message = Message { name: "HTTPListenerPolicy.spec.localReplies.mappersItem.filter.andFilterItem.headerFilter", fields: &[
    f("header", T::Within(&T::Object(M(&M217)), D113)),
], one_ofs: &[] };

static M217: Message = Message { name: "HTTPListenerPolicy.spec.localReplies.mappersItem.filter.andFilterItem.headerFilter.header", fields: &[
    f("name", T::Within(&T::Text, D116)),
    f("type", T::Within(&T::Text, D120)),
    f("value", T::Within(&T::Text, D99)),
], one_ofs: &[] };

static M218: Message = Message { name: "HTTPListenerPolicy.spec.localReplies.mappersItem.filter.andFilterItem.responseFlagFilter", fields: &[
    f("flags", T::Within(&T::List(&T::Text), D44)),
], one_ofs: &[] };

static M219: Message = Message { name: "HTTPListenerPolicy.spec.localReplies.mappersItem.filter.andFilterItem.runtimeFilter", fields: &[
    f("percentSampled", T::Within(&T::Object(M(&M220)), D201)),
    f("runtimeKey", T::Within(&T::Text, D15)),
    f("useIndependentRandomness", T::Bool),
], one_ofs: &[] };

static M220: Message = Message { name: "HTTPListenerPolicy.spec.localReplies.mappersItem.filter.andFilterItem.runtimeFilter.percentSampled", fields: &[
    f("denominator", T::Within(&T::Text, D202)),
    f("numerator", T::Within(&I32, D56)),
], one_ofs: &[] };

static M221: Message = Message { name: "HTTPListenerPolicy.spec.localReplies.mappersItem.filter.andFilterItem.statusCodeFilter", fields: &[
    f("op", T::Within(&T::Text, D198)),
    f("value", T::Within(&U32, D199)),
], one_ofs: &[] };

static M222: Message = Message { name: "HTTPListenerPolicy.spec.localReplies.mappersItem.filter.celFilter", fields: &[
    f("match", T::Text),
], one_ofs: &[] };

static M223: Message = Message { name: "HTTPListenerPolicy.spec.localReplies.mappersItem.filter.durationFilter", fields: &[
    f("op", T::Within(&T::Text, D198)),
    f("value", T::Within(&U32, D199)),
], one_ofs: &[] };

static M224: Message = Message { name: "HTTPListenerPolicy.spec.localReplies.mappersItem.filter.grpcStatusFilter", fields: &[
    f("exclude", T::Bool),
    f("statuses", T::Within(&T::List(&T::Within(&T::Text, D200)), D44)),
], one_ofs: &[] };

static M225: Message = Message { name: "HTTPListenerPolicy.spec.localReplies.mappersItem.filter.headerFilter", fields: &[
    f("header", T::Within(&T::Object(M(&M226)), D113)),
], one_ofs: &[] };

static M226: Message = Message { name: "HTTPListenerPolicy.spec.localReplies.mappersItem.filter.headerFilter.header", fields: &[
    f("name", T::Within(&T::Text, D116)),
    f("type", T::Within(&T::Text, D120)),
    f("value", T::Within(&T::Text, D99)),
], one_ofs: &[] };

static M227: Message = Message { name: "HTTPListenerPolicy.spec.localReplies.mappersItem.filter.responseFlagFilter", fields: &[
    f("flags", T::Within(&T::List(&T::Text), D44)),
], one_ofs: &[] };

static M228: Message = Message { name: "HTTPListenerPolicy.spec.localReplies.mappersItem.filter.runtimeFilter", fields: &[
    f("percentSampled", T::Within(&T::Object(M(&M229)), D201)),
    f("runtimeKey", T::Within(&T::Text, D15)),
    f("useIndependentRandomness", T::Bool),
], one_ofs: &[] };

static M229: Message = Message { name: "HTTPListenerPolicy.spec.localReplies.mappersItem.filter.runtimeFilter.percentSampled", fields: &[
    f("denominator", T::Within(&T::Text, D202)),
    f("numerator", T::Within(&I32, D56)),
], one_ofs: &[] };

static M230: Message = Message { name: "HTTPListenerPolicy.spec.localReplies.mappersItem.filter.statusCodeFilter", fields: &[
    f("op", T::Within(&T::Text, D198)),
    f("value", T::Within(&U32, D199)),
], one_ofs: &[] };

static M231: Message = Message { name: "HTTPListenerPolicy.spec.localReplies.mappersItem.headers", fields: &[
    f("add", T::Within(&T::List(&T::Within(&T::Object(M(&M232)), D212)), D34)),
    f("remove", T::Within(&T::List(&T::Text), D115)),
    f("set", T::Within(&T::List(&T::Within(&T::Object(M(&M232)), D212)), D34)),
], one_ofs: &[] };

static M232: Message = Message { name: "HTTPListenerPolicy.spec.localReplies.mappersItem.headers.addItem", fields: &[
    f("name", T::Within(&T::Text, D116)),
    f("secretRef", T::Within(&T::Object(M(&M233)), D74)),
    f("value", T::Within(&T::Text, D213)),
], one_ofs: &[] };

static M233: Message = Message { name: "HTTPListenerPolicy.spec.localReplies.mappersItem.headers.addItem.secretRef", fields: &[
    f("key", T::Within(&T::Text, D214)),
    f("name", T::Within(&T::Text, D78)),
    f("namespace", T::Within(&T::Text, D89)),
], one_ofs: &[] };

static M234: Message = Message { name: "HTTPListenerPolicy.spec.targetRefsItem", fields: &[
    f("group", T::Within(&T::Text, D76)),
    f("kind", T::Within(&T::Text, D77)),
    f("name", T::Within(&T::Text, D78)),
], one_ofs: &[] };

static M235: Message = Message { name: "HTTPListenerPolicy.spec.targetSelectorsItem", fields: &[
    f("group", T::Within(&T::Text, D76)),
    f("kind", T::Within(&T::Text, D77)),
    f("matchLabels", T::Map(&T::Text)),
], one_ofs: &[] };

static M236: Message = Message { name: "HTTPListenerPolicy.spec.tracing", fields: &[
    f("attributes", T::List(&T::Within(&T::Object(M(&M237)), D215))),
    f("clientSampling", T::Within(&I32, D69)),
    f("maxPathTagLength", T::Within(&I32, D62)),
    f("overallSampling", T::Within(&I32, D69)),
    f("provider", T::Within(&T::Object(M(&M244)), D14)),
    f("randomSampling", T::Within(&I32, D69)),
    f("spawnUpstreamSpan", T::Bool),
    f("verbose", T::Bool),
], one_ofs: &[] };

static M237: Message = Message { name: "HTTPListenerPolicy.spec.tracing.attributesItem", fields: &[
    f("environment", T::Within(&T::Object(M(&M238)), D74)),
    f("literal", T::Within(&T::Object(M(&M239)), D216)),
    f("metadata", T::Within(&T::Object(M(&M240)), D217)),
    f("name", T::Text),
    f("requestHeader", T::Within(&T::Object(M(&M243)), D74)),
], one_ofs: &[] };

static M238: Message = Message { name: "HTTPListenerPolicy.spec.tracing.attributesItem.environment", fields: &[
    f("defaultValue", T::Text),
    f("name", T::Text),
], one_ofs: &[] };

static M239: Message = Message { name: "HTTPListenerPolicy.spec.tracing.attributesItem.literal", fields: &[
    f("value", T::Text),
], one_ofs: &[] };

static M240: Message = Message { name: "HTTPListenerPolicy.spec.tracing.attributesItem.metadata", fields: &[
    f("defaultValue", T::Text),
    f("kind", T::Within(&T::Text, D218)),
    f("metadataKey", T::Within(&T::Object(M(&M241)), D219)),
], one_ofs: &[] };

static M241: Message = Message { name: "HTTPListenerPolicy.spec.tracing.attributesItem.metadata.metadataKey", fields: &[
    f("key", T::Text),
    f("path", T::List(&T::Within(&T::Object(M(&M242)), D203))),
], one_ofs: &[] };

static M242: Message = Message { name: "HTTPListenerPolicy.spec.tracing.attributesItem.metadata.metadataKey.pathItem", fields: &[
    f("key", T::Text),
], one_ofs: &[] };

static M243: Message = Message { name: "HTTPListenerPolicy.spec.tracing.attributesItem.requestHeader", fields: &[
    f("defaultValue", T::Text),
    f("name", T::Text),
], one_ofs: &[] };

static M244: Message = Message { name: "HTTPListenerPolicy.spec.tracing.provider", fields: &[
    f("openTelemetry", T::Within(&T::Object(M(&M245)), D151)),
], one_ofs: &[] };

static M245: Message = Message { name: "HTTPListenerPolicy.spec.tracing.provider.openTelemetry", fields: &[
    f("grpcService", T::Within(&T::Object(M(&M246)), D155)),
    f("resourceDetectors", T::List(&T::Within(&T::Object(M(&M248)), D14))),
    f("sampler", T::Within(&T::Object(M(&M250)), D14)),
    f("serviceName", T::Text),
], one_ofs: &[] };

static M246: Message = Message { name: "HTTPListenerPolicy.spec.tracing.provider.openTelemetry.grpcService", fields: &[
    f("authority", T::Text),
    f("backendRef", T::Within(&T::Object(M(&M127)), D105)),
    f("initialMetadata", T::List(&T::Within(&T::Object(M(&M247)), D203))),
    f("maxReceiveMessageLength", T::Within(&I32, D62)),
    f("retryPolicy", T::Object(M(&M189))),
    f("skipEnvoyHeaders", T::Bool),
    f("timeout", T::Within(&T::Text, D52)),
], one_ofs: &[] };

static M247: Message = Message { name: "HTTPListenerPolicy.spec.tracing.provider.openTelemetry.grpcService.initialMetadataItem", fields: &[
    f("key", T::Text),
    f("value", T::Text),
], one_ofs: &[] };

static M248: Message = Message { name: "HTTPListenerPolicy.spec.tracing.provider.openTelemetry.resourceDetectorsItem", fields: &[
    f("environmentResourceDetector", T::Object(M(&M249))),
], one_ofs: &[] };

static M249: Message = Message { name: "HTTPListenerPolicy.spec.tracing.provider.openTelemetry.resourceDetectorsItem.environmentResourceDetector", fields: &[
    f("enable", T::Bool),
], one_ofs: &[] };

static M250: Message = Message { name: "HTTPListenerPolicy.spec.tracing.provider.openTelemetry.sampler", fields: &[
    f("alwaysOnConfig", T::Open),
], one_ofs: &[] };

static M251: Message = Message { name: "HTTPListenerPolicy.spec.upgradeConfig", fields: &[
    f("enabledUpgrades", T::Within(&T::List(&T::Text), D44)),
], one_ofs: &[] };

static M252: Message = Message { name: "HTTPListenerPolicy.spec.uuidRequestIdConfig", fields: &[
    f("packTraceReason", T::Bool),
    f("useRequestIdForTraceSampling", T::Bool),
], one_ofs: &[] };

static M253: Message = Message { name: "HTTPRoute.spec", fields: &[
    f("hostnames", T::Within(&T::List(&T::Within(&T::Text, D96)), D34)),
    f("parentRefs", T::Within(&T::List(&T::Within(&T::Object(M(&M254)), D74)), D102)),
    f("rules", T::Within(&T::List(&T::Within(&T::Object(M(&M255)), D220)), D221)),
    f("useDefaultGateways", T::Within(&T::Text, D104)).never_standard().experimental(4),
], one_ofs: &[] };

static M254: Message = Message { name: "HTTPRoute.spec.parentRefsItem", fields: &[
    f("group", T::Within(&T::Text, D76)),
    f("kind", T::Within(&T::Text, D77)),
    f("name", T::Within(&T::Text, D78)),
    f("namespace", T::Within(&T::Text, D89)),
    f("port", T::Within(&I32, D16)).since(1).experimental(0),
    f("sectionName", T::Within(&T::Text, D90)),
], one_ofs: &[] };

static M255: Message = Message { name: "HTTPRoute.spec.rulesItem", fields: &[
    f("backendRefs", T::Within(&T::List(&T::Within(&T::Object(M(&M256)), D105)), D34)),
    f("filters", T::Within(&T::List(&T::Within(&T::Object(M(&M257)), D222)), D223)),
    f("matches", T::Within(&T::List(&T::Object(M(&M273))), D224)),
    f("name", T::Within(&T::Text, D90)).since(4).experimental(2),
    f("retry", T::Object(M(&M277))).never_standard().experimental(2),
    f("sessionPersistence", T::Within(&T::Object(M(&M95)), D109)).never_standard().experimental(1),
    f("timeouts", T::Within(&T::Object(M(&M278)), D225)).since(2).experimental(0),
], one_ofs: &[] };

static M256: Message = Message { name: "HTTPRoute.spec.rulesItem.backendRefsItem", fields: &[
    f("filters", T::Within(&T::List(&T::Within(&T::Object(M(&M257)), D222)), D223)),
    f("group", T::Within(&T::Text, D76)),
    f("kind", T::Within(&T::Text, D77)),
    f("name", T::Within(&T::Text, D78)),
    f("namespace", T::Within(&T::Text, D89)),
    f("port", T::Within(&I32, D16)),
    f("weight", T::Within(&I32, D110)),
], one_ofs: &[] };

static M257: Message = Message { name: "HTTPRoute.spec.rulesItem.backendRefsItem.filtersItem", fields: &[
    f("cors", T::Object(M(&M258))).since(5).experimental(3),
    f("extensionRef", T::Within(&T::Object(M(&M259)), D57)),
    f("externalAuth", T::Within(&T::Object(M(&M260)), D226)).never_standard().experimental(4),
    f("requestHeaderModifier", T::Object(M(&M265))),
    f("requestMirror", T::Within(&T::Object(M(&M268)), D111)),
    f("requestRedirect", T::Object(M(&M270))),
    f("responseHeaderModifier", T::Object(M(&M265))),
    f("type", T::Within(&T::Text, D227)),
    f("urlRewrite", T::Object(M(&M272))),
], one_ofs: &[] };

static M258: Message = Message { name: "HTTPRoute.spec.rulesItem.backendRefsItem.filtersItem.cors", fields: &[
    f("allowCredentials", T::Bool),
    f("allowHeaders", T::Within(&T::List(&T::Within(&T::Text, D116)), D228)),
    f("allowMethods", T::Within(&T::List(&T::Within(&T::Text, D229)), D230)),
    f("allowOrigins", T::Within(&T::List(&T::Within(&T::Text, D231)), D228)),
    f("exposeHeaders", T::Within(&T::List(&T::Within(&T::Text, D116)), D232)),
    f("maxAge", T::Within(&I32, D62)),
], one_ofs: &[] };

static M259: Message = Message { name: "HTTPRoute.spec.rulesItem.backendRefsItem.filtersItem.extensionRef", fields: &[
    f("group", T::Within(&T::Text, D76)),
    f("kind", T::Within(&T::Text, D77)),
    f("name", T::Within(&T::Text, D78)),
], one_ofs: &[] };

static M260: Message = Message { name: "HTTPRoute.spec.rulesItem.backendRefsItem.filtersItem.externalAuth", fields: &[
    f("backendRef", T::Within(&T::Object(M(&M261)), D105)),
    f("forwardBody", T::Object(M(&M262))),
    f("grpc", T::Object(M(&M263))),
    f("http", T::Object(M(&M264))),
    f("protocol", T::Within(&T::Text, D233)),
], one_ofs: &[] };

static M261: Message = Message { name: "HTTPRoute.spec.rulesItem.backendRefsItem.filtersItem.externalAuth.backendRef", fields: &[
    f("group", T::Within(&T::Text, D76)),
    f("kind", T::Within(&T::Text, D77)),
    f("name", T::Within(&T::Text, D78)),
    f("namespace", T::Within(&T::Text, D89)),
    f("port", T::Within(&I32, D16)),
], one_ofs: &[] };

static M262: Message = Message { name: "HTTPRoute.spec.rulesItem.backendRefsItem.filtersItem.externalAuth.forwardBody", fields: &[
    f("maxSize", I64),
], one_ofs: &[] };

static M263: Message = Message { name: "HTTPRoute.spec.rulesItem.backendRefsItem.filtersItem.externalAuth.grpc", fields: &[
    f("allowedHeaders", T::Within(&T::List(&T::Text), D234)),
], one_ofs: &[] };

static M264: Message = Message { name: "HTTPRoute.spec.rulesItem.backendRefsItem.filtersItem.externalAuth.http", fields: &[
    f("allowedHeaders", T::Within(&T::List(&T::Text), D234)),
    f("allowedResponseHeaders", T::Within(&T::List(&T::Text), D234)),
    f("path", T::Within(&T::Text, D235)),
], one_ofs: &[] };

static M265: Message = Message { name: "HTTPRoute.spec.rulesItem.backendRefsItem.filtersItem.requestHeaderModifier", fields: &[
    f("add", T::Within(&T::List(&T::Within(&T::Object(M(&M266)), D113)), D114)),
    f("remove", T::Within(&T::List(&T::Text), D115)),
    f("set", T::Within(&T::List(&T::Within(&T::Object(M(&M267)), D113)), D114)),
], one_ofs: &[] };

static M266: Message = Message { name: "HTTPRoute.spec.rulesItem.backendRefsItem.filtersItem.requestHeaderModifier.addItem", fields: &[
    f("name", T::Within(&T::Text, D116)),
    f("value", T::Within(&T::Text, D117)),
], one_ofs: &[] };

static M267: Message = Message { name: "HTTPRoute.spec.rulesItem.backendRefsItem.filtersItem.requestHeaderModifier.setItem", fields: &[
    f("name", T::Within(&T::Text, D116)),
    f("value", T::Within(&T::Text, D117)),
], one_ofs: &[] };

static M268: Message = Message { name: "HTTPRoute.spec.rulesItem.backendRefsItem.filtersItem.requestMirror", fields: &[
    f("backendRef", T::Within(&T::Object(M(&M261)), D105)),
    f("fraction", T::Within(&T::Object(M(&M269)), D118)).since(3).experimental(2),
    f("percent", T::Within(&I32, D69)).since(3).experimental(2),
], one_ofs: &[] };

static M269: Message = Message { name: "HTTPRoute.spec.rulesItem.backendRefsItem.filtersItem.requestMirror.fraction", fields: &[
    f("denominator", T::Within(&I32, D62)),
    f("numerator", T::Within(&I32, D56)),
], one_ofs: &[] };

static M270: Message = Message { name: "HTTPRoute.spec.rulesItem.backendRefsItem.filtersItem.requestRedirect", fields: &[
    f("hostname", T::Within(&T::Text, D90)),
    f("path", T::Within(&T::Object(M(&M271)), D236)),
    f("port", T::Within(&I32, D16)),
    f("scheme", T::Within(&T::Text, D237)),
    f("statusCode", T::Within(&I64, D238)),
], one_ofs: &[] };

static M271: Message = Message { name: "HTTPRoute.spec.rulesItem.backendRefsItem.filtersItem.requestRedirect.path", fields: &[
    f("replaceFullPath", T::Within(&T::Text, D121)),
    f("replacePrefixMatch", T::Within(&T::Text, D121)),
    f("type", T::Within(&T::Text, D239)),
], one_ofs: &[] };

static M272: Message = Message { name: "HTTPRoute.spec.rulesItem.backendRefsItem.filtersItem.urlRewrite", fields: &[
    f("hostname", T::Within(&T::Text, D90)),
    f("path", T::Within(&T::Object(M(&M271)), D236)),
], one_ofs: &[] };

static M273: Message = Message { name: "HTTPRoute.spec.rulesItem.matchesItem", fields: &[
    f("headers", T::Within(&T::List(&T::Within(&T::Object(M(&M274)), D113)), D114)),
    f("method", T::Within(&T::Text, D240)),
    f("path", T::Within(&T::Object(M(&M275)), D241)),
    f("queryParams", T::Within(&T::List(&T::Within(&T::Object(M(&M276)), D113)), D114)),
], one_ofs: &[] };

static M274: Message = Message { name: "HTTPRoute.spec.rulesItem.matchesItem.headersItem", fields: &[
    f("name", T::Within(&T::Text, D116)),
    f("type", T::Within(&T::Text, D120)),
    f("value", T::Within(&T::Text, D117)),
], one_ofs: &[] };

static M275: Message = Message { name: "HTTPRoute.spec.rulesItem.matchesItem.path", fields: &[
    f("type", T::Within(&T::Text, D242)),
    f("value", T::Within(&T::Text, D121)),
], one_ofs: &[] };

static M276: Message = Message { name: "HTTPRoute.spec.rulesItem.matchesItem.queryParamsItem", fields: &[
    f("name", T::Within(&T::Text, D116)),
    f("type", T::Within(&T::Text, D120)),
    f("value", T::Within(&T::Text, D243)),
], one_ofs: &[] };

static M277: Message = Message { name: "HTTPRoute.spec.rulesItem.retry", fields: &[
    f("attempts", T::Within(&I64, D244)),
    f("backoff", T::Within(&T::Text, D52)),
    f("codes", T::Within(&T::List(&T::Within(&I64, D245)), D246)),
], one_ofs: &[] };

static M278: Message = Message { name: "HTTPRoute.spec.rulesItem.timeouts", fields: &[
    f("backendRequest", T::Within(&T::Text, D52)),
    f("request", T::Within(&T::Text, D52)),
], one_ofs: &[] };

static M279: Message = Message { name: "ListenerPolicy.spec", fields: &[
    f("default", T::Object(M(&M280))),
    f("perPort", T::Within(&T::List(&T::Within(&T::Object(M(&M333)), D247)), D144)),
    f("targetRefs", T::Within(&T::List(&T::Within(&T::Object(M(&M336)), D57)), D188)),
    f("targetSelectors", T::Within(&T::List(&T::Within(&T::Object(M(&M337)), D59)), D189)),
], one_ofs: &[] };

static M280: Message = Message { name: "ListenerPolicy.spec.default", fields: &[
    f("clientCertificateValidation", T::Within(&T::Object(M(&M281)), D248)),
    f("httpSettings", T::Within(&T::Object(M(&M282)), D249)),
    f("perConnectionBufferLimitBytes", T::Within(&I32, D56)),
    f("proxyProtocol", T::Object(M(&M331))),
    f("tcpKeepalive", T::Object(M(&M332))),
    f("transportSocketConnectTimeout", T::Within(&T::Text, D52)),
], one_ofs: &[] };

static M281: Message = Message { name: "ListenerPolicy.spec.default.clientCertificateValidation", fields: &[
    f("caCertificateRefs", T::Within(&T::List(&T::Within(&T::Object(M(&M114)), D57)), D141)),
    f("mode", T::Within(&T::Text, D250)),
], one_ofs: &[] };

static M282: Message = Message { name: "ListenerPolicy.spec.default.httpSettings", fields: &[
    f("acceptHttp10", T::Bool),
    f("accessLog", T::Within(&T::List(&T::Object(M(&M283))), D34)),
    f("defaultHostForHttp10", T::Within(&T::Text, D15)),
    f("earlyRequestHeaderModifier", T::Object(M(&M200))),
    f("forwardClientCertDetails", T::Object(M(&M318))),
    f("generateRequestId", T::Bool),
    f("healthCheck", T::Within(&T::Object(M(&M320)), D64)),
    f("http2ProtocolOptions", T::Object(M(&M206))),
    f("idleTimeout", T::Within(&T::Text, D52)),
    f("localReplies", T::Within(&T::Object(M(&M207)), D184)),
    f("maxHeadersCount", T::Within(&I32, D62)),
    f("maxRequestHeadersKb", T::Within(&I32, D185)),
    f("maxRequestsPerConnection", T::Within(&I32, D56)),
    f("preserveExternalRequestId", T::Bool),
    f("preserveHttp1HeaderCase", T::Bool),
    f("proxy100Continue", T::Bool),
    f("serverHeaderTransformation", T::Within(&T::Text, D186)),
    f("serverName", T::Within(&T::Text, D15)),
    f("skipXFFAppend", T::Bool),
    f("streamIdleTimeout", T::Within(&T::Text, D52)),
    f("stripHostPortMode", T::Within(&T::Text, D187)),
    f("stripTrailingHostDot", T::Bool),
    f("tracing", T::Within(&T::Object(M(&M321)), D10)),
    f("upgradeConfig", T::Object(M(&M329))),
    f("useRemoteAddress", T::Bool),
    f("uuidRequestIdConfig", T::Object(M(&M330))),
    f("xffNumTrustedHops", T::Within(&I32, D56)),
    f("xffTrustedCIDRs", T::Within(&T::List(&T::Within(&T::Text, D190)), D44)),
], one_ofs: &[] };

static M283: Message = Message { name: "ListenerPolicy.spec.default.httpSettings.accessLogItem", fields: &[
    f("fileSink", T::Within(&T::Object(M(&M284)), D191)),
    f("filter", T::Within(&T::Object(M(&M285)), D14)),
    f("grpcService", T::Within(&T::Object(M(&M305)), D192)),
    f("openTelemetry", T::Within(&T::Object(M(&M309)), D151)),
], one_ofs: &[] };

static M284: Message = Message { name: "ListenerPolicy.spec.default.httpSettings.accessLogItem.fileSink", fields: &[
    f("jsonFormat", T::Open),
    f("path", T::Text),
    f("stringFormat", T::Text),
], one_ofs: &[] };

static M285: Message = Message { name: "ListenerPolicy.spec.default.httpSettings.accessLogItem.filter", fields: &[
    f("andFilter", T::Within(&T::List(&T::Within(&T::Object(M(&M286)), D14)), D193)),
    f("celFilter", T::Within(&T::Object(M(&M296)), D194)),
    f("durationFilter", T::Within(&T::Object(M(&M297)), D211)),
    f("grpcStatusFilter", T::Object(M(&M298))),
    f("headerFilter", T::Within(&T::Object(M(&M299)), D177)),
    f("notHealthCheckFilter", T::Bool),
    f("orFilter", T::Within(&T::List(&T::Within(&T::Object(M(&M286)), D14)), D193)),
    f("responseFlagFilter", T::Within(&T::Object(M(&M301)), D196)),
    f("runtimeFilter", T::Within(&T::Object(M(&M302)), D197)),
    f("statusCodeFilter", T::Within(&T::Object(M(&M304)), D211)),
    f("traceableFilter", T::Bool),
], one_ofs: &[] };

static M286: Message = Message { name: "ListenerPolicy.spec.default.httpSettings.accessLogItem.filter.andFilterItem", fields: &[
    f("celFilter", T::Within(&T::Object(M(&M287)), D194)),
    f("durationFilter", T::Within(&T::Object(M(&M288)), D211)),
    f("grpcStatusFilter", T::Object(M(&M289))),
    f("headerFilter", T::Within(&T::Object(M(&M290)), D177)),
    f("notHealthCheckFilter", T::Bool),
    f("responseFlagFilter", T::Within(&T::Object(M(&M292)), D196)),
    f("runtimeFilter", T::Within(&T::Object(M(&M293)), D197)),
    f("statusCodeFilter", T::Within(&T::Object(M(&M295)), D211)),
    f("traceableFilter", T::Bool),
], one_ofs: &[] };

static M287: Message = Message { name: "ListenerPolicy.spec.default.httpSettings.accessLogItem.filter.andFilterItem.celFilter", fields: &[
    f("match", T::Text),
], one_ofs: &[] };

static M288: Message = Message { name: "ListenerPolicy.spec.default.httpSettings.accessLogItem.filter.andFilterItem.durationFilter", fields: &[
    f("op", T::Within(&T::Text, D198)),
    f("value", T::Within(&U32, D199)),
], one_ofs: &[] };

static M289: Message = Message { name: "ListenerPolicy.spec.default.httpSettings.accessLogItem.filter.andFilterItem.grpcStatusFilter", fields: &[
    f("exclude", T::Bool),
    f("statuses", T::Within(&T::List(&T::Within(&T::Text, D200)), D44)),
], one_ofs: &[] };

static M290: Message = Message { name: "ListenerPolicy.spec.default.httpSettings.accessLogItem.filter.andFilterItem.headerFilter", fields: &[
    f("header", T::Within(&T::Object(M(&M291)), D113)),
], one_ofs: &[] };

static M291: Message = Message { name: "ListenerPolicy.spec.default.httpSettings.accessLogItem.filter.andFilterItem.headerFilter.header", fields: &[
    f("name", T::Within(&T::Text, D116)),
    f("type", T::Within(&T::Text, D120)),
    f("value", T::Within(&T::Text, D99)),
], one_ofs: &[] };

static M292: Message = Message { name: "ListenerPolicy.spec.default.httpSettings.accessLogItem.filter.andFilterItem.responseFlagFilter", fields: &[
    f("flags", T::Within(&T::List(&T::Text), D44)),
], one_ofs: &[] };

static M293: Message = Message { name: "ListenerPolicy.spec.default.httpSettings.accessLogItem.filter.andFilterItem.runtimeFilter", fields: &[
    f("percentSampled", T::Within(&T::Object(M(&M294)), D201)),
    f("runtimeKey", T::Within(&T::Text, D15)),
    f("useIndependentRandomness", T::Bool),
], one_ofs: &[] };

static M294: Message = Message { name: "ListenerPolicy.spec.default.httpSettings.accessLogItem.filter.andFilterItem.runtimeFilter.percentSampled", fields: &[
    f("denominator", T::Within(&T::Text, D202)),
    f("numerator", T::Within(&I32, D56)),
], one_ofs: &[] };

static M295: Message = Message { name: "ListenerPolicy.spec.default.httpSettings.accessLogItem.filter.andFilterItem.statusCodeFilter", fields: &[
    f("op", T::Within(&T::Text, D198)),
    f("value", T::Within(&U32, D199)),
], one_ofs: &[] };

static M296: Message = Message { name: "ListenerPolicy.spec.default.httpSettings.accessLogItem.filter.celFilter", fields: &[
    f("match", T::Text),
], one_ofs: &[] };

static M297: Message = Message { name: "ListenerPolicy.spec.default.httpSettings.accessLogItem.filter.durationFilter", fields: &[
    f("op", T::Within(&T::Text, D198)),
    f("value", T::Within(&U32, D199)),
], one_ofs: &[] };

static M298: Message = Message { name: "ListenerPolicy.spec.default.httpSettings.accessLogItem.filter.grpcStatusFilter", fields: &[
    f("exclude", T::Bool),
    f("statuses", T::Within(&T::List(&T::Within(&T::Text, D200)), D44)),
], one_ofs: &[] };

static M299: Message = Message { name: "ListenerPolicy.spec.default.httpSettings.accessLogItem.filter.headerFilter", fields: &[
    f("header", T::Within(&T::Object(M(&M300)), D113)),
], one_ofs: &[] };

static M300: Message = Message { name: "ListenerPolicy.spec.default.httpSettings.accessLogItem.filter.headerFilter.header", fields: &[
    f("name", T::Within(&T::Text, D116)),
    f("type", T::Within(&T::Text, D120)),
    f("value", T::Within(&T::Text, D99)),
], one_ofs: &[] };

static M301: Message = Message { name: "ListenerPolicy.spec.default.httpSettings.accessLogItem.filter.responseFlagFilter", fields: &[
    f("flags", T::Within(&T::List(&T::Text), D44)),
], one_ofs: &[] };

static M302: Message = Message { name: "ListenerPolicy.spec.default.httpSettings.accessLogItem.filter.runtimeFilter", fields: &[
    f("percentSampled", T::Within(&T::Object(M(&M303)), D201)),
    f("runtimeKey", T::Within(&T::Text, D15)),
    f("useIndependentRandomness", T::Bool),
], one_ofs: &[] };

static M303: Message = Message { name: "ListenerPolicy.spec.default.httpSettings.accessLogItem.filter.runtimeFilter.percentSampled", fields: &[
    f("denominator", T::Within(&T::Text, D202)),
    f("numerator", T::Within(&I32, D56)),
], one_ofs: &[] };

static M304: Message = Message { name: "ListenerPolicy.spec.default.httpSettings.accessLogItem.filter.statusCodeFilter", fields: &[
    f("op", T::Within(&T::Text, D198)),
    f("value", T::Within(&U32, D199)),
], one_ofs: &[] };

static M305: Message = Message { name: "ListenerPolicy.spec.default.httpSettings.accessLogItem.grpcService", fields: &[
    f("additionalRequestHeadersToLog", T::List(&T::Text)),
    f("additionalResponseHeadersToLog", T::List(&T::Text)),
    f("additionalResponseTrailersToLog", T::List(&T::Text)),
    f("authority", T::Text),
    f("backendRef", T::Within(&T::Object(M(&M127)), D105)),
    f("initialMetadata", T::List(&T::Within(&T::Object(M(&M306)), D203))),
    f("logName", T::Text),
    f("maxReceiveMessageLength", T::Within(&I32, D62)),
    f("retryPolicy", T::Object(M(&M307))),
    f("skipEnvoyHeaders", T::Bool),
    f("timeout", T::Within(&T::Text, D52)),
], one_ofs: &[] };

static M306: Message = Message { name: "ListenerPolicy.spec.default.httpSettings.accessLogItem.grpcService.initialMetadataItem", fields: &[
    f("key", T::Text),
    f("value", T::Text),
], one_ofs: &[] };

static M307: Message = Message { name: "ListenerPolicy.spec.default.httpSettings.accessLogItem.grpcService.retryPolicy", fields: &[
    f("numRetries", T::Within(&I32, D62)),
    f("retryBackOff", T::Within(&T::Object(M(&M308)), D204)),
], one_ofs: &[] };

static M308: Message = Message { name: "ListenerPolicy.spec.default.httpSettings.accessLogItem.grpcService.retryPolicy.retryBackOff", fields: &[
    f("baseInterval", T::Within(&T::Text, D52)),
    f("maxInterval", T::Within(&T::Text, D52)),
], one_ofs: &[] };

static M309: Message = Message { name: "ListenerPolicy.spec.default.httpSettings.accessLogItem.openTelemetry", fields: &[
    f("attributes", T::Object(M(&M310))),
    f("body", T::Text),
    f("disableBuiltinLabels", T::Bool),
    f("grpcService", T::Within(&T::Object(M(&M313)), D192)),
    f("resourceAttributes", T::Object(M(&M315))),
], one_ofs: &[] };

static M310: Message = Message { name: "ListenerPolicy.spec.default.httpSettings.accessLogItem.openTelemetry.attributes", fields: &[
    f("values", T::List(&T::Within(&T::Object(M(&M311)), D36))),
], one_ofs: &[] };

static M311: Message = Message { name: "ListenerPolicy.spec.default.httpSettings.accessLogItem.openTelemetry.attributes.valuesItem", fields: &[
    f("key", T::Text),
    f("value", T::Within(&T::Object(M(&M312)), D14)),
], one_ofs: &[] };

static M312: Message = Message { name: "ListenerPolicy.spec.default.httpSettings.accessLogItem.openTelemetry.attributes.valuesItem.value", fields: &[
    f("arrayValue", T::List(&T::Open)),
    f("kvListValue", T::Open),
    f("stringValue", T::Text),
], one_ofs: &[] };

static M313: Message = Message { name: "ListenerPolicy.spec.default.httpSettings.accessLogItem.openTelemetry.grpcService", fields: &[
    f("authority", T::Text),
    f("backendRef", T::Within(&T::Object(M(&M127)), D105)),
    f("initialMetadata", T::List(&T::Within(&T::Object(M(&M314)), D203))),
    f("logName", T::Text),
    f("maxReceiveMessageLength", T::Within(&I32, D62)),
    f("retryPolicy", T::Object(M(&M307))),
    f("skipEnvoyHeaders", T::Bool),
    f("timeout", T::Within(&T::Text, D52)),
], one_ofs: &[] };

static M314: Message = Message { name: "ListenerPolicy.spec.default.httpSettings.accessLogItem.openTelemetry.grpcService.initialMetadataItem", fields: &[
    f("key", T::Text),
    f("value", T::Text),
], one_ofs: &[] };

static M315: Message = Message { name: "ListenerPolicy.spec.default.httpSettings.accessLogItem.openTelemetry.resourceAttributes", fields: &[
    f("values", T::List(&T::Within(&T::Object(M(&M316)), D36))),
], one_ofs: &[] };

static M316: Message = Message { name: "ListenerPolicy.spec.default.httpSettings.accessLogItem.openTelemetry.resourceAttributes.valuesItem", fields: &[
    f("key", T::Text),
    f("value", T::Within(&T::Object(M(&M317)), D14)),
], one_ofs: &[] };

static M317: Message = Message { name: "ListenerPolicy.spec.default.httpSettings.accessLogItem.openTelemetry.resourceAttributes.valuesItem.value", fields: &[
    f("arrayValue", T::List(&T::Open)),
    f("kvListValue", T::Open),
    f("stringValue", T::Text),
], one_ofs: &[] };

static M318: Message = Message { name: "ListenerPolicy.spec.default.httpSettings.forwardClientCertDetails", fields: &[
    f("details", T::Object(M(&M319))),
    f("mode", T::Within(&T::Text, D205)),
], one_ofs: &[] };

static M319: Message = Message { name: "ListenerPolicy.spec.default.httpSettings.forwardClientCertDetails.details", fields: &[
    f("cert", T::Bool),
    f("chain", T::Bool),
    f("dns", T::Bool),
    f("subject", T::Bool),
    f("uri", T::Bool),
], one_ofs: &[] };

static M320: Message = Message { name: "ListenerPolicy.spec.default.httpSettings.healthCheck", fields: &[
    f("path", T::Within(&T::Text, D206)),
], one_ofs: &[] };

static M321: Message = Message { name: "ListenerPolicy.spec.default.httpSettings.tracing", fields: &[
    f("attributes", T::List(&T::Within(&T::Object(M(&M237)), D215))),
    f("clientSampling", T::Within(&I32, D69)),
    f("maxPathTagLength", T::Within(&I32, D62)),
    f("overallSampling", T::Within(&I32, D69)),
    f("provider", T::Within(&T::Object(M(&M322)), D14)),
    f("randomSampling", T::Within(&I32, D69)),
    f("spawnUpstreamSpan", T::Bool),
    f("verbose", T::Bool),
], one_ofs: &[] };

static M322: Message = Message { name: "ListenerPolicy.spec.default.httpSettings.tracing.provider", fields: &[
    f("openTelemetry", T::Within(&T::Object(M(&M323)), D151)),
], one_ofs: &[] };

static M323: Message = Message { name: "ListenerPolicy.spec.default.httpSettings.tracing.provider.openTelemetry", fields: &[
    f("grpcService", T::Within(&T::Object(M(&M324)), D155)),
    f("resourceDetectors", T::List(&T::Within(&T::Object(M(&M326)), D14))),
    f("sampler", T::Within(&T::Object(M(&M328)), D14)),
    f("serviceName", T::Text),
], one_ofs: &[] };

static M324: Message = Message { name: "ListenerPolicy.spec.default.httpSettings.tracing.provider.openTelemetry.grpcService", fields: &[
    f("authority", T::Text),
    f("backendRef", T::Within(&T::Object(M(&M127)), D105)),
    f("initialMetadata", T::List(&T::Within(&T::Object(M(&M325)), D203))),
    f("maxReceiveMessageLength", T::Within(&I32, D62)),
    f("retryPolicy", T::Object(M(&M307))),
    f("skipEnvoyHeaders", T::Bool),
    f("timeout", T::Within(&T::Text, D52)),
], one_ofs: &[] };

static M325: Message = Message { name: "ListenerPolicy.spec.default.httpSettings.tracing.provider.openTelemetry.grpcService.initialMetadataItem", fields: &[
    f("key", T::Text),
    f("value", T::Text),
], one_ofs: &[] };

static M326: Message = Message { name: "ListenerPolicy.spec.default.httpSettings.tracing.provider.openTelemetry.resourceDetectorsItem", fields: &[
    f("environmentResourceDetector", T::Object(M(&M327))),
], one_ofs: &[] };

static M327: Message = Message { name: "ListenerPolicy.spec.default.httpSettings.tracing.provider.openTelemetry.resourceDetectorsItem.environmentResourceDetector", fields: &[
    f("enable", T::Bool),
], one_ofs: &[] };

static M328: Message = Message { name: "ListenerPolicy.spec.default.httpSettings.tracing.provider.openTelemetry.sampler", fields: &[
    f("alwaysOnConfig", T::Open),
], one_ofs: &[] };

static M329: Message = Message { name: "ListenerPolicy.spec.default.httpSettings.upgradeConfig", fields: &[
    f("enabledUpgrades", T::Within(&T::List(&T::Text), D44)),
], one_ofs: &[] };

static M330: Message = Message { name: "ListenerPolicy.spec.default.httpSettings.uuidRequestIdConfig", fields: &[
    f("packTraceReason", T::Bool),
    f("useRequestIdForTraceSampling", T::Bool),
], one_ofs: &[] };

static M331: Message = Message { name: "ListenerPolicy.spec.default.proxyProtocol", fields: &[
    f("allowRequestsWithoutProxyProtocol", T::Bool),
], one_ofs: &[] };

static M332: Message = Message { name: "ListenerPolicy.spec.default.tcpKeepalive", fields: &[
    f("keepAliveInterval", T::Within(&T::Text, D79)),
    f("keepAliveProbes", T::Within(&I32, D56)),
    f("keepAliveTime", T::Within(&T::Text, D79)),
], one_ofs: &[] };

static M333: Message = Message { name: "ListenerPolicy.spec.perPortItem", fields: &[
    f("listener", T::Object(M(&M334))),
    f("port", T::Within(&I32, D16)),
], one_ofs: &[] };

static M334: Message = Message { name: "ListenerPolicy.spec.perPortItem.listener", fields: &[
    f("httpSettings", T::Within(&T::Object(M(&M282)), D249)),
    f("perConnectionBufferLimitBytes", T::Within(&I32, D56)),
    f("proxyProtocol", T::Object(M(&M335))),
    f("tcpKeepalive", T::Object(M(&M332))),
    f("transportSocketConnectTimeout", T::Within(&T::Text, D52)),
], one_ofs: &[] };

static M335: Message = Message { name: "ListenerPolicy.spec.perPortItem.listener.proxyProtocol", fields: &[
    f("allowRequestsWithoutProxyProtocol", T::Bool),
], one_ofs: &[] };

static M336: Message = Message { name: "ListenerPolicy.spec.targetRefsItem", fields: &[
    f("group", T::Within(&T::Text, D76)),
    f("kind", T::Within(&T::Text, D77)),
    f("name", T::Within(&T::Text, D78)),
    f("sectionName", T::Within(&T::Text, D90)),
], one_ofs: &[] };

static M337: Message = Message { name: "ListenerPolicy.spec.targetSelectorsItem", fields: &[
    f("group", T::Within(&T::Text, D76)),
    f("kind", T::Within(&T::Text, D77)),
    f("matchLabels", T::Map(&T::Text)),
    f("sectionName", T::Within(&T::Text, D90)),
], one_ofs: &[] };

static M338: Message = Message { name: "ListenerSet.spec", fields: &[
    f("listeners", T::Within(&T::List(&T::Within(&T::Object(M(&M339)), D127)), D251)),
    f("parentRef", T::Within(&T::Object(M(&M341)), D74)),
], one_ofs: &[] };

static M339: Message = Message { name: "ListenerSet.spec.listenersItem", fields: &[
    f("allowedRoutes", T::Object(M(&M107))),
    f("hostname", T::Within(&T::Text, D96)),
    f("name", T::Within(&T::Text, D90)),
    f("port", T::Within(&I32, D16)),
    f("protocol", T::Within(&T::Text, D252)),
    f("tls", T::Within(&T::Object(M(&M340)), D253)),
], one_ofs: &[] };

static M340: Message = Message { name: "ListenerSet.spec.listenersItem.tls", fields: &[
    f("certificateRefs", T::Within(&T::List(&T::Within(&T::Object(M(&M104)), D74)), D139)),
    f("mode", T::Within(&T::Text, D140)),
    f("options", T::Within(&T::Map(&T::Within(&T::Text, D84)), D85)),
], one_ofs: &[] };

static M341: Message = Message { name: "ListenerSet.spec.parentRef", fields: &[
    f("group", T::Within(&T::Text, D76)),
    f("kind", T::Within(&T::Text, D77)),
    f("name", T::Within(&T::Text, D78)),
    f("namespace", T::Within(&T::Text, D89)),
], one_ofs: &[] };

static M342: Message = Message { name: "ReferenceGrant.spec", fields: &[
    f("from", T::Within(&T::List(&T::Within(&T::Object(M(&M343)), D254)), D8)),
    f("to", T::Within(&T::List(&T::Within(&T::Object(M(&M344)), D255)), D8)),
], one_ofs: &[] };

static M343: Message = Message { name: "ReferenceGrant.spec.fromItem", fields: &[
    f("group", T::Within(&T::Text, D76)),
    f("kind", T::Within(&T::Text, D77)),
    f("namespace", T::Within(&T::Text, D89)),
], one_ofs: &[] };

static M344: Message = Message { name: "ReferenceGrant.spec.toItem", fields: &[
    f("group", T::Within(&T::Text, D76)),
    f("kind", T::Within(&T::Text, D77)),
    f("name", T::Within(&T::Text, D78)),
], one_ofs: &[] };

static M345: Message = Message { name: "TCPRoute.spec", fields: &[
    f("parentRefs", T::Within(&T::List(&T::Within(&T::Object(M(&M81)), D74)), D102)),
    f("rules", T::Within(&T::List(&T::Within(&T::Object(M(&M346)), D7)), D256)),
    f("useDefaultGateways", T::Within(&T::Text, D104)).never_standard().experimental(4),
], one_ofs: &[] };

static M346: Message = Message { name: "TCPRoute.spec.rulesItem", fields: &[
    f("backendRefs", T::Within(&T::List(&T::Within(&T::Object(M(&M347)), D105)), D8)),
    f("name", T::Within(&T::Text, D90)),
], one_ofs: &[] };

static M347: Message = Message { name: "TCPRoute.spec.rulesItem.backendRefsItem", fields: &[
    f("group", T::Within(&T::Text, D76)),
    f("kind", T::Within(&T::Text, D77)),
    f("name", T::Within(&T::Text, D78)),
    f("namespace", T::Within(&T::Text, D89)),
    f("port", T::Within(&I32, D16)),
    f("weight", T::Within(&I32, D110)),
], one_ofs: &[] };

static M348: Message = Message { name: "TLSRoute.spec", fields: &[
    f("hostnames", T::Within(&T::List(&T::Within(&T::Text, D96)), D257)),
    f("parentRefs", T::Within(&T::List(&T::Within(&T::Object(M(&M81)), D74)), D102)),
    f("rules", T::Within(&T::List(&T::Within(&T::Object(M(&M346)), D7)), D258)),
    f("useDefaultGateways", T::Within(&T::Text, D104)).never_standard().experimental(4),
], one_ofs: &[] };

static M349: Message = Message { name: "TrafficPolicy.spec", fields: &[
    f("acl", T::Within(&T::Object(M(&M350)), D259)),
    f("ai", T::Object(M(&M354))),
    f("apiKeyAuth", T::Within(&T::Object(M(&M371)), D260)),
    f("autoHostRewrite", T::Bool),
    f("basicAuth", T::Within(&T::Object(M(&M374)), D261)),
    f("buffer", T::Within(&T::Object(M(&M376)), D262)),
    f("compression", T::Within(&T::Object(M(&M377)), D263)),
    f("cors", T::Open),
    f("csrf", T::Within(&T::Object(M(&M380)), D264)),
    f("extAuth", T::Within(&T::Object(M(&M382)), D265)),
    f("extProc", T::Within(&T::Object(M(&M385)), D265)),
    f("faultInjection", T::Within(&T::Object(M(&M387)), D266)),
    f("hashPolicies", T::Within(&T::List(&T::Within(&T::Object(M(&M391)), D73)), D8)),
    f("headerModifiers", T::Within(&T::Object(M(&M394)), D267)),
    f("internalRedirect", T::Object(M(&M398))),
    f("jwtAuth", T::Within(&T::Object(M(&M399)), D265)),
    f("oauth2", T::Within(&T::Object(M(&M401)), D268)),
    f("rateLimit", T::Object(M(&M403))),
    f("rbac", T::Within(&T::Object(M(&M411)), D269)),
    f("requestMirror", T::Within(&T::Open, D270)),
    f("retry", T::Within(&T::Object(M(&M413)), D271)),
    f("statPrefix", T::Within(&T::Text, D272)),
    f("targetRefs", T::Within(&T::List(&T::Within(&T::Object(M(&M414)), D57)), D273)),
    f("targetSelectors", T::Within(&T::List(&T::Within(&T::Object(M(&M415)), D59)), D274)),
    f("timeouts", T::Object(M(&M416))),
    f("tracing", T::Within(&T::Object(M(&M417)), D275)),
    f("transformation", T::Object(M(&M418))),
    f("urlRewrite", T::Within(&T::Object(M(&M425)), D276)),
], one_ofs: &[] };

static M350: Message = Message { name: "TrafficPolicy.spec.acl", fields: &[
    f("defaultAction", T::Within(&T::Text, D277)),
    f("denyResponse", T::Within(&T::Object(M(&M351)), D278)),
    f("rules", T::Within(&T::List(&T::Within(&T::Object(M(&M353)), D279)), D280)),
], one_ofs: &[] };

static M351: Message = Message { name: "TrafficPolicy.spec.acl.denyResponse", fields: &[
    f("blockedByHeaderName", T::Within(&T::Text, D37)),
    f("headers", T::Within(&T::List(&T::Within(&T::Object(M(&M352)), D113)), D34)),
    f("statusCode", T::Within(&I32, D210)),
], one_ofs: &[] };

static M352: Message = Message { name: "TrafficPolicy.spec.acl.denyResponse.headersItem", fields: &[
    f("name", T::Within(&T::Text, D37)),
    f("value", T::Within(&T::Text, D281)),
], one_ofs: &[] };

static M353: Message = Message { name: "TrafficPolicy.spec.acl.rulesItem", fields: &[
    f("action", T::Within(&T::Text, D277)),
    f("cidrs", T::Within(&T::List(&T::Within(&T::Text, D282)), D283)),
    f("name", T::Within(&T::Text, D284)),
], one_ofs: &[] };

static M354: Message = Message { name: "TrafficPolicy.spec.ai", fields: &[
    f("defaults", T::List(&T::Within(&T::Object(M(&M355)), D285))),
    f("promptEnrichment", T::Object(M(&M356))),
    f("promptGuard", T::Object(M(&M359))),
    f("routeType", T::Within(&T::Text, D286)),
], one_ofs: &[] };

static M355: Message = Message { name: "TrafficPolicy.spec.ai.defaultsItem", fields: &[
    f("field", T::Within(&T::Text, D15)),
    f("override", T::Bool),
    f("value", T::Within(&T::Text, D15)),
], one_ofs: &[] };

static M356: Message = Message { name: "TrafficPolicy.spec.ai.promptEnrichment", fields: &[
    f("append", T::List(&T::Within(&T::Object(M(&M357)), D287))),
    f("prepend", T::List(&T::Within(&T::Object(M(&M358)), D287))),
], one_ofs: &[] };

static M357: Message = Message { name: "TrafficPolicy.spec.ai.promptEnrichment.appendItem", fields: &[
    f("content", T::Text),
    f("role", T::Text),
], one_ofs: &[] };

static M358: Message = Message { name: "TrafficPolicy.spec.ai.promptEnrichment.prependItem", fields: &[
    f("content", T::Text),
    f("role", T::Text),
], one_ofs: &[] };

static M359: Message = Message { name: "TrafficPolicy.spec.ai.promptGuard", fields: &[
    f("request", T::Object(M(&M360))),
    f("response", T::Object(M(&M368))),
], one_ofs: &[] };

static M360: Message = Message { name: "TrafficPolicy.spec.ai.promptGuard.request", fields: &[
    f("customResponse", T::Object(M(&M361))),
    f("moderation", T::Object(M(&M362))),
    f("regex", T::Object(M(&M363))),
    f("webhook", T::Within(&T::Object(M(&M365)), D5)),
], one_ofs: &[] };

static M361: Message = Message { name: "TrafficPolicy.spec.ai.promptGuard.request.customResponse", fields: &[
    f("message", T::Text),
    f("statusCode", T::Within(&I32, D101)),
], one_ofs: &[] };

static M362: Message = Message { name: "TrafficPolicy.spec.ai.promptGuard.request.moderation", fields: &[
    f("openAIModeration", T::Within(&T::Object(M(&M12)), D17)),
], one_ofs: &[] };

static M363: Message = Message { name: "TrafficPolicy.spec.ai.promptGuard.request.regex", fields: &[
    f("action", T::Text),
    f("builtins", T::List(&T::Within(&T::Text, D288))),
    f("matches", T::List(&T::Object(M(&M364)))),
], one_ofs: &[] };

static M364: Message = Message { name: "TrafficPolicy.spec.ai.promptGuard.request.regex.matchesItem", fields: &[
    f("name", T::Text),
    f("pattern", T::Text),
], one_ofs: &[] };

static M365: Message = Message { name: "TrafficPolicy.spec.ai.promptGuard.request.webhook", fields: &[
    f("forwardHeaders", T::List(&T::Within(&T::Object(M(&M366)), D113))),
    f("host", T::Within(&T::Object(M(&M367)), D12)),
], one_ofs: &[] };

static M366: Message = Message { name: "TrafficPolicy.spec.ai.promptGuard.request.webhook.forwardHeadersItem", fields: &[
    f("name", T::Within(&T::Text, D116)),
    f("type", T::Within(&T::Text, D120)),
    f("value", T::Within(&T::Text, D99)),
], one_ofs: &[] };

static M367: Message = Message { name: "TrafficPolicy.spec.ai.promptGuard.request.webhook.host", fields: &[
    f("host", T::Within(&T::Text, D15)),
    f("port", T::Within(&I32, D16)),
], one_ofs: &[] };

static M368: Message = Message { name: "TrafficPolicy.spec.ai.promptGuard.response", fields: &[
    f("regex", T::Object(M(&M369))),
    f("webhook", T::Within(&T::Object(M(&M365)), D5)),
], one_ofs: &[] };

static M369: Message = Message { name: "TrafficPolicy.spec.ai.promptGuard.response.regex", fields: &[
    f("action", T::Text),
    f("builtins", T::List(&T::Within(&T::Text, D288))),
    f("matches", T::List(&T::Object(M(&M370)))),
], one_ofs: &[] };

static M370: Message = Message { name: "TrafficPolicy.spec.ai.promptGuard.response.regex.matchesItem", fields: &[
    f("name", T::Text),
    f("pattern", T::Text),
], one_ofs: &[] };

static M371: Message = Message { name: "TrafficPolicy.spec.apiKeyAuth", fields: &[
    f("clientIdHeader", T::Text),
    f("disable", T::Open),
    f("forwardCredential", T::Bool),
    f("keySources", T::Within(&T::List(&T::Within(&T::Object(M(&M372)), D289)), D290)),
    f("secretRef", T::Within(&T::Object(M(&M104)), D74)),
    f("secretSelector", T::Within(&T::Object(M(&M373)), D291)),
], one_ofs: &[] };

static M372: Message = Message { name: "TrafficPolicy.spec.apiKeyAuth.keySourcesItem", fields: &[
    f("cookie", T::Within(&T::Text, D37)),
    f("header", T::Within(&T::Text, D37)),
    f("query", T::Within(&T::Text, D37)),
], one_ofs: &[] };

static M373: Message = Message { name: "TrafficPolicy.spec.apiKeyAuth.secretSelector", fields: &[
    f("matchLabels", T::Map(&T::Text)),
], one_ofs: &[] };

static M374: Message = Message { name: "TrafficPolicy.spec.basicAuth", fields: &[
    f("disable", T::Open),
    f("secretRef", T::Within(&T::Object(M(&M375)), D74)),
    f("users", T::Within(&T::List(&T::Text), D283)),
], one_ofs: &[] };

static M375: Message = Message { name: "TrafficPolicy.spec.basicAuth.secretRef", fields: &[
    f("key", T::Within(&T::Text, D15)),
    f("name", T::Within(&T::Text, D78)),
    f("namespace", T::Within(&T::Text, D89)),
], one_ofs: &[] };

static M376: Message = Message { name: "TrafficPolicy.spec.buffer", fields: &[
    f("disable", T::Open),
    f("maxRequestSize", T::Within(&T::Quantity, D292)),
], one_ofs: &[] };

static M377: Message = Message { name: "TrafficPolicy.spec.compression", fields: &[
    f("requestDecompression", T::Object(M(&M378))),
    f("responseCompression", T::Object(M(&M379))),
], one_ofs: &[] };

static M378: Message = Message { name: "TrafficPolicy.spec.compression.requestDecompression", fields: &[
    f("disable", T::Open),
    f("libraries", T::Within(&T::List(&T::Within(&T::Text, D293)), D294)),
], one_ofs: &[] };

static M379: Message = Message { name: "TrafficPolicy.spec.compression.responseCompression", fields: &[
    f("disable", T::Open),
    f("libraries", T::Within(&T::List(&T::Within(&T::Text, D293)), D294)),
], one_ofs: &[] };

static M380: Message = Message { name: "TrafficPolicy.spec.csrf", fields: &[
    f("additionalOrigins", T::Within(&T::List(&T::Within(&T::Object(M(&M381)), D295)), D34)),
    f("percentageEnabled", T::Within(&I32, D69)),
    f("percentageShadowed", T::Within(&I32, D69)),
], one_ofs: &[] };

static M381: Message = Message { name: "TrafficPolicy.spec.csrf.additionalOriginsItem", fields: &[
    f("contains", T::Text),
    f("exact", T::Text),
    f("ignoreCase", T::Bool),
    f("prefix", T::Text),
    f("safeRegex", T::Text),
    f("suffix", T::Text),
], one_ofs: &[] };

static M382: Message = Message { name: "TrafficPolicy.spec.extAuth", fields: &[
    f("contextExtensions", T::Map(&T::Text)),
    f("disable", T::Open),
    f("enablement", T::Within(&T::Text, D296)),
    f("extensionRef", T::Object(M(&M383))),
    f("withRequestBody", T::Within(&T::Object(M(&M384)), D157)),
], one_ofs: &[] };

static M383: Message = Message { name: "TrafficPolicy.spec.extAuth.extensionRef", fields: &[
    f("name", T::Within(&T::Text, D78)),
    f("namespace", T::Within(&T::Text, D89)),
], one_ofs: &[] };

static M384: Message = Message { name: "TrafficPolicy.spec.extAuth.withRequestBody", fields: &[
    f("allowPartialMessage", T::Bool),
    f("maxRequestBytes", T::Within(&I32, D62)),
    f("packAsBytes", T::Bool),
], one_ofs: &[] };

static M385: Message = Message { name: "TrafficPolicy.spec.extProc", fields: &[
    f("disable", T::Open),
    f("extensionRef", T::Object(M(&M386))),
    f("processingMode", T::Object(M(&M135))),
], one_ofs: &[] };

static M386: Message = Message { name: "TrafficPolicy.spec.extProc.extensionRef", fields: &[
    f("name", T::Within(&T::Text, D78)),
    f("namespace", T::Within(&T::Text, D89)),
], one_ofs: &[] };

static M387: Message = Message { name: "TrafficPolicy.spec.faultInjection", fields: &[
    f("abort", T::Within(&T::Object(M(&M388)), D297)),
    f("delay", T::Within(&T::Object(M(&M389)), D298)),
    f("disable", T::Open),
    f("maxActiveFaults", T::Within(&I32, D56)),
    f("responseRateLimit", T::Within(&T::Object(M(&M390)), D299)),
], one_ofs: &[] };

static M388: Message = Message { name: "TrafficPolicy.spec.faultInjection.abort", fields: &[
    f("grpcStatus", T::Within(&I32, D300)),
    f("httpStatus", T::Within(&I32, D101)),
    f("percentage", T::Within(&I32, D69)),
], one_ofs: &[] };

static M389: Message = Message { name: "TrafficPolicy.spec.faultInjection.delay", fields: &[
    f("fixedDelay", T::Within(&T::Text, D301)),
    f("percentage", T::Within(&I32, D69)),
], one_ofs: &[] };

static M390: Message = Message { name: "TrafficPolicy.spec.faultInjection.responseRateLimit", fields: &[
    f("kbitsPerSecond", T::Within(&I64, D62)),
    f("percentage", T::Within(&I32, D69)),
], one_ofs: &[] };

static M391: Message = Message { name: "TrafficPolicy.spec.hashPoliciesItem", fields: &[
    f("cookie", T::Within(&T::Object(M(&M392)), D74)),
    f("header", T::Within(&T::Object(M(&M393)), D74)),
    f("sourceIP", T::Open),
    f("terminal", T::Bool),
], one_ofs: &[] };

static M392: Message = Message { name: "TrafficPolicy.spec.hashPoliciesItem.cookie", fields: &[
    f("attributes", T::Within(&T::Map(&T::Text), D302)),
    f("name", T::Within(&T::Text, D15)),
    f("path", T::Text),
    f("ttl", T::Within(&T::Text, D52)),
], one_ofs: &[] };

static M393: Message = Message { name: "TrafficPolicy.spec.hashPoliciesItem.header", fields: &[
    f("name", T::Within(&T::Text, D15)),
], one_ofs: &[] };

static M394: Message = Message { name: "TrafficPolicy.spec.headerModifiers", fields: &[
    f("request", T::Within(&T::Object(M(&M395)), D303)),
    f("response", T::Within(&T::Object(M(&M395)), D303)),
], one_ofs: &[] };

static M395: Message = Message { name: "TrafficPolicy.spec.headerModifiers.request", fields: &[
    f("add", T::Within(&T::List(&T::Within(&T::Object(M(&M396)), D212)), D34)),
    f("remove", T::Within(&T::List(&T::Text), D115)),
    f("set", T::Within(&T::List(&T::Within(&T::Object(M(&M396)), D212)), D34)),
], one_ofs: &[] };

static M396: Message = Message { name: "TrafficPolicy.spec.headerModifiers.request.addItem", fields: &[
    f("name", T::Within(&T::Text, D116)),
    f("secretRef", T::Within(&T::Object(M(&M397)), D74)),
    f("value", T::Within(&T::Text, D213)),
], one_ofs: &[] };

static M397: Message = Message { name: "TrafficPolicy.spec.headerModifiers.request.addItem.secretRef", fields: &[
    f("key", T::Within(&T::Text, D214)),
    f("name", T::Within(&T::Text, D78)),
    f("namespace", T::Within(&T::Text, D89)),
], one_ofs: &[] };

static M398: Message = Message { name: "TrafficPolicy.spec.internalRedirect", fields: &[
    f("allowCrossSchemeRedirect", T::Bool),
    f("maxRedirects", T::Within(&I32, D62)),
    f("redirectResponseCodes", T::Within(&T::List(&T::Within(&I32, D304)), D305)),
    f("responseHeadersToCopy", T::Within(&T::List(&T::Within(&T::Text, D116)), D306)),
], one_ofs: &[] };

static M399: Message = Message { name: "TrafficPolicy.spec.jwtAuth", fields: &[
    f("disable", T::Open),
    f("extensionRef", T::Within(&T::Object(M(&M400)), D74)),
], one_ofs: &[] };

static M400: Message = Message { name: "TrafficPolicy.spec.jwtAuth.extensionRef", fields: &[
    f("name", T::Within(&T::Text, D78)),
    f("namespace", T::Within(&T::Text, D89)),
], one_ofs: &[] };

static M401: Message = Message { name: "TrafficPolicy.spec.oauth2", fields: &[
    f("extensionRef", T::Within(&T::Object(M(&M402)), D74)),
], one_ofs: &[] };

static M402: Message = Message { name: "TrafficPolicy.spec.oauth2.extensionRef", fields: &[
    f("name", T::Within(&T::Text, D78)),
    f("namespace", T::Within(&T::Text, D89)),
], one_ofs: &[] };

static M403: Message = Message { name: "TrafficPolicy.spec.rateLimit", fields: &[
    f("global", T::Within(&T::Object(M(&M404)), D307)),
    f("local", T::Object(M(&M409))),
], one_ofs: &[] };

static M404: Message = Message { name: "TrafficPolicy.spec.rateLimit.global", fields: &[
    f("descriptors", T::Within(&T::List(&T::Within(&T::Object(M(&M405)), D308)), D44)),
    f("extensionRef", T::Object(M(&M408))),
], one_ofs: &[] };

static M405: Message = Message { name: "TrafficPolicy.spec.rateLimit.global.descriptorsItem", fields: &[
    f("entries", T::Within(&T::List(&T::Within(&T::Object(M(&M406)), D309)), D44)),
], one_ofs: &[] };

static M406: Message = Message { name: "TrafficPolicy.spec.rateLimit.global.descriptorsItem.entriesItem", fields: &[
    f("generic", T::Within(&T::Object(M(&M407)), D36)),
    f("header", T::Within(&T::Text, D15)),
    f("type", T::Within(&T::Text, D310)),
], one_ofs: &[] };

static M407: Message = Message { name: "TrafficPolicy.spec.rateLimit.global.descriptorsItem.entriesItem.generic", fields: &[
    f("key", T::Within(&T::Text, D15)),
    f("value", T::Within(&T::Text, D15)),
], one_ofs: &[] };

static M408: Message = Message { name: "TrafficPolicy.spec.rateLimit.global.extensionRef", fields: &[
    f("name", T::Within(&T::Text, D78)),
    f("namespace", T::Within(&T::Text, D89)),
], one_ofs: &[] };

static M409: Message = Message { name: "TrafficPolicy.spec.rateLimit.local", fields: &[
    f("percentEnabled", T::Within(&I32, D69)),
    f("percentEnforced", T::Within(&I32, D69)),
    f("tokenBucket", T::Within(&T::Object(M(&M410)), D311)),
], one_ofs: &[] };

static M410: Message = Message { name: "TrafficPolicy.spec.rateLimit.local.tokenBucket", fields: &[
    f("fillInterval", T::Within(&T::Text, D312)),
    f("maxTokens", T::Within(&I32, D62)),
    f("tokensPerFill", T::Within(&I32, D62)),
], one_ofs: &[] };

static M411: Message = Message { name: "TrafficPolicy.spec.rbac", fields: &[
    f("action", T::Within(&T::Text, D313)),
    f("policy", T::Within(&T::Object(M(&M412)), D314)),
], one_ofs: &[] };

static M412: Message = Message { name: "TrafficPolicy.spec.rbac.policy", fields: &[
    f("matchExpressions", T::Within(&T::List(&T::Within(&T::Text, D176)), D283)),
], one_ofs: &[] };

static M413: Message = Message { name: "TrafficPolicy.spec.retry", fields: &[
    f("attempts", T::Within(&I32, D56)),
    f("backoffBaseInterval", T::Within(&T::Text, D63)),
    f("perTryTimeout", T::Within(&T::Text, D63)),
    f("retryOn", T::Within(&T::List(&T::Within(&T::Text, D315)), D44)),
    f("statusCodes", T::Within(&T::List(&T::Within(&I64, D245)), D44)),
], one_ofs: &[] };

static M414: Message = Message { name: "TrafficPolicy.spec.targetRefsItem", fields: &[
    f("group", T::Within(&T::Text, D76)),
    f("kind", T::Within(&T::Text, D77)),
    f("name", T::Within(&T::Text, D78)),
    f("sectionName", T::Within(&T::Text, D90)),
], one_ofs: &[] };

static M415: Message = Message { name: "TrafficPolicy.spec.targetSelectorsItem", fields: &[
    f("group", T::Within(&T::Text, D76)),
    f("kind", T::Within(&T::Text, D77)),
    f("matchLabels", T::Map(&T::Text)),
    f("sectionName", T::Within(&T::Text, D90)),
], one_ofs: &[] };

static M416: Message = Message { name: "TrafficPolicy.spec.timeouts", fields: &[
    f("request", T::Within(&T::Text, D52)),
    f("streamIdle", T::Within(&T::Text, D52)),
], one_ofs: &[] };

static M417: Message = Message { name: "TrafficPolicy.spec.tracing", fields: &[
    f("attributes", T::Within(&T::List(&T::Within(&T::Object(M(&M237)), D215)), D34)),
    f("clientSampling", T::Within(&I32, D69)),
    f("disable", T::Open),
    f("overallSampling", T::Within(&I32, D69)),
    f("randomSampling", T::Within(&I32, D69)),
], one_ofs: &[] };

static M418: Message = Message { name: "TrafficPolicy.spec.transformation", fields: &[
    f("request", T::Object(M(&M419))),
    f("response", T::Object(M(&M419))),
], one_ofs: &[] };

static M419: Message = Message { name: "TrafficPolicy.spec.transformation.request", fields: &[
    f("add", T::Within(&T::List(&T::Within(&T::Object(M(&M420)), D74)), D114)),
    f("body", T::Object(M(&M421))),
    f("dynamicMetadata", T::Within(&T::List(&T::Within(&T::Object(M(&M422)), D316)), D34)),
    f("remove", T::Within(&T::List(&T::Text), D115)),
    f("set", T::Within(&T::List(&T::Within(&T::Object(M(&M424)), D74)), D114)),
], one_ofs: &[] };

static M420: Message = Message { name: "TrafficPolicy.spec.transformation.request.addItem", fields: &[
    f("name", T::Text),
    f("value", T::Text),
], one_ofs: &[] };

static M421: Message = Message { name: "TrafficPolicy.spec.transformation.request.body", fields: &[
    f("parseAs", T::Within(&T::Text, D317)),
    f("value", T::Text),
], one_ofs: &[] };

static M422: Message = Message { name: "TrafficPolicy.spec.transformation.request.dynamicMetadataItem", fields: &[
    f("key", T::Within(&T::Text, D37)),
    f("namespace", T::Within(&T::Text, D37)),
    f("value", T::Within(&T::Object(M(&M423)), D318)),
], one_ofs: &[] };

static M423: Message = Message { name: "TrafficPolicy.spec.transformation.request.dynamicMetadataItem.value", fields: &[
    f("stringValue", T::Within(&T::Text, D15)),
], one_ofs: &[] };

static M424: Message = Message { name: "TrafficPolicy.spec.transformation.request.setItem", fields: &[
    f("name", T::Text),
    f("value", T::Text),
], one_ofs: &[] };

static M425: Message = Message { name: "TrafficPolicy.spec.urlRewrite", fields: &[
    f("pathRegex", T::Within(&T::Object(M(&M426)), D319)),
], one_ofs: &[] };

static M426: Message = Message { name: "TrafficPolicy.spec.urlRewrite.pathRegex", fields: &[
    f("pattern", T::Within(&T::Text, D243)),
    f("substitution", T::Within(&T::Text, D243)),
], one_ofs: &[] };

static M427: Message = Message { name: "XBackend.spec", fields: &[
    f("externalHostname", T::Within(&T::Object(M(&M428)), D320)),
    f("port", T::Within(&T::Object(M(&M429)), D321)),
    f("protocol", T::Within(&T::Text, D322)),
    f("tls", T::Within(&T::Object(M(&M430)), D323)),
    f("type", T::Within(&T::Text, D324)),
], one_ofs: &[] };

static M428: Message = Message { name: "XBackend.spec.externalHostname", fields: &[
    f("hostname", T::Within(&T::Text, D325)),
], one_ofs: &[] };

static M429: Message = Message { name: "XBackend.spec.port", fields: &[
    f("name", T::Within(&T::Text, D326)),
    f("port", T::Within(&I32, D16)),
], one_ofs: &[] };

static M430: Message = Message { name: "XBackend.spec.tls", fields: &[
    f("clientCertificateRef", T::Within(&T::Object(M(&M104)), D74)),
    f("mode", T::Within(&T::Text, D327)),
    f("validation", T::Within(&T::Object(M(&M431)), D88)),
], one_ofs: &[] };

static M431: Message = Message { name: "XBackend.spec.tls.validation", fields: &[
    f("caCertificateRefs", T::Within(&T::List(&T::Within(&T::Object(M(&M432)), D57)), D91)),
    f("hostname", T::Within(&T::Text, D90)),
    f("subjectAltNames", T::Within(&T::List(&T::Within(&T::Object(M(&M433)), D93)), D94)),
    f("wellKnownCACertificates", T::Within(&T::Text, D81)),
], one_ofs: &[] };

static M432: Message = Message { name: "XBackend.spec.tls.validation.caCertificateRefsItem", fields: &[
    f("group", T::Within(&T::Text, D76)),
    f("kind", T::Within(&T::Text, D77)),
    f("name", T::Within(&T::Text, D78)),
], one_ofs: &[] };

static M433: Message = Message { name: "XBackend.spec.tls.validation.subjectAltNamesItem", fields: &[
    f("hostname", T::Within(&T::Text, D96)),
    f("type", T::Within(&T::Text, D97)),
    f("uri", T::Within(&T::Text, D98)),
], one_ofs: &[] };

static M434: Message = Message { name: "XBackendTrafficPolicy.spec", fields: &[
    f("retryConstraint", T::Object(M(&M435))),
    f("sessionPersistence", T::Within(&T::Object(M(&M95)), D109)),
    f("targetRefs", T::Within(&T::List(&T::Within(&T::Object(M(&M438)), D57)), D328)),
], one_ofs: &[] };

static M435: Message = Message { name: "XBackendTrafficPolicy.spec.retryConstraint", fields: &[
    f("budget", T::Object(M(&M436))),
    f("minRetryRate", T::Object(M(&M437))),
], one_ofs: &[] };

static M436: Message = Message { name: "XBackendTrafficPolicy.spec.retryConstraint.budget", fields: &[
    f("interval", T::Within(&T::Text, D329)),
    f("percent", T::Within(&I64, D69)),
], one_ofs: &[] };

static M437: Message = Message { name: "XBackendTrafficPolicy.spec.retryConstraint.minRetryRate", fields: &[
    f("count", T::Within(&I64, D330)),
    f("interval", T::Within(&T::Text, D331)),
], one_ofs: &[] };

static M438: Message = Message { name: "XBackendTrafficPolicy.spec.targetRefsItem", fields: &[
    f("group", T::Within(&T::Text, D76)),
    f("kind", T::Within(&T::Text, D77)),
    f("name", T::Within(&T::Text, D78)),
], one_ofs: &[] };

static M439: Message = Message { name: "XListenerSet.spec", fields: &[
    f("listeners", T::Within(&T::List(&T::Within(&T::Object(M(&M440)), D332)), D333)),
    f("parentRef", T::Within(&T::Object(M(&M341)), D74)),
], one_ofs: &[] };

static M440: Message = Message { name: "XListenerSet.spec.listenersItem", fields: &[
    f("allowedRoutes", T::Object(M(&M107))),
    f("hostname", T::Within(&T::Text, D96)),
    f("name", T::Within(&T::Text, D90)),
    f("port", T::Within(&I32, D334)),
    f("protocol", T::Within(&T::Text, D252)),
    f("tls", T::Within(&T::Object(M(&M441)), D253)),
], one_ofs: &[] };

static M441: Message = Message { name: "XListenerSet.spec.listenersItem.tls", fields: &[
    f("certificateRefs", T::Within(&T::List(&T::Within(&T::Object(M(&M104)), D74)), D139)),
    f("frontendValidation", T::Object(M(&M113))).until(3),
    f("mode", T::Within(&T::Text, D140)),
    f("options", T::Within(&T::Map(&T::Within(&T::Text, D84)), D85)),
], one_ofs: &[] };

static M442: Message = Message { name: "gateway.kgateway.dev/Backend", fields: &[
    f("apiVersion", T::Text),
    f("kind", T::Text),
    f("metadata", T::Object(M(&OBJECT_META))),
    f("spec", T::Within(&T::Object(M(&M0)), D335)),
    f("status", T::Any),
], one_ofs: &[] };

static M443: Message = Message { name: "gateway.kgateway.dev/BackendConfigPolicy", fields: &[
    f("apiVersion", T::Text),
    f("kind", T::Text),
    f("metadata", T::Object(M(&OBJECT_META))),
    f("spec", T::Within(&T::Object(M(&M38)), D336)),
    f("status", T::Any),
], one_ofs: &[] };

static M444: Message = Message { name: "gateway.kgateway.dev/DirectResponse", fields: &[
    f("apiVersion", T::Text),
    f("kind", T::Text),
    f("metadata", T::Object(M(&OBJECT_META))),
    f("spec", T::Within(&T::Object(M(&M78)), D337)),
    f("status", T::Any),
], one_ofs: &[] };

static M445: Message = Message { name: "gateway.kgateway.dev/GatewayExtension", fields: &[
    f("apiVersion", T::Text),
    f("kind", T::Text),
    f("metadata", T::Object(M(&OBJECT_META))),
    f("spec", T::Within(&T::Object(M(&M124)), D338)),
    f("status", T::Any),
], one_ofs: &[] };

static M446: Message = Message { name: "gateway.kgateway.dev/GatewayParameters", fields: &[
    f("apiVersion", T::Text),
    f("kind", T::Text),
    f("metadata", T::Object(M(&OBJECT_META))),
    f("spec", T::Open),
    f("status", T::Any),
], one_ofs: &[] };

static M447: Message = Message { name: "gateway.kgateway.dev/HTTPListenerPolicy", fields: &[
    f("apiVersion", T::Text),
    f("kind", T::Text),
    f("metadata", T::Object(M(&OBJECT_META))),
    f("spec", T::Within(&T::Object(M(&M164)), D249)),
    f("status", T::Any),
], one_ofs: &[] };

static M448: Message = Message { name: "gateway.kgateway.dev/ListenerPolicy", fields: &[
    f("apiVersion", T::Text),
    f("kind", T::Text),
    f("metadata", T::Object(M(&OBJECT_META))),
    f("spec", T::Object(M(&M279))),
    f("status", T::Any),
], one_ofs: &[] };

static M449: Message = Message { name: "gateway.kgateway.dev/TrafficPolicy", fields: &[
    f("apiVersion", T::Text),
    f("kind", T::Text),
    f("metadata", T::Object(M(&OBJECT_META))),
    f("spec", T::Within(&T::Object(M(&M349)), D339)),
    f("status", T::Any),
], one_ofs: &[] };

static M450: Message = Message { name: "gateway.networking.k8s.io/BackendTLSPolicy", fields: &[
    f("apiVersion", T::Text),
    f("kind", T::Text),
    f("metadata", T::Object(M(&OBJECT_META))),
    f("spec", T::Within(&T::Object(M(&M70)), D340)),
    f("status", T::Any),
], one_ofs: &[] };

static M451: Message = Message { name: "gateway.networking.k8s.io/GRPCRoute", fields: &[
    f("apiVersion", T::Text),
    f("kind", T::Text),
    f("metadata", T::Object(M(&OBJECT_META))),
    f("spec", T::Object(M(&M80))),
    f("status", T::Any),
], one_ofs: &[] };

static M452: Message = Message { name: "gateway.networking.k8s.io/Gateway", fields: &[
    f("apiVersion", T::Text),
    f("kind", T::Text),
    f("metadata", T::Object(M(&OBJECT_META))),
    f("spec", T::Within(&T::Object(M(&M97)), D341)),
    f("status", T::Any),
], one_ofs: &[] };

static M453: Message = Message { name: "gateway.networking.k8s.io/GatewayClass", fields: &[
    f("apiVersion", T::Text),
    f("kind", T::Text),
    f("metadata", T::Object(M(&OBJECT_META))),
    f("spec", T::Within(&T::Object(M(&M123)), D342)),
    f("status", T::Any),
], one_ofs: &[] };

static M454: Message = Message { name: "gateway.networking.k8s.io/HTTPRoute", fields: &[
    f("apiVersion", T::Text),
    f("kind", T::Text),
    f("metadata", T::Object(M(&OBJECT_META))),
    f("spec", T::Object(M(&M253))),
    f("status", T::Any),
], one_ofs: &[] };

static M455: Message = Message { name: "gateway.networking.k8s.io/ListenerSet", fields: &[
    f("apiVersion", T::Text),
    f("kind", T::Text),
    f("metadata", T::Object(M(&OBJECT_META))),
    f("spec", T::Within(&T::Object(M(&M338)), D343)),
    f("status", T::Any),
], one_ofs: &[] };

static M456: Message = Message { name: "gateway.networking.k8s.io/ReferenceGrant", fields: &[
    f("apiVersion", T::Text),
    f("kind", T::Text),
    f("metadata", T::Object(M(&OBJECT_META))),
    f("spec", T::Within(&T::Object(M(&M342)), D344)),
    f("status", T::Any),
], one_ofs: &[] };

static M457: Message = Message { name: "gateway.networking.k8s.io/TCPRoute", fields: &[
    f("apiVersion", T::Text),
    f("kind", T::Text),
    f("metadata", T::Object(M(&OBJECT_META))),
    f("spec", T::Within(&T::Object(M(&M345)), D345)),
    f("status", T::Any),
], one_ofs: &[] };

static M458: Message = Message { name: "gateway.networking.k8s.io/TLSRoute", fields: &[
    f("apiVersion", T::Text),
    f("kind", T::Text),
    f("metadata", T::Object(M(&OBJECT_META))),
    f("spec", T::Within(&T::Object(M(&M348)), D346)),
    f("status", T::Any),
], one_ofs: &[] };

static M459: Message = Message { name: "gateway.networking.k8s.io/UDPRoute", fields: &[
    f("apiVersion", T::Text),
    f("kind", T::Text),
    f("metadata", T::Object(M(&OBJECT_META))),
    f("spec", T::Within(&T::Object(M(&M345)), D345)),
    f("status", T::Any),
], one_ofs: &[] };

static M460: Message = Message { name: "gateway.networking.x-k8s.io/XBackend", fields: &[
    f("apiVersion", T::Text),
    f("kind", T::Text),
    f("metadata", T::Object(M(&OBJECT_META))),
    f("spec", T::Within(&T::Object(M(&M427)), D347)),
    f("status", T::Any),
], one_ofs: &[] };

static M461: Message = Message { name: "gateway.networking.x-k8s.io/XBackendTrafficPolicy", fields: &[
    f("apiVersion", T::Text),
    f("kind", T::Text),
    f("metadata", T::Object(M(&OBJECT_META))),
    f("spec", T::Within(&T::Object(M(&M434)), D348)),
    f("status", T::Any),
], one_ofs: &[] };

static M462: Message = Message { name: "gateway.networking.x-k8s.io/XListenerSet", fields: &[
    f("apiVersion", T::Text),
    f("kind", T::Text),
    f("metadata", T::Object(M(&OBJECT_META))),
    f("spec", T::Within(&T::Object(M(&M439)), D343)),
    f("status", T::Any),
], one_ofs: &[] };

static M463: Message = Message { name: "gateway.networking.x-k8s.io/XMesh", fields: &[
    f("apiVersion", T::Text),
    f("kind", T::Text),
    f("metadata", T::Object(M(&OBJECT_META))),
    f("spec", T::Within(&T::Object(M(&M123)), D342)),
    f("status", T::Any),
], one_ofs: &[] };

const D0: Demands = { static ALL: &[Demand] = &[d(C::Required(&["spec"]))]; Demands(ALL) };

const D1: Demands = { static ALL: &[Demand] = &[d(C::Required(&["spec"])).since(4)]; Demands(ALL) };

const D2: Demands = { static ALL: &[Demand] = &[d(C::Required(&["spec"])).since(6)]; Demands(ALL) };

const D3: Demands = { static ALL: &[Demand] = &[d(C::MinKeys(1)), d(C::MaxKeys(1)), d(C::Several { of: &["llm", "multipool"], least: 1, most: 1 })]; Demands(ALL) };

const D4: Demands = { static ALL: &[Demand] = &[d(C::Rule(rules::lambda_account)), d(C::Several { of: &["lambda", "ec2"], least: 1, most: 1 })]; Demands(ALL) };

const D5: Demands = { static ALL: &[Demand] = &[d(C::Required(&["host"]))]; Demands(ALL) };

const D6: Demands = { static ALL: &[Demand] = &[d(C::Required(&["name", "targets"]))]; Demands(ALL) };

const D7: Demands = { static ALL: &[Demand] = &[d(C::Required(&["backendRefs"]))]; Demands(ALL) };

const D8: Demands = { static ALL: &[Demand] = &[d(C::MinItems(1)), d(C::MaxItems(16))]; Demands(ALL) };

const D9: Demands = { static ALL: &[Demand] = &[d(C::Names(&["AWS", "Static", "DynamicForwardProxy", "GCP", "PriorityGroups", "AI", "MCP"]))]; Demands(ALL) };

const D10: Demands = { static ALL: &[Demand] = &[d(C::Required(&["provider"]))]; Demands(ALL) };

const D11: Demands = { static ALL: &[Demand] = &[d(C::Required(&["priorities"]))]; Demands(ALL) };

const D12: Demands = { static ALL: &[Demand] = &[d(C::Required(&["host", "port"]))]; Demands(ALL) };

const D13: Demands = { static ALL: &[Demand] = &[d(C::MinKeys(1)), d(C::Required(&["fullPath"]))]; Demands(ALL) };

const D14: Demands = { static ALL: &[Demand] = &[d(C::MinKeys(1)), d(C::MaxKeys(1))]; Demands(ALL) };

const D15: Demands = { static ALL: &[Demand] = &[d(C::MinLength(1))]; Demands(ALL) };

const D16: Demands = { static ALL: &[Demand] = &[d(C::Least(1)), d(C::Most(65535))]; Demands(ALL) };

const D17: Demands = { static ALL: &[Demand] = &[d(C::Required(&["authToken"]))]; Demands(ALL) };

const D18: Demands = { static ALL: &[Demand] = &[d(C::Required(&["apiVersion", "authToken", "deploymentName", "endpoint"]))]; Demands(ALL) };

const D19: Demands = { static ALL: &[Demand] = &[d(C::Required(&["apiVersion", "authToken", "model"]))]; Demands(ALL) };

const D20: Demands = { static ALL: &[Demand] = &[d(C::Required(&["apiVersion", "authToken", "location", "model", "projectId", "publisher"]))]; Demands(ALL) };

const D21: Demands = { static ALL: &[Demand] = &[d(C::Required(&["kind"])), d(C::Several { of: &["inline", "secretRef"], least: 0, most: 1 })]; Demands(ALL) };

const D22: Demands = { static ALL: &[Demand] = &[d(C::Names(&["Inline", "SecretRef", "Passthrough"]))]; Demands(ALL) };

const D23: Demands = { static ALL: &[Demand] = &[d(C::Names(&["GOOGLE"]))]; Demands(ALL) };

const D24: Demands = { static ALL: &[Demand] = &[d(C::MinItems(1)), d(C::MaxItems(20))]; Demands(ALL) };

const D25: Demands = { static ALL: &[Demand] = &[d(C::MinLength(1)), d(C::MaxLength(12)), d(C::Pattern(P::Regex({ static R: Regex = Regex::new("^[0-9]{12}$"); &R })))]; Demands(ALL) };

const D26: Demands = { static ALL: &[Demand] = &[d(C::Required(&["type"])), d(C::Only { by: "type", value: "Secret", field: "secretRef" }), d(C::Needs { by: "type", value: "Secret", field: "secretRef" }), d(C::Only { by: "type", value: "AssumeRole", field: "assumeRole" }), d(C::Needs { by: "type", value: "AssumeRole", field: "assumeRole" })]; Demands(ALL) };

const D27: Demands = { static ALL: &[Demand] = &[d(C::Required(&["functionName"]))]; Demands(ALL) };

const D28: Demands = { static ALL: &[Demand] = &[d(C::MinLength(1)), d(C::MaxLength(63)), d(C::Pattern(P::Regex({ static R: Regex = Regex::new("^[a-z0-9-]+$"); &R })))]; Demands(ALL) };

const D29: Demands = { static ALL: &[Demand] = &[d(C::Required(&["roleArn"]))]; Demands(ALL) };

const D30: Demands = { static ALL: &[Demand] = &[d(C::Names(&["Secret", "AssumeRole"]))]; Demands(ALL) };

const D31: Demands = { static ALL: &[Demand] = &[d(C::MinLength(1)), d(C::MaxLength(2048)), d(C::Pattern(P::Regex({ static R: Regex = Regex::new("^arn:aws[a-z-]*:iam::[0-9]{12}:role/.+$"); &R })))]; Demands(ALL) };

const D32: Demands = { static ALL: &[Demand] = &[d(C::Names(&["PrivateIP", "PublicIP"]))]; Demands(ALL) };

const D33: Demands = { static ALL: &[Demand] = &[d(C::Several { of: &["key", "keyValue"], least: 1, most: 1 })]; Demands(ALL) };

const D34: Demands = { static ALL: &[Demand] = &[d(C::MaxItems(16))]; Demands(ALL) };

const D35: Demands = { static ALL: &[Demand] = &[d(C::MinLength(1)), d(C::MaxLength(128))]; Demands(ALL) };

const D36: Demands = { static ALL: &[Demand] = &[d(C::Required(&["key", "value"]))]; Demands(ALL) };

const D37: Demands = { static ALL: &[Demand] = &[d(C::MinLength(1)), d(C::MaxLength(256))]; Demands(ALL) };

const D38: Demands = { static ALL: &[Demand] = &[d(C::MaxLength(2048)), d(C::Pattern(P::Regex({ static R: Regex = Regex::new("^https?://[-a-zA-Z0-9@:%.+~#?&/=]+$"); &R })))]; Demands(ALL) };

const D39: Demands = { static ALL: &[Demand] = &[d(C::Pattern(P::Regex({ static R: Regex = Regex::new("^[A-Za-z0-9-_]{1,140}$"); &R })))]; Demands(ALL) };

const D40: Demands = { static ALL: &[Demand] = &[d(C::Names(&["Sync", "Async"]))]; Demands(ALL) };

const D41: Demands = { static ALL: &[Demand] = &[d(C::Names(&["None", "Envoy"]))]; Demands(ALL) };

const D42: Demands = { static ALL: &[Demand] = &[d(C::Pattern(P::Regex({ static R: Regex = Regex::new("^(\\$LATEST|[0-9]+|[A-Za-z0-9-_]{1,128})$"); &R })))]; Demands(ALL) };

const D43: Demands = { static ALL: &[Demand] = &[d(C::Several { of: &["static", "selectors"], least: 0, most: 1 })]; Demands(ALL) };

const D44: Demands = { static ALL: &[Demand] = &[d(C::MinItems(1))]; Demands(ALL) };

const D45: Demands = { static ALL: &[Demand] = &[d(C::Several { of: &["namespaceSelector", "serviceSelector"], least: 1, most: 0 })]; Demands(ALL) };

const D46: Demands = { static ALL: &[Demand] = &[d(C::Required(&["host", "name", "port"]))]; Demands(ALL) };

const D47: Demands = { static ALL: &[Demand] = &[d(C::Required(&["key", "operator"]))]; Demands(ALL) };

const D48: Demands = { static ALL: &[Demand] = &[d(C::Names(&["Undefined", "SSE", "StreamableHTTP"]))]; Demands(ALL) };

const D49: Demands = { static ALL: &[Demand] = &[d(C::MinItems(1)), d(C::MaxItems(16)), d(C::Unique(&["name"])), d(C::Rule(rules::named))]; Demands(ALL) };

const D50: Demands = { static ALL: &[Demand] = &[d(C::Names(&["http2", "grpc", "grpc-web", "kubernetes.io/h2c", "kubernetes.io/ws"]))]; Demands(ALL) };

const D51: Demands = { static ALL: &[Demand] = &[d(C::Several { of: &["maxConnections", "maxPendingRequests", "maxRequests", "maxRetries"], least: 1, most: 0 })]; Demands(ALL) };

const D52: Demands = { static ALL: &[Demand] = &[d(C::Pattern(P::Duration))]; Demands(ALL) };

const D53: Demands = { static ALL: &[Demand] = &[d(C::Rule(rules::jitter))]; Demands(ALL) };

const D54: Demands = { static ALL: &[Demand] = &[d(C::Required(&["healthyThreshold", "interval", "timeout", "unhealthyThreshold"])), d(C::Several { of: &["http", "grpc"], least: 1, most: 1 })]; Demands(ALL) };

const D55: Demands = { static ALL: &[Demand] = &[d(C::Several { of: &["leastRequest", "roundRobin", "ringHash", "maglev", "random"], least: 1, most: 1 }), d(C::Several { of: &["localityType", "zoneAware"], least: 0, most: 1 }), d(C::Rule(rules::zone_aware))]; Demands(ALL) };

const D56: Demands = { static ALL: &[Demand] = &[d(C::Least(0))]; Demands(ALL) };

const D57: Demands = { static ALL: &[Demand] = &[d(C::Required(&["group", "kind", "name"]))]; Demands(ALL) };

const D58: Demands = { static ALL: &[Demand] = &[d(C::MinItems(1)), d(C::MaxItems(16)), d(C::Rule(rules::backend_targets))]; Demands(ALL) };

const D59: Demands = { static ALL: &[Demand] = &[d(C::Required(&["group", "kind", "matchLabels"]))]; Demands(ALL) };

const D60: Demands = { static ALL: &[Demand] = &[d(C::Rule(rules::backend_targets))]; Demands(ALL) };

const D61: Demands = { static ALL: &[Demand] = &[d(C::Several { of: &["secretRef", "files", "insecureSkipVerify", "wellKnownCACertificates"], least: 1, most: 1 })]; Demands(ALL) };

const D62: Demands = { static ALL: &[Demand] = &[d(C::Least(1))]; Demands(ALL) };

const D63: Demands = { static ALL: &[Demand] = &[d(C::Pattern(P::Duration)), d(C::AtLeast(1))]; Demands(ALL) };

const D64: Demands = { static ALL: &[Demand] = &[d(C::Required(&["path"]))]; Demands(ALL) };

const D65: Demands = { static ALL: &[Demand] = &[d(C::Names(&["GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH"]))]; Demands(ALL) };

const D66: Demands = { static ALL: &[Demand] = &[d(C::Required(&["timeout"]))]; Demands(ALL) };

const D67: Demands = { static ALL: &[Demand] = &[d(C::Pattern(P::Regex({ static R: Regex = Regex::new("^(\\+|-)?(([0-9]+(\\.[0-9]*)?)|(\\.[0-9]+))(([KMGTPE]i)|[numkMGTPE]|([eE](\\+|-)?(([0-9]+(\\.[0-9]*)?)|(\\.[0-9]+))))?$"); &R }))), d(C::Rule(rules::window_size))]; Demands(ALL) };

const D68: Demands = { static ALL: &[Demand] = &[d(C::Least(1)), d(C::Most(2_147_483_647))]; Demands(ALL) };

const D69: Demands = { static ALL: &[Demand] = &[d(C::Least(0)), d(C::Most(100))]; Demands(ALL) };

const D70: Demands = { static ALL: &[Demand] = &[d(C::Names(&["WeightedLb"]))]; Demands(ALL) };

const D71: Demands = { static ALL: &[Demand] = &[d(C::Several { of: &["preferLocal"], least: 1, most: 0 })]; Demands(ALL) };

const D72: Demands = { static ALL: &[Demand] = &[d(C::Rule(rules::aggression))]; Demands(ALL) };

const D73: Demands = { static ALL: &[Demand] = &[d(C::Several { of: &["header", "cookie", "sourceIP"], least: 1, most: 1 })]; Demands(ALL) };

const D74: Demands = { static ALL: &[Demand] = &[d(C::Required(&["name"]))]; Demands(ALL) };

const D75: Demands = { static ALL: &[Demand] = &[d(C::Names(&["Strict", "Lax", "None"]))]; Demands(ALL) };

const D76: Demands = { static ALL: &[Demand] = &[d(C::MaxLength(253)), d(C::Pattern(P::Group))]; Demands(ALL) };

const D77: Demands = { static ALL: &[Demand] = &[d(C::MinLength(1)), d(C::MaxLength(63)), d(C::Pattern(P::Kind))]; Demands(ALL) };

const D78: Demands = { static ALL: &[Demand] = &[d(C::MinLength(1)), d(C::MaxLength(253))]; Demands(ALL) };

const D79: Demands = { static ALL: &[Demand] = &[d(C::Pattern(P::Duration)), d(C::AtLeast(1000))]; Demands(ALL) };

const D80: Demands = { static ALL: &[Demand] = &[d(C::Several { of: &["tlsCertificate", "tlsKey", "rootCA"], least: 1, most: 0 })]; Demands(ALL) };

const D81: Demands = { static ALL: &[Demand] = &[d(C::MinLength(1)), d(C::MaxLength(253)), d(C::Pattern(P::Regex({ static R: Regex = Regex::new("^(System|([a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*/([A-Za-z0-9][-A-Za-z0-9_.]{0,61})?[A-Za-z0-9]))$"); &R })))]; Demands(ALL) };

const D82: Demands = { static ALL: &[Demand] = &[d(C::Names(&["AUTO", "1.0", "1.1", "1.2", "1.3"]))]; Demands(ALL) };

const D83: Demands = { static ALL: &[Demand] = &[d(C::Names(&["V1", "V2"]))]; Demands(ALL) };

const D84: Demands = { static ALL: &[Demand] = &[d(C::MinLength(0)), d(C::MaxLength(4096))]; Demands(ALL) };

const D85: Demands = { static ALL: &[Demand] = &[d(C::MaxKeys(16))]; Demands(ALL) };

const D86: Demands = { static ALL: &[Demand] = &[d(C::MinItems(1)), d(C::MaxItems(16)), d(C::Rule(rules::target_sections))]; Demands(ALL) };

const D87: Demands = { static ALL: &[Demand] = &[d(C::Required(&["hostname"])), d(C::Rule(rules::trust_anchors_v1alpha2))]; Demands(ALL) };

const D88: Demands = { static ALL: &[Demand] = &[d(C::Required(&["hostname"])), d(C::Rule(rules::trust_anchors))]; Demands(ALL) };

const D89: Demands = { static ALL: &[Demand] = &[d(C::MinLength(1)), d(C::MaxLength(63)), d(C::Pattern(P::Label))]; Demands(ALL) };

const D90: Demands = { static ALL: &[Demand] = &[d(C::MinLength(1)), d(C::MaxLength(253)), d(C::Pattern(P::Subdomain))]; Demands(ALL) };

const D91: Demands = { static ALL: &[Demand] = &[d(C::MaxItems(8))]; Demands(ALL) };

const D92: Demands = { static ALL: &[Demand] = &[d(C::Names(&["System"]))]; Demands(ALL) };

const D93: Demands = { static ALL: &[Demand] = &[d(C::Required(&["type"])), d(C::Rule(rules::without_hostname)), d(C::Rule(rules::without_uri))]; Demands(ALL) };

const D94: Demands = { static ALL: &[Demand] = &[d(C::MaxItems(5))]; Demands(ALL) };

const D95: Demands = { static ALL: &[Demand] = &[d(C::MinLength(1)).since(5), d(C::MaxLength(253)).since(5), d(C::Pattern(P::Regex({ static R: Regex = Regex::new("^(System|([a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*/([A-Za-z0-9][-A-Za-z0-9_.]{0,61})?[A-Za-z0-9]))$"); &R }))).since(5), d(C::Names(&["System"])).until(4)]; Demands(ALL) };

const D96: Demands = { static ALL: &[Demand] = &[d(C::MinLength(1)), d(C::MaxLength(253)), d(C::Pattern(P::Host))]; Demands(ALL) };

const D97: Demands = { static ALL: &[Demand] = &[d(C::Names(&["Hostname", "URI"]))]; Demands(ALL) };

const D98: Demands = { static ALL: &[Demand] = &[d(C::MinLength(1)), d(C::MaxLength(253)), d(C::Pattern(P::Regex({ static R: Regex = Regex::new("^(([^:/?#]+):)(//([^/?#]*))([^?#]*)(\\?([^#]*))?(#(.*))?"); &R })))]; Demands(ALL) };

const D99: Demands = { static ALL: &[Demand] = &[d(C::MinLength(1)), d(C::MaxLength(4096))]; Demands(ALL) };

const D100: Demands = { static ALL: &[Demand] = &[d(C::Several { of: &["json", "text"], least: 1, most: 1 })]; Demands(ALL) };

const D101: Demands = { static ALL: &[Demand] = &[d(C::Least(200)), d(C::Most(599))]; Demands(ALL) };

const D102: Demands = { static ALL: &[Demand] = &[d(C::MaxItems(32)), d(C::Rule(rules::sections)).only(Channel::Standard), d(C::Rule(rules::ports)).only(Channel::Experimental)]; Demands(ALL) };

const D103: Demands = { static ALL: &[Demand] = &[d(C::MaxItems(16)), d(C::Rule(rules::total_grpc_matches)).since(2), d(C::Unique(&["name"])).since(2).only(Channel::Experimental)]; Demands(ALL) };

const D104: Demands = { static ALL: &[Demand] = &[d(C::Names(&["All", "None"]))]; Demands(ALL) };

const D105: Demands = { static ALL: &[Demand] = &[d(C::Required(&["name"])), d(C::Rule(rules::service_port))]; Demands(ALL) };

const D106: Demands = { static ALL: &[Demand] = &[d(C::Required(&["type"])), d(C::Only { by: "type", value: "RequestHeaderModifier", field: "requestHeaderModifier" }), d(C::Needs { by: "type", value: "RequestHeaderModifier", field: "requestHeaderModifier" }), d(C::Only { by: "type", value: "ResponseHeaderModifier", field: "responseHeaderModifier" }), d(C::Needs { by: "type", value: "ResponseHeaderModifier", field: "responseHeaderModifier" }), d(C::Only { by: "type", value: "RequestMirror", field: "requestMirror" }), d(C::Needs { by: "type", value: "RequestMirror", field: "requestMirror" }), d(C::Only { by: "type", value: "ExtensionRef", field: "extensionRef" }), d(C::Needs { by: "type", value: "ExtensionRef", field: "extensionRef" })]; Demands(ALL) };

const D107: Demands = { static ALL: &[Demand] = &[d(C::MaxItems(16)), d(C::OneOfType("RequestHeaderModifier")), d(C::OneOfType("ResponseHeaderModifier"))]; Demands(ALL) };

const D108: Demands = { static ALL: &[Demand] = &[d(C::MaxItems(8)).until(2), d(C::MaxItems(64)).since(3)]; Demands(ALL) };

const D109: Demands = { static ALL: &[Demand] = &[d(C::Rule(rules::permanent_cookie)), d(C::Rule(rules::cookie_type)).since(5)]; Demands(ALL) };

const D110: Demands = { static ALL: &[Demand] = &[d(C::Least(0)), d(C::Most(1_000_000))]; Demands(ALL) };

const D111: Demands = { static ALL: &[Demand] = &[d(C::Required(&["backendRef"])), d(C::Several { of: &["percent", "fraction"], least: 0, most: 1 }).since(3)]; Demands(ALL) };

const D112: Demands = { static ALL: &[Demand] = &[d(C::Names(&["ResponseHeaderModifier", "RequestHeaderModifier", "RequestMirror", "ExtensionRef"]))]; Demands(ALL) };

const D113: Demands = { static ALL: &[Demand] = &[d(C::Required(&["name", "value"]))]; Demands(ALL) };

const D114: Demands = { static ALL: &[Demand] = &[d(C::MaxItems(16)), d(C::Unique(&["name"]))]; Demands(ALL) };

const D115: Demands = { static ALL: &[Demand] = &[d(C::MaxItems(16)), d(C::Unique(&[]))]; Demands(ALL) };

const D116: Demands = { static ALL: &[Demand] = &[d(C::MinLength(1)), d(C::MaxLength(256)), d(C::Pattern(P::Header))]; Demands(ALL) };

const D117: Demands = { static ALL: &[Demand] = &[d(C::MinLength(1)), d(C::MaxLength(4096)), d(C::Pattern(P::Regex({ static R: Regex = Regex::new("^[!-~]+([\\t ]?[!-~]+)*$"); &R }))).only(Channel::Experimental)]; Demands(ALL) };

const D118: Demands = { static ALL: &[Demand] = &[d(C::Required(&["numerator"])), d(C::Rule(rules::mirror_fraction))]; Demands(ALL) };

const D119: Demands = { static ALL: &[Demand] = &[d(C::Rule(rules::grpc_method)), d(C::Rule(rules::grpc_names))]; Demands(ALL) };

const D120: Demands = { static ALL: &[Demand] = &[d(C::Names(&["Exact", "RegularExpression"]))]; Demands(ALL) };

const D121: Demands = { static ALL: &[Demand] = &[d(C::MaxLength(1024))]; Demands(ALL) };

const D122: Demands = { static ALL: &[Demand] = &[d(C::MaxLength(128))]; Demands(ALL) };

const D123: Demands = { static ALL: &[Demand] = &[d(C::Names(&["Cookie", "Header"]))]; Demands(ALL) };

const D124: Demands = { static ALL: &[Demand] = &[d(C::Names(&["Permanent", "Session"]))]; Demands(ALL) };

const D125: Demands = { static ALL: &[Demand] = &[d(C::Required(&["value"])).until(2), d(C::Rule(rules::address)), d(C::Rule(rules::hostname_address)).until(3), d(C::Rule(rules::hostname_address)).since(4)]; Demands(ALL) };

const D126: Demands = { static ALL: &[Demand] = &[d(C::MaxItems(16)), d(C::Rule(rules::address_values)).until(3), d(C::Rule(rules::address_values)).since(4)]; Demands(ALL) };

const D127: Demands = { static ALL: &[Demand] = &[d(C::Required(&["name", "port", "protocol"]))]; Demands(ALL) };

const D128: Demands = { static ALL: &[Demand] = &[d(C::MinItems(1)), d(C::MaxItems(64)), d(C::Unique(&["name"])), d(C::Rule(rules::tls_missing)).until(0), d(C::Rule(rules::plain_tls)), d(C::Rule(rules::hostname_without_host)), d(C::Rule(rules::triples)), d(C::Rule(rules::https_mode)).since(1), d(C::Rule(rules::tls_protocol)).since(5)]; Demands(ALL) };

const D129: Demands = { static ALL: &[Demand] = &[d(C::MinLength(1)), d(C::MaxLength(253)), d(C::Pattern(P::Regex({ static R: Regex = Regex::new("^Hostname|IPAddress|NamedAddress|[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*\\/[A-Za-z0-9\\/\\-._~%!$&'()*+,;=:]+$"); &R })))]; Demands(ALL) };

const D130: Demands = { static ALL: &[Demand] = &[d(C::MinLength(1)).until(2), d(C::MaxLength(253))]; Demands(ALL) };

const D131: Demands = { static ALL: &[Demand] = &[d(C::Names(&["All", "Selector", "Same", "None"]))]; Demands(ALL) };

const D132: Demands = { static ALL: &[Demand] = &[d(C::MaxKeys(8)).until(5), d(C::MaxKeys(16)).since(6), d(C::Rule(rules::qualified_keys))]; Demands(ALL) };

const D133: Demands = { static ALL: &[Demand] = &[d(C::MinLength(0)), d(C::MaxLength(63)), d(C::Pattern(P::Regex({ static R: Regex = Regex::new("^(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?$"); &R })))]; Demands(ALL) };

const D134: Demands = { static ALL: &[Demand] = &[d(C::MaxKeys(8)), d(C::Rule(rules::qualified_keys))]; Demands(ALL) };

const D135: Demands = { static ALL: &[Demand] = &[d(C::MinLength(1)), d(C::MaxLength(255)), d(C::Pattern(P::Regex({ static R: Regex = Regex::new("^[a-zA-Z0-9]([-a-zSA-Z0-9]*[a-zA-Z0-9])?$|[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*\\/[A-Za-z0-9]+$"); &R }))).until(1), d(C::Pattern(P::Regex({ static R: Regex = Regex::new("^[a-zA-Z0-9]([-a-zA-Z0-9]*[a-zA-Z0-9])?$|[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*\\/[A-Za-z0-9]+$"); &R }))).since(2)]; Demands(ALL) };

const D136: Demands = { static ALL: &[Demand] = &[d(C::Rule(rules::certificates)).until(0), d(C::Rule(rules::certificates_or_options)).since(1)]; Demands(ALL) };

const D137: Demands = { static ALL: &[Demand] = &[d(C::Required(&["kind"]))]; Demands(ALL) };

const D138: Demands = { static ALL: &[Demand] = &[d(C::Names(&["All", "Selector", "Same"]))]; Demands(ALL) };

const D139: Demands = { static ALL: &[Demand] = &[d(C::MaxItems(64))]; Demands(ALL) };

const D140: Demands = { static ALL: &[Demand] = &[d(C::Names(&["Terminate", "Passthrough"]))]; Demands(ALL) };

const D141: Demands = { static ALL: &[Demand] = &[d(C::MinItems(1)), d(C::MaxItems(8))]; Demands(ALL) };

const D142: Demands = { static ALL: &[Demand] = &[d(C::Required(&["default"]))]; Demands(ALL) };

const D143: Demands = { static ALL: &[Demand] = &[d(C::Required(&["port", "tls"]))]; Demands(ALL) };

const D144: Demands = { static ALL: &[Demand] = &[d(C::MaxItems(64)), d(C::Unique(&["port"]))]; Demands(ALL) };

const D145: Demands = { static ALL: &[Demand] = &[d(C::Required(&["caCertificateRefs"]))]; Demands(ALL) };

const D146: Demands = { static ALL: &[Demand] = &[d(C::MinItems(1)), d(C::MaxItems(8)).until(5), d(C::MaxItems(16)).since(6)]; Demands(ALL) };

const D147: Demands = { static ALL: &[Demand] = &[d(C::Names(&["AllowValidOnly", "AllowInsecureFallback"]))]; Demands(ALL) };

const D148: Demands = { static ALL: &[Demand] = &[d(C::MinLength(1)), d(C::MaxLength(253)), d(C::Pattern(P::Regex({ static R: Regex = Regex::new("^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*\\/[A-Za-z0-9\\/\\-._~%!$&'()*+,;=:]+$"); &R })))]; Demands(ALL) };

const D149: Demands = { static ALL: &[Demand] = &[d(C::MaxLength(64))]; Demands(ALL) };

const D150: Demands = { static ALL: &[Demand] = &[d(C::Several { of: &["grpcService", "httpService"], least: 1, most: 1 })]; Demands(ALL) };

const D151: Demands = { static ALL: &[Demand] = &[d(C::Required(&["grpcService"]))]; Demands(ALL) };

const D152: Demands = { static ALL: &[Demand] = &[d(C::Required(&["backendRef", "credentials"])), d(C::Rule(rules::oauth2))]; Demands(ALL) };

const D153: Demands = { static ALL: &[Demand] = &[d(C::Required(&["domain", "grpcService"]))]; Demands(ALL) };

const D154: Demands = { static ALL: &[Demand] = &[d(C::Names(&["ExtAuth", "ExtProc", "RateLimit", "JWT", "OAuth2", "Extended"]))]; Demands(ALL) };

const D155: Demands = { static ALL: &[Demand] = &[d(C::Required(&["backendRef"]))]; Demands(ALL) };

const D156: Demands = { static ALL: &[Demand] = &[d(C::Least(100)), d(C::Most(511))]; Demands(ALL) };

const D157: Demands = { static ALL: &[Demand] = &[d(C::Required(&["maxRequestBytes"]))]; Demands(ALL) };

const D158: Demands = { static ALL: &[Demand] = &[d(C::Required(&["baseInterval"])), d(C::Rule(rules::backoff))]; Demands(ALL) };

const D159: Demands = { static ALL: &[Demand] = &[d(C::Required(&["stage"]))]; Demands(ALL) };

const D160: Demands = { static ALL: &[Demand] = &[d(C::Names(&["FromResponse", "Clear", "Retain"]))]; Demands(ALL) };

const D161: Demands = { static ALL: &[Demand] = &[d(C::Names(&["NONE", "STREAMED", "BUFFERED", "BUFFERED_PARTIAL", "FULL_DUPLEX_STREAMED"]))]; Demands(ALL) };

const D162: Demands = { static ALL: &[Demand] = &[d(C::Names(&["DEFAULT", "SEND", "SKIP"]))]; Demands(ALL) };

const D163: Demands = { static ALL: &[Demand] = &[d(C::Names(&["Before", "During", "After"]))]; Demands(ALL) };

const D164: Demands = { static ALL: &[Demand] = &[d(C::Names(&["Fault", "AuthN", "AuthZ", "RateLimit", "Route"]))]; Demands(ALL) };

const D165: Demands = { static ALL: &[Demand] = &[d(C::Required(&["jwks", "name"]))]; Demands(ALL) };

const D166: Demands = { static ALL: &[Demand] = &[d(C::MaxItems(32)), d(C::Unique(&["name"]))]; Demands(ALL) };

const D167: Demands = { static ALL: &[Demand] = &[d(C::Names(&["Strict", "AllowMissing"]))]; Demands(ALL) };

const D168: Demands = { static ALL: &[Demand] = &[d(C::MinItems(1)), d(C::MaxItems(32))]; Demands(ALL) };

const D169: Demands = { static ALL: &[Demand] = &[d(C::Required(&["header", "name"]))]; Demands(ALL) };

const D170: Demands = { static ALL: &[Demand] = &[d(C::MaxLength(2048))]; Demands(ALL) };

const D171: Demands = { static ALL: &[Demand] = &[d(C::Several { of: &["local", "remote"], least: 1, most: 1 })]; Demands(ALL) };

const D172: Demands = { static ALL: &[Demand] = &[d(C::Several { of: &["header", "queryParameter"], least: 1, most: 1 })]; Demands(ALL) };

const D173: Demands = { static ALL: &[Demand] = &[d(C::MinLength(1)), d(C::MaxLength(2048))]; Demands(ALL) };

const D174: Demands = { static ALL: &[Demand] = &[d(C::Several { of: &["inline", "configMapRef"], least: 1, most: 1 })]; Demands(ALL) };

const D175: Demands = { static ALL: &[Demand] = &[d(C::Required(&["backendRef", "url"]))]; Demands(ALL) };

const D176: Demands = { static ALL: &[Demand] = &[d(C::MinLength(1)), d(C::MaxLength(16384))]; Demands(ALL) };

const D177: Demands = { static ALL: &[Demand] = &[d(C::Required(&["header"]))]; Demands(ALL) };

const D178: Demands = { static ALL: &[Demand] = &[d(C::Pattern(P::Regex({ static R: Regex = Regex::new("^https://([a-zA-Z0-9]([a-zA-Z0-9\\-]{0,61}[a-zA-Z0-9])?\\.)*[a-zA-Z0-9]([a-zA-Z0-9\\-]{0,61}[a-zA-Z0-9])?(:[0-9]{1,5})?(/[a-zA-Z0-9\\-._~!$&'()*+,;=:@%]*)*/?(\\?[a-zA-Z0-9\\-._~!$&'()*+,;=:@%/?]*)?$"); &R })))]; Demands(ALL) };

const D179: Demands = { static ALL: &[Demand] = &[d(C::Required(&["clientID", "clientSecretRef"]))]; Demands(ALL) };

const D180: Demands = { static ALL: &[Demand] = &[d(C::Pattern(P::Regex({ static R: Regex = Regex::new("^https://([a-zA-Z0-9]([a-zA-Z0-9\\-]{0,61}[a-zA-Z0-9])?\\.)*[a-zA-Z0-9]([a-zA-Z0-9\\-]{0,61}[a-zA-Z0-9])?(:[0-9]{1,5})?(/[a-zA-Z0-9\\-._~!$&'()*+,;=:@%]*)*/?$"); &R })))]; Demands(ALL) };

const D181: Demands = { static ALL: &[Demand] = &[d(C::MinLength(1)), d(C::MaxLength(253)), d(C::Pattern(P::Regex({ static R: Regex = Regex::new("^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9]))*$"); &R })))]; Demands(ALL) };

const D182: Demands = { static ALL: &[Demand] = &[d(C::Names(&["Lax", "Strict", "None"]))]; Demands(ALL) };

const D183: Demands = { static ALL: &[Demand] = &[d(C::Names(&["Off", "DraftVersion03"]))]; Demands(ALL) };

const D184: Demands = { static ALL: &[Demand] = &[d(C::Several { of: &["mappers", "defaultBodyFormat"], least: 1, most: 0 })]; Demands(ALL) };

const D185: Demands = { static ALL: &[Demand] = &[d(C::Least(1)), d(C::Most(8192))]; Demands(ALL) };

const D186: Demands = { static ALL: &[Demand] = &[d(C::Names(&["Overwrite", "AppendIfAbsent", "PassThrough"]))]; Demands(ALL) };

const D187: Demands = { static ALL: &[Demand] = &[d(C::Names(&["MatchingPort", "AnyPort"]))]; Demands(ALL) };

const D188: Demands = { static ALL: &[Demand] = &[d(C::MinItems(1)), d(C::MaxItems(16)), d(C::Rule(rules::gateway_targets))]; Demands(ALL) };

const D189: Demands = { static ALL: &[Demand] = &[d(C::Rule(rules::gateway_targets))]; Demands(ALL) };

const D190: Demands = { static ALL: &[Demand] = &[d(C::Pattern(P::Block))]; Demands(ALL) };

const D191: Demands = { static ALL: &[Demand] = &[d(C::Required(&["path"])), d(C::Several { of: &["stringFormat", "jsonFormat"], least: 1, most: 1 })]; Demands(ALL) };

const D192: Demands = { static ALL: &[Demand] = &[d(C::Required(&["backendRef", "logName"]))]; Demands(ALL) };

const D193: Demands = { static ALL: &[Demand] = &[d(C::MinItems(2))]; Demands(ALL) };

const D194: Demands = { static ALL: &[Demand] = &[d(C::Required(&["match"]))]; Demands(ALL) };

const D195: Demands = { static ALL: &[Demand] = &[d(C::Required(&["op"]))]; Demands(ALL) };

const D196: Demands = { static ALL: &[Demand] = &[d(C::Required(&["flags"]))]; Demands(ALL) };

const D197: Demands = { static ALL: &[Demand] = &[d(C::Required(&["runtimeKey"]))]; Demands(ALL) };

const D198: Demands = { static ALL: &[Demand] = &[d(C::Names(&["EQ", "GE", "LE"]))]; Demands(ALL) };

const D199: Demands = { static ALL: &[Demand] = &[d(C::Least(0)), d(C::Most(4_294_967_295))]; Demands(ALL) };

const D200: Demands = { static ALL: &[Demand] = &[d(C::Names(&["OK", "CANCELED", "UNKNOWN", "INVALID_ARGUMENT", "DEADLINE_EXCEEDED", "NOT_FOUND", "ALREADY_EXISTS", "PERMISSION_DENIED", "RESOURCE_EXHAUSTED", "FAILED_PRECONDITION", "ABORTED", "OUT_OF_RANGE", "UNIMPLEMENTED", "INTERNAL", "UNAVAILABLE", "DATA_LOSS", "UNAUTHENTICATED"]))]; Demands(ALL) };

const D201: Demands = { static ALL: &[Demand] = &[d(C::Required(&["numerator"]))]; Demands(ALL) };

const D202: Demands = { static ALL: &[Demand] = &[d(C::Names(&["HUNDRED", "TEN_THOUSAND", "MILLION"]))]; Demands(ALL) };

const D203: Demands = { static ALL: &[Demand] = &[d(C::Required(&["key"]))]; Demands(ALL) };

const D204: Demands = { static ALL: &[Demand] = &[d(C::Required(&["baseInterval"]))]; Demands(ALL) };

const D205: Demands = { static ALL: &[Demand] = &[d(C::Names(&["Sanitize", "ForwardOnly", "AppendForward", "SanitizeSet", "AlwaysForwardOnly"]))]; Demands(ALL) };

const D206: Demands = { static ALL: &[Demand] = &[d(C::MaxLength(2048)), d(C::Pattern(P::Regex({ static R: Regex = Regex::new("^/[-a-zA-Z0-9@:%.+~#?&/=_]+$"); &R })))]; Demands(ALL) };

const D207: Demands = { static ALL: &[Demand] = &[d(C::Pattern(P::Regex({ static R: Regex = Regex::new("^(\\+|-)?(([0-9]+(\\.[0-9]*)?)|(\\.[0-9]+))(([KMGTPE]i)|[numkMGTPE]|([eE](\\+|-)?(([0-9]+(\\.[0-9]*)?)|(\\.[0-9]+))))?$"); &R })))]; Demands(ALL) };

const D208: Demands = { static ALL: &[Demand] = &[d(C::Required(&["filter"])), d(C::Several { of: &["statusCode", "body", "bodyFormatOverride", "headers"], least: 1, most: 0 })]; Demands(ALL) };

const D209: Demands = { static ALL: &[Demand] = &[d(C::Rule(rules::no_removal)), d(C::Several { of: &["set", "add", "remove"], least: 1, most: 0 })]; Demands(ALL) };

const D210: Demands = { static ALL: &[Demand] = &[d(C::Least(100)), d(C::Most(599))]; Demands(ALL) };

const D211: Demands = { static ALL: &[Demand] = &[d(C::Required(&["op", "value"]))]; Demands(ALL) };

const D212: Demands = { static ALL: &[Demand] = &[d(C::Rule(rules::header_name)), d(C::Several { of: &["value", "secretRef"], least: 1, most: 1 })]; Demands(ALL) };

const D213: Demands = { static ALL: &[Demand] = &[d(C::MinLength(1)), d(C::MaxLength(4096)), d(C::Pattern(P::Regex({ static R: Regex = Regex::new("^[!-~]+([\\t ]?[!-~]+)*$"); &R })))]; Demands(ALL) };

const D214: Demands = { static ALL: &[Demand] = &[d(C::MinLength(1)), d(C::MaxLength(253)), d(C::Pattern(P::Regex({ static R: Regex = Regex::new("^[-._a-zA-Z0-9]+$"); &R })))]; Demands(ALL) };

const D215: Demands = { static ALL: &[Demand] = &[d(C::Required(&["name"])), d(C::MinKeys(1)), d(C::MaxKeys(2))]; Demands(ALL) };

const D216: Demands = { static ALL: &[Demand] = &[d(C::Required(&["value"]))]; Demands(ALL) };

const D217: Demands = { static ALL: &[Demand] = &[d(C::Required(&["kind", "metadataKey"]))]; Demands(ALL) };

const D218: Demands = { static ALL: &[Demand] = &[d(C::Names(&["Request", "Route", "Cluster", "Host"]))]; Demands(ALL) };

const D219: Demands = { static ALL: &[Demand] = &[d(C::Required(&["key", "path"]))]; Demands(ALL) };

const D220: Demands = { static ALL: &[Demand] = &[d(C::Rule(rules::redirect_and_backends)), d(C::Rule(rules::prefix_replaced))]; Demands(ALL) };

const D221: Demands = { static ALL: &[Demand] = &[d(C::MinItems(1)).since(5), d(C::MaxItems(16)), d(C::Rule(rules::total_matches)).since(2), d(C::Unique(&["name"])).since(2).only(Channel::Experimental)]; Demands(ALL) };

const D222: Demands = { static ALL: &[Demand] = &[d(C::Required(&["type"])), d(C::Only { by: "type", value: "RequestHeaderModifier", field: "requestHeaderModifier" }), d(C::Needs { by: "type", value: "RequestHeaderModifier", field: "requestHeaderModifier" }), d(C::Only { by: "type", value: "ResponseHeaderModifier", field: "responseHeaderModifier" }), d(C::Needs { by: "type", value: "ResponseHeaderModifier", field: "responseHeaderModifier" }), d(C::Only { by: "type", value: "RequestMirror", field: "requestMirror" }), d(C::Needs { by: "type", value: "RequestMirror", field: "requestMirror" }), d(C::Only { by: "type", value: "RequestRedirect", field: "requestRedirect" }), d(C::Needs { by: "type", value: "RequestRedirect", field: "requestRedirect" }), d(C::Only { by: "type", value: "URLRewrite", field: "urlRewrite" }), d(C::Needs { by: "type", value: "URLRewrite", field: "urlRewrite" }), d(C::Only { by: "type", value: "ExtensionRef", field: "extensionRef" }), d(C::Needs { by: "type", value: "ExtensionRef", field: "extensionRef" }), d(C::Only { by: "type", value: "CORS", field: "cors" }).since(5), d(C::Needs { by: "type", value: "CORS", field: "cors" }).since(5), d(C::Only { by: "type", value: "ExternalAuth", field: "externalAuth" }).since(4).only(Channel::Experimental), d(C::Needs { by: "type", value: "ExternalAuth", field: "externalAuth" }).since(4).only(Channel::Experimental)]; Demands(ALL) };

const D223: Demands = { static ALL: &[Demand] = &[d(C::MaxItems(16)), d(C::Rule(rules::redirect_and_rewrite)), d(C::OneOfType("RequestHeaderModifier")), d(C::OneOfType("ResponseHeaderModifier")), d(C::OneOfType("RequestRedirect")), d(C::OneOfType("URLRewrite")), d(C::OneOfType("CORS")).since(5)]; Demands(ALL) };

const D224: Demands = { static ALL: &[Demand] = &[d(C::MaxItems(8)).until(1), d(C::MaxItems(64)).since(2)]; Demands(ALL) };

const D225: Demands = { static ALL: &[Demand] = &[d(C::Rule(rules::timeouts))]; Demands(ALL) };

const D226: Demands = { static ALL: &[Demand] = &[d(C::Required(&["backendRef", "protocol"])), d(C::Needs { by: "protocol", value: "GRPC", field: "grpc" }), d(C::Only { by: "protocol", value: "GRPC", field: "grpc" }), d(C::Needs { by: "protocol", value: "HTTP", field: "http" }), d(C::Only { by: "protocol", value: "HTTP", field: "http" })]; Demands(ALL) };

const D227: Demands = { static ALL: &[Demand] = &[d(C::Names(&["RequestHeaderModifier", "ResponseHeaderModifier", "RequestMirror", "RequestRedirect", "URLRewrite", "ExtensionRef"])).until(4).only(Channel::Standard), d(C::Names(&["RequestHeaderModifier", "ResponseHeaderModifier", "RequestMirror", "RequestRedirect", "URLRewrite", "ExtensionRef", "CORS"])).since(5).only(Channel::Standard), d(C::Names(&["RequestHeaderModifier", "ResponseHeaderModifier", "RequestMirror", "RequestRedirect", "URLRewrite", "ExtensionRef", "CORS", "ExternalAuth"])).only(Channel::Experimental)]; Demands(ALL) };

const D228: Demands = { static ALL: &[Demand] = &[d(C::MaxItems(64)), d(C::Unique(&[])), d(C::Rule(rules::only_star))]; Demands(ALL) };

const D229: Demands = { static ALL: &[Demand] = &[d(C::Names(&["GET", "HEAD", "POST", "PUT", "DELETE", "CONNECT", "OPTIONS", "TRACE", "PATCH", "*"]))]; Demands(ALL) };

const D230: Demands = { static ALL: &[Demand] = &[d(C::MaxItems(9)), d(C::Unique(&[])), d(C::Rule(rules::only_star))]; Demands(ALL) };

const D231: Demands = { static ALL: &[Demand] = &[d(C::MinLength(1)), d(C::MaxLength(253)), d(C::Pattern(P::Regex({ static R: Regex = Regex::new("(^\\*$)|(^(http(s)?):\\/\\/(((\\*\\.)?([a-zA-Z0-9\\-]+\\.)*[a-zA-Z0-9-]+|\\*)(:([0-9]{1,5}))?)$)"); &R })))]; Demands(ALL) };

const D232: Demands = { static ALL: &[Demand] = &[d(C::MaxItems(64)), d(C::Unique(&[]))]; Demands(ALL) };

const D233: Demands = { static ALL: &[Demand] = &[d(C::Names(&["HTTP", "GRPC"]))]; Demands(ALL) };

const D234: Demands = { static ALL: &[Demand] = &[d(C::MaxItems(64)).since(5), d(C::Unique(&[]))]; Demands(ALL) };

const D235: Demands = { static ALL: &[Demand] = &[d(C::MaxLength(1024)), d(C::Pattern(P::Regex({ static R: Regex = Regex::new("^(?:[-A-Za-z0-9/._~!$&'()*+,;=:@]|[%][0-9a-fA-F]{2})+$"); &R })))]; Demands(ALL) };

const D236: Demands = { static ALL: &[Demand] = &[d(C::Required(&["type"])), d(C::Needs { by: "type", value: "ReplaceFullPath", field: "replaceFullPath" }), d(C::Only { by: "type", value: "ReplaceFullPath", field: "replaceFullPath" }), d(C::Needs { by: "type", value: "ReplacePrefixMatch", field: "replacePrefixMatch" }), d(C::Only { by: "type", value: "ReplacePrefixMatch", field: "replacePrefixMatch" })]; Demands(ALL) };

const D237: Demands = { static ALL: &[Demand] = &[d(C::Names(&["http", "https"]))]; Demands(ALL) };

const D238: Demands = { static ALL: &[Demand] = &[d(C::Numbers(&[301,302])).until(4), d(C::Numbers(&[301,302,303,307,308])).since(5)]; Demands(ALL) };

const D239: Demands = { static ALL: &[Demand] = &[d(C::Names(&["ReplaceFullPath", "ReplacePrefixMatch"]))]; Demands(ALL) };

const D240: Demands = { static ALL: &[Demand] = &[d(C::Names(&["GET", "HEAD", "POST", "PUT", "DELETE", "CONNECT", "OPTIONS", "TRACE", "PATCH"]))]; Demands(ALL) };

const D241: Demands = { static ALL: &[Demand] = &[d(C::Rule(rules::path_value))]; Demands(ALL) };

const D242: Demands = { static ALL: &[Demand] = &[d(C::Names(&["Exact", "PathPrefix", "RegularExpression"]))]; Demands(ALL) };

const D243: Demands = { static ALL: &[Demand] = &[d(C::MinLength(1)), d(C::MaxLength(1024))]; Demands(ALL) };

const D244: Demands = { static ALL: &[Demand] = &[d(C::Least(1)).since(6)]; Demands(ALL) };

const D245: Demands = { static ALL: &[Demand] = &[d(C::Least(400)), d(C::Most(599))]; Demands(ALL) };

const D246: Demands = { static ALL: &[Demand] = &[d(C::Unique(&[])).since(6)]; Demands(ALL) };

const D247: Demands = { static ALL: &[Demand] = &[d(C::Required(&["listener", "port"]))]; Demands(ALL) };

const D248: Demands = { static ALL: &[Demand] = &[d(C::Required(&["caCertificateRefs", "mode"]))]; Demands(ALL) };

const D249: Demands = { static ALL: &[Demand] = &[d(C::Rule(rules::trusted_addresses)), d(C::Several { of: &["xffNumTrustedHops", "xffTrustedCIDRs"], least: 0, most: 1 }), d(C::Rule(rules::certificate_details))]; Demands(ALL) };

const D250: Demands = { static ALL: &[Demand] = &[d(C::Names(&["Require", "Optional"]))]; Demands(ALL) };

const D251: Demands = { static ALL: &[Demand] = &[d(C::MinItems(1)), d(C::MaxItems(64)), d(C::Unique(&["name"])), d(C::Rule(rules::plain_tls)), d(C::Rule(rules::https_mode)), d(C::Rule(rules::tls_protocol)), d(C::Rule(rules::hostname_without_host)), d(C::Rule(rules::triples))]; Demands(ALL) };

const D252: Demands = { static ALL: &[Demand] = &[d(C::MinLength(1)), d(C::MaxLength(255)), d(C::Pattern(P::Regex({ static R: Regex = Regex::new("^[a-zA-Z0-9]([-a-zA-Z0-9]*[a-zA-Z0-9])?$|[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*\\/[A-Za-z0-9]+$"); &R })))]; Demands(ALL) };

const D253: Demands = { static ALL: &[Demand] = &[d(C::Rule(rules::certificates_or_options))]; Demands(ALL) };

const D254: Demands = { static ALL: &[Demand] = &[d(C::Required(&["group", "kind", "namespace"]))]; Demands(ALL) };

const D255: Demands = { static ALL: &[Demand] = &[d(C::Required(&["group", "kind"]))]; Demands(ALL) };

const D256: Demands = { static ALL: &[Demand] = &[d(C::MinItems(1)), d(C::MaxItems(1)).not_in_alpha(), d(C::Unique(&["name"])).since(2).until(5).only(Channel::Experimental)]; Demands(ALL) };

const D257: Demands = { static ALL: &[Demand] = &[d(C::MinItems(1)).not_in_alpha(), d(C::MaxItems(16)).until(5), d(C::MaxItems(1024)).since(6), d(C::Rule(rules::no_addresses)).not_in_alpha()]; Demands(ALL) };

const D258: Demands = { static ALL: &[Demand] = &[d(C::MinItems(1)), d(C::MaxItems(1)).not_in_alpha(), d(C::Unique(&["name"])).since(2).until(4).only(Channel::Experimental)]; Demands(ALL) };

const D259: Demands = { static ALL: &[Demand] = &[d(C::Required(&["defaultAction"]))]; Demands(ALL) };

const D260: Demands = { static ALL: &[Demand] = &[d(C::Several { of: &["secretRef", "secretSelector", "disable"], least: 1, most: 1 })]; Demands(ALL) };

const D261: Demands = { static ALL: &[Demand] = &[d(C::Several { of: &["users", "secretRef", "disable"], least: 1, most: 1 })]; Demands(ALL) };

const D262: Demands = { static ALL: &[Demand] = &[d(C::Several { of: &["maxRequestSize", "disable"], least: 1, most: 1 })]; Demands(ALL) };

const D263: Demands = { static ALL: &[Demand] = &[d(C::Several { of: &["responseCompression", "requestDecompression"], least: 1, most: 0 })]; Demands(ALL) };

const D264: Demands = { static ALL: &[Demand] = &[d(C::Several { of: &["percentageEnabled", "percentageShadowed"], least: 0, most: 1 })]; Demands(ALL) };

const D265: Demands = { static ALL: &[Demand] = &[d(C::Several { of: &["extensionRef", "disable"], least: 1, most: 1 })]; Demands(ALL) };

const D266: Demands = { static ALL: &[Demand] = &[d(C::Several { of: &["delay", "abort", "responseRateLimit", "disable"], least: 1, most: 0 })]; Demands(ALL) };

const D267: Demands = { static ALL: &[Demand] = &[d(C::Several { of: &["request", "response"], least: 1, most: 0 })]; Demands(ALL) };

const D268: Demands = { static ALL: &[Demand] = &[d(C::Required(&["extensionRef"]))]; Demands(ALL) };

const D269: Demands = { static ALL: &[Demand] = &[d(C::Required(&["policy"]))]; Demands(ALL) };

const D270: Demands = { static ALL: &[Demand] = &[d(C::MinKeys(1))]; Demands(ALL) };

const D271: Demands = { static ALL: &[Demand] = &[d(C::Several { of: &["retryOn", "statusCodes"], least: 1, most: 0 })]; Demands(ALL) };

const D272: Demands = { static ALL: &[Demand] = &[d(C::MinLength(1)), d(C::MaxLength(256)), d(C::Pattern(P::Regex({ static R: Regex = Regex::new("^([a-zA-Z0-9_%.-]|\\{\\{\\s*(route_name|route_namespace|rule_name)\\s*\\}\\})+$"); &R })))]; Demands(ALL) };

const D273: Demands = { static ALL: &[Demand] = &[d(C::MinItems(1)), d(C::MaxItems(16)), d(C::Rule(rules::traffic_targets))]; Demands(ALL) };

const D274: Demands = { static ALL: &[Demand] = &[d(C::Rule(rules::traffic_targets))]; Demands(ALL) };

const D275: Demands = { static ALL: &[Demand] = &[d(C::Rule(rules::no_tracing))]; Demands(ALL) };

const D276: Demands = { static ALL: &[Demand] = &[d(C::Several { of: &["pathRegex"], least: 1, most: 0 })]; Demands(ALL) };

const D277: Demands = { static ALL: &[Demand] = &[d(C::Names(&["allow", "deny"]))]; Demands(ALL) };

const D278: Demands = { static ALL: &[Demand] = &[d(C::Several { of: &["statusCode", "headers", "blockedByHeaderName"], least: 1, most: 0 })]; Demands(ALL) };

const D279: Demands = { static ALL: &[Demand] = &[d(C::Required(&["action", "cidrs"]))]; Demands(ALL) };

const D280: Demands = { static ALL: &[Demand] = &[d(C::MaxItems(256))]; Demands(ALL) };

const D281: Demands = { static ALL: &[Demand] = &[d(C::MaxLength(4096))]; Demands(ALL) };

const D282: Demands = { static ALL: &[Demand] = &[d(C::Pattern(P::AddressOrBlock))]; Demands(ALL) };

const D283: Demands = { static ALL: &[Demand] = &[d(C::MinItems(1)), d(C::MaxItems(256))]; Demands(ALL) };

const D284: Demands = { static ALL: &[Demand] = &[d(C::MaxLength(256))]; Demands(ALL) };

const D285: Demands = { static ALL: &[Demand] = &[d(C::Required(&["field", "value"]))]; Demands(ALL) };

const D286: Demands = { static ALL: &[Demand] = &[d(C::Names(&["CHAT", "CHAT_STREAMING"]))]; Demands(ALL) };

const D287: Demands = { static ALL: &[Demand] = &[d(C::Required(&["content", "role"]))]; Demands(ALL) };

const D288: Demands = { static ALL: &[Demand] = &[d(C::Names(&["SSN", "CREDIT_CARD", "PHONE_NUMBER", "EMAIL"]))]; Demands(ALL) };

const D289: Demands = { static ALL: &[Demand] = &[d(C::Several { of: &["header", "query", "cookie"], least: 1, most: 0 })]; Demands(ALL) };

const D290: Demands = { static ALL: &[Demand] = &[d(C::MinItems(0)), d(C::MaxItems(16))]; Demands(ALL) };

const D291: Demands = { static ALL: &[Demand] = &[d(C::Required(&["matchLabels"]))]; Demands(ALL) };

const D292: Demands = { static ALL: &[Demand] = &[d(C::Pattern(P::Regex({ static R: Regex = Regex::new("^(\\+|-)?(([0-9]+(\\.[0-9]*)?)|(\\.[0-9]+))(([KMGTPE]i)|[numkMGTPE]|([eE](\\+|-)?(([0-9]+(\\.[0-9]*)?)|(\\.[0-9]+))))?$"); &R }))), d(C::Rule(rules::request_size))]; Demands(ALL) };

const D293: Demands = { static ALL: &[Demand] = &[d(C::Names(&["Gzip", "Brotli", "Zstd"]))]; Demands(ALL) };

const D294: Demands = { static ALL: &[Demand] = &[d(C::MinItems(1)), d(C::MaxItems(3)), d(C::Unique(&[]))]; Demands(ALL) };

const D295: Demands = { static ALL: &[Demand] = &[d(C::Several { of: &["exact", "prefix", "suffix", "contains", "safeRegex"], least: 1, most: 1 })]; Demands(ALL) };

const D296: Demands = { static ALL: &[Demand] = &[d(C::Names(&["DisableAll"]))]; Demands(ALL) };

const D297: Demands = { static ALL: &[Demand] = &[d(C::Several { of: &["httpStatus", "grpcStatus"], least: 1, most: 1 })]; Demands(ALL) };

const D298: Demands = { static ALL: &[Demand] = &[d(C::Required(&["fixedDelay"]))]; Demands(ALL) };

const D299: Demands = { static ALL: &[Demand] = &[d(C::Required(&["kbitsPerSecond"]))]; Demands(ALL) };

const D300: Demands = { static ALL: &[Demand] = &[d(C::Least(0)), d(C::Most(16))]; Demands(ALL) };

const D301: Demands = { static ALL: &[Demand] = &[d(C::Pattern(P::Duration)), d(C::AtLeast(1)), d(C::Rule(rules::delay))]; Demands(ALL) };

const D302: Demands = { static ALL: &[Demand] = &[d(C::MinKeys(1)), d(C::MaxKeys(10))]; Demands(ALL) };

const D303: Demands = { static ALL: &[Demand] = &[d(C::Several { of: &["set", "add", "remove"], least: 1, most: 0 })]; Demands(ALL) };

const D304: Demands = { static ALL: &[Demand] = &[d(C::Numbers(&[301,302,303,307,308]))]; Demands(ALL) };

const D305: Demands = { static ALL: &[Demand] = &[d(C::MinItems(1)), d(C::MaxItems(5)), d(C::Unique(&[]))]; Demands(ALL) };

const D306: Demands = { static ALL: &[Demand] = &[d(C::MinItems(1)), d(C::MaxItems(16)), d(C::Unique(&[]))]; Demands(ALL) };

const D307: Demands = { static ALL: &[Demand] = &[d(C::Required(&["descriptors", "extensionRef"]))]; Demands(ALL) };

const D308: Demands = { static ALL: &[Demand] = &[d(C::Required(&["entries"]))]; Demands(ALL) };

const D309: Demands = { static ALL: &[Demand] = &[d(C::Required(&["type"])), d(C::Rule(rules::descriptor))]; Demands(ALL) };

const D310: Demands = { static ALL: &[Demand] = &[d(C::Names(&["Generic", "Header", "RemoteAddress", "Path"]))]; Demands(ALL) };

const D311: Demands = { static ALL: &[Demand] = &[d(C::Required(&["fillInterval", "maxTokens"]))]; Demands(ALL) };

const D312: Demands = { static ALL: &[Demand] = &[d(C::Pattern(P::Duration)), d(C::AtLeast(50))]; Demands(ALL) };

const D313: Demands = { static ALL: &[Demand] = &[d(C::Names(&["Allow", "Deny"]))]; Demands(ALL) };

const D314: Demands = { static ALL: &[Demand] = &[d(C::Required(&["matchExpressions"]))]; Demands(ALL) };

const D315: Demands = { static ALL: &[Demand] = &[d(C::Names(&["5xx", "gateway-error", "reset", "reset-before-request", "connect-failure", "envoy-ratelimited", "retriable-4xx", "refused-stream", "retriable-status-codes", "http3-post-connect-failure", "cancelled", "deadline-exceeded", "internal", "resource-exhausted", "unavailable"]))]; Demands(ALL) };

const D316: Demands = { static ALL: &[Demand] = &[d(C::Required(&["key", "namespace", "value"]))]; Demands(ALL) };

const D317: Demands = { static ALL: &[Demand] = &[d(C::Names(&["AsString", "AsJson", "None"]))]; Demands(ALL) };

const D318: Demands = { static ALL: &[Demand] = &[d(C::Several { of: &["stringValue"], least: 1, most: 1 })]; Demands(ALL) };

const D319: Demands = { static ALL: &[Demand] = &[d(C::Required(&["pattern", "substitution"]))]; Demands(ALL) };

const D320: Demands = { static ALL: &[Demand] = &[d(C::Required(&["hostname"]))]; Demands(ALL) };

const D321: Demands = { static ALL: &[Demand] = &[d(C::Required(&["port"]))]; Demands(ALL) };

const D322: Demands = { static ALL: &[Demand] = &[d(C::Names(&["TCP", "HTTP", "HTTP2", "HTTP11", "H2C", "MCP"]))]; Demands(ALL) };

const D323: Demands = { static ALL: &[Demand] = &[d(C::Required(&["mode"])), d(C::Rule(rules::client_certificate))]; Demands(ALL) };

const D324: Demands = { static ALL: &[Demand] = &[d(C::Names(&["ExternalHostname"]))]; Demands(ALL) };

const D325: Demands = { static ALL: &[Demand] = &[d(C::MinLength(1)), d(C::MaxLength(253)), d(C::Pattern(P::Subdomain)), d(C::Rule(rules::outside_cluster))]; Demands(ALL) };

const D326: Demands = { static ALL: &[Demand] = &[d(C::MaxLength(63)), d(C::Rule(rules::dns_label))]; Demands(ALL) };

const D327: Demands = { static ALL: &[Demand] = &[d(C::Names(&["None", "ServerOnly", "ClientAndServer"]))]; Demands(ALL) };

const D328: Demands = { static ALL: &[Demand] = &[d(C::MinItems(1)), d(C::MaxItems(16)), d(C::Unique(&["group", "kind", "name"]))]; Demands(ALL) };

const D329: Demands = { static ALL: &[Demand] = &[d(C::Pattern(P::Duration)), d(C::Rule(rules::budget_interval))]; Demands(ALL) };

const D330: Demands = { static ALL: &[Demand] = &[d(C::Least(1)), d(C::Most(1_000_000))]; Demands(ALL) };

const D331: Demands = { static ALL: &[Demand] = &[d(C::Pattern(P::Duration)), d(C::Rule(rules::rate_interval))]; Demands(ALL) };

const D332: Demands = { static ALL: &[Demand] = &[d(C::Required(&["name", "port", "protocol"])).until(3), d(C::Required(&["name", "protocol"])).since(4)]; Demands(ALL) };

const D333: Demands = { static ALL: &[Demand] = &[d(C::MinItems(1)), d(C::MaxItems(64)), d(C::Unique(&["name"])), d(C::Rule(rules::plain_tls)), d(C::Rule(rules::https_mode)), d(C::Rule(rules::hostname_without_host)), d(C::Rule(rules::triples))]; Demands(ALL) };

const D334: Demands = { static ALL: &[Demand] = &[d(C::Least(1)).until(3), d(C::Least(0)).since(4), d(C::Most(65535))]; Demands(ALL) };

const D335: Demands = { static ALL: &[Demand] = &[d(C::Needs { by: "type", value: "AWS", field: "aws" }), d(C::Needs { by: "type", value: "Static", field: "static" }), d(C::Needs { by: "type", value: "DynamicForwardProxy", field: "dynamicForwardProxy" }), d(C::Needs { by: "type", value: "GCP", field: "gcp" }), d(C::Needs { by: "type", value: "PriorityGroups", field: "priorityGroups" }), d(C::Several { of: &["aws", "static", "dynamicForwardProxy", "gcp", "priorityGroups", "ai", "mcp"], least: 1, most: 1 })]; Demands(ALL) };

const D336: Demands = { static ALL: &[Demand] = &[d(C::Several { of: &["http1ProtocolOptions", "http2ProtocolOptions"], least: 0, most: 1 })]; Demands(ALL) };

const D337: Demands = { static ALL: &[Demand] = &[d(C::Required(&["status"])), d(C::Several { of: &["body", "bodyFormat"], least: 0, most: 1 })]; Demands(ALL) };

const D338: Demands = { static ALL: &[Demand] = &[d(C::Needs { by: "type", value: "ExtAuth", field: "extAuth" }), d(C::Needs { by: "type", value: "ExtProc", field: "extProc" }), d(C::Needs { by: "type", value: "RateLimit", field: "rateLimit" }), d(C::Needs { by: "type", value: "JWT", field: "jwt" }), d(C::Needs { by: "type", value: "OAuth2", field: "oauth2" }), d(C::Several { of: &["extAuth", "extProc", "rateLimit", "jwt", "oauth2"], least: 1, most: 1 })]; Demands(ALL) };

const D339: Demands = { static ALL: &[Demand] = &[d(C::Rule(rules::auto_host_rewrite)), d(C::Rule(rules::per_try_timeout)), d(C::Rule(rules::tracing_targets)), d(C::Rule(rules::url_rewrite)), d(C::Rule(rules::stat_prefix))]; Demands(ALL) };

const D340: Demands = { static ALL: &[Demand] = &[d(C::Required(&["targetRef", "tls"])).until(0), d(C::Required(&["targetRefs", "validation"])).since(1)]; Demands(ALL) };

const D341: Demands = { static ALL: &[Demand] = &[d(C::Required(&["gatewayClassName", "listeners"]))]; Demands(ALL) };

const D342: Demands = { static ALL: &[Demand] = &[d(C::Required(&["controllerName"]))]; Demands(ALL) };

const D343: Demands = { static ALL: &[Demand] = &[d(C::Required(&["listeners", "parentRef"]))]; Demands(ALL) };

const D344: Demands = { static ALL: &[Demand] = &[d(C::Required(&["from", "to"]))]; Demands(ALL) };

const D345: Demands = { static ALL: &[Demand] = &[d(C::Required(&["rules"]))]; Demands(ALL) };

const D346: Demands = { static ALL: &[Demand] = &[d(C::Required(&["rules"])), d(C::Required(&["hostnames"])).not_in_alpha()]; Demands(ALL) };

const D347: Demands = { static ALL: &[Demand] = &[d(C::Required(&["port", "type"])), d(C::Rule(rules::external_hostname))]; Demands(ALL) };

const D348: Demands = { static ALL: &[Demand] = &[d(C::Required(&["targetRefs"]))]; Demands(ALL) };
