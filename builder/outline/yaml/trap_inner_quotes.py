"""Straight quotes inside a text that stands in straight quotes: `zh: "让他"自己做"`, and how to write it instead."""

from __future__ import annotations

import re

from builder.diagnostics import Message, say
from builder.outline.yaml.trap_sheet import Sheet, in_quotes, is_shown, single_quoted

_CURLY = {'"': "“”", "'": "‘’"}
_GENERAL = say(
    "write the quotes inside the text as “ ” or 「」, or put single quotes around the whole text: `'…\"…\"…'`"
)


def inner_quotes_hint(sheet: Sheet, row: int, at: int) -> Message:
    """What to write in place of a text in quotes that begins at a row and column (from 0), with quotes in it.

    The lines are shown where it is clear which of the quotes are meant for readers.
    """
    line, rest = sheet.lines[row].strip(), sheet.lines[row][at:].rstrip()
    lead, words = line[: len(line) - len(rest)], _for_readers(rest)
    if rest[0] == "'" and words and '"' not in words:
        return say("put double quotes around a text with an apostrophe: `{line}`", line=f"{lead}{in_quotes(words)}")
    curly = _in_curly(words, rest[0])
    if not words or not curly or not is_shown(line):
        return _GENERAL
    return say(
        "write the quotes inside the text as “ ” or 「」: `{line}`; or put single quotes around the whole text: "
        "`{other}`",
        line=f'{lead}"{curly}"', other=f"{lead}{single_quoted(words)}",
    )  # fmt: skip


def _for_readers(rest: str) -> str:
    """The text that is meant, with the quotes that readers see; empty where nobody can know.

    `"让他"自己做` begins with words in quotes; in `"让他"自己做"` the first quote begins the text, its partner lacks.
    """
    quote = rest[0]
    if "\\" in rest:
        return ""
    closes, even = rest.endswith(quote), rest.count(quote) % 2 == 0
    if quote == "'":
        return rest[1:-1] if closes else rest[1:]
    if closes and even:
        inside, whole = (_are_pairs(words, quote) for words in (rest[1:-1], rest))
        return "" if inside is whole else rest[1:-1] if inside else rest
    return rest if even else rest[1:] if closes else ""


def _are_pairs(words: str, quote: str) -> bool:
    """Whether the quotes of a text can be pairs by the spaces beside them."""
    places = [found.start() for found in re.finditer(quote, words)]
    opening, closing = places[::2], places[1::2]
    return not (
        any(words[at + 1 : at + 2].isspace() for at in opening)
        or any(words[at - 1].isspace() or re.match("[A-Za-z0-9]", words[at + 1 : at + 2]) for at in closing)
    )


def _in_curly(words: str, quote: str) -> str:
    """The words with curly quotes for pairs of straight ones; empty where one is left over."""
    if words.count(quote) % 2:
        return ""
    marks = iter(_CURLY[quote] * words.count(quote))
    return re.sub(quote, lambda _: next(marks), words)
