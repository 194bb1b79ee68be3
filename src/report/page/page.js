// Draws the page from its data. Texts of manifests are only ever put in as texts.

const data = JSON.parse(document.getElementById("data").textContent);
const $ = (id) => document.getElementById(id);
// So many rows are drawn at once: each key is answered while it is pressed.
const ROWS = 30;
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
    // By the list of a group: what is asked for by place, and the shares that follow.
    [this.asks, this.tried] = [new Map(), new Map()];
    this.capacity = new Map(this.load?.capacity);
    if (this.load) this.loadNow = this.loadTried = this.loads();
    this.rows = this.hosts.flatMap((host) => this.tables[host.table].map((route, index) => this.row(host, route, index)));
    this.used = new Map();
    for (const row of this.rows) {
      if (!this.used.has(row.route.d)) this.used.set(row.route.d, []);
      this.used.get(row.route.d).push(row);
    }
  }

  row(host, route, index) {
    const words = route.m.map(matcherWords).join(" or ");
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

  /** The shares of a list, those that are tried where some are. */
  percents(list) {
    return this.tried.get(list) ?? this.lists[list].map(([, , percent]) => percent);
  }

  /** The destinations of a list, the first so many. */
  destinations(list, most = Infinity) {
    const percents = this.percents(list);
    return this.lists[list].slice(0, most).map(([upstream, weight, , state, subset], at) => ({ upstream: this.texts[upstream], weight, percent: percents[at], state: this.texts[state] ?? "defined", subset }));
  }

  loads() {
    return loadsOf(this.lists, this.load.parts, (list) => this.percents(list));
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
  const left = view.lists[row.route.d].length - NAMED;
  const lines = view.destinations(row.route.d, NAMED).map((to) => {
    const note = [to.state === "defined" ? "" : to.state, to.subset ?? ""].filter(Boolean).join(" ");
    const isBad = ["dangling", "dropped", "invalid"].includes(to.state);
    return el("div", { class: "to" }, el("span", { class: "percent" }, percentText(to.percent)), bar(row.isServed ? to.percent : 0),
      el("span", {}, to.upstream, note ? el("span", { class: isBad ? "bad" : "dim" }, ` ${note}`) : null));
  });
  return left > 0 ? [...lines, el("div", { class: "dim" }, `and ${left} more`)] : lines;
}

/** A path that breaks behind its slashes. */
const breakable = (path) => path.split(/(?<=\/)/).flatMap((part) => [part, el("wbr")]);

function badge(status, isServed) {
  return el("span", { class: isServed ? (status === "ok" ? "good" : "warn") : "bad" }, status);
}

function rowElement(row) {
  const { host, route } = row;
  const redirect = route.to ? `redirect ${route.to.status ?? ""}` : null;
  const response = route.b !== undefined ? `direct response ${route.c}` : null;
  const said = redirect ?? response ?? (row.action === "forward" ? null : row.action);
  const notes = [route.n ? `name ${route.n}` : "", ...(route.v ?? []).map((at) => `via ${view.texts[at]}`)].filter(Boolean);
  const reasons = [...host.reasons ?? [], ...route.r ?? []].map((reason) => el("div", { class: "dim" }, reason));
  // On a narrow screen a row is a block, which would take its role from it.
  const cell = (...children) => el("td", { role: "cell" }, ...children);
  return el("tr", { role: "row" },
    cell(row.domains, el("div", { class: "dim" }, host.owners.join(", "))),
    cell(row.words, notes.length ? el("div", { class: "dim" }, notes.join(", ")) : null),
    cell(row.group ? el("div", { class: "dim" }, `group ${row.group}`) : null, said, ...destinationLines(row), ...reasons),
    cell(badge(row.status, row.isServed)),
    cell(el("span", { class: "dim" }, ...breakable(row.place))));
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
    say(`route ${index}: ${matcherWords(matcher)}${name ? `, name ${name}` : ""}${via.map((table) => `, via ${table}`).join("")}`, "tag");
    say(`${file}:${line}`, "dim");
    if (answer.group) say(`group ${answer.group}`, "dim");
    if (answer.redirect) say(`redirect ${answer.redirect.status ?? ""} to ${answer.redirect.location}`);
    else if (answer.directResponse) say(`direct response ${answer.directResponse.status} ${answer.directResponse.body}`);
    else if (answer.action !== "forward") say(answer.action);
    const shares = answer.list === undefined ? [] : view.percents(answer.list);
    if (view.tried.has(answer.list)) say("with the weights that are tried above", "warn");
    for (const [at, to] of answer.destinations.entries()) {
      lines.push(el("div", { class: "to mono" }, el("span", { class: "percent" }, percentText(shares[at])), bar(shares[at]), el("span", {}, to.upstream)));
    }
    if (answer.rewritten?.host) say(`host becomes ${answer.rewritten.host}`);
    if (answer.rewritten?.path) say(`path becomes ${answer.rewritten.path}`);
    if (!answer.redirect && !answer.directResponse && answer.status !== null) say(`Envoy answers ${answer.status} by itself`, "bad");
  }
  answer.notes.forEach((note) => say(note, "warn"));
  const missed = answer.considered.filter((one) => one.why !== null);
  if (missed.length > 0) {
    lines.push(el("details", {}, el("summary", {}, `${count(missed.length, "route")} passed over`),
      el("ul", {}, ...missed.slice(-200).map((one) => el("li", { class: "mono" }, `${one.index}: ${matcherWords(one.matcher)}: ${one.text}`)))));
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
    el("span", { class: "dim mono" }, `${finding.place[0]}:${finding.place[1]}`)), el("pre", { tabindex: "0", role: "group", "aria-label": `Finding ${finding.rule}` }, finding.text));
}

function drawOverview() {
  const unserved = view.rows.filter((row) => !row.isServed).length;
  const findings = data.findings.filter(isHere);
  // Those that are left out are counted over all environments alone.
  const [errors, warnings] = ["error", "warning"].map((severity, at) => data.unlisted > 0 ? data.counts[at] : findings.filter((finding) => finding.severity === severity).length);
  const tile = (name, number, look = "") => el("div", {}, el("dt", {}, name), el("dd", { class: number > 0 ? look : "" }, String(number)));
  $("counts").replaceChildren(tile("hosts", view.hosts.length), tile("routes", view.rows.length), tile("not served", unserved, "bad"),
    tile("upstream groups", view.groups.length), tile("errors", errors, "bad"), tile("warnings", warnings, "warn"));
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
  const all = data.changes ?? [];
  $("changes").hidden = $("to-changes").hidden = all.length === 0;
  if (all.length === 0) return;
  const names = (presence) => all.filter((change) => change.presence === presence).map((change) => change.environment ?? "the only one");
  const [comes, goes] = [names("comes"), names("goes")];
  const said = [comes.length ? el("p", { class: "note" }, `New environment${comes.length === 1 ? "" : "s"}: ${comes.join(", ")}`) : null,
    goes.length ? el("p", { class: "note" }, `Gone environment${goes.length === 1 ? "" : "s"}: ${goes.join(", ")}`) : null];
  const here = all.filter((change) => change.diff && change.environment === view.name).flatMap(changeElements);
  const isNew = all.some((change) => change.presence === "comes" && change.environment === view.name);
  $("change-list").replaceChildren(...[...said, ...here, isNew ? el("p", {}, "All that this environment serves is new.") : null].filter(Boolean));
}

/** What changes in one environment. */
function changeElements({ from, diff }) {
  const head = from ? el("h3", {}, `From environment ${from}`) : null;
  if (diff.groups.length === 0 && diff.requests.length === 0) return [head, el("p", {}, "Every request is answered as before.")];
  const side = (one) => one ? percentText(one.percent ?? null) : "–";
  const groups = diff.groups.map((group) => el("article", {}, el("h3", {}, `upstream group ${group.group}`),
    el("ul", {}, ...group.destinations.map((to) => el("li", { class: "mono" }, `${to.upstream}: ${side(to.before)} → ${side(to.after)}`)))));
  const amount = ({ least, most }) => requestsText([least, most]);
  const moved = (diff.load?.upstreams ?? []).filter((one) => amount(one.before) !== amount(one.after) || ["exceeds", "mayExceed"].includes(one.standing));
  const look = { exceeds: ["too much", "bad"], mayExceed: ["may be too much", "warn"] };
  const loads = moved.map((one) => el("li", { class: "mono" }, `${one.upstream}: ${amount(one.before)} → ${amount(one.after)}`,
    one.capacity === null ? "" : ` of ${requestsText([one.capacity, one.capacity])}`, look[one.standing] ? el("strong", { class: look[one.standing][1] }, ` ${look[one.standing][0]}`) : null));
  const load = loads.length ? el("article", {}, el("h3", {}, "Requests a second"), el("ul", {}, ...loads)) : null;
  return [head, ...groups, load, diff.requests.length ? el("h3", {}, "Requests that are answered otherwise") : null, ...diff.requests.map(requestElement)];
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
  drawLoad();
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
  $("forget").onclick = () => { view.tried.clear(); view.asks.forEach((asks) => asks.clear()); tryWeights(); };
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
  let drawnAt = $("picture").clientWidth;
  addEventListener("resize", debounce(120, () => {
    if ($("picture").clientWidth === drawnAt) return;
    drawnAt = $("picture").clientWidth;
    drawFlow(matching());
  }));
  addEventListener("hashchange", () => { readState(); choose(); });
  readState();
  choose();
  document.body.classList.add("drawn");
}

start();
