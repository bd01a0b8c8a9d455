"""`python -m tests.bench.following [VIEW]`: how long a save takes until the browser has painted the page it changed.

Twenty edits of the first document in both languages, the second ten with a line inserted at the top as well.
"""

from __future__ import annotations

import shutil
import statistics
import sys
import tempfile
import time
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from tests.browsing import CHROMIUM
from tests.preview.serving import opened, serving

CONTENT = Path(__file__).parents[2] / "content"
NAME = "als-stem-cells.yaml"
EDITS = 20
SETTLED = 3.0
"""Seconds until everything that nobody looks at is laid out too."""


def main(view: str = "talk") -> None:
    text = (CONTENT / NAME).read_text("utf-8")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        shutil.copytree(CONTENT, folder, ignore=shutil.ignore_patterns(NAME), dirs_exist_ok=True)
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        with serving(Path(folder), "preview", outline=text, name=NAME) as served:
            page = opened(browser, served.address)
            page.locator(f"[data-view={view}]").click()
            time.sleep(3 * SETTLED)
            times = []
            for number in range(EDITS):
                edited = text.replace("ALS harms", f"ALS {number} harms").replace("渐冻症损伤", f"渐冻症 {number} 损伤")
                above = f"# {number}\n" if number >= EDITS // 2 else ""
                before = _painted(page)
                start = time.time()
                served.outline.write_text(above + edited, "utf-8")
                while _painted(page) == before:
                    time.sleep(0.05)
                times.append(float(page.locator("body").get_attribute("data-painted-at") or 0) / 1000 - start)
                time.sleep(SETTLED)
        print(view, "median", f"{statistics.median(times):.2f} s;", " ".join(f"{t:.2f}" for t in times))


def _painted(page: Page) -> str | None:
    return page.locator("body").get_attribute("data-painted")


if __name__ == "__main__":
    main(*sys.argv[1:2])
