"""Work that the page's server hands to the main thread, where Ctrl-C ends it in its midst.

Python raises Ctrl-C in the main thread alone. In any other one a step that has begun goes on to its end, and Python
waits for it before it leaves.
"""

from __future__ import annotations

import signal
from collections.abc import Callable
from concurrent.futures import Executor, Future
from functools import partial
from queue import Empty, SimpleQueue
from types import FrameType
from typing import Any, NoReturn, ParamSpec, TypeVar

from builder.interruption import is_interruption

AGAIN = 1.0
"""Seconds after which a wait begins anew: on Windows nothing else lets Ctrl-C in."""
P = ParamSpec("P")
T = TypeVar("T")


class MainThread(Executor):
    """Does what other threads ask of it, one step at a time, in the order asked, in the thread that calls `run`."""

    def __init__(self) -> None:
        self._asked: SimpleQueue[Callable[[], None] | None] = SimpleQueue()
        self._is_over = False

    def submit(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """What a step will give, or the exception that it raised."""
        future: Future[T] = Future()
        self._asked.put(partial(_do, future, partial(fn, *args, **kwargs)))
        return future

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """Let `run` return once it has done what was asked before."""
        self._asked.put(None)

    def run(self) -> None:
        """Until `shutdown`, or Ctrl-C, which raises `KeyboardInterrupt` in the midst of a step."""
        before = signal.signal(signal.SIGINT, self._interrupt)
        try:
            while not self._is_over and (step := self._next()) is not None:
                step()
        finally:
            signal.signal(signal.SIGINT, before)

    def _interrupt(self, number: int, frame: FrameType | None) -> NoReturn:
        """Noted as well as raised: where a library in C has called us, it lets go of whatever we raise."""
        self._is_over = True
        self._asked.put(None)
        raise KeyboardInterrupt

    def _next(self) -> Callable[[], None] | None:
        while True:
            try:
                return self._asked.get(timeout=AGAIN)
            except Empty:
                pass


def _do(future: Future[Any], step: Callable[[], Any]) -> None:
    if not future.set_running_or_notify_cancel():
        return
    try:
        future.set_result(step())
    except Exception as error:
        if is_interruption(error):
            raise KeyboardInterrupt from error
        future.set_exception(error)
