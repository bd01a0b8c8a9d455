"""`python -m tests.bench.remembering [EDITS]`: the memory of a preview that follows an outline for a long day.

The first document, both languages, the talk in an open window. Each edit writes other words into both languages and
waits until the page is painted; every tenth waits until the program rests, for then what nobody looks at is laid out
too. Memory is that of the program and of what it started, without the browser: from the 50th edit to the last it may
grow by 20 MiB.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
import time
from pathlib import Path

import psutil
from playwright.sync_api import Page, sync_playwright

from tests.browsing import CHROMIUM
from tests.preview.serving import opened, serving

CONTENT = Path(__file__).parents[2] / "content"
NAME = "als-stem-cells.yaml"
EDITS = 1000
FIRST = 50
"""Edits until everything that is made once has been made."""
EVERY = 50
REST, HARDLY = 1.0, 0.05
"""A program rests that works for less than so many seconds in so many."""
PATIENCE = 30.0
"""Seconds within which a page must have been painted."""


def main(edits: int = EDITS) -> None:
    text = (CONTENT / NAME).read_text("utf-8")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        shutil.copytree(CONTENT, folder, ignore=shutil.ignore_patterns(NAME), dirs_exist_ok=True)
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        with serving(Path(folder), "preview", outline=text, name=NAME) as served:
            page = opened(browser, served.address)
            readings = {}
            for number in range(1, edits + 1):
                _edit(page, served.outline, text, number)
                if number % 10 == 0:
                    _wait_for_rest(psutil.Process(served.process.pid))
                if number % EVERY == 0:
                    readings[number] = _mebibytes(served.process.pid)
                    print(f"{number:5} edits  {readings[number]:6.0f} MiB", flush=True)
    print(f"grown since edit {FIRST}: {readings[max(readings)] - readings[FIRST]:.0f} MiB")


def _edit(page: Page, outline: Path, text: str, number: int) -> None:
    before = page.locator("body").get_attribute("data-painted")
    edited = text.replace("ALS harms", f"ALS {number} harms").replace("渐冻症损伤", f"渐冻症 {number} 损伤")
    assert edited != text
    outline.write_text(edited, "utf-8")
    end = time.monotonic() + PATIENCE
    while page.locator("body").get_attribute("data-painted") == before:
        assert time.monotonic() < end, f"edit {number} was not painted within {PATIENCE:.0f} s"
        time.sleep(0.05)


def _wait_for_rest(program: psutil.Process) -> None:
    """By its own work, not by the clock: a busy machine lets it take longer."""
    worked, before = sum(program.cpu_times()[:2]), 0.0
    while worked - before > HARDLY:
        time.sleep(REST)
        before, worked = worked, sum(program.cpu_times()[:2])


def _mebibytes(process: int) -> float:
    """What the program and its helpers hold for themselves (unique set size), in MiB."""
    top = psutil.Process(process)
    return sum(one.memory_full_info().uss for one in (top, *top.children(recursive=True))) / 2**20


if __name__ == "__main__":
    main(*(int(word) for word in sys.argv[1:2]))
