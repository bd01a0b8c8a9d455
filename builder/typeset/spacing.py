"""Air between marks and between scripts: what is squeezed, what is folded, where a Han–Latin gap goes."""

from __future__ import annotations

import re

from builder.typeset.breaks import is_in_address
from builder.typeset.rules import rules
from builder.typeset.script import HAN, LATIN, MARK, SPACE, SUPERSCRIPT, codes_of
from builder.words.languages import Language, locale_of

_APART = f"[{SPACE}{SUPERSCRIPT}]*"
"""Citation marks and typed spaces part nothing."""
_SPACED = f"{SUPERSCRIPT}*{SPACE}{_APART}"
_MEETING = re.compile(
    f"{HAN}{_APART}(?={LATIN})|{LATIN}{_APART}(?={HAN})"
    f"|{MARK}{_SPACED}(?=[^{SPACE}{SUPERSCRIPT}])|(?:^|[^{SPACE}{SUPERSCRIPT}]){_SPACED}(?={MARK})"
)
"""From a character to the next, where air of our own may take the place of the typed: two scripts, a mark and a space.
"""
_DOUBLED = re.compile(f"(?<={SPACE}){SPACE}")
_MARK_AFTER_AIR = re.compile(f"(?<=[{MARK}{SPACE}]){MARK}")


def folded_spaces(text: str, superscript: list[bool], language: Language) -> set[int]:
    """Offsets of typed spaces that are not set: beside the air between scripts, or that of a Chinese mark."""
    return gaps_and_folds(text, codes_of(text, superscript, language), language)[1]


def gaps_and_folds(text: str, codes: str, language: Language) -> tuple[set[int], set[int]]:
    """Offsets before which a Han–Latin gap goes, and offsets of typed spaces that are not set."""
    gaps: set[int] = set()
    folds = {match.start() for match in _DOUBLED.finditer(codes, 0, len(codes.rstrip(SPACE + SUPERSCRIPT)))}
    for match in _MEETING.finditer(codes):
        before, after = match.start(), match.end()
        # An address is read letter by letter: air in it would be taken for a space.
        border = _is_border(text, codes, before, after) and not is_in_address(text, after)
        if border:
            gaps.add(after)
        if border or _beside_mark(text, codes, before, after, language):
            folds.update(i for i in range(before, after) if codes[i] == SPACE)
    return gaps, folds


def squeezed(text: str, codes: str, language: Language) -> set[int]:
    """Offsets of full-width marks set half width because another mark stands beside their air (clreq 3.1.6).

    Marks that stand in the middle of their square have air on both sides and keep it.
    """
    table = rules()
    kept = table.centred if locale_of(language).centred_marks else frozenset()
    out: set[int] = set()
    for match in _MARK_AFTER_AIR.finditer(codes):
        i = match.start()
        if text[i] in table.opening and codes[i - 1] in (MARK, SPACE):
            _squeeze_before_opening(text, codes, i, kept, out)
        elif codes[i - 1] == MARK and text[i - 1] not in kept and _gives_way(text[i - 1], text[i]):
            out.add(i - 1)
    return out


def _gives_way(mark: str, after: str) -> bool:
    """Whether a mark loses its air to the closing mark after it; ？！ stay apart from one another."""
    table = rules()
    if mark in table.closing:
        return after in table.closing or after in table.stopping
    return mark in table.stopping and after in table.closing


def _squeeze_before_opening(text: str, codes: str, i: int, kept: frozenset[str], out: set[int]) -> None:
    """Closing before opening: the first gives way, if it may; opening after opening, or after a typed space: this."""
    if text[i - 1] in rules().closing - kept:
        out.add(i - 1)
    elif text[i - 1] in rules().opening | kept or codes[i - 1] == SPACE:
        out.add(i)


def _is_border(text: str, codes: str, before: int, after: int) -> bool:
    table = rules()
    if codes[before] == HAN and codes[after] == LATIN:
        return text[after].isalnum() or text[after] in table.signs_before
    if codes[before] == LATIN and codes[after] == HAN:
        return text[before].isalnum() or text[before] in table.signs_after
    return False


def _beside_mark(text: str, codes: str, before: int, after: int, language: Language) -> bool:
    """A Chinese mark brings its own air; in English a shared mark does so only by its Chinese form."""
    marks = [i for i in (before, after) if i >= 0 and codes[i] == MARK]
    return any(locale_of(language).han or text[i] not in rules().neutral for i in marks)
