"""Typed ASCII punctuation in Chinese: a warning with the right mark (GB/T 15834)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from builder.diagnostics import Report, Span, say
from builder.typeset.coverage import place_in
from builder.words.languages import Punctuation

_HAN = r"一-鿿㐀-䶿々〇"
_STOPS = {",": "，", ".": "。", ";": "；", ":": "：", "?": "？", "!": "！"}
_DASHES = {"--": "——", "---": "——", "...": "……", "......": "……"}
_LONG = re.compile(rf"(?<=[{_HAN}，。”》）])(?:-{{2,3}}|\.{{3}}(?:\.{{3}})?)")
_STOP = re.compile(rf"(?<=[{_HAN}”》）])[,.;:?!](?=\s*(?:[{_HAN}“《（]|$))")
_BRACKETS = re.compile(rf"\([^()]*\)(?=\s*[{_HAN}，。；：！？])|(?<=[{_HAN}])\s?\([^()]*\)")
_QUOTES = re.compile(r'(?P<mark>["\'])[^"\']*(?P=mark)')


def ascii_punctuation(text: str, span: Span, report: Report, marks: Punctuation) -> None:
    """Report ASCII marks that stand where Chinese wants its own (`ascii-punctuation`, a warning each)."""
    for start, end, right in sorted(_wrong_marks(text, marks)):
        found = text[start:end]
        report.warning(
            "ascii-punctuation",
            place_in(text, span, start),
            say(
                "expected Chinese punctuation between Han characters, found “{found}” in “{around}”",
                found=found,
                around=_around(text, start, end),
            ),
            say("Write {right} for {found}.", right=right, found=found),
        )


def _wrong_marks(text: str, marks: Punctuation) -> Iterator[tuple[int, int, str]]:
    for match in _LONG.finditer(text):
        yield match.start(), match.end(), _DASHES[match[0]]
    for match in _STOP.finditer(text):
        if text[match.start() - 1 : match.start() + 2] != "...":
            yield match.start(), match.end(), _STOPS[match[0]]
    for match in _BRACKETS.finditer(text):
        first = match.start() + match[0].index("(")
        yield first, first + 1, "（"
        yield match.end() - 1, match.end(), "）"
    yield from _wrong_quotes(text, marks)


def _wrong_quotes(text: str, marks: Punctuation) -> Iterator[tuple[int, int, str]]:
    """A pair of straight quotes with a Han character on any of its four sides."""
    for match in _QUOTES.finditer(text):
        first, last = match.start(), match.end() - 1
        sides = text[max(0, first - 1) : first] + match[0][1:2] + match[0][-2:-1] + text[last + 1 : last + 2]
        if re.search(f"[{_HAN}]", sides):
            opening, closing = marks.quotes if match["mark"] == '"' else marks.inner_quotes
            yield first, first + 1, opening
            yield last, last + 1, closing


def _around(text: str, start: int, end: int) -> str:
    return text[max(0, start - 4) : end + 4].strip()
