//! Written expectations of what happens to requests, held against the manifests.
//!
//! A file holds suites, one a document; a suite holds tests; a test is a request and what is expected of it. What came is told in
//! the words of the file, so that it can be written there ([`update`]), and a test can be written for each
//! route that none meets ([`suggest`]).

mod actual;
mod change;
mod coverage;
mod judge;
mod key;
mod read;
mod request;
mod run;
mod scalar;
mod schema;
mod suggest;
mod update;
mod written;

pub use actual::{Actual, Place};
pub use change::{Changed, Done};
pub use coverage::{Coverage, Unmet};
pub use judge::Mismatch;
pub use read::read;
pub use run::{Case, Failure, Report, Verdict, run, unknown_environments};
pub use schema::schema;
pub use suggest::suggest;
pub use update::{Update, update};

use crate::text::{FileId, Span, Spanned};
use crate::traffic::{Sent, Share};

/// What is wrong in a file of expectations.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mistake {
    /// Where it stands.
    pub span: Span,
    /// What is wrong, in lower case.
    pub message: String,
    /// What to do, starting with a verb.
    pub help: Option<String>,
}

/// A file of expectations.
#[derive(Clone, Debug)]
pub struct File {
    /// The file.
    pub id: FileId,
    /// The tests that can be run, in order.
    pub tests: Vec<Test>,
    /// What is wrong with the others; what is wrong with a suite is wrong with all of its tests.
    pub mistakes: Vec<Mistake>,
    /// How many tests are left out for that.
    pub left_out: usize,
}

/// A request, and what is expected of it.
#[derive(Clone, Debug)]
pub struct Test {
    /// The name of its suite.
    pub suite: Option<String>,
    /// Its own name; the request in short where it has none.
    pub name: String,
    /// Where it stands.
    pub span: Span,
    /// The request.
    pub sent: Sent,
    /// The environments in which it holds, by globs of their names; all where there are none.
    pub environments: Vec<Spanned<String>>,
    /// What is expected; nothing where that is still to be written.
    pub expect: Option<Expect>,
    /// How many points a share may be off.
    pub tolerance: Share,
}

/// Headers with their values, nothing for one that isn't to be there, as they are written.
pub type Headers = Vec<(Spanned<String>, Spanned<Option<String>>)>;

/// Upstreams with their shares, as they are written.
pub type Shares = Vec<(Spanned<String>, Spanned<Share>)>;

/// What is expected of a request. What isn't named may be anything.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Expect {
    /// Whether nobody takes it.
    pub nobody: Option<Spanned<bool>>,
    /// The virtual service that takes it, as `namespace/name` or name.
    pub host: Option<Spanned<String>>,
    /// The domain by which it does.
    pub domain: Option<Spanned<String>>,
    /// The route: its name, its matcher in the words of `render`, or its path.
    pub route: Option<Spanned<String>>,
    /// What becomes of it, in the words of outputs.
    pub action: Option<Spanned<String>>,
    /// The status that Envoy answers with by itself.
    pub status: Option<Spanned<u32>>,
    /// Upstreams with their shares; those that aren't named get nothing.
    pub shares: Option<Spanned<Shares>>,
    /// Where it is redirected to.
    pub redirect: Option<Spanned<String>>,
    /// The body of a direct response.
    pub body: Option<Spanned<String>>,
    /// The path as upstreams see it, with the query.
    pub path: Option<Spanned<String>>,
    /// The host as upstreams see it.
    pub authority: Option<Spanned<String>>,
    /// Headers as upstreams see them.
    pub request_headers: Option<Spanned<Headers>>,
    /// Headers of the answer as clients see them.
    pub response_headers: Option<Spanned<Headers>>,
    /// Who gets copies, of so many requests; those that aren't named get none.
    pub mirrors: Option<Spanned<Shares>>,
}

impl Expect {
    /// Whether anything is expected that is done beside where the request goes.
    fn is_of_more(&self) -> bool {
        self.request_headers.is_some() || self.response_headers.is_some() || self.mirrors.is_some()
    }
}
