use crate::context::Context;
use crate::finding::{Sink, rule};
use crate::schema::IssueKind;
use crate::yaml::Value;

rule! {
    /// A field that works, but that the API marks as deprecated.
    ///
    /// Gloo still reads it. A later version may drop it, and then the API server drops it from manifests without a word.
    ///
    /// ```yaml bad
    /// apiVersion: gateway.solo.io/v1
    /// kind: RouteOption
    /// metadata:
    ///   name: greeting
    ///   namespace: shop
    /// spec:
    ///   options:
    ///     transformations: # <- deprecated-field
    ///       requestTransformation:
    ///         transformationTemplate: {headers: {x-greeting: {text: hello}}}
    /// ```
    /// ```yaml good
    /// apiVersion: gateway.solo.io/v1
    /// kind: RouteOption
    /// metadata:
    ///   name: greeting
    ///   namespace: shop
    /// spec:
    ///   options:
    ///     stagedTransformations:
    ///       regular:
    ///         requestTransforms:
    ///         - requestTransformation:
    ///             transformationTemplate: {headers: {x-greeting: {text: hello}}}
    /// ```
    ///
    /// Move to the field that took its place when you touch the manifest anyway. Switch it off if you stay on this version.
    "deprecated-field", Info, since "0.1.0", check
}

fn check(cx: &Context<'_>, sink: &mut Sink<'_>) {
    for (_, resource, issue) in cx.issues() {
        let (IssueKind::Deprecated, Some(key)) = (&issue.what, issue.key) else { continue };
        sink.leave_out(issue.value.span(), issue.left_out);
        // Gloo's own chart writes switches that are off: `useProxyProto: false`.
        if issue.value.value() == Some(Value::Bool(false)) {
            continue;
        }
        let message = format!("`{}` of {} is deprecated", issue.path, resource.key());
        let diagnostic = sink.report(key.span(), message);
        diagnostic.label("deprecated").of(&resource.key()).effect("Gloo still reads it; a later version may not");
        match replacement(key.str(), &issue.path) {
            Some(replacement) => diagnostic.help(format!("use {replacement}")),
            None => diagnostic.help("plan to do without it"),
        };
    }
}

/// What took a field's place, as the comments of Gloo's API say.
fn replacement(field: &str, path: &str) -> Option<&'static str> {
    Some(match field {
        "name" | "namespace" if path.contains("delegateAction") => "`ref: {name, namespace}`",
        "jwt" => "`jwtStaged`",
        "transformations" => "`stagedTransformations`",
        "allowMissingOrFailedJwt" => "`validationPolicy`",
        "useProxyProto" => "`options.proxyProtocol`",
        "regex" if path.contains("dlp") => "`regexActions`",
        "responseTransformation" => "`unwrapAsApiGateway`",
        "grpc" => "`grpcJsonTranscoder`",
        "address" if path.contains("consul") => "`httpAddress` and `dnsAddress`",
        _ => return None,
    })
}
