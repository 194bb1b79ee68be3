use crate::context::Context;
use crate::finding::{Sink, rule};
use crate::model::{Body, Kind};

rule! {
    /// A domain that no request can name.
    ///
    /// Envoy compares a domain with the `Host` header: a name, and a port where the client sends one. A scheme, a path or a
    /// blank is never in there, and `*` stands for something only as the first or the last character. Neither Gloo nor Envoy
    /// says a word; the host just gets no requests under it.
    ///
    /// ```yaml bad
    /// apiVersion: gateway.solo.io/v1
    /// kind: VirtualService
    /// metadata:
    ///   name: shop
    ///   namespace: shop
    /// spec:
    ///   virtualHost:
    ///     domains:
    ///     - https://shop.example.com # <- unmatchable-domain
    ///     - shop.*.example.com # <- unmatchable-domain
    ///     - example.com/shop # <- unmatchable-domain
    ///     routes:
    ///     - directResponseAction: {status: 200}
    /// ```
    /// ```yaml good
    /// apiVersion: gateway.solo.io/v1
    /// kind: VirtualService
    /// metadata:
    ///   name: shop
    ///   namespace: shop
    /// spec:
    ///   virtualHost:
    ///     domains:
    ///     - shop.example.com
    ///     - 'shop.example.com:8443'
    ///     - '*.shop.example.com'
    ///     - 'shop.*'
    ///     routes:
    ///     - directResponseAction: {status: 200}
    /// ```
    ///
    /// Write the bare name; paths belong into matchers. Switch it off if your clients send `Host` headers of their own making.
    "unmatchable-domain", Warning, since "0.1.0", check
}

fn check(cx: &Context<'_>, sink: &mut Sink<'_>) {
    for (_, resource) in cx.stored(Kind::VirtualService) {
        let Body::VirtualService(service) = &resource.body else { continue };
        let Some(host) = &service.host else { continue };
        for domain in &host.domains {
            let Some((label, help)) = fault(domain.value) else { continue };
            let effect = if host.domains.len() == 1 {
                "the host gets no requests, and nobody says so"
            } else {
                "the host gets no requests under it, and nobody says so"
            };
            sink.report(domain.span, format!("no request names the domain `{}` of {}", domain.value, resource.key()))
                .label(label)
                .of(&resource.key())
                .effect(effect)
                .help(help);
        }
    }
}

/// Why no `Host` header is that domain, and what to write instead.
fn fault(domain: &str) -> Option<(String, String)> {
    let said = |label: &str, help: String| Some((label.to_owned(), help));
    if let Some((scheme, rest)) = domain.split_once("://") {
        let name = rest.split(['/', '?', '#']).next().unwrap_or(rest);
        return said(&format!("`{scheme}://` is no name"), format!("write `{name}`"));
    }
    if domain.chars().any(|c| c.is_whitespace() || c.is_control()) {
        let bare: String = domain.split_whitespace().collect::<Vec<_>>().join("");
        let several = domain.split_whitespace().count() > 1;
        let help = if several { "make each name an item of the list".to_owned() } else { format!("write `{bare}`") };
        return if domain.is_empty() { None } else { said("a blank in a name", help) };
    }
    if let Some((name, _)) = domain.split_once(['/', '?', '#']) {
        let help = format!("write `{name}`, and put the path into the routes' matchers");
        return said("a path in a name", if name.is_empty() { "write a name".to_owned() } else { help });
    }
    let mut inner = domain.chars();
    inner.next();
    inner.next_back();
    if inner.as_str().contains('*') {
        return said(
            "`*` inside a name",
            "write `*` only as the first or the last character, or list the names".to_owned(),
        );
    }
    if domain.len() > 1 && domain.starts_with('*') && domain.ends_with('*') {
        return said("`*` at both ends", "write `*` at one end only, or list the names".to_owned());
    }
    if let Some(odd) = domain.chars().find(|c| !(c.is_ascii_alphanumeric() || "-._*:[]".contains(*c))) {
        let help = if odd.is_ascii() {
            "write a bare name".to_owned()
        } else {
            "write the name in its ASCII form (`xn--...`), as clients send it".to_owned()
        };
        return said(&format!("`{odd}` in a name"), help);
    }
    None
}

#[cfg(test)]
mod tests {
    use super::fault;

    #[test]
    fn only_what_no_host_header_says_is_reported() {
        for good in [
            "",
            "*",
            "shop.example.com",
            "SHOP.example.com",
            "*.example.com",
            "*-dev.example.com",
            "shop.*",
            "a_b.c",
            "x:8080",
            "[::1]:80",
            "*:80",
        ] {
            assert_eq!(fault(good), None, "{good}");
        }
        for bad in [
            "http://a",
            "a/b",
            "a b",
            "a ",
            "a.*.b",
            "*.a.*",
            "*a*",
            "**",
            "müller.example",
            "é*",
            "*.a.*.b",
            "a@b",
            "~^(www)$",
            "/",
        ] {
            assert!(fault(bad).is_some(), "{bad}");
        }
    }
}
