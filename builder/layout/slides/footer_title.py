"""The short title in the footer of a slide, in both languages where the slides have two."""

from __future__ import annotations

from builder.diagnostics import say
from builder.layout.slides.boxes import Slot, will_fit
from builder.layout.slides.context import Context, recolored
from builder.outline.model.language_pairs import in_one_line, untwinned
from builder.outline.text.text import Text
from builder.theme.style import TextStyle
from builder.typeset.pair import second_of
from builder.words.languages import locale_of

SHORT_WIDTH = 270.0
"""The room for it, in points."""


def footer_title(context: Context, room: float) -> Text:
    """The short title in each language of the slides, in the first alone where one line has no room for both."""
    title = context.edition.short_title.unstressed
    text = in_one_line(title)
    return text if will_fit(context, Slot(text, room, 1), context.steps("footer")[-1]) else untwinned(title)


def footer_steps(context: Context, color: str = "") -> tuple[TextStyle, ...]:
    """The sizes of a line of the footer, largest first, in another colour role than its own if wanted."""
    steps = context.steps("footer")
    return recolored(steps, color) if color else steps


def tell_short_title(context: Context) -> None:
    """That the footer of slides in two languages has room for one, once for the whole talk."""
    second, text = second_of(context.typesetter), context.edition.short_title.unstressed
    if second is None or text.second is None or footer_title(context, SHORT_WIDTH) != untwinned(text):
        return
    message = say(
        "expected room for the short title in two languages in the footer, found none for {language}",
        language=locale_of(second).name,
    )
    hint = say("give the outline a `short_title` of a few words in each language")
    context.report.warning("no-room-for-second", text.span, message, hint)
