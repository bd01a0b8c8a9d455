"""Air between marks and between scripts: what is squeezed, what is folded, where a Han–Latin gap goes."""

from __future__ import annotations

from builder.typeset.rules import rules
from builder.typeset.script import HAN, LATIN, MARK, SPACE, SUPERSCRIPT, codes_of


def folded_spaces(text: str, superscript: list[bool], language: str) -> set[int]:
    """Offsets of typed spaces that are not set: beside the air between scripts, or that of a Chinese mark."""
    return gaps_and_folds(text, codes_of(text, superscript, language), language)[1]


def gaps_and_folds(text: str, codes: str, language: str) -> tuple[set[int], set[int]]:
    """Offsets before which a Han–Latin gap goes, and offsets of typed spaces that are not set."""
    gaps: set[int] = set()
    folds: set[int] = set()
    before, spaces = -1, []
    for i, code in enumerate(codes):
        if code == SPACE:
            spaces.append(i)
            continue
        if code == SUPERSCRIPT:
            continue
        if before >= 0 and code != codes[before] and _is_border(text, codes, before, i):
            gaps.add(i)
            folds.update(spaces)
        elif spaces and _beside_mark(text, codes, before, i, language):
            folds.update(spaces)
        if spaces:
            folds.update(s for s in spaces[1:] if s - 1 in spaces)
            spaces = []
        before = i
    return gaps, folds


def squeezed(text: str, codes: str) -> set[int]:
    """Offsets of full-width marks set half width because another mark stands beside their air (clreq 3.1.6)."""
    table = rules()
    out: set[int] = set()
    for i in range(1, len(text)):
        if codes[i] != MARK:
            continue
        if text[i] in table.opening and codes[i - 1] in (MARK, SPACE):
            _squeeze_before_opening(text, codes, i, out)
        elif codes[i - 1] == MARK and _gives_way(text[i - 1], text[i]):
            out.add(i - 1)
    return out


def _gives_way(mark: str, after: str) -> bool:
    """Whether a mark loses its air to the closing mark after it; ？！ stay apart from one another."""
    table = rules()
    if mark in table.closing:
        return after in table.closing or after in table.stopping
    return mark in table.stopping and after in table.closing


def _squeeze_before_opening(text: str, codes: str, i: int, out: set[int]) -> None:
    """Closing before opening: the first gives way; opening after opening, or after a typed space: this one."""
    if text[i - 1] in rules().closing:
        out.add(i - 1)
    elif text[i - 1] in rules().opening or codes[i - 1] == SPACE:
        out.add(i)


def _is_border(text: str, codes: str, before: int, after: int) -> bool:
    table = rules()
    if codes[before] == HAN and codes[after] == LATIN:
        return text[after].isalnum() or text[after] in table.signs_before
    if codes[before] == LATIN and codes[after] == HAN:
        return text[before].isalnum() or text[before] in table.signs_after
    return False


def _beside_mark(text: str, codes: str, before: int, after: int, language: str) -> bool:
    """A Chinese mark brings its own air; in English a shared mark does so only by its Chinese form."""
    marks = [i for i in (before, after) if i >= 0 and codes[i] == MARK]
    return any(language.startswith("zh") or text[i] not in rules().neutral for i in marks)
