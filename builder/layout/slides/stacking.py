"""Texts under one another in a room: all of them in the largest sizes at which together they fit."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from builder.diagnostics import Message, say
from builder.geometry import Rect
from builder.layout.slides.boxes import SetText, Slot, set_text, stacked
from builder.layout.slides.context import Context
from builder.layout.slides.fit_messages import tell_long, tell_overset
from builder.layout.slides.sizing import LEAST_SHARE, good_break, loss, worst_break
from builder.outline.text.text import Text
from builder.theme.style import TextStyle
from builder.typeset.model import Breaking

SHORTER = say("say it more briefly: it cannot go on over another slide")


class Part(Struct, frozen=True):
    """One text of a stack: its sizes, largest first, its most lines, and what messages call it."""

    text: Text
    steps: tuple[TextStyle, ...]
    lines: int
    noun: Message


def stack_in(context: Context, parts: Sequence[Part], room: Rect, gap: float) -> tuple[SetText, ...]:
    """The texts set to the room's width, `gap` points apart; what fits in no size is told.

    They are somewhat smaller where lines then end at better places; see `sizing`.
    """
    levels = max(len(part.steps) for part in parts)
    found: list[tuple[SetText, ...]] = []
    for level in range(levels):
        done = tuple(_set(context, part, room.width, level, levels) for part in parts)
        height = stacked(done, [gap] * len(done))
        if height <= room.height + 0.5 and all(text.overset is None for text in done):
            if found and _size(done) < LEAST_SHARE * _size(found[0]):
                break
            found.append(done)
            if worst_break(context, done) <= good_break(context):
                break
    if found:
        return min(found, key=lambda texts: loss(worst_break(context, texts), _size(texts) / _size(found[0])))
    _tell(context, parts, done, height - room.height)
    return done


def _size(texts: Sequence[SetText]) -> float:
    return sum(text.style.size for text in texts)


def _set(context: Context, part: Part, width: float, level: int, levels: int) -> SetText:
    """A text at a level of its sizes; all texts of a stack reach their least together."""
    share = level / max(levels - 1, 1)
    style = part.steps[round(share * (len(part.steps) - 1))]
    return set_text(context, Slot(part.text, width, part.lines), style, Breaking.BALANCED)


def _tell(context: Context, parts: Sequence[Part], done: Sequence[SetText], over: float) -> None:
    """Report what has too many lines; where nothing has, the longest text, for all are too high together."""
    for part, text in zip(parts, done, strict=True):
        tell_overset(context, part.noun, [text], SHORTER)
    if over > 0.5 and all(text.overset is None for text in done):
        part, text = max(zip(parts, done, strict=True), key=lambda pair: pair[1].lines)
        tell_long(context, part.noun, text, over / text.style.leading, SHORTER)
