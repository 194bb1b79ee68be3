//! What is set for a route beside where it goes, in forms that are equal for the same effect, whatever model it is written in.

use std::collections::BTreeMap;
use std::fmt::Write;

/// Which message's headers are changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Message {
    /// The request's.
    Request,
    /// The response's.
    Response,
}

/// Changes of headers, in the order in which Envoy makes them: the route's own before its host's, and what goes before what comes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HeaderOperations(BTreeMap<(Message, String), Vec<String>>);

impl HeaderOperations {
    /// A header gets a value, whatever it had.
    pub fn set(&mut self, message: Message, name: &str, value: &str) {
        *self.of(message, name) = vec![format!("set {value:?}")];
    }

    /// A header gets one more value.
    pub fn add(&mut self, message: Message, name: &str, value: &str) {
        self.of(message, name).push(format!("add {value:?}"));
    }

    /// A header goes.
    pub fn remove(&mut self, message: Message, name: &str) {
        *self.of(message, name) = vec!["remove".to_owned()];
    }

    fn of(&mut self, message: Message, name: &str) -> &mut Vec<String> {
        self.0.entry((message, name.to_ascii_lowercase())).or_default()
    }

    /// A text that is equal for the same changes; empty for none.
    pub fn text(&self) -> String {
        let mut text = String::new();
        for ((message, name), operations) in &self.0 {
            // Writing to a string never fails.
            let _ = write!(text, "{message:?} {name:?} {};", operations.join(" "));
        }
        text
    }
}

/// A duration as Go and the Gateway API write it, in a form that is equal for the same time; as written where it is none.
pub fn period(text: &str) -> String {
    nanoseconds(text).map_or_else(|| format!("{text:?}"), |time| format!("{time}ns"))
}

/// How long a duration is; nothing where it is none.
pub fn nanoseconds(text: &str) -> Option<u128> {
    const UNITS: [(&str, u128); 7] = [
        ("ns", 1),
        ("us", 1_000),
        ("µs", 1_000),
        ("ms", 1_000_000),
        ("h", 3_600_000_000_000),
        ("m", 60_000_000_000),
        ("s", 1_000_000_000),
    ];
    let mut rest = text;
    let mut sum: u128 = 0;
    while !rest.is_empty() {
        let digits = rest.find(|c: char| !c.is_ascii_digit() && c != '.')?;
        let (number, behind) = rest.split_at(digits);
        let (unit, size) = UNITS.iter().find(|(unit, _)| behind.starts_with(unit))?;
        let (whole, part) = number.split_once('.').unwrap_or((number, ""));
        if number.len() > 24 || part.contains('.') || number.is_empty() {
            return None;
        }
        let parsed = |digits: &str| if digits.is_empty() { Some(0) } else { digits.parse::<u128>().ok() };
        let fraction = parsed(part)? * size / 10_u128.pow(u32::try_from(part.len()).ok()?);
        sum = sum.checked_add(parsed(whole)?.checked_mul(*size)?)?.checked_add(fraction)?;
        rest = &behind[unit.len()..];
    }
    (!text.is_empty()).then_some(sum)
}

/// Who may read answers in browsers, by the names of the Gateway API: each list sorted, what is left out is what browsers take it for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cors {
    /// Origins, methods, headers and what else is listed, by name.
    pub lists: BTreeMap<&'static str, Vec<String>>,
    /// Whether credentials are sent.
    pub credentials: bool,
    /// For how many seconds an answer holds; 5 where nothing is said.
    pub max_age: Option<String>,
    /// Whether it is switched off, whatever is said elsewhere.
    pub is_off: bool,
}

impl Cors {
    /// A text that is equal for the same effect.
    pub fn text(&self) -> String {
        let mut lists = self.lists.clone();
        lists.retain(|_, list| !list.is_empty());
        for list in lists.values_mut() {
            list.sort_unstable();
        }
        format!("{lists:?} {} {}", self.credentials, self.max_age.as_deref().unwrap_or("5"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_times_are_equal_texts() {
        for (a, b) in [("5s", "5000ms"), ("1m30s", "90s"), ("0.5s", "500ms"), ("1h", "60m"), ("0s", "0ms")] {
            assert_eq!(period(a), period(b), "{a} {b}");
        }
        for (a, b) in [("5s", "5ms"), ("5", "5s"), ("", "0s"), ("s", "0s"), ("1.2.3s", "1.2s"), ("x", "y")] {
            assert_ne!(period(a), period(b), "{a} {b}");
        }
    }

    #[test]
    fn what_is_overwritten_makes_no_difference() {
        let (mut long, mut short) = (HeaderOperations::default(), HeaderOperations::default());
        long.add(Message::Request, "X-A", "1");
        long.remove(Message::Request, "x-a");
        long.set(Message::Request, "x-a", "2");
        short.set(Message::Request, "x-A", "2");
        assert_eq!(long, short);
        short.add(Message::Request, "x-a", "3");
        assert_ne!(long.text(), short.text());
        long.set(Message::Response, "x-a", "3");
        assert_ne!(long.text(), short.text());
    }
}
