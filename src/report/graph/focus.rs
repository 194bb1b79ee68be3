//! The part of a graph that has to do with one resource.

use std::collections::BTreeSet;

use crate::change::{Refusal, nearest};
use crate::model::slashed;
use crate::report::shape::graph::{Graph, Node};

/// What of a graph is asked for.
#[derive(Clone, Copy, Debug)]
pub struct Focus<'f> {
    /// A resource: its name, `namespace/name` or `Kind/namespace/name`; or one of the domains of a host.
    pub of: &'f str,
    /// Whether what leads to it is asked for, and not what it leads to.
    pub reverse: bool,
    /// How many edges away; without end where it isn't said.
    pub depth: Option<usize>,
}

/// The part of a graph that leads from a resource, or to it; in each environment that has it.
pub fn focus(graph: Graph, focus: Focus<'_>) -> Result<Graph, Refusal> {
    let mut met = meant(&graph, focus.of)?;
    let place: rustc_hash::FxHashMap<&str, usize> =
        graph.nodes.iter().enumerate().map(|(at, node)| (&*node.id, at)).collect();
    let ends = graph.edges.iter().map(|edge| (place[&*edge.from], place[&*edge.to]));
    let mut next: Vec<Vec<usize>> = vec![Vec::new(); graph.nodes.len()];
    for (from, to) in ends {
        let (from, to) = if focus.reverse { (to, from) } else { (from, to) };
        next[from].push(to);
    }
    let mut edge: Vec<usize> = met.iter().copied().collect();
    let mut steps = 0;
    while !edge.is_empty() && focus.depth.is_none_or(|depth| steps < depth) {
        let reached = edge.iter().flat_map(|&at| &next[at]).copied();
        edge = reached.filter(|&at| met.insert(at)).collect();
        steps += 1;
    }
    let kept: BTreeSet<&str> = met.iter().map(|&at| &*graph.nodes[at].id).collect();
    let edges = graph.edges.iter().filter(|edge| kept.contains(&*edge.from) && kept.contains(&*edge.to));
    let edges = edges.cloned().collect();
    let nodes = met.iter().map(|&at| graph.nodes[at].clone()).collect();
    Ok(Graph { version: graph.version, nodes, edges })
}

/// The nodes of that name: one, or the same one in several environments.
fn meant(graph: &Graph, of: &str) -> Result<BTreeSet<usize>, Refusal> {
    let bare = |node: &Node| format!("{}/{}", node.kind, slashed(&node.namespace, &node.name));
    let is_called = |node: &Node| {
        node.id == of
            || bare(node).eq_ignore_ascii_case(of)
            || slashed(&node.namespace, &node.name) == of
            || node.name == of
            || (node.kind == super::view::HOST && node.name.split(", ").any(|domain| domain == of))
    };
    let found: BTreeSet<usize> = (0..graph.nodes.len()).filter(|&at| is_called(&graph.nodes[at])).collect();
    let names: BTreeSet<String> = found.iter().map(|&at| bare(&graph.nodes[at])).collect();
    // A domain may be that of several hosts, with TLS and without.
    let is_domain = found.iter().all(|&at| graph.nodes[at].kind == super::view::HOST);
    if names.len() > 1 && !is_domain {
        let names: Vec<String> = names.into_iter().collect();
        return Err(Refusal::new(format!("{of} may be each of {}", names.join(", "))).help("write Kind/namespace/name"));
    }
    if found.is_empty() {
        let known = graph.nodes.iter().flat_map(|node| [node.name.clone(), slashed(&node.namespace, &node.name)]);
        let known: BTreeSet<String> = known.collect();
        let refusal = Refusal::new(format!("neither a resource nor a host is called {of}"));
        return Err(match nearest(of, known.iter().map(String::as_str)) {
            Some(near) => refusal.help(format!("did you mean {near}?")),
            None => refusal.help("list them with `glooscope graph --format json`"),
        });
    }
    Ok(found)
}
