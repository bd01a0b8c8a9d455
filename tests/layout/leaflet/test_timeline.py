"""Time lines on paper: where the dates stand, and how far events move apart."""

from pathlib import Path

import pytest

from builder.geometry import MM
from builder.layout.leaflet.blocks import block_pieces
from builder.layout.leaflet.blocks.timeline import ROW_GROWTH
from builder.layout.leaflet.measures import LARGE, leaflet_measures
from builder.layout.leaflet.piece import height_of
from builder.layout.leaflet.setting import Setting
from builder.layout.type_sizes import preferred_styles
from builder.outline.text.text import Language
from builder.page.items import Paragraph, ShapeItem, TextItem
from builder.replace import replace
from tests.layout.leaflet.made_leaflets import blocks_of, calm, paragraphs, said, setting, texts

WIDTH = 84 * MM
PAGE = 122 * MM
DAY = """
- timeline:
    - {when: "9:30", title: {zh: 签到, en: Doors open}}
    - {when: "14:00", title: {zh: 会长报告, en: Report of the chair}}
    - {when: "15:15", title: {zh: 茶歇, en: Tea}, text: {zh: 在走廊, en: in the hall}}
"""
WEEK = """
- timeline:
    - {when: "7:00", title: {zh: 起床, en: Within an hour of waking}}
    - {when: {zh: 看医生以前的七天里, en: Seven days before a visit}, title: {zh: 每天都量, en: Measure every day}}
"""
LONG = """
- timeline:
    - {when: {zh: 手术以后的第一个星期, en: In the first week after the operation}, title: {zh: 休息, en: Rest}}
    - {when: {zh: 第二周, en: Then}, title: {zh: 走路, en: Walk}}
"""
TORN = """
- timeline:
    - {when: {zh: 3 月, en: March}, title: {zh: 一, en: One}}
    - {when: {zh: 9 月, en: 30 Septembers}, title: {zh: 二, en: Two}}
"""


def rows(tmp_path: Path, yaml: str, own: Setting, width: float = WIDTH) -> list[list[Paragraph]]:
    """The paragraphs of each event."""
    (block,) = blocks_of(tmp_path, yaml, own.language)
    return [list(paragraphs(piece.items)) for piece in block_pieces(block, own, width)]


def large(language: Language) -> Setting:
    return setting(language, numbers=None, measures=LARGE, styles=preferred_styles(calm(), "large", language))


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("make", [setting, large])
def test_short_dates_stand_in_a_column_on_the_line_of_their_events(tmp_path: Path, make, language: Language) -> None:
    found = rows(tmp_path, DAY, make(language))
    assert all(when.y == event.y == 0 for when, event, *_ in found)
    ends = {round(when.line_x(when.set.lines[0]) + when.set.lines[0].width, 3) for when, *_ in found}
    assert len(ends) == 1
    assert len({event.x for _, event, *_ in found}) == 1
    assert all(event.x > max(ends) for _, event, *_ in found)


def test_the_dots_stand_between_dates_and_events(tmp_path: Path) -> None:
    (block,) = blocks_of(tmp_path, DAY, "en")
    for piece in block_pieces(block, setting("en"), WIDTH):
        when, event, *_ = paragraphs(piece.items)
        dots = [item.frame for item in piece.items if isinstance(item, ShapeItem)]
        assert all(when.set.measure < dot.x and dot.right < event.x for dot in dots)


def test_a_text_stands_under_its_title_where_there_is_room_and_behind_it_where_there_is_none(tmp_path: Path) -> None:
    *_, last = rows(tmp_path, DAY, setting("en"))
    assert [p.set.text for p in last] == ["15:15", "Tea", "in the hall"]
    *_, last = rows(tmp_path, DAY, setting("en", measures=leaflet_measures(tight=True)))
    assert [p.set.text for p in last] == ["15:15", "Tea: in the hall"]


def test_a_longer_date_takes_two_lines_of_the_column(tmp_path: Path) -> None:
    (_, (when, event)) = rows(tmp_path, WEEK, setting("en"), PAGE)
    assert [line.text for line in when.set.lines] == ["Seven days", "before a visit"]
    assert when.y == event.y == 0


@pytest.mark.parametrize(("yaml", "width"), [(LONG, WIDTH), (WEEK, WIDTH), (TORN, 70 * MM)])
def test_dates_that_would_be_torn_stand_over_their_events(tmp_path: Path, yaml: str, width: float) -> None:
    for when, event, *_ in rows(tmp_path, yaml, setting("en"), width):
        assert when.x == event.x
        assert event.y == when.set.height


def test_events_share_what_is_left_up_to_a_bound(tmp_path: Path) -> None:
    (block,) = blocks_of(tmp_path, DAY, "zh")
    own = setting("zh")

    def height(growth: float) -> float:
        return height_of(block_pieces(block, replace(own, growth={block.span: growth}), WIDTH))

    assert height(2.0) == pytest.approx(height(0) + 2)
    assert height(1000.0) == pytest.approx(height(0) + 2 * ROW_GROWTH)


def test_a_date_is_read_before_its_event_in_one_list(tmp_path: Path) -> None:
    (block,) = blocks_of(tmp_path, DAY, "zh")
    pieces = block_pieces(block, setting("zh"), WIDTH)
    assert "\n".join(said(piece.items) for piece in pieces) == "9:30\n签到\n14:00\n会长报告\n15:15\n茶歇\n在走廊"
    lists = [item for piece in pieces for item in texts(piece.items)]
    assert {(item.role, item.span) for item in lists} == {("list", block.span)}
    assert all(isinstance(item, TextItem) and item.paragraphs[0].marker for item in lists)
