"""Two boxes side by side: one size for both, heads at one height, and signs that tell them apart or none."""

from pathlib import Path
from textwrap import indent

import pytest
from lxml import html

from builder.diagnostics import Report
from builder.layout.large import compose_large
from builder.layout.leaflet.blocks import block_pieces
from builder.outline.model.edition import Edition
from builder.write.html import write_phone
from tests.layout.leaflet.made_leaflets import blocks_of, said, setting
from tests.layout.leaflet.made_leaflets import calm as theme
from tests.layout.slides.made_talks import HEAD, SECTION, block, edition_of, every, sizes, texts

YES, NO = "{zh: 可以吃, en: Fine to eat}", "{zh: 不要吃, en: Leave out}"
BOXES = """
columns:
  - callout:
      title: YES
      points:
        - {zh: 米饭, en: Rice}
        - {zh: 土豆、玉米, en: "Potatoes, maize (corn)"}
        - {zh: 新鲜的肉、鱼和蛋, en: "Fresh meat, fish & eggs"}
  - callout:
      title: NO
      points:
        - {zh: 小麦做的面包、意面和面条, en: "Bread, pasta, noodles from wheat"}
        - {zh: 多数啤酒和淡啤酒, en: Most beer and lager}
        - {zh: 普通酱油, en: Ordinary soy sauce}
        - {zh: 麦芽醋, en: Malt vinegar}
"""
PAIR = BOXES.replace("YES", YES).replace("NO", NO)
PLAIN = BOXES.replace("YES", "{zh: 在家, en: At home}").replace("NO", "{zh: 出门, en: On the way}")
both = pytest.mark.parametrize("language", ["zh", "en"])


def icons(items) -> list[str]:
    return [item.name for item in every(items) if item.name.startswith("icon ")]


@both
@pytest.mark.parametrize("written", [PAIR, PLAIN, PAIR.replace("callout:", "callout:\n      tone: caution")])
def test_letters_have_one_size_and_heads_one_height(tmp_path: Path, language: str, written: str) -> None:
    made = block(tmp_path, written, language)
    left, right = (item for item in texts(made.slides[0]) if item.paragraphs[0].set.style.weight == 700
                   and item.role == "callout")  # fmt: skip
    assert left.paragraphs[0].set.style.size == right.paragraphs[0].set.style.size
    assert left.frame.y == right.frame.y
    assert left.paragraphs[0].y == right.paragraphs[0].y
    assert sizes(made.slides[0], {"zh": "土豆", "en": "Potatoes"}[language]) == sizes(
        made.slides[0], {"zh": "麦芽醋", "en": "Malt vinegar"}[language]
    )


def test_a_tick_and_a_cross_where_the_heads_say_so_else_no_sign_twice(tmp_path: Path) -> None:
    assert icons(block(tmp_path, PAIR).slides[0].background) == ["icon check", "icon x"]
    assert icons(block(tmp_path, PLAIN).slides[0].background) == []
    none = block(tmp_path, PAIR + "icons: none\n").slides[0]
    assert icons(none.background) == []
    tip = PLAIN.replace("callout:", "callout:\n      tone: tip", 1)
    assert icons(block(tmp_path, tip).slides[0].background) == ["icon bulb", "icon info-circle"]


def test_signs_stand_at_one_height_over_their_words(tmp_path: Path) -> None:
    one = "{zh: 一件, en: One thing}"
    short = f"columns:\n  - callout: {{title: {YES}, points: [{one}]}}\n  - callout: {{title: {NO}, points: [{one}]}}"
    for written in (PAIR, short):
        slide = block(tmp_path, written).slides[0]
        tick, cross = (item.frame for item in every(slide.background) if item.name.startswith("icon "))
        words = [item.frame for item in texts(slide) if item.role == "callout"]
        assert tick.centre.y == pytest.approx(cross.centre.y, abs=2)
        assert max(tick.bottom, cross.bottom) < min(frame.y for frame in words)


@pytest.mark.parametrize(("written", "signs"), [(PAIR, ["icon check", "icon x"]), (PLAIN, [])])
def test_the_leaflet_has_the_same_signs(tmp_path: Path, written: str, signs: list[str]) -> None:
    (columns,) = blocks_of(tmp_path, written)
    pieces = block_pieces(columns, setting(), 250)
    assert icons([item for piece in pieces for item in piece.items]) == signs


@pytest.mark.parametrize("filler", range(1, 7))
def test_the_large_print_keeps_them_on_one_page(tmp_path: Path, filler: int) -> None:
    lines = "".join(f"      - callout: {{title: {{zh: 第 {n} 段, en: Part {n}}}, text: {{zh: 文, en: Text}}}}\n"
                    "        cite: none\n" for n in range(filler))  # fmt: skip
    outline = HEAD + SECTION + lines + "      - " + indent(PAIR.strip(), " " * 8).strip() + "\n        cite: none\n"
    edition = edition_in(tmp_path, outline)
    pages = [said(page.items) for page in compose_large(edition, theme(), Report()).pages]
    assert [("Rice" in page, "Malt vinegar" in page) for page in pages if "Rice" in page] == [(True, True)]


@pytest.mark.parametrize(("written", "signs"), [(PAIR, ["yes", "no"]), (PLAIN, [])])
def test_the_phone_has_the_same_signs(tmp_path: Path, written: str, signs: list[str]) -> None:
    outline = HEAD + SECTION + "      - " + indent(written.strip(), " " * 8).strip() + "\n        cite: none\n"
    page = html.fromstring(write_phone(edition_in(tmp_path, outline), theme(), Report()))
    boxes = page.xpath("//div[starts-with(@class, 'box ')]")
    assert len(boxes) == 2
    assert [box.get("class").split()[1] for box in boxes if box.xpath("./span/*")] == signs


def edition_in(folder: Path, outline: str) -> Edition:
    path = folder / "outline.yaml"
    path.write_text(outline, encoding="utf-8")
    return edition_of(path, "en")
