"""`make fuzz`: many spoilt outlines; prints every one that raised or took too long, and keeps it."""

from __future__ import annotations

import argparse
import shutil
import signal
import sys
import tempfile
import traceback
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from time import perf_counter, process_time
from types import FrameType

from tests.bench.long_outline import write_long_outline
from tests.fuzz.mutate import mutated
from tests.fuzz.road import ROADS, road_of

ROOT = Path(__file__).parents[2]
SECONDS = 5.0
"""CPU time an outline may take beyond what its source takes unspoilt on the same road, so that a loaded machine does
not count as a hang."""
STEP = 250
"""Outlines between two lines of progress."""
LONG = 40
"""Sections of the long outline."""


class HangError(Exception):
    """An outline took more than its time."""


@dataclass(slots=True)
class Tally:
    """What came of the outlines so far; `slowest` are CPU seconds, with road and number."""

    ways: Counter[str] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)
    slowest: list[tuple[float, str, int]] = field(default_factory=list)

    def add(self, seconds: float, road: str, number: int) -> None:
        self.ways[road] += 1
        self.slowest = sorted([*self.slowest, (seconds, road, number)], reverse=True)[:5]

    def __str__(self) -> str:
        ways = ", ".join(f"{count} {road}" for road, count in sorted(self.ways.items()))
        slow = ", ".join(f"{seconds:.1f} s ({road} {number})" for seconds, road, number in self.slowest)
        return f"{self.ways.total()} outlines ({ways}), {len(self.faults)} faults; slowest in CPU time: {slow}"


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--runs", type=int, default=10_000)
    parser.add_argument("--first", type=int, default=0, help="number of the first outline; the same number, the same")
    options = parser.parse_args()
    signal.signal(signal.SIGPROF, _hangs)
    start = perf_counter()
    with tempfile.TemporaryDirectory() as folder:
        tally = _run(_sources(Path(folder)), range(options.first, options.first + options.runs))
    print(f"total: {tally}; {perf_counter() - start:.0f} s")
    for fault in tally.faults:
        print(fault)
    sys.exit(bool(tally.faults))


def _run(sources: list[Path], numbers: range) -> Tally:
    texts = [source.read_text("utf-8") for source in sources]
    usual = {(s, road): _usual(s, road) for s in sources for road in ROADS}
    tally = Tally()
    for number in numbers:
        which, road = number % len(sources), road_of(number // len(sources))
        source = sources[which]
        spoilt = source.with_name("spoilt.yaml")
        spoilt.write_bytes(mutated(texts[which], number).encode("utf-8", "surrogatepass"))
        _try(spoilt, road, number, usual[source, road], tally)
        if (number + 1) % STEP == 0:
            print(tally, flush=True)
    return tally


def _sources(folder: Path) -> list[Path]:
    """Copies of the real outlines with what stands beside them, and a long one."""
    outlines = (ROOT / "content" / "als-stem-cells.yaml", ROOT / "tests" / "layout" / "gallery.yaml")
    copies = []
    for outline in outlines:
        ignored = shutil.ignore_patterns("*.py", "__pycache__")
        shutil.copytree(outline.parent, folder / outline.stem, ignore=ignored)
        copies.append(folder / outline.stem / outline.name)
    (folder / "long").mkdir()
    write_long_outline(folder / "long" / "long.yaml", LONG)
    return [*copies, folder / "long" / "long.yaml"]


def _usual(source: Path, road: str) -> float:
    """CPU seconds of the unspoilt outline; the second time, when all is imported and read."""
    ROADS[road](source)
    start = process_time()
    ROADS[road](source)
    return process_time() - start


def _try(spoilt: Path, road: str, number: int, usual: float, tally: Tally) -> None:
    start = process_time()
    try:
        with _within(SECONDS + usual):
            ROADS[road](spoilt)
    except Exception:
        kept = Path(tempfile.gettempdir()) / f"talkleaf-fuzz-{number}.yaml"
        shutil.copy(spoilt, kept)
        tally.faults.append(f"number {number} ({road}), kept as {kept}:\n{traceback.format_exc(limit=-4)}")
        print(tally.faults[-1], flush=True)
    tally.add(process_time() - start, road, number)


def _hangs(signal_: int, frame: FrameType | None) -> None:
    raise HangError


@contextmanager
def _within(seconds: float) -> Iterator[None]:
    """Raise `HangError` after so much CPU time of this process."""
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)


if __name__ == "__main__":
    main()
