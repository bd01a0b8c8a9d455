"""How a paragraph looks, as PowerPoint counts it, so that slides state only what their layout does not."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct

from builder.page.items import Marker, Paragraph
from builder.replace import replace
from builder.theme.ooxml import Element
from builder.theme.scheme import SchemeColor
from builder.theme.style import Align, TextStyle
from builder.write.pptx.colors import Colors
from builder.write.pptx.elements import child, clean, emu, hundredths
from builder.write.pptx.prototypes import put, space_prototype

ALIGN = {"left": "l", "center": "ctr", "right": "r"}
MOST_SPACE = 1584.0
"""The most points Office takes for a space or a leading (ST_TextSpacingPoint)."""
NUMBERING = "arabicPeriod"
"""The one form of numbers that Impress keeps on saving: it makes bullets of Chinese and circled ones."""


class Bullet(Struct, frozen=True):
    """A list mark: its character, or that it is a number."""

    color: str
    character: str = ""
    number: bool = False


class ParagraphFormat(Struct, frozen=True):
    """One paragraph's look; lengths in points. `left` is where its text stands, `hanging` how far left its mark."""

    size: float
    leading: float
    bold: bool
    color: str
    align: Align = "left"
    left: float = 0.0
    hanging: float = 0.0
    before: float = 0.0
    bullet: Bullet | None = None


class HandedDown(Struct, frozen=True):
    """What a placeholder gives the first level of its text; `color` None: whatever it has, it stays."""

    size: float
    leading: float
    bold: bool
    color: SchemeColor | str | None
    align: Align = "left"
    left: float = 0.0
    hanging: float = 0.0
    before: float = 0.0
    after: float = 0.0
    bulleted: bool = False
    spaced: bool = False
    """Whether it sets characters apart, which nobody measured."""
    faced: bool = False
    """Whether it has a face that our other texts have not."""


def format_of(style: TextStyle) -> ParagraphFormat:
    """A text style without list marks."""
    return ParagraphFormat(style.size, style.leading, style.weight >= 700, style.color, style.align)


def formats(paragraphs: Sequence[Paragraph], inset: float = 0.0) -> tuple[ParagraphFormat, ...]:
    """Each paragraph's look; the spaces between follow from their places. `inset` is taken off each x."""
    out: list[ParagraphFormat] = []
    end: float | None = None
    for paragraph in paragraphs:
        style = paragraph.set.style
        before = 0.0 if end is None else max(0.0, paragraph.y - end)
        mark = paragraph.marker
        out.append(
            replace(
                format_of(style),
                left=max(0.0, paragraph.x - inset),
                hanging=mark.offset if mark and mark.kind != "none" else 0.0,
                before=min(before, MOST_SPACE),
                bullet=_bullet(mark),
            )
        )
        end = paragraph.y + paragraph.set.height
    return tuple(out)


def write_properties(
    parent: Element, own: ParagraphFormat, base: HandedDown | None, colors: Colors, level: int = 0,
    start: int | None = None,
) -> None:  # fmt: skip
    """`a:pPr` with what differs from `base`, or all of it; nothing where nothing differs.

    `start` is the number a list begins with where it does not follow on.
    """
    properties = child(parent, "a:pPr")
    if base is None or (own.left, own.hanging) != (base.left, base.hanging):
        properties.set("marL", str(emu(own.left)))
        properties.set("indent", str(-emu(own.hanging)))
    if level:
        properties.set("lvl", str(level))
    if base is None or own.align != base.align:
        properties.set("algn", ALIGN[own.align])
    _write_spaces(properties, own, base)
    if base is None or own.bullet or base.bulleted:
        _write_list_mark(properties, own.bullet, colors, start)
    if not len(properties) and not properties.attrib:
        parent.remove(properties)


def write_faces(parent: Element, fonts: str) -> None:
    """The theme's own faces, Latin, East Asian and complex: they follow when the theme's fonts are changed.

    `fonts` is `mn` or `mj` for the faces of texts or of headings.
    """
    for script, short in (("latin", "lt"), ("ea", "ea"), ("cs", "cs")):
        child(parent, f"a:{script}", typeface=f"+{fonts}-{short}")


def _write_spaces(properties: Element, own: ParagraphFormat, base: HandedDown | None) -> None:
    if base is None or abs(own.leading - base.leading) > 0.01:
        _write_space(properties, "a:lnSpc", min(own.leading, MOST_SPACE))
    if base is None or abs(own.before - base.before) > 0.01:
        _write_space(properties, "a:spcBef", own.before)
    if base is None or base.after:
        _write_space(properties, "a:spcAft", 0)


def _write_space(parent: Element, name: str, points: float) -> None:
    put(parent, space_prototype(name))[0].set("val", str(hundredths(points)))


def number_of(marker: Marker | None) -> int | None:
    """The number a list mark shows, if it is one."""
    if marker is None or marker.kind != "number":
        return None
    digits = re.search(r"\d+", marker.text)
    return int(digits.group()) if digits else None


def _bullet(marker: Marker | None) -> Bullet | None:
    if marker is None or marker.kind == "none":
        return None
    if number_of(marker) is not None:
        return Bullet(marker.color, number=True)
    return Bullet(marker.color, marker.text.strip() or ("□" if marker.kind == "tick-box" else "•"))


def _write_list_mark(parent: Element, bullet: Bullet | None, colors: Colors, start: int | None) -> None:
    if bullet is None:
        child(parent, "a:buNone")
        return
    colors.color(child(parent, "a:buClr"), bullet.color)
    child(parent, "a:buFont", typeface="+mj-lt")
    if bullet.number:
        child(parent, "a:buAutoNum", type=NUMBERING, startAt=start)
    else:
        child(parent, "a:buChar", char=clean(bullet.character))
