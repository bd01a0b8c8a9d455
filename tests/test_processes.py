"""Tasks at work in processes of their own."""

from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from functools import partial
from multiprocessing import active_children
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any

import pytest

from builder.build import processes
from builder.build.options import Progress, silent
from builder.build.processes import Outcome, side_by_side
from builder.diagnostics import Message, say
from builder.machine_error import MishapError, telling_files


@pytest.fixture(autouse=True, params=["fork", "spawn"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Both ways of starting a process."""
    monkeypatch.setattr(processes, "_way", lambda: request.param)


def doubled(number: int, progress: Progress) -> int:
    progress(say("at {number}", number=number))
    return 2 * number


def late(number: int, progress: Progress) -> int:
    """The first ones take longest."""
    time.sleep(0.3 / (number + 1))
    return number


def ended_by(number: int, progress: Progress) -> None:
    os.kill(os.getpid(), number)


def read(path: Path, progress: Progress) -> bytes:
    return path.read_bytes()


def faulty(progress: Progress) -> None:
    raise KeyError("what")


def without_memory(progress: Progress) -> None:
    raise MemoryError


def own_number(progress: Progress) -> int:
    return os.getpid()


def sleeping(progress: Progress) -> None:
    progress(say("asleep"))
    time.sleep(60)


def all_of(*tasks: Callable[[Progress], Any], most: int = 2, progress: Progress = silent) -> list[Outcome[Any]]:
    with closing(side_by_side(tasks, most, progress)) as outcomes:
        return list(outcomes)


def test_each_task_gives_what_its_function_gives_and_tells_its_steps() -> None:
    steps: list[Message] = []
    outcomes = list(side_by_side([partial(doubled, n) for n in range(5)], 2, steps.append))
    assert [outcome.get() for outcome in outcomes] == [0, 2, 4, 6, 8]
    assert sorted(steps) == [f"at {n}" for n in range(5)]


def test_what_they_give_comes_in_the_order_of_the_tasks() -> None:
    assert [outcome.get() for outcome in all_of(*(partial(late, n) for n in range(4)), most=4)] == [0, 1, 2, 3]


def test_a_process_does_one_task_after_another_and_no_more_are_begun_than_asked_for() -> None:
    assert len({outcome.get() for outcome in all_of(*[own_number] * 6)}) <= 2


class Large:
    """What tasks have in common; it tells how often it was pickled."""

    pickled = 0

    def __reduce__(self) -> tuple[type[Large], tuple[()]]:
        Large.pickled += 1
        return Large, ()


def with_large(large: Large, number: int, progress: Progress) -> tuple[bool, int, int]:
    return isinstance(large, Large), number, os.getpid()


def test_what_tasks_have_in_common_is_given_to_a_process_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Large, "pickled", 0)
    large = Large()
    tasks = [partial(with_large, large, number) for number in range(6)]
    given = [outcome.get() for outcome in side_by_side(tasks, 2, silent, (large,))]
    assert [(is_large, number) for is_large, number, _ in given] == [(True, number) for number in range(6)]
    assert Large.pickled == (len({process for *_, process in given}) if processes._way() == "spawn" else 0)


def test_tasks_are_taken_as_processes_become_free() -> None:
    taken: list[int] = []

    def tasks() -> Iterator[Callable[[Progress], int]]:
        for number in range(100):
            taken.append(number)
            yield partial(doubled, number)

    with closing(side_by_side(tasks(), 2, silent)) as outcomes:
        assert next(outcomes).get() == 0
    assert len(taken) <= 2 * (processes.FARTHEST + 1) + 1


def slow_first(number: int, progress: Progress) -> int:
    time.sleep(0.0 if number else 1.5)
    return number


def test_tasks_after_a_slow_one_and_many_quick_ones_are_done_too() -> None:
    tasks = [partial(slow_first, number) for number in range(4 * processes.FARTHEST)]
    assert [outcome.get() for outcome in side_by_side(tasks, 2, silent)] == [*range(len(tasks))]


def test_a_process_killed_from_outside_is_a_mishap_that_names_the_signal_and_the_others_go_on() -> None:
    first, second, third = all_of(partial(ended_by, signal.SIGKILL), partial(doubled, 1), partial(doubled, 2))
    with pytest.raises(MishapError, match=r"ended from outside \(SIGKILL\)"):
        first.get()
    assert (second.get(), third.get()) == (2, 4)


def ended_late(number: int, progress: Progress) -> int:
    """Its process ends between its answer and the next task."""
    threading.Timer(0.05, os.kill, (os.getpid(), signal.SIGKILL)).start()
    return number


def test_a_task_for_a_process_that_is_gone_is_lost_alone() -> None:
    def slowly() -> Iterator[Callable[[Progress], int]]:
        for number in range(4):
            time.sleep(0.5 if number > 1 else 0)
            yield partial(ended_late, number)

    with closing(side_by_side(slowly(), 2, silent)) as outcomes:
        told = [outcome.value if outcome.error is None else type(outcome.error) for outcome in outcomes]
    assert [value for value in told if value is not MishapError] == [
        number for number, value in enumerate(told) if value is not MishapError
    ]
    assert len(told) == 4


def test_ctrl_c_in_a_process_stops_this_one_too() -> None:
    (outcome,) = all_of(partial(ended_by, signal.SIGINT))
    with pytest.raises(KeyboardInterrupt):
        outcome.get()


def test_ctrl_c_that_a_run_ignores_ends_none_of_its_processes() -> None:
    """As behind a shell without job control, or `nohup`."""
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        first, second = all_of(partial(ended_by, signal.SIGINT), partial(doubled, 1))
    finally:
        signal.signal(signal.SIGINT, before)
    assert (first.get(), second.get()) == (None, 2)


def test_a_file_that_goes_while_it_is_read_is_a_mishap_that_names_it(tmp_path: Path) -> None:
    (outcome,) = all_of(partial(read, tmp_path / "gone.icc"))
    with pytest.raises(MishapError, match=r"gone\.icc: No such file or directory"):
        outcome.get()


def test_a_fault_of_ours_is_told_with_its_place_and_a_lack_of_memory_as_such() -> None:
    fault, lack = all_of(faulty, without_memory)
    with pytest.raises(RuntimeError, match=r"KeyError at test_processes\.py:\d+: 'what'"):
        fault.get()
    with pytest.raises(MemoryError):
        lack.get()


def test_none_outlives_what_interrupts_the_iterator() -> None:
    def interrupt(step: Message) -> None:
        assert len(active_children()) == 2
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        all_of(sleeping, sleeping, progress=interrupt)
    assert not active_children()


def test_where_the_system_has_no_room_for_a_process_that_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    before = len([*Path("/dev/fd").iterdir()])  # what an earlier test left open may be closed in the meantime

    def full(process: BaseProcess) -> None:
        raise BlockingIOError(errno.EAGAIN, "Resource temporarily unavailable")

    monkeypatch.setattr(BaseProcess, "start", full)
    with pytest.raises(MishapError, match=r"starts no further process .* \(--jobs 1, --workers 1\)"):
        all_of(own_number)
    assert len([*Path("/dev/fd").iterdir()]) <= before, "the pipe was left open"


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere nothing is forked")
def test_what_has_a_second_thread_is_not_forked() -> None:
    """In a process of its own, for a runner of tests has threads."""
    told = subprocess.run([sys.executable, "-c", HOW_PROCESSES_START], capture_output=True, text=True, check=True)
    assert told.stdout.split() == ["fork", "spawn"]


HOW_PROCESSES_START = """
import threading
from builder.build.processes import _way
print(_way())
done = threading.Event()
threading.Thread(target=done.wait).start()
print(_way())
done.set()
"""


def test_what_the_system_says_of_no_file_is_a_fault() -> None:
    with pytest.raises(BrokenPipeError), telling_files():
        raise BrokenPipeError(errno.EPIPE, "Broken pipe")
