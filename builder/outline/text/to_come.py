"""A picture that is not there yet, in words: for those who read its caption, and for those who cannot see its frame."""

from __future__ import annotations

from builder.outline.model.blocks import Card, Figure, Person
from builder.outline.schema.to_come import NO_PICTURE
from builder.outline.text.text import Language, Text, Words
from builder.replace import replace
from builder.words.own import own_words

Shown = Figure[Text] | Card[Text] | Person[Text]


def with_words_to_come(shown: Shown, language: Language) -> Shown:
    """What has a picture, with words where it is to come; a figure says so in its caption, where the author gave none.

    What the picture will show, if the author has said it, follows in the words for the blind.
    """
    if not _is_to_come(shown):
        return shown
    said = Text(((Words(own_words(language).blocks.picture_to_come),),), language, shown.span)
    known: Text | None = shown.alt
    alt = said if known is None else replace(known, paragraphs=(*said.paragraphs, *known.paragraphs))
    if isinstance(shown, Figure):
        return replace(shown, caption=shown.caption or said, alt=alt)
    return replace(shown, alt=alt)


def _is_to_come(shown: Shown) -> bool:
    if isinstance(shown, Figure):
        return shown.image.plain == NO_PICTURE
    return shown.photo is not None and shown.photo.name == NO_PICTURE
