"""The phone edition in a real browser: narrow, large, dark, by keyboard, without scripts."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

import pypdfium2
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from builder.build import Options, build_outline
from tests.browsing import CHROMIUM
from tests.galleries.documents import FOLDER
from tests.test_cli import GOOD

OUTLINES = (Path(__file__).parents[3] / "content" / "als-stem-cells.yaml", FOLDER / "annual-meeting.yaml")
pytestmark = [
    pytest.mark.rendering,
    pytest.mark.skipif(CHROMIUM is None, reason="needs Chromium"),
    pytest.mark.xdist_group("browser"),
]


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    out = tmp_path_factory.mktemp("phone")
    made = [build_outline(path, Options(products=("phone",), out=out)) for path in OUTLINES]
    return [file for result in made for file in result.files]


def opened(browser: Browser, file: Path, *, dark: bool = False, width: int = 390, scripts: bool = True) -> Page:
    context = browser.new_context(
        viewport={"width": width, "height": 844}, color_scheme="dark" if dark else "light", java_script_enabled=scripts
    )
    page = context.new_page()
    page.on("request", lambda request: _held_to_the_file(request.url))
    page.goto(file.as_uri())
    return page


def _held_to_the_file(url: str) -> None:
    assert url.startswith(("file:", "data:")), url


@pytest.mark.parametrize("dark", [False, True])
def test_axe_finds_no_violation(browser: Browser, files: list[Path], dark: bool) -> None:
    for file in files:
        found = Axe().run(opened(browser, file, dark=dark))
        assert found.violations_count == 0, found.generate_report()


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_it_never_scrolls_sideways(browser: Browser, files: list[Path], width: int) -> None:
    for file in files:
        page = opened(browser, file, width=width)
        for large in (False, True):
            if large:
                page.locator(".larger input").check()
            assert page.evaluate("document.documentElement.scrollWidth") <= width, (file.name, width, large)


def test_it_stays_whole_at_four_times_the_size(browser: Browser, files: list[Path]) -> None:
    """WCAG 2.2, 1.4.10: a window of 1280 at 400 per cent is one of 320."""
    for file in files:
        page = opened(browser, file, width=320)
        page.add_style_tag(content="html { font-size: 200% !important }")
        assert page.evaluate("document.documentElement.scrollWidth") <= 320


LEVELS = """\
      - compare:
          columns: [A, B, C]
          rows:
            - {label: One, cells: [x, y, z], levels: [good, warning, urgent]}
            - {label: Two, cells: [x, y, z], levels: [good, watch, urgent]}
          levels: [urgent, good]
        cite: none
"""
BEHIND = """
() => [...document.querySelectorAll('svg.level')].map(sign => [
    getComputedStyle(sign.querySelector('path:not(.ground)')).stroke,
    getComputedStyle(sign.parentElement).backgroundColor,
    getComputedStyle(sign).fill])
"""


@pytest.mark.parametrize("dark", [False, True])
def test_the_mark_of_a_level_has_the_colour_of_its_own_ground_also_in_a_row_of_another(
    browser: Browser, tmp_path: Path, dark: bool
) -> None:
    written = tmp_path / "small.yaml"
    written.write_text(GOOD.partition("      - ")[0] + LEVELS, "utf-8")
    (file,) = build_outline(written, Options(products=("phone",), out=tmp_path)).files[:1]
    signs = opened(browser, file, dark=dark).evaluate(BEHIND)
    assert len(signs) == 8
    for mark, ground, sign in signs:
        assert mark == ground != sign


def test_letters_are_large_enough(browser: Browser, files: list[Path]) -> None:
    page = opened(browser, files[0])
    assert page.evaluate("parseFloat(getComputedStyle(document.body).fontSize)") >= 18
    page.locator(".larger input").check()
    assert page.evaluate("parseFloat(getComputedStyle(document.body).fontSize)") >= 24


def test_the_keyboard_reaches_the_text_and_the_letters(browser: Browser, files: list[Path]) -> None:
    page = opened(browser, files[0])
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    assert page.locator(".larger input").is_checked()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.url.rpartition("#")[2]


def test_traditional_characters_have_faces_of_taiwan_and_hong_kong(browser: Browser, files: list[Path]) -> None:
    page = opened(browser, files[0])
    for tag, face in (("zh-CN", "PingFang SC"), ("zh-TW", "PingFang TC"), ("zh-HK", "PingFang HK")):
        page.evaluate("tag => { document.documentElement.lang = tag }", tag)
        faces = page.evaluate("getComputedStyle(document.body).fontFamily")
        assert face in faces
        assert ("YaHei" in faces) == (tag == "zh-CN")


def test_terms_open_without_scripts(browser: Browser, files: list[Path]) -> None:
    page = opened(browser, files[0], scripts=False)
    term = page.locator("details.term").first
    term.locator("summary").click()
    assert term.locator("p").is_visible()


def test_what_terms_mean_is_printed_though_they_are_folded(browser: Browser, files: list[Path], tmp_path: Path) -> None:
    """Chromium 156 prints a closed `details` closed, whatever its `display`: `findings/chromium-prints-closed-…`."""
    page = opened(browser, files[0])
    meant = [only_letters(words) for words in page.locator("details.term p").all_text_contents()]
    page.pdf(path=tmp_path / "printed.pdf")
    with pypdfium2.PdfDocument(tmp_path / "printed.pdf") as pdf:
        printed = only_letters("".join(sheet.get_textpage().get_text_bounded() for sheet in pdf))
    assert meant
    assert page.locator("details[open]").count() == 0
    assert [words for words in meant if words not in printed] == []


def only_letters(text: str) -> str:
    """Without what line ends change; Chromium prints some characters as their radicals."""
    return re.sub(r"[\W_]", "", unicodedata.normalize("NFKC", text))


def test_a_question_s_card_has_as_much_room_under_its_words_as_over_them(browser: Browser, files: list[Path]) -> None:
    page = opened(browser, files[0])
    air = page.evaluate(
        """[...document.querySelectorAll('.question')].map(card => {
          const parts = [card, card.firstElementChild, card.lastElementChild];
          const [box, first, last] = parts.map(part => part.getBoundingClientRect());
          return [first.top - box.top, box.bottom - last.bottom];
        })"""
    )
    assert air
    assert all(abs(over - under) < 2 for over, under in air)
