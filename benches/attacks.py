#!/usr/bin/env python3
"""Feeds the program what was made to hang it, to overflow it or to fill the memory, and holds it to its bounds.

benches/attacks.py [--short] [--only NAME] [PROGRAM]

Every attack has to end by itself with 0, 1 or 2, within 2 seconds of CPU and 300 MiB for each 50 MB of input (for less input, as
for 50 MB). Without --short each input is some 50 MB, and PROGRAM is target/release/glooscope. With --short, as in CI, it is
1 MB and PROGRAM target/debug/glooscope: memory is held to the same bound, time only to a minute, as a debug build and a busy
machine are slow. Exits with 1 if a bound is broken.
"""

import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
MEBI = 1 << 20

GROUP = "apiVersion: gloo.solo.io/v1\nkind: UpstreamGroup\nmetadata: {name: g, namespace: b}\nspec:\n"
HOST = (
    "apiVersion: gateway.solo.io/v1\nkind: VirtualService\nmetadata: {name: %s, namespace: b}\nspec:\n  virtualHost:\n"
    "    domains: [%s]\n    routes:\n"
)
TABLE = "apiVersion: gateway.solo.io/v1\nkind: RouteTable\nmetadata: {name: %s, namespace: b}\nspec:\n  routes:\n"
HTTP_ROUTE = (
    "apiVersion: gateway.networking.k8s.io/v1\nkind: HTTPRoute\nmetadata: {name: %s, namespace: b}\nspec:\n"
    "  parentRefs: [{name: gw}]\n  hostnames: [%s]\n  rules:\n"
)
GATEWAY = (
    "apiVersion: gateway.networking.k8s.io/v1\nkind: Gateway\nmetadata: {name: gw, namespace: b}\n"
    "spec: {gatewayClassName: x, listeners: [{name: a, port: 80, protocol: HTTP}]}\n---\n"
)
ACTION = "routeAction: {single: {upstream: {name: u, namespace: b}}}"
DESTINATION = "  - destination: {upstream: {name: u%s, namespace: b}}\n    weight: %s\n"

CHECK = ["check", "--format", "concise", "."]
HUMAN = ["check", "."]
SARIF = ["check", "--format", "sarif", "."]
RENDER = ["render", "--format", "csv", "."]
TRACE = ["trace", "GET", "http://d/x/y?z=1", "."]
DIFF = ["diff", "/dev/null", "."]
FIX = ["check", "--fix", "--unsafe-fixes", "--diff", "."]
SET = ["set", "b/g", "u1=5", "."]
ENV = ["env", "."]

ATTACKS = {}


def attack(*commands, most=None, files=None):
    """An attack of one manifest: a function of the bytes that are wanted, which gives the pieces of the text. `most` bytes at most make
    sense; `files` gives further files."""

    def add(make):
        ATTACKS[make.__name__] = (lambda size: {"a.yaml": make(size), **(files(size) if files else {})}, commands, most)
        return make

    return add


def tree(*commands, most=None):
    """An attack of several files: a function of the bytes that are wanted, which gives the pieces of each text by its path."""

    def add(make):
        ATTACKS[make.__name__] = (make, commands, most)
        return make

    return add


def repeated(head, piece, size, tail=""):
    """So much of a piece that `size` bytes are filled; a function is given the number of the piece."""
    yield head
    written = at = 0
    block = []
    while written < size:
        text = piece(at) if callable(piece) else piece
        block.append(text)
        written += len(text)
        at += 1
        if len(block) == 4096:
            yield "".join(block)
            block = []
    yield "".join(block)
    yield tail


def nested(head, opening, middle, closing, size):
    count = size // (len(opening) + len(closing))
    yield from repeated(head, opening, count * len(opening), middle)
    yield from repeated("", closing, count * len(closing), "\n")


# YAML: aliases, merges, depth, length.


@attack(CHECK, RENDER, most=20_000)
def aliases_that_grow(size):
    yield GROUP + "  a0: &a0 [x,x,x,x,x,x,x,x,x]\n"
    for at in range(1, max(size // 60, 10)):
        yield f"  a{at}: &a{at} [{','.join([f'*a{at - 1}'] * 9)}]\n"
    yield f"  destinations: *a{max(size // 60, 10) - 1}\n"


@attack(CHECK)
def aliases_of_one(size):
    return repeated(GROUP + "  x: &x [a, b, c]\n  destinations:\n", "  - *x\n", size)


@attack(CHECK, most=1_000_000)
def merges_in_a_chain(size):
    yield GROUP + "  m0: &m0 {a0: 1}\n"
    for at in range(1, size // 40):
        yield f"  m{at}: &m{at} {{<<: *m{at - 1}, a{at}: 1}}\n"


@attack(CHECK)
def merges_of_many(size):
    return repeated(GROUP + "  m: &m {a: 1}\n  x: {<<: [", "*m, ", size, "*m]}\n")


@attack(CHECK)
def anchors(size):
    return repeated(GROUP + "  destinations:\n", lambda at: f"  - &a{at} x\n", size)


@attack(CHECK)
def tags(size):
    item = "  - !!map {!!str destination: !x!y {upstream: !<tag:x> {name: !!str u, namespace: &n b}}, weight: !!int 1}\n"
    return repeated(GROUP + "  destinations: !!seq\n", item, size)


@attack(CHECK)
def directives(size):
    return repeated("", "%TAG !e! tag:e,2000:\n", size, "---\n" + GROUP)


@attack(CHECK, RENDER)
def depth_of_flow_lists(size):
    return nested(GROUP + "  x: ", "[", "", "]", size)


@attack(CHECK)
def depth_of_flow_maps(size):
    return nested(GROUP + "  x: ", "{a: ", "1", "}", size)


@attack(CHECK)
def depth_that_is_never_closed(size):
    return repeated(GROUP + "  x: ", "[", size)


@attack(CHECK, RENDER)
def depth_of_block_lists(size):
    return repeated(GROUP + "  x:\n  ", "- ", size, "1\n")


@attack(CHECK, most=4_000_000)
def depth_of_block_maps(size):
    yield GROUP
    for at in range(1, int((2 * size) ** 0.5)):
        yield " " * (at + 1) + "a:\n"


@attack(CHECK)
def depth_of_questions(size):
    return repeated(GROUP + "  x:\n  ", "? ", size, "1\n")


@attack(CHECK)
def depth_of_json(size):
    return nested('{"apiVersion":"v1","kind":"List","items":', "[", "", "]", size)


@attack(CHECK)
def lists_of_lists(size):
    inner = '{"apiVersion":"gloo.solo.io/v1","kind":"UpstreamGroup"}'
    return nested("", '{"apiVersion":"v1","kind":"List","items":[', inner, "]}", size)


@attack(CHECK)
def depth_of_templates(size):
    return nested(GROUP + "  x: ", "{{", " a ", "}}", size)


@attack(CHECK, FIX)
def a_long_scalar(size):
    return repeated(GROUP + "  x: ", "a" * 1024, size, "\n")


@attack(CHECK)
def a_long_scalar_of_nobody(size):
    return repeated("", "a" * 1024, size)


@attack(HUMAN, most=2_000_000)
def a_long_name(size):
    return repeated(GROUP.split("g, ")[0], "g" * 1024, size, ", namespace: b}\nspec: {destinations: []}\n")


@attack(CHECK)
def a_long_key(size):
    return repeated(GROUP + "  ", "a" * 1024, size, ": 1\n")


@attack(CHECK, RENDER)
def a_long_quoted_scalar(size):
    return repeated(GROUP + '  x: "', "\\u0041", size, '"\n')


@attack(CHECK)
def a_long_literal(size):
    return repeated(GROUP + "  x: |\n", "    aaaa\n", size)


@attack(CHECK, RENDER, DIFF)
def empty_items(size):
    return repeated(GROUP + "  destinations:\n", "  - \n", size)


@attack(CHECK, RENDER)
def one_line_of_json(size):
    item = '{"destination":{"upstream":{"name":"u","namespace":"b"}},"weight":1},'
    head = '{"apiVersion":"gloo.solo.io/v1","kind":"UpstreamGroup","metadata":{"name":"g","namespace":"b"},"spec":{"destinations":['
    return repeated(head, item, size, item[:-1] + "]}}\n")


@attack(CHECK, RENDER)
def documents_of_nobody(size):
    return repeated("", "---\na: 1\n", size)


@attack(CHECK, RENDER, ENV)
def documents(size):
    return repeated("", "---\nkind: UpstreamGroup\napiVersion: gloo.solo.io/v1\n", size)


@attack(CHECK)
def markers(size):
    return repeated("", "---\n", size, GROUP)


@attack(CHECK, HUMAN)
def keys_that_are_written_twice(size):
    return repeated(GROUP, "  k: 1\n", size)


@attack(CHECK, SARIF, FIX)
def keys_that_nobody_knows(size):
    return repeated(GROUP, lambda at: f"  k{at}: 1\n", size)


@attack(CHECK)
def comments(size):
    return repeated(GROUP + "  destinations:\n", "  # c\n", size, DESTINATION % ("", 1))


@attack(CHECK)
def comments_that_silence(size):
    return repeated(GROUP + "  destinations:\n", "  # glooscope: ignore[zero-weight] x\n", size, DESTINATION % ("", 0))


@attack(CHECK, RENDER)
def digits(size):
    nines = lambda: repeated("", "9" * 1024, size // 3)
    yield GROUP + "  destinations:\n  - destination: {upstream: {name: u, namespace: b}}\n    weight: "
    yield from nines()
    yield "\n  - destination: {upstream: {name: v, namespace: b}}\n    weight: 1."
    yield from nines()
    yield "e"
    yield from nines()
    yield "\n"


# Gloo: names, regexes, routes, delegation, weights.


@attack(CHECK, HUMAN, SARIF, most=2_000_000)
def a_long_name_in_each_finding(size):
    name = "n" * (size // 2)
    return repeated(GROUP.replace("name: g", "name: " + name), lambda at: f"  k{at}: 1\n", size // 2)


@attack(["check", "--format", "json", "."], most=1_000_000)
def a_long_domain_in_each_finding(size):
    domain = "d" * (size // 2)
    route = lambda at: f"    - matchers: [{{prefix: /{at}, foo: 1}}]\n      {ACTION}\n"
    return repeated(HOST % ("v", domain), route, size // 2)


@attack(CHECK, RENDER, TRACE)
def routes_by_prefix(size):
    return repeated(HOST % ("v", "d"), lambda at: f"    - matchers: [{{prefix: /{at}}}]\n      {ACTION}\n", size)


@attack(CHECK, TRACE, most=1_000_000)
def routes_by_regex(size):
    route = lambda at: f"    - matchers: [{{regex: '/a.*b{at}[0-9]+'}}]\n      {ACTION}\n"
    return repeated(HOST % ("v", "d"), route, size)


@attack(CHECK, most=1_000_000)
def routes_by_headers(size):
    header = "{name: x, regex: true, value: '(a|b)*%d.*c{20}'}"
    route = lambda at: f"    - matchers: [{{prefix: /, headers: [{header % at}]}}]\n      {ACTION}\n"
    return repeated(HOST % ("v", "d"), route, size)


@attack(CHECK, TRACE, most=1_000_000)
def a_long_regex(size):
    return repeated(HOST % ("v", "d") + "    - matchers: [{regex: '/", "(a|b)*", size, f"'}}]\n      {ACTION}\n")


@attack(CHECK, TRACE, most=200_000)
def regexes_that_explode(size):
    for regex in [
        "/" + "(a+)+" * 50 + "$",
        "/(a{1000}){1000}",
        "/((((a{50}){50}){50}){50}){50}",
        "/" + "(" * 5000 + "a" + ")" * 5000,
        "/(" + "|".join(f"a{at}" for at in range(size // 8)) + ")",
        "/\\pL{1000}",
        "/(\\pL*\\pN*){200}x",
        "/(?i)" + "k" * 10000,
        "/" + "a?" * 5000 + "a" * 5000,
    ]:
        yield (HOST % ("v", "d") if "(a+)" in regex else "") + f"    - matchers: [{{regex: '{regex}'}}]\n      {ACTION}\n"


@attack(CHECK, RENDER)
def domains(size):
    return repeated(HOST.split("[%s]")[0] % "v" + "[", lambda at: f"d{at}.example.com, ", size, f"d]\n    routes:\n    - {ACTION}\n")


@attack(CHECK, RENDER, DIFF, most=5_000_000)
def hosts_of_one_domain(size):
    route = f"    - matchers: [{{prefix: /}}]\n      {ACTION}\n---\n"
    return repeated("", lambda at: HOST % (f"v{at}", "d") + route, size)


@attack(CHECK, RENDER, most=100_000)
def tables_that_all_lead_to_each_other(size):
    count = int((size / 90) ** 0.5)
    to = "".join(f"  - delegateAction: {{ref: {{name: t{at}, namespace: b}}}}\n" for at in range(count))
    yield HOST % ("v", "d") + "    - delegateAction: {ref: {name: t0, namespace: b}}\n"
    for at in range(count):
        yield "---\n" + TABLE % f"t{at}" + to


@attack(CHECK, RENDER, most=1_000_000)
def tables_in_a_chain(size):
    yield HOST % ("v", "d") + "    - delegateAction: {ref: {name: t0, namespace: b}}\n"
    for at in range(size // 170):
        yield "---\n" + TABLE % f"t{at}" + f"  - delegateAction: {{ref: {{name: t{at + 1}, namespace: b}}}}\n"


@attack(CHECK, SET, most=300_000)
def a_group_of_many_that_many_routes_share(size):
    count = size // 160
    yield HOST % ("v", "d")
    for at in range(count):
        yield f"    - matchers: [{{prefix: /{at}}}]\n      routeAction: {{upstreamGroup: {{name: g, namespace: b}}}}\n"
    yield "---\n" + GROUP + "  destinations:\n" + "".join(DESTINATION % (at, 1) for at in range(count))


@attack(CHECK, FIX, most=1_000_000)
def fixes_that_clash(size):
    two = "  destinatoins:\n" + DESTINATION % ("", 1) + "  destinatios:\n" + DESTINATION % ("v", 1)
    return repeated("", lambda at: "---\n" + GROUP.replace("name: g", f"name: g{at}") + two, size)


@attack(RENDER + ["--requests", "r.csv"], most=100_000, files=lambda size: {"r.csv": iter(["d,1000\n"])})
def weights_without_a_common_factor(size):
    primes, at = [], 1000
    while len(primes) < size // 200:
        if all(at % prime for prime in range(2, int(at**0.5) + 1)):
            primes.append(at)
        at += 1
    yield HOST % ("v", "d")
    for prime in primes:
        list_of = f"{{destination: {{upstream: {{name: u, namespace: b}}}}, weight: 1}}, {{destination: {{upstream: {{name: w, namespace: b}}}}, weight: {prime}}}"
        yield f"    - matchers: [{{prefix: /{prime}}}]\n      routeAction: {{multi: {{destinations: [{list_of}]}}}}\n"


# The Gateway API.


@attack(CHECK, RENDER, TRACE, most=10_000_000)
def rules_of_the_gateway_api(size):
    rule = lambda at: f"  - matches: [{{path: {{value: /{at}}}}}]\n    backendRefs: [{{name: s, port: 80}}]\n"
    return repeated(GATEWAY + HTTP_ROUTE % ("r", "d"), rule, size)


@attack(CHECK, RENDER, most=5_000_000)
def routes_of_the_gateway_api(size):
    rule = "  - backendRefs: [{name: s, port: 80}]\n---\n"
    return repeated(GATEWAY, lambda at: HTTP_ROUTE % (f"r{at}", "d") + rule, size)


@attack(CHECK, most=5_000_000)
def listeners_of_the_gateway_api(size):
    head = GATEWAY.split("listeners")[0] + "listeners: ["
    return repeated(head, lambda at: f"{{name: l{at}, port: {at % 65535 + 1}, protocol: HTTP}}, ", size, "]}\n---\n" + HTTP_ROUTE % ("r", "d"))


@attack(CHECK, RENDER, most=1_000_000)
def matches_of_the_gateway_api(size):
    match = lambda at: f"{{headers: [{{name: x, value: 'v{at}'}}], method: GET}}, "
    return repeated(GATEWAY + HTTP_ROUTE % ("r", "d") + "  - matches: [", match, size, "{}]\n    backendRefs: [{name: s, port: 80}]\n")


@attack(CHECK, RENDER, most=5_000_000)
def backends_of_the_gateway_api(size):
    backend = lambda at: f"    - {{name: s{at}, port: 80, weight: 1}}\n"
    return repeated(GATEWAY + HTTP_ROUTE % ("r", "d") + "  - backendRefs:\n", backend, size)


# Everything else that is read.


@tree(CHECK, RENDER, most=2_000_000)
def many_files(size):
    text = lambda at: iter([GROUP.replace("name: g", f"name: g{at}") + "  destinations:\n" + DESTINATION % ("", 1)])
    return {f"{at % 97}/{at}.yaml": text(at) for at in range(size // 160)}


@tree(CHECK, ENV, most=2_000_000)
def many_environments(size):
    text = lambda: iter([GROUP + "  destinations:\n" + DESTINATION % ("", 1)])
    return {f"env{at}/a.yaml": text() for at in range(size // 800)}


@tree(CHECK, most=1_000_000)
def patches(size):
    count = size // 300
    group = lambda at, many: GROUP.replace("name: g", f"name: g{at}") + "  destinations:\n" + "".join(DESTINATION % (it, 1) for it in range(many))
    return {
        "kustomization.yaml": iter(["resources: [b.yaml]\npatches:\n", *(f"- path: p{at}.yaml\n" for at in range(count))]),
        "b.yaml": ("---\n" + group(at, 2) for at in range(count)),
        **{f"p{at}.yaml": iter([group(at, 1)]) for at in range(count)},
    }


@tree(CHECK, most=100_000)
def kustomizations_in_a_circle(size):
    count = size // 100
    text = lambda at: iter([f"resources: [../{(at + 1) % count}, ../{(at * 7 + 3) % count}]\n"])
    return {f"{at}/kustomization.yaml": text(at) for at in range(count)}


def with_manifest(name, pieces):
    return {"a.yaml": iter([HOST % ("v", "d") + f"    - matchers: [{{prefix: /}}]\n      {ACTION}\n"]), name: pieces}


@tree(CHECK, ["config"], most=100_000)
def a_configuration_of_patterns(size):
    return with_manifest(".glooscope.yaml", repeated("exclude:\n", lambda at: f"- 'x{at}/**/*.yaml'\n", size))


@tree(CHECK, ["config"], most=5_000_000)
def a_configuration_that_is_deep(size):
    return with_manifest(".glooscope.yaml", nested("rules: ", "[", "", "]", size))


@tree(["check", "--baseline", "base.json", "."])
def a_baseline_that_is_deep(size):
    return with_manifest("base.json", nested('{"version": 2, "findings": ', "[", "", "]", size))


@tree(["check", "--baseline", "base.json", "."], most=20_000_000)
def a_baseline_of_many(size):
    entry = lambda at: f'{{"rule": "zero-weight", "resource": "UpstreamGroup b/g{at}", "field": "spec", "times": 1}},\n'
    return with_manifest("base.json", repeated('{"version": 2, "findings": [', entry, size, '{"rule": "a", "resource": "b", "field": "", "times": 1}]}'))


@tree(["render", "--requests", "r.csv", "."], most=5_000_000)
def requests_by_route(size):
    routes = lambda: repeated(HOST % ("v", "d"), lambda at: f"    - matchers: [{{prefix: /{at}}}]\n      {ACTION}\n", size)
    return {"a.yaml": routes(), "r.csv": repeated("", lambda at: f"b/v#/{at},1\n", size // 8)}


@tree(["test", "t.yaml", "."], most=5_000_000)
def tests_of_routing(size):
    one = lambda at: f"- request: GET http://d/{at}\n  expect: {{upstream: u}}\n"
    return with_manifest("t.yaml", repeated("tests:\n", one, size))


@tree(["test", "t.yaml", "."])
def tests_that_are_deep(size):
    return with_manifest("t.yaml", nested("tests: ", "[", "", "]", size))


@tree(["trace", "--requests", "r.txt", "."], most=5_000_000)
def requests_to_trace(size):
    return with_manifest("r.txt", repeated("", lambda at: f"GET http://d/{at}\n", size))


@tree(["test", "--suggest", "/dev/null", "."], most=1_000_000)
def routes_to_suggest_tests_for(size):
    return {"a.yaml": repeated(HOST % ("v", "d"), lambda at: f"    - matchers: [{{prefix: /{at}}}]\n      {ACTION}\n", size)}


class Outcome:
    """How a run ended: seconds of CPU, MiB at the peak, what is wrong with it."""

    def __init__(self, command, folder, size, short):
        scale = max(1, size / 50_000_000)
        seconds, mebibytes = (60, 300) if short else (2 * scale, 300 * scale)

        def limits():
            # Who does not end by itself is ended; memory is left some room to be measured in.
            resource.setrlimit(resource.RLIMIT_CPU, (int(10 * seconds) + 60,) * 2)
            resource.setrlimit(resource.RLIMIT_AS, (8 << 30,) * 2)
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))

        with tempfile.TemporaryFile() as said:
            started = time.perf_counter()
            process = subprocess.Popen(
                command, cwd=folder, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=said, preexec_fn=limits,
                # What kustomize takes is its own.
                env={"PATH": "", "LC_ALL": "C.UTF-8"},
            )
            _, status, used = os.wait4(process.pid, 0)
            self.wall = time.perf_counter() - started
            said.seek(0)
            words = said.read(100_000).decode(errors="replace")
        self.cpu, self.peak = used.ru_utime + used.ru_stime, used.ru_maxrss / 1024
        code = os.waitstatus_to_exitcode(status)
        self.wrong = []
        if code not in (0, 1, 2) or "panicked" in words:
            self.wrong.append(f"exit {code}: {words[-300:]}")
        if self.cpu > seconds:
            self.wrong.append(f"{self.cpu:.1f} s of CPU, {seconds:.0f} are allowed")
        if self.peak > mebibytes:
            self.wrong.append(f"{self.peak:.0f} MiB, {mebibytes:.0f} are allowed")


def write(folder, files):
    """Writes the files, and says how many bytes these are."""
    size = 0
    for name, pieces in files.items():
        path = os.path.join(folder, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="utf-8") as out:
            for piece in pieces:
                size += out.write(piece)
    return size


def main():
    arguments = sys.argv[1:]
    short = "--short" in arguments
    only = arguments[arguments.index("--only") + 1] if "--only" in arguments else None
    named = [it for it in arguments if not it.startswith("--") and it != only]
    program = os.path.abspath(named[0] if named else os.path.join(ROOT, "target", "debug" if short else "release", "glooscope"))
    failed = runs = 0
    for name, (make, commands, most) in ATTACKS.items():
        if only and only not in name:
            continue
        wanted = min(1_000_000 if short else 50_000_000, most or 1 << 40)
        folder = tempfile.mkdtemp(prefix="attack-")
        try:
            size = write(folder, make(wanted))
            for command in commands:
                outcome = Outcome([program, *command], folder, size, short)
                runs += 1
                failed += bool(outcome.wrong)
                words = "; ".join(outcome.wrong) or "ok"
                print(f"{name:42} {' '.join(command)[:40]:40} {size / 1e6:5.1f} MB {outcome.cpu:6.2f} s {outcome.peak:6.0f} MiB  {words}", flush=True)
        finally:
            shutil.rmtree(folder)
    print(f"{runs} runs, {failed} out of bounds")
    return 1 if failed or not runs else 0


if __name__ == "__main__":
    sys.exit(main())
