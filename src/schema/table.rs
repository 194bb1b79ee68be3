//! Every field of Gloo's kinds.
//!
//! Generated from `schemas/gloo-fields.json` by `BLESS=1 cargo test --test generated`: don't edit.

use super::entry::{Entry, kind as k, served as s};
use super::message::{Message, MessageId as M, OneOf, Type as T, field as f};
use crate::model::Kind;

const U32: T = T::Whole(0, 4_294_967_295);
const I32: T = T::Whole(-2_147_483_648, 2_147_483_647);
const I64: T = T::Whole(i64::MIN, i64::MAX);

/// Kinds, their whole message, and the first version that has them.
pub(super) static KINDS: &[Entry] = &[
    k(Kind::AuthConfig, &M41, &[s("", [12, 255], [255, 0])]),
    k(Kind::Gateway, &M183, &[s("", [12, 255], [255, 0])]),
    k(Kind::HttpListenerOption, &M236, &[s("", [17, 255], [255, 0])]),
    k(Kind::ListenerOption, &M268, &[s("", [17, 255], [255, 0])]),
    k(Kind::MatchableHttpGateway, &M278, &[s("", [12, 255], [255, 0])]),
    k(Kind::MatchableTcpGateway, &M281, &[s("", [14, 255], [255, 0])]),
    k(Kind::RouteOption, &M446, &[s("", [12, 255], [255, 0])]),
    k(Kind::RouteTable, &M449, &[s("", [12, 255], [255, 0])]),
    k(Kind::Settings, &M470, &[s("", [12, 255], [255, 0])]),
    k(Kind::Upstream, &M546, &[s("", [12, 255], [255, 0])]),
    k(Kind::UpstreamGroup, &M547, &[s("", [12, 255], [255, 0])]),
    k(Kind::VirtualHostOption, &M568, &[s("", [12, 255], [255, 0])]),
    k(Kind::VirtualService, &M571, &[s("", [12, 255], [255, 0])]),
];

static M0: Message = Message { name: "Abort", fields: &[
    f("httpStatus", U32),
    f("percentage", T::Number),
], one_ofs: &[] };

static M1: Message = Message { name: "AccessLogItem", fields: &[
    f("fileSink", T::Object(M(&M2))),
    f("filter", T::Object(M(&M174))),
    f("grpcService", T::Object(M(&M204))),
    f("openTelemetryService", T::Object(M(&M324))).since(19),
], one_ofs: &[] };

static M2: Message = Message { name: "AccessLogItemFileSink", fields: &[
    f("jsonFormat", T::Open),
    f("path", T::Text),
    f("stringFormat", T::Text),
], one_ofs: &[] };

static M3: Message = Message { name: "AccessLogItemGrpcService", fields: &[
    f("additionalRequestHeadersToLog", T::List(&T::Text)),
    f("additionalResponseHeadersToLog", T::List(&T::Text)),
    f("additionalResponseTrailersToLog", T::List(&T::Text)),
    f("filterStateObjectsToLog", T::List(&T::Text)).since(17),
    f("logName", T::Text),
    f("staticClusterName", T::Text),
], one_ofs: &[] };

static M4: Message = Message { name: "AccessLoggingService", fields: &[
    f("accessLog", T::List(&T::Object(M(&M1)))),
], one_ofs: &[] };

static M5: Message = Message { name: "AccessLoggingServiceAccessLogItem", fields: &[
    f("fileSink", T::Object(M(&M172))).one_of(0),
    f("filter", T::Object(M(&M173))).since(13),
    f("grpcService", T::Object(M(&M3))).one_of(0),
    f("openTelemetryService", T::Object(M(&M323))).since(19).one_of(0),
], one_ofs: &[
    OneOf { name: "OutputDestination", order: &["fileSink", "grpcService", "openTelemetryService"] },
] };

static M6: Message = Message { name: "AccessToken", fields: &[
    f("claimsToHeaders", T::List(&T::Object(M(&M7)))),
], one_ofs: &[] };

static M7: Message = Message { name: "AccessTokenClaimsToHeadersItem", fields: &[
    f("append", T::Bool),
    f("claim", T::Text),
    f("header", T::Text),
], one_ofs: &[] };

static M8: Message = Message { name: "AccessTokenValidationIntrospection", fields: &[
    f("clientId", T::Text),
    f("clientSecretRef", T::Object(M(&M419))),
    f("disableClientSecret", T::Bool).since(14).nullable(),
    f("introspectionUrl", T::Text),
    f("userIdAttributeName", T::Text),
], one_ofs: &[] };

static M9: Message = Message { name: "AccessTokenValidationJwt", fields: &[
    f("audiences", T::List(&T::Text)).since(22),
    f("issuer", T::Text),
    f("localJwks", T::Object(M(&M252))),
    f("remoteJwks", T::Object(M(&M255))),
], one_ofs: &[] };

static M10: Message = Message { name: "AccessTokenValidationRequiredScopes", fields: &[
    f("scope", T::List(&T::Text)),
], one_ofs: &[] };

static M11: Message = Message { name: "ActionsItem", fields: &[
    f("actionType", T::Enum(&["CUSTOM", "SSN", "MASTERCARD", "VISA", "AMEX", "DISCOVER", "JCB", "DINERS_CLUB", "CREDIT_CARD_TRACKERS", "ALL_CREDIT_CARDS", "KEYVALUE", "ALL_CREDIT_CARDS_COMBINED"])),
    f("customAction", T::Object(M(&M104))),
    f("keyValueAction", T::Object(M(&M258))),
    f("shadow", T::Bool),
], one_ofs: &[] };

static M12: Message = Message { name: "ActionsItem2", fields: &[
    f("cel", T::Object(M(&M13))).since(22).one_of(0),
    f("destinationCluster", T::Object(M(&M155))).one_of(0),
    f("genericKey", T::Object(M(&M14))).one_of(0),
    f("headerValueMatch", T::Object(M(&M216))).one_of(0),
    f("metadata", T::Object(M(&M292))).one_of(0),
    f("remoteAddress", T::Object(M(&M155))).one_of(0),
    f("requestHeaders", T::Object(M(&M15))).one_of(0),
    f("sourceCluster", T::Object(M(&M155))).one_of(0),
], one_ofs: &[
    OneOf { name: "action_specifier", order: &["sourceCluster", "destinationCluster", "requestHeaders", "remoteAddress", "genericKey", "headerValueMatch", "metadata", "cel"] },
] };

static M13: Message = Message { name: "ActionsItem2Cel", fields: &[
    f("expression", T::Text),
    f("key", T::Text),
], one_ofs: &[] };

static M14: Message = Message { name: "ActionsItem2GenericKey", fields: &[
    f("descriptorValue", T::Text),
], one_ofs: &[] };

static M15: Message = Message { name: "ActionsItem2RequestHeaders", fields: &[
    f("descriptorKey", T::Text),
    f("headerName", T::Text),
], one_ofs: &[] };

static M16: Message = Message { name: "ActionsItemCustomAction", fields: &[
    f("maskChar", T::Text),
    f("name", T::Text),
    f("percent", T::Object(M(&M105))),
    f("regex", T::List(&T::Text)),
    f("regexActions", T::List(&T::Object(M(&M106)))),
], one_ofs: &[] };

static M17: Message = Message { name: "AerospikeApikeyStorageReadModeAp", fields: &[
    f("readModeApAll", U32),
    f("readModeApOne", U32),
], one_ofs: &[] };

static M18: Message = Message { name: "AerospikeApikeyStorageReadModeSc", fields: &[
    f("readModeScAllowUnavailable", U32),
    f("readModeScLinearize", U32),
    f("readModeScReplica", U32),
    f("readModeScSession", U32),
], one_ofs: &[] };

static M19: Message = Message { name: "AerospikeApikeyStorageTlsCurveGroupsItem", fields: &[
    f("curveP256", U32),
    f("curveP384", U32),
    f("curveP521", U32),
    f("x25519", U32),
], one_ofs: &[] };

static M20: Message = Message { name: "AfterExtAuth", fields: &[
    f("allowMissingOrFailedJwt", T::Bool).deprecated(),
    f("providers", T::Map(&T::Object(M(&M383)))),
    f("validationPolicy", T::Enum(&["REQUIRE_VALID", "ALLOW_MISSING", "ALLOW_MISSING_OR_FAILED"])),
], one_ofs: &[] };

static M21: Message = Message { name: "Ai", fields: &[
    f("defaults", T::List(&T::Object(M(&M22)))),
    f("promptEnrichment", T::Object(M(&M379))),
    f("promptGuard", T::Object(M(&M381))),
    f("rag", T::Object(M(&M387))),
    f("routeType", T::Enum(&["CHAT", "CHAT_STREAMING"])),
    f("semanticCache", T::Object(M(&M464))),
], one_ofs: &[] };

static M22: Message = Message { name: "AiDefaultsItem", fields: &[
    f("field", T::Text),
    f("override", T::Bool),
    f("value", T::Any),
], one_ofs: &[] };

static M23: Message = Message { name: "AiMulti", fields: &[
    f("priorities", T::List(&T::Object(M(&M301)))),
], one_ofs: &[] };

static M24: Message = Message { name: "AllowedHeaders", fields: &[
    f("patterns", T::List(&T::Object(M(&M26)))),
], one_ofs: &[] };

static M25: Message = Message { name: "AllowedHeaders2", fields: &[
    f("patterns", T::List(&T::Object(M(&M27)))),
], one_ofs: &[] };

static M26: Message = Message { name: "AllowedVaryHeadersItem", fields: &[
    f("exact", T::Text).one_of(0),
    f("ignoreCase", T::Bool),
    f("prefix", T::Text).one_of(0),
    f("safeRegex", T::Object(M(&M457))).one_of(0),
    f("suffix", T::Text).one_of(0),
], one_ofs: &[
    OneOf { name: "match_pattern", order: &["exact", "prefix", "suffix", "safeRegex"] },
] };

static M27: Message = Message { name: "AllowedVaryHeadersItem2", fields: &[
    f("exact", T::Text),
    f("ignoreCase", T::Bool),
    f("prefix", T::Text),
    f("safeRegex", T::Object(M(&M458))),
    f("suffix", T::Text),
], one_ofs: &[] };

static M28: Message = Message { name: "AnonymousLimits", fields: &[
    f("requestsPerUnit", U32),
    f("unit", T::Enum(&["UNKNOWN", "SECOND", "MINUTE", "HOUR", "DAY", "MONTH", "YEAR", "WEEK"])),
], one_ofs: &[] };

static M29: Message = Message { name: "Anthropic", fields: &[
    f("authToken", T::Object(M(&M44))),
    f("customHost", T::Object(M(&M107))),
    f("model", T::Text),
    f("version", T::Text),
], one_ofs: &[] };

static M30: Message = Message { name: "ApiKeyAuthAerospikeApikeyStorage", fields: &[
    f("allowInsecure", T::Bool),
    f("batchSize", I64),
    f("certPath", T::Text),
    f("commitAll", U32),
    f("commitMaster", U32),
    f("hostname", T::Text),
    f("keyPath", T::Text),
    f("labelSelector", T::Map(&T::Text)),
    f("namespace", T::Text),
    f("nodeTlsName", T::Text),
    f("port", I64),
    f("readModeAp", T::Object(M(&M17))),
    f("readModeSc", T::Object(M(&M18))),
    f("rootCaPath", T::Text),
    f("set", T::Text),
    f("tlsCurveGroups", T::List(&T::Object(M(&M19)))),
    f("tlsVersion", T::Text),
], one_ofs: &[] };

static M31: Message = Message { name: "ApiKeyAuthDigest", fields: &[
    f("algorithm", T::Enum(&[])),
], one_ofs: &[] };

static M32: Message = Message { name: "ApiKeyAuthHeadersFromMetadataValue", fields: &[
    f("name", T::Text),
    f("required", T::Bool),
], one_ofs: &[] };

static M33: Message = Message { name: "ApiKeyAuthHmac", fields: &[
    f("algorithm", T::Enum(&[])),
    f("sharedSecretRef", T::Object(M(&M419))),
], one_ofs: &[] };

static M34: Message = Message { name: "ApiKeyAuthK8sSecretApikeyStorage", fields: &[
    f("apiKeySecretRefs", T::List(&T::Object(M(&M419)))),
    f("labelSelector", T::Map(&T::Text)),
], one_ofs: &[] };

static M35: Message = Message { name: "ApiKeyAuthMatch", fields: &[
    f("headers", T::List(&T::Object(M(&M277)))),
], one_ofs: &[] };

static M36: Message = Message { name: "Apr", fields: &[
    f("users", T::Map(&T::Object(M(&M37)))),
], one_ofs: &[] };

static M37: Message = Message { name: "AprUsersValue", fields: &[
    f("hashedPassword", T::Text),
    f("salt", T::Text),
], one_ofs: &[] };

static M38: Message = Message { name: "Attributes", fields: &[
    f("values", T::List(&T::Object(M(&M39)))),
], one_ofs: &[] };

static M39: Message = Message { name: "AttributesValuesItem", fields: &[
    f("key", T::Text),
    f("value", T::Open),
], one_ofs: &[] };

static M40: Message = Message { name: "AuditLogging", fields: &[
    f("action", T::Enum(&["NEVER", "RELEVANT_ONLY", "ALWAYS"])),
    f("location", T::Enum(&["FILTER_STATE", "DYNAMIC_METADATA"])),
], one_ofs: &[] };

static M41: Message = Message { name: "AuthConfig", fields: &[
    f("apiVersion", T::Text),
    f("kind", T::Text),
    f("metadata", T::Object(M(&OBJECT_META))),
    f("spec", T::Object(M(&M42))),
    f("status", T::Any),
], one_ofs: &[] };

static M42: Message = Message { name: "AuthConfigSpec", fields: &[
    f("booleanExpr", T::Text).nullable(),
    f("configs", T::List(&T::Object(M(&M43)))),
    f("failOnRedirect", T::Bool),
    f("namespacedStatuses", T::Object(M(&M304))),
], one_ofs: &[] };

static M43: Message = Message { name: "AuthConfigSpecConfigsItem", fields: &[
    f("apiKeyAuth", T::Object(M(&M76))),
    f("basicAuth", T::Object(M(&M77))),
    f("hmacAuth", T::Object(M(&M78))).since(14),
    f("jwt", T::Object(M(&M155))),
    f("ldap", T::Object(M(&M79))),
    f("name", T::Text).nullable(),
    f("oauth", T::Object(M(&M80))),
    f("oauth2", T::Object(M(&M81))),
    f("opaAuth", T::Object(M(&M82))),
    f("opaServerAuth", T::Object(M(&M83))).since(16),
    f("passThroughAuth", T::Object(M(&M84))),
    f("pluginAuth", T::Object(M(&M85))),
    f("portalAuth", T::Object(M(&M86))).since(18),
], one_ofs: &[] };

static M44: Message = Message { name: "AuthToken", fields: &[
    f("inline", T::Text).one_of(0),
    f("passthrough", T::Object(M(&M155))).one_of(0),
    f("secretRef", T::Object(M(&M419))).one_of(0).refers_to(Kind::Secret),
], one_ofs: &[
    OneOf { name: "auth_token_source", order: &["inline", "secretRef", "passthrough"] },
] };

static M45: Message = Message { name: "Aws", fields: &[
    f("invocationStyle", T::Enum(&["SYNC", "ASYNC"])),
    f("logicalName", T::Text),
    f("requestTransformation", T::Bool),
    f("responseTransformation", T::Bool).deprecated(),
    f("unwrapAsAlb", T::Bool),
    f("unwrapAsApiGateway", T::Bool),
    f("wrapAsApiGateway", T::Bool),
], one_ofs: &[] };

static M46: Message = Message { name: "Aws2", fields: &[
    f("accessKeyId", T::Text),
    f("iamServerIdHeader", T::Text),
    f("leaseIncrement", I32).since(15),
    f("mountPath", T::Text),
    f("region", T::Text),
    f("secretAccessKey", T::Text),
    f("sessionToken", T::Text),
    f("vaultRole", T::Text),
], one_ofs: &[] };

static M47: Message = Message { name: "AwsEc2FiltersItem", fields: &[
    f("key", T::Text).one_of(0),
    f("kvPair", T::Object(M(&M221))).one_of(0),
], one_ofs: &[
    OneOf { name: "spec", order: &["key", "kvPair"] },
] };

static M48: Message = Message { name: "AwsLambdaFunctionsItem", fields: &[
    f("lambdaFunctionName", T::Text),
    f("logicalName", T::Text),
    f("qualifier", T::Text),
], one_ofs: &[] };

static M49: Message = Message { name: "AwsOptionsServiceAccountCredentials", fields: &[
    f("cluster", T::Text),
    f("region", T::Text).since(13),
    f("timeout", T::Duration),
    f("uri", T::Text),
], one_ofs: &[] };

static M50: Message = Message { name: "Azure", fields: &[
    f("claimsCachingOptions", T::Object(M(&M67))),
    f("clientId", T::Text),
    f("clientSecret", T::Object(M(&M419))),
    f("tenantId", T::Text),
], one_ofs: &[] };

static M51: Message = Message { name: "AzureFunctionsItem", fields: &[
    f("authLevel", T::Enum(&["Anonymous", "Function", "Admin"])),
    f("functionName", T::Text),
], one_ofs: &[] };

static M52: Message = Message { name: "AzureOpenai", fields: &[
    f("apiVersion", T::Text),
    f("authToken", T::Object(M(&M44))),
    f("deploymentName", T::Text),
    f("endpoint", T::Text),
], one_ofs: &[] };

static M53: Message = Message { name: "AzureOpenai2", fields: &[
    f("apiVersion", T::Text),
    f("authToken", T::Object(M(&M44))),
    f("customHost", T::Object(M(&M108))).since(20),
    f("deploymentName", T::Text),
    f("endpoint", T::Text),
], one_ofs: &[] };

static M54: Message = Message { name: "BasicAuthEncryption", fields: &[
    f("apr", T::Object(M(&M155))),
    f("sha1", T::Object(M(&M155))),
], one_ofs: &[] };

static M55: Message = Message { name: "Bedrock", fields: &[
    f("credentialProvider", T::Object(M(&M101))),
    f("customHost", T::Object(M(&M108))),
    f("model", T::Text),
    f("region", T::Text),
], one_ofs: &[] };

static M56: Message = Message { name: "BufferPerRoute", fields: &[
    f("buffer", T::Object(M(&M57))).one_of(0),
    f("disabled", T::Bool).one_of(0),
], one_ofs: &[
    OneOf { name: "override", order: &["disabled", "buffer"] },
] };

static M57: Message = Message { name: "BufferPerRouteBuffer", fields: &[
    f("maxRequestBytes", U32).nullable(),
], one_ofs: &[] };

static M58: Message = Message { name: "Caching", fields: &[
    f("allowedVaryHeaders", T::List(&T::Object(M(&M26)))),
    f("cachingServiceRef", T::Object(M(&M419))).refers_to(Kind::Upstream),
    f("maxPayloadSize", U32).nullable(),
    f("timeout", T::Duration),
], one_ofs: &[] };

static M59: Message = Message { name: "CallCredentials", fields: &[
    f("fileCredentialSource", T::Object(M(&M60))),
], one_ofs: &[] };

static M60: Message = Message { name: "CallCredentialsFileCredentialSource", fields: &[
    f("header", T::Text),
    f("tokenFileName", T::Text),
], one_ofs: &[] };

static M61: Message = Message { name: "CaresDns", fields: &[
    f("dnsResolverOptions", T::Object(M(&M62))),
    f("resolvers", T::List(&T::Object(M(&M417)))),
], one_ofs: &[] };

static M62: Message = Message { name: "CaresDnsDnsResolverOptions", fields: &[
    f("noDefaultSearchDomain", T::Bool),
    f("useTcpForDnsLookups", T::Bool),
], one_ofs: &[] };

static M63: Message = Message { name: "CaresDnsResolversItem", fields: &[
    f("pipe", T::Object(M(&M418))),
    f("socketAddress", T::Object(M(&M496))),
], one_ofs: &[] };

static M64: Message = Message { name: "CidrRangesItem", fields: &[
    f("addressPrefix", T::Text),
    f("prefixLen", U32).nullable(),
], one_ofs: &[] };

static M65: Message = Message { name: "CircuitBreakers", fields: &[
    f("maxConnections", U32).nullable(),
    f("maxPendingRequests", U32).nullable(),
    f("maxRequests", U32).nullable(),
    f("maxRetries", U32).nullable(),
    f("trackRemaining", T::Bool),
], one_ofs: &[] };

static M66: Message = Message { name: "CircuitBreakers2", fields: &[
    f("maxConnections", U32).nullable(),
    f("maxPendingRequests", U32).nullable(),
    f("maxRequests", U32).nullable(),
    f("maxRetries", U32).nullable(),
    f("trackRemaining", T::Bool).since(18),
], one_ofs: &[] };

static M67: Message = Message { name: "ClaimsCachingOptions", fields: &[
    f("db", I64),
    f("host", T::Text),
    f("poolSize", I64),
    f("socketType", T::Enum(&[])),
    f("tlsCertMountPath", T::Text),
], one_ofs: &[] };

static M68: Message = Message { name: "ClientAuthenticationClientSecret", fields: &[
    f("clientSecretRef", T::Object(M(&M419))),
    f("disableClientSecret", T::Bool).nullable(),
], one_ofs: &[] };

static M69: Message = Message { name: "ClientAuthenticationPrivateKeyJwt", fields: &[
    f("signingKeyRef", T::Object(M(&M419))),
    f("validFor", T::Text),
], one_ofs: &[] };

static M70: Message = Message { name: "Collector", fields: &[
    f("authority", T::Text),
    f("endpoint", T::Text),
    f("headers", T::Map(&T::Text)),
    f("insecure", T::Bool),
    f("sslConfig", T::Object(M(&M500))),
    f("timeout", T::Duration),
], one_ofs: &[] };

static M71: Message = Message { name: "Collector2", fields: &[
    f("authority", T::Text),
    f("endpoint", T::Text),
    f("headers", T::Map(&T::Text)),
    f("insecure", T::Bool),
    f("sslConfig", T::Object(M(&M501))),
    f("timeout", T::Text),
], one_ofs: &[] };

static M72: Message = Message { name: "Comparison", fields: &[
    f("op", T::Enum(&["EQ", "GE", "LE"])),
    f("value", T::Object(M(&M74))),
], one_ofs: &[] };

static M73: Message = Message { name: "Comparison2", fields: &[
    f("op", T::Enum(&[])),
    f("value", T::Object(M(&M74))),
], one_ofs: &[] };

static M74: Message = Message { name: "Comparison2Value", fields: &[
    f("defaultValue", U32),
    f("runtimeKey", T::Text),
], one_ofs: &[] };

static M75: Message = Message { name: "ConfigMapRuleSetsItem", fields: &[
    f("configMapRef", T::Object(M(&M419))).refers_to(Kind::ConfigMap),
    f("dataMapKeys", T::List(&T::Text)),
], one_ofs: &[] };

static M76: Message = Message { name: "ConfigsItemApiKeyAuth", fields: &[
    f("aerospikeApikeyStorage", T::Object(M(&M30))).since(13),
    f("apiKeySecretRefs", T::List(&T::Object(M(&M419)))),
    f("digest", T::Object(M(&M31))).since(22),
    f("headerName", T::Text),
    f("headersFromMetadata", T::Map(&T::Object(M(&M32)))),
    f("headersFromMetadataEntry", T::Map(&T::Object(M(&M32)))).since(13),
    f("hmac", T::Object(M(&M33))).since(21),
    f("k8sSecretApikeyStorage", T::Object(M(&M34))).since(13),
    f("labelSelector", T::Map(&T::Text)),
    f("match", T::Object(M(&M35))).since(22),
    f("skipMetadataValidation", T::Bool).since(16),
], one_ofs: &[] };

static M77: Message = Message { name: "ConfigsItemBasicAuth", fields: &[
    f("apr", T::Object(M(&M36))),
    f("encryption", T::Object(M(&M54))).since(15),
    f("realm", T::Text),
    f("userList", T::Object(M(&M36))).since(15),
], one_ofs: &[] };

static M78: Message = Message { name: "ConfigsItemHmacAuth", fields: &[
    f("parametersInHeaders", T::Object(M(&M155))),
    f("secretRefs", T::Object(M(&M226))),
], one_ofs: &[] };

static M79: Message = Message { name: "ConfigsItemLdap", fields: &[
    f("address", T::Text),
    f("allowedGroups", T::List(&T::Text)),
    f("disableGroupChecking", T::Bool),
    f("groupLookupSettings", T::Object(M(&M264))).since(13),
    f("membershipAttributeName", T::Text),
    f("pool", T::Object(M(&M265))),
    f("searchFilter", T::Text),
    f("userDnTemplate", T::Text),
], one_ofs: &[] };

static M80: Message = Message { name: "ConfigsItemOauth", fields: &[
    f("appUrl", T::Text),
    f("authEndpointQueryParams", T::Map(&T::Text)),
    f("callbackPath", T::Text),
    f("clientId", T::Text),
    f("clientSecretRef", T::Object(M(&M419))),
    f("issuerUrl", T::Text),
    f("scopes", T::List(&T::Text)),
], one_ofs: &[] };

static M81: Message = Message { name: "ConfigsItemOauth2", fields: &[
    f("accessTokenValidation", T::Object(M(&M305))),
    f("oauth2", T::Object(M(&M306))),
    f("oidcAuthorizationCode", T::Object(M(&M307))),
], one_ofs: &[] };

static M82: Message = Message { name: "ConfigsItemOpaAuth", fields: &[
    f("modules", T::List(&T::Object(M(&M419)))),
    f("options", T::Object(M(&M317))),
    f("query", T::Text),
], one_ofs: &[] };

static M83: Message = Message { name: "ConfigsItemOpaServerAuth", fields: &[
    f("options", T::Object(M(&M318))),
    f("package", T::Text),
    f("ruleName", T::Text),
    f("serverAddr", T::Text),
], one_ofs: &[] };

static M84: Message = Message { name: "ConfigsItemPassThroughAuth", fields: &[
    f("config", T::Open),
    f("failureModeAllow", T::Bool),
    f("grpc", T::Object(M(&M368))),
    f("http", T::Object(M(&M369))),
], one_ofs: &[] };

static M85: Message = Message { name: "ConfigsItemPluginAuth", fields: &[
    f("config", T::Open),
    f("exportedSymbolName", T::Text),
    f("name", T::Text),
    f("pluginFileName", T::Text),
], one_ofs: &[] };

static M86: Message = Message { name: "ConfigsItemPortalAuth", fields: &[
    f("apiKeyHeader", T::Text),
    f("cacheDuration", T::Text),
    f("redisOptions", T::Object(M(&M67))),
    f("requestTimeout", T::Text),
    f("url", T::Text),
], one_ofs: &[] };

static M87: Message = Message { name: "ConnectionConfigCommonHttpProtocolOptions", fields: &[
    f("headersWithUnderscoresAction", T::Enum(&["ALLOW", "REJECT_REQUEST", "DROP_HEADER"])),
    f("idleTimeout", T::Duration),
    f("maxHeadersCount", U32),
    f("maxStreamDuration", T::Duration),
], one_ofs: &[] };

static M88: Message = Message { name: "ConnectionConfigHttp1ProtocolOptions", fields: &[
    f("enableTrailers", T::Bool),
    f("overrideStreamErrorOnInvalidHttpMessage", T::Bool).nullable(),
    f("preserveCaseHeaderKeyFormat", T::Bool).one_of(0),
    f("properCaseHeaderKeyFormat", T::Bool).one_of(0),
], one_ofs: &[
    OneOf { name: "header_format", order: &["properCaseHeaderKeyFormat", "preserveCaseHeaderKeyFormat"] },
] };

static M89: Message = Message { name: "ConnectionConfigTcpKeepalive", fields: &[
    f("keepaliveInterval", T::Duration),
    f("keepaliveProbes", U32),
    f("keepaliveTime", T::Duration),
], one_ofs: &[] };

static M90: Message = Message { name: "ConnectionLimit", fields: &[
    f("delayBeforeClose", T::Duration),
    f("maxActiveConnections", U32).nullable(),
], one_ofs: &[] };

static M91: Message = Message { name: "Consul", fields: &[
    f("dataCenters", T::List(&T::Text)),
    f("serviceName", T::Text),
    f("tags", T::List(&T::Text)),
], one_ofs: &[] };

static M92: Message = Message { name: "ConsulDiscoveryQueryOptions", fields: &[
    f("useCache", T::Bool).nullable(),
], one_ofs: &[] };

static M93: Message = Message { name: "ConsulServiceDiscovery", fields: &[
    f("dataCenters", T::List(&T::Text)),
], one_ofs: &[] };

static M94: Message = Message { name: "Cookie", fields: &[
    f("allowRefreshing", T::Bool).nullable(),
    f("keyPrefix", T::Text),
    f("targetDomain", T::Text).since(13),
], one_ofs: &[] };

static M95: Message = Message { name: "CookieBased", fields: &[
    f("cookie", T::Object(M(&M96))),
], one_ofs: &[] };

static M96: Message = Message { name: "CookieBasedCookie", fields: &[
    f("name", T::Text),
    f("path", T::Text),
    f("ttl", T::Duration),
], one_ofs: &[] };

static M97: Message = Message { name: "CookieBasedCookie2", fields: &[
    f("name", T::Text),
    f("path", T::Text),
    f("ttl", T::Text),
], one_ofs: &[] };

static M98: Message = Message { name: "CookieOptions", fields: &[
    f("domain", T::Text),
    f("httpOnly", T::Bool).nullable(),
    f("maxAge", U32).nullable(),
    f("notSecure", T::Bool),
    f("path", T::Text).nullable(),
    f("sameSite", T::Enum(&[])),
], one_ofs: &[] };

static M99: Message = Message { name: "CoreRuleSet", fields: &[
    f("customSettingsFile", T::Text).one_of(0),
    f("customSettingsString", T::Text).one_of(0),
], one_ofs: &[
    OneOf { name: "CustomSettingsType", order: &["customSettingsString", "customSettingsFile"] },
] };

static M100: Message = Message { name: "Cors", fields: &[
    f("allowCredentials", T::Bool),
    f("allowHeaders", T::List(&T::Text)),
    f("allowMethods", T::List(&T::Text)),
    f("allowOrigin", T::List(&T::Text)),
    f("allowOriginRegex", T::List(&T::Text)),
    f("disableForRoute", T::Bool),
    f("exposeHeaders", T::List(&T::Text)),
    f("maxAge", T::Text),
], one_ofs: &[] };

static M101: Message = Message { name: "CredentialProvider", fields: &[
    f("inline", T::Object(M(&M102))).one_of(0),
    f("secretRef", T::Object(M(&M419))).one_of(0).refers_to(Kind::Secret),
], one_ofs: &[
    OneOf { name: "auth_token_source", order: &["inline", "secretRef"] },
] };

static M102: Message = Message { name: "CredentialProviderInline", fields: &[
    f("accessKeyId", T::Text),
    f("secretAccessKey", T::Text),
    f("sessionToken", T::Text),
], one_ofs: &[] };

static M103: Message = Message { name: "Csrf", fields: &[
    f("additionalOrigins", T::List(&T::Object(M(&M26)))),
    f("filterEnabled", T::Object(M(&M177))),
    f("shadowEnabled", T::Object(M(&M177))),
], one_ofs: &[] };

static M104: Message = Message { name: "CustomAction", fields: &[
    f("maskChar", T::Text),
    f("name", T::Text),
    f("percent", T::Object(M(&M105))),
    f("regex", T::List(&T::Text)).deprecated(),
    f("regexActions", T::List(&T::Object(M(&M106)))),
], one_ofs: &[] };

static M105: Message = Message { name: "CustomActionPercent", fields: &[
    f("value", T::Number),
], one_ofs: &[] };

static M106: Message = Message { name: "CustomActionRegexActionsItem", fields: &[
    f("regex", T::Text),
    f("subgroup", U32),
], one_ofs: &[] };

static M107: Message = Message { name: "CustomHost", fields: &[
    f("host", T::Text),
    f("hostname", T::Text).nullable(),
    f("pathOverride", T::Object(M(&M109))).since(19),
    f("port", U32),
], one_ofs: &[] };

static M108: Message = Message { name: "CustomHost2", fields: &[
    f("host", T::Text),
    f("hostname", T::Text).nullable(),
    f("pathOverride", T::Object(M(&M109))),
    f("port", U32),
], one_ofs: &[] };

static M109: Message = Message { name: "CustomHostPathOverride", fields: &[
    f("basePath", T::Text).one_of(0),
    f("fullPath", T::Text).one_of(0),
], one_ofs: &[
    OneOf { name: "override_type", order: &["fullPath", "basePath"] },
] };

static M110: Message = Message { name: "DatadogConfig", fields: &[
    f("clusterName", T::Text).one_of(0),
    f("collectorHostname", T::Text).since(18),
    f("collectorUpstreamRef", T::Object(M(&M419))).one_of(0).refers_to(Kind::Upstream),
    f("remoteConfig", T::Object(M(&M404))).since(18),
    f("serviceName", T::Text).nullable(),
], one_ofs: &[
    OneOf { name: "collector_cluster", order: &["collectorUpstreamRef", "clusterName"] },
] };

static M111: Message = Message { name: "DatadogConfigRemoteConfig", fields: &[
    f("disabled", T::Bool).nullable(),
    f("pollingInterval", T::Text),
], one_ofs: &[] };

static M112: Message = Message { name: "Datastore", fields: &[
    f("postgres", T::Object(M(&M115))),
], one_ofs: &[] };

static M113: Message = Message { name: "Datastore2", fields: &[
    f("redis", T::Object(M(&M114))).one_of(0),
    f("weaviate", T::Object(M(&M582))).one_of(0),
], one_ofs: &[
    OneOf { name: "datastore", order: &["redis", "weaviate"] },
] };

static M114: Message = Message { name: "Datastore2Redis", fields: &[
    f("connectionString", T::Text),
    f("scoreThreshold", T::Number),
], one_ofs: &[] };

static M115: Message = Message { name: "DatastorePostgres", fields: &[
    f("collectionName", T::Text),
    f("connectionString", T::Text),
], one_ofs: &[] };

static M116: Message = Message { name: "DefaultLimit", fields: &[
    f("fillInterval", T::Duration),
    f("maxTokens", U32),
    f("tokensPerFill", U32).nullable(),
], one_ofs: &[] };

static M117: Message = Message { name: "DefaultLimit2", fields: &[
    f("fillInterval", T::Text),
    f("maxTokens", U32),
    f("tokensPerFill", U32).nullable(),
], one_ofs: &[] };

static M118: Message = Message { name: "DefaultValue", fields: &[
    f("denominator", T::Enum(&["HUNDRED", "TEN_THOUSAND", "MILLION"])),
    f("numerator", U32),
], one_ofs: &[] };

static M119: Message = Message { name: "DelegateAction", fields: &[
    f("name", T::Text).deprecated(),
    f("namespace", T::Text).deprecated(),
    f("ref", T::Object(M(&M419))).one_of(0).refers_to(Kind::RouteTable),
    f("selector", T::Object(M(&M463))).one_of(0),
], one_ofs: &[
    OneOf { name: "delegation_type", order: &["ref", "selector"] },
] };

static M120: Message = Message { name: "Destination", fields: &[
    f("forwardSniClusterName", T::Object(M(&M155))).one_of(0),
    f("multi", T::Object(M(&M299))).one_of(0),
    f("single", T::Object(M(&M121))).one_of(0),
    f("upstreamGroup", T::Object(M(&M419))).one_of(0).refers_to(Kind::UpstreamGroup),
], one_ofs: &[
    OneOf { name: "destination", order: &["single", "multi", "upstreamGroup", "forwardSniClusterName"] },
] };

static M121: Message = Message { name: "Destination2", fields: &[
    f("consul", T::Object(M(&M91))).one_of(0),
    f("destinationSpec", T::Object(M(&M125))),
    f("kube", T::Object(M(&M259))).one_of(0),
    f("subset", T::Object(M(&M122))),
    f("upstream", T::Object(M(&M419))).one_of(0).refers_to(Kind::Upstream),
], one_ofs: &[
    OneOf { name: "destination_type", order: &["upstream", "kube", "consul"] },
] };

static M122: Message = Message { name: "Destination2Subset", fields: &[
    f("values", T::Map(&T::Text)),
], one_ofs: &[] };

static M123: Message = Message { name: "Destination3", fields: &[
    f("consul", T::Object(M(&M91))).one_of(0),
    f("destinationSpec", T::Object(M(&M126))),
    f("kube", T::Object(M(&M259))).one_of(0),
    f("subset", T::Object(M(&M122))),
    f("upstream", T::Object(M(&M419))).one_of(0).refers_to(Kind::Upstream),
], one_ofs: &[
    OneOf { name: "destination_type", order: &["upstream", "kube", "consul"] },
] };

static M124: Message = Message { name: "DestinationMulti", fields: &[
    f("destinations", T::List(&T::Object(M(&M300)))),
], one_ofs: &[] };

static M125: Message = Message { name: "DestinationSpec", fields: &[
    f("aws", T::Object(M(&M45))).one_of(0),
    f("azure", T::Object(M(&M127))).one_of(0),
    f("grpc", T::Object(M(&M197))).one_of(0),
    f("rest", T::Object(M(&M433))).one_of(0),
], one_ofs: &[
    OneOf { name: "destination_type", order: &["aws", "azure", "rest", "grpc"] },
] };

static M126: Message = Message { name: "DestinationSpec2", fields: &[
    f("aws", T::Object(M(&M45))).one_of(0),
    f("azure", T::Object(M(&M127))).one_of(0),
    f("grpc", T::Object(M(&M197))).one_of(0),
    f("rest", T::Object(M(&M434))).one_of(0),
], one_ofs: &[
    OneOf { name: "destination_type", order: &["aws", "azure", "rest", "grpc"] },
] };

static M127: Message = Message { name: "DestinationSpecAzure", fields: &[
    f("functionName", T::Text),
], one_ofs: &[] };

static M128: Message = Message { name: "DestinationsItemOptions", fields: &[
    f("bufferPerRoute", T::Object(M(&M56))),
    f("csrf", T::Object(M(&M103))),
    f("extauth", T::Object(M(&M163))),
    f("extensions", T::Object(M(&M330))),
    f("headerManipulation", T::Object(M(&M215))),
    f("stagedTransformations", T::Object(M(&M357))),
    f("transformations", T::Object(M(&M361))).deprecated(),
], one_ofs: &[] };

static M129: Message = Message { name: "DiscoveryFdsOptions", fields: &[
    f("graphqlEnabled", T::Bool).until(19).nullable(),
], one_ofs: &[] };

static M130: Message = Message { name: "DiscoveryUdsOptions", fields: &[
    f("enabled", T::Bool).nullable(),
    f("watchLabels", T::Map(&T::Text)),
], one_ofs: &[] };

static M131: Message = Message { name: "Dlp", fields: &[
    f("dlpRules", T::List(&T::Object(M(&M134)))),
    f("enabledFor", T::Enum(&["RESPONSE_BODY", "ACCESS_LOGS", "ALL"])),
], one_ofs: &[] };

static M132: Message = Message { name: "Dlp2", fields: &[
    f("actions", T::List(&T::Object(M(&M11)))),
    f("enabledFor", T::Enum(&["RESPONSE_BODY", "ACCESS_LOGS", "ALL"])),
], one_ofs: &[] };

static M133: Message = Message { name: "DlpDlpRulesItem", fields: &[
    f("actions", T::List(&T::Object(M(&M135)))),
    f("matcher", T::Object(M(&M136))),
], one_ofs: &[] };

static M134: Message = Message { name: "DlpRulesItem", fields: &[
    f("actions", T::List(&T::Object(M(&M11)))),
    f("matcher", T::Object(M(&M286))),
], one_ofs: &[] };

static M135: Message = Message { name: "DlpRulesItemActionsItem", fields: &[
    f("actionType", T::Enum(&[])),
    f("customAction", T::Object(M(&M16))),
    f("keyValueAction", T::Object(M(&M258))),
    f("shadow", T::Bool),
], one_ofs: &[] };

static M136: Message = Message { name: "DlpRulesItemMatcher", fields: &[
    f("caseSensitive", T::Bool).nullable(),
    f("connectMatcher", T::Object(M(&M155))),
    f("exact", T::Text),
    f("headers", T::List(&T::Object(M(&M217)))),
    f("methods", T::List(&T::Text)),
    f("prefix", T::Text),
    f("queryParameters", T::List(&T::Object(M(&M288)))),
    f("regex", T::Text),
], one_ofs: &[] };

static M137: Message = Message { name: "DnsCacheConfig", fields: &[
    f("appleDns", T::Object(M(&M155))).one_of(0),
    f("caresDns", T::Object(M(&M61))).one_of(0),
    f("dnsCacheCircuitBreaker", T::Object(M(&M139))),
    f("dnsFailureRefreshRate", T::Object(M(&M140))),
    f("dnsLookupFamily", T::Enum(&["V4_PREFERRED", "V4_ONLY", "V6_ONLY", "AUTO", "ALL"])),
    f("dnsQueryTimeout", T::Duration),
    f("dnsRefreshRate", T::Duration),
    f("hostTtl", T::Duration),
    f("maxHosts", U32).nullable(),
    f("preresolveHostnames", T::List(&T::Object(M(&M495)))),
], one_ofs: &[
    OneOf { name: "DnsCacheType", order: &["caresDns", "appleDns"] },
] };

static M138: Message = Message { name: "DnsCacheConfigCaresDns", fields: &[
    f("dnsResolverOptions", T::Object(M(&M62))),
    f("resolvers", T::List(&T::Object(M(&M63)))),
], one_ofs: &[] };

static M139: Message = Message { name: "DnsCacheConfigDnsCacheCircuitBreaker", fields: &[
    f("maxPendingRequests", U32).nullable(),
], one_ofs: &[] };

static M140: Message = Message { name: "DnsCacheConfigDnsFailureRefreshRate", fields: &[
    f("baseInterval", T::Duration),
    f("maxInterval", T::Duration),
], one_ofs: &[] };

static M141: Message = Message { name: "DurationFilter", fields: &[
    f("comparison", T::Object(M(&M72))),
], one_ofs: &[] };

static M142: Message = Message { name: "DurationFilter2", fields: &[
    f("comparison", T::Object(M(&M73))),
], one_ofs: &[] };

static M143: Message = Message { name: "DynamicForwardProxy", fields: &[
    f("circuitBreakers", T::Object(M(&M65))).since(18),
    f("dnsCacheConfig", T::Object(M(&M137))),
    f("saveUpstreamAddress", T::Bool),
    f("sslConfig", T::Object(M(&M498))).since(13),
], one_ofs: &[] };

static M144: Message = Message { name: "DynamicForwardProxy2", fields: &[
    f("autoHostRewriteHeader", T::Text).one_of(0),
    f("hostRewrite", T::Text).one_of(0),
], one_ofs: &[
    OneOf { name: "host_rewrite_specifier", order: &["hostRewrite", "autoHostRewriteHeader"] },
] };

static M145: Message = Message { name: "DynamicForwardProxyDnsCacheConfig", fields: &[
    f("appleDns", T::Object(M(&M155))),
    f("caresDns", T::Object(M(&M138))),
    f("dnsCacheCircuitBreaker", T::Object(M(&M139))),
    f("dnsFailureRefreshRate", T::Object(M(&M441))),
    f("dnsLookupFamily", T::Enum(&[])),
    f("dnsQueryTimeout", T::Text),
    f("dnsRefreshRate", T::Text),
    f("hostTtl", T::Text),
    f("maxHosts", U32).nullable(),
    f("preresolveHostnames", T::List(&T::Object(M(&M496)))),
], one_ofs: &[] };

static M146: Message = Message { name: "DynamicForwardProxySslConfig", fields: &[
    f("allowRenegotiation", T::Bool).nullable(),
    f("alpnProtocols", T::List(&T::Text)),
    f("oneWayTls", T::Bool).since(18).nullable(),
    f("parameters", T::Object(M(&M367))),
    f("sds", T::Object(M(&M461))),
    f("secretRef", T::Object(M(&M419))),
    f("sni", T::Text),
    f("sslFiles", T::Object(M(&M504))),
    f("verifySubjectAltName", T::List(&T::Text)),
], one_ofs: &[] };

static M147: Message = Message { name: "DynamicMetadata", fields: &[
    f("metadataKey", T::Object(M(&M295))),
], one_ofs: &[] };

static M148: Message = Message { name: "DynamicMetadataValuesItem", fields: &[
    f("jsonToProto", T::Bool).since(17),
    f("key", T::Text),
    f("metadataNamespace", T::Text),
    f("value", T::Object(M(&M427))),
], one_ofs: &[] };

static M149: Message = Message { name: "DynamicMetadataValuesItem2", fields: &[
    f("jsonToProto", T::Bool),
    f("key", T::Text),
    f("metadataNamespace", T::Text),
    f("value", T::Object(M(&M427))),
], one_ofs: &[] };

static M150: Message = Message { name: "Early", fields: &[
    f("requestTransforms", T::List(&T::Object(M(&M414)))),
    f("responseTransforms", T::List(&T::Object(M(&M430)))),
], one_ofs: &[] };

static M151: Message = Message { name: "Early2", fields: &[
    f("requestTransforms", T::List(&T::Object(M(&M416)))),
    f("responseTransforms", T::List(&T::Object(M(&M432)))),
], one_ofs: &[] };

static M152: Message = Message { name: "EarlyHeaderManipulation", fields: &[
    f("headersToAdd", T::List(&T::Object(M(&M219)))),
    f("headersToRemove", T::List(&T::Text)),
], one_ofs: &[] };

static M153: Message = Message { name: "EarlyHeaderManipulationHeadersToAddItem", fields: &[
    f("append", T::Bool).nullable(),
    f("header", T::Object(M(&M221))),
    f("headerSecretRef", T::Object(M(&M419))),
], one_ofs: &[] };

static M154: Message = Message { name: "Embedding", fields: &[
    f("azureOpenai", T::Object(M(&M52))).one_of(0),
    f("openai", T::Object(M(&M326))).one_of(0),
], one_ofs: &[
    OneOf { name: "embedding", order: &["openai", "azureOpenai"] },
] };

static M155: Message = Message { name: "Empty", fields: &[
], one_ofs: &[] };

static M156: Message = Message { name: "EnvironmentVariablesForTagsItem", fields: &[
    f("defaultValue", T::Text).nullable(),
    f("name", T::Text).nullable(),
    f("tag", T::Text).nullable(),
], one_ofs: &[] };

static M157: Message = Message { name: "ExpressionsItem", fields: &[
    f("key", T::Text),
    f("operator", T::Enum(&["Equals", "DoubleEquals", "NotEquals", "In", "NotIn", "Exists", "DoesNotExist", "GreaterThan", "LessThan"])),
    f("values", T::List(&T::Text)),
], one_ofs: &[] };

static M158: Message = Message { name: "ExtProc", fields: &[
    f("allowModeOverride", T::Bool).nullable(),
    f("asyncMode", T::Bool).nullable(),
    f("disableClearRouteCache", T::Bool).nullable(),
    f("failureModeAllow", T::Bool).nullable(),
    f("filterMetadata", T::Open),
    f("filterStage", T::Object(M(&M179))),
    f("forwardRules", T::Object(M(&M181))),
    f("grpcService", T::Object(M(&M201))),
    f("maxMessageTimeout", T::Duration),
    f("messageTimeout", T::Duration),
    f("metadataContextNamespaces", T::List(&T::Text)),
    f("mutationRules", T::Object(M(&M302))),
    f("processingMode", T::Object(M(&M377))),
    f("requestAttributes", T::List(&T::Text)),
    f("responseAttributes", T::List(&T::Text)),
    f("statPrefix", T::Text).nullable(),
    f("typedMetadataContextNamespaces", T::List(&T::Text)),
], one_ofs: &[] };

static M159: Message = Message { name: "ExtProc2", fields: &[
    f("allowModeOverride", T::Bool).nullable(),
    f("asyncMode", T::Bool).nullable(),
    f("disableClearRouteCache", T::Bool).nullable(),
    f("failureModeAllow", T::Bool).nullable(),
    f("filterMetadata", T::Open),
    f("filterStage", T::Object(M(&M160))),
    f("forwardRules", T::Object(M(&M182))),
    f("grpcService", T::Object(M(&M203))),
    f("maxMessageTimeout", T::Text),
    f("messageTimeout", T::Text),
    f("metadataContextNamespaces", T::List(&T::Text)),
    f("mutationRules", T::Object(M(&M303))),
    f("processingMode", T::Object(M(&M378))),
    f("requestAttributes", T::List(&T::Text)),
    f("responseAttributes", T::List(&T::Text)),
    f("statPrefix", T::Text).nullable(),
    f("typedMetadataContextNamespaces", T::List(&T::Text)),
], one_ofs: &[] };

static M160: Message = Message { name: "ExtProc2FilterStage", fields: &[
    f("predicate", T::Enum(&[])),
    f("stage", T::Enum(&[])),
], one_ofs: &[] };

static M161: Message = Message { name: "ExtProc3", fields: &[
    f("disabled", T::Bool).nullable().one_of(0),
    f("overrides", T::Object(M(&M364))).one_of(0),
], one_ofs: &[
    OneOf { name: "override", order: &["disabled", "overrides"] },
] };

static M162: Message = Message { name: "Extauth", fields: &[
    f("clearRouteCache", T::Bool),
    f("extauthzServerRef", T::Object(M(&M419))).refers_to(Kind::Upstream),
    f("failureModeAllow", T::Bool),
    f("grpcService", T::Object(M(&M165))).one_of(0),
    f("httpService", T::Object(M(&M243))).one_of(0),
    f("requestBody", T::Object(M(&M408))),
    f("requestTimeout", T::Duration),
    f("statPrefix", T::Text),
    f("statusOnError", U32),
    f("transportApiVersion", T::Enum(&["V3"])),
    f("userIdHeader", T::Text),
], one_ofs: &[
    OneOf { name: "service_type", order: &["httpService", "grpcService"] },
] };

static M163: Message = Message { name: "Extauth2", fields: &[
    f("configRef", T::Object(M(&M419))).one_of(0).refers_to(Kind::AuthConfig),
    f("customAuth", T::Object(M(&M164))).one_of(0),
    f("disable", T::Bool).one_of(0),
], one_ofs: &[
    OneOf { name: "spec", order: &["disable", "configRef", "customAuth"] },
] };

static M164: Message = Message { name: "Extauth2CustomAuth", fields: &[
    f("contextExtensions", T::Map(&T::Text)),
    f("name", T::Text),
], one_ofs: &[] };

static M165: Message = Message { name: "ExtauthGrpcService", fields: &[
    f("authority", T::Text),
], one_ofs: &[] };

static M166: Message = Message { name: "ExtractorsValue", fields: &[
    f("body", T::Object(M(&M155))).one_of(0),
    f("header", T::Text).one_of(0),
    f("mode", T::Enum(&["EXTRACT", "SINGLE_REPLACE", "REPLACE_ALL"])).since(15),
    f("regex", T::Text),
    f("replacementText", T::Text).since(15).nullable(),
    f("subgroup", U32),
], one_ofs: &[
    OneOf { name: "source", order: &["header", "body"] },
] };

static M167: Message = Message { name: "ExtractorsValue2", fields: &[
    f("body", T::Object(M(&M155))).one_of(0),
    f("header", T::Text).one_of(0),
    f("mode", T::Enum(&["EXTRACT", "SINGLE_REPLACE", "REPLACE_ALL"])),
    f("regex", T::Text),
    f("replacementText", T::Text).nullable(),
    f("subgroup", U32),
], one_ofs: &[
    OneOf { name: "source", order: &["header", "body"] },
] };

static M168: Message = Message { name: "FailoverPolicy", fields: &[
    f("overprovisioningFactor", U32).nullable(),
], one_ofs: &[] };

static M169: Message = Message { name: "FailoverPrioritizedLocalitiesItem", fields: &[
    f("localityEndpoints", T::List(&T::Object(M(&M376)))),
], one_ofs: &[] };

static M170: Message = Message { name: "Faults", fields: &[
    f("abort", T::Object(M(&M0))),
    f("delay", T::Object(M(&M171))),
], one_ofs: &[] };

static M171: Message = Message { name: "FaultsDelay", fields: &[
    f("fixedDelay", T::Duration),
    f("percentage", T::Number),
], one_ofs: &[] };

static M172: Message = Message { name: "FileSink", fields: &[
    f("jsonFormat", T::Open).one_of(0),
    f("path", T::Text),
    f("stringFormat", T::Text).one_of(0),
], one_ofs: &[
    OneOf { name: "output_format", order: &["stringFormat", "jsonFormat"] },
] };

static M173: Message = Message { name: "Filter", fields: &[
    f("andFilter", T::Open).one_of(0),
    f("durationFilter", T::Object(M(&M141))).one_of(0),
    f("grpcStatusFilter", T::Object(M(&M206))).one_of(0),
    f("headerFilter", T::Object(M(&M213))).one_of(0),
    f("notHealthCheckFilter", T::Object(M(&M155))).one_of(0),
    f("orFilter", T::Open).one_of(0),
    f("responseFlagFilter", T::Object(M(&M176))).one_of(0),
    f("runtimeFilter", T::Object(M(&M454))).one_of(0),
    f("statusCodeFilter", T::Object(M(&M141))).one_of(0),
    f("traceableFilter", T::Object(M(&M155))).one_of(0),
], one_ofs: &[
    OneOf { name: "filter_specifier", order: &["statusCodeFilter", "durationFilter", "notHealthCheckFilter", "traceableFilter", "runtimeFilter", "andFilter", "orFilter", "headerFilter", "responseFlagFilter", "grpcStatusFilter"] },
] };

static M174: Message = Message { name: "Filter2", fields: &[
    f("andFilter", T::Open),
    f("durationFilter", T::Object(M(&M142))),
    f("grpcStatusFilter", T::Object(M(&M175))),
    f("headerFilter", T::Object(M(&M214))),
    f("notHealthCheckFilter", T::Object(M(&M155))),
    f("orFilter", T::Open),
    f("responseFlagFilter", T::Object(M(&M176))),
    f("runtimeFilter", T::Object(M(&M455))),
    f("statusCodeFilter", T::Object(M(&M142))),
    f("traceableFilter", T::Object(M(&M155))),
], one_ofs: &[] };

static M175: Message = Message { name: "Filter2GrpcStatusFilter", fields: &[
    f("exclude", T::Bool),
    f("statuses", T::List(&T::Enum(&[]))),
], one_ofs: &[] };

static M176: Message = Message { name: "Filter2ResponseFlagFilter", fields: &[
    f("flags", T::List(&T::Text)),
], one_ofs: &[] };

static M177: Message = Message { name: "FilterEnabled", fields: &[
    f("defaultValue", T::Object(M(&M118))),
    f("runtimeKey", T::Text),
], one_ofs: &[] };

static M178: Message = Message { name: "FilterEnabled2", fields: &[
    f("defaultValue", T::Object(M(&M456))),
    f("runtimeKey", T::Text),
], one_ofs: &[] };

static M179: Message = Message { name: "FilterStage", fields: &[
    f("predicate", T::Enum(&["During", "Before", "After"])),
    f("stage", T::Enum(&["FaultStage", "CorsStage", "WafStage", "AuthNStage", "AuthZStage", "RateLimitStage", "AcceptedStage", "OutAuthStage", "RouteStage"])),
], one_ofs: &[] };

static M180: Message = Message { name: "FiltersItem", fields: &[
    f("config", T::Open),
    f("failOpen", T::Bool),
    f("filePath", T::Text).one_of(0),
    f("filterStage", T::Object(M(&M179))),
    f("image", T::Text).one_of(0),
    f("name", T::Text),
    f("rootId", T::Text),
    f("vmType", T::Enum(&["V8", "WAVM"])),
], one_ofs: &[
    OneOf { name: "src", order: &["image", "filePath"] },
] };

static M181: Message = Message { name: "ForwardRules", fields: &[
    f("allowedHeaders", T::Object(M(&M24))),
    f("disallowedHeaders", T::Object(M(&M24))),
], one_ofs: &[] };

static M182: Message = Message { name: "ForwardRules2", fields: &[
    f("allowedHeaders", T::Object(M(&M25))),
    f("disallowedHeaders", T::Object(M(&M25))),
], one_ofs: &[] };

static M183: Message = Message { name: "Gateway", fields: &[
    f("apiVersion", T::Text),
    f("kind", T::Text),
    f("metadata", T::Object(M(&OBJECT_META))),
    f("spec", T::Object(M(&M184))),
    f("status", T::Any),
], one_ofs: &[] };

static M184: Message = Message { name: "GatewaySpec", fields: &[
    f("bindAddress", T::Text),
    f("bindPort", U32),
    f("httpGateway", T::Object(M(&M234))).one_of(0),
    f("hybridGateway", T::Object(M(&M185))).one_of(0),
    f("namespacedStatuses", T::Object(M(&M304))),
    f("options", T::Object(M(&M186))),
    f("proxyNames", T::List(&T::Text)),
    f("routeOptions", T::Object(M(&M187))),
    f("ssl", T::Bool),
    f("tcpGateway", T::Object(M(&M516))).one_of(0),
    f("useProxyProto", T::Bool).nullable().deprecated(),
], one_ofs: &[
    OneOf { name: "GatewayType", order: &["httpGateway", "tcpGateway", "hybridGateway"] },
] };

static M185: Message = Message { name: "GatewaySpecHybridGateway", fields: &[
    f("delegatedHttpGateways", T::Object(M(&M246))),
    f("delegatedTcpGateways", T::Object(M(&M247))).since(14),
    f("matchedGateways", T::List(&T::Object(M(&M248)))),
], one_ofs: &[] };

static M186: Message = Message { name: "GatewaySpecOptions", fields: &[
    f("accessLoggingService", T::Object(M(&M334))),
    f("connectionBalanceConfig", T::Object(M(&M337))).since(14),
    f("extensions", T::Object(M(&M330))),
    f("listenerAccessLoggingService", T::Object(M(&M350))).since(17),
    f("perConnectionBufferLimitBytes", U32).nullable(),
    f("proxyProtocol", T::Object(M(&M352))),
    f("socketOptions", T::List(&T::Object(M(&M355)))),
    f("tcpStats", T::Bool).since(18).nullable(),
], one_ofs: &[] };

static M187: Message = Message { name: "GatewaySpecRouteOptions", fields: &[
    f("maxDirectResponseBodySizeBytes", U32).nullable(),
    f("mostSpecificHeaderMutationsWins", T::Bool).since(14).nullable(),
], one_ofs: &[] };

static M188: Message = Message { name: "GatewayValidation", fields: &[
    f("allowWarnings", T::Bool).nullable(),
    f("alwaysAccept", T::Bool).nullable(),
    f("disableTransformationValidation", T::Bool).nullable(),
    f("fullEnvoyValidation", T::Bool).since(18).nullable(),
    f("ignoreGlooValidationFailure", T::Bool).deprecated(),
    f("proxyValidationServerAddr", T::Text),
    f("serverEnabled", T::Bool).nullable(),
    f("validationServerGrpcMaxSizeBytes", I32).nullable(),
    f("validationWebhookTlsCert", T::Text),
    f("validationWebhookTlsKey", T::Text),
    f("warnMissingTlsSecret", T::Bool).since(15).nullable(),
    f("warnRouteShortCircuiting", T::Bool).nullable().deprecated(),
], one_ofs: &[] };

static M189: Message = Message { name: "GatewayVirtualServiceOptions", fields: &[
    f("oneWayTls", T::Bool).nullable(),
], one_ofs: &[] };

static M190: Message = Message { name: "Gemini", fields: &[
    f("apiVersion", T::Text),
    f("authToken", T::Object(M(&M44))),
    f("customHost", T::Object(M(&M108))).since(20),
    f("model", T::Text),
], one_ofs: &[] };

static M191: Message = Message { name: "GlooAwsOptions", fields: &[
    f("credentialRefreshDelay", T::Duration),
    f("enableCredentialsDiscovey", T::Bool).one_of(0),
    f("fallbackToFirstFunction", T::Bool).nullable(),
    f("propagateOriginalRouting", T::Bool).nullable(),
    f("serviceAccountCredentials", T::Object(M(&M49))).one_of(0),
], one_ofs: &[
    OneOf { name: "credentials_fetcher", order: &["enableCredentialsDiscovey", "serviceAccountCredentials"] },
] };

static M192: Message = Message { name: "GlooInvalidConfigPolicy", fields: &[
    f("invalidRouteResponseBody", T::Text),
    f("invalidRouteResponseCode", U32),
    f("replaceInvalidRoutes", T::Bool),
], one_ofs: &[] };

static M193: Message = Message { name: "GlooIstioOptions", fields: &[
    f("appendXForwardedHost", T::Bool).nullable().deprecated(),
    f("enableAutoMtls", T::Bool).since(17).nullable(),
    f("enableIntegration", T::Bool).since(17).nullable(),
], one_ofs: &[] };

static M194: Message = Message { name: "GoogleRe", fields: &[
    f("maxProgramSize", U32).nullable().deprecated(),
], one_ofs: &[] };

static M195: Message = Message { name: "GraphqlEndpoint", fields: &[
    f("url", T::Text),
], one_ofs: &[] };

static M196: Message = Message { name: "GraphqlOptionsSchemaChangeValidationOptions", fields: &[
    f("processingRules", T::List(&T::Enum(&[]))),
    f("rejectBreakingChanges", T::Bool).nullable(),
], one_ofs: &[] };

static M197: Message = Message { name: "Grpc", fields: &[
    f("function", T::Text),
    f("package", T::Text),
    f("parameters", T::Object(M(&M366))),
    f("service", T::Text),
], one_ofs: &[] };

static M198: Message = Message { name: "Grpc2", fields: &[
    f("descriptors", T::Bytes),
    f("grpcServices", T::List(&T::Object(M(&M205)))).deprecated(),
], one_ofs: &[] };

static M199: Message = Message { name: "GrpcJsonTranscoder", fields: &[
    f("autoMapping", T::Bool),
    f("convertGrpcStatus", T::Bool),
    f("ignoreUnknownQueryParameters", T::Bool),
    f("ignoredQueryParameters", T::List(&T::Text)),
    f("matchIncomingRequestRoute", T::Bool),
    f("printOptions", T::Object(M(&M374))),
    f("protoDescriptor", T::Text).one_of(0),
    f("protoDescriptorBin", T::Bytes).one_of(0),
    f("protoDescriptorConfigMap", T::Object(M(&M382))).one_of(0),
    f("services", T::List(&T::Text)),
], one_ofs: &[
    OneOf { name: "descriptor_set", order: &["protoDescriptor", "protoDescriptorBin", "protoDescriptorConfigMap"] },
] };

static M200: Message = Message { name: "GrpcJsonTranscoderProtoDescriptorConfigMap", fields: &[
    f("configMapRef", T::Object(M(&M419))),
    f("key", T::Text),
], one_ofs: &[] };

static M201: Message = Message { name: "GrpcService", fields: &[
    f("authority", T::Text).nullable(),
    f("extProcServerRef", T::Object(M(&M419))).refers_to(Kind::Upstream),
    f("initialMetadata", T::List(&T::Object(M(&M221)))),
    f("retryPolicy", T::Object(M(&M440))),
    f("timeout", T::Duration),
], one_ofs: &[] };

static M202: Message = Message { name: "GrpcService2", fields: &[
    f("tapServer", T::Object(M(&M419))).refers_to(Kind::Upstream),
], one_ofs: &[] };

static M203: Message = Message { name: "GrpcService3", fields: &[
    f("authority", T::Text).nullable(),
    f("extProcServerRef", T::Object(M(&M419))),
    f("initialMetadata", T::List(&T::Object(M(&M221)))),
    f("retryPolicy", T::Object(M(&M439))),
    f("timeout", T::Text),
], one_ofs: &[] };

static M204: Message = Message { name: "GrpcService4", fields: &[
    f("additionalRequestHeadersToLog", T::List(&T::Text)),
    f("additionalResponseHeadersToLog", T::List(&T::Text)),
    f("additionalResponseTrailersToLog", T::List(&T::Text)),
    f("filterStateObjectsToLog", T::List(&T::Text)),
    f("logName", T::Text),
    f("staticClusterName", T::Text),
], one_ofs: &[] };

static M205: Message = Message { name: "GrpcServicesItem", fields: &[
    f("functionNames", T::List(&T::Text)),
    f("packageName", T::Text),
    f("serviceName", T::Text),
], one_ofs: &[] };

static M206: Message = Message { name: "GrpcStatusFilter", fields: &[
    f("exclude", T::Bool),
    f("statuses", T::List(&T::Enum(&["OK", "CANCELED", "UNKNOWN", "INVALID_ARGUMENT", "DEADLINE_EXCEEDED", "NOT_FOUND", "ALREADY_EXISTS", "PERMISSION_DENIED", "RESOURCE_EXHAUSTED", "FAILED_PRECONDITION", "ABORTED", "OUT_OF_RANGE", "UNIMPLEMENTED", "INTERNAL", "UNAVAILABLE", "DATA_LOSS", "UNAUTHENTICATED"]))),
], one_ofs: &[] };

static M207: Message = Message { name: "GrpcTlsConfig", fields: &[
    f("secretRef", T::Object(M(&M419))).since(20),
    f("sslParams", T::Object(M(&M523))).since(20),
], one_ofs: &[] };

static M208: Message = Message { name: "Gzip", fields: &[
    f("compressionLevel", T::Enum(&["DEFAULT", "BEST", "SPEED"])),
    f("compressionStrategy", T::Enum(&["DEFAULT", "FILTERED", "HUFFMAN", "RLE"])),
    f("contentLength", U32).nullable(),
    f("contentType", T::List(&T::Text)),
    f("disableOnEtagHeader", T::Bool),
    f("memoryLevel", U32).nullable(),
    f("removeAcceptEncodingHeader", T::Bool),
    f("windowBits", U32).nullable(),
], one_ofs: &[] };

static M209: Message = Message { name: "HashPoliciesItem", fields: &[
    f("cookie", T::Object(M(&M96))).one_of(0),
    f("header", T::Text).one_of(0),
    f("sourceIp", T::Bool).one_of(0),
    f("terminal", T::Bool),
], one_ofs: &[
    OneOf { name: "KeyType", order: &["header", "cookie", "sourceIp"] },
] };

static M210: Message = Message { name: "Header", fields: &[
    f("exactMatch", T::Text).one_of(0),
    f("invertMatch", T::Bool),
    f("name", T::Text),
    f("prefixMatch", T::Text).one_of(0),
    f("presentMatch", T::Bool).one_of(0),
    f("rangeMatch", T::Object(M(&M212))).one_of(0),
    f("safeRegexMatch", T::Object(M(&M457))).one_of(0),
    f("suffixMatch", T::Text).one_of(0),
], one_ofs: &[
    OneOf { name: "header_match_specifier", order: &["exactMatch", "safeRegexMatch", "rangeMatch", "presentMatch", "prefixMatch", "suffixMatch"] },
] };

static M211: Message = Message { name: "Header2", fields: &[
    f("exactMatch", T::Text),
    f("invertMatch", T::Bool),
    f("name", T::Text),
    f("prefixMatch", T::Text),
    f("presentMatch", T::Bool),
    f("rangeMatch", T::Object(M(&M212))),
    f("safeRegexMatch", T::Object(M(&M458))),
    f("suffixMatch", T::Text),
], one_ofs: &[] };

static M212: Message = Message { name: "Header2RangeMatch", fields: &[
    f("end", T::Long),
    f("start", T::Long),
], one_ofs: &[] };

static M213: Message = Message { name: "HeaderFilter", fields: &[
    f("header", T::Object(M(&M210))),
], one_ofs: &[] };

static M214: Message = Message { name: "HeaderFilter2", fields: &[
    f("header", T::Object(M(&M211))),
], one_ofs: &[] };

static M215: Message = Message { name: "HeaderManipulation", fields: &[
    f("requestHeadersToAdd", T::List(&T::Object(M(&M219)))),
    f("requestHeadersToRemove", T::List(&T::Text)),
    f("responseHeadersToAdd", T::List(&T::Object(M(&M220)))),
    f("responseHeadersToRemove", T::List(&T::Text)),
], one_ofs: &[] };

static M216: Message = Message { name: "HeaderValueMatch", fields: &[
    f("descriptorValue", T::Text),
    f("expectMatch", T::Bool).nullable(),
    f("headers", T::List(&T::Object(M(&M218)))),
], one_ofs: &[] };

static M217: Message = Message { name: "HeadersItem", fields: &[
    f("invertMatch", T::Bool),
    f("name", T::Text),
    f("regex", T::Bool),
    f("value", T::Text),
], one_ofs: &[] };

static M218: Message = Message { name: "HeadersItem2", fields: &[
    f("exactMatch", T::Text).one_of(0),
    f("invertMatch", T::Bool),
    f("name", T::Text),
    f("prefixMatch", T::Text).one_of(0),
    f("presentMatch", T::Bool).one_of(0),
    f("rangeMatch", T::Object(M(&M212))).one_of(0),
    f("regexMatch", T::Text).one_of(0),
    f("suffixMatch", T::Text).one_of(0),
], one_ofs: &[
    OneOf { name: "header_match_specifier", order: &["exactMatch", "regexMatch", "rangeMatch", "presentMatch", "prefixMatch", "suffixMatch"] },
] };

static M219: Message = Message { name: "HeadersToAddItem", fields: &[
    f("append", T::Bool).nullable(),
    f("header", T::Object(M(&M221))).one_of(0),
    f("headerSecretRef", T::Object(M(&M419))).one_of(0).refers_to(Kind::Secret),
], one_ofs: &[
    OneOf { name: "header_option", order: &["header", "headerSecretRef"] },
] };

static M220: Message = Message { name: "HeadersToAddItem2", fields: &[
    f("append", T::Bool).nullable(),
    f("header", T::Object(M(&M221))),
], one_ofs: &[] };

static M221: Message = Message { name: "HeadersToAddItemHeader", fields: &[
    f("key", T::Text),
    f("value", T::Text),
], one_ofs: &[] };

static M222: Message = Message { name: "HealthChecksItemCustomHealthCheck", fields: &[
    f("config", T::Open).one_of(0),
    f("name", T::Text),
    f("typedConfig", T::Open).one_of(0),
], one_ofs: &[
    OneOf { name: "config_type", order: &["config", "typedConfig"] },
] };

static M223: Message = Message { name: "HealthChecksItemGrpcHealthCheck", fields: &[
    f("authority", T::Text),
    f("initialMetadata", T::List(&T::Object(M(&M219)))).since(14),
    f("serviceName", T::Text),
], one_ofs: &[] };

static M224: Message = Message { name: "HealthChecksItemHttpHealthCheck", fields: &[
    f("expectedStatuses", T::List(&T::Object(M(&M212)))),
    f("host", T::Text),
    f("method", T::Enum(&["METHOD_UNSPECIFIED", "GET", "HEAD", "POST", "PUT", "DELETE", "CONNECT", "OPTIONS", "TRACE", "PATCH"])).since(14),
    f("path", T::Text),
    f("requestHeadersToAdd", T::List(&T::Object(M(&M219)))),
    f("requestHeadersToRemove", T::List(&T::Text)),
    f("responseAssertions", T::Object(M(&M235))),
    f("serviceName", T::Text),
    f("useHttp2", T::Bool),
], one_ofs: &[] };

static M225: Message = Message { name: "HealthChecksItemTcpHealthCheck", fields: &[
    f("receive", T::List(&T::Object(M(&M427)))),
    f("send", T::Object(M(&M427))),
], one_ofs: &[] };

static M226: Message = Message { name: "HmacAuthSecretRefs", fields: &[
    f("secretRefs", T::List(&T::Object(M(&M419)))),
], one_ofs: &[] };

static M227: Message = Message { name: "HostRewritePathRegex", fields: &[
    f("pattern", T::Object(M(&M457))),
    f("substitution", T::Text),
], one_ofs: &[] };

static M228: Message = Message { name: "HostsItemHealthCheckConfig", fields: &[
    f("method", T::Text),
    f("path", T::Text),
], one_ofs: &[] };

static M229: Message = Message { name: "HttpConnectionManagerSettings", fields: &[
    f("acceptHttp10", T::Bool).nullable(),
    f("allowChunkedLength", T::Bool).nullable(),
    f("appendXForwardedPort", T::Bool).since(14).nullable(),
    f("codecType", T::Enum(&["AUTO", "HTTP1", "HTTP2"])),
    f("defaultHostForHttp10", T::Text).nullable(),
    f("delayedCloseTimeout", T::Duration),
    f("drainTimeout", T::Duration),
    f("earlyHeaderManipulation", T::Object(M(&M152))).since(17),
    f("enableTrailers", T::Bool).nullable(),
    f("forwardClientCertDetails", T::Enum(&["SANITIZE", "FORWARD_ONLY", "APPEND_FORWARD", "SANITIZE_SET", "ALWAYS_FORWARD_ONLY"])),
    f("generateRequestId", T::Bool).nullable(),
    f("headersWithUnderscoresAction", T::Enum(&["ALLOW", "REJECT_CLIENT_REQUEST", "DROP_HEADER"])),
    f("http2ProtocolOptions", T::Object(M(&M240))),
    f("idleTimeout", T::Duration),
    f("internalAddressConfig", T::Object(M(&M249))),
    f("maxConnectionDuration", T::Duration),
    f("maxHeadersCount", U32).nullable(),
    f("maxRequestHeadersKb", U32).nullable(),
    f("maxRequestsPerConnection", U32).nullable(),
    f("maxStreamDuration", T::Duration),
    f("mergeSlashes", T::Bool).nullable(),
    f("normalizePath", T::Bool).nullable(),
    f("pathWithEscapedSlashesAction", T::Enum(&["IMPLEMENTATION_SPECIFIC_DEFAULT", "KEEP_UNCHANGED", "REJECT_REQUEST", "UNESCAPE_AND_REDIRECT", "UNESCAPE_AND_FORWARD"])),
    f("preserveCaseHeaderKeyFormat", T::Bool).nullable().one_of(0),
    f("preserveExternalRequestId", T::Bool).nullable(),
    f("properCaseHeaderKeyFormat", T::Bool).nullable().one_of(0),
    f("proxy100Continue", T::Bool).nullable(),
    f("requestHeadersTimeout", T::Duration),
    f("requestTimeout", T::Duration),
    f("serverHeaderTransformation", T::Enum(&["OVERWRITE", "APPEND_IF_ABSENT", "PASS_THROUGH"])),
    f("serverName", T::Text).nullable(),
    f("setCurrentClientCertDetails", T::Object(M(&M469))),
    f("skipXffAppend", T::Bool).nullable(),
    f("streamIdleTimeout", T::Duration),
    f("stripAnyHostPort", T::Bool).nullable(),
    f("tracing", T::Object(M(&M532))),
    f("upgrades", T::List(&T::Object(M(&M544)))),
    f("useRemoteAddress", T::Bool).nullable(),
    f("uuidRequestIdConfig", T::Object(M(&M566))),
    f("via", T::Text).nullable(),
    f("xffNumTrustedHops", U32).nullable(),
], one_ofs: &[
    OneOf { name: "header_format", order: &["properCaseHeaderKeyFormat", "preserveCaseHeaderKeyFormat"] },
] };

static M230: Message = Message { name: "HttpConnectionManagerSettingsEarlyHeaderManipulation", fields: &[
    f("headersToAdd", T::List(&T::Object(M(&M153)))),
    f("headersToRemove", T::List(&T::Text)),
], one_ofs: &[] };

static M231: Message = Message { name: "HttpConnectionManagerSettingsTracing", fields: &[
    f("datadogConfig", T::Object(M(&M534))),
    f("environmentVariablesForTags", T::List(&T::Object(M(&M156)))),
    f("literalsForTags", T::List(&T::Object(M(&M271)))),
    f("metadataForTags", T::List(&T::Object(M(&M535)))).since(19),
    f("openCensusConfig", T::Object(M(&M536))),
    f("openTelemetryConfig", T::Object(M(&M537))),
    f("requestHeadersForTags", T::Nulls(&T::Text)),
    f("spawnUpstreamSpan", T::Bool).since(18),
    f("tracePercentages", T::Object(M(&M531))),
    f("verbose", T::Bool).nullable(),
    f("zipkinConfig", T::Object(M(&M538))),
], one_ofs: &[] };

static M232: Message = Message { name: "HttpConnectionManagerSettingsUpgradesItem", fields: &[
    f("connect", T::Object(M(&M545))),
    f("connectTerminate", T::Object(M(&M545))).since(20),
    f("websocket", T::Object(M(&M545))),
], one_ofs: &[] };

static M233: Message = Message { name: "HttpConnectionPool", fields: &[
    f("idleTimeout", T::Text),
    f("maxConns", U32),
], one_ofs: &[] };

static M234: Message = Message { name: "HttpGateway", fields: &[
    f("options", T::Object(M(&M327))),
    f("virtualServiceExpressions", T::Object(M(&M572))),
    f("virtualServiceNamespaces", T::List(&T::Text)),
    f("virtualServiceSelector", T::Map(&T::Text)),
    f("virtualServices", T::List(&T::Object(M(&M419)))).refers_to(Kind::VirtualService),
], one_ofs: &[] };

static M235: Message = Message { name: "HttpHealthCheckResponseAssertions", fields: &[
    f("noMatchHealth", T::Enum(&["default", "healthy", "degraded", "unhealthy"])),
    f("responseMatchers", T::List(&T::Object(M(&M422)))),
], one_ofs: &[] };

static M236: Message = Message { name: "HttpListenerOption", fields: &[
    f("apiVersion", T::Text),
    f("kind", T::Text),
    f("metadata", T::Object(M(&OBJECT_META))),
    f("spec", T::Object(M(&M237))),
    f("status", T::Any),
], one_ofs: &[] };

static M237: Message = Message { name: "HttpListenerOptionSpec", fields: &[
    f("namespacedStatuses", T::Object(M(&M304))).since(19),
    f("options", T::Object(M(&M238))),
    f("targetRefs", T::List(&T::Object(M(&M515)))),
], one_ofs: &[] };

static M238: Message = Message { name: "HttpListenerOptionSpecOptions", fields: &[
    f("buffer", T::Object(M(&M57))),
    f("caching", T::Object(M(&M335))),
    f("connectionLimit", T::Object(M(&M338))),
    f("csrf", T::Object(M(&M339))),
    f("disableExtProc", T::Bool).nullable(),
    f("disableExtProcEarly", T::Bool).since(18).nullable(),
    f("disableExtProcLate", T::Bool).since(18).nullable(),
    f("dlp", T::Object(M(&M340))),
    f("dynamicForwardProxy", T::Object(M(&M341))),
    f("extProc", T::Object(M(&M159))),
    f("extProcEarly", T::Object(M(&M159))).since(18),
    f("extProcLate", T::Object(M(&M159))).since(18),
    f("extauth", T::Object(M(&M342))),
    f("extensions", T::Object(M(&M330))),
    f("grpcJsonTranscoder", T::Object(M(&M343))),
    f("grpcWeb", T::Object(M(&M344))),
    f("gzip", T::Object(M(&M345))),
    f("headerValidationSettings", T::Object(M(&M346))),
    f("healthCheck", T::Object(M(&M347))),
    f("httpConnectionManagerSettings", T::Object(M(&M348))),
    f("httpLocalRatelimit", T::Object(M(&M349))),
    f("leftmostXffAddress", T::Bool).nullable(),
    f("networkLocalRatelimit", T::Object(M(&M117))),
    f("proxyLatency", T::Object(M(&M351))),
    f("ratelimitServer", T::Object(M(&M353))),
    f("router", T::Object(M(&M354))),
    f("sanitizeClusterHeader", T::Bool).nullable(),
    f("statefulSession", T::Object(M(&M358))),
    f("tap", T::Object(M(&M359))),
    f("waf", T::Object(M(&M362))),
    f("wasm", T::Object(M(&M363))),
], one_ofs: &[] };

static M239: Message = Message { name: "HttpLocalRatelimit", fields: &[
    f("defaultLimit", T::Object(M(&M116))),
    f("enableXRatelimitHeaders", T::Bool).nullable(),
    f("localRateLimitPerDownstreamConnection", T::Bool).nullable(),
], one_ofs: &[] };

static M240: Message = Message { name: "HttpProtocolOptions", fields: &[
    f("initialConnectionWindowSize", U32).nullable(),
    f("initialStreamWindowSize", U32).nullable(),
    f("maxConcurrentStreams", U32).nullable(),
    f("overrideStreamErrorOnInvalidHttpMessage", T::Bool).nullable(),
], one_ofs: &[] };

static M241: Message = Message { name: "HttpRequest", fields: &[
    f("allowedHeaders", T::List(&T::Text)),
    f("headersToAdd", T::Map(&T::Text)),
    f("passThroughBody", T::Bool),
    f("passThroughFilterMetadata", T::Bool),
    f("passThroughState", T::Bool),
], one_ofs: &[] };

static M242: Message = Message { name: "HttpResponse", fields: &[
    f("allowedClientHeadersOnDenied", T::List(&T::Text)),
    f("allowedClientHeadersOnSuccess", T::List(&T::Text)).since(22),
    f("allowedUpstreamHeaders", T::List(&T::Text)),
    f("allowedUpstreamHeadersToOverwrite", T::List(&T::Text)).since(15),
    f("readStateFromResponse", T::Bool),
], one_ofs: &[] };

static M243: Message = Message { name: "HttpService", fields: &[
    f("pathPrefix", T::Text),
    f("request", T::Object(M(&M405))),
    f("response", T::Object(M(&M420))),
], one_ofs: &[] };

static M244: Message = Message { name: "HttpService2", fields: &[
    f("tapServer", T::Object(M(&M419))).refers_to(Kind::Upstream),
    f("timeout", T::Duration),
], one_ofs: &[] };

static M245: Message = Message { name: "HttpTlsConfig", fields: &[
    f("secretRef", T::Object(M(&M419))),
    f("sslParams", T::Object(M(&M523))),
], one_ofs: &[] };

static M246: Message = Message { name: "HybridGatewayDelegatedHttpGateways", fields: &[
    f("httpConnectionManagerSettings", T::Object(M(&M229))),
    f("preventChildOverrides", T::Bool),
    f("ref", T::Object(M(&M419))).one_of(0).refers_to(Kind::MatchableHttpGateway),
    f("selector", T::Object(M(&M463))).one_of(0),
    f("sslConfig", T::Object(M(&M499))),
], one_ofs: &[
    OneOf { name: "selection_type", order: &["ref", "selector"] },
] };

static M247: Message = Message { name: "HybridGatewayDelegatedTcpGateways", fields: &[
    f("ref", T::Object(M(&M419))).one_of(0).refers_to(Kind::MatchableTcpGateway),
    f("selector", T::Object(M(&M463))).one_of(0),
], one_ofs: &[
    OneOf { name: "selection_type", order: &["ref", "selector"] },
] };

static M248: Message = Message { name: "HybridGatewayMatchedGatewaysItem", fields: &[
    f("httpGateway", T::Object(M(&M234))).one_of(0),
    f("matcher", T::Object(M(&M285))),
    f("tcpGateway", T::Object(M(&M516))).one_of(0),
], one_ofs: &[
    OneOf { name: "GatewayType", order: &["httpGateway", "tcpGateway"] },
] };

static M249: Message = Message { name: "InternalAddressConfig", fields: &[
    f("cidrRanges", T::List(&T::Object(M(&M64)))),
    f("unixSockets", T::Bool).nullable(),
], one_ofs: &[] };

static M250: Message = Message { name: "Jwks", fields: &[
    f("local", T::Object(M(&M296))).one_of(0),
    f("remote", T::Object(M(&M402))).one_of(0),
], one_ofs: &[
    OneOf { name: "jwks", order: &["remote", "local"] },
] };

static M251: Message = Message { name: "Jwt", fields: &[
    f("allowMissingOrFailedJwt", T::Bool).deprecated(),
    f("providers", T::Map(&T::Object(M(&M384)))),
    f("validationPolicy", T::Enum(&["REQUIRE_VALID", "ALLOW_MISSING", "ALLOW_MISSING_OR_FAILED"])).since(18),
], one_ofs: &[] };

static M252: Message = Message { name: "JwtLocalJwks", fields: &[
    f("inlineString", T::Text),
], one_ofs: &[] };

static M253: Message = Message { name: "JwtPrincipal", fields: &[
    f("claims", T::Map(&T::Text)),
    f("matcher", T::Enum(&["EXACT_STRING", "BOOLEAN", "LIST_CONTAINS", "REGEX_MATCH"])),
    f("provider", T::Text),
], one_ofs: &[] };

static M254: Message = Message { name: "JwtProvidersStaged", fields: &[
    f("afterExtAuth", T::Object(M(&M20))),
    f("beforeExtAuth", T::Object(M(&M20))),
], one_ofs: &[] };

static M255: Message = Message { name: "JwtRemoteJwks", fields: &[
    f("refreshInterval", T::Text),
    f("url", T::Text),
], one_ofs: &[] };

static M256: Message = Message { name: "JwtStaged", fields: &[
    f("afterExtAuth", T::Object(M(&M344))),
    f("beforeExtAuth", T::Object(M(&M344))),
], one_ofs: &[] };

static M257: Message = Message { name: "JwtStaged2", fields: &[
    f("afterExtAuth", T::Object(M(&M251))),
    f("beforeExtAuth", T::Object(M(&M251))),
], one_ofs: &[] };

static M258: Message = Message { name: "KeyValueAction", fields: &[
    f("keyToMask", T::Text),
    f("maskChar", T::Text),
    f("name", T::Text),
    f("percent", T::Object(M(&M105))),
], one_ofs: &[] };

static M259: Message = Message { name: "Kube", fields: &[
    f("port", U32),
    f("ref", T::Object(M(&M419))).refers_to(Kind::Service),
], one_ofs: &[] };

static M260: Message = Message { name: "KubeSubsetSpec", fields: &[
    f("defaultSubset", T::Object(M(&M122))),
    f("fallbackPolicy", T::Enum(&["ANY_ENDPOINT", "DEFAULT_SUBSET", "NO_FALLBACK"])),
    f("selectors", T::List(&T::Object(M(&M512)))),
], one_ofs: &[] };

static M261: Message = Message { name: "KubernetesRateLimits", fields: &[
    f("QPS", T::Number),
    f("burst", U32),
], one_ofs: &[] };

static M262: Message = Message { name: "LbEndpointsItemHealthCheckConfig", fields: &[
    f("hostname", T::Text),
    f("method", T::Text),
    f("path", T::Text),
    f("portValue", U32),
], one_ofs: &[] };

static M263: Message = Message { name: "LbHash", fields: &[
    f("hashPolicies", T::List(&T::Object(M(&M209)))),
], one_ofs: &[] };

static M264: Message = Message { name: "LdapGroupLookupSettings", fields: &[
    f("checkGroupsWithServiceAccount", T::Bool),
    f("credentialsSecretRef", T::Object(M(&M419))),
], one_ofs: &[] };

static M265: Message = Message { name: "LdapPool", fields: &[
    f("initialSize", U32).nullable(),
    f("maxSize", U32).nullable(),
], one_ofs: &[] };

static M266: Message = Message { name: "Limit", fields: &[
    f("dynamicMetadata", T::Object(M(&M147))),
], one_ofs: &[] };

static M267: Message = Message { name: "ListenerAccessLoggingServiceAccessLogItem", fields: &[
    f("fileSink", T::Object(M(&M172))).one_of(0),
    f("filter", T::Object(M(&M173))),
    f("grpcService", T::Object(M(&M204))).one_of(0),
    f("openTelemetryService", T::Object(M(&M323))).since(19).one_of(0),
], one_ofs: &[
    OneOf { name: "OutputDestination", order: &["fileSink", "grpcService", "openTelemetryService"] },
] };

static M268: Message = Message { name: "ListenerOption", fields: &[
    f("apiVersion", T::Text),
    f("kind", T::Text),
    f("metadata", T::Object(M(&OBJECT_META))),
    f("spec", T::Object(M(&M269))),
    f("status", T::Any),
], one_ofs: &[] };

static M269: Message = Message { name: "ListenerOptionSpec", fields: &[
    f("namespacedStatuses", T::Object(M(&M304))).since(19),
    f("options", T::Object(M(&M270))),
    f("targetRefs", T::List(&T::Object(M(&M515)))),
], one_ofs: &[] };

static M270: Message = Message { name: "ListenerOptionSpecOptions", fields: &[
    f("accessLoggingService", T::Object(M(&M4))),
    f("connectionBalanceConfig", T::Object(M(&M337))),
    f("extensions", T::Object(M(&M330))),
    f("listenerAccessLoggingService", T::Object(M(&M4))),
    f("perConnectionBufferLimitBytes", U32).nullable(),
    f("proxyProtocol", T::Object(M(&M352))),
    f("socketOptions", T::List(&T::Object(M(&M356)))),
    f("tcpStats", T::Bool).since(18).nullable(),
], one_ofs: &[] };

static M271: Message = Message { name: "LiteralsForTagsItem", fields: &[
    f("tag", T::Text).nullable(),
    f("value", T::Text).nullable(),
], one_ofs: &[] };

static M272: Message = Message { name: "LoadBalancerConfigLeastRequest", fields: &[
    f("choiceCount", U32),
    f("slowStartConfig", T::Object(M(&M494))).since(13),
], one_ofs: &[] };

static M273: Message = Message { name: "LoadBalancerConfigRingHash", fields: &[
    f("ringHashConfig", T::Object(M(&M442))),
], one_ofs: &[] };

static M274: Message = Message { name: "LoadBalancerConfigRoundRobin", fields: &[
    f("slowStartConfig", T::Object(M(&M494))).since(13),
], one_ofs: &[] };

static M275: Message = Message { name: "LocalityEndpointsItemLbEndpointsItem", fields: &[
    f("address", T::Text),
    f("healthCheckConfig", T::Object(M(&M262))),
    f("loadBalancingWeight", U32).nullable(),
    f("metadata", T::Map(&T::Open)).since(17),
    f("port", U32),
    f("upstreamSslConfig", T::Object(M(&M498))),
], one_ofs: &[] };

static M276: Message = Message { name: "LocalityEndpointsItemLocality", fields: &[
    f("region", T::Text),
    f("subZone", T::Text),
    f("zone", T::Text),
], one_ofs: &[] };

static M277: Message = Message { name: "MatchHeadersItem", fields: &[
    f("name", T::Text),
], one_ofs: &[] };

static M278: Message = Message { name: "MatchableHttpGateway", fields: &[
    f("apiVersion", T::Text),
    f("kind", T::Text),
    f("metadata", T::Object(M(&OBJECT_META))),
    f("spec", T::Object(M(&M279))),
    f("status", T::Any),
], one_ofs: &[] };

static M279: Message = Message { name: "MatchableHttpGatewaySpec", fields: &[
    f("httpGateway", T::Object(M(&M234))),
    f("matcher", T::Object(M(&M280))),
    f("namespacedStatuses", T::Object(M(&M304))),
], one_ofs: &[] };

static M280: Message = Message { name: "MatchableHttpGatewaySpecMatcher", fields: &[
    f("sourcePrefixRanges", T::List(&T::Object(M(&M64)))),
    f("sslConfig", T::Object(M(&M499))),
], one_ofs: &[] };

static M281: Message = Message { name: "MatchableTcpGateway", fields: &[
    f("apiVersion", T::Text),
    f("kind", T::Text),
    f("metadata", T::Object(M(&OBJECT_META))),
    f("spec", T::Object(M(&M282))),
    f("status", T::Any),
], one_ofs: &[] };

static M282: Message = Message { name: "MatchableTcpGatewaySpec", fields: &[
    f("matcher", T::Object(M(&M283))),
    f("namespacedStatuses", T::Object(M(&M304))),
    f("tcpGateway", T::Object(M(&M284))),
], one_ofs: &[] };

static M283: Message = Message { name: "MatchableTcpGatewaySpecMatcher", fields: &[
    f("passthroughCipherSuites", T::List(&T::Text)),
    f("sourcePrefixRanges", T::List(&T::Object(M(&M64)))),
    f("sslConfig", T::Object(M(&M502))),
], one_ofs: &[] };

static M284: Message = Message { name: "MatchableTcpGatewaySpecTcpGateway", fields: &[
    f("options", T::Object(M(&M517))),
    f("tcpHosts", T::List(&T::Object(M(&M518)))),
], one_ofs: &[] };

static M285: Message = Message { name: "MatchedGatewaysItemMatcher", fields: &[
    f("passthroughCipherSuites", T::List(&T::Text)).since(14),
    f("sourcePrefixRanges", T::List(&T::Object(M(&M64)))),
    f("sslConfig", T::Object(M(&M499))),
], one_ofs: &[] };

static M286: Message = Message { name: "Matcher", fields: &[
    f("caseSensitive", T::Bool).nullable(),
    f("connectMatcher", T::Object(M(&M155))).since(14).one_of(0),
    f("exact", T::Text).one_of(0),
    f("headers", T::List(&T::Object(M(&M217)))),
    f("methods", T::List(&T::Text)),
    f("prefix", T::Text).one_of(0),
    f("queryParameters", T::List(&T::Object(M(&M288)))),
    f("regex", T::Text).one_of(0),
], one_ofs: &[
    OneOf { name: "path_specifier", order: &["prefix", "exact", "regex", "connectMatcher"] },
] };

static M287: Message = Message { name: "Matcher2", fields: &[
    f("caseSensitive", T::Bool).nullable(),
    f("connectMatcher", T::Object(M(&M155))).one_of(0),
    f("exact", T::Text).one_of(0),
    f("headers", T::List(&T::Object(M(&M217)))),
    f("methods", T::List(&T::Text)),
    f("prefix", T::Text).one_of(0),
    f("queryParameters", T::List(&T::Object(M(&M288)))),
    f("regex", T::Text).one_of(0),
], one_ofs: &[
    OneOf { name: "path_specifier", order: &["prefix", "exact", "regex", "connectMatcher"] },
] };

static M288: Message = Message { name: "MatcherQueryParametersItem", fields: &[
    f("name", T::Text),
    f("regex", T::Bool),
    f("value", T::Text),
], one_ofs: &[] };

static M289: Message = Message { name: "MaxStreamDuration", fields: &[
    f("grpcTimeoutHeaderMax", T::Duration),
    f("grpcTimeoutHeaderOffset", T::Duration),
    f("maxStreamDuration", T::Duration),
], one_ofs: &[] };

static M290: Message = Message { name: "MergeJsonKeys", fields: &[
    f("jsonKeys", T::Map(&T::Object(M(&M291)))),
], one_ofs: &[] };

static M291: Message = Message { name: "MergeJsonKeysJsonKeysValue", fields: &[
    f("overrideEmpty", T::Bool),
    f("tmpl", T::Object(M(&M427))),
], one_ofs: &[] };

static M292: Message = Message { name: "Metadata", fields: &[
    f("defaultValue", T::Text),
    f("descriptorKey", T::Text),
    f("metadataKey", T::Object(M(&M295))),
    f("source", T::Enum(&["DYNAMIC", "ROUTE_ENTRY"])),
], one_ofs: &[] };

static M293: Message = Message { name: "MetadataForTagsItem", fields: &[
    f("defaultValue", T::Text),
    f("kind", T::Enum(&["REQUEST", "ENDPOINT"])),
    f("tag", T::Text),
    f("value", T::Object(M(&M294))),
], one_ofs: &[] };

static M294: Message = Message { name: "MetadataForTagsItemValue", fields: &[
    f("key", T::Text),
    f("namespace", T::Text),
    f("nestedFieldDelimiter", T::Text),
], one_ofs: &[] };

static M295: Message = Message { name: "MetadataKey", fields: &[
    f("key", T::Text),
    f("path", T::List(&T::Object(M(&M296)))),
], one_ofs: &[] };

static M296: Message = Message { name: "MetadataKeyPathItem", fields: &[
    f("key", T::Text),
], one_ofs: &[] };

static M297: Message = Message { name: "Mistral", fields: &[
    f("authToken", T::Object(M(&M44))),
    f("customHost", T::Object(M(&M107))),
    f("model", T::Text),
], one_ofs: &[] };

static M298: Message = Message { name: "Moderation", fields: &[
    f("openai", T::Object(M(&M325))),
], one_ofs: &[] };

static M299: Message = Message { name: "Multi", fields: &[
    f("destinations", T::List(&T::Object(M(&M585)))),
], one_ofs: &[] };

static M300: Message = Message { name: "MultiDestinationsItem", fields: &[
    f("destination", T::Object(M(&M123))),
    f("options", T::Object(M(&M128))),
    f("weight", U32).nullable(),
], one_ofs: &[] };

static M301: Message = Message { name: "MultiPrioritiesItem", fields: &[
    f("pool", T::List(&T::Object(M(&M375)))),
], one_ofs: &[] };

static M302: Message = Message { name: "MutationRules", fields: &[
    f("allowAllRouting", T::Bool).nullable(),
    f("allowEnvoy", T::Bool).nullable(),
    f("allowExpression", T::Object(M(&M457))),
    f("disallowAll", T::Bool).nullable(),
    f("disallowExpression", T::Object(M(&M457))),
    f("disallowIsError", T::Bool).nullable(),
    f("disallowSystem", T::Bool).nullable(),
], one_ofs: &[] };

static M303: Message = Message { name: "MutationRules2", fields: &[
    f("allowAllRouting", T::Bool).nullable(),
    f("allowEnvoy", T::Bool).nullable(),
    f("allowExpression", T::Object(M(&M458))),
    f("disallowAll", T::Bool).nullable(),
    f("disallowExpression", T::Object(M(&M458))),
    f("disallowIsError", T::Bool).nullable(),
    f("disallowSystem", T::Bool).nullable(),
], one_ofs: &[] };

static M304: Message = Message { name: "NamespacedStatuses", fields: &[
    f("statuses", T::Map(&T::Open)),
], one_ofs: &[] };

static M305: Message = Message { name: "Oauth2AccessTokenValidation", fields: &[
    f("azure", T::Object(M(&M50))).since(18),
    f("cacheTimeout", T::Text),
    f("claimsToHeaders", T::List(&T::Object(M(&M7)))).since(18),
    f("default", T::Object(M(&M155))).since(18),
    f("dynamicMetadataFromClaims", T::Map(&T::Text)).since(15),
    f("introspection", T::Object(M(&M8))),
    f("introspectionUrl", T::Text),
    f("jwt", T::Object(M(&M9))),
    f("requiredScopes", T::Object(M(&M10))),
    f("userinfoUrl", T::Text),
], one_ofs: &[] };

static M306: Message = Message { name: "Oauth2Oauth2", fields: &[
    f("afterLogoutUrl", T::Text),
    f("appUrl", T::Text),
    f("authEndpoint", T::Text),
    f("authEndpointQueryParams", T::Map(&T::Text)),
    f("callbackPath", T::Text),
    f("clientId", T::Text),
    f("clientSecretRef", T::Object(M(&M419))),
    f("disableClientSecret", T::Bool).since(14).nullable(),
    f("logoutPath", T::Text),
    f("revocationEndpoint", T::Text),
    f("scopes", T::List(&T::Text)),
    f("session", T::Object(M(&M467))),
    f("tokenEndpoint", T::Text),
    f("tokenEndpointQueryParams", T::Map(&T::Text)),
], one_ofs: &[] };

static M307: Message = Message { name: "Oauth2OidcAuthorizationCode", fields: &[
    f("accessToken", T::Object(M(&M6))).since(15),
    f("afterLogoutUrl", T::Text),
    f("appUrl", T::Text),
    f("authEndpointQueryParams", T::Map(&T::Text)),
    f("autoMapFromMetadata", T::Object(M(&M311))),
    f("azure", T::Object(M(&M50))).since(16),
    f("callbackPath", T::Text),
    f("clientAuthentication", T::Object(M(&M312))).since(16),
    f("clientId", T::Text),
    f("clientSecretRef", T::Object(M(&M419))),
    f("default", T::Object(M(&M155))).since(16),
    f("disableClientSecret", T::Bool).since(14).nullable(),
    f("discoveryOverride", T::Object(M(&M313))),
    f("discoveryPollInterval", T::Text),
    f("dynamicMetadataFromClaims", T::Map(&T::Text)).since(15),
    f("endSessionProperties", T::Object(M(&M314))),
    f("frontChannelLogout", T::Object(M(&M347))).since(18),
    f("headers", T::Object(M(&M315))),
    f("identityToken", T::Object(M(&M6))).since(15),
    f("issuerUrl", T::Text),
    f("jwksCacheRefreshPolicy", T::Object(M(&M316))),
    f("logoutPath", T::Text),
    f("parseCallbackPathAsRegex", T::Bool),
    f("scopes", T::List(&T::Text)),
    f("session", T::Object(M(&M467))),
    f("sessionIdHeaderName", T::Text),
    f("tokenEndpointQueryParams", T::Map(&T::Text)),
], one_ofs: &[] };

pub(super) static OBJECT_META: Message = Message { name: "ObjectMeta", fields: &[
    f("annotations", T::Map(&T::Text)),
    f("clusterName", T::Text),
    f("creationTimestamp", T::Text),
    f("deletionGracePeriodSeconds", I64),
    f("deletionTimestamp", T::Text),
    f("finalizers", T::List(&T::Text)),
    f("generateName", T::Text),
    f("generation", I64),
    f("labels", T::Map(&T::Text)),
    f("managedFields", T::List(&T::Open)),
    f("name", T::Text),
    f("namespace", T::Text),
    f("ownerReferences", T::List(&T::Open)),
    f("resourceVersion", T::Text),
    f("selfLink", T::Text),
    f("uid", T::Text),
], one_ofs: &[] };

static M309: Message = Message { name: "ObservabilityOptionsConfigStatusMetricLabelsValue", fields: &[
    f("labelToPath", T::Map(&T::Text)),
], one_ofs: &[] };

static M310: Message = Message { name: "ObservabilityOptionsGrafanaIntegration", fields: &[
    f("dashboardPrefix", T::Text).since(15),
    f("defaultDashboardFolderId", U32).nullable(),
    f("extraMetricQueryParameters", T::Text).since(15),
], one_ofs: &[] };

static M311: Message = Message { name: "OidcAuthorizationCodeAutoMapFromMetadata", fields: &[
    f("namespace", T::Text),
], one_ofs: &[] };

static M312: Message = Message { name: "OidcAuthorizationCodeClientAuthentication", fields: &[
    f("clientSecret", T::Object(M(&M68))),
    f("privateKeyJwt", T::Object(M(&M69))),
], one_ofs: &[] };

static M313: Message = Message { name: "OidcAuthorizationCodeDiscoveryOverride", fields: &[
    f("authEndpoint", T::Text),
    f("authMethods", T::List(&T::Text)),
    f("claims", T::List(&T::Text)),
    f("endSessionEndpoint", T::Text),
    f("idTokenAlgs", T::List(&T::Text)),
    f("jwksUri", T::Text),
    f("responseTypes", T::List(&T::Text)),
    f("revocationEndpoint", T::Text),
    f("scopes", T::List(&T::Text)),
    f("subjects", T::List(&T::Text)),
    f("tokenEndpoint", T::Text),
], one_ofs: &[] };

static M314: Message = Message { name: "OidcAuthorizationCodeEndSessionProperties", fields: &[
    f("methodType", T::Enum(&[])),
], one_ofs: &[] };

static M315: Message = Message { name: "OidcAuthorizationCodeHeaders", fields: &[
    f("accessTokenHeader", T::Text),
    f("idTokenHeader", T::Text),
    f("useBearerSchemaForAuthorization", T::Bool).nullable(),
], one_ofs: &[] };

static M316: Message = Message { name: "OidcAuthorizationCodeJwksCacheRefreshPolicy", fields: &[
    f("always", T::Object(M(&M155))),
    f("maxIdpReqPerPollingInterval", U32),
    f("never", T::Object(M(&M155))),
], one_ofs: &[] };

static M317: Message = Message { name: "OpaAuthOptions", fields: &[
    f("fastInputConversion", T::Bool),
    f("returnDecisionReason", T::Bool).since(15),
], one_ofs: &[] };

static M318: Message = Message { name: "OpaServerAuthOptions", fields: &[
    f("fastInputConversion", T::Bool),
    f("returnDecisionReason", T::Bool),
], one_ofs: &[] };

static M319: Message = Message { name: "OpenCensusConfig", fields: &[
    f("grpcAddress", T::Object(M(&M320))).one_of(0),
    f("httpAddress", T::Text).one_of(0),
    f("incomingTraceContext", T::List(&T::Enum(&["NONE", "TRACE_CONTEXT", "GRPC_TRACE_BIN", "CLOUD_TRACE_CONTEXT", "B3"]))),
    f("ocagentExporterEnabled", T::Bool),
    f("outgoingTraceContext", T::List(&T::Enum(&["NONE", "TRACE_CONTEXT", "GRPC_TRACE_BIN", "CLOUD_TRACE_CONTEXT", "B3"]))),
    f("traceConfig", T::Object(M(&M526))),
], one_ofs: &[
    OneOf { name: "ocagent_address", order: &["httpAddress", "grpcAddress"] },
] };

static M320: Message = Message { name: "OpenCensusConfigGrpcAddress", fields: &[
    f("statPrefix", T::Text),
    f("targetUri", T::Text),
], one_ofs: &[] };

static M321: Message = Message { name: "OpenCensusConfigTraceConfig", fields: &[
    f("constantSampler", T::Object(M(&M528))),
    f("maxNumberOfAnnotations", T::Long),
    f("maxNumberOfAttributes", T::Long),
    f("maxNumberOfLinks", T::Long),
    f("maxNumberOfMessageEvents", T::Long),
    f("probabilitySampler", T::Object(M(&M529))),
    f("rateLimitingSampler", T::Object(M(&M530))),
], one_ofs: &[] };

static M322: Message = Message { name: "OpenTelemetryConfig", fields: &[
    f("clusterName", T::Text).one_of(0),
    f("collectorUpstreamRef", T::Object(M(&M419))).one_of(0).refers_to(Kind::Upstream),
    f("grpcService", T::Object(M(&M165))).since(18),
    f("maxCacheSize", U32).since(20).nullable(),
    f("serviceName", T::Text).since(18),
], one_ofs: &[
    OneOf { name: "collector_cluster", order: &["collectorUpstreamRef", "clusterName"] },
] };

static M323: Message = Message { name: "OpenTelemetryService", fields: &[
    f("attributes", T::Object(M(&M38))),
    f("body", T::Open),
    f("collector", T::Object(M(&M70))),
    f("disableBuiltinLabels", T::Bool),
    f("filterStateObjectsToLog", T::List(&T::Text)),
    f("logName", T::Text),
], one_ofs: &[] };

static M324: Message = Message { name: "OpenTelemetryService2", fields: &[
    f("attributes", T::Object(M(&M38))),
    f("body", T::Open),
    f("collector", T::Object(M(&M71))),
    f("disableBuiltinLabels", T::Bool),
    f("filterStateObjectsToLog", T::List(&T::Text)),
    f("logName", T::Text),
], one_ofs: &[] };

static M325: Message = Message { name: "Openai", fields: &[
    f("authToken", T::Object(M(&M44))),
    f("model", T::Text),
], one_ofs: &[] };

static M326: Message = Message { name: "Openai2", fields: &[
    f("authToken", T::Object(M(&M44))),
], one_ofs: &[] };

static M327: Message = Message { name: "Options", fields: &[
    f("buffer", T::Object(M(&M57))),
    f("caching", T::Object(M(&M58))).deprecated(),
    f("connectionLimit", T::Object(M(&M90))).since(15),
    f("csrf", T::Object(M(&M103))),
    f("disableExtProc", T::Bool).since(15).nullable().one_of(0),
    f("disableExtProcEarly", T::Bool).since(18).nullable().one_of(1),
    f("disableExtProcLate", T::Bool).since(18).nullable().one_of(2),
    f("dlp", T::Object(M(&M131))),
    f("dynamicForwardProxy", T::Object(M(&M143))),
    f("extProc", T::Object(M(&M158))).since(15).one_of(0),
    f("extProcEarly", T::Object(M(&M158))).since(18).one_of(1),
    f("extProcLate", T::Object(M(&M158))).since(18).one_of(2),
    f("extauth", T::Object(M(&M162))),
    f("extensions", T::Object(M(&M330))),
    f("grpcJsonTranscoder", T::Object(M(&M199))),
    f("grpcWeb", T::Object(M(&M344))),
    f("gzip", T::Object(M(&M208))),
    f("headerValidationSettings", T::Object(M(&M346))).since(17),
    f("healthCheck", T::Object(M(&M347))),
    f("httpConnectionManagerSettings", T::Object(M(&M229))),
    f("httpLocalRatelimit", T::Object(M(&M239))).since(15),
    f("leftmostXffAddress", T::Bool).nullable(),
    f("networkLocalRatelimit", T::Object(M(&M116))).since(15),
    f("proxyLatency", T::Object(M(&M385))),
    f("ratelimitServer", T::Object(M(&M395))),
    f("router", T::Object(M(&M451))).since(14),
    f("sanitizeClusterHeader", T::Bool).nullable(),
    f("statefulSession", T::Object(M(&M506))).since(17),
    f("tap", T::Object(M(&M513))).since(16),
    f("waf", T::Object(M(&M575))),
    f("wasm", T::Object(M(&M579))),
], one_ofs: &[
    OneOf { name: "ext_proc_config", order: &["disableExtProc", "extProc"] },
    OneOf { name: "ext_proc_early_config", order: &["disableExtProcEarly", "extProcEarly"] },
    OneOf { name: "ext_proc_late_config", order: &["disableExtProcLate", "extProcLate"] },
] };

static M328: Message = Message { name: "Options2", fields: &[
    f("connectionLimit", T::Object(M(&M90))).since(15),
    f("localRatelimit", T::Object(M(&M116))).since(15),
    f("tcpProxySettings", T::Object(M(&M521))),
], one_ofs: &[] };

static M329: Message = Message { name: "Options3", fields: &[
    f("bufferPerRoute", T::Object(M(&M56))),
    f("csrf", T::Object(M(&M103))),
    f("extauth", T::Object(M(&M163))),
    f("extensions", T::Object(M(&M330))),
    f("headerManipulation", T::Object(M(&M215))),
    f("stagedTransformations", T::Object(M(&M505))),
    f("transformations", T::Object(M(&M542))).deprecated(),
], one_ofs: &[] };

static M330: Message = Message { name: "Options3Extensions", fields: &[
    f("configs", T::Map(&T::Open)),
], one_ofs: &[] };

static M331: Message = Message { name: "Options4", fields: &[
    f("ai", T::Object(M(&M21))).since(18),
    f("appendXForwardedHost", T::Bool).since(14).nullable(),
    f("autoHostRewrite", T::Bool).nullable().one_of(0),
    f("bufferPerRoute", T::Object(M(&M56))),
    f("cors", T::Object(M(&M100))),
    f("csrf", T::Object(M(&M103))),
    f("dlp", T::Object(M(&M132))),
    f("envoyMetadata", T::Map(&T::Open)),
    f("extProc", T::Object(M(&M161))).since(15),
    f("extProcEarly", T::Object(M(&M161))).since(18),
    f("extProcLate", T::Object(M(&M161))).since(18),
    f("extauth", T::Object(M(&M163))),
    f("extensions", T::Object(M(&M330))),
    f("faults", T::Object(M(&M170))),
    f("headerManipulation", T::Object(M(&M215))),
    f("hostRewrite", T::Text).one_of(0),
    f("hostRewriteHeader", T::Text).since(16).nullable().one_of(0),
    f("hostRewritePathRegex", T::Object(M(&M227))).since(14).one_of(0),
    f("idleTimeout", T::Duration).since(14),
    f("jwt", T::Object(M(&M344))).deprecated().one_of(1),
    f("jwtProvidersStaged", T::Object(M(&M254))).since(18).one_of(1),
    f("jwtStaged", T::Object(M(&M256))).one_of(1),
    f("lbHash", T::Object(M(&M263))),
    f("maxStreamDuration", T::Object(M(&M289))),
    f("prefixRewrite", T::Text).nullable(),
    f("rateLimitConfigs", T::Object(M(&M388))).one_of(2),
    f("rateLimitEarlyConfigs", T::Object(M(&M388))).one_of(3),
    f("rateLimitRegularConfigs", T::Object(M(&M388))).one_of(4),
    f("ratelimit", T::Object(M(&M392))).one_of(2),
    f("ratelimitBasic", T::Object(M(&M394))),
    f("ratelimitEarly", T::Object(M(&M392))).one_of(3),
    f("ratelimitRegular", T::Object(M(&M392))).one_of(4),
    f("rbac", T::Object(M(&M397))),
    f("regexRewrite", T::Object(M(&M227))),
    f("retries", T::Object(M(&M437))),
    f("shadowing", T::Object(M(&M490))),
    f("stagedTransformations", T::Object(M(&M505))),
    f("timeout", T::Duration),
    f("tracing", T::Object(M(&M533))),
    f("transformations", T::Object(M(&M542))).deprecated(),
    f("upgrades", T::List(&T::Object(M(&M544)))),
    f("waf", T::Object(M(&M575))),
], one_ofs: &[
    OneOf { name: "host_rewrite_type", order: &["hostRewrite", "autoHostRewrite", "hostRewritePathRegex", "hostRewriteHeader"] },
    OneOf { name: "jwt_config", order: &["jwt", "jwtStaged", "jwtProvidersStaged"] },
    OneOf { name: "rate_limit_config_type", order: &["ratelimit", "rateLimitConfigs"] },
    OneOf { name: "rate_limit_early_config_type", order: &["ratelimitEarly", "rateLimitEarlyConfigs"] },
    OneOf { name: "rate_limit_regular_config_type", order: &["ratelimitRegular", "rateLimitRegularConfigs"] },
] };

static M332: Message = Message { name: "Options5", fields: &[
    f("bufferPerRoute", T::Object(M(&M56))),
    f("cors", T::Object(M(&M100))),
    f("corsPolicyMergeSettings", T::Object(M(&M333))).since(18),
    f("csrf", T::Object(M(&M103))),
    f("dlp", T::Object(M(&M132))),
    f("extProc", T::Object(M(&M161))).since(15),
    f("extProcEarly", T::Object(M(&M161))).since(18),
    f("extProcLate", T::Object(M(&M161))).since(18),
    f("extauth", T::Object(M(&M163))),
    f("extensions", T::Object(M(&M330))),
    f("headerManipulation", T::Object(M(&M215))),
    f("includeAttemptCountInResponse", T::Bool).nullable(),
    f("includeRequestAttemptCount", T::Bool).nullable(),
    f("jwt", T::Object(M(&M251))).deprecated().one_of(0),
    f("jwtStaged", T::Object(M(&M257))).one_of(0),
    f("rateLimitConfigs", T::Object(M(&M388))).one_of(1),
    f("rateLimitEarlyConfigs", T::Object(M(&M388))).one_of(2),
    f("rateLimitRegularConfigs", T::Object(M(&M388))).one_of(3),
    f("ratelimit", T::Object(M(&M393))).one_of(1),
    f("ratelimitBasic", T::Object(M(&M394))),
    f("ratelimitEarly", T::Object(M(&M393))).one_of(2),
    f("ratelimitRegular", T::Object(M(&M393))).one_of(3),
    f("rbac", T::Object(M(&M397))),
    f("retries", T::Object(M(&M437))),
    f("stagedTransformations", T::Object(M(&M505))),
    f("stats", T::Object(M(&M510))),
    f("transformations", T::Object(M(&M542))).deprecated(),
    f("waf", T::Object(M(&M575))),
], one_ofs: &[
    OneOf { name: "jwt_config", order: &["jwt", "jwtStaged"] },
    OneOf { name: "rate_limit_config_type", order: &["ratelimit", "rateLimitConfigs"] },
    OneOf { name: "rate_limit_early_config_type", order: &["ratelimitEarly", "rateLimitEarlyConfigs"] },
    OneOf { name: "rate_limit_regular_config_type", order: &["ratelimitRegular", "rateLimitRegularConfigs"] },
] };

static M333: Message = Message { name: "Options5CorsPolicyMergeSettings", fields: &[
    f("exposeHeaders", T::Enum(&["DEFAULT", "UNION"])),
], one_ofs: &[] };

static M334: Message = Message { name: "OptionsAccessLoggingService", fields: &[
    f("accessLog", T::List(&T::Object(M(&M5)))),
], one_ofs: &[] };

static M335: Message = Message { name: "OptionsCaching", fields: &[
    f("allowedVaryHeaders", T::List(&T::Object(M(&M27)))),
    f("cachingServiceRef", T::Object(M(&M419))),
    f("maxPayloadSize", U32).nullable(),
    f("timeout", T::Text),
], one_ofs: &[] };

static M336: Message = Message { name: "OptionsConfigRefs", fields: &[
    f("delegateOptions", T::List(&T::Object(M(&M419)))).refers_to(Kind::RouteOption),
], one_ofs: &[] };

static M337: Message = Message { name: "OptionsConnectionBalanceConfig", fields: &[
    f("exactBalance", T::Object(M(&M155))),
], one_ofs: &[] };

static M338: Message = Message { name: "OptionsConnectionLimit", fields: &[
    f("delayBeforeClose", T::Text),
    f("maxActiveConnections", U32).nullable(),
], one_ofs: &[] };

static M339: Message = Message { name: "OptionsCsrf", fields: &[
    f("additionalOrigins", T::List(&T::Object(M(&M27)))),
    f("filterEnabled", T::Object(M(&M178))),
    f("shadowEnabled", T::Object(M(&M178))),
], one_ofs: &[] };

static M340: Message = Message { name: "OptionsDlp", fields: &[
    f("dlpRules", T::List(&T::Object(M(&M133)))),
    f("enabledFor", T::Enum(&[])),
], one_ofs: &[] };

static M341: Message = Message { name: "OptionsDynamicForwardProxy", fields: &[
    f("circuitBreakers", T::Object(M(&M65))).since(18),
    f("dnsCacheConfig", T::Object(M(&M145))),
    f("saveUpstreamAddress", T::Bool),
    f("sslConfig", T::Object(M(&M146))),
], one_ofs: &[] };

static M342: Message = Message { name: "OptionsExtauth", fields: &[
    f("clearRouteCache", T::Bool),
    f("extauthzServerRef", T::Object(M(&M419))),
    f("failureModeAllow", T::Bool),
    f("grpcService", T::Object(M(&M165))),
    f("httpService", T::Object(M(&M243))),
    f("requestBody", T::Object(M(&M408))),
    f("requestTimeout", T::Text),
    f("statPrefix", T::Text),
    f("statusOnError", U32),
    f("transportApiVersion", T::Enum(&[])),
    f("userIdHeader", T::Text),
], one_ofs: &[] };

static M343: Message = Message { name: "OptionsGrpcJsonTranscoder", fields: &[
    f("autoMapping", T::Bool),
    f("convertGrpcStatus", T::Bool),
    f("ignoreUnknownQueryParameters", T::Bool),
    f("ignoredQueryParameters", T::List(&T::Text)),
    f("matchIncomingRequestRoute", T::Bool),
    f("printOptions", T::Object(M(&M374))),
    f("protoDescriptor", T::Text),
    f("protoDescriptorBin", T::Text),
    f("protoDescriptorConfigMap", T::Object(M(&M200))),
    f("services", T::List(&T::Text)),
], one_ofs: &[] };

static M344: Message = Message { name: "OptionsGrpcWeb", fields: &[
    f("disable", T::Bool),
], one_ofs: &[] };

static M345: Message = Message { name: "OptionsGzip", fields: &[
    f("compressionLevel", T::Enum(&[])),
    f("compressionStrategy", T::Enum(&[])),
    f("contentLength", U32).nullable(),
    f("contentType", T::List(&T::Text)),
    f("disableOnEtagHeader", T::Bool),
    f("memoryLevel", U32).nullable(),
    f("removeAcceptEncodingHeader", T::Bool),
    f("windowBits", U32).nullable(),
], one_ofs: &[] };

static M346: Message = Message { name: "OptionsHeaderValidationSettings", fields: &[
    f("disableHttp1MethodValidation", T::Object(M(&M155))),
], one_ofs: &[] };

static M347: Message = Message { name: "OptionsHealthCheck", fields: &[
    f("path", T::Text),
], one_ofs: &[] };

static M348: Message = Message { name: "OptionsHttpConnectionManagerSettings", fields: &[
    f("acceptHttp10", T::Bool).nullable(),
    f("allowChunkedLength", T::Bool).nullable(),
    f("appendXForwardedPort", T::Bool).nullable(),
    f("codecType", T::Enum(&[])),
    f("defaultHostForHttp10", T::Text).nullable(),
    f("delayedCloseTimeout", T::Text),
    f("drainTimeout", T::Text),
    f("earlyHeaderManipulation", T::Object(M(&M230))),
    f("enableTrailers", T::Bool).nullable(),
    f("forwardClientCertDetails", T::Enum(&[])),
    f("generateRequestId", T::Bool).nullable(),
    f("headersWithUnderscoresAction", T::Enum(&[])),
    f("http2ProtocolOptions", T::Object(M(&M240))),
    f("idleTimeout", T::Text),
    f("internalAddressConfig", T::Object(M(&M249))),
    f("maxConnectionDuration", T::Text),
    f("maxHeadersCount", U32).nullable(),
    f("maxRequestHeadersKb", U32).nullable(),
    f("maxRequestsPerConnection", U32).nullable(),
    f("maxStreamDuration", T::Text),
    f("mergeSlashes", T::Bool).nullable(),
    f("normalizePath", T::Bool).nullable(),
    f("pathWithEscapedSlashesAction", T::Enum(&[])),
    f("preserveCaseHeaderKeyFormat", T::Bool).nullable(),
    f("preserveExternalRequestId", T::Bool).nullable(),
    f("properCaseHeaderKeyFormat", T::Bool).nullable(),
    f("proxy100Continue", T::Bool).nullable(),
    f("requestHeadersTimeout", T::Text),
    f("requestTimeout", T::Text),
    f("serverHeaderTransformation", T::Enum(&[])),
    f("serverName", T::Text).nullable(),
    f("setCurrentClientCertDetails", T::Object(M(&M469))),
    f("skipXffAppend", T::Bool).nullable(),
    f("streamIdleTimeout", T::Text),
    f("stripAnyHostPort", T::Bool).nullable(),
    f("tracing", T::Object(M(&M231))),
    f("upgrades", T::List(&T::Object(M(&M232)))),
    f("useRemoteAddress", T::Bool).nullable(),
    f("uuidRequestIdConfig", T::Object(M(&M566))),
    f("via", T::Text).nullable(),
    f("xffNumTrustedHops", U32).nullable(),
], one_ofs: &[] };

static M349: Message = Message { name: "OptionsHttpLocalRatelimit", fields: &[
    f("defaultLimit", T::Object(M(&M117))),
    f("enableXRatelimitHeaders", T::Bool).nullable(),
    f("localRateLimitPerDownstreamConnection", T::Bool).nullable(),
], one_ofs: &[] };

static M350: Message = Message { name: "OptionsListenerAccessLoggingService", fields: &[
    f("accessLog", T::List(&T::Object(M(&M267)))),
], one_ofs: &[] };

static M351: Message = Message { name: "OptionsProxyLatency", fields: &[
    f("chargeClusterStat", T::Bool).nullable(),
    f("chargeListenerStat", T::Bool).nullable(),
    f("emitDynamicMetadata", T::Bool).nullable(),
    f("measureRequestInternally", T::Bool),
    f("request", T::Enum(&[])),
    f("response", T::Enum(&[])),
], one_ofs: &[] };

static M352: Message = Message { name: "OptionsProxyProtocol", fields: &[
    f("allowRequestsWithoutProxyProtocol", T::Bool),
    f("rules", T::List(&T::Object(M(&M386)))),
], one_ofs: &[] };

static M353: Message = Message { name: "OptionsRatelimitServer", fields: &[
    f("denyOnFail", T::Bool),
    f("enableXRatelimitHeaders", T::Bool),
    f("grpcService", T::Object(M(&M165))),
    f("rateLimitBeforeAuth", T::Bool),
    f("ratelimitServerRef", T::Object(M(&M419))),
    f("requestTimeout", T::Text),
], one_ofs: &[] };

static M354: Message = Message { name: "OptionsRouter", fields: &[
    f("dynamicStats", T::Bool).nullable(),
    f("suppressEnvoyHeaders", T::Bool).nullable(),
], one_ofs: &[] };

static M355: Message = Message { name: "OptionsSocketOptionsItem", fields: &[
    f("bufValue", T::Bytes).one_of(0),
    f("description", T::Text),
    f("intValue", T::Long).one_of(0),
    f("level", T::Long),
    f("name", T::Long),
    f("state", T::Enum(&["STATE_PREBIND", "STATE_BOUND", "STATE_LISTENING"])),
], one_ofs: &[
    OneOf { name: "value", order: &["intValue", "bufValue"] },
] };

static M356: Message = Message { name: "OptionsSocketOptionsItem2", fields: &[
    f("bufValue", T::Text),
    f("description", T::Text),
    f("intValue", T::Long),
    f("level", T::Long),
    f("name", T::Long),
    f("state", T::Enum(&[])),
], one_ofs: &[] };

static M357: Message = Message { name: "OptionsStagedTransformations", fields: &[
    f("early", T::Object(M(&M151))),
    f("escapeCharacters", T::Bool).since(15).nullable(),
    f("inheritTransformation", T::Bool),
    f("logRequestResponseInfo", T::Bool).nullable(),
    f("postRouting", T::Object(M(&M372))).since(17),
    f("regular", T::Object(M(&M151))),
], one_ofs: &[] };

static M358: Message = Message { name: "OptionsStatefulSession", fields: &[
    f("cookieBased", T::Object(M(&M507))),
    f("headerBased", T::Object(M(&M508))),
    f("strict", T::Bool),
], one_ofs: &[] };

static M359: Message = Message { name: "OptionsTap", fields: &[
    f("maxBufferedRxBytes", U32).nullable(),
    f("maxBufferedTxBytes", U32).nullable(),
    f("recordDownstreamConnection", T::Bool).nullable(),
    f("recordHeadersReceivedTime", T::Bool).nullable(),
    f("sinks", T::List(&T::Object(M(&M514)))),
], one_ofs: &[] };

static M360: Message = Message { name: "OptionsTcpProxySettings", fields: &[
    f("accessLogFlushInterval", T::Duration),
    f("idleTimeout", T::Duration),
    f("maxConnectAttempts", U32).nullable(),
    f("tunnelingConfig", T::Object(M(&M543))),
], one_ofs: &[] };

static M361: Message = Message { name: "OptionsTransformations", fields: &[
    f("clearRouteCache", T::Bool),
    f("requestTransformation", T::Object(M(&M411))),
    f("responseTransformation", T::Object(M(&M411))),
], one_ofs: &[] };

static M362: Message = Message { name: "OptionsWaf", fields: &[
    f("auditLogging", T::Object(M(&M576))),
    f("configMapRuleSets", T::List(&T::Object(M(&M577)))),
    f("coreRuleSet", T::Object(M(&M578))),
    f("customInterventionMessage", T::Text),
    f("disabled", T::Bool),
    f("requestHeadersOnly", T::Bool),
    f("responseHeadersOnly", T::Bool),
    f("ruleSets", T::List(&T::Object(M(&M452)))),
], one_ofs: &[] };

static M363: Message = Message { name: "OptionsWasm", fields: &[
    f("filters", T::List(&T::Object(M(&M580)))),
], one_ofs: &[] };

static M364: Message = Message { name: "Overrides", fields: &[
    f("asyncMode", T::Bool).nullable(),
    f("grpcService", T::Object(M(&M201))),
    f("metadataContextNamespaces", T::List(&T::Text)),
    f("processingMode", T::Object(M(&M377))),
    f("requestAttributes", T::List(&T::Text)),
    f("responseAttributes", T::List(&T::Text)),
    f("typedMetadataContextNamespaces", T::List(&T::Text)),
], one_ofs: &[] };

static M365: Message = Message { name: "Parameters", fields: &[
    f("cipherSuites", T::List(&T::Text)),
    f("ecdhCurves", T::List(&T::Text)),
    f("maximumProtocolVersion", T::Enum(&["TLS_AUTO", "TLSv1_0", "TLSv1_1", "TLSv1_2", "TLSv1_3"])),
    f("minimumProtocolVersion", T::Enum(&["TLS_AUTO", "TLSv1_0", "TLSv1_1", "TLSv1_2", "TLSv1_3"])),
], one_ofs: &[] };

static M366: Message = Message { name: "Parameters2", fields: &[
    f("headers", T::Map(&T::Text)),
    f("path", T::Text).nullable(),
], one_ofs: &[] };

static M367: Message = Message { name: "Parameters3", fields: &[
    f("cipherSuites", T::List(&T::Text)),
    f("ecdhCurves", T::List(&T::Text)),
    f("maximumProtocolVersion", T::Enum(&[])),
    f("minimumProtocolVersion", T::Enum(&[])),
], one_ofs: &[] };

static M368: Message = Message { name: "PassThroughAuthGrpc", fields: &[
    f("address", T::Text),
    f("connectionTimeout", T::Text),
    f("retryPolicy", T::Object(M(&M439))).since(15),
    f("tlsConfig", T::Object(M(&M207))).since(13),
], one_ofs: &[] };

static M369: Message = Message { name: "PassThroughAuthHttp", fields: &[
    f("connectionPool", T::Object(M(&M233))).since(22),
    f("connectionTimeout", T::Text),
    f("request", T::Object(M(&M241))),
    f("response", T::Object(M(&M242))),
    f("responseHeaderTimeout", T::Text).since(22),
    f("tlsConfig", T::Object(M(&M245))).since(20),
    f("url", T::Text),
], one_ofs: &[] };

static M370: Message = Message { name: "PoliciesValue", fields: &[
    f("nestedClaimDelimiter", T::Text),
    f("permissions", T::Object(M(&M371))),
    f("principals", T::List(&T::Object(M(&M373)))),
], one_ofs: &[] };

static M371: Message = Message { name: "PoliciesValuePermissions", fields: &[
    f("methods", T::List(&T::Text)),
    f("pathPrefix", T::Text),
], one_ofs: &[] };

static M372: Message = Message { name: "PostRouting", fields: &[
    f("requestTransforms", T::List(&T::Object(M(&M415)))),
    f("responseTransforms", T::List(&T::Object(M(&M431)))),
], one_ofs: &[] };

static M373: Message = Message { name: "PrincipalsItem", fields: &[
    f("jwtPrincipal", T::Object(M(&M253))),
], one_ofs: &[] };

static M374: Message = Message { name: "PrintOptions", fields: &[
    f("addWhitespace", T::Bool),
    f("alwaysPrintEnumsAsInts", T::Bool),
    f("alwaysPrintPrimitiveFields", T::Bool),
    f("preserveProtoFieldNames", T::Bool),
], one_ofs: &[] };

static M375: Message = Message { name: "PrioritiesItemPoolItem", fields: &[
    f("anthropic", T::Object(M(&M29))).one_of(0),
    f("azureOpenai", T::Object(M(&M53))).one_of(0),
    f("bedrock", T::Object(M(&M55))).since(20).one_of(0),
    f("gemini", T::Object(M(&M190))).one_of(0),
    f("mistral", T::Object(M(&M297))).one_of(0),
    f("openai", T::Object(M(&M297))).one_of(0),
    f("vertexAi", T::Object(M(&M567))).one_of(0),
], one_ofs: &[
    OneOf { name: "llm", order: &["openai", "mistral", "anthropic", "azureOpenai", "gemini", "vertexAi", "bedrock"] },
] };

static M376: Message = Message { name: "PrioritizedLocalitiesItemLocalityEndpointsItem", fields: &[
    f("lbEndpoints", T::List(&T::Object(M(&M275)))),
    f("loadBalancingWeight", U32).nullable(),
    f("locality", T::Object(M(&M276))),
], one_ofs: &[] };

static M377: Message = Message { name: "ProcessingMode", fields: &[
    f("requestBodyMode", T::Enum(&["NONE", "STREAMED", "BUFFERED", "BUFFERED_PARTIAL"])),
    f("requestHeaderMode", T::Enum(&["DEFAULT", "SEND", "SKIP"])),
    f("requestTrailerMode", T::Enum(&["DEFAULT", "SEND", "SKIP"])),
    f("responseBodyMode", T::Enum(&["NONE", "STREAMED", "BUFFERED", "BUFFERED_PARTIAL"])),
    f("responseHeaderMode", T::Enum(&["DEFAULT", "SEND", "SKIP"])),
    f("responseTrailerMode", T::Enum(&["DEFAULT", "SEND", "SKIP"])),
], one_ofs: &[] };

static M378: Message = Message { name: "ProcessingMode2", fields: &[
    f("requestBodyMode", T::Enum(&[])),
    f("requestHeaderMode", T::Enum(&[])),
    f("requestTrailerMode", T::Enum(&[])),
    f("responseBodyMode", T::Enum(&[])),
    f("responseHeaderMode", T::Enum(&[])),
    f("responseTrailerMode", T::Enum(&[])),
], one_ofs: &[] };

static M379: Message = Message { name: "PromptEnrichment", fields: &[
    f("append", T::List(&T::Object(M(&M380)))),
    f("prepend", T::List(&T::Object(M(&M380)))),
], one_ofs: &[] };

static M380: Message = Message { name: "PromptEnrichmentAppendItem", fields: &[
    f("content", T::Text),
    f("role", T::Text),
], one_ofs: &[] };

static M381: Message = Message { name: "PromptGuard", fields: &[
    f("request", T::Object(M(&M406))),
    f("response", T::Object(M(&M421))),
], one_ofs: &[] };

static M382: Message = Message { name: "ProtoDescriptorConfigMap", fields: &[
    f("configMapRef", T::Object(M(&M419))).refers_to(Kind::ConfigMap),
    f("key", T::Text),
], one_ofs: &[] };

static M383: Message = Message { name: "ProvidersValue", fields: &[
    f("attachFailedStatusToMetadata", T::Text).since(19),
    f("audiences", T::List(&T::Text)),
    f("claimsToHeaders", T::List(&T::Object(M(&M7)))),
    f("clockSkewSeconds", U32).nullable(),
    f("issuer", T::Text),
    f("jwks", T::Object(M(&M250))),
    f("keepToken", T::Bool),
    f("tokenSource", T::Object(M(&M524))),
], one_ofs: &[] };

static M384: Message = Message { name: "ProvidersValue2", fields: &[
    f("attachFailedStatusToMetadata", T::Text).since(19),
    f("audiences", T::List(&T::Text)),
    f("claimsToHeaders", T::List(&T::Object(M(&M7)))),
    f("clockSkewSeconds", U32).since(14).nullable(),
    f("issuer", T::Text),
    f("jwks", T::Object(M(&M250))),
    f("keepToken", T::Bool),
    f("tokenSource", T::Object(M(&M524))),
], one_ofs: &[] };

static M385: Message = Message { name: "ProxyLatency", fields: &[
    f("chargeClusterStat", T::Bool).nullable(),
    f("chargeListenerStat", T::Bool).nullable(),
    f("emitDynamicMetadata", T::Bool).nullable(),
    f("measureRequestInternally", T::Bool),
    f("request", T::Enum(&["LAST_INCOMING_FIRST_OUTGOING", "FIRST_INCOMING_FIRST_OUTGOING", "LAST_INCOMING_LAST_OUTGOING", "FIRST_INCOMING_LAST_OUTGOING"])),
    f("response", T::Enum(&["LAST_INCOMING_FIRST_OUTGOING", "FIRST_INCOMING_FIRST_OUTGOING", "LAST_INCOMING_LAST_OUTGOING", "FIRST_INCOMING_LAST_OUTGOING"])),
], one_ofs: &[] };

static M386: Message = Message { name: "ProxyProtocolRulesItem", fields: &[
    f("onTlvPresent", T::Object(M(&M453))),
    f("tlvType", U32),
], one_ofs: &[] };

static M387: Message = Message { name: "Rag", fields: &[
    f("datastore", T::Object(M(&M112))),
    f("embedding", T::Object(M(&M154))),
    f("promptTemplate", T::Text),
], one_ofs: &[] };

static M388: Message = Message { name: "RateLimitConfigs", fields: &[
    f("refs", T::List(&T::Object(M(&M419)))),
], one_ofs: &[] };

static M389: Message = Message { name: "RateLimitedRetryBackOff", fields: &[
    f("maxInterval", T::Duration),
    f("resetHeaders", T::List(&T::Object(M(&M390)))),
], one_ofs: &[] };

static M390: Message = Message { name: "RateLimitedRetryBackOffResetHeadersItem", fields: &[
    f("format", T::Enum(&["SECONDS", "UNIX_TIMESTAMP"])),
    f("name", T::Text),
], one_ofs: &[] };

static M391: Message = Message { name: "RateLimitsItem", fields: &[
    f("actions", T::List(&T::Object(M(&M12)))),
    f("limit", T::Object(M(&M266))).since(16),
    f("setActions", T::List(&T::Object(M(&M12)))),
    f("type", T::Enum(&["REQUEST", "TOKEN"])).since(22),
], one_ofs: &[] };

static M392: Message = Message { name: "Ratelimit", fields: &[
    f("includeVhRateLimits", T::Bool),
    f("localRatelimit", T::Object(M(&M116))).since(15),
    f("rateLimits", T::List(&T::Object(M(&M391)))),
], one_ofs: &[] };

static M393: Message = Message { name: "Ratelimit2", fields: &[
    f("localRatelimit", T::Object(M(&M116))).since(15),
    f("rateLimits", T::List(&T::Object(M(&M391)))),
], one_ofs: &[] };

static M394: Message = Message { name: "RatelimitBasic", fields: &[
    f("anonymousLimits", T::Object(M(&M28))),
    f("authorizedLimits", T::Object(M(&M28))),
], one_ofs: &[] };

static M395: Message = Message { name: "RatelimitServer", fields: &[
    f("denyOnFail", T::Bool),
    f("enableXRatelimitHeaders", T::Bool),
    f("grpcService", T::Object(M(&M165))).since(13),
    f("rateLimitBeforeAuth", T::Bool),
    f("ratelimitServerRef", T::Object(M(&M419))).refers_to(Kind::Upstream),
    f("requestTimeout", T::Duration),
], one_ofs: &[] };

static M396: Message = Message { name: "RatelimitSetDescriptorsItem", fields: &[
    f("alwaysApply", T::Bool),
    f("rateLimit", T::Object(M(&M28))),
    f("simpleDescriptors", T::List(&T::Object(M(&M221)))),
], one_ofs: &[] };

static M397: Message = Message { name: "Rbac", fields: &[
    f("disable", T::Bool),
    f("policies", T::Map(&T::Object(M(&M370)))),
], one_ofs: &[] };

static M398: Message = Message { name: "RedirectAction", fields: &[
    f("hostRedirect", T::Text),
    f("httpsRedirect", T::Bool),
    f("pathRedirect", T::Text).one_of(0),
    f("portRedirect", U32).since(17).nullable(),
    f("prefixRewrite", T::Text).one_of(0),
    f("regexRewrite", T::Object(M(&M227))).one_of(0),
    f("responseCode", T::Enum(&["MOVED_PERMANENTLY", "FOUND", "SEE_OTHER", "TEMPORARY_REDIRECT", "PERMANENT_REDIRECT"])),
    f("stripQuery", T::Bool),
], one_ofs: &[
    OneOf { name: "path_rewrite_specifier", order: &["pathRedirect", "prefixRewrite", "regexRewrite"] },
] };

static M399: Message = Message { name: "Redis", fields: &[
    f("allowRefreshing", T::Bool).nullable(),
    f("cookieName", T::Text),
    f("headerName", T::Text),
    f("keyPrefix", T::Text),
    f("options", T::Object(M(&M67))),
    f("preExpiryBuffer", T::Text),
    f("targetDomain", T::Text).since(13),
], one_ofs: &[] };

static M400: Message = Message { name: "Regex", fields: &[
    f("action", T::Enum(&["MASK", "REJECT"])),
    f("builtins", T::List(&T::Enum(&["SSN", "CREDIT_CARD", "PHONE_NUMBER", "EMAIL"]))),
    f("matches", T::List(&T::Object(M(&M401)))),
], one_ofs: &[] };

static M401: Message = Message { name: "RegexMatchesItem", fields: &[
    f("name", T::Text),
    f("pattern", T::Text),
], one_ofs: &[] };

static M402: Message = Message { name: "Remote", fields: &[
    f("asyncFetch", T::Object(M(&M403))),
    f("cacheDuration", T::Duration),
    f("upstreamRef", T::Object(M(&M419))).refers_to(Kind::Upstream),
    f("url", T::Text),
], one_ofs: &[] };

static M403: Message = Message { name: "RemoteAsyncFetch", fields: &[
    f("fastListener", T::Bool),
], one_ofs: &[] };

static M404: Message = Message { name: "RemoteConfig", fields: &[
    f("disabled", T::Bool).nullable(),
    f("pollingInterval", T::Duration),
], one_ofs: &[] };

static M405: Message = Message { name: "Request", fields: &[
    f("allowedHeaders", T::List(&T::Text)),
    f("allowedHeadersRegex", T::List(&T::Text)),
    f("headersToAdd", T::Map(&T::Text)),
], one_ofs: &[] };

static M406: Message = Message { name: "Request2", fields: &[
    f("customResponse", T::Object(M(&M407))),
    f("moderation", T::Object(M(&M298))),
    f("regex", T::Object(M(&M400))),
    f("webhook", T::Object(M(&M583))),
], one_ofs: &[] };

static M407: Message = Message { name: "Request2CustomResponse", fields: &[
    f("message", T::Text),
    f("statusCode", U32),
], one_ofs: &[] };

static M408: Message = Message { name: "RequestBody", fields: &[
    f("allowPartialMessage", T::Bool),
    f("maxRequestBytes", U32),
    f("packAsBytes", T::Bool),
], one_ofs: &[] };

static M409: Message = Message { name: "RequestTransformation", fields: &[
    f("headerBodyTransform", T::Object(M(&M412))).one_of(0),
    f("logRequestResponseInfo", T::Bool).since(14),
    f("transformationTemplate", T::Object(M(&M539))).one_of(0),
    f("xsltTransformation", T::Object(M(&M413))).until(21),
], one_ofs: &[
    OneOf { name: "transformation_type", order: &["transformationTemplate", "headerBodyTransform"] },
] };

static M410: Message = Message { name: "RequestTransformation2", fields: &[
    f("headerBodyTransform", T::Object(M(&M412))).one_of(0),
    f("logRequestResponseInfo", T::Bool),
    f("transformationTemplate", T::Object(M(&M540))).one_of(0),
    f("xsltTransformation", T::Object(M(&M413))).until(21),
], one_ofs: &[
    OneOf { name: "transformation_type", order: &["transformationTemplate", "headerBodyTransform"] },
] };

static M411: Message = Message { name: "RequestTransformation3", fields: &[
    f("headerBodyTransform", T::Object(M(&M412))).one_of(0),
    f("logRequestResponseInfo", T::Bool),
    f("transformationTemplate", T::Object(M(&M541))).one_of(0),
    f("xsltTransformation", T::Object(M(&M413))).until(21),
], one_ofs: &[
    OneOf { name: "transformation_type", order: &["transformationTemplate", "headerBodyTransform"] },
] };

static M412: Message = Message { name: "RequestTransformationHeaderBodyTransform", fields: &[
    f("addRequestMetadata", T::Bool),
], one_ofs: &[] };

static M413: Message = Message { name: "RequestTransformationXsltTransformation", fields: &[
    f("nonXmlTransform", T::Bool),
    f("setContentType", T::Text),
    f("xslt", T::Text),
], one_ofs: &[] };

static M414: Message = Message { name: "RequestTransformsItem", fields: &[
    f("clearRouteCache", T::Bool),
    f("matcher", T::Object(M(&M286))),
    f("requestTransformation", T::Object(M(&M409))),
    f("responseTransformation", T::Object(M(&M409))),
], one_ofs: &[] };

static M415: Message = Message { name: "RequestTransformsItem2", fields: &[
    f("clearRouteCache", T::Bool),
    f("matcher", T::Object(M(&M287))),
    f("requestTransformation", T::Object(M(&M410))),
    f("responseTransformation", T::Object(M(&M410))),
], one_ofs: &[] };

static M416: Message = Message { name: "RequestTransformsItem3", fields: &[
    f("clearRouteCache", T::Bool),
    f("matcher", T::Object(M(&M287))),
    f("requestTransformation", T::Object(M(&M411))),
    f("responseTransformation", T::Object(M(&M411))),
], one_ofs: &[] };

static M417: Message = Message { name: "ResolversItem", fields: &[
    f("pipe", T::Object(M(&M418))).one_of(0),
    f("socketAddress", T::Object(M(&M495))).one_of(0),
], one_ofs: &[
    OneOf { name: "address", order: &["socketAddress", "pipe"] },
] };

static M418: Message = Message { name: "ResolversItemPipe", fields: &[
    f("mode", U32),
    f("path", T::Text),
], one_ofs: &[] };

static M419: Message = Message { name: "ResourceRef", fields: &[
    f("name", T::Text),
    f("namespace", T::Text),
], one_ofs: &[] };

static M420: Message = Message { name: "Response", fields: &[
    f("allowedClientHeaders", T::List(&T::Text)),
    f("allowedUpstreamHeaders", T::List(&T::Text)),
    f("allowedUpstreamHeadersToAppend", T::List(&T::Text)),
], one_ofs: &[] };

static M421: Message = Message { name: "Response2", fields: &[
    f("regex", T::Object(M(&M400))),
    f("webhook", T::Object(M(&M583))),
], one_ofs: &[] };

static M422: Message = Message { name: "ResponseAssertionsResponseMatchersItem", fields: &[
    f("matchHealth", T::Enum(&["default", "healthy", "degraded", "unhealthy"])),
    f("responseMatch", T::Object(M(&M424))),
], one_ofs: &[] };

static M423: Message = Message { name: "ResponseMatchJsonKey", fields: &[
    f("path", T::List(&T::Object(M(&M296)))),
], one_ofs: &[] };

static M424: Message = Message { name: "ResponseMatchersItemResponseMatch", fields: &[
    f("body", T::Object(M(&M155))).one_of(0),
    f("header", T::Text).one_of(0),
    f("ignoreErrorOnParse", T::Bool),
    f("jsonKey", T::Object(M(&M423))),
    f("regex", T::Text),
], one_ofs: &[
    OneOf { name: "source", order: &["header", "body"] },
] };

static M425: Message = Message { name: "ResponseTransformation", fields: &[
    f("advancedTemplates", T::Bool),
    f("body", T::Object(M(&M427))).one_of(0),
    f("dynamicMetadataValues", T::List(&T::Object(M(&M148)))),
    f("escapeCharacters", T::Bool).since(15),
    f("extractors", T::Map(&T::Object(M(&M166)))),
    f("headers", T::Map(&T::Object(M(&M427)))),
    f("headersToAppend", T::List(&T::Object(M(&M428)))),
    f("headersToRemove", T::List(&T::Text)).since(13),
    f("ignoreErrorOnParse", T::Bool),
    f("mergeExtractorsToBody", T::Object(M(&M155))).one_of(0),
    f("mergeJsonKeys", T::Object(M(&M290))).since(18).one_of(0),
    f("parseBodyBehavior", T::Enum(&["ParseAsJson", "DontParse"])),
    f("passthrough", T::Object(M(&M155))).one_of(0),
    f("spanTransformer", T::Object(M(&M429))).since(17),
], one_ofs: &[
    OneOf { name: "body_transformation", order: &["body", "passthrough", "mergeExtractorsToBody", "mergeJsonKeys"] },
] };

static M426: Message = Message { name: "ResponseTransformation2", fields: &[
    f("advancedTemplates", T::Bool),
    f("body", T::Object(M(&M427))).one_of(0),
    f("dynamicMetadataValues", T::List(&T::Object(M(&M148)))),
    f("escapeCharacters", T::Bool).since(15),
    f("extractors", T::Map(&T::Object(M(&M166)))),
    f("headers", T::Map(&T::Object(M(&M427)))),
    f("headersToAppend", T::List(&T::Object(M(&M428)))),
    f("headersToRemove", T::List(&T::Text)),
    f("ignoreErrorOnParse", T::Bool),
    f("mergeExtractorsToBody", T::Object(M(&M155))).one_of(0),
    f("mergeJsonKeys", T::Object(M(&M290))).since(18).one_of(0),
    f("parseBodyBehavior", T::Enum(&["ParseAsJson", "DontParse"])),
    f("passthrough", T::Object(M(&M155))).one_of(0),
    f("spanTransformer", T::Object(M(&M429))).since(17),
], one_ofs: &[
    OneOf { name: "body_transformation", order: &["body", "passthrough", "mergeExtractorsToBody", "mergeJsonKeys"] },
] };

static M427: Message = Message { name: "ResponseTransformationBody", fields: &[
    f("text", T::Text),
], one_ofs: &[] };

static M428: Message = Message { name: "ResponseTransformationHeadersToAppendItem", fields: &[
    f("key", T::Text),
    f("value", T::Object(M(&M427))),
], one_ofs: &[] };

static M429: Message = Message { name: "ResponseTransformationSpanTransformer", fields: &[
    f("name", T::Object(M(&M427))),
], one_ofs: &[] };

static M430: Message = Message { name: "ResponseTransformsItem", fields: &[
    f("matchers", T::List(&T::Object(M(&M217)))),
    f("responseCodeDetails", T::Text),
    f("responseTransformation", T::Object(M(&M409))),
], one_ofs: &[] };

static M431: Message = Message { name: "ResponseTransformsItem2", fields: &[
    f("matchers", T::List(&T::Object(M(&M217)))),
    f("responseCodeDetails", T::Text),
    f("responseTransformation", T::Object(M(&M410))),
], one_ofs: &[] };

static M432: Message = Message { name: "ResponseTransformsItem3", fields: &[
    f("matchers", T::List(&T::Object(M(&M217)))),
    f("responseCodeDetails", T::Text),
    f("responseTransformation", T::Object(M(&M411))),
], one_ofs: &[] };

static M433: Message = Message { name: "Rest", fields: &[
    f("functionName", T::Text),
    f("parameters", T::Object(M(&M366))),
    f("responseTransformation", T::Object(M(&M425))),
], one_ofs: &[] };

static M434: Message = Message { name: "Rest2", fields: &[
    f("functionName", T::Text),
    f("parameters", T::Object(M(&M366))),
    f("responseTransformation", T::Object(M(&M426))),
], one_ofs: &[] };

static M435: Message = Message { name: "Rest3", fields: &[
    f("swaggerInfo", T::Object(M(&M436))),
    f("transformations", T::Map(&T::Object(M(&M425)))),
], one_ofs: &[] };

static M436: Message = Message { name: "Rest3SwaggerInfo", fields: &[
    f("inline", T::Text).one_of(0),
    f("url", T::Text).one_of(0),
], one_ofs: &[
    OneOf { name: "swagger_spec", order: &["url", "inline"] },
] };

static M437: Message = Message { name: "Retries", fields: &[
    f("numRetries", U32),
    f("perTryTimeout", T::Duration),
    f("previousPriorities", T::Object(M(&M438))).since(17),
    f("rateLimitedRetryBackOff", T::Object(M(&M389))).since(20),
    f("retriableStatusCodes", T::List(&U32)).since(18),
    f("retryBackOff", T::Object(M(&M140))).since(13),
    f("retryOn", T::Text),
], one_ofs: &[] };

static M438: Message = Message { name: "RetriesPreviousPriorities", fields: &[
    f("updateFrequency", U32).nullable(),
], one_ofs: &[] };

static M439: Message = Message { name: "RetryPolicy", fields: &[
    f("numRetries", U32).nullable(),
    f("retryBackOff", T::Object(M(&M441))),
], one_ofs: &[] };

static M440: Message = Message { name: "RetryPolicy2", fields: &[
    f("numRetries", U32).nullable(),
    f("retryBackOff", T::Object(M(&M140))),
], one_ofs: &[] };

static M441: Message = Message { name: "RetryPolicyRetryBackOff", fields: &[
    f("baseInterval", T::Text),
    f("maxInterval", T::Text),
], one_ofs: &[] };

static M442: Message = Message { name: "RingHashRingHashConfig", fields: &[
    f("maximumRingSize", T::Long),
    f("minimumRingSize", T::Long),
], one_ofs: &[] };

static M443: Message = Message { name: "Route", fields: &[
    f("delegateAction", T::Object(M(&M119))).one_of(0),
    f("directResponseAction", T::Object(M(&M445))).one_of(0),
    f("graphqlApiRef", T::Object(M(&M419))).until(19),
    f("inheritableMatchers", T::Bool).nullable(),
    f("inheritablePathMatchers", T::Bool).nullable(),
    f("matchers", T::List(&T::Object(M(&M286)))),
    f("name", T::Text),
    f("options", T::Object(M(&M331))),
    f("optionsConfigRefs", T::Object(M(&M336))),
    f("redirectAction", T::Object(M(&M398))).one_of(0),
    f("routeAction", T::Object(M(&M444))).one_of(0),
], one_ofs: &[
    OneOf { name: "action", order: &["routeAction", "redirectAction", "directResponseAction", "delegateAction"] },
] };

static M444: Message = Message { name: "RouteAction", fields: &[
    f("clusterHeader", T::Text).one_of(0),
    f("dynamicForwardProxy", T::Object(M(&M144))).one_of(0),
    f("multi", T::Object(M(&M299))).one_of(0),
    f("single", T::Object(M(&M121))).one_of(0),
    f("upstreamGroup", T::Object(M(&M419))).one_of(0).refers_to(Kind::UpstreamGroup),
], one_ofs: &[
    OneOf { name: "destination", order: &["single", "multi", "upstreamGroup", "clusterHeader", "dynamicForwardProxy"] },
] };

static M445: Message = Message { name: "RouteDirectResponseAction", fields: &[
    f("body", T::Text),
    f("status", U32),
], one_ofs: &[] };

static M446: Message = Message { name: "RouteOption", fields: &[
    f("apiVersion", T::Text),
    f("kind", T::Text),
    f("metadata", T::Object(M(&OBJECT_META))),
    f("spec", T::Object(M(&M447))),
    f("status", T::Any),
], one_ofs: &[] };

static M447: Message = Message { name: "RouteOptionSpec", fields: &[
    f("namespacedStatuses", T::Object(M(&M304))),
    f("options", T::Object(M(&M331))),
    f("targetRefs", T::List(&T::Object(M(&M448)))).since(17),
], one_ofs: &[] };

static M448: Message = Message { name: "RouteOptionSpecTargetRefsItem", fields: &[
    f("group", T::Text),
    f("kind", T::Text),
    f("name", T::Text),
    f("namespace", T::Text).nullable(),
], one_ofs: &[] };

static M449: Message = Message { name: "RouteTable", fields: &[
    f("apiVersion", T::Text),
    f("kind", T::Text),
    f("metadata", T::Object(M(&OBJECT_META))),
    f("spec", T::Object(M(&M450))),
    f("status", T::Any),
], one_ofs: &[] };

static M450: Message = Message { name: "RouteTableSpec", fields: &[
    f("namespacedStatuses", T::Object(M(&M304))),
    f("routes", T::List(&T::Object(M(&M443)))),
    f("weight", I32).nullable(),
], one_ofs: &[] };

static M451: Message = Message { name: "Router", fields: &[
    f("dynamicStats", T::Bool).since(16).nullable(),
    f("suppressEnvoyHeaders", T::Bool).nullable(),
], one_ofs: &[] };

static M452: Message = Message { name: "RuleSetsItem", fields: &[
    f("directory", T::Text),
    f("files", T::List(&T::Text)),
    f("ruleStr", T::Text),
], one_ofs: &[] };

static M453: Message = Message { name: "RulesItemOnTlvPresent", fields: &[
    f("key", T::Text),
    f("metadataNamespace", T::Text),
], one_ofs: &[] };

static M454: Message = Message { name: "RuntimeFilter", fields: &[
    f("percentSampled", T::Object(M(&M118))),
    f("runtimeKey", T::Text),
    f("useIndependentRandomness", T::Bool),
], one_ofs: &[] };

static M455: Message = Message { name: "RuntimeFilter2", fields: &[
    f("percentSampled", T::Object(M(&M456))),
    f("runtimeKey", T::Text),
    f("useIndependentRandomness", T::Bool),
], one_ofs: &[] };

static M456: Message = Message { name: "RuntimeFilter2PercentSampled", fields: &[
    f("denominator", T::Enum(&[])),
    f("numerator", U32),
], one_ofs: &[] };

static M457: Message = Message { name: "SafeRegex", fields: &[
    f("googleRe2", T::Object(M(&M194))),
    f("regex", T::Text),
], one_ofs: &[] };

static M458: Message = Message { name: "SafeRegex2", fields: &[
    f("googleRe2", T::Object(M(&M459))),
    f("regex", T::Text),
], one_ofs: &[] };

static M459: Message = Message { name: "SafeRegex2GoogleRe2", fields: &[
    f("maxProgramSize", U32).nullable(),
], one_ofs: &[] };

static M460: Message = Message { name: "Sds", fields: &[
    f("callCredentials", T::Object(M(&M59))).one_of(0),
    f("certificatesSecretName", T::Text),
    f("clusterName", T::Text).one_of(0),
    f("targetUri", T::Text),
    f("validationContextName", T::Text),
], one_ofs: &[
    OneOf { name: "sds_builder", order: &["callCredentials", "clusterName"] },
] };

static M461: Message = Message { name: "Sds2", fields: &[
    f("callCredentials", T::Object(M(&M59))),
    f("certificatesSecretName", T::Text),
    f("clusterName", T::Text),
    f("targetUri", T::Text),
    f("validationContextName", T::Text),
], one_ofs: &[] };

static M462: Message = Message { name: "SecretOptionsSourcesItem", fields: &[
    f("directory", T::Object(M(&M476))).one_of(0),
    f("kubernetes", T::Object(M(&M155))).one_of(0),
    f("vault", T::Object(M(&M497))).one_of(0),
], one_ofs: &[
    OneOf { name: "source", order: &["kubernetes", "vault", "directory"] },
] };

static M463: Message = Message { name: "Selector", fields: &[
    f("expressions", T::List(&T::Object(M(&M157)))),
    f("labels", T::Map(&T::Text)),
    f("namespaces", T::List(&T::Text)),
], one_ofs: &[] };

static M464: Message = Message { name: "SemanticCache", fields: &[
    f("datastore", T::Object(M(&M113))),
    f("distanceThreshold", T::Number),
    f("embedding", T::Object(M(&M154))),
    f("mode", T::Enum(&["READ_WRITE", "READ_ONLY"])),
    f("ttl", U32),
], one_ofs: &[] };

static M465: Message = Message { name: "ServiceSpec", fields: &[
    f("graphql", T::Object(M(&M466))).since(14).until(19),
    f("grpc", T::Object(M(&M198))).deprecated().one_of(0),
    f("grpcJsonTranscoder", T::Object(M(&M199))).since(14).one_of(0),
    f("rest", T::Object(M(&M435))).one_of(0),
], one_ofs: &[
    OneOf { name: "plugin_type", order: &["rest", "grpc", "grpcJsonTranscoder"] },
] };

static M466: Message = Message { name: "ServiceSpecGraphql", fields: &[
    f("endpoint", T::Object(M(&M195))),
], one_ofs: &[] };

static M467: Message = Message { name: "Session", fields: &[
    f("cipherConfig", T::Object(M(&M468))).since(14),
    f("cookie", T::Object(M(&M94))),
    f("cookieOptions", T::Object(M(&M98))),
    f("failOnFetchFailure", T::Bool),
    f("redis", T::Object(M(&M399))),
], one_ofs: &[] };

static M468: Message = Message { name: "SessionCipherConfig", fields: &[
    f("keyRef", T::Object(M(&M419))),
], one_ofs: &[] };

static M469: Message = Message { name: "SetCurrentClientCertDetails", fields: &[
    f("cert", T::Bool).nullable(),
    f("chain", T::Bool).nullable(),
    f("dns", T::Bool).nullable(),
    f("subject", T::Bool).nullable(),
    f("uri", T::Bool).nullable(),
], one_ofs: &[] };

static M470: Message = Message { name: "Settings", fields: &[
    f("apiVersion", T::Text),
    f("kind", T::Text),
    f("metadata", T::Object(M(&OBJECT_META))),
    f("spec", T::Object(M(&M471))),
    f("status", T::Any),
], one_ofs: &[] };

static M471: Message = Message { name: "SettingsSpec", fields: &[
    f("cachingServer", T::Object(M(&M58))),
    f("consoleOptions", T::Object(M(&M472))),
    f("consul", T::Object(M(&M473))),
    f("consulDiscovery", T::Object(M(&M474))),
    f("consulKvArtifactSource", T::Object(M(&M475))).one_of(0),
    f("consulKvSource", T::Object(M(&M475))).one_of(1),
    f("devMode", T::Bool).deprecated(),
    f("directoryArtifactSource", T::Object(M(&M476))).one_of(0),
    f("directoryConfigSource", T::Object(M(&M476))).one_of(1),
    f("directorySecretSource", T::Object(M(&M476))).one_of(2),
    f("discovery", T::Object(M(&M477))),
    f("discoveryNamespace", T::Text),
    f("extProc", T::Object(M(&M158))).since(15),
    f("extProcEarly", T::Object(M(&M158))).since(18),
    f("extProcLate", T::Object(M(&M158))).since(18),
    f("extauth", T::Object(M(&M162))),
    f("extensions", T::Object(M(&M330))),
    f("gateway", T::Object(M(&M478))),
    f("gloo", T::Object(M(&M479))),
    f("graphqlOptions", T::Object(M(&M480))).until(19),
    f("ipV4Only", T::Bool).since(20),
    f("knative", T::Object(M(&M481))).deprecated(),
    f("kubernetes", T::Object(M(&M482))),
    f("kubernetesArtifactSource", T::Object(M(&M155))).one_of(0),
    f("kubernetesConfigSource", T::Object(M(&M155))).one_of(1),
    f("kubernetesSecretSource", T::Object(M(&M155))).one_of(2),
    f("linkerd", T::Bool),
    f("namedExtauth", T::Map(&T::Object(M(&M162)))),
    f("namespacedStatuses", T::Object(M(&M304))),
    f("observabilityOptions", T::Object(M(&M483))),
    f("ratelimit", T::Object(M(&M484))),
    f("ratelimitServer", T::Object(M(&M395))),
    f("rbac", T::Object(M(&M485))),
    f("refreshRate", T::Duration),
    f("secretOptions", T::Object(M(&M486))).since(14),
    f("upstreamOptions", T::Object(M(&M487))),
    f("vaultSecretSource", T::Object(M(&M488))).one_of(2),
    f("watchNamespaceSelectors", T::List(&T::Object(M(&M489)))).since(17),
    f("watchNamespaces", T::List(&T::Text)),
], one_ofs: &[
    OneOf { name: "artifact_source", order: &["kubernetesArtifactSource", "directoryArtifactSource", "consulKvArtifactSource"] },
    OneOf { name: "config_source", order: &["kubernetesConfigSource", "directoryConfigSource", "consulKvSource"] },
    OneOf { name: "secret_source", order: &["kubernetesSecretSource", "vaultSecretSource", "directorySecretSource"] },
] };

static M472: Message = Message { name: "SettingsSpecConsoleOptions", fields: &[
    f("apiExplorerEnabled", T::Bool).until(19).nullable(),
    f("readOnly", T::Bool).until(19).nullable(),
], one_ofs: &[] };

static M473: Message = Message { name: "SettingsSpecConsul", fields: &[
    f("address", T::Text).deprecated(),
    f("caFile", T::Text),
    f("caPath", T::Text),
    f("certFile", T::Text),
    f("datacenter", T::Text),
    f("dnsAddress", T::Text),
    f("dnsPollingInterval", T::Duration),
    f("httpAddress", T::Text),
    f("insecureSkipVerify", T::Bool).nullable(),
    f("keyFile", T::Text),
    f("password", T::Text),
    f("serviceDiscovery", T::Object(M(&M93))),
    f("token", T::Text),
    f("username", T::Text),
    f("waitTime", T::Duration),
], one_ofs: &[] };

static M474: Message = Message { name: "SettingsSpecConsulDiscovery", fields: &[
    f("consistencyMode", T::Enum(&["DefaultMode", "StaleMode", "ConsistentMode"])),
    f("edsBlockingQueries", T::Bool).since(13).nullable(),
    f("queryOptions", T::Object(M(&M92))).since(13),
    f("rootCa", T::Object(M(&M419))).refers_to(Kind::Secret),
    f("serviceTagsAllowlist", T::List(&T::Text)).since(13),
    f("splitTlsServices", T::Bool),
    f("tlsTagName", T::Text),
    f("useTlsTagging", T::Bool),
], one_ofs: &[] };

static M475: Message = Message { name: "SettingsSpecConsulKvArtifactSource", fields: &[
    f("rootKey", T::Text),
], one_ofs: &[] };

static M476: Message = Message { name: "SettingsSpecDirectoryArtifactSource", fields: &[
    f("directory", T::Text),
], one_ofs: &[] };

static M477: Message = Message { name: "SettingsSpecDiscovery", fields: &[
    f("fdsMode", T::Enum(&["BLACKLIST", "WHITELIST", "DISABLED"])),
    f("fdsOptions", T::Object(M(&M129))),
    f("udsOptions", T::Object(M(&M130))),
], one_ofs: &[] };

static M478: Message = Message { name: "SettingsSpecGateway", fields: &[
    f("alwaysSortRouteTableRoutes", T::Bool).deprecated(),
    f("compressedProxySpec", T::Bool),
    f("enableGatewayController", T::Bool).nullable(),
    f("isolateVirtualHostsBySslConfig", T::Bool).nullable(),
    f("persistProxySpec", T::Bool).nullable(),
    f("readGatewaysFromAllNamespaces", T::Bool),
    f("translateEmptyGateways", T::Bool).since(13).nullable(),
    f("validation", T::Object(M(&M188))),
    f("validationServerAddr", T::Text),
    f("virtualServiceOptions", T::Object(M(&M189))),
], one_ofs: &[] };

static M479: Message = Message { name: "SettingsSpecGloo", fields: &[
    f("awsOptions", T::Object(M(&M191))),
    f("circuitBreakers", T::Object(M(&M66))),
    f("disableGrpcWeb", T::Bool).nullable(),
    f("disableKubernetesDestinations", T::Bool),
    f("disableProxyGarbageCollection", T::Bool).nullable(),
    f("enableAutoWebsocketTransformationPassthrough", T::Bool).since(20).nullable(),
    f("enableRestEds", T::Bool).nullable(),
    f("endpointsWarmingTimeout", T::Duration),
    f("failoverUpstreamDnsPollingInterval", T::Duration),
    f("invalidConfigPolicy", T::Object(M(&M192))),
    f("istioOptions", T::Object(M(&M193))).since(15),
    f("logTransformationRequestResponseInfo", T::Bool).since(14).nullable(),
    f("proxyDebugBindAddr", T::Text),
    f("regexMaxProgramSize", U32).nullable(),
    f("removeUnusedFilters", T::Bool).nullable(),
    f("restXdsBindAddr", T::Text),
    f("transformationEscapeCharacters", T::Bool).since(15).nullable(),
    f("validationBindAddr", T::Text),
    f("xdsBindAddr", T::Text),
], one_ofs: &[] };

static M480: Message = Message { name: "SettingsSpecGraphqlOptions", fields: &[
    f("schemaChangeValidationOptions", T::Object(M(&M196))),
], one_ofs: &[] };

static M481: Message = Message { name: "SettingsSpecKnative", fields: &[
    f("clusterIngressProxyAddress", T::Text),
    f("knativeExternalProxyAddress", T::Text),
    f("knativeInternalProxyAddress", T::Text),
], one_ofs: &[] };

static M482: Message = Message { name: "SettingsSpecKubernetes", fields: &[
    f("rateLimits", T::Object(M(&M261))),
], one_ofs: &[] };

static M483: Message = Message { name: "SettingsSpecObservabilityOptions", fields: &[
    f("configStatusMetricLabels", T::Map(&T::Object(M(&M309)))),
    f("grafanaIntegration", T::Object(M(&M310))),
], one_ofs: &[] };

static M484: Message = Message { name: "SettingsSpecRatelimit", fields: &[
    f("descriptors", T::List(&T::Open)),
    f("setDescriptors", T::List(&T::Object(M(&M396)))),
], one_ofs: &[] };

static M485: Message = Message { name: "SettingsSpecRbac", fields: &[
    f("requireRbac", T::Bool),
], one_ofs: &[] };

static M486: Message = Message { name: "SettingsSpecSecretOptions", fields: &[
    f("sources", T::List(&T::Object(M(&M462)))),
], one_ofs: &[] };

static M487: Message = Message { name: "SettingsSpecUpstreamOptions", fields: &[
    f("globalAnnotations", T::Map(&T::Text)),
    f("sslParameters", T::Object(M(&M365))),
], one_ofs: &[] };

static M488: Message = Message { name: "SettingsSpecVaultSecretSource", fields: &[
    f("accessToken", T::Text).since(14).one_of(0),
    f("address", T::Text),
    f("aws", T::Object(M(&M46))).since(14).one_of(0),
    f("caCert", T::Text),
    f("caPath", T::Text),
    f("clientCert", T::Text),
    f("clientKey", T::Text),
    f("insecure", T::Bool).nullable(),
    f("pathPrefix", T::Text),
    f("rootKey", T::Text),
    f("tlsConfig", T::Object(M(&M522))).since(14),
    f("tlsServerName", T::Text),
    f("token", T::Text),
], one_ofs: &[
    OneOf { name: "auth_method", order: &["accessToken", "aws"] },
] };

static M489: Message = Message { name: "SettingsSpecWatchNamespaceSelectorsItem", fields: &[
    f("matchExpressions", T::List(&T::Object(M(&M581)))),
    f("matchLabels", T::Map(&T::Text)),
], one_ofs: &[] };

static M490: Message = Message { name: "Shadowing", fields: &[
    f("disableShadowHostSuffixAppend", T::Bool).since(20),
    f("hostRewriteLiteral", T::Text).since(21),
    f("percentage", T::Number),
    f("upstream", T::Object(M(&M419))).refers_to(Kind::Upstream),
], one_ofs: &[] };

static M491: Message = Message { name: "SinksItem", fields: &[
    f("grpcService", T::Object(M(&M202))).one_of(0),
    f("httpService", T::Object(M(&M244))).one_of(0),
], one_ofs: &[
    OneOf { name: "SinkType", order: &["grpcService", "httpService"] },
] };

static M492: Message = Message { name: "SinksItemGrpcService", fields: &[
    f("tapServer", T::Object(M(&M419))),
], one_ofs: &[] };

static M493: Message = Message { name: "SinksItemHttpService", fields: &[
    f("tapServer", T::Object(M(&M419))),
    f("timeout", T::Text),
], one_ofs: &[] };

static M494: Message = Message { name: "SlowStartConfig", fields: &[
    f("aggression", T::Number).nullable(),
    f("minWeightPercent", T::Number).nullable(),
    f("slowStartWindow", T::Duration),
], one_ofs: &[] };

static M495: Message = Message { name: "SocketAddress", fields: &[
    f("address", T::Text),
    f("ipv4Compat", T::Bool),
    f("namedPort", T::Text).one_of(0),
    f("portValue", U32).one_of(0),
    f("protocol", T::Enum(&["TCP", "UDP"])),
    f("resolverName", T::Text),
], one_ofs: &[
    OneOf { name: "port_specifier", order: &["portValue", "namedPort"] },
] };

static M496: Message = Message { name: "SocketAddress2", fields: &[
    f("address", T::Text),
    f("ipv4Compat", T::Bool),
    f("namedPort", T::Text),
    f("portValue", U32),
    f("protocol", T::Enum(&[])),
    f("resolverName", T::Text),
], one_ofs: &[] };

static M497: Message = Message { name: "SourcesItemVault", fields: &[
    f("accessToken", T::Text).one_of(0),
    f("address", T::Text),
    f("aws", T::Object(M(&M46))).one_of(0),
    f("caCert", T::Text),
    f("caPath", T::Text),
    f("clientCert", T::Text),
    f("clientKey", T::Text),
    f("insecure", T::Bool).nullable(),
    f("pathPrefix", T::Text),
    f("rootKey", T::Text),
    f("tlsConfig", T::Object(M(&M522))),
    f("tlsServerName", T::Text),
    f("token", T::Text),
], one_ofs: &[
    OneOf { name: "auth_method", order: &["accessToken", "aws"] },
] };

static M498: Message = Message { name: "SslConfig", fields: &[
    f("allowRenegotiation", T::Bool).nullable(),
    f("alpnProtocols", T::List(&T::Text)),
    f("oneWayTls", T::Bool).since(18).nullable(),
    f("parameters", T::Object(M(&M365))),
    f("sds", T::Object(M(&M460))).one_of(0),
    f("secretRef", T::Object(M(&M419))).one_of(0).refers_to(Kind::Secret),
    f("sni", T::Text),
    f("sslFiles", T::Object(M(&M503))).one_of(0),
    f("verifySubjectAltName", T::List(&T::Text)),
], one_ofs: &[
    OneOf { name: "ssl_secrets", order: &["secretRef", "sslFiles", "sds"] },
] };

static M499: Message = Message { name: "SslConfig2", fields: &[
    f("alpnProtocols", T::List(&T::Text)),
    f("disableTlsSessionResumption", T::Bool).nullable(),
    f("ocspStaplePolicy", T::Enum(&["LENIENT_STAPLING", "STRICT_STAPLING", "MUST_STAPLE"])).since(14),
    f("oneWayTls", T::Bool).nullable(),
    f("parameters", T::Object(M(&M365))),
    f("sds", T::Object(M(&M460))).one_of(0),
    f("secretRef", T::Object(M(&M419))).one_of(0).refers_to(Kind::Secret),
    f("sniDomains", T::List(&T::Text)),
    f("sslFiles", T::Object(M(&M503))).one_of(0),
    f("transportSocketConnectTimeout", T::Duration),
    f("verifySubjectAltName", T::List(&T::Text)),
], one_ofs: &[
    OneOf { name: "ssl_secrets", order: &["secretRef", "sslFiles", "sds"] },
] };

static M500: Message = Message { name: "SslConfig3", fields: &[
    f("allowRenegotiation", T::Bool).nullable(),
    f("alpnProtocols", T::List(&T::Text)),
    f("oneWayTls", T::Bool).nullable(),
    f("parameters", T::Object(M(&M365))),
    f("sds", T::Object(M(&M460))).one_of(0),
    f("secretRef", T::Object(M(&M419))).one_of(0).refers_to(Kind::Secret),
    f("sni", T::Text),
    f("sslFiles", T::Object(M(&M504))).one_of(0),
    f("verifySubjectAltName", T::List(&T::Text)),
], one_ofs: &[
    OneOf { name: "ssl_secrets", order: &["secretRef", "sslFiles", "sds"] },
] };

static M501: Message = Message { name: "SslConfig4", fields: &[
    f("allowRenegotiation", T::Bool).nullable(),
    f("alpnProtocols", T::List(&T::Text)),
    f("oneWayTls", T::Bool).nullable(),
    f("parameters", T::Object(M(&M367))),
    f("sds", T::Object(M(&M461))),
    f("secretRef", T::Object(M(&M419))),
    f("sni", T::Text),
    f("sslFiles", T::Object(M(&M504))),
    f("verifySubjectAltName", T::List(&T::Text)),
], one_ofs: &[] };

static M502: Message = Message { name: "SslConfig5", fields: &[
    f("alpnProtocols", T::List(&T::Text)),
    f("disableTlsSessionResumption", T::Bool).nullable(),
    f("ocspStaplePolicy", T::Enum(&["LENIENT_STAPLING", "STRICT_STAPLING", "MUST_STAPLE"])),
    f("oneWayTls", T::Bool).nullable(),
    f("parameters", T::Object(M(&M365))),
    f("sds", T::Object(M(&M460))).one_of(0),
    f("secretRef", T::Object(M(&M419))).one_of(0).refers_to(Kind::Secret),
    f("sniDomains", T::List(&T::Text)),
    f("sslFiles", T::Object(M(&M504))).one_of(0),
    f("transportSocketConnectTimeout", T::Duration),
    f("verifySubjectAltName", T::List(&T::Text)),
], one_ofs: &[
    OneOf { name: "ssl_secrets", order: &["secretRef", "sslFiles", "sds"] },
] };

static M503: Message = Message { name: "SslFiles", fields: &[
    f("ocspStaple", T::Text).since(14),
    f("rootCa", T::Text),
    f("tlsCert", T::Text),
    f("tlsKey", T::Text),
], one_ofs: &[] };

static M504: Message = Message { name: "SslFiles2", fields: &[
    f("ocspStaple", T::Text),
    f("rootCa", T::Text),
    f("tlsCert", T::Text),
    f("tlsKey", T::Text),
], one_ofs: &[] };

static M505: Message = Message { name: "StagedTransformations", fields: &[
    f("early", T::Object(M(&M150))),
    f("escapeCharacters", T::Bool).since(15).nullable(),
    f("inheritTransformation", T::Bool),
    f("logRequestResponseInfo", T::Bool).since(14).nullable(),
    f("postRouting", T::Object(M(&M372))).since(17),
    f("regular", T::Object(M(&M150))),
], one_ofs: &[] };

static M506: Message = Message { name: "StatefulSession", fields: &[
    f("cookieBased", T::Object(M(&M95))).one_of(0),
    f("headerBased", T::Object(M(&M508))).one_of(0),
    f("strict", T::Bool),
], one_ofs: &[
    OneOf { name: "SessionState", order: &["cookieBased", "headerBased"] },
] };

static M507: Message = Message { name: "StatefulSessionCookieBased", fields: &[
    f("cookie", T::Object(M(&M97))),
], one_ofs: &[] };

static M508: Message = Message { name: "StatefulSessionHeaderBased", fields: &[
    f("headerName", T::Text),
], one_ofs: &[] };

static M509: Message = Message { name: "StaticHostsItem", fields: &[
    f("addr", T::Text),
    f("healthCheckConfig", T::Object(M(&M228))),
    f("loadBalancingWeight", U32).nullable(),
    f("metadata", T::Map(&T::Open)).since(17),
    f("port", U32),
    f("sniAddr", T::Text),
], one_ofs: &[] };

static M510: Message = Message { name: "Stats", fields: &[
    f("virtualClusters", T::List(&T::Object(M(&M511)))),
], one_ofs: &[] };

static M511: Message = Message { name: "StatsVirtualClustersItem", fields: &[
    f("method", T::Text),
    f("name", T::Text),
    f("pattern", T::Text),
], one_ofs: &[] };

static M512: Message = Message { name: "SubsetSpecSelectorsItem", fields: &[
    f("keys", T::List(&T::Text)),
    f("singleHostPerSubset", T::Bool),
], one_ofs: &[] };

static M513: Message = Message { name: "Tap", fields: &[
    f("maxBufferedRxBytes", U32).since(17).nullable(),
    f("maxBufferedTxBytes", U32).since(17).nullable(),
    f("recordDownstreamConnection", T::Bool).since(17).nullable(),
    f("recordHeadersReceivedTime", T::Bool).since(17).nullable(),
    f("sinks", T::List(&T::Object(M(&M491)))),
], one_ofs: &[] };

static M514: Message = Message { name: "TapSinksItem", fields: &[
    f("grpcService", T::Object(M(&M492))),
    f("httpService", T::Object(M(&M493))),
], one_ofs: &[] };

static M515: Message = Message { name: "TargetRefsItem", fields: &[
    f("group", T::Text),
    f("kind", T::Text),
    f("name", T::Text),
    f("namespace", T::Text).nullable(),
    f("sectionName", T::Text).nullable(),
], one_ofs: &[] };

static M516: Message = Message { name: "TcpGateway", fields: &[
    f("options", T::Object(M(&M328))),
    f("tcpHosts", T::List(&T::Object(M(&M519)))),
], one_ofs: &[] };

static M517: Message = Message { name: "TcpGatewayOptions", fields: &[
    f("connectionLimit", T::Object(M(&M90))).since(15),
    f("localRatelimit", T::Object(M(&M116))).since(15),
    f("tcpProxySettings", T::Object(M(&M360))),
], one_ofs: &[] };

static M518: Message = Message { name: "TcpGatewayTcpHostsItem", fields: &[
    f("destination", T::Object(M(&M520))),
    f("name", T::Text),
    f("sslConfig", T::Object(M(&M502))),
], one_ofs: &[] };

static M519: Message = Message { name: "TcpHostsItem", fields: &[
    f("destination", T::Object(M(&M120))),
    f("name", T::Text),
    f("sslConfig", T::Object(M(&M499))),
], one_ofs: &[] };

static M520: Message = Message { name: "TcpHostsItemDestination", fields: &[
    f("forwardSniClusterName", T::Object(M(&M155))).one_of(0),
    f("multi", T::Object(M(&M124))).one_of(0),
    f("single", T::Object(M(&M123))).one_of(0),
    f("upstreamGroup", T::Object(M(&M419))).one_of(0).refers_to(Kind::UpstreamGroup),
], one_ofs: &[
    OneOf { name: "destination", order: &["single", "multi", "upstreamGroup", "forwardSniClusterName"] },
] };

static M521: Message = Message { name: "TcpProxySettings", fields: &[
    f("accessLogFlushInterval", T::Duration).since(14),
    f("idleTimeout", T::Duration),
    f("maxConnectAttempts", U32).nullable(),
    f("tunnelingConfig", T::Object(M(&M543))),
], one_ofs: &[] };

static M522: Message = Message { name: "TlsConfig", fields: &[
    f("caCert", T::Text),
    f("caPath", T::Text),
    f("clientCert", T::Text),
    f("clientKey", T::Text),
    f("insecure", T::Bool).nullable(),
    f("tlsServerName", T::Text),
], one_ofs: &[] };

static M523: Message = Message { name: "TlsConfigSslParams", fields: &[
    f("maximumProtocolVersion", T::Enum(&[])),
    f("minimumProtocolVersion", T::Enum(&[])),
], one_ofs: &[] };

static M524: Message = Message { name: "TokenSource", fields: &[
    f("headers", T::List(&T::Object(M(&M525)))),
    f("queryParams", T::List(&T::Text)),
], one_ofs: &[] };

static M525: Message = Message { name: "TokenSourceHeadersItem", fields: &[
    f("header", T::Text),
    f("prefix", T::Text),
], one_ofs: &[] };

static M526: Message = Message { name: "TraceConfig", fields: &[
    f("constantSampler", T::Object(M(&M527))).one_of(0),
    f("maxNumberOfAnnotations", T::Long),
    f("maxNumberOfAttributes", T::Long),
    f("maxNumberOfLinks", T::Long),
    f("maxNumberOfMessageEvents", T::Long),
    f("probabilitySampler", T::Object(M(&M529))).one_of(0),
    f("rateLimitingSampler", T::Object(M(&M530))).one_of(0),
], one_ofs: &[
    OneOf { name: "sampler", order: &["probabilitySampler", "constantSampler", "rateLimitingSampler"] },
] };

static M527: Message = Message { name: "TraceConfigConstantSampler", fields: &[
    f("decision", T::Enum(&["ALWAYS_OFF", "ALWAYS_ON", "ALWAYS_PARENT"])),
], one_ofs: &[] };

static M528: Message = Message { name: "TraceConfigConstantSampler2", fields: &[
    f("decision", T::Enum(&[])),
], one_ofs: &[] };

static M529: Message = Message { name: "TraceConfigProbabilitySampler", fields: &[
    f("samplingProbability", T::Number),
], one_ofs: &[] };

static M530: Message = Message { name: "TraceConfigRateLimitingSampler", fields: &[
    f("qps", T::Long),
], one_ofs: &[] };

static M531: Message = Message { name: "TracePercentages", fields: &[
    f("clientSamplePercentage", T::Number).nullable(),
    f("overallSamplePercentage", T::Number).nullable(),
    f("randomSamplePercentage", T::Number).nullable(),
], one_ofs: &[] };

static M532: Message = Message { name: "Tracing", fields: &[
    f("datadogConfig", T::Object(M(&M110))).one_of(0),
    f("environmentVariablesForTags", T::List(&T::Object(M(&M156)))),
    f("literalsForTags", T::List(&T::Object(M(&M271)))),
    f("metadataForTags", T::List(&T::Object(M(&M293)))).since(19),
    f("openCensusConfig", T::Object(M(&M319))).one_of(0),
    f("openTelemetryConfig", T::Object(M(&M322))).one_of(0),
    f("requestHeadersForTags", T::Nulls(&T::Text)),
    f("spawnUpstreamSpan", T::Bool).since(18),
    f("tracePercentages", T::Object(M(&M531))),
    f("verbose", T::Bool).nullable(),
    f("zipkinConfig", T::Object(M(&M586))).one_of(0),
], one_ofs: &[
    OneOf { name: "provider_config", order: &["zipkinConfig", "datadogConfig", "openTelemetryConfig", "openCensusConfig"] },
] };

static M533: Message = Message { name: "Tracing2", fields: &[
    f("propagate", T::Bool).nullable(),
    f("routeDescriptor", T::Text),
    f("tracePercentages", T::Object(M(&M531))),
], one_ofs: &[] };

static M534: Message = Message { name: "TracingDatadogConfig", fields: &[
    f("clusterName", T::Text),
    f("collectorHostname", T::Text).since(18),
    f("collectorUpstreamRef", T::Object(M(&M419))),
    f("remoteConfig", T::Object(M(&M111))).since(18),
    f("serviceName", T::Text).nullable(),
], one_ofs: &[] };

static M535: Message = Message { name: "TracingMetadataForTagsItem", fields: &[
    f("defaultValue", T::Text),
    f("kind", T::Enum(&[])),
    f("tag", T::Text),
    f("value", T::Object(M(&M294))),
], one_ofs: &[] };

static M536: Message = Message { name: "TracingOpenCensusConfig", fields: &[
    f("grpcAddress", T::Object(M(&M320))),
    f("httpAddress", T::Text),
    f("incomingTraceContext", T::List(&T::Enum(&[]))),
    f("ocagentExporterEnabled", T::Bool),
    f("outgoingTraceContext", T::List(&T::Enum(&[]))),
    f("traceConfig", T::Object(M(&M321))),
], one_ofs: &[] };

static M537: Message = Message { name: "TracingOpenTelemetryConfig", fields: &[
    f("clusterName", T::Text),
    f("collectorUpstreamRef", T::Object(M(&M419))),
    f("grpcService", T::Object(M(&M165))).since(18),
    f("maxCacheSize", U32).since(20).nullable(),
    f("serviceName", T::Text).since(18),
], one_ofs: &[] };

static M538: Message = Message { name: "TracingZipkinConfig", fields: &[
    f("clusterName", T::Text),
    f("collectorEndpoint", T::Text),
    f("collectorEndpointVersion", T::Enum(&[])),
    f("collectorUpstreamRef", T::Object(M(&M419))),
    f("sharedSpanContext", T::Bool).nullable(),
    f("traceId128bit", T::Bool).nullable(),
], one_ofs: &[] };

static M539: Message = Message { name: "TransformationTemplate", fields: &[
    f("advancedTemplates", T::Bool),
    f("body", T::Object(M(&M427))).one_of(0),
    f("dynamicMetadataValues", T::List(&T::Object(M(&M148)))),
    f("escapeCharacters", T::Bool).since(15).nullable(),
    f("extractors", T::Map(&T::Object(M(&M166)))),
    f("headers", T::Map(&T::Object(M(&M427)))),
    f("headersToAppend", T::List(&T::Object(M(&M428)))),
    f("headersToRemove", T::List(&T::Text)).since(13),
    f("ignoreErrorOnParse", T::Bool),
    f("mergeExtractorsToBody", T::Object(M(&M155))).one_of(0),
    f("mergeJsonKeys", T::Object(M(&M290))).since(18).one_of(0),
    f("parseBodyBehavior", T::Enum(&["ParseAsJson", "DontParse"])),
    f("passthrough", T::Object(M(&M155))).one_of(0),
    f("spanTransformer", T::Object(M(&M429))).since(17),
], one_ofs: &[
    OneOf { name: "body_transformation", order: &["body", "passthrough", "mergeExtractorsToBody", "mergeJsonKeys"] },
] };

static M540: Message = Message { name: "TransformationTemplate2", fields: &[
    f("advancedTemplates", T::Bool),
    f("body", T::Object(M(&M427))).one_of(0),
    f("dynamicMetadataValues", T::List(&T::Object(M(&M149)))),
    f("escapeCharacters", T::Bool).nullable(),
    f("extractors", T::Map(&T::Object(M(&M167)))),
    f("headers", T::Map(&T::Object(M(&M427)))),
    f("headersToAppend", T::List(&T::Object(M(&M428)))),
    f("headersToRemove", T::List(&T::Text)),
    f("ignoreErrorOnParse", T::Bool),
    f("mergeExtractorsToBody", T::Object(M(&M155))).one_of(0),
    f("mergeJsonKeys", T::Object(M(&M290))).since(18).one_of(0),
    f("parseBodyBehavior", T::Enum(&["ParseAsJson", "DontParse"])),
    f("passthrough", T::Object(M(&M155))).one_of(0),
    f("spanTransformer", T::Object(M(&M429))),
], one_ofs: &[
    OneOf { name: "body_transformation", order: &["body", "passthrough", "mergeExtractorsToBody", "mergeJsonKeys"] },
] };

static M541: Message = Message { name: "TransformationTemplate3", fields: &[
    f("advancedTemplates", T::Bool),
    f("body", T::Object(M(&M427))).one_of(0),
    f("dynamicMetadataValues", T::List(&T::Object(M(&M148)))),
    f("escapeCharacters", T::Bool).since(15).nullable(),
    f("extractors", T::Map(&T::Object(M(&M166)))),
    f("headers", T::Map(&T::Object(M(&M427)))),
    f("headersToAppend", T::List(&T::Object(M(&M428)))),
    f("headersToRemove", T::List(&T::Text)),
    f("ignoreErrorOnParse", T::Bool),
    f("mergeExtractorsToBody", T::Object(M(&M155))).one_of(0),
    f("mergeJsonKeys", T::Object(M(&M290))).since(18).one_of(0),
    f("parseBodyBehavior", T::Enum(&["ParseAsJson", "DontParse"])),
    f("passthrough", T::Object(M(&M155))).one_of(0),
    f("spanTransformer", T::Object(M(&M429))).since(17),
], one_ofs: &[
    OneOf { name: "body_transformation", order: &["body", "passthrough", "mergeExtractorsToBody", "mergeJsonKeys"] },
] };

static M542: Message = Message { name: "Transformations", fields: &[
    f("clearRouteCache", T::Bool),
    f("requestTransformation", T::Object(M(&M409))),
    f("responseTransformation", T::Object(M(&M409))),
], one_ofs: &[] };

static M543: Message = Message { name: "TunnelingConfig", fields: &[
    f("headersToAdd", T::List(&T::Object(M(&M220)))),
    f("hostname", T::Text),
], one_ofs: &[] };

static M544: Message = Message { name: "UpgradesItem", fields: &[
    f("connect", T::Object(M(&M545))).since(14).one_of(0),
    f("connectTerminate", T::Object(M(&M545))).since(20).one_of(0),
    f("websocket", T::Object(M(&M545))).one_of(0),
], one_ofs: &[
    OneOf { name: "upgrade_type", order: &["websocket", "connect", "connectTerminate"] },
] };

static M545: Message = Message { name: "UpgradesItemConnect", fields: &[
    f("enabled", T::Bool).nullable(),
], one_ofs: &[] };

static M546: Message = Message { name: "Upstream", fields: &[
    f("apiVersion", T::Text),
    f("kind", T::Text),
    f("metadata", T::Object(M(&OBJECT_META))),
    f("spec", T::Object(M(&M549))),
    f("status", T::Any),
], one_ofs: &[] };

static M547: Message = Message { name: "UpstreamGroup", fields: &[
    f("apiVersion", T::Text),
    f("kind", T::Text),
    f("metadata", T::Object(M(&OBJECT_META))),
    f("spec", T::Object(M(&M548))),
    f("status", T::Any),
], one_ofs: &[] };

static M548: Message = Message { name: "UpstreamGroupSpec", fields: &[
    f("destinations", T::List(&T::Object(M(&M585)))),
    f("namespacedStatuses", T::Object(M(&M304))),
], one_ofs: &[] };

static M549: Message = Message { name: "UpstreamSpec", fields: &[
    f("ai", T::Object(M(&M550))).since(18).one_of(0),
    f("aws", T::Object(M(&M551))).one_of(0),
    f("awsEc2", T::Object(M(&M552))).one_of(0),
    f("azure", T::Object(M(&M553))).one_of(0),
    f("circuitBreakers", T::Object(M(&M66))),
    f("connectionConfig", T::Object(M(&M554))),
    f("consul", T::Object(M(&M555))).one_of(0),
    f("disableIstioAutoMtls", T::Bool).since(17).nullable(),
    f("discoveryMetadata", T::Object(M(&M556))),
    f("dnsRefreshRate", T::Duration).since(14),
    f("failover", T::Object(M(&M557))),
    f("gcp", T::Object(M(&M558))).since(17).one_of(0),
    f("healthChecks", T::List(&T::Object(M(&M559)))),
    f("httpConnectHeaders", T::List(&T::Object(M(&M221)))),
    f("httpConnectSslConfig", T::Object(M(&M498))),
    f("httpProxyHostname", T::Text).nullable(),
    f("ignoreHealthOnHostRemoval", T::Bool).nullable(),
    f("initialConnectionWindowSize", U32).nullable(),
    f("initialStreamWindowSize", U32).nullable(),
    f("kube", T::Object(M(&M560))).one_of(0),
    f("loadBalancerConfig", T::Object(M(&M561))),
    f("maxConcurrentStreams", U32).nullable(),
    f("namespacedStatuses", T::Object(M(&M304))),
    f("outlierDetection", T::Object(M(&M562))),
    f("overrideStreamErrorOnInvalidHttpMessage", T::Bool).nullable(),
    f("pipe", T::Object(M(&M563))).one_of(0),
    f("preconnectPolicy", T::Object(M(&M564))).since(15),
    f("protocolSelection", T::Enum(&["USE_CONFIGURED_PROTOCOL", "USE_DOWNSTREAM_PROTOCOL"])),
    f("proxyProtocolVersion", T::Text).since(14).nullable(),
    f("respectDnsTtl", T::Bool).since(14).nullable(),
    f("sslConfig", T::Object(M(&M498))),
    f("static", T::Object(M(&M565))).one_of(0),
    f("useHttp2", T::Bool).nullable(),
], one_ofs: &[
    OneOf { name: "upstream_type", order: &["kube", "static", "pipe", "aws", "azure", "consul", "awsEc2", "gcp", "ai"] },
] };

static M550: Message = Message { name: "UpstreamSpecAi", fields: &[
    f("anthropic", T::Object(M(&M29))).one_of(0),
    f("azureOpenai", T::Object(M(&M53))).one_of(0),
    f("bedrock", T::Object(M(&M55))).since(20).one_of(0),
    f("gemini", T::Object(M(&M190))).one_of(0),
    f("mistral", T::Object(M(&M297))).one_of(0),
    f("multi", T::Object(M(&M23))).one_of(0),
    f("openai", T::Object(M(&M297))).one_of(0),
    f("vertexAi", T::Object(M(&M567))).one_of(0),
], one_ofs: &[
    OneOf { name: "llm", order: &["openai", "mistral", "anthropic", "azureOpenai", "multi", "gemini", "vertexAi", "bedrock"] },
] };

static M551: Message = Message { name: "UpstreamSpecAws", fields: &[
    f("awsAccountId", T::Text),
    f("destinationOverrides", T::Object(M(&M45))),
    f("disableRoleChaining", T::Bool),
    f("lambdaFunctions", T::List(&T::Object(M(&M48)))),
    f("region", T::Text),
    f("roleArn", T::Text),
    f("secretRef", T::Object(M(&M419))).refers_to(Kind::Secret),
], one_ofs: &[] };

static M552: Message = Message { name: "UpstreamSpecAwsEc2", fields: &[
    f("filters", T::List(&T::Object(M(&M47)))),
    f("port", U32),
    f("publicIp", T::Bool),
    f("region", T::Text),
    f("roleArn", T::Text),
    f("secretRef", T::Object(M(&M419))).refers_to(Kind::Secret),
], one_ofs: &[] };

static M553: Message = Message { name: "UpstreamSpecAzure", fields: &[
    f("functionAppName", T::Text),
    f("functions", T::List(&T::Object(M(&M51)))),
    f("secretRef", T::Object(M(&M419))).refers_to(Kind::Secret),
], one_ofs: &[] };

static M554: Message = Message { name: "UpstreamSpecConnectionConfig", fields: &[
    f("commonHttpProtocolOptions", T::Object(M(&M87))),
    f("connectTimeout", T::Duration),
    f("http1ProtocolOptions", T::Object(M(&M88))),
    f("maxRequestsPerConnection", U32),
    f("perConnectionBufferLimitBytes", U32).nullable(),
    f("tcpKeepalive", T::Object(M(&M89))),
], one_ofs: &[] };

static M555: Message = Message { name: "UpstreamSpecConsul", fields: &[
    f("connectEnabled", T::Bool),
    f("consistencyMode", T::Enum(&["DefaultMode", "StaleMode", "ConsistentMode"])),
    f("dataCenters", T::List(&T::Text)),
    f("instanceBlacklistTags", T::List(&T::Text)),
    f("instanceTags", T::List(&T::Text)),
    f("queryOptions", T::Object(M(&M92))).since(13),
    f("serviceName", T::Text),
    f("serviceSpec", T::Object(M(&M465))),
    f("serviceTags", T::List(&T::Text)),
    f("subsetTags", T::List(&T::Text)),
], one_ofs: &[] };

static M556: Message = Message { name: "UpstreamSpecDiscoveryMetadata", fields: &[
    f("labels", T::Map(&T::Text)),
], one_ofs: &[] };

static M557: Message = Message { name: "UpstreamSpecFailover", fields: &[
    f("policy", T::Object(M(&M168))),
    f("prioritizedLocalities", T::List(&T::Object(M(&M169)))),
], one_ofs: &[] };

static M558: Message = Message { name: "UpstreamSpecGcp", fields: &[
    f("audience", T::Text),
    f("host", T::Text),
], one_ofs: &[] };

static M559: Message = Message { name: "UpstreamSpecHealthChecksItem", fields: &[
    f("alwaysLogHealthCheckFailures", T::Bool),
    f("customHealthCheck", T::Object(M(&M222))).one_of(0),
    f("eventLogPath", T::Text),
    f("grpcHealthCheck", T::Object(M(&M223))).one_of(0),
    f("healthyEdgeInterval", T::Duration),
    f("healthyThreshold", U32).nullable(),
    f("httpHealthCheck", T::Object(M(&M224))).one_of(0),
    f("initialJitter", T::Duration),
    f("interval", T::Duration),
    f("intervalJitter", T::Duration),
    f("intervalJitterPercent", U32),
    f("noTrafficInterval", T::Duration),
    f("reuseConnection", T::Bool).nullable(),
    f("tcpHealthCheck", T::Object(M(&M225))).one_of(0),
    f("timeout", T::Duration),
    f("unhealthyEdgeInterval", T::Duration),
    f("unhealthyInterval", T::Duration),
    f("unhealthyThreshold", U32).nullable(),
], one_ofs: &[
    OneOf { name: "health_checker", order: &["httpHealthCheck", "tcpHealthCheck", "grpcHealthCheck", "customHealthCheck"] },
] };

static M560: Message = Message { name: "UpstreamSpecKube", fields: &[
    f("selector", T::Map(&T::Text)),
    f("serviceName", T::Text),
    f("serviceNamespace", T::Text),
    f("servicePort", U32),
    f("serviceSpec", T::Object(M(&M465))),
    f("subsetSpec", T::Object(M(&M260))),
], one_ofs: &[] };

static M561: Message = Message { name: "UpstreamSpecLoadBalancerConfig", fields: &[
    f("closeConnectionsOnHostSetChange", T::Bool).since(18),
    f("healthyPanicThreshold", T::Number).nullable(),
    f("leastRequest", T::Object(M(&M272))).one_of(0),
    f("localityWeightedLbConfig", T::Object(M(&M155))),
    f("maglev", T::Object(M(&M155))).one_of(0),
    f("random", T::Object(M(&M155))).one_of(0),
    f("ringHash", T::Object(M(&M273))).one_of(0),
    f("roundRobin", T::Object(M(&M274))).one_of(0),
    f("updateMergeWindow", T::Duration),
    f("useHostnameForHashing", T::Bool).since(16).nullable(),
], one_ofs: &[
    OneOf { name: "type", order: &["roundRobin", "leastRequest", "random", "ringHash", "maglev"] },
] };

static M562: Message = Message { name: "UpstreamSpecOutlierDetection", fields: &[
    f("baseEjectionTime", T::Duration),
    f("consecutive5xx", U32).nullable(),
    f("consecutiveGatewayFailure", U32).nullable(),
    f("consecutiveLocalOriginFailure", U32).nullable(),
    f("enforcingConsecutive5xx", U32).nullable(),
    f("enforcingConsecutiveGatewayFailure", U32).nullable(),
    f("enforcingConsecutiveLocalOriginFailure", U32).nullable(),
    f("enforcingLocalOriginSuccessRate", U32).nullable(),
    f("enforcingSuccessRate", U32).nullable(),
    f("interval", T::Duration),
    f("maxEjectionPercent", U32).nullable(),
    f("splitExternalLocalOriginErrors", T::Bool),
    f("successRateMinimumHosts", U32).nullable(),
    f("successRateRequestVolume", U32).nullable(),
    f("successRateStdevFactor", U32).nullable(),
], one_ofs: &[] };

static M563: Message = Message { name: "UpstreamSpecPipe", fields: &[
    f("path", T::Text),
    f("serviceSpec", T::Object(M(&M465))),
], one_ofs: &[] };

static M564: Message = Message { name: "UpstreamSpecPreconnectPolicy", fields: &[
    f("perUpstreamPreconnectRatio", T::Number).nullable(),
    f("predictivePreconnectRatio", T::Number).nullable(),
], one_ofs: &[] };

static M565: Message = Message { name: "UpstreamSpecStatic", fields: &[
    f("autoSniRewrite", T::Bool).nullable(),
    f("hosts", T::List(&T::Object(M(&M509)))),
    f("serviceSpec", T::Object(M(&M465))),
    f("useTls", T::Bool).nullable(),
], one_ofs: &[] };

static M566: Message = Message { name: "UuidRequestIdConfig", fields: &[
    f("packTraceReason", T::Bool).nullable(),
    f("useRequestIdForTraceSampling", T::Bool).nullable(),
], one_ofs: &[] };

static M567: Message = Message { name: "VertexAi", fields: &[
    f("apiVersion", T::Text),
    f("authToken", T::Object(M(&M44))),
    f("customHost", T::Object(M(&M108))).since(20),
    f("jsonSchema", T::Enum(&["NOT_SET", "ANTHROPIC", "GEMINI", "OPENAI"])).since(19),
    f("location", T::Text),
    f("model", T::Text),
    f("modelPath", T::Text),
    f("projectId", T::Text),
    f("publisher", T::Enum(&["GOOGLE"])),
], one_ofs: &[] };

static M568: Message = Message { name: "VirtualHostOption", fields: &[
    f("apiVersion", T::Text),
    f("kind", T::Text),
    f("metadata", T::Object(M(&OBJECT_META))),
    f("spec", T::Object(M(&M569))),
    f("status", T::Any),
], one_ofs: &[] };

static M569: Message = Message { name: "VirtualHostOptionSpec", fields: &[
    f("namespacedStatuses", T::Object(M(&M304))),
    f("options", T::Object(M(&M332))),
    f("targetRefs", T::List(&T::Object(M(&M515)))).since(17),
], one_ofs: &[] };

static M570: Message = Message { name: "VirtualHostOptionsConfigRefs", fields: &[
    f("delegateOptions", T::List(&T::Object(M(&M419)))).refers_to(Kind::VirtualHostOption),
], one_ofs: &[] };

static M571: Message = Message { name: "VirtualService", fields: &[
    f("apiVersion", T::Text),
    f("kind", T::Text),
    f("metadata", T::Object(M(&OBJECT_META))),
    f("spec", T::Object(M(&M573))),
    f("status", T::Any),
], one_ofs: &[] };

static M572: Message = Message { name: "VirtualServiceExpressions", fields: &[
    f("expressions", T::List(&T::Object(M(&M157)))),
], one_ofs: &[] };

static M573: Message = Message { name: "VirtualServiceSpec", fields: &[
    f("displayName", T::Text),
    f("namespacedStatuses", T::Object(M(&M304))),
    f("sslConfig", T::Object(M(&M499))),
    f("virtualHost", T::Object(M(&M574))),
], one_ofs: &[] };

static M574: Message = Message { name: "VirtualServiceSpecVirtualHost", fields: &[
    f("domains", T::List(&T::Text)),
    f("options", T::Object(M(&M332))),
    f("optionsConfigRefs", T::Object(M(&M570))),
    f("routes", T::List(&T::Object(M(&M443)))),
], one_ofs: &[] };

static M575: Message = Message { name: "Waf", fields: &[
    f("auditLogging", T::Object(M(&M40))),
    f("configMapRuleSets", T::List(&T::Object(M(&M75)))).since(13),
    f("coreRuleSet", T::Object(M(&M99))),
    f("customInterventionMessage", T::Text),
    f("disabled", T::Bool),
    f("requestHeadersOnly", T::Bool),
    f("responseHeadersOnly", T::Bool),
    f("ruleSets", T::List(&T::Object(M(&M452)))),
], one_ofs: &[] };

static M576: Message = Message { name: "WafAuditLogging", fields: &[
    f("action", T::Enum(&[])),
    f("location", T::Enum(&[])),
], one_ofs: &[] };

static M577: Message = Message { name: "WafConfigMapRuleSetsItem", fields: &[
    f("configMapRef", T::Object(M(&M419))),
    f("dataMapKeys", T::List(&T::Text)),
], one_ofs: &[] };

static M578: Message = Message { name: "WafCoreRuleSet", fields: &[
    f("customSettingsFile", T::Text),
    f("customSettingsString", T::Text),
], one_ofs: &[] };

static M579: Message = Message { name: "Wasm", fields: &[
    f("filters", T::List(&T::Object(M(&M180)))),
], one_ofs: &[] };

static M580: Message = Message { name: "WasmFiltersItem", fields: &[
    f("config", T::Open),
    f("failOpen", T::Bool),
    f("filePath", T::Text),
    f("filterStage", T::Object(M(&M160))),
    f("image", T::Text),
    f("name", T::Text),
    f("rootId", T::Text),
    f("vmType", T::Enum(&[])),
], one_ofs: &[] };

static M581: Message = Message { name: "WatchNamespaceSelectorsItemMatchExpressionsItem", fields: &[
    f("key", T::Text),
    f("operator", T::Text),
    f("values", T::List(&T::Text)),
], one_ofs: &[] };

static M582: Message = Message { name: "Weaviate", fields: &[
    f("grpcPort", U32),
    f("host", T::Text),
    f("httpPort", U32),
    f("insecure", T::Bool),
], one_ofs: &[] };

static M583: Message = Message { name: "Webhook", fields: &[
    f("forwardHeaders", T::List(&T::Object(M(&M584)))),
    f("host", T::Text),
    f("port", U32),
], one_ofs: &[] };

static M584: Message = Message { name: "WebhookForwardHeadersItem", fields: &[
    f("key", T::Text),
    f("matchType", T::Enum(&["EXACT", "PREFIX", "SUFFIX", "CONTAINS", "REGEX"])),
], one_ofs: &[] };

static M585: Message = Message { name: "WeightedDestination", fields: &[
    f("destination", T::Object(M(&M121))),
    f("options", T::Object(M(&M329))),
    f("weight", U32).nullable(),
], one_ofs: &[] };

static M586: Message = Message { name: "ZipkinConfig", fields: &[
    f("clusterName", T::Text).one_of(0),
    f("collectorEndpoint", T::Text),
    f("collectorEndpointVersion", T::Enum(&["DEPRECATED_AND_UNAVAILABLE_DO_NOT_USE", "HTTP_JSON", "HTTP_PROTO"])),
    f("collectorUpstreamRef", T::Object(M(&M419))).one_of(0).refers_to(Kind::Upstream),
    f("sharedSpanContext", T::Bool).nullable(),
    f("traceId128bit", T::Bool).nullable(),
], one_ofs: &[
    OneOf { name: "collector_cluster", order: &["collectorUpstreamRef", "clusterName"] },
] };
