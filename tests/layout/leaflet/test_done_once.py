"""What fitting asks for twice is made once, and comes out as it would by itself."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest

from builder.diagnostics import Report
from builder.layout.leaflet import LeafletOptions, compose, lay_out_leaflet
from builder.outline.model.edition import Edition
from builder.typeset.engine import Typesetter
from builder.typeset.model import Breaking, SetParagraph, StyledRun
from tests.galleries.documents import FOLDER
from tests.layout.leaflet.made_leaflets import calm, edition_of, setting


def editions(name: str) -> tuple[Edition, Edition]:
    return edition_of(FOLDER / f"{name}.yaml", "zh"), edition_of(FOLDER / f"{name}.yaml", "en")


@pytest.mark.parametrize("name", ["walking-group", "high-blood-pressure"])
def test_no_sheet_is_laid_out_twice_at_one_size(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    tried: Counter[Any] = Counter()
    made = compose._laid_at

    def counted(task: Any, level: Any, body: float) -> Any:
        tried[task.setting.language, len(task.content.panels), task.split, task.logo, level, body] += 1
        return made(task, level, body)

    monkeypatch.setattr(compose, "_laid_at", counted)
    zh, en = editions(name)
    lay_out_leaflet(zh, calm(), Report(), LeafletOptions(beside=(en,)))
    assert len(tried) > 4
    assert set(tried.values()) == {1}


def test_sections_that_stand_so_by_themselves_stand_so_where_that_is_asked_for() -> None:
    """What was laid out is taken for the split that it has: laid out by that split it is the same."""
    content, laid = lay_out_leaflet(editions("walking-group")[0], calm(), Report()).laid or pytest.fail("no leaflet")
    task = compose.Task(content, laid.setting, laid.outside, compose.USUAL_OFFERS)
    level = compose.LEVELS[0]
    for body in (12.0, 13.0, 14.0):
        alone = compose._laid_at(task, level, body)
        split = compose.split_of(content, alone.laid)
        asked = compose._laid_at(compose.replace(task, split=split), level, body)
        assert (asked.fits, asked.evenness, asked.parted) == (alone.fits, alone.evenness, alone.parted)
        for one, other in zip(asked.laid.columns, alone.laid.columns, strict=True):
            assert [[s.name for s in c.strands] for c in one] == [[s.name for s in c.strands] for c in other]
            assert [c.height for c in one] == pytest.approx([c.height for c in other])


TEXTS = {
    "zh": ("小地毯", "走廊和楼梯的灯够亮，夜里有小夜灯，开关就在床边", "没有感觉也要按时量血压。" * 8, ""),
    "en": ("Small rugs", "Hall and stairs are bright, with a night light and a switch", "Measure it again. " * 20, ""),
}


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("width", [12, 60, 110, 180, 240])
def test_a_short_text_is_what_two_settings_of_it_would_choose(language: Any, width: float) -> None:
    style = setting(language).styles["body"]
    for text in TEXTS[language]:
        setter, runs = Typesetter(language, "noto"), (StyledRun(text),)
        short = setter.set_short(runs, style, width, 3)
        assert short == chosen(setter, runs, style, width)
        assert short == setting(language).short(runs, "body", width)


def chosen(setter: Typesetter, runs: tuple[StyledRun, ...], style: Any, width: float) -> SetParagraph:
    flowing = setter.set(runs, style, width)
    if not 1 < len(flowing.lines) <= 3 or flowing.overset:
        return flowing
    alike = setter.set(runs, style, width, Breaking.BALANCED)
    return alike if len(alike.lines) <= len(flowing.lines) else flowing
