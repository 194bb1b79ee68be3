//! A route as Envoy gets it.

use std::borrow::Cow;
use std::sync::Arc;

use crate::model::Matcher;
use crate::snapshot::{ResourceId, RouteId};
use crate::text::Span;

/// A route as Envoy gets it: the conditions that a request must meet, and where it is written. What it does to a request is its
/// [`Outcome`](super::Outcome).
#[derive(Clone, Debug)]
pub struct Route<'a> {
    /// Where it is written.
    pub id: RouteId,
    /// Its name, where it has one.
    pub name: Option<&'a str>,
    /// The whole of it as it is written.
    pub span: Span,
    /// Its matchers, defaulted and inherited.
    pub matchers: Cow<'a, [Matcher<'a>]>,
    /// The tables on the way, outermost first.
    pub via: Arc<[ResourceId]>,
    /// The routes that delegate on the way, outermost first.
    pub through: Arc<[RouteId]>,
}

impl<'a> Route<'a> {
    /// The same as routes of one matcher each.
    pub fn by_matcher(&self) -> Vec<Route<'a>> {
        let single = |matchers: Cow<'a, [Matcher<'a>]>| Route { matchers, ..self.clone() };
        match &self.matchers {
            Cow::Borrowed(all) => all.chunks(1).map(|one| single(Cow::Borrowed(one))).collect(),
            Cow::Owned(all) => all.iter().map(|one| single(Cow::Owned(vec![one.clone()]))).collect(),
        }
    }
}
