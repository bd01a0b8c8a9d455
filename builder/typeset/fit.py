"""The largest style of a range at which paragraphs fit a frame."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from builder.geometry import Size
from builder.theme.style import TextStyle
from builder.typeset.engine import Typesetter
from builder.typeset.model import Breaking, Overset, SetParagraph, StyledRun
from builder.typeset.overset import amount, unit_of

TOLERANCE = 0.01


@dataclass(frozen=True, slots=True)
class Fit:
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
    for style in steps:
        if _height(ts, paragraphs, frame, style, gap) > frame.height + TOLERANCE and style is not steps[-1]:
            continue
        found = tuple(ts.set(p, style, frame.width, breaking, max_lines) for p in paragraphs)
        height = sum(p.height for p in found) + gap * max(0, len(found) - 1)
        overset = next((p.overset for p in found if p.overset), None)
        overset = overset or _too_high(ts, found, height - frame.height)
        if overset is None:
            break
    return Fit(style, found, height, overset)


def _height(
    ts: Typesetter, paragraphs: Sequence[Sequence[StyledRun]], frame: Size, style: TextStyle, gap: float
) -> float:
    lines = sum(ts.count_lines(p, style, frame.width) for p in paragraphs)
    return lines * style.leading + gap * max(0, len(paragraphs) - 1)


def _too_high(ts: Typesetter, found: tuple[SetParagraph, ...], over: float) -> Overset | None:
    """What stands below the frame's foot."""
    if over <= TOLERANCE:
        return None
    lines = [line for p in found for line in p.lines]
    leading = found[-1].style.leading
    count = min(len(lines), max(1, -int(-(over - TOLERANCE) // leading)))
    unit = unit_of(ts.language)
    return Overset(count, over, sum(amount(line.text, unit) for line in lines[-count:]), unit)
