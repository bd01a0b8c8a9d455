"""Functions at work in forked processes."""

import errno
import os
import signal
from pathlib import Path

import pytest

from builder.build.processes import Child
from builder.mishap import MishapError, telling_files


def ended_by(number: signal.Signals) -> None:
    os.kill(os.getpid(), number)


def test_a_child_gives_what_its_function_gives() -> None:
    child = Child(lambda: 6 * 7)
    assert child.result() == 42
    child.end()


def test_ctrl_c_in_a_child_stops_the_parent_too() -> None:
    child = Child(ended_by, signal.SIGINT)
    with pytest.raises(KeyboardInterrupt):
        child.result()
    child.end()


def test_a_child_killed_from_outside_is_a_mishap_that_names_the_signal() -> None:
    child = Child(ended_by, signal.SIGKILL)
    with pytest.raises(MishapError, match="ended from outside \\(SIGKILL\\)"):
        child.result()
    child.end()


def test_a_file_that_goes_while_it_is_read_is_a_mishap_that_names_it(tmp_path: Path) -> None:
    child = Child((tmp_path / "gone.icc").read_bytes)
    with pytest.raises(MishapError, match=r"gone\.icc: No such file or directory"):
        child.result()
    child.end()


def test_what_the_system_says_of_no_file_is_a_fault() -> None:
    with pytest.raises(BrokenPipeError), telling_files():
        raise BrokenPipeError(errno.EPIPE, "Broken pipe")


def test_where_the_system_has_no_room_for_a_process_that_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    before = len([*Path("/dev/fd").iterdir()])

    def full() -> int:
        raise BlockingIOError(errno.EAGAIN, "Resource temporarily unavailable")

    monkeypatch.setattr(os, "fork", full)
    with pytest.raises(MishapError, match=r"starts no further process .* --jobs 1"):
        Child(lambda: 42)
    assert len([*Path("/dev/fd").iterdir()]) == before, "the pipe was left open"
