"""Whether the heads of two boxes say yes and no: what to do beside what not to do.

The words stand in `answers.txt`, reviewed by hand. Each head must be of its kind in every language it is written in,
and the two of opposite kinds; else nothing is certain.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import Literal

from builder.words.languages import USUAL_LANGUAGES

YesOrNo = Literal["yes", "no"]
_CLAUSE = re.compile(r"[,;:.!(–—，；：。！、（…\n]")
_QUESTION = re.compile(r"[?？]|吗$")


def answers_of(first: Mapping[str, str], second: Mapping[str, str]) -> tuple[YesOrNo, YesOrNo] | None:
    """What two heads say, each as its words by language; None where it is not certain."""
    one, other = _answer(first), _answer(second)
    return (one, other) if one and other and one != other else None


def _answer(head: Mapping[str, str]) -> YesOrNo | None:
    """What a head says in all its languages alike; those count in which words are known."""
    found = {_said(words) for language, words in head.items() if language in USUAL_LANGUAGES}
    return found.pop() if len(found) == 1 else None


def _said(words: str) -> YesOrNo | None:
    clause = _CLAUSE.split(words.strip().lower().replace("’", "'"), maxsplit=1)[0].strip()
    if _QUESTION.search(clause):
        return None
    return next((answer for answer, expression in _table().items() if expression.match(clause)), None)


@cache
def _table() -> Mapping[YesOrNo, re.Pattern[str]]:
    """What a head of each kind begins with; what is not is looked for first, as `不能` is no `能`."""
    text = resources.files(__package__).joinpath("answers.txt").read_text("utf-8")
    lines = dict(line.split(": ", 1) for line in text.splitlines() if line and not line.startswith("#"))
    return {"no": _beginnings(lines["no"]), "yes": _beginnings(lines["yes"])}


def _beginnings(words: str) -> re.Pattern[str]:
    chinese, _, english = words.partition(" | ")
    own = [*map(_beginning, chinese.split()), *(_beginning(word.strip()) for word in english.split(","))]
    return re.compile("|".join(own))


def _beginning(word: str) -> str:
    whole = word.removeprefix("=")
    end = r"$" if whole != word else r"\b" if word.isascii() else ""
    return re.escape(whole) + end
