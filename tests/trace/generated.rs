//! Hosts whose domains and routes overlap as much as they can.

use std::fmt::Write as _;

use crate::world::Random;

const DOMAINS: [&str; 10] =
    ["a.com", "*.a.com", "*-x.a.com", "a.*", "b.com:8080", "B.com", "*.com", "api.b.*", "*", "a.com."];
const PATHS: [&str; 9] = ["", "/", "/a", "/A", "/a/", "/a/b", "/ab", "/a-b", "/a/b/c"];
const REGEXES: [&str; 9] = [".*", "/.*", "/a.*", "/[a-z]+", "(?i)/A/.*", "/a/(b|c)", "/a?", "/b|/a", "/a/b[cd]*"];
const VALUES: [&str; 4] = ["", "x", "y", "x,y"];
const METHODS: [&str; 4] = ["GET", "POST", "HEAD", "GET|POST"];

/// A few virtual services on one listener; no domain twice.
pub(crate) fn hosts(draw: &mut Random) -> String {
    let mut domains = DOMAINS;
    draw.shuffle(&mut domains);
    let mut text = String::new();
    for (at, own) in domains.chunks(3).take(1 + draw.below(3)).enumerate() {
        let _ = write!(
            text,
            "---\napiVersion: gateway.solo.io/v1\nkind: VirtualService\nmetadata: {{name: h{at}, namespace: web}}\n\
             spec:\n  virtualHost:\n    domains: ['{}']\n    routes:\n",
            own.join("', '")
        );
        for _ in 0..2 + draw.below(12) {
            let count = 1 + draw.below(2);
            let matchers: Vec<String> = (0..count).map(|_| matcher(draw)).collect();
            let matchers = matchers.join(", ");
            let _ = writeln!(text, "    - {{matchers: [{matchers}], directResponseAction: {{status: 200}}}}");
        }
    }
    text
}

fn matcher(draw: &mut Random) -> String {
    let mut parts = vec![match draw.below(8) {
        0..=2 => format!("prefix: '{}'", draw.from(&PATHS)),
        3..=4 => format!("exact: '{}'", draw.from(&PATHS)),
        5..=6 => format!("regex: '{}'", draw.from(&REGEXES)),
        _ => "connectMatcher: {}".to_owned(),
    }];
    if draw.one_in(4) {
        parts.push(format!("caseSensitive: {}", draw.one_in(3)));
    }
    if draw.one_in(4) {
        parts.push(format!("methods: ['{}', '{}']", draw.from(&METHODS), draw.from(&METHODS)));
    }
    if draw.one_in(3) {
        let header = condition(draw, &["x-a", "X-A", "x-b"]);
        let invert = draw.one_in(3);
        parts.push(format!("headers: [{{{header}, invertMatch: {invert}}}]"));
    }
    if draw.one_in(4) {
        parts.push(format!("queryParameters: [{{{}}}]", condition(draw, &["q", "Q"])));
    }
    format!("{{{}}}", parts.join(", "))
}

fn condition(draw: &mut Random, names: &[&str]) -> String {
    let name = draw.from(names);
    match draw.below(3) {
        0 => format!("name: {name}, value: '{}', regex: true", draw.from(&["x.*", "[xy]", ".*"])),
        1 => format!("name: {name}, value: '{}'", draw.from(&VALUES)),
        _ => format!("name: {name}"),
    }
}
