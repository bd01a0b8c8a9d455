"""Editions of two languages are shown, and what is found in them is told."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from builder.preview.kept_editions import Reader
from builder.preview.sheets import VIEWS
from builder.preview.workshop import Workshop
from builder.words.languages import EditionCode
from tests.browsing import CHROMIUM
from tests.preview.serving import OUTLINE, opened, serving

PAIR = OUTLINE.replace("languages: [zh, en]", "languages: [zh, en, zh-en]").replace(
    "talk: {minutes: 5}", "talk: {minutes: 5, bilingual: true}"
)
POINT = "          - zh: 找个同伴。\n            en: Find a companion.\n"
FULL = 6 * (
    "          - zh: 找个同伴，按你自己的步子慢慢走，累了就一起歇一歇。\n"
    "            en: Find a companion who walks at your own pace and rests when you do.\n"
)
"""As many points as a slide takes, each of two lines."""
LONG = 60_000


def workshop_on(path: Path, text: str) -> Workshop:
    path.write_text(text, "utf-8")
    made = Workshop(Reader(path), path.parent / "output")
    assert made.begin()
    for view in VIEWS:
        made.make(view)
    return made


def test_a_pair_has_its_pages_and_its_talk(tmp_path: Path) -> None:
    state = workshop_on(tmp_path / "small.yaml", PAIR).state()
    assert [own["code"] for own in state["languages"]] == ["zh", "en", "zh-en"]
    assert state["languages"][2]["name"] == "中文 + English"
    assert [*state["views"]["bilingual"]] == ["zh-en"]
    assert [*state["views"]["talk"]] == ["zh", "en", "zh-en"]
    assert "bilingual" not in state["lacking"]


def test_without_a_pair_there_is_no_such_view(tmp_path: Path) -> None:
    state = workshop_on(tmp_path / "small.yaml", OUTLINE).state()
    assert state["views"]["bilingual"] == {}
    assert "bilingual" in state["lacking"]


def test_a_pair_that_is_taken_out_is_shown_no_more(tmp_path: Path) -> None:
    path = tmp_path / "small.yaml"
    workshop = workshop_on(path, PAIR)
    path.write_text(OUTLINE, "utf-8")
    assert workshop.begin()
    state = workshop.state()
    assert [own["code"] for own in state["languages"]] == ["zh", "en"]
    assert state["views"]["bilingual"] == {}


def test_what_has_no_room_in_two_languages_is_told_with_its_line(tmp_path: Path) -> None:
    workshop = workshop_on(tmp_path / "small.yaml", PAIR.replace(POINT, FULL))
    lines = PAIR.splitlines()
    told = [found for found in workshop.findings if found.code == "no-room-for-second"]
    assert told
    assert all("points" in lines[found.span.line - 1] for found in told)


def test_a_memory_gives_a_pair_the_talk_it_has_without_one(tmp_path: Path) -> None:
    path = tmp_path / "small.yaml"
    workshop = workshop_on(path, PAIR)
    for text in (PAIR.replace("Find a companion.", "Find a friend."), "# above\n" + PAIR):
        path.write_text(text, "utf-8")
        assert workshop.begin()
        workshop.make("talk")
        anew = workshop_on(path, text)
        assert pages_of(workshop) == pages_of(anew)


def pages_of(workshop: Workshop) -> list[str]:
    return [page["key"] for page in workshop.state()["views"]["talk"]["zh-en"]["pages"]]


@pytest.mark.rendering
@pytest.mark.skipif(CHROMIUM is None, reason="needs Chromium")
@pytest.mark.xdist_group("browser")
def test_a_window_shows_the_pair_in_a_view_of_its_own(browser: Browser, tmp_path: Path) -> None:
    with serving(tmp_path, "preview", outline=PAIR) as served:
        page = opened(browser, served.address)
        expect(page.locator(".row .sheet > svg")).to_have_count(12, timeout=LONG)
        page.keyboard.press("6")
        expect(both_on_one(page)).to_be_attached(timeout=LONG)
        page.select_option("#languages", "en")
        expect(both_on_one(page), "a view that is in no single language shows what it has").to_be_attached()
        served.outline.write_text(OUTLINE, "utf-8")
        expect(page.locator("[data-view=bilingual]")).to_be_hidden(timeout=LONG)
        expect(page.locator("[data-view=talk]")).to_have_attribute("aria-pressed", "true")
        page.context.close()


def both_on_one(page: Page):  # type: ignore[no-untyped-def]
    first = page.locator("#pages .sheet > svg").filter(has_text="找个同伴。")
    return first.filter(has_text="Find a companion.").first


def begun(path: Path, text: str, asked: EditionCode) -> Workshop:
    """A workshop that has read a text, with an edition asked for in place of its own."""
    path.write_text(text, "utf-8")
    made = Workshop(Reader(path, asked=(asked,)), path.parent / "output")
    made.begin()
    for view in VIEWS:
        made.make(view)
    return made


@pytest.mark.parametrize("asked", ["zh-en", "en"])
def test_an_edition_that_the_outline_lacks_is_told(tmp_path: Path, asked: EditionCode) -> None:
    chinese = re.sub(r"\n +en: [^\n]+", "", OUTLINE).replace("[zh, en]", "[zh]")
    state = begun(tmp_path / "small.yaml", chinese, asked).state()
    assert [found["code"] for found in state["findings"] if found["severity"] == "error"] == ["missing-edition"]
    assert state["views"]["bilingual"] == {}
    assert state["title"] == "锻炼与渐冻症"


def test_a_pair_that_is_asked_for_alone_is_shown(tmp_path: Path) -> None:
    state = begun(tmp_path / "small.yaml", OUTLINE, "zh-en").state()
    assert [*state["views"]["bilingual"]] == ["zh-en"]
