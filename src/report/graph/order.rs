//! In which column each node stands, and in which order: so that requests run from left to right, and edges run straight.

use rustc_hash::FxHashMap;

use super::view::HOST;
use crate::report::shape::graph::{Graph, Node};

/// What is placed: the nodes, and behind them where edges pass columns on the way to a node. All edges that lead there from columns
/// before share such a place.
#[derive(Debug)]
pub(super) struct Order {
    /// The column of each item.
    pub(super) column: Vec<usize>,
    /// The band of each item.
    pub(super) band: Vec<usize>,
    /// The items of each band and column from top to bottom.
    pub(super) cells: Vec<Vec<Vec<usize>>>,
    /// The items that each edge passes, its ends among them.
    pub(super) ways: Vec<Vec<usize>>,
}

/// How often order is improved.
const ROUNDS: usize = 12;

impl Order {
    /// Orders a graph whose nodes are drawn in these bands, in the order in which they are to be drawn at first.
    pub(super) fn of(graph: &Graph, ends: &[(usize, usize)], bands: &[Vec<usize>]) -> Order {
        let mut column = columns(graph, ends);
        let mut band = vec![0; graph.nodes.len()];
        for (at, nodes) in bands.iter().enumerate() {
            nodes.iter().for_each(|&node| band[node] = at);
        }
        let mut passed: FxHashMap<(usize, usize), usize> = FxHashMap::default();
        let mut ways = Vec::with_capacity(ends.len());
        for &(from, to) in ends {
            let mut way = vec![from];
            for between in column[from] + 1..column[to] {
                way.push(*passed.entry((to, between)).or_insert_with(|| {
                    column.push(between);
                    band.push(band[to]);
                    column.len() - 1
                }));
            }
            way.push(to);
            ways.push(way);
        }
        let width = column.iter().max().map_or(0, |last| last + 1);
        let mut cells = vec![vec![Vec::new(); width]; bands.len()];
        for at in 0..column.len() {
            cells[band[at]][column[at]].push(at);
        }
        let mut order = Order { column, band, cells, ways };
        order.improve();
        order
    }

    /// Moves each item to where its neighbours are, from left to right and back, and keeps the best of what comes of it.
    fn improve(&mut self) {
        let near = self.neighbours();
        let mut best = (self.length(), self.cells.clone(), self.band.clone());
        for round in 0..ROUNDS {
            if round % 3 == 2 {
                self.sort_bands(&near);
            }
            let width = self.cells.first().map_or(0, Vec::len);
            let side = round % 2;
            for step in 0..width {
                let column = if side == 0 { step } else { width - 1 - step };
                self.sort_column(column, &near[side]);
            }
            let length = self.length();
            if length < best.0 {
                best = (length, self.cells.clone(), self.band.clone());
            }
        }
        (self.cells, self.band) = (best.1, best.2);
    }

    /// For each item those before it, and those behind it.
    fn neighbours(&self) -> [Vec<Vec<usize>>; 2] {
        let mut near = [vec![Vec::new(); self.column.len()], vec![Vec::new(); self.column.len()]];
        for pair in self.ways.iter().flat_map(|way| way.windows(2)) {
            near[0][pair[1]].push(pair[0]);
            near[1][pair[0]].push(pair[1]);
        }
        near
    }

    /// The place of each item from the top, bands below one another.
    fn places(&self) -> Vec<f64> {
        let mut places = vec![0.0; self.column.len()];
        let mut top = 0.0;
        for band in &self.cells {
            let tallest = band.iter().map(Vec::len).max().unwrap_or(0);
            for column in band {
                let start = top + number(tallest - column.len()) / 2.0;
                column.iter().enumerate().for_each(|(at, &item)| places[item] = start + number(at));
            }
            top += number(tallest) + 1.0;
        }
        places
    }

    fn length(&self) -> f64 {
        let places = self.places();
        let pairs = self.ways.iter().flat_map(|way| way.windows(2));
        pairs.map(|pair| (places[pair[0]] - places[pair[1]]).abs()).sum()
    }

    fn sort_column(&mut self, column: usize, near: &[Vec<usize>]) {
        let places = self.places();
        for band in &mut self.cells {
            let wish = |&item: &usize| mean(near[item].iter().map(|&other| places[other])).unwrap_or(places[item]);
            band[column].sort_by(|one, other| wish(one).total_cmp(&wish(other)));
        }
    }

    fn sort_bands(&mut self, near: &[Vec<Vec<usize>>; 2]) {
        let places = self.places();
        let wish = |at: usize| {
            let items = self.cells[at].iter().flatten();
            let others = items.flat_map(|&item| near.iter().flat_map(move |side| &side[item]));
            mean(others.filter(|&&other| self.band[other] != at).map(|&other| places[other]))
                .unwrap_or(places[self.first(at)])
        };
        let wishes: Vec<f64> = (0..self.cells.len()).map(wish).collect();
        let mut bands: Vec<usize> = (0..self.cells.len()).collect();
        bands.sort_by(|&one, &other| wishes[one].total_cmp(&wishes[other]));
        let mut now = vec![0; bands.len()];
        bands.iter().enumerate().for_each(|(new, &old)| now[old] = new);
        self.cells = bands.iter().map(|&old| std::mem::take(&mut self.cells[old])).collect();
        self.band.iter_mut().for_each(|band| *band = now[*band]);
    }

    fn first(&self, band: usize) -> usize {
        self.cells[band].iter().flatten().next().copied().unwrap_or(0)
    }
}

fn mean(all: impl Iterator<Item = f64>) -> Option<f64> {
    let (sum, count) = all.fold((0.0, 0), |(sum, count), place| (sum + place, count + 1));
    (count > 0).then(|| sum / number(count))
}

/// A count as a length.
#[expect(clippy::cast_precision_loss, reason = "there are fewer nodes than 2 to the power of 52")]
pub(super) fn number(count: usize) -> f64 {
    count as f64
}

/// What requests meet one behind the other.
fn class(node: &Node) -> Option<usize> {
    Some(match node.kind {
        "Gateway" | "MatchableHttpGateway" | "MatchableTcpGateway" | "ListenerSet" | "XListenerSet" => 0,
        HOST => 1,
        "VirtualService" | "HTTPRoute" | "GRPCRoute" | "TLSRoute" | "TCPRoute" | "UDPRoute" | "RouteTable" => 2,
        "UpstreamGroup" => 3,
        "Upstream" | "Backend" | "DirectResponse" => 4,
        "Service" => 5,
        _ => return None,
    })
}

/// The column of each node; none is empty. What requests don't meet stands beside upstreams, or before what it is for.
fn columns(graph: &Graph, ends: &[(usize, usize)]) -> Vec<usize> {
    let classes: Vec<Option<usize>> = graph.nodes.iter().map(class).collect();
    let depth = depths(graph, ends, &classes);
    let deepest = depth.iter().max().copied().unwrap_or(0);
    let place = |at: usize| match classes[at] {
        Some(2) => Some(2 + depth[at]),
        Some(class) if class > 2 => Some(class + deepest),
        class => class,
    };
    let mut column: Vec<Option<usize>> = (0..graph.nodes.len()).map(place).collect();
    let known = column.clone();
    let mut is_met = vec![false; column.len()];
    ends.iter().for_each(|&(_, to)| is_met[to] = true);
    for &(from, to) in ends {
        if known[from].is_none() && !is_met[from] {
            let before = known[to].unwrap_or(4 + deepest).saturating_sub(1);
            column[from] = Some(column[from].map_or(before, |other: usize| other.min(before)));
        }
    }
    let mut column: Vec<usize> = column.into_iter().map(|column| column.unwrap_or(4 + deepest)).collect();
    let mut used = column.clone();
    used.sort_unstable();
    used.dedup();
    column.iter_mut().for_each(|column| *column = used.partition_point(|other| other < column));
    column
}

/// How many delegations lie before each table; what lies on a circle counts as far as it was come to.
fn depths(graph: &Graph, ends: &[(usize, usize)], classes: &[Option<usize>]) -> Vec<usize> {
    let is_table = |at: usize| usize::from(graph.nodes[at].kind == "RouteTable");
    let mut depth: Vec<usize> = (0..graph.nodes.len()).map(is_table).collect();
    let mut below: Vec<Vec<usize>> = vec![Vec::new(); depth.len()];
    let mut above = vec![0; depth.len()];
    for &(from, to) in
        ends.iter().filter(|(from, to)| classes[*from] == Some(2) && classes[*to] == Some(2) && from != to)
    {
        below[from].push(to);
        above[to] += 1;
    }
    let mut ready: Vec<usize> = (0..depth.len()).filter(|&at| above[at] == 0).collect();
    while let Some(at) = ready.pop() {
        for &to in &below[at] {
            depth[to] = depth[to].max(depth[at] + 1);
            above[to] -= 1;
            if above[to] == 0 {
                ready.push(to);
            }
        }
    }
    depth
}
