"""How a paragraph looks, as PowerPoint counts it, so that slides state only what their layout does not."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct

from builder.changed import replace
from builder.export.pptx.colors import Colors
from builder.export.pptx.xml import emu, in_attribute
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


def difference(
    manner: Manner, base: Manner | None, colors: Colors, level: int = 0, start: int | None = None
) -> tuple[str, str]:
    """The attributes and the content of `a:pPr` or `a:lvl1pPr`: what differs from `base`, or all of it.

    `start` is the number a list begins with where it does not follow on.
    """
    attributes = content = ""
    if base is None or (manner.left, manner.hanging) != (base.left, base.hanging):
        attributes += f' marL="{emu(manner.left)}" indent="{-emu(manner.hanging)}"'
    if level:
        attributes += f' lvl="{level}"'
    if base is None or manner.align != base.align:
        attributes += f' algn="{ALIGN[manner.align]}"'
    if base is None or manner.leading != base.leading:
        content += _space("lnSpc", min(manner.leading, MOST_SPACE))
    if base is None or abs(manner.before - base.before) > 0.01:
        content += _space("spcBef", manner.before)
    if base is None:
        content += _space("spcAft", 0)
    if base is None or manner.bullet != base.bullet:
        content += _list_mark(manner.bullet, colors, start)
    return attributes, content


def characters(manner: Manner) -> str:
    """The attributes of a run or a paragraph's mark: its size and weight."""
    return f' sz="{hundredths(manner.size)}" b="{int(manner.bold)}"'


def theme_fonts(fonts: str) -> str:
    """The theme's own faces, Latin, East Asian and complex: they follow when the theme's fonts are changed.

    `fonts` is `mn` or `mj` for the faces of texts or of headings.
    """
    return f'<a:latin typeface="+{fonts}-lt"/><a:ea typeface="+{fonts}-ea"/><a:cs typeface="+{fonts}-cs"/>'


def _space(name: str, points: float) -> str:
    return f'<a:{name}><a:spcPts val="{hundredths(points)}"/></a:{name}>'


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


def _list_mark(bullet: Bullet | None, colors: Colors, start: int | None) -> str:
    if bullet is None:
        return "<a:buNone/>"
    look = f'<a:buClr>{colors.color(bullet.color)}</a:buClr><a:buFont typeface="+mj-lt"/>'
    if not bullet.numbering:
        return f'{look}<a:buChar char="{in_attribute(bullet.character)}"/>'
    first = "" if start is None else f' startAt="{start}"'
    return f'{look}<a:buAutoNum type="{bullet.numbering}"{first}/>'
