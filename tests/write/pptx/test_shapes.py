"""Shapes, groups, tables and pictures as PowerPoint's own."""

from __future__ import annotations

from typing import Any

import pytest
from pptx.enum.shapes import MSO_SHAPE_TYPE

from builder.drawing.level_signs import SignColours, level_sign
from builder.geometry import Circle, Path, Point, Rect, Segment
from builder.page.items import GroupItem, Stroke, TableItem
from builder.replace import replace
from builder.write.pptx.freeform import filled_apart
from tests.write.documents import SPAN, image, shape, table, text, tree
from tests.write.pptx.read_back import found, paragraph, title, written


def square(x: float, y: float, side: float, *, backwards: bool = False) -> tuple[Segment, ...]:
    corners = [Point(x, y), Point(x + side, y), Point(x + side, y + side), Point(x, y + side)]
    first, *rest = reversed(corners) if backwards else corners
    return (Segment("move", (first,)), *(Segment("line", (p,)) for p in rest), Segment("close"))


def test_presets_are_powerpoints() -> None:
    frame = Rect(10, 10, 100, 40)
    forms = [shape(frame), shape(frame, geometry="rounded", radius=10), shape(frame, geometry="ellipse")]
    one = written(title("题"), *forms)
    assert found(one.slide(), "//a:prstGeom/@prst") == ["rect", "roundRect", "ellipse"]
    assert found(one.slide(), "//a:gd/@fmla") == ["val 25000"]


@pytest.mark.parametrize(
    ("corners", "form", "turned"),
    [
        (("top-left", "top-right"), "round2SameRect", {}),
        (("bottom-right", "bottom-left"), "round2SameRect", {}),
        (("top-left", "bottom-left"), "round2SameRect", {"rot": "16200000"}),
        (("top-right", "bottom-right"), "round2SameRect", {"rot": "5400000"}),
        (("top-right",), "round1Rect", {}),
        (("top-left",), "round1Rect", {"flipH": "1"}),
        (("bottom-right",), "round1Rect", {"flipV": "1"}),
        (("bottom-left",), "round1Rect", {"rot": "10800000"}),
    ],
)
def test_corners_that_are_square_stay_square(corners: Any, form: str, turned: dict[str, str]) -> None:
    one = written(shape(Rect(10, 10, 100, 40), geometry="rounded", radius=10, corners=corners))
    assert found(one.slide(), "//p:sp//a:prstGeom/@prst") == [form]
    assert dict(found(one.slide(), "//p:sp//a:xfrm")[0].attrib) == turned
    shares = found(one.slide(), "//p:sp//a:gd/@fmla")
    lower = corners == ("bottom-right", "bottom-left")
    assert shares == (["val 0", "val 25000"] if lower else ["val 25000", "val 0"][: len(corners)])


def test_a_part_at_the_side_keeps_its_place_when_it_is_turned() -> None:
    corners: Any = ("top-left", "bottom-left")
    one = written(shape(Rect(10, 20, 100, 40), geometry="rounded", radius=10, corners=corners))
    offset, extent = found(one.slide(), "//p:sp//a:off")[0], found(one.slide(), "//p:sp//a:ext[@cx]")[0]
    assert (int(extent.get("cx")), int(extent.get("cy"))) == (40 * 12700, 100 * 12700)
    assert (int(offset.get("x")), int(offset.get("y"))) == (40 * 12700, -10 * 12700)


def test_places_are_exact() -> None:
    one = written(shape(Rect(10, 20, 30, 40)))
    offset, extent = found(one.slide(), "//p:sp//a:off")[0], found(one.slide(), "//p:sp//a:ext[@cx]")[0]
    assert (offset.get("x"), offset.get("y")) == ("127000", "254000")
    assert (extent.get("cx"), extent.get("cy")) == ("381000", "508000")


def test_roles_with_a_place_in_the_theme_follow_it() -> None:
    one = written(shape(Rect(0, 0, 9, 9), "accent"), shape(Rect(0, 0, 9, 9), "#0b4a58"))
    assert found(one.slide(), "//p:spPr//a:schemeClr/@val") == ["accent2"]
    assert found(one.slide(), "//p:spPr//a:srgbClr/@val") == ["0B4A58"]


def test_an_outline_has_its_dash_and_caps() -> None:
    stroke = Stroke(color="primary", width=2, dash=(4, 2), cap="round")
    line = found(written(shape(Rect(0, 0, 9, 9), None, stroke=stroke)).slide(), "//p:spPr/a:ln")[0]
    assert (line.get("w"), line.get("cap")) == ("25400", "rnd")
    assert [(d.get("d"), d.get("sp")) for d in found(line, ".//a:ds")] == [("200000", "100000")]


def test_a_rising_line_is_flipped() -> None:
    path = Path((Segment("move", (Point(0, 50),)), Segment("line", (Point(80, 0),))))
    line = shape(path.bounds, None, geometry="line", path=path, stroke=Stroke(color="ink", width=1))
    assert found(written(line).slide(), "//p:cxnSp//a:xfrm/@flipV") == ["1"]


def test_a_path_is_a_freeform_with_its_curves() -> None:
    one = written(tree(100))
    assert len(found(one.slide(), "//a:custGeom//a:cubicBezTo")) == 2
    group = next(s for s in one.deck.slides[0].shapes if s.shape_type == MSO_SHAPE_TYPE.GROUP)
    assert group.shapes[0].shape_type == MSO_SHAPE_TYPE.FREEFORM


@pytest.mark.parametrize(
    ("inner", "groups"),
    [
        (square(2, 2, 4, backwards=True), 1),  # a hole
        (square(2, 2, 4), 2),  # filled twice, not a hole
        (square(20, 2, 4, backwards=True), 2),  # beside it
    ],
)
def test_only_holes_share_a_path_with_what_they_are_cut_from(inner: tuple[Segment, ...], groups: int) -> None:
    path = Path((*square(0, 0, 10), *inner))
    apart = filled_apart(path)
    assert len(apart) == groups
    kept = [segment for group in apart for subpath in group for segment in subpath.segments]
    assert sorted(map(str, kept)) == sorted(map(str, path.segments))


def test_groups_keep_the_pages_coordinates_and_their_words() -> None:
    one = written(tree(100))
    transform = found(one.slide(), "//p:grpSp/p:grpSpPr/a:xfrm")[0]
    assert dict(transform[0].attrib) == dict(transform[2].attrib)
    assert dict(transform[1].attrib) == dict(transform[3].attrib)
    assert found(one.slide(), "//p:grpSp/p:nvGrpSpPr/p:cNvPr/@descr") == ["一个神经元"]


def test_a_groups_words_speak_for_the_shapes_in_it() -> None:
    one = written(tree(100))
    shapes = found(one.slide(), "//p:grpSp/p:sp[not(p:nvSpPr/p:cNvSpPr/@txBox)]")
    assert len(shapes) == 3
    assert all(found(s, ".//adec:decorative") for s in shapes)


def test_decoration_is_marked_and_carries_no_words() -> None:
    one = written(shape(Rect(0, 0, 9, 9), alt="不该读"))
    named = found(one.slide(), "//p:sp//p:cNvPr")[0]
    assert found(named, ".//adec:decorative/@val") == ["1"]
    assert named.get("descr") is None


def test_names_are_told_apart_and_numbers_are_not_used_twice() -> None:
    one = written(*(shape(Rect(n, 0, 9, 9), name="条") for n in range(3)), tree(90))
    names = found(one.slide(), "//p:cNvPr/@name")
    assert names[1:4] == ["条", "条 2", "条 3"]
    ids = found(one.slide(), "//p:cNvPr/@id")
    assert len(set(ids)) == len(ids)


def test_a_table_is_a_table() -> None:
    one = written(title("题"), table(140))
    (frame,) = (s for s in one.deck.slides[0].shapes if s.has_table)
    grid = frame.table
    assert (grid.first_row, grid.first_col, grid.horz_banding) == (True, True, False)
    assert [c.text_frame.text for c in grid.rows[1].cells] == ["人数", "33", "28"]
    assert [r.height for r in grid.rows] == [24 * 12700] * 3
    assert frame._element.xpath(".//p:cNvPr/@descr") == ["两组的结果"]


def test_table_lines_are_ours() -> None:
    one = written(table(140))
    under = found(one.slide(), "//a:tr[2]/a:tc[1]/a:tcPr/a:lnB")[0]
    above = found(one.slide(), "//a:tr[3]/a:tc[1]/a:tcPr/a:lnT")[0]
    assert under.get("w") == above.get("w") == str(round(0.5 * 12700))
    assert found(one.slide(), "//a:tr[3]/a:tc[1]/a:tcPr/a:lnB/a:noFill")
    assert found(one.slide(), "//a:tr[1]/a:tc[1]/a:tcPr/a:solidFill")


def judged() -> TableItem:
    """A table in which one cell has a sign that says its level, with light lines between columns."""
    grid = table(140)
    colours = SignColours("primary", "ground")
    sign = level_sign("warning", Circle(Point(12, 12), 6), colours, SPAN, name="警示", alt="警示")
    row = (*grid.cells[1][:1], replace(grid.cells[1][1], fill="line", sign=sign), *grid.cells[1][2:])
    return replace(grid, cells=(grid.cells[0], row, grid.cells[2]), upright=Stroke(color="ground", width=3))


def test_the_sign_of_a_level_is_a_group_over_its_cell_whose_ground_is_the_tables_own() -> None:
    one = written(title("题"), judged())
    (group,) = (s for s in one.deck.slides[0].shapes if s.shape_type == MSO_SHAPE_TYPE.GROUP)
    named = "人数、组一：警示"
    assert (group.name, found(one.slide(), "//p:grpSp/p:nvGrpSpPr/p:cNvPr/@descr")) == (named, [named])
    left, top = (40 + 80) * 12700, (140 + 24) * 12700
    assert left < group.left < group.left + group.width < left + 80 * 12700
    assert top < group.top < group.top + group.height < top + 24 * 12700
    assert found(one.slide(), "//a:tr[2]/a:tc[2]/a:tcPr/a:solidFill")
    assert [c.text_frame.text for c in one.deck.slides[0].shapes[1].table.rows[1].cells] == ["人数", "33", "28"]


def test_lines_between_columns_begin_under_the_head() -> None:
    one = written(judged())
    drawn = [[[bool(found(cell, f"a:tcPr/a:{side}/a:solidFill")) for side in ("lnL", "lnR")]
              for cell in found(row, "a:tc")] for row in found(one.slide(), "//a:tr")]  # fmt: skip
    assert drawn == [[[False, False]] * 3, *[[[False, True], [True, True], [True, False]]] * 2]


def test_columns_add_up_to_the_tables_frame() -> None:
    one = written(table(140))
    widths = [int(w) for w in found(one.slide(), "//a:gridCol/@w")]
    assert sum(widths) == int(found(one.slide(), "//p:xfrm/a:ext/@cx")[0])


def test_a_group_with_a_table_is_written_open() -> None:
    grid = table(140)
    one = written(GroupItem(frame=grid.frame, role="group", span=SPAN, items=(grid,)))
    assert not found(one.slide(), "//p:grpSp")
    assert found(one.slide(), "/p:sld/p:cSld/p:spTree/p:graphicFrame")


def test_the_same_picture_is_kept_once() -> None:
    one = written(image(Rect(0, 0, 90, 60)), image(Rect(100, 0, 90, 60)))
    assert len([n for n in one.parts if n.startswith("ppt/media/")]) == 1
    assert found(one.slide(), "//p:pic//p:cNvPr/@descr") == ["红与蓝", "红与蓝"]


def test_the_title_is_read_first_over_its_decoration() -> None:
    words = text("paragraph", Rect(0, 200, 90, 45), paragraph("一"))
    under: Any = shape(Rect(0, 0, 960, 540))
    names = found(written(under, words, title("题")).slide(), "//p:sp//p:cNvPr/@name")
    assert names == ["装饰", "标题", "文字"]
