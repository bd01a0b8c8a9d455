"""Texts that an edition takes from another language: the same runs, in its own characters."""

from __future__ import annotations

from collections.abc import Sequence

from builder.outline.text.text import Inline, Language, Text, Words
from builder.replace import replace
from builder.words.traditional import Converter, Piece


def converted(text: Text, to: Converter, language: Language) -> Text:
    """`text` in `language`. A word of two characters counts as one though one of them be bold: paragraphs are converted
    whole, and what came of each run goes back into it.
    """
    paragraphs = tuple(_paragraph(paragraph, to) for paragraph in text.paragraphs)
    return replace(text, paragraphs=paragraphs, language=language, original=text)


def _paragraph(paragraph: tuple[Inline, ...], to: Converter) -> tuple[Inline, ...]:
    words = [inline.text for inline in paragraph if isinstance(inline, Words)]
    made = iter(_shared_out(to.pieces("".join(words)), [len(word) for word in words]))
    return tuple(replace(inline, text=next(made)) if isinstance(inline, Words) else inline for inline in paragraph)


def _shared_out(pieces: Sequence[Piece], lengths: Sequence[int]) -> list[str]:
    """What came of runs of these lengths; a word of another length that lies across two goes to the first."""
    ends = [sum(lengths[: index + 1]) for index in range(len(lengths))]
    made = ["" for _ in lengths]
    run = 0
    for piece in pieces:
        for at, text in _single(piece):
            while at >= ends[run]:
                run += 1
            made[run] += text
    return made


def _single(piece: Piece) -> Sequence[tuple[int, str]]:
    """A piece by its characters, each with its place in the source, where it kept its length; else whole."""
    if len(piece.text) != piece.end - piece.start:
        return [(piece.start, piece.text)]
    return list(enumerate(piece.text, piece.start))
