//! What Gloo's plugins and Envoy refuse of what manifests say: values that no field table can tell wrong.
//!
//! ```text
//! header     headers that are added and removed           uses format
//! format     Envoy's substitution commands in them
//! regex      expressions outside of matchers
//! rewrite    rewrites and redirects of paths and hosts    uses regex
//! policy     retries, timeouts, CORS, shadowing, hashing
//! options    one map of options, field by field           uses all of those
//! action     what stands in a route's action
//! matcher    conditions of a route that reaches Envoy
//! site       where options stand, and which refer to which
//! effect     which of all that counts, and for which routes
//! ```

mod action;
mod effect;
mod format;
mod header;
mod matcher;
mod options;
mod policy;
mod regex;
mod rewrite;
mod site;

use crate::text::Span;
use crate::traffic::Fault;
use crate::yaml::Node;

pub use self::effect::{Found, Refusals};
pub use self::matcher::{sizes, values};
pub use self::options::is_of_forwarding_routes;
pub use self::site::Site;

/// What is wrong with a value, named as the rule that tells it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Defect {
    /// A direct response whose body is past Envoy's limit.
    BodyTooLarge,
    /// Two rewrites of which Envoy takes one.
    ConflictingRewrites,
    /// A header or query parameter with a name or a format that can't be.
    InvalidHeader,
    /// Options that a plugin of Gloo refuses.
    InvalidOptions,
    /// A path in a rewrite or a redirect that Gloo refuses.
    InvalidPath,
    /// A regex that RE2 doesn't take.
    InvalidRegex,
    /// A line break where Envoy takes none.
    LineBreak,
    /// An empty text where Envoy wants one.
    MissingValue,
    /// A duration below zero.
    NegativeDuration,
    /// A regex whose program passes the limit.
    RegexTooLarge,
}

/// Who refuses a value, and what goes with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verdict {
    /// Gloo reports an error on the Proxy; Envoy gets the route without what the option would do.
    Reported,
    /// Gloo takes the virtual host out.
    Stripped,
    /// Envoy refuses the route configuration, and with it all hosts of the listener.
    Refused,
}

/// A value that is refused wherever it counts.
#[derive(Clone, Debug)]
pub struct Refusal<'a> {
    /// What is wrong with it.
    pub defect: Defect,
    /// Who refuses it.
    pub verdict: Verdict,
    /// Where it is written: the value, or the key of what lacks one.
    pub span: Span,
    /// The value, where it is one of its own that could be written otherwise.
    pub node: Option<Node<'a>>,
    /// Further places of the same mistake, each with its part in it.
    pub also: Vec<(Span, &'static str)>,
    /// What it is: `the value of the response header x`.
    pub what: String,
    /// What it does, as the rest of the sentence: `holds %FOO%, which Envoy doesn't know`.
    pub why: String,
    /// The same in five words or fewer.
    pub label: &'static str,
    /// What to do, where that is not the same for all of the kind.
    pub help: Option<String>,
}

impl Refusal<'_> {
    /// What it does to a route.
    pub fn fault<'f>(&self) -> Fault<'f> {
        let words = format!("{} {}", self.what, self.why).into_boxed_str();
        Fault::Refused { span: self.span, words, by_envoy: self.verdict == Verdict::Refused }
    }
}

/// At which level options stand; it decides what becomes of a plugin's error.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Level {
    /// On a route, or in a `RouteOption`.
    Route,
    /// On a virtual host, or in a `VirtualHostOption`.
    Host,
    /// On a weighted destination.
    Destination,
}

/// Collects what is refused in one place.
#[derive(Debug)]
struct Finder<'a> {
    level: Level,
    found: Vec<Refusal<'a>>,
}

impl<'a> Finder<'a> {
    fn new(level: Level) -> Finder<'a> {
        Finder { level, found: Vec::new() }
    }

    /// What an error of a plugin comes to: on a route it stays on the Proxy, on a virtual host it takes the host out
    /// (`gl/translator/route_config.go`, `runVirtualHostPlugins` and `runRoutePlugins`).
    fn plugin_error(&self) -> Verdict {
        if self.level == Level::Host { Verdict::Stripped } else { Verdict::Reported }
    }

    fn add(
        &mut self,
        defect: Defect,
        verdict: Verdict,
        node: Node<'a>,
        label: &'static str,
        what: impl Into<String>,
        why: impl Into<String>,
    ) -> &mut Refusal<'a> {
        let at = self.found.len();
        self.found.push(Refusal {
            defect,
            verdict,
            span: if node.is_scalar() { node.span() } else { node.span().head() },
            node: node.is_scalar().then_some(node),
            also: Vec::new(),
            what: what.into(),
            why: why.into(),
            label,
            help: None,
        });
        &mut self.found[at]
    }

    /// A line break in a text that Envoy holds against `^[^\u0000\n\r]*$`; whether there is one.
    fn line_break(&mut self, node: Node<'a>, what: impl Into<String>) -> bool {
        let broken = holds_line_break(node.str());
        if broken {
            let label = "a line break in it";
            self.add(Defect::LineBreak, Verdict::Refused, node, label, what, "has a line break in it");
        }
        broken
    }
}

/// Whether Envoy's checks of header names and values (`well_known_regex` with `strict: false`) refuse a text.
fn holds_line_break(text: &str) -> bool {
    text.contains(['\n', '\r', '\0'])
}
