use crate::context::Context;
use crate::context::routes::{WrittenRoute, problems, reach_of_stripped, written_with};
use crate::finding::{Sink, rule};
use crate::model::PathKind;
use crate::model::gloo::{Action, Signs};
use crate::routing::gloo::{DelegateFault, ProblemKind, delegate_fault};
use crate::traffic::Reach;

rule! {
    /// A delegating route whose matcher is not a single prefix.
    ///
    /// A route with a `delegateAction` hands a prefix on, and only that: it may have one matcher, and its path must be a `prefix` that isn't empty.
    /// Without matchers it stands for `/`. Anything else is an error of the virtual service, and Gloo takes the whole virtual host out of the
    /// proxy, with all of its other routes: a host that was there before keeps its last version, a new one never appears.
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
    ///       - exact: /cart # <- delegate-matcher
    ///       delegateAction:
    ///         ref: {name: cart, namespace: shop}
    ///     - matchers: [{prefix: /shop}, {prefix: /store}] # <- delegate-matcher
    ///       delegateAction:
    ///         ref: {name: cart, namespace: shop}
    /// ---
    /// apiVersion: gateway.solo.io/v1
    /// kind: RouteTable
    /// metadata:
    ///   name: cart
    ///   namespace: shop
    /// spec:
    ///   routes: []
    /// ```
    ///
    /// Write one `prefix`, and a delegating route of its own for each further one.
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
    ///     - prefix: /cart
    ///     routeAction:
    ///       single:
    ///         upstream: {name: shop-cart-8080, namespace: gloo-system}
    /// ```
    ///
    /// The Helm value `replaceInvalidRoutes` changes nothing here, since this is an error of the virtual service and not of a route. There is no
    /// reason to switch the rule off.
    "delegate-matcher", Error, since "0.1.0", check
}

fn check(cx: &Context<'_>, sink: &mut Sink<'_>) {
    let stripped = problems(cx, |problem| matches!(problem.what, ProblemKind::DelegateMatcher(_)));
    for route in written_with(cx, Signs::DELEGATES) {
        if let Some(hosts) = stripped.get(&route.id) {
            if let Some((_, ProblemKind::DelegateMatcher(fault))) =
                hosts.first().map(|(at, problem)| (at, &problem.what))
            {
                report(cx, sink, &route, *fault, reach_of_stripped(cx, hosts));
            }
        } else if route.is_idle(cx)
            && matches!(route.route.action, Action::Delegate(_))
            && route.route.inheritable_path_matchers != Some(true)
            && let Some(fault) = delegate_fault(route.route)
        {
            report(cx, sink, &route, fault, Reach::default());
        }
    }
}

fn report(cx: &Context<'_>, sink: &mut Sink<'_>, route: &WrittenRoute<'_>, fault: DelegateFault, reach: Reach) {
    let words = route.words(cx);
    let finding = match fault {
        DelegateFault::Several => {
            let count = route.route.matchers.len();
            let second = route.route.matchers.get(1).map(|matcher| cx.map().first_line(matcher.span));
            sink.report(second.unwrap_or(route.head(cx)), format!("{words} delegates with {count} matchers"))
                .label("one matcher is allowed")
                .help("write a delegating route for each matcher")
        }
        DelegateFault::NotPrefix(span) => {
            let path = route.route.matchers.first().and_then(|matcher| matcher.path);
            let (what, help) = match path.map(|path| (path.kind, path.text.value)) {
                Some((PathKind::Prefix, _)) => ("an empty prefix", "write prefix: / to hand on every path".to_owned()),
                Some((PathKind::Exact, text)) => {
                    ("an exact path", format!("write prefix: {text}, and the exact path in the table"))
                }
                Some((PathKind::Regex, _)) => {
                    ("a regex", "write the prefix that it starts with, and the regex in the table".to_owned())
                }
                _ => ("no prefix", "write a prefix".to_owned()),
            };
            let span = if cx.map().slice(span).is_empty() { route.matcher_head(cx) } else { span };
            sink.report(span, format!("{words} delegates with {what}")).label("must be a prefix").help(help)
        }
    };
    finding
        .of(&route.key())
        .effect("Gloo takes out every virtual host that comes to this route, with all its other routes")
        .reach(reach);
}
