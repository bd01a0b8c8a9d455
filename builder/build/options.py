"""What to build, and how one outline fared."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from msgspec import Struct

from builder.diagnostics import Diagnostic, Message, Report
from builder.words.languages import EditionCode

Progress = Callable[[Message], None]
"""Told the name of each step as it begins."""


def silent(step: Message) -> None:
    """The progress of a process nobody watches."""


class Options(Struct, frozen=True):
    """What to build. Empty `editions` or `products`: all the outline names, all there are."""

    editions: tuple[EditionCode, ...] = ()
    products: tuple[str, ...] = ()
    theme: str = ""
    out: Path = Path("output")
    force: bool = False
    jobs: int = 0
    """Processes at most; 0: as many as there are cores."""

    @property
    def processes(self) -> int:
        """How many may be at work at once."""
        return self.jobs or os.cpu_count() or 1

    @property
    def cache(self) -> Path:
        """The folder of what builds keep for themselves."""
        return self.out / ".cache"

    @property
    def request(self) -> str:
        """What a record must have been made for to count."""
        epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
        return f"{','.join(self.editions)}|{','.join(self.products)}|{self.theme}|{epoch}"


class Result(Struct, frozen=True):
    """How one outline fared. `files` are the outputs in place; empty after errors or a check."""

    outline: Path
    id: str
    diagnostics: tuple[Diagnostic, ...]
    files: tuple[Path, ...] = ()
    fresh: bool = False
    older: tuple[Path, ...] = ()
    """Files of earlier builds beside `files` that say what the outline said before."""
    table: tuple[Message, ...] = ()
    """Reading levels, a line each, after a check."""
    whole: tuple[str, ...] = ()
    """The editions that could be built by themselves, where texts of other languages alone stop the build."""
    untouched: tuple[Options, ...] = ()
    """What could be built by itself, where pages that do not fit stop the build: other editions, other outputs."""

    @property
    def failed(self) -> bool:
        return Report(list(self.diagnostics)).has_errors
