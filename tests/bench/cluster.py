"""`python -m tests.bench.cluster --meetings 500`: a series on a Dask cluster of one worker, then of two. Prints only.

Scheduler, workers and the program that publishes the files share this machine, so two workers on two cores gain less
than two on machines of their own would.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from time import perf_counter

from tests.bench.meetings import OUTLINE, sheet_of
from tests.series.cluster import cluster, wait_for


def run(sheet: Path, workers: int, only: str, folder: Path) -> float:
    """Seconds on the clock for the whole series with so many workers, which are there before it begins."""
    place = folder / f"cluster-{workers}"
    place.mkdir()
    with cluster(place, workers) as running:
        wait_for(running.address, workers)
        command = [
            sys.executable, "-m", "builder", "series", str(OUTLINE), str(sheet), "--only", only,
            "--out", str(folder / f"out-{workers}"), "--cluster", running.address,
        ]  # fmt: skip
        start = perf_counter()
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        return perf_counter() - start


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--meetings", type=int, default=500)
    parser.add_argument("--only", default="talk,leaflet,print,office,dummy")
    asked = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        sheet = sheet_of(asked.meetings, folder)
        one, two = (run(sheet, workers, asked.only, folder) for workers in (1, 2))
    print(f"{asked.meetings} meetings, {asked.only}: one worker {one:.1f} s, two {two:.1f} s, {one / two:.2f} times")


if __name__ == "__main__":
    main()
