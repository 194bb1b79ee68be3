use crate::context::Context;
use crate::finding::{Sink, rule};
use crate::schema::IssueKind;

use super::release::Release;

rule! {
    /// A field, or a whole kind, that the version of Gloo or of the Gateway API doesn't have yet.
    ///
    /// The definitions in the cluster come with a version. An older one doesn't list the field, so the API server drops it without
    /// a word, and a kind that it doesn't know is refused.
    ///
    /// With `--gloo-version 1.12` this is reported, since the field came later:
    ///
    /// ```yaml
    /// apiVersion: gateway.solo.io/v1
    /// kind: Gateway
    /// metadata:
    ///   name: gateway-proxy
    ///   namespace: gloo-system
    /// spec:
    ///   bindAddress: '::'
    ///   bindPort: 8080
    ///   hybridGateway:
    ///     delegatedTcpGateways:
    ///       selector: {}
    /// ```
    ///
    /// So is `timeouts` in the rule of an HTTP route with `--gateway-api-version 1.1`.
    ///
    /// Leave the field out, upgrade first, or name the versions that the cluster runs with `--gloo-version` and `--gateway-api-version`. Switch it
    /// off while one set of manifests serves clusters on both sides of an upgrade.
    "field-not-in-version", Error, since "0.1.0", check
}

fn check(cx: &Context<'_>, sink: &mut Sink<'_>) {
    for (id, resource, issue) in cx.issues() {
        let (IssueKind::NotInVersion { since }, Some(key)) = (&issue.what, issue.key) else { continue };
        let Release { product, version, option } = Release::of(cx, resource.kind);
        sink.leave_out(issue.value.span(), issue.left_out);
        let is_whole = matches!(issue.path.as_str(), "kind" | "apiVersion");
        let span = if is_whole { issue.value.span() } else { key.span() };
        let message = match issue.path.as_str() {
            "kind" => format!("{product} {version} has no kind {}: it came with {since}", resource.kind),
            "apiVersion" => {
                let written = issue.value.str();
                format!("{product} {version} has no {} under `{written}`: it came with {since}", resource.kind)
            }
            path => format!("`{path}` of {} is not in {product} {version}: it came with {since}", resource.key()),
        };
        let effect = if is_whole {
            "the API server refuses it"
        } else {
            "the API server drops it without a word, and it has no effect"
        };
        let product = product.strip_prefix("the ").unwrap_or(product);
        sink.report(span, message)
            .label(format!("since {product} {since}"))
            .of(&resource.key())
            .effect(effect)
            .reach(cx.reach_of_issue(id, issue))
            .help(format!("remove it, or check for a newer {product} with `{option} {since}`"));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::context::Context;
    use crate::schema::GlooVersion;
    use crate::snapshot::Options;
    use crate::snapshot::{Snapshot, Sources};
    use crate::text::{Role, SourceMap};

    fn found(version: GlooVersion) -> usize {
        let text = "apiVersion: gateway.solo.io/v1\nkind: Gateway\nmetadata: {name: a, namespace: gloo-system}\n\
                    spec: {bindAddress: '::', bindPort: 8080, hybridGateway: {delegatedTcpGateways: {selector: {}}}}\n";
        let mut map = SourceMap::default();
        map.add("gateway.yaml", text, Role::Subject);
        let sources = Sources::parse(map);
        let options = Options { version, ..Options::default() };
        let snapshot = Snapshot::read(&sources, &options);
        let mut found = Vec::new();
        {
            let cx = &Context::new(&snapshot);
            check(cx, &mut Sink::new(&RULE, &mut found));
        };
        found.len()
    }

    #[test]
    fn a_field_is_reported_only_before_its_version() {
        assert_eq!(found(GlooVersion::FIRST), 1);
        assert_eq!(found(GlooVersion::LATEST), 0);
    }
}
