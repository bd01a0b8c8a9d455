"""Which characters are Chinese and which Latin; to whom quotes, dashes and dots belong."""

from __future__ import annotations

import unicodedata
from functools import cache

from builder.typeset.rules import line_class, rules
from builder.words.languages import Language, locale_of

HAN, MARK, LATIN, NEUTRAL, SPACE, SUPERSCRIPT, JOINED = "H", "M", "L", "N", " ", "S", "J"
"""Codes of characters: Han letter, Chinese mark, Latin, shared, space, citation mark, combining."""
_PAIRS = {"”": "“", "’": "‘"}


@cache
def code_of(char: str) -> str:
    """The code of a character by itself."""
    if char.isspace():
        return MARK if char == "　" else SPACE
    if line_class(char, False) == "CM":
        return JOINED
    if char in rules().neutral:
        return NEUTRAL
    if unicodedata.east_asian_width(char) in "WF":
        return HAN if unicodedata.category(char)[0] in "LN" else MARK
    return LATIN


def codes_of(text: str, superscript: list[bool], language: Language) -> str:
    """One code a character, shared marks settled: they go with a Han character or Chinese mark beside them."""
    codes = list(map(code_of, text))
    if True in superscript:
        codes = [SUPERSCRIPT if mark else code for code, mark in zip(codes, superscript, strict=True)]
    if JOINED in codes:
        _take_after_base(codes)
    if NEUTRAL in codes:
        _settle_shared(text, codes, language)
    return "".join(codes)


def _take_after_base(codes: list[str]) -> None:
    """Combining characters are what they stand on."""
    for i, code in enumerate(codes):
        if code == JOINED:
            codes[i] = codes[i - 1] if i else LATIN


def _settle_shared(text: str, codes: list[str], language: Language) -> None:
    stretches = _neutral_stretches(text, codes)
    for start, end in stretches:
        if _beside_chinese(codes, start, end) or _chinese_by_form(text, codes, start, end, language):
            codes[start:end] = [MARK] * (end - start)
    _agree_quotes(text, codes, stretches)
    for start, end in stretches:
        codes[start:end] = [LATIN if c == NEUTRAL else c for c in codes[start:end]]


def _neutral_stretches(text: str, codes: list[str]) -> list[tuple[int, int]]:
    """Runs of one and the same shared mark: a quote, or —— and …… as wholes."""
    out: list[tuple[int, int]] = []
    for i, code in enumerate(codes):
        if code != NEUTRAL:
            continue
        if out and out[-1][1] == i and text[out[-1][0]] == text[i]:
            out[-1] = (out[-1][0], i + 1)
        else:
            out.append((i, i + 1))
    return out


def _beside_chinese(codes: list[str], start: int, end: int) -> bool:
    before = next((c for c in reversed(codes[:start][-3:]) if c != SUPERSCRIPT), SPACE)
    after = next((c for c in codes[end : end + 3] if c != SUPERSCRIPT), SPACE)
    return before in "HM" or after in "HM"


def _chinese_by_form(text: str, codes: list[str], start: int, end: int, language: Language) -> bool:
    """In a Chinese text a doubled dash or ellipsis is Chinese whatever stands beside it."""
    return locale_of(language).han and end - start == 2 and text[start] in "—…"


def _agree_quotes(text: str, codes: list[str], stretches: list[tuple[int, int]]) -> None:
    """The two quotes of a pair are of one kind."""
    open_at: list[int] = []
    for start, _end in stretches:
        char = text[start]
        if char in "“‘":
            open_at.append(start)
        elif char in _PAIRS and not _apostrophe(text, start) and open_at and text[open_at[-1]] == _PAIRS[char]:
            first = open_at.pop()
            if MARK in (codes[first], codes[start]):
                codes[first] = codes[start] = MARK


def _apostrophe(text: str, at: int) -> bool:
    return text[at] == "’" and text[at - 1 : at].isalpha() and text[at + 1 : at + 2].isalpha()
