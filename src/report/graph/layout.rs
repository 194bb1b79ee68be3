//! Where everything stands in a picture, in pixels.

use super::order::{Order, number};
use super::{groups, label};
use crate::report::Style;
use crate::report::measure::{char_width, fit, width};
use crate::report::shape::graph::Graph;

/// A picture that is laid out.
#[derive(Debug)]
pub(super) struct Layout {
    /// Where each node stands.
    pub(super) boxes: Vec<Box>,
    /// What is written of each node: its name, cut where it is too long, and its kind.
    pub(super) labels: Vec<(String, &'static str)>,
    /// The bands of namespaces, each with its title.
    pub(super) bands: Vec<(String, Box)>,
    /// The way of each edge: where it leaves a column and where it comes to the next one, again and again.
    pub(super) ways: Vec<Vec<(f64, f64)>>,
    /// The size of the whole.
    pub(super) size: (f64, f64),
}

/// A rectangle.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Box {
    pub(super) x: f64,
    pub(super) y: f64,
    pub(super) width: f64,
    pub(super) height: f64,
}

impl Box {
    fn middle(self) -> f64 {
        self.y + self.height / 2.0
    }
}

/// How wide a column of text is at the size of names, in a font in which all characters are alike.
pub(super) const COLUMN: f64 = 7.25;
/// The longest name that is shown whole.
const LONGEST: usize = 44;
const NODE: f64 = 38.0;
const PASS: f64 = 6.0;
const GAP: f64 = 10.0;
const PADDING: f64 = 10.0;
const BETWEEN: f64 = 70.0;
const MARGIN: f64 = 16.0;
const TITLE: f64 = 22.0;

/// Lays a graph out.
pub(super) fn layout(graph: &Graph) -> Layout {
    let place: rustc_hash::FxHashMap<&str, usize> =
        graph.nodes.iter().enumerate().map(|(at, node)| (&*node.id, at)).collect();
    let ends: Vec<(usize, usize)> = graph.edges.iter().map(|edge| (place[&*edge.from], place[&*edge.to])).collect();
    let groups = groups(graph);
    let bands: Vec<Vec<usize>> = groups.iter().map(|(_, nodes)| nodes.clone()).collect();
    let order = Order::of(graph, &ends, &bands);
    let cut = Style::default();
    let labels: Vec<(String, &'static str)> = graph
        .nodes
        .iter()
        .map(|node| {
            let (name, kind) = label(node);
            (fit(&name, LONGEST, &cut).into_owned(), kind)
        })
        .collect();
    let columns = columns(&order, &labels);
    let mut boxes = vec![Box::default(); order.column.len()];
    let mut shown = Vec::new();
    let mut top = MARGIN;
    let right = columns.last().map_or(0.0, |(x, width)| x + width);
    for (at, cells) in order.cells.iter().enumerate() {
        let title = cells.iter().flatten().find(|&&item| item < graph.nodes.len()).copied();
        let height = cells.iter().map(|items| tall(items, graph.nodes.len())).fold(0.0, f64::max);
        let bottom = top + TITLE + height + GAP;
        for (items, &(x, width)) in cells.iter().zip(&columns) {
            let mut y = top + TITLE + (height - tall(items, graph.nodes.len())) / 2.0;
            for &item in items {
                let height = if item < graph.nodes.len() { NODE } else { PASS };
                boxes[item] = Box { x, y, width, height };
                y += height + GAP;
            }
        }
        straighten(&order, at, (top + TITLE, top + TITLE + height), &mut boxes);
        let frame = Box { x: MARGIN / 2.0, y: top, width: right + MARGIN / 2.0, height: bottom - top };
        let title = title.and_then(|node| groups.iter().find(|(_, nodes)| nodes.contains(&node)));
        shown.push((title.map(|(title, _)| title.clone()).unwrap_or_default(), frame));
        top = bottom + GAP;
    }
    for (node, label) in boxes.iter_mut().zip(&labels) {
        node.width = wide(label);
    }
    let ways = order.ways.iter().map(|way| points(way, &boxes)).collect();
    boxes.truncate(graph.nodes.len());
    Layout { boxes, labels, bands: shown, ways, size: (right + MARGIN, top) }
}

/// How wide the box of a label is.
fn wide((name, kind): &(String, &'static str)) -> f64 {
    let widest = width(name).max(width(kind) + kind.chars().filter(|c| char_width(*c) == 0).count());
    number(widest) * COLUMN + 2.0 * PADDING
}

/// Left side and width of each column: as wide as its widest node.
fn columns(order: &Order, labels: &[(String, &'static str)]) -> Vec<(f64, f64)> {
    let count = order.column.iter().max().map_or(0, |last| last + 1);
    let mut widths = vec![0.0_f64; count];
    for (label, &column) in labels.iter().zip(&order.column) {
        widths[column] = widths[column].max(wide(label));
    }
    let mut x = MARGIN;
    let place = |width: f64| {
        let here = (x, width);
        x += width + BETWEEN;
        here
    };
    widths.into_iter().map(place).collect()
}

/// How tall items are on top of each other.
fn tall(items: &[usize], nodes: usize) -> f64 {
    let heights = items.iter().map(|&item| if item < nodes { NODE } else { PASS });
    heights.sum::<f64>() + number(items.len().saturating_sub(1)) * GAP
}

/// Moves the items of a band to the height of what leads to them, as far as there is room and their order stays.
fn straighten(order: &Order, band: usize, (top, bottom): (f64, f64), boxes: &mut [Box]) {
    let mut before: rustc_hash::FxHashMap<usize, Vec<usize>> = rustc_hash::FxHashMap::default();
    for pair in order.ways.iter().flat_map(|way| way.windows(2)) {
        if order.band[pair[0]] == band && order.band[pair[1]] == band && order.column[pair[0]] < order.column[pair[1]] {
            before.entry(pair[1]).or_default().push(pair[0]);
        }
    }
    for items in &order.cells[band] {
        let mut least = top;
        for &item in items {
            let wish = before.get(&item).map(|near| {
                near.iter().map(|&other| boxes[other].middle()).sum::<f64>() / number(near.len())
                    - boxes[item].height / 2.0
            });
            boxes[item].y = wish.unwrap_or(boxes[item].y).max(least);
            least = boxes[item].y + boxes[item].height + GAP;
        }
        let mut most = bottom;
        for &item in items.iter().rev() {
            boxes[item].y = boxes[item].y.min(most - boxes[item].height);
            most = boxes[item].y - GAP;
        }
    }
}

/// Where an edge leaves and comes to the items on its way.
fn points(way: &[usize], boxes: &[Box]) -> Vec<(f64, f64)> {
    let mut points = Vec::with_capacity(2 * way.len());
    for (at, &item) in way.iter().enumerate() {
        let here = boxes[item];
        if at > 0 {
            points.push((here.x, here.middle()));
        }
        if at + 1 < way.len() {
            points.push((here.x + here.width, here.middle()));
        }
    }
    points
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::shape::graph::{Edge, Node};

    fn drawn(count: usize) -> (Graph, Layout) {
        let kinds =
            ["Gateway", "Host", "VirtualService", "RouteTable", "UpstreamGroup", "Upstream", "Service", "Secret"];
        let node = |at: usize| Node {
            id: at.to_string(),
            environment: None,
            kind: kinds[at % kinds.len()],
            namespace: ["a", "b", ""][at % 3].to_owned(),
            name: "漢字-name-".repeat(1 + at % 7),
            state: "defined",
            severity: None,
            findings: 0,
            file: None,
            line: None,
            column: None,
        };
        let edge = |at: usize| Edge {
            from: (at * 7 % count).to_string(),
            to: (at * 11 % count).to_string(),
            what: "refers",
            state: "defined",
            references: 1,
            percent: None,
            fraction: None,
        };
        let graph =
            Graph { version: 1, nodes: (0..count).map(node).collect(), edges: (0..2 * count).map(edge).collect() };
        let layout = layout(&graph);
        (graph, layout)
    }

    #[test]
    fn nothing_lies_over_another() {
        for count in [1, 2, 9, 150] {
            let (graph, layout) = drawn(count);
            let apart = |a: &Box, b: &Box| {
                a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y
            };
            for (at, one) in layout.boxes.iter().enumerate() {
                assert!(layout.boxes[..at].iter().all(|other| apart(one, other)), "{one:?}");
                let text = number(width(&layout.labels[at].0)) * COLUMN;
                assert!(text < one.width && width(&layout.labels[at].0) <= LONGEST);
                assert!(one.x + one.width <= layout.size.0 && one.y + one.height <= layout.size.1);
                let title = &graph.nodes[at].namespace;
                let title = if title.is_empty() { "no namespace" } else { title };
                let frame = layout.bands.iter().find(|(name, _)| name == title).expect("its band").1;
                assert!(frame.y < one.y && one.y + one.height < frame.y + frame.height, "{one:?} {frame:?}");
            }
            for pair in layout.bands.windows(2) {
                assert!(pair[0].1.y + pair[0].1.height <= pair[1].1.y);
            }
            assert!(layout.ways.iter().all(|way| way.len() >= 2));
        }
    }
}
