"""What goes wrong on the machine, and is the fault neither of the outline nor of the program."""

from __future__ import annotations

from builder.diagnostics import Message


class MishapError(Exception):
    """A full disk, a file held open elsewhere, a process ended from outside; the earlier outputs are untouched.

    `message` is for the author: what happened, and what can be done.
    """

    def __init__(self, message: Message) -> None:
        super().__init__(message)
        self.message = message
