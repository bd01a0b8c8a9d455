"""Panels that other files have too: drawn alike in each of them, and drawn once."""

from __future__ import annotations

from io import BytesIO

import pikepdf
import pytest

from builder.geometry import Rect
from builder.memory import Memory
from builder.page.items import Document, GroupItem, TextItem
from builder.replace import replace
from builder.write.pdf import OFFICE, READER, PdfSettings, write_pdf
from builder.write.pdf.draw import PageDrawer
from builder.write.pdf.page_forms import Part
from tests.layout.leaflet.made_leaflets import leaflet
from tests.write.documents import body, document, page, shape, trifold
from tests.write.pdf.screen_reader import Tagged

UA_2 = replace(READER, access="ua-2")


def on_cover(made: Document, words: str) -> Document:
    """The same leaflet with other words on its cover, which is the last panel of its first page."""
    (*others, cover), side = made.pages[0].items, made.pages[0]
    assert isinstance(cover, GroupItem)
    items = (*cover.items[:-1], body(words, y=70, x=cover.frame.x + 24))
    return replace(made, pages=(replace(side, items=(*others, replace(cover, items=items))), *made.pages[1:]))


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> list[Part]:
    """The parts that are drawn, not taken from memory."""
    parts: list[Part] = []
    draw = PageDrawer._drawn_apart

    def noted(self, part, spot):
        parts.append(part)
        return draw(self, part, spot)

    monkeypatch.setattr(PageDrawer, "_drawn_apart", noted)
    return parts


def inner_page(data: bytes) -> bytes:
    with pikepdf.open(BytesIO(data)) as pdf:
        side = pdf.pages[1]
        side.contents_coalesce()
        return side.Contents.read_bytes()


def test_a_page_is_written_alike_whatever_else_the_file_says() -> None:
    """The other words have glyphs of their own, before and after those of the page in the font."""
    first, second = (write_pdf(on_cover(trifold(), words)) for words in ("图书馆", "一龥 Room 1"))
    assert inner_page(first) == inner_page(second)


@pytest.mark.parametrize("settings", [READER, UA_2, OFFICE], ids=["reader", "ua-2", "office"])
def test_with_a_memory_the_bytes_are_the_same(settings: PdfSettings) -> None:
    memory = Memory()
    for words in ("图书馆", "社区中心", "Room 3", "图书馆"):
        made = on_cover(trifold(), words)
        assert write_pdf(made, settings, memory=memory) == write_pdf(made, settings)


@pytest.mark.parametrize("settings", [READER, UA_2], ids=["reader", "ua-2"])
def test_so_they_are_with_marks_and_sources(settings: PdfSettings) -> None:
    memory = Memory()
    made = leaflet("zh").document
    for one in (made, without_sources(made), made, replace(made, pages=made.pages[::-1])):
        assert write_pdf(one, settings, memory=memory) == write_pdf(one, settings)


def annotations(data: bytes) -> int:
    with pikepdf.open(BytesIO(data)) as pdf:
        return sum(len(one.get("/Annots", [])) for one in pdf.pages)


def without_sources(made: Document) -> Document:
    """The same leaflet without its list of sources, on the panel that has it: marks elsewhere lead nowhere."""
    return replace(made, pages=tuple(replace(one, items=tuple(map(unsourced, one.items))) for one in made.pages))


def unsourced(item):
    if isinstance(item, GroupItem) and any(isinstance(i, TextItem) and i.name == "sources" for i in item.items):
        return replace(item, items=tuple(i for i in item.items if i.name != "sources"))
    return item


def test_a_panel_that_other_files_have_keeps_its_links_when_one_file_has_no_sources() -> None:
    made, memory = leaflet("zh").document, Memory()
    before = write_pdf(made, memory=memory)
    assert annotations(before) > annotations(write_pdf(without_sources(made), memory=memory)) > 0
    assert write_pdf(made, memory=memory) == before


def test_only_the_panel_that_changed_is_drawn_again(drawn: list[Part]) -> None:
    memory = Memory()
    write_pdf(on_cover(trifold(), "图书馆"), memory=memory)
    assert len(drawn) == 8, "six panels, and what lies behind them on either side"
    drawn.clear()
    write_pdf(on_cover(trifold(), "社区中心"), memory=memory)
    (cover,) = drawn
    assert "社区中心" in repr(cover.items)


def test_a_glyph_that_comes_to_read_otherwise_has_its_panels_drawn_again(drawn: list[Part]) -> None:
    """· and • share a glyph: what it reads as is decided by the whole file."""
    memory = Memory()
    made = trifold()
    panel = made.pages[1].items[0]
    assert isinstance(panel, GroupItem)
    dotted = replace(panel, items=(*panel.items, body("一·二", y=200, x=panel.frame.x + 24)))
    made = replace(made, pages=(made.pages[0], replace(made.pages[1], items=(dotted, *made.pages[1].items[1:]))))
    for words in ("图书馆", "一•二•三"):
        alone = write_pdf(on_cover(made, words))
        drawn.clear()
        assert write_pdf(on_cover(made, words), memory=memory) == alone
        assert "一·二" in Tagged(alone).text()
    assert [dotted in part.items for part in drawn].count(True) == 1
    assert len(drawn) == 4, "the cover; that panel, which has more marks now, and the two after it on its page"


def test_pages_with_one_scene_have_it_once_in_the_file() -> None:
    scene = tuple(shape(Rect(5.125 * n, 7.375, 3.125, 2.5)) for n in range(200))
    pages = [page(body(words * 3000, y=40), background=scene) for words in ("一", "二")]
    with pikepdf.open(BytesIO(write_pdf(document(*pages)))) as pdf:
        first, second = ({stream.objgen for stream in own.Contents} for own in pdf.pages)
        assert len(first) == len(second) == 2
        assert len(first & second) == 1
    assert Tagged(write_pdf(document(*pages))).text() == "一" * 3000 + "二" * 3000
