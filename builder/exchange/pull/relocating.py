"""Texts that stand elsewhere in the outline by now: found again by their words, near where they were."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from msgspec import Struct

from builder.exchange.pull.changes import ParagraphKey
from builder.exchange.pull.collecting import whole_origin
from builder.exchange.pull.records import ITEM_STEPS
from builder.outline.text.text import Text
from builder.replace import replace
from builder.write.pptx.deck_map import DeckMap, MapSlide
from builder.write.pptx.origins import seen_only
from builder.write.pptx.seen import Origin, SeenShape, SeenText

BLOCK = 4
"""`sections/risks/blocks/0`: a block is so many steps down."""
HOLDERS = (ITEM_STEPS, BLOCK)


class _Moves(Struct, frozen=True):
    """What stands elsewhere by now: paragraphs of texts, and whole items and blocks by their places."""

    paragraphs: Mapping[ParagraphKey, ParagraphKey]
    holders: Mapping[str, str]

    def of(self, key: ParagraphKey) -> ParagraphKey:
        """Where a paragraph stands; one whose words are at several places (`15`) goes where its item or block went."""
        if key in self.paragraphs:
            return self.paragraphs[key]
        place, paragraph = key
        for steps in HOLDERS:
            holder = _holder(place, steps)
            if holder in self.holders:
                return self.holders[holder] + place[len(holder) :], paragraph
        return key


def relocated(written: DeckMap, shown: Mapping[str, Text]) -> DeckMap:
    """The map with each text's place in the outline as it is now; a text that is not found keeps its old place."""
    moves = _moves(written, shown)
    if not (moves.paragraphs or moves.holders):
        return written
    return replace(written, slides=tuple(_slide(slide, moves) for slide in written.slides))


def _moves(written: DeckMap, shown: Mapping[str, Text]) -> _Moves:
    now = {
        (place, number): seen_only(paragraph)
        for place, text in shown.items()
        for number, paragraph in enumerate(text.plain.split("\n"))
    }
    before = _words_before(written)
    known = {key for key, words in before.items() if now.get(key) == words}
    where: defaultdict[str, list[ParagraphKey]] = defaultdict(list)
    free: defaultdict[str, list[ParagraphKey]] = defaultdict(list)
    for key, words in now.items():
        where[words].append(key)
        if key not in known:
            free[words].append(key)
    moves = {}
    for key, words in before.items():
        near = [other for other in free[words] if _holder(other[0], BLOCK) == _holder(key[0], BLOCK)]
        found = near or free[words]
        if key not in known and len(found) == 1:
            moves[key] = found[0]
    once = Counter(before.values())
    sure = [(key, where[words][0]) for key, words in before.items() if once[words] == 1 == len(where[words])]
    return _Moves(moves, _holders(sure))


def _holders(sure: Iterable[tuple[ParagraphKey, ParagraphKey]]) -> dict[str, str]:
    """Items and blocks that went elsewhere as a whole: all of their words that stand at one place alone say so."""
    votes: defaultdict[str, set[str]] = defaultdict(set)
    for (before, _), (now, _) in sure:
        for steps in HOLDERS:
            old, new = _holder(before, steps), _holder(now, steps)
            if old and new and (steps == BLOCK or before[len(old) :] == now[len(new) :]):
                votes[old].add(new)
    return {old: next(iter(new)) for old, new in votes.items() if len(new) == 1 and new != {old}}


def _words_before(written: DeckMap) -> dict[ParagraphKey, str]:
    """What each text that was shown as a whole said."""
    texts = (text for slide in written.slides for shape in slide.shapes for text in shape.texts)
    origins = ((whole_origin(text), text) for text in texts)
    return {(o.place, o.paragraph): seen_only(text.text) for o, text in origins if o is not None}


def _holder(place: str, steps: int) -> str:
    """The block or the item of a block that a text belongs to; empty where it belongs to none."""
    own = place.split("/")
    return "/".join(own[:steps]) if own[0] == "sections" and len(own) >= steps else ""


def _slide(slide: MapSlide, moves: _Moves) -> MapSlide:
    return replace(slide, shapes=tuple(_shape(shape, moves) for shape in slide.shapes))


def _shape(shape: SeenShape, moves: _Moves) -> SeenShape:
    return replace(shape, texts=tuple(_text(text, moves) for text in shape.texts))


def _text(text: SeenText, moves: _Moves) -> SeenText:
    return replace(text, origins=tuple(_origin(o, moves) for o in text.origins)) if text.origins else text


def _origin(origin: Origin, moves: _Moves) -> Origin:
    place, paragraph = moves.of((origin.place, origin.paragraph))
    return replace(origin, place=place, paragraph=paragraph)
