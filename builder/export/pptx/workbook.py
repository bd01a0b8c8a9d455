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
    sub(types, "Default", Extension="rels", ContentType="application/vnd.openxmlformats-package.relationships+xml")
    sub(types, "Default", Extension="xml", ContentType="application/xml")
    for name, kind in TYPES.items():
        sub(types, "Override", PartName=name, ContentType=MAIN + kind)
    sub(types, "Override", PartName="/xl/theme/theme1.xml", ContentType=THEME)
    return types


def _relationships(*targets: tuple[str, str]) -> Element:
    listed = plain_root("rel:Relationships")
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
    for number, (name, target) in enumerate(targets, 1):
        sub(listed, "Relationship", Id=f"rId{number}", Type=kind + name, Target=target)
    return listed


def _book() -> Element:
    book = plain_root("s:workbook", "r")
    sub(sub(book, "sheets"), "sheet", name=SHEET, sheetId=1, **{"r:id": "rId1"})
    return book


def _sheet(item: ChartItem, strings: Sequence[str]) -> Element:
    sheet = plain_root("s:worksheet")
    data = sub(sheet, "sheetData")
    _row(data, 1, ("", *(s.name for s in item.series)), strings)
    for number, category in enumerate(item.categories):
        _row(data, number + 2, (category, *(_value(s, number) for s in item.series)), strings)
    return sheet


def _value(series: ChartSeries, index: int) -> float | None:
    return series.values[index] if index < len(series.values) else None


def _row(data: Element, number: int, cells: Sequence[str | float | None], strings: Sequence[str]) -> None:
    row = sub(data, "row", r=number)
    for index, content in enumerate(cells):
        if content is None or content == "":
            continue
        text = isinstance(content, str)
        cell = sub(row, "c", r=f"{column_name(index)}{number}", t="s" if text else None)
        sub(cell, "v").text = str(strings.index(content)) if isinstance(content, str) else f"{content:.15g}"


def _strings(strings: Sequence[str], uses: int) -> Element:
    table = plain_root("s:sst")
    table.attributes |= {"count": uses, "uniqueCount": len(strings)}
    for string in strings:
        sub(sub(table, "si"), "t", **{"xml:space": "preserve"}).text = string
    return table


def _styles() -> Element:
    """The least a workbook must say of its looks: one font, the two fills and one border Excel expects."""
    styles = plain_root("s:styleSheet")
    font = sub(sub(styles, "fonts", count=1), "font")
    sub(font, "sz", val=11)
    sub(font, "color", theme=1)
    sub(font, "name", val="Arial")
    sub(font, "scheme", val="minor")
    fills = sub(styles, "fills", count=2)
    for pattern in ("none", "gray125"):
        sub(sub(fills, "fill"), "patternFill", patternType=pattern)
    border = sub(sub(styles, "borders", count=1), "border")
    for side in ("left", "right", "top", "bottom", "diagonal"):
        sub(border, side)
    sub(sub(styles, "cellStyleXfs", count=1), "xf", numFmtId=0, fontId=0, fillId=0, borderId=0)
    sub(sub(styles, "cellXfs", count=1), "xf", numFmtId=0, fontId=0, fillId=0, borderId=0, xfId=0)
    sub(sub(styles, "cellStyles", count=1), "cellStyle", name="Normal", xfId=0, builtinId=0)
    return styles
