"""Talks on organisations' templates through LibreOffice: no word leaves its frame, also with wider letters."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from pptx import Presentation

from builder.diagnostics import Report, Span
from builder.layout.slides import TalkOptions, compose_talk
from builder.outline.text.text import Language
from builder.replace import replace
from builder.theme.template.load import load_template
from builder.write.pptx import write_pptx
from tests.end_to_end.frames import outside, overlapping
from tests.end_to_end.rendering import Renderer, Word
from tests.layout.slides.made_talks import GALLERY, edition_of, theme_named
from tests.theme.template.lived_in import title_of_one_line, unmeasured_faces
from tests.theme.template.made_templates import house, logo_in_the_body

REPLACED = "unmeasured-faces"
"""A template whose face LibreOffice does not have: letters are as broad as they get, none are made wider besides."""
MADE: dict[str, tuple[Language, Callable[[Path], Path]]] = {
    "bands-and-colours": ("en", house), "a-logo-in-the-body": ("zh", logo_in_the_body),
    "titles-of-one-line": ("en", title_of_one_line), REPLACED: ("en", unmeasured_faces),
}  # fmt: skip

pytestmark = [
    pytest.mark.rendering,
    pytest.mark.skipif(shutil.which("soffice") is None, reason="needs soffice (LibreOffice)"),
    pytest.mark.skipif(shutil.which("pdftotext") is None, reason="needs pdftotext (poppler)"),
]
FOOT = 480.0
"""Where the foot of these templates begins, in points."""
each = pytest.mark.parametrize("name", [name for name in MADE if name != REPLACED])
at_both = pytest.mark.parametrize("wider", [False, True], ids=["as-set", "5-percent-wider"])


def deck_on(name: str, folder: Path) -> Path:
    """Every second slide of the gallery on a template: to render them is what takes time."""
    language, make = MADE[name]
    report = Report()
    template = load_template(make(folder / f"{name}.template.pptx"), name, report, Span("talk.yaml", 1, 1, 1))
    assert template is not None, [d.message for d in report]
    talk = compose_talk(edition_of(GALLERY, language), theme_named(), report, TalkOptions(template=template))
    assert [d.message for d in report if d.severity == "error"] == []
    file = folder / f"{name}.pptx"
    file.write_bytes(write_pptx(replace(talk, pages=talk.pages[[*MADE].index(name) % 2 :: 2])))
    return file


@pytest.fixture(scope="module")
def decks(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("on-templates")
    return {name: deck_on(name, folder) for name in MADE}


@pytest.fixture(scope="module")
def renderer(decks: dict[str, Path], tmp_path_factory: pytest.TempPathFactory) -> Renderer:
    made = Renderer(tmp_path_factory.mktemp("rendering"))
    made.render(*decks.values())
    return made


def shown(renderer: Renderer, deck: Path, wider: bool) -> list[list[Word]]:
    """The words of each slide but for its number: LibreOffice counts the slides that are there."""
    pages = renderer.words(deck, wider=wider)
    return [[word for word in page if not (word[0].isdigit() and word[2] > FOOT)] for page in pages]


@each
@at_both
def test_no_word_leaves_the_frame_of_its_shape(
    decks: dict[str, Path], renderer: Renderer, name: str, wider: bool
) -> None:  # fmt: skip
    pages, slides = shown(renderer, decks[name], wider), list(Presentation(str(decks[name])).slides)
    assert len(pages) == len(slides)
    found = {n: told for n, (s, p) in enumerate(zip(slides, pages, strict=True), 1) if (told := outside(s, p))}
    assert found == {}


@each
@at_both
def test_no_word_lies_over_another(decks: dict[str, Path], renderer: Renderer, name: str, wider: bool) -> None:
    pages = shown(renderer, decks[name], wider)
    assert {n: told for n, page in enumerate(pages, 1) if (told := overlapping(page))} == {}


def test_no_line_breaks_once_more_where_a_face_is_replaced(decks: dict[str, Path], renderer: Renderer) -> None:
    """A line more would reach over its frame. To the side a number may: no program breaks it."""
    pages, slides = shown(renderer, decks[REPLACED], False), list(Presentation(str(decks[REPLACED])).slides)
    assert len(pages) == len(slides)
    told = {n: outside(slide, page) for n, (slide, page) in enumerate(zip(slides, pages, strict=True), 1)}
    lines = {n: [one for one in over if "top" in one or "bottom" in one] for n, over in told.items()}
    assert {n: over for n, over in lines.items() if over} == {}
    assert {n: found for n, page in enumerate(pages, 1) if (found := overlapping(page))} == {}
