//! Every field of the kinds of the Gateway API, and of kgateway's.
//!
//! Generated from `schemas/gateway-api-fields.json` by `BLESS=1 cargo test --test generated`: don't edit.

use super::entry::{Entry, kind as k, served as s};
use super::message::{Message, MessageId as M, Type as T, field as f};
use super::table::OBJECT_META;
use crate::model::Kind;

const U32: T = T::Whole(0, 4_294_967_295);
const I32: T = T::Whole(-2_147_483_648, 2_147_483_647);
const I64: T = T::Whole(i64::MIN, i64::MAX);

/// Kinds, their whole message, and under which versions of their group they are served.
pub(super) static KINDS: &[Entry] = &[
    k(Kind::BackendTlsPolicy, &M450, &[s("v1", [4, 255], [4, 255]), s("v1alpha2", [255, 0], [0, 0]), s("v1alpha3", [255, 0], [1, 255])]),
    k(Kind::GrpcRoute, &M451, &[s("v1", [1, 255], [1, 255]), s("v1alpha2", [255, 0], [0, 1])]),
    k(Kind::ApiGateway, &M452, &[s("v1", [0, 255], [0, 255]), s("v1beta1", [0, 255], [0, 255])]),
    k(Kind::GatewayClass, &M453, &[s("v1", [0, 255], [0, 255]), s("v1beta1", [0, 255], [0, 255])]),
    k(Kind::HttpRoute, &M454, &[s("v1", [0, 255], [0, 255]), s("v1beta1", [0, 255], [0, 255])]),
    k(Kind::ListenerSet, &M455, &[s("v1", [5, 255], [5, 255])]),
    k(Kind::ReferenceGrant, &M456, &[s("v1", [5, 255], [5, 255]), s("v1alpha2", [0, 0], [0, 1]), s("v1beta1", [0, 255], [0, 255])]),
    k(Kind::TcpRoute, &M457, &[s("v1", [6, 255], [6, 255]), s("v1alpha2", [255, 0], [0, 255])]),
    k(Kind::TlsRoute, &M458, &[s("v1", [5, 255], [5, 255]), s("v1alpha2", [255, 0], [0, 255]), s("v1alpha3", [255, 0], [4, 255])]),
    k(Kind::UdpRoute, &M459, &[s("v1", [6, 255], [6, 255]), s("v1alpha2", [255, 0], [0, 255])]),
    k(Kind::XBackend, &M460, &[s("v1alpha1", [255, 0], [6, 255])]),
    k(Kind::XBackendTrafficPolicy, &M461, &[s("v1alpha1", [255, 0], [3, 255])]),
    k(Kind::XListenerSet, &M462, &[s("v1alpha1", [255, 0], [3, 4])]),
    k(Kind::XMesh, &M463, &[s("v1alpha1", [255, 0], [4, 255])]),
    k(Kind::Backend, &M442, &[s("v1alpha1", [0, 255], [255, 0])]),
    k(Kind::BackendConfigPolicy, &M443, &[s("v1alpha1", [0, 255], [255, 0])]),
    k(Kind::DirectResponse, &M444, &[s("v1alpha1", [0, 255], [255, 0])]),
    k(Kind::GatewayExtension, &M445, &[s("v1alpha1", [0, 255], [255, 0])]),
    k(Kind::GatewayParameters, &M446, &[s("v1alpha1", [0, 255], [255, 0])]),
    k(Kind::HttpListenerPolicy, &M447, &[s("v1alpha1", [0, 255], [255, 0])]),
    k(Kind::ListenerPolicy, &M448, &[s("v1alpha1", [0, 255], [255, 0])]),
    k(Kind::TrafficPolicy, &M449, &[s("v1alpha1", [0, 255], [255, 0])]),
];

static M0: Message = Message { name: "Backend.spec", fields: &[
    f("ai", T::Object(M(&M1))),
    f("aws", T::Object(M(&M16))),
    f("dynamicForwardProxy", T::Object(M(&M24))),
    f("gcp", T::Object(M(&M25))),
    f("mcp", T::Object(M(&M26))),
    f("priorityGroups", T::List(&T::Object(M(&M34)))),
    f("static", T::Object(M(&M36))),
    f("type", T::Text),
], one_ofs: &[] };

static M1: Message = Message { name: "Backend.spec.ai", fields: &[
    f("llm", T::Object(M(&M2))),
    f("multipool", T::Object(M(&M14))),
], one_ofs: &[] };

static M2: Message = Message { name: "Backend.spec.ai.llm", fields: &[
    f("authHeaderOverride", T::Object(M(&M3))),
    f("hostOverride", T::Object(M(&M4))),
    f("pathOverride", T::Object(M(&M5))),
    f("provider", T::Object(M(&M6))),
], one_ofs: &[] };

static M3: Message = Message { name: "Backend.spec.ai.llm.authHeaderOverride", fields: &[
    f("headerName", T::Text),
    f("prefix", T::Text),
], one_ofs: &[] };

static M4: Message = Message { name: "Backend.spec.ai.llm.hostOverride", fields: &[
    f("host", T::Text),
    f("port", I32),
], one_ofs: &[] };

static M5: Message = Message { name: "Backend.spec.ai.llm.pathOverride", fields: &[
    f("fullPath", T::Text),
], one_ofs: &[] };

static M6: Message = Message { name: "Backend.spec.ai.llm.provider", fields: &[
    f("anthropic", T::Object(M(&M7))),
    f("azureopenai", T::Object(M(&M10))),
    f("gemini", T::Object(M(&M11))),
    f("openai", T::Object(M(&M12))),
    f("vertexai", T::Object(M(&M13))),
], one_ofs: &[] };

static M7: Message = Message { name: "Backend.spec.ai.llm.provider.anthropic", fields: &[
    f("apiVersion", T::Text),
    f("authToken", T::Object(M(&M8))),
    f("model", T::Text),
], one_ofs: &[] };

static M8: Message = Message { name: "Backend.spec.ai.llm.provider.anthropic.authToken", fields: &[
    f("inline", T::Text),
    f("kind", T::Text),
    f("secretRef", T::Object(M(&M9))),
], one_ofs: &[] };

static M9: Message = Message { name: "Backend.spec.ai.llm.provider.anthropic.authToken.secretRef", fields: &[
    f("name", T::Text),
], one_ofs: &[] };

static M10: Message = Message { name: "Backend.spec.ai.llm.provider.azureopenai", fields: &[
    f("apiVersion", T::Text),
    f("authToken", T::Object(M(&M8))),
    f("deploymentName", T::Text),
    f("endpoint", T::Text),
], one_ofs: &[] };

static M11: Message = Message { name: "Backend.spec.ai.llm.provider.gemini", fields: &[
    f("apiVersion", T::Text),
    f("authToken", T::Object(M(&M8))),
    f("model", T::Text),
], one_ofs: &[] };

static M12: Message = Message { name: "Backend.spec.ai.llm.provider.openai", fields: &[
    f("authToken", T::Object(M(&M8))),
    f("model", T::Text),
], one_ofs: &[] };

static M13: Message = Message { name: "Backend.spec.ai.llm.provider.vertexai", fields: &[
    f("apiVersion", T::Text),
    f("authToken", T::Object(M(&M8))),
    f("location", T::Text),
    f("model", T::Text),
    f("modelPath", T::Text),
    f("projectId", T::Text),
    f("publisher", T::Text),
], one_ofs: &[] };

static M14: Message = Message { name: "Backend.spec.ai.multipool", fields: &[
    f("priorities", T::List(&T::Object(M(&M15)))),
], one_ofs: &[] };

static M15: Message = Message { name: "Backend.spec.ai.multipool.prioritiesItem", fields: &[
    f("pool", T::List(&T::Object(M(&M2)))),
], one_ofs: &[] };

static M16: Message = Message { name: "Backend.spec.aws", fields: &[
    f("accountId", T::Text),
    f("auth", T::Object(M(&M17))),
    f("ec2", T::Object(M(&M20))),
    f("lambda", T::Object(M(&M23))),
    f("region", T::Text),
], one_ofs: &[] };

static M17: Message = Message { name: "Backend.spec.aws.auth", fields: &[
    f("assumeRole", T::Object(M(&M18))),
    f("secretRef", T::Object(M(&M19))),
    f("type", T::Text),
], one_ofs: &[] };

static M18: Message = Message { name: "Backend.spec.aws.auth.assumeRole", fields: &[
    f("roleArn", T::Text),
], one_ofs: &[] };

static M19: Message = Message { name: "Backend.spec.aws.auth.secretRef", fields: &[
    f("name", T::Text),
], one_ofs: &[] };

static M20: Message = Message { name: "Backend.spec.aws.ec2", fields: &[
    f("addressType", T::Text),
    f("filters", T::List(&T::Object(M(&M21)))),
    f("port", I32),
], one_ofs: &[] };

static M21: Message = Message { name: "Backend.spec.aws.ec2.filtersItem", fields: &[
    f("key", T::Text),
    f("keyValue", T::Object(M(&M22))),
], one_ofs: &[] };

static M22: Message = Message { name: "Backend.spec.aws.ec2.filtersItem.keyValue", fields: &[
    f("key", T::Text),
    f("value", T::Text),
], one_ofs: &[] };

static M23: Message = Message { name: "Backend.spec.aws.lambda", fields: &[
    f("accountId", T::Text),
    f("endpointURL", T::Text),
    f("functionName", T::Text),
    f("invocationMode", T::Text),
    f("payloadTransformMode", T::Text),
    f("qualifier", T::Text),
], one_ofs: &[] };

static M24: Message = Message { name: "Backend.spec.dynamicForwardProxy", fields: &[
    f("enableTls", T::Bool),
], one_ofs: &[] };

static M25: Message = Message { name: "Backend.spec.gcp", fields: &[
    f("audience", T::Text),
    f("host", T::Text),
], one_ofs: &[] };

static M26: Message = Message { name: "Backend.spec.mcp", fields: &[
    f("name", T::Text),
    f("targets", T::List(&T::Object(M(&M27)))),
], one_ofs: &[] };

static M27: Message = Message { name: "Backend.spec.mcp.targetsItem", fields: &[
    f("selectors", T::Object(M(&M28))),
    f("static", T::Object(M(&M33))),
], one_ofs: &[] };

static M28: Message = Message { name: "Backend.spec.mcp.targetsItem.selectors", fields: &[
    f("namespaceSelector", T::Object(M(&M29))),
    f("serviceSelector", T::Object(M(&M31))),
], one_ofs: &[] };

static M29: Message = Message { name: "Backend.spec.mcp.targetsItem.selectors.namespaceSelector", fields: &[
    f("matchExpressions", T::List(&T::Object(M(&M30)))),
    f("matchLabels", T::Map(&T::Text)),
], one_ofs: &[] };

static M30: Message = Message { name: "Backend.spec.mcp.targetsItem.selectors.namespaceSelector.matchExpressionsItem", fields: &[
    f("key", T::Text),
    f("operator", T::Text),
    f("values", T::List(&T::Text)),
], one_ofs: &[] };

static M31: Message = Message { name: "Backend.spec.mcp.targetsItem.selectors.serviceSelector", fields: &[
    f("matchExpressions", T::List(&T::Object(M(&M32)))),
    f("matchLabels", T::Map(&T::Text)),
], one_ofs: &[] };

static M32: Message = Message { name: "Backend.spec.mcp.targetsItem.selectors.serviceSelector.matchExpressionsItem", fields: &[
    f("key", T::Text),
    f("operator", T::Text),
    f("values", T::List(&T::Text)),
], one_ofs: &[] };

static M33: Message = Message { name: "Backend.spec.mcp.targetsItem.static", fields: &[
    f("host", T::Text),
    f("name", T::Text),
    f("port", I32),
    f("protocol", T::Text),
], one_ofs: &[] };

static M34: Message = Message { name: "Backend.spec.priorityGroupsItem", fields: &[
    f("backendRefs", T::List(&T::Object(M(&M35)))),
], one_ofs: &[] };

static M35: Message = Message { name: "Backend.spec.priorityGroupsItem.backendRefsItem", fields: &[
    f("name", T::Text),
], one_ofs: &[] };

static M36: Message = Message { name: "Backend.spec.static", fields: &[
    f("appProtocol", T::Text),
    f("hosts", T::List(&T::Object(M(&M37)))),
], one_ofs: &[] };

static M37: Message = Message { name: "Backend.spec.static.hostsItem", fields: &[
    f("host", T::Text),
    f("port", I32),
], one_ofs: &[] };

static M38: Message = Message { name: "BackendConfigPolicy.spec", fields: &[
    f("circuitBreakers", T::Object(M(&M39))),
    f("commonHttpProtocolOptions", T::Object(M(&M40))),
    f("connectTimeout", T::Text),
    f("dns", T::Object(M(&M41))),
    f("healthCheck", T::Object(M(&M42))),
    f("http1ProtocolOptions", T::Object(M(&M45))),
    f("http2ProtocolOptions", T::Object(M(&M46))),
    f("loadBalancer", T::Object(M(&M48))),
    f("outlierDetection", T::Object(M(&M60))),
    f("perConnectionBufferLimitBytes", I32),
    f("targetRefs", T::List(&T::Object(M(&M61)))),
    f("targetSelectors", T::List(&T::Object(M(&M62)))),
    f("tcpKeepalive", T::Object(M(&M63))),
    f("tls", T::Object(M(&M64))),
    f("upstreamProxyProtocol", T::Object(M(&M69))),
], one_ofs: &[] };

static M39: Message = Message { name: "BackendConfigPolicy.spec.circuitBreakers", fields: &[
    f("maxConnections", I32),
    f("maxPendingRequests", I32),
    f("maxRequests", I32),
    f("maxRetries", I32),
    f("trackRemaining", T::Bool),
], one_ofs: &[] };

static M40: Message = Message { name: "BackendConfigPolicy.spec.commonHttpProtocolOptions", fields: &[
    f("idleTimeout", T::Text),
    f("maxHeadersCount", I32),
    f("maxRequestsPerConnection", I32),
    f("maxStreamDuration", T::Text),
], one_ofs: &[] };

static M41: Message = Message { name: "BackendConfigPolicy.spec.dns", fields: &[
    f("jitter", T::Text),
    f("refreshRate", T::Text),
    f("respectTTL", T::Bool),
], one_ofs: &[] };

static M42: Message = Message { name: "BackendConfigPolicy.spec.healthCheck", fields: &[
    f("grpc", T::Object(M(&M43))),
    f("healthyThreshold", I32),
    f("http", T::Object(M(&M44))),
    f("interval", T::Text),
    f("timeout", T::Text),
    f("unhealthyThreshold", I32),
], one_ofs: &[] };

static M43: Message = Message { name: "BackendConfigPolicy.spec.healthCheck.grpc", fields: &[
    f("authority", T::Text),
    f("serviceName", T::Text),
], one_ofs: &[] };

static M44: Message = Message { name: "BackendConfigPolicy.spec.healthCheck.http", fields: &[
    f("host", T::Text),
    f("method", T::Text),
    f("path", T::Text),
], one_ofs: &[] };

static M45: Message = Message { name: "BackendConfigPolicy.spec.http1ProtocolOptions", fields: &[
    f("enableTrailers", T::Bool),
    f("overrideStreamErrorOnInvalidHttpMessage", T::Bool),
    f("preserveHttp1HeaderCase", T::Bool),
], one_ofs: &[] };

static M46: Message = Message { name: "BackendConfigPolicy.spec.http2ProtocolOptions", fields: &[
    f("connectionKeepalive", T::Object(M(&M47))),
    f("initialConnectionWindowSize", T::Quantity),
    f("initialStreamWindowSize", T::Quantity),
    f("maxConcurrentStreams", I32),
    f("overrideStreamErrorOnInvalidHttpMessage", T::Bool),
], one_ofs: &[] };

static M47: Message = Message { name: "BackendConfigPolicy.spec.http2ProtocolOptions.connectionKeepalive", fields: &[
    f("connectionIdleInterval", T::Text),
    f("interval", T::Text),
    f("timeout", T::Text),
], one_ofs: &[] };

static M48: Message = Message { name: "BackendConfigPolicy.spec.loadBalancer", fields: &[
    f("closeConnectionsOnHostSetChange", T::Bool),
    f("healthyPanicThreshold", I32),
    f("leastRequest", T::Object(M(&M49))),
    f("localityType", T::Text),
    f("maglev", T::Object(M(&M51))),
    f("random", T::Open),
    f("ringHash", T::Object(M(&M55))),
    f("roundRobin", T::Object(M(&M56))),
    f("updateMergeWindow", T::Text),
    f("zoneAware", T::Object(M(&M57))),
], one_ofs: &[] };

static M49: Message = Message { name: "BackendConfigPolicy.spec.loadBalancer.leastRequest", fields: &[
    f("choiceCount", I32),
    f("slowStart", T::Object(M(&M50))),
], one_ofs: &[] };

static M50: Message = Message { name: "BackendConfigPolicy.spec.loadBalancer.leastRequest.slowStart", fields: &[
    f("aggression", T::Text),
    f("minWeightPercent", I32),
    f("window", T::Text),
], one_ofs: &[] };

static M51: Message = Message { name: "BackendConfigPolicy.spec.loadBalancer.maglev", fields: &[
    f("hashPolicies", T::List(&T::Object(M(&M52)))),
    f("useHostnameForHashing", T::Bool),
], one_ofs: &[] };

static M52: Message = Message { name: "BackendConfigPolicy.spec.loadBalancer.maglev.hashPoliciesItem", fields: &[
    f("cookie", T::Object(M(&M53))),
    f("header", T::Object(M(&M54))),
    f("sourceIP", T::Open),
    f("terminal", T::Bool),
], one_ofs: &[] };

static M53: Message = Message { name: "BackendConfigPolicy.spec.loadBalancer.maglev.hashPoliciesItem.cookie", fields: &[
    f("httpOnly", T::Bool),
    f("name", T::Text),
    f("path", T::Text),
    f("sameSite", T::Text),
    f("secure", T::Bool),
    f("ttl", T::Text),
], one_ofs: &[] };

static M54: Message = Message { name: "BackendConfigPolicy.spec.loadBalancer.maglev.hashPoliciesItem.header", fields: &[
    f("name", T::Text),
], one_ofs: &[] };

static M55: Message = Message { name: "BackendConfigPolicy.spec.loadBalancer.ringHash", fields: &[
    f("hashPolicies", T::List(&T::Object(M(&M52)))),
    f("maximumRingSize", I64),
    f("minimumRingSize", I64),
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
    f("minEndpointsThreshold", I64),
    f("routingEnabled", I32),
], one_ofs: &[] };

static M59: Message = Message { name: "BackendConfigPolicy.spec.loadBalancer.zoneAware.preferLocal.force", fields: &[
    f("minEndpointsInZoneThreshold", I32),
], one_ofs: &[] };

static M60: Message = Message { name: "BackendConfigPolicy.spec.outlierDetection", fields: &[
    f("baseEjectionTime", T::Text),
    f("consecutive5xx", I32),
    f("interval", T::Text),
    f("maxEjectionPercent", I32),
], one_ofs: &[] };

static M61: Message = Message { name: "BackendConfigPolicy.spec.targetRefsItem", fields: &[
    f("group", T::Text),
    f("kind", T::Text),
    f("name", T::Text),
], one_ofs: &[] };

static M62: Message = Message { name: "BackendConfigPolicy.spec.targetSelectorsItem", fields: &[
    f("group", T::Text),
    f("kind", T::Text),
    f("matchLabels", T::Map(&T::Text)),
], one_ofs: &[] };

static M63: Message = Message { name: "BackendConfigPolicy.spec.tcpKeepalive", fields: &[
    f("keepAliveInterval", T::Text),
    f("keepAliveProbes", I32),
    f("keepAliveTime", T::Text),
], one_ofs: &[] };

static M64: Message = Message { name: "BackendConfigPolicy.spec.tls", fields: &[
    f("allowRenegotiation", T::Bool),
    f("alpnProtocols", T::List(&T::Text)),
    f("files", T::Object(M(&M65))),
    f("insecureSkipVerify", T::Bool),
    f("parameters", T::Object(M(&M66))),
    f("secretRef", T::Object(M(&M67))),
    f("simpleTLS", T::Bool),
    f("sni", T::Text),
    f("tlsFiles", T::Object(M(&M68))),
    f("verifySubjectAltName", T::List(&T::Text)),
    f("verifySubjectAltNames", T::List(&T::Text)),
    f("wellKnownCACertificates", T::Text),
], one_ofs: &[] };

static M65: Message = Message { name: "BackendConfigPolicy.spec.tls.files", fields: &[
    f("rootCA", T::Text),
    f("tlsCertificate", T::Text),
    f("tlsKey", T::Text),
], one_ofs: &[] };

static M66: Message = Message { name: "BackendConfigPolicy.spec.tls.parameters", fields: &[
    f("cipherSuites", T::List(&T::Text)),
    f("ecdhCurves", T::List(&T::Text)),
    f("maxVersion", T::Text),
    f("minVersion", T::Text),
    f("signatureAlgorithms", T::List(&T::Text)),
    f("tlsMaxVersion", T::Text),
    f("tlsMinVersion", T::Text),
], one_ofs: &[] };

static M67: Message = Message { name: "BackendConfigPolicy.spec.tls.secretRef", fields: &[
    f("name", T::Text),
], one_ofs: &[] };

static M68: Message = Message { name: "BackendConfigPolicy.spec.tls.tlsFiles", fields: &[
    f("rootCA", T::Text),
    f("tlsCertificate", T::Text),
    f("tlsKey", T::Text),
], one_ofs: &[] };

static M69: Message = Message { name: "BackendConfigPolicy.spec.upstreamProxyProtocol", fields: &[
    f("version", T::Text),
], one_ofs: &[] };

static M70: Message = Message { name: "BackendTLSPolicy.spec", fields: &[
    f("options", T::Map(&T::Text)),
    f("targetRef", T::Object(M(&M71))).never_standard().experimental(0).until(0),
    f("targetRefs", T::List(&T::Object(M(&M72)))),
    f("tls", T::Object(M(&M73))).never_standard().experimental(0).until(0),
    f("validation", T::Object(M(&M75))),
], one_ofs: &[] };

static M71: Message = Message { name: "BackendTLSPolicy.spec.targetRef", fields: &[
    f("group", T::Text),
    f("kind", T::Text),
    f("name", T::Text),
    f("namespace", T::Text),
    f("sectionName", T::Text),
], one_ofs: &[] };

static M72: Message = Message { name: "BackendTLSPolicy.spec.targetRefsItem", fields: &[
    f("group", T::Text),
    f("kind", T::Text),
    f("name", T::Text),
    f("sectionName", T::Text),
], one_ofs: &[] };

static M73: Message = Message { name: "BackendTLSPolicy.spec.tls", fields: &[
    f("caCertRefs", T::List(&T::Object(M(&M74)))),
    f("hostname", T::Text),
    f("wellKnownCACerts", T::Text),
], one_ofs: &[] };

static M74: Message = Message { name: "BackendTLSPolicy.spec.tls.caCertRefsItem", fields: &[
    f("group", T::Text),
    f("kind", T::Text),
    f("name", T::Text),
], one_ofs: &[] };

static M75: Message = Message { name: "BackendTLSPolicy.spec.validation", fields: &[
    f("caCertificateRefs", T::List(&T::Object(M(&M76)))),
    f("hostname", T::Text),
    f("subjectAltNames", T::List(&T::Object(M(&M77)))),
    f("wellKnownCACertificates", T::Text),
], one_ofs: &[] };

static M76: Message = Message { name: "BackendTLSPolicy.spec.validation.caCertificateRefsItem", fields: &[
    f("group", T::Text),
    f("kind", T::Text),
    f("name", T::Text),
], one_ofs: &[] };

static M77: Message = Message { name: "BackendTLSPolicy.spec.validation.subjectAltNamesItem", fields: &[
    f("hostname", T::Text),
    f("type", T::Text),
    f("uri", T::Text),
], one_ofs: &[] };

static M78: Message = Message { name: "DirectResponse.spec", fields: &[
    f("body", T::Text),
    f("bodyFormat", T::Object(M(&M79))),
    f("status", I32),
], one_ofs: &[] };

static M79: Message = Message { name: "DirectResponse.spec.bodyFormat", fields: &[
    f("contentType", T::Text),
    f("json", T::Open),
    f("text", T::Text),
], one_ofs: &[] };

static M80: Message = Message { name: "GRPCRoute.spec", fields: &[
    f("hostnames", T::List(&T::Text)),
    f("parentRefs", T::List(&T::Object(M(&M81)))),
    f("rules", T::List(&T::Object(M(&M82)))),
    f("useDefaultGateways", T::Text).never_standard().experimental(4),
], one_ofs: &[] };

static M81: Message = Message { name: "GRPCRoute.spec.parentRefsItem", fields: &[
    f("group", T::Text),
    f("kind", T::Text),
    f("name", T::Text),
    f("namespace", T::Text),
    f("port", I32),
    f("sectionName", T::Text),
], one_ofs: &[] };

static M82: Message = Message { name: "GRPCRoute.spec.rulesItem", fields: &[
    f("backendRefs", T::List(&T::Object(M(&M83)))),
    f("filters", T::List(&T::Object(M(&M84)))),
    f("matches", T::List(&T::Object(M(&M92)))),
    f("name", T::Text).since(4).experimental(2),
    f("sessionPersistence", T::Object(M(&M95))).never_standard().experimental(1),
], one_ofs: &[] };

static M83: Message = Message { name: "GRPCRoute.spec.rulesItem.backendRefsItem", fields: &[
    f("filters", T::List(&T::Object(M(&M84)))),
    f("group", T::Text),
    f("kind", T::Text),
    f("name", T::Text),
    f("namespace", T::Text),
    f("port", I32),
    f("weight", I32),
], one_ofs: &[] };

static M84: Message = Message { name: "GRPCRoute.spec.rulesItem.backendRefsItem.filtersItem", fields: &[
    f("extensionRef", T::Object(M(&M85))),
    f("requestHeaderModifier", T::Object(M(&M86))),
    f("requestMirror", T::Object(M(&M89))),
    f("responseHeaderModifier", T::Object(M(&M86))),
    f("type", T::Text),
], one_ofs: &[] };

static M85: Message = Message { name: "GRPCRoute.spec.rulesItem.backendRefsItem.filtersItem.extensionRef", fields: &[
    f("group", T::Text),
    f("kind", T::Text),
    f("name", T::Text),
], one_ofs: &[] };

static M86: Message = Message { name: "GRPCRoute.spec.rulesItem.backendRefsItem.filtersItem.requestHeaderModifier", fields: &[
    f("add", T::List(&T::Object(M(&M87)))),
    f("remove", T::List(&T::Text)),
    f("set", T::List(&T::Object(M(&M88)))),
], one_ofs: &[] };

static M87: Message = Message { name: "GRPCRoute.spec.rulesItem.backendRefsItem.filtersItem.requestHeaderModifier.addItem", fields: &[
    f("name", T::Text),
    f("value", T::Text),
], one_ofs: &[] };

static M88: Message = Message { name: "GRPCRoute.spec.rulesItem.backendRefsItem.filtersItem.requestHeaderModifier.setItem", fields: &[
    f("name", T::Text),
    f("value", T::Text),
], one_ofs: &[] };

static M89: Message = Message { name: "GRPCRoute.spec.rulesItem.backendRefsItem.filtersItem.requestMirror", fields: &[
    f("backendRef", T::Object(M(&M90))),
    f("fraction", T::Object(M(&M91))).since(3).experimental(2),
    f("percent", I32).since(3).experimental(2),
], one_ofs: &[] };

static M90: Message = Message { name: "GRPCRoute.spec.rulesItem.backendRefsItem.filtersItem.requestMirror.backendRef", fields: &[
    f("group", T::Text),
    f("kind", T::Text),
    f("name", T::Text),
    f("namespace", T::Text),
    f("port", I32),
], one_ofs: &[] };

static M91: Message = Message { name: "GRPCRoute.spec.rulesItem.backendRefsItem.filtersItem.requestMirror.fraction", fields: &[
    f("denominator", I32),
    f("numerator", I32),
], one_ofs: &[] };

static M92: Message = Message { name: "GRPCRoute.spec.rulesItem.matchesItem", fields: &[
    f("headers", T::List(&T::Object(M(&M93)))),
    f("method", T::Object(M(&M94))),
], one_ofs: &[] };

static M93: Message = Message { name: "GRPCRoute.spec.rulesItem.matchesItem.headersItem", fields: &[
    f("name", T::Text),
    f("type", T::Text),
    f("value", T::Text),
], one_ofs: &[] };

static M94: Message = Message { name: "GRPCRoute.spec.rulesItem.matchesItem.method", fields: &[
    f("method", T::Text),
    f("service", T::Text),
    f("type", T::Text),
], one_ofs: &[] };

static M95: Message = Message { name: "GRPCRoute.spec.rulesItem.sessionPersistence", fields: &[
    f("absoluteTimeout", T::Text),
    f("cookieConfig", T::Object(M(&M96))),
    f("idleTimeout", T::Text).until(5),
    f("sessionName", T::Text),
    f("type", T::Text),
], one_ofs: &[] };

static M96: Message = Message { name: "GRPCRoute.spec.rulesItem.sessionPersistence.cookieConfig", fields: &[
    f("lifetimeType", T::Text),
], one_ofs: &[] };

static M97: Message = Message { name: "Gateway.spec", fields: &[
    f("addresses", T::List(&T::Object(M(&M98)))),
    f("allowedListeners", T::Object(M(&M99))).since(5).experimental(3),
    f("backendTLS", T::Object(M(&M103))).never_standard().experimental(2).until(3),
    f("defaultScope", T::Text).never_standard().experimental(4),
    f("gatewayClassName", T::Text),
    f("infrastructure", T::Object(M(&M105))).since(2).experimental(0),
    f("listeners", T::List(&T::Object(M(&M106)))),
    f("tls", T::Object(M(&M115))).since(5).experimental(4),
], one_ofs: &[] };

static M98: Message = Message { name: "Gateway.spec.addressesItem", fields: &[
    f("type", T::Text),
    f("value", T::Text),
], one_ofs: &[] };

static M99: Message = Message { name: "Gateway.spec.allowedListeners", fields: &[
    f("namespaces", T::Object(M(&M100))),
], one_ofs: &[] };

static M100: Message = Message { name: "Gateway.spec.allowedListeners.namespaces", fields: &[
    f("from", T::Text),
    f("selector", T::Object(M(&M101))),
], one_ofs: &[] };

static M101: Message = Message { name: "Gateway.spec.allowedListeners.namespaces.selector", fields: &[
    f("matchExpressions", T::List(&T::Object(M(&M102)))),
    f("matchLabels", T::Map(&T::Text)),
], one_ofs: &[] };

static M102: Message = Message { name: "Gateway.spec.allowedListeners.namespaces.selector.matchExpressionsItem", fields: &[
    f("key", T::Text),
    f("operator", T::Text),
    f("values", T::List(&T::Text)),
], one_ofs: &[] };

static M103: Message = Message { name: "Gateway.spec.backendTLS", fields: &[
    f("clientCertificateRef", T::Object(M(&M104))),
], one_ofs: &[] };

static M104: Message = Message { name: "Gateway.spec.backendTLS.clientCertificateRef", fields: &[
    f("group", T::Text),
    f("kind", T::Text),
    f("name", T::Text),
    f("namespace", T::Text),
], one_ofs: &[] };

static M105: Message = Message { name: "Gateway.spec.infrastructure", fields: &[
    f("annotations", T::Map(&T::Text)),
    f("labels", T::Map(&T::Text)),
    f("parametersRef", T::Object(M(&M76))),
], one_ofs: &[] };

static M106: Message = Message { name: "Gateway.spec.listenersItem", fields: &[
    f("allowedRoutes", T::Object(M(&M107))),
    f("hostname", T::Text),
    f("name", T::Text),
    f("port", I32),
    f("protocol", T::Text),
    f("tls", T::Object(M(&M112))),
], one_ofs: &[] };

static M107: Message = Message { name: "Gateway.spec.listenersItem.allowedRoutes", fields: &[
    f("kinds", T::List(&T::Object(M(&M108)))),
    f("namespaces", T::Object(M(&M109))),
], one_ofs: &[] };

static M108: Message = Message { name: "Gateway.spec.listenersItem.allowedRoutes.kindsItem", fields: &[
    f("group", T::Text),
    f("kind", T::Text),
], one_ofs: &[] };

static M109: Message = Message { name: "Gateway.spec.listenersItem.allowedRoutes.namespaces", fields: &[
    f("from", T::Text),
    f("selector", T::Object(M(&M110))),
], one_ofs: &[] };

static M110: Message = Message { name: "Gateway.spec.listenersItem.allowedRoutes.namespaces.selector", fields: &[
    f("matchExpressions", T::List(&T::Object(M(&M111)))),
    f("matchLabels", T::Map(&T::Text)),
], one_ofs: &[] };

static M111: Message = Message { name: "Gateway.spec.listenersItem.allowedRoutes.namespaces.selector.matchExpressionsItem", fields: &[
    f("key", T::Text),
    f("operator", T::Text),
    f("values", T::List(&T::Text)),
], one_ofs: &[] };

static M112: Message = Message { name: "Gateway.spec.listenersItem.tls", fields: &[
    f("certificateRefs", T::List(&T::Object(M(&M104)))),
    f("frontendValidation", T::Object(M(&M113))).never_standard().experimental(1).until(3),
    f("mode", T::Text),
    f("options", T::Map(&T::Text)),
], one_ofs: &[] };

static M113: Message = Message { name: "Gateway.spec.listenersItem.tls.frontendValidation", fields: &[
    f("caCertificateRefs", T::List(&T::Object(M(&M114)))),
], one_ofs: &[] };

static M114: Message = Message { name: "Gateway.spec.listenersItem.tls.frontendValidation.caCertificateRefsItem", fields: &[
    f("group", T::Text),
    f("kind", T::Text),
    f("name", T::Text),
    f("namespace", T::Text),
], one_ofs: &[] };

static M115: Message = Message { name: "Gateway.spec.tls", fields: &[
    f("backend", T::Object(M(&M116))),
    f("frontend", T::Object(M(&M118))),
], one_ofs: &[] };

static M116: Message = Message { name: "Gateway.spec.tls.backend", fields: &[
    f("clientCertificateRef", T::Object(M(&M117))),
], one_ofs: &[] };

static M117: Message = Message { name: "Gateway.spec.tls.backend.clientCertificateRef", fields: &[
    f("group", T::Text),
    f("kind", T::Text),
    f("name", T::Text),
    f("namespace", T::Text),
], one_ofs: &[] };

static M118: Message = Message { name: "Gateway.spec.tls.frontend", fields: &[
    f("default", T::Object(M(&M119))),
    f("perPort", T::List(&T::Object(M(&M122)))),
], one_ofs: &[] };

static M119: Message = Message { name: "Gateway.spec.tls.frontend.default", fields: &[
    f("validation", T::Object(M(&M120))),
], one_ofs: &[] };

static M120: Message = Message { name: "Gateway.spec.tls.frontend.default.validation", fields: &[
    f("caCertificateRefs", T::List(&T::Object(M(&M121)))),
    f("mode", T::Text),
], one_ofs: &[] };

static M121: Message = Message { name: "Gateway.spec.tls.frontend.default.validation.caCertificateRefsItem", fields: &[
    f("group", T::Text),
    f("kind", T::Text),
    f("name", T::Text),
    f("namespace", T::Text),
], one_ofs: &[] };

static M122: Message = Message { name: "Gateway.spec.tls.frontend.perPortItem", fields: &[
    f("port", I32),
    f("tls", T::Object(M(&M119))),
], one_ofs: &[] };

static M123: Message = Message { name: "GatewayClass.spec", fields: &[
    f("controllerName", T::Text),
    f("description", T::Text),
    f("parametersRef", T::Object(M(&M114))),
], one_ofs: &[] };

static M124: Message = Message { name: "GatewayExtension.spec", fields: &[
    f("extAuth", T::Object(M(&M125))),
    f("extProc", T::Object(M(&M134))),
    f("jwt", T::Object(M(&M139))),
    f("oauth2", T::Object(M(&M151))),
    f("rateLimit", T::Object(M(&M163))),
    f("type", T::Text),
], one_ofs: &[] };

static M125: Message = Message { name: "GatewayExtension.spec.extAuth", fields: &[
    f("clearRouteCache", T::Bool),
    f("failOpen", T::Bool),
    f("grpcService", T::Object(M(&M126))),
    f("headersToForward", T::List(&T::Text)),
    f("httpService", T::Object(M(&M130))),
    f("statPrefix", T::Text),
    f("statusOnError", I32),
    f("withRequestBody", T::Object(M(&M133))),
], one_ofs: &[] };

static M126: Message = Message { name: "GatewayExtension.spec.extAuth.grpcService", fields: &[
    f("authority", T::Text),
    f("backendRef", T::Object(M(&M127))),
    f("requestTimeout", T::Text),
    f("retry", T::Object(M(&M128))),
], one_ofs: &[] };

static M127: Message = Message { name: "GatewayExtension.spec.extAuth.grpcService.backendRef", fields: &[
    f("group", T::Text),
    f("kind", T::Text),
    f("name", T::Text),
    f("namespace", T::Text),
    f("port", I32),
    f("weight", I32),
], one_ofs: &[] };

static M128: Message = Message { name: "GatewayExtension.spec.extAuth.grpcService.retry", fields: &[
    f("attempts", I32),
    f("backoff", T::Object(M(&M129))),
], one_ofs: &[] };

static M129: Message = Message { name: "GatewayExtension.spec.extAuth.grpcService.retry.backoff", fields: &[
    f("baseInterval", T::Text),
    f("maxInterval", T::Text),
], one_ofs: &[] };

static M130: Message = Message { name: "GatewayExtension.spec.extAuth.httpService", fields: &[
    f("authorizationRequest", T::Object(M(&M131))),
    f("authorizationResponse", T::Object(M(&M132))),
    f("backendRef", T::Object(M(&M127))),
    f("pathPrefix", T::Text),
    f("requestTimeout", T::Text),
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
    f("maxRequestBytes", I32),
    f("packAsBytes", T::Bool),
], one_ofs: &[] };

static M134: Message = Message { name: "GatewayExtension.spec.extProc", fields: &[
    f("allowProcessingModeOverride", T::Bool),
    f("allowedProcessingModeOverrides", T::List(&T::Object(M(&M135)))),
    f("failOpen", T::Bool),
    f("filterStage", T::Object(M(&M136))),
    f("grpcService", T::Object(M(&M126))),
    f("maxMessageTimeout", T::Text),
    f("messageTimeout", T::Text),
    f("metadataOptions", T::Object(M(&M137))),
    f("processingMode", T::Object(M(&M135))),
    f("requestAttributes", T::List(&T::Text)),
    f("routeCacheAction", T::Text),
    f("statPrefix", T::Text),
], one_ofs: &[] };

static M135: Message = Message { name: "GatewayExtension.spec.extProc.allowedProcessingModeOverridesItem", fields: &[
    f("requestBodyMode", T::Text),
    f("requestHeaderMode", T::Text),
    f("requestTrailerMode", T::Text),
    f("responseBodyMode", T::Text),
    f("responseHeaderMode", T::Text),
    f("responseTrailerMode", T::Text),
], one_ofs: &[] };

static M136: Message = Message { name: "GatewayExtension.spec.extProc.filterStage", fields: &[
    f("predicate", T::Text),
    f("stage", T::Text),
    f("weight", I32),
], one_ofs: &[] };

static M137: Message = Message { name: "GatewayExtension.spec.extProc.metadataOptions", fields: &[
    f("forwarding", T::Object(M(&M138))),
], one_ofs: &[] };

static M138: Message = Message { name: "GatewayExtension.spec.extProc.metadataOptions.forwarding", fields: &[
    f("typed", T::List(&T::Text)),
    f("untyped", T::List(&T::Text)),
], one_ofs: &[] };

static M139: Message = Message { name: "GatewayExtension.spec.jwt", fields: &[
    f("providers", T::List(&T::Object(M(&M140)))),
    f("validationMode", T::Text),
], one_ofs: &[] };

static M140: Message = Message { name: "GatewayExtension.spec.jwt.providersItem", fields: &[
    f("audiences", T::List(&T::Text)),
    f("claimsToHeaders", T::List(&T::Object(M(&M141)))),
    f("forwardToken", T::Bool),
    f("issuer", T::Text),
    f("jwks", T::Object(M(&M142))),
    f("name", T::Text),
    f("tokenSource", T::Object(M(&M149))),
], one_ofs: &[] };

static M141: Message = Message { name: "GatewayExtension.spec.jwt.providersItem.claimsToHeadersItem", fields: &[
    f("header", T::Text),
    f("name", T::Text),
], one_ofs: &[] };

static M142: Message = Message { name: "GatewayExtension.spec.jwt.providersItem.jwks", fields: &[
    f("local", T::Object(M(&M143))),
    f("remote", T::Object(M(&M145))),
], one_ofs: &[] };

static M143: Message = Message { name: "GatewayExtension.spec.jwt.providersItem.jwks.local", fields: &[
    f("configMapRef", T::Object(M(&M144))),
    f("inline", T::Text),
], one_ofs: &[] };

static M144: Message = Message { name: "GatewayExtension.spec.jwt.providersItem.jwks.local.configMapRef", fields: &[
    f("name", T::Text),
], one_ofs: &[] };

static M145: Message = Message { name: "GatewayExtension.spec.jwt.providersItem.jwks.remote", fields: &[
    f("asyncFetch", T::Object(M(&M146))),
    f("backendRef", T::Object(M(&M261))),
    f("cacheDuration", T::Text),
    f("retryPolicy", T::Object(M(&M147))),
    f("url", T::Text),
], one_ofs: &[] };

static M146: Message = Message { name: "GatewayExtension.spec.jwt.providersItem.jwks.remote.asyncFetch", fields: &[
    f("failedRefetchDuration", T::Text),
    f("fastListener", T::Bool),
], one_ofs: &[] };

static M147: Message = Message { name: "GatewayExtension.spec.jwt.providersItem.jwks.remote.retryPolicy", fields: &[
    f("backOff", T::Object(M(&M148))),
    f("numRetries", I32),
], one_ofs: &[] };

static M148: Message = Message { name: "GatewayExtension.spec.jwt.providersItem.jwks.remote.retryPolicy.backOff", fields: &[
    f("baseInterval", T::Text),
    f("maxInterval", T::Text),
], one_ofs: &[] };

static M149: Message = Message { name: "GatewayExtension.spec.jwt.providersItem.tokenSource", fields: &[
    f("header", T::Object(M(&M150))),
    f("queryParameter", T::Text),
], one_ofs: &[] };

static M150: Message = Message { name: "GatewayExtension.spec.jwt.providersItem.tokenSource.header", fields: &[
    f("header", T::Text),
    f("prefix", T::Text),
], one_ofs: &[] };

static M151: Message = Message { name: "GatewayExtension.spec.oauth2", fields: &[
    f("authorizationEndpoint", T::Text),
    f("backendRef", T::Object(M(&M127))),
    f("cookies", T::Object(M(&M152))),
    f("credentials", T::Object(M(&M154))),
    f("denyRedirect", T::Object(M(&M156))),
    f("endSessionEndpoint", T::Text),
    f("forwardAccessToken", T::Bool),
    f("issuerURI", T::Text),
    f("jwt", T::Object(M(&M158))),
    f("logoutPath", T::Text),
    f("redirectURI", T::Text),
    f("scopes", T::List(&T::Text)),
    f("tokenEndpoint", T::Text),
], one_ofs: &[] };

static M152: Message = Message { name: "GatewayExtension.spec.oauth2.cookies", fields: &[
    f("disableAccessTokenSetCookie", T::Bool),
    f("disableIDTokenSetCookie", T::Bool),
    f("disableRefreshTokenSetCookie", T::Bool),
    f("domain", T::Text),
    f("names", T::Object(M(&M153))),
    f("sameSite", T::Text),
], one_ofs: &[] };

static M153: Message = Message { name: "GatewayExtension.spec.oauth2.cookies.names", fields: &[
    f("accessToken", T::Text),
    f("idToken", T::Text),
], one_ofs: &[] };

static M154: Message = Message { name: "GatewayExtension.spec.oauth2.credentials", fields: &[
    f("clientID", T::Text),
    f("clientSecretRef", T::Object(M(&M155))),
], one_ofs: &[] };

static M155: Message = Message { name: "GatewayExtension.spec.oauth2.credentials.clientSecretRef", fields: &[
    f("name", T::Text),
], one_ofs: &[] };

static M156: Message = Message { name: "GatewayExtension.spec.oauth2.denyRedirect", fields: &[
    f("headers", T::List(&T::Object(M(&M157)))),
], one_ofs: &[] };

static M157: Message = Message { name: "GatewayExtension.spec.oauth2.denyRedirect.headersItem", fields: &[
    f("name", T::Text),
    f("type", T::Text),
    f("value", T::Text),
], one_ofs: &[] };

static M158: Message = Message { name: "GatewayExtension.spec.oauth2.jwt", fields: &[
    f("accessToken", T::Object(M(&M159))),
    f("idToken", T::Object(M(&M161))),
    f("jwksBackendRef", T::Object(M(&M261))),
    f("jwksURI", T::Text),
], one_ofs: &[] };

static M159: Message = Message { name: "GatewayExtension.spec.oauth2.jwt.accessToken", fields: &[
    f("audiences", T::List(&T::Text)),
    f("claimsToHeaders", T::List(&T::Object(M(&M160)))),
], one_ofs: &[] };

static M160: Message = Message { name: "GatewayExtension.spec.oauth2.jwt.accessToken.claimsToHeadersItem", fields: &[
    f("header", T::Text),
    f("name", T::Text),
], one_ofs: &[] };

static M161: Message = Message { name: "GatewayExtension.spec.oauth2.jwt.idToken", fields: &[
    f("audiences", T::List(&T::Text)),
    f("claimsToHeaders", T::List(&T::Object(M(&M162)))),
], one_ofs: &[] };

static M162: Message = Message { name: "GatewayExtension.spec.oauth2.jwt.idToken.claimsToHeadersItem", fields: &[
    f("header", T::Text),
    f("name", T::Text),
], one_ofs: &[] };

static M163: Message = Message { name: "GatewayExtension.spec.rateLimit", fields: &[
    f("domain", T::Text),
    f("failOpen", T::Bool),
    f("grpcService", T::Object(M(&M126))),
    f("timeout", T::Text),
    f("xRateLimitHeaders", T::Text),
], one_ofs: &[] };

static M164: Message = Message { name: "HTTPListenerPolicy.spec", fields: &[
    f("acceptHttp10", T::Bool),
    f("accessLog", T::List(&T::Object(M(&M165)))),
    f("defaultHostForHttp10", T::Text),
    f("earlyRequestHeaderModifier", T::Object(M(&M200))),
    f("forwardClientCertDetails", T::Object(M(&M203))),
    f("generateRequestId", T::Bool),
    f("healthCheck", T::Object(M(&M205))),
    f("http2ProtocolOptions", T::Object(M(&M206))),
    f("idleTimeout", T::Text),
    f("localReplies", T::Object(M(&M207))),
    f("maxHeadersCount", I32),
    f("maxRequestHeadersKb", I32),
    f("maxRequestsPerConnection", I32),
    f("preserveExternalRequestId", T::Bool),
    f("preserveHttp1HeaderCase", T::Bool),
    f("serverHeaderTransformation", T::Text),
    f("serverName", T::Text),
    f("skipXFFAppend", T::Bool),
    f("streamIdleTimeout", T::Text),
    f("stripHostPortMode", T::Text),
    f("targetRefs", T::List(&T::Object(M(&M234)))),
    f("targetSelectors", T::List(&T::Object(M(&M235)))),
    f("tracing", T::Object(M(&M236))),
    f("upgradeConfig", T::Object(M(&M251))),
    f("useRemoteAddress", T::Bool),
    f("uuidRequestIdConfig", T::Object(M(&M252))),
    f("xffNumTrustedHops", I32),
    f("xffTrustedCIDRs", T::List(&T::Text)),
], one_ofs: &[] };

static M165: Message = Message { name: "HTTPListenerPolicy.spec.accessLogItem", fields: &[
    f("fileSink", T::Object(M(&M166))),
    f("filter", T::Object(M(&M167))),
    f("grpcService", T::Object(M(&M187))),
    f("openTelemetry", T::Object(M(&M191))),
], one_ofs: &[] };

static M166: Message = Message { name: "HTTPListenerPolicy.spec.accessLogItem.fileSink", fields: &[
    f("jsonFormat", T::Open),
    f("path", T::Text),
    f("stringFormat", T::Text),
], one_ofs: &[] };

static M167: Message = Message { name: "HTTPListenerPolicy.spec.accessLogItem.filter", fields: &[
    f("andFilter", T::List(&T::Object(M(&M168)))),
    f("celFilter", T::Object(M(&M178))),
    f("durationFilter", T::Object(M(&M179))),
    f("grpcStatusFilter", T::Object(M(&M180))),
    f("headerFilter", T::Object(M(&M181))),
    f("notHealthCheckFilter", T::Bool),
    f("orFilter", T::List(&T::Object(M(&M168)))),
    f("responseFlagFilter", T::Object(M(&M183))),
    f("runtimeFilter", T::Object(M(&M184))),
    f("statusCodeFilter", T::Object(M(&M186))),
    f("traceableFilter", T::Bool),
], one_ofs: &[] };

static M168: Message = Message { name: "HTTPListenerPolicy.spec.accessLogItem.filter.andFilterItem", fields: &[
    f("celFilter", T::Object(M(&M169))),
    f("durationFilter", T::Object(M(&M170))),
    f("grpcStatusFilter", T::Object(M(&M171))),
    f("headerFilter", T::Object(M(&M172))),
    f("notHealthCheckFilter", T::Bool),
    f("responseFlagFilter", T::Object(M(&M174))),
    f("runtimeFilter", T::Object(M(&M175))),
    f("statusCodeFilter", T::Object(M(&M177))),
    f("traceableFilter", T::Bool),
], one_ofs: &[] };

static M169: Message = Message { name: "HTTPListenerPolicy.spec.accessLogItem.filter.andFilterItem.celFilter", fields: &[
    f("match", T::Text),
], one_ofs: &[] };

static M170: Message = Message { name: "HTTPListenerPolicy.spec.accessLogItem.filter.andFilterItem.durationFilter", fields: &[
    f("op", T::Text),
    f("value", U32),
], one_ofs: &[] };

static M171: Message = Message { name: "HTTPListenerPolicy.spec.accessLogItem.filter.andFilterItem.grpcStatusFilter", fields: &[
    f("exclude", T::Bool),
    f("statuses", T::List(&T::Text)),
], one_ofs: &[] };

static M172: Message = Message { name: "HTTPListenerPolicy.spec.accessLogItem.filter.andFilterItem.headerFilter", fields: &[
    f("header", T::Object(M(&M173))),
], one_ofs: &[] };

static M173: Message = Message { name: "HTTPListenerPolicy.spec.accessLogItem.filter.andFilterItem.headerFilter.header", fields: &[
    f("name", T::Text),
    f("type", T::Text),
    f("value", T::Text),
], one_ofs: &[] };

static M174: Message = Message { name: "HTTPListenerPolicy.spec.accessLogItem.filter.andFilterItem.responseFlagFilter", fields: &[
    f("flags", T::List(&T::Text)),
], one_ofs: &[] };

static M175: Message = Message { name: "HTTPListenerPolicy.spec.accessLogItem.filter.andFilterItem.runtimeFilter", fields: &[
    f("percentSampled", T::Object(M(&M176))),
    f("runtimeKey", T::Text),
    f("useIndependentRandomness", T::Bool),
], one_ofs: &[] };

static M176: Message = Message { name: "HTTPListenerPolicy.spec.accessLogItem.filter.andFilterItem.runtimeFilter.percentSampled", fields: &[
    f("denominator", T::Text),
    f("numerator", I32),
], one_ofs: &[] };

static M177: Message = Message { name: "HTTPListenerPolicy.spec.accessLogItem.filter.andFilterItem.statusCodeFilter", fields: &[
    f("op", T::Text),
    f("value", U32),
], one_ofs: &[] };

static M178: Message = Message { name: "HTTPListenerPolicy.spec.accessLogItem.filter.celFilter", fields: &[
    f("match", T::Text),
], one_ofs: &[] };

static M179: Message = Message { name: "HTTPListenerPolicy.spec.accessLogItem.filter.durationFilter", fields: &[
    f("op", T::Text),
    f("value", U32),
], one_ofs: &[] };

static M180: Message = Message { name: "HTTPListenerPolicy.spec.accessLogItem.filter.grpcStatusFilter", fields: &[
    f("exclude", T::Bool),
    f("statuses", T::List(&T::Text)),
], one_ofs: &[] };

static M181: Message = Message { name: "HTTPListenerPolicy.spec.accessLogItem.filter.headerFilter", fields: &[
    f("header", T::Object(M(&M182))),
], one_ofs: &[] };

static M182: Message = Message { name: "HTTPListenerPolicy.spec.accessLogItem.filter.headerFilter.header", fields: &[
    f("name", T::Text),
    f("type", T::Text),
    f("value", T::Text),
], one_ofs: &[] };

static M183: Message = Message { name: "HTTPListenerPolicy.spec.accessLogItem.filter.responseFlagFilter", fields: &[
    f("flags", T::List(&T::Text)),
], one_ofs: &[] };

static M184: Message = Message { name: "HTTPListenerPolicy.spec.accessLogItem.filter.runtimeFilter", fields: &[
    f("percentSampled", T::Object(M(&M185))),
    f("runtimeKey", T::Text),
    f("useIndependentRandomness", T::Bool),
], one_ofs: &[] };

static M185: Message = Message { name: "HTTPListenerPolicy.spec.accessLogItem.filter.runtimeFilter.percentSampled", fields: &[
    f("denominator", T::Text),
    f("numerator", I32),
], one_ofs: &[] };

static M186: Message = Message { name: "HTTPListenerPolicy.spec.accessLogItem.filter.statusCodeFilter", fields: &[
    f("op", T::Text),
    f("value", U32),
], one_ofs: &[] };

static M187: Message = Message { name: "HTTPListenerPolicy.spec.accessLogItem.grpcService", fields: &[
    f("additionalRequestHeadersToLog", T::List(&T::Text)),
    f("additionalResponseHeadersToLog", T::List(&T::Text)),
    f("additionalResponseTrailersToLog", T::List(&T::Text)),
    f("authority", T::Text),
    f("backendRef", T::Object(M(&M127))),
    f("initialMetadata", T::List(&T::Object(M(&M188)))),
    f("logName", T::Text),
    f("maxReceiveMessageLength", I32),
    f("retryPolicy", T::Object(M(&M189))),
    f("skipEnvoyHeaders", T::Bool),
    f("timeout", T::Text),
], one_ofs: &[] };

static M188: Message = Message { name: "HTTPListenerPolicy.spec.accessLogItem.grpcService.initialMetadataItem", fields: &[
    f("key", T::Text),
    f("value", T::Text),
], one_ofs: &[] };

static M189: Message = Message { name: "HTTPListenerPolicy.spec.accessLogItem.grpcService.retryPolicy", fields: &[
    f("numRetries", I32),
    f("retryBackOff", T::Object(M(&M190))),
], one_ofs: &[] };

static M190: Message = Message { name: "HTTPListenerPolicy.spec.accessLogItem.grpcService.retryPolicy.retryBackOff", fields: &[
    f("baseInterval", T::Text),
    f("maxInterval", T::Text),
], one_ofs: &[] };

static M191: Message = Message { name: "HTTPListenerPolicy.spec.accessLogItem.openTelemetry", fields: &[
    f("attributes", T::Object(M(&M192))),
    f("body", T::Text),
    f("disableBuiltinLabels", T::Bool),
    f("grpcService", T::Object(M(&M195))),
    f("resourceAttributes", T::Object(M(&M197))),
], one_ofs: &[] };

static M192: Message = Message { name: "HTTPListenerPolicy.spec.accessLogItem.openTelemetry.attributes", fields: &[
    f("values", T::List(&T::Object(M(&M193)))),
], one_ofs: &[] };

static M193: Message = Message { name: "HTTPListenerPolicy.spec.accessLogItem.openTelemetry.attributes.valuesItem", fields: &[
    f("key", T::Text),
    f("value", T::Object(M(&M194))),
], one_ofs: &[] };

static M194: Message = Message { name: "HTTPListenerPolicy.spec.accessLogItem.openTelemetry.attributes.valuesItem.value", fields: &[
    f("arrayValue", T::List(&T::Open)),
    f("kvListValue", T::Open),
    f("stringValue", T::Text),
], one_ofs: &[] };

static M195: Message = Message { name: "HTTPListenerPolicy.spec.accessLogItem.openTelemetry.grpcService", fields: &[
    f("authority", T::Text),
    f("backendRef", T::Object(M(&M127))),
    f("initialMetadata", T::List(&T::Object(M(&M196)))),
    f("logName", T::Text),
    f("maxReceiveMessageLength", I32),
    f("retryPolicy", T::Object(M(&M189))),
    f("skipEnvoyHeaders", T::Bool),
    f("timeout", T::Text),
], one_ofs: &[] };

static M196: Message = Message { name: "HTTPListenerPolicy.spec.accessLogItem.openTelemetry.grpcService.initialMetadataItem", fields: &[
    f("key", T::Text),
    f("value", T::Text),
], one_ofs: &[] };

static M197: Message = Message { name: "HTTPListenerPolicy.spec.accessLogItem.openTelemetry.resourceAttributes", fields: &[
    f("values", T::List(&T::Object(M(&M198)))),
], one_ofs: &[] };

static M198: Message = Message { name: "HTTPListenerPolicy.spec.accessLogItem.openTelemetry.resourceAttributes.valuesItem", fields: &[
    f("key", T::Text),
    f("value", T::Object(M(&M199))),
], one_ofs: &[] };

static M199: Message = Message { name: "HTTPListenerPolicy.spec.accessLogItem.openTelemetry.resourceAttributes.valuesItem.value", fields: &[
    f("arrayValue", T::List(&T::Open)),
    f("kvListValue", T::Open),
    f("stringValue", T::Text),
], one_ofs: &[] };

static M200: Message = Message { name: "HTTPListenerPolicy.spec.earlyRequestHeaderModifier", fields: &[
    f("add", T::List(&T::Object(M(&M201)))),
    f("remove", T::List(&T::Text)),
    f("set", T::List(&T::Object(M(&M202)))),
], one_ofs: &[] };

static M201: Message = Message { name: "HTTPListenerPolicy.spec.earlyRequestHeaderModifier.addItem", fields: &[
    f("name", T::Text),
    f("value", T::Text),
], one_ofs: &[] };

static M202: Message = Message { name: "HTTPListenerPolicy.spec.earlyRequestHeaderModifier.setItem", fields: &[
    f("name", T::Text),
    f("value", T::Text),
], one_ofs: &[] };

static M203: Message = Message { name: "HTTPListenerPolicy.spec.forwardClientCertDetails", fields: &[
    f("details", T::Object(M(&M204))),
    f("mode", T::Text),
], one_ofs: &[] };

static M204: Message = Message { name: "HTTPListenerPolicy.spec.forwardClientCertDetails.details", fields: &[
    f("cert", T::Bool),
    f("chain", T::Bool),
    f("dns", T::Bool),
    f("subject", T::Bool),
    f("uri", T::Bool),
], one_ofs: &[] };

static M205: Message = Message { name: "HTTPListenerPolicy.spec.healthCheck", fields: &[
    f("path", T::Text),
], one_ofs: &[] };

static M206: Message = Message { name: "HTTPListenerPolicy.spec.http2ProtocolOptions", fields: &[
    f("allowConnect", T::Bool),
    f("initialConnectionWindowSize", T::Quantity),
    f("initialStreamWindowSize", T::Quantity),
    f("maxConcurrentStreams", I32),
], one_ofs: &[] };

static M207: Message = Message { name: "HTTPListenerPolicy.spec.localReplies", fields: &[
    f("defaultBodyFormat", T::Object(M(&M208))),
    f("mappers", T::List(&T::Object(M(&M209)))),
], one_ofs: &[] };

static M208: Message = Message { name: "HTTPListenerPolicy.spec.localReplies.defaultBodyFormat", fields: &[
    f("contentType", T::Text),
    f("json", T::Open),
    f("text", T::Text),
], one_ofs: &[] };

static M209: Message = Message { name: "HTTPListenerPolicy.spec.localReplies.mappersItem", fields: &[
    f("body", T::Text),
    f("bodyFormatOverride", T::Object(M(&M210))),
    f("filter", T::Object(M(&M211))),
    f("headers", T::Object(M(&M231))),
    f("statusCode", I32),
], one_ofs: &[] };

static M210: Message = Message { name: "HTTPListenerPolicy.spec.localReplies.mappersItem.bodyFormatOverride", fields: &[
    f("contentType", T::Text),
    f("json", T::Open),
    f("text", T::Text),
], one_ofs: &[] };

static M211: Message = Message { name: "HTTPListenerPolicy.spec.localReplies.mappersItem.filter", fields: &[
    f("andFilter", T::List(&T::Object(M(&M212)))),
    f("celFilter", T::Object(M(&M222))),
    f("durationFilter", T::Object(M(&M223))),
    f("grpcStatusFilter", T::Object(M(&M224))),
    f("headerFilter", T::Object(M(&M225))),
    f("notHealthCheckFilter", T::Bool),
    f("orFilter", T::List(&T::Object(M(&M212)))),
    f("responseFlagFilter", T::Object(M(&M227))),
    f("runtimeFilter", T::Object(M(&M228))),
    f("statusCodeFilter", T::Object(M(&M230))),
    f("traceableFilter", T::Bool),
], one_ofs: &[] };

static M212: Message = Message { name: "HTTPListenerPolicy.spec.localReplies.mappersItem.filter.andFilterItem", fields: &[
    f("celFilter", T::Object(M(&M213))),
    f("durationFilter", T::Object(M(&M214))),
    f("grpcStatusFilter", T::Object(M(&M215))),
    f("headerFilter", T::Object(M(&M216))),
    f("notHealthCheckFilter", T::Bool),
    f("responseFlagFilter", T::Object(M(&M218))),
    f("runtimeFilter", T::Object(M(&M219))),
    f("statusCodeFilter", T::Object(M(&M221))),
    f("traceableFilter", T::Bool),
], one_ofs: &[] };

static M213: Message = Message { name: "HTTPListenerPolicy.spec.localReplies.mappersItem.filter.andFilterItem.celFilter", fields: &[
    f("match", T::Text),
], one_ofs: &[] };

static M214: Message = Message { name: "HTTPListenerPolicy.spec.localReplies.mappersItem.filter.andFilterItem.durationFilter", fields: &[
    f("op", T::Text),
    f("value", U32),
], one_ofs: &[] };

static M215: Message = Message { name: "HTTPListenerPolicy.spec.localReplies.mappersItem.filter.andFilterItem.grpcStatusFilter", fields: &[
    f("exclude", T::Bool),
    f("statuses", T::List(&T::Text)),
], one_ofs: &[] };

static M216: Message = Message { name: "HTTPListenerPolicy.spec.localReplies.mappersItem.filter.andFilterItem.headerFilter", fields: &[
    f("header", T::Object(M(&M217))),
], one_ofs: &[] };

static M217: Message = Message { name: "HTTPListenerPolicy.spec.localReplies.mappersItem.filter.andFilterItem.headerFilter.header", fields: &[
    f("name", T::Text),
    f("type", T::Text),
    f("value", T::Text),
], one_ofs: &[] };

static M218: Message = Message { name: "HTTPListenerPolicy.spec.localReplies.mappersItem.filter.andFilterItem.responseFlagFilter", fields: &[
    f("flags", T::List(&T::Text)),
], one_ofs: &[] };

static M219: Message = Message { name: "HTTPListenerPolicy.spec.localReplies.mappersItem.filter.andFilterItem.runtimeFilter", fields: &[
    f("percentSampled", T::Object(M(&M220))),
    f("runtimeKey", T::Text),
    f("useIndependentRandomness", T::Bool),
], one_ofs: &[] };

static M220: Message = Message { name: "HTTPListenerPolicy.spec.localReplies.mappersItem.filter.andFilterItem.runtimeFilter.percentSampled", fields: &[
    f("denominator", T::Text),
    f("numerator", I32),
], one_ofs: &[] };

static M221: Message = Message { name: "HTTPListenerPolicy.spec.localReplies.mappersItem.filter.andFilterItem.statusCodeFilter", fields: &[
    f("op", T::Text),
    f("value", U32),
], one_ofs: &[] };

static M222: Message = Message { name: "HTTPListenerPolicy.spec.localReplies.mappersItem.filter.celFilter", fields: &[
    f("match", T::Text),
], one_ofs: &[] };

static M223: Message = Message { name: "HTTPListenerPolicy.spec.localReplies.mappersItem.filter.durationFilter", fields: &[
    f("op", T::Text),
    f("value", U32),
], one_ofs: &[] };

static M224: Message = Message { name: "HTTPListenerPolicy.spec.localReplies.mappersItem.filter.grpcStatusFilter", fields: &[
    f("exclude", T::Bool),
    f("statuses", T::List(&T::Text)),
], one_ofs: &[] };

static M225: Message = Message { name: "HTTPListenerPolicy.spec.localReplies.mappersItem.filter.headerFilter", fields: &[
    f("header", T::Object(M(&M226))),
], one_ofs: &[] };

static M226: Message = Message { name: "HTTPListenerPolicy.spec.localReplies.mappersItem.filter.headerFilter.header", fields: &[
    f("name", T::Text),
    f("type", T::Text),
    f("value", T::Text),
], one_ofs: &[] };

static M227: Message = Message { name: "HTTPListenerPolicy.spec.localReplies.mappersItem.filter.responseFlagFilter", fields: &[
    f("flags", T::List(&T::Text)),
], one_ofs: &[] };

static M228: Message = Message { name: "HTTPListenerPolicy.spec.localReplies.mappersItem.filter.runtimeFilter", fields: &[
    f("percentSampled", T::Object(M(&M229))),
    f("runtimeKey", T::Text),
    f("useIndependentRandomness", T::Bool),
], one_ofs: &[] };

static M229: Message = Message { name: "HTTPListenerPolicy.spec.localReplies.mappersItem.filter.runtimeFilter.percentSampled", fields: &[
    f("denominator", T::Text),
    f("numerator", I32),
], one_ofs: &[] };

static M230: Message = Message { name: "HTTPListenerPolicy.spec.localReplies.mappersItem.filter.statusCodeFilter", fields: &[
    f("op", T::Text),
    f("value", U32),
], one_ofs: &[] };

static M231: Message = Message { name: "HTTPListenerPolicy.spec.localReplies.mappersItem.headers", fields: &[
    f("add", T::List(&T::Object(M(&M232)))),
    f("remove", T::List(&T::Text)),
    f("set", T::List(&T::Object(M(&M232)))),
], one_ofs: &[] };

static M232: Message = Message { name: "HTTPListenerPolicy.spec.localReplies.mappersItem.headers.addItem", fields: &[
    f("name", T::Text),
    f("secretRef", T::Object(M(&M233))),
    f("value", T::Text),
], one_ofs: &[] };

static M233: Message = Message { name: "HTTPListenerPolicy.spec.localReplies.mappersItem.headers.addItem.secretRef", fields: &[
    f("key", T::Text),
    f("name", T::Text),
    f("namespace", T::Text),
], one_ofs: &[] };

static M234: Message = Message { name: "HTTPListenerPolicy.spec.targetRefsItem", fields: &[
    f("group", T::Text),
    f("kind", T::Text),
    f("name", T::Text),
], one_ofs: &[] };

static M235: Message = Message { name: "HTTPListenerPolicy.spec.targetSelectorsItem", fields: &[
    f("group", T::Text),
    f("kind", T::Text),
    f("matchLabels", T::Map(&T::Text)),
], one_ofs: &[] };

static M236: Message = Message { name: "HTTPListenerPolicy.spec.tracing", fields: &[
    f("attributes", T::List(&T::Object(M(&M237)))),
    f("clientSampling", I32),
    f("maxPathTagLength", I32),
    f("overallSampling", I32),
    f("provider", T::Object(M(&M244))),
    f("randomSampling", I32),
    f("spawnUpstreamSpan", T::Bool),
    f("verbose", T::Bool),
], one_ofs: &[] };

static M237: Message = Message { name: "HTTPListenerPolicy.spec.tracing.attributesItem", fields: &[
    f("environment", T::Object(M(&M238))),
    f("literal", T::Object(M(&M239))),
    f("metadata", T::Object(M(&M240))),
    f("name", T::Text),
    f("requestHeader", T::Object(M(&M243))),
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
    f("kind", T::Text),
    f("metadataKey", T::Object(M(&M241))),
], one_ofs: &[] };

static M241: Message = Message { name: "HTTPListenerPolicy.spec.tracing.attributesItem.metadata.metadataKey", fields: &[
    f("key", T::Text),
    f("path", T::List(&T::Object(M(&M242)))),
], one_ofs: &[] };

static M242: Message = Message { name: "HTTPListenerPolicy.spec.tracing.attributesItem.metadata.metadataKey.pathItem", fields: &[
    f("key", T::Text),
], one_ofs: &[] };

static M243: Message = Message { name: "HTTPListenerPolicy.spec.tracing.attributesItem.requestHeader", fields: &[
    f("defaultValue", T::Text),
    f("name", T::Text),
], one_ofs: &[] };

static M244: Message = Message { name: "HTTPListenerPolicy.spec.tracing.provider", fields: &[
    f("openTelemetry", T::Object(M(&M245))),
], one_ofs: &[] };

static M245: Message = Message { name: "HTTPListenerPolicy.spec.tracing.provider.openTelemetry", fields: &[
    f("grpcService", T::Object(M(&M246))),
    f("resourceDetectors", T::List(&T::Object(M(&M248)))),
    f("sampler", T::Object(M(&M250))),
    f("serviceName", T::Text),
], one_ofs: &[] };

static M246: Message = Message { name: "HTTPListenerPolicy.spec.tracing.provider.openTelemetry.grpcService", fields: &[
    f("authority", T::Text),
    f("backendRef", T::Object(M(&M127))),
    f("initialMetadata", T::List(&T::Object(M(&M247)))),
    f("maxReceiveMessageLength", I32),
    f("retryPolicy", T::Object(M(&M189))),
    f("skipEnvoyHeaders", T::Bool),
    f("timeout", T::Text),
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
    f("enabledUpgrades", T::List(&T::Text)),
], one_ofs: &[] };

static M252: Message = Message { name: "HTTPListenerPolicy.spec.uuidRequestIdConfig", fields: &[
    f("packTraceReason", T::Bool),
    f("useRequestIdForTraceSampling", T::Bool),
], one_ofs: &[] };

static M253: Message = Message { name: "HTTPRoute.spec", fields: &[
    f("hostnames", T::List(&T::Text)),
    f("parentRefs", T::List(&T::Object(M(&M254)))),
    f("rules", T::List(&T::Object(M(&M255)))),
    f("useDefaultGateways", T::Text).never_standard().experimental(4),
], one_ofs: &[] };

static M254: Message = Message { name: "HTTPRoute.spec.parentRefsItem", fields: &[
    f("group", T::Text),
    f("kind", T::Text),
    f("name", T::Text),
    f("namespace", T::Text),
    f("port", I32).since(1).experimental(0),
    f("sectionName", T::Text),
], one_ofs: &[] };

static M255: Message = Message { name: "HTTPRoute.spec.rulesItem", fields: &[
    f("backendRefs", T::List(&T::Object(M(&M256)))),
    f("filters", T::List(&T::Object(M(&M257)))),
    f("matches", T::List(&T::Object(M(&M273)))),
    f("name", T::Text).since(4).experimental(2),
    f("retry", T::Object(M(&M277))).never_standard().experimental(2),
    f("sessionPersistence", T::Object(M(&M95))).never_standard().experimental(1),
    f("timeouts", T::Object(M(&M278))).since(2).experimental(0),
], one_ofs: &[] };

static M256: Message = Message { name: "HTTPRoute.spec.rulesItem.backendRefsItem", fields: &[
    f("filters", T::List(&T::Object(M(&M257)))),
    f("group", T::Text),
    f("kind", T::Text),
    f("name", T::Text),
    f("namespace", T::Text),
    f("port", I32),
    f("weight", I32),
], one_ofs: &[] };

static M257: Message = Message { name: "HTTPRoute.spec.rulesItem.backendRefsItem.filtersItem", fields: &[
    f("cors", T::Object(M(&M258))).since(5).experimental(3),
    f("extensionRef", T::Object(M(&M259))),
    f("externalAuth", T::Object(M(&M260))).never_standard().experimental(4),
    f("requestHeaderModifier", T::Object(M(&M265))),
    f("requestMirror", T::Object(M(&M268))),
    f("requestRedirect", T::Object(M(&M270))),
    f("responseHeaderModifier", T::Object(M(&M265))),
    f("type", T::Text),
    f("urlRewrite", T::Object(M(&M272))),
], one_ofs: &[] };

static M258: Message = Message { name: "HTTPRoute.spec.rulesItem.backendRefsItem.filtersItem.cors", fields: &[
    f("allowCredentials", T::Bool),
    f("allowHeaders", T::List(&T::Text)),
    f("allowMethods", T::List(&T::Text)),
    f("allowOrigins", T::List(&T::Text)),
    f("exposeHeaders", T::List(&T::Text)),
    f("maxAge", I32),
], one_ofs: &[] };

static M259: Message = Message { name: "HTTPRoute.spec.rulesItem.backendRefsItem.filtersItem.extensionRef", fields: &[
    f("group", T::Text),
    f("kind", T::Text),
    f("name", T::Text),
], one_ofs: &[] };

static M260: Message = Message { name: "HTTPRoute.spec.rulesItem.backendRefsItem.filtersItem.externalAuth", fields: &[
    f("backendRef", T::Object(M(&M261))),
    f("forwardBody", T::Object(M(&M262))),
    f("grpc", T::Object(M(&M263))),
    f("http", T::Object(M(&M264))),
    f("protocol", T::Text),
], one_ofs: &[] };

static M261: Message = Message { name: "HTTPRoute.spec.rulesItem.backendRefsItem.filtersItem.externalAuth.backendRef", fields: &[
    f("group", T::Text),
    f("kind", T::Text),
    f("name", T::Text),
    f("namespace", T::Text),
    f("port", I32),
], one_ofs: &[] };

static M262: Message = Message { name: "HTTPRoute.spec.rulesItem.backendRefsItem.filtersItem.externalAuth.forwardBody", fields: &[
    f("maxSize", I64),
], one_ofs: &[] };

static M263: Message = Message { name: "HTTPRoute.spec.rulesItem.backendRefsItem.filtersItem.externalAuth.grpc", fields: &[
    f("allowedHeaders", T::List(&T::Text)),
], one_ofs: &[] };

static M264: Message = Message { name: "HTTPRoute.spec.rulesItem.backendRefsItem.filtersItem.externalAuth.http", fields: &[
    f("allowedHeaders", T::List(&T::Text)),
    f("allowedResponseHeaders", T::List(&T::Text)),
    f("path", T::Text),
], one_ofs: &[] };

static M265: Message = Message { name: "HTTPRoute.spec.rulesItem.backendRefsItem.filtersItem.requestHeaderModifier", fields: &[
    f("add", T::List(&T::Object(M(&M266)))),
    f("remove", T::List(&T::Text)),
    f("set", T::List(&T::Object(M(&M267)))),
], one_ofs: &[] };

static M266: Message = Message { name: "HTTPRoute.spec.rulesItem.backendRefsItem.filtersItem.requestHeaderModifier.addItem", fields: &[
    f("name", T::Text),
    f("value", T::Text),
], one_ofs: &[] };

static M267: Message = Message { name: "HTTPRoute.spec.rulesItem.backendRefsItem.filtersItem.requestHeaderModifier.setItem", fields: &[
    f("name", T::Text),
    f("value", T::Text),
], one_ofs: &[] };

static M268: Message = Message { name: "HTTPRoute.spec.rulesItem.backendRefsItem.filtersItem.requestMirror", fields: &[
    f("backendRef", T::Object(M(&M261))),
    f("fraction", T::Object(M(&M269))).since(3).experimental(2),
    f("percent", I32).since(3).experimental(2),
], one_ofs: &[] };

static M269: Message = Message { name: "HTTPRoute.spec.rulesItem.backendRefsItem.filtersItem.requestMirror.fraction", fields: &[
    f("denominator", I32),
    f("numerator", I32),
], one_ofs: &[] };

static M270: Message = Message { name: "HTTPRoute.spec.rulesItem.backendRefsItem.filtersItem.requestRedirect", fields: &[
    f("hostname", T::Text),
    f("path", T::Object(M(&M271))),
    f("port", I32),
    f("scheme", T::Text),
    f("statusCode", I64),
], one_ofs: &[] };

static M271: Message = Message { name: "HTTPRoute.spec.rulesItem.backendRefsItem.filtersItem.requestRedirect.path", fields: &[
    f("replaceFullPath", T::Text),
    f("replacePrefixMatch", T::Text),
    f("type", T::Text),
], one_ofs: &[] };

static M272: Message = Message { name: "HTTPRoute.spec.rulesItem.backendRefsItem.filtersItem.urlRewrite", fields: &[
    f("hostname", T::Text),
    f("path", T::Object(M(&M271))),
], one_ofs: &[] };

static M273: Message = Message { name: "HTTPRoute.spec.rulesItem.matchesItem", fields: &[
    f("headers", T::List(&T::Object(M(&M274)))),
    f("method", T::Text),
    f("path", T::Object(M(&M275))),
    f("queryParams", T::List(&T::Object(M(&M276)))),
], one_ofs: &[] };

static M274: Message = Message { name: "HTTPRoute.spec.rulesItem.matchesItem.headersItem", fields: &[
    f("name", T::Text),
    f("type", T::Text),
    f("value", T::Text),
], one_ofs: &[] };

static M275: Message = Message { name: "HTTPRoute.spec.rulesItem.matchesItem.path", fields: &[
    f("type", T::Text),
    f("value", T::Text),
], one_ofs: &[] };

static M276: Message = Message { name: "HTTPRoute.spec.rulesItem.matchesItem.queryParamsItem", fields: &[
    f("name", T::Text),
    f("type", T::Text),
    f("value", T::Text),
], one_ofs: &[] };

static M277: Message = Message { name: "HTTPRoute.spec.rulesItem.retry", fields: &[
    f("attempts", I64),
    f("backoff", T::Text),
    f("codes", T::List(&I64)),
], one_ofs: &[] };

static M278: Message = Message { name: "HTTPRoute.spec.rulesItem.timeouts", fields: &[
    f("backendRequest", T::Text),
    f("request", T::Text),
], one_ofs: &[] };

static M279: Message = Message { name: "ListenerPolicy.spec", fields: &[
    f("default", T::Object(M(&M280))),
    f("perPort", T::List(&T::Object(M(&M333)))),
    f("targetRefs", T::List(&T::Object(M(&M336)))),
    f("targetSelectors", T::List(&T::Object(M(&M337)))),
], one_ofs: &[] };

static M280: Message = Message { name: "ListenerPolicy.spec.default", fields: &[
    f("clientCertificateValidation", T::Object(M(&M281))),
    f("httpSettings", T::Object(M(&M282))),
    f("perConnectionBufferLimitBytes", I32),
    f("proxyProtocol", T::Object(M(&M331))),
    f("tcpKeepalive", T::Object(M(&M332))),
    f("transportSocketConnectTimeout", T::Text),
], one_ofs: &[] };

static M281: Message = Message { name: "ListenerPolicy.spec.default.clientCertificateValidation", fields: &[
    f("caCertificateRefs", T::List(&T::Object(M(&M114)))),
    f("mode", T::Text),
], one_ofs: &[] };

static M282: Message = Message { name: "ListenerPolicy.spec.default.httpSettings", fields: &[
    f("acceptHttp10", T::Bool),
    f("accessLog", T::List(&T::Object(M(&M283)))),
    f("defaultHostForHttp10", T::Text),
    f("earlyRequestHeaderModifier", T::Object(M(&M200))),
    f("forwardClientCertDetails", T::Object(M(&M318))),
    f("generateRequestId", T::Bool),
    f("healthCheck", T::Object(M(&M320))),
    f("http2ProtocolOptions", T::Object(M(&M206))),
    f("idleTimeout", T::Text),
    f("localReplies", T::Object(M(&M207))),
    f("maxHeadersCount", I32),
    f("maxRequestHeadersKb", I32),
    f("maxRequestsPerConnection", I32),
    f("preserveExternalRequestId", T::Bool),
    f("preserveHttp1HeaderCase", T::Bool),
    f("serverHeaderTransformation", T::Text),
    f("serverName", T::Text),
    f("skipXFFAppend", T::Bool),
    f("streamIdleTimeout", T::Text),
    f("stripHostPortMode", T::Text),
    f("tracing", T::Object(M(&M321))),
    f("upgradeConfig", T::Object(M(&M329))),
    f("useRemoteAddress", T::Bool),
    f("uuidRequestIdConfig", T::Object(M(&M330))),
    f("xffNumTrustedHops", I32),
    f("xffTrustedCIDRs", T::List(&T::Text)),
], one_ofs: &[] };

static M283: Message = Message { name: "ListenerPolicy.spec.default.httpSettings.accessLogItem", fields: &[
    f("fileSink", T::Object(M(&M284))),
    f("filter", T::Object(M(&M285))),
    f("grpcService", T::Object(M(&M305))),
    f("openTelemetry", T::Object(M(&M309))),
], one_ofs: &[] };

static M284: Message = Message { name: "ListenerPolicy.spec.default.httpSettings.accessLogItem.fileSink", fields: &[
    f("jsonFormat", T::Open),
    f("path", T::Text),
    f("stringFormat", T::Text),
], one_ofs: &[] };

static M285: Message = Message { name: "ListenerPolicy.spec.default.httpSettings.accessLogItem.filter", fields: &[
    f("andFilter", T::List(&T::Object(M(&M286)))),
    f("celFilter", T::Object(M(&M296))),
    f("durationFilter", T::Object(M(&M297))),
    f("grpcStatusFilter", T::Object(M(&M298))),
    f("headerFilter", T::Object(M(&M299))),
    f("notHealthCheckFilter", T::Bool),
    f("orFilter", T::List(&T::Object(M(&M286)))),
    f("responseFlagFilter", T::Object(M(&M301))),
    f("runtimeFilter", T::Object(M(&M302))),
    f("statusCodeFilter", T::Object(M(&M304))),
    f("traceableFilter", T::Bool),
], one_ofs: &[] };

static M286: Message = Message { name: "ListenerPolicy.spec.default.httpSettings.accessLogItem.filter.andFilterItem", fields: &[
    f("celFilter", T::Object(M(&M287))),
    f("durationFilter", T::Object(M(&M288))),
    f("grpcStatusFilter", T::Object(M(&M289))),
    f("headerFilter", T::Object(M(&M290))),
    f("notHealthCheckFilter", T::Bool),
    f("responseFlagFilter", T::Object(M(&M292))),
    f("runtimeFilter", T::Object(M(&M293))),
    f("statusCodeFilter", T::Object(M(&M295))),
    f("traceableFilter", T::Bool),
], one_ofs: &[] };

static M287: Message = Message { name: "ListenerPolicy.spec.default.httpSettings.accessLogItem.filter.andFilterItem.celFilter", fields: &[
    f("match", T::Text),
], one_ofs: &[] };

static M288: Message = Message { name: "ListenerPolicy.spec.default.httpSettings.accessLogItem.filter.andFilterItem.durationFilter", fields: &[
    f("op", T::Text),
    f("value", U32),
], one_ofs: &[] };

static M289: Message = Message { name: "ListenerPolicy.spec.default.httpSettings.accessLogItem.filter.andFilterItem.grpcStatusFilter", fields: &[
    f("exclude", T::Bool),
    f("statuses", T::List(&T::Text)),
], one_ofs: &[] };

static M290: Message = Message { name: "ListenerPolicy.spec.default.httpSettings.accessLogItem.filter.andFilterItem.headerFilter", fields: &[
    f("header", T::Object(M(&M291))),
], one_ofs: &[] };

static M291: Message = Message { name: "ListenerPolicy.spec.default.httpSettings.accessLogItem.filter.andFilterItem.headerFilter.header", fields: &[
    f("name", T::Text),
    f("type", T::Text),
    f("value", T::Text),
], one_ofs: &[] };

static M292: Message = Message { name: "ListenerPolicy.spec.default.httpSettings.accessLogItem.filter.andFilterItem.responseFlagFilter", fields: &[
    f("flags", T::List(&T::Text)),
], one_ofs: &[] };

static M293: Message = Message { name: "ListenerPolicy.spec.default.httpSettings.accessLogItem.filter.andFilterItem.runtimeFilter", fields: &[
    f("percentSampled", T::Object(M(&M294))),
    f("runtimeKey", T::Text),
    f("useIndependentRandomness", T::Bool),
], one_ofs: &[] };

static M294: Message = Message { name: "ListenerPolicy.spec.default.httpSettings.accessLogItem.filter.andFilterItem.runtimeFilter.percentSampled", fields: &[
    f("denominator", T::Text),
    f("numerator", I32),
], one_ofs: &[] };

static M295: Message = Message { name: "ListenerPolicy.spec.default.httpSettings.accessLogItem.filter.andFilterItem.statusCodeFilter", fields: &[
    f("op", T::Text),
    f("value", U32),
], one_ofs: &[] };

static M296: Message = Message { name: "ListenerPolicy.spec.default.httpSettings.accessLogItem.filter.celFilter", fields: &[
    f("match", T::Text),
], one_ofs: &[] };

static M297: Message = Message { name: "ListenerPolicy.spec.default.httpSettings.accessLogItem.filter.durationFilter", fields: &[
    f("op", T::Text),
    f("value", U32),
], one_ofs: &[] };

static M298: Message = Message { name: "ListenerPolicy.spec.default.httpSettings.accessLogItem.filter.grpcStatusFilter", fields: &[
    f("exclude", T::Bool),
    f("statuses", T::List(&T::Text)),
], one_ofs: &[] };

static M299: Message = Message { name: "ListenerPolicy.spec.default.httpSettings.accessLogItem.filter.headerFilter", fields: &[
    f("header", T::Object(M(&M300))),
], one_ofs: &[] };

static M300: Message = Message { name: "ListenerPolicy.spec.default.httpSettings.accessLogItem.filter.headerFilter.header", fields: &[
    f("name", T::Text),
    f("type", T::Text),
    f("value", T::Text),
], one_ofs: &[] };

static M301: Message = Message { name: "ListenerPolicy.spec.default.httpSettings.accessLogItem.filter.responseFlagFilter", fields: &[
    f("flags", T::List(&T::Text)),
], one_ofs: &[] };

static M302: Message = Message { name: "ListenerPolicy.spec.default.httpSettings.accessLogItem.filter.runtimeFilter", fields: &[
    f("percentSampled", T::Object(M(&M303))),
    f("runtimeKey", T::Text),
    f("useIndependentRandomness", T::Bool),
], one_ofs: &[] };

static M303: Message = Message { name: "ListenerPolicy.spec.default.httpSettings.accessLogItem.filter.runtimeFilter.percentSampled", fields: &[
    f("denominator", T::Text),
    f("numerator", I32),
], one_ofs: &[] };

static M304: Message = Message { name: "ListenerPolicy.spec.default.httpSettings.accessLogItem.filter.statusCodeFilter", fields: &[
    f("op", T::Text),
    f("value", U32),
], one_ofs: &[] };

static M305: Message = Message { name: "ListenerPolicy.spec.default.httpSettings.accessLogItem.grpcService", fields: &[
    f("additionalRequestHeadersToLog", T::List(&T::Text)),
    f("additionalResponseHeadersToLog", T::List(&T::Text)),
    f("additionalResponseTrailersToLog", T::List(&T::Text)),
    f("authority", T::Text),
    f("backendRef", T::Object(M(&M127))),
    f("initialMetadata", T::List(&T::Object(M(&M306)))),
    f("logName", T::Text),
    f("maxReceiveMessageLength", I32),
    f("retryPolicy", T::Object(M(&M307))),
    f("skipEnvoyHeaders", T::Bool),
    f("timeout", T::Text),
], one_ofs: &[] };

static M306: Message = Message { name: "ListenerPolicy.spec.default.httpSettings.accessLogItem.grpcService.initialMetadataItem", fields: &[
    f("key", T::Text),
    f("value", T::Text),
], one_ofs: &[] };

static M307: Message = Message { name: "ListenerPolicy.spec.default.httpSettings.accessLogItem.grpcService.retryPolicy", fields: &[
    f("numRetries", I32),
    f("retryBackOff", T::Object(M(&M308))),
], one_ofs: &[] };

static M308: Message = Message { name: "ListenerPolicy.spec.default.httpSettings.accessLogItem.grpcService.retryPolicy.retryBackOff", fields: &[
    f("baseInterval", T::Text),
    f("maxInterval", T::Text),
], one_ofs: &[] };

static M309: Message = Message { name: "ListenerPolicy.spec.default.httpSettings.accessLogItem.openTelemetry", fields: &[
    f("attributes", T::Object(M(&M310))),
    f("body", T::Text),
    f("disableBuiltinLabels", T::Bool),
    f("grpcService", T::Object(M(&M313))),
    f("resourceAttributes", T::Object(M(&M315))),
], one_ofs: &[] };

static M310: Message = Message { name: "ListenerPolicy.spec.default.httpSettings.accessLogItem.openTelemetry.attributes", fields: &[
    f("values", T::List(&T::Object(M(&M311)))),
], one_ofs: &[] };

static M311: Message = Message { name: "ListenerPolicy.spec.default.httpSettings.accessLogItem.openTelemetry.attributes.valuesItem", fields: &[
    f("key", T::Text),
    f("value", T::Object(M(&M312))),
], one_ofs: &[] };

static M312: Message = Message { name: "ListenerPolicy.spec.default.httpSettings.accessLogItem.openTelemetry.attributes.valuesItem.value", fields: &[
    f("arrayValue", T::List(&T::Open)),
    f("kvListValue", T::Open),
    f("stringValue", T::Text),
], one_ofs: &[] };

static M313: Message = Message { name: "ListenerPolicy.spec.default.httpSettings.accessLogItem.openTelemetry.grpcService", fields: &[
    f("authority", T::Text),
    f("backendRef", T::Object(M(&M127))),
    f("initialMetadata", T::List(&T::Object(M(&M314)))),
    f("logName", T::Text),
    f("maxReceiveMessageLength", I32),
    f("retryPolicy", T::Object(M(&M307))),
    f("skipEnvoyHeaders", T::Bool),
    f("timeout", T::Text),
], one_ofs: &[] };

static M314: Message = Message { name: "ListenerPolicy.spec.default.httpSettings.accessLogItem.openTelemetry.grpcService.initialMetadataItem", fields: &[
    f("key", T::Text),
    f("value", T::Text),
], one_ofs: &[] };

static M315: Message = Message { name: "ListenerPolicy.spec.default.httpSettings.accessLogItem.openTelemetry.resourceAttributes", fields: &[
    f("values", T::List(&T::Object(M(&M316)))),
], one_ofs: &[] };

static M316: Message = Message { name: "ListenerPolicy.spec.default.httpSettings.accessLogItem.openTelemetry.resourceAttributes.valuesItem", fields: &[
    f("key", T::Text),
    f("value", T::Object(M(&M317))),
], one_ofs: &[] };

static M317: Message = Message { name: "ListenerPolicy.spec.default.httpSettings.accessLogItem.openTelemetry.resourceAttributes.valuesItem.value", fields: &[
    f("arrayValue", T::List(&T::Open)),
    f("kvListValue", T::Open),
    f("stringValue", T::Text),
], one_ofs: &[] };

static M318: Message = Message { name: "ListenerPolicy.spec.default.httpSettings.forwardClientCertDetails", fields: &[
    f("details", T::Object(M(&M319))),
    f("mode", T::Text),
], one_ofs: &[] };

static M319: Message = Message { name: "ListenerPolicy.spec.default.httpSettings.forwardClientCertDetails.details", fields: &[
    f("cert", T::Bool),
    f("chain", T::Bool),
    f("dns", T::Bool),
    f("subject", T::Bool),
    f("uri", T::Bool),
], one_ofs: &[] };

static M320: Message = Message { name: "ListenerPolicy.spec.default.httpSettings.healthCheck", fields: &[
    f("path", T::Text),
], one_ofs: &[] };

static M321: Message = Message { name: "ListenerPolicy.spec.default.httpSettings.tracing", fields: &[
    f("attributes", T::List(&T::Object(M(&M237)))),
    f("clientSampling", I32),
    f("maxPathTagLength", I32),
    f("overallSampling", I32),
    f("provider", T::Object(M(&M322))),
    f("randomSampling", I32),
    f("spawnUpstreamSpan", T::Bool),
    f("verbose", T::Bool),
], one_ofs: &[] };

static M322: Message = Message { name: "ListenerPolicy.spec.default.httpSettings.tracing.provider", fields: &[
    f("openTelemetry", T::Object(M(&M323))),
], one_ofs: &[] };

static M323: Message = Message { name: "ListenerPolicy.spec.default.httpSettings.tracing.provider.openTelemetry", fields: &[
    f("grpcService", T::Object(M(&M324))),
    f("resourceDetectors", T::List(&T::Object(M(&M326)))),
    f("sampler", T::Object(M(&M328))),
    f("serviceName", T::Text),
], one_ofs: &[] };

static M324: Message = Message { name: "ListenerPolicy.spec.default.httpSettings.tracing.provider.openTelemetry.grpcService", fields: &[
    f("authority", T::Text),
    f("backendRef", T::Object(M(&M127))),
    f("initialMetadata", T::List(&T::Object(M(&M325)))),
    f("maxReceiveMessageLength", I32),
    f("retryPolicy", T::Object(M(&M307))),
    f("skipEnvoyHeaders", T::Bool),
    f("timeout", T::Text),
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
    f("enabledUpgrades", T::List(&T::Text)),
], one_ofs: &[] };

static M330: Message = Message { name: "ListenerPolicy.spec.default.httpSettings.uuidRequestIdConfig", fields: &[
    f("packTraceReason", T::Bool),
    f("useRequestIdForTraceSampling", T::Bool),
], one_ofs: &[] };

static M331: Message = Message { name: "ListenerPolicy.spec.default.proxyProtocol", fields: &[
    f("allowRequestsWithoutProxyProtocol", T::Bool),
], one_ofs: &[] };

static M332: Message = Message { name: "ListenerPolicy.spec.default.tcpKeepalive", fields: &[
    f("keepAliveInterval", T::Text),
    f("keepAliveProbes", I32),
    f("keepAliveTime", T::Text),
], one_ofs: &[] };

static M333: Message = Message { name: "ListenerPolicy.spec.perPortItem", fields: &[
    f("listener", T::Object(M(&M334))),
    f("port", I32),
], one_ofs: &[] };

static M334: Message = Message { name: "ListenerPolicy.spec.perPortItem.listener", fields: &[
    f("httpSettings", T::Object(M(&M282))),
    f("perConnectionBufferLimitBytes", I32),
    f("proxyProtocol", T::Object(M(&M335))),
    f("tcpKeepalive", T::Object(M(&M332))),
    f("transportSocketConnectTimeout", T::Text),
], one_ofs: &[] };

static M335: Message = Message { name: "ListenerPolicy.spec.perPortItem.listener.proxyProtocol", fields: &[
    f("allowRequestsWithoutProxyProtocol", T::Bool),
], one_ofs: &[] };

static M336: Message = Message { name: "ListenerPolicy.spec.targetRefsItem", fields: &[
    f("group", T::Text),
    f("kind", T::Text),
    f("name", T::Text),
    f("sectionName", T::Text),
], one_ofs: &[] };

static M337: Message = Message { name: "ListenerPolicy.spec.targetSelectorsItem", fields: &[
    f("group", T::Text),
    f("kind", T::Text),
    f("matchLabels", T::Map(&T::Text)),
    f("sectionName", T::Text),
], one_ofs: &[] };

static M338: Message = Message { name: "ListenerSet.spec", fields: &[
    f("listeners", T::List(&T::Object(M(&M339)))),
    f("parentRef", T::Object(M(&M341))),
], one_ofs: &[] };

static M339: Message = Message { name: "ListenerSet.spec.listenersItem", fields: &[
    f("allowedRoutes", T::Object(M(&M107))),
    f("hostname", T::Text),
    f("name", T::Text),
    f("port", I32),
    f("protocol", T::Text),
    f("tls", T::Object(M(&M340))),
], one_ofs: &[] };

static M340: Message = Message { name: "ListenerSet.spec.listenersItem.tls", fields: &[
    f("certificateRefs", T::List(&T::Object(M(&M104)))),
    f("mode", T::Text),
    f("options", T::Map(&T::Text)),
], one_ofs: &[] };

static M341: Message = Message { name: "ListenerSet.spec.parentRef", fields: &[
    f("group", T::Text),
    f("kind", T::Text),
    f("name", T::Text),
    f("namespace", T::Text),
], one_ofs: &[] };

static M342: Message = Message { name: "ReferenceGrant.spec", fields: &[
    f("from", T::List(&T::Object(M(&M343)))),
    f("to", T::List(&T::Object(M(&M344)))),
], one_ofs: &[] };

static M343: Message = Message { name: "ReferenceGrant.spec.fromItem", fields: &[
    f("group", T::Text),
    f("kind", T::Text),
    f("namespace", T::Text),
], one_ofs: &[] };

static M344: Message = Message { name: "ReferenceGrant.spec.toItem", fields: &[
    f("group", T::Text),
    f("kind", T::Text),
    f("name", T::Text),
], one_ofs: &[] };

static M345: Message = Message { name: "TCPRoute.spec", fields: &[
    f("parentRefs", T::List(&T::Object(M(&M81)))),
    f("rules", T::List(&T::Object(M(&M346)))),
    f("useDefaultGateways", T::Text).never_standard().experimental(4),
], one_ofs: &[] };

static M346: Message = Message { name: "TCPRoute.spec.rulesItem", fields: &[
    f("backendRefs", T::List(&T::Object(M(&M347)))),
    f("name", T::Text),
], one_ofs: &[] };

static M347: Message = Message { name: "TCPRoute.spec.rulesItem.backendRefsItem", fields: &[
    f("group", T::Text),
    f("kind", T::Text),
    f("name", T::Text),
    f("namespace", T::Text),
    f("port", I32),
    f("weight", I32),
], one_ofs: &[] };

static M348: Message = Message { name: "TLSRoute.spec", fields: &[
    f("hostnames", T::List(&T::Text)),
    f("parentRefs", T::List(&T::Object(M(&M81)))),
    f("rules", T::List(&T::Object(M(&M346)))),
    f("useDefaultGateways", T::Text).never_standard().experimental(4),
], one_ofs: &[] };

static M349: Message = Message { name: "TrafficPolicy.spec", fields: &[
    f("acl", T::Object(M(&M350))),
    f("ai", T::Object(M(&M354))),
    f("apiKeyAuth", T::Object(M(&M371))),
    f("autoHostRewrite", T::Bool),
    f("basicAuth", T::Object(M(&M374))),
    f("buffer", T::Object(M(&M376))),
    f("compression", T::Object(M(&M377))),
    f("cors", T::Open),
    f("csrf", T::Object(M(&M380))),
    f("extAuth", T::Object(M(&M382))),
    f("extProc", T::Object(M(&M385))),
    f("faultInjection", T::Object(M(&M387))),
    f("hashPolicies", T::List(&T::Object(M(&M391)))),
    f("headerModifiers", T::Object(M(&M394))),
    f("internalRedirect", T::Object(M(&M398))),
    f("jwtAuth", T::Object(M(&M399))),
    f("oauth2", T::Object(M(&M401))),
    f("rateLimit", T::Object(M(&M403))),
    f("rbac", T::Object(M(&M411))),
    f("retry", T::Object(M(&M413))),
    f("statPrefix", T::Text),
    f("targetRefs", T::List(&T::Object(M(&M414)))),
    f("targetSelectors", T::List(&T::Object(M(&M415)))),
    f("timeouts", T::Object(M(&M416))),
    f("tracing", T::Object(M(&M417))),
    f("transformation", T::Object(M(&M418))),
    f("urlRewrite", T::Object(M(&M425))),
], one_ofs: &[] };

static M350: Message = Message { name: "TrafficPolicy.spec.acl", fields: &[
    f("defaultAction", T::Text),
    f("denyResponse", T::Object(M(&M351))),
    f("rules", T::List(&T::Object(M(&M353)))),
], one_ofs: &[] };

static M351: Message = Message { name: "TrafficPolicy.spec.acl.denyResponse", fields: &[
    f("blockedByHeaderName", T::Text),
    f("headers", T::List(&T::Object(M(&M352)))),
    f("statusCode", I32),
], one_ofs: &[] };

static M352: Message = Message { name: "TrafficPolicy.spec.acl.denyResponse.headersItem", fields: &[
    f("name", T::Text),
    f("value", T::Text),
], one_ofs: &[] };

static M353: Message = Message { name: "TrafficPolicy.spec.acl.rulesItem", fields: &[
    f("action", T::Text),
    f("cidrs", T::List(&T::Text)),
    f("name", T::Text),
], one_ofs: &[] };

static M354: Message = Message { name: "TrafficPolicy.spec.ai", fields: &[
    f("defaults", T::List(&T::Object(M(&M355)))),
    f("promptEnrichment", T::Object(M(&M356))),
    f("promptGuard", T::Object(M(&M359))),
    f("routeType", T::Text),
], one_ofs: &[] };

static M355: Message = Message { name: "TrafficPolicy.spec.ai.defaultsItem", fields: &[
    f("field", T::Text),
    f("override", T::Bool),
    f("value", T::Text),
], one_ofs: &[] };

static M356: Message = Message { name: "TrafficPolicy.spec.ai.promptEnrichment", fields: &[
    f("append", T::List(&T::Object(M(&M357)))),
    f("prepend", T::List(&T::Object(M(&M358)))),
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
    f("webhook", T::Object(M(&M365))),
], one_ofs: &[] };

static M361: Message = Message { name: "TrafficPolicy.spec.ai.promptGuard.request.customResponse", fields: &[
    f("message", T::Text),
    f("statusCode", I32),
], one_ofs: &[] };

static M362: Message = Message { name: "TrafficPolicy.spec.ai.promptGuard.request.moderation", fields: &[
    f("openAIModeration", T::Object(M(&M12))),
], one_ofs: &[] };

static M363: Message = Message { name: "TrafficPolicy.spec.ai.promptGuard.request.regex", fields: &[
    f("action", T::Text),
    f("builtins", T::List(&T::Text)),
    f("matches", T::List(&T::Object(M(&M364)))),
], one_ofs: &[] };

static M364: Message = Message { name: "TrafficPolicy.spec.ai.promptGuard.request.regex.matchesItem", fields: &[
    f("name", T::Text),
    f("pattern", T::Text),
], one_ofs: &[] };

static M365: Message = Message { name: "TrafficPolicy.spec.ai.promptGuard.request.webhook", fields: &[
    f("forwardHeaders", T::List(&T::Object(M(&M366)))),
    f("host", T::Object(M(&M367))),
], one_ofs: &[] };

static M366: Message = Message { name: "TrafficPolicy.spec.ai.promptGuard.request.webhook.forwardHeadersItem", fields: &[
    f("name", T::Text),
    f("type", T::Text),
    f("value", T::Text),
], one_ofs: &[] };

static M367: Message = Message { name: "TrafficPolicy.spec.ai.promptGuard.request.webhook.host", fields: &[
    f("host", T::Text),
    f("port", I32),
], one_ofs: &[] };

static M368: Message = Message { name: "TrafficPolicy.spec.ai.promptGuard.response", fields: &[
    f("regex", T::Object(M(&M369))),
    f("webhook", T::Object(M(&M365))),
], one_ofs: &[] };

static M369: Message = Message { name: "TrafficPolicy.spec.ai.promptGuard.response.regex", fields: &[
    f("action", T::Text),
    f("builtins", T::List(&T::Text)),
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
    f("keySources", T::List(&T::Object(M(&M372)))),
    f("secretRef", T::Object(M(&M104))),
    f("secretSelector", T::Object(M(&M373))),
], one_ofs: &[] };

static M372: Message = Message { name: "TrafficPolicy.spec.apiKeyAuth.keySourcesItem", fields: &[
    f("cookie", T::Text),
    f("header", T::Text),
    f("query", T::Text),
], one_ofs: &[] };

static M373: Message = Message { name: "TrafficPolicy.spec.apiKeyAuth.secretSelector", fields: &[
    f("matchLabels", T::Map(&T::Text)),
], one_ofs: &[] };

static M374: Message = Message { name: "TrafficPolicy.spec.basicAuth", fields: &[
    f("disable", T::Open),
    f("secretRef", T::Object(M(&M375))),
    f("users", T::List(&T::Text)),
], one_ofs: &[] };

static M375: Message = Message { name: "TrafficPolicy.spec.basicAuth.secretRef", fields: &[
    f("key", T::Text),
    f("name", T::Text),
    f("namespace", T::Text),
], one_ofs: &[] };

static M376: Message = Message { name: "TrafficPolicy.spec.buffer", fields: &[
    f("disable", T::Open),
    f("maxRequestSize", T::Quantity),
], one_ofs: &[] };

static M377: Message = Message { name: "TrafficPolicy.spec.compression", fields: &[
    f("requestDecompression", T::Object(M(&M378))),
    f("responseCompression", T::Object(M(&M379))),
], one_ofs: &[] };

static M378: Message = Message { name: "TrafficPolicy.spec.compression.requestDecompression", fields: &[
    f("disable", T::Open),
    f("libraries", T::List(&T::Text)),
], one_ofs: &[] };

static M379: Message = Message { name: "TrafficPolicy.spec.compression.responseCompression", fields: &[
    f("disable", T::Open),
    f("libraries", T::List(&T::Text)),
], one_ofs: &[] };

static M380: Message = Message { name: "TrafficPolicy.spec.csrf", fields: &[
    f("additionalOrigins", T::List(&T::Object(M(&M381)))),
    f("percentageEnabled", I32),
    f("percentageShadowed", I32),
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
    f("enablement", T::Text),
    f("extensionRef", T::Object(M(&M383))),
    f("withRequestBody", T::Object(M(&M384))),
], one_ofs: &[] };

static M383: Message = Message { name: "TrafficPolicy.spec.extAuth.extensionRef", fields: &[
    f("name", T::Text),
    f("namespace", T::Text),
], one_ofs: &[] };

static M384: Message = Message { name: "TrafficPolicy.spec.extAuth.withRequestBody", fields: &[
    f("allowPartialMessage", T::Bool),
    f("maxRequestBytes", I32),
    f("packAsBytes", T::Bool),
], one_ofs: &[] };

static M385: Message = Message { name: "TrafficPolicy.spec.extProc", fields: &[
    f("disable", T::Open),
    f("extensionRef", T::Object(M(&M386))),
    f("processingMode", T::Object(M(&M135))),
], one_ofs: &[] };

static M386: Message = Message { name: "TrafficPolicy.spec.extProc.extensionRef", fields: &[
    f("name", T::Text),
    f("namespace", T::Text),
], one_ofs: &[] };

static M387: Message = Message { name: "TrafficPolicy.spec.faultInjection", fields: &[
    f("abort", T::Object(M(&M388))),
    f("delay", T::Object(M(&M389))),
    f("disable", T::Open),
    f("maxActiveFaults", I32),
    f("responseRateLimit", T::Object(M(&M390))),
], one_ofs: &[] };

static M388: Message = Message { name: "TrafficPolicy.spec.faultInjection.abort", fields: &[
    f("grpcStatus", I32),
    f("httpStatus", I32),
    f("percentage", I32),
], one_ofs: &[] };

static M389: Message = Message { name: "TrafficPolicy.spec.faultInjection.delay", fields: &[
    f("fixedDelay", T::Text),
    f("percentage", I32),
], one_ofs: &[] };

static M390: Message = Message { name: "TrafficPolicy.spec.faultInjection.responseRateLimit", fields: &[
    f("kbitsPerSecond", I64),
    f("percentage", I32),
], one_ofs: &[] };

static M391: Message = Message { name: "TrafficPolicy.spec.hashPoliciesItem", fields: &[
    f("cookie", T::Object(M(&M392))),
    f("header", T::Object(M(&M393))),
    f("sourceIP", T::Open),
    f("terminal", T::Bool),
], one_ofs: &[] };

static M392: Message = Message { name: "TrafficPolicy.spec.hashPoliciesItem.cookie", fields: &[
    f("attributes", T::Map(&T::Text)),
    f("name", T::Text),
    f("path", T::Text),
    f("ttl", T::Text),
], one_ofs: &[] };

static M393: Message = Message { name: "TrafficPolicy.spec.hashPoliciesItem.header", fields: &[
    f("name", T::Text),
], one_ofs: &[] };

static M394: Message = Message { name: "TrafficPolicy.spec.headerModifiers", fields: &[
    f("request", T::Object(M(&M395))),
    f("response", T::Object(M(&M395))),
], one_ofs: &[] };

static M395: Message = Message { name: "TrafficPolicy.spec.headerModifiers.request", fields: &[
    f("add", T::List(&T::Object(M(&M396)))),
    f("remove", T::List(&T::Text)),
    f("set", T::List(&T::Object(M(&M396)))),
], one_ofs: &[] };

static M396: Message = Message { name: "TrafficPolicy.spec.headerModifiers.request.addItem", fields: &[
    f("name", T::Text),
    f("secretRef", T::Object(M(&M397))),
    f("value", T::Text),
], one_ofs: &[] };

static M397: Message = Message { name: "TrafficPolicy.spec.headerModifiers.request.addItem.secretRef", fields: &[
    f("key", T::Text),
    f("name", T::Text),
    f("namespace", T::Text),
], one_ofs: &[] };

static M398: Message = Message { name: "TrafficPolicy.spec.internalRedirect", fields: &[
    f("allowCrossSchemeRedirect", T::Bool),
    f("maxRedirects", I32),
    f("redirectResponseCodes", T::List(&I32)),
    f("responseHeadersToCopy", T::List(&T::Text)),
], one_ofs: &[] };

static M399: Message = Message { name: "TrafficPolicy.spec.jwtAuth", fields: &[
    f("disable", T::Open),
    f("extensionRef", T::Object(M(&M400))),
], one_ofs: &[] };

static M400: Message = Message { name: "TrafficPolicy.spec.jwtAuth.extensionRef", fields: &[
    f("name", T::Text),
    f("namespace", T::Text),
], one_ofs: &[] };

static M401: Message = Message { name: "TrafficPolicy.spec.oauth2", fields: &[
    f("extensionRef", T::Object(M(&M402))),
], one_ofs: &[] };

static M402: Message = Message { name: "TrafficPolicy.spec.oauth2.extensionRef", fields: &[
    f("name", T::Text),
    f("namespace", T::Text),
], one_ofs: &[] };

static M403: Message = Message { name: "TrafficPolicy.spec.rateLimit", fields: &[
    f("global", T::Object(M(&M404))),
    f("local", T::Object(M(&M409))),
], one_ofs: &[] };

static M404: Message = Message { name: "TrafficPolicy.spec.rateLimit.global", fields: &[
    f("descriptors", T::List(&T::Object(M(&M405)))),
    f("extensionRef", T::Object(M(&M408))),
], one_ofs: &[] };

static M405: Message = Message { name: "TrafficPolicy.spec.rateLimit.global.descriptorsItem", fields: &[
    f("entries", T::List(&T::Object(M(&M406)))),
], one_ofs: &[] };

static M406: Message = Message { name: "TrafficPolicy.spec.rateLimit.global.descriptorsItem.entriesItem", fields: &[
    f("generic", T::Object(M(&M407))),
    f("header", T::Text),
    f("type", T::Text),
], one_ofs: &[] };

static M407: Message = Message { name: "TrafficPolicy.spec.rateLimit.global.descriptorsItem.entriesItem.generic", fields: &[
    f("key", T::Text),
    f("value", T::Text),
], one_ofs: &[] };

static M408: Message = Message { name: "TrafficPolicy.spec.rateLimit.global.extensionRef", fields: &[
    f("name", T::Text),
    f("namespace", T::Text),
], one_ofs: &[] };

static M409: Message = Message { name: "TrafficPolicy.spec.rateLimit.local", fields: &[
    f("percentEnabled", I32),
    f("percentEnforced", I32),
    f("tokenBucket", T::Object(M(&M410))),
], one_ofs: &[] };

static M410: Message = Message { name: "TrafficPolicy.spec.rateLimit.local.tokenBucket", fields: &[
    f("fillInterval", T::Text),
    f("maxTokens", I32),
    f("tokensPerFill", I32),
], one_ofs: &[] };

static M411: Message = Message { name: "TrafficPolicy.spec.rbac", fields: &[
    f("action", T::Text),
    f("policy", T::Object(M(&M412))),
], one_ofs: &[] };

static M412: Message = Message { name: "TrafficPolicy.spec.rbac.policy", fields: &[
    f("matchExpressions", T::List(&T::Text)),
], one_ofs: &[] };

static M413: Message = Message { name: "TrafficPolicy.spec.retry", fields: &[
    f("attempts", I32),
    f("backoffBaseInterval", T::Text),
    f("perTryTimeout", T::Text),
    f("retryOn", T::List(&T::Text)),
    f("statusCodes", T::List(&I64)),
], one_ofs: &[] };

static M414: Message = Message { name: "TrafficPolicy.spec.targetRefsItem", fields: &[
    f("group", T::Text),
    f("kind", T::Text),
    f("name", T::Text),
    f("sectionName", T::Text),
], one_ofs: &[] };

static M415: Message = Message { name: "TrafficPolicy.spec.targetSelectorsItem", fields: &[
    f("group", T::Text),
    f("kind", T::Text),
    f("matchLabels", T::Map(&T::Text)),
    f("sectionName", T::Text),
], one_ofs: &[] };

static M416: Message = Message { name: "TrafficPolicy.spec.timeouts", fields: &[
    f("request", T::Text),
    f("streamIdle", T::Text),
], one_ofs: &[] };

static M417: Message = Message { name: "TrafficPolicy.spec.tracing", fields: &[
    f("attributes", T::List(&T::Object(M(&M237)))),
    f("clientSampling", I32),
    f("disable", T::Open),
    f("overallSampling", I32),
    f("randomSampling", I32),
], one_ofs: &[] };

static M418: Message = Message { name: "TrafficPolicy.spec.transformation", fields: &[
    f("request", T::Object(M(&M419))),
    f("response", T::Object(M(&M419))),
], one_ofs: &[] };

static M419: Message = Message { name: "TrafficPolicy.spec.transformation.request", fields: &[
    f("add", T::List(&T::Object(M(&M420)))),
    f("body", T::Object(M(&M421))),
    f("dynamicMetadata", T::List(&T::Object(M(&M422)))),
    f("remove", T::List(&T::Text)),
    f("set", T::List(&T::Object(M(&M424)))),
], one_ofs: &[] };

static M420: Message = Message { name: "TrafficPolicy.spec.transformation.request.addItem", fields: &[
    f("name", T::Text),
    f("value", T::Text),
], one_ofs: &[] };

static M421: Message = Message { name: "TrafficPolicy.spec.transformation.request.body", fields: &[
    f("parseAs", T::Text),
    f("value", T::Text),
], one_ofs: &[] };

static M422: Message = Message { name: "TrafficPolicy.spec.transformation.request.dynamicMetadataItem", fields: &[
    f("key", T::Text),
    f("namespace", T::Text),
    f("value", T::Object(M(&M423))),
], one_ofs: &[] };

static M423: Message = Message { name: "TrafficPolicy.spec.transformation.request.dynamicMetadataItem.value", fields: &[
    f("stringValue", T::Text),
], one_ofs: &[] };

static M424: Message = Message { name: "TrafficPolicy.spec.transformation.request.setItem", fields: &[
    f("name", T::Text),
    f("value", T::Text),
], one_ofs: &[] };

static M425: Message = Message { name: "TrafficPolicy.spec.urlRewrite", fields: &[
    f("pathRegex", T::Object(M(&M426))),
], one_ofs: &[] };

static M426: Message = Message { name: "TrafficPolicy.spec.urlRewrite.pathRegex", fields: &[
    f("pattern", T::Text),
    f("substitution", T::Text),
], one_ofs: &[] };

static M427: Message = Message { name: "XBackend.spec", fields: &[
    f("externalHostname", T::Object(M(&M428))),
    f("port", T::Object(M(&M429))),
    f("protocol", T::Text),
    f("tls", T::Object(M(&M430))),
    f("type", T::Text),
], one_ofs: &[] };

static M428: Message = Message { name: "XBackend.spec.externalHostname", fields: &[
    f("hostname", T::Text),
], one_ofs: &[] };

static M429: Message = Message { name: "XBackend.spec.port", fields: &[
    f("name", T::Text),
    f("port", I32),
], one_ofs: &[] };

static M430: Message = Message { name: "XBackend.spec.tls", fields: &[
    f("clientCertificateRef", T::Object(M(&M104))),
    f("mode", T::Text),
    f("validation", T::Object(M(&M431))),
], one_ofs: &[] };

static M431: Message = Message { name: "XBackend.spec.tls.validation", fields: &[
    f("caCertificateRefs", T::List(&T::Object(M(&M432)))),
    f("hostname", T::Text),
    f("subjectAltNames", T::List(&T::Object(M(&M433)))),
    f("wellKnownCACertificates", T::Text),
], one_ofs: &[] };

static M432: Message = Message { name: "XBackend.spec.tls.validation.caCertificateRefsItem", fields: &[
    f("group", T::Text),
    f("kind", T::Text),
    f("name", T::Text),
], one_ofs: &[] };

static M433: Message = Message { name: "XBackend.spec.tls.validation.subjectAltNamesItem", fields: &[
    f("hostname", T::Text),
    f("type", T::Text),
    f("uri", T::Text),
], one_ofs: &[] };

static M434: Message = Message { name: "XBackendTrafficPolicy.spec", fields: &[
    f("retryConstraint", T::Object(M(&M435))),
    f("sessionPersistence", T::Object(M(&M95))),
    f("targetRefs", T::List(&T::Object(M(&M438)))),
], one_ofs: &[] };

static M435: Message = Message { name: "XBackendTrafficPolicy.spec.retryConstraint", fields: &[
    f("budget", T::Object(M(&M436))),
    f("minRetryRate", T::Object(M(&M437))),
], one_ofs: &[] };

static M436: Message = Message { name: "XBackendTrafficPolicy.spec.retryConstraint.budget", fields: &[
    f("interval", T::Text),
    f("percent", I64),
], one_ofs: &[] };

static M437: Message = Message { name: "XBackendTrafficPolicy.spec.retryConstraint.minRetryRate", fields: &[
    f("count", I64),
    f("interval", T::Text),
], one_ofs: &[] };

static M438: Message = Message { name: "XBackendTrafficPolicy.spec.targetRefsItem", fields: &[
    f("group", T::Text),
    f("kind", T::Text),
    f("name", T::Text),
], one_ofs: &[] };

static M439: Message = Message { name: "XListenerSet.spec", fields: &[
    f("listeners", T::List(&T::Object(M(&M440)))),
    f("parentRef", T::Object(M(&M341))),
], one_ofs: &[] };

static M440: Message = Message { name: "XListenerSet.spec.listenersItem", fields: &[
    f("allowedRoutes", T::Object(M(&M107))),
    f("hostname", T::Text),
    f("name", T::Text),
    f("port", I32),
    f("protocol", T::Text),
    f("tls", T::Object(M(&M441))),
], one_ofs: &[] };

static M441: Message = Message { name: "XListenerSet.spec.listenersItem.tls", fields: &[
    f("certificateRefs", T::List(&T::Object(M(&M104)))),
    f("frontendValidation", T::Object(M(&M113))).until(3),
    f("mode", T::Text),
    f("options", T::Map(&T::Text)),
], one_ofs: &[] };

static M442: Message = Message { name: "gateway.kgateway.dev/Backend", fields: &[
    f("apiVersion", T::Text),
    f("kind", T::Text),
    f("metadata", T::Object(M(&OBJECT_META))),
    f("spec", T::Object(M(&M0))),
    f("status", T::Any),
], one_ofs: &[] };

static M443: Message = Message { name: "gateway.kgateway.dev/BackendConfigPolicy", fields: &[
    f("apiVersion", T::Text),
    f("kind", T::Text),
    f("metadata", T::Object(M(&OBJECT_META))),
    f("spec", T::Object(M(&M38))),
    f("status", T::Any),
], one_ofs: &[] };

static M444: Message = Message { name: "gateway.kgateway.dev/DirectResponse", fields: &[
    f("apiVersion", T::Text),
    f("kind", T::Text),
    f("metadata", T::Object(M(&OBJECT_META))),
    f("spec", T::Object(M(&M78))),
    f("status", T::Any),
], one_ofs: &[] };

static M445: Message = Message { name: "gateway.kgateway.dev/GatewayExtension", fields: &[
    f("apiVersion", T::Text),
    f("kind", T::Text),
    f("metadata", T::Object(M(&OBJECT_META))),
    f("spec", T::Object(M(&M124))),
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
    f("spec", T::Object(M(&M164))),
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
    f("spec", T::Object(M(&M349))),
    f("status", T::Any),
], one_ofs: &[] };

static M450: Message = Message { name: "gateway.networking.k8s.io/BackendTLSPolicy", fields: &[
    f("apiVersion", T::Text),
    f("kind", T::Text),
    f("metadata", T::Object(M(&OBJECT_META))),
    f("spec", T::Object(M(&M70))),
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
    f("spec", T::Object(M(&M97))),
    f("status", T::Any),
], one_ofs: &[] };

static M453: Message = Message { name: "gateway.networking.k8s.io/GatewayClass", fields: &[
    f("apiVersion", T::Text),
    f("kind", T::Text),
    f("metadata", T::Object(M(&OBJECT_META))),
    f("spec", T::Object(M(&M123))),
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
    f("spec", T::Object(M(&M338))),
    f("status", T::Any),
], one_ofs: &[] };

static M456: Message = Message { name: "gateway.networking.k8s.io/ReferenceGrant", fields: &[
    f("apiVersion", T::Text),
    f("kind", T::Text),
    f("metadata", T::Object(M(&OBJECT_META))),
    f("spec", T::Object(M(&M342))),
    f("status", T::Any),
], one_ofs: &[] };

static M457: Message = Message { name: "gateway.networking.k8s.io/TCPRoute", fields: &[
    f("apiVersion", T::Text),
    f("kind", T::Text),
    f("metadata", T::Object(M(&OBJECT_META))),
    f("spec", T::Object(M(&M345))),
    f("status", T::Any),
], one_ofs: &[] };

static M458: Message = Message { name: "gateway.networking.k8s.io/TLSRoute", fields: &[
    f("apiVersion", T::Text),
    f("kind", T::Text),
    f("metadata", T::Object(M(&OBJECT_META))),
    f("spec", T::Object(M(&M348))),
    f("status", T::Any),
], one_ofs: &[] };

static M459: Message = Message { name: "gateway.networking.k8s.io/UDPRoute", fields: &[
    f("apiVersion", T::Text),
    f("kind", T::Text),
    f("metadata", T::Object(M(&OBJECT_META))),
    f("spec", T::Object(M(&M345))),
    f("status", T::Any),
], one_ofs: &[] };

static M460: Message = Message { name: "gateway.networking.x-k8s.io/XBackend", fields: &[
    f("apiVersion", T::Text),
    f("kind", T::Text),
    f("metadata", T::Object(M(&OBJECT_META))),
    f("spec", T::Object(M(&M427))),
    f("status", T::Any),
], one_ofs: &[] };

static M461: Message = Message { name: "gateway.networking.x-k8s.io/XBackendTrafficPolicy", fields: &[
    f("apiVersion", T::Text),
    f("kind", T::Text),
    f("metadata", T::Object(M(&OBJECT_META))),
    f("spec", T::Object(M(&M434))),
    f("status", T::Any),
], one_ofs: &[] };

static M462: Message = Message { name: "gateway.networking.x-k8s.io/XListenerSet", fields: &[
    f("apiVersion", T::Text),
    f("kind", T::Text),
    f("metadata", T::Object(M(&OBJECT_META))),
    f("spec", T::Object(M(&M439))),
    f("status", T::Any),
], one_ofs: &[] };

static M463: Message = Message { name: "gateway.networking.x-k8s.io/XMesh", fields: &[
    f("apiVersion", T::Text),
    f("kind", T::Text),
    f("metadata", T::Object(M(&OBJECT_META))),
    f("spec", T::Object(M(&M123))),
    f("status", T::Any),
], one_ofs: &[] };
