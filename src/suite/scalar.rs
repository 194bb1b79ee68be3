//! Texts as scalars of YAML that readers of 1.1 and of 1.2 take for the same text.

/// Where a scalar is to stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Within {
    /// On the rest of a line.
    Line,
    /// In braces.
    Braces,
    /// In JSON, or among what looks like it.
    Json,
}

/// Words that some reader takes for something else than a text.
const WORDS: [&str; 11] = ["true", "false", "yes", "no", "on", "off", "y", "n", "null", "nan", "inf"];

/// A text that is read as that text.
pub(super) fn scalar(text: &str, within: Within) -> String {
    if within != Within::Json && is_plain(text, within) {
        return text.to_owned();
    }
    if within == Within::Json || text.chars().any(char::is_control) {
        // What JSON escapes, YAML reads.
        return serde_json::Value::from(text).to_string();
    }
    format!("'{}'", text.replace('\'', "''"))
}

fn is_plain(text: &str, within: Within) -> bool {
    let starts = text.starts_with(|c: char| c.is_ascii_alphabetic() || c == '/');
    let may_stand =
        |c: char| c.is_ascii_alphanumeric() || "_/.:?=&%+~@- \\".contains(c) || (c == ',' && within == Within::Line);
    starts
        && text.chars().all(may_stand)
        && !text.contains(": ")
        && !text.ends_with([':', ' '])
        && !WORDS.iter().any(|word| text.eq_ignore_ascii_case(word))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::FileId;
    use crate::yaml;

    #[test]
    fn what_is_written_is_read() {
        for text in [
            "a",
            "shop/www",
            "https://a.com/?b=c&d",
            "no",
            "1",
            "1e3",
            "",
            " a",
            "a ",
            "it's",
            "a: b",
            "a #b",
            "GET,POST prefix /x",
            r"regex /a\d+",
            "*",
            "{a}",
            "a\nb",
            "é",
            "-",
            "~",
            "2001-01-01",
            "=",
            "a:",
            "%a",
            "@a",
            "x-a: 'b'",
        ] {
            for within in [Within::Line, Within::Braces, Within::Json] {
                let written = match within {
                    Within::Line => format!("k: {}\n", scalar(text, within)),
                    _ => format!("{{\"k\": {}, \"l\": 1}}", scalar(text, within)),
                };
                let documents = yaml::read(&written);
                let tree = documents[0].tree.as_ref().expect(&written);
                let root = tree.root(FileId(0), &written).expect("a map");
                let value = root.get("k").expect("the key");
                assert_eq!(value.str(), text, "{written}");
                assert!(!matches!(value.value(), Some(yaml::Value::Bool(_))) && !value.is_null(), "{written}");
            }
        }
    }
}
