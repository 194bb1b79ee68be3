//! What a node is and how it is written.

/// What a node is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A mapping.
    Map,
    /// A sequence.
    List,
    /// A scalar of any style; an absent value is a plain scalar of no width.
    Scalar,
}

/// How a node is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// A collection by indentation.
    Block,
    /// A collection in braces or brackets.
    Flow,
    /// A bare scalar.
    Plain,
    /// A scalar in single quotes.
    Single,
    /// A scalar in double quotes.
    Double,
    /// A block scalar after `|`.
    Literal,
    /// A block scalar after `>`.
    Folded,
}

/// An explicit tag, as far as it changes what a scalar is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tag {
    /// None: a plain scalar is resolved by its text.
    None,
    /// `!!str`, or a tag of the document's own (`!foo 5` is the string `5`).
    Str,
    /// `!!int`
    Int,
    /// `!!float`
    Float,
    /// `!!bool`
    Bool,
    /// `!!null`
    Null,
}
