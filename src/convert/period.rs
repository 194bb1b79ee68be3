//! Durations as the Gateway API writes them.

use std::fmt::Write as _;

use crate::traffic::nanoseconds;

/// A duration of Gloo's, such as `1.5s` or `1m30s`, in the form of the Gateway API, which has whole numbers of milliseconds and more; nothing
/// where it has none.
pub(super) fn written(text: &str) -> Option<String> {
    in_units(nanoseconds(text.trim())?)
}

/// The same for a number of nanoseconds.
pub(super) fn in_units(nanos: u128) -> Option<String> {
    let millis = nanos.is_multiple_of(1_000_000).then_some(nanos / 1_000_000)?;
    let units = [("h", 3_600_000), ("m", 60_000), ("s", 1_000), ("ms", 1)];
    let (mut rest, mut out) = (millis, String::new());
    for (unit, size) in units {
        if rest >= size {
            // Writing to a text can't fail.
            let _ = write!(out, "{}{unit}", rest / size);
            rest %= size;
        }
    }
    (millis / 3_600_000 < 100_000).then(|| if out.is_empty() { "0s".to_owned() } else { out })
}

#[cfg(test)]
mod tests {
    use super::written;

    #[test]
    fn durations_are_written_in_whole_units() {
        for (text, want) in [
            ("30s", Some("30s")),
            ("1.5s", Some("1s500ms")),
            ("90s", Some("1m30s")),
            ("0s", Some("0s")),
            ("1h0m5s", Some("1h5s")),
            ("100us", None),
            ("5", None),
            ("", None),
            ("-1s", None),
        ] {
            assert_eq!(written(text).as_deref(), want, "{text}");
        }
    }
}
