"""Where the numbers of sources stand that a block names beside it."""

import pytest

from builder.geometry import MM
from builder.layout.leaflet.blocks import block_pieces
from builder.layout.leaflet.citation_marks import block_citations, unmarked, with_marks
from builder.layout.leaflet.plan import leaflet_sections
from builder.outline.model.blocks import Figure
from builder.replace import replace
from tests.layout.leaflet.made_leaflets import SPAN, blocks_of, paragraphs, sample, setting, words

CHART = """
- chart:
    kind: column
    categories: [{zh: 牛奶, en: Milk}, {zh: 油菜, en: Greens}]
    series: [{name: {zh: 钙, en: Calcium}, values: [270, 148]}]
    unit: mg
  alt: {zh: 钙, en: Calcium}
"""
TWO = CHART.replace("270, 148]}", "270, 148]}, {name: {zh: 铁, en: Iron}, values: [3, 4]}")
CITING = {
    "chart": CHART,
    "two series": TWO,
    "line": CHART.replace("column", "line"),
    "two lines": TWO.replace("column", "line"),
    "takeaway": CHART.replace("    unit", "    takeaway: [{title: {zh: 多喝奶, en: Drink milk}}]\n    unit"),
    "people100": "- people100: {groups: [{label: {zh: 女性, en: Women}, count: 33}]}\n",
    "number": "- number: {value: 33, unit: '%', caption: {zh: 女性, en: Women}}\n",
    "table": "- table: {header: [{zh: 甲, en: A}, {zh: 乙, en: B}], rows: [[{zh: 丙, en: C}, {zh: 丁, en: D}]]}\n",
    "callout": "- callout: {tone: tip, points: [{zh: 不要停药, en: Do not stop}]}\n",
}
"""Blocks that name a source beside them."""


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("kind", CITING)
def test_whatever_names_its_source_beside_it_shows_its_number(tmp_path, kind, language):
    (block,) = blocks_of(tmp_path, CITING[kind] + "  cite: alsummit\n", language)
    pieces = block_pieces(with_marks(block), setting(language), 80 * MM)
    marks = [
        run.text
        for piece in pieces
        for paragraph in paragraphs(piece.items)
        for run in paragraph.set.runs
        if run.superscript
    ]
    assert marks == ["1"]


def test_blocks_in_columns_show_the_sources_they_name(tmp_path):
    (block,) = blocks_of(
        tmp_path,
        """
        - columns:
            - text: {zh: 左, en: Left}
              cite: alsummit
            - text: {zh: 右, en: Right}
              cite: none
          cite: none
    """,
    )
    assert with_marks(block).left.paragraphs[0].citations == ("alsummit",)


def test_a_source_on_the_head_of_a_column_is_among_those_the_block_cites(tmp_path):
    (block,) = blocks_of(
        tmp_path,
        """
        - columns:
            - text: {zh: 左, en: Left}
              heading: {zh: 左边, en: Left side}
              cite: alsummit
            - text: {zh: 右, en: Right}
              cite: none
          cite: none
    """,
    )
    made = with_marks(block)
    assert block_citations(made) == ("alsummit",)
    assert unmarked(made) == ()


def test_a_picture_without_words_has_its_source_at_its_section_head():
    section = sample().sections[0]
    picture = Figure.model_construct(span=SPAN, image=words("drawing.svg"), cite=("alsummit",))
    (marked,) = leaflet_sections(replace(sample(), sections=(replace(section, blocks=(picture,)),)))
    assert marked.heading.citations[-1:] == ("alsummit",)
