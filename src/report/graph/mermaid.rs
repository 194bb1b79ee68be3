//! The graph as a flowchart of Mermaid, which pages of Markdown draw.

use std::fmt::Write as _;
use std::io::{self, Write};

use rustc_hash::FxHashMap;

use super::{groups, label, share};
use crate::report::clean;
use crate::report::shape::graph::Graph;

/// How many edges Mermaid draws where its configuration says nothing else (`maxEdges`).
pub const MOST_EDGES: usize = 500;

/// Writes it.
pub(super) fn write(graph: &Graph, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "flowchart LR")?;
    for (at, (title, nodes)) in groups(graph).into_iter().enumerate() {
        writeln!(out, "  subgraph g{at}[\"{}\"]", escaped(&title))?;
        for at in nodes {
            let (name, kind) = label(&graph.nodes[at]);
            writeln!(out, "    n{at}[\"{}<br/>{kind}\"]", escaped(&name))?;
        }
        writeln!(out, "  end")?;
    }
    let place: FxHashMap<&str, usize> = graph.nodes.iter().enumerate().map(|(at, node)| (&*node.id, at)).collect();
    for edge in &graph.edges {
        let label = share(edge.percent).map(|share| format!("|\"{}\"|", escaped(&share))).unwrap_or_default();
        let arrow = if matches!(edge.state, "dangling" | "unknown") { "-.->" } else { "-->" };
        writeln!(out, "  n{} {arrow}{label} n{}", place[&*edge.from], place[&*edge.to])?;
    }
    for (at, edge) in graph.edges.iter().enumerate() {
        let width = 1.0 + edge.percent.unwrap_or(0.0) / 25.0;
        let style = match edge.state {
            "dangling" => ",stroke:#c0262d,stroke-dasharray:6 4",
            "unknown" => ",stroke-dasharray:1 4",
            _ => "",
        };
        if edge.percent.is_some() || !style.is_empty() {
            writeln!(out, "  linkStyle {at} stroke-width:{width:.2}px{style}")?;
        }
    }
    for (class, style) in [
        ("error", "stroke:#c0262d,stroke-width:2px"),
        ("warning", "stroke:#9a6700,stroke-width:2px"),
        ("info", "stroke:#0860ca,stroke-width:2px"),
        ("dangling", "stroke:#c0262d,stroke-dasharray:6 4"),
        ("unknown", "stroke-dasharray:1 4"),
    ] {
        let has = |at: &usize| {
            let node = &graph.nodes[*at];
            node.severity == Some(class) || node.state == class
        };
        let nodes: Vec<String> = (0..graph.nodes.len()).filter(has).map(|at| format!("n{at}")).collect();
        if !nodes.is_empty() {
            writeln!(out, "  classDef {class} {style}\n  class {} {class}", nodes.join(","))?;
        }
    }
    Ok(())
}

/// A text within quotation marks. Mermaid reads entities written with `#`; all that may mean something to it or to HTML is one.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in clean(text).chars() {
        if c.is_alphanumeric() || " .-/:,+%*".contains(c) {
            escaped.push(c);
        } else {
            let _ = write!(escaped, "#{};", u32::from(c));
        }
    }
    escaped
}
