"""One spoilt outline: made from its number alone, sent its way, and held to its time."""

from __future__ import annotations

import shutil
import signal
import tempfile
import traceback
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from time import process_time
from types import FrameType

from tests.fuzz.mutate import mutated
from tests.fuzz.road import ROADS, is_gentle, load, road_of
from tests.fuzz.tally import Outcome
from tests.fuzz.whole_outlines import Source, is_whole, start_text

SECONDS = 5.0
"""CPU time an outline may take in all; CPU time, so that a loaded machine does not count as a hang."""


class HangError(Exception):
    """An outline took more than its time."""


def attempt(sources: Sequence[Source], number: int) -> Outcome:
    """Spoil the outline of this number and send it its way; a fault is told in the outcome, and its outline kept."""
    turn, which = divmod(number, len(sources))
    source, road = sources[which], road_of(turn)
    spoilt = source.path.with_name("spoilt.yaml")
    _write(spoilt, spoilt_text(source, turn, number))
    kind = f"{source.name} {'whole' if is_whole(turn) else 'cut'}, {'gently, ' * is_gentle(turn)}{road}"
    seconds, fault = _gone(spoilt, road)
    if (
        seconds > SECONDS
    ):  # a hang comes again; a slow moment of the machine, in which a whole document is built, does not
        seconds, fault = _gone(spoilt, road)
    return Outcome(number, kind, seconds, f"{fault}\nkept as {_kept(spoilt, number)}" if fault else "")


def _gone(spoilt: Path, road: str) -> tuple[float, str]:
    """The CPU time the way took, and what was wrong."""
    start = process_time()
    fault = ""
    try:
        with _within(SECONDS):
            ROADS[road](spoilt)
    except Exception:
        fault = traceback.format_exc(limit=-4)
    seconds = process_time() - start
    if seconds > SECONDS and not fault:  # where the time went into a library, the alarm came too late
        fault = f"{seconds:.1f} s of CPU time"
    return seconds, fault


def spoilt_text(source: Source, turn: int, number: int) -> str:
    """The outline of a number: always the same."""
    start = start_text(source, turn, road_of(turn).startswith("build"))
    return mutated(start, number, partial(_loads, source)) if is_gentle(turn) else mutated(start, number)


def _loads(source: Source, text: str) -> bool:
    """Whether a text is an outline without errors; also where that cannot be told, which then is a fault."""
    path = source.path.with_name("gentle.yaml")
    _write(path, text)
    try:
        with _within(SECONDS):
            return load(path)
    except Exception:
        return True


def _write(path: Path, text: str) -> None:
    path.write_bytes(text.encode("utf-8", "surrogatepass"))


def _kept(spoilt: Path, number: int) -> Path:
    kept = Path(tempfile.gettempdir()) / f"talkleaf-fuzz-{number}.yaml"
    shutil.copy(spoilt, kept)
    return kept


def _hangs(signal_: int, frame: FrameType | None) -> None:
    raise HangError


@contextmanager
def _within(seconds: float) -> Iterator[None]:
    """Raise `HangError` after so much CPU time of this process."""
    signal.signal(signal.SIGPROF, _hangs)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
