//! Which labels, expressions and namespaces a resource fits.

use std::borrow::Cow;

use crate::index::Index;
use crate::model::{Expression, Kind, Resource, Selector, is_subdomain};
use crate::snapshot::{ResourceId, Snapshot};
use crate::text::Spanned;

type Labels<'a> = [(Spanned<&'a str>, Spanned<&'a str>)];

/// Whether every wanted label is there with its value.
pub fn labels_fit(wanted: &Labels<'_>, labels: &Labels<'_>) -> bool {
    wanted.iter().all(|(name, value)| value_of(labels, name.value) == Some(value.value))
}

fn value_of<'a>(labels: &Labels<'a>, name: &str) -> Option<&'a str> {
    labels.iter().find(|(known, _)| known.value == name).map(|(_, value)| value.value)
}

/// Whether an expression is one that Kubernetes can read: a known operator with as many values as it takes.
pub fn is_valid(expression: &Expression<'_>) -> bool {
    let values = expression.values.len();
    let whole_number = || expression.values.iter().all(|value| value.value.parse::<i64>().is_ok());
    let counted = match expression.operator.value {
        "In" | "NotIn" => values >= 1,
        "Exists" | "DoesNotExist" => values == 0,
        "Equals" | "DoubleEquals" | "NotEquals" => values == 1,
        "GreaterThan" | "LessThan" => values == 1 && whole_number(),
        _ => false,
    };
    counted && is_label_key(expression.key.value) && expression.values.iter().all(|value| is_label_value(value.value))
}

/// Whether labels fulfil an expression; one that can't be read fits nothing.
pub fn expression_fits(expression: &Expression<'_>, labels: &Labels<'_>) -> bool {
    let value = value_of(labels, expression.key.value);
    let listed = |value: &str| expression.values.iter().any(|known| known.value == value);
    let compared = |fits: fn(&i64, &i64) -> bool| {
        let wanted = expression.values.first().and_then(|wanted| wanted.value.parse::<i64>().ok());
        match (value.and_then(|value| value.parse::<i64>().ok()), wanted) {
            (Some(value), Some(wanted)) => fits(&value, &wanted),
            _ => false,
        }
    };
    match expression.operator.value {
        "In" | "Equals" | "DoubleEquals" => value.is_some_and(listed),
        // As in Kubernetes, a label that isn't there is not among the values.
        "NotIn" | "NotEquals" => !value.is_some_and(listed),
        "Exists" => value.is_some(),
        "DoesNotExist" => value.is_none(),
        "GreaterThan" => compared(i64::gt),
        "LessThan" => compared(i64::lt),
        _ => false,
    }
}

/// Whether a namespace is among those listed; `*` stands for all.
pub fn namespace_fits(namespaces: &[Spanned<&str>], namespace: &str) -> bool {
    namespaces.iter().any(|listed| listed.value == "*" || listed.value == namespace)
}

/// Why a selector of route tables can't be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SelectorFault {
    /// It has labels and expressions.
    LabelsAndExpressions,
    /// An expression has an unknown operator, or not the values that it takes.
    InvalidExpression,
}

/// Every stored resource of `kind` that a selector picks, sorted by namespace, then name. Without namespaces it looks in `home`
/// only (`gw/translator/route_table_selector.go`, line 84); with neither labels nor expressions it picks all. Beside them how many
/// resources were looked at.
pub(super) fn select<'a>(
    snapshot: &Snapshot<'a>,
    index: &Index<'a>,
    kind: Kind,
    selector: &Selector<'a>,
    home: &str,
) -> Result<(Vec<ResourceId>, usize), SelectorFault> {
    if !selector.labels.is_empty() && !selector.expressions.is_empty() {
        return Err(SelectorFault::LabelsAndExpressions);
    }
    if !selector.expressions.iter().all(is_valid) {
        return Err(SelectorFault::InvalidExpression);
    }
    let fits = |resource: &Resource<'_>| {
        let namespace = if selector.namespaces.is_empty() {
            resource.namespace == home
        } else {
            namespace_fits(&selector.namespaces, resource.namespace)
        };
        namespace
            && labels_fit(&selector.labels, &resource.labels)
            && selector.expressions.iter().all(|expression| expression_fits(expression, &resource.labels))
    };
    let candidates = candidates(index, kind, selector, home);
    let mut picked: Vec<ResourceId> =
        candidates.iter().copied().filter(|&id| index.is_stored(id) && fits(snapshot.resource(id))).collect();
    picked.sort_by_key(|&id| (snapshot.resource(id).namespace, snapshot.resource(id).name));
    picked.dedup();
    Ok((picked, candidates.len()))
}

/// The shortest lists in the index that together must hold everything that a selector can pick, so that many selectors don't
/// each walk over all resources.
fn candidates<'i>(
    index: &'i Index<'_>,
    kind: Kind,
    selector: &'i Selector<'_>,
    home: &'i str,
) -> Cow<'i, [ResourceId]> {
    let mut choices: Vec<Vec<&[ResourceId]>> = vec![vec![index.sorted(kind)]];
    for (name, value) in &selector.labels {
        choices.push(vec![index.labelled(kind, name.value, value.value)]);
    }
    let namespaces = selector.namespaces.as_slice();
    if namespaces.is_empty() {
        choices.push(vec![index.in_namespace(kind, home)]);
    } else if namespaces.iter().all(|namespace| namespace.value != "*") {
        choices.push(namespaces.iter().map(|namespace| index.in_namespace(kind, namespace.value)).collect());
    }
    for Expression { key, operator, values, .. } in &selector.expressions {
        if let "In" | "Equals" | "DoubleEquals" = operator.value {
            choices.push(values.iter().map(|value| index.labelled(kind, key.value, value.value)).collect());
        }
    }
    let shortest = choices.into_iter().min_by_key(|lists| lists.iter().map(|list| list.len()).sum::<usize>());
    match shortest.as_deref() {
        Some([one]) => Cow::Borrowed(one),
        lists => Cow::Owned(lists.unwrap_or_default().concat()),
    }
}

/// A qualified name as Kubernetes has it: an optional DNS subdomain, then at most 63 letters, digits, `-`, `_` and `.`.
fn is_label_key(key: &str) -> bool {
    let (prefix, name) = key.split_once('/').unwrap_or(("example", key));
    is_subdomain(prefix) && !name.is_empty() && is_label_value(name)
}

fn is_label_value(value: &str) -> bool {
    let inner = |c: u8| c.is_ascii_alphanumeric() || matches!(c, b'-' | b'_' | b'.');
    let edge = |c: Option<&u8>| c.is_none_or(u8::is_ascii_alphanumeric);
    let bytes = value.as_bytes();
    bytes.len() <= 63 && bytes.iter().all(|&c| inner(c)) && edge(bytes.first()) && edge(bytes.last())
}
