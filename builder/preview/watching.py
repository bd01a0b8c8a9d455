"""The command `talkleaf build --watch`: builds, and builds again what a saved file is part of; one line a build."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import chain
from pathlib import Path
from time import perf_counter

from builder.build import Options, build_outline
from builder.build.freshness import Fingerprint, load_record, record_path
from builder.command.asked import OK
from builder.command.outcome import outcome, print_mishap, print_result
from builder.command.terminal import Terminal
from builder.diagnostics import say
from builder.machine_error import MishapError, telling_files
from builder.preview.following import changes_here
from builder.preview.stamps import Stamp, stamp

Seen = dict[Path, Stamp]
"""Files as they were when they were read."""


def build_and_watch(outlines: Sequence[Path], wanted: Options, terminal: Terminal) -> int:
    """Build every outline, then each again when one of its files is saved; until Ctrl-C."""
    files: dict[Path, Seen] = {}
    try:
        for outline in outlines:
            files[outline] = _built(outline, wanted, terminal, {})
        watching = changes_here(lambda: [path for own in files.values() for path in own], _all(files))
        saved_meanwhile = next(watching)
        terminal.err(say("watching; Ctrl-C ends it"))
        for changed in chain([saved_meanwhile], watching):
            for outline in [outline for outline, own in files.items() if changed & {*own}]:
                files[outline] = _built(outline, wanted, terminal, files[outline])
    except KeyboardInterrupt:
        pass
    return OK


def _all(files: Mapping[Path, Seen]) -> Seen:
    return {path: seen for own in files.values() for path, seen in own.items()}


def _built(outline: Path, wanted: Options, terminal: Terminal, before: Seen) -> Seen:
    """Build an outline; gives the files it was made from, as they were. After errors only itself is known anew."""
    own = {outline: stamp(outline)}
    _build(outline, wanted, terminal)
    record = load_record(record_path(wanted.out, outline))
    if record is None:
        return {**before, **own}
    return {**{Path(path): _stamp_of(was) for path, was in record.inputs.items()}, **own}


def _stamp_of(was: Fingerprint) -> Stamp:
    return None if was[0] == -1 else was[:2]


def _build(outline: Path, wanted: Options, terminal: Terminal) -> None:
    """One build: its outcome in one line, its errors above it."""
    start = perf_counter()
    try:
        with telling_files():
            result = build_outline(outline, wanted)
    except (MishapError, MemoryError) as mishap:
        print_mishap(outline, mishap, terminal)
        return
    seconds = perf_counter() - start
    if result.failed:
        print_result(result, seconds, terminal, wanted)
    else:
        terminal.out(outcome(result, seconds))
