"""Words of ours and facts of the outline on a slide, in each language of the slides."""

from __future__ import annotations

from collections.abc import Callable

from builder.diagnostics import Span
from builder.layout.slides.context import Context
from builder.outline.text.telephone import PhoneNumber
from builder.outline.text.text import Text, Words
from builder.replace import replace
from builder.typeset.pair import second_of
from builder.words.languages import Language


def both_words(context: Context, said: Callable[[Language], str], span: Span | None = None) -> Text:
    """What `said` gives for the edition's language, with what it gives for the second, if slides have two."""
    first = context.words(said(context.language), span)
    second = second_of(context.typesetter) if context.both else None
    other = said(second) if second else first.plain
    if second is None or other == first.plain:
        return first
    return replace(first, second=Text(((Words(other),),), second, first.span))


def plain_in(text: Text, language: Language) -> str:
    """A text's words in one of its languages; in its own where it has no other."""
    return text.second.plain if text.second is not None and text.second.language == language else text.plain


def phone_words(context: Context, phone: str, span: Span) -> Text:
    """A telephone number as readers of each language of the slides dial it."""
    second = phone.second if isinstance(phone, PhoneNumber) else None
    return both_words(context, lambda language: second if second and language != context.language else phone, span)
