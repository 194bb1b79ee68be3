use crate::context::Context;
use crate::context::routes::written_with;
use crate::finding::{Edit, Fix, Severity, Sink, rule};
use crate::model::gloo::{Action, RedirectCode, Signs};
use crate::text::Spanned;

rule! {
    /// A redirect's response code that is written as a number.
    ///
    /// Gloo takes a number as a place in its list of names, not as the status: `1` is the second name, `FOUND`, which is 302. `308` is past the end
    /// of the list, but is stored and passed on, and Envoy refuses the configuration of the whole listener; nobody reports why.
    ///
    /// ```yaml bad
    /// apiVersion: gateway.solo.io/v1
    /// kind: VirtualService
    /// metadata:
    ///   name: www
    ///   namespace: shop
    /// spec:
    ///   virtualHost:
    ///     domains: [www.example.com]
    ///     routes:
    ///     - matchers:
    ///       - prefix: /store
    ///       redirectAction:
    ///         prefixRewrite: /shop
    ///         responseCode: 308 # <- redirect-code
    /// ```
    ///
    /// Write the name: `MOVED_PERMANENTLY` (301), `FOUND` (302), `SEE_OTHER` (303), `TEMPORARY_REDIRECT` (307), `PERMANENT_REDIRECT` (308).
    ///
    /// ```yaml good
    /// apiVersion: gateway.solo.io/v1
    /// kind: VirtualService
    /// metadata:
    ///   name: www
    ///   namespace: shop
    /// spec:
    ///   virtualHost:
    ///     domains: [www.example.com]
    ///     routes:
    ///     - matchers:
    ///       - prefix: /store
    ///       redirectAction:
    ///         prefixRewrite: /shop
    ///         responseCode: PERMANENT_REDIRECT
    /// ```
    ///
    /// A number from 0 to 4 works, with the meaning of its place in the list, and is a warning. The Helm value `replaceInvalidRoutes` changes
    /// nothing here, since Gloo sees no error. There is no reason to switch the rule off.
    "redirect-code", Error, since "0.1.0", fix Safe, check
}

/// The names in Gloo's order, with their status.
const NAMES: [(&str, i128); 5] = [
    ("MOVED_PERMANENTLY", 301),
    ("FOUND", 302),
    ("SEE_OTHER", 303),
    ("TEMPORARY_REDIRECT", 307),
    ("PERMANENT_REDIRECT", 308),
];

fn check(cx: &Context<'_>, sink: &mut Sink<'_>) {
    for route in written_with(cx, Signs::REDIRECTS) {
        let Action::Redirect { code: Some(RedirectCode::Index(Spanned { value, span })), .. } = &route.route.action
        else {
            continue;
        };
        let words = route.words(cx);
        let listed = usize::try_from(*value).ok().and_then(|at| NAMES.get(at));
        let meant = listed.or_else(|| NAMES.iter().find(|(_, status)| status == value));
        let finding = if let Some((name, status)) = listed {
            let finding = sink.report(*span, format!("the redirect code {value} of {words} is taken for {name}"));
            finding.severity(Severity::Warning).label(format!("stands for {name}"));
            finding.effect(format!("requests are redirected with {status}")).reach(route.reach(cx))
        } else {
            let finding = sink.report(*span, format!("the redirect code {value} of {words} is none that Envoy knows"));
            finding.label("a number, not a name");
            finding
                .effect("Envoy refuses the configuration, so no host of the listener is updated any more")
                .reach(route.reach_if_refused(cx))
        };
        finding.of(&route.key());
        match meant {
            Some((name, _)) => {
                let edits = vec![Edit { span: *span, text: (*name).to_owned() }];
                let title = format!("write {name}");
                finding.help(title.clone()).fix(Fix { title, safe: true, edits });
            }
            None => {
                finding.help(format!("write one of {}", NAMES.map(|(name, _)| name).join(", ")));
            }
        }
    }
}
