"""The sign that the words of a warning make certain by what they tell to do: phone, go to hospital, stop.

The words stand in `warning_signs.txt`, reviewed by hand; where they say that it must not be done, they do not count.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib import resources

from builder.icon_words.meaning import denied_at
from builder.words.languages import USUAL_LANGUAGES

_SENTENCE = re.compile(r"[.!?;。！？；…\n]")


def warning_sign(texts: Sequence[Mapping[str, str]]) -> str | None:
    """The first sign of the table that texts mean in each language they are written in; None where there is none."""
    languages = {language for words in texts for language in words if language in USUAL_LANGUAGES}
    found = [[sign for words in texts for sign in _signs_in(words.get(language, ""))] for language in languages]
    return next((sign for sign in _table() if found and all(sign in signs for signs in found)), None)


def _signs_in(words: str) -> Iterator[str]:
    for sentence in _SENTENCE.split(words.lower().replace("’", "'")):
        said = sentence.strip()
        for sign, expression in _table().items():
            if any(not denied_at(said, place.span()) for place in expression.finditer(said)):
                yield sign


@cache
def _table() -> Mapping[str, re.Pattern[str]]:
    """The expression of each sign, in their order."""
    text = resources.files(__package__).joinpath("warning_signs.txt").read_text("utf-8")
    lines = (line.split(": ", 1) for line in text.splitlines() if line and not line.startswith("#"))
    return {sign: _expression(words) for sign, words in lines}


def _expression(line: str) -> re.Pattern[str]:
    """Chinese words as they are, English ones whole."""
    chinese, _, english = line.partition(" | ")
    words = (word.strip() for word in english.split(","))
    whole = [("^" if word[0] == "^" else r"\b") + re.escape(word.lstrip("^")) + r"\b" for word in words]
    return re.compile("|".join([*map(re.escape, chinese.split()), *whole]))
