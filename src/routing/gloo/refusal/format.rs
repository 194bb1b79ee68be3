//! Envoy's substitution commands: `%REQ(x-name)%` in the value of a header.

/// What Envoy can't read in a format.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Fault<'t> {
    /// A percent sign that starts no command; its place in bytes.
    Percent(usize),
    /// A command of a name that Envoy has none of.
    Unknown(&'t str),
}

/// Checks a format as Envoy reads it (`SubstitutionFormatParser::parse` in
/// `source/common/formatter/substitution_formatter.cc`): a command is capitals, digits and underscores, with arguments in
/// parentheses and a length behind a colon if need be; `%%` is a percent sign.
pub(super) fn check(text: &str) -> Result<(), Fault<'_>> {
    let mut at = 0;
    while let Some(next) = text[at..].find('%') {
        let start = at + next;
        let rest = &text[start + 1..];
        if rest.starts_with('%') {
            at = start + 2;
            continue;
        }
        let (name, size) = command(rest).ok_or(Fault::Percent(start))?;
        if !is_known(name) {
            return Err(Fault::Unknown(name));
        }
        at = start + 1 + size;
    }
    Ok(())
}

/// The name of the command that starts behind a percent sign, and its size with the closing one.
fn command(text: &str) -> Option<(&str, usize)> {
    let is_part = |c: char| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '_';
    let name = &text[..text.find(|c| !is_part(c))?];
    if name.is_empty() {
        return None;
    }
    let mut at = name.len();
    if text[at..].starts_with('(') {
        // The arguments end at the first parenthesis behind which the command can end.
        let closes = |(close, _): (usize, &str)| tail(&text[at + close + 1..]).map(|size| at + close + 1 + size);
        return text[at..].match_indices(')').find_map(closes).map(|end| (name, end));
    }
    at += tail(&text[at..])?;
    Some((name, at))
}

/// The size of what ends a command: a length behind a colon if there is one, and the percent sign.
fn tail(text: &str) -> Option<usize> {
    let digits = text.strip_prefix(':').map_or(0, |rest| 1 + rest.bytes().take_while(u8::is_ascii_digit).count());
    (digits != 1 && text[digits..].starts_with('%')).then_some(digits + 1)
}

fn is_known(name: &str) -> bool {
    // There are dozens of them, and each version has new ones.
    ["DOWNSTREAM_", "UPSTREAM_"].into_iter().any(|start| name.starts_with(start)) || COMMANDS.contains(&name)
}

/// The commands of Envoy 1.40 without those of both sides of a connection.
const COMMANDS: &[&str] = &[
    "ACCESS_LOG_TYPE",
    "BYTES_RECEIVED",
    "BYTES_SENT",
    "CEL",
    "CLUSTER_METADATA",
    "COALESCE",
    "COMMON_DURATION",
    "CONNECTION_ID",
    "CONNECTION_TERMINATION_DETAILS",
    "CUSTOM_FLAGS",
    "DURATION",
    "DYNAMIC_METADATA",
    "EMIT_TIME",
    "EMIT_TIME_LOCAL",
    "ENVIRONMENT",
    "FILTER_CHAIN_NAME",
    "FILTER_STATE",
    "GRPC_STATUS",
    "GRPC_STATUS_NUMBER",
    "HOSTNAME",
    "LISTENER_METADATA",
    "LOCAL_REPLY_BODY",
    "METADATA",
    "PATH",
    "PER_REQUEST_STATE",
    "PROTOCOL",
    "QUERY_PARAM",
    "QUERY_PARAMS",
    "REQ",
    "REQUESTED_SERVER_NAME",
    "REQUEST_DURATION",
    "REQUEST_HEADERS_BYTES",
    "REQUEST_HEADER",
    "REQUEST_TX_DURATION",
    "REQ_WITHOUT_QUERY",
    "RESP",
    "RESPONSE_CODE",
    "RESPONSE_CODE_DETAILS",
    "RESPONSE_DURATION",
    "RESPONSE_FLAGS",
    "RESPONSE_FLAGS_LONG",
    "RESPONSE_HEADERS_BYTES",
    "RESPONSE_TRAILERS_BYTES",
    "RESPONSE_TX_DURATION",
    "ROUNDTRIP_DURATION",
    "ROUTE_NAME",
    "SPAN_ID",
    "START_TIME",
    "START_TIME_LOCAL",
    "STREAM_ID",
    "TLS_JA3_FINGERPRINT",
    "TLS_JA4_FINGERPRINT",
    "TRACE_ID",
    "TRAILER",
    "UNIQUE_ID",
    "VIRTUAL_CLUSTER_NAME",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn commands_are_read_as_envoy_reads_them() {
        for good in [
            "",
            "plain",
            "100%%",
            "%PROTOCOL%",
            "a %REQ(x-name?:path):10% b",
            "%START_TIME(%Y-%m-%dT%H:%M:%S)%",
            "%DOWNSTREAM_REMOTE_ADDRESS_WITHOUT_PORT%",
            "%CEL(f(x))%",
            "%%%PROTOCOL%%%",
        ] {
            assert_eq!(check(good), Ok(()), "{good}");
        }
        for (bad, at) in [("100%", 3), ("50% off", 2), ("%protocol%", 0), ("%REQ(x%", 0), ("%REQ(x):%", 0), ("%%%", 2)]
        {
            assert_eq!(check(bad), Err(Fault::Percent(at)), "{bad}");
        }
        assert_eq!(check("%PROTOCOL% %FOO%"), Err(Fault::Unknown("FOO")));
    }
}
