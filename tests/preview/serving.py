"""A preview at work on an outline of its own, and a browser window on it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Page

OUTLINE = """\
outline: 1
id: small
languages: [zh, en]
title:
  zh: 锻炼与渐冻症
  en: Exercise and ALS
review: {status: draft, date: 2026-11-22, next: 2027-05-22, by: []}
notice:
  zh: 本资料只供了解，不是医疗建议。
  en: General information, not medical advice.
talk: {minutes: 5}
leaflet: {fold: trifold-c, paper: a4}
sections:
  - id: one
    title:
      zh: 锻炼有帮助
      en: Exercise helps
    minutes: 2
    notes:
      zh: 慢慢讲。
      en: Speak slowly.
    blocks:
      - points:
          - zh: 先和医生商量。
            en: Ask your doctor first.
        cite: none
  - id: two
    title:
      zh: 每天走一走
      en: A walk a day
    blocks:
      - points:
          - zh: 找个同伴。
            en: Find a companion.
        cite: none
"""


@dataclass
class Serving:
    """A running command, its outline, and the address that it printed."""

    process: subprocess.Popen[str]
    outline: Path
    address: str

    @property
    def port(self) -> int:
        port = urlsplit(self.address).port
        assert port is not None
        return port

    def end(self) -> tuple[int, str]:
        """Ctrl-C; gives the exit code and what was said on standard error."""
        self.process.send_signal(signal.SIGINT)
        _, said = self.process.communicate(timeout=60)
        return self.process.returncode, said


def begun(folder: Path, *words: str, outline: str = OUTLINE, name: str = "small.yaml") -> Serving:
    """The command at work; its first line is the address."""
    path = folder / name
    path.write_text(outline, "utf-8")
    environment = {**os.environ, "TALKLEAF_LANG": "en"}
    out = [] if "present" in words else ["--out", str(folder / "output")]
    process = subprocess.Popen(
        [sys.executable, "-m", "builder", *words, str(path), "--no-browser", *out],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment, cwd=Path(__file__).parents[2],
    )  # fmt: skip
    assert process.stdout is not None
    return Serving(process, path, process.stdout.readline().strip())


@contextmanager
def serving(folder: Path, *words: str, outline: str = OUTLINE, name: str = "small.yaml") -> Iterator[Serving]:
    made = begun(folder, *words, outline=outline, name=name)
    try:
        yield made
    finally:
        if made.process.poll() is None:
            made.end()


def opened(browser: Browser, address: str, *, width: int = 1400, height: int = 850) -> Page:
    """A window of its own on the preview, once pages are painted; what goes wrong in it fails the test."""
    page = browser.new_context(viewport={"width": width, "height": height}).new_page()
    page.on("pageerror", lambda error: _fail(str(error)))
    page.on("console", lambda message: _fail(message.text) if "Content Security" in message.text else None)
    page.on("request", lambda request: _fail(request.url) if urlsplit(request.url).hostname != "127.0.0.1" else None)
    page.goto(address)
    page.wait_for_selector("body[data-painted]", timeout=60_000)
    return page


def _fail(words: str) -> None:
    raise AssertionError(words)
