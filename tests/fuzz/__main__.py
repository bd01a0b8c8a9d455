"""`make fuzz`: many spoilt outlines; prints every one that raised or took too long, and keeps it."""

from __future__ import annotations

import argparse
import shutil
import signal
import sys
import tempfile
import traceback
from pathlib import Path
from types import FrameType

from tests.fuzz.mutate import mutated
from tests.fuzz.road import drive

ROOT = Path(__file__).parents[2]
SEEDS = (ROOT / "content" / "als-stem-cells.yaml", ROOT / "tests" / "layout" / "gallery.yaml")
SECONDS = 20
"""A hang: the real outline takes about two on a slow machine."""


def too_long(signal_: int, frame: FrameType | None) -> None:
    raise TimeoutError(f"over {SECONDS} s")


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--runs", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    signal.signal(signal.SIGALRM, too_long)
    found = 0
    with tempfile.TemporaryDirectory() as folder:
        for source in SEEDS:
            shutil.copytree(
                source.parent, Path(folder) / source.stem, ignore=shutil.ignore_patterns("*.py", "__pycache__")
            )
        for number in range(options.seed, options.seed + options.runs):
            source = SEEDS[number % len(SEEDS)]
            path = Path(folder) / source.stem / "spoilt.yaml"
            path.write_bytes(mutated(source.read_text("utf-8"), number).encode("utf-8", "surrogatepass"))
            found += not _survives(path, number)
    print(f"{options.runs} outlines, {found} faults")
    sys.exit(bool(found))


def _survives(path: Path, number: int) -> bool:
    signal.alarm(SECONDS)
    try:
        drive(path)
    except Exception:
        kept = Path(tempfile.gettempdir()) / f"talkleaf-fuzz-{number}.yaml"
        shutil.copy(path, kept)
        print(f"seed {number}, kept as {kept}:\n{traceback.format_exc(limit=-4)}", flush=True)
        return False
    finally:
        signal.alarm(0)
    return True


if __name__ == "__main__":
    main()
