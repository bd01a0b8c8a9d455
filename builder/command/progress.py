"""The line that tells which step is at work, where a person watches."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from builder.command.asked import Format
from builder.command.terminal import Terminal
from builder.diagnostics import Message

if TYPE_CHECKING:
    from rich.live import Live
    from rich.spinner import Spinner


class ProgressLine:
    """A line drawn anew at each step; none where nobody watches."""

    def tell(self, step: Message) -> None:
        """A step begins."""

    def clear(self) -> None:
        """Leave the line free for other words; the next step draws it again."""


class _Drawn(ProgressLine):
    """Drawn by Rich as steps begin, and not by a thread of its own: what forks should have only one."""

    def __init__(self, live: Live, spinner: Spinner, terminal: Terminal) -> None:
        self._live, self._spinner, self._terminal = live, spinner, terminal

    def tell(self, step: Message) -> None:
        self._spinner.update(text=self._terminal.tell(step))
        self._live.start(refresh=True)
        self._live.refresh()

    def clear(self) -> None:
        self._live.stop()


@contextmanager
def progress_line(format: Format, terminal: Terminal) -> Iterator[ProgressLine]:
    """The line of a run, cleared at its end."""
    if not sys.stderr.isatty() or format is not Format.TEXT:
        yield ProgressLine()
        return
    from rich.console import Console
    from rich.live import Live
    from rich.spinner import Spinner

    spinner = Spinner("dots")
    console = Console(stderr=True)
    with Live(
        spinner, console=console, auto_refresh=False, transient=True, redirect_stdout=False, redirect_stderr=False
    ) as live:
        yield _Drawn(live, spinner, terminal)
