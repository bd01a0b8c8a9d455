"""The show in a real browser, opened from disk: keys, clicks, the speaker's window."""

from __future__ import annotations

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, expect

from builder.build import Options, build_outline
from tests.browsing import CHROMIUM
from tests.write.svg.faithful import ALS

SLIDES = 37
"""Of the talk, in each language."""

pytestmark = [
    pytest.mark.rendering,
    pytest.mark.skipif(CHROMIUM is None, reason="needs Chromium"),
    pytest.mark.xdist_group("browser"),
]


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    options = Options(editions=("en",), products=("show",), out=tmp_path_factory.mktemp("show"))
    return build_outline(ALS, options).files[0]


@pytest.fixture
def context(browser: Browser) -> BrowserContext:
    return browser.new_context(viewport={"width": 1280, "height": 720})


def opened(context: BrowserContext, file: Path) -> Page:
    faults: list[str] = []
    page = context.new_page()
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("request", lambda request: faults.append(request.url) if request.url.startswith("http") else None)
    page.goto(file.as_uri())
    assert faults == []
    return page


def place(page: Page) -> str:
    return page.locator(".place:visible").inner_text()


def test_keys_turn_the_slides(context: BrowserContext, file: Path) -> None:
    page = opened(context, file)
    assert place(page).startswith("Slide 1 of")
    for key, then in (("ArrowRight", 2), ("PageDown", 3), ("Space", 4), ("ArrowLeft", 3), ("End", SLIDES), ("Home", 1)):
        page.keyboard.press(key)
        assert place(page).startswith(f"Slide {then} of"), key
        assert page.locator(".slide:visible").get_attribute("id") == f"slide-{then}"
    page.keyboard.type("12")
    page.keyboard.press("Enter")
    assert place(page).startswith("Slide 12 of")


def test_a_slide_fills_the_window_and_stays_after_reloading(context: BrowserContext, file: Path) -> None:
    page = opened(context, file)
    page.keyboard.press("ArrowRight")
    page.reload()
    assert place(page).startswith("Slide 2 of")
    box = page.locator(".slide:visible .picture").bounding_box()
    assert box is not None
    assert round(box["width"]) == 1280


def test_words_can_be_selected(context: BrowserContext, file: Path) -> None:
    page = opened(context, file)
    code = "getSelection().selectAllChildren(document.querySelector('.slide.shown svg')), getSelection().toString()"
    page.keyboard.type("4")
    page.keyboard.press("Enter")
    assert "ALS harms the nerve cells that drive our muscles" in page.evaluate(code)


def test_the_speakers_window_follows_and_leads(context: BrowserContext, file: Path) -> None:
    page = opened(context, file)
    with context.expect_page() as opening:
        page.keyboard.press("p")
    desk = opening.value
    page.keyboard.type("4")
    page.keyboard.press("Enter")
    expect(desk.locator("#desk .place")).to_have_text(f"Slide 4 of {SLIDES}")
    expect(desk.locator(".said")).to_contain_text("ALS harms motor neurons")
    expect(desk.locator(".left")).to_contain_text("Left in this part:")
    assert desk.locator("#desk .now svg").count() == desk.locator("#desk .soon svg").count() == 1
    desk.keyboard.press("ArrowRight")
    expect(page.locator(".slide:visible")).to_have_attribute("id", "slide-5")
    assert Axe().run(desk).violations_count == 0


def test_axe_finds_no_violation(context: BrowserContext, file: Path) -> None:
    found = Axe().run(opened(context, file))
    assert found.violations_count == 0, found.generate_report()


def test_all_slides_are_there_without_scripts(browser: Browser, file: Path) -> None:
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(file.as_uri())
    assert page.locator(".slide:visible").count() == SLIDES
