"""Which slide is which, which shape, which paragraph: by several signs, none trusted alone.

LibreOffice numbers slides and shapes anew, renames placeholders and swaps their types; people move and rewrite. What
is said decides first, then names, types, places and order; where these leave a doubt, nothing is matched.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import groupby

from msgspec import Struct

from builder.write.pptx.deck_map import MapSlide
from builder.write.pptx.origins import seen_only
from builder.write.pptx.seen import SILENT, SeenShape, SeenText

Pairs = list[tuple[int, int]]
Frame = tuple[float, float, float, float]
ALIKE = 0.45
"""How alike two paragraphs are at least that are one, rewritten."""
SURE = 3.0
"""The least score of two shapes that are one."""
NEAR = 4.0
"""Points by which programs move what nobody moved."""


class SlidePairs(Struct, frozen=True):
    """Numbers of slides, from 0, as they were written and as they are."""

    same: Pairs
    gone: list[int]
    new: list[int]
    moved: list[int]
    """Of the slides as they are, those that stand elsewhere."""


def match_slides(before: Sequence[MapSlide], after: Sequence[MapSlide]) -> SlidePairs:
    """Slides by the words they share; one between two neighbours that are known may be all new."""
    same = dict(_by_words([_words(s) for s in before], [_words(s) for s in after]))
    _fill_between(same, len(before), len(after))
    taken = set(same.values())
    pairs = sorted(same.items(), key=lambda pair: pair[1])
    kept = _longest_rise([b for b, _ in pairs])
    return SlidePairs(
        pairs, [i for i in range(len(before)) if i not in same], [j for j in range(len(after)) if j not in taken],
        [j for b, j in pairs if b not in kept],
    )  # fmt: skip


def _words(slide: MapSlide) -> list[str]:
    shapes = (s for s in slide.shapes if s.placeholder not in SILENT)
    return [seen for s in shapes for t in s.texts if (seen := seen_only(t.text))]


def _by_words(before: Sequence[Sequence[str]], after: Sequence[Sequence[str]]) -> Iterator[tuple[int, int]]:
    """Pairs that share most, rare words counting more; of equal pairs those that stand nearest."""
    where: defaultdict[str, set[int]] = defaultdict(set)
    for number, words in enumerate(before):
        for word in words:
            where[word].add(number)
    shared: defaultdict[tuple[int, int], float] = defaultdict(float)
    for number, words in enumerate(after):
        for word in set(words):
            for other in where.get(word, ()):
                shared[other, number] += len(word) / len(where[word])
    taken_before, taken_after = set(), set()
    for (old, new), _ in sorted(shared.items(), key=lambda item: (-item[1], abs(item[0][0] - item[0][1]))):
        if old not in taken_before and new not in taken_after and shared[old, new] >= 2:
            taken_before.add(old)
            taken_after.add(new)
            yield old, new


def _fill_between(same: dict[int, int], before: int, after: int) -> None:
    taken = set(same.values())
    for old in range(before):
        if old in same:
            continue
        new = same.get(old - 1, -1 if old == 0 else -9) + 1
        follows = same.get(old + 1, after if old == before - 1 else -9) == new + 1
        if follows and new not in taken:
            same[old] = new
            taken.add(new)


def _longest_rise(numbers: Sequence[int]) -> set[int]:
    """The longest rising row among numbers: what is not in it was moved."""
    tails: list[int] = []
    rows: list[list[int]] = []
    for number in numbers:
        at = bisect_left(tails, number)
        row = [*(rows[at - 1] if at else []), number]
        tails[at:], rows[at:] = [number, *tails[at + 1 :]], [row, *rows[at + 1 :]]
    return set(rows[-1]) if rows else set()


def match_shapes(before: Sequence[SeenShape], after: Sequence[SeenShape]) -> Pairs:
    """Shapes of one slide, the surest pairs first."""
    scores = [
        (_score(old, new, abs(i - j)), i, j) for i, old in enumerate(before) for j, new in enumerate(after)
        if _same_kind(old, new)
    ]  # fmt: skip
    pairs: Pairs = []
    olds, news = set(), set()
    for score, old, new in sorted(scores, key=lambda row: (-row[0], abs(row[1] - row[2]), row[1])):
        if score >= SURE and old not in olds and new not in news:
            pairs.append((old, new))
            olds.add(old)
            news.add(new)
    return sorted(pairs)


def _same_kind(old: SeenShape, new: SeenShape) -> bool:
    """A text that was emptied is still a text."""
    return old.kind == new.kind or (old.kind == "text" and new.kind == "other")


def _score(old: SeenShape, new: SeenShape, apart: int) -> float:
    """How surely two shapes are one; `apart` is by how many places they differ in the order of their slides."""
    if old.kind == "notes":
        return 10
    score = 10 * _shared_words(old, new) + max(0.0, 1 - apart / 10)
    signs = (
        (3, old.name == new.name),
        (2, _placeholder(old) == _placeholder(new) != ""),
        (5, old.digest == new.digest != ""),
    )
    score += sum(weight for weight, is_same in signs if is_same)
    if old.frame and new.frame:
        score += 2 * (_distance(old.frame, new.frame) <= NEAR) + 1 * (_sizes(old.frame, new.frame) <= NEAR)
    return score + (1 if old.kind in ("table", "chart", "picture") else 0)


def _placeholder(shape: SeenShape) -> str:
    return "title" if shape.placeholder in ("title", "ctrTitle") else shape.placeholder


def _distance(old: Frame, new: Frame) -> float:
    return max(abs(old[0] - new[0]), abs(old[1] - new[1]))


def _sizes(old: Frame, new: Frame) -> float:
    return max(abs(old[2] - new[2]), abs(old[3] - new[3]))


def is_moved(old: SeenShape, new: SeenShape) -> bool:
    """Whether a person put it elsewhere; a text may have grown where it stands."""
    if old.frame is None or new.frame is None or old.grouped or new.grouped:
        return False
    (left, top, _, height), (new_left, new_top, _, new_height) = old.frame, new.frame
    middle = abs(top + height / 2 - new_top - new_height / 2)
    return abs(left - new_left) > 2 * NEAR or min(abs(top - new_top), middle) > 2 * NEAR


def _shared_words(old: SeenShape, new: SeenShape) -> float:
    """How alike the words of two shapes are, from 0 to 1."""
    mine, theirs = ("\n".join(seen_only(t.text) for t in s.texts) for s in (old, new))
    if mine == theirs:
        return 1.0 if mine else 0.0
    matcher = SequenceMatcher(None, mine, theirs, autojunk=False)
    return matcher.ratio() if matcher.real_quick_ratio() > 0.3 and matcher.quick_ratio() > 0.3 else 0.0


class Paragraphs(Struct, frozen=True):
    """Paragraphs of one shape: pairs, those that went, and new ones with the number of the one before (-1: none)."""

    same: Pairs
    gone: list[int]
    new: list[tuple[int, int]]


def match_paragraphs(before: Sequence[SeenText], after: Sequence[SeenText]) -> Paragraphs:
    """Paragraphs in order: equal ones hold the row, between them those that are most alike are one."""
    olds, news = ([n for n, t in enumerate(texts) if seen_only(t.text)] for texts in (before, after))
    mine, theirs = [seen_only(before[n].text) for n in olds], [seen_only(after[n].text) for n in news]
    found: Pairs = []
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, mine, theirs, autojunk=False).get_opcodes():
        if tag == "equal":
            found += zip(range(i1, i2), range(j1, j2), strict=True)
        elif tag == "replace":
            found += _alike(mine, theirs, range(i1, i2), range(j1, j2))
    same = sorted((olds[i], news[j]) for i, j in found)
    kept, known = {i for i, _ in same}, {j for _, j in same}
    new = [(max((i for i, j in same if j < n), default=-1), n) for n in news if n not in known]
    return Paragraphs(same, [n for n in olds if n not in kept], new)


def _alike(mine: Sequence[str], theirs: Sequence[str], olds: range, news: range) -> Pairs:
    """The pairs, in order, that are most alike in sum; as many on both sides are pairs whatever they say."""
    if len(olds) == len(news):
        return list(zip(olds, news, strict=True))
    best: dict[tuple[int, int], tuple[float, Pairs]] = {}
    for a in range(len(olds), -1, -1):
        for b in range(len(news), -1, -1):
            options = [best[a + 1, b]] if a < len(olds) else []
            options += [best[a, b + 1]] if b < len(news) else []
            if a < len(olds) and b < len(news):
                ratio = SequenceMatcher(None, mine[olds[a]], theirs[news[b]], autojunk=False).ratio()
                after = best[a + 1, b + 1]
                if ratio >= ALIKE:
                    options.append((ratio + after[0], [(olds[a], news[b]), *after[1]]))
            best[a, b] = max(options, key=lambda o: o[0], default=(0.0, []))
    return best[0, 0][1]


def by_cell(texts: Sequence[SeenText]) -> dict[tuple[int, int], list[SeenText]]:
    """A table's or chart's texts by their cells."""
    rows = sorted(((t.cell or (0, 0)), n) for n, t in enumerate(texts))
    return {cell: [texts[n] for _, n in own] for cell, own in groupby(rows, key=lambda row: row[0])}
