"""The talk through LibreOffice: every word is there and within the frame of its shape, also with wider letters."""

from __future__ import annotations

import shutil
import zipfile
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest
from lxml import etree
from pptx import Presentation

from builder.build import Options, build_outline
from builder.build.products import PRODUCTS
from builder.theme.ooxml import EMU_PER_POINT
from tests.end_to_end.addresses import LONG, cut_apart
from tests.end_to_end.frames import frames_of, outside, overlapping
from tests.end_to_end.rendering import SLIDE, A, Renderer, plain
from tests.galleries.documents import LANGUAGES, NAMES, made

FOOTER_TOP = 498.0
FULL_COLOUR = ("封面", "章节", "结束", "Cover", "Part", "Closing")
EDGE = 4.0
"""Points a word may reach over the slide's own margin of 20."""
GALLERY = Path(__file__).parents[1] / "layout" / "gallery.yaml"

pytestmark = [
    pytest.mark.rendering,
    pytest.mark.skipif(shutil.which("soffice") is None, reason="needs soffice (LibreOffice)"),
    pytest.mark.skipif(shutil.which("pdftotext") is None, reason="needs pdftotext (poppler)"),
]
in_both = pytest.mark.parametrize("language", ["zh", "en"])
each_document = pytest.mark.parametrize("document", ["als-stem-cells", "gallery", "long-addresses", *NAMES])
at_both = pytest.mark.parametrize("wider", [False, True], ids=["as-set", "5-percent-wider"])


@pytest.fixture(scope="module")
def renderer(decks: dict[str, Path], tmp_path_factory: pytest.TempPathFactory) -> Renderer:
    """With every document's talks rendered."""
    made = Renderer(tmp_path_factory.mktemp("rendering"))
    made.render(*(folder / f"{name}.{language}.pptx" for name, folder in decks.items() for language in LANGUAGES))
    return made


@pytest.fixture(scope="module")
def decks(outputs: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The folder of each document's talks: the repository's own, the gallery of patterns, addresses, strangers'."""
    out = tmp_path_factory.mktemp("talks")
    for outline in (GALLERY, LONG):
        assert not build_outline(outline, Options(products=("talk",), out=out)).failed
    talk = next(p for p in PRODUCTS if p.name == "talk")
    for name in NAMES:
        for language in LANGUAGES:
            (out / f"{name}.{language}.pptx").write_bytes(talk.write(made(name, language).build)[".pptx"])
    own = {name: out / name for name in ("gallery", "long-addresses")}
    return {"als-stem-cells": outputs, **own, **dict.fromkeys(NAMES, out)}


@lru_cache(maxsize=2)
def slides_of(deck: Path) -> list[Any]:
    """The slides of a deck, as set and with wider letters the same: the two languages of a document come in turn."""
    return list(Presentation(str(deck)).slides)


@in_both
@at_both
def test_every_word_lies_on_its_slide(outputs: Path, renderer: Renderer, language: str, wider: bool) -> None:
    for number, page in enumerate(renderer.words(outputs / f"als-stem-cells.{language}.pptx", wider=wider), 1):
        for word, left, top, right, bottom in page:
            assert left >= 20 - EDGE, (number, word)
            assert right <= SLIDE[0] - 20 + EDGE, (number, word)
            assert top >= 8, (number, word)
            assert bottom <= SLIDE[1] - 8, (number, word)


@in_both
@at_both
@each_document
def test_no_word_leaves_the_frame_of_its_shape(
    decks: dict[str, Path], renderer: Renderer, document: str, language: str, wider: bool
) -> None:
    deck = decks[document] / f"{document}.{language}.pptx"
    pages, slides = renderer.words(deck, wider=wider), slides_of(deck)
    assert len(pages) == len(slides)
    found = {n: told for n, (s, p) in enumerate(zip(slides, pages, strict=True), 1) if (told := outside(s, p))}
    assert found == {}


@in_both
@at_both
@each_document
def test_no_word_lies_over_another(
    decks: dict[str, Path], renderer: Renderer, document: str, language: str, wider: bool
) -> None:
    pages = renderer.words(decks[document] / f"{document}.{language}.pptx", wider=wider)
    found = {number: told for number, page in enumerate(pages, 1) if (told := overlapping(page))}
    assert found == {}


@in_both
@at_both
@each_document
def test_no_address_is_cut_but_where_layout_parts_it(
    decks: dict[str, Path], renderer: Renderer, document: str, language: str, wider: bool
) -> None:
    deck = decks[document] / f"{document}.{language}.pptx"
    pages, slides = renderer.words(deck, wider=wider), slides_of(deck)
    found = {n: told for n, (s, p) in enumerate(zip(slides, pages, strict=True), 1) if (told := cut_apart(s, p))}
    assert found == {}


def test_a_cut_address_is_seen(decks: dict[str, Path], renderer: Renderer, tmp_path: Path) -> None:
    """Without our line ends LibreOffice parts addresses where it likes."""
    file = decks["long-addresses"] / "long-addresses.en.pptx"
    deck = Presentation(str(file))
    for slide in deck.slides:
        for end in list(slide._element.iter(f"{A}br")):
            end.getparent().remove(end)
    deck.save(str(tmp_path / "flowing.pptx"))
    pages = renderer.words(tmp_path / "flowing.pptx")
    slides = Presentation(str(file)).slides
    assert [part for slide, page in zip(slides, pages, strict=True) for part in cut_apart(slide, page)]


@in_both
@each_document
def test_the_foot_is_low(decks: dict[str, Path], renderer: Renderer, document: str, language: str) -> None:
    """Short title, sources and number stand beside one another; names of sources may have a second line, no third."""
    for number, page in enumerate(renderer.words(decks[document] / f"{document}.{language}.pptx", wider=True), 1):
        feet = {round((w[2] + w[4]) / 2 / 4) for w in page if w[2] > FOOTER_TOP}
        assert not feet or max(feet) - min(feet) <= 4, (number, feet)


def test_words_that_lie_over_one_another_are_seen() -> None:
    apart = [("one", 0.0, 0.0, 20.0, 12.0), ("two", 22.0, 0.0, 40.0, 12.0), ("below", 0.0, 14.0, 20.0, 26.0)]
    assert overlapping(apart) == []
    assert overlapping([*apart, ("over", 10.0, 2.0, 30.0, 14.0)]) == ["one over over", "two over over"]


def test_a_comma_may_hang_over_a_lines_end_and_a_character_may_not() -> None:
    slide = Presentation().slides.add_slide(Presentation().slide_layouts[6])
    box = slide.shapes.add_textbox(0, 0, 100 * EMU_PER_POINT, 30 * EMU_PER_POINT)
    box.text_frame.text = "有没有保险，"
    assert outside(slide, [("有没有保险，", 4.0, 2.0, 107.0, 26.0)]) == []
    box.text_frame.text = "有没有保险了"
    assert outside(slide, [("有没有保险了", 4.0, 2.0, 107.0, 26.0)]) == ["有没有保险了: 7.0 pt over its right"]


def test_a_frame_too_small_is_seen(outputs: Path, renderer: Renderer, tmp_path: Path) -> None:
    """One text box made a third narrower: its words need a line more than the frame has."""
    deck, broken = outputs / "als-stem-cells.en.pptx", tmp_path / "broken.pptx"
    slides = list(Presentation(str(deck)).slides)
    number, shape = next(
        (n, s) for n, slide in enumerate(slides, 1) for s in slide.shapes
        if s.has_text_frame and s._element.spPr.find(f"{A}xfrm") is not None and len(s.text_frame.text) > 40
    )  # fmt: skip
    with zipfile.ZipFile(deck) as source, zipfile.ZipFile(broken, "w", zipfile.ZIP_DEFLATED) as out:
        for info in source.infolist():
            data = source.read(info)
            if info.filename == f"ppt/slides/slide{number}.xml":
                data = _narrowed(data, shape.shape_id)
            out.writestr(info, data)
    told = outside(list(Presentation(str(broken)).slides)[number - 1], renderer.words(broken)[number - 1])
    assert [t for t in told if "over its" in t]


def _narrowed(data: bytes, id: int) -> bytes:
    root = etree.fromstring(data)
    shape = next(e for e in root.iter("{*}sp") if e.find("{*}nvSpPr/{*}cNvPr").get("id") == str(id))
    extent = shape.find(f"{{*}}spPr/{A}xfrm/{A}ext")
    extent.set("cx", str(int(extent.get("cx")) * 2 // 3))
    return etree.tostring(root)


@in_both
def test_nothing_is_lost_and_text_stays_above_the_footer(outputs: Path, renderer: Renderer, language: str) -> None:
    file = outputs / f"als-stem-cells.{language}.pptx"
    pages = renderer.words(file)
    deck = Presentation(str(file))
    assert len(pages) == len(deck.slides)
    for slide, page in zip(deck.slides, pages, strict=True):
        shown = plain("".join(w[0] for w in page))
        title = plain(slide.shapes.title.text_frame.text)
        assert set(title) <= set(shown), (title, shown)
        assert all(set(frame.text) <= set(shown) for frame in frames_of(slide.shapes)), title
        if slide.slide_layout.name not in FULL_COLOUR:
            assert not [w for w in page if w[2] < FOOTER_TOP < w[4] - 8], title
