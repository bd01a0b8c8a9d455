"""A Document as plain text: what lies where and reads how. The reference format of layout tests."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from builder.geometry import Rect
from builder.page.items import (
    CORNERS,
    ChartItem,
    Document,
    GroupItem,
    ImageItem,
    Item,
    Marker,
    Page,
    Paragraph,
    ShapeItem,
    Stroke,
    TableCell,
    TableItem,
    TextItem,
)
from builder.theme.style import TextStyle
from builder.typeset.model import GlyphRun, Line

_INDENT = "  "
_BOLD = 600


def dump(document: Document) -> str:
    """The document's pages, items and lines; places in points to a tenth; the same input gives the same text."""
    return "\n".join(_document(document)) + "\n"


def _document(document: Document) -> Iterator[str]:
    about = document.metadata
    draft = ", draft" if about.draft else ""
    yield f"{document.kind} {document.language} {about.id}: {about.title} ({about.date}{draft})"
    for number, page in enumerate(document.pages, 1):
        yield ""
        yield from _page(page, number)


def _page(page: Page, number: int) -> Iterator[str]:
    facts = [
        f"page {number}", page.label and f"({page.label})", _size(page.size.width, page.size.height), page.layout,
        page.fill and f"fill {page.fill}", page.title and f"title “{page.title}”",
        page.section and f"in {page.section}",
    ]  # fmt: skip
    yield _joined(facts)
    if page.scene:
        yield f"{_INDENT}scene"
        yield from _items(page.scene, 2)
    if page.background:
        yield f"{_INDENT}background"
        yield from _items(page.background, 2)
    yield from _items(page.items, 1)
    for note in (*page.notes, *page.second_notes):
        yield f"{_INDENT}note | {note}"


def _items(items: Iterable[Item], depth: int) -> Iterator[str]:
    for item in items:
        for line in _item(item):
            yield _INDENT * depth + line


def _item(item: Item) -> Iterator[str]:
    """One line for the item, then what it holds, further in."""
    match item:
        case TextItem():
            level = f"level {item.level}" if item.level else ""
            yield _head("text", item, [level, item.placeholder and f"placeholder {item.placeholder}", _link(item.href)])
            yield from _paragraphs(item.paragraphs, _INDENT)
        case ShapeItem():
            yield _head(item.geometry, item, _outline(item))
        case ImageItem():
            corners = f"radius {item.radius:g}{_some_corners(item)}" if item.radius else ""
            pixels = f"{item.pixels.width:g}×{item.pixels.height:g} {item.media_type}"
            yield _head("image", item, [pixels, corners])
        case TableItem():
            upright = f"upright {_stroke(item.upright)}" if item.upright else ""
            yield _head("table", item, [_numbers("columns", item.columns), _numbers("rows", item.rows), upright])
            yield from _table(item)
        case ChartItem():
            yield _head(f"{item.kind} chart", item, [])
            yield from _series(item)
            yield from _items(item.drawing, 1)
        case GroupItem():
            yield _head("group", item, [f"read {item.order}" if item.order is not None else ""])
            yield from _items(item.items, 1)


def _outline(item: ShapeItem) -> list[str]:
    radius = f"radius {item.radius:g}" if item.radius else ""
    steps = f"{len(item.path.kinds)} segments" if item.path else ""
    return [*_paint(item.fill, item.stroke), radius, _some_corners(item).strip(), steps]


def _some_corners(item: ShapeItem | ImageItem) -> str:
    return "" if item.corners == CORNERS else f" corners {'+'.join(item.corners)}"


def _head(kind: str, item: Item, facts: Sequence[object]) -> str:
    alt = f"alt “{item.alt}”" if item.alt else ""
    name = f"“{item.name}”" if item.name else ""
    return _joined([kind, item.role, _frame(item.frame), *facts, name, alt])


def _paragraphs(paragraphs: Iterable[Paragraph], indent: str) -> Iterator[str]:
    style: TextStyle | None = None
    for paragraph in paragraphs:
        changed = "" if paragraph.set.style == style else _style(paragraph.set.style)
        style = paragraph.set.style
        place = f"{_number(paragraph.x)},{_number(paragraph.y)}"
        level = f"level {paragraph.level}" if paragraph.level else ""
        overset = "OVERSET" if paragraph.set.overset else ""
        yield indent + _joined([place, changed, level, overset, _marker(paragraph.marker)])
        for line in paragraph.set.lines:
            end = " ⏎" if paragraph.hard_breaks and line is not paragraph.set.lines[-1] else ""
            yield f"{indent}{_INDENT}| {_line(line, paragraph.set.style)}{end}"


def _line(line: Line, style: TextStyle) -> str:
    """The words of a line; `**bold**`, `^raised^`, `{role:another colour}` and `[link](where)` are marked."""
    pieces = groupby(line.runs, key=lambda run: _manner(run, style))
    return "".join(_marked("".join(run.text for run in runs), *manner) for manner, runs in pieces)


def _manner(run: GlyphRun, style: TextStyle) -> tuple[str, str, str, bool]:
    bold = "**" if run.face.weight >= _BOLD > style.weight and not run.superscript else ""
    usual = style.strong_color if bold else style.color
    return (run.href or "", bold, "" if run.color == usual or run.superscript else run.color, run.superscript)


def _marked(text: str, href: str, bold: str, color: str, raised: bool) -> str:
    text = f"^{text}^" if raised else f"{bold}{text}{bold}"
    text = f"{{{color}:{text}}}" if color else text
    return f"[{text}]({href})" if href else text


def _marker(marker: Marker | None) -> str:
    if marker is None:
        return ""
    return _joined(["marker", marker.kind, marker.text, marker.color, f"-{_number(marker.offset)}"])


def _table(item: TableItem) -> Iterator[str]:
    for number, (row, rule) in enumerate(zip(item.cells, item.rules, strict=False), 1):
        yield f"{_INDENT}row {number}" + (f" over {_stroke(rule)}" if rule else "")
        for cell in row:
            yield from _cell(cell)


def _cell(cell: TableCell) -> Iterator[str]:
    yield _INDENT * 2 + _joined(
        ["cell", cell.header and f"{cell.header} header", *_paint(cell.fill, None), "empty" if cell.empty else ""]
    )
    yield from _items([cell.sign] if cell.sign else [], 3)
    yield from _paragraphs(cell.paragraphs, _INDENT * 3)


def _series(item: ChartItem) -> Iterator[str]:
    for series in item.series:
        values = ", ".join(f"{c} {v:g}" for c, v in zip(item.categories, series.values, strict=False))
        yield _INDENT + _joined(["series", series.name, series.color, *series.point_colors]) + f": {values} {item.unit}"


def _style(style: TextStyle) -> str:
    weight = {300: "light", 400: "", 700: "bold"}[style.weight]
    align = style.align if style.align != "left" else ""
    return _joined([f"{style.size:g}/{style.leading:g}", weight, style.color, align])


def _paint(fill: str | None, stroke: Stroke | None) -> list[str]:
    return [f"fill {fill}" if fill else "", f"stroke {_stroke(stroke)}" if stroke else ""]


def _stroke(stroke: Stroke) -> str:
    dash = "dash " + "-".join(f"{d:g}" for d in stroke.dash) if stroke.dash else ""
    return _joined([stroke.color, f"{stroke.width:g}", dash, "round" if stroke.cap == "round" else ""])


def _link(href: str | None) -> str:
    return f"-> {href}" if href else ""


def _frame(frame: Rect) -> str:
    return f"{_number(frame.x)},{_number(frame.y)} {_size(frame.width, frame.height)}"


def _size(width: float, height: float) -> str:
    return f"{_number(width)}×{_number(height)}"


def _numbers(word: str, values: Iterable[float]) -> str:
    return f"{word} {'+'.join(_number(v) for v in values)}"


def _number(value: float) -> str:
    """To a tenth of a point; never -0.0."""
    return f"{round(value, 1) + 0.0:.1f}"


def _joined(facts: Iterable[object]) -> str:
    return " ".join(str(fact) for fact in facts if fact)
