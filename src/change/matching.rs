//! Matchers without their places: what tells one route from another.

use crate::model::{Condition, Matcher, PathKind};

/// A condition on a header or a query parameter.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Requirement {
    /// The header's or parameter's name.
    pub name: String,
    /// The value; empty means that any will do.
    pub value: String,
    /// Whether the value is a regular expression.
    pub regex: bool,
    /// Whether the condition is turned round.
    pub invert: bool,
}

/// One matcher of a route.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Matching {
    /// How the path is compared and with what; nothing for a matcher without a path.
    pub path: Option<(PathKind, String)>,
    /// Whether case counts; nothing where it isn't said.
    pub case_sensitive: Option<bool>,
    /// Methods, any of which will do.
    pub methods: Vec<String>,
    /// Conditions on headers.
    pub headers: Vec<Requirement>,
    /// Conditions on query parameters.
    pub query: Vec<Requirement>,
    /// The matcher in words.
    pub words: String,
}

impl Matching {
    /// Takes over what a matcher says.
    pub(super) fn of(matcher: &Matcher<'_>) -> Matching {
        let require = |condition: &Condition<'_>| Requirement {
            name: condition.name.value.to_owned(),
            value: condition.value.value.to_owned(),
            regex: condition.regex,
            invert: condition.invert,
        };
        Matching {
            path: matcher.path.map(|path| (path.kind, path.text.value.to_owned())),
            case_sensitive: matcher.case_sensitive.map(|flag| flag.value),
            methods: matcher.methods.iter().map(|method| method.value.to_owned()).collect(),
            headers: matcher.headers.iter().map(require).collect(),
            query: matcher.query.iter().map(require).collect(),
            words: crate::traffic::describe(matcher),
        }
    }
}
