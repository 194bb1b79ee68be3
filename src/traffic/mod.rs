//! What happens to a request, whatever product's manifests the routes come from.

mod connection;
mod cover;
mod describe;
mod domain;
mod host;
mod impossible;
mod language;
mod line;

mod matching;
mod normal;
mod outcome;
mod paths;
mod percent;
pub mod program_size;
mod reach;
mod redirect;
pub mod regex;
mod request;
mod rewrite;
mod route;
mod sent;
mod share;
mod table;
mod wanted;

pub use connection::{ConnectionSettings, EscapedSlashes};
pub use cover::{Covered, covered};
pub use describe::describe;
pub use domain::{Domains, Fit, fit};
pub use host::{Cause, Host, HostStatus, ListenerId};
pub use impossible::{Impossible, impossible};
pub use language::Languages;
pub use matching::{Matching, Patterns, Why, matches};
pub use normal::normalised;
pub use outcome::{ActionKind, Backend, Fault, Outcome};
pub use paths::MatcherId;
pub use percent::{MAX_PRECISION, percents};
pub use reach::Reach;
pub use redirect::{DirectResponse, PathChange, Redirect, RedirectPort, Substitution};
pub use request::Request;
pub use rewrite::{HostChange, Rewrite};
pub use route::Route;
pub use sent::{Destination, Malformed, Port, Sent};
pub use share::Share;
pub(crate) use share::gcd;
pub use table::{Entry, Table};
