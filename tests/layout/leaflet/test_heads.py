"""Heads of sections: one size on all panels that are seen together, as large as these have room for."""

from collections import Counter

import pytest

from builder.diagnostics import Report
from builder.layout.leaflet import lay_out_leaflet
from builder.layout.leaflet.filling import PanelType, largest_head
from builder.layout.leaflet.fitting import LARGER, LEVELS, usual_head
from builder.layout.leaflet.flow import Column, Strand, chunk_strands, with_head_at_top
from builder.layout.leaflet.frames import view_of
from builder.layout.leaflet.heads import Head, panel_head
from builder.layout.leaflet.plan import Chunk
from builder.layout.leaflet.setting import BLOCK_LEVEL, SECTION_LEVEL
from builder.outline.model.blocks import People100
from builder.page.items import GroupItem, ShapeItem, TextItem
from builder.replace import replace
from tests.galleries.documents import FOLDER
from tests.layout.leaflet.made_leaflets import SAMPLE, SPAN, blocks_of, calm, edition_of, panels, sample, setting, texts

NAMES = ("annual-meeting", "walking-group", "choosing-hearing-aids", "high-blood-pressure")
HEAD_SHARE = 0.9
"""A head may be a little smaller than the others where that spares a line."""


def laid_out(name, language):
    return lay_out_leaflet(edition_of(FOLDER / f"{name}.yaml", language), calm(), Report())


def heads(panel: GroupItem) -> list[TextItem]:
    smaller = calm().style("leaflet", "source-heading", "zh").size
    found = (t for t in texts(panel.items) if t.role == "heading" and t.level == SECTION_LEVEL)
    return [t for t in found if t.paragraphs[0].set.style.size > smaller]


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("name", NAMES)
def test_panels_seen_together_have_heads_of_one_size(name, language):
    layout = laid_out(name, language)
    content, _ = layout.laid
    views: dict[int, list[float]] = {}
    for number, panel in panels(layout.document()).items():
        sizes = [head.paragraphs[0].set.style.size for head in heads(panel)]
        views.setdefault(view_of(content.scheme, number), []).extend(sizes)
    assert any(len(sizes) > 1 for sizes in views.values())
    for sizes in views.values():
        assert not sizes or min(sizes) >= HEAD_SHARE * max(sizes)


def test_a_full_back_does_not_keep_the_heads_of_the_inside_small():
    layout = laid_out("annual-meeting", "zh")
    _, laid = layout.laid
    assert laid.setting.measures.least, "the back is full"
    body, least = laid.setting.styles["body"].size, laid.setting.styles["heading"].size
    inside = [head.paragraphs[0].set.style.size for head in heads(panels(layout.document())[2])]
    assert inside
    assert min(inside) >= 1.4 * body > least


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("name", NAMES)
def test_no_head_takes_a_line_more_to_be_larger(name, language):
    layout = laid_out(name, language)
    _, laid = layout.laid
    for frame, before in zip(laid.frames, laid.columns, strict=True):
        lines = [len(p.set.lines) for c in before for piece in c.pieces for item in piece.items
                 if isinstance(item, TextItem) and item.role == "heading" and item.level == SECTION_LEVEL
                 for p in item.paragraphs]  # fmt: skip
        usual = [strand.remade(laid.setting, frame.columns[0].width) for c in before for strand in c.strands]
        least = [len(p.set.lines) for strand in usual for piece in strand.pieces for item in piece.items
                 if isinstance(item, TextItem) and item.role == "heading" and item.level == SECTION_LEVEL
                 for p in item.paragraphs]  # fmt: skip
        assert sum(lines) <= sum(least)


def test_heads_are_never_smaller_than_usual():
    layout = laid_out("walking-group", "zh")
    _, laid = layout.laid
    level = next(
        level for level in LEVELS if level.inside == laid.inside and level.tight == laid.setting.measures.tight
    )
    body = laid.setting.styles["body"].size
    usual = usual_head(laid.setting, level, body)
    for frame, own in zip(laid.frames, laid.columns, strict=True):
        assert largest_head(laid.setting, own, frame.columns[0].width, PanelType(level, body, usual)) >= usual


def body_size(panel: GroupItem) -> float:
    """The size of most letters on a panel that are not bold."""
    sets = [p.set for t in texts(panel.items) for p in t.paragraphs if p.set.style.weight == 400]
    return Counter(round(done.style.size, 2) for done in sets for _ in done.text).most_common(1)[0][0]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_full_back_does_not_keep_the_letters_of_the_inside_small(language):
    layout = laid_out("annual-meeting", language)
    _, laid = layout.laid
    sheet, found = laid.setting.styles["body"].size, panels(layout.document())
    assert body_size(found[6]) <= sheet + LARGER
    assert body_size(found[2]) > sheet + LARGER
    assert abs(body_size(found[2]) - body_size(found[5])) <= LARGER


def badge_icons(panel: GroupItem) -> list[str]:
    """The icons on badges, in reading order."""
    pairs = zip(panel.items, panel.items[1:], strict=False)
    return [
        icon.name
        for badge, icon in pairs
        if isinstance(badge, ShapeItem) and badge.geometry == "rounded" and badge.fill == "sun"
        if icon.name.startswith("icon ")
    ]


def test_heads_have_badges_with_the_icons_of_their_sections_in_both_languages():
    found = {language: panels(laid_out("choosing-hearing-aids", language).document()) for language in ("zh", "en")}
    shown = {language: [badge_icons(panel) for panel in own.values()] for language, own in found.items()}
    assert shown["zh"] == shown["en"]
    assert ["icon ear"] in shown["en"]
    assert ["icon list-numbers", "icon messages"] in shown["en"]
    assert [] in shown["en"], "`Three kinds` means no icon"


def test_a_head_without_an_icon_has_its_bar():
    own = setting()
    (bar, _) = panel_head(own, Head(own.own("标题"), SPAN), 240).items
    (badge, icon, words) = panel_head(own, Head(own.own("标题"), SPAN, icon="ear"), 240).items
    assert bar.frame.width == pytest.approx(own.measures.head_bar)
    assert badge.frame.width == badge.frame.height > own.measures.head_bar
    assert badge.frame.x < icon.frame.x < icon.frame.right < badge.frame.right
    assert badge.frame.y < icon.frame.y < icon.frame.bottom < badge.frame.bottom
    assert words.frame.x > badge.frame.right


@pytest.mark.parametrize("language", ["zh", "en"])
def test_sections_of_a_booklet_stay_whole(language):
    """Without its chart of people, sections on six pages: a size at which each ends where it began is within reach, and
    pages are full."""
    edition = edition_of(FOLDER / "high-blood-pressure.yaml", language)
    sections = tuple(s for s in edition.sections if not any(isinstance(b, People100) for b in s.blocks))
    assert len(sections) == len(edition.sections) - 1
    content, laid = lay_out_leaflet(replace(edition, sections=sections), calm(), Report()).laid
    fixed = (content.scheme.cover, content.scheme.back)
    inner = [column for number, own in enumerate(laid.columns, 1) if number not in fixed for column in own]
    assert all(column.strands[0].opens for column in inner)
    assert min(column.height / column.room for column in inner) >= 0.5


def test_a_block_that_begins_a_panel_amid_its_section_has_a_head_as_large_as_those_beside_it(tmp_path):
    blocks = blocks_of(tmp_path, """
        - points: [{zh: 一, en: One}]
          cite: none
        - heading: {zh: 后面的事, en: What comes next}
          points: [{zh: 二, en: Two}]
          cite: none
    """, "en")  # fmt: skip
    section = replace(sample("en").sections[0], blocks=blocks)
    own = setting("en")
    first, second = chunk_strands(Chunk(section, blocks), own, 200)
    small = style_of(second)
    (topped,) = with_head_at_top(Column((second,), 500), own, 200).strands
    assert style_of(topped) == style_of(first) > small
    assert style_of(topped.remade(own, 180)) == style_of(first)
    assert [t.level for p in topped.pieces for t in texts(p.items) if t.role == "heading"] == [BLOCK_LEVEL]
    assert with_head_at_top(Column((first,), 500), own, 200).strands == (first,)
    tight = Column((second,), second.height)
    assert with_head_at_top(tight, own, 200) == tight, "nothing is pushed out for it"


def test_the_head_that_begins_the_back_amid_its_section_is_as_large(tmp_path):
    """What the inner panels have no room for goes on there."""
    item = "{zh: 请您带上全部的药单和最近一次检查的结果, en: Please bring the full list of your medicines and results}"
    points = ", ".join([item] * 5)
    block = f"      - heading: {{zh: 小标题, en: A small head}}\n        points: [{points}]\n        cite: none"
    path = tmp_path / "long.yaml"
    top = SAMPLE.read_text(encoding="utf-8").split("\nleaflet:\n")[0]
    section = "  - id: one\n    title: {zh: 一节, en: A section}\n    blocks:\n"
    path.write_text("\n".join([top, "sections:", section + "\n".join([block] * 11)]), encoding="utf-8")
    layout = lay_out_leaflet(edition_of(path, "en"), calm(), Report())
    content, laid = layout.laid
    (column,) = laid.columns[content.scheme.back - 1]
    first = column.strands[0]
    assert first.block is not None
    assert not first.opens
    assert first.block.heading is not None
    assert style_of(first) >= laid.setting.styles["heading"].size > laid.setting.styles["box-heading"].size


def style_of(strand: Strand) -> float:
    """The size of the strand's first words."""
    return next(texts(strand.pieces[0].items)).paragraphs[0].set.style.size
