"use strict";
// Which host and route answer a request: what the library's `traffic` room says, in the page. tests/page.rs holds both to the same answers.

const METHODS = ("ACL BIND CHECKOUT CONNECT COPY DELETE GET HEAD LINK LOCK M-SEARCH MERGE MKACTIVITY MKCALENDAR MKCOL MOVE NOTIFY OPTIONS PATCH " +
  "POST PROPFIND PROPPATCH PURGE PUT REBIND REPORT SEARCH SOURCE SUBSCRIBE TRACE UNBIND UNLOCK UNSUBSCRIBE").split(" ");

// Upper and lower case count in ASCII alone, as Envoy has it.
const lower = (text) => text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
const alike = (one, other) => lower(one) === lower(other);

/** A matcher in words: see `traffic::describe`; those that are odd come with the data. */
function matcherWords(matcher) {
  if (matcher.w !== undefined) return matcher.w;
  const [kind, text] = matcher.p;
  const conditions = [["header", matcher.h ?? []], ["query", matcher.q ?? []]].flatMap(([what, all]) => all.map(([name, value, looks = 0]) =>
    `${looks & 2 ? "not " : ""}${what} ${name}${value === "" ? "" : (looks & 1 ? "~" : "=") + value}`));
  const path = kind === "connect" ? "CONNECT" : `${kind === "elements" ? "path" : kind} ${text}`;
  return [...(matcher.m ? [matcher.m.join(",")] : []), path, ...(matcher.i ? ["any case"] : []), ...conditions].join(" ");
}

/** What is wrong with a request, in words. */
class Malformed extends Error {}

/** A request as a client sends it to a URL: see `Sent::to_url`. */
function sentToUrl(method, url) {
  if (!METHODS.includes(method)) throw new Malformed(`\`${method}\` is no method that Envoy takes`);
  const at = url.indexOf("://");
  if (at < 0) throw new Malformed(`\`${url}\` is no URL: write http:// or https:// before it`);
  const scheme = lower(url.slice(0, at));
  if (scheme !== "http" && scheme !== "https") throw new Malformed(`no listener serves the scheme \`${scheme}\``);
  const odd = url.match(/[^!-~]/u);
  if (odd) throw new Malformed(`${JSON.stringify(odd[0])} may not stand in a URL`);
  const usual = scheme === "http" ? 80 : 443;
  let rest = url.slice(at + 3);
  const end = rest.search(/[/?#\\]/);
  let authority = end < 0 ? rest : rest.slice(0, end);
  rest = end < 0 ? "" : rest.slice(end);
  authority = authority.slice(authority.lastIndexOf("@") + 1);
  const colon = authority.indexOf(":", authority.lastIndexOf("]") + 1) < 0 ? -1 : authority.lastIndexOf(":");
  let host = colon < 0 ? authority : authority.slice(0, colon);
  const written = colon < 0 ? "" : authority.slice(colon + 1);
  if (!host) throw new Malformed(`\`${url}\` names no host`);
  let port = null;
  if (written) {
    port = /^\+?\d+$/.test(written) ? Number(written) : NaN;
    if (!(port >= 1 && port <= 65535)) throw new Malformed(`\`${written}\` is no port`);
  }
  let target = rest.split("#")[0];
  target = /^[/\\]/.test(target) ? target.replace(/^\\/, "/") : "/" + target;
  if (method === "CONNECT") target = `${host}:${port ?? usual}`;
  if (port !== null && port !== usual) host = `${host}:${port}`;
  // A client names no address when it asks for a certificate.
  const sni = scheme === "https" && !host.startsWith("[") && /[A-Za-z]/.test(host) ? host.replace(/:[^:]*$/, "") : undefined;
  return { method, scheme, host, target, headers: [], port, isUrlPort: true, sni };
}

/** A request of a line of JSON, as `trace --requests` reads it. */
function sentOfLine(line) {
  const sent = line.url === undefined
    ? { method: line.method, scheme: line.scheme ?? "http", host: line.host ?? null, target: line.target, headers: [], port: null }
    : sentToUrl(line.method, line.url);
  for (const { name, value } of line.headers ?? []) {
    if (alike(name, "host")) sent.host = value.trim();
    else sent.headers.push([name, value.trim()]);
  }
  if (line.port !== undefined) [sent.port, sent.isUrlPort] = [line.port, false];
  return Object.assign(sent, { gateway: line.gateway, proxy: line.proxy, sni: line.sni ?? sent.sni });
}

const STANDS = /[!$%&'()*+,\-./0-9:;=@A-Z[\\\]_a-z~]/;

/** See `traffic::normalised`; null where Envoy refuses the request. */
function normalised(path) {
  path = path.split("/").map((segment) => segment.replace(/^(\.\.?);.*$/, "$1")).join("/");
  const dot = (at) => path[at] === "." ? 1 : /^%2e/i.test(path.slice(at, at + 3)) ? 3 : 0;
  const end = (at) => at >= path.length ? 0 : /[/\\]/.test(path[at]) ? 1 : -1;
  let out = "";
  let at = 0;
  while (at < path.length) {
    const size = dot(at);
    if (size > 0) {
      at += size;
      const second = dot(at);
      if (!out.endsWith("/")) out += ".";
      else if (end(at) >= 0) at += end(at);
      else if (second > 0 && end(at + second) >= 0) {
        out = out.slice(0, Math.max(out.lastIndexOf("/", out.length - 2), 0) + 1);
        at += second + end(at + second);
      } else out += ".";
      continue;
    }
    const c = path[at++];
    if (c === "\\") out += "/";
    else if (c === "%") {
      const digits = path.slice(at, at + 2);
      const code = /^[0-9a-f]{2}$/i.test(digits) ? parseInt(digits, 16) : -1;
      if (code === 0) return null;
      if (code > 0 && /[-._~0-9A-Za-z]/.test(String.fromCharCode(code))) {
        out += String.fromCharCode(code);
        at += 2;
      } else out += "%";
    } else if (STANDS.test(c)) out += c;
    else out += "%" + c.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0");
  }
  return out;
}

/** The request as the routes of a listener see it, or `{refused}`: see `Sent::received_by`. */
function received(sent, listener) {
  let { method, scheme, host, target, headers, sni } = sent;
  const refused = (why) => ({ refused: why });
  if (target.includes("#")) return refused("a `#` in the target");
  if (!/^[!-~]*$/.test(target)) return refused("a character in the target that must be escaped");
  if (method === "CONNECT") {
    if (target.includes("/") || !target) return refused("a CONNECT request for something else than a host and port");
    return { method, scheme, host: target, target: "", headers, sni };
  }
  const whole = target.match(/^(https?):\/\/([^/?]*)(.*)$/is);
  if (whole) {
    if (lower(whole[1]) !== "http" || scheme !== "http") return refused("a URL of another scheme than the connection's as its target");
    host = whole[2].slice(whole[2].lastIndexOf("@") + 1);
    target = whole[3] || "/";
  } else if (host === null || host === undefined) return refused("no `Host` header");
  if (!target.startsWith("/")) return refused("a target without a leading slash");
  if (!/^[!-~]*$/.test(host) || /["#/<>?\\^`{|}]/.test(host)) return refused("a character in the host that no host has");
  const at = (target + "?").indexOf("?");
  let path = target.slice(0, at);
  if (listener.slashes !== "keep" && /%(2f|5c)/i.test(path)) {
    if (listener.slashes === "reject") return refused("an escaped slash in the path, which the gateway refuses");
    if (listener.slashes === "redirect") return refused("an escaped slash in the path: 307 to the path with a slash");
    path = path.replace(/%2f/gi, "/").replace(/%5c/gi, "\\");
  }
  if (listener.normalize) path = normalised(path);
  if (path === null) return refused("an escaped zero byte in the path");
  if (listener.merge && path.includes("//")) {
    path = "/" + path.split("/").filter(Boolean).join("/") + (path.endsWith("/") ? "/" : "");
  }
  if (listener.strip) host = host.replace(/:\d+$/, (port) => Number(port.slice(1)) < 2 ** 32 ? "" : port);
  return { method, scheme, host, target: path + target.slice(at), headers, sni };
}

const pathOf = (request) => request.target.split("?")[0];

/** See `Request::header_value`. */
function headerValue(request, name) {
  if (name === ":method") return request.method;
  if (name === ":scheme") return request.scheme;
  if (name === ":authority" || name === "host") return request.host;
  if (name === ":path") return request.target || null;
  const values = request.headers.filter(([known]) => alike(known, name)).map(([, value]) => value);
  if (values.length > 0) return values.join(",");
  return name === "x-forwarded-proto" && request.scheme ? request.scheme : null;
}

/** See `Request::query_value`. */
function queryValue(request, name) {
  const at = request.target.indexOf("?");
  if (at < 0) return null;
  for (const part of request.target.slice(at + 1).split("&")) {
    const equals = part.indexOf("=");
    if ((equals < 0 ? part : part.slice(0, equals)) === name) return equals < 0 ? "" : part.slice(equals + 1);
  }
  return null;
}

/** Which of some domains takes a host, by its place; -1 for none: see `traffic::Domains`. */
function bestDomain(domains, host) {
  host = lower(host);
  let [best, found] = [[-1, 0], -1];
  domains.forEach((written, at) => {
    const domain = lower(written);
    let fit = null;
    if (domain === "*") fit = [0, 0];
    else if (domain.startsWith("*")) {
      if (host.length >= domain.length && host.endsWith(domain.slice(1))) fit = [2, domain.length];
      else if (domain === host) fit = [3, 0];
    } else if (domain === host) fit = [3, 0];
    else if (domain.endsWith("*") && host.length >= domain.length && host.startsWith(domain.slice(0, -1))) fit = [1, domain.length];
    if (fit && (fit[0] > best[0] || (fit[0] === best[0] && fit[1] > best[1]))) [best, found] = [fit, at];
  });
  return found;
}

/** Answers requests on what is served in one environment of the page's data. */
class Tracer {
  constructor(environment) {
    this.environment = environment;
    this.regexes = new Map();
    this.entries = new Map();
    // What many matchers ask for stands once in the data.
    for (const matcher of environment.tables.flat().flatMap((route) => route.m)) Object.assign(matcher, environment.conditions[matcher.c]);
  }

  /** A regex that must take a whole text, or with `g` each part that fits; null for one that takes nothing. */
  regex(text, flags = "") {
    const key = flags + text;
    if (!this.regexes.has(key)) {
      const source = this.environment.patterns[text];
      const whole = flags ? source : `^(?:${source})$`;
      this.regexes.set(key, source === null || source === undefined ? null : new RegExp(whole, "u" + flags));
    }
    return this.regexes.get(key);
  }

  fits(pattern, text) {
    return this.regex(pattern)?.test(text) ?? false;
  }

  /** The routes of a table as Envoy has them: one a matcher. */
  routes(table) {
    if (!this.entries.has(table)) {
      const reached = this.environment.tables[table].filter((route) => !route.l);
      this.entries.set(table, reached.flatMap((route) => route.m.map((matcher) => ({ route, matcher }))));
    }
    return this.entries.get(table);
  }

  /** The listeners that a request may arrive at: see `Listeners::reached_by`. */
  reached(sent) {
    let found = this.environment.listeners;
    const isCalled = (path, wanted) => path === wanted || path.split("/").pop() === wanted;
    if (sent.gateway) found = found.filter((listener) => isCalled(listener.gateway, sent.gateway));
    if (sent.proxy) found = found.filter((listener) => listener.proxies.includes(sent.proxy.split("/").pop()));
    const ofScheme = (listener) => listener.ssl === null || listener.ssl === (sent.scheme === "https");
    if (sent.port === null) return found.filter(ofScheme);
    if (!sent.isUrlPort) {
      return found.filter((listener) => listener.port === sent.port || (listener.ssl === null && ofScheme(listener)));
    }
    found = found.filter(ofScheme);
    const isUsual = [80, 443].includes(sent.port) && !found.some((listener) => listener.port === sent.port);
    return found.filter((listener) => isUsual || listener.port === sent.port || listener.ssl === null);
  }

  /** What each listener answers that the request may arrive at. */
  trace(sent) {
    const reached = this.reached(sent);
    const seen = reached.length > 0 ? reached.map((listener) => received(sent, listener)) : [received(sent, { slashes: "keep", normalize: true })];
    const refused = seen.every((request) => request.refused);
    if (refused) return { badRequest: true, error: seen[seen.length - 1].refused, answers: [] };
    return { badRequest: false, answers: reached.map((listener, at) => this.answer(listener, seen[at])) };
  }

  answer(listener, request) {
    const answer = {
      gateway: listener.gateway, port: listener.port, host: null, route: null, action: "none", status: 404, group: null, destinations: [],
      redirect: null, directResponse: null, rewritten: null, notes: [], considered: [],
    };
    if (request.refused) return Object.assign(answer, { status: 400, notes: [request.refused] });
    // Envoy has no filter chain for the name that TLS asks for.
    if (listener.certified && request.sni && bestDomain(listener.certified, request.sni) < 0) {
      answer.status = null;
      answer.notes.push(`the connection is refused: no certificate of the listener is for ${request.sni}`);
      if (listener.refused) answer.notes.push(this.refusal(listener));
      return answer;
    }
    const [section, isMisdirected] = this.section(listener, request);
    const domains = section === null ? [] : listener.sections[section];
    const at = bestDomain(domains.map(([domain]) => domain), request.host);
    if (at >= 0) {
      const host = this.environment.hosts[domains[at][1]];
      answer.host = { owners: host.owners, domains: host.domains, domain: domains[at][0] };
      if (host.note) answer.notes.push(host.note);
      this.pass(answer, this.routes(host.table), request, listener);
    }
    if (isMisdirected) {
      answer.status = 421;
      answer.notes.push("its connection was made to another listener than the one of its host");
    }
    if (listener.refused) answer.notes.push(this.refusal(listener));
    return answer;
  }

  refusal(listener) {
    return `Envoy refuses all routes of the listener for ${listener.refused}, and goes on answering as before`;
  }

  /** The place of the section that answers, and whether the request is for another one: see `Listener::section`. */
  section(listener, request) {
    if (!listener.names) return [listener.sections.length > 0 ? 0 : null, false];
    const wanted = bestDomain(listener.names, request.host);
    const met = request.sni && listener.ssl !== false ? bestDomain(listener.names, request.sni) : wanted;
    const isMisdirected = wanted >= 0 && met >= 0 && wanted !== met;
    return [met >= 0 && !isMisdirected ? met : null, isMisdirected];
  }

  /** Holds the routes of a host against a request, one behind the other. */
  pass(answer, entries, request, listener) {
    for (const [index, { route, matcher }] of entries.entries()) {
      const why = this.whyNot(matcher, request);
      answer.considered.push({ index, name: route.n ?? null, why: why ? why[0] : null, text: why ? why[1] : null, matcher });
      if (!why) return this.fill(answer, index, route, matcher, request, listener);
    }
    return undefined;
  }

  fill(answer, index, route, matcher, request, listener) {
    const { texts, lists } = this.environment;
    answer.route = { index, name: route.n ?? null, via: (route.v ?? []).map((at) => texts[at]), file: texts[route.f[0]], line: route.f[1], matcher };
    answer.action = route.a ?? "forward";
    answer.group = route.g === undefined ? null : texts[route.g];
    answer.list = route.d;
    answer.destinations = lists[route.d].map(([upstream, weight, percent, state]) => ({ upstream: texts[upstream], weight, percent, state: texts[state] ?? "defined" }));
    answer.notes.push(...(route.r ?? []));
    const path = pathOf(request);
    const [kind, text] = matcher.p ?? [];
    const matched = kind === "prefix" || kind === "elements" ? path.slice(0, text.length) : path;
    if (route.to) answer.redirect = { status: route.to.status, location: this.location(route.to, request, matched, listener.port) };
    if (route.b !== undefined) answer.directResponse = { status: route.c, body: route.b };
    const changed = { host: this.newHost(route.h, request), path: this.newPath(route.p, request, matched) };
    if (changed.host !== null || changed.path !== null) answer.rewritten = changed;
    if (route.h && route.h[0] === "upstream") answer.notes.push("the host becomes the name of the endpoint that is chosen");
    answer.status = route.c ?? null;
  }

  /** Why a matcher does not take a request, in a word and in a sentence: see `Matching::why_not`. */
  whyNot(matcher, request) {
    const path = pathOf(request);
    const byPath = this.whyNotPath(matcher, request, path);
    if (byPath) return byPath;
    const methods = matcher.m ?? [];
    const isWord = methods.every((method) => /^[-_0-9A-Za-z]*$/.test(method));
    if (methods.length > 0 && !(isWord && methods.includes(request.method)) && !this.fits(methods.join("|"), request.method)) {
      return ["method", `method ${request.method} is ${methods.length === 1 ? "not" : "none of"} ${methods.join(", ")}`];
    }
    const shown = (value) => value === "" ? "empty" : value;
    const test = (value, wanted, isRegex) => wanted === "" || (isRegex ? this.fits(wanted, value) : value === wanted);
    const butIsNot = (value, wanted, isRegex) =>
      isRegex && wanted !== "" ? `is ${shown(value)}, which does not fit ${wanted}` : `is ${shown(value)}, not ${wanted === "" ? "present" : wanted}`;
    for (const [name, wanted, looks = 0] of matcher.h ?? []) {
      const [isRegex, isTurned] = [(looks & 1) > 0, (looks & 2) > 0];
      const value = headerValue(request, name);
      const fits = wanted === "" ? (value !== null) !== isTurned : value !== null && test(value, wanted, isRegex) !== isTurned;
      if (fits) continue;
      if (value === null) return ["header", `header ${name} is absent`];
      if (!isTurned) return ["header", `header ${name} ${butIsNot(value, wanted, isRegex)}`];
      const words = wanted === "" ? "is there, and must not be" : `is ${shown(value)}, and must not ${isRegex ? `fit ${wanted}` : "be"}`;
      return ["header", `header ${name} ${words}`];
    }
    for (const [name, wanted, isRegex = 0] of matcher.q ?? []) {
      const value = queryValue(request, name);
      if (value === null) return ["query", `query parameter ${name} is absent`];
      if (!test(value, wanted, isRegex)) return ["query", `query parameter ${name} ${butIsNot(value, wanted, isRegex)}`];
    }
    return null;
  }

  whyNotPath(matcher, request, path) {
    if (!matcher.p) return ["path", "the route has no path"];
    const [kind, text] = matcher.p;
    if (kind === "connect") return request.method === "CONNECT" ? null : ["path", `method ${request.method} is not CONNECT`];
    if (request.target === "") return ["path", "a CONNECT request has no path"];
    const head = path.slice(0, text.length);
    const isWhole = path.length === text.length || path[text.length] === "/";
    const [fits, nearly, words] = {
      prefix: () => [head === text || (matcher.i && alike(head, text)), alike(head, text), `does not start with ${text}`],
      elements: () => [head === text && isWhole, alike(head, text) && isWhole, `is neither ${text} nor below it`],
      exact: () => [path === text || (matcher.i && alike(path, text)), alike(path, text), `is not ${text}`],
      regex: () => [this.fits(text, path), false, `does not fit ${text}`],
    }[kind]();
    if (fits) return null;
    return nearly ? ["case", `path ${path} differs from ${text} in case`] : ["path", `path ${path} ${words}`];
  }

  /** See `Substitution::apply`. */
  substituted([, pattern, text], whole) {
    const regex = this.regex(pattern, "g");
    if (!regex) return null;
    let [out, last, isFirst] = ["", 0, true];
    for (const found of whole.matchAll(regex)) {
      if (found[0] === "" && found.index === last && !isFirst) continue;
      out += whole.slice(last, found.index) +
        text.replace(/\\([\s\S])/gu, (_, sign) => /\d/.test(sign) ? found[Number(sign)] ?? "" : sign);
      [last, isFirst] = [found.index + found[0].length, false];
    }
    return out + whole.slice(last);
  }

  /** See `PathChange::apply`. */
  newPath(change, request, matched) {
    if (!change || change.length === 0) return null;
    const path = pathOf(request);
    const query = request.target.slice(path.length);
    const [kind, text] = change;
    if (kind === "whole") return text.includes("?") ? text : text + query;
    if (kind === "full") return (text || "/") + query;
    if (kind === "prefix") return text + request.target.slice(matched.length);
    if (kind === "regex") {
      const changed = this.substituted(change, path);
      return changed === null ? null : changed + query;
    }
    const changed = text + path.slice(matched.length);
    return (changed.startsWith("/") ? "" : "/") + changed + query;
  }

  /** See `HostChange::apply`. */
  newHost(change, request) {
    if (!change) return null;
    if (change[0] === "to") return change[1];
    if (change[0] === "regex") return this.substituted(change, pathOf(request));
    if (change[0] !== "header") return null;
    const named = request.headers.find(([known]) => alike(known, change[1]));
    return named && named[1] !== "" ? named[1] : null;
  }

  /** See `Redirect::location`. */
  location(redirect, request, matched, port) {
    const usual = (scheme) => scheme === "https" ? 443 : 80;
    const scheme = redirect.scheme ?? request.scheme;
    let host = redirect.host;
    if (host === "") {
      host = request.host;
      const at = host.startsWith("[") ? (host.lastIndexOf("]:") < 0 ? -1 : host.lastIndexOf("]:") + 1) : host.lastIndexOf(":");
      const leaves = scheme !== request.scheme && host.slice(at + 1) === String(usual(request.scheme));
      if (at >= 0 && (redirect.port[0] !== "sent" || leaves)) host = host.slice(0, at);
    }
    let to = redirect.port[0] === "to" ? redirect.port[1] : null;
    if (redirect.port[0] === "known") {
      to = redirect.port[1] ?? (redirect.scheme === null ? port : null);
      if (to === usual(scheme)) to = null;
    }
    let target = this.newPath(redirect.path, request, matched) ?? request.target;
    const hasQuery = redirect.path[0] === "whole" && redirect.path[1].includes("?");
    if (redirect.strip && !hasQuery) target = target.split("?")[0];
    return `${scheme}://${host}${to === null ? "" : ":" + to}${target}`;
  }
}
