//! Resources and routes as an editor's outline has them.

use std::collections::BTreeMap;

use glooscope::context::Context;
use glooscope::snapshot::{ResourceId, RouteId};
use glooscope::text::{Encoding, FileId, Span};
use lsp_types::{DocumentSymbol, SymbolKind};

use super::place::range;

/// As many as anybody looks through.
const MOST: usize = 1000;

/// The resources of a file, with their routes.
pub(super) fn of_file(cx: &Context<'_>, file: FileId, encoding: Encoding) -> Vec<DocumentSymbol> {
    let here = cx.snapshot.resources().filter(|(_, resource)| resource.node.span().file == file);
    let mut rules: BTreeMap<ResourceId, Vec<Span>> = BTreeMap::new();
    for rule in cx.http_rules().filter(|rule| rule.rule.span.file == file) {
        rules.entry(rule.id.owner).or_default().push(rule.rule.span);
    }
    let symbols = here.map(|(owner, resource)| {
        let routes = resource.routes().iter().map(|route| route.span);
        let rules = rules.get(&owner).into_iter().flatten().copied();
        let routes = (0..).zip(routes.chain(rules)).map(|(index, span)| {
            let words = cx.route_words(RouteId { owner, index });
            let name = words.split_once(" of ").map_or(words.as_str(), |(name, _)| name);
            symbol(cx, (name, None), SymbolKind::EVENT, (span, span.head()), encoding)
        });
        let children: Vec<DocumentSymbol> = routes.take(MOST).collect();
        let path = resource.path();
        let name = if path.is_empty() { resource.kind.as_str() } else { &path };
        let whole = symbol(
            cx,
            (name, Some(resource.kind.as_str().to_owned())),
            SymbolKind::CLASS,
            (resource.node.span(), resource.place),
            encoding,
        );
        DocumentSymbol { children: (!children.is_empty()).then_some(children), ..whole }
    });
    symbols.take(MOST).collect()
}

fn symbol(
    cx: &Context<'_>,
    (name, detail): (&str, Option<String>),
    kind: SymbolKind,
    (whole, place): (Span, Span),
    encoding: Encoding,
) -> DocumentSymbol {
    #[expect(deprecated, reason = "the protocol's old field has to be given")]
    DocumentSymbol {
        name: name.to_owned(),
        detail,
        kind,
        tags: None,
        deprecated: None,
        range: range(cx.map(), whole, encoding),
        selection_range: range(cx.map(), place, encoding),
        children: None,
    }
}

/// A resource of the workspace: its name, its kind, its place.
pub(super) type Found = (String, &'static str, Span);

/// The resources whose names hold a text, in the order of files.
pub(super) fn in_workspace(cx: &Context<'_>, query: &str, found: &mut Vec<Found>) {
    let query = query.to_lowercase();
    for (_, resource) in cx.snapshot.resources() {
        if found.len() == MOST {
            return;
        }
        let path = resource.path();
        let fits = path.to_lowercase().contains(&query) || resource.kind.as_str().to_lowercase().contains(&query);
        if fits && !resource.name.is_empty() {
            let one = (path, resource.kind.as_str(), resource.place);
            if !found.contains(&one) {
                found.push(one);
            }
        }
    }
}
