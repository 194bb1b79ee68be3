//! What is done to a request, in the words of no model: equal for what does the same.

use std::collections::{BTreeMap, BTreeSet};

use crate::context::Context;
use crate::model::{Matcher, PathKind, stem};
use crate::snapshot::ResourceId;
use crate::traffic::{ActionKind, HostChange, Outcome, PathChange, Redirect, RedirectPort, Rewrite, Route, Share};

/// What is done to a request.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Deed {
    what: What,
    path: PathDeed,
    host: String,
    /// What else is set for it, by what it is about.
    policies: BTreeMap<String, String>,
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum What {
    /// Its parts go to these addresses.
    Forward(BTreeMap<String, String>),
    /// It is redirected: status, scheme, host and port.
    Redirect(String),
    /// It is answered: status and body.
    Answer(u32, String),
    /// It fails.
    Nothing(String),
}

/// What becomes of its path.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum PathDeed {
    Keep,
    /// This takes its place.
    Full(String),
    /// A text takes the place of so many bytes at its start.
    Cut(usize, String),
    /// Something else.
    Other(String),
}

impl Deed {
    /// An answer.
    pub(super) fn answer(status: u32) -> Deed {
        Deed::of_what(What::Answer(status, String::new()))
    }

    fn of_what(what: What) -> Deed {
        Deed { what, path: PathDeed::Keep, host: String::new(), policies: BTreeMap::new() }
    }

    /// What an effective route does to the requests of one of its matchers, on a host of that owner; `by_elements` has a prefix replaced by
    /// whole elements.
    pub(super) fn of<'a>(
        cx: &Context<'a>,
        (route, matcher): (&Route<'a>, &Matcher<'a>),
        owner: ResourceId,
        by_elements: bool,
    ) -> Deed {
        let outcome = cx.outcome(route, false);
        let mut deed = Deed::of_what(What::Nothing(String::new()));
        if !outcome.is_ok() {
            deed.what = What::Nothing(format!("{:?}", outcome.faults.first().map(|_| outcome.action)));
            return deed;
        }
        deed.policies = cx.routing.policies(&cx.index, route, owner, &outcome);
        if let Some(redirect) = &outcome.redirect {
            deed.what = What::Redirect(redirected(redirect));
            deed.path = path(&redirect.path, matcher, by_elements);
        } else if let Some(response) = outcome.response {
            deed.what = What::Answer(response.status, response.body.to_owned());
        } else if outcome.action == ActionKind::Forward {
            let rewrite = cx.routing.rewrite(&cx.index, route);
            deed.what = What::Forward(shares(cx, route, &outcome));
            deed.path = path(&rewrite.path, matcher, by_elements);
            deed.host = host(&rewrite);
        } else {
            deed.what = What::Nothing(outcome.action.as_str().to_owned());
        }
        deed
    }

    /// The same for one path.
    pub(super) fn on(&self, path: &str) -> Deed {
        let path = match &self.path {
            PathDeed::Cut(length, text) => {
                let changed = format!("{text}{}", path.get(*length..).unwrap_or_default());
                PathDeed::Full(if changed.starts_with('/') { changed } else { format!("/{changed}") })
            }
            PathDeed::Keep if matches!(self.what, What::Forward(_) | What::Redirect(_)) => {
                PathDeed::Full(path.to_owned())
            }
            other => other.clone(),
        };
        Deed { path, ..self.clone() }
    }

    /// The same without what is about these.
    pub(super) fn without(&self, words: &BTreeSet<String>) -> Deed {
        let mut deed = self.clone();
        deed.policies.retain(|word, _| !words.contains(word));
        deed
    }

    /// Whether both forward to the same, in whichever shares.
    pub(super) fn goes_where(&self, other: &Deed) -> bool {
        match (&self.what, &other.what) {
            (What::Forward(one), What::Forward(two)) => one.keys().eq(two.keys()),
            _ => false,
        }
    }

    /// In a few words.
    pub(super) fn words(&self) -> String {
        let policies = self.policies.iter().map(|(word, text)| ["; ", word, ": ", text].concat()).collect::<Vec<_>>();
        let what = match &self.what {
            What::Forward(shares) => {
                let parts: Vec<String> = shares.iter().map(|(to, share)| format!("{share} to {to}")).collect();
                let path = match &self.path {
                    PathDeed::Keep => String::new(),
                    PathDeed::Full(text) => format!(", as {text}"),
                    PathDeed::Cut(from, to) => format!(", with {to:?} in the place of the first {from} bytes"),
                    PathDeed::Other(words) => format!(", rewritten by {words}"),
                };
                parts.join(", ") + &path
            }
            What::Redirect(to) => format!("a redirect: {to}"),
            What::Answer(status, _) => format!("{status} at once"),
            What::Nothing(_) => "an error".to_owned(),
        };
        what + &policies.concat()
    }
}

fn redirected(to: &Redirect<'_>) -> String {
    let port = match to.port {
        RedirectPort::To(port) | RedirectPort::Known(Some(port)) => format!(" port {port}"),
        // Where requests come in by the usual port it is not said.
        RedirectPort::Sent | RedirectPort::Known(None) => String::new(),
    };
    let query = if to.strip_query { " without the query" } else { "" };
    let status = to.status.unwrap_or_default();
    format!("{status} {} {}{port}{query}", to.scheme.unwrap_or_default(), to.host.to_ascii_lowercase())
}

fn shares<'a>(cx: &Context<'a>, route: &Route<'a>, outcome: &Outcome<'a>) -> BTreeMap<String, String> {
    let mut found: BTreeMap<String, Share> = BTreeMap::new();
    for target in cx.routing.targets(&cx.index, route, outcome).iter() {
        let known = found.entry(target.address.clone()).or_insert(Share::ZERO);
        *known = known.plus(target.share.unwrap_or(Share::ZERO));
    }
    found.retain(|_, share| !share.is_zero());
    found.into_iter().map(|(to, share)| (to, share.to_string())).collect()
}

fn path(change: &PathChange<'_>, matcher: &Matcher<'_>, by_elements: bool) -> PathDeed {
    let (kind, own) = (matcher.path_kind(), matcher.path_text());
    match change {
        PathChange::None | PathChange::Whole("") | PathChange::Prefix("") => PathDeed::Keep,
        PathChange::Full(text) => PathDeed::Full(if text.is_empty() { "/" } else { text }.to_owned()),
        PathChange::Elements(text) => cut(stem(own), stem(text)),
        PathChange::Prefix(text) if by_elements && !own.ends_with('/') => cut(own, stem(text)),
        PathChange::Prefix(text) if kind == Some(PathKind::Prefix) => cut(own, text),
        PathChange::Whole(text) | PathChange::Prefix(text) => PathDeed::Full((*text).to_owned()),
        PathChange::Regex(by) => PathDeed::Other(by.to_string()),
    }
}

/// A text in the place of another at the start of a path: what both end with stays.
fn cut(from: &str, to: &str) -> PathDeed {
    let same = from.bytes().rev().zip(to.bytes().rev()).take_while(|(a, b)| a == b && a.is_ascii()).count();
    let (from, to) = (&from[..from.len() - same], &to[..to.len() - same]);
    if from.is_empty() && to.is_empty() { PathDeed::Keep } else { PathDeed::Cut(from.len(), to.to_owned()) }
}

fn host(rewrite: &Rewrite<'_>) -> String {
    match &rewrite.host {
        HostChange::None | HostChange::To("") => String::new(),
        HostChange::To(host) => host.to_ascii_lowercase(),
        other => format!("{other:?}"),
    }
}
