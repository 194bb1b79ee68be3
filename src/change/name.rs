//! Names that are meant by a part of them.

use std::collections::BTreeSet;

use super::refusal::{Refusal, listed, nearest};

/// Whether `wanted` is a run of whole parts of `label`, as `v2` is of `shop-checkout-v2-8080` and `v` is not.
pub(super) fn has_parts(label: &str, wanted: &str) -> bool {
    let edge = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
    label
        .match_indices(wanted)
        .any(|(at, _)| edge(label[..at].chars().next_back()) && edge(label[at + wanted.len()..].chars().next()))
}

/// The only name of which `written` is a whole part; what is wrong, and the nearest name, where there is none or are several.
pub fn one_of<'k>(what: &str, written: &str, known: &'k BTreeSet<String>) -> Result<&'k str, Refusal> {
    let found: Vec<&String> = known.iter().filter(|name| !written.is_empty() && has_parts(name, written)).collect();
    match found.as_slice() {
        [one] => Ok(one),
        [] => {
            let refusal = Refusal::new(
                format!("no route has to do with a {what} called {written}").replace("a upstream", "an upstream"),
            );
            Err(match nearest(written, known.iter().map(String::as_str)) {
                Some(near) => refusal.help(format!("did you mean {near}?")),
                None if known.is_empty() => refusal,
                None => refusal.help(format!("choose one of {}", listed(&known.iter().cloned().collect::<Vec<_>>()))),
            })
        }
        several => {
            let names: Vec<String> = several.iter().map(ToString::to_string).collect();
            Err(Refusal::new(format!("{written} may be each of {}", listed(&names))).help("write more of the name"))
        }
    }
}
