"""A picture that is not there yet, in words: for those who read its caption, and for those who cannot see its frame."""

from __future__ import annotations

from builder.outline.model.blocks import Figure
from builder.outline.schema.to_come import NO_PICTURE
from builder.outline.text.text import Language, Text, Words
from builder.replace import replace
from builder.words.own import own_words


def with_words_to_come(figure: Figure[Text], language: Language) -> Figure[Text]:
    """The figure; one without its picture says so in its caption, where the author gave none.

    What the picture will show, if the author has said it, follows in the words for the blind.
    """
    if figure.image.plain != NO_PICTURE:
        return figure
    said = Text(((Words(own_words(language).blocks.picture_to_come),),), language, figure.span)
    alt = said if figure.alt is None else replace(figure.alt, paragraphs=(*said.paragraphs, *figure.alt.paragraphs))
    return replace(figure, caption=figure.caption or said, alt=alt)
