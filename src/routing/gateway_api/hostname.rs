//! Host names of listeners and routes, and what they have in common.

/// The host names that both take: the narrower of the two; nothing where they have none in common. Nothing stands for all of them.
///
/// `*.example.com` stands for one label or more in front (`apis/v1/httproute_types.go`, `Hostnames`).
pub fn intersection<'a>(one: Option<&'a str>, other: Option<&'a str>) -> Option<Option<&'a str>> {
    let (Some(one), Some(other)) = (one, other) else { return Some(one.or(other)) };
    if covers(one, other) {
        return Some(Some(other));
    }
    covers(other, one).then_some(Some(one))
}

/// Whether a host name takes all of another.
pub fn covers(wide: &str, narrow: &str) -> bool {
    if wide.eq_ignore_ascii_case(narrow) {
        return true;
    }
    let Some(suffix) = wide.strip_prefix('*').filter(|suffix| suffix.starts_with('.')) else { return false };
    let narrow = narrow.strip_prefix('*').unwrap_or(narrow);
    let at = narrow.len().checked_sub(suffix.len());
    at.and_then(|at| narrow.get(at..)).is_some_and(|end| end.eq_ignore_ascii_case(suffix))
        && (narrow.len() > suffix.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn host_names_intersect_as_the_specification_has_it() {
        for (one, other, want) in [
            (None, None, Some(None)),
            (Some("a.com"), None, Some(Some("a.com"))),
            (Some("a.com"), Some("A.com"), Some(Some("A.com"))),
            (Some("*.a.com"), Some("x.y.a.com"), Some(Some("x.y.a.com"))),
            (Some("*.a.com"), Some("*.b.a.com"), Some(Some("*.b.a.com"))),
            (Some("*.a.com"), Some("*.a.com"), Some(Some("*.a.com"))),
            (Some("*.a.com"), Some("a.com"), None),
            (Some("*.a.com"), Some("xa.com"), None),
            (Some("a.com"), Some("b.com"), None),
        ] {
            assert_eq!(intersection(one, other), want, "{one:?} {other:?}");
            assert_eq!(intersection(other, one).is_some(), want.is_some(), "{other:?} {one:?}");
        }
    }
}
