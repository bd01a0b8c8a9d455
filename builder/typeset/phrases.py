"""How good a place each break is in a heading: after a mark, between phrases, or inside one."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from itertools import accumulate, pairwise
from typing import Any

import budoux

from builder.typeset.break_places import Prepared
from builder.typeset.breaks import address_spans, host_before_path
from builder.typeset.rules import rules
from builder.typeset.whole_terms import edges_of, inside, inside_compounds, term_spans
from builder.words.languages import Language, locale_of
from builder.words.traditional import simplified_twin
from builder.words.word_cuts import Words, words_of

SENTENCE, CLAUSE, LIST, TURN, PHRASE, LIGHT, WEAK = 0.0, 6.0, 30.0, 44.0, 50.0, 65.0, 140.0
JOINT, CLINGING, INSIDE, HOST = 200.0, 260.0, 400.0, 800.0
NAME = 90.0
"""Costs, `NAME` what a break in a name costs beside its own. From `CLINGING` on a break counts as one inside a word;
`JOINT` is one between two words of a phrase, `HOST` in the host of an address with a path.

Balance costs 37 where one of two lines has 40 % of the other: up to there a mark wins over a phrase.
"""

SHORT_SUBJECT = 4
"""Han characters of a subject that a line does not leave behind."""
SHORT_START = 4
"""Han characters of a clause that a line does not end with after a mark: `两三个，最长的|一次聊了一个半小时`."""
CONJUNCTIONS = frozenset("和与或及从")
NO_WORDS = Words(frozenset(), {})
FLOW_PENALTIES = ((INSIDE, 20.0), (CLINGING, 10.0), (JOINT, 5.0), (WEAK, 2.0))
"""What a break of at least such a cost adds to a line of body text: a line 30 % short costs 9, a word is worth more.
"""
HAS_BUT_BEGUN = 10.0
"""What it adds that a line of body text ends just behind the beginning of a clause."""

MARKS = "，。、；：！？…）》」』”’"
WIDE_SPACE = "\u3000"
_SHORT_CLAUSE = re.compile(r"(?:(?<=^)|(?<=[，。、；：！？…]))[一-鿿]{3,5}(?=[，。、；：！？…])")
"""`气道变窄，` is said in one breath: a line would rather not end in it."""
_HOUSE = re.compile(r"[一-鿿](?<![月在于於到至从從第拨撥和一二三四五六日天]) ?(?P<number>\d+(?:-\d+)?) ?[号號] ?")
"""A number with 号 is that of a house, and belongs to its street: `东湖路 88 号|社区服务中心`.

Behind 月, a day of the week or a word such as 在 it is a day's: `12月5号下午|在图书馆见`.
"""
_NUMBERED = re.compile(r"\d ?[号號](?=[楼樓线線院馆館厅廳门門栋棟])")
"""`3号楼` is one word."""
_HAN = re.compile("[一-鿿]")
NEAR = 80
"""Characters before a place that are looked at: its last word and the marks after it."""


@lru_cache(maxsize=1024)
def break_costs(
    text: str, offsets: tuple[int, ...], language: Language, terms: tuple[str, ...] = (), names: tuple[str, ...] = ()
) -> tuple[float, ...]:
    """One cost for each place of a paragraph, by its offset; kept from one size to the next.

    `terms` count as words. `names` stay whole where a line may end beside them as well, in a longer text.
    """
    spans, named = term_spans(text, terms), _name_spans(text, names)
    if locale_of(language).traditional:
        text = simplified_twin(text, language)  # words and phrases are known in simplified characters
        spans += term_spans(text, ())
    phrases = _words(text, spans, edges_of(named)) if _has_han(text) else {}
    words = words_of(text) if phrases else NO_WORDS
    houses = tuple(_HOUSE.finditer(text))
    joints = {offset: pair for offset, pair in words.edges.items() if offset not in phrases}
    floors = (
        dict.fromkeys(inside_compounds(text) | _inside_short_clauses(text), WEAK)
        | {offset: WEAK for offset, (before, _) in words.edges.items() if before in CONJUNCTIONS}
        | dict.fromkeys(_before_single_words(text, words), JOINT)
        | dict.fromkeys(joints, JOINT)
        | dict.fromkeys((found.start() for found in _LAST_CHARACTER.finditer(text)), CLINGING)
        | dict.fromkeys((found.end() for found in _BEFORE_FIGURES.finditer(text)), CLINGING)
        | {
            offset: CLINGING
            for offset, (before, after) in words.edges.items()
            if after in rules().closing_on or (len(before) > 1 and before in rules().clinging_on)
        }
        | dict.fromkeys((found.start("number") for found in houses), WEAK)
        | {found.end(): INSIDE for found in _NUMBERED.finditer(text)}
        | dict.fromkeys(inside(spans) | words.inside - edges_of(spans), INSIDE)
        | {place: HOST for address in address_spans(text) for place in host_before_path(text, *address)}
    )
    ends = frozenset(found.end() for found in houses)
    costs = (max(floors.get(offset, 0.0), _cost(text, offset, joints | phrases, ends)) for offset in offsets)
    within = inside(named)
    return tuple(_in_name(cost) if offset in within else cost for cost, offset in zip(costs, offsets, strict=True))


def flow_penalties(p: Prepared, costs: Sequence[float]) -> list[float]:
    """What a break at each place of body text costs: what it costs by itself, and what it does to words and phrases.

    `costs` are those of the breaks in a heading, see `break_costs`.
    """
    starts = short_starts(p.text)
    return [
        own + (_flow_penalty(cost) + HAS_BUT_BEGUN * (offset in starts) if _between_words(p.text, offset) else 0.0)
        for own, cost, offset in zip(p.penalty, costs, p.offset, strict=True)
    ]


def _flow_penalty(cost: float) -> float:
    return next((penalty for least, penalty in FLOW_PENALTIES if cost >= least), 0.0)


def _between_words(text: str, offset: int) -> bool:
    """Whether a break there is one at a space or between Han characters, not within an address or after a hyphen."""
    before, after = text[offset - 1 : offset], text[offset : offset + 1]
    return before.isspace() or (_has_han(before) and _has_han(after))


def _in_name(cost: float) -> float:
    """What a break inside a name costs: more than elsewhere, but the best places in it stay the best."""
    return cost if cost >= JOINT else min(cost + NAME, JOINT)


def _name_spans(text: str, names: tuple[str, ...]) -> list[tuple[int, int]]:
    """Where a name stands among other words."""
    found = (match.span() for name in names if name for match in re.finditer(re.escape(name), text))
    return [(first, last) for first, last in found if (first, last) != (0, len(text))]


def _inside_short_clauses(text: str) -> frozenset[int]:
    return inside(match.span() for match in _SHORT_CLAUSE.finditer(text))


def _cost(text: str, offset: int, words: dict[int, tuple[str, str]], houses: frozenset[int]) -> float:
    before = text[max(0, offset - NEAR) : offset].rstrip()
    marked = SENTENCE if _full_stop(before, text[offset : offset + 1]) else _mark_cost(before)
    if marked is not None:
        return marked
    if before and text[offset - 1 : offset] == WIDE_SPACE:
        return LIST  # it parts a lead-in from its text
    spaced = before and text[offset - 1 : offset].isspace() and not _has_han(text[offset : offset + 1])
    if spaced and not _has_han(before.rstrip(MARKS)[-1:]):
        return _english_cost(before, text[offset : offset + NEAR])
    if offset not in words:
        return INSIDE
    before, after = words[offset]
    if offset in houses:
        return LIST
    short = len(_since_mark(text, offset)) <= SHORT_SUBJECT and after.rstrip(MARKS).startswith(_linking())
    return max(_chinese_cost(before, after), JOINT if _stranded(text, offset) else WEAK if short else 0.0)


_SHORT_START = re.compile(rf"(?<=[^，。、；：！？]{{3}}[，。；：！？])[一-鿿]{{1,{SHORT_START}}}(?=[一-鿿])")
"""Not after a word or two: `肿瘤；` is little to stand on a line alone."""
_LAST_CHARACTER = re.compile(r"(?<=[一-鿿]{3})[一-鿿](?=[，。；：！？])")
"""`就走这么|久，`: one character of a clause and its mark are little to begin a line."""
_BEFORE_FIGURES = re.compile(r"[每约近共第] ?(?=\d)")
"""`每|100 位`: the character belongs to the figure."""


@lru_cache(maxsize=1024)
def short_starts(text: str) -> Mapping[int, int]:
    """Places up to which a clause has but begun, each with the place of the mark's end at which it begins.

    A line that holds the mark and ends there could have ended at the mark.
    """
    return {
        place: found.start()
        for found in _SHORT_START.finditer(text)
        for place in range(found.start() + 1, found.end() + 1)
    }


def _since_mark(text: str, offset: int) -> str:
    """What stands before a place, back to the last mark or space."""
    return re.split(r"[\s，。、；：！？…（「『“]", text[:offset])[-1]


@cache
def _linking() -> tuple[str, ...]:
    return tuple(rules().linking)


def _before_single_words(text: str, words: Words) -> frozenset[int]:
    """Offsets between `的` and a word of one character, which is little to begin a line: `听不清的|人说话`."""
    return frozenset(offset - 1 for offset, (before, _) in words.edges.items()
                     if len(before) == 1 and text[offset - 2 : offset - 1] == "的")  # fmt: skip


def _stranded(text: str, offset: int) -> bool:
    """Whether a single character beside a mark would stand alone: `走得少了，腿|更没力气`, `钱从哪里|来、用到哪里`."""
    ends = offset > 1 and text[offset - 2] in MARKS and _has_han(text[offset - 1])
    return ends or (text[offset + 1 : offset + 2] in tuple(MARKS) and _has_han(text[offset : offset + 1]))


def _mark_cost(before: str) -> float | None:
    """The cost after a mark, closing quotes and a citation mark apart; None after a word."""
    table, bare = rules(), before.rstrip("”’」』）)\"'")
    last = bare[-1:] or before[-1:]
    if last in table.sentence_marks:
        return SENTENCE
    if last in table.clause_marks:
        return CLAUSE
    return LIST if last in table.list_marks else None


def _full_stop(before: str, after: str) -> bool:
    """Whether a point ends a sentence: after a word, not an initial or abbreviation, and before a capital."""
    word = before.rstrip("”’)\"'").rsplit(None, 1)[-1:]
    return (
        after.isupper() and bool(word) and word[0].endswith(".") and word[0].rstrip(".").islower() and len(word[0]) > 3
    )


def _english_cost(before: str, after: str) -> float:
    table, word = rules(), before.rsplit(None, 1)[-1].strip("(“\"'").lower()
    follower = after.split(None, 1)[0].rstrip(",.;:!?)”’\"'") if after.split() else ""
    if word in table.weak_endings or word in table.counting or follower in table.particles:
        return WEAK
    if word in table.asking and follower == "to":
        return WEAK
    return LIGHT if word in table.light_endings or word in table.asking else PHRASE


def _chinese_cost(before: str, after: str) -> float:
    table, after = rules(), after.rstrip(MARKS)
    if after in table.leaning_back:
        return CLINGING
    if before in table.clinging_on:
        return CLINGING
    if before in table.leaning_on or before in table.subjects:
        return WEAK
    return TURN if before in table.turning or after in table.leaning_on else PHRASE


def _has_han(text: str) -> bool:
    return _HAN.search(text) is not None


def _words(text: str, terms: list[tuple[int, int]], more: frozenset[int]) -> dict[int, tuple[str, str]]:
    """The words before and after each boundary; a term is one word whatever BudouX makes of it.

    `more` are boundaries that BudouX need not know; spaces there belong to what stands before.
    """
    bounds = set(_boundaries(text)) | {_after_spaces(text, offset) for offset in more}
    bounds = bounds - inside(terms) | edges_of(terms)
    edges = sorted(bounds | {0, len(text)})
    parts = [text[i:j].strip() for i, j in pairwise(edges)]
    return {edges[k]: (parts[k - 1], parts[k]) for k in range(1, len(parts))}


def _after_spaces(text: str, offset: int) -> int:
    return offset + len(text[offset:]) - len(text[offset:].lstrip(" "))


@cache
def _parser() -> Any:
    return budoux.load_default_simplified_chinese_parser()


@lru_cache(maxsize=2048)
def _boundaries(text: str) -> tuple[int, ...]:
    """Offsets between phrases (BudouX), the end included."""
    return tuple(accumulate(len(phrase) for phrase in _parser().parse(text)))
