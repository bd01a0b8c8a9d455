"""Several outlines, each made as a whole by one of several processes, or one after another on all cores."""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence
from contextlib import closing
from functools import partial
from pathlib import Path
from time import perf_counter

from msgspec import Struct

from builder.build.options import Options, Progress, Result
from builder.build.up_to_date import last_build, up_to_date
from builder.diagnostics import Message, say
from builder.machine_error import MishapError, telling_files
from builder.replace import replace

Make = Callable[[Path, Options, Progress], Result]
"""What is done with each outline: a function of a module, which another process finds by its name."""


class Fared(Struct, frozen=True):
    """How one of several outlines fared: its result, or what the machine did not allow."""

    outline: Path
    result: Result | None = None
    mishap: MishapError | MemoryError | None = None
    seconds: float = 0.0


def make_each(paths: Sequence[Path], make: Make, options: Options, progress: Progress) -> Generator[Fared, None, None]:
    """How each outline fares, in their order; closed early, it lets no process go on.

    Where there is an outline for every core, a process takes a whole one at a time: that costs less than to make the
    editions of one after the other side by side, and no core waits for another.
    """
    if 1 < options.processes <= len(paths):
        yield from _by_processes(paths, make, options, progress)
    else:
        yield from (_made(path, make, options, progress) for path in paths)


def build_each(paths: Sequence[Path], make: Make, options: Options, progress: Progress) -> Generator[Fared, None, None]:
    """`make_each` for builds: what is up to date takes no process."""
    fresh = {path: fared for path in paths if (fared := _up_to_date(path, options))}
    with closing(make_each([path for path in paths if path not in fresh], make, options, progress)) as made:
        for path in paths:
            yield fresh[path] if path in fresh else next(made)


def _up_to_date(path: Path, options: Options) -> Fared | None:
    start = perf_counter()
    try:
        with telling_files():
            result = up_to_date(path, options, last_build(path, options))
    except MishapError as mishap:
        return Fared(path, mishap=mishap)
    return Fared(path, result, seconds=perf_counter() - start) if result else None


def _by_processes(
    paths: Sequence[Path], make: Make, options: Options, progress: Progress
) -> Generator[Fared, None, None]:
    from builder.build.pipeline import build_anew  # noqa: F401  # read once, before processes are forked from this one
    from builder.build.processes import side_by_side

    tasks = (partial(_made, path, make, replace(options, jobs=1)) for path in paths)
    with closing(side_by_side(tasks, options.processes, progress)) as outcomes:
        for path, outcome in zip(paths, outcomes, strict=True):
            try:
                yield outcome.get()
            except MishapError as mishap:  # its process was ended from outside; the other outlines are made
                yield Fared(path, mishap=mishap)


def _made(path: Path, make: Make, options: Options, progress: Progress) -> Fared:
    start = perf_counter()
    try:
        with telling_files():
            result = make(path, options, partial(_step, path, progress))
    except (MishapError, MemoryError) as mishap:
        return Fared(path, mishap=mishap)
    return Fared(path, result, seconds=perf_counter() - start)


def _step(path: Path, progress: Progress, step: Message) -> None:
    progress(say("{outline}: {step}", outline=path.name, step=step))
