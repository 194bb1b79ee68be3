//! Words beside the text: who is hit by a group, and what a weight comes to.

use glooscope::context::Context;
use glooscope::model::Kind;
use glooscope::text::{Encoding, FileId};
use glooscope::traffic::Host;
use lsp_types::{CodeLens, Command, InlayHint, InlayHintKind, InlayHintLabel, Range};

use super::hover::counts;
use super::place::{position, range};
use super::spot::weights;

/// Kinds that many routes may share.
const SHARED: [Kind; 8] = [
    Kind::UpstreamGroup,
    Kind::RouteTable,
    Kind::Upstream,
    Kind::VirtualService,
    Kind::HttpRoute,
    Kind::GrpcRoute,
    Kind::Gateway,
    Kind::ApiGateway,
];

/// What the resources of a file decide: `12 routes, 3 hosts`.
pub(super) fn lenses(cx: &Context<'_>, file: FileId, encoding: Encoding) -> Vec<CodeLens> {
    let here = cx.snapshot.resources().filter(|(_, it)| it.node.span().file == file && SHARED.contains(&it.kind));
    let lenses = here.map(|(id, resource)| {
        let (routes, hosts) = match resource.kind {
            Kind::Gateway | Kind::ApiGateway => served(cx, &resource.path()),
            _ => {
                let reach = cx.reach_of(id);
                (reach.routes, reach.hosts.len() + reach.hosts_left_out)
            }
        };
        let title = if routes == 0 { "no route".to_owned() } else { counts(routes, hosts) };
        let at = resource.node.field("kind").map_or(resource.place, glooscope::yaml::Node::span);
        // A command without a name is shown, and does nothing.
        let command = Command { title, command: String::new(), arguments: None };
        CodeLens { range: range(cx.map(), at, encoding), command: Some(command), data: None }
    });
    lenses.collect()
}

/// How many routes and hosts a gateway serves.
fn served(cx: &Context<'_>, path: &str) -> (usize, usize) {
    let is_its = |host: &&Host| host.listener.is_some_and(|listener| cx.routing.name(listener.gateway) == path);
    let hosts: Vec<&Host> = cx.routing.hosts.iter().filter(is_its).collect();
    (hosts.iter().map(|host| cx.routing.routes(host.table).len()).sum(), hosts.len())
}

/// The percentage behind each weight of a part of a file.
pub(super) fn hints(cx: &Context<'_>, file: FileId, within: Range, encoding: Encoding) -> Vec<InlayHint> {
    let hints = weights(cx, file).into_iter().filter_map(|weighed| {
        let at = position(cx.map(), file, weighed.weight.span.end, encoding);
        let is_here = within.start <= at && at <= within.end && weighed.weight.span.file == file;
        is_here.then(|| InlayHint {
            position: at,
            label: InlayHintLabel::String(weighed.percent),
            kind: Some(InlayHintKind::TYPE),
            text_edits: None,
            tooltip: None,
            padding_left: Some(true),
            padding_right: None,
            data: None,
        })
    });
    hints.collect()
}
