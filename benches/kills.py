#!/usr/bin/env python3
"""Kills the program at random moments while it writes, and looks at what is left.

benches/kills.py [--count N] [--seed N] [PROGRAM]

For each command that writes, PROGRAM (target/release/glooscope) is started N times (200; five commands make 1,000) and ended by
SIGKILL somewhere between its start and a little after it would have been done. Then every file must be the old one or the new one, as a
whole; of several files that belong together, what is there must be all old, all new, or refused by the next run; and the next run must
sweep what was left behind. Exits with 1 where that does not hold.
"""

import argparse
import os
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
# Long enough for a write to take a while.
PADDING = "".join(f"  # {'-' * 90} {at}\n" for at in range(6000))

GROUP = f"""apiVersion: gloo.solo.io/v1
kind: UpstreamGroup
metadata: {{name: g, namespace: b}}
spec:
{PADDING}  destinations:
  - destination: {{upstream: {{name: u, namespace: b}}}}
    weight: 1
  - destination: {{upstream: {{name: w, namespace: b}}}}
    weight: 1
"""
HOST = """apiVersion: gateway.solo.io/v1
kind: VirtualService
metadata: {{name: v{0}, namespace: b}}
spec:
  virtualHost:
    domains: [d{0}.example.com]
    routes:
    - matchers: [{{prefix: /, methods: [{1}]}}]
      routeAction: {{single: {{kube: {{ref: {{name: s, namespace: b}}, port: 80}}}}}}
"""
TESTS = "tests:\n" + "".join(
    f"- request: GET http://d{at}.example.com/\n  expect: {{status: 201}}\n" for at in range(40)
)


def hosts(method):
    return {f"v{at}.yaml": HOST.format(at, method) for at in range(40)}


def tree(files):
    return {name: text.encode() for name, text in files.items()}


# Name, files before, arguments.
WORKS = [
    ("set --write", {"a.yaml": GROUP}, ["set", "b/g", "u=7", "--write"]),
    ("check --fix", {**hosts("get"), "pad.yaml": "#\n" + PADDING}, ["check", "--fix", "-q"]),
    ("test --update", {**hosts("GET"), "a.test.yaml": TESTS}, ["test", "a.test.yaml", ".", "--update"]),
    ("report", hosts("GET"), ["report", "-o", "out/report.html", "."]),
    ("convert", hosts("GET"), ["convert", ".", "-o", "out", "--allow-partial"]),
]


def lay(folder, files):
    shutil.rmtree(folder, ignore_errors=True)
    (folder / "out").mkdir(parents=True)
    for name, text in files.items():
        (folder / name).write_text(text)


def read(folder):
    files = (path for path in folder.rglob("*") if path.is_file())
    return {str(path.relative_to(folder)): path.read_bytes() for path in files}


def run(program, folder, arguments):
    environment = {key: value for key, value in os.environ.items() if not key.startswith("GLOOSCOPE")}
    return subprocess.Popen(
        [program, *arguments], cwd=folder, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def hold(name, files, arguments, program, folder, count, draw):
    old = tree(files)
    lay(folder, files)
    began = time.monotonic()
    run(program, folder, arguments).wait()
    span, new = time.monotonic() - began, read(folder)
    if new == old:
        sys.exit(f"{name} changes nothing, so there is nothing to kill")
    seen = {"old": 0, "new": 0, "between": 0, "left": 0, "done": 0}
    wrong = []
    for _ in range(count):
        lay(folder, files)
        process = run(program, folder, arguments)
        time.sleep(draw.random() * span * 1.1)
        seen["done"] += process.poll() is not None
        process.kill()
        process.wait()
        state = read(folder)
        drafts = [it for it in state if it not in old and it not in new]
        seen["left"] += bool(drafts)
        whole = {it: text for it, text in state.items() if it not in drafts}
        for it, text in whole.items():
            if text not in (old.get(it), new.get(it)):
                wrong.append(f"{it} is neither the old one nor the new one")
        seen["old" if whole == old else "new" if whole == new else "between"] += 1
        if whole not in (old, new) and name == "convert":
            wrong.append(f"some of {len(new)} files are there: {len(whole)}")
        # The next run sweeps, and comes to the same end.
        if drafts:
            if name == "convert":
                arguments = [*[it for it in arguments if it != "--force"], "--force"]
            run(program, folder, arguments).wait()
            again = read(folder)
            if again != new:
                wrong.append(f"the next run leaves {sorted(set(again) ^ set(new))[:3] or 'another text'}")
    print(f"{name:14} {count} kills:", ", ".join(f"{what} {number}" for what, number in seen.items()), flush=True)
    for message in sorted(set(wrong)):
        print(f"  WRONG, {wrong.count(message)} times: {message}", flush=True)
    return not wrong


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", default="")
    parser.add_argument("program", nargs="?", default=str(ROOT / "target/release/glooscope"))
    args = parser.parse_args()
    program, draw = os.path.abspath(args.program), random.Random(args.seed)
    with tempfile.TemporaryDirectory() as folder:
        works = [work for work in WORKS if args.only in work[0]]
        held = [hold(*work, program, pathlib.Path(folder) / "work", args.count, draw) for work in works]
    sys.exit(0 if all(held) else 1)


if __name__ == "__main__":
    main()
