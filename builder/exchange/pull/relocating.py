"""Texts that stand elsewhere in the outline by now: found again by their words, near where they were."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from builder.exchange.pull.collecting import Key, whole_origin
from builder.outline.text.text import Text
from builder.replace import replace
from builder.write.pptx.deck_map import DeckMap, MapSlide
from builder.write.pptx.origins import seen_only
from builder.write.pptx.seen import Origin, SeenShape, SeenText


def relocated(written: DeckMap, shown: Mapping[str, Text]) -> DeckMap:
    """The map with each text's place in the outline as it is now; a text that is not found keeps its old place."""
    moves = _moves(written, shown)
    return replace(written, slides=tuple(_slide(slide, moves) for slide in written.slides)) if moves else written


def _moves(written: DeckMap, shown: Mapping[str, Text]) -> dict[Key, Key]:
    now = {
        (place, number): seen_only(paragraph)
        for place, text in shown.items()
        for number, paragraph in enumerate(text.plain.split("\n"))
    }
    before = _words_before(written)
    known = {key for key, words in before.items() if now.get(key) == words}
    where: defaultdict[str, list[Key]] = defaultdict(list)
    for key, words in now.items():
        if key not in known:
            where[words].append(key)
    moves = {}
    for key, words in before.items():
        near = [other for other in where[words] if _block(other[0]) == _block(key[0])]
        found = near or where[words]
        if key not in known and len(found) == 1:
            moves[key] = found[0]
    return moves


def _words_before(written: DeckMap) -> dict[Key, str]:
    """What each text that was shown as a whole said."""
    texts = (text for slide in written.slides for shape in slide.shapes for text in shape.texts)
    origins = ((whole_origin(text), text) for text in texts)
    return {(o.place, o.paragraph): seen_only(text.text) for o, text in origins if o is not None}


def _block(place: str) -> str:
    return "/".join(place.split("/")[:4])


def _slide(slide: MapSlide, moves: Mapping[Key, Key]) -> MapSlide:
    return replace(slide, shapes=tuple(_shape(shape, moves) for shape in slide.shapes))


def _shape(shape: SeenShape, moves: Mapping[Key, Key]) -> SeenShape:
    return replace(shape, texts=tuple(_text(text, moves) for text in shape.texts))


def _text(text: SeenText, moves: Mapping[Key, Key]) -> SeenText:
    if not any((o.place, o.paragraph) in moves for o in text.origins):
        return text
    return replace(text, origins=tuple(_origin(o, moves) for o in text.origins))


def _origin(origin: Origin, moves: Mapping[Key, Key]) -> Origin:
    place, paragraph = moves.get((origin.place, origin.paragraph), (origin.place, origin.paragraph))
    return replace(origin, place=place, paragraph=paragraph)
