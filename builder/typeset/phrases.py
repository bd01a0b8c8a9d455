"""How good a place each break is in a heading: after a mark, between phrases, or inside one."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Any

from builder.typeset.paragraph import Prepared
from builder.typeset.rules import rules

SENTENCE, CLAUSE, LIST, PHRASE, WEAK, INSIDE = 0.0, 6.0, 30.0, 45.0, 85.0, 120.0
"""Costs. Balance costs 37 where one of two lines has 40 % of the other: up to there a mark wins over a phrase."""


def break_costs(p: Prepared, language: str) -> list[float]:
    """One cost for each place of the paragraph."""
    phrases = _boundaries(p.text) if language.startswith("zh") or _has_han(p.text) else frozenset()
    return [_cost(p.text, offset, phrases) for offset in p.offset]


def _cost(text: str, offset: int, phrases: frozenset[int]) -> float:
    table, before = rules(), text[:offset].rstrip()
    ended = before.rstrip('”’」』）)"0123456789')[-1:] or before[-1:]
    last = before[-1:]
    if last in table.sentence_marks or (ended in table.sentence_marks and last not in "0123456789"):
        return SENTENCE
    if last in table.clause_marks:
        return CLAUSE
    if last in table.list_marks:
        return LIST
    if text[offset - 1 : offset].isspace() and last.isascii():
        word = before.rsplit(None, 1)[-1].strip("(“\"'").lower() if before else ""
        return WEAK if word in table.weak_endings else PHRASE
    return PHRASE if offset in phrases else INSIDE


def _has_han(text: str) -> bool:
    return any("一" <= c <= "鿿" for c in text)


@cache
def _parser() -> Any:
    import budoux

    return budoux.load_default_simplified_chinese_parser()


@lru_cache(maxsize=2048)
def _boundaries(text: str) -> frozenset[int]:
    """Offsets between phrases (BudouX)."""
    places, at = set(), 0
    for phrase in _parser().parse(text):
        at += len(phrase)
        places.add(at)
    return frozenset(places)
