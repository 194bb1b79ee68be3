//! What a message of an API consists of.

use std::fmt;

use super::invalid::Demands;
use super::version::{Channel, Edition, Minor};
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
    /// The first version that has it; after every version where only the experimental channel has it.
    pub since: Minor,
    /// The first version that has it in the experimental channel.
    pub experimental: Minor,
    /// The last version that has it.
    pub until: Minor,
    /// Whether the API server keeps a null; elsewhere it drops the field.
    pub nullable: bool,
    /// Whether the API marks it so.
    pub deprecated: bool,
    /// Which of the message's [`Message::one_ofs`] it belongs to.
    pub one_of: Option<u8>,
    /// The kind of resource that a `{name, namespace}` here, or in the items here, refers to.
    pub refers_to: Option<Kind>,
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
    /// A number, or a string that holds one.
    Quantity,
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
    /// What that type holds, as far as it also fits some demands.
    Within(&'static Type, Demands),
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
        self.fields.binary_search_by(|field| field.name.cmp(name)).ok()
    }

    /// Names of the fields that `edition` has.
    pub fn names(&self, edition: Edition) -> impl Iterator<Item = &'static str> {
        self.fields.iter().filter(move |field| field.is_in(edition)).map(|field| field.name)
    }
}

/// Whether an edition has something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Presence {
    /// It has.
    Here,
    /// It came with that version.
    Later(Minor),
    /// That version was the last.
    Gone(Minor),
    /// It has in the experimental channel alone, and in the standard one from that version on.
    Experimental(Minor),
}

/// Whether an edition has what came with `since`, or with `experimental` in the experimental channel, and was last in `until`.
pub(super) fn presence(edition: Edition, since: Minor, experimental: Minor, until: Minor) -> Presence {
    let first = if edition.channel == Channel::Experimental { since.min(experimental) } else { since };
    if edition.minor > until {
        Presence::Gone(until)
    } else if edition.minor >= first {
        Presence::Here
    } else if edition.minor >= experimental {
        Presence::Experimental(since)
    } else {
        Presence::Later(if first == Minor::NEVER { experimental } else { first })
    }
}

impl Field {
    /// Whether that edition has it.
    pub fn is_in(&self, edition: Edition) -> bool {
        self.presence(edition) == Presence::Here
    }

    pub(super) fn presence(&self, edition: Edition) -> Presence {
        presence(edition, self.since, self.experimental, self.until)
    }
}

impl Type {
    /// The type without further demands, and these.
    pub fn parts(self) -> (Type, Demands) {
        match self {
            Type::Within(kind, demands) => (*kind, demands),
            kind => (kind, Demands(&[])),
        }
    }

    /// The message of an object, or of the items of a list of objects.
    pub fn message(self) -> Option<&'static Message> {
        match self {
            Type::Object(id) => Some(id.message()),
            Type::List(item) | Type::Nulls(item) => item.message(),
            Type::Within(kind, _) => kind.message(),
            _ => None,
        }
    }
}

/// Spelling of the generated table: a field that every version has.
pub(super) const fn field(name: &'static str, kind: Type) -> Field {
    Field {
        name,
        kind,
        since: Minor::FIRST,
        experimental: Minor::NEVER,
        until: Minor::NEVER,
        nullable: false,
        deprecated: false,
        one_of: None,
        refers_to: None,
    }
}

impl Field {
    pub(super) const fn since(self, minor: u8) -> Field {
        Field { since: Minor(minor), ..self }
    }

    pub(super) const fn until(self, minor: u8) -> Field {
        Field { until: Minor(minor), ..self }
    }

    pub(super) const fn experimental(self, minor: u8) -> Field {
        Field { experimental: Minor(minor), ..self }
    }

    pub(super) const fn never_standard(self) -> Field {
        Field { since: Minor::NEVER, ..self }
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
