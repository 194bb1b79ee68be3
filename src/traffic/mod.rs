//! What happens to a request, whatever product's manifests the routes come from.

mod cover;
mod describe;
mod domain;
mod host;
mod impossible;
mod language;
mod outcome;
mod paths;
mod percent;
pub mod program_size;
mod reach;
pub mod regex;
mod request;
mod route;
mod share;
mod wanted;

pub use cover::{Covered, covered};
pub use describe::describe;
pub use domain::{Fit, fit};
pub use host::{Cause, Host, HostStatus, ListenerId};
pub use impossible::{Impossible, impossible};
pub use language::Languages;
pub use outcome::{ActionKind, Backend, Fault, Outcome};
pub use paths::MatcherId;
pub use percent::{MAX_PRECISION, percents};
pub use reach::Reach;
pub use request::{Request, matches};
pub use route::Route;
pub use share::Share;
pub(crate) use share::gcd;
