//! The routes of a host, made ready for many requests.

use rustc_hash::FxHashMap;

use super::regex::common_start;
use super::{Matching, Patterns, Request, Route};
use crate::model::{Matcher, PathKind, stem};

/// The routes of a host as Envoy has them: one a matcher, in order.
#[derive(Debug, Default)]
pub struct Table<'a> {
    entries: Vec<Entry<'a>>,
    /// Exact paths, as written and, where case doesn't count, in lower case.
    exact: [Places; 2],
    /// Prefixes, and what all paths of a regex start with, by their lengths; again in both forms.
    starts: [Vec<(usize, Places)>; 2],
    /// Those that no path rules out.
    others: Vec<u32>,
}

/// Routes by the text of their paths.
type Places = FxHashMap<Box<str>, Vec<u32>>;

/// One of them.
#[derive(Debug)]
pub struct Entry<'a> {
    /// The index of the effective route.
    pub route: u32,
    /// The index of the matcher in it.
    pub matcher: u32,
    /// The matcher, made ready.
    pub matching: Matching<'a>,
}

const AS_WRITTEN: usize = 0;
const LOWER: usize = 1;

impl<'a> Table<'a> {
    /// Equal regexes of many tables are compiled once.
    pub fn new(routes: &[Route<'a>], patterns: &mut Patterns) -> Table<'a> {
        let mut table = Table::default();
        for (route, written) in (0..).zip(routes) {
            for (matcher, written) in (0..).zip(written.matchers.iter()) {
                table.place(written);
                table.entries.push(Entry { route, matcher, matching: Matching::new(written, patterns) });
            }
        }
        table
    }

    fn place(&mut self, matcher: &Matcher<'a>) {
        let at = self.entries.len() as u32;
        let form = if matcher.heeds_case() { AS_WRITTEN } else { LOWER };
        let in_form = |text: &str| if form == LOWER { text.to_ascii_lowercase() } else { text.to_owned() };
        match matcher.path.map(|path| (path.kind, path.text.value)) {
            Some((PathKind::Exact, text)) => {
                self.exact[form].entry(in_form(text).into()).or_default().push(at);
            }
            Some((PathKind::Elements, text)) => self.place_start(AS_WRITTEN, stem(text), at),
            Some((PathKind::Prefix, text)) => self.place_start(form, &in_form(text), at),
            // A regex heeds case whatever the matcher says, and one that RE2 doesn't take fits nothing.
            Some((PathKind::Regex, pattern)) => {
                if let Some(start) = common_start(pattern).filter(|start| start.starts_with('/')) {
                    self.place_start(AS_WRITTEN, &start, at);
                } else {
                    self.others.push(at);
                }
            }
            Some((PathKind::Connect, _)) | None => self.others.push(at),
        }
    }

    fn place_start(&mut self, form: usize, text: &str, at: u32) {
        let starts = &mut self.starts[form];
        let place = starts.binary_search_by_key(&text.len(), |(length, _)| *length).unwrap_or_else(|place| {
            starts.insert(place, (text.len(), FxHashMap::default()));
            place
        });
        starts[place].1.entry(text.into()).or_default().push(at);
    }

    /// The routes in order.
    pub fn entries(&self) -> &[Entry<'a>] {
        &self.entries
    }

    /// The place of the first route that takes a request.
    pub fn first(&self, request: &Request) -> Option<usize> {
        let path = request.path();
        let mut lists: Vec<&[u32]> = vec![&self.others];
        self.collect(AS_WRITTEN, path, &mut lists);
        if !self.exact[LOWER].is_empty() || !self.starts[LOWER].is_empty() {
            self.collect(LOWER, &path.to_ascii_lowercase(), &mut lists);
        }
        loop {
            lists.retain(|list| !list.is_empty());
            let next = lists.iter_mut().min_by_key(|list| list[0])?;
            let at = next[0] as usize;
            *next = &next[1..];
            if self.entries[at].matching.takes(request) {
                return Some(at);
            }
        }
    }

    /// The routes that may take a path, in order: those of equal or shorter text, and those that no text rules out.
    pub(super) fn near(&self, path: &str) -> Vec<u32> {
        let mut lists: Vec<&[u32]> = vec![&self.others];
        self.collect(AS_WRITTEN, path, &mut lists);
        if !self.exact[LOWER].is_empty() || !self.starts[LOWER].is_empty() {
            self.collect(LOWER, &path.to_ascii_lowercase(), &mut lists);
        }
        let mut all = lists.concat();
        all.sort_unstable();
        all
    }

    /// Adds the routes whose path may take this one.
    fn collect<'t>(&'t self, form: usize, path: &str, lists: &mut Vec<&'t [u32]>) {
        lists.extend(self.exact[form].get(path).map(Vec::as_slice));
        for (length, starts) in &self.starts[form] {
            if *length > path.len() {
                break;
            }
            lists.extend(path.get(..*length).and_then(|start| starts.get(start)).map(Vec::as_slice));
        }
    }
}
