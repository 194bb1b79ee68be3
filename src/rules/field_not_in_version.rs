use crate::context::Context;
use crate::finding::{Sink, rule};
use crate::schema::IssueKind;

rule! {
    /// A field, or a whole kind, that the version of Gloo doesn't have yet.
    ///
    /// The definitions in the cluster come with Gloo. An older one doesn't list the field, so the API server drops it without
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
    /// Leave the field out, upgrade Gloo first, or name the version that the cluster runs with `--gloo-version`. Switch it
    /// off while one set of manifests serves clusters on both sides of an upgrade.
    "field-not-in-version", Error, since "0.1.0", check
}

fn check(cx: &Context<'_>, sink: &mut Sink<'_>) {
    let version = cx.snapshot.options.version;
    for (id, resource, issue) in cx.issues() {
        let (IssueKind::NotInVersion { since }, Some(key)) = (&issue.what, issue.key) else { continue };
        sink.leave_out(issue.value.span(), issue.left_out);
        let is_kind = issue.path == "kind";
        let span = if is_kind { issue.value.span() } else { key.span() };
        let message = if is_kind {
            format!("Gloo {version} has no kind {}: it came with {since}", resource.kind)
        } else {
            format!("`{}` of {} is not in Gloo {version}: it came with {since}", issue.path, resource.key())
        };
        let effect = if is_kind {
            "the API server refuses it"
        } else {
            "the API server drops it without a word, and it has no effect"
        };
        sink.report(span, message)
            .label(format!("since Gloo {since}"))
            .of(&resource.key())
            .effect(effect)
            .reach(cx.reach_of_issue(id, issue))
            .help(format!("remove it, or check for a newer Gloo with `--gloo-version {since}`"));
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
