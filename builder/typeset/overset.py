"""By how much a text misses its room: in lines, points, and characters or words to cut."""

from __future__ import annotations

from collections.abc import Sequence

from builder.outline.yaml.cleaned_characters import undivided
from builder.theme.style import TextStyle
from builder.typeset.break_places import Prepared
from builder.typeset.model import Overset
from builder.typeset.paragraph_breaks import EPSILON, spans
from builder.words.languages import Language, locale_of


def too_wide(p: Prepared, places: Sequence[int], style: TextStyle, limit: float) -> Overset | None:
    """The widest unbreakable word over the measure of `limit` em, if there is one."""
    worst, word = EPSILON, ""
    for i, j in spans(places):
        over = p.tight_end[j] - p.tight_start[i] - limit
        if over > worst:
            worst, word = over, undivided(p.text[p.offset[i] : p.offset[j]]).strip()
    if not word:
        return None
    unit = "characters"
    return Overset(0, worst * style.size, max(1, round(worst * len(word) / (worst + limit))), unit, word)


def too_many_lines(
    p: Prepared, places: Sequence[int], style: TextStyle, max_lines: int, language: Language
) -> Overset | None:
    """The lines over `max_lines`, when a paragraph set the plain way has more."""
    over = len(places) - max_lines
    if over <= 0:
        return None
    start = p.offset[places[max_lines - 1]] if max_lines else 0
    unit = unit_of(language)
    return Overset(over, over * style.leading, amount(p.text[start:], unit), unit)


def unit_of(language: Language) -> str:
    """What a language is cut by."""
    return locale_of(language).counted


def amount(text: str, unit: str) -> int:
    """Characters (spaces apart) or words in a text."""
    return len(text.split()) if unit == "words" else sum(not c.isspace() for c in text)
