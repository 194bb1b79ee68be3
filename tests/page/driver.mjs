// A headless Chromium through chromedriver: what drives it, and its session.

import { spawn } from "node:child_process";

const driver = spawn("chromedriver", ["--port=0"], { stdio: ["ignore", "pipe", "inherit"] });
const port = await new Promise((found, failed) => {
  let said = "";
  driver.stdout.on("data", (text) => {
    said += text;
    const started = said.match(/started successfully on port (\d+)/);
    if (started) found(started[1]);
  });
  driver.on("exit", () => failed(new Error(`chromedriver ended: ${said}`)));
  // Where it may listen on no port, it neither starts nor ends.
  setTimeout(() => failed(new Error(`chromedriver doesn't start: ${said}`)), 60_000).unref();
}).catch((error) => {
  driver.kill();
  throw error;
});

/** Sends a command of WebDriver. */
export async function call(method, path, body) {
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, { method, body: body && JSON.stringify(body), signal: AbortSignal.timeout(120_000) });
  const { value } = await answer.json();
  if (value?.error) throw new Error(`${path}: ${value.message}`);
  return value;
}

const args = ["--headless=new", "--no-sandbox", "--disable-gpu", "--window-size=1280,900"];
const options = { browserName: "chrome", "goog:chromeOptions": { args } };
const { sessionId } = await call("POST", "/session", { capabilities: { alwaysMatch: options } }).catch((error) => {
  driver.kill();
  throw error;
});

/** What the paths of the session's commands start with. */
export const session = `/session/${sessionId}`;
export const open = (url) => call("POST", `${session}/url`, { url });
export const run = (script, ...given) => call("POST", `${session}/execute/sync`, { script, args: given });

/** Ends the browser. */
export async function end() {
  await call("DELETE", session).catch(() => undefined);
  driver.kill();
}
