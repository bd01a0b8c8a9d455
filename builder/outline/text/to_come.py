"""A picture that is not there yet, in words: for those who read its caption, and for those who cannot see its frame."""

from __future__ import annotations

from builder.outline.model.blocks import Figure
from builder.outline.schema.to_come import NO_PICTURE
from builder.outline.text.text import Language, Text, Words
from builder.replace import replace
from builder.words.own import own_words


def with_words_to_come(figure: Figure[Text], language: Language) -> Figure[Text]:
    """The figure; one without its picture says so in its caption, where the author gave none."""
    if figure.image.plain != NO_PICTURE:
        return figure
    said = Text(((Words(own_words(language).blocks.picture_to_come),),), language, figure.span)
    return replace(figure, caption=figure.caption or said, alt=said)
