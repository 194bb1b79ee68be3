//! What is reported of references that lead nowhere: how bad it is, and what was meant.

use crate::context::dangling::{dangling, place, service_behind, who};
use crate::context::nearest::{Near, Nearest};
use crate::context::{Context, Link};
use crate::finding::{Diagnostic, Edit, Fix, Severity, Sink};
use crate::model::{Body, Kind};
use crate::snapshot::ResourceId;
use crate::text::Span;

/// How bad it is by the states of a reference: an error where the sources hold a resource of that kind in that namespace, or
/// are all there is; a warning where such resources may well be kept elsewhere.
pub(super) fn severity(cx: &Context<'_>, link: &Link<'_>) -> Severity {
    let known = !cx.index.in_namespace(link.kind, link.namespace).is_empty();
    if known || cx.snapshot.options.closed { Severity::Error } else { Severity::Warning }
}

/// The same for what is mostly kept out of repositories, or comes from somewhere else.
pub(super) fn severity_if_kept_elsewhere(cx: &Context<'_>, link: &Link<'_>) -> Severity {
    match severity(cx, link) {
        Severity::Error if cx.snapshot.options.closed => Severity::Error,
        Severity::Error => Severity::Warning,
        _ => Severity::Info,
    }
}

/// What a rule says of a reference that leads nowhere.
pub(super) struct Words {
    /// What the referrer does with it: `refers to`.
    pub(super) does: &'static str,
    /// What becomes of that: `which doesn't exist`.
    pub(super) fails: &'static str,
    /// What is shown at the reference.
    pub(super) label: String,
    /// What happens to traffic.
    pub(super) effect: &'static str,
    /// How bad it is, where it isn't as bad as the rule says.
    pub(super) severity: Option<Severity>,
}

/// Reports every reference to one of `kinds` that leads nowhere, with the near miss and what to do; `words` tell what the rule
/// says of one, or nothing where it is none of the rule's.
pub(super) fn report<'a>(
    cx: &Context<'a>,
    sink: &mut Sink<'_>,
    kinds: &[Kind],
    words: impl Fn(&Nearest<'_, 'a>, &Link<'a>) -> Option<Words>,
) {
    let nearest = Nearest::new(cx);
    for link in dangling(cx, kinds) {
        let Some(words) = words(&nearest, link) else { continue };
        let (kind, name, namespace) = (link.kind.words(), link.name(), link.reference().namespace.value);
        let port = link.port().filter(|_| cx.index.stored(Kind::Service, link.namespace, name).is_some());
        let place = match port {
            // A port that is left out has no place of its own.
            Some(port) if port.span.end > port.span.start => port.span,
            Some(_) => link.reference().name.span,
            None => place(link, nearest.of(link.kind, link.namespace, name)),
        };
        let (who, does, fails) = (who(cx, link), words.does, words.fails);
        let message = match (name, port) {
            ("", _) => format!("{who} names no {kind}"),
            (_, Some(port)) => {
                format!("{who} {does} port {} of service {}, which has no such port", port.value, link.path())
            }
            _ if matches!(link.kind, Kind::Secret | Kind::AuthConfig) && namespace.is_empty() => {
                format!("{who} {does} {kind} {name} without a namespace, so it is not found")
            }
            _ => format!("{who} {does} {kind} {}, {fails}", link.path()),
        };
        let mut reach = cx.reach_of_link(link);
        // A cluster without a name is what Envoy refuses.
        reach.listener = link.kind == Kind::UpstreamGroup && cx.is_sent_with(link);
        let finding = sink.report(place, message);
        let label = if port.is_some() { "no such port".to_owned() } else { words.label };
        finding.label(label).of(&cx.resource(link.from).key()).effect(words.effect).reach(reach);
        if let Some(severity) = words.severity {
            finding.severity(severity);
        }
        match link.kind {
            Kind::Upstream | Kind::Service => hint_upstream(cx, &nearest, link, finding),
            _ => hint(cx, &nearest, link, finding),
        }
    }
}

/// Reports nothing itself: adds the near miss and what to do to a finding about `link`.
fn hint<'a>(cx: &Context<'a>, nearest: &Nearest<'_, 'a>, link: &Link<'a>, finding: &mut Diagnostic) {
    let (kind, name) = (link.kind.words(), link.name());
    if name.is_empty() {
        finding.help(format!("write the name of the {kind}"));
        return;
    }
    if let Some(canary) =
        cx.index.promised(Kind::RouteTable, link.namespace, name).filter(|_| link.kind == Kind::UpstreamGroup)
    {
        finding.also(cx.resource(canary).place, "writes a route table instead");
        let path = link.path();
        finding
            .help(format!("delegate to route table {path}, which Flagger writes; only its old versions wrote a group"));
        return;
    }
    match nearest.of(link.kind, link.namespace, name) {
        Some(Near::Elsewhere(id)) => {
            let other = cx.resource(id);
            finding.also(other.place, format!("in namespace {}", other.namespace));
            if other.written_namespace.is_none() && !link.namespace.is_empty() {
                finding.help(format!("add namespace: {} to the metadata of that {kind}", link.namespace));
            } else {
                finding.help(format!("write namespace: {}, where the {kind} of that name is", other.namespace));
            }
        }
        Some(Near::Alike(id)) => {
            let other = cx.resource(id);
            finding.also(other.place, "the nearest name");
            finding.help(format!("write {}, the nearest name in that namespace", other.name));
        }
        None => {
            finding.help(format!("define {kind} {}, or pass its manifests with --context", link.path()));
        }
    }
}

/// The same for an upstream, which discovery may write.
fn hint_upstream<'a>(cx: &Context<'a>, nearest: &Nearest<'_, 'a>, link: &Link<'a>, finding: &mut Diagnostic) {
    let name = link.name();
    let home = cx.index.discovery_namespace();
    if link.kind == Kind::Service {
        if let Some(id) = cx.index.stored(Kind::Service, link.namespace, name) {
            return port_hint(cx, id, link.port().map_or(0, |port| port.value), finding);
        }
    } else if nearest.of(link.kind, link.namespace, name).is_none() {
        if let Some(id) = cx.index.discovered(name) {
            finding.also(cx.resource(id).place, "discovered from this service");
            finding.help(format!("write namespace: {home}, where discovery writes upstreams"));
            return;
        }
        if link.namespace != home && cx.index.upstream(home, name).is_there() {
            finding.help(format!("write namespace: {home}, where discovery writes upstreams"));
            return;
        }
        if let Some((id, port)) = service_behind(cx, name).filter(|_| link.namespace == home) {
            return port_hint(cx, id, port, finding);
        }
    }
    hint(cx, nearest, link, finding);
}

fn port_hint(cx: &Context<'_>, service: ResourceId, port: u32, finding: &mut Diagnostic) {
    let resource = cx.resource(service);
    let Body::Service(body) = &resource.body else { return };
    if let Some(nearest) = body.ports.iter().min_by_key(|known| known.value.abs_diff(port)) {
        finding.also(nearest.span, format!("the service has port {}", nearest.value));
        finding.help(format!("write port {}, which service {} has", nearest.value, resource.path()));
    } else {
        finding.also(resource.place, "has no ports");
        finding.help(format!("add port {port} to service {}", resource.path()));
    }
}

/// The change that writes the namespace which a reference lacks; nothing where the text is not one that can be added to by itself.
pub(super) fn add_namespace(cx: &Context<'_>, link: &Link<'_>, namespace: &str) -> Option<Fix> {
    let map = cx.map();
    let reference = link.reference();
    let written = map.slice(reference.span);
    let title = format!("add namespace: {namespace}");
    let fix = |span, text| Some(Fix { title: title.clone(), safe: true, edits: vec![Edit { span, text }] });
    let value = quoted_if_odd(namespace);
    if reference.namespace.span.end > reference.namespace.span.start {
        return fix(reference.namespace.span, value);
    }
    // A null, a tag or an anchor may stand there, and a merge key may bring the name from elsewhere.
    if written.contains("namespace") || !contains(reference.span, reference.name.span) {
        return None;
    }
    let end = reference.name.span.end;
    if let Some(inside) = written.strip_prefix('{') {
        let json = inside.trim_start().starts_with('"');
        let text = if json { format!(", \"namespace\": \"{namespace}\"") } else { format!(", namespace: {value}") };
        let after = Span { start: end, end, ..reference.span };
        return fix(after, text);
    }
    let text = &map.file(reference.span.file).text;
    let behind = text.get(end as usize..)?;
    let behind = &behind[..behind.find('\n').unwrap_or(behind.len())];
    let (behind, newline) = behind.strip_suffix('\r').map_or((behind, "\n"), |behind| (behind, "\r\n"));
    // Only a comment may follow the name on its line.
    if !behind.trim_start().is_empty() && !behind.trim_start().starts_with('#') {
        return None;
    }
    let column = map.start(reference.span).column as usize - 1;
    let place = end + behind.len() as u32;
    let after = Span { start: place, end: place, ..reference.span };
    fix(after, format!("{newline}{}namespace: {value}", " ".repeat(column)))
}

fn contains(outer: Span, inner: Span) -> bool {
    outer.file == inner.file && outer.start <= inner.start && inner.end <= outer.end
}

/// A namespace as YAML reads it back: one that looks like a number or a boolean wants quotes.
fn quoted_if_odd(namespace: &str) -> String {
    let word = ["y", "n", "yes", "no", "on", "off", "true", "false", "null"].contains(&namespace);
    let plain = namespace.starts_with(|c: char| c.is_ascii_alphabetic()) && !word;
    if plain { namespace.to_owned() } else { format!("'{namespace}'") }
}
