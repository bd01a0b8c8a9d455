"""Native charts with their workbook."""

from __future__ import annotations

import io
import zipfile
from typing import Any

import pytest
from lxml import etree

from builder.geometry import Point, Rect
from builder.page.items import ChartAxis, ChartItem, ChartNames, ChartTick
from builder.replace import replace
from tests.write.documents import SMALL, chart, charted
from tests.write.pptx.read_back import Written, found, written


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
    book = drawn().parts["ppt/embeddings/Microsoft_Excel_Sheet1.xlsx"]
    with zipfile.ZipFile(io.BytesIO(book)) as archive:
        assert archive.namelist()[0] == "[Content_Types].xml"
        sheet = etree.fromstring(archive.read("xl/worksheets/sheet1.xml"))
        strings = [t.text for t in etree.fromstring(archive.read("xl/sharedStrings.xml")).iter("{*}t")]
    cells = {c.get("r"): (c.get("t"), c.findtext("{*}v")) for c in sheet.iter("{*}c")}
    assert cells["B2"] == (None, "33")
    assert strings[int(cells["A3"][1] or 0)] == "安慰剂组"


def test_names_stay_text_in_the_workbook() -> None:
    """XlsxWriter 3.3.1 under python-pptx 1.0.2 takes `=5 mg` for a formula, and an address for a link."""
    book = drawn(categories=("=5 mg", "https://example.org")).parts["ppt/embeddings/Microsoft_Excel_Sheet1.xlsx"]
    with zipfile.ZipFile(io.BytesIO(book)) as archive:
        sheet = etree.fromstring(archive.read("xl/worksheets/sheet1.xml"))
        strings = [t.text for t in etree.fromstring(archive.read("xl/sharedStrings.xml")).iter("{*}t")]
    assert {"=5 mg", "https://example.org"} <= set(strings)
    assert not list(sheet.iter("{*}f"))
    assert not list(sheet.iter("{*}hyperlink"))


def test_axis_ids_are_positive_and_the_value_axis_is_unseen() -> None:
    one = axes(drawn())
    assert all(int(i) > 0 for i in found(one, "//c:axId/@val"))
    assert found(one, "//c:valAx/c:delete/@val") == ["1"]
    assert found(one, "//c:valAx//c:min/@val") == ["0"]
    assert not found(one, "//c:majorGridlines")


def test_labels_stand_outside_the_bars_with_their_unit_and_a_space_towards_the_bar() -> None:
    """LibreOffice 7 sets a label right against the end of its bar."""
    one = axes(drawn())
    assert found(one, "//c:ser/c:dLbls/c:dLbl/c:dLblPos/@val") == ["outEnd", "outEnd"]
    assert found(one, "//c:ser/c:dLbls/c:dLbl/c:numFmt/@formatCode") == ['" "0"%"', '" "0"%"']


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


def test_numbers_stand_at_the_ends_of_lines_without_the_names_of_series() -> None:
    lines = []
    for name, last in (("细胞", 31.0), ("安慰剂", 30.0)):
        one = charted(name, (36.0, last))
        first, end = one.labels
        assert first
        assert end
        lines.append(replace(one, labels=(replace(first, place="left"), replace(end, place="right"))))
    one = axes(drawn(kind="line", series=tuple(lines)))
    assert found(one, "//c:dLbl/c:dLblPos/@val") == ["l", "r", "l", "r"]
    assert set(found(one, "//c:dLbl/c:showVal/@val")) == {"1"}
    assert set(found(one, "//c:dLbl/c:showSerName/@val")) == {"0"}


def stacked() -> Written:
    labels = [replace(label, place="inside") for label in charted("", (1.0, 2.0)).labels if label]
    parts = tuple(charted(name, (30.0, 20.0), labels=tuple(labels)) for name in ("病友", "家属"))
    whole = charted("合计", (60.0, 40.0))
    over = tuple(replace(label, place="above") for label in whole.labels if label)
    return drawn(kind="column", series=parts, totals=replace(whole, labels=over), overlap=100.0)


def test_stacks_bear_their_totals_on_a_line_that_is_not_seen() -> None:
    one = axes(stacked())
    assert found(one, "//c:barChart/c:grouping/@val") == ["stacked"]
    assert found(one, "//c:barChart/c:overlap/@val") == ["100"]
    assert set(found(one, "//c:barChart//c:dLblPos/@val")) == {"ctr"}
    (line,) = found(one, "//c:lineChart/c:ser")
    assert found(line, "c:spPr/a:ln/a:noFill")
    assert found(line, "c:marker/c:symbol/@val") == ["none"]
    assert found(line, "c:val//c:v/text()") == ["60.0", "40.0"]
    assert found(line, "c:dLbls/c:dLbl/c:dLblPos/@val") == ["t", "t"]
    assert found(one, "//c:lineChart/c:axId/@val") == found(one, "//c:barChart/c:axId/@val")


def test_totals_are_formulas_so_that_they_stay_right_when_data_are_edited() -> None:
    book = stacked().parts["ppt/embeddings/Microsoft_Excel_Sheet1.xlsx"]
    with zipfile.ZipFile(io.BytesIO(book)) as archive:
        sheet = etree.fromstring(archive.read("xl/worksheets/sheet1.xml"))
    formulas = {
        c.get("r"): (c.findtext("{*}f"), c.findtext("{*}v")) for c in sheet.iter("{*}c") if c.find("{*}f") is not None
    }
    assert formulas == {"D2": ("SUM(B2:C2)", "60.0"), "D3": ("SUM(B3:C3)", "40.0")}


def test_below_zero_is_shown() -> None:
    scale = ChartAxis(least=-4, most=3)
    made = axes(drawn(series=(charted("变化", (-4.0, 3.0)),), axis=scale))
    assert found(made, "//c:valAx//c:min/@val") == ["-4"]


def test_outlines_and_marks_have_the_widths_of_the_drawing() -> None:
    edged = charted("变化", (-4.0, 3.0), edge="accent")
    bars = axes(drawn(series=(edged,), edge_width=2.0, axis=ChartAxis(least=-4, most=3)))
    assert found(bars, "//c:ser/c:spPr/a:ln/@w") == [str(2 * 12700)]
    lines = axes(drawn(kind="line", line_width=3.0, mark_size=8.0))
    assert found(lines, "//c:ser/c:spPr/a:ln/@w") == [str(3 * 12700)]
    assert found(lines, "//c:marker/c:size/@val") == ["8"]


def test_labels_are_never_wrapped() -> None:
    assert set(found(axes(drawn()), "//c:dLbl//a:bodyPr/@wrap")) == {"none"}


def test_a_scale_with_ticks_is_seen_and_its_lines_are_counted_from_its_foot() -> None:
    tick = ChartTick(value=0, text="0%", frame=Rect(40, 120, 20, 10))
    scale = ChartAxis(least=0, most=60, step=20, grid="line", ticks=(tick,), style=SMALL, format='#,##0"%"')
    one = axes(drawn(axis=scale))
    assert found(one, "//c:valAx/c:delete/@val") == ["0"]
    assert found(one, "//c:valAx/c:numFmt/@formatCode") == ['#,##0"%"']
    assert found(one, "//c:valAx/c:majorUnit/@val") == ["20"]
    assert len(found(one, "//c:valAx/c:majorGridlines")) == 1


def test_a_line_that_begins_above_zero_has_its_names_there() -> None:
    one = axes(drawn(kind="line", axis=ChartAxis(least=20, most=60, base=20)))
    assert found(one, "//c:catAx/c:crossesAt/@val") == ["20"]


def test_lines_are_told_apart_by_marks_and_dashes() -> None:
    lines = (charted("甲", (36.0, 31.0)), charted("乙", (36.0, 30.0), mark="square", dash=(12.0, 8.0)))
    one = axes(drawn(kind="line", series=lines, line_width=4.0))
    assert found(one, "//c:marker/c:symbol/@val") == ["circle", "square"]
    assert [(d.get("d"), d.get("sp")) for d in found(one, "//a:custDash/a:ds")] == [("300000", "200000")]


def test_names_of_which_only_some_are_shown_are_no_concern_of_the_chart() -> None:
    names = ChartNames(style=SMALL, frame=Rect(40, 120, 20, 40), every=3)
    one = axes(drawn(names=names))
    assert found(one, "//c:catAx/c:tickLblPos/@val") == ["none"]


def test_a_label_is_moved_as_far_as_it_says() -> None:
    series = charted("%", (33.0, 28.0))
    first, second = series.labels
    assert first
    moved = replace(series, labels=(replace(first, place="above", shift=Point(24, -8)), second))
    one = axes(drawn(kind="line", series=(moved,)))
    shifts = found(one, "//c:dLbl[c:idx/@val='0']/c:layout/c:manualLayout/*/@val")
    assert [float(shift) for shift in shifts] == [24 / 240, -8 / 40]


def test_names_keep_no_typed_space_between_scripts() -> None:
    """LibreOffice 7.4 sets air of its own there, and breaks at the space: `第 1` over `次`."""
    (frame,) = (s for s in drawn(categories=("第 1 次", "Visit 1 again")).deck.slides[0].shapes if s.has_chart)
    assert list(frame.chart.plots[0].categories) == ["第1次", "Visit 1 again"]
