"""The largest style of a range at which paragraphs fit a frame."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from builder.geometry import Size
from builder.theme.style import TextStyle
from builder.typeset.engine import Typesetter
from builder.typeset.model import Breaking, Overset, SetParagraph, StyledRun
from builder.typeset.overset import amount, unit_of

TOLERANCE = 0.01


class Fit(Struct, frozen=True):
    """Paragraphs in the style that was found; `height` in points; `overset` when even the last step is too large."""

    style: TextStyle
    paragraphs: tuple[SetParagraph, ...]
    height: float
    overset: Overset | None


def fit(
    ts: Typesetter,
    paragraphs: Sequence[Sequence[StyledRun]],
    frame: Size,
    steps: Sequence[TextStyle],
    *,
    gap: float = 0,
    breaking: Breaking = Breaking.FLOW,
    max_lines: int | None = None,
) -> Fit:
    """Try `steps` from the first (largest) on; `gap` is the space between paragraphs, `max_lines` holds for each."""
    if not steps:
        raise ValueError("fit needs at least one style")
    task = _Task(ts, paragraphs, frame, gap, breaking, max_lines)
    for style in steps[:-1]:
        if task.least_height(style) > frame.height + TOLERANCE:
            continue
        found = task.set(style)
        if found.overset is None:
            return found
    found = task.set(steps[-1])
    return found if found.overset is None else task.set(steps[-1], fewest=True)


class _Task(Struct, frozen=True):
    """What is to be fitted."""

    ts: Typesetter
    paragraphs: Sequence[Sequence[StyledRun]]
    frame: Size
    gap: float
    breaking: Breaking
    max_lines: int | None

    def least_height(self, style: TextStyle) -> float:
        """The height in points with as few lines as there can be; needs no breaking as a whole."""
        lines = sum(self.ts.count_lines(p, style, self.frame.width) for p in self.paragraphs)
        return lines * style.leading + self.gap * max(0, len(self.paragraphs) - 1)

    def set(self, style: TextStyle, *, fewest: bool = False) -> Fit:
        """Set in one style; `fewest` gives up the line more that a heading takes to keep its words whole."""
        found = tuple(
            self.ts.set(p, style, self.frame.width, self.breaking, self._most(p, style, fewest))
            for p in self.paragraphs
        )
        height = sum(p.height for p in found) + self.gap * max(0, len(found) - 1)
        overset = next((p.overset for p in found if p.overset), None)
        return Fit(style, found, height, overset or _too_high(self.ts, found, height - self.frame.height))

    def _most(self, paragraph: Sequence[StyledRun], style: TextStyle, fewest: bool) -> int | None:
        if not fewest or self.max_lines is not None:
            return self.max_lines
        return self.ts.count_lines(paragraph, style, self.frame.width)


def _too_high(ts: Typesetter, found: tuple[SetParagraph, ...], over: float) -> Overset | None:
    """What stands below the frame's foot."""
    if over <= TOLERANCE:
        return None
    lines = [line for p in found for line in p.lines]
    leading = found[-1].style.leading
    count = min(len(lines), max(1, -int(-(over - TOLERANCE) // leading)))
    unit = unit_of(ts.language)
    return Overset(count, over, sum(amount(line.text, unit) for line in lines[-count:]), unit)
