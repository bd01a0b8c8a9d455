"""How a paragraph looks, as PowerPoint counts it, so that slides state only what their layout does not."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct

from builder.changed import replace
from builder.export.pptx.colors import Colors
from builder.export.pptx.xml import Element, emu, sub
from builder.layout.page import Marker, Paragraph
from builder.theme.style import Align, TextStyle

ALIGN = {"left": "l", "center": "ctr", "right": "r"}
MOST_SPACE = 1584.0
"""The most points Office takes for a space or a leading (ST_TextSpacingPoint)."""


class Bullet(Struct, frozen=True):
    """A list mark: its character, or for a number how it is written (`arabicPeriod`)."""

    color: str
    character: str = ""
    numbering: str = ""


class Manner(Struct, frozen=True):
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


def manner_of(style: TextStyle) -> Manner:
    """A text style without list marks."""
    return Manner(style.size, style.leading, style.weight >= 700, style.color, style.align)


def manners(paragraphs: Sequence[Paragraph], inset: float = 0.0) -> tuple[Manner, ...]:
    """Each paragraph's look; the spaces between follow from their places. `inset` is taken off each x."""
    out: list[Manner] = []
    end: float | None = None
    for paragraph in paragraphs:
        style = paragraph.set.style
        before = 0.0 if end is None else max(0.0, paragraph.y - end)
        mark = paragraph.marker
        out.append(
            replace(
                manner_of(style),
                left=max(0.0, paragraph.x - inset),
                hanging=mark.offset if mark and mark.kind != "none" else 0.0,
                before=min(before, MOST_SPACE),
                bullet=_bullet(mark),
            )
        )
        end = paragraph.y + paragraph.set.height
    return tuple(out)


def write_manner(parent: Element, manner: Manner, base: Manner | None, colors: Colors, level: int = 0) -> Element:
    """Fill `a:pPr` or `a:lvl1pPr`: what differs from `base`, or all of it. The caller adds `a:defRPr` where it may."""
    if base is None or (manner.left, manner.hanging) != (base.left, base.hanging):
        parent.set("marL", str(emu(manner.left)))
        parent.set("indent", str(-emu(manner.hanging)))
    if level:
        parent.set("lvl", str(level))
    if base is None or manner.align != base.align:
        parent.set("algn", ALIGN[manner.align])
    if base is None or manner.leading != base.leading:
        sub(sub(parent, "a:lnSpc"), "a:spcPts", val=hundredths(min(manner.leading, MOST_SPACE)))
    if base is None or abs(manner.before - base.before) > 0.01:
        sub(sub(parent, "a:spcBef"), "a:spcPts", val=hundredths(manner.before))
    if base is None:
        sub(sub(parent, "a:spcAft"), "a:spcPts", val=0)
    if base is None or manner.bullet != base.bullet:
        _write_bullet(parent, manner.bullet, colors)
    return parent


def write_characters(parent: Element, name: str, manner: Manner, colors: Colors, fonts: str = "") -> Element:
    """`a:defRPr` or `a:endParaRPr` in full; `fonts` is `mn` or `mj` for the theme's text or heading faces."""
    element = sub(parent, name, sz=hundredths(manner.size), b=manner.bold)
    if fonts:
        element.set("kern", "0")
    colors.fill(element, manner.color)
    if fonts:
        theme_fonts(element, fonts)
    return element


def theme_fonts(parent: Element, fonts: str) -> None:
    """The theme's own faces, Latin, East Asian and complex: they follow when the theme's fonts are changed."""
    for script, ending in (("latin", "lt"), ("ea", "ea"), ("cs", "cs")):
        sub(parent, f"a:{script}", typeface=f"+{fonts}-{ending}")


def hundredths(points: float) -> int:
    """Sizes and leadings as Office counts them."""
    return round(points * 100)


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
        return Bullet(marker.color, numbering=_numbering(marker.text))
    return Bullet(marker.color, marker.text.strip() or ("□" if marker.kind == "tick-box" else "•"))


def _numbering(text: str) -> str:
    """How a number is written, as ST_TextAutonumberScheme names it."""
    if re.search(r"[(（].*[)）]", text):
        return "arabicParenBoth"
    if re.search(r"[)）]", text):
        return "arabicParenR"
    return "arabicPeriod" if re.search(r"[.．]", text) else "arabicPlain"


def _write_bullet(parent: Element, bullet: Bullet | None, colors: Colors) -> None:
    if bullet is None:
        sub(parent, "a:buNone")
        return
    colors.color(sub(parent, "a:buClr"), bullet.color)
    sub(parent, "a:buFont", typeface="+mj-lt")
    if bullet.numbering:
        sub(parent, "a:buAutoNum", type=bullet.numbering)
    else:
        sub(parent, "a:buChar", char=bullet.character)
