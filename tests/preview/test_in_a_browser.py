"""The preview in a real browser: typing, following, findings, folds, keys, windows large and small."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from tests.browsing import CHROMIUM
from tests.preview.serving import OUTLINE, Serving, opened, serving

pytestmark = [
    pytest.mark.rendering,
    pytest.mark.skipif(CHROMIUM is None, reason="needs Chromium"),
    pytest.mark.xdist_group("browser"),
]
THEME = 'theme: 1\nname: mine\nbased_on: calm\ncolors:\n  primary: {screen: "#3A1C6E"}\n'
LONG = 60_000
"""Milliseconds; a busy machine is no fault of what is tested."""


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Serving]:
    with serving(tmp_path_factory.mktemp("preview"), "preview") as made:
        yield made


@pytest.fixture
def page(browser: Browser, served: Serving) -> Iterator[Page]:
    """A window on the outline as it was in the beginning."""
    served.outline.write_text(OUTLINE, "utf-8")
    window = opened(browser, served.address)
    expect(window.locator("#alert")).to_be_hidden(timeout=LONG)
    expect(window.locator(".row")).to_have_count(4, timeout=LONG)
    expect(said(window, "Ask your doctor first.")).to_be_attached(timeout=LONG)
    yield window
    window.context.close()


def said(page: Page, words: str):  # type: ignore[no-untyped-def]
    return page.locator("#pages text", has_text=words)


def keys(page: Page) -> list[str | None]:
    return [sheet.get_attribute("data-key") for sheet in page.locator("#pages .sheet").all()]


def test_it_shows_every_slide_in_both_languages(page: Page) -> None:
    assert page.locator(".row").count() == 4
    for row in page.locator(".row").all():
        assert row.locator(".sheet > svg").count() == 2
    assert said(page, "先和医生商量。").count() == said(page, "Ask your doctor first.").count() == 1
    expect(page.locator(".row").nth(1).locator(".notes").nth(1)).to_contain_text("2 min: Exercise helps")
    expect(page.locator(".row").nth(1).locator(".notes").nth(1)).to_contain_text("Speak slowly.")
    page.select_option("#languages", "en")
    expect(page.locator("#pages .sheet")).to_have_count(4)


def test_the_address_loses_its_token(page: Page) -> None:
    assert "token" not in page.url


def test_what_is_typed_is_seen_and_nothing_else_is_drawn_anew(page: Page, served: Serving) -> None:
    before = keys(page)
    page.evaluate("document.querySelectorAll('#pages svg').forEach((svg) => { svg.dataset.old = 1; })")
    served.outline.write_text("# a line above\n\n" + OUTLINE.replace("Ask your doctor", "Ask your nurse"), "utf-8")
    expect(said(page, "Ask your nurse first.")).to_be_visible(timeout=LONG)
    after = keys(page)
    changed = {place // 2 for place, (old, new) in enumerate(zip(before, after, strict=True)) if old != new}
    assert changed == {1}, "both languages of a slide are laid out alike; no other slide is touched"
    assert page.locator("#pages .row:not(:nth-child(2)) .sheet > svg:not([data-old])").count() == 0


def test_a_click_on_a_text_tells_its_line(page: Page, served: Serving) -> None:
    lines = ["# a line above", *OUTLINE.replace("A walk a day", "A stroll a day").splitlines()]
    served.outline.write_text("\n".join(lines), "utf-8")
    line = next(number for number, row in enumerate(lines, 1) if "A stroll a day" in row)
    said(page, "A stroll a day").first.click(timeout=LONG)
    expect(page.locator("#where")).to_have_text(f"small.yaml, line {line}")
    assert (page.locator("#edit").get_attribute("href") or "").startswith(f"vscode://file/{served.outline}:{line}:")
    page.keyboard.press("Escape")
    expect(page.locator("#place")).to_be_hidden()


def test_errors_keep_the_last_good_pages_greyed(page: Page, served: Serving) -> None:
    before = keys(page)
    served.outline.write_text(OUTLINE.replace("            en: Find a companion.\n", ""), "utf-8")
    alert = page.locator("#alert")
    expect(alert).to_contain_text("small.yaml:", timeout=LONG)
    expect(alert).to_contain_text("these are the pages of version")
    assert keys(page) == before
    assert page.locator(".cell.stale[data-code=en]").count() == 4
    expect(page.locator("#findings li.error")).to_contain_text("[missing-translation]")
    served.outline.write_text(OUTLINE, "utf-8")
    expect(alert).to_be_hidden(timeout=LONG)
    expect(page.locator(".stale")).to_have_count(0)


def test_a_finding_is_marked_on_its_page_and_leads_there(page: Page, served: Serving) -> None:
    served.outline.write_text(OUTLINE.replace("zh: 找个同伴。", "zh: 找个同伴,慢慢走。"), "utf-8")
    finding = page.locator("#findings li", has_text="[ascii-punctuation]")
    expect(finding).to_be_visible(timeout=LONG)
    expect(page.locator("#strip button").nth(2).locator(".mark")).to_contain_text("warning ×")
    finding.locator("button").click()
    assert page.evaluate("document.activeElement.dataset.index") == "2"


def test_the_words_of_the_page_are_chinese_too(page: Page, served: Serving) -> None:
    served.outline.write_text(OUTLINE.replace("zh: 找个同伴。", "zh: 找个同伴,慢慢走。"), "utf-8")
    expect(page.locator("#findings li", has_text="[ascii-punctuation]")).to_be_visible(timeout=LONG)
    page.select_option("#tongue", "zh")
    expect(page.locator("[data-view=leaflet]")).to_have_text("折页")
    expect(page.locator("#findings li").first).to_contain_text("警告")
    assert page.evaluate("document.documentElement.lang") == "zh-CN"
    page.select_option("#tongue", "en")


def test_a_missing_file_is_told_and_comes_back_by_rename(page: Page, served: Serving) -> None:
    served.outline.unlink()
    expect(page.locator("#alert")).to_be_visible(timeout=LONG)
    beside = served.outline.with_suffix(".new")
    beside.write_text(OUTLINE.replace("Find a companion.", "Find a friend."), "utf-8")
    beside.replace(served.outline)
    expect(said(page, "Find a friend.")).to_be_visible(timeout=LONG)
    expect(page.locator("#alert")).to_be_hidden()


def test_a_leaflet_opens_fold_by_fold(page: Page) -> None:
    page.locator("[data-view=leaflet]").click()
    expect(page.locator(".row")).to_have_count(2, timeout=LONG)
    for step, panels in (("closed", [1]), ("opened once", [2, 3]), ("fully open", [2, 4, 5]), ("turned over", [6])):
        page.select_option("#step", label=step)
        expect(page.locator(".folded[data-code=en] .sheet")).to_have_count(len(panels))
        shown = page.locator(".folded[data-code=en] .sheet").all()
        assert [int(sheet.get_attribute("data-panel") or 0) for sheet in shown] == panels
    page.select_option("#step", label="flat")
    expect(page.locator(".row")).to_have_count(2)


def test_an_invitation_is_shown_once_the_meeting_has_a_day(page: Page, served: Serving) -> None:
    button = page.locator("[data-view=invitation]")
    expect(button).to_be_hidden()
    page.keyboard.press("5")
    expect(page.locator("[data-view=talk]")).to_have_attribute("aria-pressed", "true")
    day = OUTLINE.replace("talk: {", "meeting: {date: 2026-12-05}\ntalk: {", 1)
    served.outline.write_text(day, "utf-8")
    expect(button).to_be_visible(timeout=LONG)
    button.click()
    expect(page.locator(".row .sheet > svg")).to_have_count(4, timeout=LONG)
    expect(said(page, "Saturday")).to_have_count(2)
    served.outline.write_text(OUTLINE, "utf-8")
    expect(button).to_be_hidden(timeout=LONG)
    expect(page.locator("[data-view=talk]")).to_have_attribute("aria-pressed", "true")


def test_lines_can_be_laid_over_a_leaflet(page: Page) -> None:
    page.locator("[data-view=leaflet]").click()
    expect(page.locator(".row .sheet > svg")).to_have_count(4, timeout=LONG)
    page.locator(".over-choice summary").click()
    for name in ("trim", "bleed", "folds", "safe", "order"):
        page.locator(f"[data-over={name}]").check()
    over = page.locator(".sheet").first.locator(".over")
    assert over.locator("line.fold").count() == 2
    assert over.locator("rect.safe").count() == 3
    assert over.locator("rect.trim").count() == over.locator("rect.bleed").count() == 1
    assert over.locator("circle").count() > 3


def test_the_keyboard_does_everything(page: Page) -> None:
    page.keyboard.press("2")
    expect(page.locator("[data-view=leaflet]")).to_have_attribute("aria-pressed", "true")
    page.keyboard.press("1")
    expect(page.locator(".row .sheet > svg")).to_have_count(8, timeout=LONG)
    page.keyboard.press("j")
    assert page.evaluate("document.activeElement.dataset.index") == "1"
    page.keyboard.press("Enter")
    expect(page.locator("#where")).to_contain_text("small.yaml, line")
    page.keyboard.press("Escape")
    page.keyboard.press("+")
    expect(page.locator("#zoom")).to_have_text("125 %")
    page.keyboard.press("-")
    page.keyboard.press("f")
    assert page.evaluate("document.activeElement.id") == "findings-head"


def test_saves_in_a_row_end_with_the_last_and_leave_out_what_is_between(page: Page, served: Serving) -> None:
    before = version(page)
    for number in range(200):
        served.outline.write_text(OUTLINE.replace("Find a companion.", f"Find {number} companions."), "utf-8")
    expect(said(page, "Find 199 companions.")).to_be_visible(timeout=LONG)
    expect(page.locator("#alert")).to_be_hidden()
    assert version(page) - before < 200


def version(page: Page) -> int:
    return int((page.locator("#status").text_content() or "").rpartition(" ")[2])


def test_two_windows_show_the_same(browser: Browser, page: Page, served: Serving) -> None:
    other = opened(browser, served.address)
    other.locator("[data-view=large]").click()
    served.outline.write_text(OUTLINE.replace("Find a companion.", "Find a neighbour."), "utf-8")
    for window in (page, other):
        expect(said(window, "Find a neighbour.").first).to_be_attached(timeout=LONG)
    other.context.close()


def test_a_window_as_small_as_a_phone_never_scrolls_sideways(browser: Browser, page: Page, served: Serving) -> None:
    small = opened(browser, served.address, width=360, height=700)
    assert small.evaluate("document.documentElement.scrollWidth") <= 360
    small.context.close()


@pytest.mark.parametrize("view", ["talk", "leaflet"])
def test_axe_finds_no_violation(page: Page, served: Serving, view: str) -> None:
    served.outline.write_text(OUTLINE.replace("zh: 找个同伴。", "zh: 找个同伴,慢慢走。"), "utf-8")
    expect(page.locator("#findings li", has_text="[ascii-punctuation]")).to_be_visible(timeout=LONG)
    page.locator(f"[data-view={view}]").click()
    expect(page.locator(".row .sheet > svg").first).to_be_attached(timeout=LONG)
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()


def test_the_button_makes_the_files(page: Page, served: Serving) -> None:
    page.locator("#make").click()
    link = page.locator("#making a", has_text="small.en.pptx")
    expect(link).to_be_visible(timeout=2 * LONG)
    with page.expect_download() as fetching:
        link.click()
    assert (
        Path(fetching.value.path()).read_bytes() == (served.outline.parent / "output/small/small.en.pptx").read_bytes()
    )


def test_a_source_file_and_a_theme_are_followed(page: Page, served: Serving) -> None:
    sourced = OUTLINE.replace("leaflet:", "theme: mine\nleaflet:")
    themes = served.outline.parent / "themes"
    themes.mkdir(exist_ok=True)
    served.outline.write_text(sourced, "utf-8")
    expect(page.locator("#alert")).to_contain_text("mine", timeout=LONG)
    (themes / "mine.yaml").write_text(THEME, "utf-8")
    expect(page.locator("#alert")).to_be_hidden(timeout=LONG)
    # The findings and the pages arrive one after the other, so the page is waited for as well.
    expect(page.locator("#pages .sheet [fill='#3A1C6E']").first).to_be_attached(timeout=LONG)
