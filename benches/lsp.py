#!/usr/bin/env python3
"""Measures the language server over standard input and output: how long findings take from a keystroke, and its memory.

benches/lsp.py [--binary PATH] [--files 1000] [--edits 2000] [--memory 0]

A folder of that many files is made, one of them is opened, and a digit of it is typed again and again, so that each keystroke changes what
is told. `--memory` makes that many random edits after it, and prints the resident memory every tenth of them.
"""

import argparse
import json
import os
import random
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
GROUP = """apiVersion: gloo.solo.io/v1
kind: UpstreamGroup
metadata:
  name: typed
  namespace: typed
spec:
  destinations:
  - destination: {upstream: {name: typed, namespace: typed}}
    weight: 1
"""


class Server:
    def __init__(self, binary, folder):
        self.process = subprocess.Popen([binary, "lsp"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=folder)
        self.folder = "file://" + os.path.realpath(folder)
        self.send("initialize", {"capabilities": {}, "workspaceFolders": [{"uri": self.folder, "name": "x"}]}, id=1)
        self.until(lambda message: message.get("id") == 1)
        self.send("initialized", {})
        # It answers once the folder is read.
        self.send("workspace/symbol", {"query": "typed/typed"}, id=2)
        self.until(lambda message: message.get("id") == 2)

    def send(self, method, params, **more):
        text = json.dumps({"jsonrpc": "2.0", "method": method, "params": params, **more}).encode()
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(text) + text)
        self.process.stdin.flush()

    def until(self, fits):
        while True:
            length = 0
            while line := self.process.stdout.readline().strip():
                if line.lower().startswith(b"content-length:"):
                    length = int(line.split(b":")[1])
            message = json.loads(self.process.stdout.read(length))
            if fits(message):
                return message

    def change(self, uri, version, text, line, start, end):
        edge = lambda column: {"line": line, "character": column}
        change = {"range": {"start": edge(start), "end": edge(end)}, "text": text}
        document = {"uri": uri, "version": version}
        self.send("textDocument/didChange", {"textDocument": document, "contentChanges": [change]})

    def told(self, uri, version):
        def fits(message):
            params = message.get("params", {})
            return message.get("method") == "textDocument/publishDiagnostics" and params["uri"] == uri and params.get("version") == version
        return self.until(fits)

    def memory(self):
        with open(f"/proc/{self.process.pid}/status") as status:
            return next(int(line.split()[1]) / 1024 for line in status if line.startswith("VmRSS"))

    def cpu(self):
        with open(f"/proc/{self.process.pid}/stat") as stat:
            fields = stat.read().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--binary", default=os.path.join(HERE, "..", "target", "release", "glooscope"))
    parser.add_argument("--files", type=int, default=1000)
    parser.add_argument("--edits", type=int, default=2000)
    parser.add_argument("--memory", type=int, default=0)
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([sys.executable, os.path.join(HERE, "gen.py"), "folder", str(args.files), folder], check=True)
        with open(os.path.join(folder, "typed.yaml"), "w") as file:
            file.write(GROUP)
        server = Server(os.path.abspath(args.binary), folder)
        uri = server.folder + "/typed.yaml"
        item = {"uri": uri, "languageId": "yaml", "version": 0, "text": GROUP}
        server.send("textDocument/didOpen", {"textDocument": item})
        line, times, before = 8, [], server.cpu()
        for version in range(1, args.edits + 1):
            started = time.perf_counter()
            # A weight of 0 is told, one of 1 is not.
            server.change(uri, version, str((version + 1) % 2), line, 12, 13)
            server.told(uri, version)
            times.append((time.perf_counter() - started) * 1000)
        times.sort()
        cpu = (server.cpu() - before) / args.edits * 1000
        at = lambda share: times[min(len(times) - 1, int(len(times) * share))]
        print(f"{args.files} files, {args.edits} keystrokes: p50 {at(.5):.2f} ms, p99 {at(.99):.2f} ms, CPU {cpu:.2f} ms each, {server.memory():.0f} MiB")
        chance, version, wide = random.Random(7), args.edits, 1
        for edit in range(args.memory):
            version += 1
            # Columns count UTF-16: what takes two is replaced as a whole, so that the text stays as long as it is.
            typed = chance.choice(["0", "1", "x", "[", "é", "😀", ""])
            server.change(uri, version, typed, line, 12, 12 + wide)
            wide = len(typed.encode("utf-16-le")) // 2
            if (edit + 1) % max(1, args.memory // 10) == 0:
                server.send("workspace/symbol", {"query": "typed/typed"}, id=version)
                server.until(lambda message: message.get("id") == version)
                print(f"after {edit + 1} edits: {server.memory():.0f} MiB", flush=True)
        server.send("shutdown", None, id=0)
        server.until(lambda message: message.get("id") == 0)
        server.send("exit", None)
        sys.exit(server.process.wait())


if __name__ == "__main__":
    main()
