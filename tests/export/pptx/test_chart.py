"""Native charts with their workbook."""

from __future__ import annotations

import io
import zipfile
from typing import Any

import pytest
from lxml import etree

from builder.changed import replace
from builder.export.pptx.workbook import column_name
from builder.layout.page import ChartAxis, ChartItem
from tests.export.documents import chart, charted
from tests.export.pptx.reading import Written, found, written


def drawn(**changes: Any) -> Written:
    item: ChartItem = replace(chart(120), **changes)
    return written(item)


def axes(one: Written) -> etree._Element:
    return one.xml("ppt/charts/chart1.xml")


def test_a_chart_opens_with_its_numbers() -> None:
    (frame,) = (s for s in drawn().deck.slides[0].shapes if s.has_chart)
    plot = frame.chart.plots[0]
    assert list(plot.categories) == ["细胞组", "安慰剂组"]
    assert [list(s.values) for s in plot.series] == [[33.0, 28.0]]
    assert not frame.chart.has_legend


def test_its_workbook_holds_the_same_numbers() -> None:
    book = drawn().parts["ppt/embeddings/chart1.xlsx"]
    with zipfile.ZipFile(io.BytesIO(book)) as archive:
        assert archive.namelist()[0] == "[Content_Types].xml"
        sheet = etree.fromstring(archive.read("xl/worksheets/sheet1.xml"))
        strings = [t.text for t in etree.fromstring(archive.read("xl/sharedStrings.xml")).iter("{*}t")]
    cells = {c.get("r"): (c.get("t"), c.findtext("{*}v")) for c in sheet.iter("{*}c")}
    assert cells["B2"] == (None, "33")
    assert strings[int(cells["A3"][1] or 0)] == "安慰剂组"


def test_axis_ids_are_positive_and_the_value_axis_is_unseen() -> None:
    one = axes(drawn())
    assert all(int(i) > 0 for i in found(one, "//c:axId/@val"))
    assert found(one, "//c:valAx/c:delete/@val") == ["1"]
    assert found(one, "//c:valAx//c:min/@val") == ["0"]
    assert not found(one, "//c:majorGridlines")


def test_labels_stand_outside_the_bars_with_their_unit() -> None:
    one = axes(drawn())
    assert found(one, "//c:ser/c:dLbls/c:dLbl/c:dLblPos/@val") == ["outEnd", "outEnd"]
    assert found(one, "//c:ser/c:dLbls/c:dLbl/c:numFmt/@formatCode") == ['0"%"', '0"%"']


def test_words_in_charts_have_a_language_and_both_faces() -> None:
    one = axes(drawn())
    for characters in found(one, "//a:defRPr"):
        assert characters.get("lang") == "zh-CN"
        assert found(characters, "a:ea/@typeface") == ["+mn-ea"]


def test_each_bar_may_have_its_own_theme_colour() -> None:
    series = charted("%", (33.0, 28.0), point_colors=("primary", "accent"))
    one = axes(drawn(series=(series,)))
    assert found(one, "//c:dPt/c:spPr//a:schemeClr/@val") == ["tx2", "accent2"]


def test_bars_stand_where_the_drawing_has_them() -> None:
    one = axes(drawn())
    left, width = (float(found(one, f"//c:plotArea/c:layout//c:{k}/@val")[0]) for k in "xw")
    most = float(found(one, "//c:valAx//c:max/@val")[0])
    assert 40 + 240 * left == pytest.approx(60, abs=0.1)
    assert 240 * width * 33 / most == pytest.approx(99, abs=0.1)


def test_lines_are_named_at_their_ends() -> None:
    lines = []
    for name, last in (("细胞", 31.0), ("安慰剂", 30.0)):
        one = charted(name, (36.0, last))
        first, end = one.labels
        assert first
        assert end
        ends = (replace(first, place="left"), replace(end, text=f"{name} {end.text}", place="right", named=True))
        lines.append(replace(one, labels=ends))
    one = axes(drawn(kind="line", series=tuple(lines)))
    assert found(one, "//c:dLbl[c:showSerName/@val='1']/c:idx/@val") == ["1", "1"]
    assert found(one, "//c:dLbl[c:idx/@val='0']/c:dLblPos/@val") == ["l", "l"]


def test_below_zero_is_shown() -> None:
    scale = ChartAxis(least=-4, most=3)
    made = axes(drawn(series=(charted("变化", (-4.0, 3.0)),), axis=scale))
    assert found(made, "//c:valAx//c:min/@val") == ["-4"]


def test_labels_are_never_wrapped() -> None:
    assert set(found(axes(drawn()), "//c:dLbl//a:bodyPr/@wrap")) == {"none"}


@pytest.mark.parametrize(("index", "name"), [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA")])
def test_columns_are_lettered(index: int, name: str) -> None:
    assert column_name(index) == name
