//! Which code stands for which limit of the Gateway API's field tables: a pattern or a rule that no code knows fails the test.

use serde_json::Value;

/// The expression of `Check` for a limit; nothing for one that says what another limit says already.
pub(crate) fn check(limit: &Value) -> Option<String> {
    let (key, value) =
        limit.as_object()?.iter().find(|(key, _)| !matches!(key.as_str(), "since" | "until" | "channel" | "notIn"))?;
    let number = || value.as_i64().unwrap_or_else(|| panic!("a number: {limit}"));
    let text = || value.as_str().unwrap_or_else(|| panic!("a text: {limit}"));
    Some(match key.as_str() {
        "minLength" => format!("C::MinLength({})", number()),
        "maxLength" => format!("C::MaxLength({})", number()),
        "minItems" => format!("C::MinItems({})", number()),
        "maxItems" => format!("C::MaxItems({})", number()),
        "minProperties" => format!("C::MinKeys({})", number()),
        "maxProperties" => format!("C::MaxKeys({})", number()),
        "min" => format!("C::Least({})", grouped(number())),
        "max" => format!("C::Most({})", grouped(number())),
        "required" => format!("C::Required(&{})", names(value)),
        "unique" => format!("C::Unique(&{})", names(value)),
        "enum" if value[0].is_string() => format!("C::Names(&{})", names(value)),
        "enum" if value[0].is_i64() => format!("C::Numbers(&{value})"),
        "format" if text() == "address" => "C::Rule(rules::address)".to_owned(),
        // The pattern says the same of the formats.
        "enum" | "format" => return None,
        "pattern" => format!("C::Pattern({})", pattern(text())),
        "rule" => return rule(text()),
        _ => panic!("an unknown limit: {limit}"),
    })
}

/// A number as it is written in code: in groups of three digits from six digits on.
fn grouped(number: i64) -> String {
    let digits = number.to_string();
    if digits.len() < 6 {
        return digits;
    }
    let groups: Vec<&str> =
        digits.as_bytes().rchunks(3).rev().map(|group| std::str::from_utf8(group).expect("digits")).collect();
    groups.join("_")
}

fn names(value: &Value) -> String {
    let names: Vec<&str> = value.as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    format!("{names:?}")
}

const LABEL: &str = "[a-z0-9]([-a-z0-9]*[a-z0-9])?";

/// The form that a pattern asks for.
fn pattern(text: &str) -> String {
    let subdomain = format!(r"{LABEL}(\.{LABEL})*");
    let known = [
        (format!("^{subdomain}$"), "Subdomain"),
        (format!("^{LABEL}$"), "Label"),
        (format!("^$|^{subdomain}$"), "Group"),
        ("^[a-zA-Z]([-a-zA-Z0-9]*[a-zA-Z0-9])?$".to_owned(), "Kind"),
        (r"^[A-Za-z0-9!#$%&'*+\-.^_\x60|~]+$".to_owned(), "Header"),
        (format!(r"^(\*\.)?{subdomain}$"), "Host"),
        ("^([0-9]{1,5}(h|m|s|ms)){1,4}$".to_owned(), "Duration"),
    ];
    if let Some((_, name)) = known.iter().find(|(known, _)| known == text) {
        return format!("P::{name}");
    }
    // A boundary of words within an address: every block that Go takes, and no more.
    if text.starts_with(r"^((25[0-5]|(2[0-4]|1\d") {
        let is_optional = text.contains(r"(\/([0-9]|[1-2][0-9]|3[0-2]))?$");
        return format!("P::{}", if is_optional { "AddressOrBlock" } else { "Block" });
    }
    format!("P::Regex(&{{ static R: Regex = Regex::new({text:?}); &R }})").replace("&{ static R", "{ static R")
}

/// The parts of a rule that is of a common form.
fn parts<'r>(rule: &'r str, form: &str) -> Option<Vec<&'r str>> {
    let mut rest = rule;
    let mut found = Vec::new();
    let mut pieces = form.split('@');
    rest = rest.strip_prefix(pieces.next()?)?;
    for piece in pieces {
        let end = rest.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(rest.len());
        found.push(&rest[..end]);
        rest = rest[end..].strip_prefix(piece)?;
    }
    (rest.is_empty() && found.iter().all(|part| !part.is_empty())).then_some(found)
}

/// The code of a rule; nothing for one that another limit of the same value implies.
fn rule(text: &str) -> Option<String> {
    let needs =
        |by: &str, value: &str, field: &str| format!("C::Needs {{ by: {by:?}, value: {value:?}, field: {field:?} }}");
    let only =
        |by: &str, value: &str, field: &str| format!("C::Only {{ by: {by:?}, value: {value:?}, field: {field:?} }}");
    for (form, [field, by, value], is_need) in [
        ("!(has(self.@) && self.@ != '@')", [0, 1, 2], false),
        ("has(self.@) ? self.@ == '@' : true", [0, 1, 2], false),
        ("!(!has(self.@) && self.@ == '@')", [0, 1, 2], true),
        ("self.@ == '@' ? has(self.@) : true", [2, 0, 1], true),
        ("!has(self.type) || (self.@ == '@' ? has(self.@) : true)", [2, 0, 1], true),
        ("has(self.type) && self.@ == '@' ? has(self.@) : true", [2, 0, 1], true),
    ] {
        if let Some(parts) = parts(text, form) {
            let (by, value, field) = (parts[by], parts[value], parts[field]);
            return Some(if is_need { needs(by, value, field) } else { only(by, value, field) });
        }
    }
    if let Some(parts) = parts(text, "self.filter(f, f.type == '@').size() <= 1") {
        return Some(format!("C::OneOfType({:?})", parts[0]));
    }
    if let Some(parts) = parts(text, "self.all(@, self.exists_one(@, @.@ == @.@))") {
        return Some(format!("C::Unique(&[{:?}])", parts[3]));
    }
    if let Some(parts) = parts(text, "self.all(@, self.exists_one(@, @ == @))") {
        assert_eq!(parts[0], parts[3], "{text}");
        return Some("C::Unique(&[])".to_owned());
    }
    if let Some(parts) = parts(text, "self.all(@, !has(@.@) || self.exists_one(@, has(@.@) && @.@ == @.@))") {
        return Some(format!("C::Unique(&[{:?}])", parts[2]));
    }
    if let Some(parts) = parts(text, "duration(self) >= duration('@')") {
        let (number, factor) = match parts[0].strip_suffix("ms") {
            Some(number) => (number, 1),
            None => (parts[0].strip_suffix('s').unwrap_or_else(|| panic!("a duration: {text}")), 1_000),
        };
        let least = number.parse::<u32>().expect("a number") * factor;
        return Some(format!("C::AtLeast({least})"));
    }
    if text == "matches(self, '^([0-9]{1,5}(h|m|s|ms)){1,4}$')" {
        return Some("C::Pattern(P::Duration)".to_owned());
    }
    if let Some(several) = several(text) {
        return Some(several);
    }
    let known = RULES.iter().find(|(start, end, _)| text.starts_with(start) && text.ends_with(end));
    let Some((.., code)) = known else { panic!("no code knows the rule `{text}`: say in `RULES` which one does") };
    (!code.is_empty())
        .then(|| if code.starts_with("C::") { (*code).to_owned() } else { format!("C::Rule(rules::{code})") })
}

/// Rules about how many of some fields are set.
fn several(text: &str) -> Option<String> {
    let call = |fields: &[&str], least: u8, most: u8| {
        format!("C::Several {{ of: &{fields:?}, least: {least}, most: {most} }}")
    };
    if let Some(rest) = text.strip_prefix("[has(self.") {
        let (fields, count) = rest.split_once(")].filter(x,x==true).size() ")?;
        let mut fields: Vec<&str> = fields.split("),has(self.").collect();
        // What earlier versions of kgateway had beside them.
        if fields.contains(&"dynamicForwardProxy") {
            fields.extend(["ai", "mcp"]);
        }
        return Some(match count {
            "== 1" => call(&fields, 1, 1),
            "<= 1" => call(&fields, 0, 1),
            ">= 1" => call(&fields, 1, 0),
            _ => panic!("a count: {text}"),
        });
    }
    for (form, least, most) in [
        ("!(has(self.@) && has(self.@))", 0, 1),
        ("has(self.@) != has(self.@)", 1, 1),
        ("has(self.@) || has(self.@)", 1, 0),
        ("has(self.@) || has(self.@) || has(self.@)", 1, 0),
        ("!has(self.@) || !has(self.@)", 0, 1),
        ("(has(self.@) && !has(self.@)) || (!has(self.@) && has(self.@))", 1, 1),
    ] {
        if let Some(mut parts) = parts(text, form) {
            parts.dedup();
            parts.truncate(if form.starts_with("(has") { 2 } else { parts.len() });
            return Some(call(&parts, least, most));
        }
    }
    None
}

/// How a rule begins and ends, and the code that stands for it; none where another limit of the same value says as much.
const RULES: &[(&str, &str, &str)] = &[
    // Parents and targets.
    ("self.all(p1, self.all(p2, ", "(!has(p2.port) || p2.port == 0)): true))", "ports"),
    ("self.all(p1, self.exists_one(p2, ", "p1.port == p2.port))))", "ports"),
    (
        "self.all(p1, self.all(p2, p1.group == p2.group && p1.kind == p2.kind && p1.name == p2.name && (((!has(p1.__namespace__)",
        " : true))",
        "sections",
    ),
    (
        "self.all(p1, self.exists_one(p2, p1.group == p2.group && p1.kind == p2.kind && p1.name == p2.name && (((!has(p1.__namespace__)",
        "p1.sectionName == p2.sectionName))))",
        "sections",
    ),
    (
        "self.all(p1, self.all(p2, p1.group == p2.group && p1.kind == p2.kind && p1.name == p2.name ?",
        " : true))",
        "target_sections",
    ),
    (
        "self.all(p1, self.exists_one(p2, p1.group == p2.group && p1.kind == p2.kind && p1.name == p2.name && (((!has(p1.sectionName)",
        "p1.sectionName == p2.sectionName))))",
        "target_sections",
    ),
    // Rules of routes.
    ("(self.size() > 0 ? self[0].matches.size() : 0)", " <= 128", "total_matches"),
    ("(self.size() > 0 ? (has(self[0].matches) ?", " <= 128", "total_grpc_matches"),
    (
        "(has(self.backendRefs) && size(self.backendRefs) > 0) ? (!has(self.filters)",
        "has(f.requestRedirect))): true",
        "redirect_and_backends",
    ),
    (
        "(has(self.filters) && self.filters.exists_one(f, has(f.requestRedirect)",
        " ? false : true) : true",
        "prefix_replaced",
    ),
    (
        "(has(self.filters) && self.filters.exists_one(f, has(f.urlRewrite)",
        " ? false : true) : true",
        "prefix_replaced",
    ),
    (
        "(has(self.backendRefs) && self.backendRefs.exists_one(b, (has(b.filters) && b.filters.exists_one(f, has(f.requestRedirect)",
        " ? false : true) : true",
        "prefix_replaced",
    ),
    (
        "(has(self.backendRefs) && self.backendRefs.exists_one(b, (has(b.filters) && b.filters.exists_one(f, has(f.urlRewrite)",
        " ? false : true) : true",
        "prefix_replaced",
    ),
    ("(size(self.group) == 0 && self.kind == 'Service') ? has(self.port)", " : true", "service_port"),
    (
        "!(self.exists(f, f.type == 'RequestRedirect') && self.exists(f, f.type == 'URLRewrite'))",
        "",
        "redirect_and_rewrite",
    ),
    // The enum of the type says so.
    ("self.type in ['Exact','PathPrefix'] || self.type == 'RegularExpression'", "", ""),
    ("(self.type in ['Exact','PathPrefix']) ? self.value.startsWith('/')", " : true", "path_value"),
    ("(self.type in ['Exact','PathPrefix']) ? !self.value.contains('//')", " : true", "path_value"),
    ("(self.type in ['Exact','PathPrefix']) ? !self.value.contains('/./')", " : true", "path_value"),
    ("(self.type in ['Exact','PathPrefix']) ? !self.value.contains('/../')", " : true", "path_value"),
    ("(self.type in ['Exact','PathPrefix']) ? !self.value.contains('%2f')", " : true", "path_value"),
    ("(self.type in ['Exact','PathPrefix']) ? !self.value.contains('%2F')", " : true", "path_value"),
    ("(self.type in ['Exact','PathPrefix']) ? !self.value.contains('#')", " : true", "path_value"),
    ("(self.type in ['Exact','PathPrefix']) ? !self.value.endsWith('/..')", " : true", "path_value"),
    ("(self.type in ['Exact','PathPrefix']) ? !self.value.endsWith('/.')", " : true", "path_value"),
    (
        "(self.type in ['Exact','PathPrefix']) ? self.value.matches(r\"\"\"^(?:[-A-Za-z0-9/._~!$&'()*+,;=:@]|[%][0-9a-fA-F]{2})+$\"\"\")",
        " : true",
        "path_value",
    ),
    (
        "!(has(self.request) && has(self.backendRequest) && duration(self.request) != duration('0s')",
        "duration(self.backendRequest) > duration(self.request))",
        "timeouts",
    ),
    ("has(self.type) ? has(self.service) || has(self.method) : true", "", "grpc_method"),
    ("(!has(self.type) || self.type == 'Exact') && has(self.service) ? self.service.matches(", ": true", "grpc_names"),
    ("(!has(self.type) || self.type == 'Exact') && has(self.method) ? self.method.matches(", ": true", "grpc_names"),
    ("!('*' in self && self.size() > 1)", "", "only_star"),
    ("self.numerator <= self.denominator", "", "mirror_fraction"),
    ("self.all(h, !isIP(h))", "", "no_addresses"),
    // The pattern of each item says so.
    ("self.all(h, !h.contains('*') ? h.matches(", " : true)", ""),
    ("self.all(h, h.contains('*') ? (h.startsWith('*.')", " : true)", ""),
    // Gateways.
    ("self.all(a1, a1.type == 'IPAddress'", " : true )", "address_values"),
    ("self.all(a1, a1.type == 'Hostname'", " : true )", "address_values"),
    ("self.type == 'Hostname' ? self.value.matches(", "): true", "hostname_address"),
    ("self.type == 'Hostname' ? (!has(self.value) || self.value.matches(", ")): true", "hostname_address"),
    ("self.all(key, key.matches(r\"\"\"^([a-z0-9]", ")", "qualified_keys"),
    ("self.all(key, key.split(\"/\")[0].size() < 253)", "", "qualified_keys"),
    ("self.all(l, l.protocol in ['HTTPS', 'TLS'] ? has(l.tls) : true)", "", "tls_missing"),
    (
        "self.all(l, (l.protocol == 'TLS' ? has(l.tls) && has(l.tls.mode) && l.tls.mode != '' : true))",
        "",
        "tls_protocol",
    ),
    ("self.all(l, l.protocol in ['HTTP', 'TCP', 'UDP'] ? !has(l.tls) : true)", "", "plain_tls"),
    (
        "self.all(l, l.protocol in ['TCP', 'UDP'] ? (!has(l.hostname) || l.hostname == '') : true)",
        "",
        "hostname_without_host",
    ),
    (
        "self.all(l, (l.protocol == 'HTTPS' && has(l.tls)) ? (l.tls.mode == '' || l.tls.mode == 'Terminate') : true)",
        "",
        "https_mode",
    ),
    ("self.all(l1, self.exists_one(l2, l1.port == l2.port && l1.protocol == l2.protocol", "))", "triples"),
    (
        "self.all(l1, !has(l1.port) || self.exists_one(l2, has(l2.port) && l1.port == l2.port && l1.protocol == l2.protocol",
        "))",
        "triples",
    ),
    (
        "self.mode == 'Terminate' ? size(self.certificateRefs) > 0 || size(self.options) > 0",
        " : true",
        "certificates_or_options",
    ),
    ("self.mode == 'Terminate' ? size(self.certificateRefs) > 0 : true", "", "certificates"),
    // Backends' TLS, and sessions.
    ("!(has(self.caCertificateRefs) && size(self.caCertificateRefs) > 0", ")", "trust_anchors"),
    ("(has(self.caCertificateRefs) && size(self.caCertificateRefs) > 0", ")", "trust_anchors"),
    ("!(has(self.caCertRefs) && size(self.caCertRefs) > 0", ")", "trust_anchors_v1alpha2"),
    ("(has(self.caCertRefs) && size(self.caCertRefs) > 0", ")", "trust_anchors_v1alpha2"),
    ("!(self.type == \"Hostname\"", ")", "without_hostname"),
    ("!(self.type != \"Hostname\"", ")", "without_hostname"),
    ("!(self.type == \"URI\"", ")", "without_uri"),
    ("!(self.type != \"URI\"", ")", "without_uri"),
    (
        "!has(self.cookieConfig) || !has(self.cookieConfig.lifetimeType)",
        "has(self.absoluteTimeout)",
        "permanent_cookie",
    ),
    ("!has(self.cookieConfig) || self.type == 'Cookie'", "", "cookie_type"),
    // Experimental kinds.
    (
        "self.type == 'ExternalHostname' ? has(self.externalHostname) : !has(self.externalHostname)",
        "",
        "external_hostname",
    ),
    ("!self.endsWith('.cluster.local')", "", "outside_cluster"),
    ("size(self) == 0 || format.dns1123Label().validate(self) == null", "", "dns_label"),
    (
        "self.mode == 'ClientAndServer' ? has(self.clientCertificateRef) : !has(self.clientCertificateRef)",
        "",
        "client_certificate",
    ),
    ("!(duration(self) < duration('1s') || duration(self) > duration('1h'))", "", "budget_interval"),
    ("!(duration(self) == duration('0s') || duration(self) > duration('1h'))", "", "rate_interval"),
    // kgateway's kinds.
    ("!has(self.lambda) || has(self.accountId) || has(self.lambda.accountId)", "", "lambda_account"),
    ("self.all(r, size(r.name) > 0)", "", "named"),
    ("self.all(r, (r.group == '' && r.kind == 'Service')", ")", "backend_targets"),
    ("self.all(r, r.kind == 'Gateway' && (!has(r.group)", ")", "gateway_targets"),
    ("self.all(r, (r.kind == 'Gateway' || r.kind == 'HTTPRoute' || r.kind == 'GRPCRoute'", ")", "traffic_targets"),
    ("!(has(self.jitter) && has(self.refreshRate))", "duration(self.refreshRate)", "jitter"),
    ("(type(self) == int && int(self) >= 65535", ")", "window_size"),
    ("(type(self) == int && int(self) > 0 && int(self) < 4294967296)", ")", "request_size"),
    ("(self.matches('^-?(?:[0-9]+", "double(self) > 0.0)", "aggression"),
    ("!((has(self.ringHash) || has(self.maglev)) && has(self.zoneAware))", "", "zone_aware"),
    ("[has(self.preferLocal)]", "", "C::Required(&[\"preferLocal\"])"),
    ("has(self.maxInterval) ? duration(self.maxInterval) >= duration(self.baseInterval) : true", "", "backoff"),
    ("!has(self.maxInterval) || duration(self.maxInterval) >= duration(self.baseInterval)", "", "backoff"),
    ("has(self.issuerURI) || (has(self.authorizationEndpoint)", ")", "oauth2"),
    ("!(has(self.?jwt.accessToken) || has(self.?jwt.idToken))", ")", "oauth2"),
    ("!has(self.?jwt.accessToken) || ", "", "oauth2"),
    ("!has(self.?jwt.idToken) || ", "", "oauth2"),
    ("!has(self.xffTrustedCIDRs) || (has(self.useRemoteAddress)", ")", "trusted_addresses"),
    ("!has(self.forwardClientCertDetails)", "", "certificate_details"),
    ("!has(self.remove)", "", "no_removal"),
    ("has(self.value) ? has(self.name) : true", "", "header_name"),
    ("!has(self.autoHostRewrite)", "", "auto_host_rewrite"),
    ("!has(self.urlRewrite)", "", "url_rewrite"),
    ("!has(self.tracing)", "", "tracing_targets"),
    ("!has(self.statPrefix)", "", "stat_prefix"),
    ("has(self.retry) && has(self.timeouts) ? (has(self.retry.perTryTimeout)", " : true", "per_try_timeout"),
    ("duration(self) <= duration('1h')", "", "delay"),
    ("(has(self.type) && (self.type == 'Generic'", ")", "descriptor"),
    ("!has(self.disable) || ", "", "no_tracing"),
];
