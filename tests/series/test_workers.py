"""Work spread over processes: what one that is killed takes with it, and that none is left behind."""

from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from functools import partial
from multiprocessing.context import BaseContext
from multiprocessing.process import BaseProcess
from pathlib import Path

import pytest

from builder.diagnostics import Message
from builder.machine_error import MishapError
from builder.series.workers import spread
from tests.series.sheets import OUTLINE


def doubled(number: int) -> int:
    return number * 2


def fatal_for(poison: int, number: int) -> int:
    if number == poison:
        os.kill(os.getpid(), signal.SIGKILL)
    return number


def raising(number: int) -> int:
    raise ValueError(f"no {number}")


def lost(number: int, reason: Message) -> int:
    assert "SIGKILL" in reason
    return -number


@pytest.mark.parametrize("processes", [1, 2, 3])
def test_every_item_is_worked_on_once(processes: int) -> None:
    assert sorted(spread(doubled, range(20), processes, lost)) == [2 * number for number in range(20)]


def test_no_process_is_begun_for_nothing() -> None:
    assert list(spread(raising, [], 2, lost)) == []


def test_an_item_whose_process_is_killed_fails_alone() -> None:
    done = list(spread(partial(fatal_for, 7), range(20), 2, lost))
    assert sorted(done) == sorted([*(number for number in range(20) if number != 7), -7])


@pytest.mark.parametrize("processes", [1, 2])
def test_an_exception_is_raised_here(processes: int) -> None:
    with pytest.raises(ValueError, match=r"no [01]"):
        list(spread(raising, range(3), processes, lost))


def ended(number: int) -> int:
    """Its process ends between its answer and the next item."""
    threading.Timer(0.05, os.kill, (os.getpid(), signal.SIGKILL)).start()
    return number


def test_an_item_for_a_process_that_is_gone_is_lost_alone() -> None:
    def slowly() -> Iterator[int]:
        for number in range(4):
            time.sleep(0.5 if number > 1 else 0)
            yield number

    assert sorted(map(abs, spread(ended, slowly(), 2, lost))) == [0, 1, 2, 3]


@pytest.mark.parametrize("full", ["start", "Pipe"])
def test_where_the_system_has_no_room_for_a_process_that_is_told(monkeypatch: pytest.MonkeyPatch, full: str) -> None:
    before = len([*Path("/dev/fd").iterdir()])

    def refuse(*_: object, **__: object) -> None:
        raise BlockingIOError(errno.EAGAIN, "Resource temporarily unavailable")

    monkeypatch.setattr(BaseProcess if full == "start" else BaseContext, full, refuse)
    with pytest.raises(MishapError, match=r"starts no further process .* fewer --workers"):
        list(spread(doubled, range(3), 2, lost))
    assert len([*Path("/dev/fd").iterdir()]) == before, "the pipe was left open"


COMMAND = [
    sys.executable,
    "-m",
    "builder",
    "series",
    "talk.yaml",
    "meetings.csv",
    "--only",
    "leaflet",
    "--workers",
    "2",
]
MEETINGS = 40


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "talk.yaml").write_text(OUTLINE.replace("id: small", "id: talk"), "utf-8")
    rows = "".join(f"m-{n},2027-03-{n % 28 + 1:02}\n" for n in range(MEETINGS))
    (tmp_path / "meetings.csv").write_text(f"id,meeting.date\n{rows}", "utf-8")
    return tmp_path


def begun(folder: Path) -> subprocess.Popen[str]:
    """A run that has made some meetings, and has others to make."""
    run = subprocess.Popen(
        COMMAND, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, start_new_session=True
    )
    while run.poll() is None and len(whole(folder)) < 3:
        time.sleep(0.01)
    return run


def whole(folder: Path) -> set[str]:
    """The meetings with both files; of any other there is none."""
    names = {path.name: {p.name for p in path.glob("m-*.pdf")} for path in (folder / "output" / "talk").glob("m-*")}
    return {name for name, files in names.items() if files == {f"{name}.zh.leaflet.pdf", f"{name}.en.leaflet.pdf"}}


def none_runs(group: int) -> bool:
    """Whether no process of a group is left, a while granted to those that are just ending."""
    for _ in range(300):
        try:
            os.killpg(group, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.05)
    return False


@pytest.mark.parametrize("signal_", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL], ids=lambda s: s.name)
def test_a_run_that_is_ended_keeps_what_is_whole_and_the_next_goes_on(folder: Path, signal_: signal.Signals) -> None:
    run = begun(folder)
    if signal_ is signal.SIGINT:
        os.killpg(run.pid, signal_)  # as a terminal does: to every process
    else:
        run.send_signal(signal_)
    run.communicate()
    assert run.returncode in {signal.SIGINT: (130,), signal.SIGTERM: (143,), signal.SIGKILL: (-9,)}[signal_]
    assert none_runs(run.pid)
    ready = whole(folder)
    assert 3 <= len(ready) < MEETINGS
    after = subprocess.run(COMMAND, cwd=folder, capture_output=True, text=True, check=True).stdout
    assert len(whole(folder)) == MEETINGS
    made = int(after.split(" meeting")[0])
    assert made <= MEETINGS - len(ready) + 2, after  # those in hand may be in place without a record
    if signal_ is not signal.SIGKILL:
        assert (folder / "output" / "talk" / "index.html").is_file()


def test_the_list_is_written_when_a_run_is_stopped(folder: Path) -> None:
    run = begun(folder)
    os.killpg(run.pid, signal.SIGINT)
    run.communicate()
    listed = (folder / "output" / "talk" / "series.csv").read_text("utf-8-sig")
    assert listed.count("ready") >= 2  # the third may have been in place before it was counted
    assert listed.count("not built yet") >= 1
