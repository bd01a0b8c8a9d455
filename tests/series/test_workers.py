"""A run that is ended from outside: what is whole stays, the next goes on, and no process is left behind."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.series.meeting_sheets import OUTLINE

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
