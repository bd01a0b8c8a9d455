"""`python -m tests.bench.cluster --meetings 500`: a series on a Dask cluster of one worker, then of two. Prints only.

Scheduler, workers and the program that hands the meetings out share this machine, so two workers on two cores gain less
than two on machines of their own would. So the processor seconds of each are printed too: a cluster is at its limit
when the program that hands out, or the scheduler, has one core full (`docs/series.md` reckons with these figures).
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path
from time import perf_counter

import psutil
from msgspec import Struct

from tests.bench.meetings import OUTLINE, sheet_of, taken
from tests.series.cluster import Cluster, cluster, wait_for


class Ran(Struct, frozen=True):
    """Seconds on the clock, and those of processors that each part of the cluster took."""

    clock: float
    handing_out: float
    scheduler: float
    workers: float

    def __str__(self) -> str:
        return (
            f"{self.clock:.1f} s; CPU s: workers {self.workers:.1f}, scheduler {self.scheduler:.1f}, "
            f"handing out {self.handing_out:.1f}"
        )


def run(sheet: Path, workers: int, only: str, folder: Path, deliver: bool) -> Ran:
    """The whole series with so many workers, which are there before it begins."""
    place = folder / f"cluster-{workers}"
    place.mkdir()
    out = folder / f"out-{workers}"
    with cluster(place, workers) as running:
        wait_for(running.address, workers)
        before = _spent(running)
        start = perf_counter()
        ours = taken(
            sys.executable, "-m", "builder", "series", OUTLINE, sheet, "--only", only, "--out", out, "--cluster",
            running.address, *(["--deliver", out.as_uri()] if deliver else []),
        )  # fmt: skip
        clock, after = perf_counter() - start, _spent(running)
    scheduler, at_work = (after[n] - before[n] for n in (0, 1))
    return Ran(clock, ours.cpu, scheduler, at_work)


def _spent(running: Cluster) -> tuple[float, float]:
    """Processor seconds of the scheduler and of all workers, their nannies too."""
    return _of_trees([running.scheduler]), _of_trees(running.workers)


def _of_trees(processes: Iterable[subprocess.Popen[bytes]]) -> float:
    tops = [psutil.Process(process.pid) for process in processes]
    every = [one.cpu_times() for top in tops for one in (top, *top.children(recursive=True))]
    return sum(times.user + times.system for times in every)


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--meetings", type=int, default=500)
    parser.add_argument("--only", default="talk,leaflet,print,office,dummy")
    parser.add_argument("--deliver", action="store_true", help="workers put the files in a shared folder")
    asked = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        sheet = sheet_of(asked.meetings, folder)
        ran = [run(sheet, workers, asked.only, folder, asked.deliver) for workers in (1, 2)]
    print(f"{asked.meetings} meetings, {asked.only}{', delivered by the workers' if asked.deliver else ''}")
    for workers, each in enumerate(ran, 1):
        print(f"  workers: {workers}: {each}")
    print(f"  two over one: {ran[0].clock / ran[1].clock:.2f} times")


if __name__ == "__main__":
    main()
