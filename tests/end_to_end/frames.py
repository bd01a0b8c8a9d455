"""Which words leave the frame of the shape they belong to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from builder.geometry import Rect
from tests.end_to_end.rendering import Word, plain

EMU = 12700
TOLERANCE = 2.0
"""Points a word may reach over its frame."""
MIDDLE = 0.3
"""The share of a word's box, above and below its middle, that letters fill: the box has the face's whole height."""


HALF_BLANK = ("，", "。", "、", "；", "：", "）", "”", "》")
"""Marks whose second half is blank: LibreOffice hangs them over a line's end."""
BLANK = 0.3
"""That half, as a share of a word's box."""


@dataclass(frozen=True)
class Frame:
    """A text and the room it has on its slide, in points."""

    text: str
    rect: Rect

    def distance(self, x: float, y: float) -> float:
        """From a point to the frame; 0 within."""
        dx = max(self.rect.x - x, 0, x - self.rect.right)
        dy = max(self.rect.y - y, 0, y - self.rect.bottom)
        return dx + dy


def outside(slide: Any, words: Sequence[Word]) -> list[str]:
    """Words of a slide that are not within their shape's frame, each with what it is over."""
    frames, charts = list(frames_of(slide.shapes)), [_rect(c.left, c.top, c.width, c.height) for c in _charts(slide)]
    drawn = [
        w for w in words if not any(Frame("", c).distance((w[1] + w[3]) / 2, (w[2] + w[4]) / 2) < 1 for c in charts)
    ]
    return [told for word in drawn if (told := _over(word, frames))]


def overlapping(words: Sequence[Word]) -> list[str]:
    """Pairs of words whose letters lie over one another."""
    return [f"{one[0]} over {other[0]}" for one, other in combinations(words, 2) if _covers(one, other)]


def _covers(one: Word, other: Word) -> bool:
    across = min(one[3], other[3]) - max(one[1], other[1])
    bands = [((w[2] + w[4]) / 2, MIDDLE * (w[4] - w[2])) for w in (one, other)]
    down = min(y + half for y, half in bands) - max(y - half for y, half in bands)
    return across > TOLERANCE and down > TOLERANCE


def _charts(slide: Any) -> list[Any]:
    """A chart's words belong to no frame of ours: PowerPoint places them itself."""
    return [shape for shape in slide.shapes if getattr(shape, "has_chart", False) and shape.has_chart]


def frames_of(shapes: Any) -> Iterator[Frame]:
    """Every text of a slide: text boxes and placeholders, those in groups, the cells of tables."""
    for shape in shapes:
        if shape.shape_type == 6:
            yield from frames_of(shape.shapes)
        elif getattr(shape, "has_table", False) and shape.has_table:
            yield from _cells(shape)
        elif shape.has_text_frame and shape.text_frame.text.strip():
            yield Frame(plain(shape.text_frame.text), _rect(shape.left, shape.top, shape.width, shape.height))


def _cells(shape: Any) -> Iterator[Frame]:
    top = shape.top
    for row in shape.table.rows:
        left = shape.left
        for cell, column in zip(row.cells, shape.table.columns, strict=True):
            width = column.width - cell.margin_left - cell.margin_right
            if cell.text.strip():
                yield Frame(plain(cell.text), _rect(left + cell.margin_left, top, width, row.height))
            left += column.width
        top += row.height


def _rect(*emu: int) -> Rect:
    return Rect(*(value / EMU for value in emu))


def _over(word: Word, frames: Sequence[Frame]) -> str:
    """What a word is over, or nothing."""
    text, left, top, right, bottom = word
    x, y, half = (left + right) / 2, (top + bottom) / 2, MIDDLE * (bottom - top)
    own = [f for f in frames if plain(text) in f.text]
    if not own:
        return ""
    frame = min(own, key=lambda f: f.distance(x, y)).rect
    shown = right - (BLANK * (bottom - top) if text.endswith(HALF_BLANK) else 0.0)
    sides = {
        "left": frame.x - left, "right": shown - frame.right, "top": frame.y - (y - half),
        "bottom": (y + half) - frame.bottom,
    }  # fmt: skip
    return ", ".join(f"{text}: {over:.1f} pt over its {side}" for side, over in sides.items() if over > TOLERANCE)
