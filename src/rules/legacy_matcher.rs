use crate::context::Context;
use crate::finding::{Edit, Fix, Sink, rule};
use crate::model::Resource;
use crate::schema::{Issue, IssueKind};
use crate::text::{SourceMap, Span};
use crate::yaml::{Node, Style};

rule! {
    /// A route with `matcher` in the singular, the form of Gloo before 1.0.
    ///
    /// The API has only `matchers`, a list. The API server drops `matcher` without a word, and a route without matchers takes
    /// every path: two such routes both stand for `/`, and the first gets all of the traffic.
    ///
    /// ```yaml bad
    /// apiVersion: gateway.solo.io/v1
    /// kind: VirtualService
    /// metadata:
    ///   name: echo
    ///   namespace: shop
    /// spec:
    ///   virtualHost:
    ///     domains: [echo.example.com]
    ///     routes:
    ///     - matcher: # <- legacy-matcher
    ///         prefix: /echo
    ///       directResponseAction: {status: 200}
    /// ```
    /// ```yaml good
    /// apiVersion: gateway.solo.io/v1
    /// kind: VirtualService
    /// metadata:
    ///   name: echo
    ///   namespace: shop
    /// spec:
    ///   virtualHost:
    ///     domains: [echo.example.com]
    ///     routes:
    ///     - matchers:
    ///       - prefix: /echo
    ///       directResponseAction: {status: 200}
    /// ```
    ///
    /// `--unsafe-fixes` makes the map the only item of a list. It is unsafe because the route will answer less than it does
    /// now. There is no good reason to switch it off.
    "legacy-matcher", Error, since "0.1.0", fix Unsafe, check
}

fn check(cx: &Context<'_>, sink: &mut Sink<'_>) {
    for (id, resource, issue) in cx.issues() {
        let (IssueKind::LegacyMatcher, Some(key)) = (&issue.what, issue.key) else { continue };
        sink.leave_out(issue.value.span(), issue.left_out);
        let beside = has_matchers(resource, issue);
        let message = format!("`matcher` in a route of {} is dropped", resource.key());
        let diagnostic = sink.report(key.span(), message);
        diagnostic.label("old form of `matchers`").of(&resource.key()).reach(cx.reach_of_issue(id, issue));
        if beside {
            diagnostic
                .effect("the API server drops it without a word; only `matchers` counts")
                .help("move what it says into `matchers`");
            continue;
        }
        diagnostic
            .effect("the API server drops it without a word, and the route takes every path")
            .help("write `matchers:` with the matcher as an item of the list");
        if let Some(edits) = edits(cx.map(), key, issue.value) {
            diagnostic.fix(Fix { title: "turn it into `matchers` with one item".to_owned(), safe: false, edits });
        }
    }
}

/// Whether the same route has `matchers` too.
fn has_matchers(resource: &Resource<'_>, issue: &Issue<'_>) -> bool {
    let Some(key) = issue.key else { return false };
    let (at, end) = (key.span().start, issue.value.span().end);
    let around = resource.routes().iter().find(|route| route.span.start <= at && end <= route.span.end);
    around.is_some_and(|route| !route.matchers.is_empty())
}

/// Turns `matcher: MAP` into `matchers:` with the map as its only item; bytes that need not change don't.
fn edits(map: &SourceMap, key: Node<'_>, value: Node<'_>) -> Option<Vec<Edit>> {
    if key.is_copy() || value.is_copy() || !value.is_map() {
        return None;
    }
    let (key_span, span) = (key.span(), value.span());
    let text = &map.file(span.file).text;
    let between = text.get(key_span.end as usize..span.start as usize)?;
    // An anchor or a tag would go to the list.
    if between.lines().any(|line| line.split('#').next().is_some_and(|code| code.contains(['&', '!']))) {
        return None;
    }
    let mut edits = vec![Edit { span: key_span, text: key.in_its_quotes("matchers") }];
    let insert = |at: u32, text: &str| Edit { span: Span::new(span.file, at, at), text: text.to_owned() };
    if value.style() == Style::Flow {
        edits.extend([insert(span.start, "["), insert(span.end, "]")]);
        return Some(edits);
    }
    let column = |at: u32| at as usize - text[..at as usize].rfind('\n').map_or(0, |end| end + 1);
    if column(span.start) >= column(key_span.start) + 2 {
        // The dash takes the place of two blanks, so that no other line moves.
        let dash = Span::new(span.file, span.start - 2, span.start);
        edits.push(Edit { span: dash, text: "- ".to_owned() });
        return Some(edits);
    }
    edits.push(insert(span.start, "- "));
    for (at, _) in text.get(span.range())?.match_indices('\n') {
        edits.push(insert(span.start + at as u32 + 1, "  "));
    }
    Some(edits)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Role;
    use crate::yaml::{self, edit};

    /// The route after the fix, which must be YAML again.
    fn mended(route: &str) -> Option<String> {
        let mut map = SourceMap::default();
        let file = map.add("route.yaml", route, Role::Subject);
        let documents = yaml::read(route);
        let root = documents[0].tree.as_ref().ok()?.root(file, route)?;
        let route_node = root.items().next().unwrap_or(root);
        let (key, value) = route_node.entry("matcher")?;
        let edits = edits(&map, key, value)?;
        let edits: Vec<_> = edits.iter().map(|edit| (edit.span.range(), edit.text.as_str())).collect();
        let text = edit::apply(route, &edits).ok()?;
        let again = yaml::read(&text);
        let root = again[0].tree.as_ref().ok()?.root(file, &text)?;
        let route = root.items().next().unwrap_or(root);
        assert!(route.get("matchers")?.items().next()?.get("prefix").is_some(), "{text}");
        Some(text)
    }

    #[test]
    fn the_map_becomes_an_item_and_other_bytes_stay() {
        let cases = [
            (
                "- matcher:\n    prefix: /a\n    headers: []\n  name: x\n",
                "- matchers:\n  - prefix: /a\n    headers: []\n  name: x\n",
            ),
            ("- matcher:  # old\r\n      prefix: /a\r\n", "- matchers:  # old\r\n    - prefix: /a\r\n"),
            ("matcher:\n prefix: /a\n methods: [GET]\n", "matchers:\n - prefix: /a\n   methods: [GET]\n"),
            ("- matcher: {prefix: /a} # c\n", "- matchers: [{prefix: /a}] # c\n"),
            ("{\"matcher\": {\"prefix\": \"/a\"}}", "{\"matchers\": [{\"prefix\": \"/a\"}]}"),
        ];
        for (before, after) in cases {
            assert_eq!(mended(before).as_deref(), Some(after));
        }
    }

    #[test]
    fn what_an_anchor_holds_is_left_alone() {
        assert_eq!(mended("- matcher: &m\n    prefix: /a\n"), None);
        assert_eq!(mended("- matcher: &m {prefix: /a}\n"), None);
    }
}
