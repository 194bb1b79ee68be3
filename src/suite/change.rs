//! What routes do to headers, and who gets copies, held against what is expected.

use super::Actual;
use crate::traffic::{Change, Filters, HeaderChange, Message, Request, Share};

/// A change of a header, as it was made to a request or its answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changed {
    message: Message,
    change: Change,
    name: String,
    value: String,
    /// The upstream whose requests it is for; nothing where it is for all.
    upstream: Option<String>,
}

/// What else is done to a request and its answer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Done {
    /// Changes of headers, in the order in which they are made.
    headers: Vec<Changed>,
    /// The request's headers as they were sent.
    sent: Vec<(String, String)>,
    /// Who gets copies, each once.
    pub(super) mirrors: Vec<(String, Share)>,
}

impl Done {
    pub(super) fn of(filters: Filters<'_>, request: &Request) -> Done {
        let owned = |HeaderChange { message, change, name, value, backend }: HeaderChange<'_>| Changed {
            message,
            change,
            name: name.to_owned(),
            value: value.into_owned(),
            upstream: backend,
        };
        let mut mirrors: Vec<(String, Share)> = Vec::new();
        // What isn't there gets none.
        for mirror in filters.mirrors.into_iter().filter(|mirror| !matches!(mirror.state, "invalid" | "dangling")) {
            let Some(share) = Share::parse_percent(&mirror.percent.to_string()) else { continue };
            match mirrors.iter_mut().find(|(known, _)| *known == mirror.name) {
                Some((_, sum)) => *sum = sum.plus(share),
                None => mirrors.push((mirror.name, share)),
            }
        }
        Done { headers: filters.headers.into_iter().map(owned).collect(), sent: request.headers.clone(), mirrors }
    }
}

/// What is known of a header.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Seen {
    /// Its value is this; several are joined by a comma.
    Is(String),
    /// This is added to what upstreams say.
    With(String),
    /// It isn't there.
    Absent,
    /// It stays as others make it.
    Untouched,
}

impl Seen {
    fn words(&self) -> String {
        match self {
            Seen::Is(value) | Seen::With(value) => value.clone(),
            Seen::Absent => "absent".to_owned(),
            Seen::Untouched => "untouched".to_owned(),
        }
    }
}

/// Headers that proxies write by themselves.
fn is_of_proxies(name: &str) -> bool {
    ["x-forwarded-", "x-envoy-", "x-request-id"].iter().any(|start| name.starts_with(start))
}

impl Actual {
    /// A header as it is after all changes, for each upstream that gets some of the requests; once where it is the same for all.
    fn seen(&self, message: Message, name: &str) -> Vec<(Option<&str>, Seen)> {
        let ways: Vec<Option<&str>> = match self.percents() {
            all if all.is_empty() => vec![None],
            all => all.into_iter().map(|(name, _)| Some(name)).collect(),
        };
        let mut found: Vec<(Option<&str>, Seen)> =
            ways.into_iter().map(|way| (way, self.seen_by(way, message, name))).collect();
        if found.iter().all(|(_, seen)| *seen == found[0].1) {
            found.truncate(1);
            found[0].0 = None;
        }
        found
    }

    fn seen_by(&self, upstream: Option<&str>, message: Message, name: &str) -> Seen {
        let is_called = |known: &str| known.eq_ignore_ascii_case(name);
        let is_for = |of: &str| {
            upstream.is_some_and(|it| it == of || it.strip_prefix(of).is_some_and(|labels| labels.starts_with(' ')))
        };
        let sent: Vec<&str> =
            self.done.sent.iter().filter(|(known, _)| is_called(known)).map(|(_, value)| value.as_str()).collect();
        // What an upstream answers isn't known; what Envoy answers by itself has no headers yet.
        let is_known = match message {
            Message::Request => !sent.is_empty() || !is_of_proxies(&name.to_ascii_lowercase()),
            Message::Response => self.status.is_some(),
        };
        let (mut values, mut is_whole) = (if message == Message::Request { sent } else { Vec::new() }, is_known);
        for it in self.done.headers.iter().filter(|it| it.message == message && is_called(&it.name)) {
            if !it.upstream.as_deref().is_none_or(is_for) {
                continue;
            }
            match it.change {
                Change::Set => (values, is_whole) = (vec![it.value.as_str()], true),
                Change::Add => values.push(&it.value),
                Change::Remove => (values, is_whole) = (Vec::new(), true),
            }
        }
        match (values.is_empty(), is_whole) {
            (true, true) => Seen::Absent,
            (false, true) => Seen::Is(values.join(",")),
            (false, false) => Seen::With(values.join(",")),
            (true, false) => Seen::Untouched,
        }
    }

    /// Why a header isn't as it is expected, in what it is instead; nothing expected stands for one that isn't there.
    pub(super) fn other_header(&self, message: Message, name: &str, wanted: Option<&str>) -> Option<String> {
        let seen = self.seen(message, name);
        let fits = |seen: &Seen| match seen {
            Seen::Is(value) | Seen::With(value) => wanted == Some(value),
            Seen::Absent => wanted.is_none(),
            Seen::Untouched => false,
        };
        if seen.iter().all(|(_, seen)| fits(seen)) {
            return None;
        }
        let told = seen.iter().map(|(upstream, seen)| match upstream {
            Some(upstream) => format!("{} of {upstream}", seen.words()),
            None => seen.words(),
        });
        Some(told.collect::<Vec<_>>().join(", "))
    }

    /// What can be expected of a header, as `written` writes its value and `absent` that it isn't there; nothing where nothing certain can.
    pub(super) fn certain_header(
        &self,
        message: Message,
        name: &str,
        written: impl FnOnce(&str) -> String,
        absent: &str,
    ) -> Option<String> {
        match self.seen(message, name).as_slice() {
            [(_, Seen::Is(value) | Seen::With(value))] => Some(written(value)),
            [(_, Seen::Absent)] => Some(absent.to_owned()),
            _ => None,
        }
    }
}
