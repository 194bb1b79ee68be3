//! What a resource's check against the field tables yields.

use super::Path;
use super::invalid::Invalid;
use super::version::Minor;
use crate::model::Kind;
use crate::yaml::Node;

/// Everything that the field tables say of one resource.
#[derive(Clone, Debug)]
pub struct Checked<'a> {
    /// What is wrong or worth knowing; an object's own before those of the objects in it, else in written order.
    pub issues: Vec<Issue<'a>>,
    /// References to other resources that Gloo will follow, in written order; without those that decide where requests go, which
    /// the model reads.
    pub references: Vec<Reference<'a>>,
    /// How far the resource gets.
    pub admission: Admission,
}

/// How far a resource gets, as far as its fields decide that.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Admission {
    /// The API server stores it, and Gloo can read it.
    Accepted,
    /// The API server refuses it for a value that breaks what it demands, such as a name that is missing. A controller could read it:
    /// what it would do shows beside what is wrong.
    Invalid,
    /// The API server stores it, but Gloo can't decode it, and then can't list any resource of its kind.
    Undecodable,
    /// The API server refuses it.
    Rejected,
}

/// One thing that is wrong or worth knowing.
#[derive(Clone, Debug)]
pub struct Issue<'a> {
    /// What.
    pub what: IssueKind<'a>,
    /// The key it is about; nothing for an item of a list.
    pub key: Option<Node<'a>>,
    /// The value it is about.
    pub value: Node<'a>,
    /// Where, as Kubernetes writes it: `spec.virtualHost.routes[0].matchers`.
    pub path: String,
    /// How many more of its kind the resource has, which are not kept: with the last that is.
    pub left_out: usize,
}

impl IssueKind<'_> {
    /// A number for its kind, below [`IssueKind::KINDS`].
    pub(super) fn number(&self) -> usize {
        match self {
            IssueKind::UnknownField { .. } => 0,
            IssueKind::LegacyMatcher => 1,
            IssueKind::NotInVersion { .. } => 2,
            IssueKind::Removed { .. } => 3,
            IssueKind::Deprecated => 4,
            IssueKind::WrongType { .. } => 5,
            IssueKind::Ambiguous { .. } => 6,
            IssueKind::UnknownEnum { .. } => 7,
            IssueKind::SeveralOfOneOf { .. } => 8,
            IssueKind::Experimental { .. } => 9,
            IssueKind::Invalid(_) => 10,
        }
    }

    /// How many kinds there are.
    pub(super) const KINDS: usize = 11;
}

/// What an [`Issue`] is about.
#[derive(Clone, Debug)]
pub enum IssueKind<'a> {
    /// No version has such a field, so the API server drops it without a word.
    UnknownField {
        /// The nearest field of the same object.
        near: Option<&'static str>,
        /// Whether that nearest field is set too, so that renaming this one would write it twice.
        near_is_set: bool,
        /// Whether the value is one that the nearest field takes, so that renaming the field mends it.
        near_fits: bool,
        /// The path where such a field exists: one or two objects further out, or in one object further in.
        belongs: Option<String>,
    },
    /// `matcher` of Gloo before 1.0 in a route: dropped, so the route matches every path.
    LegacyMatcher,
    /// The field came later than the version, which drops it; for a whole resource, its kind came later.
    NotInVersion {
        /// The first version that has it.
        since: Minor,
    },
    /// Only the experimental channel has the field; for a whole resource, its kind under that version of its group.
    Experimental {
        /// The first version that has it in the standard channel, too.
        standard: Option<Minor>,
    },
    /// The version has the field no longer, and drops it.
    Removed {
        /// The last version that has it.
        until: Minor,
    },
    /// The field works, but the API marks it as deprecated.
    Deprecated,
    /// A value that doesn't fit the field.
    WrongType {
        /// What fits, such as `a whole number from 0 to 4294967295`.
        expected: String,
        /// What stands there, such as `the string "90%"`.
        found: String,
    },
    /// A bare value that Kubernetes reads as something else than it seems to say.
    Ambiguous {
        /// What the field holds, such as `a string`.
        expected: &'static str,
        /// What Kubernetes reads, such as `true` or `8`.
        reads: String,
        /// Whether the value is taken nevertheless: `010` in a number is, as 8.
        accepted: bool,
    },
    /// A value of the right type that the API server refuses all the same.
    Invalid(Invalid<'a>),
    /// A name that the enum lacks, or a number past 32 bits: Gloo can't decode the resource, and of the Gateway API's the API server
    /// refuses it.
    UnknownEnum {
        /// The names that exist.
        names: &'static [&'static str],
        /// The nearest of them.
        near: Option<&'static str>,
        /// The number, where one is given.
        number: Option<i128>,
    },
    /// Several alternatives at once; Gloo keeps one and drops the others without a word.
    SeveralOfOneOf {
        /// The group's name in Gloo's API.
        group: &'static str,
        /// The key that wins.
        kept: Node<'a>,
        /// The keys that are dropped.
        dropped: Vec<Node<'a>>,
    },
}

/// A `{name, namespace}` that refers to another resource.
#[derive(Clone, Debug)]
pub struct Reference<'a> {
    /// What it refers to.
    pub kind: Kind,
    /// The map that holds name and namespace.
    pub node: Node<'a>,
    /// Where it stands.
    pub path: Path<'a>,
}
