"""Whether the fonts have a drawing for every character, asked of a whole edition before layout."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from functools import cache

from builder.diagnostics import Message, Report, Span, say
from builder.outline.yaml.cleaned_characters import SOFT_HYPHEN
from builder.typeset.fallback import language_choices
from builder.typeset.fonts import Latin, has_glyph, latin_face
from builder.typeset.rules import is_invisible
from builder.words.languages import Language

MOST = 200
"""Characters that are told; a text with more is in a script that the fonts lack, and each would have its own page."""
_WEIGHT = 400
"""All weights of a family cover the same characters."""


def missing_glyphs(text: str, language: Language, latin: Latin) -> tuple[str, ...]:
    """The characters of `text` that no face at hand can draw, each once, in order."""
    drawn = _drawn(language, latin)
    if drawn.issuperset(text):
        return ()
    faces = language_choices(latin_face(latin, language, _WEIGHT), language)
    missing = []
    for char in dict.fromkeys(text):
        if char in drawn:
            continue
        if char.isspace() or char == SOFT_HYPHEN or is_invisible(char) or any(has_glyph(f, char) for f in faces):
            drawn.add(char)
        else:
            missing.append(char)
    return tuple(missing)


@cache
def _drawn(language: Language, latin: Latin) -> set[str]:
    """The characters that were found to have a drawing, or to need none: few new ones come with an edit."""
    return set()


def check_coverage(texts: Iterable[tuple[str, Span]], language: Language, latin: Latin, report: Report) -> None:
    """Report each character that cannot be drawn (`missing-glyph`): its name, its code point and its place."""
    located = list(texts)
    missing = set(missing_glyphs("".join(text for text, _ in located), language, latin)[:MOST])
    for text, span in located if missing else ():
        for char in (c for c in dict.fromkeys(text) if c in missing):
            report.error(
                "missing-glyph",
                place_in(text, span, text.index(char)),
                say(
                    "expected characters the fonts can draw, found “{char}” ({name})",
                    char=char,
                    name=describe(char),
                ),
                _instead(char),
            )


def _instead(char: str) -> Message:
    """What to write in its place: signs of Word's symbol typefaces have no meaning but in these."""
    if unicodedata.category(char) == "Co":
        return say("It comes from a symbol typeface of Word: type the sign itself, such as • or →, or make a list.")
    return say("Write it in words, or with a character from the Noto Sans CJK fonts.")


def describe(char: str) -> str:
    """Code point and Unicode name, as `U+1F600 GRINNING FACE`; of a character without a name the code point alone."""
    return f"U+{ord(char):04X} {unicodedata.name(char, '')}".rstrip()


def place_in(text: str, span: Span, offset: int) -> Span:
    """The span of one character, where the text stands in its file as it is; else the span of the text."""
    if span.length != len(text):
        return span
    return Span(span.file, span.line, span.column + offset)
