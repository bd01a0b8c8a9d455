"""The command `talkleaf build --watch`: builds, and builds again what a saved file is part of; one line a build."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from time import perf_counter

from watchfiles import watch

from builder.build import Options, build_outline
from builder.command.asked import OK
from builder.command.outcome import outcome, print_mishap, print_result
from builder.command.terminal import Terminal
from builder.diagnostics import say
from builder.freshness import load_record, record_path
from builder.mishap import MishapError, telling_files
from builder.preview.following import DEBOUNCE, STEP, folders_of, touched


def build_and_watch(outlines: Sequence[Path], wanted: Options, terminal: Terminal) -> int:
    """Build every outline, then each again when one of its files is saved; until Ctrl-C."""
    files: dict[Path, list[Path]] = {}
    try:
        for outline in outlines:
            _build(outline, wanted, terminal)
            files[outline] = _files_of(outline, wanted, [])
        terminal.err(say("watching; Ctrl-C ends it"))
        for changed in _changes(files):
            for outline in [outline for outline, own in files.items() if changed & {*own}]:
                _build(outline, wanted, terminal)
                files[outline] = _files_of(outline, wanted, files[outline])
    except KeyboardInterrupt:
        pass
    return OK


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
        print_result(result, seconds, terminal)
    else:
        terminal.out(outcome(result, seconds))


def _files_of(outline: Path, wanted: Options, before: Sequence[Path]) -> list[Path]:
    """What the outline was last built from; after errors that is not known anew."""
    record = load_record(record_path(wanted.out, outline))
    return [outline, *(map(Path, record.inputs) if record else before)]


def _changes(files: dict[Path, list[Path]]) -> Iterator[set[Path]]:
    """The files among them that were saved, whenever some were."""
    while True:
        watched = [path for own in files.values() for path in own]
        folders = folders_of(watched)
        for found in watch(
            *folders, watch_filter=None, debounce=DEBOUNCE, step=STEP, recursive=False, ignore_permission_denied=True,
        ):  # fmt: skip
            changed = touched(found, [path for own in files.values() for path in own])
            if changed:
                yield changed
            if folders_of([path for own in files.values() for path in own]) != folders:
                break
        else:
            return
