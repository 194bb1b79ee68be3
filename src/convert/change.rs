//! What becomes of paths.

use super::action::Change;
use super::loss::{LossKind, Told};
use crate::model::PathKind;
use crate::routing::gloo::is_valid_path;
use crate::text::Span;
use crate::traffic::PathChange;

/// What becomes of the paths that a matcher takes.
pub(super) fn change(
    path: &PathChange<'_>,
    matched: Option<(PathKind, &str)>,
    heeds_case: bool,
    place: Span,
    changed: &mut Vec<Told>,
) -> Result<Change, Told> {
    let lost = |message: String| Told::lost(LossKind::Rewrite, place, message, "no equal");
    match path {
        PathChange::None | PathChange::Whole("") | PathChange::Prefix("") => Ok(Change::Keep),
        PathChange::Regex(_) => Err(lost("no rewrite of the Gateway API is by regex".to_owned())),
        PathChange::Whole(text) | PathChange::Full(text) | PathChange::Prefix(text) | PathChange::Elements(text)
            if !text.starts_with('/') || !is_valid_path(text) =>
        {
            Err(lost(format!("the Gateway API can't have {text} take the place of a path")))
        }
        PathChange::Whole(text) | PathChange::Full(text) => Ok(Change::Full((*text).to_owned())),
        PathChange::Prefix(text) | PathChange::Elements(text) => match matched {
            Some((PathKind::Prefix | PathKind::Elements, from)) if heeds_case => {
                let (own, to) = (from.ends_with('/'), text.ends_with('/'));
                if own && !to {
                    return Err(lost(format!(
                        "the Gateway API can't have {text} take the place of {from}, as it goes by elements"
                    )));
                }
                if !own && to {
                    let message = format!("by elements {from}/x becomes {text}x, where Gloo writes {text}/x");
                    let told = Told::changed(LossKind::Rewrite, place, message, "one slash less");
                    changed.push(told.effect("Gloo replaces the text, so that two slashes stand there"));
                }
                Ok(Change::Start(from.to_owned(), (*text).to_owned()))
            }
            Some((PathKind::Prefix, _)) => {
                Err(lost("no rewrite of the Gateway API replaces a prefix whatever its case".to_owned()))
            }
            // Of any other path Envoy replaces all of it.
            _ => Ok(Change::Full((*text).to_owned())),
        },
    }
}
