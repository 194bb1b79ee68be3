//! A matcher that was compared, as `render` prints it.

use crate::change;
use crate::model::PathKind;
use crate::report::shape::render::{Header, Matcher, QueryParameter};

/// The shape of a matcher.
pub(super) fn of(matcher: &change::Matching) -> Matcher {
    let path = |kind| matcher.path.as_ref().filter(|(known, _)| *known == kind).map(|(_, text)| text.clone());
    let header = |header: &change::Requirement| Header {
        name: header.name.clone(),
        value: header.value.clone(),
        regex: header.regex,
        invert_match: header.invert,
    };
    let query = |query: &change::Requirement| QueryParameter {
        name: query.name.clone(),
        value: query.value.clone(),
        regex: query.regex,
    };
    Matcher {
        prefix: path(PathKind::Prefix),
        path_prefix: path(PathKind::Elements),
        exact: path(PathKind::Exact),
        regex: path(PathKind::Regex),
        connect: path(PathKind::Connect).is_some(),
        case_sensitive: matcher.case_sensitive,
        methods: matcher.methods.clone(),
        headers: matcher.headers.iter().map(header).collect(),
        query_parameters: matcher.query.iter().map(query).collect(),
        words: matcher.words.clone(),
    }
}
