"""Typed ASCII punctuation in Chinese: a warning with the right mark (GB/T 15834). Straight quotes are set by rule."""

from __future__ import annotations

import re
from collections.abc import Iterator

from builder.diagnostics import Report, Span, say
from builder.typeset.coverage import place_in

_HAN = r"一-鿿㐀-䶿々〇"
_STOPS = {",": "，", ".": "。", ";": "；", ":": "：", "?": "？", "!": "！"}
_DASHES = {"--": "——", "---": "——", "...": "……", "......": "……"}
_LONG = re.compile(rf"(?<=[{_HAN}，。”》）])(?:-{{2,3}}|\.{{3}}(?:\.{{3}})?)")
_ALIKE = re.compile(
    rf"(?<=[{_HAN}，。”》）])(?:[―─–]{{1,3}}|(?<!…)…(?!…))(?=[{_HAN}“‘《（，。！？]|$)|[―─–]{{1,3}}(?=[“《])"
)
"""What looks like —— or …… and is not: a bar, a line of a table, an English dash, half an ellipsis."""
_STOP = re.compile(rf"(?<=[{_HAN}”》）])[,.;:?!](?=\s*(?:[{_HAN}“《（]|$))")
_BRACKETS = re.compile(rf"\([^()]*\)(?=\s*[{_HAN}，。；：！？])|(?<=[{_HAN}])\s?\([^()]*\)")


def ascii_punctuation(text: str, span: Span, report: Report) -> None:
    """Report ASCII marks that stand where Chinese wants its own (`ascii-punctuation`, a warning each)."""
    for start, end, right in sorted(_wrong_marks(text)):
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


def _wrong_marks(text: str) -> Iterator[tuple[int, int, str]]:
    for match in _LONG.finditer(text):
        yield match.start(), match.end(), _DASHES[match[0]]
    for match in _ALIKE.finditer(text):
        yield match.start(), match.end(), "……" if match[0] == "…" else "——"
    for match in _STOP.finditer(text):
        if text[match.start() - 1 : match.start() + 2] != "...":
            yield match.start(), match.end(), _STOPS[match[0]]
    for match in _BRACKETS.finditer(text):
        first = match.start() + match[0].index("(")
        yield first, first + 1, "（"
        yield match.end() - 1, match.end(), "）"


def _around(text: str, start: int, end: int) -> str:
    return text[max(0, start - 4) : end + 4].strip()
