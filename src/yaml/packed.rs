//! Nodes in eight bytes: a folder of manifests has many, and they stay as long as the run.
//!
//! Most scalars are as the source has them, and most collections end where the last node in them ends; both fit. What
//! does not has a record beside.

use super::form::{Shape, Style, Tag};

/// One node: where it starts, and the rest in a word.
///
/// The low 23 bits of the word are the size: a scalar's length in bytes, or how many nodes a collection comes to, itself
/// included; then comes the form, and [`COPY`] marks a copy. With [`WIDE`], the rest is the index of a [`Wide`] instead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Packed {
    pub(super) start: u32,
    word: u32,
}

/// What does not fit into a node.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Wide {
    /// The byte after its last.
    pub(super) end: u32,
    /// Collections: how many nodes they come to, themselves included. Scalars: the index of their text, or [`BORROWED`].
    pub(super) link: u32,
    /// What it is.
    pub(super) form: Form,
}

/// Shape, style and tag, as the bits of a word: tag in 3, style in 3, and whether it is a collection.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Form(u32);

/// Marks a scalar whose text is the source's own.
pub(super) const BORROWED: u32 = u32::MAX;

const SIZE: u32 = (1 << 23) - 1;
const TAG: u32 = 23;
const STYLE: u32 = 26;
const COLLECTION: u32 = 1 << 29;
const COPY: u32 = 1 << 30;
const WIDE: u32 = 1 << 31;

// The styles of collections.
const FLOW: u32 = 1 << STYLE;
const LIST: u32 = 2 << STYLE;
// The styles of scalars; a plain one has none of these bits.
const SINGLE: u32 = 1 << STYLE;
const DOUBLE: u32 = 2 << STYLE;
const LITERAL: u32 = 3 << STYLE;
const FOLDED: u32 = 4 << STYLE;
const STYLES: u32 = 7 << STYLE;

impl Form {
    pub(super) fn collection(shape: Shape, style: Style) -> Form {
        let list = if shape == Shape::List { LIST } else { 0 };
        let flow = if style == Style::Flow { FLOW } else { 0 };
        Form(COLLECTION | list | flow)
    }

    pub(super) fn scalar(style: Style, tag: Tag) -> Form {
        let style = match style {
            Style::Single => SINGLE,
            Style::Double => DOUBLE,
            Style::Literal => LITERAL,
            Style::Folded => FOLDED,
            Style::Plain | Style::Block | Style::Flow => 0,
        };
        let tag = match tag {
            Tag::None => 0,
            Tag::Str => 1,
            Tag::Int => 2,
            Tag::Float => 3,
            Tag::Bool => 4,
            Tag::Null => 5,
        };
        Form(style | tag << TAG)
    }

    #[inline]
    pub(super) fn is_collection(self) -> bool {
        self.0 & COLLECTION != 0
    }

    #[inline]
    pub(super) fn is_map(self) -> bool {
        self.0 & (COLLECTION | LIST) == COLLECTION
    }

    #[inline]
    pub(super) fn is_list(self) -> bool {
        self.0 & (COLLECTION | LIST) == COLLECTION | LIST
    }

    /// Whether it is a scalar in quotes, be it one or two.
    #[inline]
    pub(super) fn is_quoted(self) -> bool {
        matches!(self.0 & (COLLECTION | STYLES), SINGLE | DOUBLE)
    }

    #[inline]
    pub(super) fn style(self) -> Style {
        match self.0 & STYLES {
            bits if self.is_collection() => {
                if bits & FLOW == 0 {
                    Style::Block
                } else {
                    Style::Flow
                }
            }
            SINGLE => Style::Single,
            DOUBLE => Style::Double,
            LITERAL => Style::Literal,
            FOLDED => Style::Folded,
            _ => Style::Plain,
        }
    }

    #[inline]
    pub(super) fn tag(self) -> Tag {
        match self.0 >> TAG & 7 {
            1 => Tag::Str,
            2 => Tag::Int,
            3 => Tag::Float,
            4 => Tag::Bool,
            5 => Tag::Null,
            _ => Tag::None,
        }
    }
}

impl Wide {
    /// The same record behind so many other texts.
    pub(super) fn behind(self, texts: u32) -> Wide {
        let own = !self.form.is_collection() && self.link != BORROWED;
        Wide { link: if own { self.link + texts } else { self.link }, ..self }
    }
}

impl Packed {
    /// A node of `size`, if that fits.
    #[inline]
    pub(super) fn narrow(start: u32, size: u32, form: Form) -> Option<Packed> {
        (size <= SIZE).then_some(Packed { start, word: form.0 | size })
    }

    /// A collection that has no size yet.
    pub(super) fn open(start: u32, form: Form) -> Packed {
        Packed { start, word: form.0 }
    }

    /// A node whose record is at `index`.
    pub(super) fn wide(start: u32, index: u32) -> Packed {
        Packed { start, word: WIDE | index & (COPY - 1) }
    }

    /// The same node as a copy.
    pub(super) fn copied(self) -> Packed {
        Packed { word: self.word | COPY, ..self }
    }

    pub(super) fn is_copy(self) -> bool {
        self.word & COPY != 0
    }

    /// Whether it is a scalar without a record.
    #[inline]
    pub(super) fn is_narrow_scalar(self) -> bool {
        self.word & (WIDE | COLLECTION) == 0
    }

    /// The index of its record, if it has one.
    #[inline]
    pub(super) fn record(self) -> Option<usize> {
        (self.word & WIDE != 0).then_some((self.word & (COPY - 1)) as usize)
    }

    /// The same node behind so many other records.
    pub(super) fn behind(self, records: u32) -> Packed {
        match self.record() {
            Some(record) => Packed { word: self.word & COPY | Packed::wide(0, record as u32 + records).word, ..self },
            None => self,
        }
    }

    /// The size of one without a record.
    #[inline]
    pub(super) fn size(self) -> u32 {
        self.word & SIZE
    }

    /// The form of one without a record.
    #[inline]
    pub(super) fn form(self) -> Form {
        Form(self.word & (COLLECTION | STYLES | 7 << TAG))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_is_kept() {
        let scalars = [Style::Plain, Style::Single, Style::Double, Style::Literal, Style::Folded];
        let tags = [Tag::None, Tag::Str, Tag::Int, Tag::Float, Tag::Bool, Tag::Null];
        let mut forms = Vec::new();
        for style in scalars {
            for tag in tags {
                let form = Form::scalar(style, tag);
                assert_eq!((form.style(), form.tag()), (style, tag));
                assert_eq!(form.is_quoted(), matches!(style, Style::Single | Style::Double));
                assert!(!form.is_collection() && !form.is_map() && !form.is_list());
                forms.push(form);
            }
        }
        for shape in [Shape::Map, Shape::List] {
            for style in [Style::Block, Style::Flow] {
                let form = Form::collection(shape, style);
                assert_eq!((form.style(), form.tag()), (style, Tag::None));
                assert_eq!((form.is_map(), form.is_list()), (shape == Shape::Map, shape == Shape::List));
                assert!(form.is_collection() && !form.is_quoted());
                forms.push(form);
            }
        }
        for form in forms {
            for size in [0, 1, SIZE] {
                let node = Packed::narrow(7, size, form).expect("it fits");
                assert_eq!((node.form(), node.size(), node.record(), node.is_copy()), (form, size, None, false));
                let copy = node.copied();
                assert_eq!((copy.form(), copy.size(), copy.record(), copy.is_copy()), (form, size, None, true));
                assert_eq!(node.is_narrow_scalar(), !form.is_collection());
            }
            assert_eq!(Packed::narrow(7, SIZE + 1, form), None);
        }
    }

    #[test]
    fn a_record_is_found_from_a_copy_too() {
        for index in [0, 1, COPY - 1] {
            let wide = Packed::wide(7, index);
            assert_eq!((wide.record(), wide.is_copy()), (Some(index as usize), false));
            assert_eq!((wide.copied().record(), wide.copied().is_copy()), (Some(index as usize), true));
            assert!(!wide.is_narrow_scalar());
        }
    }
}
