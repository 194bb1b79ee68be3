#!/usr/bin/env python3
"""Measures the release build beside `cat` (and kubeconform, where it is installed) and writes benches/RESULTS.md.

benches/run.py [--large]      --large adds 100,000 files and takes some minutes

Needs `cargo build --release`. CPU is user and system time, the least of several runs; times depend on the machine, the
ratios much less.
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


def once(command, stdin=None):
    """CPU seconds, peak memory in MiB, wall seconds."""
    with open(stdin or os.devnull, "rb") as source:
        started = time.perf_counter()
        process = subprocess.Popen(command, stdin=source, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        _, _, used = os.wait4(process.pid, 0)
    return used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, time.perf_counter() - started


def least(command, runs, stdin=None):
    results = [once(command, stdin) for _ in range(runs)]
    return tuple(min(result[at] for result in results) for at in range(3))


def generate(shape, count, out):
    subprocess.run([sys.executable, os.path.join(HERE, "gen.py"), shape, str(count), out], check=True)
    return out


def commit():
    told = subprocess.run(["git", "-C", ROOT, "rev-parse", "--short", "HEAD"], capture_output=True, text=True)
    return told.stdout.strip() or "unknown"


def row(out, what, result, beside=None, target=""):
    cpu, memory, wall = result
    ratio = f"{cpu / beside:.2f}" if beside else ""
    out.append(f"| {what} | {cpu:.3f} | {ratio} | {wall:.3f} | {memory:.0f} | {target} |")
    print(out[-1], flush=True)


def folder(out, work, count, runs, targets):
    place = generate("folder", count, os.path.join(work, f"files{count}"))
    cat = least(["find", place, "-type", "f", "-exec", "cat", "{}", "+"], runs)
    row(out, f"{count:,} files: find and cat", cat)
    row(out, f"{count:,} files: check", least([BINARY, "check", place], runs), cat[0], targets)
    row(out, f"{count:,} files: render", least([BINARY, "render", place], runs), cat[0])
    if shutil.which("kubeconform"):
        command = ["kubeconform", "-n", "1", "-ignore-missing-schemas", place]
        row(out, f"{count:,} files: kubeconform without Gloo's schemas", least(command, 1), cat[0])


def main():
    large = "--large" in sys.argv[1:]
    if not os.path.exists(BINARY):
        sys.exit("error: no release build: run `cargo build --release`")
    out = []
    with tempfile.TemporaryDirectory() as work:
        row(out, "--version", least([BINARY, "--version"], 20), target="3 ms wall")
        ten = generate("stream", 10, os.path.join(work, "ten.yaml"))
        row(out, "one file of ten documents: check", least([BINARY, "check", ten], 20), target="6 ms wall")
        folder(out, work, 1_000, 5, "")
        folder(out, work, 10_000, 5, "CPU 2 times the cat, 60 MiB")
        if large:
            folder(out, work, 100_000, 2, "CPU 2.5 times the cat, 450 MiB")
        stream = generate("stream", 10_000, os.path.join(work, "stream.yaml"))
        cat = least(["cat"], 5, stream)
        row(out, "10,000 documents on standard input: cat", cat)
        row(out, "10,000 documents on standard input: check", least([BINARY, "check", "-"], 5, stream))
        dump = generate("list", 10_000, os.path.join(work, "list.json"))
        row(out, "a List of 10,000 as JSON: check", least([BINARY, "check", dump], 5))
        small = generate("services", 500, os.path.join(work, "services500.yaml"))
        some = generate("services", 5_000, os.path.join(work, "services5000.yaml"))
        first = least([BINARY, "render", small], 5)
        row(out, "500 services with a group each: render", first)
        second = least([BINARY, "render", some], 5)
        row(out, "5,000 services with a group each: render (ratio to 500)", second, first[0], "0.3 s, 11 times")
    with open(os.path.join(HERE, "RESULTS.md"), "w", encoding="utf-8") as file:
        file.write("# Measured\n\n")
        date = datetime.date.today().isoformat()
        file.write(f"{date}, {os.cpu_count()} cores, commit {commit()}; written by `benches/run.py`.\n\n")
        file.write("CPU is user and system time in seconds, the least of several runs. The ratio is to the `cat` above")
        file.write(" it, unless the row says otherwise.\n\n")
        file.write("| what | CPU s | ratio | wall s | peak MiB | target |\n|---|---|---|---|---|---|\n")
        file.write("\n".join(out) + "\n")


if __name__ == "__main__":
    main()
