"""What a slide says in a second language: smaller, under each text, within the room that the text has."""

from __future__ import annotations

from collections.abc import Sequence

from builder.outline.text.text import Text
from builder.replace import replace
from builder.theme.style import TextStyle
from builder.typeset.engine import Typesetter
from builder.typeset.model import Overset, SetParagraph
from builder.typeset.text_runs import one_run
from builder.words.languages import locale_of

SHARE = 0.7
"""Its size, in sizes of the text above it."""
LEAST = 18.0
"""Nothing is set smaller; what is small itself has the second language in its own size."""


def second_paragraphs(
    typesetter: Typesetter, text: Text, above: Sequence[SetParagraph], most: int | None
) -> tuple[SetParagraph, ...]:
    """The text of the second language as a paragraph as wide as those `above` it.

    It is overset where all of them together are higher than `most` lines of the first.
    """
    style, width, breaking = above[0].style, above[0].measure, above[0].breaking
    runs = tuple(replace(run, second=text.language) for run in one_run(text))
    done = typesetter.set(runs, second_style(style), width, breaking)
    if most is None or done.overset:
        return (done,)
    over = sum(p.height for p in above) + done.height - most * style.leading
    if over <= 0.5:
        return (done,)
    locale = locale_of(text.language)
    lines = -int(-over // done.style.leading)
    amount = max(1, round(locale.count(text.plain) * min(1.0, lines / len(done.lines))))
    return (replace(done, overset=Overset(lines=lines, points=over, amount=amount, unit=locale.counted)),)


def second_style(style: TextStyle) -> TextStyle:
    """The style of the second language under a text in `style`: smaller as far as it may be, and not bold."""
    size = round(min(max(SHARE * style.size, LEAST), style.size), 1)
    leading = round(style.leading * size / style.size, 1)
    return replace(style, size=size, leading=leading, weight=400)
