//! One map of options, field by field.

use super::{Defect, Finder, Level, Refusal, Verdict, header, policy, rewrite};
use crate::yaml::Node;

/// A set of the fields that are looked at, a bit each. Merging decides field by field which options count.
pub(super) type Fields = u32;

/// The fields, and whether they say something of a route that forwards only.
const FIELDS: &[(&str, Fields, bool)] = &[
    ("headerManipulation", 1, false),
    ("cors", CORS, true),
    ("shadowing", SHADOWING, true),
    ("prefixRewrite", PREFIX_REWRITE, true),
    ("regexRewrite", REGEX_REWRITE, true),
    // One field of Gloo's in four forms.
    ("hostRewrite", 1 << 5, true),
    ("autoHostRewrite", 1 << 5, true),
    ("hostRewritePathRegex", 1 << 5, true),
    ("hostRewriteHeader", 1 << 5, true),
    ("timeout", 1 << 6, true),
    ("idleTimeout", 1 << 7, true),
    ("maxStreamDuration", 1 << 8, true),
    ("retries", 1 << 9, true),
    ("faults", 1 << 10, false),
    ("lbHash", 1 << 11, true),
    ("upgrades", 1 << 12, true),
    ("stats", 1 << 13, false),
    ("ratelimit", 1 << 14, false),
    ("ratelimitEarly", 1 << 15, false),
    ("ratelimitRegular", 1 << 16, false),
];

pub(super) const CORS: Fields = 1 << 1;
pub(super) const SHADOWING: Fields = 1 << 2;
pub(super) const PREFIX_REWRITE: Fields = 1 << 3;
pub(super) const REGEX_REWRITE: Fields = 1 << 4;

/// Fields that are of no good together, or not on every route: where each is written.
const PLACED: [Fields; 4] = [CORS, SHADOWING, PREFIX_REWRITE, REGEX_REWRITE];

/// What one map of options comes to.
#[derive(Debug, Default)]
pub(super) struct Options<'a> {
    /// The fields that are set.
    pub(super) set: Fields,
    /// The keys of [`PLACED`].
    keys: [Option<Node<'a>>; 4],
    /// What is refused in it, by field.
    pub(super) refusals: Vec<(Fields, Refusal<'a>)>,
}

impl<'a> Options<'a> {
    /// Reads a map of options.
    pub(super) fn read(map: Node<'a>, level: Level) -> Options<'a> {
        let mut options = Options::default();
        let mut finder = Finder::new(level);
        for (key, value) in map.entries().filter(|(_, value)| !value.is_null()) {
            let text = key.str();
            // Most names differ in length already.
            let Some(&(name, field, _)) = FIELDS.iter().find(|(name, ..)| *name == text) else { continue };
            options.set |= field;
            if let Some(at) = PLACED.iter().position(|placed| *placed == field) {
                // An empty prefix is none to Envoy.
                options.keys[at] = (field != PREFIX_REWRITE || !value.str().is_empty()).then_some(key);
            }
            read_field(&mut finder, name, key, value);
            options.refusals.extend(finder.found.drain(..).map(|refusal| (field, refusal)));
        }
        options
    }

    /// Where a field of [`PLACED`] is written.
    pub(super) fn key(&self, field: Fields) -> Option<Node<'a>> {
        PLACED.iter().position(|placed| *placed == field).and_then(|at| self.keys[at])
    }

    /// Whether nothing in it is of any interest.
    pub(super) fn is_plain(&self) -> bool {
        self.set == 0
    }
}

/// Whether a field says something of routes that forward only: on others Gloo passes it over.
pub(super) fn is_of_forwarding(field: Fields) -> bool {
    FIELDS.iter().any(|(_, known, forwarding)| *known == field && *forwarding)
}

/// The same for an option by its name.
pub fn is_of_forwarding_routes(name: &str) -> bool {
    FIELDS.iter().any(|(known, _, forwarding)| *known == name && *forwarding)
}

fn read_field<'a>(finder: &mut Finder<'a>, name: &str, key: Node<'a>, value: Node<'a>) {
    match name {
        "headerManipulation" => header::manipulation(finder, value),
        "cors" => policy::cors(finder, key, value),
        "shadowing" => policy::shadowing(finder, key, value),
        "prefixRewrite" => rewrite::prefix(finder, value, "the prefix rewrite"),
        // Gloo looks for it in the options of every route (`gw/translator/virtual_service_translator.go`, `validateRoutesRegex`).
        "regexRewrite" => rewrite::by_regex(finder, key, value, "the regex rewrite", Verdict::Stripped),
        "hostRewritePathRegex" => {
            rewrite::by_regex(finder, key, value, "the host rewrite", Verdict::Stripped);
        }
        "hostRewrite" => _ = finder.line_break(value, "the host rewrite"),
        "hostRewriteHeader" if value.str().is_empty() => {
            let what = "the header of the host rewrite";
            finder.add(Defect::InvalidOptions, Verdict::Reported, value, "no name", what, "has no name");
        }
        "timeout" => policy::duration(finder, value, "the timeout"),
        "idleTimeout" => policy::duration(finder, value, "the idle timeout"),
        "maxStreamDuration" => {
            for (name, what) in [
                ("maxStreamDuration", "the greatest duration of a stream"),
                ("grpcTimeoutHeaderMax", "the greatest timeout of gRPC's header"),
                ("grpcTimeoutHeaderOffset", "the offset of gRPC's timeout header"),
            ] {
                if let Some(node) = value.field(name) {
                    policy::duration(finder, node, what);
                }
            }
        }
        "retries" => policy::retries(finder, value),
        "faults" => policy::faults(finder, value),
        "lbHash" => policy::hashing(finder, value),
        "upgrades" => policy::upgrades(finder, value),
        "stats" => policy::statistics(finder, value),
        "ratelimit" | "ratelimitEarly" | "ratelimitRegular" => policy::rate_limits(finder, value),
        _ => {}
    }
}
