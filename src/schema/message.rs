//! What a message of Gloo's API consists of.

use std::fmt;

use super::GlooVersion;
use crate::model::Kind;

/// An object of known fields.
#[derive(Debug)]
pub struct Message {
    /// Its name in the field tables, unique among them.
    pub name: &'static str,
    /// Its fields, sorted by name.
    pub fields: &'static [Field],
    /// Groups of which only one field may be set.
    pub one_ofs: &'static [OneOf],
}

/// A group of fields of which only one may be set.
#[derive(Debug)]
pub struct OneOf {
    /// Its name in Gloo's API.
    pub name: &'static str,
    /// The fields, in the order in which a later one wins where Gloo decodes several.
    pub order: &'static [&'static str],
}

/// A field of a [`Message`].
#[derive(Clone, Copy, Debug)]
pub struct Field {
    /// Its name, the only one that the API server knows.
    pub name: &'static str,
    /// What it holds.
    pub kind: Type,
    /// The first version that has it.
    pub since: GlooVersion,
    /// The last version that has it.
    pub until: GlooVersion,
    /// Whether the API server keeps a null; elsewhere it drops the field.
    pub nullable: bool,
    /// Whether the API marks it so.
    pub deprecated: bool,
    /// Which of the message's [`Message::one_ofs`] it belongs to.
    pub one_of: Option<u8>,
    /// The kind of resource that a `{name, namespace}` here, or in the items here, refers to.
    pub refers_to: Option<Kind>,
    /// See [`start_of`].
    start: u64,
}

/// The first eight bytes of a name as a number, which sorts as the name does: nearly all names of one message differ in it.
const fn start_of(name: &str) -> u64 {
    let bytes = name.as_bytes();
    let (mut start, mut at) = (0, 0);
    while at < 8 {
        start = start << 8 | if at < bytes.len() { bytes[at] as u64 } else { 0 };
        at += 1;
    }
    start
}

/// What a field may hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Type {
    /// A string.
    Text,
    /// A string such as `1.5s`, as Go reads durations.
    Duration,
    /// A string in base 64.
    Bytes,
    /// `true` or `false`.
    Bool,
    /// A whole number within inclusive bounds.
    Whole(i64, i64),
    /// A whole number of 64 bits, or a string that holds one.
    Long,
    /// A number.
    Number,
    /// A name out of a list, or its number; the list is empty where it isn't known.
    Enum(&'static [&'static str]),
    /// Anything.
    Any,
    /// An object with fields of the author's choice.
    Open,
    /// An object of known fields.
    Object(MessageId),
    /// A list.
    List(&'static Type),
    /// A list in which a null may stand.
    Nulls(&'static Type),
    /// An object with keys of the author's choice.
    Map(&'static Type),
}

/// Which message of the field tables is meant: messages hold one another in circles, so they are told apart by their names.
#[derive(Clone, Copy)]
pub struct MessageId(pub(super) &'static Message);

impl fmt::Debug for MessageId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0.name)
    }
}

impl PartialEq for MessageId {
    fn eq(&self, other: &MessageId) -> bool {
        self.0.name == other.0.name
    }
}

impl Eq for MessageId {}

impl MessageId {
    /// The message.
    pub fn message(self) -> &'static Message {
        self.0
    }
}

impl Message {
    /// The field of that name in any known version.
    pub fn field(&self, name: &str) -> Option<&'static Field> {
        self.position(name).map(|at| &self.fields[at])
    }

    /// Where in [`Message::fields`] the field of that name is.
    pub(super) fn position(&self, name: &str) -> Option<usize> {
        let start = start_of(name);
        self.fields.binary_search_by(|field| field.start.cmp(&start).then_with(|| field.name.cmp(name))).ok()
    }

    /// Names of the fields that `version` has.
    pub fn names(&self, version: GlooVersion) -> impl Iterator<Item = &'static str> {
        self.fields.iter().filter(move |field| field.is_in(version)).map(|field| field.name)
    }
}

impl Field {
    /// Whether that version has it.
    pub fn is_in(&self, version: GlooVersion) -> bool {
        self.since <= version && version <= self.until
    }
}

impl Type {
    /// The message of an object, or of the items of a list of objects.
    pub fn message(self) -> Option<&'static Message> {
        match self {
            Type::Object(id) => Some(id.message()),
            Type::List(item) | Type::Nulls(item) => item.message(),
            _ => None,
        }
    }
}

/// Spelling of the generated table: a field that every version has.
pub(super) const fn field(name: &'static str, kind: Type) -> Field {
    Field {
        name,
        kind,
        since: GlooVersion::FIRST,
        until: GlooVersion::LATEST,
        nullable: false,
        deprecated: false,
        one_of: None,
        refers_to: None,
        start: start_of(name),
    }
}

impl Field {
    pub(super) const fn since(self, minor: u8) -> Field {
        Field { since: GlooVersion::in_table(minor), ..self }
    }

    pub(super) const fn until(self, minor: u8) -> Field {
        Field { until: GlooVersion::in_table(minor), ..self }
    }

    pub(super) const fn nullable(self) -> Field {
        Field { nullable: true, ..self }
    }

    pub(super) const fn deprecated(self) -> Field {
        Field { deprecated: true, ..self }
    }

    pub(super) const fn one_of(self, group: u8) -> Field {
        Field { one_of: Some(group), ..self }
    }

    pub(super) const fn refers_to(self, kind: Kind) -> Field {
        Field { refers_to: Some(kind), ..self }
    }
}
