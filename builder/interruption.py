"""Ctrl-C: held off where it would do harm, and known again where a library made another exception of it."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager

HELD_OFF = frozenset({signal.SIGINT, signal.SIGTERM})


@contextmanager
def uninterrupted() -> Iterator[None]:
    """Hold off Ctrl-C and the wish to end for a moment; they take effect after it. Windows cannot hold them off."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, HELD_OFF)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def interruptible() -> None:
    """End what `uninterrupted` holds off, in a process that began within it; what came meanwhile takes effect now."""
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_UNBLOCK, HELD_OFF)


def is_interruption(error: BaseException | None) -> bool:
    """Whether an exception is Ctrl-C, or came of it: Python and some libraries raise their own in its stead."""
    seen: set[int] = set()
    while error is not None and id(error) not in seen:
        if isinstance(error, KeyboardInterrupt):
            return True
        seen.add(id(error))
        error = error.__cause__ or error.__context__
    return False
