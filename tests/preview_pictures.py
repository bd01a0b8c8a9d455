"""Pictures of the preview and of the speaker's window, for the README and the guide."""

from __future__ import annotations

import io
import shutil
import tempfile
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, sync_playwright

from tests.browsing import CHROMIUM
from tests.contact_sheet import save
from tests.preview.serving import Serving, opened, serving

CONTENT = Path(__file__).parents[1] / "content"
OUTLINE = "als-stem-cells.yaml"
LONG = 120_000
SETTLED = 3000
"""Milliseconds until small pages are drawn too."""


def save_preview() -> None:
    """Renew all of them, from the first document."""
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        text = (CONTENT / OUTLINE).read_text("utf-8")
        shutil.copytree(CONTENT, folder, ignore=shutil.ignore_patterns(OUTLINE), dirs_exist_ok=True)
        with serving(Path(folder), "preview", outline=text, name=OUTLINE) as served:
            _preview(browser, served)
        with serving(Path(folder), "present", "--edition", "en", outline=text, name=OUTLINE) as served:
            _present(browser, served)
        browser.close()


def _preview(browser: Browser, served: Serving) -> None:
    page = opened(browser, served.address, width=1360, height=800)
    page.locator("#strip button").nth(9).click()
    page.wait_for_timeout(SETTLED)
    save(_image(page.screenshot()), "preview.png")
    page.locator("[data-view=leaflet]").click()
    page.wait_for_selector(".row .sheet > svg", timeout=LONG)
    page.select_option("#step", "1")
    page.wait_for_timeout(SETTLED)
    save(_image(page.screenshot()), "preview-leaflet.png")


def _present(browser: Browser, served: Serving) -> None:
    context = browser.new_context(viewport={"width": 1100, "height": 700})
    page = context.new_page()
    page.goto(served.address)
    page.keyboard.type("4")
    page.keyboard.press("Enter")
    with context.expect_page() as opening:
        page.keyboard.press("p")
    desk = opening.value
    desk.set_viewport_size({"width": 1100, "height": 700})
    desk.wait_for_timeout(SETTLED)
    save(_image(desk.screenshot()), "presenter.png")


def _image(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(data)).convert("RGB")
