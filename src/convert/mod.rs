//! From Gloo Edge to the Gateway API, with proof that traffic stays the same.
//!
//! ```text
//! pattern   which requests a match takes, and what two have in common
//! expand    all but some requests, as matches in order              uses pattern
//! order     order by position as order by specificity               uses pattern
//! split     matches as rules, rules as routes                       uses pattern
//! loss      what has no equal: place, kind, effect, help
//! period    durations
//! header    changes of headers
//! cors      who may read answers in browsers                       uses header, matches
//! options   which options count for a route
//! policy    options that a policy of kgateway's says                uses period
//! replace   what options do that aren't written, and what could stand for them
//! domain    domains as host names
//! matches   a matcher as matches                                    uses pattern, expand, header
//! peers     who else sends requests to a Service
//! tls       what of a host's TLS a listener says
//! reached   how upstreams are reached by TLS                        uses tls, domain
//! endpoint  what destinations stand for                             uses peers, reached
//! upstream  what is set for upstreams, as policies                  uses endpoint, peers, reached, period
//! action    what a rule does                                        uses endpoint
//! change    what becomes of paths                                   uses action
//! read      what a route does, as that                              uses change, domain, policy
//! forward   where it forwards to                                    uses read, endpoint, header
//! option    what its options say                                    uses read, endpoint, options, header, cors, period, policy, replace
//! unread    what of a resource nobody reads                         uses options
//! listener  Gloo's listeners as those of Gateways                   uses tls
//! handed    which routes others delegate to
//! grant     what must be allowed to be referred to
//! manifest  manifests as files, laid out like the sources
//! host      a virtual service as routes                             uses all of those
//! entry     its matchers, one by one                                uses host
//! unserved  hosts and routes that Gloo doesn't serve                uses host
//! place     its entries in the order of specificity                 uses host, order
//! write     its rules as manifests                                  uses host, handed
//! tcp       TCP hosts as routes                                     uses host, forward, write
//! delegate  tables and groups as routes of their own                uses host, handed, split
//! deed      what is done to a request, in the words of no model
//! draw      random requests
//! expected  what Gloo's routes are expected to come to              uses deed
//! verdict   how each route is written: exactly, under a condition, or not at all    uses host
//! proof     both worlds held against each other                     uses expected, draw, verdict
//! ```
//!
//! It goes from what Gloo really serves, the effective routes with all that delegation, inheritance and order make of them, not from what is
//! written. What can't be said is told ([`Losses`]), never left out in silence.

mod action;
mod change;
mod cors;
mod deed;
mod delegate;
mod domain;
mod draw;
mod endpoint;
mod entry;
pub mod expand;
mod expected;
mod forward;
mod grant;
mod handed;
mod header;
mod host;
mod listener;
mod loss;
mod manifest;
mod matches;
mod option;
mod options;
pub mod order;
pub mod pattern;
mod peers;
mod period;
mod place;
mod policy;
mod proof;
mod reached;
mod read;
mod replace;
mod split;
mod tcp;
mod tls;
mod unread;
mod unserved;
mod upstream;
mod verdict;
mod write;

use crate::context::Context;
use crate::text::words;

pub use self::host::{Converted, Fate, Kept};
pub use self::listener::Section;
pub use self::loss::{Loss, LossKind, Losses};
pub use self::manifest::File;
pub use self::proof::{Proof, REQUESTS, Unexplained, prove};
pub use self::verdict::{Judged, Summary, Verdict};

words! {
    /// What the manifests are for.
    pub enum Target {
        /// kgateway, which has direct responses and reads regexes as Envoy does.
        Kgateway = "kgateway",
        /// Any implementation of the Gateway API's standard channel.
        Standard = "standard",
    }
}

/// What is asked for.
#[derive(Clone, Debug)]
pub struct Settings {
    /// What the manifests are for.
    pub target: Target,
    /// The class of the gateways; that of the target where nothing is said.
    pub class: Option<String>,
    /// Whether route tables stay routes of their own, which others delegate to; kgateway has that.
    pub delegates: bool,
    /// Whether a route stands for each upstream group, which others delegate to, so that its weights stand once.
    pub shares_groups: bool,
}

impl Settings {
    /// What is asked for where nothing but the target is.
    pub fn of(target: Target) -> Settings {
        Settings { target, class: None, delegates: false, shares_groups: false }
    }

    fn class(&self) -> &str {
        self.class.as_deref().unwrap_or(match self.target {
            Target::Kgateway => "kgateway",
            Target::Standard => "standard",
        })
    }
}

/// What a conversion comes to.
#[derive(Debug)]
pub struct Conversion {
    /// The files, sorted by name.
    pub files: Vec<File>,
    /// What has no equal, or is written otherwise.
    pub losses: Losses,
    /// What becomes of each virtual service, in the order of [`crate::routing::gloo::Routing::services`].
    pub services: Vec<Converted>,
}

/// Converts what Gloo serves of the sources.
pub fn convert(cx: &Context<'_>, settings: &Settings) -> Conversion {
    let mut maker = host::Maker::new(cx, settings);
    let services: Vec<Converted> = (0..cx.routing.gloo.services.len()).map(|at| maker.service(at)).collect();
    maker.tcp();
    maker.refused();
    let (manifests, mut losses) = maker.finish(settings.class());
    losses.sort(cx);
    Conversion { files: manifest::files(cx, manifests), losses, services }
}
