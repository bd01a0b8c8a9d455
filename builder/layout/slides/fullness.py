"""How many words a slide holds, and the warning where they are more than a room can read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from builder.diagnostics import say
from builder.layout.slides.context import Context, SlideBody
from builder.page.items import GroupItem, Item, TextItem

UNITS = {"characters": say("Han characters"), "words": say("words")}
FROM_THE_BACK = 22.0
"""Points: letters on a slide that are read from the last row."""


def tell_when_full(context: Context, body: SlideBody, *, in_parts: bool) -> None:
    """`slide-too-full`; of words in parts, in large letters, found one part at a time, a slide may hold more."""
    parted = in_parts and smallest(body.items) >= FROM_THE_BACK
    words = " ".join(_words_of(body.items))
    pace, unit = context.locale.pace, UNITS[context.locale.counted]
    most = pace.most_in_parts if parted else pace.most_on_slide
    found = context.locale.count(words)
    if found > most:
        context.report.warning(
            "slide-too-full",
            context.span,
            say(
                "slide {slide} in {language}: expected at most {most} {unit}, found {found}",
                slide=context.slide,
                language=context.locale.name,
                most=most,
                unit=unit,
                found=found,
            ),
            say("say the rest in the notes, or make two blocks"),
        )


def smallest(items: Sequence[Item]) -> float:
    """The size of the smallest letters among some items, in points; large without any."""
    inner = (smallest(item.items) for item in items if isinstance(item, GroupItem))
    own = (p.set.style.size for item in items if isinstance(item, TextItem) for p in item.paragraphs)
    return min((*inner, *own), default=FROM_THE_BACK)


def _words_of(items: Sequence[Item]) -> Iterator[str]:
    for item in items:
        if isinstance(item, GroupItem):
            yield from _words_of(item.items)
        elif isinstance(item, TextItem):
            yield from (p.set.text for p in item.paragraphs)
