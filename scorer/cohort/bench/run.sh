#!/bin/sh
# Measures screen and prints a table: what is asked, what was measured here, on this
# machine, in this run. It takes some minutes and about a gigabyte of room. No test runs it.
#
# Needs Go and python3; for the comparison with Vale a network, the first time.
#
#   sh scorer/cohort/bench/run.sh [SMALL [LARGE]]      # 1000 and 10000 write-ups
set -eu

small=${1:-1000} large=${2:-10000}
project=$(cd "$(dirname "$0")/../../.." && pwd)
room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
cd "$project"
go build -o "$room/sfjassess" ./cmd/sfjassess
go build -o "$room/bench" ./scorer/cohort/bench
go test -c -o "$room/bench.test" ./scorer/cohort/bench
(cd "$room" && GOFLAGS=-mod=mod GOBIN="$room" go install github.com/vale-cli/vale/v3/cmd/vale@v3.22.0 2>"$room/vale.log") ||
	echo "Vale could not be built; its row is left out" >&2
"$room/bench" -n "$small" "$room/small"
"$room/bench" -n "$large" "$room/large"
"$room/bench" -n "$small" -only md "$room/markdown"
(cd scorer/cohort/bench && "$room/bench.test" -test.run '^$' -test.bench 'Screen|LookAlikes|FirstSearch|BareBleve' -test.benchtime 1x -write-ups "$small") >"$room/go.txt"

exec python3 - "$room" "$small" "$large" <<'PYTHON'
import os
import pathlib
import re
import resource
import subprocess
import sys
import time

room, small, large = pathlib.Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])

def run(*command, env={}, **more):
    """Processor seconds, seconds and peak MiB of a command."""
    begun = time.monotonic()
    p = subprocess.Popen([str(c) for c in command], env={**os.environ, **env}, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **more)
    _, _, used = os.wait4(p.pid, 0)
    return used.ru_utime + used.ru_stime, time.monotonic() - begun, used.ru_maxrss / 1024

def screen(name, *more, env={}):
    own = "".join((name,) + more)
    return run(room / "sfjassess", "screen", room / name, "--library", room / ("library-" + own), "--out", room / ("out-" + own), *more, env=env)

rows = []
def row(what, asked, got):
    rows.append((what, asked, got))

go = {m[1]: float(m[2]) for m in re.finditer(r"^Benchmark(\w+)\S*\s.*?([\d.]+) cpu-µs/write-up", (room / "go.txt").read_text(), re.M)}
row("processor time of a Markdown write-up, to bare bleve", "≤ 1.6 ×", f"{go['Screen'] / go['BareBleve']:.1f} × ({go['Screen'] / 1000:.1f} ms to {go['BareBleve'] / 1000:.2f} ms)")
row("look-alikes, of a run", "≤ 15 %", f"{100 * go['LookAlikes'] / (go['Screen'] + go['LookAlikes']):.1f} %")
row("the first search, to bare bleve", "–", f"{go['FirstSearch'] / go['BareBleve']:.1f} ×")

one = screen("small", "--jobs", "1", env={"GOMAXPROCS": "1"})
two = screen("small", "--jobs", "2", env={"GOMAXPROCS": "2"})
row("two cores, to one", "≥ 1.8 ×", f"{one[1] / two[1]:.2f} × ({one[1]:.1f} s to {two[1]:.1f} s)")
first = screen("small")
again = screen("small")
row("a second run over the same write-ups", "≤ 5 %", f"{100 * again[0] / first[0]:.1f} % ({again[0]:.2f} s to {first[0]:.1f} s)")
most = screen("large")
row(f"processor time of one of {large:,}, to one of {small:,}", "≤ 1.1 ×", f"{most[0] / large / (first[0] / small):.2f} × ({1000 * most[0] / large:.1f} ms to {1000 * first[0] / small:.1f} ms)")
row(f"peak memory, {large:,} write-ups", "≤ 400 MiB", f"{most[2]:.0f} MiB")

if (room / "vale").exists():
    texts = [p.read_text() for p in sorted((room / "markdown").glob("*.md"))]
    words = re.findall(r"[a-z]+", " ".join(texts).lower())
    style = room / "styles" / "Bench"
    style.mkdir(parents=True)
    for i in range(150):
        phrases = [" ".join(words[k:k + 2]) for k in range(97 * i + 11, 97 * i + 61, 10)]
        (style / f"Rule{i:03}.yml").write_text("extends: existence\nmessage: \"'%s'\"\nignorecase: true\nlevel: warning\ntokens:\n" + "".join(f"  - {p}\n" for p in phrases))
    (room / ".vale.ini").write_text("StylesPath = styles\nMinAlertLevel = suggestion\n[*.md]\nBasedOnStyles = Bench\n")
    vale = run(room / "vale", "--no-exit", "--output=line", "markdown", cwd=room)
    ours = screen("markdown")
    row("processor time for a MB, Vale with 150 rules to ours", "≥ 4 ×", f"{vale[0] / ours[0]:.1f} × ({vale[0]:.1f} s to {ours[0]:.1f} s for {sum(map(len, texts)) / 1e6:.1f} MB)")

print("| what | asked | measured |\n| --- | --- | --- |")
for r in rows:
    print("| " + " | ".join(r) + " |")
PYTHON
