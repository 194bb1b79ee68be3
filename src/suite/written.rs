//! Expectations as text: what is so.

use super::Actual;
use super::actual::percents;
use super::scalar::{Within, scalar};
use crate::traffic::{Message, Port, Sent, Share};
use crate::yaml::Node;

/// What is expected where all is as it came: keys and their values, as they are written.
pub(super) fn entries(actual: &Actual, sent: &Sent, within: Within) -> Vec<(&'static str, String)> {
    let Some(route) = &actual.route else { return vec![("nobody", "true".to_owned())] };
    let mut found: Vec<(&'static str, String)> = Vec::new();
    found.extend(actual.hosts.first().map(|host| ("host", scalar(host, within))));
    found.push(("route", scalar(route.label(), within)));
    for (what, value) in [("redirect", &actual.redirect), ("body", &actual.body)] {
        found.extend(value.as_ref().filter(|text| !text.is_empty()).map(|text| (what, scalar(text, within))));
    }
    found.extend(actual.status.map(|status| ("status", status.to_string())));
    found.extend(shares(actual, within).map(|shares| ("shares", shares)));
    if found.len() <= 2 {
        found.extend(actual.action.map(|action| ("action", scalar(action, within))));
    }
    found.extend(actual.path.as_ref().filter(|path| **path != sent.target).map(|path| ("path", scalar(path, within))));
    let is_other = |host: &&String| Some(*host) != sent.host.as_ref();
    found.extend(actual.authority.as_ref().filter(is_other).map(|host| ("authority", scalar(host, within))));
    found
}

/// Upstreams with their shares, in braces.
pub(super) fn shares(actual: &Actual, within: Within) -> Option<String> {
    some_shares(&actual.shares, within)
}

/// Shares in braces; nothing where nobody gets any.
pub(super) fn some_shares(shares: &[(String, Share)], within: Within) -> Option<String> {
    let inner = if within == Within::Json { Within::Json } else { Within::Braces };
    let shares = percents(shares);
    if let [(only, percent)] = &*shares
        && percent == "100%"
    {
        return Some(scalar(only, within));
    }
    let entries =
        shares.iter().map(|(name, percent)| format!("{}: {}", scalar(name, inner), percent_text(percent, inner)));
    let entries: Vec<String> = entries.collect();
    (!entries.is_empty()).then(|| format!("{{{}}}", entries.join(", ")))
}

/// Whose headers a key is about, if it is about headers.
pub(super) fn message_of(key: &str) -> Option<Message> {
    match key {
        "requestHeaders" => Some(Message::Request),
        "responseHeaders" => Some(Message::Response),
        _ => None,
    }
}

/// The headers that a map names as they are, in braces; nothing where one of them isn't known.
pub(super) fn headers(map: Node<'_>, actual: &Actual, message: Message, within: Within) -> Option<String> {
    let inner = if within == Within::Json { Within::Json } else { Within::Braces };
    let one = |(key, _): (Node<'_>, Node<'_>)| {
        let value = actual.certain_header(message, key.str(), |value| scalar(value, inner), "null")?;
        Some(format!("{}: {value}", scalar(key.str(), inner)))
    };
    let entries: Vec<String> = map.entries().map(one).collect::<Option<_>>()?;
    Some(format!("{{{}}}", entries.join(", ")))
}

/// A share as it is written: `90%`, which JSON has in quotes.
pub(super) fn percent_text(percent: &str, within: Within) -> String {
    if within == Within::Json { format!("\"{percent}\"") } else { percent.to_owned() }
}

/// All of it in braces.
pub(super) fn in_braces(entries: &[(&'static str, String)], within: Within) -> String {
    let key = |name: &str| if within == Within::Json { format!("\"{name}\"") } else { name.to_owned() };
    let entries: Vec<String> = entries.iter().map(|(name, value)| format!("{}: {value}", key(name))).collect();
    format!("{{{}}}", entries.join(", "))
}

/// A request as it is written behind `request:`, with what stands on lines of its own set in.
pub(super) fn request(sent: &Sent, indent: usize) -> String {
    let url = url(sent);
    let to = &sent.to;
    let is_plain = to.gateway.is_none() && to.proxy.is_none() && !matches!(to.port, Some(Port::Listener(_)));
    if let Some(url) = url.as_ref().filter(|_| is_plain && sent.headers.is_empty()) {
        return format!(" {}", scalar(&format!("{} {url}", sent.method), Within::Line));
    }
    let mut lines = vec![format!("method: {}", sent.method)];
    if let Some(url) = url {
        lines.push(format!("url: {}", scalar(&url, Within::Line)));
    } else {
        lines.push(format!("scheme: {}", sent.scheme));
        lines.extend(sent.host.as_ref().map(|host| format!("host: {}", scalar(host, Within::Line))));
        lines.push(format!("target: {}", scalar(&sent.target, Within::Line)));
    }
    if !sent.headers.is_empty() {
        let header = |(name, value): &(String, String)| {
            format!("{}: {}", scalar(name, Within::Braces), scalar(value, Within::Braces))
        };
        let headers: Vec<String> = sent.headers.iter().map(header).collect();
        lines.push(format!("headers: {{{}}}", headers.join(", ")));
    }
    lines.extend(to.gateway.as_ref().map(|gateway| format!("gateway: {}", scalar(gateway, Within::Line))));
    lines.extend(to.proxy.as_ref().map(|proxy| format!("proxy: {}", scalar(proxy, Within::Line))));
    if let Some(Port::Listener(port)) = to.port {
        lines.push(format!("port: {port}"));
    }
    let margin = " ".repeat(indent);
    lines.iter().map(|line| format!("\n{margin}{line}")).collect::<Vec<_>>().concat()
}

/// The URL for which a client sends just this; nothing where there is none.
fn url(sent: &Sent) -> Option<String> {
    let host = sent.host.as_deref()?;
    let url = format!("{}://{host}{}", sent.scheme, sent.target);
    let same = Sent::to_url(&sent.method, &url).ok()?;
    let is_same = same.target == sent.target
        && same.host == sent.host
        && same.to.port == sent.to.port
        && same.to.sni == sent.to.sni;
    is_same.then_some(url)
}
