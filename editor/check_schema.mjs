// Tries the schema of manifests in the real yaml-language-server (npm install -g yaml-language-server), without a person:
//
//   node editor/check_schema.mjs
//
// from the root of the repository. Prints what was seen, and ends with 1 where that is not as it should be.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

const text = `apiVersion: v1
kind: ConfigMap
metadata: {name: x}
data: {a: b}
---
apiVersion: gateway.solo.io/v1
kind: VirtualService
metadata: {name: www, namespace: shop}
spec:
  virtualHost:
    domains: [a.example.com]
    routes:
    - matchers:
      - prefix: /
      optoins: {}
---
apiVersion: v1
kind: List
items:
- apiVersion: gloo.solo.io/v1
  kind: UpstreamGroup
  metadata: {name: g, namespace: shop}
  spec:
    destinations:
    - wieght: 1
      destination: {}
- apiVersion: apps/v1
  kind: Deployment
  spec: {}
---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: {name: r, namespace: shop}
spec:
  rules:
  - backendRefs:
    - name: a
      port: eighty
`;
const uri = pathToFileURL(resolve("mixed.yaml")).href;
const schema = pathToFileURL(resolve("schemas/manifests.schema.json")).href;
const settings = { schemas: { [schema]: "*.yaml" }, validate: true, hover: true, completion: true, schemaStore: { enable: false } };

const server = spawn("yaml-language-server", ["--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
const [waiting, told] = [new Map(), []];
const send = (message) => {
  const body = JSON.stringify({ jsonrpc: "2.0", ...message });
  server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
};
let id = 0;
const ask = (method, params) => new Promise((answered) => { waiting.set(++id, answered); send({ id, method, params }); });
const tell = (method, params) => send({ method, params });

function take(message) {
  if (message.method === "textDocument/publishDiagnostics") told.push(message.params.diagnostics);
  else if (message.method && message.id !== undefined) {
    const items = message.params?.items ?? [];
    send({ id: message.id, result: message.method === "workspace/configuration" ? items.map((item) => item.section === "yaml" ? settings : null) : null });
  } else if (message.id !== undefined) waiting.get(message.id)?.(message.result);
}

let read = Buffer.alloc(0);
server.stdout.on("data", (more) => {
  read = Buffer.concat([read, more]);
  for (;;) {
    const head = read.toString("latin1").match(/Content-Length: (\d+)[^]*?\r\n\r\n/);
    const end = head && head.index + head[0].length + Number(head[1]);
    if (!head || read.length < end) return;
    const body = read.subarray(head.index + head[0].length, end);
    read = read.subarray(end);
    take(JSON.parse(body));
  }
});

/** The place behind the first characters of a text. */
function behind(words) {
  const before = text.slice(0, text.indexOf(words) + words.length).split("\n");
  return { line: before.length - 1, character: before.at(-1).length };
}

await ask("initialize", { processId: process.pid, rootUri: null, capabilities: {} });
tell("initialized", {});
tell("workspace/didChangeConfiguration", { settings: { yaml: settings } });
tell("textDocument/didOpen", { textDocument: { uri, languageId: "yaml", version: 1, text } });
for (let at = 0; at < 300 && !(told.at(-1)?.length > 0); at++) await new Promise((done) => setTimeout(done, 100));
try {
  const found = told.at(-1).map((one) => `${one.range.start.line + 1}: ${one.message.split("\n")[0]}`);
  console.log(found.join("\n"));
  assert.deepEqual(found, ["15: Property optoins is not allowed.", "25: Property wieght is not allowed.", '38: Incorrect type. Expected "integer".']);
  const hover = await ask("textDocument/hover", { textDocument: { uri }, position: behind("matche") });
  console.log(`hover: ${hover.contents.value.split("\n")[2]}`);
  assert.match(hover.contents.value, /Which requests the route takes/);
  const offered = await ask("textDocument/completion", { textDocument: { uri }, position: behind("      opt") });
  const labels = (offered.items ?? offered).map((item) => item.label);
  console.log(`completion: ${labels.join(" ")}`);
  assert.ok(labels.includes("options") && !labels.includes("matchers"));
  console.log("all is well");
} catch (error) {
  console.error(`failed: ${error.message}`);
  process.exitCode = 1;
} finally {
  server.kill();
}
