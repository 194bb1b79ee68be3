//! Which rules carry copies of one weighted list: the Gateway API has nothing that several rules could share, as Gloo's upstream groups are.

use crate::model::key::slashed;
use crate::text::Span;
use crate::yaml::Node;

use super::http_route::Rule;

/// The annotation of an HTTP route, or its label, that says which shared lists its rules carry copies of.
///
/// Its value is `NAMESPACE/NAME` of a list, or a `NAME` in the route's own namespace; it stands for every rule with several backends.
/// `RULE=NAMESPACE/NAME` is for one rule, by its name or its place from 0, also where it has a single backend. Several are separated by
/// commas: `carts=shop/checkout, 2=shop/search`. The list needs no resource of its own; where there is an upstream group of that name, it
/// is one more copy.
pub const GROUP_MARK: &str = "glooscope.dev/group";

/// A route has 16 rules at most; so many entries count, so that nothing is quadratic.
const MOST: usize = 64;

/// What the mark of a route says.
#[derive(Clone, Debug)]
pub struct CopyMark<'a> {
    /// Its value.
    pub span: Span,
    /// The lists.
    pub entries: Vec<CopyEntry<'a>>,
}

/// A list that rules carry copies of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CopyEntry<'a> {
    /// The rule, by its name or its place; all with several backends where it names none.
    pub rule: Option<&'a str>,
    /// The namespace of the list.
    pub namespace: &'a str,
    /// Its name.
    pub name: &'a str,
}

impl CopyEntry<'_> {
    /// `namespace/name` of the list.
    pub fn group(&self) -> String {
        slashed(self.namespace, self.name)
    }

    /// Whether it names that rule.
    pub fn names(&self, index: usize, rule: &Rule<'_>) -> bool {
        self.rule.is_some_and(|written| match rule.name {
            Some(name) if name.value == written => true,
            _ => written.parse() == Ok(index),
        })
    }
}

impl<'a> CopyMark<'a> {
    /// Reads the mark of an HTTP route in that namespace: its annotation, else its label.
    pub fn read(route: Node<'a>, namespace: &'a str) -> Option<CopyMark<'a>> {
        let metadata = route.field("metadata")?;
        let written = |map: &str| metadata.field(map)?.field(GROUP_MARK).filter(|value| value.is_scalar());
        let written = written("annotations").or_else(|| written("labels"))?;
        let entry = |text: &'a str| {
            let (rule, list) = match text.split_once('=') {
                Some((rule, list)) => (Some(rule.trim()), list.trim()),
                None => (None, text),
            };
            let (namespace, name) = list.split_once('/').unwrap_or((namespace, list));
            CopyEntry { rule, namespace, name }
        };
        let texts = written.str().split(',').map(str::trim).filter(|text| !text.is_empty()).take(MOST);
        Some(CopyMark { span: written.span(), entries: texts.map(entry).collect() })
    }

    /// The list that a rule carries a copy of.
    pub fn of(&self, index: usize, rule: &Rule<'_>) -> Option<CopyEntry<'a>> {
        let named = self.entries.iter().find(|entry| entry.names(index, rule));
        let of_all = || self.entries.iter().find(|entry| entry.rule.is_none() && rule.backends.len() > 1);
        named.or_else(of_all).copied().filter(|entry| !entry.name.is_empty())
    }
}
