"""The workbook inside a chart: what "Edit data" opens. Names in the first column and row, numbers between."""

from __future__ import annotations

from collections.abc import Sequence

from builder.export.pptx.archive import zipped
from builder.export.pptx.xml import Element, plain_root, serialized, sub
from builder.layout.page import ChartItem, ChartSeries

MAIN = "application/vnd.openxmlformats-officedocument.spreadsheetml."
TYPES = {
    "/xl/workbook.xml": "sheet.main+xml",
    "/xl/worksheets/sheet1.xml": "worksheet+xml",
    "/xl/styles.xml": "styles+xml",
    "/xl/sharedStrings.xml": "sharedStrings+xml",
}
BOOK_PARTS = (
    ("worksheet", "worksheets/sheet1.xml"),
    ("theme", "theme/theme1.xml"),
    ("styles", "styles.xml"),
    ("sharedStrings", "sharedStrings.xml"),
)
THEME = "application/vnd.openxmlformats-officedocument.theme+xml"
SHEET = "Sheet1"


def workbook(item: ChartItem, theme: bytes) -> bytes:
    """An .xlsx with the chart's numbers on one sheet, in the Office theme given; the same each time."""
    names = ("", *(s.name for s in item.series), *item.categories)
    strings = tuple(dict.fromkeys(names))
    return zipped(
        {
            "[Content_Types].xml": serialized(_content_types()),
            "_rels/.rels": serialized(_relationships(("officeDocument", "xl/workbook.xml"))),
            "xl/workbook.xml": serialized(_book()),
            "xl/_rels/workbook.xml.rels": serialized(_relationships(*BOOK_PARTS)),
            "xl/worksheets/sheet1.xml": serialized(_sheet(item, strings)),
            "xl/theme/theme1.xml": theme,
            "xl/styles.xml": serialized(_styles()),
            "xl/sharedStrings.xml": serialized(_strings(strings, len(names))),
        }
    )


def column_name(index: int) -> str:
    """A column's letters, from 0: A … Z, AA …"""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def categories_range(count: int) -> str:
    return f"{SHEET}!$A$2:$A${count + 1}"


def values_range(series: int, count: int) -> str:
    letters = column_name(series + 1)
    return f"{SHEET}!${letters}$2:${letters}${count + 1}"


def name_cell(series: int) -> str:
    return f"{SHEET}!${column_name(series + 1)}$1"


def _content_types() -> Element:
    types = plain_root("ct:Types")
    sub(types, "ct:Default", Extension="rels", ContentType="application/vnd.openxmlformats-package.relationships+xml")
    sub(types, "ct:Default", Extension="xml", ContentType="application/xml")
    for name, kind in TYPES.items():
        sub(types, "ct:Override", PartName=name, ContentType=MAIN + kind)
    sub(types, "ct:Override", PartName="/xl/theme/theme1.xml", ContentType=THEME)
    return types


def _relationships(*targets: tuple[str, str]) -> Element:
    listed = plain_root("rel:Relationships")
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
    for number, (name, target) in enumerate(targets, 1):
        sub(listed, "rel:Relationship", Id=f"rId{number}", Type=kind + name, Target=target)
    return listed


def _book() -> Element:
    book = plain_root("s:workbook", "r")
    sub(sub(book, "s:sheets"), "s:sheet", name=SHEET, sheetId=1, **{"r:id": "rId1"})
    return book


def _sheet(item: ChartItem, strings: Sequence[str]) -> Element:
    sheet = plain_root("s:worksheet")
    data = sub(sheet, "s:sheetData")
    _row(data, 1, ("", *(s.name for s in item.series)), strings)
    for number, category in enumerate(item.categories):
        _row(data, number + 2, (category, *(_value(s, number) for s in item.series)), strings)
    return sheet


def _value(series: ChartSeries, index: int) -> float | None:
    return series.values[index] if index < len(series.values) else None


def _row(data: Element, number: int, cells: Sequence[str | float | None], strings: Sequence[str]) -> None:
    row = sub(data, "s:row", r=number)
    for index, content in enumerate(cells):
        if content is None or content == "":
            continue
        text = isinstance(content, str)
        cell = sub(row, "s:c", r=f"{column_name(index)}{number}", t="s" if text else None)
        sub(cell, "s:v").text = str(strings.index(content)) if isinstance(content, str) else f"{content:.15g}"


def _strings(strings: Sequence[str], uses: int) -> Element:
    table = plain_root("s:sst")
    table.set("count", str(uses))
    table.set("uniqueCount", str(len(strings)))
    for string in strings:
        text = sub(sub(table, "s:si"), "s:t")
        text.text = string
        text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    return table


def _styles() -> Element:
    """The least a workbook must say of its looks: one font, the two fills and one border Excel expects."""
    styles = plain_root("s:styleSheet")
    font = sub(sub(styles, "s:fonts", count=1), "s:font")
    sub(font, "s:sz", val=11)
    sub(font, "s:color", theme=1)
    sub(font, "s:name", val="Arial")
    sub(font, "s:scheme", val="minor")
    fills = sub(styles, "s:fills", count=2)
    for pattern in ("none", "gray125"):
        sub(sub(fills, "s:fill"), "s:patternFill", patternType=pattern)
    border = sub(sub(styles, "s:borders", count=1), "s:border")
    for side in ("left", "right", "top", "bottom", "diagonal"):
        sub(border, f"s:{side}")
    sub(sub(styles, "s:cellStyleXfs", count=1), "s:xf", numFmtId=0, fontId=0, fillId=0, borderId=0)
    sub(sub(styles, "s:cellXfs", count=1), "s:xf", numFmtId=0, fontId=0, fillId=0, borderId=0, xfId=0)
    sub(sub(styles, "s:cellStyles", count=1), "s:cellStyle", name="Normal", xfId=0, builtinId=0)
    return styles
