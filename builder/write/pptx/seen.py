"""What a slide says, read back from its XML: by this program from its own slides, and from those a person changed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache

from msgspec import Struct

from builder.theme.ooxml import EMU_PER_POINT, Element, first, qname

BREAK = "\v"
"""A line end within a paragraph (`a:br`), as python-pptx has it too."""
FORMULA = "\ufffc"
"""Stands where a paragraph holds a formula (`a14:m`, [MS-ODRAWXML] 2.4.1), which is more than characters in a row."""
DIAGRAM = "http://schemas.openxmlformats.org/drawingml/2006/diagram"
_SIGNS = {"br": BREAK, "m": FORMULA}
SHAPES = ("sp", "pic", "graphicFrame", "grpSp", "cxnSp")
TITLES = frozenset({"title", "ctrTitle"})
SILENT = frozenset({"dt", "ftr", "sldNum", "hdr", "sldImg"})
"""Placeholders that hold no words of a slide's own."""


class Linked(Struct, frozen=True):
    """What a slide's shapes are linked to, by relationship id: a chart's root, a fingerprint of a picture's bytes."""

    chart: Callable[[str], Element | None]
    picture: Callable[[str], str]


class Origin(Struct, frozen=True, array_like=True, gc=False):
    """A stretch of a shown paragraph that is a text of the outline, or a part of one.

    `place` is as `outline.text_places` has it, `paragraph` the number of the text's paragraph. `start` and `end` count
    characters of what is shown, `offset` those of the text's paragraph where the stretch begins: white space and marks
    that nobody sees are not counted.
    """

    place: str
    paragraph: int
    start: int
    end: int
    offset: int
    length: int = 0
    """Of the text's whole paragraph."""


class SeenText(Struct, frozen=True, array_like=True, gc=False):
    """A paragraph, a cell's paragraph, or a name or number of a chart.

    `cell` tells where it stands in a table (row, column) or a chart: (-1, i) is a category, (s, -1) the name of a
    series, (s, i) its number. `bold` has a sign a character: 1, 0, or - where the run does not say.
    """

    text: str
    bold: str = ""
    level: int = 0
    cell: tuple[int, int] | None = None
    origins: tuple[Origin, ...] = ()


class SeenShape(Struct, frozen=True, array_like=True, gc=False):
    """One shape. `frame` is left, top, width, height in points; None where it stands as its layout says.

    A shape that shows neither words nor a picture (`other` without `texts`) is only `COUNTED`.
    """

    kind: str
    """`text`, `table`, `chart`, `picture`, `diagram` (SmartArt; its words are elsewhere), `notes` or `other`."""
    id: int
    name: str
    placeholder: str = ""
    """The type of its placeholder."""
    frame: tuple[float, float, float, float] | None = None
    texts: tuple[SeenText, ...] = ()
    grouped: bool = False
    digest: str = ""
    """Of a picture's bytes."""


COUNTED = SeenShape("other", 0, "")
"""A shape that shows nothing: how many a slide has is all that is kept of them."""


def seen_shapes(tree: Element, linked: Linked) -> Iterator[SeenShape]:
    """The shapes of a slide's tree, groups opened, in reading order."""
    yield from _shapes(tree, linked, grouped=False)


def seen_notes(tree: Element) -> SeenShape | None:
    """The words of a page of notes."""
    for shape in tree.iter(qname("p:sp")):
        mark = next(shape.iter(qname("p:ph")), None)
        if mark is not None and mark.get("type", "body") == "body":
            texts = tuple(_paragraphs(first(shape, "p:txBody")))
            return SeenShape("notes", 0, "", "body", None, texts)
    return None


def _shapes(tree: Element, linked: Linked, *, grouped: bool) -> Iterator[SeenShape]:
    for element in tree:
        kind = _local_name(element.tag)
        if kind == "AlternateContent":
            chosen = next((e for e in element if str(e.tag).endswith(("}Choice", "}Fallback")) and len(e)), None)
            if chosen is not None:
                yield from _shapes(chosen, linked, grouped=grouped)
        elif kind == "grpSp":
            yield from _shapes(element, linked, grouped=True)
        elif kind in SHAPES:
            yield _shape(element, kind, linked, grouped=grouped)


@lru_cache(maxsize=256)
def _local_name(tag: object) -> str:
    """A tag's name in its namespace; of a comment, whose tag is a function, one that nothing here has."""
    return str(tag).rpartition("}")[2]


def _shape(element: Element, kind: str, linked: Linked, *, grouped: bool) -> SeenShape:
    what, texts, picture = _content(element, kind, linked)
    if what == "other" and not texts:
        return COUNTED
    head = element[0] if len(element) else element
    about, mark = first(head, "p:cNvPr"), first(head, "p:nvPr/p:ph")
    placeholder = "" if mark is None else mark.get("type", "body" if mark.get("idx") else "obj")
    number = about.get("id", "0") if about is not None else "0"
    return SeenShape(
        what, int(number) if number.isdigit() else 0, about.get("name", "") if about is not None else "",
        "body" if placeholder == "obj" else placeholder,
        _frame(element, kind), texts, grouped,
        "" if picture is None else linked.picture(picture.get(qname("r:embed"), "")),
    )  # fmt: skip


def _content(element: Element, kind: str, linked: Linked) -> tuple[str, tuple[SeenText, ...], Element | None]:
    """What a shape is, its words, and its picture (`a:blip`)."""
    if kind == "pic":
        return "picture", (), first(element, "p:blipFill/a:blip")
    if kind == "graphicFrame":
        return *_framed(element, linked), None
    texts, picture = tuple(_paragraphs(first(element, "p:txBody"))), _filling(element)
    if any(t.text.strip() for t in texts):
        return "text", texts, picture
    return ("other", texts, None) if picture is None else ("picture", (), picture)


def _framed(element: Element, linked: Linked) -> tuple[str, tuple[SeenText, ...]]:
    """A table, a chart or a diagram in its frame."""
    table = next(element.iter(qname("a:tbl")), None)
    if table is not None:
        return "table", tuple(_cells(table))
    data = next(element.iter(qname("a:graphicData")), None)
    if data is not None and data.get("uri") == DIAGRAM:
        return "diagram", ()
    link = next(element.iter(qname("c:chart")), None)
    root = linked.chart(link.get(qname("r:id"), "")) if link is not None else None
    return ("chart", tuple(_chart_words(root))) if root is not None else ("other", ())


def _filling(element: Element) -> Element | None:
    """The picture that fills a shape: LibreOffice makes one of each picture with corners of its own."""
    return first(element, "p:spPr/a:blipFill/a:blip")


def _frame(element: Element, kind: str) -> tuple[float, float, float, float] | None:
    transform = first(element, "p:xfrm" if kind == "graphicFrame" else "p:spPr/a:xfrm")
    corner = first(transform, "a:off") if transform is not None else None
    size = first(transform, "a:ext") if transform is not None else None
    if corner is None or size is None:
        return None
    return _points(corner.get("x")), _points(corner.get("y")), _points(size.get("cx")), _points(size.get("cy"))


def _points(emu: str | None) -> float:
    try:
        return round(int(emu or "0") / EMU_PER_POINT, 1)
    except ValueError:
        return 0.0


def _paragraphs(body: Element | None, cell: tuple[int, int] | None = None) -> Iterator[SeenText]:
    for paragraph in body.iterchildren(qname("a:p")) if body is not None else ():
        yield _paragraph(paragraph, cell)


def _paragraph(paragraph: Element, cell: tuple[int, int] | None) -> SeenText:
    """Runs of one paragraph joined, however many they were split into."""
    text = bold = ""
    for run in paragraph:
        kind = _local_name(run.tag)
        words = _SIGNS.get(kind) or (_words(run) if kind in ("r", "fld") else "")
        if words:
            text += words
            bold += _boldness(run) * len(words)
    look = first(paragraph, "a:pPr")
    level = look.get("lvl", "0") if look is not None else "0"
    return SeenText(text, bold, int(level) if level.isdigit() else 0, cell)


def _words(run: Element) -> str:
    held = first(run, "a:t")
    return (held.text or "") if held is not None else ""


def _boldness(run: Element) -> str:
    look = first(run, "a:rPr")
    said = look.get("b") if look is not None else None
    return "-" if said is None else "1" if said in ("1", "true") else "0"


def _cells(table: Element) -> Iterator[SeenText]:
    for row, line in enumerate(table.iterchildren(qname("a:tr"))):
        for column, cell in enumerate(line.iterchildren(qname("a:tc"))):
            yield from _paragraphs(first(cell, "a:txBody"), (row, column))


def _chart_words(root: Element) -> Iterator[SeenText]:
    """Categories once, then each series with its name and numbers; what stacked columns come to, a line over them, is
    reckoned from these."""
    bars = next(root.iter(qname("c:barChart")), None)
    for number, series in enumerate((root if bars is None else bars).iter(qname("c:ser"))):
        if number == 0:
            for at, words in _points_of(first(series, "c:cat")):
                yield SeenText(words, cell=(-1, at))
        name = " ".join(words for _, words in _points_of(first(series, "c:tx")))
        yield SeenText(name, cell=(number, -1))
        for at, words in _points_of(first(series, "c:val")):
            yield SeenText(words, cell=(number, at))


def _points_of(data: Element | None) -> Sequence[tuple[int, str]]:
    if data is None:
        return ()
    points = list(data.iter(qname("c:pt")))
    if not points:
        return [(0, v.text or "") for v in data.iterchildren(qname("c:v"))]
    return [(int(p.get("idx", "0")), v.text or "") for p in points if (v := first(p, "c:v")) is not None]
