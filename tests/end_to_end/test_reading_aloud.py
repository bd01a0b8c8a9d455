"""What a screen reader meets in the real files: every mark owned once, all in the order of the outline."""

from __future__ import annotations

import re
from pathlib import Path

import pikepdf
import pytest

from builder.diagnostics import Report
from builder.drawing.icons import icon_names
from builder.layout.leaflet.plan import plan_leaflet
from builder.outline.model.block_texts import text_of
from builder.outline.parse import parse
from builder.outline.text.language import select_language
from builder.outline.text.text import Language
from tests.end_to_end.conftest import OUTLINE
from tests.write.pdf.screen_reader import Node, Tagged, outline
from tests.write.pdf.verapdf import failures

ENDINGS = (".slides.pdf", ".notes.pdf", ".leaflet.pdf", ".leaflet.print.pdf", ".leaflet.office.pdf", ".large.pdf",
           ".dummy.pdf")  # fmt: skip
FILES = (*(f"als-stem-cells.{language}{ending}" for language in ("zh", "en") for ending in ENDINGS),
         "als-stem-cells.evidence.pdf")  # fmt: skip
HAN = re.compile(r"[\u4e00-\u9fff]")
LATIN_WORDS = re.compile(r"[A-Za-z]{3,}[ -][A-Za-z]{3,}")


@pytest.fixture(params=FILES)
def file(request: pytest.FixtureRequest, outputs: Path) -> Path:
    return outputs / str(request.param)


@pytest.mark.parametrize("name", [name for name in FILES if not name.endswith((".office.pdf", ".dummy.pdf"))])
def test_verapdf_finds_nothing(name: str, outputs: Path) -> None:
    assert failures(outputs / name, "ua1", "2a") == []


def test_each_marked_content_has_one_owner_that_the_parent_tree_names(file: Path) -> None:
    made = Tagged(file.read_bytes())  # which also asserts that BDC and EMC are balanced and nothing is outside them
    written = [(number, mcid) for number, texts in enumerate(made.texts) for mcid in texts]
    assert sorted(made.references()) == written
    parents = made.parent_tree()
    for node in made.root.walk():
        for kid in node.kids:
            if isinstance(kid, tuple):
                assert parents[kid[0]][kid[1]].objgen == node.object.objgen
            elif isinstance(kid, pikepdf.Object):
                assert parents[int(kid.StructParent)].objgen == node.object.objgen


def test_bookmarks_are_the_headings(file: Path) -> None:
    made = Tagged(file.read_bytes())
    headings = [(int(n.tag[1:]), squashed(made.text(n))) for n in made.root.walk() if re.fullmatch("H[1-6]", n.tag)]
    assert headings
    if file.name.endswith((".print.pdf", ".office.pdf")):
        assert outline(made.pdf) == []  # nobody leafs through them on a screen
        return
    assert [(depth, squashed(title)) for depth, title in outline(made.pdf)] == headings


@pytest.mark.parametrize(("language", "foreign"), [("zh", LATIN_WORDS), ("en", HAN)])
@pytest.mark.parametrize("ending", [".leaflet.pdf", ".large.pdf", ".slides.pdf", ".notes.pdf"])
def test_phrases_of_the_other_language_say_so(
    outputs: Path, language: Language, foreign: re.Pattern[str], ending: str
) -> None:
    made = Tagged((outputs / f"als-stem-cells.{language}{ending}").read_bytes())
    unmarked = [t for lang, t in spoken(made, made.root, str(made.pdf.Root.Lang)) if lang[:2] == language]
    assert [text for text in unmarked if foreign.search(text)] == []


def spoken(made: Tagged, node: Node, language: str) -> list[tuple[str, str]]:
    """Each stretch of words with the language it is read in."""
    language = str(node.object.get("/Lang", language))
    out: list[tuple[str, str]] = []
    for kid in node.kids:
        if isinstance(kid, Node):
            out += spoken(made, kid, language)
        elif isinstance(kid, tuple):
            out.append((language, made.texts[kid[0]][kid[1]]))
    return out


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_leaflet_reads_in_the_order_of_its_panels_and_leaves_nothing_out(outputs: Path, language: Language) -> None:
    read = squashed(Tagged((outputs / f"als-stem-cells.{language}.leaflet.pdf").read_bytes()).text())
    at = 0
    for block in panel_texts(language):
        places = {text: read.find(squashed(text), at) for text in block}
        assert min(places.values()) >= 0, f"{places} are not all read after {read[max(0, at - 20) : at]!r}"
        at = min(places.values()) + 1


def panel_texts(language: Language) -> list[list[str]]:
    """The outline's texts of the leaflet, block after block as the panels are read, each paragraph by itself."""
    parsed = parse(OUTLINE, Report(), icons=icon_names())
    assert parsed is not None
    edition = select_language(parsed, language, Report())
    content = plan_leaflet(edition, Report())
    assert content is not None
    out = [[edition.title.plain]]
    for chunk in (c for panel in content.panels for c in panel.chunks):
        out.append([(chunk.section.heading or chunk.section.title).plain])
        for block in chunk.blocks:
            lines = [line for text in text_of(block) for line in text.plain.split("\n")]
            out.append([line for line in lines if line and not line.endswith(".svg")])
    return [block for block in out if block]


def squashed(words: str) -> str:
    """Without white space, figures and stops, since citation marks stand among them."""
    return re.sub(r"[\s\d,，.。]", "", words)
