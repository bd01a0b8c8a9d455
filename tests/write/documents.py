"""Documents made by hand, small and with one of each thing, for the tests of all writers."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from builder.diagnostics import Span
from builder.geometry import MM, Path, Point, Rect, Segment, Size
from builder.layout.folds import fold_scheme
from builder.page.items import (
    ChartAxis,
    ChartItem,
    ChartLabel,
    ChartNames,
    ChartSeries,
    Document,
    GroupItem,
    ImageItem,
    Item,
    Metadata,
    Page,
    ShapeItem,
    Stroke,
    TableCell,
    TableItem,
    TextItem,
)
from builder.replace import replace
from builder.theme.style import Color, TextStyle
from builder.typeset.model import StyledRun
from tests.write.set_lines import BODY, bullet, placed

SPAN = Span("test.yaml", 1, 1)
PALETTE = {
    "ink": Color("1F2A2E", (0, 0, 0, 100), "dk1"),
    "muted": Color("46545A", (0, 0, 0, 100), "folHlink"),
    "primary": Color("0B4A57", (95, 44, 40, 53), "dk2"),
    "accent": Color("C8553D", (19, 79, 83, 4), "accent2"),
    "ground": Color("FAF6EF", (2, 3, 7, 0), "lt2"),
    "surface": Color("FFFFFF", (0, 0, 0, 0), "lt1"),
    "line": Color("D9D2C5"),
    "on-primary-1": Color("FFFFFF", (0, 0, 0, 0)),
}
HEAD = TextStyle(16, 20, weight=700, color="primary")
COVER = TextStyle(30, 38, color="primary")
SMALL = TextStyle(8, 11, color="muted")
A5 = Size(148 * MM, 210 * MM)


def text(role: str, frame: Rect, *paragraphs: Any, language: str = "zh", **more: Any) -> TextItem:
    return TextItem(frame=frame, role=role, span=SPAN, paragraphs=paragraphs, language=language, **more)


def heading(words: str, y: float, level: int = 1, x: float = 40, language: str = "zh") -> TextItem:
    paragraph = placed(words, style=HEAD, language=language)
    return text("heading", Rect(x, y, 240, 20), paragraph, level=level, language=language)


def body(*lines: Any, y: float, x: float = 40, language: str = "zh", role: str = "paragraph") -> TextItem:
    paragraph = placed(*lines, language=language)
    return text(role, Rect(x, y, 240, paragraph.set.height), paragraph, language=language)


def shape(frame: Rect, fill: str | None = "ground", **more: Any) -> ShapeItem:
    wanted: dict[str, Any] = {"geometry": "rectangle", "role": "artifact", "span": SPAN, **more}
    return ShapeItem(frame=frame, fill=fill, **wanted)


def document(*pages: Page, kind: str = "large", language: str = "zh", title: str = "干细胞与渐冻症") -> Document:
    about = Metadata(
        id="als-stem-cells", title=title, subject="一份说明", author="病友会", date="2026-11-22", draft=True
    )
    return Document(
        kind=kind,  # type: ignore[arg-type]
        language=language,  # type: ignore[arg-type]
        pages=pages,
        palette=PALETTE,
        metadata=about,
        typefaces=("Arial", "Microsoft YaHei"),
    )


def page(*items: Item, size: Size = A5, **more: Any) -> Page:
    return Page(size=size, items=items, **more)


def picture(width: int = 300, height: int = 200, alpha: bool = False) -> bytes:
    """A PNG: left half red, right half blue; with `alpha` the right half is see-through."""
    from PIL import Image

    image = Image.new("RGBA" if alpha else "RGB", (width, height), (200, 30, 30, 255)[: 4 if alpha else 3])
    right = (20, 30, 200, 0) if alpha else (20, 30, 200)
    image.paste(right, (width // 2, 0, width, height))
    out = BytesIO()
    image.save(out, "PNG")
    return out.getvalue()


def image(frame: Rect, width: int = 300, height: int = 200, alpha: bool = False, alt: str = "红与蓝") -> ImageItem:
    data = picture(width, height, alpha)
    return ImageItem(
        frame=frame, role="figure", span=SPAN, alt=alt, data=data, pixels=Size(width, height), media_type="image/png"
    )


def checklist(y: float) -> TextItem:
    rows = ("这是研究，还是收费服务？", "谁批准的？", "我要付什么钱？")
    paragraphs = [placed(row, x=14, y=20.0 * i, marker=bullet()) for i, row in enumerate(rows)]
    return text("list", Rect(40, y, 240, 60), *paragraphs)


def nested_list(y: float) -> TextItem:
    return text(
        "list",
        Rect(40, y, 240, 80),
        placed("先问医生。", x=14, y=0, marker=bullet("1.", "number")),
        placed("神经内科", x=28, y=20, level=1, marker=bullet("1.", "number")),
        placed("再查登记平台。", x=14, y=40, marker=bullet("2.", "number")),
    )


def table(y: float) -> TableItem:
    words = (("", "组一", "组二"), ("人数", "33", "28"), ("结果", "没有", "没有"))
    cells = tuple(
        tuple(
            TableCell(
                paragraphs=(placed(word, x=4, y=2, measure=72),) if word else (),
                fill="ground" if row == 0 else None,
                header="column" if row == 0 and word else "row" if column == 0 and word else "",
                empty=not word,
            )
            for column, word in enumerate(line)
        )
        for row, line in enumerate(words)
    )
    rule = Stroke(color="line", width=0.5)
    return TableItem(
        frame=Rect(40, y, 240, 72),
        role="table",
        span=SPAN,
        alt="两组的结果",
        columns=(80.0, 80.0, 80.0),
        rows=(24.0, 24.0, 24.0),
        cells=cells,
        rules=(rule, rule, None),
        language="zh",
        header_column=True,
    )


def chart(y: float) -> ChartItem:
    bars = tuple(shape(Rect(60, y + 20 * i, width, 14), "primary") for i, width in enumerate((99.0, 84.0)))
    labels = tuple(
        text("paragraph", Rect(170, y + 20 * i, 60, 14), placed(word, style=SMALL))
        for i, word in enumerate(("细胞组 33", "安慰剂组 28"))
    )
    return ChartItem(
        frame=Rect(40, y, 240, 40),
        role="figure",
        span=SPAN,
        alt="细胞组 33，安慰剂组 28",
        kind="bar",
        categories=("细胞组", "安慰剂组"),
        series=(charted("%", (33.0, 28.0)),),
        unit="%",
        plot=Rect(60, y, 180, 40),
        axis=ChartAxis(least=0, most=60),
        names=ChartNames(style=SMALL, frame=Rect(40, y, 20, 40)),
        gap=50,
        drawing=(*bars, *labels),
        language="zh",
    )


def charted(name: str, values: tuple[float, ...], color: str = "primary", **changes: Any) -> ChartSeries:
    """A series with a label at each value."""
    labels = tuple(
        ChartLabel(text=f"{v:g}%", frame=Rect(170, 120 + 20 * i, 60, 14), style=SMALL, place="outside")
        for i, v in enumerate(values)
    )
    series = ChartSeries(name=name, values=values, color=color, formats=('0"%"',) * len(values), labels=labels)
    return replace(series, **changes)


def tree(y: float) -> GroupItem:
    trunk = Path((
        Segment("move", (Point(60, y + 40),)),
        Segment("curve", (Point(60, y + 20), Point(70, y + 10), Point(70, y))),
        Segment("line", (Point(74, y),)),
        Segment("curve", (Point(74, y + 10), Point(66, y + 20), Point(66, y + 40))),
        Segment("close"),
    ))  # fmt: skip
    items = (
        shape(trunk.bounds, "primary", geometry="path", path=trunk),
        shape(Rect(66, y - 6, 12, 12), "accent", geometry="ellipse"),
        shape(Rect(90, y, 40, 20), None, geometry="rounded", radius=4, stroke=Stroke(color="primary", width=1)),
        text("caption", Rect(92, y + 2, 60, 14), placed("运动神经元 neuron", style=SMALL)),
    )
    return GroupItem(frame=Rect(40, y - 6, 120, 50), role="figure", span=SPAN, alt="一个神经元", items=items)


def with_links(y: float) -> TextItem:
    paragraph = placed(
        ["请查 ", StyledRun("chictr.org.cn", href="https://www.chictr.org.cn"), "，"],
        ["也查 ", StyledRun("ClinicalTrials", bold=True), "。变化", StyledRun("1", bold=True, superscript=True), "。"],
    )
    return text("paragraph", Rect(40, y, 240, 36.8), paragraph)


def everything() -> Document:
    """One of each kind of item, on two pages."""
    cover = text("title", Rect(40, 40, 300, 76), placed("干细胞", style=COVER), placed("与渐冻症", y=38, style=COVER))
    first = page(
        cover,
        body("肌萎缩侧索硬化（ALS）会损伤", "指挥肌肉的运动神经元。", y=140),
        heading("病是什么", 190),
        tree(230),
        checklist(290),
        with_links(370),
        text("footer", Rect(40, 570, 240, 12), placed("页脚", style=SMALL)),
        fill="ground",
        background=(shape(Rect(0, 540, A5.width, 60), "primary"),),
        label="page 1",
    )
    second = page(
        heading("试验看到了什么", 40),
        table(70),
        chart(170),
        heading("怎样找试验", 230, level=2),
        nested_list(260),
        text("quote", Rect(40, 350, 240, 20), placed("我们想知道真话。")),
        image(Rect(40, 380, 90, 60)),
        text("caption", Rect(40, 442, 240, 14), placed("图下的话", style=SMALL)),
        body("This is English text,", "twice as long.", y=460, language="en"),
        label="page 2",
    )
    return document(first, second)


def trifold() -> Document:
    """A C-fold on A4: six panels on two sides, each a group with its reading number and a heading."""
    scheme = fold_scheme("trifold-c", "a4")
    pages = []
    for side in scheme.sides:
        groups = tuple(_panel(panel.number, panel.frame) for panel in side.panels)
        ground = (shape(Rect(-9, 560, side.size.width + 18, 45), "primary"),)
        pages.append(
            Page(size=side.size, items=groups, background=ground, fill="ground", layout="panel", label=side.name)
        )
    return document(*pages, kind="leaflet")


def _panel(number: int, frame: Rect) -> GroupItem:
    x = frame.x + 8 * MM
    names = ("封面", "病是什么", "先停一停", "四种细胞", "能指望什么", "封底")
    items = (
        heading(names[number - 1], 34, x=x, level=1 if number == 1 else 2),
        body(f"这是第 {number} 面。", y=70, x=x),
    )
    return GroupItem(frame=frame, role="group", span=SPAN, name=f"panel {number}", items=items, order=number)


__all__ = ["BODY", "PALETTE", "SPAN", "document", "everything", "trifold"]
