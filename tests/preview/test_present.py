"""`talkleaf present`: the show from a server of its own, with the speaker's window."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.browsing import CHROMIUM
from tests.command_line import talkleaf
from tests.preview.serving import OUTLINE, Serving, serving


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Serving]:
    with serving(tmp_path_factory.mktemp("present"), "present") as made:
        yield made


@pytest.mark.rendering
@pytest.mark.skipif(CHROMIUM is None, reason="needs Chromium")
@pytest.mark.xdist_group("browser")
def test_slides_and_the_speakers_window(browser: Browser, served: Serving) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.goto(served.address)
    expect(page.locator(".place:visible")).to_have_text("第 1 页，共 4 页")
    with context.expect_page() as opening:
        page.keyboard.press("p")
    desk = opening.value
    page.keyboard.press("ArrowRight")
    expect(desk.locator(".said")).to_have_text("慢慢讲。")
    expect(desk.locator(".left")).to_contain_text("本部分还剩 ")
    desk.keyboard.press("ArrowRight")
    expect(page.locator(".slide:visible")).to_have_attribute("id", "slide-3")
    page.goto(f"http://127.0.0.1:{served.port}/en")
    expect(page.locator(".place:visible")).to_have_text("Slide 1 of 4")
    context.close()


def test_errors_are_told_and_nothing_is_served(tmp_path: Path) -> None:
    outline = tmp_path / "small.yaml"
    outline.write_text(OUTLINE.replace("            en: Find a companion.\n", ""), "utf-8")
    told = talkleaf("present", str(outline), "--no-browser")
    assert told.exit_code == 1
    assert "error[missing-translation]" in told.output
    assert "http" not in told.output


def test_a_language_it_has_not_is_told(tmp_path: Path) -> None:
    outline = tmp_path / "small.yaml"
    outline.write_text(OUTLINE.replace("languages: [zh, en]", "languages: [zh]"), "utf-8")
    told = talkleaf("present", str(outline), "--no-browser", "--edition", "en")
    assert told.exit_code == 1
    assert "error[missing-edition]" in told.output
