//! What is reported of references that lead nowhere: how bad it is, and what was meant.

use crate::context::dangling::{dangling, dangling_objects, place, replaces_missing_groups, who};
use crate::context::{Context, Link};
use crate::finding::{Diagnostic, Edit, Fix, Severity, Sink};
use crate::index::discovery::upstream_name;
use crate::index::{By, Evidence, Near, State};
use crate::model::{Body, Kind};
use crate::snapshot::ResourceId;
use crate::text::Span;

/// How bad it is by the evidence. What is mostly kept out of repositories, or comes from somewhere else, is an error only where the
/// sources are all there is.
fn severity(cx: &Context<'_>, link: &Link<'_>, evidence: Evidence) -> Severity {
    let is_policy = matches!(cx.resource(link.from).body, Body::Policy(_));
    let is_routing = !is_policy
        && matches!(
            link.kind,
            Kind::UpstreamGroup
                | Kind::Upstream
                | Kind::Service
                | Kind::RouteTable
                | Kind::VirtualService
                | Kind::ApiGateway
                | Kind::ListenerSet
                | Kind::XListenerSet
        );
    match evidence {
        Evidence::Doubtful(_) | Evidence::RoutedOtherwise(_) | Evidence::Sibling(_) | Evidence::Alone(..) => {
            Severity::Warning
        }
        Evidence::Closed
        | Evidence::Handwritten
        | Evidence::NoPort(_)
        | Evidence::Impossible
        | Evidence::SwitchedOff(_) => Severity::Error,
        _ if is_routing => Severity::Error,
        _ => Severity::Warning,
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
}

/// Reports every reference to one of `kinds` that leads nowhere, with the near miss and what to do; `words` tell what the rule
/// says of one, or nothing where it is none of the rule's.
pub(super) fn report<'a>(
    cx: &Context<'a>,
    sink: &mut Sink<'_>,
    kinds: &[Kind],
    words: impl Fn(&Link<'a>) -> Option<Words>,
) {
    let is_replaced = kinds.contains(&Kind::UpstreamGroup) && replaces_missing_groups(cx);
    report_found(cx, sink, is_replaced, dangling(cx, kinds), words);
}

/// The same of what resources of the Gateway API refer to.
pub(super) fn report_objects<'a>(
    cx: &Context<'a>,
    sink: &mut Sink<'_>,
    kinds: &[Kind],
    words: impl Fn(&Link<'a>) -> Option<Words>,
) {
    report_found(cx, sink, false, dangling_objects(cx, kinds), words);
}

fn report_found<'a>(
    cx: &Context<'a>,
    sink: &mut Sink<'_>,
    is_replaced: bool,
    found: Vec<(&Link<'a>, Evidence)>,
    words: impl Fn(&Link<'a>) -> Option<Words>,
) {
    for (link, evidence) in found {
        let Some(words) = words(link) else { continue };
        let (kind, name) = (link.kind.words(), link.name());
        let port = link.port().filter(|_| cx.index.stored(Kind::Service, link.namespace, name).is_some());
        let place = match port {
            // A port that is left out has no place of its own.
            Some(port) if port.span.end > port.span.start => port.span,
            Some(_) => link.reference().name.span,
            None => place(link, near(evidence)),
        };
        let (who, does, fails) = (who(cx, link), words.does, words.fails);
        let message = match (name, port) {
            ("", _) => format!("{who} names no {kind}"),
            _ if matches!(evidence, Evidence::SwitchedOff(_)) => {
                format!("{who} {does} {kind} {}, and the settings switch such destinations off", link.path())
            }
            (_, Some(port)) => {
                format!("{who} {does} port {} of service {}, which has no such port", port.value, link.path())
            }
            _ if matches!(link.kind, Kind::Secret | Kind::AuthConfig) && link.lacks_namespace() => {
                format!("{who} {does} {kind} {name} without a namespace, so it is not found")
            }
            _ => format!("{who} {does} {kind} {}, {fails}", link.path()),
        };
        let mut reach = cx.reach_of_link(link);
        // A cluster without a name is what Envoy refuses.
        reach.listener = link.kind == Kind::UpstreamGroup && !is_replaced && cx.is_sent_with(link);
        let finding = sink.report(place, message);
        let is_tcp =
            matches!(cx.resource(link.from).kind, Kind::Gateway | Kind::MatchableTcpGateway) && link.routes_traffic();
        // One host that leads nowhere costs the gateway all of its filter chains.
        let effect = if is_tcp {
            "Gloo makes nothing of any TCP host of that gateway: connections to the others are refused, too"
        } else {
            words.effect
        };
        let label = if port.is_some() { "no such port".to_owned() } else { words.label };
        finding.label(label).of(&cx.resource(link.from).key()).effect(effect).reach(reach);
        finding.severity(severity(cx, link, evidence));
        hint(cx, link, evidence, finding);
    }
}

fn near(evidence: Evidence) -> Option<Near> {
    match evidence {
        Evidence::Near(near) | Evidence::Doubtful(near) => Some(near),
        _ => None,
    }
}

/// Adds to a finding about `link` what was meant, and what to do.
fn hint<'a>(cx: &Context<'a>, link: &Link<'a>, evidence: Evidence, finding: &mut Diagnostic) {
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
    if let Evidence::SwitchedOff(settings) = evidence {
        finding.also(cx.resource(settings).place, "`gloo.disableKubernetesDestinations` is set here");
        finding.help("refer to the upstream that discovery writes, or let the settings allow such destinations");
        return;
    }
    // Also where the sources are all there is, the name that was meant is worth more than that it isn't there.
    let near = near(evidence).or_else(|| cx.index.near(link.kind, link.namespace, name, Some(link.from)));
    match (near, evidence) {
        (Some(Near::Elsewhere(id)), _) => {
            let other = cx.resource(id);
            finding.also(other.place, format!("in namespace {}", other.namespace));
            if other.written_namespace.is_none() && !link.namespace.is_empty() {
                finding.help(format!("add namespace: {} to the metadata of that {kind}", link.namespace));
            } else {
                finding.help(format!("write namespace: {}, where the {kind} of that name is", other.namespace));
            }
        }
        (Some(Near::Alike(id)), _) => {
            let other = cx.resource(id);
            finding.also(other.place, "the nearest name");
            finding.help(format!("write {}, the nearest name in that namespace", other.name));
        }
        (None, Evidence::NoPort(service)) => {
            let port = link.port().map(|port| port.value);
            let port = port.or_else(|| cx.index.service_behind(name).map(|(_, port)| port)).unwrap_or_default();
            port_hint(cx, service, port, finding);
        }
        (None, Evidence::RoutedOtherwise(canary)) => {
            finding.also(cx.resource(canary).place, "routed otherwise");
            finding.help(format!("define {kind} {}: Flagger writes it only with `provider: gloo`", link.path()));
        }
        (None, Evidence::Sibling(id)) => {
            finding.also(cx.resource(id).place, "its sibling is here");
            finding.help(format!("define {kind} {} beside it, or pass its manifests with --context", link.path()));
        }
        (None, Evidence::Alone(there, _)) => {
            let all =
                format!("the other {there} of namespace {} that are referred to are in the sources", link.namespace);
            finding.help(format!("define {kind} {}, or pass its manifests with --context: {all}", link.path()));
        }
        (None, Evidence::OtherKind(id)) => {
            let other = cx.resource(id);
            finding.also(other.place, format!("{} of that name", with_article(other.kind.words())));
            let field = match other.kind {
                Kind::UpstreamGroup => "upstreamGroup: in place of the destination",
                Kind::Upstream => "single.upstream: in place of upstreamGroup:",
                _ => "the name of a route table: routes can be delegated to these alone",
            };
            finding.help(format!("write {field}"));
        }
        (None, Evidence::Impossible) => {
            finding.help(format!("write the {kind}'s name, of lower-case letters, digits, `-` and `.`"));
        }
        _ if link.kind == Kind::Upstream => hint_upstream(cx, link, evidence, finding),
        _ => {
            finding.help(format!("define {kind} {}, or pass its manifests with --context", link.path()));
        }
    }
}

/// The same for an upstream, which discovery may write.
fn hint_upstream<'a>(cx: &Context<'a>, link: &Link<'a>, evidence: Evidence, finding: &mut Diagnostic) {
    let (name, home) = (link.name(), cx.index.discovery_namespace());
    match (cx.index.discovered(name), evidence) {
        (Some(id), _) => {
            finding.also(cx.resource(id).place, "discovered from this service");
            finding.help(format!("write namespace: {home}, where discovery writes upstreams"));
        }
        (None, Evidence::Discovered(id)) => {
            let service = cx.resource(id);
            finding.also(service.place, "the nearest service");
            finding.help(format!("write the name that discovery makes of service {}", service.path()));
        }
        _ if link.namespace != home && cx.index.upstream(home, name, By::default()) == State::Expected => {
            finding.help(format!("write namespace: {home}, where discovery writes upstreams"));
        }
        _ => match cx.index.service_behind(name).filter(|_| link.namespace == home) {
            Some((id, port)) => port_hint(cx, id, port, finding),
            None => {
                finding.help(format!("define upstream {}, or pass its manifests with --context", link.path()));
            }
        },
    }
}

fn with_article(words: &str) -> String {
    let article = if words.starts_with(['a', 'e', 'i', 'o', 'u']) { "an" } else { "a" };
    format!("{article} {words}")
}

fn port_hint(cx: &Context<'_>, service: ResourceId, port: u32, finding: &mut Diagnostic) {
    let resource = cx.resource(service);
    let Body::Service(body) = &resource.body else { return };
    if body.ports.iter().any(|known| known.value == port) {
        // Only the name is wrong: one too long is cut, and ends with a part of its hash.
        finding.also(resource.place, "discovered from this service");
        let name = upstream_name(resource.namespace, resource.name, port);
        finding.help(format!("write {name}, the name that discovery gives its upstream"));
    } else if let Some(nearest) = body.ports.iter().min_by_key(|known| known.value.abs_diff(port)) {
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
