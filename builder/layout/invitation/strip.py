"""The strip at the foot: how to reach the group, and a code to scan."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from builder.diagnostics import Span
from builder.drawing.qr import qr_code
from builder.drawing.translation import moved
from builder.geometry import Point, Rect
from builder.layout.clearance import CLEAR
from builder.layout.folds import BLEED
from builder.layout.invitation.letters import Lettering
from builder.layout.invitation.papers import SIDE, Paper
from builder.layout.invitation.said import address_of, hours_of, ways_of
from builder.layout.leaflet.blocks.fact_line import ICONS, said_of
from builder.layout.leaflet.drawing import box, icon_at
from builder.layout.leaflet.piece import Piece, beside
from builder.layout.leaflet.qr import LEAST
from builder.layout.leaflet.setting import (
    ParagraphOptions,
    Runs,
    Setting,
    list_piece,
    middle_of_line,
    narrowed,
    text_piece,
)
from builder.layout.leaflet.word_boxes import word_boxes
from builder.page.items import Item, Marker
from builder.replace import replace
from builder.theme.style import TextStyle
from builder.typeset.model import Breaking

LOW = 29.0
"""The height of a strip without a code, in millimetres of the design, as all lengths here are."""
HIGH = 72.0
"""The most it may have for the group's own hours and address to stand on it."""
CODE, OVER_CODE = 27.0, 4.0
COLUMN, ICON = 11.0, 8.4
WAY_GAP, LINE_GAP = 9.0, 1.4
CODE_GAP, SCAN_GAP, SCAN_WIDTH = 6.0, 2.5, 30.0
ADDRESS_LINES = 2
SHARES = (1.0, 0.8, 0.6, 0.4, 0.2, 0.0)
MOST_LINES = 2
LEAST_WAY = 11.0
"""An address keeps its line in letters of so many points; in smaller ones it breaks."""


class Strip(Struct, frozen=True):
    """What stands on the strip: the ways in their lines, the code with its words; both placed from (0, 0)."""

    paper: Paper
    lines: tuple[Piece, ...] = ()
    qr: Piece | None = None

    @property
    def height(self) -> float:
        """How high the strip is with its words clear of the sheet's edge; 0 without a way to reach the group."""
        if not self.lines:
            return 0.0
        mm = self.paper.mm
        words = max(self._words, self.qr.height if self.qr else 0.0)
        return max(LOW * mm, words + OVER_CODE * mm + CLEAR)

    @property
    def _words(self) -> float:
        return sum(line.height for line in self.lines) + LINE_GAP * self.paper.mm * (len(self.lines) - 1)

    def placed(self, top: float, span: Span) -> tuple[Item, ...]:
        """The strip from the y `top` on, into the bleed; what stands on it in the middle of what is clear."""
        if not self.lines:
            return ()
        size, mm = self.paper.size, self.paper.mm
        items: list[Item] = [box(Rect(-BLEED, top, size.width + 2 * BLEED, size.height - top + BLEED), span, "mint")]
        middle = (top + OVER_CODE * mm + size.height - CLEAR) / 2
        at = middle - self._words / 2
        for line in self.lines:
            items += [moved(item, SIDE * mm, at) for item in line.items]
            at += line.height + LINE_GAP * mm
        if self.qr is not None:
            items += [moved(item, 0, middle - self.qr.height / 2) for item in self.qr.items]
        return tuple(items)


def strip_of(setting: Setting, paper: Paper, lettering: Lettering) -> Strip:
    """How to reach the group; when and where as well, as far as that makes no strip that is too high.

    Its hours go with its telephone, so they come before its address.
    """
    ways, hours, address = ways_of(setting), hours_of(setting), address_of(setting)
    for more in dict.fromkeys(((*hours, *address), hours, address)):
        whole = _strip(setting, paper, lettering, (*ways, *more)) if more else None
        if whole is not None and whole.height <= HIGH * paper.mm:
            return whole
    return _strip(setting, paper, lettering, ways)


def _strip(setting: Setting, paper: Paper, lettering: Lettering, ways: Sequence[tuple[str, Runs]]) -> Strip:
    """These ways to reach the group, as large as there is room beside the code."""
    group = setting.edition.group
    if group is None or not ways:
        return Strip(paper)
    left = SIDE * paper.mm
    if not group.url:
        return Strip(paper, tuple(_lines(setting, ways, lettering, paper.size.width - 2 * left, paper.mm)))
    for under in (False, True):
        qr, right = _code(setting, group.url, paper, lettering, under=under)
        lines = tuple(_lines(setting, ways, lettering, right - left, paper.mm))
        if not any(_breaks_address(line) for line in lines):
            break
    return Strip(paper, lines, qr)


def _breaks_address(line: Piece) -> bool:
    """Whether a number or an address in it takes more than a line."""
    paragraphs = (p for item in line.items for p in getattr(item, "paragraphs", ()))
    return any(len(p.set.lines) > 1 and any(run.href for run in p.set.runs) for p in paragraphs)


def _code(setting: Setting, url: str, paper: Paper, lettering: Lettering, *, under: bool) -> tuple[Piece, float]:
    """The code on white at the right, with what scanning it does at its left or under it; and where these begin.

    With its quiet zone it is so large that the code itself has 20 mm on any paper.
    """
    mm, span, words = paper.mm, _span(setting), setting.words.group
    side = CODE * mm
    side *= max(1.0, LEAST / qr_code(url, Rect(0, 0, side, side), span, alt="").frame.width)
    frame = Rect(paper.size.width - SIDE * mm - side, 0, side, side)
    ground = box(frame, span, "surface", radius=2 * mm)
    code = qr_code(url, frame, span, alt=words.qr(address=url))
    if under:
        style = replace(lettering.style("scan"), align="center")
        options = ParagraphOptions(span=span, role="caption", breaking=Breaking.BALANCED)
        below = text_piece(setting, setting.own(words.scan), style, side, options)
        items = (ground, code, *(moved(item, frame.x, side + mm) for item in below.items))
        return Piece(height=side + mm + below.height, items=items), frame.x - CODE_GAP * mm
    options = ParagraphOptions(span=span, role="caption", breaking=None)
    said = text_piece(setting, setting.own(words.scan), lettering.style("scan"), SCAN_WIDTH * mm, options)
    left = frame.x - max(own.width for own in word_boxes(said.items)) - SCAN_GAP * mm
    beside_it = [moved(item, left, (side - said.height) / 2) for item in said.items]
    return Piece(height=side, items=(ground, code, *beside_it)), left - CODE_GAP * mm


def _span(setting: Setting) -> Span:
    group = setting.edition.group
    return group.span if group is not None else setting.edition.span


def _lines(
    setting: Setting, ways: Sequence[tuple[str, Runs]], lettering: Lettering, width: float, mm: float
) -> list[Piece]:
    """The ways in two lines at the largest size they can, else in as many as they need."""
    for share in SHARES:
        style = lettering.style("way", share)
        lines = _flowed([_way(setting, way, style, width, mm) for way in ways], width, mm)
        if len(lines) <= MOST_LINES and all(line.height <= style.leading + 0.1 for line in lines):
            return lines
    least = lettering.style("way", 0.0)
    known = [_known(setting, way, least, width - COLUMN * mm) for way in ways]
    return _flowed([_way(setting, way, least, width, mm) for way in known], width, mm)


def _known(setting: Setting, way: tuple[str, Runs], style: TextStyle, width: float) -> tuple[str, Runs]:
    """A web address too long to be typed as its host alone; the code has all of it."""
    kind, runs = way
    if kind != "web" or len(setting.set(runs, style, width).lines) <= ADDRESS_LINES:
        return way
    return kind, tuple(replace(run, text=run.text.split("/")[0]) for run in runs)


def _way(setting: Setting, way: tuple[str, Runs], style: TextStyle, width: float, mm: float) -> Piece:
    """An icon and a number, name or address beside it, as wide as it is."""
    kind, runs = way
    column, span = COLUMN * mm, _span(setting)
    style = _on_a_line(setting, runs, style, width - column)
    marker = Marker(kind="none", text=said_of(setting, kind), color="mint-ink", line=None, offset=column)
    natural = min(setting.typesetter.width(runs, style) + 1, width - column)
    piece = list_piece(setting, (setting.set(runs, style, natural),), column, marker, ParagraphOptions(span=span))
    size = ICON * mm
    return beside(piece, (icon_at(ICONS[kind], Point(0, middle_of_line(style)), size, span, "mint-ink"),))  # fmt: skip


def _on_a_line(setting: Setting, runs: Runs, style: TextStyle, width: float) -> TextStyle:
    """The style, smaller where a number or an address then stays whole and can still be read; else as it is."""
    smaller = narrowed(setting, runs, style, width - 1)
    return smaller if smaller.size >= LEAST_WAY else style


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
