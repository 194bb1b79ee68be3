//! Durations as the Gateway API writes them: `1h30m`, `500ms`.

use super::fault::Faults;
use super::size::text;
use crate::yaml::Node;

/// The milliseconds of a duration: one to four numbers of up to five digits, each with `h`, `m`, `s` or `ms`.
pub(super) fn milliseconds(text: &str) -> Option<u64> {
    let (mut rest, mut sum, mut parts) = (text, 0, 0);
    while !rest.is_empty() {
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        let number: u64 = rest.get(..digits).filter(|_| (1..=5).contains(&digits))?.parse().ok()?;
        rest = &rest[digits..];
        let (unit, length) = match rest.as_bytes() {
            [b'm', b's', ..] => (1, 2),
            [b's', ..] => (1_000, 1),
            [b'm', ..] => (60_000, 1),
            [b'h', ..] => (3_600_000, 1),
            _ => return None,
        };
        rest = &rest[length..];
        sum += number * unit;
        parts += 1;
    }
    (1..=4).contains(&parts).then_some(sum)
}

/// The duration of a field that holds one.
pub(super) fn of(map: Node<'_>, field: &str) -> Option<u64> {
    map.field(field).and_then(text).and_then(milliseconds)
}

pub(super) fn at_least<'a>(value: Node<'a>, least: u32, found: &mut Faults<'a>) {
    if text(value).and_then(milliseconds).is_some_and(|length| length < least.into()) {
        let least = if least.is_multiple_of(1000) { format!("{}s", least / 1000) } else { format!("{least}ms") };
        found
            .add(value, format!("must be at least {least}"))
            .label("too short")
            .help(format!("write `{least}` or more"));
    }
}

/// Tells where a duration is longer than another that bounds it.
pub(super) fn no_longer<'a>(map: Node<'a>, short: &'static str, long: &'static str, found: &mut Faults<'a>) {
    let (Some(inner), Some(outer)) = (of(map, short), of(map, long)) else { return };
    if inner > outer
        && let (Some(entry), Some((other, _))) = (map.entry(short), map.entry(long))
    {
        found
            .at(entry, format!("must not be longer than `{long}`"))
            .label("too long")
            .also(other, "shorter")
            .help(format!("write at most what `{long}` says"));
    }
}

#[cfg(test)]
mod tests {
    use super::milliseconds;

    #[test]
    fn durations_are_read_as_the_pattern_has_them() {
        for (text, want) in [("0s", 0), ("1h30m", 5_400_000), ("99999ms", 99_999), ("1m1s1ms", 61_001), ("10s", 10_000)]
        {
            assert_eq!(milliseconds(text), Some(want), "{text}");
        }
        for text in ["", "1", "1.5s", "1us", "100000s", "1s1s1s1s1s", "s", "-1s", "1d"] {
            assert_eq!(milliseconds(text), None, "{text}");
        }
    }
}
