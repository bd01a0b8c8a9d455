"""Items of a few words are set bold: they are read from the last row, and nothing in them has to stand out.

Long items, and lists in which their author stressed words, stay as they are: in bold letters no word stands out.
"""

from __future__ import annotations

from collections.abc import Sequence

from builder.layout.slides.context import Context
from builder.outline.text.text import Text
from builder.replace import replace
from builder.theme.style import TextStyle
from builder.words.languages import locale_of

MOST_HAN, MOST_LATIN = 24, 56
"""The letters of the longest item of a list that is bold."""


def item_steps(
    context: Context, items: Sequence[Text], beside: Sequence[Sequence[Text]], least: float, most: float
) -> tuple[TextStyle, ...]:
    """The range of a list's items, bold where all are short, here and in the other languages of the document."""
    steps = context.range("card-text", least, most)
    if not all(_is_short(item) for own in (items, *beside) for item in own):
        return steps
    return tuple(replace(style, weight=700) for style in steps)


def _is_short(item: Text) -> bool:
    most = MOST_HAN if locale_of(item.language).han else MOST_LATIN
    return len(item.plain) <= most and item == item.unstressed
