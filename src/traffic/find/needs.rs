//! What a request needs in order to meet some matchers and not to meet others.

use std::borrow::Cow;

use indexmap::IndexMap;

use super::methods::Methods;
use super::text::{Part, Texts, Wish};
use super::{Finder, Unfound};
use crate::model::{Condition, Matcher, PathKind};
use crate::traffic::Request;
use crate::traffic::sent::is_header_name;

/// What is known of a request.
#[derive(Clone, Debug, Default)]
pub(super) struct Needs<'a> {
    path: Wish<'a>,
    /// Whether it is a CONNECT request; nothing while both will do, and then it is none.
    connect: Option<bool>,
    methods: Vec<(Methods<'a>, bool)>,
    /// By name in lower case.
    headers: IndexMap<Cow<'a, str>, Need<'a>>,
    query: IndexMap<&'a str, Need<'a>>,
    /// Whether texts are looked for in all that there are, and not just taken from what a regex is made of.
    is_thorough: bool,
}

/// What is known of a header or a query parameter.
#[derive(Clone, Debug, Default)]
struct Need<'a> {
    is_absent: bool,
    is_present: bool,
    wish: Wish<'a>,
}

/// A way in which a request can miss a matcher.
#[derive(Clone, Copy, Debug)]
pub(super) enum Way<'m, 'a> {
    NoHeader(&'m Condition<'a>),
    OtherHeader(&'m Condition<'a>),
    NoQuery(&'m Condition<'a>),
    OtherQuery(&'m Condition<'a>),
    Method,
    Path,
}

/// The ways in which a request can miss a matcher, the plainest first.
pub(super) fn ways<'m, 'a>(matcher: &'m Matcher<'a>) -> Vec<Way<'m, 'a>> {
    let mut ways = Vec::new();
    for header in &matcher.headers {
        let has_value = !header.value.value.is_empty();
        if has_value || !header.invert {
            ways.push(Way::NoHeader(header));
        }
        if has_value || header.invert {
            ways.push(Way::OtherHeader(header));
        }
    }
    for query in &matcher.query {
        ways.push(Way::NoQuery(query));
        if !query.value.value.is_empty() {
            ways.push(Way::OtherQuery(query));
        }
    }
    if !matcher.methods.is_empty() {
        ways.push(Way::Method);
    }
    ways.push(Way::Path);
    ways
}

impl<'a> Needs<'a> {
    /// The same, where the matcher is met as well.
    pub(super) fn meet(mut self, matcher: &Matcher<'a>, finder: &mut Finder<'a>) -> Result<Needs<'a>, Unfound> {
        let path = matcher.path.ok_or(Unfound::Never)?;
        match texts(matcher) {
            None => self.be_connect(path.kind == PathKind::Connect)?,
            Some(texts) => {
                self.be_connect(false)?;
                self.path.wanted.push(texts);
            }
        }
        if !matcher.methods.is_empty() {
            self.methods.push((finder.methods(matcher), true));
        }
        for header in &matcher.headers {
            let is_presence = header.value.value.is_empty();
            let need = self.header(header);
            need.be_present(!(is_presence && header.invert))?;
            need.wish.add(header, !header.invert);
        }
        for query in &matcher.query {
            let need = self.query.entry(query.name.value).or_default();
            need.be_present(true)?;
            need.wish.add(query, true);
        }
        Ok(self)
    }

    /// The same, where the matcher is missed in one way.
    pub(super) fn miss(
        mut self,
        matcher: &Matcher<'a>,
        way: Way<'_, 'a>,
        finder: &mut Finder<'a>,
    ) -> Result<Needs<'a>, Unfound> {
        match way {
            Way::NoHeader(header) => self.header(header).be_present(false)?,
            Way::OtherHeader(header) => {
                let need = self.header(header);
                need.be_present(true)?;
                need.wish.add(header, header.invert);
            }
            Way::NoQuery(query) => self.query.entry(query.name.value).or_default().be_present(false)?,
            Way::OtherQuery(query) => {
                let need = self.query.entry(query.name.value).or_default();
                need.be_present(true)?;
                need.wish.add(query, false);
            }
            Way::Method => self.methods.push((finder.methods(matcher), false)),
            Way::Path => match texts(matcher) {
                Some(texts) => self.path.avoided.push(texts),
                None if matcher.path.is_some_and(|path| path.kind == PathKind::Connect) => self.be_connect(false)?,
                None => {}
            },
        }
        Ok(self)
    }

    /// The same, where every text is looked for.
    pub(super) fn thorough(self) -> Option<Needs<'a>> {
        (!self.is_thorough).then_some(Needs { is_thorough: true, ..self })
    }

    fn be_connect(&mut self, is_connect: bool) -> Result<(), Unfound> {
        if *self.connect.get_or_insert(is_connect) == is_connect { Ok(()) } else { Err(Unfound::Never) }
    }

    fn header(&mut self, header: &Condition<'a>) -> &mut Need<'a> {
        let name = header.name.value;
        let is_lower = !name.bytes().any(|byte| byte.is_ascii_uppercase());
        let name = if is_lower { Cow::Borrowed(name) } else { Cow::Owned(name.to_ascii_lowercase()) };
        self.headers.entry(name).or_default()
    }

    /// A request that has what is needed; host and scheme are those of `base`.
    pub(super) fn request(&self, base: &Request, finder: &mut Finder<'a>) -> Result<Request, Unfound> {
        let mut request = Request { headers: Vec::new(), target: String::new(), ..base.clone() };
        let wish = |name: &str| self.headers.get(name).filter(|need| need.is_present).map(|need| &need.wish);
        request.method = finder.method(&self.methods, wish(":method"), self.connect == Some(true))?;
        for (name, need) in &self.headers {
            let fixed = match &**name {
                ":method" => Some(&*request.method),
                ":scheme" | "x-forwarded-proto" => Some(&*base.scheme).filter(|scheme| !scheme.is_empty()),
                ":authority" | "host" => Some(&*base.host),
                ":path" => return Err(Unfound::Unknown),
                _ => None,
            };
            match fixed {
                Some(_) if need.is_absent => return Err(Unfound::Never),
                Some(value) if finder.fits(&need.wish, value)? => {}
                Some(_) if name != "x-forwarded-proto" && need.is_present => return Err(Unfound::Never),
                // Nobody can send a header of another name.
                _ if need.is_present && !is_header_name(name) => return Err(Unfound::Never),
                _ if need.is_present => {
                    let value = self.text(&need.wish, Part::Header, finder)?;
                    request.headers.push((name.to_string(), value));
                }
                _ => {}
            }
        }
        if self.connect == Some(true) {
            return if self.query.values().any(|need| need.is_present) { Err(Unfound::Never) } else { Ok(request) };
        }
        request.target = self.text(&self.path, Part::Path, finder)?;
        let mut sign = '?';
        for (name, need) in self.query.iter().filter(|(_, need)| need.is_present) {
            request.target.push(sign);
            request.target.push_str(name);
            request.target.push('=');
            request.target.push_str(&self.text(&need.wish, Part::Query, finder)?);
            sign = '&';
        }
        Ok(request)
    }

    fn text(&self, wish: &Wish<'a>, part: Part, finder: &mut Finder<'a>) -> Result<String, Unfound> {
        if let ([Texts::Regex(pattern)], [], false) = (&*wish.wanted, &*wish.avoided, self.is_thorough)
            && let Some(sample) = finder.sample(pattern).filter(|sample| !sample.is_empty())
        {
            return Ok(sample);
        }
        finder.solve(wish, part)
    }
}

impl Need<'_> {
    fn be_present(&mut self, is_present: bool) -> Result<(), Unfound> {
        *(if is_present { &mut self.is_present } else { &mut self.is_absent }) = true;
        if self.is_present && self.is_absent { Err(Unfound::Never) } else { Ok(()) }
    }
}

impl<'a> Wish<'a> {
    /// Adds the value of a condition, where it has one.
    fn add(&mut self, condition: &Condition<'a>, is_wanted: bool) {
        let texts = match (condition.value.value, condition.regex) {
            ("", _) => return,
            (text, false) => Texts::Exact(text, true),
            (pattern, true) => Texts::Regex(pattern),
        };
        (if is_wanted { &mut self.wanted } else { &mut self.avoided }).push(texts);
    }
}

/// The paths of a matcher; nothing for CONNECT, and where there is none.
fn texts<'a>(matcher: &Matcher<'a>) -> Option<Texts<'a>> {
    let path = matcher.path?;
    let (text, heeds_case) = (path.text.value, matcher.heeds_case());
    match path.kind {
        PathKind::Exact => Some(Texts::Exact(text, heeds_case)),
        PathKind::Elements => Some(Texts::Elements(path.stem())),
        PathKind::Prefix => Some(Texts::Prefix(text, heeds_case)),
        PathKind::Regex => Some(Texts::Regex(text)),
        PathKind::Connect => None,
    }
}
