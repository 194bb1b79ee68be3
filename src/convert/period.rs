//! Durations as the Gateway API writes them.

/// A duration of Gloo's, such as `1.5s` or `1m30s`, in the form of the Gateway API, which has whole numbers of milliseconds and more; nothing
/// where it has none.
pub(super) fn written(text: &str) -> Option<String> {
    let millis = millis(text.trim())?;
    let units = [("h", 3_600_000), ("m", 60_000), ("s", 1_000), ("ms", 1)];
    let (mut rest, mut out) = (millis, String::new());
    for (unit, size) in units {
        if rest >= size {
            out += &format!("{}{unit}", rest / size);
            rest %= size;
        }
    }
    (millis / 3_600_000 < 100_000).then(|| if out.is_empty() { "0s".to_owned() } else { out })
}

fn millis(mut text: &str) -> Option<u64> {
    let mut total = 0;
    if text.is_empty() {
        return None;
    }
    while !text.is_empty() {
        let digits = text.find(|c: char| !c.is_ascii_digit() && c != '.')?;
        let (number, rest) = text.split_at(digits);
        let unit = rest.find(|c: char| c.is_ascii_digit() || c == '.').unwrap_or(rest.len());
        let (unit, rest) = rest.split_at(unit);
        let nanos: u64 = match unit {
            "h" => 3_600_000_000_000,
            "m" => 60_000_000_000,
            "s" => 1_000_000_000,
            "ms" => 1_000_000,
            "us" | "µs" => 1_000,
            "ns" => 1,
            _ => return None,
        };
        let (whole, part) = number.split_once('.').unwrap_or((number, ""));
        let whole: u64 = if whole.is_empty() { 0 } else { whole.parse().ok()? };
        let mut sum = whole.checked_mul(nanos)?;
        let mut size = nanos;
        for digit in part.bytes() {
            size /= 10;
            sum = sum.checked_add(u64::from(digit - b'0').checked_mul(size)?)?;
        }
        total = sum.checked_add(total)?;
        text = rest;
    }
    (total % 1_000_000 == 0).then_some(total / 1_000_000)
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
