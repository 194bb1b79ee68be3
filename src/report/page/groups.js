// Lists of weights with sliders: upstream groups, and routes' own; and the load that follows.

// So many destinations are named where a row or a label lists them, and so many have a slider before more are asked for.
const NAMED = 6;
const SLIDERS = 30;
// So many upstreams have their load listed, the largest first.
const UPSTREAMS = 40;

/** Shares after asks in per cent by place: what is asked for, and the rest in the proportion of the weights now, as `glooscope set` does. */
function sharesAfter(now, asks) {
  const asked = [...asks.values()].reduce((sum, share) => sum + share, 0);
  const others = now.map((_, at) => at).filter((at) => !asks.has(at));
  const total = others.reduce((sum, at) => sum + now[at], 0);
  const rest = 100 - asked;
  if (rest < 0 || (rest > 0 && total === 0 && others.length !== 1)) return null;
  return now.map((share, at) => asks.has(at) ? asks.get(at) : total > 0 ? share / total * rest : rest);
}

/**
 * Requests a second by upstream (its place in `texts`; -1 for none), at least and at most: see `change::load`. `parts` has requests with the
 * lists that they may meet, nobody knows which of several, null for a route that fails; `percents` gives what each destination of a list gets.
 */
function loadsOf(lists, parts, percents) {
  const found = new Map();
  const add = (upstream, least, most) => {
    const [before, after] = found.get(upstream) ?? [0, 0];
    found.set(upstream, [before + least, after + most]);
  };
  for (const [requests, met] of parts) {
    const bounds = new Map();
    for (const list of met) {
      const own = new Map([[-1, 1]]);
      (list === null ? [] : percents(list)).forEach((percent, at) => {
        const [upstream] = lists[list][at];
        own.set(upstream, (own.get(upstream) ?? 0) + (percent ?? 0) / 100);
        own.set(-1, own.get(-1) - (percent ?? 0) / 100);
      });
      // Shares that add up to the whole leave nothing, also in the last digits.
      if (Math.abs(own.get(-1)) < 1e-9) own.set(-1, 0);
      for (const [upstream, share] of own) {
        const [least, most, times] = bounds.get(upstream) ?? [share, share, 0];
        bounds.set(upstream, [Math.min(least, share), Math.max(most, share), times + 1]);
      }
    }
    if (met.length === 0) add(-1, requests, requests);
    // A route that doesn't name it gives it nothing.
    for (const [upstream, [least, most, times]] of bounds) add(upstream, times < met.length ? 0 : requests * least, requests * most);
  }
  return found;
}

const isPlain = (word) => /^[-+./:=@%,_0-9A-Za-z]+$/.test(word);
const quoted = (word) => isPlain(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;

const decimals = new Intl.NumberFormat("en", { maximumFractionDigits: 2 });

/** Two decimals at most, as `render` has them. */
function requestsText([least, most]) {
  const text = (number) => number > 0 && number < 0.005 ? "<0.01" : decimals.format(number);
  const [one, other] = [text(least), least === most ? null : text(most)];
  return other === null || one === other ? one : `${one}–${other}`;
}

/** How a load stands to what the upstream can take: a word and a look. */
function standing([least, most], capacity) {
  // What is reckoned here is not exact in the last digits.
  if (capacity === undefined) return null;
  if (least > capacity + 1e-6) return ["too much", "bad"];
  return most > capacity + 1e-6 ? ["may be too much", "warn"] : null;
}

/** What an upstream gets: now, with the weights that are tried, and what it can take. */
function loadElements(upstream) {
  const none = [0, 0];
  const [before, after] = [view.loadNow.get(upstream) ?? none, view.loadTried.get(upstream) ?? none];
  const capacity = view.capacity.get(upstream);
  const [now, tried] = [requestsText(before), requestsText(after)];
  const bad = standing(after, capacity);
  return [now === tried ? now : `${now} → ${tried}`, capacity === undefined ? "" : ` of ${requestsText([capacity, capacity])}`, bad];
}

function drawLoad() {
  $("load").hidden = $("to-load").hidden = !view.load;
  if (!view.load) return;
  const order = [...new Set([...view.loadNow.keys(), ...view.capacity.keys()])].filter((upstream) => upstream >= 0);
  const most = (upstream) => (view.loadNow.get(upstream) ?? [0, 0])[1];
  order.sort((one, other) => most(other) - most(one));
  const largest = Math.max(...order.map(most), ...view.capacity.values(), 1e-9);
  const lines = order.slice(0, UPSTREAMS).map((upstream) => {
    const [text, capacity, bad] = loadElements(upstream);
    const part = (view.loadTried.get(upstream) ?? [0, 0])[1] / largest * 100;
    return el("li", {}, el("span", { class: "mono" }, view.texts[upstream]), bar(part), el("span", {}, text, el("span", { class: "dim" }, capacity), bad ? el("strong", { class: bad[1] }, ` ${bad[0]}`) : null));
  });
  const elsewhere = view.loadTried.get(-1) ?? [0, 0];
  if (elsewhere[1] > 1e-9) lines.push(el("li", {}, el("span", { class: "dim" }, "to no upstream"), bar(0), el("span", {}, requestsText(elsewhere))));
  const ranges = [...view.loadTried.values()].some(([least, most]) => requestsText([least, least]) !== requestsText([most, most]));
  $("load-list").replaceChildren(el("p", {}, `Requests a second by upstream, ${requestsText([view.load.total, view.load.total])} in all`, view.tried.size > 0 ? ", with the weights that are tried:" : ":"),
    el("ul", { class: "loads" }, ...lines), order.length > UPSTREAMS ? el("p", { class: "dim" }, `and ${order.length - UPSTREAMS} more upstreams`) : "",
    ranges ? el("p", { class: "dim" }, "A range stands where the requests of a host may meet several of its routes; give the routes' own numbers to narrow it.") : "");
}

/** What follows from the weights that are tried, in all parts of the page. */
function tryWeights() {
  if (view.load) {
    view.loadTried = view.loads();
    drawLoad();
  }
  view.redraws.forEach((redraw) => redraw());
  drawRoutes();
  drawFlowSoon();
  if ($("answers").childElementCount > 0) drawTrace();
}

/** All weighted lists that can be set: those of groups, then those of routes' own. */
function weightedLists() {
  const groups = view.groups.map((group) => ({ list: group.list, title: `Upstream group ${view.texts[group.name]}`, set: view.texts[group.name], place: `${group.file}:${group.line}` }));
  const own = new Map();
  for (const row of view.rows) {
    const { o, d, n } = row.route;
    if (!o || own.has(d)) continue;
    const [owner, route] = [view.texts[o[0]], o[1] ?? n];
    own.set(d, { list: d, title: `${row.words} of ${owner.replace(/^..:/, "")}`, set: `${owner}#${route}`, place: row.place });
  }
  return [...groups, ...own.values()];
}

function groupElement(group, most = SLIDERS) {
  const name = group.set;
  const users = view.used.get(group.list) ?? [];
  const hosts = [...new Set(users.map((row) => row.domains))];
  const list = view.lists[group.list];
  const now = list.map(([, , percent]) => percent ?? 0);
  const called = view.called[group.list] ?? list.map(([upstream]) => view.texts[upstream]);
  const asks = view.asks.get(group.list) ?? new Map();
  view.asks.set(group.list, asks);
  const [outputs, sliders, loads] = [[], [], []];
  const code = el("code", {});
  const copy = el("button", { type: "button", onclick: () => navigator.clipboard?.writeText(code.textContent).then(() => { copy.textContent = "Copied"; }) }, "Copy");
  const moved = el("p", { role: "status", class: "dim" });
  const command = el("div", { class: "command", hidden: true }, code, copy);
  const show = () => {
    const shares = view.tried.get(group.list) ?? now;
    sliders.forEach((slider, at) => {
      const change = shares[at] - now[at];
      outputs[at].textContent = percentText(shares[at]) + (Math.abs(change) < 0.005 ? "" : ` (${change > 0 ? "+" : ""}${Math.round(change * 100) / 100})`);
      if (document.activeElement !== slider || !asks.has(at)) slider.value = shares[at];
      slider.setAttribute("aria-valuetext", `${percentText(shares[at])}, weight now ${list[at][1] ?? "none"}`);
      if (!view.load) return;
      const [text, capacity, bad] = loadElements(list[at][0]);
      loads[at].replaceChildren(`${text}${capacity} req/s`, bad ? el("strong", { class: bad[1] }, ` ${bad[0]}`) : "");
    });
    const shift = shares.reduce((sum, share, at) => sum + Math.max(0, share - now[at]), 0);
    command.hidden = asks.size === 0;
    const words = [...asks].map(([at, share]) => `${called[at]}=${share}%`);
    const environment = view.name === null ? [] : ["--env", view.name];
    code.textContent = ["glooscope", "set", name, ...words, ...environment, ...data.sources].map(quoted).join(" ");
    copy.textContent = "Copy";
    moved.textContent = asks.size > 0 ? `${count(users.length, "route")} of ${count(hosts.length, "host")}: ${Math.round(shift * 100) / 100} points of each move` : "";
  };
  const slide = (at) => {
    const others = [...asks].reduce((sum, [place, share]) => place === at ? sum : sum + share, 0);
    const wanted = Math.min(Number(sliders[at].value), 100 - others);
    const shares = sharesAfter(now, new Map(asks).set(at, wanted));
    if (shares) {
      asks.set(at, wanted);
      view.tried.set(group.list, shares);
    }
    sliders[at].value = asks.get(at) ?? now[at];
    tryWeights();
  };
  const lines = list.slice(0, most).flatMap(([upstream, weight, , state, subset], at) => {
    const id = `weight-${group.list}-${at}`;
    sliders[at] = el("input", { id, type: "range", min: 0, max: 100, step: 1, value: now[at], disabled: called[at] === null || called[at] === undefined, oninput: () => slide(at) });
    outputs[at] = el("output", { for: id });
    loads[at] = el("span", { class: "load" });
    const note = [view.texts[state] ?? "", subset ?? ""].map((word) => word === "defined" ? "" : word).filter(Boolean).join(" ");
    return [el("label", { for: id, class: "mono" }, view.texts[upstream], note ? ` ${note}` : ""), sliders[at], outputs[at], el("span", { class: "dim" }, `weight ${weight ?? "–"}`), view.load ? loads[at] : null];
  });
  view.redraws.set(group.list, show);
  const listed = users.slice(0, 12).map((row) => el("li", { class: "mono" }, `${row.domains}: ${row.words}`));
  const left = list.length - most;
  const more = left > 0 ? el("button", { type: "button", onclick: () => { const all = groupElement(group, list.length); article.replaceWith(all); all.querySelectorAll("input")[most].focus(); } }, `Show ${left} more`) : null;
  const article = el("article", { "aria-label": group.title }, el("h3", {}, group.title), el("p", { class: "dim" }, group.place),
    el("p", {}, users.length === 0 ? "No route goes to it." : `Used by ${count(users.length, "route")} of ${count(hosts.length, "host")}:`), el("ul", {}, ...listed),
    users.length > listed.length ? el("p", { class: "dim" }, `and ${users.length - listed.length} more`) : null,
    el("div", { class: view.load ? "weights with-load" : "weights" }, ...lines), more,
    moved, command);
  show();
  return article;
}

function drawGroups(limit = 30) {
  view.redraws = new Map();
  const lists = weightedLists();
  const more = lists.length > limit ? el("button", { type: "button", onclick: () => drawGroups(limit + 100) }, `Show more (${lists.length - limit})`) : null;
  const groups = lists.slice(0, limit).map((group) => groupElement(group));
  $("group-list").replaceChildren(...(groups.length ? groups : [el("p", { class: "dim" }, "There is no list of weights.")]), ...(more ? [more] : []));
}
