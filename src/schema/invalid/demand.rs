//! One demand.

use super::super::version::{Channel, Edition, Minor};
use super::fault::Faults;
use super::pattern::{Pattern, pattern};
use super::{duration, once, size, union};
use crate::yaml::Node;

/// What the API server demands of a value, in some editions.
#[derive(Debug)]
pub(in crate::schema) struct Demand {
    /// The first version that has it.
    pub since: Minor,
    /// The last version that has it.
    pub until: Minor,
    /// The channel that has it; both where there is none.
    pub channel: Option<Channel>,
    /// Whether it holds under `v1alpha2` of the group, too, of a kind that has other versions.
    pub in_alpha: bool,
    /// What is demanded.
    pub check: Check,
}

/// The demands on a value; two are alike only where they are the same ones.
#[derive(Clone, Copy, Debug)]
pub struct Demands(pub(in crate::schema) &'static [Demand]);

impl PartialEq for Demands {
    fn eq(&self, other: &Demands) -> bool {
        std::ptr::eq(self.0, other.0)
    }
}

impl Eq for Demands {}

impl Demands {
    /// The names of which one must stand there, in the newest version.
    pub(in crate::schema) fn names(self) -> Option<&'static [&'static str]> {
        self.0.iter().filter(|demand| demand.until == Minor::NEVER).find_map(|demand| match demand.check {
            Check::Names(names) => Some(names),
            _ => None,
        })
    }
}

/// What is demanded.
#[derive(Debug)]
pub(in crate::schema) enum Check {
    /// At least so many characters.
    MinLength(u32),
    /// At most so many characters.
    MaxLength(u32),
    /// At least so many items.
    MinItems(u32),
    /// At most so many items.
    MaxItems(u32),
    /// At least so many keys.
    MinKeys(u32),
    /// At most so many keys.
    MaxKeys(u32),
    /// A number no smaller.
    Least(i64),
    /// A number no larger.
    Most(i64),
    /// A text of that form.
    Pattern(Pattern),
    /// One of these names.
    Names(&'static [&'static str]),
    /// One of these numbers.
    Numbers(&'static [i64]),
    /// These fields.
    Required(&'static [&'static str]),
    /// Items that differ in these fields; in themselves where there are none.
    Unique(&'static [&'static str]),
    /// Of these fields so many.
    Several {
        /// The fields.
        of: &'static [&'static str],
        /// How many must be set.
        least: u8,
        /// How many may be set.
        most: u8,
    },
    /// The field `field` where the field `by` says `value`.
    Needs {
        /// What says which field belongs.
        by: &'static str,
        /// What it says.
        value: &'static str,
        /// The field that belongs to that.
        field: &'static str,
    },
    /// No field `field` where `by` says another than `value`.
    Only {
        /// What says which field belongs.
        by: &'static str,
        /// What it must say.
        value: &'static str,
        /// The field that belongs to that alone.
        field: &'static str,
    },
    /// At most one item of that `type`.
    OneOfType(&'static str),
    /// A duration of so many milliseconds or more.
    AtLeast(u32),
    /// A rule of its own.
    Rule(for<'a> fn(Node<'a>, &mut Faults<'a>)),
}

impl Demand {
    pub(in crate::schema) fn holds(&self, edition: Edition) -> bool {
        let is_here = self.channel.is_none_or(|channel| channel == edition.channel);
        is_here && (self.in_alpha || !edition.is_alpha) && self.since <= edition.minor && edition.minor <= self.until
    }
}

impl Check {
    pub(super) fn check<'a>(&'static self, value: Node<'a>, found: &mut Faults<'a>) {
        match self {
            Check::MinLength(least) => size::min_length(value, *least, found),
            Check::MaxLength(most) => size::max_length(value, *most, found),
            Check::MinItems(least) => size::min_items(value, *least, found),
            Check::MaxItems(most) => size::max_items(value, *most, found),
            Check::MinKeys(least) => size::min_keys(value, *least, found),
            Check::MaxKeys(most) => size::max_keys(value, *most, found),
            Check::Least(least) => size::least(value, *least, found),
            Check::Most(most) => size::most(value, *most, found),
            Check::Pattern(form) => pattern(value, form, found),
            Check::Names(names) => size::names(value, names, found),
            Check::Numbers(numbers) => size::numbers(value, numbers, found),
            Check::Required(fields) => union::required(value, fields, found),
            Check::Unique(keys) => once::unique(value, keys, found),
            Check::Several { of, least, most } => union::several(value, of, *least, *most, found),
            Check::Needs { by, value: of, field } => union::needs(value, by, of, field, found),
            Check::Only { by, value: of, field } => union::only(value, by, of, field, found),
            Check::OneOfType(name) => once::one_of_type(value, name, found),
            Check::AtLeast(least) => duration::at_least(value, *least, found),
            Check::Rule(rule) => rule(value, found),
        }
    }
}

/// Spelling of the generated table: a demand of all versions.
pub(in crate::schema) const fn demand(check: Check) -> Demand {
    Demand { since: Minor::FIRST, until: Minor::NEVER, channel: None, in_alpha: true, check }
}

impl Demand {
    pub(in crate::schema) const fn since(self, minor: u8) -> Demand {
        Demand { since: Minor(minor), ..self }
    }

    pub(in crate::schema) const fn until(self, minor: u8) -> Demand {
        Demand { until: Minor(minor), ..self }
    }

    pub(in crate::schema) const fn not_in_alpha(self) -> Demand {
        Demand { in_alpha: false, ..self }
    }

    pub(in crate::schema) const fn only(self, channel: Channel) -> Demand {
        Demand { channel: Some(channel), ..self }
    }
}
