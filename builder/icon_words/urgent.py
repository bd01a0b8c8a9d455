"""Whether words tell somebody to act without waiting, as a row of a table may: danger, call at once.

The words stand in `urgent.txt`, reviewed by hand.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from importlib import resources

from builder.words.languages import USUAL_LANGUAGES


def is_urgent(texts: Sequence[Mapping[str, str]]) -> bool:
    """Whether one of the texts is urgent in each language that they are written in, as far as its words are known."""
    languages = {language for words in texts for language in words if language in USUAL_LANGUAGES}
    return bool(languages) and all(
        any(_says_so(words[language]) for words in texts if language in words) for language in languages
    )


def _says_so(words: str) -> bool:
    said = words.lower().replace("’", "'")
    urgent, calm = _table()
    return urgent.search(calm.sub(" ", said)) is not None


@cache
def _table() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The expressions of what is urgent, and of what only sounds so."""
    text = resources.files(__package__).joinpath("urgent.txt").read_text("utf-8")
    lines = dict(line.split(": ", 1) for line in text.splitlines() if line and not line.startswith("#"))
    return _expression(lines["urgent"]), _expression(lines["calm"])


def _expression(line: str) -> re.Pattern[str]:
    """Chinese words as they are, English ones whole."""
    chinese, _, english = line.partition(" | ")
    own = [rf"\b{re.escape(word.strip())}\b" for word in english.split(",")]
    return re.compile("|".join([*map(re.escape, chinese.split()), *own]))
