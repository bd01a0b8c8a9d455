"""Whether the heads of two boxes say yes and no: what to do beside what not to do.

The words stand in `yes_and_no.txt`, reviewed by hand. Each head must be of its kind in every language it is written in,
and the two of opposite kinds; else nothing is certain.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Literal

from builder.words.languages import USUAL_LANGUAGES
from builder.words.word_tables import WordRow, word_rows

YesOrNo = Literal["yes", "no"]
_Line = Literal["yes", "no", "alone"]
_PARTS = re.compile(r"[,;:.!–—，；：。！、…\n]")


def answers_of(first: Mapping[str, str], second: Mapping[str, str]) -> tuple[YesOrNo, YesOrNo] | None:
    """What two heads say, each as its words by language; None where it is not certain."""
    one, other = _answer(first), _answer(second)
    return (one, other) if one and other and one != other else None


def _answer(head: Mapping[str, str]) -> YesOrNo | None:
    """What a head says in all its languages alike; those count in which words are known."""
    found = {_said(words) for language, words in head.items() if language in USUAL_LANGUAGES}
    return found.pop() if len(found) == 1 else None


def _said(words: str) -> YesOrNo | None:
    """What each part of a head says alike: `Yes: eat these`; None where one part says something else."""
    head = words.strip().lower().replace("’", "'")
    parts = [part.strip() for part in _PARTS.split(head) if part.strip()]
    found = {_kind(part, is_whole=len(parts) == 1) for part in parts}
    return found.pop() if len(found) == 1 else None


def _kind(part: str, *, is_whole: bool) -> YesOrNo | None:
    """What a part says; a few words say it only where a head has no other part."""
    said = next((line for line, expression in _table().items() if expression.fullmatch(part)), None)
    if said == "alone":
        return "no" if is_whole else None
    return said


@cache
def _table() -> Mapping[_Line, re.Pattern[str]]:
    """What a head of each line is, from its first letter to its last."""
    rows = {row.key: row for row in word_rows(__package__, "yes_and_no.txt")}
    kinds: tuple[_Line, ...] = ("yes", "no", "alone")
    return {kind: _heads(rows[kind], rows["verbs"], rows["objects"]) for kind in kinds}


def _heads(heads: WordRow, verbs: WordRow, objects: WordRow) -> re.Pattern[str]:
    """The whole heads of one kind, in both languages."""
    chinese = (heads.chinese, verbs.chinese, objects.chinese, "")
    english = (heads.english, verbs.english, objects.english, " ")
    own = (
        re.escape(word).replace(re.escape("~"), f"(?:{'|'.join(does)})(?:{gap}(?:{'|'.join(what)}))?")
        for words, does, what, gap in (chinese, english)
        for word in words
    )
    return re.compile("|".join(own))
