"""What goes wrong on the machine, and is the fault neither of the outline nor of the program."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from builder.diagnostics import Message, say
from builder.system_faults import reason_of


class MishapError(Exception):
    """A full disk, a file held open elsewhere, a process ended from outside; the earlier outputs are untouched.

    `message` is for the author: what happened, and what can be done.
    """

    def __init__(self, message: Message) -> None:
        super().__init__(message)
        self.message = message


@contextmanager
def telling_files() -> Iterator[None]:
    """A file that goes, or that may not be read any more, while work is done is a `MishapError` that names it."""
    try:
        yield
    except OSError as error:
        if error.filename is None:
            raise
        raise MishapError(say("{path}: {reason}", path=error.filename, reason=reason_of(error))) from error
