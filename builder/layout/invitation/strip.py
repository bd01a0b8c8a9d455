"""The strip at the foot: how to reach the group, and a code to scan."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from builder.geometry import MM, Rect
from builder.layout.folds import BLEED
from builder.layout.invitation.lettering import Lettering
from builder.layout.invitation.papers import Paper
from builder.layout.invitation.said import ways_of
from builder.layout.leaflet.blocks.people import ICONS, said_of
from builder.layout.leaflet.drawing import box, icon_at
from builder.layout.leaflet.measures import icon_line
from builder.layout.leaflet.piece import Piece, beside
from builder.layout.leaflet.qr import LEAST
from builder.layout.leaflet.setting import Manner, Runs, Setting, list_piece, middle_of_line, text_piece
from builder.layout.moving import moved
from builder.layout.page import Item, Marker, Stroke
from builder.layout.qr import qr_code
from builder.theme.style import TextStyle

SIDE = 16.0
LOW = 29.0
"""The height of a strip without a code, in millimetres of the design."""
CODE, OVER_CODE = 27.0, 4.0
CLEAR = 8 * MM
"""Office printers leave so much of a sheet's edge white."""
COLUMN, ICON = 11.0, 8.4
WAY_GAP, LINE_GAP = 9.0, 1.4
CODE_GAP, SCAN_WIDTH = 6.0, 30.0
SHARES = (1.0, 0.8, 0.6, 0.4, 0.2, 0.0)
MOST_LINES = 2


class Strip(Struct, frozen=True):
    """The strip's items and how high it is; none without a way to reach the group."""

    items: tuple[Item, ...] = ()
    height: float = 0.0


def strip_height(setting: Setting, paper: Paper) -> float:
    """How high the strip is, whatever the language."""
    group = setting.edition.group
    if not ways_of(setting):
        return 0.0
    return max(LOW * paper.mm, _code_side(setting, paper) + OVER_CODE * paper.mm + CLEAR) if group and group.url else (
        LOW * paper.mm
    )


def strip_items(setting: Setting, paper: Paper, lettering: Lettering) -> tuple[Item, ...]:
    """The strip into the bleed, the ways at the left, the code at the right."""
    height, mm = strip_height(setting, paper), paper.mm
    group, ways = setting.edition.group, ways_of(setting)
    if group is None or not ways:
        return ()
    size, span = paper.size, group.span
    frame = Rect(-BLEED, size.height - height, size.width + 2 * BLEED, height + BLEED)
    items: list[Item] = [box(frame, span, "mint")]
    right = size.width - SIDE * mm
    middle = size.height - height / 2
    code: tuple[Item, ...] = ()
    if group.url:
        code, right = _code(setting, paper, lettering, frame.y)
        middle = frame.y + OVER_CODE * mm + _code_side(setting, paper) / 2
    lines = _lines(setting, ways, lettering, right - SIDE * mm, mm)
    top = middle - (sum(line.height for line in lines) + LINE_GAP * mm * (len(lines) - 1)) / 2
    for line in lines:
        items += [moved(item, SIDE * mm, top) for item in line.items]
        top += line.height + LINE_GAP * mm
    return (*items, *code)


def edge_of(setting: Setting, paper: Paper) -> Stroke | None:
    """A theme of plain black and white sets its strip off by a line."""
    return Stroke(color="line", width=setting.theme.edge * paper.scale) if setting.theme.edge else None


def _code_side(setting: Setting, paper: Paper) -> float:
    """The side of the code with its quiet zone: so large that the code itself is 20 mm on any paper."""
    group = setting.edition.group
    assert group is not None and group.url is not None
    side = CODE * paper.mm
    return side * max(1.0, LEAST / qr_code(group.url, Rect(0, 0, side, side), group.span, alt="").frame.width)


def _code(setting: Setting, paper: Paper, lettering: Lettering, top: float) -> tuple[tuple[Item, ...], float]:
    """The code on white with what scanning it does at its left, and where these begin."""
    group, mm = setting.edition.group, paper.mm
    assert group is not None and group.url is not None
    side = _code_side(setting, paper)
    frame = Rect(paper.size.width - SIDE * mm - side, top + OVER_CODE * mm, side, side)
    alt = setting.words.group.qr(address=group.url)
    ground = box(frame, group.span, "surface", radius=2 * mm)
    manner = Manner(span=group.span, role="caption", breaking=None)
    style = lettering.style("scan")
    said = text_piece(setting, setting.own(setting.words.group.scan), style, SCAN_WIDTH * mm, manner)
    wide = max(p.set.width for item in said.items for p in getattr(item, "paragraphs", ()))
    left = frame.x - wide - 2.5 * mm
    words = [moved(item, left, frame.y + (side - said.height) / 2) for item in said.items]
    return (ground, qr_code(group.url, frame, group.span, alt=alt), *words), left - CODE_GAP * mm


def _lines(
    setting: Setting, ways: Sequence[tuple[str, Runs]], lettering: Lettering, width: float, mm: float
) -> list[Piece]:
    """The ways in two lines at the largest size they can, else in as many as they need."""
    for share in SHARES:
        style = lettering.style("way", share)
        lines = _flowed([_way(setting, way, style, width, mm) for way in ways], width, mm)
        if len(lines) <= MOST_LINES and all(line.height <= style.leading + 0.1 for line in lines):
            return lines
    return _flowed([_way(setting, way, lettering.style("way", 0.0), width, mm) for way in ways], width, mm)


def _way(setting: Setting, way: tuple[str, Runs], style: TextStyle, width: float, mm: float) -> Piece:
    """An icon and a number, name or address beside it, as wide as it is."""
    kind, runs = way
    group = setting.edition.group
    assert group is not None
    column = COLUMN * mm
    marker = Marker(kind="none", text=said_of(setting, kind), color="mint-ink", line=None, offset=column)
    natural = min(setting.typesetter.width(runs, style) + 1, width - column)
    piece = list_piece(setting, (setting.set(runs, style, natural),), column, marker, Manner(span=group.span))
    size = ICON * mm
    return beside(piece, (icon_at(ICONS[kind], 0, middle_of_line(style), size, icon_line(size), group.span,
                                  "mint-ink"),))  # fmt: skip


def _flowed(pieces: Sequence[Piece], width: float, mm: float) -> list[Piece]:
    """Pieces beside each other, a new line where the next one does not fit."""
    lines: list[list[tuple[float, Piece]]] = []
    at = 0.0
    for piece in pieces:
        own = max(item.frame.right for item in piece.items)
        if not lines or at + own > width + 0.1:
            lines.append([])
            at = 0.0
        lines[-1].append((at, piece))
        at += own + WAY_GAP * mm
    return [
        Piece(
            height=max(piece.height for _, piece in line),
            items=tuple(moved(item, x, 0) for x, piece in line for item in piece.items),
        )
        for line in lines
    ]
