//! Kinds that the groups of Gloo and of the Gateway API don't have.

use crate::model::Kind;
use crate::schema::nearest;
use crate::yaml::Node;

/// Kinds of these groups that are not read. Of Gloo's the API server has the first, the others stand in files that Gloo reads without
/// one (`gloo/api/v1`).
const NOT_READ: [(&str, &[&str]); 3] = [
    ("gloo.solo.io", &["Proxy", "Secret", "Artifact", "Endpoint"]),
    ("gateway.networking.k8s.io", &["BackendLBPolicy", "ReferencePolicy"]),
    ("gateway.kgateway.dev", &["RoutePolicy"]),
];

/// Whether a group is one of those whose kinds are all known.
pub(super) fn is_own_group(group: &str) -> bool {
    Kind::ALL.iter().any(|kind| kind.is_ours() && kind.group() == group)
}

/// Where an object says a kind that one of Gloo's groups doesn't have, and the kind that was probably meant; nothing of any other
/// object. The place is the value of `kind`, or where there is none a key that was meant so, or the value of `apiVersion`; those of the
/// List round it where the object itself says neither.
///
/// Under another version than the present ones it counts only where a kind of nearly that name shows that it is a slip: other products use the groups, too.
pub(super) fn unknown_kind<'a>(
    (node, head): (Node<'a>, Node<'a>),
    group: &str,
    version: &str,
    written: &str,
) -> Option<(Node<'a>, Option<Kind>)> {
    if !is_own_group(group) || exists(group, written) {
        return None;
    }
    let key = node.entries().map(|(key, _)| key).find(|key| written.is_empty() && is_kind_respelt(&key.key_str()));
    let value = key.and_then(|key| node.field(&key.key_str())).filter(|value| value.is_scalar()).map_or("", Node::str);
    let near = if written.is_empty() { Kind::parse(group, value) } else { near(group, written) };
    // The Gateway API gets new kinds.
    let is_whole = |kind: &Kind| kind.is_gloo() && kind.group() == group && kind.has_version(version);
    if near.is_none() && !Kind::ALL.iter().any(is_whole) {
        return None;
    }
    let named = if written.is_empty() { "apiVersion" } else { "kind" };
    Some((key.or_else(|| head.get(named))?, near))
}

/// Whether a group has a kind, or the List of a kind.
fn exists(group: &str, name: &str) -> bool {
    let one = name.strip_suffix("List").unwrap_or(name);
    let is_listed = |(of, names): &(&str, &[&str])| *of == group && names.contains(&one);
    Kind::parse(group, one).is_some() || NOT_READ.iter().any(is_listed)
}

fn is_kind_respelt(key: &str) -> bool {
    key != "kind" && key.eq_ignore_ascii_case("kind")
}

/// The kind that was probably meant: the nearest name, or the only one that ends so, as `HttpGateway` does.
fn near(group: &str, written: &str) -> Option<Kind> {
    let is_gloo = group.ends_with("solo.io");
    let kinds = || Kind::ALL.into_iter().filter(|kind| if is_gloo { kind.is_gloo() } else { kind.group() == group });
    let name = nearest(written, kinds().map(Kind::as_str)).or_else(|| {
        let written = written.to_ascii_lowercase();
        let mut longer = kinds().map(Kind::as_str).filter(|name| name.to_ascii_lowercase().ends_with(&written));
        longer.next().filter(|_| written.len() > 4 && longer.next().is_none())
    })?;
    kinds().find(|kind| kind.as_str() == name)
}
