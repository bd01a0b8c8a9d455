"""Text boxes that PowerPoint fills line by line: drawn in to a width at which it breaks them well."""

from __future__ import annotations

from collections.abc import Sequence

from builder.layout.slides.set_texts import SetText
from builder.replace import replace
from builder.typeset.engine import Typesetter
from builder.typeset.model import Breaking, SetParagraph

NARROWEST = 0.55
"""A text box is drawn in to no less of its place."""
WIDTH_COST = 0.5
"""What each step of drawing in costs, so that nothing is drawn in for nothing."""
NEARLY = (0.985, 1.0, 1.02)
"""How wide a program's letters may be against ours for its lines to count as ours."""
SLACK_LEFT = 0.95
"""The share of a measure that lines of ours take at most."""


def filling_width(texts: Sequence[SetText], width: float, indents: Sequence[float] = ()) -> tuple[float, list[SetText]]:
    """A width for a text box, at most `width`, at which a program that fills each line breaks the texts best.

    The texts come set to it, in as many lines as before. `indents` is how far each stands from the box's left.
    """
    placed = list(zip(texts, indents or (0.0,) * len(texts), strict=True))
    aligns = {text.style.align for text in texts}
    if not any(_may_gain(text) for text in texts) or len(aligns) > 1 or "right" in aligns:
        return width, list(texts)
    widths = _candidates(placed, width)
    costs = [WIDTH_COST * i for i in range(len(widths))]
    for text, indent in placed:
        costs = [a + b for a, b in zip(costs, _costs(text, [w - indent for w in widths]), strict=True)]
    best = widths[costs.index(min(costs))]
    return best, [text if best == width else _reset(text, best - indent) for text, indent in placed]


def _may_gain(text: SetText) -> bool:
    """Whether PowerPoint breaks its lines, and has any to break."""
    return text.typesetter is not None and not text.hard and text.lines > len(text.paragraphs)


def _candidates(placed: Sequence[tuple[SetText, float]], width: float) -> list[float]:
    """Widths from the whole one down, as long as the lines that stay as they are have room."""
    least = max(NARROWEST * width, *(indent + _needs(text) for text, indent in placed))
    step = max(min(text.style.size for text, _ in placed) / 4, width / 60)
    return [width - i * step for i in range(1 + max(0, int((width - least) / step)))]


def _needs(text: SetText) -> float:
    """The least width for the lines that stay as they are."""
    kept = [p.width for p in text.paragraphs if p.breaking is Breaking.BALANCED or text.typesetter is None]
    return max(kept, default=0.0) / SLACK_LEFT


def _costs(text: SetText, widths: Sequence[float]) -> list[float]:
    """What PowerPoint's breaks of it cost at each width; nothing where its line ends are ours."""
    costs = [0.0] * len(widths)
    if text.typesetter is None or text.hard:
        return costs
    for p in text.paragraphs:
        found = text.typesetter.filling_costs(p.runs, p.style, widths, len(p.lines))
        costs = [a + b for a, b in zip(costs, found, strict=True)]
    return costs


def _reset(text: SetText, width: float) -> SetText:
    """A flowing text set as PowerPoint will set it; balanced lines stay as they are."""
    paragraphs = [
        _filled(text.typesetter, p, width)
        if text.typesetter and p.breaking is Breaking.FLOW and not p.overset
        else replace(p, measure=min(p.measure, width))
        for p in text.paragraphs
    ]
    return replace(text, paragraphs=tuple(paragraphs))


def _filled(typesetter: Typesetter, p: SetParagraph, width: float) -> SetParagraph:
    """Its lines as filled, while they are as many as were planned for; else as we break them."""
    done = typesetter.fill(p.runs, p.style, width)
    return done if len(done.lines) == len(p.lines) else typesetter.set(p.runs, p.style, width)


def freed(width: float, texts: Sequence[SetText], indents: Sequence[float] = ()) -> tuple[float, list[SetText]]:
    """Texts without kept line ends where a program that fills each line ends it there by itself; and the box's width.

    Whoever changes a word in PowerPoint then has lines that follow. The widest box is taken at which all that yield
    do so; where there is none, those are freed that do in the whole of it.
    """
    placed = list(zip(texts, indents or (0.0,) * len(texts), strict=True))
    if not any(text.yields for text in texts) or any(text.style.align != "left" for text in texts):
        return width, list(texts)
    alike = (w for w in _candidates(placed, width) if all(_ends_alike(text, w - indent) for text, indent in placed))
    best = next(alike, width)
    return best, [_freed(text, best - indent) if _ends_alike(text, best - indent) else text for text, indent in placed]


def _ends_alike(text: SetText, width: float) -> bool:
    """Whether such a program ends each line where we do, in letters a little narrower or wider too, and makes no more
    lines of much wider ones."""
    if not text.yields or text.typesetter is None:
        return True
    setter, several = text.typesetter, [p for p in text.paragraphs if len(p.lines) > 1]
    return all(
        _starts(setter.fill(p.runs, p.style, width / wide)) == _starts(p) for p in several for wide in NEARLY
    ) and all(setter.count_lines(p.runs, p.style, width) <= len(p.lines) for p in several)


def _freed(text: SetText, width: float) -> SetText:
    if not text.yields:
        return text
    narrowed = tuple(replace(p, measure=min(p.measure, width)) for p in text.paragraphs)
    return replace(text, paragraphs=narrowed, hard=False)


def _starts(p: SetParagraph) -> list[int]:
    return [line.start for line in p.lines]
