"""`make fuzz`: many spoilt outlines; prints every one that raised or took too long, and keeps it."""

from __future__ import annotations

import argparse
import gc
import os
import sys
import tempfile
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from time import perf_counter

from tests.fuzz.attempt import attempt
from tests.fuzz.road import ROADS
from tests.fuzz.tally import Outcome, Tally
from tests.fuzz.whole_outlines import Source, copy_sources

BATCH = 20
"""Outlines handed to a process at a time."""
STEP = 500
"""Outlines between two lines of progress."""
_own: list[Source] = []
"""The sources of this process, in its own folder."""


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--runs", type=int, default=10_000)
    parser.add_argument("--first", type=int, default=0, help="number of the first outline; the same number, the same")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1, help="processes; the outlines stay the same")
    options = parser.parse_args()
    start, tally = perf_counter(), Tally()
    with tempfile.TemporaryDirectory() as folder:
        for outcomes in _outcomes(range(options.first, options.first + options.runs), options.jobs, Path(folder)):
            _tell(tally, outcomes)
    print(f"{tally.table}\ntotal: {tally}; {perf_counter() - start:.0f} s on the clock")
    for outcome in tally.faults:
        print(f"number {outcome.number} ({outcome.kind}): {outcome.fault}")
    sys.exit(bool(tally.faults))


def _outcomes(numbers: range, jobs: int, folder: Path) -> Iterator[list[Outcome]]:
    """What came of the outlines, in the order of their numbers."""
    batches = [numbers[at : at + BATCH] for at in range(0, len(numbers), BATCH)]
    with ProcessPoolExecutor(jobs, initializer=_settle, initargs=(folder,)) as pool:
        yield from pool.map(_attempts, batches)


def _settle(folder: Path) -> None:
    """In a new process: copies of the sources, gone through once, so that all is imported and read."""
    gc.set_threshold(200_000, 20, 20)  # thousands of outlines in one process: most looks for cycles are in vain
    own = folder / str(os.getpid())
    own.mkdir()
    _own.extend(copy_sources(own))
    for road in ROADS.values():
        road(_own[-1].path)


def _attempts(numbers: Sequence[int]) -> list[Outcome]:
    return [attempt(_own, number) for number in numbers]


def _tell(tally: Tally, outcomes: Sequence[Outcome]) -> None:
    tally.add(outcomes)
    for outcome in outcomes:
        if outcome.fault:
            print(f"number {outcome.number} ({outcome.kind}): {outcome.fault}", flush=True)
    if tally.counts.total() % STEP == 0:
        print(tally, flush=True)


if __name__ == "__main__":
    main()
