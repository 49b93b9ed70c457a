"""What the border costs, in one run: python python/benchmarks/border.py. Each figure stands beside what it is measured against."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import time
from typing import List

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
# Not getrusage: what it calls a process's most is its parent's, where that was more.
MEASURE = """
import time
start = time.perf_counter()
{what}
took = (time.perf_counter() - start) * 1000
print(took, next(int(line.split()[1]) / 1024 for line in open("/proc/self/status") if line.startswith("VmRSS")))
"""


def process(what: str, runs: int = 7) -> List[float]:
    """Milliseconds of a statement in a fresh process, and its memory in MB; medians."""
    taken = []
    for _ in range(runs):
        done = subprocess.run([sys.executable, "-c", MEASURE.format(what=what)], capture_output=True, text=True, check=True, env={**os.environ, "PYTHONPATH": os.path.join(ROOT, "python")})
        taken.append([float(part) for part in done.stdout.split()])
    return [statistics.median(column) for column in zip(*taken)]


def timed(call, runs: int) -> float:
    """Milliseconds of a call; the median."""
    taken = []
    for _ in range(runs):
        start = time.perf_counter()
        call()
        taken.append((time.perf_counter() - start) * 1000)
    return statistics.median(taken)


def main() -> None:
    sys.path.insert(0, os.path.join(ROOT, "python"))
    from kubeflow_dotnet import _host, compiler, dsl

    bare, imported, used = process("pass"), process("import kubeflow_dotnet"), process("from kubeflow_dotnet import Client, compiler, dsl")
    first = process("from kubeflow_dotnet import _host; _host.invoke('bridge.version')")
    print(f"host: {_host.host_name()}")
    print(f"import: {imported[0]:.1f} ms, {imported[1] - bare[1]:.1f} MB over bare Python (at most 100 ms, 25 MB)")
    print(f"with Client, compiler and dsl: {used[0]:.1f} ms, {used[1] - bare[1]:.1f} MB")
    print(f"first verb, runtime start included: {first[0]:.0f} ms (under 400 ms), {first[1] - bare[1]:.0f} MB over bare Python")
    print(f"small verb: {timed(lambda: _host.invoke('bridge.version'), 2000):.4f} ms (under 0.2 ms)")
    big = {"client": 999999, "run": "x" * 1_000_000}
    document = json.dumps(big)

    def call() -> None:
        try:
            _host.invoke("pipelines.get", big)
        except Exception as error:
            assert "closed" in str(error)

    print(f"1 MB document: {timed(call, 30):.2f} ms (under 15 ms); json.dumps and json.loads of it alone {timed(lambda: json.loads(json.dumps(big)), 30):.2f} ms, {len(document)} bytes")

    @dsl.component
    def step(text: str) -> str:
        return text

    def define(count: int) -> str:
        @dsl.pipeline
        def chain(text: str = "x"):
            last = step(text=text)
            for _ in range(count - 1):
                last = step(text=last.output)

        return compiler.to_yaml(chain)

    define(10)
    hundred, thousand = timed(lambda: define(100), 9), timed(lambda: define(1000), 5)
    print(f"define and compile from Python: 100 tasks {hundred:.0f} ms, 1,000 tasks {thousand:.0f} ms, ratio {thousand / hundred:.1f}")


main()
