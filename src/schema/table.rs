//! Every field of Gloo's kinds.
//!
//! Generated from `schemas/gloo-fields.json` by `BLESS=1 cargo test --test generated`: don't edit.

use super::message::{Message, MessageId as M, OneOf, Type as T, field as f};
use super::version::GlooVersion;
use crate::model::Kind;

const U32: T = T::Whole(0, 4_294_967_295);
const I32: T = T::Whole(-2_147_483_648, 2_147_483_647);
const I64: T = T::Whole(i64::MIN, i64::MAX);

/// Kinds, their whole message, and the first version that has them.
pub(super) static KINDS: &[(Kind, M, GlooVersion)] = &[
    (Kind::AuthConfig, M(41), GlooVersion::in_table(12)),
    (Kind::Gateway, M(183), GlooVersion::in_table(12)),
    (Kind::HttpListenerOption, M(236), GlooVersion::in_table(17)),
    (Kind::ListenerOption, M(268), GlooVersion::in_table(17)),
    (Kind::MatchableHttpGateway, M(278), GlooVersion::in_table(12)),
    (Kind::MatchableTcpGateway, M(281), GlooVersion::in_table(14)),
    (Kind::RouteOption, M(446), GlooVersion::in_table(12)),
    (Kind::RouteTable, M(449), GlooVersion::in_table(12)),
    (Kind::Settings, M(470), GlooVersion::in_table(12)),
    (Kind::Upstream, M(546), GlooVersion::in_table(12)),
    (Kind::UpstreamGroup, M(547), GlooVersion::in_table(12)),
    (Kind::VirtualHostOption, M(568), GlooVersion::in_table(12)),
    (Kind::VirtualService, M(571), GlooVersion::in_table(12)),
];

/// Every message, by its id.
pub(super) static MESSAGES: &[Message] = &[
    // 0
    Message { name: "Abort", fields: &[
        f("httpStatus", U32),
        f("percentage", T::Number),
    ], one_ofs: &[] },
    // 1
    Message { name: "AccessLogItem", fields: &[
        f("fileSink", T::Object(M(2))),
        f("filter", T::Object(M(174))),
        f("grpcService", T::Object(M(204))),
        f("openTelemetryService", T::Object(M(324))).since(19),
    ], one_ofs: &[] },
    // 2
    Message { name: "AccessLogItemFileSink", fields: &[
        f("jsonFormat", T::Open),
        f("path", T::Text),
        f("stringFormat", T::Text),
    ], one_ofs: &[] },
    // 3
    Message { name: "AccessLogItemGrpcService", fields: &[
        f("additionalRequestHeadersToLog", T::List(&T::Text)),
        f("additionalResponseHeadersToLog", T::List(&T::Text)),
        f("additionalResponseTrailersToLog", T::List(&T::Text)),
        f("filterStateObjectsToLog", T::List(&T::Text)).since(17),
        f("logName", T::Text),
        f("staticClusterName", T::Text),
    ], one_ofs: &[] },
    // 4
    Message { name: "AccessLoggingService", fields: &[
        f("accessLog", T::List(&T::Object(M(1)))),
    ], one_ofs: &[] },
    // 5
    Message { name: "AccessLoggingServiceAccessLogItem", fields: &[
        f("fileSink", T::Object(M(172))).one_of(0),
        f("filter", T::Object(M(173))).since(13),
        f("grpcService", T::Object(M(3))).one_of(0),
        f("openTelemetryService", T::Object(M(323))).since(19).one_of(0),
    ], one_ofs: &[
        OneOf { name: "OutputDestination", order: &["fileSink", "grpcService", "openTelemetryService"] },
    ] },
    // 6
    Message { name: "AccessToken", fields: &[
        f("claimsToHeaders", T::List(&T::Object(M(7)))),
    ], one_ofs: &[] },
    // 7
    Message { name: "AccessTokenClaimsToHeadersItem", fields: &[
        f("append", T::Bool),
        f("claim", T::Text),
        f("header", T::Text),
    ], one_ofs: &[] },
    // 8
    Message { name: "AccessTokenValidationIntrospection", fields: &[
        f("clientId", T::Text),
        f("clientSecretRef", T::Object(M(419))),
        f("disableClientSecret", T::Bool).since(14).nullable(),
        f("introspectionUrl", T::Text),
        f("userIdAttributeName", T::Text),
    ], one_ofs: &[] },
    // 9
    Message { name: "AccessTokenValidationJwt", fields: &[
        f("audiences", T::List(&T::Text)).since(22),
        f("issuer", T::Text),
        f("localJwks", T::Object(M(252))),
        f("remoteJwks", T::Object(M(255))),
    ], one_ofs: &[] },
    // 10
    Message { name: "AccessTokenValidationRequiredScopes", fields: &[
        f("scope", T::List(&T::Text)),
    ], one_ofs: &[] },
    // 11
    Message { name: "ActionsItem", fields: &[
        f("actionType", T::Enum(&["CUSTOM", "SSN", "MASTERCARD", "VISA", "AMEX", "DISCOVER", "JCB", "DINERS_CLUB", "CREDIT_CARD_TRACKERS", "ALL_CREDIT_CARDS", "KEYVALUE", "ALL_CREDIT_CARDS_COMBINED"])),
        f("customAction", T::Object(M(104))),
        f("keyValueAction", T::Object(M(258))),
        f("shadow", T::Bool),
    ], one_ofs: &[] },
    // 12
    Message { name: "ActionsItem2", fields: &[
        f("cel", T::Object(M(13))).since(22).one_of(0),
        f("destinationCluster", T::Object(M(155))).one_of(0),
        f("genericKey", T::Object(M(14))).one_of(0),
        f("headerValueMatch", T::Object(M(216))).one_of(0),
        f("metadata", T::Object(M(292))).one_of(0),
        f("remoteAddress", T::Object(M(155))).one_of(0),
        f("requestHeaders", T::Object(M(15))).one_of(0),
        f("sourceCluster", T::Object(M(155))).one_of(0),
    ], one_ofs: &[
        OneOf { name: "action_specifier", order: &["sourceCluster", "destinationCluster", "requestHeaders", "remoteAddress", "genericKey", "headerValueMatch", "metadata", "cel"] },
    ] },
    // 13
    Message { name: "ActionsItem2Cel", fields: &[
        f("expression", T::Text),
        f("key", T::Text),
    ], one_ofs: &[] },
    // 14
    Message { name: "ActionsItem2GenericKey", fields: &[
        f("descriptorValue", T::Text),
    ], one_ofs: &[] },
    // 15
    Message { name: "ActionsItem2RequestHeaders", fields: &[
        f("descriptorKey", T::Text),
        f("headerName", T::Text),
    ], one_ofs: &[] },
    // 16
    Message { name: "ActionsItemCustomAction", fields: &[
        f("maskChar", T::Text),
        f("name", T::Text),
        f("percent", T::Object(M(105))),
        f("regex", T::List(&T::Text)),
        f("regexActions", T::List(&T::Object(M(106)))),
    ], one_ofs: &[] },
    // 17
    Message { name: "AerospikeApikeyStorageReadModeAp", fields: &[
        f("readModeApAll", U32),
        f("readModeApOne", U32),
    ], one_ofs: &[] },
    // 18
    Message { name: "AerospikeApikeyStorageReadModeSc", fields: &[
        f("readModeScAllowUnavailable", U32),
        f("readModeScLinearize", U32),
        f("readModeScReplica", U32),
        f("readModeScSession", U32),
    ], one_ofs: &[] },
    // 19
    Message { name: "AerospikeApikeyStorageTlsCurveGroupsItem", fields: &[
        f("curveP256", U32),
        f("curveP384", U32),
        f("curveP521", U32),
        f("x25519", U32),
    ], one_ofs: &[] },
    // 20
    Message { name: "AfterExtAuth", fields: &[
        f("allowMissingOrFailedJwt", T::Bool).deprecated(),
        f("providers", T::Map(&T::Object(M(383)))),
        f("validationPolicy", T::Enum(&["REQUIRE_VALID", "ALLOW_MISSING", "ALLOW_MISSING_OR_FAILED"])),
    ], one_ofs: &[] },
    // 21
    Message { name: "Ai", fields: &[
        f("defaults", T::List(&T::Object(M(22)))),
        f("promptEnrichment", T::Object(M(379))),
        f("promptGuard", T::Object(M(381))),
        f("rag", T::Object(M(387))),
        f("routeType", T::Enum(&["CHAT", "CHAT_STREAMING"])),
        f("semanticCache", T::Object(M(464))),
    ], one_ofs: &[] },
    // 22
    Message { name: "AiDefaultsItem", fields: &[
        f("field", T::Text),
        f("override", T::Bool),
        f("value", T::Any),
    ], one_ofs: &[] },
    // 23
    Message { name: "AiMulti", fields: &[
        f("priorities", T::List(&T::Object(M(301)))),
    ], one_ofs: &[] },
    // 24
    Message { name: "AllowedHeaders", fields: &[
        f("patterns", T::List(&T::Object(M(26)))),
    ], one_ofs: &[] },
    // 25
    Message { name: "AllowedHeaders2", fields: &[
        f("patterns", T::List(&T::Object(M(27)))),
    ], one_ofs: &[] },
    // 26
    Message { name: "AllowedVaryHeadersItem", fields: &[
        f("exact", T::Text).one_of(0),
        f("ignoreCase", T::Bool),
        f("prefix", T::Text).one_of(0),
        f("safeRegex", T::Object(M(457))).one_of(0),
        f("suffix", T::Text).one_of(0),
    ], one_ofs: &[
        OneOf { name: "match_pattern", order: &["exact", "prefix", "suffix", "safeRegex"] },
    ] },
    // 27
    Message { name: "AllowedVaryHeadersItem2", fields: &[
        f("exact", T::Text),
        f("ignoreCase", T::Bool),
        f("prefix", T::Text),
        f("safeRegex", T::Object(M(458))),
        f("suffix", T::Text),
    ], one_ofs: &[] },
    // 28
    Message { name: "AnonymousLimits", fields: &[
        f("requestsPerUnit", U32),
        f("unit", T::Enum(&["UNKNOWN", "SECOND", "MINUTE", "HOUR", "DAY", "MONTH", "YEAR", "WEEK"])),
    ], one_ofs: &[] },
    // 29
    Message { name: "Anthropic", fields: &[
        f("authToken", T::Object(M(44))),
        f("customHost", T::Object(M(107))),
        f("model", T::Text),
        f("version", T::Text),
    ], one_ofs: &[] },
    // 30
    Message { name: "ApiKeyAuthAerospikeApikeyStorage", fields: &[
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
        f("readModeAp", T::Object(M(17))),
        f("readModeSc", T::Object(M(18))),
        f("rootCaPath", T::Text),
        f("set", T::Text),
        f("tlsCurveGroups", T::List(&T::Object(M(19)))),
        f("tlsVersion", T::Text),
    ], one_ofs: &[] },
    // 31
    Message { name: "ApiKeyAuthDigest", fields: &[
        f("algorithm", T::Enum(&[])),
    ], one_ofs: &[] },
    // 32
    Message { name: "ApiKeyAuthHeadersFromMetadataValue", fields: &[
        f("name", T::Text),
        f("required", T::Bool),
    ], one_ofs: &[] },
    // 33
    Message { name: "ApiKeyAuthHmac", fields: &[
        f("algorithm", T::Enum(&[])),
        f("sharedSecretRef", T::Object(M(419))),
    ], one_ofs: &[] },
    // 34
    Message { name: "ApiKeyAuthK8sSecretApikeyStorage", fields: &[
        f("apiKeySecretRefs", T::List(&T::Object(M(419)))),
        f("labelSelector", T::Map(&T::Text)),
    ], one_ofs: &[] },
    // 35
    Message { name: "ApiKeyAuthMatch", fields: &[
        f("headers", T::List(&T::Object(M(277)))),
    ], one_ofs: &[] },
    // 36
    Message { name: "Apr", fields: &[
        f("users", T::Map(&T::Object(M(37)))),
    ], one_ofs: &[] },
    // 37
    Message { name: "AprUsersValue", fields: &[
        f("hashedPassword", T::Text),
        f("salt", T::Text),
    ], one_ofs: &[] },
    // 38
    Message { name: "Attributes", fields: &[
        f("values", T::List(&T::Object(M(39)))),
    ], one_ofs: &[] },
    // 39
    Message { name: "AttributesValuesItem", fields: &[
        f("key", T::Text),
        f("value", T::Open),
    ], one_ofs: &[] },
    // 40
    Message { name: "AuditLogging", fields: &[
        f("action", T::Enum(&["NEVER", "RELEVANT_ONLY", "ALWAYS"])),
        f("location", T::Enum(&["FILTER_STATE", "DYNAMIC_METADATA"])),
    ], one_ofs: &[] },
    // 41
    Message { name: "AuthConfig", fields: &[
        f("apiVersion", T::Text),
        f("kind", T::Text),
        f("metadata", T::Object(M(308))),
        f("spec", T::Object(M(42))),
        f("status", T::Any),
    ], one_ofs: &[] },
    // 42
    Message { name: "AuthConfigSpec", fields: &[
        f("booleanExpr", T::Text).nullable(),
        f("configs", T::List(&T::Object(M(43)))),
        f("failOnRedirect", T::Bool),
        f("namespacedStatuses", T::Object(M(304))),
    ], one_ofs: &[] },
    // 43
    Message { name: "AuthConfigSpecConfigsItem", fields: &[
        f("apiKeyAuth", T::Object(M(76))),
        f("basicAuth", T::Object(M(77))),
        f("hmacAuth", T::Object(M(78))).since(14),
        f("jwt", T::Object(M(155))),
        f("ldap", T::Object(M(79))),
        f("name", T::Text).nullable(),
        f("oauth", T::Object(M(80))),
        f("oauth2", T::Object(M(81))),
        f("opaAuth", T::Object(M(82))),
        f("opaServerAuth", T::Object(M(83))).since(16),
        f("passThroughAuth", T::Object(M(84))),
        f("pluginAuth", T::Object(M(85))),
        f("portalAuth", T::Object(M(86))).since(18),
    ], one_ofs: &[] },
    // 44
    Message { name: "AuthToken", fields: &[
        f("inline", T::Text).one_of(0),
        f("passthrough", T::Object(M(155))).one_of(0),
        f("secretRef", T::Object(M(419))).one_of(0).refers_to(Kind::Secret),
    ], one_ofs: &[
        OneOf { name: "auth_token_source", order: &["inline", "secretRef", "passthrough"] },
    ] },
    // 45
    Message { name: "Aws", fields: &[
        f("invocationStyle", T::Enum(&["SYNC", "ASYNC"])),
        f("logicalName", T::Text),
        f("requestTransformation", T::Bool),
        f("responseTransformation", T::Bool).deprecated(),
        f("unwrapAsAlb", T::Bool),
        f("unwrapAsApiGateway", T::Bool),
        f("wrapAsApiGateway", T::Bool),
    ], one_ofs: &[] },
    // 46
    Message { name: "Aws2", fields: &[
        f("accessKeyId", T::Text),
        f("iamServerIdHeader", T::Text),
        f("leaseIncrement", I32).since(15),
        f("mountPath", T::Text),
        f("region", T::Text),
        f("secretAccessKey", T::Text),
        f("sessionToken", T::Text),
        f("vaultRole", T::Text),
    ], one_ofs: &[] },
    // 47
    Message { name: "AwsEc2FiltersItem", fields: &[
        f("key", T::Text).one_of(0),
        f("kvPair", T::Object(M(221))).one_of(0),
    ], one_ofs: &[
        OneOf { name: "spec", order: &["key", "kvPair"] },
    ] },
    // 48
    Message { name: "AwsLambdaFunctionsItem", fields: &[
        f("lambdaFunctionName", T::Text),
        f("logicalName", T::Text),
        f("qualifier", T::Text),
    ], one_ofs: &[] },
    // 49
    Message { name: "AwsOptionsServiceAccountCredentials", fields: &[
        f("cluster", T::Text),
        f("region", T::Text).since(13),
        f("timeout", T::Duration),
        f("uri", T::Text),
    ], one_ofs: &[] },
    // 50
    Message { name: "Azure", fields: &[
        f("claimsCachingOptions", T::Object(M(67))),
        f("clientId", T::Text),
        f("clientSecret", T::Object(M(419))),
        f("tenantId", T::Text),
    ], one_ofs: &[] },
    // 51
    Message { name: "AzureFunctionsItem", fields: &[
        f("authLevel", T::Enum(&["Anonymous", "Function", "Admin"])),
        f("functionName", T::Text),
    ], one_ofs: &[] },
    // 52
    Message { name: "AzureOpenai", fields: &[
        f("apiVersion", T::Text),
        f("authToken", T::Object(M(44))),
        f("deploymentName", T::Text),
        f("endpoint", T::Text),
    ], one_ofs: &[] },
    // 53
    Message { name: "AzureOpenai2", fields: &[
        f("apiVersion", T::Text),
        f("authToken", T::Object(M(44))),
        f("customHost", T::Object(M(108))).since(20),
        f("deploymentName", T::Text),
        f("endpoint", T::Text),
    ], one_ofs: &[] },
    // 54
    Message { name: "BasicAuthEncryption", fields: &[
        f("apr", T::Object(M(155))),
        f("sha1", T::Object(M(155))),
    ], one_ofs: &[] },
    // 55
    Message { name: "Bedrock", fields: &[
        f("credentialProvider", T::Object(M(101))),
        f("customHost", T::Object(M(108))),
        f("model", T::Text),
        f("region", T::Text),
    ], one_ofs: &[] },
    // 56
    Message { name: "BufferPerRoute", fields: &[
        f("buffer", T::Object(M(57))).one_of(0),
        f("disabled", T::Bool).one_of(0),
    ], one_ofs: &[
        OneOf { name: "override", order: &["disabled", "buffer"] },
    ] },
    // 57
    Message { name: "BufferPerRouteBuffer", fields: &[
        f("maxRequestBytes", U32).nullable(),
    ], one_ofs: &[] },
    // 58
    Message { name: "Caching", fields: &[
        f("allowedVaryHeaders", T::List(&T::Object(M(26)))),
        f("cachingServiceRef", T::Object(M(419))).refers_to(Kind::Upstream),
        f("maxPayloadSize", U32).nullable(),
        f("timeout", T::Duration),
    ], one_ofs: &[] },
    // 59
    Message { name: "CallCredentials", fields: &[
        f("fileCredentialSource", T::Object(M(60))),
    ], one_ofs: &[] },
    // 60
    Message { name: "CallCredentialsFileCredentialSource", fields: &[
        f("header", T::Text),
        f("tokenFileName", T::Text),
    ], one_ofs: &[] },
    // 61
    Message { name: "CaresDns", fields: &[
        f("dnsResolverOptions", T::Object(M(62))),
        f("resolvers", T::List(&T::Object(M(417)))),
    ], one_ofs: &[] },
    // 62
    Message { name: "CaresDnsDnsResolverOptions", fields: &[
        f("noDefaultSearchDomain", T::Bool),
        f("useTcpForDnsLookups", T::Bool),
    ], one_ofs: &[] },
    // 63
    Message { name: "CaresDnsResolversItem", fields: &[
        f("pipe", T::Object(M(418))),
        f("socketAddress", T::Object(M(496))),
    ], one_ofs: &[] },
    // 64
    Message { name: "CidrRangesItem", fields: &[
        f("addressPrefix", T::Text),
        f("prefixLen", U32).nullable(),
    ], one_ofs: &[] },
    // 65
    Message { name: "CircuitBreakers", fields: &[
        f("maxConnections", U32).nullable(),
        f("maxPendingRequests", U32).nullable(),
        f("maxRequests", U32).nullable(),
        f("maxRetries", U32).nullable(),
        f("trackRemaining", T::Bool),
    ], one_ofs: &[] },
    // 66
    Message { name: "CircuitBreakers2", fields: &[
        f("maxConnections", U32).nullable(),
        f("maxPendingRequests", U32).nullable(),
        f("maxRequests", U32).nullable(),
        f("maxRetries", U32).nullable(),
        f("trackRemaining", T::Bool).since(18),
    ], one_ofs: &[] },
    // 67
    Message { name: "ClaimsCachingOptions", fields: &[
        f("db", I64),
        f("host", T::Text),
        f("poolSize", I64),
        f("socketType", T::Enum(&[])),
        f("tlsCertMountPath", T::Text),
    ], one_ofs: &[] },
    // 68
    Message { name: "ClientAuthenticationClientSecret", fields: &[
        f("clientSecretRef", T::Object(M(419))),
        f("disableClientSecret", T::Bool).nullable(),
    ], one_ofs: &[] },
    // 69
    Message { name: "ClientAuthenticationPrivateKeyJwt", fields: &[
        f("signingKeyRef", T::Object(M(419))),
        f("validFor", T::Text),
    ], one_ofs: &[] },
    // 70
    Message { name: "Collector", fields: &[
        f("authority", T::Text),
        f("endpoint", T::Text),
        f("headers", T::Map(&T::Text)),
        f("insecure", T::Bool),
        f("sslConfig", T::Object(M(500))),
        f("timeout", T::Duration),
    ], one_ofs: &[] },
    // 71
    Message { name: "Collector2", fields: &[
        f("authority", T::Text),
        f("endpoint", T::Text),
        f("headers", T::Map(&T::Text)),
        f("insecure", T::Bool),
        f("sslConfig", T::Object(M(501))),
        f("timeout", T::Text),
    ], one_ofs: &[] },
    // 72
    Message { name: "Comparison", fields: &[
        f("op", T::Enum(&["EQ", "GE", "LE"])),
        f("value", T::Object(M(74))),
    ], one_ofs: &[] },
    // 73
    Message { name: "Comparison2", fields: &[
        f("op", T::Enum(&[])),
        f("value", T::Object(M(74))),
    ], one_ofs: &[] },
    // 74
    Message { name: "Comparison2Value", fields: &[
        f("defaultValue", U32),
        f("runtimeKey", T::Text),
    ], one_ofs: &[] },
    // 75
    Message { name: "ConfigMapRuleSetsItem", fields: &[
        f("configMapRef", T::Object(M(419))).refers_to(Kind::ConfigMap),
        f("dataMapKeys", T::List(&T::Text)),
    ], one_ofs: &[] },
    // 76
    Message { name: "ConfigsItemApiKeyAuth", fields: &[
        f("aerospikeApikeyStorage", T::Object(M(30))).since(13),
        f("apiKeySecretRefs", T::List(&T::Object(M(419)))),
        f("digest", T::Object(M(31))).since(22),
        f("headerName", T::Text),
        f("headersFromMetadata", T::Map(&T::Object(M(32)))),
        f("headersFromMetadataEntry", T::Map(&T::Object(M(32)))).since(13),
        f("hmac", T::Object(M(33))).since(21),
        f("k8sSecretApikeyStorage", T::Object(M(34))).since(13),
        f("labelSelector", T::Map(&T::Text)),
        f("match", T::Object(M(35))).since(22),
        f("skipMetadataValidation", T::Bool).since(16),
    ], one_ofs: &[] },
    // 77
    Message { name: "ConfigsItemBasicAuth", fields: &[
        f("apr", T::Object(M(36))),
        f("encryption", T::Object(M(54))).since(15),
        f("realm", T::Text),
        f("userList", T::Object(M(36))).since(15),
    ], one_ofs: &[] },
    // 78
    Message { name: "ConfigsItemHmacAuth", fields: &[
        f("parametersInHeaders", T::Object(M(155))),
        f("secretRefs", T::Object(M(226))),
    ], one_ofs: &[] },
    // 79
    Message { name: "ConfigsItemLdap", fields: &[
        f("address", T::Text),
        f("allowedGroups", T::List(&T::Text)),
        f("disableGroupChecking", T::Bool),
        f("groupLookupSettings", T::Object(M(264))).since(13),
        f("membershipAttributeName", T::Text),
        f("pool", T::Object(M(265))),
        f("searchFilter", T::Text),
        f("userDnTemplate", T::Text),
    ], one_ofs: &[] },
    // 80
    Message { name: "ConfigsItemOauth", fields: &[
        f("appUrl", T::Text),
        f("authEndpointQueryParams", T::Map(&T::Text)),
        f("callbackPath", T::Text),
        f("clientId", T::Text),
        f("clientSecretRef", T::Object(M(419))),
        f("issuerUrl", T::Text),
        f("scopes", T::List(&T::Text)),
    ], one_ofs: &[] },
    // 81
    Message { name: "ConfigsItemOauth2", fields: &[
        f("accessTokenValidation", T::Object(M(305))),
        f("oauth2", T::Object(M(306))),
        f("oidcAuthorizationCode", T::Object(M(307))),
    ], one_ofs: &[] },
    // 82
    Message { name: "ConfigsItemOpaAuth", fields: &[
        f("modules", T::List(&T::Object(M(419)))),
        f("options", T::Object(M(317))),
        f("query", T::Text),
    ], one_ofs: &[] },
    // 83
    Message { name: "ConfigsItemOpaServerAuth", fields: &[
        f("options", T::Object(M(318))),
        f("package", T::Text),
        f("ruleName", T::Text),
        f("serverAddr", T::Text),
    ], one_ofs: &[] },
    // 84
    Message { name: "ConfigsItemPassThroughAuth", fields: &[
        f("config", T::Open),
        f("failureModeAllow", T::Bool),
        f("grpc", T::Object(M(368))),
        f("http", T::Object(M(369))),
    ], one_ofs: &[] },
    // 85
    Message { name: "ConfigsItemPluginAuth", fields: &[
        f("config", T::Open),
        f("exportedSymbolName", T::Text),
        f("name", T::Text),
        f("pluginFileName", T::Text),
    ], one_ofs: &[] },
    // 86
    Message { name: "ConfigsItemPortalAuth", fields: &[
        f("apiKeyHeader", T::Text),
        f("cacheDuration", T::Text),
        f("redisOptions", T::Object(M(67))),
        f("requestTimeout", T::Text),
        f("url", T::Text),
    ], one_ofs: &[] },
    // 87
    Message { name: "ConnectionConfigCommonHttpProtocolOptions", fields: &[
        f("headersWithUnderscoresAction", T::Enum(&["ALLOW", "REJECT_REQUEST", "DROP_HEADER"])),
        f("idleTimeout", T::Duration),
        f("maxHeadersCount", U32),
        f("maxStreamDuration", T::Duration),
    ], one_ofs: &[] },
    // 88
    Message { name: "ConnectionConfigHttp1ProtocolOptions", fields: &[
        f("enableTrailers", T::Bool),
        f("overrideStreamErrorOnInvalidHttpMessage", T::Bool).nullable(),
        f("preserveCaseHeaderKeyFormat", T::Bool).one_of(0),
        f("properCaseHeaderKeyFormat", T::Bool).one_of(0),
    ], one_ofs: &[
        OneOf { name: "header_format", order: &["properCaseHeaderKeyFormat", "preserveCaseHeaderKeyFormat"] },
    ] },
    // 89
    Message { name: "ConnectionConfigTcpKeepalive", fields: &[
        f("keepaliveInterval", T::Duration),
        f("keepaliveProbes", U32),
        f("keepaliveTime", T::Duration),
    ], one_ofs: &[] },
    // 90
    Message { name: "ConnectionLimit", fields: &[
        f("delayBeforeClose", T::Duration),
        f("maxActiveConnections", U32).nullable(),
    ], one_ofs: &[] },
    // 91
    Message { name: "Consul", fields: &[
        f("dataCenters", T::List(&T::Text)),
        f("serviceName", T::Text),
        f("tags", T::List(&T::Text)),
    ], one_ofs: &[] },
    // 92
    Message { name: "ConsulDiscoveryQueryOptions", fields: &[
        f("useCache", T::Bool).nullable(),
    ], one_ofs: &[] },
    // 93
    Message { name: "ConsulServiceDiscovery", fields: &[
        f("dataCenters", T::List(&T::Text)),
    ], one_ofs: &[] },
    // 94
    Message { name: "Cookie", fields: &[
        f("allowRefreshing", T::Bool).nullable(),
        f("keyPrefix", T::Text),
        f("targetDomain", T::Text).since(13),
    ], one_ofs: &[] },
    // 95
    Message { name: "CookieBased", fields: &[
        f("cookie", T::Object(M(96))),
    ], one_ofs: &[] },
    // 96
    Message { name: "CookieBasedCookie", fields: &[
        f("name", T::Text),
        f("path", T::Text),
        f("ttl", T::Duration),
    ], one_ofs: &[] },
    // 97
    Message { name: "CookieBasedCookie2", fields: &[
        f("name", T::Text),
        f("path", T::Text),
        f("ttl", T::Text),
    ], one_ofs: &[] },
    // 98
    Message { name: "CookieOptions", fields: &[
        f("domain", T::Text),
        f("httpOnly", T::Bool).nullable(),
        f("maxAge", U32).nullable(),
        f("notSecure", T::Bool),
        f("path", T::Text).nullable(),
        f("sameSite", T::Enum(&[])),
    ], one_ofs: &[] },
    // 99
    Message { name: "CoreRuleSet", fields: &[
        f("customSettingsFile", T::Text).one_of(0),
        f("customSettingsString", T::Text).one_of(0),
    ], one_ofs: &[
        OneOf { name: "CustomSettingsType", order: &["customSettingsString", "customSettingsFile"] },
    ] },
    // 100
    Message { name: "Cors", fields: &[
        f("allowCredentials", T::Bool),
        f("allowHeaders", T::List(&T::Text)),
        f("allowMethods", T::List(&T::Text)),
        f("allowOrigin", T::List(&T::Text)),
        f("allowOriginRegex", T::List(&T::Text)),
        f("disableForRoute", T::Bool),
        f("exposeHeaders", T::List(&T::Text)),
        f("maxAge", T::Text),
    ], one_ofs: &[] },
    // 101
    Message { name: "CredentialProvider", fields: &[
        f("inline", T::Object(M(102))).one_of(0),
        f("secretRef", T::Object(M(419))).one_of(0).refers_to(Kind::Secret),
    ], one_ofs: &[
        OneOf { name: "auth_token_source", order: &["inline", "secretRef"] },
    ] },
    // 102
    Message { name: "CredentialProviderInline", fields: &[
        f("accessKeyId", T::Text),
        f("secretAccessKey", T::Text),
        f("sessionToken", T::Text),
    ], one_ofs: &[] },
    // 103
    Message { name: "Csrf", fields: &[
        f("additionalOrigins", T::List(&T::Object(M(26)))),
        f("filterEnabled", T::Object(M(177))),
        f("shadowEnabled", T::Object(M(177))),
    ], one_ofs: &[] },
    // 104
    Message { name: "CustomAction", fields: &[
        f("maskChar", T::Text),
        f("name", T::Text),
        f("percent", T::Object(M(105))),
        f("regex", T::List(&T::Text)).deprecated(),
        f("regexActions", T::List(&T::Object(M(106)))),
    ], one_ofs: &[] },
    // 105
    Message { name: "CustomActionPercent", fields: &[
        f("value", T::Number),
    ], one_ofs: &[] },
    // 106
    Message { name: "CustomActionRegexActionsItem", fields: &[
        f("regex", T::Text),
        f("subgroup", U32),
    ], one_ofs: &[] },
    // 107
    Message { name: "CustomHost", fields: &[
        f("host", T::Text),
        f("hostname", T::Text).nullable(),
        f("pathOverride", T::Object(M(109))).since(19),
        f("port", U32),
    ], one_ofs: &[] },
    // 108
    Message { name: "CustomHost2", fields: &[
        f("host", T::Text),
        f("hostname", T::Text).nullable(),
        f("pathOverride", T::Object(M(109))),
        f("port", U32),
    ], one_ofs: &[] },
    // 109
    Message { name: "CustomHostPathOverride", fields: &[
        f("basePath", T::Text).one_of(0),
        f("fullPath", T::Text).one_of(0),
    ], one_ofs: &[
        OneOf { name: "override_type", order: &["fullPath", "basePath"] },
    ] },
    // 110
    Message { name: "DatadogConfig", fields: &[
        f("clusterName", T::Text).one_of(0),
        f("collectorHostname", T::Text).since(18),
        f("collectorUpstreamRef", T::Object(M(419))).one_of(0).refers_to(Kind::Upstream),
        f("remoteConfig", T::Object(M(404))).since(18),
        f("serviceName", T::Text).nullable(),
    ], one_ofs: &[
        OneOf { name: "collector_cluster", order: &["collectorUpstreamRef", "clusterName"] },
    ] },
    // 111
    Message { name: "DatadogConfigRemoteConfig", fields: &[
        f("disabled", T::Bool).nullable(),
        f("pollingInterval", T::Text),
    ], one_ofs: &[] },
    // 112
    Message { name: "Datastore", fields: &[
        f("postgres", T::Object(M(115))),
    ], one_ofs: &[] },
    // 113
    Message { name: "Datastore2", fields: &[
        f("redis", T::Object(M(114))).one_of(0),
        f("weaviate", T::Object(M(582))).one_of(0),
    ], one_ofs: &[
        OneOf { name: "datastore", order: &["redis", "weaviate"] },
    ] },
    // 114
    Message { name: "Datastore2Redis", fields: &[
        f("connectionString", T::Text),
        f("scoreThreshold", T::Number),
    ], one_ofs: &[] },
    // 115
    Message { name: "DatastorePostgres", fields: &[
        f("collectionName", T::Text),
        f("connectionString", T::Text),
    ], one_ofs: &[] },
    // 116
    Message { name: "DefaultLimit", fields: &[
        f("fillInterval", T::Duration),
        f("maxTokens", U32),
        f("tokensPerFill", U32).nullable(),
    ], one_ofs: &[] },
    // 117
    Message { name: "DefaultLimit2", fields: &[
        f("fillInterval", T::Text),
        f("maxTokens", U32),
        f("tokensPerFill", U32).nullable(),
    ], one_ofs: &[] },
    // 118
    Message { name: "DefaultValue", fields: &[
        f("denominator", T::Enum(&["HUNDRED", "TEN_THOUSAND", "MILLION"])),
        f("numerator", U32),
    ], one_ofs: &[] },
    // 119
    Message { name: "DelegateAction", fields: &[
        f("name", T::Text).deprecated(),
        f("namespace", T::Text).deprecated(),
        f("ref", T::Object(M(419))).one_of(0).refers_to(Kind::RouteTable),
        f("selector", T::Object(M(463))).one_of(0),
    ], one_ofs: &[
        OneOf { name: "delegation_type", order: &["ref", "selector"] },
    ] },
    // 120
    Message { name: "Destination", fields: &[
        f("forwardSniClusterName", T::Object(M(155))).one_of(0),
        f("multi", T::Object(M(299))).one_of(0),
        f("single", T::Object(M(121))).one_of(0),
        f("upstreamGroup", T::Object(M(419))).one_of(0).refers_to(Kind::UpstreamGroup),
    ], one_ofs: &[
        OneOf { name: "destination", order: &["single", "multi", "upstreamGroup", "forwardSniClusterName"] },
    ] },
    // 121
    Message { name: "Destination2", fields: &[
        f("consul", T::Object(M(91))).one_of(0),
        f("destinationSpec", T::Object(M(125))),
        f("kube", T::Object(M(259))).one_of(0),
        f("subset", T::Object(M(122))),
        f("upstream", T::Object(M(419))).one_of(0).refers_to(Kind::Upstream),
    ], one_ofs: &[
        OneOf { name: "destination_type", order: &["upstream", "kube", "consul"] },
    ] },
    // 122
    Message { name: "Destination2Subset", fields: &[
        f("values", T::Map(&T::Text)),
    ], one_ofs: &[] },
    // 123
    Message { name: "Destination3", fields: &[
        f("consul", T::Object(M(91))).one_of(0),
        f("destinationSpec", T::Object(M(126))),
        f("kube", T::Object(M(259))).one_of(0),
        f("subset", T::Object(M(122))),
        f("upstream", T::Object(M(419))).one_of(0).refers_to(Kind::Upstream),
    ], one_ofs: &[
        OneOf { name: "destination_type", order: &["upstream", "kube", "consul"] },
    ] },
    // 124
    Message { name: "DestinationMulti", fields: &[
        f("destinations", T::List(&T::Object(M(300)))),
    ], one_ofs: &[] },
    // 125
    Message { name: "DestinationSpec", fields: &[
        f("aws", T::Object(M(45))).one_of(0),
        f("azure", T::Object(M(127))).one_of(0),
        f("grpc", T::Object(M(197))).one_of(0),
        f("rest", T::Object(M(433))).one_of(0),
    ], one_ofs: &[
        OneOf { name: "destination_type", order: &["aws", "azure", "rest", "grpc"] },
    ] },
    // 126
    Message { name: "DestinationSpec2", fields: &[
        f("aws", T::Object(M(45))).one_of(0),
        f("azure", T::Object(M(127))).one_of(0),
        f("grpc", T::Object(M(197))).one_of(0),
        f("rest", T::Object(M(434))).one_of(0),
    ], one_ofs: &[
        OneOf { name: "destination_type", order: &["aws", "azure", "rest", "grpc"] },
    ] },
    // 127
    Message { name: "DestinationSpecAzure", fields: &[
        f("functionName", T::Text),
    ], one_ofs: &[] },
    // 128
    Message { name: "DestinationsItemOptions", fields: &[
        f("bufferPerRoute", T::Object(M(56))),
        f("csrf", T::Object(M(103))),
        f("extauth", T::Object(M(163))),
        f("extensions", T::Object(M(330))),
        f("headerManipulation", T::Object(M(215))),
        f("stagedTransformations", T::Object(M(357))),
        f("transformations", T::Object(M(361))).deprecated(),
    ], one_ofs: &[] },
    // 129
    Message { name: "DiscoveryFdsOptions", fields: &[
        f("graphqlEnabled", T::Bool).until(19).nullable(),
    ], one_ofs: &[] },
    // 130
    Message { name: "DiscoveryUdsOptions", fields: &[
        f("enabled", T::Bool).nullable(),
        f("watchLabels", T::Map(&T::Text)),
    ], one_ofs: &[] },
    // 131
    Message { name: "Dlp", fields: &[
        f("dlpRules", T::List(&T::Object(M(134)))),
        f("enabledFor", T::Enum(&["RESPONSE_BODY", "ACCESS_LOGS", "ALL"])),
    ], one_ofs: &[] },
    // 132
    Message { name: "Dlp2", fields: &[
        f("actions", T::List(&T::Object(M(11)))),
        f("enabledFor", T::Enum(&["RESPONSE_BODY", "ACCESS_LOGS", "ALL"])),
    ], one_ofs: &[] },
    // 133
    Message { name: "DlpDlpRulesItem", fields: &[
        f("actions", T::List(&T::Object(M(135)))),
        f("matcher", T::Object(M(136))),
    ], one_ofs: &[] },
    // 134
    Message { name: "DlpRulesItem", fields: &[
        f("actions", T::List(&T::Object(M(11)))),
        f("matcher", T::Object(M(286))),
    ], one_ofs: &[] },
    // 135
    Message { name: "DlpRulesItemActionsItem", fields: &[
        f("actionType", T::Enum(&[])),
        f("customAction", T::Object(M(16))),
        f("keyValueAction", T::Object(M(258))),
        f("shadow", T::Bool),
    ], one_ofs: &[] },
    // 136
    Message { name: "DlpRulesItemMatcher", fields: &[
        f("caseSensitive", T::Bool).nullable(),
        f("connectMatcher", T::Object(M(155))),
        f("exact", T::Text),
        f("headers", T::List(&T::Object(M(217)))),
        f("methods", T::List(&T::Text)),
        f("prefix", T::Text),
        f("queryParameters", T::List(&T::Object(M(288)))),
        f("regex", T::Text),
    ], one_ofs: &[] },
    // 137
    Message { name: "DnsCacheConfig", fields: &[
        f("appleDns", T::Object(M(155))).one_of(0),
        f("caresDns", T::Object(M(61))).one_of(0),
        f("dnsCacheCircuitBreaker", T::Object(M(139))),
        f("dnsFailureRefreshRate", T::Object(M(140))),
        f("dnsLookupFamily", T::Enum(&["V4_PREFERRED", "V4_ONLY", "V6_ONLY", "AUTO", "ALL"])),
        f("dnsQueryTimeout", T::Duration),
        f("dnsRefreshRate", T::Duration),
        f("hostTtl", T::Duration),
        f("maxHosts", U32).nullable(),
        f("preresolveHostnames", T::List(&T::Object(M(495)))),
    ], one_ofs: &[
        OneOf { name: "DnsCacheType", order: &["caresDns", "appleDns"] },
    ] },
    // 138
    Message { name: "DnsCacheConfigCaresDns", fields: &[
        f("dnsResolverOptions", T::Object(M(62))),
        f("resolvers", T::List(&T::Object(M(63)))),
    ], one_ofs: &[] },
    // 139
    Message { name: "DnsCacheConfigDnsCacheCircuitBreaker", fields: &[
        f("maxPendingRequests", U32).nullable(),
    ], one_ofs: &[] },
    // 140
    Message { name: "DnsCacheConfigDnsFailureRefreshRate", fields: &[
        f("baseInterval", T::Duration),
        f("maxInterval", T::Duration),
    ], one_ofs: &[] },
    // 141
    Message { name: "DurationFilter", fields: &[
        f("comparison", T::Object(M(72))),
    ], one_ofs: &[] },
    // 142
    Message { name: "DurationFilter2", fields: &[
        f("comparison", T::Object(M(73))),
    ], one_ofs: &[] },
    // 143
    Message { name: "DynamicForwardProxy", fields: &[
        f("circuitBreakers", T::Object(M(65))).since(18),
        f("dnsCacheConfig", T::Object(M(137))),
        f("saveUpstreamAddress", T::Bool),
        f("sslConfig", T::Object(M(498))).since(13),
    ], one_ofs: &[] },
    // 144
    Message { name: "DynamicForwardProxy2", fields: &[
        f("autoHostRewriteHeader", T::Text).one_of(0),
        f("hostRewrite", T::Text).one_of(0),
    ], one_ofs: &[
        OneOf { name: "host_rewrite_specifier", order: &["hostRewrite", "autoHostRewriteHeader"] },
    ] },
    // 145
    Message { name: "DynamicForwardProxyDnsCacheConfig", fields: &[
        f("appleDns", T::Object(M(155))),
        f("caresDns", T::Object(M(138))),
        f("dnsCacheCircuitBreaker", T::Object(M(139))),
        f("dnsFailureRefreshRate", T::Object(M(441))),
        f("dnsLookupFamily", T::Enum(&[])),
        f("dnsQueryTimeout", T::Text),
        f("dnsRefreshRate", T::Text),
        f("hostTtl", T::Text),
        f("maxHosts", U32).nullable(),
        f("preresolveHostnames", T::List(&T::Object(M(496)))),
    ], one_ofs: &[] },
    // 146
    Message { name: "DynamicForwardProxySslConfig", fields: &[
        f("allowRenegotiation", T::Bool).nullable(),
        f("alpnProtocols", T::List(&T::Text)),
        f("oneWayTls", T::Bool).since(18).nullable(),
        f("parameters", T::Object(M(367))),
        f("sds", T::Object(M(461))),
        f("secretRef", T::Object(M(419))),
        f("sni", T::Text),
        f("sslFiles", T::Object(M(504))),
        f("verifySubjectAltName", T::List(&T::Text)),
    ], one_ofs: &[] },
    // 147
    Message { name: "DynamicMetadata", fields: &[
        f("metadataKey", T::Object(M(295))),
    ], one_ofs: &[] },
    // 148
    Message { name: "DynamicMetadataValuesItem", fields: &[
        f("jsonToProto", T::Bool).since(17),
        f("key", T::Text),
        f("metadataNamespace", T::Text),
        f("value", T::Object(M(427))),
    ], one_ofs: &[] },
    // 149
    Message { name: "DynamicMetadataValuesItem2", fields: &[
        f("jsonToProto", T::Bool),
        f("key", T::Text),
        f("metadataNamespace", T::Text),
        f("value", T::Object(M(427))),
    ], one_ofs: &[] },
    // 150
    Message { name: "Early", fields: &[
        f("requestTransforms", T::List(&T::Object(M(414)))),
        f("responseTransforms", T::List(&T::Object(M(430)))),
    ], one_ofs: &[] },
    // 151
    Message { name: "Early2", fields: &[
        f("requestTransforms", T::List(&T::Object(M(416)))),
        f("responseTransforms", T::List(&T::Object(M(432)))),
    ], one_ofs: &[] },
    // 152
    Message { name: "EarlyHeaderManipulation", fields: &[
        f("headersToAdd", T::List(&T::Object(M(219)))),
        f("headersToRemove", T::List(&T::Text)),
    ], one_ofs: &[] },
    // 153
    Message { name: "EarlyHeaderManipulationHeadersToAddItem", fields: &[
        f("append", T::Bool).nullable(),
        f("header", T::Object(M(221))),
        f("headerSecretRef", T::Object(M(419))),
    ], one_ofs: &[] },
    // 154
    Message { name: "Embedding", fields: &[
        f("azureOpenai", T::Object(M(52))).one_of(0),
        f("openai", T::Object(M(326))).one_of(0),
    ], one_ofs: &[
        OneOf { name: "embedding", order: &["openai", "azureOpenai"] },
    ] },
    // 155
    Message { name: "Empty", fields: &[
    ], one_ofs: &[] },
    // 156
    Message { name: "EnvironmentVariablesForTagsItem", fields: &[
        f("defaultValue", T::Text).nullable(),
        f("name", T::Text).nullable(),
        f("tag", T::Text).nullable(),
    ], one_ofs: &[] },
    // 157
    Message { name: "ExpressionsItem", fields: &[
        f("key", T::Text),
        f("operator", T::Enum(&["Equals", "DoubleEquals", "NotEquals", "In", "NotIn", "Exists", "DoesNotExist", "GreaterThan", "LessThan"])),
        f("values", T::List(&T::Text)),
    ], one_ofs: &[] },
    // 158
    Message { name: "ExtProc", fields: &[
        f("allowModeOverride", T::Bool).nullable(),
        f("asyncMode", T::Bool).nullable(),
        f("disableClearRouteCache", T::Bool).nullable(),
        f("failureModeAllow", T::Bool).nullable(),
        f("filterMetadata", T::Open),
        f("filterStage", T::Object(M(179))),
        f("forwardRules", T::Object(M(181))),
        f("grpcService", T::Object(M(201))),
        f("maxMessageTimeout", T::Duration),
        f("messageTimeout", T::Duration),
        f("metadataContextNamespaces", T::List(&T::Text)),
        f("mutationRules", T::Object(M(302))),
        f("processingMode", T::Object(M(377))),
        f("requestAttributes", T::List(&T::Text)),
        f("responseAttributes", T::List(&T::Text)),
        f("statPrefix", T::Text).nullable(),
        f("typedMetadataContextNamespaces", T::List(&T::Text)),
    ], one_ofs: &[] },
    // 159
    Message { name: "ExtProc2", fields: &[
        f("allowModeOverride", T::Bool).nullable(),
        f("asyncMode", T::Bool).nullable(),
        f("disableClearRouteCache", T::Bool).nullable(),
        f("failureModeAllow", T::Bool).nullable(),
        f("filterMetadata", T::Open),
        f("filterStage", T::Object(M(160))),
        f("forwardRules", T::Object(M(182))),
        f("grpcService", T::Object(M(203))),
        f("maxMessageTimeout", T::Text),
        f("messageTimeout", T::Text),
        f("metadataContextNamespaces", T::List(&T::Text)),
        f("mutationRules", T::Object(M(303))),
        f("processingMode", T::Object(M(378))),
        f("requestAttributes", T::List(&T::Text)),
        f("responseAttributes", T::List(&T::Text)),
        f("statPrefix", T::Text).nullable(),
        f("typedMetadataContextNamespaces", T::List(&T::Text)),
    ], one_ofs: &[] },
    // 160
    Message { name: "ExtProc2FilterStage", fields: &[
        f("predicate", T::Enum(&[])),
        f("stage", T::Enum(&[])),
    ], one_ofs: &[] },
    // 161
    Message { name: "ExtProc3", fields: &[
        f("disabled", T::Bool).nullable().one_of(0),
        f("overrides", T::Object(M(364))).one_of(0),
    ], one_ofs: &[
        OneOf { name: "override", order: &["disabled", "overrides"] },
    ] },
    // 162
    Message { name: "Extauth", fields: &[
        f("clearRouteCache", T::Bool),
        f("extauthzServerRef", T::Object(M(419))).refers_to(Kind::Upstream),
        f("failureModeAllow", T::Bool),
        f("grpcService", T::Object(M(165))).one_of(0),
        f("httpService", T::Object(M(243))).one_of(0),
        f("requestBody", T::Object(M(408))),
        f("requestTimeout", T::Duration),
        f("statPrefix", T::Text),
        f("statusOnError", U32),
        f("transportApiVersion", T::Enum(&["V3"])),
        f("userIdHeader", T::Text),
    ], one_ofs: &[
        OneOf { name: "service_type", order: &["httpService", "grpcService"] },
    ] },
    // 163
    Message { name: "Extauth2", fields: &[
        f("configRef", T::Object(M(419))).one_of(0).refers_to(Kind::AuthConfig),
        f("customAuth", T::Object(M(164))).one_of(0),
        f("disable", T::Bool).one_of(0),
    ], one_ofs: &[
        OneOf { name: "spec", order: &["disable", "configRef", "customAuth"] },
    ] },
    // 164
    Message { name: "Extauth2CustomAuth", fields: &[
        f("contextExtensions", T::Map(&T::Text)),
        f("name", T::Text),
    ], one_ofs: &[] },
    // 165
    Message { name: "ExtauthGrpcService", fields: &[
        f("authority", T::Text),
    ], one_ofs: &[] },
    // 166
    Message { name: "ExtractorsValue", fields: &[
        f("body", T::Object(M(155))).one_of(0),
        f("header", T::Text).one_of(0),
        f("mode", T::Enum(&["EXTRACT", "SINGLE_REPLACE", "REPLACE_ALL"])).since(15),
        f("regex", T::Text),
        f("replacementText", T::Text).since(15).nullable(),
        f("subgroup", U32),
    ], one_ofs: &[
        OneOf { name: "source", order: &["header", "body"] },
    ] },
    // 167
    Message { name: "ExtractorsValue2", fields: &[
        f("body", T::Object(M(155))).one_of(0),
        f("header", T::Text).one_of(0),
        f("mode", T::Enum(&["EXTRACT", "SINGLE_REPLACE", "REPLACE_ALL"])),
        f("regex", T::Text),
        f("replacementText", T::Text).nullable(),
        f("subgroup", U32),
    ], one_ofs: &[
        OneOf { name: "source", order: &["header", "body"] },
    ] },
    // 168
    Message { name: "FailoverPolicy", fields: &[
        f("overprovisioningFactor", U32).nullable(),
    ], one_ofs: &[] },
    // 169
    Message { name: "FailoverPrioritizedLocalitiesItem", fields: &[
        f("localityEndpoints", T::List(&T::Object(M(376)))),
    ], one_ofs: &[] },
    // 170
    Message { name: "Faults", fields: &[
        f("abort", T::Object(M(0))),
        f("delay", T::Object(M(171))),
    ], one_ofs: &[] },
    // 171
    Message { name: "FaultsDelay", fields: &[
        f("fixedDelay", T::Duration),
        f("percentage", T::Number),
    ], one_ofs: &[] },
    // 172
    Message { name: "FileSink", fields: &[
        f("jsonFormat", T::Open).one_of(0),
        f("path", T::Text),
        f("stringFormat", T::Text).one_of(0),
    ], one_ofs: &[
        OneOf { name: "output_format", order: &["stringFormat", "jsonFormat"] },
    ] },
    // 173
    Message { name: "Filter", fields: &[
        f("andFilter", T::Open).one_of(0),
        f("durationFilter", T::Object(M(141))).one_of(0),
        f("grpcStatusFilter", T::Object(M(206))).one_of(0),
        f("headerFilter", T::Object(M(213))).one_of(0),
        f("notHealthCheckFilter", T::Object(M(155))).one_of(0),
        f("orFilter", T::Open).one_of(0),
        f("responseFlagFilter", T::Object(M(176))).one_of(0),
        f("runtimeFilter", T::Object(M(454))).one_of(0),
        f("statusCodeFilter", T::Object(M(141))).one_of(0),
        f("traceableFilter", T::Object(M(155))).one_of(0),
    ], one_ofs: &[
        OneOf { name: "filter_specifier", order: &["statusCodeFilter", "durationFilter", "notHealthCheckFilter", "traceableFilter", "runtimeFilter", "andFilter", "orFilter", "headerFilter", "responseFlagFilter", "grpcStatusFilter"] },
    ] },
    // 174
    Message { name: "Filter2", fields: &[
        f("andFilter", T::Open),
        f("durationFilter", T::Object(M(142))),
        f("grpcStatusFilter", T::Object(M(175))),
        f("headerFilter", T::Object(M(214))),
        f("notHealthCheckFilter", T::Object(M(155))),
        f("orFilter", T::Open),
        f("responseFlagFilter", T::Object(M(176))),
        f("runtimeFilter", T::Object(M(455))),
        f("statusCodeFilter", T::Object(M(142))),
        f("traceableFilter", T::Object(M(155))),
    ], one_ofs: &[] },
    // 175
    Message { name: "Filter2GrpcStatusFilter", fields: &[
        f("exclude", T::Bool),
        f("statuses", T::List(&T::Enum(&[]))),
    ], one_ofs: &[] },
    // 176
    Message { name: "Filter2ResponseFlagFilter", fields: &[
        f("flags", T::List(&T::Text)),
    ], one_ofs: &[] },
    // 177
    Message { name: "FilterEnabled", fields: &[
        f("defaultValue", T::Object(M(118))),
        f("runtimeKey", T::Text),
    ], one_ofs: &[] },
    // 178
    Message { name: "FilterEnabled2", fields: &[
        f("defaultValue", T::Object(M(456))),
        f("runtimeKey", T::Text),
    ], one_ofs: &[] },
    // 179
    Message { name: "FilterStage", fields: &[
        f("predicate", T::Enum(&["During", "Before", "After"])),
        f("stage", T::Enum(&["FaultStage", "CorsStage", "WafStage", "AuthNStage", "AuthZStage", "RateLimitStage", "AcceptedStage", "OutAuthStage", "RouteStage"])),
    ], one_ofs: &[] },
    // 180
    Message { name: "FiltersItem", fields: &[
        f("config", T::Open),
        f("failOpen", T::Bool),
        f("filePath", T::Text).one_of(0),
        f("filterStage", T::Object(M(179))),
        f("image", T::Text).one_of(0),
        f("name", T::Text),
        f("rootId", T::Text),
        f("vmType", T::Enum(&["V8", "WAVM"])),
    ], one_ofs: &[
        OneOf { name: "src", order: &["image", "filePath"] },
    ] },
    // 181
    Message { name: "ForwardRules", fields: &[
        f("allowedHeaders", T::Object(M(24))),
        f("disallowedHeaders", T::Object(M(24))),
    ], one_ofs: &[] },
    // 182
    Message { name: "ForwardRules2", fields: &[
        f("allowedHeaders", T::Object(M(25))),
        f("disallowedHeaders", T::Object(M(25))),
    ], one_ofs: &[] },
    // 183
    Message { name: "Gateway", fields: &[
        f("apiVersion", T::Text),
        f("kind", T::Text),
        f("metadata", T::Object(M(308))),
        f("spec", T::Object(M(184))),
        f("status", T::Any),
    ], one_ofs: &[] },
    // 184
    Message { name: "GatewaySpec", fields: &[
        f("bindAddress", T::Text),
        f("bindPort", U32),
        f("httpGateway", T::Object(M(234))).one_of(0),
        f("hybridGateway", T::Object(M(185))).one_of(0),
        f("namespacedStatuses", T::Object(M(304))),
        f("options", T::Object(M(186))),
        f("proxyNames", T::List(&T::Text)),
        f("routeOptions", T::Object(M(187))),
        f("ssl", T::Bool),
        f("tcpGateway", T::Object(M(516))).one_of(0),
        f("useProxyProto", T::Bool).nullable().deprecated(),
    ], one_ofs: &[
        OneOf { name: "GatewayType", order: &["httpGateway", "tcpGateway", "hybridGateway"] },
    ] },
    // 185
    Message { name: "GatewaySpecHybridGateway", fields: &[
        f("delegatedHttpGateways", T::Object(M(246))),
        f("delegatedTcpGateways", T::Object(M(247))).since(14),
        f("matchedGateways", T::List(&T::Object(M(248)))),
    ], one_ofs: &[] },
    // 186
    Message { name: "GatewaySpecOptions", fields: &[
        f("accessLoggingService", T::Object(M(334))),
        f("connectionBalanceConfig", T::Object(M(337))).since(14),
        f("extensions", T::Object(M(330))),
        f("listenerAccessLoggingService", T::Object(M(350))).since(17),
        f("perConnectionBufferLimitBytes", U32).nullable(),
        f("proxyProtocol", T::Object(M(352))),
        f("socketOptions", T::List(&T::Object(M(355)))),
        f("tcpStats", T::Bool).since(18).nullable(),
    ], one_ofs: &[] },
    // 187
    Message { name: "GatewaySpecRouteOptions", fields: &[
        f("maxDirectResponseBodySizeBytes", U32).nullable(),
        f("mostSpecificHeaderMutationsWins", T::Bool).since(14).nullable(),
    ], one_ofs: &[] },
    // 188
    Message { name: "GatewayValidation", fields: &[
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
    ], one_ofs: &[] },
    // 189
    Message { name: "GatewayVirtualServiceOptions", fields: &[
        f("oneWayTls", T::Bool).nullable(),
    ], one_ofs: &[] },
    // 190
    Message { name: "Gemini", fields: &[
        f("apiVersion", T::Text),
        f("authToken", T::Object(M(44))),
        f("customHost", T::Object(M(108))).since(20),
        f("model", T::Text),
    ], one_ofs: &[] },
    // 191
    Message { name: "GlooAwsOptions", fields: &[
        f("credentialRefreshDelay", T::Duration),
        f("enableCredentialsDiscovey", T::Bool).one_of(0),
        f("fallbackToFirstFunction", T::Bool).nullable(),
        f("propagateOriginalRouting", T::Bool).nullable(),
        f("serviceAccountCredentials", T::Object(M(49))).one_of(0),
    ], one_ofs: &[
        OneOf { name: "credentials_fetcher", order: &["enableCredentialsDiscovey", "serviceAccountCredentials"] },
    ] },
    // 192
    Message { name: "GlooInvalidConfigPolicy", fields: &[
        f("invalidRouteResponseBody", T::Text),
        f("invalidRouteResponseCode", U32),
        f("replaceInvalidRoutes", T::Bool),
    ], one_ofs: &[] },
    // 193
    Message { name: "GlooIstioOptions", fields: &[
        f("appendXForwardedHost", T::Bool).nullable().deprecated(),
        f("enableAutoMtls", T::Bool).since(17).nullable(),
        f("enableIntegration", T::Bool).since(17).nullable(),
    ], one_ofs: &[] },
    // 194
    Message { name: "GoogleRe", fields: &[
        f("maxProgramSize", U32).nullable().deprecated(),
    ], one_ofs: &[] },
    // 195
    Message { name: "GraphqlEndpoint", fields: &[
        f("url", T::Text),
    ], one_ofs: &[] },
    // 196
    Message { name: "GraphqlOptionsSchemaChangeValidationOptions", fields: &[
        f("processingRules", T::List(&T::Enum(&[]))),
        f("rejectBreakingChanges", T::Bool).nullable(),
    ], one_ofs: &[] },
    // 197
    Message { name: "Grpc", fields: &[
        f("function", T::Text),
        f("package", T::Text),
        f("parameters", T::Object(M(366))),
        f("service", T::Text),
    ], one_ofs: &[] },
    // 198
    Message { name: "Grpc2", fields: &[
        f("descriptors", T::Bytes),
        f("grpcServices", T::List(&T::Object(M(205)))).deprecated(),
    ], one_ofs: &[] },
    // 199
    Message { name: "GrpcJsonTranscoder", fields: &[
        f("autoMapping", T::Bool),
        f("convertGrpcStatus", T::Bool),
        f("ignoreUnknownQueryParameters", T::Bool),
        f("ignoredQueryParameters", T::List(&T::Text)),
        f("matchIncomingRequestRoute", T::Bool),
        f("printOptions", T::Object(M(374))),
        f("protoDescriptor", T::Text).one_of(0),
        f("protoDescriptorBin", T::Bytes).one_of(0),
        f("protoDescriptorConfigMap", T::Object(M(382))).one_of(0),
        f("services", T::List(&T::Text)),
    ], one_ofs: &[
        OneOf { name: "descriptor_set", order: &["protoDescriptor", "protoDescriptorBin", "protoDescriptorConfigMap"] },
    ] },
    // 200
    Message { name: "GrpcJsonTranscoderProtoDescriptorConfigMap", fields: &[
        f("configMapRef", T::Object(M(419))),
        f("key", T::Text),
    ], one_ofs: &[] },
    // 201
    Message { name: "GrpcService", fields: &[
        f("authority", T::Text).nullable(),
        f("extProcServerRef", T::Object(M(419))).refers_to(Kind::Upstream),
        f("initialMetadata", T::List(&T::Object(M(221)))),
        f("retryPolicy", T::Object(M(440))),
        f("timeout", T::Duration),
    ], one_ofs: &[] },
    // 202
    Message { name: "GrpcService2", fields: &[
        f("tapServer", T::Object(M(419))).refers_to(Kind::Upstream),
    ], one_ofs: &[] },
    // 203
    Message { name: "GrpcService3", fields: &[
        f("authority", T::Text).nullable(),
        f("extProcServerRef", T::Object(M(419))),
        f("initialMetadata", T::List(&T::Object(M(221)))),
        f("retryPolicy", T::Object(M(439))),
        f("timeout", T::Text),
    ], one_ofs: &[] },
    // 204
    Message { name: "GrpcService4", fields: &[
        f("additionalRequestHeadersToLog", T::List(&T::Text)),
        f("additionalResponseHeadersToLog", T::List(&T::Text)),
        f("additionalResponseTrailersToLog", T::List(&T::Text)),
        f("filterStateObjectsToLog", T::List(&T::Text)),
        f("logName", T::Text),
        f("staticClusterName", T::Text),
    ], one_ofs: &[] },
    // 205
    Message { name: "GrpcServicesItem", fields: &[
        f("functionNames", T::List(&T::Text)),
        f("packageName", T::Text),
        f("serviceName", T::Text),
    ], one_ofs: &[] },
    // 206
    Message { name: "GrpcStatusFilter", fields: &[
        f("exclude", T::Bool),
        f("statuses", T::List(&T::Enum(&["OK", "CANCELED", "UNKNOWN", "INVALID_ARGUMENT", "DEADLINE_EXCEEDED", "NOT_FOUND", "ALREADY_EXISTS", "PERMISSION_DENIED", "RESOURCE_EXHAUSTED", "FAILED_PRECONDITION", "ABORTED", "OUT_OF_RANGE", "UNIMPLEMENTED", "INTERNAL", "UNAVAILABLE", "DATA_LOSS", "UNAUTHENTICATED"]))),
    ], one_ofs: &[] },
    // 207
    Message { name: "GrpcTlsConfig", fields: &[
        f("secretRef", T::Object(M(419))).since(20),
        f("sslParams", T::Object(M(523))).since(20),
    ], one_ofs: &[] },
    // 208
    Message { name: "Gzip", fields: &[
        f("compressionLevel", T::Enum(&["DEFAULT", "BEST", "SPEED"])),
        f("compressionStrategy", T::Enum(&["DEFAULT", "FILTERED", "HUFFMAN", "RLE"])),
        f("contentLength", U32).nullable(),
        f("contentType", T::List(&T::Text)),
        f("disableOnEtagHeader", T::Bool),
        f("memoryLevel", U32).nullable(),
        f("removeAcceptEncodingHeader", T::Bool),
        f("windowBits", U32).nullable(),
    ], one_ofs: &[] },
    // 209
    Message { name: "HashPoliciesItem", fields: &[
        f("cookie", T::Object(M(96))).one_of(0),
        f("header", T::Text).one_of(0),
        f("sourceIp", T::Bool).one_of(0),
        f("terminal", T::Bool),
    ], one_ofs: &[
        OneOf { name: "KeyType", order: &["header", "cookie", "sourceIp"] },
    ] },
    // 210
    Message { name: "Header", fields: &[
        f("exactMatch", T::Text).one_of(0),
        f("invertMatch", T::Bool),
        f("name", T::Text),
        f("prefixMatch", T::Text).one_of(0),
        f("presentMatch", T::Bool).one_of(0),
        f("rangeMatch", T::Object(M(212))).one_of(0),
        f("safeRegexMatch", T::Object(M(457))).one_of(0),
        f("suffixMatch", T::Text).one_of(0),
    ], one_ofs: &[
        OneOf { name: "header_match_specifier", order: &["exactMatch", "safeRegexMatch", "rangeMatch", "presentMatch", "prefixMatch", "suffixMatch"] },
    ] },
    // 211
    Message { name: "Header2", fields: &[
        f("exactMatch", T::Text),
        f("invertMatch", T::Bool),
        f("name", T::Text),
        f("prefixMatch", T::Text),
        f("presentMatch", T::Bool),
        f("rangeMatch", T::Object(M(212))),
        f("safeRegexMatch", T::Object(M(458))),
        f("suffixMatch", T::Text),
    ], one_ofs: &[] },
    // 212
    Message { name: "Header2RangeMatch", fields: &[
        f("end", T::Long),
        f("start", T::Long),
    ], one_ofs: &[] },
    // 213
    Message { name: "HeaderFilter", fields: &[
        f("header", T::Object(M(210))),
    ], one_ofs: &[] },
    // 214
    Message { name: "HeaderFilter2", fields: &[
        f("header", T::Object(M(211))),
    ], one_ofs: &[] },
    // 215
    Message { name: "HeaderManipulation", fields: &[
        f("requestHeadersToAdd", T::List(&T::Object(M(219)))),
        f("requestHeadersToRemove", T::List(&T::Text)),
        f("responseHeadersToAdd", T::List(&T::Object(M(220)))),
        f("responseHeadersToRemove", T::List(&T::Text)),
    ], one_ofs: &[] },
    // 216
    Message { name: "HeaderValueMatch", fields: &[
        f("descriptorValue", T::Text),
        f("expectMatch", T::Bool).nullable(),
        f("headers", T::List(&T::Object(M(218)))),
    ], one_ofs: &[] },
    // 217
    Message { name: "HeadersItem", fields: &[
        f("invertMatch", T::Bool),
        f("name", T::Text),
        f("regex", T::Bool),
        f("value", T::Text),
    ], one_ofs: &[] },
    // 218
    Message { name: "HeadersItem2", fields: &[
        f("exactMatch", T::Text).one_of(0),
        f("invertMatch", T::Bool),
        f("name", T::Text),
        f("prefixMatch", T::Text).one_of(0),
        f("presentMatch", T::Bool).one_of(0),
        f("rangeMatch", T::Object(M(212))).one_of(0),
        f("regexMatch", T::Text).one_of(0),
        f("suffixMatch", T::Text).one_of(0),
    ], one_ofs: &[
        OneOf { name: "header_match_specifier", order: &["exactMatch", "regexMatch", "rangeMatch", "presentMatch", "prefixMatch", "suffixMatch"] },
    ] },
    // 219
    Message { name: "HeadersToAddItem", fields: &[
        f("append", T::Bool).nullable(),
        f("header", T::Object(M(221))).one_of(0),
        f("headerSecretRef", T::Object(M(419))).one_of(0).refers_to(Kind::Secret),
    ], one_ofs: &[
        OneOf { name: "header_option", order: &["header", "headerSecretRef"] },
    ] },
    // 220
    Message { name: "HeadersToAddItem2", fields: &[
        f("append", T::Bool).nullable(),
        f("header", T::Object(M(221))),
    ], one_ofs: &[] },
    // 221
    Message { name: "HeadersToAddItemHeader", fields: &[
        f("key", T::Text),
        f("value", T::Text),
    ], one_ofs: &[] },
    // 222
    Message { name: "HealthChecksItemCustomHealthCheck", fields: &[
        f("config", T::Open).one_of(0),
        f("name", T::Text),
        f("typedConfig", T::Open).one_of(0),
    ], one_ofs: &[
        OneOf { name: "config_type", order: &["config", "typedConfig"] },
    ] },
    // 223
    Message { name: "HealthChecksItemGrpcHealthCheck", fields: &[
        f("authority", T::Text),
        f("initialMetadata", T::List(&T::Object(M(219)))).since(14),
        f("serviceName", T::Text),
    ], one_ofs: &[] },
    // 224
    Message { name: "HealthChecksItemHttpHealthCheck", fields: &[
        f("expectedStatuses", T::List(&T::Object(M(212)))),
        f("host", T::Text),
        f("method", T::Enum(&["METHOD_UNSPECIFIED", "GET", "HEAD", "POST", "PUT", "DELETE", "CONNECT", "OPTIONS", "TRACE", "PATCH"])).since(14),
        f("path", T::Text),
        f("requestHeadersToAdd", T::List(&T::Object(M(219)))),
        f("requestHeadersToRemove", T::List(&T::Text)),
        f("responseAssertions", T::Object(M(235))),
        f("serviceName", T::Text),
        f("useHttp2", T::Bool),
    ], one_ofs: &[] },
    // 225
    Message { name: "HealthChecksItemTcpHealthCheck", fields: &[
        f("receive", T::List(&T::Object(M(427)))),
        f("send", T::Object(M(427))),
    ], one_ofs: &[] },
    // 226
    Message { name: "HmacAuthSecretRefs", fields: &[
        f("secretRefs", T::List(&T::Object(M(419)))),
    ], one_ofs: &[] },
    // 227
    Message { name: "HostRewritePathRegex", fields: &[
        f("pattern", T::Object(M(457))),
        f("substitution", T::Text),
    ], one_ofs: &[] },
    // 228
    Message { name: "HostsItemHealthCheckConfig", fields: &[
        f("method", T::Text),
        f("path", T::Text),
    ], one_ofs: &[] },
    // 229
    Message { name: "HttpConnectionManagerSettings", fields: &[
        f("acceptHttp10", T::Bool).nullable(),
        f("allowChunkedLength", T::Bool).nullable(),
        f("appendXForwardedPort", T::Bool).since(14).nullable(),
        f("codecType", T::Enum(&["AUTO", "HTTP1", "HTTP2"])),
        f("defaultHostForHttp10", T::Text).nullable(),
        f("delayedCloseTimeout", T::Duration),
        f("drainTimeout", T::Duration),
        f("earlyHeaderManipulation", T::Object(M(152))).since(17),
        f("enableTrailers", T::Bool).nullable(),
        f("forwardClientCertDetails", T::Enum(&["SANITIZE", "FORWARD_ONLY", "APPEND_FORWARD", "SANITIZE_SET", "ALWAYS_FORWARD_ONLY"])),
        f("generateRequestId", T::Bool).nullable(),
        f("headersWithUnderscoresAction", T::Enum(&["ALLOW", "REJECT_CLIENT_REQUEST", "DROP_HEADER"])),
        f("http2ProtocolOptions", T::Object(M(240))),
        f("idleTimeout", T::Duration),
        f("internalAddressConfig", T::Object(M(249))),
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
        f("setCurrentClientCertDetails", T::Object(M(469))),
        f("skipXffAppend", T::Bool).nullable(),
        f("streamIdleTimeout", T::Duration),
        f("stripAnyHostPort", T::Bool).nullable(),
        f("tracing", T::Object(M(532))),
        f("upgrades", T::List(&T::Object(M(544)))),
        f("useRemoteAddress", T::Bool).nullable(),
        f("uuidRequestIdConfig", T::Object(M(566))),
        f("via", T::Text).nullable(),
        f("xffNumTrustedHops", U32).nullable(),
    ], one_ofs: &[
        OneOf { name: "header_format", order: &["properCaseHeaderKeyFormat", "preserveCaseHeaderKeyFormat"] },
    ] },
    // 230
    Message { name: "HttpConnectionManagerSettingsEarlyHeaderManipulation", fields: &[
        f("headersToAdd", T::List(&T::Object(M(153)))),
        f("headersToRemove", T::List(&T::Text)),
    ], one_ofs: &[] },
    // 231
    Message { name: "HttpConnectionManagerSettingsTracing", fields: &[
        f("datadogConfig", T::Object(M(534))),
        f("environmentVariablesForTags", T::List(&T::Object(M(156)))),
        f("literalsForTags", T::List(&T::Object(M(271)))),
        f("metadataForTags", T::List(&T::Object(M(535)))).since(19),
        f("openCensusConfig", T::Object(M(536))),
        f("openTelemetryConfig", T::Object(M(537))),
        f("requestHeadersForTags", T::Nulls(&T::Text)),
        f("spawnUpstreamSpan", T::Bool).since(18),
        f("tracePercentages", T::Object(M(531))),
        f("verbose", T::Bool).nullable(),
        f("zipkinConfig", T::Object(M(538))),
    ], one_ofs: &[] },
    // 232
    Message { name: "HttpConnectionManagerSettingsUpgradesItem", fields: &[
        f("connect", T::Object(M(545))),
        f("connectTerminate", T::Object(M(545))).since(20),
        f("websocket", T::Object(M(545))),
    ], one_ofs: &[] },
    // 233
    Message { name: "HttpConnectionPool", fields: &[
        f("idleTimeout", T::Text),
        f("maxConns", U32),
    ], one_ofs: &[] },
    // 234
    Message { name: "HttpGateway", fields: &[
        f("options", T::Object(M(327))),
        f("virtualServiceExpressions", T::Object(M(572))),
        f("virtualServiceNamespaces", T::List(&T::Text)),
        f("virtualServiceSelector", T::Map(&T::Text)),
        f("virtualServices", T::List(&T::Object(M(419)))).refers_to(Kind::VirtualService),
    ], one_ofs: &[] },
    // 235
    Message { name: "HttpHealthCheckResponseAssertions", fields: &[
        f("noMatchHealth", T::Enum(&["default", "healthy", "degraded", "unhealthy"])),
        f("responseMatchers", T::List(&T::Object(M(422)))),
    ], one_ofs: &[] },
    // 236
    Message { name: "HttpListenerOption", fields: &[
        f("apiVersion", T::Text),
        f("kind", T::Text),
        f("metadata", T::Object(M(308))),
        f("spec", T::Object(M(237))),
        f("status", T::Any),
    ], one_ofs: &[] },
    // 237
    Message { name: "HttpListenerOptionSpec", fields: &[
        f("namespacedStatuses", T::Object(M(304))).since(19),
        f("options", T::Object(M(238))),
        f("targetRefs", T::List(&T::Object(M(515)))),
    ], one_ofs: &[] },
    // 238
    Message { name: "HttpListenerOptionSpecOptions", fields: &[
        f("buffer", T::Object(M(57))),
        f("caching", T::Object(M(335))),
        f("connectionLimit", T::Object(M(338))),
        f("csrf", T::Object(M(339))),
        f("disableExtProc", T::Bool).nullable(),
        f("disableExtProcEarly", T::Bool).since(18).nullable(),
        f("disableExtProcLate", T::Bool).since(18).nullable(),
        f("dlp", T::Object(M(340))),
        f("dynamicForwardProxy", T::Object(M(341))),
        f("extProc", T::Object(M(159))),
        f("extProcEarly", T::Object(M(159))).since(18),
        f("extProcLate", T::Object(M(159))).since(18),
        f("extauth", T::Object(M(342))),
        f("extensions", T::Object(M(330))),
        f("grpcJsonTranscoder", T::Object(M(343))),
        f("grpcWeb", T::Object(M(344))),
        f("gzip", T::Object(M(345))),
        f("headerValidationSettings", T::Object(M(346))),
        f("healthCheck", T::Object(M(347))),
        f("httpConnectionManagerSettings", T::Object(M(348))),
        f("httpLocalRatelimit", T::Object(M(349))),
        f("leftmostXffAddress", T::Bool).nullable(),
        f("networkLocalRatelimit", T::Object(M(117))),
        f("proxyLatency", T::Object(M(351))),
        f("ratelimitServer", T::Object(M(353))),
        f("router", T::Object(M(354))),
        f("sanitizeClusterHeader", T::Bool).nullable(),
        f("statefulSession", T::Object(M(358))),
        f("tap", T::Object(M(359))),
        f("waf", T::Object(M(362))),
        f("wasm", T::Object(M(363))),
    ], one_ofs: &[] },
    // 239
    Message { name: "HttpLocalRatelimit", fields: &[
        f("defaultLimit", T::Object(M(116))),
        f("enableXRatelimitHeaders", T::Bool).nullable(),
        f("localRateLimitPerDownstreamConnection", T::Bool).nullable(),
    ], one_ofs: &[] },
    // 240
    Message { name: "HttpProtocolOptions", fields: &[
        f("initialConnectionWindowSize", U32).nullable(),
        f("initialStreamWindowSize", U32).nullable(),
        f("maxConcurrentStreams", U32).nullable(),
        f("overrideStreamErrorOnInvalidHttpMessage", T::Bool).nullable(),
    ], one_ofs: &[] },
    // 241
    Message { name: "HttpRequest", fields: &[
        f("allowedHeaders", T::List(&T::Text)),
        f("headersToAdd", T::Map(&T::Text)),
        f("passThroughBody", T::Bool),
        f("passThroughFilterMetadata", T::Bool),
        f("passThroughState", T::Bool),
    ], one_ofs: &[] },
    // 242
    Message { name: "HttpResponse", fields: &[
        f("allowedClientHeadersOnDenied", T::List(&T::Text)),
        f("allowedClientHeadersOnSuccess", T::List(&T::Text)).since(22),
        f("allowedUpstreamHeaders", T::List(&T::Text)),
        f("allowedUpstreamHeadersToOverwrite", T::List(&T::Text)).since(15),
        f("readStateFromResponse", T::Bool),
    ], one_ofs: &[] },
    // 243
    Message { name: "HttpService", fields: &[
        f("pathPrefix", T::Text),
        f("request", T::Object(M(405))),
        f("response", T::Object(M(420))),
    ], one_ofs: &[] },
    // 244
    Message { name: "HttpService2", fields: &[
        f("tapServer", T::Object(M(419))).refers_to(Kind::Upstream),
        f("timeout", T::Duration),
    ], one_ofs: &[] },
    // 245
    Message { name: "HttpTlsConfig", fields: &[
        f("secretRef", T::Object(M(419))),
        f("sslParams", T::Object(M(523))),
    ], one_ofs: &[] },
    // 246
    Message { name: "HybridGatewayDelegatedHttpGateways", fields: &[
        f("httpConnectionManagerSettings", T::Object(M(229))),
        f("preventChildOverrides", T::Bool),
        f("ref", T::Object(M(419))).one_of(0).refers_to(Kind::MatchableHttpGateway),
        f("selector", T::Object(M(463))).one_of(0),
        f("sslConfig", T::Object(M(499))),
    ], one_ofs: &[
        OneOf { name: "selection_type", order: &["ref", "selector"] },
    ] },
    // 247
    Message { name: "HybridGatewayDelegatedTcpGateways", fields: &[
        f("ref", T::Object(M(419))).one_of(0).refers_to(Kind::MatchableTcpGateway),
        f("selector", T::Object(M(463))).one_of(0),
    ], one_ofs: &[
        OneOf { name: "selection_type", order: &["ref", "selector"] },
    ] },
    // 248
    Message { name: "HybridGatewayMatchedGatewaysItem", fields: &[
        f("httpGateway", T::Object(M(234))).one_of(0),
        f("matcher", T::Object(M(285))),
        f("tcpGateway", T::Object(M(516))).one_of(0),
    ], one_ofs: &[
        OneOf { name: "GatewayType", order: &["httpGateway", "tcpGateway"] },
    ] },
    // 249
    Message { name: "InternalAddressConfig", fields: &[
        f("cidrRanges", T::List(&T::Object(M(64)))),
        f("unixSockets", T::Bool).nullable(),
    ], one_ofs: &[] },
    // 250
    Message { name: "Jwks", fields: &[
        f("local", T::Object(M(296))).one_of(0),
        f("remote", T::Object(M(402))).one_of(0),
    ], one_ofs: &[
        OneOf { name: "jwks", order: &["remote", "local"] },
    ] },
    // 251
    Message { name: "Jwt", fields: &[
        f("allowMissingOrFailedJwt", T::Bool).deprecated(),
        f("providers", T::Map(&T::Object(M(384)))),
        f("validationPolicy", T::Enum(&["REQUIRE_VALID", "ALLOW_MISSING", "ALLOW_MISSING_OR_FAILED"])).since(18),
    ], one_ofs: &[] },
    // 252
    Message { name: "JwtLocalJwks", fields: &[
        f("inlineString", T::Text),
    ], one_ofs: &[] },
    // 253
    Message { name: "JwtPrincipal", fields: &[
        f("claims", T::Map(&T::Text)),
        f("matcher", T::Enum(&["EXACT_STRING", "BOOLEAN", "LIST_CONTAINS", "REGEX_MATCH"])),
        f("provider", T::Text),
    ], one_ofs: &[] },
    // 254
    Message { name: "JwtProvidersStaged", fields: &[
        f("afterExtAuth", T::Object(M(20))),
        f("beforeExtAuth", T::Object(M(20))),
    ], one_ofs: &[] },
    // 255
    Message { name: "JwtRemoteJwks", fields: &[
        f("refreshInterval", T::Text),
        f("url", T::Text),
    ], one_ofs: &[] },
    // 256
    Message { name: "JwtStaged", fields: &[
        f("afterExtAuth", T::Object(M(344))),
        f("beforeExtAuth", T::Object(M(344))),
    ], one_ofs: &[] },
    // 257
    Message { name: "JwtStaged2", fields: &[
        f("afterExtAuth", T::Object(M(251))),
        f("beforeExtAuth", T::Object(M(251))),
    ], one_ofs: &[] },
    // 258
    Message { name: "KeyValueAction", fields: &[
        f("keyToMask", T::Text),
        f("maskChar", T::Text),
        f("name", T::Text),
        f("percent", T::Object(M(105))),
    ], one_ofs: &[] },
    // 259
    Message { name: "Kube", fields: &[
        f("port", U32),
        f("ref", T::Object(M(419))).refers_to(Kind::Service),
    ], one_ofs: &[] },
    // 260
    Message { name: "KubeSubsetSpec", fields: &[
        f("defaultSubset", T::Object(M(122))),
        f("fallbackPolicy", T::Enum(&["ANY_ENDPOINT", "DEFAULT_SUBSET", "NO_FALLBACK"])),
        f("selectors", T::List(&T::Object(M(512)))),
    ], one_ofs: &[] },
    // 261
    Message { name: "KubernetesRateLimits", fields: &[
        f("QPS", T::Number),
        f("burst", U32),
    ], one_ofs: &[] },
    // 262
    Message { name: "LbEndpointsItemHealthCheckConfig", fields: &[
        f("hostname", T::Text),
        f("method", T::Text),
        f("path", T::Text),
        f("portValue", U32),
    ], one_ofs: &[] },
    // 263
    Message { name: "LbHash", fields: &[
        f("hashPolicies", T::List(&T::Object(M(209)))),
    ], one_ofs: &[] },
    // 264
    Message { name: "LdapGroupLookupSettings", fields: &[
        f("checkGroupsWithServiceAccount", T::Bool),
        f("credentialsSecretRef", T::Object(M(419))),
    ], one_ofs: &[] },
    // 265
    Message { name: "LdapPool", fields: &[
        f("initialSize", U32).nullable(),
        f("maxSize", U32).nullable(),
    ], one_ofs: &[] },
    // 266
    Message { name: "Limit", fields: &[
        f("dynamicMetadata", T::Object(M(147))),
    ], one_ofs: &[] },
    // 267
    Message { name: "ListenerAccessLoggingServiceAccessLogItem", fields: &[
        f("fileSink", T::Object(M(172))).one_of(0),
        f("filter", T::Object(M(173))),
        f("grpcService", T::Object(M(204))).one_of(0),
        f("openTelemetryService", T::Object(M(323))).since(19).one_of(0),
    ], one_ofs: &[
        OneOf { name: "OutputDestination", order: &["fileSink", "grpcService", "openTelemetryService"] },
    ] },
    // 268
    Message { name: "ListenerOption", fields: &[
        f("apiVersion", T::Text),
        f("kind", T::Text),
        f("metadata", T::Object(M(308))),
        f("spec", T::Object(M(269))),
        f("status", T::Any),
    ], one_ofs: &[] },
    // 269
    Message { name: "ListenerOptionSpec", fields: &[
        f("namespacedStatuses", T::Object(M(304))).since(19),
        f("options", T::Object(M(270))),
        f("targetRefs", T::List(&T::Object(M(515)))),
    ], one_ofs: &[] },
    // 270
    Message { name: "ListenerOptionSpecOptions", fields: &[
        f("accessLoggingService", T::Object(M(4))),
        f("connectionBalanceConfig", T::Object(M(337))),
        f("extensions", T::Object(M(330))),
        f("listenerAccessLoggingService", T::Object(M(4))),
        f("perConnectionBufferLimitBytes", U32).nullable(),
        f("proxyProtocol", T::Object(M(352))),
        f("socketOptions", T::List(&T::Object(M(356)))),
        f("tcpStats", T::Bool).since(18).nullable(),
    ], one_ofs: &[] },
    // 271
    Message { name: "LiteralsForTagsItem", fields: &[
        f("tag", T::Text).nullable(),
        f("value", T::Text).nullable(),
    ], one_ofs: &[] },
    // 272
    Message { name: "LoadBalancerConfigLeastRequest", fields: &[
        f("choiceCount", U32),
        f("slowStartConfig", T::Object(M(494))).since(13),
    ], one_ofs: &[] },
    // 273
    Message { name: "LoadBalancerConfigRingHash", fields: &[
        f("ringHashConfig", T::Object(M(442))),
    ], one_ofs: &[] },
    // 274
    Message { name: "LoadBalancerConfigRoundRobin", fields: &[
        f("slowStartConfig", T::Object(M(494))).since(13),
    ], one_ofs: &[] },
    // 275
    Message { name: "LocalityEndpointsItemLbEndpointsItem", fields: &[
        f("address", T::Text),
        f("healthCheckConfig", T::Object(M(262))),
        f("loadBalancingWeight", U32).nullable(),
        f("metadata", T::Map(&T::Open)).since(17),
        f("port", U32),
        f("upstreamSslConfig", T::Object(M(498))),
    ], one_ofs: &[] },
    // 276
    Message { name: "LocalityEndpointsItemLocality", fields: &[
        f("region", T::Text),
        f("subZone", T::Text),
        f("zone", T::Text),
    ], one_ofs: &[] },
    // 277
    Message { name: "MatchHeadersItem", fields: &[
        f("name", T::Text),
    ], one_ofs: &[] },
    // 278
    Message { name: "MatchableHttpGateway", fields: &[
        f("apiVersion", T::Text),
        f("kind", T::Text),
        f("metadata", T::Object(M(308))),
        f("spec", T::Object(M(279))),
        f("status", T::Any),
    ], one_ofs: &[] },
    // 279
    Message { name: "MatchableHttpGatewaySpec", fields: &[
        f("httpGateway", T::Object(M(234))),
        f("matcher", T::Object(M(280))),
        f("namespacedStatuses", T::Object(M(304))),
    ], one_ofs: &[] },
    // 280
    Message { name: "MatchableHttpGatewaySpecMatcher", fields: &[
        f("sourcePrefixRanges", T::List(&T::Object(M(64)))),
        f("sslConfig", T::Object(M(499))),
    ], one_ofs: &[] },
    // 281
    Message { name: "MatchableTcpGateway", fields: &[
        f("apiVersion", T::Text),
        f("kind", T::Text),
        f("metadata", T::Object(M(308))),
        f("spec", T::Object(M(282))),
        f("status", T::Any),
    ], one_ofs: &[] },
    // 282
    Message { name: "MatchableTcpGatewaySpec", fields: &[
        f("matcher", T::Object(M(283))),
        f("namespacedStatuses", T::Object(M(304))),
        f("tcpGateway", T::Object(M(284))),
    ], one_ofs: &[] },
    // 283
    Message { name: "MatchableTcpGatewaySpecMatcher", fields: &[
        f("passthroughCipherSuites", T::List(&T::Text)),
        f("sourcePrefixRanges", T::List(&T::Object(M(64)))),
        f("sslConfig", T::Object(M(502))),
    ], one_ofs: &[] },
    // 284
    Message { name: "MatchableTcpGatewaySpecTcpGateway", fields: &[
        f("options", T::Object(M(517))),
        f("tcpHosts", T::List(&T::Object(M(518)))),
    ], one_ofs: &[] },
    // 285
    Message { name: "MatchedGatewaysItemMatcher", fields: &[
        f("passthroughCipherSuites", T::List(&T::Text)).since(14),
        f("sourcePrefixRanges", T::List(&T::Object(M(64)))),
        f("sslConfig", T::Object(M(499))),
    ], one_ofs: &[] },
    // 286
    Message { name: "Matcher", fields: &[
        f("caseSensitive", T::Bool).nullable(),
        f("connectMatcher", T::Object(M(155))).since(14).one_of(0),
        f("exact", T::Text).one_of(0),
        f("headers", T::List(&T::Object(M(217)))),
        f("methods", T::List(&T::Text)),
        f("prefix", T::Text).one_of(0),
        f("queryParameters", T::List(&T::Object(M(288)))),
        f("regex", T::Text).one_of(0),
    ], one_ofs: &[
        OneOf { name: "path_specifier", order: &["prefix", "exact", "regex", "connectMatcher"] },
    ] },
    // 287
    Message { name: "Matcher2", fields: &[
        f("caseSensitive", T::Bool).nullable(),
        f("connectMatcher", T::Object(M(155))).one_of(0),
        f("exact", T::Text).one_of(0),
        f("headers", T::List(&T::Object(M(217)))),
        f("methods", T::List(&T::Text)),
        f("prefix", T::Text).one_of(0),
        f("queryParameters", T::List(&T::Object(M(288)))),
        f("regex", T::Text).one_of(0),
    ], one_ofs: &[
        OneOf { name: "path_specifier", order: &["prefix", "exact", "regex", "connectMatcher"] },
    ] },
    // 288
    Message { name: "MatcherQueryParametersItem", fields: &[
        f("name", T::Text),
        f("regex", T::Bool),
        f("value", T::Text),
    ], one_ofs: &[] },
    // 289
    Message { name: "MaxStreamDuration", fields: &[
        f("grpcTimeoutHeaderMax", T::Duration),
        f("grpcTimeoutHeaderOffset", T::Duration),
        f("maxStreamDuration", T::Duration),
    ], one_ofs: &[] },
    // 290
    Message { name: "MergeJsonKeys", fields: &[
        f("jsonKeys", T::Map(&T::Object(M(291)))),
    ], one_ofs: &[] },
    // 291
    Message { name: "MergeJsonKeysJsonKeysValue", fields: &[
        f("overrideEmpty", T::Bool),
        f("tmpl", T::Object(M(427))),
    ], one_ofs: &[] },
    // 292
    Message { name: "Metadata", fields: &[
        f("defaultValue", T::Text),
        f("descriptorKey", T::Text),
        f("metadataKey", T::Object(M(295))),
        f("source", T::Enum(&["DYNAMIC", "ROUTE_ENTRY"])),
    ], one_ofs: &[] },
    // 293
    Message { name: "MetadataForTagsItem", fields: &[
        f("defaultValue", T::Text),
        f("kind", T::Enum(&["REQUEST", "ENDPOINT"])),
        f("tag", T::Text),
        f("value", T::Object(M(294))),
    ], one_ofs: &[] },
    // 294
    Message { name: "MetadataForTagsItemValue", fields: &[
        f("key", T::Text),
        f("namespace", T::Text),
        f("nestedFieldDelimiter", T::Text),
    ], one_ofs: &[] },
    // 295
    Message { name: "MetadataKey", fields: &[
        f("key", T::Text),
        f("path", T::List(&T::Object(M(296)))),
    ], one_ofs: &[] },
    // 296
    Message { name: "MetadataKeyPathItem", fields: &[
        f("key", T::Text),
    ], one_ofs: &[] },
    // 297
    Message { name: "Mistral", fields: &[
        f("authToken", T::Object(M(44))),
        f("customHost", T::Object(M(107))),
        f("model", T::Text),
    ], one_ofs: &[] },
    // 298
    Message { name: "Moderation", fields: &[
        f("openai", T::Object(M(325))),
    ], one_ofs: &[] },
    // 299
    Message { name: "Multi", fields: &[
        f("destinations", T::List(&T::Object(M(585)))),
    ], one_ofs: &[] },
    // 300
    Message { name: "MultiDestinationsItem", fields: &[
        f("destination", T::Object(M(123))),
        f("options", T::Object(M(128))),
        f("weight", U32).nullable(),
    ], one_ofs: &[] },
    // 301
    Message { name: "MultiPrioritiesItem", fields: &[
        f("pool", T::List(&T::Object(M(375)))),
    ], one_ofs: &[] },
    // 302
    Message { name: "MutationRules", fields: &[
        f("allowAllRouting", T::Bool).nullable(),
        f("allowEnvoy", T::Bool).nullable(),
        f("allowExpression", T::Object(M(457))),
        f("disallowAll", T::Bool).nullable(),
        f("disallowExpression", T::Object(M(457))),
        f("disallowIsError", T::Bool).nullable(),
        f("disallowSystem", T::Bool).nullable(),
    ], one_ofs: &[] },
    // 303
    Message { name: "MutationRules2", fields: &[
        f("allowAllRouting", T::Bool).nullable(),
        f("allowEnvoy", T::Bool).nullable(),
        f("allowExpression", T::Object(M(458))),
        f("disallowAll", T::Bool).nullable(),
        f("disallowExpression", T::Object(M(458))),
        f("disallowIsError", T::Bool).nullable(),
        f("disallowSystem", T::Bool).nullable(),
    ], one_ofs: &[] },
    // 304
    Message { name: "NamespacedStatuses", fields: &[
        f("statuses", T::Map(&T::Open)),
    ], one_ofs: &[] },
    // 305
    Message { name: "Oauth2AccessTokenValidation", fields: &[
        f("azure", T::Object(M(50))).since(18),
        f("cacheTimeout", T::Text),
        f("claimsToHeaders", T::List(&T::Object(M(7)))).since(18),
        f("default", T::Object(M(155))).since(18),
        f("dynamicMetadataFromClaims", T::Map(&T::Text)).since(15),
        f("introspection", T::Object(M(8))),
        f("introspectionUrl", T::Text),
        f("jwt", T::Object(M(9))),
        f("requiredScopes", T::Object(M(10))),
        f("userinfoUrl", T::Text),
    ], one_ofs: &[] },
    // 306
    Message { name: "Oauth2Oauth2", fields: &[
        f("afterLogoutUrl", T::Text),
        f("appUrl", T::Text),
        f("authEndpoint", T::Text),
        f("authEndpointQueryParams", T::Map(&T::Text)),
        f("callbackPath", T::Text),
        f("clientId", T::Text),
        f("clientSecretRef", T::Object(M(419))),
        f("disableClientSecret", T::Bool).since(14).nullable(),
        f("logoutPath", T::Text),
        f("revocationEndpoint", T::Text),
        f("scopes", T::List(&T::Text)),
        f("session", T::Object(M(467))),
        f("tokenEndpoint", T::Text),
        f("tokenEndpointQueryParams", T::Map(&T::Text)),
    ], one_ofs: &[] },
    // 307
    Message { name: "Oauth2OidcAuthorizationCode", fields: &[
        f("accessToken", T::Object(M(6))).since(15),
        f("afterLogoutUrl", T::Text),
        f("appUrl", T::Text),
        f("authEndpointQueryParams", T::Map(&T::Text)),
        f("autoMapFromMetadata", T::Object(M(311))),
        f("azure", T::Object(M(50))).since(16),
        f("callbackPath", T::Text),
        f("clientAuthentication", T::Object(M(312))).since(16),
        f("clientId", T::Text),
        f("clientSecretRef", T::Object(M(419))),
        f("default", T::Object(M(155))).since(16),
        f("disableClientSecret", T::Bool).since(14).nullable(),
        f("discoveryOverride", T::Object(M(313))),
        f("discoveryPollInterval", T::Text),
        f("dynamicMetadataFromClaims", T::Map(&T::Text)).since(15),
        f("endSessionProperties", T::Object(M(314))),
        f("frontChannelLogout", T::Object(M(347))).since(18),
        f("headers", T::Object(M(315))),
        f("identityToken", T::Object(M(6))).since(15),
        f("issuerUrl", T::Text),
        f("jwksCacheRefreshPolicy", T::Object(M(316))),
        f("logoutPath", T::Text),
        f("parseCallbackPathAsRegex", T::Bool),
        f("scopes", T::List(&T::Text)),
        f("session", T::Object(M(467))),
        f("sessionIdHeaderName", T::Text),
        f("tokenEndpointQueryParams", T::Map(&T::Text)),
    ], one_ofs: &[] },
    // 308
    Message { name: "ObjectMeta", fields: &[
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
    ], one_ofs: &[] },
    // 309
    Message { name: "ObservabilityOptionsConfigStatusMetricLabelsValue", fields: &[
        f("labelToPath", T::Map(&T::Text)),
    ], one_ofs: &[] },
    // 310
    Message { name: "ObservabilityOptionsGrafanaIntegration", fields: &[
        f("dashboardPrefix", T::Text).since(15),
        f("defaultDashboardFolderId", U32).nullable(),
        f("extraMetricQueryParameters", T::Text).since(15),
    ], one_ofs: &[] },
    // 311
    Message { name: "OidcAuthorizationCodeAutoMapFromMetadata", fields: &[
        f("namespace", T::Text),
    ], one_ofs: &[] },
    // 312
    Message { name: "OidcAuthorizationCodeClientAuthentication", fields: &[
        f("clientSecret", T::Object(M(68))),
        f("privateKeyJwt", T::Object(M(69))),
    ], one_ofs: &[] },
    // 313
    Message { name: "OidcAuthorizationCodeDiscoveryOverride", fields: &[
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
    ], one_ofs: &[] },
    // 314
    Message { name: "OidcAuthorizationCodeEndSessionProperties", fields: &[
        f("methodType", T::Enum(&[])),
    ], one_ofs: &[] },
    // 315
    Message { name: "OidcAuthorizationCodeHeaders", fields: &[
        f("accessTokenHeader", T::Text),
        f("idTokenHeader", T::Text),
        f("useBearerSchemaForAuthorization", T::Bool).nullable(),
    ], one_ofs: &[] },
    // 316
    Message { name: "OidcAuthorizationCodeJwksCacheRefreshPolicy", fields: &[
        f("always", T::Object(M(155))),
        f("maxIdpReqPerPollingInterval", U32),
        f("never", T::Object(M(155))),
    ], one_ofs: &[] },
    // 317
    Message { name: "OpaAuthOptions", fields: &[
        f("fastInputConversion", T::Bool),
        f("returnDecisionReason", T::Bool).since(15),
    ], one_ofs: &[] },
    // 318
    Message { name: "OpaServerAuthOptions", fields: &[
        f("fastInputConversion", T::Bool),
        f("returnDecisionReason", T::Bool),
    ], one_ofs: &[] },
    // 319
    Message { name: "OpenCensusConfig", fields: &[
        f("grpcAddress", T::Object(M(320))).one_of(0),
        f("httpAddress", T::Text).one_of(0),
        f("incomingTraceContext", T::List(&T::Enum(&["NONE", "TRACE_CONTEXT", "GRPC_TRACE_BIN", "CLOUD_TRACE_CONTEXT", "B3"]))),
        f("ocagentExporterEnabled", T::Bool),
        f("outgoingTraceContext", T::List(&T::Enum(&["NONE", "TRACE_CONTEXT", "GRPC_TRACE_BIN", "CLOUD_TRACE_CONTEXT", "B3"]))),
        f("traceConfig", T::Object(M(526))),
    ], one_ofs: &[
        OneOf { name: "ocagent_address", order: &["httpAddress", "grpcAddress"] },
    ] },
    // 320
    Message { name: "OpenCensusConfigGrpcAddress", fields: &[
        f("statPrefix", T::Text),
        f("targetUri", T::Text),
    ], one_ofs: &[] },
    // 321
    Message { name: "OpenCensusConfigTraceConfig", fields: &[
        f("constantSampler", T::Object(M(528))),
        f("maxNumberOfAnnotations", T::Long),
        f("maxNumberOfAttributes", T::Long),
        f("maxNumberOfLinks", T::Long),
        f("maxNumberOfMessageEvents", T::Long),
        f("probabilitySampler", T::Object(M(529))),
        f("rateLimitingSampler", T::Object(M(530))),
    ], one_ofs: &[] },
    // 322
    Message { name: "OpenTelemetryConfig", fields: &[
        f("clusterName", T::Text).one_of(0),
        f("collectorUpstreamRef", T::Object(M(419))).one_of(0).refers_to(Kind::Upstream),
        f("grpcService", T::Object(M(165))).since(18),
        f("maxCacheSize", U32).since(20).nullable(),
        f("serviceName", T::Text).since(18),
    ], one_ofs: &[
        OneOf { name: "collector_cluster", order: &["collectorUpstreamRef", "clusterName"] },
    ] },
    // 323
    Message { name: "OpenTelemetryService", fields: &[
        f("attributes", T::Object(M(38))),
        f("body", T::Open),
        f("collector", T::Object(M(70))),
        f("disableBuiltinLabels", T::Bool),
        f("filterStateObjectsToLog", T::List(&T::Text)),
        f("logName", T::Text),
    ], one_ofs: &[] },
    // 324
    Message { name: "OpenTelemetryService2", fields: &[
        f("attributes", T::Object(M(38))),
        f("body", T::Open),
        f("collector", T::Object(M(71))),
        f("disableBuiltinLabels", T::Bool),
        f("filterStateObjectsToLog", T::List(&T::Text)),
        f("logName", T::Text),
    ], one_ofs: &[] },
    // 325
    Message { name: "Openai", fields: &[
        f("authToken", T::Object(M(44))),
        f("model", T::Text),
    ], one_ofs: &[] },
    // 326
    Message { name: "Openai2", fields: &[
        f("authToken", T::Object(M(44))),
    ], one_ofs: &[] },
    // 327
    Message { name: "Options", fields: &[
        f("buffer", T::Object(M(57))),
        f("caching", T::Object(M(58))).deprecated(),
        f("connectionLimit", T::Object(M(90))).since(15),
        f("csrf", T::Object(M(103))),
        f("disableExtProc", T::Bool).since(15).nullable().one_of(0),
        f("disableExtProcEarly", T::Bool).since(18).nullable().one_of(1),
        f("disableExtProcLate", T::Bool).since(18).nullable().one_of(2),
        f("dlp", T::Object(M(131))),
        f("dynamicForwardProxy", T::Object(M(143))),
        f("extProc", T::Object(M(158))).since(15).one_of(0),
        f("extProcEarly", T::Object(M(158))).since(18).one_of(1),
        f("extProcLate", T::Object(M(158))).since(18).one_of(2),
        f("extauth", T::Object(M(162))),
        f("extensions", T::Object(M(330))),
        f("grpcJsonTranscoder", T::Object(M(199))),
        f("grpcWeb", T::Object(M(344))),
        f("gzip", T::Object(M(208))),
        f("headerValidationSettings", T::Object(M(346))).since(17),
        f("healthCheck", T::Object(M(347))),
        f("httpConnectionManagerSettings", T::Object(M(229))),
        f("httpLocalRatelimit", T::Object(M(239))).since(15),
        f("leftmostXffAddress", T::Bool).nullable(),
        f("networkLocalRatelimit", T::Object(M(116))).since(15),
        f("proxyLatency", T::Object(M(385))),
        f("ratelimitServer", T::Object(M(395))),
        f("router", T::Object(M(451))).since(14),
        f("sanitizeClusterHeader", T::Bool).nullable(),
        f("statefulSession", T::Object(M(506))).since(17),
        f("tap", T::Object(M(513))).since(16),
        f("waf", T::Object(M(575))),
        f("wasm", T::Object(M(579))),
    ], one_ofs: &[
        OneOf { name: "ext_proc_config", order: &["disableExtProc", "extProc"] },
        OneOf { name: "ext_proc_early_config", order: &["disableExtProcEarly", "extProcEarly"] },
        OneOf { name: "ext_proc_late_config", order: &["disableExtProcLate", "extProcLate"] },
    ] },
    // 328
    Message { name: "Options2", fields: &[
        f("connectionLimit", T::Object(M(90))).since(15),
        f("localRatelimit", T::Object(M(116))).since(15),
        f("tcpProxySettings", T::Object(M(521))),
    ], one_ofs: &[] },
    // 329
    Message { name: "Options3", fields: &[
        f("bufferPerRoute", T::Object(M(56))),
        f("csrf", T::Object(M(103))),
        f("extauth", T::Object(M(163))),
        f("extensions", T::Object(M(330))),
        f("headerManipulation", T::Object(M(215))),
        f("stagedTransformations", T::Object(M(505))),
        f("transformations", T::Object(M(542))).deprecated(),
    ], one_ofs: &[] },
    // 330
    Message { name: "Options3Extensions", fields: &[
        f("configs", T::Map(&T::Open)),
    ], one_ofs: &[] },
    // 331
    Message { name: "Options4", fields: &[
        f("ai", T::Object(M(21))).since(18),
        f("appendXForwardedHost", T::Bool).since(14).nullable(),
        f("autoHostRewrite", T::Bool).nullable().one_of(0),
        f("bufferPerRoute", T::Object(M(56))),
        f("cors", T::Object(M(100))),
        f("csrf", T::Object(M(103))),
        f("dlp", T::Object(M(132))),
        f("envoyMetadata", T::Map(&T::Open)),
        f("extProc", T::Object(M(161))).since(15),
        f("extProcEarly", T::Object(M(161))).since(18),
        f("extProcLate", T::Object(M(161))).since(18),
        f("extauth", T::Object(M(163))),
        f("extensions", T::Object(M(330))),
        f("faults", T::Object(M(170))),
        f("headerManipulation", T::Object(M(215))),
        f("hostRewrite", T::Text).one_of(0),
        f("hostRewriteHeader", T::Text).since(16).nullable().one_of(0),
        f("hostRewritePathRegex", T::Object(M(227))).since(14).one_of(0),
        f("idleTimeout", T::Duration).since(14),
        f("jwt", T::Object(M(344))).deprecated().one_of(1),
        f("jwtProvidersStaged", T::Object(M(254))).since(18).one_of(1),
        f("jwtStaged", T::Object(M(256))).one_of(1),
        f("lbHash", T::Object(M(263))),
        f("maxStreamDuration", T::Object(M(289))),
        f("prefixRewrite", T::Text).nullable(),
        f("rateLimitConfigs", T::Object(M(388))).one_of(2),
        f("rateLimitEarlyConfigs", T::Object(M(388))).one_of(3),
        f("rateLimitRegularConfigs", T::Object(M(388))).one_of(4),
        f("ratelimit", T::Object(M(392))).one_of(2),
        f("ratelimitBasic", T::Object(M(394))),
        f("ratelimitEarly", T::Object(M(392))).one_of(3),
        f("ratelimitRegular", T::Object(M(392))).one_of(4),
        f("rbac", T::Object(M(397))),
        f("regexRewrite", T::Object(M(227))),
        f("retries", T::Object(M(437))),
        f("shadowing", T::Object(M(490))),
        f("stagedTransformations", T::Object(M(505))),
        f("timeout", T::Duration),
        f("tracing", T::Object(M(533))),
        f("transformations", T::Object(M(542))).deprecated(),
        f("upgrades", T::List(&T::Object(M(544)))),
        f("waf", T::Object(M(575))),
    ], one_ofs: &[
        OneOf { name: "host_rewrite_type", order: &["hostRewrite", "autoHostRewrite", "hostRewritePathRegex", "hostRewriteHeader"] },
        OneOf { name: "jwt_config", order: &["jwt", "jwtStaged", "jwtProvidersStaged"] },
        OneOf { name: "rate_limit_config_type", order: &["ratelimit", "rateLimitConfigs"] },
        OneOf { name: "rate_limit_early_config_type", order: &["ratelimitEarly", "rateLimitEarlyConfigs"] },
        OneOf { name: "rate_limit_regular_config_type", order: &["ratelimitRegular", "rateLimitRegularConfigs"] },
    ] },
    // 332
    Message { name: "Options5", fields: &[
        f("bufferPerRoute", T::Object(M(56))),
        f("cors", T::Object(M(100))),
        f("corsPolicyMergeSettings", T::Object(M(333))).since(18),
        f("csrf", T::Object(M(103))),
        f("dlp", T::Object(M(132))),
        f("extProc", T::Object(M(161))).since(15),
        f("extProcEarly", T::Object(M(161))).since(18),
        f("extProcLate", T::Object(M(161))).since(18),
        f("extauth", T::Object(M(163))),
        f("extensions", T::Object(M(330))),
        f("headerManipulation", T::Object(M(215))),
        f("includeAttemptCountInResponse", T::Bool).nullable(),
        f("includeRequestAttemptCount", T::Bool).nullable(),
        f("jwt", T::Object(M(251))).deprecated().one_of(0),
        f("jwtStaged", T::Object(M(257))).one_of(0),
        f("rateLimitConfigs", T::Object(M(388))).one_of(1),
        f("rateLimitEarlyConfigs", T::Object(M(388))).one_of(2),
        f("rateLimitRegularConfigs", T::Object(M(388))).one_of(3),
        f("ratelimit", T::Object(M(393))).one_of(1),
        f("ratelimitBasic", T::Object(M(394))),
        f("ratelimitEarly", T::Object(M(393))).one_of(2),
        f("ratelimitRegular", T::Object(M(393))).one_of(3),
        f("rbac", T::Object(M(397))),
        f("retries", T::Object(M(437))),
        f("stagedTransformations", T::Object(M(505))),
        f("stats", T::Object(M(510))),
        f("transformations", T::Object(M(542))).deprecated(),
        f("waf", T::Object(M(575))),
    ], one_ofs: &[
        OneOf { name: "jwt_config", order: &["jwt", "jwtStaged"] },
        OneOf { name: "rate_limit_config_type", order: &["ratelimit", "rateLimitConfigs"] },
        OneOf { name: "rate_limit_early_config_type", order: &["ratelimitEarly", "rateLimitEarlyConfigs"] },
        OneOf { name: "rate_limit_regular_config_type", order: &["ratelimitRegular", "rateLimitRegularConfigs"] },
    ] },
    // 333
    Message { name: "Options5CorsPolicyMergeSettings", fields: &[
        f("exposeHeaders", T::Enum(&["DEFAULT", "UNION"])),
    ], one_ofs: &[] },
    // 334
    Message { name: "OptionsAccessLoggingService", fields: &[
        f("accessLog", T::List(&T::Object(M(5)))),
    ], one_ofs: &[] },
    // 335
    Message { name: "OptionsCaching", fields: &[
        f("allowedVaryHeaders", T::List(&T::Object(M(27)))),
        f("cachingServiceRef", T::Object(M(419))),
        f("maxPayloadSize", U32).nullable(),
        f("timeout", T::Text),
    ], one_ofs: &[] },
    // 336
    Message { name: "OptionsConfigRefs", fields: &[
        f("delegateOptions", T::List(&T::Object(M(419)))).refers_to(Kind::RouteOption),
    ], one_ofs: &[] },
    // 337
    Message { name: "OptionsConnectionBalanceConfig", fields: &[
        f("exactBalance", T::Object(M(155))),
    ], one_ofs: &[] },
    // 338
    Message { name: "OptionsConnectionLimit", fields: &[
        f("delayBeforeClose", T::Text),
        f("maxActiveConnections", U32).nullable(),
    ], one_ofs: &[] },
    // 339
    Message { name: "OptionsCsrf", fields: &[
        f("additionalOrigins", T::List(&T::Object(M(27)))),
        f("filterEnabled", T::Object(M(178))),
        f("shadowEnabled", T::Object(M(178))),
    ], one_ofs: &[] },
    // 340
    Message { name: "OptionsDlp", fields: &[
        f("dlpRules", T::List(&T::Object(M(133)))),
        f("enabledFor", T::Enum(&[])),
    ], one_ofs: &[] },
    // 341
    Message { name: "OptionsDynamicForwardProxy", fields: &[
        f("circuitBreakers", T::Object(M(65))).since(18),
        f("dnsCacheConfig", T::Object(M(145))),
        f("saveUpstreamAddress", T::Bool),
        f("sslConfig", T::Object(M(146))),
    ], one_ofs: &[] },
    // 342
    Message { name: "OptionsExtauth", fields: &[
        f("clearRouteCache", T::Bool),
        f("extauthzServerRef", T::Object(M(419))),
        f("failureModeAllow", T::Bool),
        f("grpcService", T::Object(M(165))),
        f("httpService", T::Object(M(243))),
        f("requestBody", T::Object(M(408))),
        f("requestTimeout", T::Text),
        f("statPrefix", T::Text),
        f("statusOnError", U32),
        f("transportApiVersion", T::Enum(&[])),
        f("userIdHeader", T::Text),
    ], one_ofs: &[] },
    // 343
    Message { name: "OptionsGrpcJsonTranscoder", fields: &[
        f("autoMapping", T::Bool),
        f("convertGrpcStatus", T::Bool),
        f("ignoreUnknownQueryParameters", T::Bool),
        f("ignoredQueryParameters", T::List(&T::Text)),
        f("matchIncomingRequestRoute", T::Bool),
        f("printOptions", T::Object(M(374))),
        f("protoDescriptor", T::Text),
        f("protoDescriptorBin", T::Text),
        f("protoDescriptorConfigMap", T::Object(M(200))),
        f("services", T::List(&T::Text)),
    ], one_ofs: &[] },
    // 344
    Message { name: "OptionsGrpcWeb", fields: &[
        f("disable", T::Bool),
    ], one_ofs: &[] },
    // 345
    Message { name: "OptionsGzip", fields: &[
        f("compressionLevel", T::Enum(&[])),
        f("compressionStrategy", T::Enum(&[])),
        f("contentLength", U32).nullable(),
        f("contentType", T::List(&T::Text)),
        f("disableOnEtagHeader", T::Bool),
        f("memoryLevel", U32).nullable(),
        f("removeAcceptEncodingHeader", T::Bool),
        f("windowBits", U32).nullable(),
    ], one_ofs: &[] },
    // 346
    Message { name: "OptionsHeaderValidationSettings", fields: &[
        f("disableHttp1MethodValidation", T::Object(M(155))),
    ], one_ofs: &[] },
    // 347
    Message { name: "OptionsHealthCheck", fields: &[
        f("path", T::Text),
    ], one_ofs: &[] },
    // 348
    Message { name: "OptionsHttpConnectionManagerSettings", fields: &[
        f("acceptHttp10", T::Bool).nullable(),
        f("allowChunkedLength", T::Bool).nullable(),
        f("appendXForwardedPort", T::Bool).nullable(),
        f("codecType", T::Enum(&[])),
        f("defaultHostForHttp10", T::Text).nullable(),
        f("delayedCloseTimeout", T::Text),
        f("drainTimeout", T::Text),
        f("earlyHeaderManipulation", T::Object(M(230))),
        f("enableTrailers", T::Bool).nullable(),
        f("forwardClientCertDetails", T::Enum(&[])),
        f("generateRequestId", T::Bool).nullable(),
        f("headersWithUnderscoresAction", T::Enum(&[])),
        f("http2ProtocolOptions", T::Object(M(240))),
        f("idleTimeout", T::Text),
        f("internalAddressConfig", T::Object(M(249))),
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
        f("setCurrentClientCertDetails", T::Object(M(469))),
        f("skipXffAppend", T::Bool).nullable(),
        f("streamIdleTimeout", T::Text),
        f("stripAnyHostPort", T::Bool).nullable(),
        f("tracing", T::Object(M(231))),
        f("upgrades", T::List(&T::Object(M(232)))),
        f("useRemoteAddress", T::Bool).nullable(),
        f("uuidRequestIdConfig", T::Object(M(566))),
        f("via", T::Text).nullable(),
        f("xffNumTrustedHops", U32).nullable(),
    ], one_ofs: &[] },
    // 349
    Message { name: "OptionsHttpLocalRatelimit", fields: &[
        f("defaultLimit", T::Object(M(117))),
        f("enableXRatelimitHeaders", T::Bool).nullable(),
        f("localRateLimitPerDownstreamConnection", T::Bool).nullable(),
    ], one_ofs: &[] },
    // 350
    Message { name: "OptionsListenerAccessLoggingService", fields: &[
        f("accessLog", T::List(&T::Object(M(267)))),
    ], one_ofs: &[] },
    // 351
    Message { name: "OptionsProxyLatency", fields: &[
        f("chargeClusterStat", T::Bool).nullable(),
        f("chargeListenerStat", T::Bool).nullable(),
        f("emitDynamicMetadata", T::Bool).nullable(),
        f("measureRequestInternally", T::Bool),
        f("request", T::Enum(&[])),
        f("response", T::Enum(&[])),
    ], one_ofs: &[] },
    // 352
    Message { name: "OptionsProxyProtocol", fields: &[
        f("allowRequestsWithoutProxyProtocol", T::Bool),
        f("rules", T::List(&T::Object(M(386)))),
    ], one_ofs: &[] },
    // 353
    Message { name: "OptionsRatelimitServer", fields: &[
        f("denyOnFail", T::Bool),
        f("enableXRatelimitHeaders", T::Bool),
        f("grpcService", T::Object(M(165))),
        f("rateLimitBeforeAuth", T::Bool),
        f("ratelimitServerRef", T::Object(M(419))),
        f("requestTimeout", T::Text),
    ], one_ofs: &[] },
    // 354
    Message { name: "OptionsRouter", fields: &[
        f("dynamicStats", T::Bool).nullable(),
        f("suppressEnvoyHeaders", T::Bool).nullable(),
    ], one_ofs: &[] },
    // 355
    Message { name: "OptionsSocketOptionsItem", fields: &[
        f("bufValue", T::Bytes).one_of(0),
        f("description", T::Text),
        f("intValue", T::Long).one_of(0),
        f("level", T::Long),
        f("name", T::Long),
        f("state", T::Enum(&["STATE_PREBIND", "STATE_BOUND", "STATE_LISTENING"])),
    ], one_ofs: &[
        OneOf { name: "value", order: &["intValue", "bufValue"] },
    ] },
    // 356
    Message { name: "OptionsSocketOptionsItem2", fields: &[
        f("bufValue", T::Text),
        f("description", T::Text),
        f("intValue", T::Long),
        f("level", T::Long),
        f("name", T::Long),
        f("state", T::Enum(&[])),
    ], one_ofs: &[] },
    // 357
    Message { name: "OptionsStagedTransformations", fields: &[
        f("early", T::Object(M(151))),
        f("escapeCharacters", T::Bool).since(15).nullable(),
        f("inheritTransformation", T::Bool),
        f("logRequestResponseInfo", T::Bool).nullable(),
        f("postRouting", T::Object(M(372))).since(17),
        f("regular", T::Object(M(151))),
    ], one_ofs: &[] },
    // 358
    Message { name: "OptionsStatefulSession", fields: &[
        f("cookieBased", T::Object(M(507))),
        f("headerBased", T::Object(M(508))),
        f("strict", T::Bool),
    ], one_ofs: &[] },
    // 359
    Message { name: "OptionsTap", fields: &[
        f("maxBufferedRxBytes", U32).nullable(),
        f("maxBufferedTxBytes", U32).nullable(),
        f("recordDownstreamConnection", T::Bool).nullable(),
        f("recordHeadersReceivedTime", T::Bool).nullable(),
        f("sinks", T::List(&T::Object(M(514)))),
    ], one_ofs: &[] },
    // 360
    Message { name: "OptionsTcpProxySettings", fields: &[
        f("accessLogFlushInterval", T::Duration),
        f("idleTimeout", T::Duration),
        f("maxConnectAttempts", U32).nullable(),
        f("tunnelingConfig", T::Object(M(543))),
    ], one_ofs: &[] },
    // 361
    Message { name: "OptionsTransformations", fields: &[
        f("clearRouteCache", T::Bool),
        f("requestTransformation", T::Object(M(411))),
        f("responseTransformation", T::Object(M(411))),
    ], one_ofs: &[] },
    // 362
    Message { name: "OptionsWaf", fields: &[
        f("auditLogging", T::Object(M(576))),
        f("configMapRuleSets", T::List(&T::Object(M(577)))),
        f("coreRuleSet", T::Object(M(578))),
        f("customInterventionMessage", T::Text),
        f("disabled", T::Bool),
        f("requestHeadersOnly", T::Bool),
        f("responseHeadersOnly", T::Bool),
        f("ruleSets", T::List(&T::Object(M(452)))),
    ], one_ofs: &[] },
    // 363
    Message { name: "OptionsWasm", fields: &[
        f("filters", T::List(&T::Object(M(580)))),
    ], one_ofs: &[] },
    // 364
    Message { name: "Overrides", fields: &[
        f("asyncMode", T::Bool).nullable(),
        f("grpcService", T::Object(M(201))),
        f("metadataContextNamespaces", T::List(&T::Text)),
        f("processingMode", T::Object(M(377))),
        f("requestAttributes", T::List(&T::Text)),
        f("responseAttributes", T::List(&T::Text)),
        f("typedMetadataContextNamespaces", T::List(&T::Text)),
    ], one_ofs: &[] },
    // 365
    Message { name: "Parameters", fields: &[
        f("cipherSuites", T::List(&T::Text)),
        f("ecdhCurves", T::List(&T::Text)),
        f("maximumProtocolVersion", T::Enum(&["TLS_AUTO", "TLSv1_0", "TLSv1_1", "TLSv1_2", "TLSv1_3"])),
        f("minimumProtocolVersion", T::Enum(&["TLS_AUTO", "TLSv1_0", "TLSv1_1", "TLSv1_2", "TLSv1_3"])),
    ], one_ofs: &[] },
    // 366
    Message { name: "Parameters2", fields: &[
        f("headers", T::Map(&T::Text)),
        f("path", T::Text).nullable(),
    ], one_ofs: &[] },
    // 367
    Message { name: "Parameters3", fields: &[
        f("cipherSuites", T::List(&T::Text)),
        f("ecdhCurves", T::List(&T::Text)),
        f("maximumProtocolVersion", T::Enum(&[])),
        f("minimumProtocolVersion", T::Enum(&[])),
    ], one_ofs: &[] },
    // 368
    Message { name: "PassThroughAuthGrpc", fields: &[
        f("address", T::Text),
        f("connectionTimeout", T::Text),
        f("retryPolicy", T::Object(M(439))).since(15),
        f("tlsConfig", T::Object(M(207))).since(13),
    ], one_ofs: &[] },
    // 369
    Message { name: "PassThroughAuthHttp", fields: &[
        f("connectionPool", T::Object(M(233))).since(22),
        f("connectionTimeout", T::Text),
        f("request", T::Object(M(241))),
        f("response", T::Object(M(242))),
        f("responseHeaderTimeout", T::Text).since(22),
        f("tlsConfig", T::Object(M(245))).since(20),
        f("url", T::Text),
    ], one_ofs: &[] },
    // 370
    Message { name: "PoliciesValue", fields: &[
        f("nestedClaimDelimiter", T::Text),
        f("permissions", T::Object(M(371))),
        f("principals", T::List(&T::Object(M(373)))),
    ], one_ofs: &[] },
    // 371
    Message { name: "PoliciesValuePermissions", fields: &[
        f("methods", T::List(&T::Text)),
        f("pathPrefix", T::Text),
    ], one_ofs: &[] },
    // 372
    Message { name: "PostRouting", fields: &[
        f("requestTransforms", T::List(&T::Object(M(415)))),
        f("responseTransforms", T::List(&T::Object(M(431)))),
    ], one_ofs: &[] },
    // 373
    Message { name: "PrincipalsItem", fields: &[
        f("jwtPrincipal", T::Object(M(253))),
    ], one_ofs: &[] },
    // 374
    Message { name: "PrintOptions", fields: &[
        f("addWhitespace", T::Bool),
        f("alwaysPrintEnumsAsInts", T::Bool),
        f("alwaysPrintPrimitiveFields", T::Bool),
        f("preserveProtoFieldNames", T::Bool),
    ], one_ofs: &[] },
    // 375
    Message { name: "PrioritiesItemPoolItem", fields: &[
        f("anthropic", T::Object(M(29))).one_of(0),
        f("azureOpenai", T::Object(M(53))).one_of(0),
        f("bedrock", T::Object(M(55))).since(20).one_of(0),
        f("gemini", T::Object(M(190))).one_of(0),
        f("mistral", T::Object(M(297))).one_of(0),
        f("openai", T::Object(M(297))).one_of(0),
        f("vertexAi", T::Object(M(567))).one_of(0),
    ], one_ofs: &[
        OneOf { name: "llm", order: &["openai", "mistral", "anthropic", "azureOpenai", "gemini", "vertexAi", "bedrock"] },
    ] },
    // 376
    Message { name: "PrioritizedLocalitiesItemLocalityEndpointsItem", fields: &[
        f("lbEndpoints", T::List(&T::Object(M(275)))),
        f("loadBalancingWeight", U32).nullable(),
        f("locality", T::Object(M(276))),
    ], one_ofs: &[] },
    // 377
    Message { name: "ProcessingMode", fields: &[
        f("requestBodyMode", T::Enum(&["NONE", "STREAMED", "BUFFERED", "BUFFERED_PARTIAL"])),
        f("requestHeaderMode", T::Enum(&["DEFAULT", "SEND", "SKIP"])),
        f("requestTrailerMode", T::Enum(&["DEFAULT", "SEND", "SKIP"])),
        f("responseBodyMode", T::Enum(&["NONE", "STREAMED", "BUFFERED", "BUFFERED_PARTIAL"])),
        f("responseHeaderMode", T::Enum(&["DEFAULT", "SEND", "SKIP"])),
        f("responseTrailerMode", T::Enum(&["DEFAULT", "SEND", "SKIP"])),
    ], one_ofs: &[] },
    // 378
    Message { name: "ProcessingMode2", fields: &[
        f("requestBodyMode", T::Enum(&[])),
        f("requestHeaderMode", T::Enum(&[])),
        f("requestTrailerMode", T::Enum(&[])),
        f("responseBodyMode", T::Enum(&[])),
        f("responseHeaderMode", T::Enum(&[])),
        f("responseTrailerMode", T::Enum(&[])),
    ], one_ofs: &[] },
    // 379
    Message { name: "PromptEnrichment", fields: &[
        f("append", T::List(&T::Object(M(380)))),
        f("prepend", T::List(&T::Object(M(380)))),
    ], one_ofs: &[] },
    // 380
    Message { name: "PromptEnrichmentAppendItem", fields: &[
        f("content", T::Text),
        f("role", T::Text),
    ], one_ofs: &[] },
    // 381
    Message { name: "PromptGuard", fields: &[
        f("request", T::Object(M(406))),
        f("response", T::Object(M(421))),
    ], one_ofs: &[] },
    // 382
    Message { name: "ProtoDescriptorConfigMap", fields: &[
        f("configMapRef", T::Object(M(419))).refers_to(Kind::ConfigMap),
        f("key", T::Text),
    ], one_ofs: &[] },
    // 383
    Message { name: "ProvidersValue", fields: &[
        f("attachFailedStatusToMetadata", T::Text).since(19),
        f("audiences", T::List(&T::Text)),
        f("claimsToHeaders", T::List(&T::Object(M(7)))),
        f("clockSkewSeconds", U32).nullable(),
        f("issuer", T::Text),
        f("jwks", T::Object(M(250))),
        f("keepToken", T::Bool),
        f("tokenSource", T::Object(M(524))),
    ], one_ofs: &[] },
    // 384
    Message { name: "ProvidersValue2", fields: &[
        f("attachFailedStatusToMetadata", T::Text).since(19),
        f("audiences", T::List(&T::Text)),
        f("claimsToHeaders", T::List(&T::Object(M(7)))),
        f("clockSkewSeconds", U32).since(14).nullable(),
        f("issuer", T::Text),
        f("jwks", T::Object(M(250))),
        f("keepToken", T::Bool),
        f("tokenSource", T::Object(M(524))),
    ], one_ofs: &[] },
    // 385
    Message { name: "ProxyLatency", fields: &[
        f("chargeClusterStat", T::Bool).nullable(),
        f("chargeListenerStat", T::Bool).nullable(),
        f("emitDynamicMetadata", T::Bool).nullable(),
        f("measureRequestInternally", T::Bool),
        f("request", T::Enum(&["LAST_INCOMING_FIRST_OUTGOING", "FIRST_INCOMING_FIRST_OUTGOING", "LAST_INCOMING_LAST_OUTGOING", "FIRST_INCOMING_LAST_OUTGOING"])),
        f("response", T::Enum(&["LAST_INCOMING_FIRST_OUTGOING", "FIRST_INCOMING_FIRST_OUTGOING", "LAST_INCOMING_LAST_OUTGOING", "FIRST_INCOMING_LAST_OUTGOING"])),
    ], one_ofs: &[] },
    // 386
    Message { name: "ProxyProtocolRulesItem", fields: &[
        f("onTlvPresent", T::Object(M(453))),
        f("tlvType", U32),
    ], one_ofs: &[] },
    // 387
    Message { name: "Rag", fields: &[
        f("datastore", T::Object(M(112))),
        f("embedding", T::Object(M(154))),
        f("promptTemplate", T::Text),
    ], one_ofs: &[] },
    // 388
    Message { name: "RateLimitConfigs", fields: &[
        f("refs", T::List(&T::Object(M(419)))),
    ], one_ofs: &[] },
    // 389
    Message { name: "RateLimitedRetryBackOff", fields: &[
        f("maxInterval", T::Duration),
        f("resetHeaders", T::List(&T::Object(M(390)))),
    ], one_ofs: &[] },
    // 390
    Message { name: "RateLimitedRetryBackOffResetHeadersItem", fields: &[
        f("format", T::Enum(&["SECONDS", "UNIX_TIMESTAMP"])),
        f("name", T::Text),
    ], one_ofs: &[] },
    // 391
    Message { name: "RateLimitsItem", fields: &[
        f("actions", T::List(&T::Object(M(12)))),
        f("limit", T::Object(M(266))).since(16),
        f("setActions", T::List(&T::Object(M(12)))),
        f("type", T::Enum(&["REQUEST", "TOKEN"])).since(22),
    ], one_ofs: &[] },
    // 392
    Message { name: "Ratelimit", fields: &[
        f("includeVhRateLimits", T::Bool),
        f("localRatelimit", T::Object(M(116))).since(15),
        f("rateLimits", T::List(&T::Object(M(391)))),
    ], one_ofs: &[] },
    // 393
    Message { name: "Ratelimit2", fields: &[
        f("localRatelimit", T::Object(M(116))).since(15),
        f("rateLimits", T::List(&T::Object(M(391)))),
    ], one_ofs: &[] },
    // 394
    Message { name: "RatelimitBasic", fields: &[
        f("anonymousLimits", T::Object(M(28))),
        f("authorizedLimits", T::Object(M(28))),
    ], one_ofs: &[] },
    // 395
    Message { name: "RatelimitServer", fields: &[
        f("denyOnFail", T::Bool),
        f("enableXRatelimitHeaders", T::Bool),
        f("grpcService", T::Object(M(165))).since(13),
        f("rateLimitBeforeAuth", T::Bool),
        f("ratelimitServerRef", T::Object(M(419))).refers_to(Kind::Upstream),
        f("requestTimeout", T::Duration),
    ], one_ofs: &[] },
    // 396
    Message { name: "RatelimitSetDescriptorsItem", fields: &[
        f("alwaysApply", T::Bool),
        f("rateLimit", T::Object(M(28))),
        f("simpleDescriptors", T::List(&T::Object(M(221)))),
    ], one_ofs: &[] },
    // 397
    Message { name: "Rbac", fields: &[
        f("disable", T::Bool),
        f("policies", T::Map(&T::Object(M(370)))),
    ], one_ofs: &[] },
    // 398
    Message { name: "RedirectAction", fields: &[
        f("hostRedirect", T::Text),
        f("httpsRedirect", T::Bool),
        f("pathRedirect", T::Text).one_of(0),
        f("portRedirect", U32).since(17).nullable(),
        f("prefixRewrite", T::Text).one_of(0),
        f("regexRewrite", T::Object(M(227))).one_of(0),
        f("responseCode", T::Enum(&["MOVED_PERMANENTLY", "FOUND", "SEE_OTHER", "TEMPORARY_REDIRECT", "PERMANENT_REDIRECT"])),
        f("stripQuery", T::Bool),
    ], one_ofs: &[
        OneOf { name: "path_rewrite_specifier", order: &["pathRedirect", "prefixRewrite", "regexRewrite"] },
    ] },
    // 399
    Message { name: "Redis", fields: &[
        f("allowRefreshing", T::Bool).nullable(),
        f("cookieName", T::Text),
        f("headerName", T::Text),
        f("keyPrefix", T::Text),
        f("options", T::Object(M(67))),
        f("preExpiryBuffer", T::Text),
        f("targetDomain", T::Text).since(13),
    ], one_ofs: &[] },
    // 400
    Message { name: "Regex", fields: &[
        f("action", T::Enum(&["MASK", "REJECT"])),
        f("builtins", T::List(&T::Enum(&["SSN", "CREDIT_CARD", "PHONE_NUMBER", "EMAIL"]))),
        f("matches", T::List(&T::Object(M(401)))),
    ], one_ofs: &[] },
    // 401
    Message { name: "RegexMatchesItem", fields: &[
        f("name", T::Text),
        f("pattern", T::Text),
    ], one_ofs: &[] },
    // 402
    Message { name: "Remote", fields: &[
        f("asyncFetch", T::Object(M(403))),
        f("cacheDuration", T::Duration),
        f("upstreamRef", T::Object(M(419))).refers_to(Kind::Upstream),
        f("url", T::Text),
    ], one_ofs: &[] },
    // 403
    Message { name: "RemoteAsyncFetch", fields: &[
        f("fastListener", T::Bool),
    ], one_ofs: &[] },
    // 404
    Message { name: "RemoteConfig", fields: &[
        f("disabled", T::Bool).nullable(),
        f("pollingInterval", T::Duration),
    ], one_ofs: &[] },
    // 405
    Message { name: "Request", fields: &[
        f("allowedHeaders", T::List(&T::Text)),
        f("allowedHeadersRegex", T::List(&T::Text)),
        f("headersToAdd", T::Map(&T::Text)),
    ], one_ofs: &[] },
    // 406
    Message { name: "Request2", fields: &[
        f("customResponse", T::Object(M(407))),
        f("moderation", T::Object(M(298))),
        f("regex", T::Object(M(400))),
        f("webhook", T::Object(M(583))),
    ], one_ofs: &[] },
    // 407
    Message { name: "Request2CustomResponse", fields: &[
        f("message", T::Text),
        f("statusCode", U32),
    ], one_ofs: &[] },
    // 408
    Message { name: "RequestBody", fields: &[
        f("allowPartialMessage", T::Bool),
        f("maxRequestBytes", U32),
        f("packAsBytes", T::Bool),
    ], one_ofs: &[] },
    // 409
    Message { name: "RequestTransformation", fields: &[
        f("headerBodyTransform", T::Object(M(412))).one_of(0),
        f("logRequestResponseInfo", T::Bool).since(14),
        f("transformationTemplate", T::Object(M(539))).one_of(0),
        f("xsltTransformation", T::Object(M(413))).until(21),
    ], one_ofs: &[
        OneOf { name: "transformation_type", order: &["transformationTemplate", "headerBodyTransform"] },
    ] },
    // 410
    Message { name: "RequestTransformation2", fields: &[
        f("headerBodyTransform", T::Object(M(412))).one_of(0),
        f("logRequestResponseInfo", T::Bool),
        f("transformationTemplate", T::Object(M(540))).one_of(0),
        f("xsltTransformation", T::Object(M(413))).until(21),
    ], one_ofs: &[
        OneOf { name: "transformation_type", order: &["transformationTemplate", "headerBodyTransform"] },
    ] },
    // 411
    Message { name: "RequestTransformation3", fields: &[
        f("headerBodyTransform", T::Object(M(412))).one_of(0),
        f("logRequestResponseInfo", T::Bool),
        f("transformationTemplate", T::Object(M(541))).one_of(0),
        f("xsltTransformation", T::Object(M(413))).until(21),
    ], one_ofs: &[
        OneOf { name: "transformation_type", order: &["transformationTemplate", "headerBodyTransform"] },
    ] },
    // 412
    Message { name: "RequestTransformationHeaderBodyTransform", fields: &[
        f("addRequestMetadata", T::Bool),
    ], one_ofs: &[] },
    // 413
    Message { name: "RequestTransformationXsltTransformation", fields: &[
        f("nonXmlTransform", T::Bool),
        f("setContentType", T::Text),
        f("xslt", T::Text),
    ], one_ofs: &[] },
    // 414
    Message { name: "RequestTransformsItem", fields: &[
        f("clearRouteCache", T::Bool),
        f("matcher", T::Object(M(286))),
        f("requestTransformation", T::Object(M(409))),
        f("responseTransformation", T::Object(M(409))),
    ], one_ofs: &[] },
    // 415
    Message { name: "RequestTransformsItem2", fields: &[
        f("clearRouteCache", T::Bool),
        f("matcher", T::Object(M(287))),
        f("requestTransformation", T::Object(M(410))),
        f("responseTransformation", T::Object(M(410))),
    ], one_ofs: &[] },
    // 416
    Message { name: "RequestTransformsItem3", fields: &[
        f("clearRouteCache", T::Bool),
        f("matcher", T::Object(M(287))),
        f("requestTransformation", T::Object(M(411))),
        f("responseTransformation", T::Object(M(411))),
    ], one_ofs: &[] },
    // 417
    Message { name: "ResolversItem", fields: &[
        f("pipe", T::Object(M(418))).one_of(0),
        f("socketAddress", T::Object(M(495))).one_of(0),
    ], one_ofs: &[
        OneOf { name: "address", order: &["socketAddress", "pipe"] },
    ] },
    // 418
    Message { name: "ResolversItemPipe", fields: &[
        f("mode", U32),
        f("path", T::Text),
    ], one_ofs: &[] },
    // 419
    Message { name: "ResourceRef", fields: &[
        f("name", T::Text),
        f("namespace", T::Text),
    ], one_ofs: &[] },
    // 420
    Message { name: "Response", fields: &[
        f("allowedClientHeaders", T::List(&T::Text)),
        f("allowedUpstreamHeaders", T::List(&T::Text)),
        f("allowedUpstreamHeadersToAppend", T::List(&T::Text)),
    ], one_ofs: &[] },
    // 421
    Message { name: "Response2", fields: &[
        f("regex", T::Object(M(400))),
        f("webhook", T::Object(M(583))),
    ], one_ofs: &[] },
    // 422
    Message { name: "ResponseAssertionsResponseMatchersItem", fields: &[
        f("matchHealth", T::Enum(&["default", "healthy", "degraded", "unhealthy"])),
        f("responseMatch", T::Object(M(424))),
    ], one_ofs: &[] },
    // 423
    Message { name: "ResponseMatchJsonKey", fields: &[
        f("path", T::List(&T::Object(M(296)))),
    ], one_ofs: &[] },
    // 424
    Message { name: "ResponseMatchersItemResponseMatch", fields: &[
        f("body", T::Object(M(155))).one_of(0),
        f("header", T::Text).one_of(0),
        f("ignoreErrorOnParse", T::Bool),
        f("jsonKey", T::Object(M(423))),
        f("regex", T::Text),
    ], one_ofs: &[
        OneOf { name: "source", order: &["header", "body"] },
    ] },
    // 425
    Message { name: "ResponseTransformation", fields: &[
        f("advancedTemplates", T::Bool),
        f("body", T::Object(M(427))).one_of(0),
        f("dynamicMetadataValues", T::List(&T::Object(M(148)))),
        f("escapeCharacters", T::Bool).since(15),
        f("extractors", T::Map(&T::Object(M(166)))),
        f("headers", T::Map(&T::Object(M(427)))),
        f("headersToAppend", T::List(&T::Object(M(428)))),
        f("headersToRemove", T::List(&T::Text)).since(13),
        f("ignoreErrorOnParse", T::Bool),
        f("mergeExtractorsToBody", T::Object(M(155))).one_of(0),
        f("mergeJsonKeys", T::Object(M(290))).since(18).one_of(0),
        f("parseBodyBehavior", T::Enum(&["ParseAsJson", "DontParse"])),
        f("passthrough", T::Object(M(155))).one_of(0),
        f("spanTransformer", T::Object(M(429))).since(17),
    ], one_ofs: &[
        OneOf { name: "body_transformation", order: &["body", "passthrough", "mergeExtractorsToBody", "mergeJsonKeys"] },
    ] },
    // 426
    Message { name: "ResponseTransformation2", fields: &[
        f("advancedTemplates", T::Bool),
        f("body", T::Object(M(427))).one_of(0),
        f("dynamicMetadataValues", T::List(&T::Object(M(148)))),
        f("escapeCharacters", T::Bool).since(15),
        f("extractors", T::Map(&T::Object(M(166)))),
        f("headers", T::Map(&T::Object(M(427)))),
        f("headersToAppend", T::List(&T::Object(M(428)))),
        f("headersToRemove", T::List(&T::Text)),
        f("ignoreErrorOnParse", T::Bool),
        f("mergeExtractorsToBody", T::Object(M(155))).one_of(0),
        f("mergeJsonKeys", T::Object(M(290))).since(18).one_of(0),
        f("parseBodyBehavior", T::Enum(&["ParseAsJson", "DontParse"])),
        f("passthrough", T::Object(M(155))).one_of(0),
        f("spanTransformer", T::Object(M(429))).since(17),
    ], one_ofs: &[
        OneOf { name: "body_transformation", order: &["body", "passthrough", "mergeExtractorsToBody", "mergeJsonKeys"] },
    ] },
    // 427
    Message { name: "ResponseTransformationBody", fields: &[
        f("text", T::Text),
    ], one_ofs: &[] },
    // 428
    Message { name: "ResponseTransformationHeadersToAppendItem", fields: &[
        f("key", T::Text),
        f("value", T::Object(M(427))),
    ], one_ofs: &[] },
    // 429
    Message { name: "ResponseTransformationSpanTransformer", fields: &[
        f("name", T::Object(M(427))),
    ], one_ofs: &[] },
    // 430
    Message { name: "ResponseTransformsItem", fields: &[
        f("matchers", T::List(&T::Object(M(217)))),
        f("responseCodeDetails", T::Text),
        f("responseTransformation", T::Object(M(409))),
    ], one_ofs: &[] },
    // 431
    Message { name: "ResponseTransformsItem2", fields: &[
        f("matchers", T::List(&T::Object(M(217)))),
        f("responseCodeDetails", T::Text),
        f("responseTransformation", T::Object(M(410))),
    ], one_ofs: &[] },
    // 432
    Message { name: "ResponseTransformsItem3", fields: &[
        f("matchers", T::List(&T::Object(M(217)))),
        f("responseCodeDetails", T::Text),
        f("responseTransformation", T::Object(M(411))),
    ], one_ofs: &[] },
    // 433
    Message { name: "Rest", fields: &[
        f("functionName", T::Text),
        f("parameters", T::Object(M(366))),
        f("responseTransformation", T::Object(M(425))),
    ], one_ofs: &[] },
    // 434
    Message { name: "Rest2", fields: &[
        f("functionName", T::Text),
        f("parameters", T::Object(M(366))),
        f("responseTransformation", T::Object(M(426))),
    ], one_ofs: &[] },
    // 435
    Message { name: "Rest3", fields: &[
        f("swaggerInfo", T::Object(M(436))),
        f("transformations", T::Map(&T::Object(M(425)))),
    ], one_ofs: &[] },
    // 436
    Message { name: "Rest3SwaggerInfo", fields: &[
        f("inline", T::Text).one_of(0),
        f("url", T::Text).one_of(0),
    ], one_ofs: &[
        OneOf { name: "swagger_spec", order: &["url", "inline"] },
    ] },
    // 437
    Message { name: "Retries", fields: &[
        f("numRetries", U32),
        f("perTryTimeout", T::Duration),
        f("previousPriorities", T::Object(M(438))).since(17),
        f("rateLimitedRetryBackOff", T::Object(M(389))).since(20),
        f("retriableStatusCodes", T::List(&U32)).since(18),
        f("retryBackOff", T::Object(M(140))).since(13),
        f("retryOn", T::Text),
    ], one_ofs: &[] },
    // 438
    Message { name: "RetriesPreviousPriorities", fields: &[
        f("updateFrequency", U32).nullable(),
    ], one_ofs: &[] },
    // 439
    Message { name: "RetryPolicy", fields: &[
        f("numRetries", U32).nullable(),
        f("retryBackOff", T::Object(M(441))),
    ], one_ofs: &[] },
    // 440
    Message { name: "RetryPolicy2", fields: &[
        f("numRetries", U32).nullable(),
        f("retryBackOff", T::Object(M(140))),
    ], one_ofs: &[] },
    // 441
    Message { name: "RetryPolicyRetryBackOff", fields: &[
        f("baseInterval", T::Text),
        f("maxInterval", T::Text),
    ], one_ofs: &[] },
    // 442
    Message { name: "RingHashRingHashConfig", fields: &[
        f("maximumRingSize", T::Long),
        f("minimumRingSize", T::Long),
    ], one_ofs: &[] },
    // 443
    Message { name: "Route", fields: &[
        f("delegateAction", T::Object(M(119))).one_of(0),
        f("directResponseAction", T::Object(M(445))).one_of(0),
        f("graphqlApiRef", T::Object(M(419))).until(19),
        f("inheritableMatchers", T::Bool).nullable(),
        f("inheritablePathMatchers", T::Bool).nullable(),
        f("matchers", T::List(&T::Object(M(286)))),
        f("name", T::Text),
        f("options", T::Object(M(331))),
        f("optionsConfigRefs", T::Object(M(336))),
        f("redirectAction", T::Object(M(398))).one_of(0),
        f("routeAction", T::Object(M(444))).one_of(0),
    ], one_ofs: &[
        OneOf { name: "action", order: &["routeAction", "redirectAction", "directResponseAction", "delegateAction"] },
    ] },
    // 444
    Message { name: "RouteAction", fields: &[
        f("clusterHeader", T::Text).one_of(0),
        f("dynamicForwardProxy", T::Object(M(144))).one_of(0),
        f("multi", T::Object(M(299))).one_of(0),
        f("single", T::Object(M(121))).one_of(0),
        f("upstreamGroup", T::Object(M(419))).one_of(0).refers_to(Kind::UpstreamGroup),
    ], one_ofs: &[
        OneOf { name: "destination", order: &["single", "multi", "upstreamGroup", "clusterHeader", "dynamicForwardProxy"] },
    ] },
    // 445
    Message { name: "RouteDirectResponseAction", fields: &[
        f("body", T::Text),
        f("status", U32),
    ], one_ofs: &[] },
    // 446
    Message { name: "RouteOption", fields: &[
        f("apiVersion", T::Text),
        f("kind", T::Text),
        f("metadata", T::Object(M(308))),
        f("spec", T::Object(M(447))),
        f("status", T::Any),
    ], one_ofs: &[] },
    // 447
    Message { name: "RouteOptionSpec", fields: &[
        f("namespacedStatuses", T::Object(M(304))),
        f("options", T::Object(M(331))),
        f("targetRefs", T::List(&T::Object(M(448)))).since(17),
    ], one_ofs: &[] },
    // 448
    Message { name: "RouteOptionSpecTargetRefsItem", fields: &[
        f("group", T::Text),
        f("kind", T::Text),
        f("name", T::Text),
        f("namespace", T::Text).nullable(),
    ], one_ofs: &[] },
    // 449
    Message { name: "RouteTable", fields: &[
        f("apiVersion", T::Text),
        f("kind", T::Text),
        f("metadata", T::Object(M(308))),
        f("spec", T::Object(M(450))),
        f("status", T::Any),
    ], one_ofs: &[] },
    // 450
    Message { name: "RouteTableSpec", fields: &[
        f("namespacedStatuses", T::Object(M(304))),
        f("routes", T::List(&T::Object(M(443)))),
        f("weight", I32).nullable(),
    ], one_ofs: &[] },
    // 451
    Message { name: "Router", fields: &[
        f("dynamicStats", T::Bool).since(16).nullable(),
        f("suppressEnvoyHeaders", T::Bool).nullable(),
    ], one_ofs: &[] },
    // 452
    Message { name: "RuleSetsItem", fields: &[
        f("directory", T::Text),
        f("files", T::List(&T::Text)),
        f("ruleStr", T::Text),
    ], one_ofs: &[] },
    // 453
    Message { name: "RulesItemOnTlvPresent", fields: &[
        f("key", T::Text),
        f("metadataNamespace", T::Text),
    ], one_ofs: &[] },
    // 454
    Message { name: "RuntimeFilter", fields: &[
        f("percentSampled", T::Object(M(118))),
        f("runtimeKey", T::Text),
        f("useIndependentRandomness", T::Bool),
    ], one_ofs: &[] },
    // 455
    Message { name: "RuntimeFilter2", fields: &[
        f("percentSampled", T::Object(M(456))),
        f("runtimeKey", T::Text),
        f("useIndependentRandomness", T::Bool),
    ], one_ofs: &[] },
    // 456
    Message { name: "RuntimeFilter2PercentSampled", fields: &[
        f("denominator", T::Enum(&[])),
        f("numerator", U32),
    ], one_ofs: &[] },
    // 457
    Message { name: "SafeRegex", fields: &[
        f("googleRe2", T::Object(M(194))),
        f("regex", T::Text),
    ], one_ofs: &[] },
    // 458
    Message { name: "SafeRegex2", fields: &[
        f("googleRe2", T::Object(M(459))),
        f("regex", T::Text),
    ], one_ofs: &[] },
    // 459
    Message { name: "SafeRegex2GoogleRe2", fields: &[
        f("maxProgramSize", U32).nullable(),
    ], one_ofs: &[] },
    // 460
    Message { name: "Sds", fields: &[
        f("callCredentials", T::Object(M(59))).one_of(0),
        f("certificatesSecretName", T::Text),
        f("clusterName", T::Text).one_of(0),
        f("targetUri", T::Text),
        f("validationContextName", T::Text),
    ], one_ofs: &[
        OneOf { name: "sds_builder", order: &["callCredentials", "clusterName"] },
    ] },
    // 461
    Message { name: "Sds2", fields: &[
        f("callCredentials", T::Object(M(59))),
        f("certificatesSecretName", T::Text),
        f("clusterName", T::Text),
        f("targetUri", T::Text),
        f("validationContextName", T::Text),
    ], one_ofs: &[] },
    // 462
    Message { name: "SecretOptionsSourcesItem", fields: &[
        f("directory", T::Object(M(476))).one_of(0),
        f("kubernetes", T::Object(M(155))).one_of(0),
        f("vault", T::Object(M(497))).one_of(0),
    ], one_ofs: &[
        OneOf { name: "source", order: &["kubernetes", "vault", "directory"] },
    ] },
    // 463
    Message { name: "Selector", fields: &[
        f("expressions", T::List(&T::Object(M(157)))),
        f("labels", T::Map(&T::Text)),
        f("namespaces", T::List(&T::Text)),
    ], one_ofs: &[] },
    // 464
    Message { name: "SemanticCache", fields: &[
        f("datastore", T::Object(M(113))),
        f("distanceThreshold", T::Number),
        f("embedding", T::Object(M(154))),
        f("mode", T::Enum(&["READ_WRITE", "READ_ONLY"])),
        f("ttl", U32),
    ], one_ofs: &[] },
    // 465
    Message { name: "ServiceSpec", fields: &[
        f("graphql", T::Object(M(466))).since(14).until(19),
        f("grpc", T::Object(M(198))).deprecated().one_of(0),
        f("grpcJsonTranscoder", T::Object(M(199))).since(14).one_of(0),
        f("rest", T::Object(M(435))).one_of(0),
    ], one_ofs: &[
        OneOf { name: "plugin_type", order: &["rest", "grpc", "grpcJsonTranscoder"] },
    ] },
    // 466
    Message { name: "ServiceSpecGraphql", fields: &[
        f("endpoint", T::Object(M(195))),
    ], one_ofs: &[] },
    // 467
    Message { name: "Session", fields: &[
        f("cipherConfig", T::Object(M(468))).since(14),
        f("cookie", T::Object(M(94))),
        f("cookieOptions", T::Object(M(98))),
        f("failOnFetchFailure", T::Bool),
        f("redis", T::Object(M(399))),
    ], one_ofs: &[] },
    // 468
    Message { name: "SessionCipherConfig", fields: &[
        f("keyRef", T::Object(M(419))),
    ], one_ofs: &[] },
    // 469
    Message { name: "SetCurrentClientCertDetails", fields: &[
        f("cert", T::Bool).nullable(),
        f("chain", T::Bool).nullable(),
        f("dns", T::Bool).nullable(),
        f("subject", T::Bool).nullable(),
        f("uri", T::Bool).nullable(),
    ], one_ofs: &[] },
    // 470
    Message { name: "Settings", fields: &[
        f("apiVersion", T::Text),
        f("kind", T::Text),
        f("metadata", T::Object(M(308))),
        f("spec", T::Object(M(471))),
        f("status", T::Any),
    ], one_ofs: &[] },
    // 471
    Message { name: "SettingsSpec", fields: &[
        f("cachingServer", T::Object(M(58))),
        f("consoleOptions", T::Object(M(472))),
        f("consul", T::Object(M(473))),
        f("consulDiscovery", T::Object(M(474))),
        f("consulKvArtifactSource", T::Object(M(475))).one_of(0),
        f("consulKvSource", T::Object(M(475))).one_of(1),
        f("devMode", T::Bool).deprecated(),
        f("directoryArtifactSource", T::Object(M(476))).one_of(0),
        f("directoryConfigSource", T::Object(M(476))).one_of(1),
        f("directorySecretSource", T::Object(M(476))).one_of(2),
        f("discovery", T::Object(M(477))),
        f("discoveryNamespace", T::Text),
        f("extProc", T::Object(M(158))).since(15),
        f("extProcEarly", T::Object(M(158))).since(18),
        f("extProcLate", T::Object(M(158))).since(18),
        f("extauth", T::Object(M(162))),
        f("extensions", T::Object(M(330))),
        f("gateway", T::Object(M(478))),
        f("gloo", T::Object(M(479))),
        f("graphqlOptions", T::Object(M(480))).until(19),
        f("ipV4Only", T::Bool).since(20),
        f("knative", T::Object(M(481))).deprecated(),
        f("kubernetes", T::Object(M(482))),
        f("kubernetesArtifactSource", T::Object(M(155))).one_of(0),
        f("kubernetesConfigSource", T::Object(M(155))).one_of(1),
        f("kubernetesSecretSource", T::Object(M(155))).one_of(2),
        f("linkerd", T::Bool),
        f("namedExtauth", T::Map(&T::Object(M(162)))),
        f("namespacedStatuses", T::Object(M(304))),
        f("observabilityOptions", T::Object(M(483))),
        f("ratelimit", T::Object(M(484))),
        f("ratelimitServer", T::Object(M(395))),
        f("rbac", T::Object(M(485))),
        f("refreshRate", T::Duration),
        f("secretOptions", T::Object(M(486))).since(14),
        f("upstreamOptions", T::Object(M(487))),
        f("vaultSecretSource", T::Object(M(488))).one_of(2),
        f("watchNamespaceSelectors", T::List(&T::Object(M(489)))).since(17),
        f("watchNamespaces", T::List(&T::Text)),
    ], one_ofs: &[
        OneOf { name: "artifact_source", order: &["kubernetesArtifactSource", "directoryArtifactSource", "consulKvArtifactSource"] },
        OneOf { name: "config_source", order: &["kubernetesConfigSource", "directoryConfigSource", "consulKvSource"] },
        OneOf { name: "secret_source", order: &["kubernetesSecretSource", "vaultSecretSource", "directorySecretSource"] },
    ] },
    // 472
    Message { name: "SettingsSpecConsoleOptions", fields: &[
        f("apiExplorerEnabled", T::Bool).until(19).nullable(),
        f("readOnly", T::Bool).until(19).nullable(),
    ], one_ofs: &[] },
    // 473
    Message { name: "SettingsSpecConsul", fields: &[
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
        f("serviceDiscovery", T::Object(M(93))),
        f("token", T::Text),
        f("username", T::Text),
        f("waitTime", T::Duration),
    ], one_ofs: &[] },
    // 474
    Message { name: "SettingsSpecConsulDiscovery", fields: &[
        f("consistencyMode", T::Enum(&["DefaultMode", "StaleMode", "ConsistentMode"])),
        f("edsBlockingQueries", T::Bool).since(13).nullable(),
        f("queryOptions", T::Object(M(92))).since(13),
        f("rootCa", T::Object(M(419))).refers_to(Kind::Secret),
        f("serviceTagsAllowlist", T::List(&T::Text)).since(13),
        f("splitTlsServices", T::Bool),
        f("tlsTagName", T::Text),
        f("useTlsTagging", T::Bool),
    ], one_ofs: &[] },
    // 475
    Message { name: "SettingsSpecConsulKvArtifactSource", fields: &[
        f("rootKey", T::Text),
    ], one_ofs: &[] },
    // 476
    Message { name: "SettingsSpecDirectoryArtifactSource", fields: &[
        f("directory", T::Text),
    ], one_ofs: &[] },
    // 477
    Message { name: "SettingsSpecDiscovery", fields: &[
        f("fdsMode", T::Enum(&["BLACKLIST", "WHITELIST", "DISABLED"])),
        f("fdsOptions", T::Object(M(129))),
        f("udsOptions", T::Object(M(130))),
    ], one_ofs: &[] },
    // 478
    Message { name: "SettingsSpecGateway", fields: &[
        f("alwaysSortRouteTableRoutes", T::Bool).deprecated(),
        f("compressedProxySpec", T::Bool),
        f("enableGatewayController", T::Bool).nullable(),
        f("isolateVirtualHostsBySslConfig", T::Bool).nullable(),
        f("persistProxySpec", T::Bool).nullable(),
        f("readGatewaysFromAllNamespaces", T::Bool),
        f("translateEmptyGateways", T::Bool).since(13).nullable(),
        f("validation", T::Object(M(188))),
        f("validationServerAddr", T::Text),
        f("virtualServiceOptions", T::Object(M(189))),
    ], one_ofs: &[] },
    // 479
    Message { name: "SettingsSpecGloo", fields: &[
        f("awsOptions", T::Object(M(191))),
        f("circuitBreakers", T::Object(M(66))),
        f("disableGrpcWeb", T::Bool).nullable(),
        f("disableKubernetesDestinations", T::Bool),
        f("disableProxyGarbageCollection", T::Bool).nullable(),
        f("enableAutoWebsocketTransformationPassthrough", T::Bool).since(20).nullable(),
        f("enableRestEds", T::Bool).nullable(),
        f("endpointsWarmingTimeout", T::Duration),
        f("failoverUpstreamDnsPollingInterval", T::Duration),
        f("invalidConfigPolicy", T::Object(M(192))),
        f("istioOptions", T::Object(M(193))).since(15),
        f("logTransformationRequestResponseInfo", T::Bool).since(14).nullable(),
        f("proxyDebugBindAddr", T::Text),
        f("regexMaxProgramSize", U32).nullable(),
        f("removeUnusedFilters", T::Bool).nullable(),
        f("restXdsBindAddr", T::Text),
        f("transformationEscapeCharacters", T::Bool).since(15).nullable(),
        f("validationBindAddr", T::Text),
        f("xdsBindAddr", T::Text),
    ], one_ofs: &[] },
    // 480
    Message { name: "SettingsSpecGraphqlOptions", fields: &[
        f("schemaChangeValidationOptions", T::Object(M(196))),
    ], one_ofs: &[] },
    // 481
    Message { name: "SettingsSpecKnative", fields: &[
        f("clusterIngressProxyAddress", T::Text),
        f("knativeExternalProxyAddress", T::Text),
        f("knativeInternalProxyAddress", T::Text),
    ], one_ofs: &[] },
    // 482
    Message { name: "SettingsSpecKubernetes", fields: &[
        f("rateLimits", T::Object(M(261))),
    ], one_ofs: &[] },
    // 483
    Message { name: "SettingsSpecObservabilityOptions", fields: &[
        f("configStatusMetricLabels", T::Map(&T::Object(M(309)))),
        f("grafanaIntegration", T::Object(M(310))),
    ], one_ofs: &[] },
    // 484
    Message { name: "SettingsSpecRatelimit", fields: &[
        f("descriptors", T::List(&T::Open)),
        f("setDescriptors", T::List(&T::Object(M(396)))),
    ], one_ofs: &[] },
    // 485
    Message { name: "SettingsSpecRbac", fields: &[
        f("requireRbac", T::Bool),
    ], one_ofs: &[] },
    // 486
    Message { name: "SettingsSpecSecretOptions", fields: &[
        f("sources", T::List(&T::Object(M(462)))),
    ], one_ofs: &[] },
    // 487
    Message { name: "SettingsSpecUpstreamOptions", fields: &[
        f("globalAnnotations", T::Map(&T::Text)),
        f("sslParameters", T::Object(M(365))),
    ], one_ofs: &[] },
    // 488
    Message { name: "SettingsSpecVaultSecretSource", fields: &[
        f("accessToken", T::Text).since(14).one_of(0),
        f("address", T::Text),
        f("aws", T::Object(M(46))).since(14).one_of(0),
        f("caCert", T::Text),
        f("caPath", T::Text),
        f("clientCert", T::Text),
        f("clientKey", T::Text),
        f("insecure", T::Bool).nullable(),
        f("pathPrefix", T::Text),
        f("rootKey", T::Text),
        f("tlsConfig", T::Object(M(522))).since(14),
        f("tlsServerName", T::Text),
        f("token", T::Text),
    ], one_ofs: &[
        OneOf { name: "auth_method", order: &["accessToken", "aws"] },
    ] },
    // 489
    Message { name: "SettingsSpecWatchNamespaceSelectorsItem", fields: &[
        f("matchExpressions", T::List(&T::Object(M(581)))),
        f("matchLabels", T::Map(&T::Text)),
    ], one_ofs: &[] },
    // 490
    Message { name: "Shadowing", fields: &[
        f("disableShadowHostSuffixAppend", T::Bool).since(20),
        f("hostRewriteLiteral", T::Text).since(21),
        f("percentage", T::Number),
        f("upstream", T::Object(M(419))).refers_to(Kind::Upstream),
    ], one_ofs: &[] },
    // 491
    Message { name: "SinksItem", fields: &[
        f("grpcService", T::Object(M(202))).one_of(0),
        f("httpService", T::Object(M(244))).one_of(0),
    ], one_ofs: &[
        OneOf { name: "SinkType", order: &["grpcService", "httpService"] },
    ] },
    // 492
    Message { name: "SinksItemGrpcService", fields: &[
        f("tapServer", T::Object(M(419))),
    ], one_ofs: &[] },
    // 493
    Message { name: "SinksItemHttpService", fields: &[
        f("tapServer", T::Object(M(419))),
        f("timeout", T::Text),
    ], one_ofs: &[] },
    // 494
    Message { name: "SlowStartConfig", fields: &[
        f("aggression", T::Number).nullable(),
        f("minWeightPercent", T::Number).nullable(),
        f("slowStartWindow", T::Duration),
    ], one_ofs: &[] },
    // 495
    Message { name: "SocketAddress", fields: &[
        f("address", T::Text),
        f("ipv4Compat", T::Bool),
        f("namedPort", T::Text).one_of(0),
        f("portValue", U32).one_of(0),
        f("protocol", T::Enum(&["TCP", "UDP"])),
        f("resolverName", T::Text),
    ], one_ofs: &[
        OneOf { name: "port_specifier", order: &["portValue", "namedPort"] },
    ] },
    // 496
    Message { name: "SocketAddress2", fields: &[
        f("address", T::Text),
        f("ipv4Compat", T::Bool),
        f("namedPort", T::Text),
        f("portValue", U32),
        f("protocol", T::Enum(&[])),
        f("resolverName", T::Text),
    ], one_ofs: &[] },
    // 497
    Message { name: "SourcesItemVault", fields: &[
        f("accessToken", T::Text).one_of(0),
        f("address", T::Text),
        f("aws", T::Object(M(46))).one_of(0),
        f("caCert", T::Text),
        f("caPath", T::Text),
        f("clientCert", T::Text),
        f("clientKey", T::Text),
        f("insecure", T::Bool).nullable(),
        f("pathPrefix", T::Text),
        f("rootKey", T::Text),
        f("tlsConfig", T::Object(M(522))),
        f("tlsServerName", T::Text),
        f("token", T::Text),
    ], one_ofs: &[
        OneOf { name: "auth_method", order: &["accessToken", "aws"] },
    ] },
    // 498
    Message { name: "SslConfig", fields: &[
        f("allowRenegotiation", T::Bool).nullable(),
        f("alpnProtocols", T::List(&T::Text)),
        f("oneWayTls", T::Bool).since(18).nullable(),
        f("parameters", T::Object(M(365))),
        f("sds", T::Object(M(460))).one_of(0),
        f("secretRef", T::Object(M(419))).one_of(0).refers_to(Kind::Secret),
        f("sni", T::Text),
        f("sslFiles", T::Object(M(503))).one_of(0),
        f("verifySubjectAltName", T::List(&T::Text)),
    ], one_ofs: &[
        OneOf { name: "ssl_secrets", order: &["secretRef", "sslFiles", "sds"] },
    ] },
    // 499
    Message { name: "SslConfig2", fields: &[
        f("alpnProtocols", T::List(&T::Text)),
        f("disableTlsSessionResumption", T::Bool).nullable(),
        f("ocspStaplePolicy", T::Enum(&["LENIENT_STAPLING", "STRICT_STAPLING", "MUST_STAPLE"])).since(14),
        f("oneWayTls", T::Bool).nullable(),
        f("parameters", T::Object(M(365))),
        f("sds", T::Object(M(460))).one_of(0),
        f("secretRef", T::Object(M(419))).one_of(0).refers_to(Kind::Secret),
        f("sniDomains", T::List(&T::Text)),
        f("sslFiles", T::Object(M(503))).one_of(0),
        f("transportSocketConnectTimeout", T::Duration),
        f("verifySubjectAltName", T::List(&T::Text)),
    ], one_ofs: &[
        OneOf { name: "ssl_secrets", order: &["secretRef", "sslFiles", "sds"] },
    ] },
    // 500
    Message { name: "SslConfig3", fields: &[
        f("allowRenegotiation", T::Bool).nullable(),
        f("alpnProtocols", T::List(&T::Text)),
        f("oneWayTls", T::Bool).nullable(),
        f("parameters", T::Object(M(365))),
        f("sds", T::Object(M(460))).one_of(0),
        f("secretRef", T::Object(M(419))).one_of(0).refers_to(Kind::Secret),
        f("sni", T::Text),
        f("sslFiles", T::Object(M(504))).one_of(0),
        f("verifySubjectAltName", T::List(&T::Text)),
    ], one_ofs: &[
        OneOf { name: "ssl_secrets", order: &["secretRef", "sslFiles", "sds"] },
    ] },
    // 501
    Message { name: "SslConfig4", fields: &[
        f("allowRenegotiation", T::Bool).nullable(),
        f("alpnProtocols", T::List(&T::Text)),
        f("oneWayTls", T::Bool).nullable(),
        f("parameters", T::Object(M(367))),
        f("sds", T::Object(M(461))),
        f("secretRef", T::Object(M(419))),
        f("sni", T::Text),
        f("sslFiles", T::Object(M(504))),
        f("verifySubjectAltName", T::List(&T::Text)),
    ], one_ofs: &[] },
    // 502
    Message { name: "SslConfig5", fields: &[
        f("alpnProtocols", T::List(&T::Text)),
        f("disableTlsSessionResumption", T::Bool).nullable(),
        f("ocspStaplePolicy", T::Enum(&["LENIENT_STAPLING", "STRICT_STAPLING", "MUST_STAPLE"])),
        f("oneWayTls", T::Bool).nullable(),
        f("parameters", T::Object(M(365))),
        f("sds", T::Object(M(460))).one_of(0),
        f("secretRef", T::Object(M(419))).one_of(0).refers_to(Kind::Secret),
        f("sniDomains", T::List(&T::Text)),
        f("sslFiles", T::Object(M(504))).one_of(0),
        f("transportSocketConnectTimeout", T::Duration),
        f("verifySubjectAltName", T::List(&T::Text)),
    ], one_ofs: &[
        OneOf { name: "ssl_secrets", order: &["secretRef", "sslFiles", "sds"] },
    ] },
    // 503
    Message { name: "SslFiles", fields: &[
        f("ocspStaple", T::Text).since(14),
        f("rootCa", T::Text),
        f("tlsCert", T::Text),
        f("tlsKey", T::Text),
    ], one_ofs: &[] },
    // 504
    Message { name: "SslFiles2", fields: &[
        f("ocspStaple", T::Text),
        f("rootCa", T::Text),
        f("tlsCert", T::Text),
        f("tlsKey", T::Text),
    ], one_ofs: &[] },
    // 505
    Message { name: "StagedTransformations", fields: &[
        f("early", T::Object(M(150))),
        f("escapeCharacters", T::Bool).since(15).nullable(),
        f("inheritTransformation", T::Bool),
        f("logRequestResponseInfo", T::Bool).since(14).nullable(),
        f("postRouting", T::Object(M(372))).since(17),
        f("regular", T::Object(M(150))),
    ], one_ofs: &[] },
    // 506
    Message { name: "StatefulSession", fields: &[
        f("cookieBased", T::Object(M(95))).one_of(0),
        f("headerBased", T::Object(M(508))).one_of(0),
        f("strict", T::Bool),
    ], one_ofs: &[
        OneOf { name: "SessionState", order: &["cookieBased", "headerBased"] },
    ] },
    // 507
    Message { name: "StatefulSessionCookieBased", fields: &[
        f("cookie", T::Object(M(97))),
    ], one_ofs: &[] },
    // 508
    Message { name: "StatefulSessionHeaderBased", fields: &[
        f("headerName", T::Text),
    ], one_ofs: &[] },
    // 509
    Message { name: "StaticHostsItem", fields: &[
        f("addr", T::Text),
        f("healthCheckConfig", T::Object(M(228))),
        f("loadBalancingWeight", U32).nullable(),
        f("metadata", T::Map(&T::Open)).since(17),
        f("port", U32),
        f("sniAddr", T::Text),
    ], one_ofs: &[] },
    // 510
    Message { name: "Stats", fields: &[
        f("virtualClusters", T::List(&T::Object(M(511)))),
    ], one_ofs: &[] },
    // 511
    Message { name: "StatsVirtualClustersItem", fields: &[
        f("method", T::Text),
        f("name", T::Text),
        f("pattern", T::Text),
    ], one_ofs: &[] },
    // 512
    Message { name: "SubsetSpecSelectorsItem", fields: &[
        f("keys", T::List(&T::Text)),
        f("singleHostPerSubset", T::Bool),
    ], one_ofs: &[] },
    // 513
    Message { name: "Tap", fields: &[
        f("maxBufferedRxBytes", U32).since(17).nullable(),
        f("maxBufferedTxBytes", U32).since(17).nullable(),
        f("recordDownstreamConnection", T::Bool).since(17).nullable(),
        f("recordHeadersReceivedTime", T::Bool).since(17).nullable(),
        f("sinks", T::List(&T::Object(M(491)))),
    ], one_ofs: &[] },
    // 514
    Message { name: "TapSinksItem", fields: &[
        f("grpcService", T::Object(M(492))),
        f("httpService", T::Object(M(493))),
    ], one_ofs: &[] },
    // 515
    Message { name: "TargetRefsItem", fields: &[
        f("group", T::Text),
        f("kind", T::Text),
        f("name", T::Text),
        f("namespace", T::Text).nullable(),
        f("sectionName", T::Text).nullable(),
    ], one_ofs: &[] },
    // 516
    Message { name: "TcpGateway", fields: &[
        f("options", T::Object(M(328))),
        f("tcpHosts", T::List(&T::Object(M(519)))),
    ], one_ofs: &[] },
    // 517
    Message { name: "TcpGatewayOptions", fields: &[
        f("connectionLimit", T::Object(M(90))).since(15),
        f("localRatelimit", T::Object(M(116))).since(15),
        f("tcpProxySettings", T::Object(M(360))),
    ], one_ofs: &[] },
    // 518
    Message { name: "TcpGatewayTcpHostsItem", fields: &[
        f("destination", T::Object(M(520))),
        f("name", T::Text),
        f("sslConfig", T::Object(M(502))),
    ], one_ofs: &[] },
    // 519
    Message { name: "TcpHostsItem", fields: &[
        f("destination", T::Object(M(120))),
        f("name", T::Text),
        f("sslConfig", T::Object(M(499))),
    ], one_ofs: &[] },
    // 520
    Message { name: "TcpHostsItemDestination", fields: &[
        f("forwardSniClusterName", T::Object(M(155))).one_of(0),
        f("multi", T::Object(M(124))).one_of(0),
        f("single", T::Object(M(123))).one_of(0),
        f("upstreamGroup", T::Object(M(419))).one_of(0).refers_to(Kind::UpstreamGroup),
    ], one_ofs: &[
        OneOf { name: "destination", order: &["single", "multi", "upstreamGroup", "forwardSniClusterName"] },
    ] },
    // 521
    Message { name: "TcpProxySettings", fields: &[
        f("accessLogFlushInterval", T::Duration).since(14),
        f("idleTimeout", T::Duration),
        f("maxConnectAttempts", U32).nullable(),
        f("tunnelingConfig", T::Object(M(543))),
    ], one_ofs: &[] },
    // 522
    Message { name: "TlsConfig", fields: &[
        f("caCert", T::Text),
        f("caPath", T::Text),
        f("clientCert", T::Text),
        f("clientKey", T::Text),
        f("insecure", T::Bool).nullable(),
        f("tlsServerName", T::Text),
    ], one_ofs: &[] },
    // 523
    Message { name: "TlsConfigSslParams", fields: &[
        f("maximumProtocolVersion", T::Enum(&[])),
        f("minimumProtocolVersion", T::Enum(&[])),
    ], one_ofs: &[] },
    // 524
    Message { name: "TokenSource", fields: &[
        f("headers", T::List(&T::Object(M(525)))),
        f("queryParams", T::List(&T::Text)),
    ], one_ofs: &[] },
    // 525
    Message { name: "TokenSourceHeadersItem", fields: &[
        f("header", T::Text),
        f("prefix", T::Text),
    ], one_ofs: &[] },
    // 526
    Message { name: "TraceConfig", fields: &[
        f("constantSampler", T::Object(M(527))).one_of(0),
        f("maxNumberOfAnnotations", T::Long),
        f("maxNumberOfAttributes", T::Long),
        f("maxNumberOfLinks", T::Long),
        f("maxNumberOfMessageEvents", T::Long),
        f("probabilitySampler", T::Object(M(529))).one_of(0),
        f("rateLimitingSampler", T::Object(M(530))).one_of(0),
    ], one_ofs: &[
        OneOf { name: "sampler", order: &["probabilitySampler", "constantSampler", "rateLimitingSampler"] },
    ] },
    // 527
    Message { name: "TraceConfigConstantSampler", fields: &[
        f("decision", T::Enum(&["ALWAYS_OFF", "ALWAYS_ON", "ALWAYS_PARENT"])),
    ], one_ofs: &[] },
    // 528
    Message { name: "TraceConfigConstantSampler2", fields: &[
        f("decision", T::Enum(&[])),
    ], one_ofs: &[] },
    // 529
    Message { name: "TraceConfigProbabilitySampler", fields: &[
        f("samplingProbability", T::Number),
    ], one_ofs: &[] },
    // 530
    Message { name: "TraceConfigRateLimitingSampler", fields: &[
        f("qps", T::Long),
    ], one_ofs: &[] },
    // 531
    Message { name: "TracePercentages", fields: &[
        f("clientSamplePercentage", T::Number).nullable(),
        f("overallSamplePercentage", T::Number).nullable(),
        f("randomSamplePercentage", T::Number).nullable(),
    ], one_ofs: &[] },
    // 532
    Message { name: "Tracing", fields: &[
        f("datadogConfig", T::Object(M(110))).one_of(0),
        f("environmentVariablesForTags", T::List(&T::Object(M(156)))),
        f("literalsForTags", T::List(&T::Object(M(271)))),
        f("metadataForTags", T::List(&T::Object(M(293)))).since(19),
        f("openCensusConfig", T::Object(M(319))).one_of(0),
        f("openTelemetryConfig", T::Object(M(322))).one_of(0),
        f("requestHeadersForTags", T::Nulls(&T::Text)),
        f("spawnUpstreamSpan", T::Bool).since(18),
        f("tracePercentages", T::Object(M(531))),
        f("verbose", T::Bool).nullable(),
        f("zipkinConfig", T::Object(M(586))).one_of(0),
    ], one_ofs: &[
        OneOf { name: "provider_config", order: &["zipkinConfig", "datadogConfig", "openTelemetryConfig", "openCensusConfig"] },
    ] },
    // 533
    Message { name: "Tracing2", fields: &[
        f("propagate", T::Bool).nullable(),
        f("routeDescriptor", T::Text),
        f("tracePercentages", T::Object(M(531))),
    ], one_ofs: &[] },
    // 534
    Message { name: "TracingDatadogConfig", fields: &[
        f("clusterName", T::Text),
        f("collectorHostname", T::Text).since(18),
        f("collectorUpstreamRef", T::Object(M(419))),
        f("remoteConfig", T::Object(M(111))).since(18),
        f("serviceName", T::Text).nullable(),
    ], one_ofs: &[] },
    // 535
    Message { name: "TracingMetadataForTagsItem", fields: &[
        f("defaultValue", T::Text),
        f("kind", T::Enum(&[])),
        f("tag", T::Text),
        f("value", T::Object(M(294))),
    ], one_ofs: &[] },
    // 536
    Message { name: "TracingOpenCensusConfig", fields: &[
        f("grpcAddress", T::Object(M(320))),
        f("httpAddress", T::Text),
        f("incomingTraceContext", T::List(&T::Enum(&[]))),
        f("ocagentExporterEnabled", T::Bool),
        f("outgoingTraceContext", T::List(&T::Enum(&[]))),
        f("traceConfig", T::Object(M(321))),
    ], one_ofs: &[] },
    // 537
    Message { name: "TracingOpenTelemetryConfig", fields: &[
        f("clusterName", T::Text),
        f("collectorUpstreamRef", T::Object(M(419))),
        f("grpcService", T::Object(M(165))).since(18),
        f("maxCacheSize", U32).since(20).nullable(),
        f("serviceName", T::Text).since(18),
    ], one_ofs: &[] },
    // 538
    Message { name: "TracingZipkinConfig", fields: &[
        f("clusterName", T::Text),
        f("collectorEndpoint", T::Text),
        f("collectorEndpointVersion", T::Enum(&[])),
        f("collectorUpstreamRef", T::Object(M(419))),
        f("sharedSpanContext", T::Bool).nullable(),
        f("traceId128bit", T::Bool).nullable(),
    ], one_ofs: &[] },
    // 539
    Message { name: "TransformationTemplate", fields: &[
        f("advancedTemplates", T::Bool),
        f("body", T::Object(M(427))).one_of(0),
        f("dynamicMetadataValues", T::List(&T::Object(M(148)))),
        f("escapeCharacters", T::Bool).since(15).nullable(),
        f("extractors", T::Map(&T::Object(M(166)))),
        f("headers", T::Map(&T::Object(M(427)))),
        f("headersToAppend", T::List(&T::Object(M(428)))),
        f("headersToRemove", T::List(&T::Text)).since(13),
        f("ignoreErrorOnParse", T::Bool),
        f("mergeExtractorsToBody", T::Object(M(155))).one_of(0),
        f("mergeJsonKeys", T::Object(M(290))).since(18).one_of(0),
        f("parseBodyBehavior", T::Enum(&["ParseAsJson", "DontParse"])),
        f("passthrough", T::Object(M(155))).one_of(0),
        f("spanTransformer", T::Object(M(429))).since(17),
    ], one_ofs: &[
        OneOf { name: "body_transformation", order: &["body", "passthrough", "mergeExtractorsToBody", "mergeJsonKeys"] },
    ] },
    // 540
    Message { name: "TransformationTemplate2", fields: &[
        f("advancedTemplates", T::Bool),
        f("body", T::Object(M(427))).one_of(0),
        f("dynamicMetadataValues", T::List(&T::Object(M(149)))),
        f("escapeCharacters", T::Bool).nullable(),
        f("extractors", T::Map(&T::Object(M(167)))),
        f("headers", T::Map(&T::Object(M(427)))),
        f("headersToAppend", T::List(&T::Object(M(428)))),
        f("headersToRemove", T::List(&T::Text)),
        f("ignoreErrorOnParse", T::Bool),
        f("mergeExtractorsToBody", T::Object(M(155))).one_of(0),
        f("mergeJsonKeys", T::Object(M(290))).since(18).one_of(0),
        f("parseBodyBehavior", T::Enum(&["ParseAsJson", "DontParse"])),
        f("passthrough", T::Object(M(155))).one_of(0),
        f("spanTransformer", T::Object(M(429))),
    ], one_ofs: &[
        OneOf { name: "body_transformation", order: &["body", "passthrough", "mergeExtractorsToBody", "mergeJsonKeys"] },
    ] },
    // 541
    Message { name: "TransformationTemplate3", fields: &[
        f("advancedTemplates", T::Bool),
        f("body", T::Object(M(427))).one_of(0),
        f("dynamicMetadataValues", T::List(&T::Object(M(148)))),
        f("escapeCharacters", T::Bool).since(15).nullable(),
        f("extractors", T::Map(&T::Object(M(166)))),
        f("headers", T::Map(&T::Object(M(427)))),
        f("headersToAppend", T::List(&T::Object(M(428)))),
        f("headersToRemove", T::List(&T::Text)),
        f("ignoreErrorOnParse", T::Bool),
        f("mergeExtractorsToBody", T::Object(M(155))).one_of(0),
        f("mergeJsonKeys", T::Object(M(290))).since(18).one_of(0),
        f("parseBodyBehavior", T::Enum(&["ParseAsJson", "DontParse"])),
        f("passthrough", T::Object(M(155))).one_of(0),
        f("spanTransformer", T::Object(M(429))).since(17),
    ], one_ofs: &[
        OneOf { name: "body_transformation", order: &["body", "passthrough", "mergeExtractorsToBody", "mergeJsonKeys"] },
    ] },
    // 542
    Message { name: "Transformations", fields: &[
        f("clearRouteCache", T::Bool),
        f("requestTransformation", T::Object(M(409))),
        f("responseTransformation", T::Object(M(409))),
    ], one_ofs: &[] },
    // 543
    Message { name: "TunnelingConfig", fields: &[
        f("headersToAdd", T::List(&T::Object(M(220)))),
        f("hostname", T::Text),
    ], one_ofs: &[] },
    // 544
    Message { name: "UpgradesItem", fields: &[
        f("connect", T::Object(M(545))).since(14).one_of(0),
        f("connectTerminate", T::Object(M(545))).since(20).one_of(0),
        f("websocket", T::Object(M(545))).one_of(0),
    ], one_ofs: &[
        OneOf { name: "upgrade_type", order: &["websocket", "connect", "connectTerminate"] },
    ] },
    // 545
    Message { name: "UpgradesItemConnect", fields: &[
        f("enabled", T::Bool).nullable(),
    ], one_ofs: &[] },
    // 546
    Message { name: "Upstream", fields: &[
        f("apiVersion", T::Text),
        f("kind", T::Text),
        f("metadata", T::Object(M(308))),
        f("spec", T::Object(M(549))),
        f("status", T::Any),
    ], one_ofs: &[] },
    // 547
    Message { name: "UpstreamGroup", fields: &[
        f("apiVersion", T::Text),
        f("kind", T::Text),
        f("metadata", T::Object(M(308))),
        f("spec", T::Object(M(548))),
        f("status", T::Any),
    ], one_ofs: &[] },
    // 548
    Message { name: "UpstreamGroupSpec", fields: &[
        f("destinations", T::List(&T::Object(M(585)))),
        f("namespacedStatuses", T::Object(M(304))),
    ], one_ofs: &[] },
    // 549
    Message { name: "UpstreamSpec", fields: &[
        f("ai", T::Object(M(550))).since(18).one_of(0),
        f("aws", T::Object(M(551))).one_of(0),
        f("awsEc2", T::Object(M(552))).one_of(0),
        f("azure", T::Object(M(553))).one_of(0),
        f("circuitBreakers", T::Object(M(66))),
        f("connectionConfig", T::Object(M(554))),
        f("consul", T::Object(M(555))).one_of(0),
        f("disableIstioAutoMtls", T::Bool).since(17).nullable(),
        f("discoveryMetadata", T::Object(M(556))),
        f("dnsRefreshRate", T::Duration).since(14),
        f("failover", T::Object(M(557))),
        f("gcp", T::Object(M(558))).since(17).one_of(0),
        f("healthChecks", T::List(&T::Object(M(559)))),
        f("httpConnectHeaders", T::List(&T::Object(M(221)))),
        f("httpConnectSslConfig", T::Object(M(498))),
        f("httpProxyHostname", T::Text).nullable(),
        f("ignoreHealthOnHostRemoval", T::Bool).nullable(),
        f("initialConnectionWindowSize", U32).nullable(),
        f("initialStreamWindowSize", U32).nullable(),
        f("kube", T::Object(M(560))).one_of(0),
        f("loadBalancerConfig", T::Object(M(561))),
        f("maxConcurrentStreams", U32).nullable(),
        f("namespacedStatuses", T::Object(M(304))),
        f("outlierDetection", T::Object(M(562))),
        f("overrideStreamErrorOnInvalidHttpMessage", T::Bool).nullable(),
        f("pipe", T::Object(M(563))).one_of(0),
        f("preconnectPolicy", T::Object(M(564))).since(15),
        f("protocolSelection", T::Enum(&["USE_CONFIGURED_PROTOCOL", "USE_DOWNSTREAM_PROTOCOL"])),
        f("proxyProtocolVersion", T::Text).since(14).nullable(),
        f("respectDnsTtl", T::Bool).since(14).nullable(),
        f("sslConfig", T::Object(M(498))),
        f("static", T::Object(M(565))).one_of(0),
        f("useHttp2", T::Bool).nullable(),
    ], one_ofs: &[
        OneOf { name: "upstream_type", order: &["kube", "static", "pipe", "aws", "azure", "consul", "awsEc2", "gcp", "ai"] },
    ] },
    // 550
    Message { name: "UpstreamSpecAi", fields: &[
        f("anthropic", T::Object(M(29))).one_of(0),
        f("azureOpenai", T::Object(M(53))).one_of(0),
        f("bedrock", T::Object(M(55))).since(20).one_of(0),
        f("gemini", T::Object(M(190))).one_of(0),
        f("mistral", T::Object(M(297))).one_of(0),
        f("multi", T::Object(M(23))).one_of(0),
        f("openai", T::Object(M(297))).one_of(0),
        f("vertexAi", T::Object(M(567))).one_of(0),
    ], one_ofs: &[
        OneOf { name: "llm", order: &["openai", "mistral", "anthropic", "azureOpenai", "multi", "gemini", "vertexAi", "bedrock"] },
    ] },
    // 551
    Message { name: "UpstreamSpecAws", fields: &[
        f("awsAccountId", T::Text),
        f("destinationOverrides", T::Object(M(45))),
        f("disableRoleChaining", T::Bool),
        f("lambdaFunctions", T::List(&T::Object(M(48)))),
        f("region", T::Text),
        f("roleArn", T::Text),
        f("secretRef", T::Object(M(419))).refers_to(Kind::Secret),
    ], one_ofs: &[] },
    // 552
    Message { name: "UpstreamSpecAwsEc2", fields: &[
        f("filters", T::List(&T::Object(M(47)))),
        f("port", U32),
        f("publicIp", T::Bool),
        f("region", T::Text),
        f("roleArn", T::Text),
        f("secretRef", T::Object(M(419))).refers_to(Kind::Secret),
    ], one_ofs: &[] },
    // 553
    Message { name: "UpstreamSpecAzure", fields: &[
        f("functionAppName", T::Text),
        f("functions", T::List(&T::Object(M(51)))),
        f("secretRef", T::Object(M(419))).refers_to(Kind::Secret),
    ], one_ofs: &[] },
    // 554
    Message { name: "UpstreamSpecConnectionConfig", fields: &[
        f("commonHttpProtocolOptions", T::Object(M(87))),
        f("connectTimeout", T::Duration),
        f("http1ProtocolOptions", T::Object(M(88))),
        f("maxRequestsPerConnection", U32),
        f("perConnectionBufferLimitBytes", U32).nullable(),
        f("tcpKeepalive", T::Object(M(89))),
    ], one_ofs: &[] },
    // 555
    Message { name: "UpstreamSpecConsul", fields: &[
        f("connectEnabled", T::Bool),
        f("consistencyMode", T::Enum(&["DefaultMode", "StaleMode", "ConsistentMode"])),
        f("dataCenters", T::List(&T::Text)),
        f("instanceBlacklistTags", T::List(&T::Text)),
        f("instanceTags", T::List(&T::Text)),
        f("queryOptions", T::Object(M(92))).since(13),
        f("serviceName", T::Text),
        f("serviceSpec", T::Object(M(465))),
        f("serviceTags", T::List(&T::Text)),
        f("subsetTags", T::List(&T::Text)),
    ], one_ofs: &[] },
    // 556
    Message { name: "UpstreamSpecDiscoveryMetadata", fields: &[
        f("labels", T::Map(&T::Text)),
    ], one_ofs: &[] },
    // 557
    Message { name: "UpstreamSpecFailover", fields: &[
        f("policy", T::Object(M(168))),
        f("prioritizedLocalities", T::List(&T::Object(M(169)))),
    ], one_ofs: &[] },
    // 558
    Message { name: "UpstreamSpecGcp", fields: &[
        f("audience", T::Text),
        f("host", T::Text),
    ], one_ofs: &[] },
    // 559
    Message { name: "UpstreamSpecHealthChecksItem", fields: &[
        f("alwaysLogHealthCheckFailures", T::Bool),
        f("customHealthCheck", T::Object(M(222))).one_of(0),
        f("eventLogPath", T::Text),
        f("grpcHealthCheck", T::Object(M(223))).one_of(0),
        f("healthyEdgeInterval", T::Duration),
        f("healthyThreshold", U32).nullable(),
        f("httpHealthCheck", T::Object(M(224))).one_of(0),
        f("initialJitter", T::Duration),
        f("interval", T::Duration),
        f("intervalJitter", T::Duration),
        f("intervalJitterPercent", U32),
        f("noTrafficInterval", T::Duration),
        f("reuseConnection", T::Bool).nullable(),
        f("tcpHealthCheck", T::Object(M(225))).one_of(0),
        f("timeout", T::Duration),
        f("unhealthyEdgeInterval", T::Duration),
        f("unhealthyInterval", T::Duration),
        f("unhealthyThreshold", U32).nullable(),
    ], one_ofs: &[
        OneOf { name: "health_checker", order: &["httpHealthCheck", "tcpHealthCheck", "grpcHealthCheck", "customHealthCheck"] },
    ] },
    // 560
    Message { name: "UpstreamSpecKube", fields: &[
        f("selector", T::Map(&T::Text)),
        f("serviceName", T::Text),
        f("serviceNamespace", T::Text),
        f("servicePort", U32),
        f("serviceSpec", T::Object(M(465))),
        f("subsetSpec", T::Object(M(260))),
    ], one_ofs: &[] },
    // 561
    Message { name: "UpstreamSpecLoadBalancerConfig", fields: &[
        f("closeConnectionsOnHostSetChange", T::Bool).since(18),
        f("healthyPanicThreshold", T::Number).nullable(),
        f("leastRequest", T::Object(M(272))).one_of(0),
        f("localityWeightedLbConfig", T::Object(M(155))),
        f("maglev", T::Object(M(155))).one_of(0),
        f("random", T::Object(M(155))).one_of(0),
        f("ringHash", T::Object(M(273))).one_of(0),
        f("roundRobin", T::Object(M(274))).one_of(0),
        f("updateMergeWindow", T::Duration),
        f("useHostnameForHashing", T::Bool).since(16).nullable(),
    ], one_ofs: &[
        OneOf { name: "type", order: &["roundRobin", "leastRequest", "random", "ringHash", "maglev"] },
    ] },
    // 562
    Message { name: "UpstreamSpecOutlierDetection", fields: &[
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
    ], one_ofs: &[] },
    // 563
    Message { name: "UpstreamSpecPipe", fields: &[
        f("path", T::Text),
        f("serviceSpec", T::Object(M(465))),
    ], one_ofs: &[] },
    // 564
    Message { name: "UpstreamSpecPreconnectPolicy", fields: &[
        f("perUpstreamPreconnectRatio", T::Number).nullable(),
        f("predictivePreconnectRatio", T::Number).nullable(),
    ], one_ofs: &[] },
    // 565
    Message { name: "UpstreamSpecStatic", fields: &[
        f("autoSniRewrite", T::Bool).nullable(),
        f("hosts", T::List(&T::Object(M(509)))),
        f("serviceSpec", T::Object(M(465))),
        f("useTls", T::Bool).nullable(),
    ], one_ofs: &[] },
    // 566
    Message { name: "UuidRequestIdConfig", fields: &[
        f("packTraceReason", T::Bool).nullable(),
        f("useRequestIdForTraceSampling", T::Bool).nullable(),
    ], one_ofs: &[] },
    // 567
    Message { name: "VertexAi", fields: &[
        f("apiVersion", T::Text),
        f("authToken", T::Object(M(44))),
        f("customHost", T::Object(M(108))).since(20),
        f("jsonSchema", T::Enum(&["NOT_SET", "ANTHROPIC", "GEMINI", "OPENAI"])).since(19),
        f("location", T::Text),
        f("model", T::Text),
        f("modelPath", T::Text),
        f("projectId", T::Text),
        f("publisher", T::Enum(&["GOOGLE"])),
    ], one_ofs: &[] },
    // 568
    Message { name: "VirtualHostOption", fields: &[
        f("apiVersion", T::Text),
        f("kind", T::Text),
        f("metadata", T::Object(M(308))),
        f("spec", T::Object(M(569))),
        f("status", T::Any),
    ], one_ofs: &[] },
    // 569
    Message { name: "VirtualHostOptionSpec", fields: &[
        f("namespacedStatuses", T::Object(M(304))),
        f("options", T::Object(M(332))),
        f("targetRefs", T::List(&T::Object(M(515)))).since(17),
    ], one_ofs: &[] },
    // 570
    Message { name: "VirtualHostOptionsConfigRefs", fields: &[
        f("delegateOptions", T::List(&T::Object(M(419)))).refers_to(Kind::VirtualHostOption),
    ], one_ofs: &[] },
    // 571
    Message { name: "VirtualService", fields: &[
        f("apiVersion", T::Text),
        f("kind", T::Text),
        f("metadata", T::Object(M(308))),
        f("spec", T::Object(M(573))),
        f("status", T::Any),
    ], one_ofs: &[] },
    // 572
    Message { name: "VirtualServiceExpressions", fields: &[
        f("expressions", T::List(&T::Object(M(157)))),
    ], one_ofs: &[] },
    // 573
    Message { name: "VirtualServiceSpec", fields: &[
        f("displayName", T::Text),
        f("namespacedStatuses", T::Object(M(304))),
        f("sslConfig", T::Object(M(499))),
        f("virtualHost", T::Object(M(574))),
    ], one_ofs: &[] },
    // 574
    Message { name: "VirtualServiceSpecVirtualHost", fields: &[
        f("domains", T::List(&T::Text)),
        f("options", T::Object(M(332))),
        f("optionsConfigRefs", T::Object(M(570))),
        f("routes", T::List(&T::Object(M(443)))),
    ], one_ofs: &[] },
    // 575
    Message { name: "Waf", fields: &[
        f("auditLogging", T::Object(M(40))),
        f("configMapRuleSets", T::List(&T::Object(M(75)))).since(13),
        f("coreRuleSet", T::Object(M(99))),
        f("customInterventionMessage", T::Text),
        f("disabled", T::Bool),
        f("requestHeadersOnly", T::Bool),
        f("responseHeadersOnly", T::Bool),
        f("ruleSets", T::List(&T::Object(M(452)))),
    ], one_ofs: &[] },
    // 576
    Message { name: "WafAuditLogging", fields: &[
        f("action", T::Enum(&[])),
        f("location", T::Enum(&[])),
    ], one_ofs: &[] },
    // 577
    Message { name: "WafConfigMapRuleSetsItem", fields: &[
        f("configMapRef", T::Object(M(419))),
        f("dataMapKeys", T::List(&T::Text)),
    ], one_ofs: &[] },
    // 578
    Message { name: "WafCoreRuleSet", fields: &[
        f("customSettingsFile", T::Text),
        f("customSettingsString", T::Text),
    ], one_ofs: &[] },
    // 579
    Message { name: "Wasm", fields: &[
        f("filters", T::List(&T::Object(M(180)))),
    ], one_ofs: &[] },
    // 580
    Message { name: "WasmFiltersItem", fields: &[
        f("config", T::Open),
        f("failOpen", T::Bool),
        f("filePath", T::Text),
        f("filterStage", T::Object(M(160))),
        f("image", T::Text),
        f("name", T::Text),
        f("rootId", T::Text),
        f("vmType", T::Enum(&[])),
    ], one_ofs: &[] },
    // 581
    Message { name: "WatchNamespaceSelectorsItemMatchExpressionsItem", fields: &[
        f("key", T::Text),
        f("operator", T::Text),
        f("values", T::List(&T::Text)),
    ], one_ofs: &[] },
    // 582
    Message { name: "Weaviate", fields: &[
        f("grpcPort", U32),
        f("host", T::Text),
        f("httpPort", U32),
        f("insecure", T::Bool),
    ], one_ofs: &[] },
    // 583
    Message { name: "Webhook", fields: &[
        f("forwardHeaders", T::List(&T::Object(M(584)))),
        f("host", T::Text),
        f("port", U32),
    ], one_ofs: &[] },
    // 584
    Message { name: "WebhookForwardHeadersItem", fields: &[
        f("key", T::Text),
        f("matchType", T::Enum(&["EXACT", "PREFIX", "SUFFIX", "CONTAINS", "REGEX"])),
    ], one_ofs: &[] },
    // 585
    Message { name: "WeightedDestination", fields: &[
        f("destination", T::Object(M(121))),
        f("options", T::Object(M(329))),
        f("weight", U32).nullable(),
    ], one_ofs: &[] },
    // 586
    Message { name: "ZipkinConfig", fields: &[
        f("clusterName", T::Text).one_of(0),
        f("collectorEndpoint", T::Text),
        f("collectorEndpointVersion", T::Enum(&["DEPRECATED_AND_UNAVAILABLE_DO_NOT_USE", "HTTP_JSON", "HTTP_PROTO"])),
        f("collectorUpstreamRef", T::Object(M(419))).one_of(0).refers_to(Kind::Upstream),
        f("sharedSpanContext", T::Bool).nullable(),
        f("traceId128bit", T::Bool).nullable(),
    ], one_ofs: &[
        OneOf { name: "collector_cluster", order: &["collectorUpstreamRef", "clusterName"] },
    ] },
];
