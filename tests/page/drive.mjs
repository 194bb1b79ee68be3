// Drives a headless Chromium through chromedriver: node drive.mjs SHOP.html TWO-ENVIRONMENTS.html EVIL.html CHANGE.html
// Each check says what it expects; the first that fails ends the run with 1. Where AXE names axe-core's script (npm has it), each page is held
// against its rules, too.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";

import { call, end, open, run, session } from "./driver.mjs";

const KEYS = { Enter: "\uE007", ArrowDown: "\uE015", ArrowUp: "\uE013", ArrowRight: "\uE014", ArrowLeft: "\uE012", Tab: "\uE004" };
const keys = (...pressed) => call("POST", `${session}/actions`, {
  actions: [{ type: "key", id: "keys", actions: pressed.flatMap((key) => ["keyDown", "keyUp"].map((type) => ({ type, value: KEYS[key] ?? key }))) }],
});
const focus = (selector) => run("document.querySelector(arguments[0]).focus()", selector);
const texts = (selector) => run("return [...document.querySelectorAll(arguments[0])].map((one) => one.textContent)", selector);
const type = async (selector, text) => { await focus(selector); await keys(...text); };

const [shop, several, evil, change] = process.argv.slice(2).map((path) => `file://${path}`);
try {
  // Search, and what stays of it in the address.
  await open(shop);
  const all = (await texts("#rows tr")).length;
  await type("#query", "payments v5");
  const found = await texts("#rows tr");
  assert.ok(found.length > 0 && found.length < all && found.every((row) => row.includes("payments-v5")), "the search finds what it is asked for");
  assert.match(await run("return location.hash"), /q=payments\+v5/);
  await call("POST", `${session}/refresh`, {});
  assert.equal((await texts("#rows tr")).length, found.length, "the search is kept in the address");
  await open(shop);

  // Sorting.
  const column = async () => run("return [...document.querySelectorAll('#rows td:nth-child(2)')].map((cell) => cell.firstChild.textContent)");
  for (const direction of ["ascending", "descending"]) {
    await focus("[data-sort=match]");
    await keys("Enter");
    assert.equal(await run("return document.querySelector('[data-sort=match]').parentElement.getAttribute('aria-sort')"), direction);
    const wanted = (await column()).sort();
    assert.deepEqual(await column(), direction === "ascending" ? wanted : wanted.reverse(), `sorted ${direction}`);
  }

  // A slider, moved by keys: shares and the command follow at once.
  await open(shop);
  const group = "[aria-label='Upstream group gloo-system/catalog-canary']";
  assert.equal(await run("return document.querySelector(arguments[0]).checkVisibility()", `${group} .command`), false);
  await focus(`${group} input[type=range]`);
  await keys("ArrowLeft", "ArrowLeft");
  assert.deepEqual(await texts(`${group} output`), ["88% (-2)", "12% (+2)"]);
  assert.match((await texts(`${group} code`))[0], /^glooscope set gloo-system\/catalog-canary gloo-system\/catalog-v1=88% /);
  const rows = (await texts("#rows tr")).filter((row) => row.includes("group gloo-system/catalog-canary"));
  assert.ok(rows.length > 0 && rows.every((row) => row.includes("88%") && row.includes("12%")), "every route of the group has the new shares");

  // The load follows: 400 requests a second go to /catalog for certain, and of 300 nobody knows.
  const loads = () => texts(`${group} .load`);
  assert.deepEqual(await loads(), ["360–630 → 352–616 req/s", "40–340 → 48–348 of 150 req/s may be too much"]);
  for (let at = 0; at < 50; at++) await keys("ArrowLeft");
  assert.match((await loads())[1], /^40–340 → 248–548 of 150 req\/s too much$/);
  assert.ok((await texts("#load-list")).join().includes("gloo-system/catalog-v2"));

  // A request, also with the weights that are tried.
  const answered = async () => (await texts("#answers article")).join();
  await type("#url", "https://shop.example.com/catalog/item/42");
  await keys("Enter");
  assert.match(await answered(), /weights that are tried.*38%.*62%/s);
  await focus("#forget");
  await keys("Enter");
  assert.deepEqual(await texts(`${group} output`), ["90%", "10%"]);
  assert.match((await loads())[1], /^40–340 of 150/);
  const answer = await answered();
  assert.ok(answer.includes("host shop-web/www") && answer.includes("prefix /catalog") && answer.includes("gloo-system/catalog-v1") && answer.includes("90%"), answer);
  await run("document.getElementById('url').value = ''");
  await type("#url", "nonsense");
  await keys("Enter");
  assert.match((await texts("#answers"))[0], /is no URL/);

  // The picture by keys.
  await focus("#picture [tabindex='0']");
  assert.equal(await run("return document.querySelector('#picture svg').classList.contains('lights')"), true, "focus lights up a way");
  const label = () => run("return document.activeElement.getAttribute('aria-label')");
  const first = await label();
  await keys("ArrowDown");
  assert.notEqual(await label(), first, "an arrow key moves on");
  await keys("ArrowRight");
  const second = await label();
  assert.match(second, /^route /, "and to what comes next");
  // The picture is drawn anew a moment after a word of the search or a weight has changed: who has come into it by then stays where they are.
  await run("window.drawn = document.querySelector('#picture svg'); document.getElementById('query').dispatchEvent(new Event('input'))");
  for (let wait = 0; wait < 100 && await run("return document.querySelector('#picture svg') === window.drawn"); wait++) await new Promise((done) => setTimeout(done, 50));
  assert.equal(await run("return document.querySelector('#picture svg') === window.drawn"), false, "it is drawn anew");
  assert.equal(await label(), second, "the focus stays");
  assert.equal(await run("return document.querySelector('#picture svg').classList.contains('lights')"), true, "and its light");

  // Environments.
  await open(several);
  assert.deepEqual(await texts("#environment option"), ["dev", "prod"]);
  const before = (await texts("#rows tr")).join();
  await run("const choice = document.getElementById('environment'); choice.value = '1'; choice.dispatchEvent(new Event('change'))");
  assert.notEqual((await texts("#rows tr")).join(), before);
  assert.match(await run("return location.hash"), /env=prod/);
  assert.match((await texts("#group-list"))[0], /70%/);

  // What a change does, and the environments that come and go with it.
  await open(change);
  const changed = (await texts("#change-list")).join();
  assert.ok(changed.includes("New environment: test") && changed.includes("Gone environment: dev"), changed);
  assert.match(changed, /echo-v1: 70% → 90%/);

  // Wide and narrow, light and dark: nothing is cut, nothing moves while it is drawn, and axe finds no fault.
  const axe = process.env.AXE && readFileSync(process.env.AXE, "utf8");
  const cdp = (cmd, params) => call("POST", `${session}/goog/cdp/execute`, { cmd, params });
  for (const page of [shop, several, evil, change]) {
    for (const [width, scheme] of [[1280, "light"], [1280, "dark"], [390, "light"], [390, "dark"]]) {
      await cdp("Emulation.setDeviceMetricsOverride", { width, height: 900, deviceScaleFactor: 1, mobile: width < 500 });
      await cdp("Emulation.setEmulatedMedia", { features: [{ name: "prefers-color-scheme", value: scheme }] });
      await open(page);
      const where = `${page} at ${width}, ${scheme}`;
      assert.ok(await run("return document.documentElement.scrollWidth <= innerWidth"), `${where} scrolls sideways`);
      const shift = await call("POST", `${session}/execute/async`, { args: [], script: `const done = arguments[0];
        let sum = 0;
        new PerformanceObserver((list) => list.getEntries().forEach((one) => { sum += one.value; })).observe({ type: "layout-shift", buffered: true });
        setTimeout(() => done(sum), 200);` });
      assert.ok(shift < 0.01, `${where} moves by ${shift} while it is drawn`);
      if (!axe) continue;
      await run("document.querySelectorAll('details').forEach((one, at) => { one.open = at < 3; }); document.getElementById('url').value = 'http://shop.example.com/'; document.getElementById('ask').requestSubmit()");
      await run(axe);
      const found = await call("POST", `${session}/execute/async`, { args: [], script: "axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => arguments[0](violations.map((one) => `${one.id}: ${one.nodes[0].html}`)))" });
      assert.deepEqual(found, [], where);
    }
  }
  await cdp("Emulation.clearDeviceMetricsOverride", {});

  // What manifests say does nothing.
  await open(evil);
  assert.equal(await run("return window.harm"), null);
  assert.equal(await run("return document.scripts.length"), 2);
  assert.equal(await run("return document.images.length"), 0);
  assert.ok((await texts("#rows")).join().includes("<script>"), "it is shown as it is written");
  await assert.rejects(call("GET", `${session}/alert/text`), /alert/, "nothing is asked of the reader");
  console.log("all is well");
} finally {
  await end();
}
