"""Which text of the outline each paragraph on a slide is, or is made of: found by its words, near where they must be.

The layouts cut, join and number texts in many ways (a cover's title in lines, `2016: first trial`, `(1 of 2)`), and
need not know that anybody asks: within one block equal words are told apart by their order.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property

from msgspec import Struct

from builder.diagnostics import Span
from builder.figures.amounts import figure_forms
from builder.outline.schema.amount import MINUS
from builder.outline.text.text import Language
from builder.outline.text.text_places import Spoken
from builder.outline.yaml.cleaned_characters import UNSEEN
from builder.replace import replace
from builder.write.pptx.seen import SILENT, Origin, SeenShape, SeenText

LEAST = 2
"""Characters that a part of a paragraph must have to be known by its words."""
CUT_LEAST = 4
"""Characters that a part of a text must have where the text is cut."""
ENOUGH = 0.4
"""The share of a paragraph that must be an author's for the rest to be ours."""
IN_LINES = frozenset({"title", "subtitle", "closing"})
"""Texts that are set in several lines of their own."""
ALWAYS = frozenset({"title", "subtitle", "notice", "closing", "group", "meeting", "talk"})
"""The parts of an outline that may stand on any slide."""
_TYPED = str.maketrans(MINUS + "“”‘’", "-\"\"''")
NOTED = "terms"
"""What only notes explain."""


class Words(Struct, frozen=True):
    """A paragraph of a text of the outline: its place, and its characters without white space."""

    place: str
    paragraph: int
    seen: str


def seen_only(text: str) -> str:
    """A text without white space and what nobody sees, which programs change as they like; a minus is a hyphen here and
    quotes are straight, as authors type them."""
    return as_typed(UNSEEN.sub("", text))


def as_typed(text: str) -> str:
    """A text with the signs of a keyboard, of the same length."""
    return text.translate(_TYPED)


class Area(Struct, frozen=True):
    """The words of a part of the outline, made ready once to be looked for on many slides."""

    by_seen: Mapping[str, Sequence[Words]]
    """By their characters, in order."""
    longest_first: tuple[Words, ...]
    """Those that may stand within a paragraph."""
    in_lines: tuple[Words, ...]
    """Those of which a paragraph may be any part; of all others only the beginning or the end."""
    whole: tuple[Words, ...]


def area_of(words: Iterable[Words]) -> Area:
    """An area of these words."""
    held = tuple(words)
    by_seen: dict[str, list[Words]] = {}
    for own in held:
        by_seen.setdefault(own.seen, []).append(own)
    long_enough = (own for own in held if len(own.seen) >= LEAST)
    in_lines = tuple(own for own in held if own.place in IN_LINES)
    whole = tuple(own for own in held if own.place not in IN_LINES)
    return Area(by_seen, tuple(sorted(long_enough, key=lambda own: -len(own.seen))), in_lines, whole)


class OriginFinder:
    """Finds the origins of one deck's paragraphs, slide by slide in order."""

    def __init__(self, spoken: Spoken, language: Language) -> None:
        self._blocks, self._amounts = spoken.blocks, spoken.amounts
        self._figures: dict[str, list[str]] = {}
        """The places of figures by the forms in which they may be shown."""
        for figure in spoken.figures:
            for form in figure_forms(figure.typed, language, figure.unit):
                self._figures.setdefault(seen_only(form), []).append(figure.place)
        self._by_area: dict[str, Area] = {}
        self._met: Counter[tuple[str, str]] = Counter()
        self._words = [
            Words(place, number, seen)
            for place, text in spoken.texts
            for number, paragraph in enumerate(text.plain.split("\n"))
            if (seen := seen_only(paragraph))
        ]

    @cached_property
    def _by_section(self) -> Mapping[str, Sequence[Words]]:
        """The words of each section, by its place: areas are looked for among them, not among all."""
        found: dict[str, list[Words]] = {}
        for words in self._words:
            steps = words.place.split("/", 2)
            if steps[0] == "sections" and len(steps) > 2:
                found.setdefault("/".join(steps[:2]), []).append(words)
        return found

    def with_origins(self, shapes: Iterable[SeenShape], span: Span | None) -> tuple[SeenShape, ...]:
        """The shapes of a slide that begins at `span` in the outline, with the origins of their texts."""
        block = self._blocks.get(span, "") if span else ""
        return tuple(self._shape(shape, block) for shape in shapes)

    def _shape(self, shape: SeenShape, block: str) -> SeenShape:
        if shape.placeholder in SILENT:
            return shape
        if shape.kind == "chart":
            return replace(shape, texts=tuple(self._chart(shape.texts, block)))
        areas = (*self._areas(block), NOTED) if shape.kind == "notes" else self._areas(block)
        figure = self._figure(shape, block)
        if figure is not None:
            return replace(shape, texts=(replace(shape.texts[0], origins=(figure,)),))
        return replace(shape, texts=tuple(replace(t, origins=self._origins(t.text, areas)) for t in shape.texts))

    def _figure(self, shape: SeenShape, block: str) -> Origin | None:
        """The figure of its block that a shape shows alone; of equal ones the next. Its origin has no length."""
        if not block or shape.kind != "text" or len(shape.texts) != 1:
            return None
        shown = seen_only(shape.texts[0].text)
        places = dict.fromkeys(p for p in self._figures.get(shown, ()) if p.startswith(f"{block}/"))
        if not places:
            return None
        nth = self._met[block, f"={shown}"]
        self._met[block, f"={shown}"] += 1
        return Origin(list(places)[min(nth, len(places) - 1)], 0, 0, len(shown), 0)

    def _chart(self, texts: Sequence[SeenText], block: str) -> Iterator[SeenText]:
        """Words of a chart are found as others are, its numbers by their place in their series."""
        for text in texts:
            row, column = text.cell or (-1, -1)
            if row < 0 or column < 0:
                yield replace(text, origins=self._origins(text.text, self._areas(block)))
                continue
            end = f"/series/{row}/values/{column}"
            place = next((p for p in self._amounts if block and p.startswith(f"{block}/") and p.endswith(end)), "")
            yield replace(text, origins=(Origin(place, 0, 0, len(text.text), 0),) if place else ())

    def _origins(self, text: str, areas: Sequence[str]) -> tuple[Origin, ...]:
        shown = seen_only(text)
        if not shown:
            return ()
        whole = self._whole(shown, areas)
        return (whole,) if whole else self._parts(shown, areas)

    def _whole(self, shown: str, areas: Sequence[str]) -> Origin | None:
        """The text that is shown as it is; of several in the block, the next one."""
        for area in areas:
            found = self._in(area).by_seen.get(shown)
            if found:
                nth = self._met[area, shown]
                self._met[area, shown] += 1
                words = found[min(nth, len(found) - 1)]
                return Origin(words.place, words.paragraph, 0, len(shown), 0, len(shown))
        return None

    def _parts(self, shown: str, areas: Sequence[str]) -> tuple[Origin, ...]:
        """Texts that stand within what is shown, or the one of which it is a part: where most of it is explained."""
        best: tuple[Origin, ...] = ()
        for area in map(self._in, areas):
            for found in (_within, _around):
                best = max(best, found(shown, area), key=_covered)
                if _covered(best) == len(shown):
                    return best
        return best if _covered(best) >= ENOUGH * len(shown) else ()

    def _areas(self, block: str) -> tuple[str, ...]:
        """Where to look, nearest first: the block, its section, what stands anywhere."""
        section = block.split("/blocks/")[0] if block.startswith("sections/") else ""
        return tuple(dict.fromkeys((block, section, "")))

    def _in(self, area: str) -> Area:
        if area not in self._by_area:
            top = area.split("/blocks/")[0] if area.startswith("sections/") else ""
            near = self._by_section.get(top, ()) if top else self._words
            self._by_area[area] = area_of(w for w in near if _belongs(w.place, area))
        return self._by_area[area]


def _within(shown: str, area: Area) -> tuple[Origin, ...]:
    taken: list[Origin] = []
    for words in area.longest_first:
        at = shown.find(words.seen)
        if at >= 0 and all(at >= o.end or at + len(words.seen) <= o.start for o in taken):
            same = area.by_seen[words.seen]
            nearest = max(same, key=lambda w: max((_shared(w.place, o.place) for o in taken), default=0))
            taken.append(Origin(nearest.place, nearest.paragraph, at, at + len(words.seen), 0, len(words.seen)))
    return tuple(sorted(taken, key=lambda o: o.start))


def _around(shown: str, area: Area) -> tuple[Origin, ...]:
    """The one text of which this is the beginning or the end; of titles, which are set in lines, any part."""
    found = [w for w in area.in_lines if shown in w.seen]
    if len(shown) >= CUT_LEAST:
        found += [w for w in area.whole if w.seen.startswith(shown) or w.seen.endswith(shown)]
    if len(found) != 1:
        return ()
    words = found[0]
    return (Origin(words.place, words.paragraph, 0, len(shown), words.seen.index(shown), len(words.seen)),)


def _belongs(place: str, area: str) -> bool:
    """Whether a place is in an area: a block's own texts, a section's title and notes, or the top of the outline."""
    if not area:
        return place.split("/")[0] in ALWAYS
    if area == NOTED:
        return place.startswith("terms/")
    if "/blocks/" in area or not area.startswith("sections/"):
        return place.startswith(f"{area}/") and not place.endswith("/heading")
    return place in (f"{area}/title", f"{area}/notes")


def _shared(one: str, other: str) -> int:
    """How many steps two places begin with alike."""
    return next((i for i, (a, b) in enumerate(zip(one.split("/"), other.split("/"), strict=False)) if a != b), 99)


def _covered(origins: Sequence[Origin]) -> int:
    return sum(o.end - o.start for o in origins)
