//! The graph as a picture that stands for itself: no script, no font, light and dark as the reader has it.

use std::fmt::Write as _;
use std::io::{self, Write};

use rustc_hash::FxHashMap;

use super::layout::{COLUMN, Layout, layout};
use super::{about, share};
use crate::report::check::attribute as escaped;
use crate::report::measure::width;
use crate::report::shape::graph::{Edge, Graph};

const STYLE: &str = include_str!("graph.css");

/// Writes it.
pub(super) fn write(graph: &Graph, out: &mut dyn Write) -> io::Result<()> {
    let layout = layout(graph);
    let (wide, tall) = layout.size;
    writeln!(
        out,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{wide:.0}\" height=\"{tall:.0}\" viewBox=\"0 0 {wide:.0} {tall:.0}\" role=\"img\" aria-label=\"Who refers to whom\">"
    )?;
    writeln!(out, "<style>\n{STYLE}</style>\n<rect class=\"page\" width=\"100%\" height=\"100%\"/>")?;
    for (title, frame) in &layout.bands {
        writeln!(
            out,
            "<g class=\"band\"><rect x=\"{:.1}\" y=\"{:.1}\" width=\"{:.1}\" height=\"{:.1}\" rx=\"8\"/><text x=\"{:.1}\" y=\"{:.1}\">{}</text></g>",
            frame.x,
            frame.y,
            frame.width,
            frame.height,
            frame.x + 8.0,
            frame.y + 15.0,
            escaped(title)
        )?;
    }
    // Two shares at one node would lie over each other.
    let mut shared: FxHashMap<&str, usize> = FxHashMap::default();
    for edge in graph.edges.iter().filter(|edge| share(edge.percent).is_some()) {
        *shared.entry(&edge.to).or_default() += 1;
    }
    for (edge, way) in graph.edges.iter().zip(&layout.ways) {
        self::edge(edge, way, shared.get(&*edge.to) == Some(&1), out)?;
    }
    nodes(graph, &layout, out)?;
    writeln!(out, "</svg>")
}

fn nodes(graph: &Graph, layout: &Layout, out: &mut dyn Write) -> io::Result<()> {
    for ((node, place), (name, kind)) in graph.nodes.iter().zip(&layout.boxes).zip(&layout.labels) {
        let class = ["node", node.state, node.severity.unwrap_or("")].join(" ");
        let (x, y) = (place.x + 10.0, place.y);
        writeln!(
            out,
            "<g class=\"{}\"><title>{}</title><rect x=\"{:.1}\" y=\"{y:.1}\" width=\"{:.1}\" height=\"{:.1}\" rx=\"6\"/>{}{}</g>",
            class.trim_end(),
            escaped(&about(node)),
            place.x,
            place.width,
            place.height,
            text("name", (x, y + 16.0), name),
            text("kind", (x, y + 30.0), kind),
        )?;
    }
    Ok(())
}

/// A text that is as wide as it was measured, whatever font is at hand.
fn text(class: &str, (x, y): (f64, f64), text: &str) -> String {
    let columns = u32::try_from(width(text)).unwrap_or(u32::MAX);
    let column = if class == "name" { COLUMN } else { COLUMN * 10.0 / 12.0 };
    let long = f64::from(columns) * column;
    let fixed = if columns > 1 {
        format!(" textLength=\"{long:.1}\" lengthAdjust=\"spacingAndGlyphs\"")
    } else {
        String::new()
    };
    format!("<text class=\"{class}\" x=\"{x:.1}\" y=\"{y:.1}\"{fixed}>{}</text>", escaped(text))
}

fn edge(edge: &Edge, way: &[(f64, f64)], is_alone: bool, out: &mut dyn Write) -> io::Result<()> {
    let stroke = 1.0 + edge.percent.unwrap_or(0.0) / 100.0 * 5.0;
    let mut path = String::new();
    for (at, pair) in way.windows(2).enumerate() {
        let [(x, y), (to_x, to_y)] = [pair[0], pair[1]];
        if at == 0 {
            let _ = write!(path, "M{x:.1} {y:.1}");
        }
        // Between columns it bends, and through one it runs straight.
        if at % 2 == 0 {
            let bend = ((to_x - x) / 2.0).abs().max(24.0);
            let _ = write!(path, "C{:.1} {y:.1} {:.1} {to_y:.1} {to_x:.1} {to_y:.1}", x + bend, to_x - bend);
        } else {
            let _ = write!(path, "H{to_x:.1}");
        }
    }
    let said = format!("{} {} {}", edge.from, edge.what, edge.to);
    let said = share(edge.percent).map_or_else(|| said.clone(), |share| format!("{said}, {share}"));
    writeln!(
        out,
        "<path class=\"{} {}\" stroke-width=\"{stroke:.2}\" d=\"{path}\"><title>{}</title></path>",
        edge.what,
        edge.state,
        escaped(&said)
    )?;
    let (Some(share), Some(&(x, y))) = (share(edge.percent).filter(|_| is_alone), way.last()) else { return Ok(()) };
    writeln!(
        out,
        "<text class=\"share\" x=\"{:.1}\" y=\"{:.1}\">{}</text>",
        x - 4.0,
        y - 4.0 - stroke / 2.0,
        escaped(&share)
    )
}
