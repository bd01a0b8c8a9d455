"""Heads of sections: one size on all panels that are seen together, as large as these have room for."""

import pytest

from builder.diagnostics import Report
from builder.layout.leaflet import lay_out_leaflet
from builder.layout.leaflet.fitting import LEVELS, largest_head, usual_head
from builder.layout.leaflet.frames import view_of
from builder.layout.leaflet.setting import SECTION_LEVEL
from builder.page.items import GroupItem, TextItem
from tests.galleries.documents import FOLDER
from tests.layout.leaflet.making import calm, edition_of, panels, texts

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
    for frame, own in zip(laid.frames, laid.columns, strict=True):
        assert largest_head(laid.setting, own, frame.columns[0].width, level, body) >= usual_head(
            laid.setting, level, body
        )
