use crate::context::Context;
use crate::finding::{Edit, Fix, Sink, rule};
use crate::schema::{Admission, Issue, IssueKind};
use crate::text::{code_point, odd_blank};
use crate::yaml::{Node, Style, Value};

rule! {
    /// A value of another type than the field's, or out of its range.
    ///
    /// The API server checks types, lists, maps and the bounds of numbers, and refuses the whole resource: the version in the
    /// cluster stays in force, or there is none. A few texts get past it, such as a duration without a unit; those Gloo can't
    /// decode, and then it can't list any resource of that kind.
    ///
    /// ```yaml bad
    /// apiVersion: gloo.solo.io/v1
    /// kind: Upstream
    /// metadata:
    ///   name: cart
    ///   namespace: shop
    /// spec:
    ///   static:
    ///     hosts:
    ///     - addr: cart.shop.svc.cluster.local
    ///       port: '8080' # <- wrong-type
    /// ```
    /// ```yaml good
    /// apiVersion: gloo.solo.io/v1
    /// kind: Upstream
    /// metadata:
    ///   name: cart
    ///   namespace: shop
    /// spec:
    ///   static:
    ///     hosts:
    ///     - addr: cart.shop.svc.cluster.local
    ///       port: 8080
    /// ```
    ///
    /// `--fix` takes the quotes from numbers and from `true` and `false`; the rest needs somebody who knows what was meant.
    /// There is no good reason to switch it off.
    "wrong-type", Error, since "0.1.0", fix Safe, check
}

fn check(cx: &Context<'_>, sink: &mut Sink<'_>) {
    for (id, resource, issue) in cx.issues() {
        let IssueKind::WrongType { expected, found } = &issue.what else { continue };
        sink.leave_out(issue.value.span(), issue.left_out);
        let kind = resource.kind.words();
        let message = format!("`{}` of {} must be {expected}, not {found}", issue.path, resource.key());
        let diagnostic = sink.report(place(issue), message);
        diagnostic.label(label(expected, found)).of(&resource.key()).reach(cx.reach_of_issue(id, issue));
        diagnostic.effect(if cx.snapshot.checked(id).admission == Admission::Undecodable {
            format!("Gloo can't decode the {kind}, and then can't list any {kind}: changes to all of them stop")
        } else {
            format!("the API server refuses the {kind}: an earlier version stays in force, or none")
        });
        diagnostic.help(match issue.value.value() {
            Some(Value::Int(number)) if expected.starts_with("a duration") => {
                format!("write `{number}s` if seconds are meant")
            }
            _ => match odd_blank(issue.value.str()) {
                Some(blank) => format!("replace each {} by a space: it is text and no blank", code_point(blank)),
                None => format!("write {expected}"),
            },
        });
        if let Some(text) = unquoted(expected, issue.value) {
            diagnostic.help(format!("write `{text}` without quotes"));
            let edits = vec![Edit { span: issue.value.span(), text }];
            diagnostic.fix(Fix { title: "remove the quotes".to_owned(), safe: true, edits });
        }
    }
}

/// The type in few words, without bounds and examples.
fn label(expected: &str, found: &str) -> String {
    let short = expected.split(" from ").next().unwrap_or(expected);
    let short = short.split(" such as ").next().unwrap_or(short);
    let is_whole = found.strip_prefix("the number ").is_some_and(|number| !number.contains(['.', 'e']));
    if is_whole && expected.starts_with("a whole number from") {
        "out of range".to_owned()
    } else {
        format!("not {short}")
    }
}

/// A collection is pointed at by its key: it may start lines further down, and may be long.
fn place(issue: &Issue<'_>) -> crate::text::Span {
    match issue.key {
        Some(key) if !issue.value.is_scalar() => key.span(),
        _ => issue.value.span(),
    }
}

/// What a quoted number or boolean is without its quotes, where that is what the field takes.
fn unquoted(expected: &str, value: Node<'_>) -> Option<String> {
    if value.is_copy() || !matches!(value.style(), Style::Single | Style::Double) {
        return None;
    }
    let text = value.str();
    let fits = match expected.strip_prefix("a whole number from ").and_then(|bounds| bounds.split_once(" to ")) {
        Some((min, max)) => {
            let number: i64 = text.parse().ok().filter(|number: &i64| number.to_string() == text)?;
            min.parse::<i64>().ok()? <= number && number <= max.parse::<i64>().ok()?
        }
        None => expected == "true or false" && matches!(text, "true" | "false"),
    };
    fits.then(|| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::FileId;

    fn fix(expected: &str, text: &str) -> Option<String> {
        let documents = crate::yaml::read(text);
        let tree = documents[0].tree.as_ref().ok()?;
        unquoted(expected, tree.root(FileId(0), text)?)
    }

    #[test]
    fn quotes_are_taken_only_from_what_fits() {
        let port = "a whole number from 0 to 4294967295";
        assert_eq!(fix(port, "'8080'").as_deref(), Some("8080"));
        assert_eq!(fix("true or false", "\"true\"").as_deref(), Some("true"));
        for text in ["'010'", "'-1'", "'90%'", "'4294967296'", "8080.5", "''"] {
            assert_eq!(fix(port, text), None, "{text}");
        }
        assert_eq!(fix("true or false", "'yes'"), None);
    }
}
