"""Placeholders with what they take from the master: place, insets, size, weight (ECMA-376 part 1, 19.7.10)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from builder.geometry import Rect
from builder.replace import replace
from builder.theme.ooxml import EMU_PER_POINT, Element, first, qname
from builder.theme.style import Align
from builder.theme.template.changed_colour import changes_of
from builder.theme.template.model import LINE, PlaceholderKind, TemplatePlaceholder

KINDS: dict[str, PlaceholderKind] = {
    "title": "title", "ctrTitle": "title", "subTitle": "subtitle", "body": "body", "obj": "body", "": "body",
    "dt": "date", "ftr": "footer", "sldNum": "slide-number",
}  # fmt: skip
"""Our kind of each type; all others (`pic`, `chart`, `tbl` …) hold one thing only and are `other`."""
BASES = {"ctrTitle": "title", "subTitle": "body", "obj": "body", "": "body"}
"""The master's placeholder that a layout's begins with."""
STYLES = {"title": "p:titleStyle", "body": "p:bodyStyle"}
INSETS = (("lIns", 91440), ("tIns", 45720), ("rIns", 91440), ("bIns", 45720))
SIZE = 1800
ALIGNS: dict[str, Align] = {"l": "left", "ctr": "center", "r": "right"}
NO_BULLET = qname("a:buNone")
BULLETS = (NO_BULLET, *(qname(name) for name in ("a:buChar", "a:buAutoNum", "a:buBlip")))
NO_FILL = qname("a:noFill")
FILLS = (NO_FILL, *(qname(name) for name in ("a:solidFill", "a:gradFill", "a:blipFill", "a:pattFill", "a:grpFill")))
LARGEST = 4000.0
"""The most points a size may be (ST_TextFontSize)."""


def read_placeholders(layout: Element, master: Element) -> tuple[TemplatePlaceholder, ...]:
    """The layout's placeholders in order; those that stand nowhere are left out."""
    bases = _bases(master)
    made = (_read_placeholder(shape, mark, master, bases) for shape, mark in _marked_shapes(layout))
    own = color_override(layout)
    return tuple(_mapped(placeholder, own) for placeholder in made if placeholder is not None)


def _mapped(placeholder: TemplatePlaceholder, slots: Mapping[str, str]) -> TemplatePlaceholder:
    color, tone = (slots.get(name, name) for name in (placeholder.color, placeholder.tone))
    return replace(placeholder, color=color, tone=tone)


def color_override(layout: Element) -> Mapping[str, str]:
    """The slots that a layout's slides call `bg1`, `tx1` …, where it has a colour map of its own (19.3.1.7)."""
    own = first(layout, "p:clrMapOvr/a:overrideClrMapping")
    return {} if own is None else {str(name): str(slot) for name, slot in own.attrib.items()}


def master_placeholder(master: Element, type_: str) -> TemplatePlaceholder | None:
    """The master's placeholder of a type."""
    found = next(((s, m) for s, m in _marked_shapes(master) if m.get("type", "obj") == type_), None)
    return _read_placeholder(*found, master, _bases(master)) if found else None


def _marked_shapes(root: Element) -> Iterator[tuple[Element, Element]]:
    """Each shape that is a placeholder, with its `p:ph`."""
    for mark in root.iter(qname("p:ph")):
        shape = next((a for a in mark.iterancestors() if a.tag in (qname("p:sp"), qname("p:pic"))), None)
        if shape is not None:
            yield shape, mark


def _bases(master: Element) -> Mapping[str, Element]:
    """The master's placeholders by what layouts' begin with; of several of one type the first."""
    bases: dict[str, Element] = {}
    for shape, mark in _marked_shapes(master):
        type_ = mark.get("type", "")
        bases.setdefault(BASES.get(type_, type_), shape)
    return bases


def _read_placeholder(
    shape: Element, mark: Element, master: Element, bases: Mapping[str, Element]
) -> TemplatePlaceholder | None:
    type_ = mark.get("type", "")
    base = BASES.get(type_, type_)
    chain = [shape, bases[base]] if base in bases else [shape]
    frame = next((f for s in chain if (f := _frame(s))), None)
    if frame is None:
        return None
    levels = [*_levels(chain), *_master_level(master, base)]
    size = max(1.0, min(LARGEST, _number(_characters(levels, "sz"), SIZE) / 100))
    placeholder = TemplatePlaceholder(
        kind=KINDS.get(type_, "other"), type=type_, index=_number(mark.get("idx"), 0), frame=frame,
        insets=_insets(chain), size=size, leading=_leading(levels, size),
        orient=_said(mark, "orient", ("vert",)), share=_said(mark, "sz", ("half", "quarter")),
    )  # fmt: skip
    return _with_text(_with_body(placeholder, chain), levels)


def _with_body(placeholder: TemplatePlaceholder, chain: Sequence[Element]) -> TemplatePlaceholder:
    """How its text stands in it, and what is behind the text."""
    upright = _body(chain, "vert", "horz") != "horz"
    # A text set upright holds none of ours: LibreOffice misplaces lines that are turned to run across in it.
    kind: PlaceholderKind = "other" if upright and placeholder.kind == "body" else placeholder.kind
    return replace(
        placeholder, kind=kind, anchor=_body(chain, "anchor", "t"), upright=upright,
        filled=_is_filled(chain), fixed=any(first(b, "a:noAutofit") is not None for b in _bodies(chain)[:1]),
    )  # fmt: skip


def _with_text(placeholder: TemplatePlaceholder, levels: Sequence[Element]) -> TemplatePlaceholder:
    """What its characters and paragraphs look like."""
    return replace(
        placeholder, bold=_characters(levels, "b") in ("1", "true"), capitals=_characters(levels, "cap") == "all",
        spaced=_number(_characters(levels, "spc"), 0) > 0, face=_face(levels),
        align=ALIGNS.get(_paragraph(levels, "algn", "l"), "left"),
        left=_number(_paragraph(levels, "marL", "0"), 0) / EMU_PER_POINT,
        hanging=-_number(_paragraph(levels, "indent", "0"), 0) / EMU_PER_POINT,
        before=_space(levels, "a:spcBef"), after=_space(levels, "a:spcAft"), bulleted=_bulleted(levels),
        color=_color(levels), tone=_tone(levels), changes=changes_of(_own_color(levels)),
    )  # fmt: skip


def _said(mark: Element, name: str, values: Sequence[str]) -> str | None:
    """What a `p:ph` says beside its type, if it is one of these."""
    value = mark.get(name)
    return value if value in values else None


def _frame(shape: Element) -> Rect | None:
    """Where it stands, in points; None where its master says."""
    transform = first(shape, "p:spPr/a:xfrm")
    offset, extent = (first(transform, n) if transform is not None else None for n in ("a:off", "a:ext"))
    if offset is None or extent is None:
        return None
    x, y, width, height = (
        _number(element.get(key), 0) / EMU_PER_POINT
        for element, key in ((offset, "x"), (offset, "y"), (extent, "cx"), (extent, "cy"))
    )
    return Rect(x, y, width, height)


def _insets(chain: Sequence[Element]) -> tuple[float, float, float, float]:
    bodies = _bodies(chain)
    given = (next((v for b in bodies if (v := b.get(key))), None) for key, _ in INSETS)
    left, top, right, bottom = (
        _number(value, otherwise) / EMU_PER_POINT for value, (_, otherwise) in zip(given, INSETS, strict=True)
    )
    return left, top, right, bottom


def _bodies(chain: Sequence[Element]) -> list[Element]:
    return [b for shape in chain if (b := first(shape, "p:txBody/a:bodyPr")) is not None]


def _is_filled(chain: Sequence[Element]) -> bool:
    """Whether the nearest shape that says anything of its fill has one."""
    marks = (e.tag for shape in chain if (look := first(shape, "p:spPr")) is not None for e in look if e.tag in FILLS)
    return next(marks, NO_FILL) != NO_FILL


def _body(chain: Sequence[Element], name: str, otherwise: str) -> str:
    """The nearest shape's value of a property of its text body."""
    return next((v for b in _bodies(chain) if (v := b.get(name))), otherwise)


def _levels(chain: Sequence[Element]) -> list[Element]:
    """The first level of each shape's own list style."""
    return [e for shape in chain if (e := first(shape, "p:txBody/a:lstStyle/a:lvl1pPr")) is not None]


def _master_level(master: Element, base_type: str) -> list[Element]:
    style = STYLES.get(base_type, "p:otherStyle")
    level = first(master, f"p:txStyles/{style}/a:lvl1pPr")
    return [] if level is None else [level]


def _characters(levels: Sequence[Element], name: str) -> str | None:
    """The nearest level's value of a property of its characters."""
    runs = (first(level, "a:defRPr") for level in levels)
    return next((value for run in runs if run is not None and (value := run.get(name))), None)


def _paragraph(levels: Sequence[Element], name: str, otherwise: str) -> str:
    """The nearest level's value of a property of the paragraph."""
    return next((value for level in levels if (value := level.get(name))), otherwise)


def _space(levels: Sequence[Element], name: str) -> float:
    """Above or below a paragraph, in points; -1 where it is a share of the line."""
    for level in levels:
        space = first(level, name)
        if space is not None and len(space):
            points = _number(space[0].get("val"), 0) / 100
            return points if space[0].tag == qname("a:spcPts") or not points else -1.0
    return 0.0


def _bulleted(levels: Sequence[Element]) -> bool:
    marks = (e.tag for level in levels for e in level if e.tag in BULLETS)
    return next(marks, NO_BULLET) != NO_BULLET


def _face(levels: Sequence[Element]) -> str:
    """Its Latin face by name; "" where it is one of the theme's."""
    faces = (first(level, "a:defRPr/a:latin") for level in levels)
    name = next((face.get("typeface", "") for face in faces if face is not None), "")
    return "" if name.startswith("+") else name


def _color(levels: Sequence[Element]) -> str:
    """Of its text, as slides name it or as `#RRGGBB`; "" where it is changed."""
    color = _own_color(levels)
    return _tone(levels) if color is None or not len(color) else ""


def _tone(levels: Sequence[Element]) -> str:
    """The same, whatever is changed of it."""
    color = _own_color(levels)
    if color is None:
        return "tx1"
    value = color.get("val", "")
    return f"#{value}" if color.tag == qname("a:srgbClr") else value


def _own_color(levels: Sequence[Element]) -> Element | None:
    fills = (first(level, "a:defRPr/a:solidFill") for level in levels)
    return next((fill[0] for fill in fills if fill is not None and len(fill)), None)


def _leading(levels: Sequence[Element], size: float) -> float:
    """Baseline to baseline in points: a share of single spacing, or points as given."""
    for level in levels:
        share, points = first(level, "a:lnSpc/a:spcPct"), first(level, "a:lnSpc/a:spcPts")
        if share is not None:
            return size * LINE * _percent(share.get("val", "100000"))
        if points is not None:
            return _number(points.get("val"), 0) / 100 or size * LINE
    return size * LINE


def _percent(value: str) -> float:
    """A share, in thousandths of a percent or written with a sign (`90%`); kept between a half and three."""
    try:
        share = float(value[:-1]) / 100 if value.endswith("%") else float(value) / 100_000
    except ValueError:
        share = 1.0
    return min(3.0, max(0.5, share)) if share == share else 1.0


def _number(value: str | None, otherwise: int) -> int:
    """A whole number as the schema has it; what is none counts as absent."""
    try:
        number = int(value or "")
    except ValueError:
        return otherwise
    return number if abs(number) < 2**31 else otherwise
