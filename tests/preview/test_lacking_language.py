"""A text that is not written in one language yet holds back that language alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from builder.diagnostics import Severity
from builder.preview.kept_editions import Reader
from builder.preview.sheets import VIEWS
from builder.preview.workshop import Workshop
from tests.browsing import CHROMIUM
from tests.preview.serving import OUTLINE, opened, serving

PAIR = OUTLINE.replace("languages: [zh, en]", "languages: [zh, en, zh-en]").replace(
    "talk: {minutes: 5}", "talk: {minutes: 5, bilingual: true}"
)
LACKS = {
    "an empty title": ("  en: Exercise and ALS", '  en: ""'),
    "a point without English": ("            en: Ask your doctor first.\n", ""),
    "an empty point": ("en: Ask your doctor first.", 'en: ""'),
}


def lacking(text: str, what: str = "an empty point") -> str:
    assert LACKS[what][0] in text
    return text.replace(*LACKS[what])


def made(workshop: Workshop, text: str) -> Workshop:
    workshop.reader.path.write_text(text, "utf-8")
    assert workshop.begin()
    for view in VIEWS:
        workshop.make(view)
    workshop.check()
    return workshop


@pytest.fixture
def workshop(tmp_path: Path) -> Workshop:
    return Workshop(Reader(tmp_path / "small.yaml"), tmp_path / "output")


@pytest.mark.parametrize("what", LACKS)
def test_the_other_language_is_shown_and_what_is_missing_told(workshop: Workshop, what: str) -> None:
    state = made(workshop, lacking(OUTLINE, what)).state()
    assert [*state["views"]["talk"]] == [*state["views"]["leaflet"]] == ["zh"]
    assert not state["views"]["talk"]["zh"]["stale"]
    missing = [found for found in workshop.findings if found.code == "missing-translation"]
    assert [found.severity for found in missing] == [Severity.ERROR]
    assert not [found for found in workshop.findings if "…" in str(found.message.values)]


def test_its_last_pages_stay_and_are_followed_again_once_it_is_written(workshop: Workshop) -> None:
    before = made(workshop, PAIR).state()["views"]
    after = made(workshop, lacking(PAIR).replace("锻炼有帮助", "多锻炼有帮助")).state()["views"]
    assert {code: own["stale"] for code, own in after["talk"].items()} == {"zh": False, "en": True, "zh-en": True}
    assert {code: own["stale"] for code, own in after["bilingual"].items()} == {"zh-en": True}
    assert after["talk"]["en"]["pages"] == before["talk"]["en"]["pages"]
    assert after["talk"]["zh"]["pages"] != before["talk"]["zh"]["pages"]
    assert made(workshop, PAIR).state()["views"] == {
        view: {code: own | {"version": 3} for code, own in languages.items()} for view, languages in before.items()
    }


def test_where_each_language_lacks_something_all_last_pages_stay(workshop: Workshop) -> None:
    before = made(workshop, OUTLINE).state()["views"]["talk"]
    after = made(workshop, lacking(OUTLINE).replace("  zh: 锻炼与渐冻症", '  zh: ""')).state()["views"]["talk"]
    assert all(own["stale"] and own["pages"] == before[code]["pages"] for code, own in after.items())


def test_a_language_that_nobody_asked_for_is_only_told(tmp_path: Path) -> None:
    workshop = Workshop(Reader(tmp_path / "small.yaml", asked=("zh",)), tmp_path / "output")
    made(workshop, lacking(OUTLINE))
    missing = [found for found in workshop.findings if found.code == "missing-translation"]
    assert [found.severity for found in missing] == [Severity.WARNING]
    assert not workshop.state()["views"]["talk"]["zh"]["stale"]


@pytest.mark.rendering
@pytest.mark.skipif(CHROMIUM is None, reason="needs Chromium")
@pytest.mark.xdist_group("browser")
def test_a_window_greys_the_language_that_waits(browser: Browser, tmp_path: Path) -> None:
    with serving(tmp_path, "preview") as served:
        page = opened(browser, served.address)
        served.outline.write_text(lacking(OUTLINE).replace("锻炼有帮助", "多锻炼有帮助"), "utf-8")
        expect(page.locator("#alert")).to_contain_text("small.yaml:24", timeout=60_000)
        expect(page.locator(".cell[data-code=zh]", has_text="多锻炼有帮助").first).to_be_attached(timeout=60_000)
        expect(page.locator(".cell.stale[data-code=en]")).to_have_count(page.locator(".row").count())
        expect(page.locator(".cell.stale[data-code=zh]")).to_have_count(0)
        served.outline.write_text(OUTLINE, "utf-8")
        expect(page.locator(".cell.stale")).to_have_count(0, timeout=60_000)
