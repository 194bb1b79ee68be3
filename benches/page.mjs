// Measures how long the page of `glooscope report` takes for a key, a click and a slider, in a headless Chromium through chromedriver:
//
//   python3 benches/gen.py services 1000 /tmp/routes.yaml && glooscope report /tmp/routes.yaml -q -o /tmp/page.html
//   node benches/page.mjs /tmp/page.html
//
// That page has 10,000 routes. Each time is from the event until the layout stands; the longest has to stay below 50 ms on a machine that
// does nothing else.

import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

import { end, open, run } from "../tests/page/driver.mjs";

/** Runs in the page. */
function measure() {
  const [query, slider] = ["#query", "input[type=range]"].map((one) => document.querySelector(one));
  const typed = (text) => { query.value = text; query.dispatchEvent(new Event("input")); };
  const acts = {
    "a letter": (at) => typed("abcdefghijklmnopqrstuvwxyz"[at]),
    "two words": (at) => typed(`prefix ${at}`),
    "what is nowhere": (at) => typed(`zzz${at}`),
    "nothing again": () => typed(""),
    "sorting": () => document.querySelector("[data-sort=match]").click(),
    "a slider": (at) => { slider.value = at * 3; slider.dispatchEvent(new Event("input")); },
    "a request": (at) => { document.getElementById("url").value = `http://host${at}.example.com/`; document.getElementById("ask").requestSubmit(); },
  };
  const found = {};
  for (const [name, act] of Object.entries(acts)) {
    const times = Array.from({ length: 25 }, (_, at) => {
      const started = performance.now();
      act(at);
      document.body.getBoundingClientRect();
      return performance.now() - started;
    }).sort((one, other) => one - other);
    found[name] = [times[0], times[12], times[24]];
  }
  return found;
}

try {
  await open(pathToFileURL(resolve(process.argv[2])).href);
  const found = await run(`return (${measure})()`);
  console.log("| what | least ms | median ms | most ms |\n|---|---|---|---|");
  for (const [name, times] of Object.entries(found)) console.log(`| ${name} | ${times.map((one) => one.toFixed(1)).join(" | ")} |`);
} finally {
  await end();
}
