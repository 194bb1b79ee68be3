use crate::context::Context;
use crate::context::routes::written_with;
use crate::finding::{Edit, Fix, Sink, rule};
use crate::model::gloo::Signs;

rule! {
    /// A method that no request has, such as one in lower case.
    ///
    /// Methods are compared letter by letter, and requests come with `GET`, not with `get`. Gloo and Envoy accept the route, and it never takes a
    /// request: what it was meant for goes to a later route, or is answered with 404.
    ///
    /// ```yaml bad
    /// apiVersion: gateway.solo.io/v1
    /// kind: VirtualService
    /// metadata:
    ///   name: www
    ///   namespace: shop
    /// spec:
    ///   virtualHost:
    ///     domains: [www.example.com]
    ///     routes:
    ///     - matchers:
    ///       - prefix: /cart
    ///         methods: [get] # <- invalid-method
    ///       routeAction:
    ///         single:
    ///           upstream: {name: shop-cart-8080, namespace: gloo-system}
    /// ```
    /// ```yaml good
    /// apiVersion: gateway.solo.io/v1
    /// kind: VirtualService
    /// metadata:
    ///   name: www
    ///   namespace: shop
    /// spec:
    ///   virtualHost:
    ///     domains: [www.example.com]
    ///     routes:
    ///     - matchers:
    ///       - prefix: /cart
    ///         methods: [GET]
    ///       routeAction:
    ///         single:
    ///           upstream: {name: shop-cart-8080, namespace: gloo-system}
    /// ```
    ///
    /// Switch it off only where a client really sends such a method.
    "invalid-method", Warning, since "0.1.0", fix Safe, check
}

/// The methods that are registered and in use.
const METHODS: [&str; 17] = [
    "CONNECT",
    "COPY",
    "DELETE",
    "GET",
    "HEAD",
    "LOCK",
    "MKCOL",
    "MOVE",
    "OPTIONS",
    "PATCH",
    "POST",
    "PROPFIND",
    "PROPPATCH",
    "PUT",
    "REPORT",
    "TRACE",
    "UNLOCK",
];

fn check(cx: &Context<'_>, sink: &mut Sink<'_>) {
    for route in written_with(cx, Signs::METHODS) {
        for method in route.route.matchers.iter().flat_map(|matcher| &matcher.methods) {
            let Some(upper) = METHODS.into_iter().find(|known| known.eq_ignore_ascii_case(method.value)) else {
                continue;
            };
            if upper == method.value {
                continue;
            }
            let finding = sink
                .report(method.span, format!("no request has the method {:?} of {}", method.value, route.words(cx)))
                .label("methods are upper case")
                .of(&route.key())
                .effect("requests with this method go to a later route, or are answered with 404")
                .reach(route.reach(cx))
                .help(format!("write {upper}"));
            // Only letters are replaced, so that quotes stay as they are.
            let raw = cx.map().slice(method.span);
            if let Some(at) = raw.find(method.value) {
                let start = method.span.start + at as u32;
                let span = crate::text::Span { start, end: start + method.value.len() as u32, ..method.span };
                finding.fix(Fix {
                    title: format!("write {upper}"),
                    safe: true,
                    edits: vec![Edit { span, text: upper.to_owned() }],
                });
            }
        }
    }
}
