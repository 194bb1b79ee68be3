use crate::context::Context;
use crate::finding::{Sink, rule};
use crate::model::gloo::{Action, DelegateTarget, Signs};
use crate::model::{Expression, Kind, Resource, Selector};
use crate::routing::gloo::{
    ProblemKind, SelectorFault, expression_fits, is_valid_expression, labels_fit, namespace_fits, targets,
};
use crate::snapshot::ResourceId;

rule! {
    /// A route table selector that picks no table.
    ///
    /// Gloo warns and leaves the route out. Without `namespaces` a selector looks in the namespace of the resource that it stands in only; `'*'`
    /// is every namespace. An expression with an operator that Kubernetes doesn't have, or with too few or too many values, picks
    /// nothing either.
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
    ///       delegateAction:
    ///         selector: {labels: {team: cart}} # <- selector-matches-nothing
    /// ```
    ///
    /// Correct the labels, or add the namespaces of the tables.
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
    ///         selector:
    ///           labels: {team: cart}
    ///           namespaces: [cart]
    /// ---
    /// apiVersion: gateway.solo.io/v1
    /// kind: RouteTable
    /// metadata:
    ///   name: cart
    ///   namespace: cart
    ///   labels: {team: cart}
    /// spec:
    ///   routes:
    ///   - matchers:
    ///     - prefix: /cart
    ///     routeAction:
    ///       single:
    ///         upstream: {name: cart-cart-8080, namespace: gloo-system}
    /// ```
    ///
    /// Where tables are kept in other repositories, pass them with `--context`.
    "selector-matches-nothing", Warning, since "0.1.0", check
}

/// For how many selectors of one run all tables are looked through.
const SEARCHES: u32 = 200;

fn check(cx: &Context<'_>, sink: &mut Sink<'_>) {
    let mut searches = SEARCHES;
    for (id, route) in cx.routes_with(Signs::DELEGATES) {
        let Action::Delegate(delegate) = &route.action else { continue };
        let DelegateTarget::Selector(selector) = &delegate.target else { continue };
        let invalid = match targets(cx.snapshot, &cx.index, id.owner, delegate) {
            // A table in a document that nobody could look at may fit.
            Err(ProblemKind::NothingSelected(_)) if cx.index.is_clouded(Kind::RouteTable) => continue,
            Err(ProblemKind::NothingSelected(_)) => None,
            Err(ProblemKind::Selector(_, SelectorFault::InvalidExpression)) => {
                selector.expressions.iter().find(|expression| !is_valid_expression(expression))
            }
            _ => continue,
        };
        let resource = cx.resource(id.owner);
        let place = invalid.map_or(selector.span, |expression| expression.span);
        let finding = sink.report(place, format!("the selector of {} picks no route table", cx.route_words(id)));
        finding
            .of(&resource.key())
            .effect("Gloo leaves the route out: requests go to a later route that fits, or get 404")
            .reach(cx.reach_of_problem(id));
        if let Some(expression) = invalid {
            finding.label("no valid expression").help(advice(expression));
        } else if let Some(elsewhere) = elsewhere(cx, selector, resource, &mut searches) {
            let table = cx.resource(elsewhere);
            finding.label("picks no table").also(table.place, format!("in namespace {}", table.namespace));
            finding.help(format!("add namespaces: [{}] to the selector, where a table fits", table.namespace));
        } else {
            finding.label("picks no table").help("correct the labels, or pass the tables' manifests with --context");
        }
    }
}

/// A table that the selector would pick in another namespace.
fn elsewhere(cx: &Context<'_>, selector: &Selector<'_>, home: &Resource<'_>, searches: &mut u32) -> Option<ResourceId> {
    let looks_in = |namespace: &str| {
        if selector.namespaces.is_empty() {
            namespace == home.namespace
        } else {
            namespace_fits(&selector.namespaces, namespace)
        }
    };
    // A selector without conditions fits every table there is, which says nothing.
    if (selector.labels.is_empty() && selector.expressions.is_empty()) || *searches == 0 {
        return None;
    }
    *searches -= 1;
    cx.index.sorted(Kind::RouteTable).iter().copied().find(|&id| {
        let table = cx.resource(id);
        !looks_in(table.namespace)
            && labels_fit(&selector.labels, &table.labels)
            && selector.expressions.iter().all(|expression| expression_fits(expression, &table.labels))
    })
}

fn advice(expression: &Expression<'_>) -> String {
    match expression.operator.value {
        "In" | "NotIn" => "list at least one value that a label can have".to_owned(),
        "Exists" | "DoesNotExist" => format!("remove the values, as {} takes none", expression.operator.value),
        "Equals" | "DoubleEquals" | "NotEquals" => {
            format!("write one value, as {} takes one", expression.operator.value)
        }
        "GreaterThan" | "LessThan" => format!("write one whole number, as {} takes one", expression.operator.value),
        _ => "use In, NotIn, Exists, DoesNotExist, Equals, NotEquals, GreaterThan or LessThan".to_owned(),
    }
}
