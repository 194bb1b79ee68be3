//! Routes of other protocols, as far as what they refer to goes.

use crate::model::read::{items, texts};
use crate::text::Spanned;
use crate::yaml::Node;

use super::backend::BackendRef;
use super::parent::ParentRef;

/// A TLS, TCP or UDP route.
#[derive(Clone, Debug)]
pub struct OtherRoute<'a> {
    /// Which listeners it wants.
    pub parents: Vec<ParentRef<'a>>,
    /// The host names that it is for.
    pub hostnames: Vec<Spanned<&'a str>>,
    /// Where each of its rules sends traffic.
    pub rules: Vec<Vec<BackendRef<'a>>>,
}

impl<'a> OtherRoute<'a> {
    pub(in crate::model) fn read(spec: Node<'a>) -> OtherRoute<'a> {
        OtherRoute {
            parents: ParentRef::list(spec),
            hostnames: texts(spec, "hostnames"),
            rules: items(spec, "rules").map(BackendRef::list).collect(),
        }
    }
}
