//! Whom a listener, or a gateway, lets in.

use crate::index::Index;
use crate::model::gateway_api::{Admitted, GROUP, Listener, NamespaceSelector};
use crate::model::{Expression, Kind};
use crate::snapshot::Snapshot;

/// Whether something of a namespace is let in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Admission {
    /// It is.
    Yes,
    /// It isn't.
    No,
    /// The namespace's labels decide, and the sources don't show them.
    Unseen,
}

/// Whether what is in `namespace` is let in by something that is in `home`.
pub fn of_namespace(
    snapshot: &Snapshot<'_>,
    index: &Index<'_>,
    admitted: &Admitted<'_>,
    home: &str,
    namespace: &str,
) -> Admission {
    let is_in = match admitted {
        Admitted::None | Admitted::Unknown(_) => false,
        Admitted::Same => home == namespace,
        Admitted::All => true,
        Admitted::Selector(selector) => return of_labels(snapshot, index, selector, namespace),
    };
    if is_in { Admission::Yes } else { Admission::No }
}

/// Every namespace carries its name as a label (`kubernetes.io/metadata.name`); the others must be in the sources.
fn of_labels(
    snapshot: &Snapshot<'_>,
    index: &Index<'_>,
    selector: &NamespaceSelector<'_>,
    namespace: &str,
) -> Admission {
    let stored = index.stored(Kind::Namespace, "", namespace).map(|id| snapshot.resource(id));
    let mut unseen = false;
    let mut value = |key: &str| {
        if key == NAME_LABEL {
            return Some(namespace);
        }
        unseen |= stored.is_none();
        stored?.labels.iter().find(|(label, _)| label.value == key).map(|(_, value)| value.value)
    };
    let mut fits = selector.labels.iter().all(|(label, wanted)| value(label.value) == Some(wanted.value));
    fits &= selector.expressions.iter().all(|expression| expression_fits(expression, value(expression.key.value)));
    match (fits, unseen) {
        (_, true) if !snapshot.options.closed => Admission::Unseen,
        (true, _) => Admission::Yes,
        (false, _) => Admission::No,
    }
}

/// The label that every namespace has.
const NAME_LABEL: &str = "kubernetes.io/metadata.name";

fn expression_fits(expression: &Expression<'_>, value: Option<&str>) -> bool {
    let listed = |value: &str| expression.values.iter().any(|known| known.value == value);
    match expression.operator.value {
        "In" => value.is_some_and(listed),
        "NotIn" => !value.is_some_and(listed),
        "Exists" => value.is_some(),
        "DoesNotExist" => value.is_none(),
        _ => false,
    }
}

/// Whether listeners of that protocol take routes of a kind of the Gateway API.
pub fn protocol_takes(listener: &Listener<'_>, kind: Kind) -> bool {
    match listener.protocol.value {
        "HTTP" | "HTTPS" => matches!(kind, Kind::HttpRoute | Kind::GrpcRoute),
        "TLS" if listener.passes_tls_through => kind == Kind::TlsRoute,
        "TLS" => matches!(kind, Kind::TlsRoute | Kind::TcpRoute),
        "TCP" => kind == Kind::TcpRoute,
        "UDP" => kind == Kind::UdpRoute,
        // The API server refuses a listener without one.
        "" => true,
        _ => listener.has_own_protocol(),
    }
}

/// Whether a listener takes routes of a kind of the Gateway API: those that it lists, as far as its protocol has them, else those of its
/// protocol.
pub fn takes_kind(listener: &Listener<'_>, kind: Kind) -> bool {
    let listed = &listener.allowed.kinds;
    protocol_takes(listener, kind)
        && (listed.is_empty()
            || listed.iter().any(|known| known.group.value == GROUP && known.kind.value == kind.as_str()))
}
