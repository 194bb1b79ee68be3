//! The graph in the language of Graphviz.

use std::io::{self, Write};

use super::{about, groups, label, share};
use crate::report::clean;
use crate::report::shape::graph::{Graph, Node};

/// Writes it.
pub(super) fn write(graph: &Graph, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "digraph glooscope {{")?;
    writeln!(out, "  graph [rankdir=LR, fontname=\"sans-serif\", ranksep=1]")?;
    writeln!(out, "  node [shape=box, style=rounded, fontname=\"sans-serif\", fontsize=11]")?;
    writeln!(out, "  edge [fontname=\"sans-serif\", fontsize=10, color=\"#5b6472\"]")?;
    for (at, (title, nodes)) in groups(graph).into_iter().enumerate() {
        writeln!(out, "  subgraph cluster_{at} {{")?;
        writeln!(out, "    label={}; style=rounded; color=\"#b6bdc9\"", quoted(&title))?;
        for node in nodes.into_iter().map(|at| &graph.nodes[at]) {
            let (name, kind) = label(node);
            let text = format!("{}\\n{kind}", escaped(&name));
            writeln!(
                out,
                "    {} [label=\"{text}\", tooltip={}{}]",
                quoted(&node.id),
                quoted(&about(node)),
                look(node)
            )?;
        }
        writeln!(out, "  }}")?;
    }
    for edge in &graph.edges {
        let width = 1.0 + edge.percent.unwrap_or(0.0) / 25.0;
        let style = match edge.state {
            "dangling" => ", style=dashed",
            "unknown" => ", style=dotted",
            _ => "",
        };
        let color = match (edge.state, edge.what) {
            ("dangling", _) => ", color=\"#c0262d\"",
            (_, "refers") => ", color=\"#a9b1bd\"",
            _ => "",
        };
        let label = share(edge.percent).map(|share| format!(", headlabel={}", quoted(&share))).unwrap_or_default();
        let (from, to) = (quoted(&edge.from), quoted(&edge.to));
        writeln!(out, "  {from} -> {to} [penwidth={width:.2}{style}{color}{label}]")?;
    }
    writeln!(out, "}}")
}

fn look(node: &Node) -> String {
    let style = match node.state {
        "dangling" => ", style=\"rounded,dashed\"",
        "unknown" => ", style=\"rounded,dotted\"",
        _ => "",
    };
    let color = match (node.severity, node.state) {
        (Some("error"), _) | (None, "dangling") => ", color=\"#c0262d\", penwidth=2",
        (Some("warning"), _) => ", color=\"#9a6700\", penwidth=2",
        (Some("info"), _) => ", color=\"#0860ca\", penwidth=2",
        _ => "",
    };
    format!("{style}{color}")
}

fn quoted(text: &str) -> String {
    format!("\"{}\"", escaped(text))
}

/// A text within quotation marks; a backslash would start an escape.
fn escaped(text: &str) -> String {
    clean(text).replace('\\', "\\\\").replace('"', "\\\"")
}
