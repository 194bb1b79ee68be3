//! Which requests a match takes, in the forms that a match of the Gateway API has, and what two of them have in common.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use crate::traffic::{Overlap, Overlaps, Patterns};

/// Which requests a match takes.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Pattern {
    /// Its path.
    pub path: PathPattern,
    /// Its method; nothing for all.
    pub method: Option<String>,
    /// Headers by name in lower case.
    pub headers: BTreeMap<String, Value>,
    /// Query parameters by name.
    pub query: BTreeMap<String, Value>,
}

/// Which paths a match takes.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PathPattern {
    /// This one.
    Exact(String),
    /// Those that wholly fit the regex.
    Regex(String),
    /// Those that start with these elements; without a slash at the end, and empty for all.
    Elements(String),
}

/// A value that is asked for.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Value {
    /// This one.
    Exact(String),
    /// One that wholly fits the regex.
    Regex(String),
}

/// What two have in common.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Meet<T> {
    /// Nothing.
    Nothing,
    /// That.
    Is(T),
    /// Perhaps something, which no match can say.
    Unsayable,
}

/// What decides which of two matches comes first, the smaller one; as the specification has it, and for regexes as kgateway has.
pub type Rank = (u8, Reverse<usize>, Reverse<bool>, Reverse<usize>, Reverse<usize>);

/// What knows which texts fit which regexes, and what these have in common.
#[derive(Debug, Default)]
pub struct Fits {
    patterns: Patterns,
    overlaps: Overlaps,
}

/// A regex that every value fits.
pub const ANY: &str = ".*";

impl Pattern {
    /// Every request.
    pub fn everything() -> Pattern {
        let path = PathPattern::Elements(String::new());
        Pattern { path, method: None, headers: BTreeMap::new(), query: BTreeMap::new() }
    }

    /// Where it stands among others of a host.
    pub fn rank(&self) -> Rank {
        let (kind, length) = match &self.path {
            PathPattern::Exact(path) => (0, path.len()),
            PathPattern::Regex(_) => (1, 0),
            PathPattern::Elements(stem) => (2, stem.len().max(1)),
        };
        let counts = (Reverse(self.headers.len()), Reverse(self.query.len()));
        (kind, Reverse(length), Reverse(self.method.is_some()), counts.0, counts.1)
    }

    /// What both take.
    pub fn meet(&self, other: &Pattern, fits: &mut Fits) -> Meet<Pattern> {
        let method = match (&self.method, &other.method) {
            (Some(one), Some(two)) if one != two => return Meet::Nothing,
            (one, two) => one.clone().or_else(|| two.clone()),
        };
        // The path tells most of them apart.
        let path = self.path.meet(&other.path, fits);
        if path == Meet::Nothing {
            return Meet::Nothing;
        }
        let parts = (united(&self.headers, &other.headers, fits), united(&self.query, &other.query, fits));
        match (path, parts) {
            (_, (Meet::Nothing, _) | (_, Meet::Nothing)) => Meet::Nothing,
            (Meet::Is(path), (Meet::Is(headers), Meet::Is(query))) => {
                Meet::Is(Pattern { path, method, headers, query })
            }
            _ => Meet::Unsayable,
        }
    }

    /// Whether it takes all that another does; where nobody can tell, it doesn't.
    pub fn covers(&self, other: &Pattern, fits: &mut Fits) -> bool {
        matches!(self.meet(other, fits), Meet::Is(both) if both == *other)
    }
}

impl PathPattern {
    /// The paths that both take.
    pub fn meet(&self, other: &PathPattern, fits: &mut Fits) -> Meet<PathPattern> {
        use PathPattern::{Elements, Exact, Regex};
        match (self, other) {
            (one, two) if one == two => Meet::Is(one.clone()),
            (Exact(path), other) | (other, Exact(path)) => {
                if other.takes(path, fits) {
                    Meet::Is(Exact(path.clone()))
                } else {
                    Meet::Nothing
                }
            }
            (Elements(one), Elements(two)) => {
                let (short, long) = if one.len() < two.len() { (one, two) } else { (two, one) };
                let is_within = long.strip_prefix(short.as_str()).is_some_and(|rest| rest.starts_with('/'));
                if is_within || short.is_empty() { Meet::Is(Elements(long.clone())) } else { Meet::Nothing }
            }
            (Regex(pattern), Elements(stem)) | (Elements(stem), Regex(pattern)) if stem.is_empty() => {
                Meet::Is(Regex(pattern.clone()))
            }
            (Regex(pattern), Elements(stem)) | (Elements(stem), Regex(pattern)) => {
                let overlap = fits.overlaps.with_elements(pattern, stem);
                meeting(overlap, || Regex(pattern.clone()), || Elements(stem.clone()))
            }
            (Regex(one), Regex(two)) => {
                let overlap = fits.overlaps.between(one, two, true);
                meeting(overlap, || Regex(one.clone()), || Regex(two.clone()))
            }
        }
    }

    /// Whether it takes a path.
    pub fn takes(&self, path: &str, fits: &mut Fits) -> bool {
        match self {
            PathPattern::Exact(own) => own == path,
            PathPattern::Regex(pattern) => fits.patterns.fits(pattern, path),
            PathPattern::Elements(stem) => {
                path.strip_prefix(stem.as_str()).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
            }
        }
    }
}

/// What two sets have in common, the narrower one, where one is in the other.
fn meeting<T>(overlap: Overlap, one: impl FnOnce() -> T, two: impl FnOnce() -> T) -> Meet<T> {
    match overlap {
        Overlap::Apart => Meet::Nothing,
        Overlap::Within => Meet::Is(one()),
        Overlap::Around => Meet::Is(two()),
        Overlap::Partly | Overlap::Unknown => Meet::Unsayable,
    }
}

fn united(
    one: &BTreeMap<String, Value>,
    two: &BTreeMap<String, Value>,
    fits: &mut Fits,
) -> Meet<BTreeMap<String, Value>> {
    let mut all = one.clone();
    let mut is_sayable = true;
    for (name, value) in two {
        let Some(known) = all.get(name) else {
            all.insert(name.clone(), value.clone());
            continue;
        };
        match known.meet(value, fits) {
            Meet::Nothing => return Meet::Nothing,
            Meet::Is(both) => drop(all.insert(name.clone(), both)),
            Meet::Unsayable => is_sayable = false,
        }
    }
    if is_sayable { Meet::Is(all) } else { Meet::Unsayable }
}

impl Value {
    /// The values that both take.
    pub fn meet(&self, other: &Value, fits: &mut Fits) -> Meet<Value> {
        match (self, other) {
            (one, two) if one == two => Meet::Is(one.clone()),
            (Value::Exact(_), Value::Exact(_)) => Meet::Nothing,
            (Value::Exact(text), Value::Regex(pattern)) | (Value::Regex(pattern), Value::Exact(text)) => {
                if fits.patterns.fits(pattern, text) { Meet::Is(Value::Exact(text.clone())) } else { Meet::Nothing }
            }
            (Value::Regex(any), other) | (other, Value::Regex(any)) if any == ANY => Meet::Is(other.clone()),
            (Value::Regex(one), Value::Regex(two)) => {
                let overlap = fits.overlaps.between(one, two, false);
                meeting(overlap, || Value::Regex(one.clone()), || Value::Regex(two.clone()))
            }
        }
    }
}
