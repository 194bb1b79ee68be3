//! The graph of hosts and resources: as DOT, Mermaid, JSON and SVG.
//!
//! All formats show the same [shape](super::shape::graph). An SVG is laid out here, without another program.

mod dot;
mod focus;
mod layout;
mod mermaid;
mod order;
mod svg;
mod view;

use std::io::{self, Write};

use super::GraphFormat;
use super::shape::graph::{Graph, Node};

pub use focus::{Focus, focus};
pub use mermaid::MOST_EDGES;
pub use view::graph;

/// Writes a graph.
pub fn write(format: GraphFormat, graph: &Graph, out: &mut dyn Write) -> io::Result<()> {
    match format {
        GraphFormat::Dot => dot::write(graph, out),
        GraphFormat::Mermaid => mermaid::write(graph, out),
        GraphFormat::Json => super::json::write(graph, out),
        GraphFormat::Svg => svg::write(graph, out),
    }
}

/// All graphs in one, an environment behind the other.
pub fn merged(graphs: impl IntoIterator<Item = Graph>) -> Graph {
    let mut all = Graph { version: super::shape::VERSION, nodes: Vec::new(), edges: Vec::new() };
    for graph in graphs {
        all.nodes.extend(graph.nodes);
        all.edges.extend(graph.edges);
    }
    all
}

/// The nodes that are drawn together: those of a namespace in an environment, with its title, in the order of their first.
fn groups(graph: &Graph) -> Vec<(String, Vec<usize>)> {
    let mut groups: indexmap::IndexMap<(Option<&str>, &str), Vec<usize>> = indexmap::IndexMap::new();
    for (at, node) in graph.nodes.iter().enumerate() {
        groups.entry((node.environment.as_deref(), &node.namespace)).or_default().push(at);
    }
    let title = |(environment, namespace): (Option<&str>, &str)| {
        let namespace = if namespace.is_empty() { "no namespace" } else { namespace };
        environment.map_or_else(|| namespace.to_owned(), |environment| format!("{environment}: {namespace}"))
    };
    groups.into_iter().map(|(key, nodes)| (title(key), nodes)).collect()
}

/// What people read of a node: its name, of many domains the first, and its kind.
fn label(node: &Node) -> (String, &'static str) {
    let name = match node.name.split_once(", ") {
        Some((first, rest)) if node.kind == view::HOST => format!("{first} +{}", rest.split(", ").count()),
        _ if node.name.is_empty() => "without a name".to_owned(),
        _ => node.name.clone(),
    };
    (super::clean(&name).into_owned(), node.kind)
}

/// What is said of a node where one points at it.
fn about(node: &Node) -> String {
    let mut said = format!("{} {}", node.kind, crate::model::slashed(&node.namespace, &node.name));
    if node.kind == view::HOST {
        said = format!("{} {}", node.kind, node.name);
    }
    if node.state != "defined" {
        said = format!("{said}, {}", node.state);
    }
    if node.findings > 0 {
        said = format!(
            "{said}, {}, the worst: {}",
            super::measure::count(node.findings, "finding"),
            node.severity.unwrap_or_default()
        );
    }
    super::clean(&said).into_owned()
}

/// What stands at an edge: the share of one that gets only a part.
fn share(percent: Option<f64>) -> Option<String> {
    let percent = percent.filter(|percent| *percent < 100.0)?;
    Some(format!("{}%", (percent * 100.0).round() / 100.0))
}
