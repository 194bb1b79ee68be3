// The picture of the flow: from host through route and group to upstream, as wide as the shares.

// So many routes are drawn, and so many upstreams of each, the largest.
const FLOW_ROUTES = 40;
const FLOW_DESTINATIONS = 24;
const BOX = { least: 20, gap: 8, full: 14, narrow: 760, letter: 6.7 };

/** Where the lanes stand in a picture of that width. */
function lanesOf(width) {
  const between = Math.max(36, width * 0.055);
  const wide = (width - 8 - 3 * between) / 4;
  return { wide, at: [0, 1, 2, 3].map((lane) => 4 + lane * (wide + between)) };
}

/** What is drawn of rows: boxes by lane, and the links between them. A route without a group passes the lane of groups in a gap of its own. */
function flowOf(rows) {
  const nodes = new Map();
  const links = [];
  const node = (lane, name, about, route, size) => {
    const key = `${lane} ${name}`;
    if (!nodes.has(key)) nodes.set(key, { lane, name, about, routes: new Set(), size: 0, state: "", to: [], from: [] });
    const made = nodes.get(key);
    made.routes.add(route);
    made.size += size;
    return made;
  };
  const link = (from, to, size, route, about = "") => {
    let made = from.to.find((each) => each.to === to);
    if (!made) {
      made = { from, to, size: 0, routes: new Set(), about };
      links.push(made);
      from.to.push(made);
      to.from.push(made);
    }
    made.size += size;
    made.routes.add(route);
  };
  rows.forEach((row, at) => {
    const size = row.isServed ? BOX.full : 0;
    const host = node(0, row.domains, `host ${row.domains}`, at, size);
    const route = node(1, `${at} ${row.words}`, `route ${row.words} of ${row.domains}`, at, size);
    [route.name, route.row] = [row.words, row];
    link(host, route, size, at);
    const middle = row.group ? node(2, row.group, `upstream group ${row.group}`, at, size) : node(2, `${at}`, "", at, size);
    middle.isGap = !row.group;
    link(route, middle, size, at);
    const all = view.destinations(row.route.d).sort((one, other) => (other.percent ?? 0) - (one.percent ?? 0));
    const rest = all.length > FLOW_DESTINATIONS ? all.splice(FLOW_DESTINATIONS) : [];
    for (const to of all) {
      const part = size * (to.percent ?? 0) / 100;
      const upstream = node(3, to.upstream, `upstream ${to.upstream}${to.state === "defined" ? "" : `, ${to.state}`}`, at, part);
      upstream.state = to.state;
      link(middle, upstream, part, at, `${percentText(to.percent)} of ${row.group || row.words} to ${to.upstream}`);
    }
    if (rest.length > 0) {
      const [about, part] = [`${rest.length} more upstreams`, size * rest.reduce((sum, to) => sum + (to.percent ?? 0), 0) / 100];
      link(middle, node(3, about, about, at, part), part, at);
    }
  });
  return { lanes: [0, 1, 2, 3].map((lane) => [...nodes.values()].filter((one) => one.lane === lane)), links };
}

/** Gives each box its height and place, and each link its ends; how tall all of it is. */
function place(lanes, links) {
  const middle = (one) => one.y + one.height / 2;
  for (const one of lanes.flat()) one.height = one.isGap ? Math.max(one.size, 2) : Math.max(one.size, BOX.least);
  const tall = (lane) => lane.reduce((sum, one) => sum + one.height + BOX.gap, 0);
  const height = Math.max(...lanes.map(tall), 60) + 16;
  lanes.forEach((lane, at) => {
    // Groups and upstreams stand at the height of what leads to them.
    if (at > 1) {
      const wish = ({ from }) => {
        const weight = (each) => each.size || 0.01;
        return from.reduce((sum, each) => sum + middle(each.from) * weight(each), 0) / from.reduce((sum, each) => sum + weight(each), 0);
      };
      lane.forEach((one) => { one.wish = wish(one); });
      lane.sort((one, other) => one.wish - other.wish);
    }
    let y = 8 + (height - 16 - tall(lane)) / 2;
    for (const one of lane) {
      one.y = y;
      y += one.height + BOX.gap;
    }
  });
  // Links leave and come in the order of where they lead, so that they cross as little as can be.
  const stack = (one, all, end, far) => {
    let y = middle(one) - one.size / 2;
    for (const each of all.sort((a, b) => middle(a[far]) - middle(b[far]))) {
      each[end] = y + each.size / 2;
      y += each.size;
    }
  };
  for (const one of lanes.flat()) {
    stack(one, one.to, "y1", "to");
    stack(one, one.from, "y2", "from");
  }
  return height;
}

/** Draws the picture anew; whoever stands on a box by keys goes on standing on it. */
function drawFlow(all) {
  const forwarding = all.filter((row) => view.lists[row.route.d].length > 0);
  const rows = forwarding.slice(0, FLOW_ROUTES);
  const left = forwarding.length - rows.length;
  $("flow-note").textContent = rows.length === 0 ? "No route that forwards fits the search." :
    left > 0 ? `The first ${count(rows.length, "route")} that forward and fit the search below; narrow the search to see others.` : "";
  const width = Math.max($("picture").clientWidth, BOX.narrow);
  const { wide, at: lefts } = lanesOf(width);
  const { lanes, links } = flowOf(rows);
  const height = place(lanes, links);
  const svg = el("svg", { width, height, viewBox: `0 0 ${width} ${height}`, role: "group", "aria-label": "Flow of requests" });
  const drawn = [];
  for (const { from, size, routes, about, y1, y2 } of links) {
    const x1 = lefts[from.lane] + (from.isGap ? 0 : wide);
    // A gap is passed straight.
    const start = from.isGap ? `M${x1} ${y1}H${x1 + wide}` : `M${x1} ${y1}`;
    const bend = (lefts[1] - lefts[0] - wide) / 2;
    const path = el("path", { class: size > 0 ? "link" : "link none", d: `${start}c${bend} 0 ${bend} ${y2 - y1} ${2 * bend} ${y2 - y1}`, "stroke-width": Math.max(size, 1) },
      about ? el("title", {}, about) : null);
    drawn.push([path, routes]);
    svg.append(path);
  }
  const order = lanes.flat().filter((one) => !one.isGap);
  const boxes = order.map((one) => {
    const shares = one.row ? view.destinations(one.row.route.d).slice(0, NAMED).map((to) => `${percentText(to.percent)} ${to.upstream}`).join(", ") : count(one.routes.size, "route");
    const label = `${one.about}: ${shares}${one.row && !one.row.isServed ? `, ${one.row.status}` : ""}`;
    const state = one.row && !one.row.isServed ? "dead" : one.state;
    const box = el("g", { class: `node ${state}`, role: "img", "aria-label": label, tabindex: "-1" }, el("title", {}, label),
      el("rect", { class: "box", x: lefts[one.lane], y: one.y, width: wide, height: one.height, rx: 4 }),
      el("text", { x: lefts[one.lane] + 6, y: one.y + one.height / 2 + 4 }, cut(one.name, Math.floor((wide - 10) / BOX.letter))));
    const light = (isLit) => {
      svg.classList.toggle("lights", isLit);
      for (const [shape, routes] of drawn) shape.classList.toggle("lit", isLit && [...one.routes].some((route) => routes.has(route)));
    };
    Object.assign(box, { onmouseenter: () => light(true), onmouseleave: () => light(false), onfocus: () => light(true), onblur: () => light(false) });
    drawn.push([box, one.routes]);
    svg.append(box);
    return box;
  });
  order.forEach((one, at) => { boxes[at].dataset.key = `${one.lane} ${one.about}`; });
  const was = $("picture").querySelector("[tabindex='0']");
  const isHeld = was !== null && was === document.activeElement;
  const entry = Math.max(0, boxes.findIndex((box) => box.dataset.key === was?.dataset.key));
  boxes[entry]?.setAttribute("tabindex", "0");
  svg.onkeydown = (event) => {
    const at = boxes.indexOf(document.activeElement);
    const lane = at < 0 ? 0 : order[at].lane;
    const beside = (step) => order.findIndex((one) => one.lane === lane + step && [...one.routes].some((route) => order[at].routes.has(route)));
    const first = (steps) => steps.map(beside).find((found) => found >= 0);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: boxes.length - 1 }[event.key] ??
      { ArrowRight: () => first([1, 2, 3]), ArrowLeft: () => first([-1, -2, -3]) }[event.key]?.();
    if (at < 0 || next === undefined || !boxes[next]) return;
    event.preventDefault();
    boxes[at].setAttribute("tabindex", "-1");
    boxes[next].setAttribute("tabindex", "0");
    boxes[next].focus();
  };
  $("picture").replaceChildren(svg);
  if (isHeld) boxes[entry]?.focus({ preventScroll: true });
}
