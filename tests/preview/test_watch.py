"""`talkleaf build --watch`: builds again what a saved file is part of, one line a build."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from queue import Queue
from threading import Thread

import pytest

from tests.preview.serving import OUTLINE

PATIENCE = 60


class Watching:
    """The command at work on a folder; `line` waits for the next line it says."""

    def __init__(self, folder: Path) -> None:
        self.outline = folder / "small.yaml"
        self.outline.write_text(OUTLINE, "utf-8")
        words = ["build", str(folder), "--watch", "--only", "talk", "--edition", "en", "--out", str(folder / "output")]
        self.process = subprocess.Popen(
            [sys.executable, "-m", "builder", *words], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
            env={**os.environ, "TALKLEAF_LANG": "en"}, cwd=Path(__file__).parents[2],
        )  # fmt: skip
        self._lines: Queue[str] = Queue()
        Thread(target=self._read, daemon=True).start()

    def _read(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self._lines.put(line.rstrip())

    def line(self) -> str:
        return self._lines.get(timeout=PATIENCE)


@pytest.fixture
def watching(tmp_path: Path) -> Iterator[Watching]:
    made = Watching(tmp_path)
    assert "1 file in" in made.line()
    assert made.line() == "watching; Ctrl-C ends it"
    yield made
    if made.process.poll() is None:
        made.process.kill()
    made.process.wait()
    assert made.process.stdout is not None
    made.process.stdout.close()


def test_a_save_builds_again_and_ctrl_c_ends_it(watching: Watching) -> None:
    beside = watching.outline.with_suffix(".new")
    beside.write_text(OUTLINE.replace("companion", "friend"), "utf-8")
    beside.replace(watching.outline)
    assert "1 file in" in watching.line()
    watching.outline.write_text(OUTLINE.replace("            en: Find a companion.\n", ""), "utf-8")
    told = [watching.line()]
    while "not touched" not in told[-1]:
        told.append(watching.line())
    assert "error[missing-translation]" in told[0]
    watching.outline.write_text(OUTLINE.replace("companion", "neighbour"), "utf-8")
    while "1 file in" not in told[-1]:  # which command builds the other language meanwhile is said before
        told.append(watching.line())
    watching.process.send_signal(signal.SIGINT)
    assert watching.process.wait(20) == 0
