"""How many words a slide holds, and the warning where they are more than a room can read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from builder.diagnostics import Message, say, say_count
from builder.layout.slides.context import Context, SlideBody
from builder.page.every_item import every_item
from builder.page.items import Item, TextItem
from builder.words.languages import Locale

FROM_THE_BACK = 22.0
"""Points: letters on a slide that are read from the last row."""


def tell_when_full(context: Context, body: SlideBody, *, in_parts: bool) -> None:
    """`slide-too-full`; of words in parts, in large letters, found one part at a time, a slide may hold more."""
    size = smallest(body.items) if in_parts else 0.0
    words = " ".join(_words_of(body.items))
    pace = context.locale.pace
    most = pace.most_in_parts if size >= FROM_THE_BACK else pace.most_on_slide
    found = context.locale.count(words)
    if found > most:
        values = {"slide": context.slide, "language": context.locale.name, "found": found,
                  "most": _counted(most, context.locale)}  # fmt: skip
        if not size:
            message = say("slide {slide} in {language}: expected at most {most}, found {found}", **values)
        elif size >= FROM_THE_BACK:
            message = say(
                "slide {slide} in {language}: expected at most {most} in letters of {size:g} points, found "
                "{found}",
                size=size, **values,
            )  # fmt: skip
        else:
            message = say(
                "slide {slide} in {language}: expected at most {most} in letters of {size:g} points (from "
                "{least:g} points on it may be {larger}), found {found}",
                size=size, least=FROM_THE_BACK, larger=pace.most_in_parts, **values,
            )  # fmt: skip
        context.report.warning(
            "slide-too-full", context.span, message, say("say the rest in the notes, or make two blocks")
        )


def _counted(most: int, locale: Locale) -> Message:
    """So many, as the language is counted."""
    if locale.han:
        return say_count("{count} Han character", "{count} Han characters", count=most)
    return say_count("{count} word", "{count} words", count=most)


def smallest(items: Sequence[Item]) -> float:
    """The size of the smallest letters among some items, in points; large without any."""
    sizes = (p.set.style.size for item in every_item(items) if isinstance(item, TextItem) for p in item.paragraphs)
    return min(sizes, default=FROM_THE_BACK)


def _words_of(items: Sequence[Item]) -> Iterator[str]:
    for item in every_item(items):
        if isinstance(item, TextItem):
            yield from (p.set.text for p in item.paragraphs)
