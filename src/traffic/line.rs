//! One line of a file of requests.

use serde::Deserialize;

use super::sent::check_method;
use super::{Destination, Malformed, Port, Sent};
use crate::schema::nearest;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Line {
    method: String,
    url: Option<String>,
    scheme: Option<String>,
    host: Option<String>,
    target: Option<String>,
    #[serde(default)]
    headers: Vec<Header>,
    gateway: Option<String>,
    proxy: Option<String>,
    port: Option<u32>,
    sni: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Header {
    name: String,
    value: String,
}

impl Sent {
    /// Reads a line of JSON: `{method, url, headers}`, or as the bytes on the wire have it `{method, scheme, host, target, headers}`, each
    /// with `gateway`, `proxy`, `port` and `sni` where these are known.
    pub fn read(line: &str) -> Result<Sent, Malformed> {
        let line: Line = serde_json::from_str(line).map_err(|error| malformed(&error))?;
        let mut sent = match (&line.url, &line.target) {
            (Some(url), None) => {
                if let Some((name, _)) =
                    [("scheme", &line.scheme), ("host", &line.host)].iter().find(|it| it.1.is_some())
                {
                    return Err(Malformed::new(format!("`{name}` stands beside `url`"), format!("remove `{name}`")));
                }
                Sent::to_url(&line.method, url)?
            }
            (None, Some(target)) => {
                let scheme = line.scheme.as_deref().unwrap_or("http");
                Sent::raw(&line.method, scheme, line.host.as_deref(), target)?
            }
            (Some(_), Some(_)) => {
                return Err(Malformed::new("`target` stands beside `url`", "write one of them"));
            }
            (None, None) => return Err(Malformed::new("there is neither `url` nor `target`", "add `url`")),
        };
        for Header { name, value } in line.headers {
            sent.add_header(&name, &value)?;
        }
        let port = line.port.map(Port::Listener).or(sent.to.port);
        sent.to = Destination { gateway: line.gateway, proxy: line.proxy, port, sni: line.sni.or(sent.to.sni) };
        Ok(sent)
    }

    /// A request as it stands on the wire.
    pub fn raw(method: &str, scheme: &str, host: Option<&str>, target: &str) -> Result<Sent, Malformed> {
        check_method(method)?;
        if !matches!(scheme, "http" | "https") {
            let near = nearest(scheme, ["http", "https"].into_iter());
            let help = near.map_or("use http or https".to_owned(), |near| format!("did you mean {near}?"));
            return Err(Malformed::new(format!("no listener serves the scheme `{scheme}`"), help));
        }
        Ok(Sent {
            method: method.to_owned(),
            scheme: scheme.to_owned(),
            host: host.map(str::to_owned),
            target: target.to_owned(),
            ..Sent::default()
        })
    }
}

/// What is wrong with the JSON; a key that is unknown with the one that was probably meant.
fn malformed(error: &serde_json::Error) -> Malformed {
    let text = error.to_string();
    let message = text.rsplit_once(" at line ").map_or(&*text, |(message, _)| message);
    let mut quoted = message.split('`').skip(1).step_by(2);
    let help = message.starts_with("unknown field").then(|| {
        let written = quoted.next().unwrap_or_default();
        let known: Vec<&str> = quoted.collect();
        nearest(written, known.iter().copied())
            .map_or_else(|| format!("use {}", known.join(", ")), |near| format!("did you mean `{near}`?"))
    });
    let message = message.split(", expected").next().unwrap_or(message);
    let message = match message {
        _ if error.is_eof() => "the line ends within the JSON",
        _ if message.starts_with("invalid length") || message.starts_with("invalid type") && error.column() <= 2 => {
            "the line is no JSON object"
        }
        message => message,
    };
    let help = help.or_else(|| (!error.is_data()).then(|| "write one JSON object a line".to_owned()));
    Malformed { message: lower(message), help, column: Some(error.column()).filter(|column| *column > 0) }
}

/// As messages are written.
fn lower(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map(|first| first.to_lowercase().chain(chars).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_forms_are_read() {
        let url = r#"{"method": "GET", "url": "http://a.com/x", "headers": [{"name": "x-a", "value": " 1 "}]}"#;
        let raw = r#"{"method": "GET", "host": "a.com", "target": "/x", "headers": [{"name": "x-a", "value": "1"}]}"#;
        assert_eq!(Sent::read(url), Sent::read(raw));
        let sent = Sent::read(r#"{"method": "GET", "url": "http://a.com:81/", "port": 8080, "gateway": "g"}"#);
        assert_eq!(sent.expect("a request").to.port, Some(Port::Listener(8080)));
    }

    #[test]
    fn a_broken_line_says_what_and_where() {
        for (line, message, help) in [
            ("{", "the line ends within the JSON", "write one JSON object a line"),
            ("[]", "the line is no JSON object", ""),
            (r#"{"metod": "GET"}"#, "unknown field `metod`", "did you mean `method`?"),
            (r#"{"method": "GET"}"#, "there is neither `url` nor `target`", "add `url`"),
            (r#"{"url": "http://a/"}"#, "missing field `method`", ""),
            (r#"{"method": "get", "target": "/"}"#, "`get` is no method", "did you mean GET?"),
            (r#"{"method": "GET", "target": "/", "scheme": "htp"}"#, "no listener serves", "did you mean http?"),
            (r#"{"method": "GET", "url": "http://a/", "host": "b"}"#, "`host` stands beside `url`", "remove `host`"),
            (r#"{"method": "GET", "target": "/", "headers": [{"name": "x"}]}"#, "missing field `value`", ""),
            (
                r#"{"method": "GET", "target": "/", "headers": [{"name": "x:", "value": ""}]}"#,
                "`x:` is no name",
                "write",
            ),
        ] {
            let refused = Sent::read(line).expect_err(line);
            let said = refused.message.to_lowercase();
            assert!(said.starts_with(&message.to_lowercase()), "{line}: {}", refused.message);
            assert!(refused.help.unwrap_or_default().starts_with(help), "{line}");
        }
    }
}
