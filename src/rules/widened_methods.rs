use std::borrow::Cow;

use rustc_hash::FxHashSet;

use crate::context::Context;
use crate::context::routes::find;
use crate::finding::{Sink, rule};
use crate::text::Spanned;

rule! {
    /// A delegated route that answers its parent's methods beside its own.
    ///
    /// Below a parent with `inheritableMatchers: true` a route takes over the parent's headers and query parameters, which narrow it, and
    /// the parent's methods, which widen it: a matcher's methods are alternatives. A route for `HEAD` below a parent for `GET` answers `GET` as well,
    /// and Gloo says nothing.
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
    ///         methods: [GET]
    ///       inheritableMatchers: true
    ///       delegateAction:
    ///         ref: {name: cart, namespace: shop}
    /// ---
    /// apiVersion: gateway.solo.io/v1
    /// kind: RouteTable
    /// metadata:
    ///   name: cart
    ///   namespace: shop
    /// spec:
    ///   routes:
    ///   - matchers:
    ///     - prefix: /cart/items
    ///       methods: [HEAD] # <- widened-methods
    ///     routeAction:
    ///       single:
    ///         upstream: {name: shop-cart-8080, namespace: gloo-system}
    /// ```
    ///
    /// Leave the methods out of the parent where its children differ in them. A child that lists none takes the parent's, as one would expect.
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
    ///       delegateAction:
    ///         ref: {name: cart, namespace: shop}
    /// ---
    /// apiVersion: gateway.solo.io/v1
    /// kind: RouteTable
    /// metadata:
    ///   name: cart
    ///   namespace: shop
    /// spec:
    ///   routes:
    ///   - matchers:
    ///     - prefix: /cart/items
    ///       methods: [HEAD]
    ///     routeAction:
    ///       single:
    ///         upstream: {name: shop-cart-8080, namespace: gloo-system}
    /// ```
    ///
    /// Switch it off where the union is meant.
    "widened-methods", Warning, since "0.1.0", check
}

fn check(cx: &Context<'_>, sink: &mut Sink<'_>) {
    let mut told = FxHashSet::default();
    // Where no table is come to, nothing is inherited.
    let delegating = cx.routing.gloo.translations.iter().filter(|translation| !translation.tables.is_empty());
    for effective in delegating.flat_map(|translation| &translation.routes) {
        let (Cow::Owned(matchers), Some(route)) = (&effective.matchers, find(cx, effective.id)) else { continue };
        for (matcher, own) in matchers.iter().zip(&route.route.matchers) {
            let Some(first) = own.methods.first() else { continue };
            let is_new = |method: &&Spanned<&str>| own.methods.iter().all(|known| known.value != method.value);
            // What is inherited stands in front; behind it a sibling's may stand in place of the route's own.
            let inherited = matcher.methods.len().saturating_sub(own.methods.len());
            let added: Vec<Spanned<&str>> = matcher.methods[..inherited].iter().filter(is_new).copied().collect();
            let Some(cause) = added.first().filter(|_| told.insert(first.span)) else { continue };
            let names: Vec<&str> = added.iter().map(|method| method.value).collect();
            let names = names.join(", ");
            sink.report(first.span, format!("{} also answers {names}, which its parent lists", route.words(cx)))
                .label(format!("{} more by inheritance", added.len()))
                .also(cause.span, "inherited from here")
                .of(&route.key())
                .effect(format!("requests with {names} go to this route too"))
                .reach(route.reach(cx))
                .help("remove the methods from the parent, or set inheritableMatchers: false on this route");
        }
    }
}
