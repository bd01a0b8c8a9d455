"""Runs tasks side by side in processes of their own, and gives what each of them gave in their order.

Processes and pipes are those of `multiprocessing`. Its own pools will not do: `concurrent.futures` does not say which
signal ended a worker and gives up all tasks with it, `multiprocessing.Pool` waits for ever for what a dead worker had,
and both let Ctrl-C wait for the tasks at work.
"""

from __future__ import annotations

import gc
import io
import os
import pickle
import signal
import sys
import threading
import traceback
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from contextlib import suppress
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from multiprocessing.context import ForkContext, SpawnContext
from pathlib import Path
from typing import Any, Generic, Literal, TypeVar, cast

from msgspec import Struct

from builder.build.options import Progress
from builder.diagnostics import Message, say
from builder.interruption import interruptible, uninterrupted
from builder.machine_error import MishapError, telling_files
from builder.system_faults import reason_of

R = TypeVar("R")
Task = Callable[[Progress], R]
"""What a process is given to do; it can be pickled, and so can what it gives."""
FARTHEST = 4
"""For each process, how many outcomes may wait for that of an earlier task before no further one is begun."""
LAST_MOMENT = 10.0
"""Seconds a process told to end has to finish putting files in their places."""


class Outcome(Struct, Generic[R], frozen=True):
    """What a task gave, or what kept it from giving it."""

    value: R | None = None
    error: BaseException | None = None

    def get(self) -> R:
        """The value. Raises what the task raised: a `MishapError` or `MemoryError` as it was.

        A process that was ended from outside is a `MishapError` that names the signal; one that Ctrl-C ended is a
        `KeyboardInterrupt`; any other exception is a `RuntimeError` that names it and its place.
        """
        if self.error is not None:
            raise self.error
        return cast("R", self.value)  # where nothing went wrong, None is a value too


def side_by_side(
    tasks: Iterable[Task[R]], most: int, progress: Progress, common: Sequence[object] = ()
) -> Generator[Outcome[R], None, None]:
    """What each task gives, in their order, `most` at work at a time; none outlives the iterator.

    Tasks are taken as processes become free. What they have in `common`, and would each be pickled with, a process gets
    once, as it begins; one that is forked has it. Raises `MishapError` where the system has no room for a process.
    """
    todo = enumerate(tasks)
    context = get_context("fork") if _way() == "fork" else get_context("spawn")
    workers: list[_Worker] = []
    done: dict[int, Outcome[R]] = {}
    awaited = 0
    try:
        while True:
            if len(done) < FARTHEST * most:
                _hand_out(todo, workers, most, context, common)
            if awaited in done:
                yield done.pop(awaited)
                awaited += 1
                continue  # there is room again for further tasks, though no process may be at work
            at_work = [worker for worker in workers if worker.number is not None]
            if not at_work:
                return
            done |= _answers(at_work, progress)
            workers = [worker for worker in workers if not worker.ended]
    finally:
        for worker in workers:
            worker.end()


class _Worker:
    """A process that does one task after another."""

    def __init__(self, context: ForkContext | SpawnContext, common: Sequence[object]) -> None:
        self.number: int | None = None
        """Which task it is at."""
        self.ended = False
        self.connection, theirs = _pipe(context)
        self._common = common
        self._process = context.Process(target=_serve, args=(theirs, self.connection, common), daemon=True)
        try:
            self._process.start()
        except OSError as error:
            self.connection.close()
            raise _no_room(error) from error
        finally:
            theirs.close()

    def give(self, number: int, task: Task[Any]) -> None:
        self.number = number
        with suppress(ConnectionError):  # it has just been ended, which is told when its answer is waited for
            self.connection.send_bytes(_without_common(task, self._common))

    def receive(self) -> Message | Outcome[Any]:
        """A step of its task, or the outcome, after which it is free or has ended."""
        try:
            told: Message | Outcome[Any] = self.connection.recv()
        except (EOFError, ConnectionError):
            self.end()
            return Outcome(error=_ended(self._process.exitcode or 0))
        if isinstance(told, Outcome):
            self.number = None
        return told

    def end(self) -> None:
        """See that it ends: at once, or when the files it is just putting in their places are there."""
        if not self.ended:
            self.ended = True
            self.number = None
            self.connection.close()
            self._process.terminate()
            self._process.join(LAST_MOMENT)
            if self._process.is_alive():
                self._process.kill()
                self._process.join()


def _hand_out(
    todo: Iterator[tuple[int, Task[Any]]],
    workers: list[_Worker],
    most: int,
    context: ForkContext | SpawnContext,
    common: Sequence[object],
) -> None:
    """Give every process that is free, and new ones up to `most`, a task, as long as there are some."""
    for place in range(most):
        if place < len(workers) and workers[place].number is not None:
            continue
        numbered = next(todo, None)
        if numbered is None:
            return
        if place == len(workers):
            with uninterrupted():  # libraries have hooks around a fork, which an interrupt would leave half done
                workers.append(_Worker(context, common))
        workers[place].give(*numbered)


def _answers(at_work: Sequence[_Worker], progress: Progress) -> dict[int, Outcome[Any]]:
    """Wait until a process has something to say: outcomes by the numbers of their tasks; steps are handed on."""
    done: dict[int, Outcome[Any]] = {}
    ready = wait([worker.connection for worker in at_work])
    for worker in (worker for worker in at_work if worker.connection in ready):
        number, told = worker.number, worker.receive()
        if isinstance(told, Message):
            progress(told)
        elif number is not None:
            done[number] = told
    return done


def _without_common(task: Task[Any], common: Sequence[object]) -> bytes:
    """A task pickled with the number of each common object in its place."""
    out = io.BytesIO()
    _Numbering(out, common).dump(task)
    return out.getvalue()


class _Numbering(pickle.Pickler):
    def __init__(self, out: io.BytesIO, common: Sequence[object]) -> None:
        super().__init__(out, pickle.HIGHEST_PROTOCOL)
        self._numbers = {id(value): number for number, value in enumerate(common)}

    def persistent_id(self, value: object) -> int | None:
        return self._numbers.get(id(value))


class _Numbered(pickle.Unpickler):
    def __init__(self, data: bytes, common: Sequence[object]) -> None:
        super().__init__(io.BytesIO(data))
        self._common = common

    def persistent_load(self, number: int) -> object:
        return self._common[number]


def _way() -> Literal["fork", "spawn"]:
    """Fork where it is safe, for a forked process has all that is loaded; else a new Python is begun.

    What another thread had locked stays locked in a forked process for ever; Macs' own libraries do not bear it at all.
    """
    return "fork" if sys.platform == "linux" and hasattr(os, "fork") and _is_one_thread() else "spawn"


def _is_one_thread() -> bool:
    """Whether this process has no second thread, be it Python's or a library's own."""
    try:
        return len([*Path("/proc/self/task").iterdir()]) == 1
    except OSError:
        return threading.active_count() == 1


def _pipe(context: ForkContext | SpawnContext) -> tuple[Connection, Connection]:
    try:
        return context.Pipe()
    except OSError as error:
        raise _no_room(error) from error


def _no_room(error: OSError) -> MishapError:
    return MishapError(
        say(
            "the system starts no further process ({reason}); close other programs, or take one alone (--jobs 1, "
            "--workers 1)",
            reason=reason_of(error),
        )
    )


def _serve(connection: Connection, other_end: Connection, common: Sequence[object]) -> None:
    """In the process: do what is sent, until nobody is there any more to send it; Ctrl-C ends it quietly.

    A run that was begun with Ctrl-C ignored (as `nohup` and shells without job control do for what runs behind) is not
    ended by it, and so its processes are not either.
    """
    other_end.close()  # only the process that began this one should hold it, or its end would not be seen
    gc.freeze()  # what it was forked with is never garbage here, and looking through it would copy all its memory
    if signal.getsignal(signal.SIGINT) is not signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.SIG_DFL)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    interruptible()  # it began while these were held off
    while True:
        try:
            task: Task[object] = _Numbered(connection.recv_bytes(), common).load()
            connection.send_bytes(_payload(task, connection))
        except (EOFError, ConnectionError):
            return


def _payload(task: Task[object], connection: Connection) -> bytes:
    """The outcome of the task, pickled; what cannot be pickled is a fault of ours like any other."""
    try:
        with telling_files():
            return pickle.dumps(Outcome(task(connection.send)))
    except ConnectionError:
        raise
    except (MishapError, MemoryError) as error:
        return pickle.dumps(Outcome(error=error))
    except Exception as error:
        frame = traceback.extract_tb(error.__traceback__)[-1]
        told = f"{type(error).__name__} at {Path(frame.filename).name}:{frame.lineno}: {error}"
        return pickle.dumps(Outcome(error=RuntimeError(told)))


def _ended(code: int) -> BaseException:
    """What ended a process early; when memory runs out, Linux ends the process that takes the most, by SIGKILL."""
    if code == -signal.SIGINT:
        return KeyboardInterrupt()
    name = signal.Signals(-code).name if -code in list(signal.Signals) else str(code)
    return MishapError(
        say(
            "the process that made it was ended from outside ({signal}); perhaps memory ran out: close other "
            "programs, or take one alone (--jobs 1, --workers 1)",
            signal=name,
        )
    )
