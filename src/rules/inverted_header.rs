use rustc_hash::FxHashSet;

use crate::context::Context;
use crate::context::routes::written_with;
use crate::finding::{Sink, rule};
use crate::model::gloo::Signs;
use crate::model::{Condition, Matcher};

rule! {
    /// An inverted header condition with a value, which requests without the header don't meet.
    ///
    /// `invertMatch: true` beside a value reads like "everybody else", but Envoy compares only a header that is there: a request without it
    /// fits neither `x-canary: yes` nor its inversion. Only an inverted condition without a value, which asks that the header is absent, takes
    /// it (`source/common/http/header_utility.cc` of Envoy).
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
    ///         headers:
    ///         - name: x-canary # <- inverted-header
    ///           value: 'yes'
    ///           invertMatch: true
    ///       routeAction:
    ///         single:
    ///           upstream: {name: shop-cart-8080, namespace: gloo-system}
    /// ```
    ///
    /// Put the route for the value first, and a route without the condition behind it.
    ///
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
    ///         headers:
    ///         - name: x-canary
    ///           value: 'yes'
    ///       routeAction:
    ///         single:
    ///           upstream: {name: shop-cart-canary-8080, namespace: gloo-system}
    ///     - matchers:
    ///       - prefix: /cart
    ///       routeAction:
    ///         single:
    ///           upstream: {name: shop-cart-8080, namespace: gloo-system}
    /// ```
    ///
    /// Switch it off where the header is on every request.
    "inverted-header", Info, since "0.1.0", check
}

fn check(cx: &Context<'_>, sink: &mut Sink<'_>) {
    for route in written_with(cx, Signs::CONDITIONS) {
        for header in route.route.matchers.iter().flat_map(missing_absent) {
            let name = header.name.value;
            let finding = sink.report(
                cx.map().first_line(header.name.span),
                format!("requests without {name} don't fit {}", route.owner_words(cx)),
            );
            finding
                .label("must be there")
                .of(&route.key())
                .effect(format!("only requests with another value of {name} come here"))
                .reach(route.reach(cx))
                .help(format!(
                    "put a route for {name} first and leave the condition out here, if requests without it are meant"
                ));
        }
    }
}

/// The inverted conditions that keep requests out which lack the header, where nothing else in the matcher asks for it.
fn missing_absent<'m, 'a>(matcher: &'m Matcher<'a>) -> Vec<&'m Condition<'a>> {
    let is_on_all = |name: &str| name.starts_with(':') || name.eq_ignore_ascii_case("host") || name.is_empty();
    let mut found: Vec<&Condition<'_>> = matcher.headers.iter().filter(|header| header.invert).collect();
    // An inverted .*, and a header that must not be there as well, are worse than that, and told as such.
    found.retain(|header| !matches!(header.value.value, "" | ".*") && !is_on_all(header.name.value));
    if !found.is_empty() {
        let asked: FxHashSet<String> = matcher
            .headers
            .iter()
            .filter(|it| !it.invert || it.value.value.is_empty())
            .map(|it| it.name.value.to_ascii_lowercase())
            .collect();
        found.retain(|header| !asked.contains(&header.name.value.to_ascii_lowercase()));
    }
    found
}
