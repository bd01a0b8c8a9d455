"""How far apart the texts of a list stand where there is room, so that one more line still finds some."""

from __future__ import annotations

from collections.abc import Sequence

from builder.layout.slides.boxes import SetText


def list_air(height: float, air: float, texts: Sequence[SetText], above: Sequence[float], most: float) -> float:
    """Points by which each text stands further from the one over it, at most `most`.

    `height` is that of their box, `air` what it keeps free at its top and bottom, `above` the gaps there are. Half of
    the air is enough for an item that is put in by hand in PowerPoint: it stays in the box then.
    """
    stack = sum(text.height for text in texts) + sum(above)
    usual = (height - 2 * air - stack) / (len(texts) + 1)
    further = texts[-1].style.leading + above[-1]
    after = (height - air - stack - further) / len(texts)
    return min(most, max(0.0, min(usual, after)))
