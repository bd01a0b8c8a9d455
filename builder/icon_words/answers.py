"""Whether the heads of two boxes say yes and no: what to do beside what not to do.

The words stand in `answers.txt`, reviewed by hand. Each head must be of its kind in every language it is written in,
and the two of opposite kinds; else nothing is certain.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from importlib import resources
from typing import Literal

from builder.words.languages import USUAL_LANGUAGES

YesOrNo = Literal["yes", "no"]
_Words = tuple[list[str], list[str]]
"""Chinese and English words."""
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
    text = resources.files(__package__).joinpath("answers.txt").read_text("utf-8")
    lines = {key: _words(words) for key, words in _lines(text)}
    verbs, objects = lines["verbs"], lines["objects"]
    kinds: tuple[_Line, ...] = ("yes", "no", "alone")
    return {kind: _heads(lines[kind], verbs, objects) for kind in kinds}


def _lines(text: str) -> Iterator[tuple[str, str]]:
    for line in text.splitlines():
        if line and not line.startswith("#"):
            key, words = line.split(": ", 1)
            yield key, words


def _words(line: str) -> _Words:
    chinese, _, english = line.partition(" | ")
    return chinese.split(), [word.strip() for word in english.split(",")]


def _heads(words: _Words, verbs: _Words, objects: _Words) -> re.Pattern[str]:
    """The whole heads of one kind, in both languages."""
    own = (
        re.escape(word).replace(re.escape("~"), f"(?:{'|'.join(does)})(?:{gap}(?:{'|'.join(what)}))?")
        for chosen, does, what, gap in zip(words, verbs, objects, ("", " "), strict=True)
        for word in chosen
    )
    return re.compile("|".join(own))
