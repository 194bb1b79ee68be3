//! What `test --format json` prints.

use serde::Serialize;

/// What became of tests.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema), schemars(title = "glooscope test"))]
pub struct Tests {
    /// The version of this shape.
    pub version: u32,
    /// Each test in each environment in which it holds, in the order of files, tests and environments.
    pub tests: Vec<Test>,
    /// What is wrong in the files of expectations; the tests that it is about are not run.
    pub mistakes: Vec<Mistake>,
    /// Which routes are met, one for each environment.
    pub coverage: Vec<Coverage>,
    /// Sums.
    pub summary: Summary,
}

/// A test in an environment.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Test {
    /// The suite's name.
    pub suite: Option<String>,
    /// Its name; the request in short where it has none.
    pub name: String,
    /// The environment; null where there is only one.
    pub environment: Option<String>,
    /// The request, as `METHOD URL`.
    pub request: String,
    /// The headers of the request, as `name: value`.
    pub headers: Vec<String>,
    /// `passed` or `failed`.
    #[cfg_attr(test, schemars(extend("enum" = ["passed", "failed"])))]
    pub status: &'static str,
    /// What didn't come as expected, a listener each.
    pub failures: Vec<Failure>,
    /// The file that it stands in.
    pub file: String,
    /// The line, from 1.
    pub line: u32,
    /// The column, from 1, in characters.
    pub column: u32,
}

/// What didn't come as expected at a listener.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Failure {
    /// The gateway, as `namespace/name`; null where none listens for the request.
    pub gateway: Option<String>,
    /// The port that it binds.
    pub port: Option<u32>,
    /// What was expected, and what came.
    pub mismatches: Vec<Mismatch>,
    /// The virtual service that takes the request.
    pub host: Option<String>,
    /// The route that takes it.
    pub route: Option<Route>,
    /// Why the expected route doesn't take it, or routes that nearly do.
    pub near: Vec<String>,
}

/// Something that was expected and didn't come.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Mismatch {
    /// The key in the file.
    pub what: &'static str,
    /// What was expected.
    pub expected: String,
    /// What came.
    pub came: String,
    /// The line in the file of expectations, from 1.
    pub line: u32,
    /// The column, from 1, in characters.
    pub column: u32,
}

/// A route.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Route {
    /// Its name.
    pub name: Option<String>,
    /// The matcher that takes the request, in words.
    pub words: String,
    /// The route tables on the way, outermost first.
    pub via: Vec<String>,
    /// What these are, for people.
    #[serde(skip)]
    pub via_words: &'static str,
    /// The file that it is written in.
    pub file: String,
    /// The line, from 1.
    pub line: u32,
    /// The column, from 1, in characters.
    pub column: u32,
}

/// What is wrong in a file of expectations.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Mistake {
    /// The file.
    pub file: String,
    /// The line, from 1.
    pub line: u32,
    /// The column, from 1, in characters.
    pub column: u32,
    /// What is wrong.
    pub message: String,
    /// What to do about it.
    pub help: Option<String>,
}

/// Which routes of an environment are met.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Coverage {
    /// The environment; null where there is only one.
    pub environment: Option<String>,
    /// How many routes a request can meet.
    pub routes: usize,
    /// How many of them a test meets.
    pub met: usize,
    /// How many of a hundred that is; 100 where there is none.
    pub percent: f64,
    /// How many routes no request can meet.
    pub unreachable: usize,
    /// The routes that no test meets, though one could.
    pub unmet: Vec<Unmet>,
}

/// A route that no test meets.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Unmet {
    /// The virtual service, as `namespace/name`.
    pub host: String,
    /// Its name, or its first matcher in words.
    pub route: String,
    /// The file that it is written in.
    pub file: String,
    /// The line, from 1.
    pub line: u32,
    /// The column, from 1, in characters.
    pub column: u32,
}

/// Sums.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Summary {
    /// Tests that passed.
    pub passed: usize,
    /// Tests that failed.
    pub failed: usize,
    /// Tests that could not be run.
    pub left_out: usize,
}
