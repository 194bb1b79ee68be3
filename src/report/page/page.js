// Draws the page from its data. Texts of manifests are only ever put in as texts.

const data = JSON.parse(document.getElementById("data").textContent);
const $ = (id) => document.getElementById(id);
// So many rows are drawn at once: each key is answered while it is pressed.
const ROWS = 50;
const SVG = "http://www.w3.org/2000/svg";

/** An element with attributes and children; `text` and functions (`onclick`) are set as properties. */
function el(name, attributes = {}, ...children) {
  const isSvg = ["svg", "g", "rect", "path", "text", "title"].includes(name);
  const made = isSvg ? document.createElementNS(SVG, name) : document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (typeof value === "function") made[key] = value;
    else made.setAttribute(key, value === true ? "" : value);
  }
  made.append(...children.filter((child) => child !== null && child !== undefined));
  return made;
}

const count = (number, noun) => `${number} ${noun}${number === 1 ? "" : "s"}`;
const percentText = (percent) => percent === null ? "–" : `${Math.round(percent * 100) / 100}%`;
const cut = (text, length) => text.length <= length ? text : `${text.slice(0, length / 2)}…${text.slice(text.length - length / 2 + 1)}`;
const debounce = (wait, work) => {
  let timer = 0;
  return () => { clearTimeout(timer); timer = setTimeout(work, wait); };
};

/** What is chosen; it stands in the fragment of the URL, so that it can be kept and sent. */
const state = { env: "", q: "", status: "", action: "", sort: "", dir: "" };

function readState() {
  const given = new URLSearchParams(location.hash.slice(1));
  for (const key of Object.keys(state)) state[key] = given.get(key) ?? "";
}

function keepState() {
  const kept = new URLSearchParams(Object.entries(state).filter(([, value]) => value !== ""));
  history.replaceState(null, "", `#${kept}`);
}

/** One environment, with what follows from it for drawing. */
class View {
  constructor(environment) {
    Object.assign(this, environment);
    this.tracer = new Tracer(environment);
    this.tried = new Map();
    this.rows = this.hosts.flatMap((host) => this.tables[host.table].map((route, index) => this.row(host, route, index)));
    this.used = new Map(this.groups.map((group) => [group.list, []]));
    for (const row of this.rows) this.used.get(row.route.d)?.push(row);
  }

  row(host, route, index) {
    const words = route.m.map((matcher) => matcher.w ?? matcher.p?.join(" ") ?? "any").join(" or ");
    const isServed = ["ok", "unknown"].includes(host.status) && ["ok", "unknown"].includes(route.s ?? "ok");
    const status = host.status !== "ok" ? host.status : route.s ?? "ok";
    const group = route.g === undefined ? "" : this.texts[route.g];
    const row = { host, route, index, words, isServed, status, group, domains: host.domains.join(", "), action: route.a ?? "forward" };
    row.place = `${this.texts[route.f[0]]}:${route.f[1]}`;
    row.to = this.lists[route.d].map(([upstream]) => this.texts[upstream]).join(" ");
    row.hay = lower([row.domains, host.owners.join(" "), route.n ?? "", words, group, row.to, row.action, row.place].join("\n"));
    row.keys = { host: row.domains, match: words, to: group || row.to || row.action, status, place: row.place };
    return row;
  }

  /** The destinations of a list, with the shares that are tried where some are. */
  destinations(list) {
    const tried = this.tried.get(list);
    return this.lists[list].map(([upstream, weight, percent, state, subset], at) =>
      ({ upstream: this.texts[upstream], weight, percent: tried ? tried.shares[at] : percent, state, subset }));
  }
}

let views = [];
let view = null;
let shown = ROWS;

function bar(percent) {
  return el("svg", { class: "bar", width: 64, height: 8, "aria-hidden": "true" },
    el("rect", { class: "all", width: 64, height: 8, rx: 2 }), el("rect", { class: "part", width: Math.max(0, (percent ?? 0) * 0.64), height: 8, rx: 2 }));
}

function destinationLines(row) {
  return view.destinations(row.route.d).map((to) => {
    const note = [to.state === "defined" ? "" : to.state, to.subset ?? ""].filter(Boolean).join(" ");
    const isBad = ["dangling", "dropped", "invalid"].includes(to.state);
    return el("div", { class: "to" }, el("span", { class: "percent" }, percentText(to.percent)), bar(row.isServed ? to.percent : 0),
      el("span", {}, to.upstream, note ? el("span", { class: isBad ? "bad" : "dim" }, ` ${note}`) : null));
  });
}

function badge(status, isServed) {
  return el("span", { class: isServed ? (status === "ok" ? "good" : "warn") : "bad" }, status);
}

function rowElement(row) {
  const { host, route } = row;
  const redirect = route.to ? `redirect ${route.to.status ?? ""}` : null;
  const response = route.b !== undefined ? `direct response ${route.c}` : null;
  const said = redirect ?? response ?? (row.action === "forward" ? null : row.action);
  const notes = [route.n ? `name ${route.n}` : "", ...(route.v ?? []).map((at) => `via ${view.texts[at]}`)].filter(Boolean);
  return el("tr", {},
    el("td", {}, row.domains, el("div", { class: "dim" }, host.owners.join(", "))),
    el("td", {}, row.words, notes.length ? el("div", { class: "dim" }, notes.join(", ")) : null),
    el("td", {}, row.group ? el("div", { class: "dim" }, `group ${row.group}`) : null, said, ...destinationLines(row)),
    el("td", {}, badge(row.status, row.isServed), ...[...host.reasons ?? [], ...route.r ?? []].map((reason) => el("div", { class: "dim" }, reason))),
    el("td", { class: "dim" }, row.place));
}

/** The rows that fit what is asked for, in the order that is asked for. */
function matching() {
  const words = lower(state.q).split(/\s+/).filter(Boolean);
  const fits = (row) => words.every((word) => row.hay.includes(word)) && (state.action === "" || row.action === state.action) &&
    (state.status === "" || row.isServed === (state.status === "served"));
  return sorted().filter(fits);
}

function sorted() {
  if (!view.rows[0]?.keys[state.sort]) return view.rows;
  const order = `${state.sort} ${state.dir}`;
  if (view.order !== order) {
    const sign = state.dir === "descending" ? -1 : 1;
    const by = (one, other) => one.keys[state.sort] < other.keys[state.sort] ? -sign : one.keys[state.sort] > other.keys[state.sort] ? sign : 0;
    [view.order, view.sorted] = [order, [...view.rows].sort(by)];
  }
  return view.sorted;
}

function drawRoutes() {
  const rows = matching();
  $("rows").replaceChildren(...rows.slice(0, shown).map(rowElement));
  $("matching").textContent = rows.length === view.rows.length ? count(rows.length, "route") : `${rows.length} of ${count(view.rows.length, "route")}`;
  $("more").hidden = rows.length <= shown;
  for (const button of document.querySelectorAll("th button")) {
    button.parentElement.setAttribute("aria-sort", button.dataset.sort === state.sort ? state.dir || "ascending" : "none");
  }
  $("what-if").hidden = view.tried.size === 0;
  return rows;
}

const drawFlowSoon = debounce(120, () => drawFlow(matching()));

// Flow

const LANES = [0, 250, 520, 760];
const FLOW_ROUTES = 40;
const BOX = { width: 210, least: 20, gap: 8, full: 14 };

function drawFlow(all) {
  const forwarding = all.filter((row) => view.lists[row.route.d].length > 0);
  const rows = forwarding.slice(0, FLOW_ROUTES);
  const left = forwarding.length - rows.length;
  $("flow-note").textContent = rows.length === 0 ? "No route that forwards fits the search." :
    left > 0 ? `The first ${count(rows.length, "route")} that forward and fit the search below; narrow the search to see others.` : "";
  const nodes = new Map();
  const node = (lane, name, about, routes, size) => {
    const key = `${lane} ${name}`;
    if (!nodes.has(key)) nodes.set(key, { lane, name, about, routes: new Set(), size: 0, in: 0, out: 0, state: "" });
    const made = nodes.get(key);
    routes.forEach((route) => made.routes.add(route));
    made.size += size;
    return made;
  };
  const links = [];
  const link = (from, to, size, route, about) => links.push({ from, to, size, route, about });
  rows.forEach((row, at) => {
    const size = BOX.full;
    const host = node(0, row.domains, `host ${row.domains}`, [at], size);
    const route = node(1, `${at} ${row.words}`, `route ${row.words} of ${row.domains}`, [at], size);
    [route.name, route.key] = [row.words, at];
    link(host, route, size, at);
    let from = route;
    if (row.group) {
      from = node(2, row.group, `upstream group ${row.group}`, [at], size);
      link(route, from, size, at);
    }
    for (const to of view.destinations(row.route.d)) {
      const part = size * (row.isServed ? to.percent ?? 0 : 0) / 100;
      const upstream = node(3, to.upstream, `upstream ${to.upstream}${to.state === "defined" ? "" : `, ${to.state}`}`, [at], part);
      upstream.state = to.state;
      link(from, upstream, part, at, `${percentText(to.percent)} of ${row.words} to ${to.upstream}`);
    }
  });
  const lanes = [0, 1, 2, 3].map((lane) => [...nodes.values()].filter((one) => one.lane === lane));
  const tall = (lane) => lane.reduce((sum, one) => sum + Math.max(one.size, BOX.least) + BOX.gap, 0);
  const height = Math.max(...lanes.map(tall), 60) + 16;
  // Groups and upstreams stand at the height of what leads to them.
  lanes.forEach((lane, at) => {
    if (at > 1) {
      const wish = (one) => { const from = links.filter((each) => each.to === one); return from.reduce((sum, each) => sum + each.from.y, 0) / (from.length || 1); };
      lane.forEach((one) => { one.wish = wish(one); });
      lane.sort((one, other) => one.wish - other.wish);
    }
    let y = 8 + (height - 16 - tall(lane)) / 2;
    for (const one of lane) {
      one.height = Math.max(one.size, BOX.least);
      one.y = y;
      y += one.height + BOX.gap;
    }
  });
  const svg = el("svg", { width: 980, height, viewBox: `0 0 980 ${height}`, role: "group", "aria-label": "Flow of requests" });
  const drawn = [];
  for (const each of links) {
    const y1 = each.from.y + (each.from.height - each.from.size) / 2 + each.from.out + each.size / 2;
    const y2 = each.to.y + (each.to.height - each.to.size) / 2 + each.to.in + each.size / 2;
    each.from.out += each.size;
    each.to.in += each.size;
    const [x1, x2] = [LANES[each.from.lane] + BOX.width + 4, LANES[each.to.lane] + 4];
    const middle = (x1 + x2) / 2;
    const path = el("path", { class: "link", d: `M${x1} ${y1}C${middle} ${y1} ${middle} ${y2} ${x2} ${y2}`, "stroke-width": Math.max(each.size, 1) },
      each.about ? el("title", {}, each.about) : null);
    drawn.push([path, new Set([each.route])]);
    svg.append(path);
  }
  const boxes = [];
  const order = lanes.flat();
  for (const one of order) {
    const shares = one.lane === 1 ? view.destinations(rows[one.key].route.d).map((to) => `${percentText(to.percent)} ${to.upstream}`).join(", ") : count(one.routes.size, "route");
    const label = `${one.about}: ${shares}`;
    const box = el("g", { class: `node ${one.state}`, role: "img", "aria-label": label, tabindex: "-1" }, el("title", {}, label),
      el("rect", { class: "box", x: LANES[one.lane] + 4, y: one.y, width: BOX.width, height: one.height, rx: 4 }),
      el("text", { x: LANES[one.lane] + 10, y: one.y + one.height / 2 + 4 }, cut(one.name, 29)));
    const light = (isLit) => {
      svg.classList.toggle("lights", isLit);
      for (const [shape, routes] of drawn) shape.classList.toggle("lit", isLit && [...one.routes].some((route) => routes.has(route)));
    };
    Object.assign(box, { onmouseenter: () => light(true), onmouseleave: () => light(false), onfocus: () => light(true), onblur: () => light(false) });
    drawn.push([box, one.routes]);
    boxes.push(box);
    svg.append(box);
  }
  boxes[0]?.setAttribute("tabindex", "0");
  svg.onkeydown = (event) => {
    const at = boxes.indexOf(document.activeElement);
    const lane = at < 0 ? 0 : order[at].lane;
    const beside = (step) => order.findIndex((one) => one.lane === lane + step && [...one.routes].some((route) => order[at].routes.has(route)));
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: boxes.length - 1 }[event.key] ??
      (event.key === "ArrowRight" ? [1, 2, 3].map(beside).find((found) => found >= 0) : event.key === "ArrowLeft" ? [-1, -2, -3].map(beside).find((found) => found >= 0) : undefined);
    if (at < 0 || next === undefined || !boxes[next]) return;
    event.preventDefault();
    boxes[at].setAttribute("tabindex", "-1");
    boxes[next].setAttribute("tabindex", "0");
    boxes[next].focus();
  };
  $("picture").replaceChildren(svg);
}

// Groups

/** Shares after asks in per cent by place: what is asked for, and the rest in the proportion of the weights now, as `glooscope set` does. */
function sharesAfter(now, asks) {
  const asked = [...asks.values()].reduce((sum, share) => sum + share, 0);
  const others = now.map((_, at) => at).filter((at) => !asks.has(at));
  const total = others.reduce((sum, at) => sum + now[at], 0);
  const rest = 100 - asked;
  if (rest < 0 || (rest > 0 && total === 0 && others.length !== 1)) return null;
  return now.map((share, at) => asks.has(at) ? asks.get(at) : total > 0 ? share / total * rest : rest);
}

const isPlain = (word) => /^[-+./:=@%,_0-9A-Za-z]+$/.test(word);
const quoted = (word) => isPlain(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;

function groupElement(group) {
  const name = view.texts[group.name];
  const users = view.used.get(group.list) ?? [];
  const hosts = [...new Set(users.map((row) => row.domains))];
  const now = view.lists[group.list].map(([, , percent]) => percent ?? 0);
  const asks = new Map();
  const outputs = [];
  const sliders = [];
  const code = el("code", {});
  const copy = el("button", { type: "button", onclick: () => navigator.clipboard?.writeText(code.textContent).then(() => { copy.textContent = "Copied"; }) }, "Copy");
  const moved = el("p", { role: "status", class: "dim" });
  const command = el("div", { class: "command", hidden: true }, code, copy);
  const show = () => {
    const shares = sharesAfter(now, asks) ?? now;
    view.lists[group.list].forEach(([, weight], at) => {
      const change = shares[at] - now[at];
      outputs[at].textContent = percentText(shares[at]) + (Math.abs(change) < 0.005 ? "" : ` (${change > 0 ? "+" : ""}${Math.round(change * 100) / 100})`);
      if (document.activeElement !== sliders[at] || !asks.has(at)) sliders[at].value = shares[at];
      sliders[at].setAttribute("aria-valuetext", `${percentText(shares[at])}, weight now ${weight ?? "none"}`);
    });
    const shift = shares.reduce((sum, share, at) => sum + Math.max(0, share - now[at]), 0);
    const isTried = asks.size > 0;
    command.hidden = !isTried;
    const words = [...asks].map(([at, share]) => `${view.texts[view.lists[group.list][at][0]]}=${share}%`);
    const environment = view.name === null ? [] : ["--env", view.name];
    code.textContent = ["glooscope", "set", name, ...words, ...environment, ...data.sources].map(quoted).join(" ");
    copy.textContent = "Copy";
    moved.textContent = isTried ? `${count(users.length, "route")} of ${count(hosts.length, "host")}: ${Math.round(shift * 100) / 100} points of each move` : "";
    if (isTried) view.tried.set(group.list, { shares });
    else view.tried.delete(group.list);
  };
  const lines = view.lists[group.list].flatMap(([upstream, weight, , state, subset], at) => {
    const id = `weight-${group.list}-${at}`;
    const slide = () => {
      const others = [...asks].reduce((sum, [place, share]) => place === at ? sum : sum + share, 0);
      const wanted = Math.min(Number(sliders[at].value), 100 - others);
      const next = new Map(asks).set(at, wanted);
      if (sharesAfter(now, next)) asks.set(at, wanted);
      sliders[at].value = asks.get(at) ?? now[at];
      show();
      drawRoutes();
      drawFlowSoon();
    };
    sliders[at] = el("input", { id, type: "range", min: 0, max: 100, step: 1, value: now[at], disabled: !group.settable, oninput: slide });
    outputs[at] = el("output", { for: id });
    const note = [state === "defined" ? "" : state, subset ?? ""].filter(Boolean).join(" ");
    return [el("label", { for: id, class: "mono" }, view.texts[upstream], note ? ` ${note}` : ""), sliders[at], outputs[at], el("span", { class: "dim" }, `weight ${weight ?? "–"}`)];
  });
  const reset = () => { asks.clear(); show(); };
  view.resets.push(reset);
  const listed = users.slice(0, 12).map((row) => el("li", { class: "mono" }, `${row.domains}: ${row.words}`));
  const article = el("article", { "aria-label": `Upstream group ${name}` }, el("h3", {}, name), el("p", { class: "dim" }, `${group.file}:${group.line}`),
    el("p", {}, users.length === 0 ? "No route goes to it." : `Used by ${count(users.length, "route")} of ${count(hosts.length, "host")}:`), el("ul", {}, ...listed),
    users.length > listed.length ? el("p", { class: "dim" }, `and ${users.length - listed.length} more`) : null,
    el("div", { class: "weights" }, ...lines),
    group.settable || now.length === 0 ? null : el("p", { class: "dim" }, "An upstream stands in it twice, so that no weight can be called by its name."), moved, command);
  show();
  return article;
}

function drawGroups(limit = 30) {
  view.resets = [];
  const more = view.groups.length > limit ? el("button", { type: "button", onclick: () => drawGroups(limit + 100) }, `Show more (${view.groups.length - limit})`) : null;
  const groups = view.groups.slice(0, limit).map(groupElement);
  $("group-list").replaceChildren(...(groups.length ? groups : [el("p", { class: "dim" }, "There is no upstream group.")]), ...(more ? [more] : []));
}

// Trace

function asked() {
  const sent = sentToUrl($("method").value, $("url").value.trim());
  for (const line of $("headers").value.split("\n").filter((line) => line.trim() !== "")) {
    const at = line.indexOf(":");
    const name = line.slice(0, Math.max(at, 0)).trim();
    if (at < 0 || !/^[-!#$%&'*+.^_`|~0-9A-Za-z]+$/.test(name)) throw new Malformed(`header \`${line}\`: write it as name: value`);
    if (alike(name, "host")) sent.host = line.slice(at + 1).trim();
    else sent.headers.push([name, line.slice(at + 1).trim()]);
  }
  return sent;
}

function answerElement(answer) {
  const port = answer.port === null ? "" : `, port ${answer.port}`;
  const lines = [];
  const say = (text, look = "") => lines.push(el("p", { class: look }, text));
  if (!answer.host && answer.status === 404) say("404: no host takes it", "bad");
  else if (!answer.host) say(answer.status === null ? "no answer" : String(answer.status), "bad");
  else say(`host ${answer.host.owners.join(", ")}, by ${answer.host.domain}`);
  if (answer.host && !answer.route) say(`${answer.status}: no route takes it`, "bad");
  if (answer.route) {
    const { matcher, index, name, via, file, line } = answer.route;
    say(`route ${index}: ${matcher.w ?? matcher.p?.join(" ")}${name ? `, name ${name}` : ""}${via.map((table) => `, via ${table}`).join("")}`, "tag");
    say(`${file}:${line}`, "dim");
    if (answer.group) say(`group ${answer.group}`, "dim");
    if (answer.redirect) say(`redirect ${answer.redirect.status ?? ""} to ${answer.redirect.location}`);
    else if (answer.directResponse) say(`direct response ${answer.directResponse.status} ${answer.directResponse.body}`);
    else if (answer.action !== "forward") say(answer.action);
    for (const to of answer.destinations) {
      lines.push(el("div", { class: "to mono" }, el("span", { class: "percent" }, percentText(to.percent)), bar(to.percent), el("span", {}, to.upstream)));
    }
    if (answer.rewritten?.host) say(`host becomes ${answer.rewritten.host}`);
    if (answer.rewritten?.path) say(`path becomes ${answer.rewritten.path}`);
    if (!answer.redirect && !answer.directResponse && answer.status !== null) say(`Envoy answers ${answer.status} by itself`, "bad");
  }
  answer.notes.forEach((note) => say(note, "warn"));
  const missed = answer.considered.filter((one) => one.why !== null);
  if (missed.length > 0) {
    lines.push(el("details", {}, el("summary", {}, `${count(missed.length, "route")} passed over`),
      el("ul", {}, ...missed.slice(-200).map((one) => el("li", { class: "mono" }, `${one.index}: ${one.matcher.w ?? one.matcher.p?.join(" ")}: ${one.text}`)))));
  }
  return el("article", {}, el("h3", {}, `${answer.gateway}${port}`), ...lines);
}

function drawTrace() {
  try {
    const traced = view.tracer.trace(asked());
    const answers = traced.answers.map(answerElement);
    if (traced.badRequest) answers.push(el("p", { class: "bad" }, `Envoy refuses it before it looks at routes: ${traced.error}`));
    else if (answers.length === 0) answers.push(el("p", { class: "bad" }, "No gateway listens for it."));
    $("answers").replaceChildren(...answers);
  } catch (error) {
    if (!(error instanceof Malformed)) throw error;
    $("answers").replaceChildren(el("p", { class: "bad" }, error.message));
  }
}

// Overview, findings, change

const isHere = (finding) => !finding.environments || finding.environments.includes(view.name);
const LOOK = { error: "bad", warning: "warn", info: "dim" };

function findingElement(finding) {
  return el("details", {}, el("summary", {}, el("span", { class: `tag ${LOOK[finding.severity]}` }, `${finding.severity}[${finding.rule}]`), ` ${finding.message} `,
    el("span", { class: "dim mono" }, `${finding.place[0]}:${finding.place[1]}`)), el("pre", { tabindex: "0", role: "region", "aria-label": `Finding ${finding.rule}` }, finding.text));
}

function drawOverview() {
  const unserved = view.rows.filter((row) => !row.isServed).length;
  const findings = data.findings.filter(isHere);
  const tile = (name, number, look = "") => el("div", {}, el("dt", {}, name), el("dd", { class: number > 0 ? look : "" }, String(number)));
  $("counts").replaceChildren(tile("hosts", view.hosts.length), tile("routes", view.rows.length), tile("not served", unserved, "bad"),
    tile("upstream groups", view.groups.length), tile("errors", data.counts[0], "bad"), tile("warnings", data.counts[1], "warn"));
  const worst = findings.slice(0, 5).map((finding) => el("li", {}, el("span", { class: `tag ${LOOK[finding.severity]}` }, finding.severity), ` ${finding.message}`));
  $("worst").replaceChildren(...(worst.length ? [el("p", {}, "Worst findings"), el("ul", {}, ...worst)] : []));
  const hosts = view.hosts.slice(0, 60).map((host) => el("li", {}, el("span", { class: "mono" }, host.domains.join(", ")), ` ${host.owners.join(", ")}${host.gateway ? ` on ${host.gateway}` : ""}, `,
    `${count(view.tables[host.table].length, "route")}, `, badge(host.status, ["ok", "unknown"].includes(host.status))));
  const more = view.hosts.length - hosts.length;
  const said = view.hosts.length === 0 ? "There is no virtual host in the sources." : "Hosts";
  $("hosts").replaceChildren(el("p", {}, said), el("ul", {}, ...hosts), more > 0 ? el("p", { class: "dim" }, `and ${more} more`) : "");
  const listed = findings.map(findingElement);
  $("finding-list").replaceChildren(...(listed.length ? listed : [el("p", { class: "dim" }, "No findings.")]),
    data.unlisted > 0 ? el("p", { class: "dim" }, `and ${data.unlisted} more: run glooscope check`) : "");
}

function drawChanges() {
  const list = (data.changes ?? []).filter((change) => (change.environment ?? null) === view.name);
  const hasChanges = (data.changes ?? []).length > 0;
  $("changes").hidden = $("to-changes").hidden = !hasChanges;
  if (!hasChanges) return;
  if (list.length === 0) list.push(null);
  $("change-list").replaceChildren(...list.flatMap((change) => {
    if (!change || (change.diff.groups.length === 0 && change.diff.requests.length === 0)) return [el("p", {}, "Every request is answered as before.")];
    const side = (one) => one ? percentText(one.percent ?? null) : "–";
    const groups = change.diff.groups.map((group) => el("article", {}, el("h3", {}, `upstream group ${group.group}`),
      el("ul", {}, ...group.destinations.map((to) => el("li", { class: "mono" }, `${to.upstream}: ${side(to.before)} → ${side(to.after)}`)))));
    const requests = change.diff.requests.map(requestElement);
    return [...groups, requests.length ? el("h3", {}, "Requests that are answered otherwise") : null, ...requests].filter(Boolean);
  }));
}

const outcome = (answer) => {
  if (!answer) return "nobody";
  if (answer.location) return `redirect ${answer.status ?? ""} ${answer.location}`;
  const to = (answer.destinations ?? []).map((one) => `${one.upstream} ${percentText(one.percent)}`).join(", ");
  return `${answer.matcher ?? "no route"}: ${to || (answer.status ?? answer.action)}`;
};

function requestElement(change) {
  const { witness } = change;
  const request = witness ? `${witness.method} ${witness.url}` : "";
  const headers = (witness?.headers ?? []).map((header) => `${header.name}: ${header.value}`);
  const isOpen = witness && /^https?:/.test(witness.url);
  const tries = () => { [$("method").value, $("url").value, $("headers").value] = [witness.method, witness.url, headers.join("\n")]; drawTrace(); $("trace-title").scrollIntoView(); };
  return el("article", {}, el("h3", { class: "mono" }, request), ...headers.map((header) => el("p", { class: "mono" }, header)), el("p", { class: "dim" }, `${change.host}: ${change.what.join(", ")}, ${count(Math.round(change.shift * 100) / 100, "point")} go elsewhere`),
    el("p", { class: "mono" }, `before: ${outcome(change.before)}`), el("p", { class: "mono" }, `after: ${outcome(change.after)}`),
    isOpen ? el("button", { type: "button", onclick: tries }, "Trace it") : null);
}

// All of it

function drawAll() {
  shown = ROWS;
  const actions = [...new Set(view.rows.map((row) => row.action))].sort();
  $("action").replaceChildren(el("option", { value: "" }, "all"), ...actions.map((action) => el("option", { value: action }, action)));
  if (!actions.includes(state.action)) state.action = "";
  [$("query").value, $("status").value, $("action").value, $("environment").value] = [state.q, state.status, state.action, String(views.indexOf(view))];
  drawOverview();
  drawChanges();
  drawFlow(drawRoutes());
  drawGroups();
}

function choose() {
  const found = views.find((one) => (one.name ?? "") === state.env);
  view = found ?? views[0];
  drawAll();
  if ($("url").value) drawTrace();
}

function start() {
  views = data.environments.map((environment) => new View(environment));
  $("about").textContent = data.sources.join(" ");
  $("colophon").textContent = `glooscope ${data.version}. One file; it loads nothing.`;
  $("switch").hidden = views.length < 2;
  $("environment").append(...views.map((one, at) => el("option", { value: at }, one.name ?? "the only one")));
  $("method").append(...["GET", "POST", ...METHODS.filter((method) => !["GET", "POST"].includes(method))].map((method) => el("option", {}, method)));
  const changed = (key, id, event, soon) => {
    $(id)[event] = () => {
      state[key] = $(id).value;
      shown = ROWS;
      keepState();
      drawRoutes();
      soon();
    };
  };
  changed("q", "query", "oninput", drawFlowSoon);
  changed("status", "status", "onchange", drawFlowSoon);
  changed("action", "action", "onchange", drawFlowSoon);
  $("filters").onsubmit = (event) => event.preventDefault();
  $("ask").onsubmit = (event) => { event.preventDefault(); drawTrace(); };
  $("environment").onchange = () => { state.env = views[Number($("environment").value)].name ?? ""; keepState(); choose(); };
  $("more").onclick = () => { shown += 400; drawRoutes(); };
  $("forget").onclick = () => { view.tried.clear(); view.resets.forEach((reset) => reset()); drawRoutes(); drawFlowSoon(); };
  for (const button of document.querySelectorAll("th button")) {
    button.onclick = () => {
      const isTurned = state.sort === button.dataset.sort && state.dir !== "descending";
      [state.sort, state.dir] = [button.dataset.sort, isTurned ? "descending" : "ascending"];
      keepState();
      drawRoutes();
    };
  }
  for (const link of document.querySelectorAll('a[href^="#"]')) {
    link.onclick = (event) => {
      event.preventDefault();
      const title = $(`${link.getAttribute("href").slice(1)}-title`);
      title.scrollIntoView();
      title.focus({ preventScroll: true });
    };
  }
  addEventListener("hashchange", () => { readState(); choose(); });
  readState();
  choose();
}

start();
