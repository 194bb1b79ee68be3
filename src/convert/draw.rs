//! Random requests near what matchers ask for: the same in every run.

use crate::model::{Condition, Matcher};
use crate::traffic::{Request, samples};

/// What draws them.
#[derive(Debug)]
pub(super) struct Draw {
    state: u64,
    paths: Vec<String>,
    headers: Vec<(String, String)>,
    query: Vec<(String, String)>,
    methods: Vec<String>,
}

/// What a path may go on with.
const TAILS: [&str; 8] = ["", "", "/", "/x", "/x/y", "s", "-x", ".json"];

impl Draw {
    /// Requests near those that some matchers ask for.
    pub(super) fn of<'m, 'a: 'm>(matchers: impl Iterator<Item = &'m Matcher<'a>>) -> Draw {
        let (mut paths, mut headers, mut query) = (vec!["/".to_owned()], Vec::new(), Vec::new());
        let mut methods: Vec<String> = ["GET", "GET", "POST"].map(str::to_owned).to_vec();
        let pairs = |all: &[Condition<'_>]| -> Vec<(String, String)> {
            let pair = |it: &Condition<'_>| {
                let value = if it.regex { samples(it.value.value).into_iter().next() } else { None };
                (it.name.value.to_owned(), value.unwrap_or_else(|| it.value.value.to_owned()))
            };
            all.iter().map(pair).collect()
        };
        for matcher in matchers {
            let text = matcher.path_text();
            match samples(text) {
                found if matcher.path_kind() == Some(crate::model::PathKind::Regex) => paths.extend(found),
                _ => paths.push(text.to_owned()),
            }
            headers.extend(pairs(&matcher.headers));
            query.extend(pairs(&matcher.query));
            methods.extend(matcher.methods.iter().map(|method| method.value.to_owned()));
        }
        Draw { state: 0x9E37_79B9_7F4A_7C15, paths, headers, query, methods }
    }

    fn below(&mut self, limit: usize) -> usize {
        self.state ^= self.state << 13;
        self.state ^= self.state >> 7;
        self.state ^= self.state << 17;
        (self.state % limit.max(1) as u64) as usize
    }

    /// A request without a host.
    pub(super) fn request(&mut self) -> Request {
        let at = self.below(self.paths.len());
        let mut target = self.paths[at].clone();
        if !target.starts_with('/') {
            target.insert(0, '/');
        }
        target += TAILS[self.below(TAILS.len())];
        let count = if self.query.is_empty() { 0 } else { self.below(3) };
        for part in 0..count {
            let at = self.below(self.query.len());
            let (name, value) = self.query[at].clone();
            let value = self.near(value);
            target.push(if part == 0 { '?' } else { '&' });
            target += &[name, value].join("=");
        }
        let at = self.below(self.methods.len());
        let mut request = Request::new(&self.methods[at].clone(), &target);
        let count = if self.headers.is_empty() { 0 } else { self.below(4) };
        for _ in 0..count {
            let at = self.below(self.headers.len());
            let (name, value) = self.headers[at].clone();
            if name.starts_with(':') || name.eq_ignore_ascii_case("host") || request.header_value(&name).is_some() {
                continue;
            }
            let value = self.near(value);
            request = request.header(&name, &value);
        }
        request
    }

    /// A value, or something like it.
    fn near(&mut self, value: String) -> String {
        match self.below(5) {
            0 => format!("{value}x"),
            1 => "other".to_owned(),
            _ => value,
        }
    }
}
