//! What Kubernetes takes a scalar for: YAML 1.1 as in go-yaml.

use super::Node;

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
    pub fn value(self) -> Option<Value<'a>> {
        None
    }

    /// Whether it is null, or written with nothing behind its key.
    pub fn is_null(self) -> bool {
        matches!(self.value(), Some(Value::Null))
    }
}
