"""Items that a person copied on a slide and typed over: a point, a card, a step, a question with its answer.

A copy is known by the size of its shape and by its paragraphs: both are those of an item that stands on the slide.
Where that leaves a doubt, nothing is one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from builder.exchange.pull.characters import shown, words_of
from builder.exchange.pull.matching import NEAR, Frame, Pairs
from builder.write.pptx.origins import seen_only
from builder.write.pptx.seen import FORMULA, SeenShape, SeenText

ITEM_STEPS = 6
"""`sections/risks/blocks/0/items/2`: an item is so many steps down."""
SUB = "sub"


class Record(Struct, frozen=True):
    """A new item: its texts by their place below it (`title`, `cells/1`; empty: it is one text), and its neighbour.

    `before` tells that it stands before the item at `beside`, not behind it.
    """

    texts: tuple[tuple[str, str], ...]
    beside: str
    before: bool
    slide: int


class Copies(Struct, frozen=True):
    """New items of a slide, the numbers of the new shapes that are explained by them, and how many items there were."""

    records: tuple[Record, ...] = ()
    taken: frozenset[int] = frozenset()
    items: int = 1

    def drawn(self, others: int) -> int:
        """How many shapes without words may have come along: what is drawn around an item is ours."""
        return -(-others // self.items) * len(self.records)


class _Part(Struct, frozen=True):
    """A shape that says an item, or a part of one: its number, and what each paragraph is (None: words of ours)."""

    number: int
    item: str
    leaves: tuple[str | None, ...]


def person_before(shapes: Sequence[SeenShape]) -> str:
    """The place of the person whose name stands last in some shapes: on slides it comes before how to reach them."""
    places = [o.place for shape in shapes for text in shape.texts for o in text.origins if "/people/" in o.place]
    return "/".join(places[-1].split("/")[:ITEM_STEPS]) if places else ""


def item_and_leaf(place: str) -> tuple[str, str] | None:
    """The item of a block that a text belongs to, and its place below it."""
    steps = place.split("/")
    if len(steps) < ITEM_STEPS or steps[0] != "sections" or not steps[ITEM_STEPS - 1].isdigit():
        return None
    return "/".join(steps[:ITEM_STEPS]), "/".join(steps[ITEM_STEPS:])


def copied_records(old: Sequence[SeenShape], new: Sequence[SeenShape], pairs: Pairs, slide: int) -> Copies:
    """The items that were added to a slide as whole shapes."""
    now = dict(pairs)
    extra = [j for j, shape in enumerate(new) if j not in now.values() and shape.kind == "text"]
    parts = [part for number, shape in enumerate(old) if (part := _part(number, shape)) is not None]
    if not extra or not parts:
        return Copies()
    made: list[Record] = []
    taken: set[int] = set()
    for way in dict.fromkeys(part.item.rpartition("/")[0] for part in parts):
        own = [part for part in parts if part.item.startswith(f"{way}/")]
        found = list(_copies(own, old, new, [j for j in extra if j not in taken]))
        taken |= {j for copy in found for j in copy.values()}
        made += (r for copy in found if (r := _record(copy, own, new, now, slide)) is not None)
    if not made:
        return Copies()
    taken |= set(_numbering(old, new, [j for j in extra if j not in taken]))
    return Copies(tuple(made), frozenset(taken), len({part.item for part in parts}))


def _part(number: int, shape: SeenShape) -> _Part | None:
    """A shape all of whose words are of one item, or are ours."""
    if shape.kind != "text":
        return None
    items: set[str] = set()
    leaves: list[str | None] = []
    for text in shape.texts:
        if not seen_only(text.text):
            continue
        if len(text.origins) > 1:
            return None
        where = item_and_leaf(text.origins[0].place) if text.origins else None
        if text.origins and (where is None or text.origins[0].length != len(shown(text))):
            return None
        if where is not None:
            items.add(where[0])
        leaves.append(where[1] if where is not None else None)
    return _Part(number, items.pop(), tuple(leaves)) if len(items) == 1 else None


def _copies(
    parts: Sequence[_Part], old: Sequence[SeenShape], new: Sequence[SeenShape], extra: Sequence[int]
) -> Iterator[Mapping[int, int]]:
    """New shapes that together are an item, each by the number of the shape of the item that it is a copy of."""
    by_item: defaultdict[str, list[_Part]] = defaultdict(list)
    for part in parts:
        by_item[part.item].append(part)
    told = [_seen(old[part.number]) for part in parts]
    free = [j for j in extra if _seen(new[j]) not in told]  # nobody typed over the others: they may have slipped in
    for item in by_item.values():
        like = {part.number: [j for j in free if _is_copy(part, old[part.number], new[j])] for part in item}
        while all(like.values()):
            copy = _nearest(item, like, old, new)
            if copy is None:
                break
            yield copy
            free = [j for j in free if j not in copy.values()]
            like = {number: [j for j in own if j in free] for number, own in like.items()}


def _nearest(
    item: Sequence[_Part], like: Mapping[int, Sequence[int]], old: Sequence[SeenShape], new: Sequence[SeenShape]
) -> Mapping[int, int] | None:
    """One new shape for each of an item's: any where there is one, else those that stand to each other as it does."""
    head, *rest = item
    for first in like[head.number]:
        copy = {head.number: first}
        for part in rest:
            fits = [j for j in like[part.number] if j not in copy.values()]
            if len(fits) > 1:
                fits = [j for j in fits if _alike_apart(old[head.number], old[part.number], new[first], new[j])]
            if len(fits) != 1:
                break
            copy[part.number] = fits[0]
        if len(copy) == len(item):
            return copy
    return None


def _alike_apart(one: SeenShape, other: SeenShape, new: SeenShape, beside: SeenShape) -> bool:
    if not (one.frame and other.frame and new.frame and beside.frame):
        return False
    return all(abs((other.frame[i] - one.frame[i]) - (beside.frame[i] - new.frame[i])) <= 2 * NEAR for i in range(2))


def _is_copy(part: _Part, old: SeenShape, new: SeenShape) -> bool:
    """Whether a new shape has the size and the paragraphs of one that says an item."""
    if not _same_size(old.frame, new.frame):
        return False
    texts = _said(new)
    if any(FORMULA in text.text for text in texts) or not texts:
        return False
    if _has_subs(part.leaves):
        return texts[0].level == 0 and all(text.level > 0 for text in texts[1:])
    ours = _seen(old)
    return len(texts) == len(part.leaves) and all(
        leaf is not None or seen_only(text.text) == own
        for text, leaf, own in zip(texts, part.leaves, ours, strict=True)
    )


def _same_size(old: Frame | None, new: Frame | None) -> bool:
    if old is None or new is None:
        return False
    return abs(old[2] - new[2]) <= NEAR and abs(old[3] - new[3]) <= NEAR


def _said(shape: SeenShape) -> list[SeenText]:
    return [text for text in shape.texts if seen_only(text.text)]


def _seen(shape: SeenShape) -> list[str]:
    return [seen_only(text.text) for text in _said(shape)]


def _has_subs(leaves: Sequence[str | None]) -> bool:
    return leaves[0] in ("text", "") and all((leaf or "").startswith(f"{SUB}/") for leaf in leaves[1:])


def _record(
    copy: Mapping[int, int], parts: Sequence[_Part], new: Sequence[SeenShape], now: Mapping[int, int], slide: int
) -> Record | None:
    texts: list[tuple[str, str]] = []
    for part in parts:
        if part.number in copy:
            texts += _texts(part, new[copy[part.number]])
    neighbour = _neighbour(_head(new[j] for j in copy.values()), parts, new, now)
    return Record(tuple(texts), *neighbour, slide) if neighbour is not None else None


def _texts(part: _Part, shape: SeenShape) -> Iterator[tuple[str, str]]:
    leaves = list(part.leaves)
    if _has_subs(leaves):
        leaves = [leaves[0], *(f"{SUB}/{n}" for n in range(len(_said(shape)) - 1))]
    for leaf, text in zip(leaves, _said(shape), strict=True):
        if leaf is not None:
            yield leaf, words_of(shown(text))


def _head(shapes: Iterator[SeenShape]) -> Frame | None:
    """Where an item stands: the frame of its first shape that is no part of a group, whose places are its own."""
    return next((shape.frame for shape in shapes if shape.frame and not shape.grouped), None)


def _neighbour(
    frame: Frame | None, parts: Sequence[_Part], new: Sequence[SeenShape], now: Mapping[int, int]
) -> tuple[str, bool] | None:
    """The item before a place in the order of reading, or the first one with True."""
    if frame is None:
        return None
    stand: dict[str, Frame] = {}
    for part in parts:
        if part.number in now and part.item not in stand:
            found = _head(iter([new[now[part.number]]]))
            if found is not None:
                stand[part.item] = found
    before = [item for item, other in stand.items() if _reads_before(other, frame)]
    if before:
        return max(before, key=lambda item: int(item.rpartition("/")[2])), False
    return (min(stand, key=lambda item: int(item.rpartition("/")[2])), True) if stand else None


def _reads_before(one: Frame, other: Frame) -> bool:
    """Rows from top to bottom, in a row from left to right; what overlaps by half its height is one row."""
    overlap = min(one[1] + one[3], other[1] + other[3]) - max(one[1], other[1])
    if overlap >= min(one[3], other[3]) / 2:
        return (one[0], one[1]) <= (other[0], other[1])
    return one[1] < other[1]


def _numbering(old: Sequence[SeenShape], new: Sequence[SeenShape], extra: Sequence[int]) -> Iterator[int]:
    """The copies of shapes that say words of ours alone, such as the number of a step."""
    ours = [shape for shape in old if shape.kind == "text" and not any(text.origins for text in shape.texts)]
    for j in extra:
        if any(_same_size(shape.frame, new[j].frame) and _is_ours(shape, new[j]) for shape in ours):
            yield j


def _is_ours(old: SeenShape, new: SeenShape) -> bool:
    mine, theirs = ("".join(seen_only(text.text) for text in shape.texts) for shape in (old, new))
    return mine == theirs or (mine.isdigit() and theirs.isdigit())
