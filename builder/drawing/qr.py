"""QR codes as one vector shape (ISO/IEC 18004, error level M)."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import pairwise

import segno

from builder.diagnostics import Span
from builder.geometry import Kind, Path, Point, Rect
from builder.outline.text.addresses import coded
from builder.outline.yaml.cleaned_characters import cleaned
from builder.page.items import ShapeItem

QUIET_MODULES = 4
"""The empty border the standard asks for, in modules."""
Run = tuple[int, int, int]
"""Dark modules beside each other: their row, the first, and the one after the last."""


def qr_code(content: str, frame: Rect, span: Span, *, alt: str, name: str = "QR code") -> ShapeItem:
    """The code for `content` in a square `frame`, which includes the quiet zone; put it on white.

    It is drawn in ink, so that it prints in black alone.
    """
    path = _drawn(content, frame)
    return ShapeItem(
        frame=path.bounds, role="figure", span=span, name=name, alt=alt, geometry="path", fill="ink", path=path
    )


@lru_cache(maxsize=64)
def _drawn(content: str, frame: Rect) -> Path:
    """The dark modules; fitting a page draws the same code at the same place again and again."""
    across, runs = _modules(content)
    module = min(frame.width, frame.height) / (across + 2 * QUIET_MODULES)
    corner = Point(frame.x + QUIET_MODULES * module, frame.y + QUIET_MODULES * module)
    return _rectangles(
        [
            Rect(corner.x + start * module, corner.y + y * module, (end - start) * module, module)
            for y, start, end in runs
        ]
    )


@cache
def _modules(content: str) -> tuple[int, tuple[Run, ...]]:
    """How many modules a side has, and the dark ones.

    Addresses go in as URIs. Other text beyond ASCII is UTF-8 and says so (ECI): readers would guess, and segno
    writes what Shift_JIS has as Shift_JIS. The mode is named, or segno takes some UTF-8 (心脏) for Japanese.
    """
    content = coded(content) if "://" in content else cleaned(content)
    if content.isascii():
        code = segno.make(content, error="m", micro=False, boost_error=False)
    else:
        code = segno.make(content, error="m", micro=False, boost_error=False, encoding="utf-8", eci=True, mode="byte")
    rows = [[bool(module) for module in row] for row in code.matrix]
    return len(rows), tuple((y, start, end) for y, row in enumerate(rows) for start, end in _runs(row))


def _runs(row: Sequence[bool]) -> list[tuple[int, int]]:
    """Where neighbouring dark modules begin and end: one rectangle, so that no hairline shows between them."""
    edges = [x for x, (before, dark) in enumerate(pairwise((False, *row, False))) if dark is not before]
    return list(zip(edges[::2], edges[1::2], strict=True))


def _rectangles(frames: Sequence[Rect]) -> Path:
    kinds: tuple[Kind, ...] = ("move", "line", "line", "line", "close")
    return Path.of(
        kinds * len(frames),
        [x for frame in frames for x in (frame.x, frame.right, frame.right, frame.x)],
        [y for frame in frames for y in (frame.y, frame.y, frame.bottom, frame.bottom)],
    )
