//! Shares turned into load: how many requests a second each upstream gets.
//!
//! What a file says of a route goes to its destinations exactly. What it says of a host beyond that meets the host's other routes, nobody
//! knows which: the least and the most that each upstream can get of it are given, which are the same where these routes all send their
//! requests alike.

mod exact;
mod figure;
mod flow;
mod target;

use std::collections::{BTreeMap, BTreeSet};

use super::refusal::{listed, nearest};
use super::{Refusal, Rename};
use crate::context::Context;
use crate::model::Kind;

pub use exact::Exact;
pub use figure::{Figure, Figures};
use flow::Flow;
pub use flow::{Met, Part};
use target::Miss;

/// How many requests a second something gets: at least, and at most.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RequestRange {
    /// What it gets for certain.
    pub least: Exact,
    /// What it gets if all that may go there does.
    pub most: Exact,
}

impl RequestRange {
    /// Whether it is known exactly.
    pub fn is_exact(&self) -> bool {
        self.least == self.most
    }

    fn exactly(requests: Exact) -> RequestRange {
        RequestRange { least: requests.clone(), most: requests }
    }

    fn settle(&mut self) {
        self.least.settle();
        self.most.settle();
    }

    fn add(&mut self, other: &RequestRange) {
        self.least.add(&other.least);
        self.most.add(&other.most);
    }
}

/// How a load stands to what the upstream can take.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// It can take all of it.
    Fits,
    /// It may be more than it can take.
    MayExceed,
    /// It is more than it can take.
    Exceeds,
}

impl Standing {
    /// The word used in outputs.
    pub fn as_str(self) -> &'static str {
        match self {
            Standing::Fits => "fits",
            Standing::MayExceed => "mayExceed",
            Standing::Exceeds => "exceeds",
        }
    }
}

/// What one upstream gets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UpstreamLoad {
    /// The upstream as the later state names it.
    pub upstream: String,
    /// Its name before, where it was renamed.
    pub renamed_from: Option<String>,
    /// What it got; nothing where there is no state before.
    pub before: Option<RequestRange>,
    /// What it gets.
    pub after: RequestRange,
    /// What it can take, where that is known.
    pub capacity: Option<Exact>,
}

impl UpstreamLoad {
    /// How its load stands to what it can take, where that is known.
    pub fn standing(&self) -> Option<Standing> {
        let capacity = self.capacity.as_ref()?;
        Some(if self.after.least > *capacity {
            Standing::Exceeds
        } else if self.after.most > *capacity {
            Standing::MayExceed
        } else {
            Standing::Fits
        })
    }

    /// Whether it gets something else than before, where there is a state before.
    pub fn changes(&self) -> bool {
        self.before.as_ref().is_some_and(|before| *before != self.after)
    }
}

/// What all upstreams get.
#[derive(Clone, Debug)]
pub struct Loads {
    /// All requests, what goes to no upstream included.
    pub total: Exact,
    /// Upstreams that get requests in either state or whose capacity is known, sorted by name.
    pub upstreams: Vec<UpstreamLoad>,
    /// What went to no upstream: redirected, answered by the proxy itself, failed, or sent where the sources don't show.
    pub elsewhere_before: Option<RequestRange>,
    /// What goes to no upstream.
    pub elsewhere: RequestRange,
    /// The requests with the routes that they meet, in the later state.
    pub parts: Vec<Part>,
}

impl Loads {
    /// The upstreams that get more than they can take, whatever the unknown does.
    pub fn exceeded(&self) -> impl Iterator<Item = &UpstreamLoad> {
        self.upstreams.iter().filter(|load| load.standing() == Some(Standing::Exceeds))
    }
}

/// Works out what each upstream gets, before (where there is such a state) and after, of the requests of a file. A line of it must mean
/// something in one of the states; renamed upstreams are one. All that is wrong with the files is reported.
pub fn loads(
    before: Option<&Context<'_>>,
    after: &Context<'_>,
    renames: &[Rename],
    requests: &Figures,
    capacity: Option<&Figures>,
) -> Result<Loads, Vec<Refusal>> {
    let now_targets = flow::targets(after, requests);
    let then_targets = before.map(|cx| flow::targets(cx, requests));
    let mut wrong: Vec<Refusal> = Vec::new();
    for (at, now) in now_targets.iter().enumerate() {
        let then = then_targets.as_ref().map(|targets| &targets[at]);
        match (now, then) {
            (Err(miss @ Miss::Ambiguous(_)), _)
            | (_, Some(Err(miss @ Miss::Ambiguous(_))))
            | (Err(miss), None | Some(Err(_))) => {
                wrong.push(miss.clone().into_refusal());
            }
            _ => {}
        }
    }
    if !wrong.is_empty() {
        return Err(wrong);
    }
    let then = before.zip(then_targets).map(|(cx, targets)| flow::parts(cx, requests, &targets)).transpose()?;
    let then = then.map(|parts| flow::flow(&parts));
    let parts = flow::parts(after, requests, &now_targets)?;
    let now = flow::flow(&parts);
    let later: BTreeMap<String, String> = renames
        .iter()
        .filter(|rename| rename.before.kind == Kind::Upstream)
        .map(|rename| (rename.before.path(), rename.after.path()))
        .collect();
    let mut found: BTreeMap<String, UpstreamLoad> = BTreeMap::new();
    for (path, after) in now.upstreams {
        row(&mut found, &path, then.is_some()).after = after;
    }
    let elsewhere_before = then.map(|Flow { upstreams, elsewhere, .. }| {
        for (path, amount) in upstreams {
            let name = later.get(&path).unwrap_or(&path);
            let load = row(&mut found, name, true);
            load.before = Some(amount);
            load.renamed_from = (*name != path).then(|| path.clone());
        }
        elsewhere
    });
    if let Some(capacity) = capacity {
        let mut known: BTreeSet<String> = found.keys().cloned().collect();
        known.extend(flow::upstreams(after));
        known.extend(before.into_iter().flat_map(flow::upstreams));
        let mut wrong = Vec::new();
        for figure in &capacity.list {
            match upstream(&known, capacity, figure) {
                Ok(path) => {
                    let path = later.get(path).map_or(path, String::as_str);
                    row(&mut found, path, before.is_some()).capacity = Some(figure.requests.clone());
                }
                Err(refusal) => wrong.push(refusal),
            }
        }
        if !wrong.is_empty() {
            return Err(wrong);
        }
    }
    let upstreams = found.into_values().collect();
    Ok(Loads { total: now.total, upstreams, elsewhere_before, elsewhere: now.elsewhere, parts })
}

fn row<'f>(found: &'f mut BTreeMap<String, UpstreamLoad>, path: &str, compared: bool) -> &'f mut UpstreamLoad {
    found.entry(path.to_owned()).or_insert_with(|| UpstreamLoad {
        upstream: path.to_owned(),
        renamed_from: None,
        before: compared.then(RequestRange::default),
        after: RequestRange::default(),
        capacity: None,
    })
}

/// The upstream that a line of the capacities means: `namespace/name`, or a name that one has.
fn upstream<'k>(known: &'k BTreeSet<String>, file: &Figures, figure: &Figure) -> Result<&'k str, Refusal> {
    let written = figure.name.as_str();
    if let Some(path) = known.get(written) {
        return Ok(path);
    }
    let named: Vec<&String> =
        known.iter().filter(|path| path.rsplit_once('/').is_some_and(|(_, name)| name == written)).collect();
    match named.as_slice() {
        [path] => Ok(path),
        [] => {
            let refusal = file.refuse(figure, format!("no upstream is called {written}"));
            Err(match nearest(written, known.iter().map(String::as_str)) {
                Some(near) => refusal.help(format!("did you mean {near}?")),
                None => refusal.help("name an upstream of the sources, as `namespace/name`"),
            })
        }
        several => {
            let several: Vec<String> = several.iter().map(ToString::to_string).collect();
            Err(file
                .refuse(figure, format!("{written} may be each of {}", listed(&several)))
                .help("name its namespace"))
        }
    }
}
