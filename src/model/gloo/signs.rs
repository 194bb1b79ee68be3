//! What a route has that few routes have: most rules look for one such thing, and pass over all that lack it without a further look.

use crate::model::{Matcher, PathKind};

/// A set of things that a route has, or some route of a resource.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Signs(u16);

impl Signs {
    /// No action is set.
    pub const NO_ACTION: Signs = Signs(1);
    /// It forwards, but names nothing to forward to.
    pub const NOWHERE: Signs = Signs(1 << 1);
    /// It forwards to a list of destinations.
    pub const LIST: Signs = Signs(1 << 2);
    /// It hands on to route tables.
    pub const DELEGATES: Signs = Signs(1 << 3);
    /// It redirects.
    pub const REDIRECTS: Signs = Signs(1 << 4);
    /// It answers by itself.
    pub const RESPONDS: Signs = Signs(1 << 5);
    /// It has options.
    pub const OPTIONS: Signs = Signs(1 << 6);
    /// A matcher has no path.
    pub const NO_PATH: Signs = Signs(1 << 7);
    /// The path of a matcher is a regular expression, or it takes CONNECT.
    pub const PATTERN: Signs = Signs(1 << 8);
    /// The path of a matcher is no plain one: it has other characters than letters, digits, `-` and `_` between single slashes, or none in
    /// front.
    pub const ODD_PATH: Signs = Signs(1 << 9);
    /// A matcher asks for headers or query parameters.
    pub const CONDITIONS: Signs = Signs(1 << 10);
    /// A matcher asks for methods.
    pub const METHODS: Signs = Signs(1 << 11);
    /// It forwards to a subset of one destination.
    pub const SUBSET: Signs = Signs(1 << 12);

    /// What a route has by one of its matchers.
    pub(super) fn of_matcher(matcher: &Matcher<'_>) -> Signs {
        let path = match matcher.path {
            None => Signs::NO_PATH,
            Some(path) if matches!(path.kind, PathKind::Regex | PathKind::Connect) => Signs::PATTERN,
            Some(path) if !is_plain(path.text.value) => Signs::ODD_PATH,
            Some(_) => Signs::default(),
        };
        path.with_if(Signs::CONDITIONS, !matcher.headers.is_empty() || !matcher.query.is_empty())
            .with_if(Signs::METHODS, !matcher.methods.is_empty())
    }

    /// It with another, where that is so.
    #[must_use]
    pub(super) fn with_if(self, other: Signs, is_so: bool) -> Signs {
        if is_so { self.with(other) } else { self }
    }

    /// What both have.
    #[must_use]
    pub fn with(self, other: Signs) -> Signs {
        Signs(self.0 | other.0)
    }

    /// Whether it has any of some.
    pub fn has_any(self, wanted: Signs) -> bool {
        self.0 & wanted.0 != 0
    }
}

fn is_plain(path: &str) -> bool {
    let mut last = 0;
    path.starts_with('/')
        && path.bytes().all(|byte| {
            let is_double = byte == b'/' && last == b'/';
            last = byte;
            !is_double && (byte.is_ascii_alphanumeric() || b"/-_".contains(&byte))
        })
}
