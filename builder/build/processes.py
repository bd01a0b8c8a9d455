"""Runs functions in forked processes, so that editions are made side by side."""

from __future__ import annotations

import os
import pickle
import signal
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Generic, NoReturn, ParamSpec, TypeVar

from builder.diagnostics import say
from builder.mishap import MishapError, telling_files
from builder.system_faults import reason_of

P = ParamSpec("P")
R = TypeVar("R")


class Child(Generic[R]):
    """A function at work in a child. Arguments are shared by the fork; only the result is pickled.

    Starting one raises `MishapError` where the system has no room for it. Whoever starts one calls `end` in the end,
    whatever happens, so that none is left running.
    """

    def __init__(self, function: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> None:
        self._receive, send = os.pipe()
        self._pid = _forked(self._receive, send)
        self._status: int | None = None
        if self._pid == 0:
            os.close(self._receive)
            _run_and_leave(send, lambda: function(*args, **kwargs))
        os.close(send)

    def result(self) -> R:
        """Wait for what the function gives. Raises `MishapError` where the child was killed.

        A child that Ctrl-C ended is a `KeyboardInterrupt` here too: it may have missed this process.

        An exception in the child is raised again as a `RuntimeError` that names it and its place.
        """
        with os.fdopen(self._receive, "rb", closefd=False) as pipe:
            data = pipe.read()
        _, self._status = os.waitpid(self._pid, 0)
        if not data:
            raise _ended(self._status)
        ok, value = pickle.loads(data)
        if not ok:
            raise value
        result: R = value
        return result

    def end(self) -> None:
        """Kill the child if it still runs, and forget it."""
        if self._status is None:
            os.kill(self._pid, signal.SIGKILL)
            _, self._status = os.waitpid(self._pid, 0)
        os.close(self._receive)


def _forked(*ends: int) -> int:
    """`os.fork`; a `MishapError` where the system has no room for a process, with the pipe closed again."""
    try:
        return os.fork()
    except OSError as error:
        for end in ends:
            os.close(end)
        message = say(
            "the system starts no further process ({reason}); close other programs, or build with --jobs 1",
            reason=reason_of(error),
        )
        raise MishapError(message) from error


def _run_and_leave(send: int, function: Callable[[], object]) -> NoReturn:
    """In the child: write `(ok, value)` and end without running the parent's exit handlers; quietly when told to."""
    try:
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        payload = _payload(function)
        with os.fdopen(send, "wb") as pipe:
            pipe.write(payload)
    finally:
        os._exit(0)


def _payload(function: Callable[[], object]) -> bytes:
    try:
        with telling_files():
            return pickle.dumps((True, function()))
    except MishapError as error:
        return pickle.dumps((False, error))
    except MemoryError:
        return pickle.dumps((False, MemoryError()))
    except Exception as error:
        frame = traceback.extract_tb(error.__traceback__)[-1]
        told = f"{type(error).__name__} at {Path(frame.filename).name}:{frame.lineno}: {error}"
        return pickle.dumps((False, RuntimeError(told)))


def _ended(status: int) -> BaseException:
    """What ended a child early; when memory runs out, Linux ends the process that takes the most, by SIGKILL."""
    number = os.WTERMSIG(status) if os.WIFSIGNALED(status) else 0
    if number == signal.SIGINT:
        return KeyboardInterrupt()
    name = signal.Signals(number).name if number in list(signal.Signals) else str(os.WEXITSTATUS(status))
    message = say(
        "a part of the build was ended from outside ({signal}); perhaps memory ran out: close other programs, "
        "or build with --jobs 1",
        signal=name,
    )  # fmt: skip
    return MishapError(message)
