//! The request of a test.

use super::key::REQUEST;
use super::read::SuiteReader;
use crate::traffic::{Port, Sent};
use crate::yaml::Node;

impl SuiteReader {
    /// `METHOD URL`, or a map.
    pub(super) fn request(&mut self, node: Node<'_>) -> Option<Sent> {
        if node.is_map() {
            return self.request_map(node);
        }
        let mut words = node.str().split_whitespace();
        let (Some(method), Some(url), None) = (words.next(), words.next(), words.next()) else {
            let help = "write `GET https://shop.example.com/cart`, or a map of `method`, `url` and `headers`";
            self.wrong(node.span().head(), "a request is a method and a URL", Some(help));
            return None;
        };
        Sent::to_url(method, url).map_err(|malformed| self.malformed(node.span(), malformed)).ok()
    }

    fn request_map(&mut self, node: Node<'_>) -> Option<Sent> {
        let before = self.mistakes.len();
        let entries = self.entries(node, "a request", &REQUEST);
        let get = |name: &str| entries.iter().find(|(key, _)| *key == name).map(|(_, value)| *value);
        let (method, url, target) = (get("method"), get("url"), get("target"));
        for (name, value) in &entries {
            if *name != "headers" {
                self.text(name, *value);
            }
        }
        let verb = method.map_or("GET", Node::str);
        if let (Some(method), Err(malformed)) = (method, Sent::raw(verb, "http", None, "/")) {
            self.malformed(method.span(), malformed);
            return None;
        }
        let mut sent = match (url, target) {
            (Some(url), None) => {
                if let Some((name, value)) = ["scheme", "host"].iter().find_map(|name| Some((name, get(name)?))) {
                    let help = format!("remove `{name}`");
                    self.wrong(value.span(), format!("`{name}` stands beside `url`"), Some(help));
                }
                Sent::to_url(verb, url.str()).map_err(|malformed| self.malformed(url.span(), malformed)).ok()?
            }
            (None, Some(target)) => {
                let scheme = get("scheme");
                let sent = Sent::raw(verb, scheme.map_or("http", Node::str), get("host").map(Node::str), target.str());
                sent.map_err(|malformed| self.malformed(scheme.unwrap_or(node).span().head(), malformed)).ok()?
            }
            (Some(_), Some(target)) => {
                self.wrong(target.span(), "`target` stands beside `url`", Some("write one of them"));
                return None;
            }
            (None, None) => {
                if self.mistakes.len() == before {
                    self.wrong(node.span().head(), "a request has no URL", Some("write `url: https://…`"));
                }
                return None;
            }
        };
        if let Some(headers) = get("headers") {
            self.headers(headers, &mut sent);
        }
        let text = |name: &str| get(name).map(|node| node.str().to_owned());
        sent.to.gateway = text("gateway");
        sent.to.proxy = text("proxy");
        if let Some(node) = get("port") {
            if let Some(port) = node.str().parse().ok().filter(|port| (1..=65535).contains(port)) {
                sent.to.port = Some(Port::Listener(port));
            } else {
                let message = format!("`{}` is no port", node.str());
                self.wrong(node.span().head(), message, Some("write a number from 1 to 65535"));
            }
        }
        Some(sent)
    }

    fn headers(&mut self, node: Node<'_>, sent: &mut Sent) {
        if node.is_map() {
            for (name, value) in node.entries() {
                self.header(name, value, sent);
            }
            return;
        }
        if !node.is_list() {
            let help = "write `headers: {x-canary: 'yes'}`";
            self.wrong(node.span().head(), "`headers` must be a map or a list", Some(help));
        }
        for item in node.items() {
            if item.is_scalar() {
                if let Some((name, value)) = item.str().split_once(':') {
                    if let Err(malformed) = sent.add_header(name, value) {
                        self.malformed(item.span(), malformed);
                    }
                } else {
                    let message = format!("header `{}` has no colon", item.str());
                    self.wrong(item.span(), message, Some("write it as `name: value`"));
                }
                continue;
            }
            let known = [("name", ""), ("value", "")];
            let entries = self.entries(item, "a header", &known);
            let get = |name: &str| entries.iter().find(|(key, _)| *key == name).map(|(_, value)| *value);
            match (get("name"), get("value")) {
                (Some(name), Some(value)) => self.header(name, value, sent),
                _ if entries.is_empty() => {}
                (found, _) => {
                    let missing = if found.is_none() { "name" } else { "value" };
                    self.wrong(
                        item.span().head(),
                        format!("a header has no {missing}"),
                        Some(format!("add `{missing}`")),
                    );
                }
            }
        }
    }

    fn header(&mut self, name: Node<'_>, value: Node<'_>, sent: &mut Sent) {
        let Some(text) = self.text(name.str(), value) else { return };
        if let Err(malformed) = sent.add_header(name.str(), &text.value) {
            self.malformed(name.span(), malformed);
        }
    }
}
