#!/usr/bin/env python3
"""Measures the release build beside `cat` and kubeconform, and writes benches/RESULTS.md.

benches/run.py [--large]      --large adds 100,000 files, a million routes and dumps of 280 MB, and takes some minutes

Needs `cargo build --release`. kubeconform is taken from the path, or built with Go where that is at hand. CPU is user and
system time, the least of several runs; times depend on the machine, the ratios much less.
"""

import datetime
import os
import shutil
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(HERE)
BINARY = os.path.join(ROOT, "target", "release", "glooscope")
SCHEMA = os.path.join(ROOT, "schemas", "manifests.schema.json")
OTHERS = "Deployment,Service,ConfigMap"


class Result:
    """The least of several runs: seconds of CPU, seconds of wall, MiB at the peak."""

    def __init__(self, command, runs, stdin=None, where=None):
        results = [once(command, stdin, where) for _ in range(runs)]
        self.cpu, self.wall, self.peak = (min(result[at] for result in results) for at in range(3))


def once(command, stdin, where=None):
    with open(stdin or os.devnull, "rb") as source:
        started = time.perf_counter()
        quiet = subprocess.DEVNULL
        process = subprocess.Popen(command, stdin=source, stdout=quiet, stderr=quiet, cwd=where)
        _, _, used = os.wait4(process.pid, 0)
    return used.ru_utime + used.ru_stime, time.perf_counter() - started, used.ru_maxrss / 1024


class Table:
    """What was measured, row by row."""

    def __init__(self):
        self.rows = []

    def add(self, what, result, beside=None, size=None, targets=()):
        """`beside` is what the ratio is to, `size` the input in bytes; a target is its words and whether it is met."""
        ratio = f"{result.cpu / beside.cpu:.2f}" if beside else ""
        speed = f"{size / 1e6 / result.wall:.0f}" if size else ""
        words = ", ".join(f"{words}: {'met' if met else '**missed**'}" for words, met in targets)
        times = f"{result.cpu:.3f} | {ratio} | {result.wall:.3f} | {result.wall / result.cpu:.2f}"
        self.rows.append(f"| {what} | {times} | {speed} | {result.peak:.0f} | {words} |")
        print(self.rows[-1], flush=True)


def generate(shape, count, out):
    subprocess.run([sys.executable, os.path.join(HERE, "gen.py"), shape, str(count), out], check=True)
    return out


def bytes_below(folder):
    return sum(os.path.getsize(os.path.join(at, name)) for at, _, names in os.walk(folder) for name in names)


def kubeconform(work):
    """The program, or nothing where it neither is there nor can be built."""
    if known := shutil.which("kubeconform"):
        return known
    if not shutil.which("go"):
        return None
    command = ["go", "install", "github.com/yannh/kubeconform/cmd/kubeconform@v0.8.0"]
    subprocess.run(command, env={**os.environ, "GOBIN": work}, stderr=subprocess.DEVNULL, check=False)
    built = os.path.join(work, "kubeconform")
    return built if os.path.exists(built) else None


def folder(table, work, count, runs, targets=lambda check, cat: (), peer=None):
    place = generate("folder", count, os.path.join(work, f"files{count}"))
    size = bytes_below(place)
    cat = Result(["find", place, "-type", "f", "-exec", "cat", "{}", "+"], runs)
    table.add(f"{count:,} files: find and cat", cat, size=size)
    check = Result([BINARY, "check", place], runs)
    table.add(f"{count:,} files: check (ratio to cat)", check, cat, size, targets(check, cat))
    table.add(f"{count:,} files: render (ratio to cat)", Result([BINARY, "render", place], runs), cat, size)
    changed(table, place, count, runs, check, size)
    if peer:
        command = [peer, "-n", "1", "-schema-location", SCHEMA, "-skip", OTHERS, place]
        result = Result(command, 2)
        met = result.cpu >= 12 * check.cpu
        words = "12 times the CPU of check"
        table.add(f"{count:,} files: kubeconform -n 1 (ratio to check)", result, check, size, [(words, met)])
    shutil.rmtree(place)


def changed(table, place, count, runs, check, size):
    """What a change costs beside one check."""
    group = "team-0/split-0-0"
    with open(os.path.join(place, "team-0", "upstreamgroup-0.yaml"), encoding="utf-8") as file:
        text = file.read()
    first = next(line.split()[-1] for line in text.splitlines() if line.strip().startswith("name: backend"))
    setting = ["diff", place, "--set", f"{group}:{first}=50%"]
    table.add(f"{count:,} files: diff --set (ratio to check)", Result([BINARY, *setting], runs), check, size)
    fixes = Result([BINARY, "check", "--diff", place], runs)
    table.add(f"{count:,} files: check --diff (ratio to check)", fixes, check, size)
    git = ["git", "-c", "user.name=bench", "-c", "user.email=bench@example.com", "-C", place]

    def commit(message):
        for command in (["add", "."], ["commit", "-q", "-m", message]):
            subprocess.run([*git, *command], check=True)

    subprocess.run([*git, "init", "-q"], check=True)
    commit("before")
    with open(os.path.join(place, "team-0", "upstreamgroup-0.yaml"), "a", encoding="utf-8") as file:
        file.write("# changed\n")
    commit("after")
    states = Result([BINARY, "diff", "git:HEAD~1", "git:HEAD"], runs, where=place)
    words = f"{count:,} files: diff of two revisions (ratio to check)"
    table.add(words, states, check, size, [("CPU 1.5 times", states.cpu <= 1.5 * check.cpu)])


def million(table, work):
    place = generate("shared", 100_000, os.path.join(work, "million.yaml"))
    size = os.path.getsize(place)
    for command in (["check"], ["render", "--format", "csv"]):
        result = Result([BINARY, *command, place], 2)
        targets = [("2 s", result.cpu <= 2), ("500 MiB", result.peak <= 500)]
        table.add(f"a million routes in one file: {' '.join(command)}", result, size=size, targets=targets)
    os.remove(place)


def crossed(table, work):
    place = generate("crossed", 2_000, os.path.join(work, "crossed.yaml"))
    result = Result([BINARY, "render", "--format", "json", place], 2)
    words = "2,000 routes to one group of 2,000 destinations: render --format json"
    table.add(words, result, size=os.path.getsize(place), targets=[("100 MiB", result.peak <= 100)])
    os.remove(place)


def stream(table, work, count, runs):
    place = generate("stream", count, os.path.join(work, "stream.yaml"))
    size = os.path.getsize(place)
    cat = Result(["cat"], runs, place)
    table.add(f"{count:,} documents on standard input: cat", cat, size=size)
    table.add(f"{count:,} documents on standard input: check", Result([BINARY, "check", "-"], runs, place), size=size)
    os.remove(place)


def dump(table, work, count, runs):
    place = generate("list", count, os.path.join(work, "list.json"))
    check = Result([BINARY, "check", place], runs)
    table.add(f"a List of {count:,} as JSON: check", check, size=os.path.getsize(place))
    os.remove(place)


def measure(table, work, large):
    version = Result([BINARY, "--version"], 20)
    table.add("--version", version, targets=[("3 ms", version.wall < 0.003)])
    ten = Result([BINARY, "check", generate("stream", 10, os.path.join(work, "ten.yaml"))], 20)
    table.add("one file of ten documents: check", ten, targets=[("6 ms", ten.wall < 0.006)])
    folder(table, work, 1_000, 5)

    def some(check, cat):
        yield "CPU 2 times", check.cpu <= 2 * cat.cpu
        yield "60 MiB", check.peak <= 60

    def many(check, cat):
        yield "CPU 2.5 times", check.cpu <= 2.5 * cat.cpu
        yield "450 MiB", check.peak <= 450
        yield "wall 60 % of CPU", check.wall <= 0.6 * check.cpu

    folder(table, work, 10_000, 5, some, kubeconform(work))
    if large:
        folder(table, work, 100_000, 3, many)
        million(table, work)
    crossed(table, work)
    stream(table, work, 100_000 if large else 10_000, 3)
    dump(table, work, 65_000 if large else 10_000, 3)
    small = generate("services", 500, os.path.join(work, "services500.yaml"))
    more = generate("services", 5_000, os.path.join(work, "services5000.yaml"))
    first = Result([BINARY, "render", small], 9)
    table.add("500 services with a group each: render", first, size=os.path.getsize(small))
    second = Result([BINARY, "render", more], 9)
    targets = [("0.3 s", second.cpu < 0.3), ("11 times", second.cpu <= 11 * first.cpu)]
    words = "5,000 services with a group each: render (ratio to 500)"
    table.add(words, second, first, os.path.getsize(more), targets)


def commit():
    told = subprocess.run(["git", "-C", ROOT, "rev-parse", "--short", "HEAD"], capture_output=True, text=True)
    return told.stdout.strip() or "unknown"


def main():
    if not os.path.exists(BINARY):
        sys.exit("error: no release build: run `cargo build --release`")
    table = Table()
    with tempfile.TemporaryDirectory() as work:
        measure(table, work, "--large" in sys.argv[1:])
    date = datetime.date.today().isoformat()
    text = f"""# Measured

{date}, {os.cpu_count()} cores, commit {commit()}; written by `benches/run.py`.

CPU is user and system time in seconds, the least of several runs, as are wall time and peak memory.

| what | CPU s | ratio | wall s | wall/CPU | MB/s | peak MiB | targets |
|---|---|---|---|---|---|---|---|
"""
    with open(os.path.join(HERE, "RESULTS.md"), "w", encoding="utf-8") as file:
        file.write(text + "\n".join(table.rows) + "\n")


if __name__ == "__main__":
    main()
