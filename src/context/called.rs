//! Gateways and proxies as people call them.

use crate::schema::nearest;
use crate::traffic::Malformed;

/// Whether `namespace/name` is what is meant by itself or by its name.
pub(super) fn is_called(path: &str, wanted: &str) -> bool {
    path == wanted || path.rsplit_once('/').is_some_and(|(_, name)| name == wanted)
}

/// That nothing of a kind is called so, with what may be meant.
pub(super) fn unknown<'n>(what: &str, wanted: &str, names: impl Iterator<Item = &'n str>) -> Malformed {
    let mut names: Vec<&str> = names.collect();
    names.sort_unstable();
    names.dedup();
    let bare = names.iter().map(|name| name.rsplit('/').next().unwrap_or(name));
    let near = nearest(wanted, names.iter().copied().chain(bare));
    let help = match near {
        Some(near) => Some(format!("did you mean {near}?")),
        None if names.is_empty() => None,
        None => Some(format!("choose one of {}", names.iter().take(8).copied().collect::<Vec<_>>().join(", "))),
    };
    Malformed { message: format!("no {what} is called `{wanted}`"), help, column: None }
}
