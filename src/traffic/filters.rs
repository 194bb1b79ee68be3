//! What is done to the requests and answers of a route beside where they go, as it is written.

use std::borrow::Cow;

use super::policy::{Cors, HeaderOperations, Message};
use super::redirect::Redirect;
use super::rewrite::Rewrite;

/// What is done to requests and answers; host and path apart.
#[derive(Clone, Debug, Default)]
pub struct Filters<'a> {
    /// Changes of headers, in the order in which they are made.
    pub headers: Vec<HeaderChange<'a>>,
    /// Who gets copies of requests.
    pub mirrors: Vec<Mirror>,
    /// Who may read answers in browsers.
    pub cors: Option<Cors>,
    /// When it is tried again.
    pub retries: Option<Retries<'a>>,
    /// What is done to the requests to one of several backends alone.
    pub of_backends: Vec<OfBackend<'a>>,
    /// What else is done, by the resource that says it: its kind, then `namespace/name`.
    pub extensions: Vec<String>,
}

impl Filters<'_> {
    /// The same with what holds for all routes of the host as well: the route's own comes first, and wins where one alone can hold.
    #[must_use]
    pub fn with(mut self, host: Self) -> Self {
        self.headers.extend(host.headers);
        self.mirrors.extend(host.mirrors);
        self.cors = self.cors.or(host.cors);
        self.retries = self.retries.or(host.retries);
        self
    }
}

/// A change of a header.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeaderChange<'a> {
    /// Whose header it is.
    pub message: Message,
    /// What becomes of it.
    pub change: Change,
    /// Its name.
    pub name: &'a str,
    /// The value; empty where it goes.
    pub value: Cow<'a, str>,
    /// The backend whose requests it is for, as `namespace/name`; nothing where it is for all.
    pub backend: Option<String>,
}

/// What becomes of a header.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// It gets a value, whatever it had.
    Set,
    /// It gets one more value.
    Add,
    /// It goes.
    Remove,
}

/// Who gets copies of requests.
#[derive(Clone, Debug, PartialEq)]
pub struct Mirror {
    /// The upstream or backend.
    pub name: String,
    /// Of so many in a hundred requests.
    pub percent: f64,
    /// Whether it is there, in the words of outputs.
    pub state: &'static str,
}

/// What is done to the requests to one of several backends alone.
#[derive(Clone, Debug)]
pub struct OfBackend<'a> {
    /// The backend, as `namespace/name`.
    pub backend: String,
    /// Where they are redirected to instead.
    pub redirect: Option<Redirect<'a>>,
    /// What it sees of host and path.
    pub rewrite: Rewrite<'a>,
}

/// When a request is tried again.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Retries<'a> {
    /// How often, as it is written; the implementation's number where nothing is said.
    pub attempts: Option<&'a str>,
    /// After which statuses, or what else goes wrong.
    pub on: Vec<&'a str>,
    /// How long is waited before.
    pub backoff: Option<&'a str>,
    /// For how long one try is waited for.
    pub timeout: Option<&'a str>,
}

impl HeaderOperations {
    /// A header is changed.
    pub fn apply(&mut self, HeaderChange { message, change, name, value, backend: _ }: &HeaderChange<'_>) {
        match change {
            Change::Set => self.set(*message, name, value),
            Change::Add => self.add(*message, name, value),
            Change::Remove => self.remove(*message, name),
        }
    }
}
