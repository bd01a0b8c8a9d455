"""Spreads work over processes of this machine: each takes the next item as soon as it is done with one.

The standard library's pools were looked at: `ProcessPoolExecutor` gives up all work when one process is killed, and
`Pool` then waits for ever. Here an item whose process is ended from outside fails alone, and another process takes its
place. A process whose parent is gone ends by itself once its item is done.
"""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from itertools import islice
from multiprocessing import get_all_start_methods, get_context
from multiprocessing.connection import Connection, wait
from multiprocessing.context import BaseContext
from typing import Any, Generic, TypeVar

from builder.diagnostics import Message, say
from builder.machine_error import MishapError
from builder.system_faults import reason_of

T = TypeVar("T")
R = TypeVar("R")
Work = Callable[[T], R]
Lost = Callable[[T, Message], R]
"""What stands for the result of an item whose process was ended from outside; the message names the signal."""
PATIENCE = 3.0
"""Seconds that a process has to put its files in order when it is told to end."""


def spread(
    work: Work[T, R], items: Iterable[T], processes: int, lost: Lost[T, R], prepare: tuple[str, ...] = ()
) -> Iterator[R]:
    """What `work` gives for each item, as it is done; items are taken as processes become free.

    `work` goes to each process once, so that it may keep what it learns there; it must be importable by name, or a
    `partial` of such with values that can travel. `prepare` names modules that each process needs. When the caller
    stops taking results, by Ctrl-C too, all processes end at once. An exception of `work` is raised here, and a
    `MishapError` where the system has no room for a process.
    """
    if processes == 1:
        yield from map(work, items)
        return
    workers = [Worker(work, context) for context in [_context(prepare)] * processes]
    try:
        yield from _results(workers, iter(items), lost)
    finally:
        for worker in workers:
            worker.end()


def _context(prepare: tuple[str, ...]) -> BaseContext:
    """Processes that begin without threads and locks of this one; modules are imported once for all where that goes."""
    if "forkserver" not in get_all_start_methods():
        return get_context("spawn")
    context = get_context("forkserver")
    context.set_forkserver_preload([*prepare])
    return context


def _results(workers: list[Worker[T, R]], items: Iterator[T], lost: Lost[T, R]) -> Iterator[R]:
    busy = [worker for worker in workers if worker.take(items)]
    while busy:
        ready = wait([worker.connection for worker in busy])
        for worker in [one for one in busy if one.connection in ready]:
            yield worker.result(lost)
            if not worker.take(items):
                busy.remove(worker)


class Worker(Generic[T, R]):
    """One process and what it has in hand."""

    def __init__(self, work: Work[T, R], context: BaseContext) -> None:
        self._work: Work[T, R] = work
        self._context: Any = context
        self._items: list[T] = []
        self._process: Any = None

    def _begin(self) -> None:
        self.connection, theirs = _pipe(self._context)
        process = self._context.Process(target=_serve, args=(self._work, theirs), daemon=True)
        try:
            process.start()
        except OSError as error:
            self.connection.close()
            raise _no_room(error) from error
        finally:
            theirs.close()  # so that the end of the process is the end of the connection
        self._process = process

    def take(self, items: Iterator[T]) -> bool:
        """Whether there was a further item to take in hand; only then is a process begun."""
        self._items = list(islice(items, 1))
        for item in self._items:
            if self._process is None:
                self._begin()
            with suppress(ConnectionError):  # it has just been ended, which is told when its answer is waited for
                self.connection.send(item)
        return bool(self._items)

    def result(self, lost: Lost[T, R]) -> R:
        """What came of the item in hand."""
        item = self._items[0]
        try:
            given, value = self.connection.recv()
        except (EOFError, ConnectionError):
            reason = self._reason()
            self.end()
            return lost(item, reason)
        if not given:
            raise value
        result: R = value
        return result

    def _reason(self) -> Message:
        """How the process ended; when memory runs out, Linux ends the one that takes the most, by SIGKILL."""
        self._process.join(PATIENCE)
        code = self._process.exitcode or 0
        name = signal.Signals(-code).name if -code in list(signal.Signals) else str(code)
        return say(
            "its process was ended from outside ({signal}); perhaps memory ran out: close other programs, or take "
            "fewer --workers",
            signal=name,
        )

    def end(self) -> None:
        """End the process if it still runs; it may finish putting files in place."""
        if self._process is None:
            return
        self.connection.close()
        if self._process.is_alive():
            self._process.terminate()
            self._process.join(PATIENCE)
        if self._process.is_alive():
            self._process.kill()
            self._process.join()
        self._process = None


def _pipe(context: Any) -> tuple[Connection, Connection]:
    try:
        ends: tuple[Connection, Connection] = context.Pipe()
    except OSError as error:
        raise _no_room(error) from error
    return ends


def _no_room(error: OSError) -> MishapError:
    return MishapError(
        say(
            "the system starts no further process ({reason}); close other programs, or take fewer --workers",
            reason=reason_of(error),
        )
    )


def _serve(work: Callable[[T], R], connection: Connection) -> None:
    """In the process: do what comes until nothing more does. Ctrl-C is the parent's to answer."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        while True:
            connection.send(_done(work, connection.recv()))
    except (EOFError, ConnectionError):
        return


def _done(work: Callable[[T], R], item: T) -> tuple[bool, R | Exception]:
    try:
        return True, work(item)
    except Exception as error:
        error.add_note(f"while working on {item!r:.200}")
        return False, error
