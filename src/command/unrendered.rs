//! Templates that nobody has rendered: what they do is not looked at, and a command that reports no findings says so.

use glooscope::context::Context;
use glooscope::snapshot::Unread;
use glooscope::text::Span;

/// How many files are named.
const NAMED: usize = 3;

/// The templates that stand for resources: place and text, by text.
fn templates<'c>(cx: &'c Context<'_>) -> Vec<(&'c str, Span)> {
    let sources = cx.snapshot.sources;
    let spans = cx.snapshot.unread.iter().filter_map(|unread| match unread {
        Unread::Unrendered { span, .. } => Some(*span),
        _ => None,
    });
    let mut found: Vec<(&str, Span)> = spans
        .filter_map(|span| {
            let documents = &sources.parsed(span.file)?.documents;
            let document = documents.iter().find(|one| one.range.start <= span.start && span.end <= one.range.end)?;
            Some((document.text(&sources.map.file(span.file).text), span))
        })
        .collect();
    found.sort_unstable();
    found
}

/// How many there are, and where, in words; nothing where there is none.
pub(super) fn words(cx: &Context<'_>) -> Option<(Span, String)> {
    let mut places: Vec<Span> = templates(cx).into_iter().map(|(_, span)| span).collect();
    places.sort_unstable();
    let first = *places.first()?;
    let mut files: Vec<&str> = places.iter().map(|span| &*cx.map().file(span.file).name).collect();
    files.dedup();
    let more = files.len().saturating_sub(NAMED);
    files.truncate(NAMED);
    let (is, them) = if places.len() == 1 { ("template is", "it") } else { ("templates are", "them") };
    let more = if more > 0 { format!(" and {more} files more") } else { String::new() };
    let number = places.len();
    Some((first, format!("{number} {is} not rendered, and nothing of {them} is looked at: {}{more}", files.join(", "))))
}

/// The name of a file with a template that one of two states has and the other hasn't.
pub(super) fn changed(before: &Context<'_>, after: &Context<'_>) -> Option<String> {
    let (was, is) = (templates(before), templates(after));
    let texts = |all: &[(&str, Span)]| all.iter().map(|(text, _)| (*text).to_owned()).collect::<Vec<_>>();
    let (old, new) = (texts(&was), texts(&is));
    let come = is.iter().find(|(text, _)| old.binary_search_by(|known| (**known).cmp(text)).is_err());
    let gone = || was.iter().find(|(text, _)| new.binary_search_by(|known| (**known).cmp(text)).is_err());
    let name = |cx: &Context<'_>, span: Span| cx.map().file(span.file).name.to_string();
    come.map(|(_, span)| name(after, *span)).or_else(|| gone().map(|(_, span)| name(before, *span)))
}
