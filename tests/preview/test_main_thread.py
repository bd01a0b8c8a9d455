"""Work for the main thread: in order, told back to whoever asked, and ended by Ctrl-C in its midst."""

from __future__ import annotations

import os
import signal
import threading
import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress

import pytest

from builder.preview.main_thread import MainThread

ON_POSIX = pytest.mark.skipif(os.name == "nt", reason="Windows sends Ctrl-C to all programs of a console")


def asked_by_another(*steps: Callable[[], object]) -> list[Future[object]]:
    """What becomes of steps that another thread asks for, once all are done here."""
    main = MainThread()
    with ThreadPoolExecutor(1) as other:
        asked = other.submit(lambda: [main.submit(step) for step in steps])
        asked.add_done_callback(lambda _: main.shutdown())
        main.run()
        return asked.result()


def test_steps_are_done_here_in_order_and_a_fault_stops_no_other() -> None:
    done: list[int] = []
    futures = asked_by_another(threading.get_ident, lambda: done.append(1), lambda: 1 // 0, lambda: done.append(2))
    assert futures[0].result() == threading.get_ident()
    assert isinstance(futures[2].exception(), ZeroDivisionError)
    assert done == [1, 2]


def go_on() -> None:
    """Ten minutes of short steps, between any two of which a signal is seen."""
    for _ in range(60_000):
        time.sleep(0.01)


def interrupted_by_another(begun: threading.Event) -> threading.Thread:
    def interrupt() -> None:
        begun.wait()
        os.kill(os.getpid(), signal.SIGINT)

    thread = threading.Thread(target=interrupt)
    thread.start()
    return thread


@ON_POSIX
def test_ctrl_c_ends_a_step_in_its_midst() -> None:
    begun = threading.Event()
    thread = interrupted_by_another(begun)
    with pytest.raises(KeyboardInterrupt):
        asked_by_another(lambda: (begun.set(), go_on()))
    thread.join()


@ON_POSIX
def test_ctrl_c_that_a_library_swallowed_ends_the_work_after_the_step() -> None:
    done: list[int] = []
    begun = threading.Event()

    def swallowing() -> None:
        with suppress(KeyboardInterrupt):
            begun.set()
            go_on()

    thread = interrupted_by_another(begun)
    asked_by_another(swallowing, lambda: done.append(1))
    thread.join()
    assert done == []
