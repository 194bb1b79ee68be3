//! What Kubernetes takes a scalar for: YAML 1.1 as in go-yaml.

use std::borrow::Cow;

use super::{Node, Style, Tag};

/// A scalar's value as Kubernetes reads it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Value<'a> {
    /// `null`, `~` or nothing.
    Null,
    /// `true`, `yes`, `on`, ...
    Bool(bool),
    /// A whole number.
    Int(i128),
    /// A number with a fraction or an exponent.
    Float(f64),
    /// A string.
    Str(&'a str),
}

impl<'a> Node<'a> {
    /// What a scalar is to Kubernetes; nothing for a collection.
    ///
    /// Decided by go-yaml v2, through which kubectl turns YAML into JSON. An infinite or absent number (`.inf`, `.nan`) is a
    /// [`Value::Float`] here although JSON, and so kubectl, has none.
    pub fn value(self) -> Option<Value<'a>> {
        self.is_scalar().then(|| value_of(self.str(), self.style(), self.tag()))
    }

    /// Whether a look at its first bytes is enough to tell that it is a string, which as a key stands for itself: one in quotes, or a bare
    /// one that begins as no number and as none of the words of YAML 1.1. Others may be strings, too.
    #[inline]
    pub(crate) fn is_plainly_string(self) -> bool {
        let Some(size) = self.bare_size() else { return false };
        match self.first_byte() {
            // Of these letters there are `false` and shorter words; `name`, `type` and `from` are none of them.
            Some(first @ (b'y' | b'Y' | b'n' | b'N' | b't' | b'T' | b'f' | b'F' | b'o' | b'O')) => {
                let second = self.str().as_bytes().get(1).map_or(0, u8::to_ascii_lowercase);
                let begins_word = matches!(
                    (first.to_ascii_lowercase(), second),
                    (_, 0) | (b'y', b'e') | (b'n', b'o' | b'u') | (b't', b'r') | (b'f', b'a') | (b'o', b'n' | b'f')
                );
                size > 5 || !begins_word
            }
            Some(b'a'..=b'z' | b'A'..=b'Z' | b'_' | b'/' | b'"' | b'\'') => true,
            _ => false,
        }
    }

    /// Whether it is null, or written with nothing behind its key.
    #[inline]
    pub fn is_null(self) -> bool {
        match self.bare_size() {
            // Longer than any of the words.
            Some(5..) => false,
            Some(1..) if !matches!(self.first_byte(), Some(b'~' | b'n' | b'N')) => false,
            _ => matches!(self.value(), Some(Value::Null)),
        }
    }

    /// The key that Kubernetes makes of this scalar: `y` is `true`, `0x10` is `16`, `1e6` is `1e+06`.
    ///
    /// Strings are as written; numbers and booleans as sigs.k8s.io/yaml prints them. Empty for null and for collections,
    /// which a readable document never has as keys.
    pub fn key_str(self) -> Cow<'a, str> {
        match self.value() {
            None | Some(Value::Null) => Cow::Borrowed(""),
            Some(Value::Str(text)) => Cow::Borrowed(text),
            Some(Value::Bool(value)) => Cow::Borrowed(if value { "true" } else { "false" }),
            Some(Value::Int(value)) => Cow::Owned(value.to_string()),
            Some(Value::Float(value)) => Cow::Owned(float_key(value)),
        }
    }
}

/// The value of a scalar of that text, style and tag.
pub(super) fn value_of(text: &str, style: Style, tag: Tag) -> Value<'_> {
    match tag {
        Tag::Str => Value::Str(text),
        Tag::None if style != Style::Plain => Value::Str(text),
        Tag::Float => match resolve(text) {
            #[expect(clippy::cast_precision_loss, reason = "go-yaml converts the same way")]
            Value::Int(value) => Value::Float(value as f64),
            value => value,
        },
        Tag::None | Tag::Int | Tag::Bool | Tag::Null => resolve(text),
    }
}

/// A bare scalar's value: the words of YAML 1.1, then whatever Go's number parsers take.
fn resolve(text: &str) -> Value<'_> {
    let Some(&first) = text.as_bytes().first() else { return Value::Null };
    match first {
        b'y' | b'Y' | b'n' | b'N' | b't' | b'T' | b'f' | b'F' | b'o' | b'O' | b'~' => word(text),
        b'.' => match text {
            ".inf" | ".Inf" | ".INF" => Value::Float(f64::INFINITY),
            ".nan" | ".NaN" | ".NAN" => Value::Float(f64::NAN),
            _ => float(text).map_or(Value::Str(text), Value::Float),
        },
        b'+' | b'-' | b'0'..=b'9' => number(text),
        _ => Value::Str(text),
    }
}

fn word(text: &str) -> Value<'_> {
    match text {
        "y" | "Y" | "yes" | "Yes" | "YES" | "true" | "True" | "TRUE" | "on" | "On" | "ON" => Value::Bool(true),
        "n" | "N" | "no" | "No" | "NO" | "false" | "False" | "FALSE" | "off" | "Off" | "OFF" => Value::Bool(false),
        "~" | "null" | "Null" | "NULL" => Value::Null,
        _ => Value::Str(text),
    }
}

fn number(text: &str) -> Value<'_> {
    if let Some(number) = short_decimal(text) {
        return Value::Int(number.into());
    }
    match text {
        "+.inf" | "+.Inf" | "+.INF" => return Value::Float(f64::INFINITY),
        "-.inf" | "-.Inf" | "-.INF" => return Value::Float(f64::NEG_INFINITY),
        _ => {}
    }
    // go-yaml drops every underscore before it looks at the digits.
    let plain: Cow<str> = if text.contains('_') { Cow::Owned(text.replace('_', "")) } else { Cow::Borrowed(text) };
    if let Some(value) = int(&plain) {
        return Value::Int(value);
    }
    // A number too big for a float is no number to Go, and so a string.
    float(&plain).map_or(Value::Str(text), Value::Float)
}

/// A whole number as nearly all are written: digits alone, of which the first of several is no 0.
fn short_decimal(text: &str) -> Option<u64> {
    let digits = text.as_bytes();
    if digits.len() > 18 || (digits.len() > 1 && digits[0] == b'0') {
        return None;
    }
    digits.iter().try_fold(0, |number, digit| digit.is_ascii_digit().then(|| number * 10 + u64::from(digit - b'0')))
}

/// A whole number as Go's `ParseInt` with base 0 reads it, or `ParseUint` where it has no sign.
fn int(text: &str) -> Option<i128> {
    let (negative, signed, digits) = match text.as_bytes().first()? {
        b'-' => (true, true, &text[1..]),
        b'+' => (false, true, &text[1..]),
        _ => (false, false, text),
    };
    let (radix, digits) = match digits.as_bytes() {
        [b'0', b'x' | b'X', ..] => (16, &digits[2..]),
        [b'0', b'b' | b'B', ..] => (2, &digits[2..]),
        [b'0', b'o' | b'O', ..] => (8, &digits[2..]),
        [b'0', _, ..] => (8, &digits[1..]),
        _ => (10, digits),
    };
    // The library's parser would take a second sign.
    if digits.is_empty() || !digits.bytes().all(|digit| digit.is_ascii_alphanumeric()) {
        return None;
    }
    let size = i128::from_str_radix(digits, radix).ok()?;
    let value = if negative { -size } else { size };
    let most = if signed { i128::from(i64::MAX) } else { i128::from(u64::MAX) };
    (i128::from(i64::MIN)..=most).contains(&value).then_some(value)
}

/// A number in go-yaml's style of floats: `[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?`
fn float(text: &str) -> Option<f64> {
    let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let mut rest = text.strip_prefix(['-', '+']).unwrap_or(text);
    let whole = digits(rest);
    rest = &rest[whole..];
    if let Some(fraction) = rest.strip_prefix('.') {
        let size = digits(fraction);
        if whole == 0 && size == 0 {
            return None;
        }
        rest = &fraction[size..];
    } else if whole == 0 {
        return None;
    }
    if let Some(exponent) = rest.strip_prefix(['e', 'E']) {
        let exponent = exponent.strip_prefix(['-', '+']).unwrap_or(exponent);
        if exponent.is_empty() || digits(exponent) != exponent.len() {
            return None;
        }
    } else if !rest.is_empty() {
        return None;
    }
    text.parse().ok().filter(|value: &f64| value.is_finite())
}

/// A float as a key: Go's `FormatFloat(value, 'g', -1, 32)`, which sigs.k8s.io/yaml uses.
fn float_key(value: f64) -> String {
    if value.is_nan() {
        return ".nan".to_owned();
    }
    if value.is_infinite() {
        return if value > 0.0 { ".inf" } else { "-.inf" }.to_owned();
    }
    let short = value as f32;
    let scientific = format!("{short:e}");
    let Some((mantissa, exponent)) = scientific.split_once('e') else { return scientific };
    match exponent.parse::<i32>() {
        // Go turns to an exponent at a million, however many digits the number has.
        Ok(power) if !(-4..6).contains(&power) => {
            let sign = if power < 0 { '-' } else { '+' };
            format!("{mantissa}e{sign}{:02}", power.abs())
        }
        _ => short.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::FileId;

    #[test]
    fn short_numbers_are_read_as_others() {
        let last = "9".repeat(18);
        for text in
            ["0", "7", "10", "80", "8080", "1000001", "00", "08", "010", "1_0", "1a", "0x1", &last, &format!("{last}9")]
        {
            if let Some(number) = short_decimal(text) {
                assert_eq!(int(text), Some(i128::from(number)), "{text}");
            }
        }
        assert_eq!(["0", "8080", "010", "1_0", "1a"].map(short_decimal), [Some(0), Some(8080), None, None, None]);
        assert_eq!(short_decimal(&last), Some(999_999_999_999_999_999));
    }

    #[test]
    fn what_is_plainly_a_string_is_one() {
        let words = ["y", "yes", "n", "no", "true", "false", "on", "off", "null", "~", ".inf", "1", "0x1", "1_0", "-1"];
        let letters = ["", "a", "e", "f", "n", "o", "r", "u", "y", "E", "O", "1", "_", "/", "-"];
        let short = letters.iter().flat_map(|one| letters.iter().map(move |other| format!("{one}{other}")));
        let mut texts: Vec<String> = short.flat_map(|two| letters.map(|last| format!("{two}{last}"))).collect();
        for word in words {
            let (head, tail) = word.split_at(1);
            texts.extend([word.to_owned(), word.to_uppercase(), head.to_uppercase() + tail, format!("{word}x")]);
        }
        let (mut plainly, mut strings) = (0, 0);
        for text in texts {
            for written in [text.clone(), format!("'{text}'"), format!("!!str {text}")] {
                let documents = crate::yaml::read(&written);
                let root = documents.first().and_then(|one| one.tree.as_ref().ok()?.root(FileId(0), &written));
                let Some(node) = root.filter(|node| node.is_scalar()) else { continue };
                let is_string = matches!(node.value(), Some(Value::Str(_)));
                assert!(is_string || !node.is_plainly_string(), "{written}");
                strings += usize::from(is_string);
                plainly += usize::from(node.is_plainly_string());
            }
        }
        assert!(plainly > 2000 && plainly < strings, "{plainly} of {strings}");
    }
}
