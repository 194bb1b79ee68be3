//! What is wrong with a value.

use std::borrow::Cow;

use super::super::path::Step;
use crate::yaml::Node;

/// What is wrong with a value, in words.
#[derive(Clone, Debug)]
pub struct Invalid<'a> {
    /// What is told of the field, behind its name: `must start with a slash`.
    pub says: Cow<'static, str>,
    /// The same in five words or fewer.
    pub label: Cow<'static, str>,
    /// What to do, starting with a verb.
    pub help: Cow<'static, str>,
    /// The other end: a node and its part.
    pub also: Option<(Node<'a>, &'static str)>,
    /// What the value should be, where that is certain.
    pub better: Option<String>,
}

/// A fault of a value or of something in it.
#[derive(Debug)]
pub(in crate::schema) struct Fault<'a> {
    /// The way from the value that was checked down to what is wrong.
    pub steps: Vec<Step<'a>>,
    /// The key of what is wrong; nothing for the value that was checked itself, or an item.
    pub key: Option<Node<'a>>,
    /// What is wrong.
    pub value: Node<'a>,
    /// What it is.
    pub what: What<'a>,
    /// The fields of the value any of which mends it: a misspelt one is told as such.
    pub missing: &'static [&'static str],
    /// Whether it follows from a field that is missing.
    pub follows: bool,
}

/// Which issue a fault is.
#[derive(Debug)]
pub(in crate::schema) enum What<'a> {
    /// One of its own.
    Invalid(Invalid<'a>),
    /// A name that a list of names lacks.
    Name(&'static [&'static str]),
}

/// The faults of one value.
#[derive(Debug, Default)]
pub(in crate::schema) struct Faults<'a> {
    /// All, in the order of the demands.
    pub found: Vec<Fault<'a>>,
    follows: bool,
}

impl<'a> Faults<'a> {
    /// Begins with a further demand; `follows` where what it finds may follow from a missing field.
    pub(super) fn start(&mut self, follows: bool) {
        self.follows = follows;
    }

    /// Adds a fault of the value itself.
    pub(super) fn add(&mut self, value: Node<'a>, says: impl Into<Cow<'static, str>>) -> &mut Fault<'a> {
        self.below(Vec::new(), None, value, says)
    }

    /// Adds a fault of one of its fields.
    pub(super) fn at(
        &mut self,
        (key, value): (Node<'a>, Node<'a>),
        says: impl Into<Cow<'static, str>>,
    ) -> &mut Fault<'a> {
        self.below(vec![Step::Key(key)], Some(key), value, says)
    }

    /// Adds a fault of one of its items, or of a field of that.
    pub(super) fn in_item(
        &mut self,
        index: usize,
        item: Node<'a>,
        field: Option<(Node<'a>, Node<'a>)>,
        says: impl Into<Cow<'static, str>>,
    ) -> &mut Fault<'a> {
        let item_step = Step::Item(u32::try_from(index).unwrap_or(u32::MAX >> 1));
        match field {
            Some((key, value)) => self.below(vec![item_step, Step::Key(key)], Some(key), value, says),
            None => self.below(vec![item_step], None, item, says),
        }
    }

    /// Adds a fault of what is at the end of some steps.
    pub(super) fn below(
        &mut self,
        steps: Vec<Step<'a>>,
        key: Option<Node<'a>>,
        value: Node<'a>,
        says: impl Into<Cow<'static, str>>,
    ) -> &mut Fault<'a> {
        let what = What::Invalid(Invalid {
            says: says.into(),
            label: Cow::Borrowed("refused"),
            help: Cow::Borrowed(""),
            also: None,
            better: None,
        });
        self.push(Fault { steps, key, value, what, missing: &[], follows: self.follows })
    }

    /// Adds a name that is none of these.
    pub(super) fn name(&mut self, value: Node<'a>, names: &'static [&'static str]) {
        let what = What::Name(names);
        self.push(Fault { steps: Vec::new(), key: None, value, what, missing: &[], follows: false });
    }

    fn push(&mut self, fault: Fault<'a>) -> &mut Fault<'a> {
        // What is over is no more help, and a few bytes of a hostile manifest are one.
        if self.found.len() >= MOST {
            self.found.pop();
        }
        self.found.push(fault);
        let last = self.found.len() - 1;
        &mut self.found[last]
    }
}

/// How many faults of one value are kept.
const MOST: usize = 1_000;

impl<'a> Fault<'a> {
    /// The cause in five words or fewer.
    pub(super) fn label(&mut self, text: impl Into<Cow<'static, str>>) -> &mut Fault<'a> {
        if let What::Invalid(invalid) = &mut self.what {
            invalid.label = text.into();
        }
        self
    }

    /// What to do.
    pub(super) fn help(&mut self, text: impl Into<Cow<'static, str>>) -> &mut Fault<'a> {
        if let What::Invalid(invalid) = &mut self.what {
            invalid.help = text.into();
        }
        self
    }

    /// The other end.
    pub(super) fn also(&mut self, node: Node<'a>, text: &'static str) -> &mut Fault<'a> {
        if let What::Invalid(invalid) = &mut self.what {
            invalid.also = Some((node, text));
        }
        self
    }

    /// What is right in its place.
    pub(super) fn better(&mut self, text: String) -> &mut Fault<'a> {
        if let What::Invalid(invalid) = &mut self.what {
            invalid.help = Cow::Owned(format!("write `{text}`"));
            invalid.better = Some(text);
        }
        self
    }

    /// The fields any of which would mend it.
    pub(super) fn missing(&mut self, fields: &'static [&'static str]) -> &mut Fault<'a> {
        self.missing = fields;
        self
    }
}
